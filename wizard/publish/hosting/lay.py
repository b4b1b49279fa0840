"""Lays what a host needs into a finished site: the pages' policy and a settings file for each server."""

from pathlib import Path

from wizard.publish.hosting.apache import htaccess
from wizard.publish.hosting.csp import protect
from wizard.publish.hosting.hashed import is_hashed
from wizard.publish.hosting.headers import security_headers
from wizard.publish.hosting.iis import web_config
from wizard.publish.hosting.nginx import nginx_conf

FOLDER = "hosting"


def lay_hosting(site: Path) -> None:
    """Write each page's security policy, and `hosting/nginx.conf`, `.htaccess` and `web.config`.

    Args:
        site: the finished site, changed in place; before anything is compressed.

    Raises:
        InlineError: a page holds what no security policy by hashes can allow.
    """
    headers = security_headers(protect(site))
    names = (file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    files = {
        f"{FOLDER}/nginx.conf": nginx_conf(headers),
        ".htaccess": htaccess(headers),
        "web.config": web_config(headers, filter(is_hashed, names)),
    }
    for name, text in files.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(text, encoding="utf-8", newline="\n")
