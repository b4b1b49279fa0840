"""Starts nginx and Apache for real, with the settings that the build writes and nothing more."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from wizard.publish.hosting.local_nginx import BELOW, free_port, local_nginx, running

PROJECT = Path(__file__).resolve().parents[2]
APACHE_MODULES = "authz_core dir mime headers rewrite mpm_event alias deflate filter"


def program(name: str, *packages: str) -> str:
    """The program's path; without it the test is skipped with the reason."""
    finder = [sys.executable, str(PROJECT / "scripts" / "find_program.py"), name, *packages]
    run = subprocess.run(finder, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.skip(run.stderr.strip().splitlines()[-1])
    return run.stdout.strip()


@contextmanager
def nginx(site: Path, work: Path, *, settings: bool = True) -> Iterator[str]:
    """Serve the site with nginx; without `settings` as nginx does by itself, which is not enough."""
    program_path = program("nginx", "nginx", "libnginx-mod-http-brotli-static")
    with local_nginx(program_path, site, work, settings=settings) as address:
        yield address


def linked(source: str, target: str) -> None:
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
def apache(site: Path, work: Path, *, settings: bool = True, modules: str = APACHE_MODULES) -> Iterator[str]:
    """Serve the site with Apache; without `settings` it does not read `.htaccess`."""
    path, port = program("apache2", "apache2"), free_port()
    folder = Path("/usr/lib/apache2/modules")
    loads = "\n".join(f"LoadModule {name}_module {folder}/mod_{name}.so" for name in modules.split())
    served = work / "www"
    shutil.copytree(site, served, copy_function=linked)
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
          {f"ErrorDocument 404 {BELOW}/404.html" if settings else ""}
          Require all granted
        </Directory>
        """,
        encoding="utf-8",
    )
    (work / "empty").mkdir()
    with running([path, "-f", str(configuration), "-DFOREGROUND"], port, work / "error.log"):
        yield f"http://127.0.0.1:{port}{BELOW}"
