"""Starts nginx and Apache for real, with the settings that the build writes and nothing more."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
BELOW = "/staff/conduct"
"""Where the guide is served: below the top of the host, as on most intranets."""

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
APACHE_MODULES = "authz_core dir mime headers rewrite setenvif mpm_event alias"


def program(name: str, *packages: str) -> str:
    """The program's path; without it the test is skipped with the reason."""
    finder = [sys.executable, str(PROJECT / "scripts" / "find_program.py"), name, *packages]
    run = subprocess.run(finder, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.skip(run.stderr.strip().splitlines()[-1])
    return run.stdout.strip()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], port: int, log: Path) -> Iterator[None]:
    """Run a server in the foreground until the block ends; its log is told if it does not come up."""
    with log.with_suffix(".out").open("wb") as out:
        server = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
    try:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None, log.with_suffix(".out").read_text() + log.read_text()
            time.sleep(0.1)
        yield
    finally:
        server.terminate()
        server.wait(20)


@contextmanager
def nginx(site: Path, work: Path, *, settings: bool = True, brotli: bool = True) -> Iterator[str]:
    """Serve the site with nginx; without `settings` as nginx does by itself, which is not enough."""
    path, port = program("nginx", "nginx", "libnginx-mod-http-brotli-static"), free_port()
    include = work / "guide.conf"
    text = (site / "hosting" / "nginx.conf").read_text(encoding="utf-8")
    brotli = brotli and BROTLI.exists()
    include.write_text(text.replace("#brotli_static", "brotli_static") if brotli else text, encoding="utf-8")
    temporary = "".join(
        f"{kind}_temp_path {work}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    configuration = work / "nginx.conf"
    configuration.write_text(
        f"""{f"load_module {BROTLI};" if brotli else ""}
        {"user root;" if os.geteuid() == 0 else ""}
        daemon off; pid {work}/pid; error_log {work}/error.log; worker_processes 1;
        events {{}}
        http {{ access_log off; {temporary}
          server {{
            listen 127.0.0.1:{port};
            location {BELOW}/ {{ alias {site}/; {f"include {include};" if settings else ""} }}
          }}
        }}""",
        encoding="utf-8",
    )
    with running([path, "-c", str(configuration)], port, work / "error.log"):
        yield f"http://127.0.0.1:{port}{BELOW}"


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # on another disk
        shutil.copy2(source, target)


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder that a server may read when it has given up root's rights; pytest's own are closed to it."""
    with tempfile.TemporaryDirectory(prefix="guide-server-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def apache(site: Path, work: Path, *, settings: bool = True) -> Iterator[str]:
    """Serve the site with Apache; without `settings` it does not read `.htaccess`."""
    path, port = program("apache2", "apache2"), free_port()
    modules = Path("/usr/lib/apache2/modules")
    loads = "\n".join(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in APACHE_MODULES.split())
    served = work / "www"
    shutil.copytree(site, served, copy_function=_link)
    served.chmod(0o755)
    owner = "User #65534\nGroup #65534" if os.geteuid() == 0 else ""
    allowed = "FileInfo Indexes Options=FollowSymLinks" if settings else "None"
    configuration = work / "apache.conf"
    configuration.write_text(
        f"""{loads}
        ServerName 127.0.0.1
        ServerRoot {work}
        Listen 127.0.0.1:{port}
        PidFile {work}/pid
        ErrorLog {work}/error.log
        {owner}
        TypesConfig /etc/mime.types
        DocumentRoot {work}/empty
        Alias {BELOW} {served}
        <Directory {served}>
          AllowOverride {allowed}
          Require all granted
        </Directory>
        """,
        encoding="utf-8",
    )
    (work / "empty").mkdir()
    with running([path, "-f", str(configuration), "-DFOREGROUND"], port, work / "error.log"):
        yield f"http://127.0.0.1:{port}{BELOW}"
