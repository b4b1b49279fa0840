"""A host as `docs/for-hosts.md` describes it: releases side by side, a link to one, what a host may add."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from wizard.publish.hosting.local_nginx import free_port, running

from .servers import APACHE_MODULES, linked, program

SIGNED_IN = "signed"
"""The cookie of somebody who has signed in at the gateway."""
NGINX = """{user} daemon off; pid {work}/pid; error_log {work}/error.log; worker_processes 1;
events {{}}
http {{
  access_log off; client_body_temp_path {work}/b; proxy_temp_path {work}/p;
  fastcgi_temp_path {work}/f; uwsgi_temp_path {work}/u; scgi_temp_path {work}/s;
  server {{
    listen 127.0.0.1:{port};
    location = /sign-in {{ default_type text/html; return 200 "<title>Sign in</title>"; }}
    location = /signed-in {{
        default_type text/html;
        add_header Set-Cookie "signed=in; Path=/";
        return 200 "<title>Signed in</title>";
    }}
    location = /.well-known/security.txt {{ alias {work}/security.txt; }}
    location = /guide {{ return 301 /guide/; }}
    location /guide/ {{
        {gate}
        alias {work}/guide/;
        error_page 404 /guide/404.html;
        include {work}/guide/hosting/nginx.conf;
    }}
  }}
}}
"""
NGINX_GATE = f'if ($cookie_{SIGNED_IN} = "") {{ return 302 /sign-in; }}'
NGINX_GATES = {
    "here": NGINX_GATE,
    "elsewhere": NGINX_GATE.replace("/sign-in", "http://localhost:{port}/sign-in"),
    "instead": NGINX_GATE.replace("return 302 /sign-in", "rewrite ^ /sign-in last"),
}
"""How a gateway answers who is not signed in: an address of this host, of another, or a page."""
APACHE = """{modules}
ServerName 127.0.0.1
ServerRoot {work}
Listen 127.0.0.1:{port}
PidFile {work}/pid
ErrorLog {work}/error.log
{user}
TypesConfig /etc/mime.types
DocumentRoot {work}/top
Alias /guide {work}/guide
RewriteEngine On
{gate}
<Directory {work}>
  AllowOverride FileInfo Indexes Options=FollowSymLinks
  ErrorDocument 404 /guide/404.html
  Options FollowSymLinks
  Require all granted
</Directory>
"""
APACHE_GATE = rf"""RewriteCond %{{HTTP_COOKIE}} !{SIGNED_IN}=
RewriteRule ^/guide /sign-in [R=302,L]"""


@dataclass
class Host:
    """A server that runs, the folder it stands in, and the address of the guide on it."""

    work: Path
    address: str
    heed: Callable[[], None] = field(repr=False)
    """Has the server read settings that came with another release."""

    def show(self, release: str) -> None:
        """Go to a release by the one move that hosts are told: the link is put in place of the old one."""
        show(self.work, release)
        self.heed()


def show(work: Path, release: str) -> None:
    subprocess.run(["ln", "-sfn", str(work / "releases" / release), str(work / "guide")], check=True)


def put_release(site: Path, work: Path, name: str, edits: dict[str, Callable[[str], str]]) -> None:
    """Lay a release beside the others, with changes to some of its texts."""
    folder = work / "releases" / name
    shutil.copytree(site, folder, copy_function=linked)
    for path, edit in edits.items():
        text = edit((folder / path).read_text(encoding="utf-8"))
        (folder / path).unlink()  # it may be one file with the site that is copied
        for copy in (".br", ".gz"):
            (folder / f"{path}{copy}").unlink(missing_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


@contextmanager
def nginx_host(work: Path, gate: bool = False, way: str = "here") -> Iterator[Host]:
    """Serve `work/guide`, a link, with nginx and the six lines that hosts are given."""
    path, port, conf = program("nginx", "nginx"), free_port(), work / "server.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    own = NGINX_GATES[way].replace("{port}", str(port)) if gate else ""
    text = NGINX.format(work=work, port=port, user=user, gate=own)
    conf.write_text(text, encoding="utf-8")
    reload = [path, "-c", str(conf), "-s", "reload"]
    with running([path, "-c", str(conf)], port, work / "error.log"):
        yield Host(
            work, f"http://127.0.0.1:{port}/guide", lambda: subprocess.run(reload, check=True) and None
        )


@contextmanager
def apache_host(work: Path, gate: bool = False) -> Iterator[Host]:
    """Serve it with Apache and the four lines that hosts are given; it reads `.htaccess` each time."""
    path, port, conf = program("apache2", "apache2"), free_port(), work / "server.conf"
    modules = [
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in APACHE_MODULES.split()
    ]
    (work / "top" / ".well-known").mkdir(parents=True)
    (work / "top" / "sign-in").write_text("<title>Sign in</title>", encoding="utf-8")
    if (work / "security.txt").exists():
        shutil.copy2(work / "security.txt", work / "top" / ".well-known")
    user = "User #65534\nGroup #65534" if os.geteuid() == 0 else ""
    filled = APACHE.format(
        modules="\n".join(modules), work=work, port=port, user=user, gate=APACHE_GATE if gate else ""
    )
    conf.write_text(filled, encoding="utf-8")
    with running([path, "-f", str(conf), "-DFOREGROUND"], port, work / "error.log"):
        yield Host(work, f"http://127.0.0.1:{port}/guide", lambda: None)


HOSTS = {"nginx": nginx_host, "apache": apache_host}
