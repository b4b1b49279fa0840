"""Serves a site with a real nginx on this machine, below the top of the host, with the build's settings."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BELOW = "/staff/conduct"
"""Where the guide is served: below the top of the host, as on most intranets."""

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
SYSTEM = "/usr/sbin:/sbin:/usr/local/sbin"
"""Where servers stand; a plain user's PATH often leaves these out."""

TRIES, PAUSE = 200, 0.1  # seconds between tries


def nginx_program() -> str | None:
    """Return nginx's path, if it is on this computer."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:{SYSTEM}")


@contextmanager
def local_nginx(program: str, site: Path, work: Path, *, settings: bool = True) -> Iterator[str]:
    """Serve a site while the block runs; gives the guide's address without a slash at its end.

    Args:
        program: nginx's path.
        site: the built site.
        work: a folder for nginx's own files.
        settings: whether to include the build's settings; without them nginx does what it does by itself.

    Raises:
        RuntimeError: nginx did not come up; the message holds its log.
    """
    port = free_port()
    configuration = work / "nginx.conf"
    configuration.write_text(_configuration(site, work, port, settings), encoding="utf-8")
    with running([program, "-c", str(configuration)], port, work / "error.log"):
        yield f"http://127.0.0.1:{port}{BELOW}"


def _configuration(site: Path, work: Path, port: int, settings: bool) -> str:
    text = (site / "hosting" / "nginx.conf").read_text(encoding="utf-8")
    brotli = BROTLI.exists()
    include = work / "guide.conf"
    include.write_text(text.replace("#brotli_static", "brotli_static") if brotli else text, encoding="utf-8")
    own = f"error_page 404 {BELOW}/404.html; include {include};"
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    return f"""{f"load_module {BROTLI};" if brotli else ""}
{"user root;" if os.geteuid() == 0 else ""}
daemon off; pid {work}/pid; error_log {work}/error.log; worker_processes 1;
events {{}}
http {{
  access_log off;
  {"".join(f"{kind}_temp_path {work}/{kind}; " for kind in kinds)}
  server {{
    listen 127.0.0.1:{port};
    {f"location = {BELOW} {{ return 301 {BELOW}/; }}" if settings else ""}
    location {BELOW}/ {{ alias {site}/; {own if settings else ""} }}
  }}
}}
"""


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], port: int, log: Path) -> Iterator[None]:
    """Run a server in the foreground until the block ends.

    Args:
        command: the server and its arguments.
        port: what it listens on once it is up.
        log: its log, told if it does not come up.

    Raises:
        RuntimeError: it ended, or was not up after 20 seconds.
    """
    said = log.with_suffix(".out")
    with said.open("wb") as out:
        server = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
    try:
        if not _comes_up(server, port):
            logged = log.read_text(encoding="utf-8") if log.exists() else ""
            raise RuntimeError(f"{command[0]} did not start:\n{said.read_text(encoding='utf-8')}{logged}")
        yield
    finally:
        server.terminate()
        server.wait(20)


def _comes_up(server: "subprocess.Popen[bytes]", port: int) -> bool:
    for _ in range(TRIES):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        if server.poll() is not None:
            return False
        time.sleep(PAUSE)
    return False
