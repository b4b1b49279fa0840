"""Names the files under `assets/` by their content, joins what all pages load, and mends the pages' links.

A page is never kept by a browser without asking; what it names is kept for ever. So a page and its parts
always belong together, whatever was published in between, and nothing that has not changed is fetched again.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wizard.publish.hashed import integrity, lay, rename_folder
from wizard.publish.hosting.hashed import is_hashed

THEME = "stylesheets"
"""The folder whose files the theme has named by their content."""

HEAD_STYLES = re.compile(r'(?:<link rel="stylesheet" href="[^"]+">\s*)+')
SCRIPTS = re.compile(r'(?:<script src="[^"]+"(?: defer)?></script>\s*)+(?=\s*</body>)')
ADDRESS = re.compile(r'(?:href|src)="([^"]+)"')
LINK = re.compile(r'(?P<name>\b(?:href|src|data-[a-z-]+))="(?P<to>(?:\.\./|\./|/)*assets/[^"?#]+)"')
LINK_IN_DATA = re.compile(r'(?P<before>\b(?:href|src)=\\"(?:\.\./)*)(?P<path>assets/[^"\\?#]+)')
RELATIVE = re.compile(r"url\((?!\s*[\"']?(?:data:|#|about:))[^)]*")


class AssetsError(Exception):
    """A file cannot be given a name by its content; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the parts of a site are called.

    Attributes:
        named: plain path → hashed path, of files and folders.
        joined: the paths of the parts that a page loads → the path of the file that holds all of them.
    """

    named: Mapping[str, str]
    joined: Mapping[tuple[str, ...], str]


def name_assets(site: Path, laid: Mapping[str, str]) -> Names:
    """Name, join and link everything that pages load.

    Args:
        site: the rendered site.
        laid: plain path → hashed path of files and folders that have their name already.

    Returns:
        All names, by which one page can be made anew.

    Raises:
        AssetsError: a style sheet names another file, which would be lost.
    """
    assets = site / "assets"
    named = dict(laid) | name_folders(assets)
    pages = {file: file.read_text(encoding="utf-8") for file in sorted(site.rglob("*.html"))}
    joined = Joined(site)
    texts = {file: joined.page(file, text) for file, text in pages.items()}
    joined.clear()
    named |= name_files(assets)
    for file, text in texts.items():
        file.write_text(mend_links(site, file, text, named), encoding="utf-8")
    for data in sorted(site.glob("*/**/*.json")):
        if not data.is_relative_to(assets):
            mend_data(data, named)
    return Names(named, joined.made)


def name_folders(assets: Path) -> dict[str, str]:
    """Name each folder whose files name each other; return what became of it."""
    mine = [one for one in sorted(assets.iterdir()) if one.is_dir() and one.name != THEME]
    return {
        f"assets/{folder.name}": f"assets/{rename_folder(folder)}"
        for folder in mine
        if not is_hashed(f"{folder.name}/x")
    }


def name_files(assets: Path) -> dict[str, str]:
    """Name each single file; return what became of it."""
    named: dict[str, str] = {}
    for file in sorted(one for one in assets.iterdir() if one.is_file() and not is_hashed(one.name)):
        named[f"assets/{file.name}"] = f"assets/{lay(assets, file.name, read_whole(file))}"
        file.unlink()
    return named


def read_whole(file: Path) -> bytes:
    """Return a file's content; a style sheet must not name a file that gets another name."""
    content = file.read_bytes()
    if file.suffix == ".css" and (found := RELATIVE.search(content.decode())):
        raise AssetsError(
            f"{file.name}: {found.group()[:60]}: a style sheet may hold data: only, not name a file."
        )
    return content


class Joined:
    """What every page loads from the theme and from us, joined into one style sheet and one script."""

    def __init__(self, site: Path, made: Mapping[tuple[str, ...], str] | None = None) -> None:
        """Join anew, or take what is `made` already: parts → the joined file."""
        self.site = site
        self.made: dict[tuple[str, ...], str] = dict(made or {})
        self._parts: set[Path] = set()
        self._alone: set[Path] = set()

    def page(self, file: Path, text: str) -> str:
        """Return a page that loads the joined files."""
        head, body = text.split("</head>", 1)
        sheet = HEAD_STYLES.search(head)
        if sheet:
            common, own = split_own(ADDRESS.findall(sheet.group()))
            links = [*([self._join(file, common, "guide.css", "\n")] if common else []), *own]
            head = head.replace(
                sheet.group(), "".join(f'<link rel="stylesheet" href="{one}">' for one in links)
            )
        scripts = SCRIPTS.search(body)
        if scripts:
            joined = self._join(file, ADDRESS.findall(scripts.group()), "guide.js", ";\n")
            # In the head, so that it runs however long a module of the page takes to arrive.
            body = body.replace(scripts.group(), "")
            head += f'<script src="{joined}" defer></script>'
        self._alone |= {self.site / path_of(self.site, file, one) for one in ADDRESS.findall(head)}
        return f"{head}</head>{body}"

    def _join(self, page: Path, addresses: list[str], name: str, between: str) -> str:
        top = posixpath.relpath(".", page.parent.relative_to(self.site).as_posix())
        start = "/" if addresses[0].startswith("/") else ("" if top == "." else f"{top}/")
        paths = tuple(path_of(self.site, page, address) for address in addresses)
        if paths not in self.made:
            parts = [self.site / path for path in paths]
            self._parts |= set(parts)
            whole = between.join(as_part(part) for part in parts)
            checked = self.site / "assets" / name
            checked.write_text(whole, encoding="utf-8")
            self.made[paths] = f"assets/{lay(self.site / 'assets', name, read_whole(checked))}"
            self._parts.add(checked)
        return start + self.made[paths]

    def clear(self) -> None:
        """Take away the files that have been joined, but for those that some page loads by themselves."""
        made = {self.site / name for name in self.made.values()}
        for part in self._parts - made - self._alone:
            part.unlink()


def split_own(addresses: list[str]) -> tuple[list[str], list[str]]:
    """Part the sheets of every page (up to the guide's own) from those that only some pages have."""
    last = max((place for place, one in enumerate(addresses) if one.endswith("/guide.css")), default=-1)
    return addresses[: last + 1], addresses[last + 1 :]


def as_part(file: Path) -> str:
    """Return a file as a part of a joined one: each script keeps its names to itself."""
    text = file.read_text(encoding="utf-8").strip()
    if file.suffix == ".js":
        return f"(() => {{\n{text}\n}})()"
    return text


def path_of(site: Path, page: Path, address: str) -> str:
    """Return the path from the top of the site that an address in a page leads to."""
    if address.startswith("/"):
        return address.lstrip("/")
    return posixpath.normpath(posixpath.join(page.parent.relative_to(site).as_posix(), address))


def mend_links(site: Path, page: Path, text: str, named: Mapping[str, str]) -> str:
    """Return a page whose links to `assets/` lead to the new names.

    A `data-` attribute with a single file, which a script fetches, gets a companion with the file's hash.
    """

    def mended(link: re.Match[str]) -> str:
        path = path_of(site, page, link["to"])
        new = new_path(path, named)
        whole = f'{link["name"]}="{link["to"].removesuffix(path)}{new}"'
        if link["name"].startswith("data-") and new.count("/") == 1 and not new.endswith(".js"):
            whole += f' {link["name"]}-hash="{_integrity_of(site / new)}"'
        return whole

    return LINK.sub(mended, text)


@cache
def _integrity_of(file: Path) -> str:
    # Every page names the same few files. A file's name tells its content, so it is never another's.
    return integrity(file.read_bytes())


def mend_data(file: Path, named: Mapping[str, str]) -> None:
    """Mend the links in a file of data that holds HTML for a page one folder below the top."""
    text = file.read_text(encoding="utf-8")
    mended = LINK_IN_DATA.sub(lambda link: f"{link['before']}{new_path(link['path'], named)}", text)
    if mended != text:
        file.write_text(mended, encoding="utf-8")


def new_path(path: str, named: Mapping[str, str]) -> str:
    """Return what became of a file: renamed itself, or with its folder, or not at all."""
    top, folder, *rest = path.split("/")
    moved = named.get(f"{top}/{folder}")
    return named.get(path) or ("/".join([moved, *rest]) if moved else path)
