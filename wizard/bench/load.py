"""How many requests a second an nginx here answers with the build's settings, and how long they take."""

import http.client
import re
import tempfile
import threading
import time
from math import ceil
from pathlib import Path
from urllib.parse import urlsplit

from wizard.bench.figures import Figure
from wizard.publish.hosting.local_nginx import local_nginx, nginx_program

SECONDS = 5.0
CONNECTIONS = 8
PAGES = ("index.html", "wizard/index.html", "policy/index.html")
"""The pages that somebody opens who comes to the guide and goes on to the questions."""

ASSET = re.compile(r'(?:href|src)="(assets/[^"?#]+\.(?:css|js))"')
"""What a page at the top of the site loads; it is named by its content, so only the page knows how."""


def load_figures(site: Path, seconds: float = SECONDS) -> list[Figure]:
    """Ask a real nginx for pages over several connections at once; no longer than `seconds`.

    The asking is done in Python on the same machine and takes most of the time, so the figure is a floor.

    Args:
        site: the built site, with its compressed copies.
        seconds: how long to ask.
    """
    program = nginx_program()
    if program is None:
        return [Figure("nginx_requests_s", None, "nginx is not on this computer", "requests a second")]
    with tempfile.TemporaryDirectory() as work, local_nginx(program, site, Path(work)) as address:
        times = _asked(address, visit(site), seconds)
    per_second = len(times) / seconds
    p99 = sorted(times)[ceil(len(times) * 0.99) - 1]
    how = (
        f"{len(times)} answers over {CONNECTIONS} connections in {seconds:g} s, compressed, with all headers"
    )
    return [
        Figure("nginx_requests_s", per_second, how, "requests a second, nginx over loopback"),
        Figure("nginx_p99_ms", p99 * 1000, "", "ms that 99 of 100 answers do not exceed"),
    ]


def visit(site: Path) -> tuple[str, ...]:
    """Return the paths that a visit asks for: the pages, and what the first of them loads."""
    first = (site / PAGES[0]).read_text(encoding="utf-8")
    return (*PAGES, *dict.fromkeys(ASSET.findall(first)))


def _asked(address: str, paths: tuple[str, ...], seconds: float) -> list[float]:
    """Return how long each answer took, in seconds."""
    times: list[float] = []
    faults: list[str] = []
    until = time.perf_counter() + seconds
    workers = [
        threading.Thread(target=_keep_asking, args=(address, paths, until, times, faults))
        for _ in range(CONNECTIONS)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if faults:
        raise RuntimeError(f"nginx refused: {faults[0]}")
    return times


def _keep_asking(
    address: str, paths: tuple[str, ...], until: float, times: list[float], faults: list[str]
) -> None:
    where = urlsplit(address)
    connection = http.client.HTTPConnection(where.netloc, timeout=10)
    while not faults:
        for path in paths:
            begun = time.perf_counter()
            if begun >= until:
                connection.close()
                return
            connection.request("GET", f"{where.path}/{path}", headers={"Accept-Encoding": "br, gzip"})
            answer = connection.getresponse()
            answer.read()
            times.append(time.perf_counter() - begun)
            if answer.status != 200:
                faults.append(f"{path}: {answer.status}")
