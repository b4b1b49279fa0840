"""Lays what a host needs into a finished site: the pages' policy and a settings file for each server."""

from pathlib import Path

from wizard.model import Policy
from wizard.publish.hosting import expected, sbom, security_txt
from wizard.publish.hosting.apache import htaccess
from wizard.publish.hosting.csp import protect
from wizard.publish.hosting.hashed import is_hashed
from wizard.publish.hosting.headers import security_headers
from wizard.publish.hosting.iis import web_config
from wizard.publish.hosting.nginx import nginx_conf

FOLDER = "hosting"


def lay_hosting(site: Path, project: Path, policy: Policy, renderer: str = "mkdocs") -> None:
    """Write each page's security policy, the settings files and the bill of materials.

    Args:
        site: the finished site, changed in place; before anything is compressed.
        project: the repository's folder.
        policy: tells whom to tell of a fault in the guide's security.
        renderer: whose theme the pages have.

    Raises:
        InlineError: a page holds what no security policy by hashes can allow.
    """
    headers = security_headers(protect(site))
    if told := security_txt.security_txt(policy):
        (site / security_txt.FILE).parent.mkdir(exist_ok=True)
        (site / security_txt.FILE).write_text(told, encoding="utf-8", newline="\n")
    names = (file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    files = {
        f"{FOLDER}/nginx.conf": nginx_conf(headers),
        ".htaccess": htaccess(headers),
        "web.config": web_config(headers, filter(is_hashed, names)),
        expected.FILE: expected.expected(site, headers),
        sbom.FILE: sbom.bill_of_materials(site, project, renderer),
    }
    for name, text in files.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(text, encoding="utf-8", newline="\n")
