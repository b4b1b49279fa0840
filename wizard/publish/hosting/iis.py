"""Writes the settings for IIS: `web.config` at the top of the folder.

Only sections that IIS lets a site set, and only elements of IIS itself: one that needs a module, such as URL
Rewrite, makes IIS refuse the whole folder (error 500.19) where the module is missing.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping

from wizard.publish.hosting.headers import NO_INDEX, REPORTS, TYPES

ABOUT = (
    " Settings for IIS 8 and newer, made by the build for exactly this release."
    " IIS reads this file by itself. Afterwards open check/ in a browser. "
)
CHOICE = (
    " Where no search engine, the intranet's own neither, is to list the guide, add among customHeaders:"
    f' <add name="{NO_INDEX[0]}" value="{NO_INDEX[1]}" /> '
)
REPORTED = (
    " Where browsers are to report what the policy refuses, put your own address in and add among"
    ' customHeaders: <add name="Content-Security-Policy-Report-Only" value="{policy}; {reports}" /> '
)
UNNAMED = ("X-Powered-By",)
"""Headers that tell a stranger what the server runs on."""

TOO_LITTLE = {".html", ".css", ".png", ".txt", ".zip", ".pdf", ".docx"}
"""IIS knows these from the start."""


def web_config(headers: Mapping[str, str], hashed: Iterable[str]) -> str:
    """Return the file's text.

    Args:
        headers: sent with every answer.
        hashed: addresses, relative to the folder, of files that browsers may keep.
    """
    top = ET.Element("configuration")
    top.append(ET.Comment(ABOUT))
    server = ET.SubElement(top, "system.webServer")
    _content(server)
    ET.SubElement(server, "urlCompression", doStaticCompression="true", doDynamicCompression="false")
    ET.SubElement(server, "directoryBrowse", enabled="false")
    sent = ET.SubElement(ET.SubElement(server, "httpProtocol"), "customHeaders")
    for name in (*UNNAMED, *headers):
        ET.SubElement(sent, "remove", name=name)
    for name, value in headers.items():
        ET.SubElement(sent, "add", name=name, value=value)
    lost = ET.SubElement(server, "httpErrors", existingResponse="Auto")
    ET.SubElement(lost, "remove", statusCode="404")
    ET.SubElement(lost, "error", statusCode="404", path="404.html", responseMode="File")
    server.append(ET.Comment(CHOICE))
    server.append(ET.Comment(REPORTED.format(policy=headers["Content-Security-Policy"], reports=REPORTS)))
    for path in sorted(hashed):
        _keep(top, path)
    ET.indent(top)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(top, encoding="unicode")}\n'


def _content(server: ET.Element) -> None:
    first = ET.SubElement(ET.SubElement(server, "defaultDocument", enabled="true"), "files")
    ET.SubElement(first, "clear")
    ET.SubElement(first, "add", value="index.html")
    static = ET.SubElement(server, "staticContent")
    ET.SubElement(static, "clientCache", cacheControlMode="DisableCache")
    for ending, kind in TYPES.items():
        if ending not in TOO_LITTLE:
            ET.SubElement(static, "remove", fileExtension=ending)
            ET.SubElement(static, "mimeMap", fileExtension=ending, mimeType=kind)


def _keep(top: ET.Element, path: str) -> None:
    location = ET.SubElement(top, "location", path=path)
    static = ET.SubElement(ET.SubElement(location, "system.webServer"), "staticContent")
    ET.SubElement(
        static,
        "clientCache",
        cacheControlMode="UseMaxAge",
        cacheControlMaxAge="365.00:00:00",
        cacheControlCustom="public, immutable",
    )
