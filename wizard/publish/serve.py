"""Serves the site on this machine while it is worked on: an edit is seen at once, and its faults too."""

import os
import signal
import threading
import time
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from wizard.publish.live.child import Child
from wizard.publish.live.following import Following
from wizard.publish.live.live import Live
from wizard.publish.live.server import server

EVERY = 0.25
"""Seconds between two looks at the sources."""


def serve(project: Path, site: Path, port: int, content: Path | None = None, renderer: str = "mkdocs") -> int:
    """Serve on 127.0.0.1, show every edit at once and rebuild behind, until interrupted.

    Args:
        project: the repository's folder.
        site: the built site; while a source has faults, the last good one is a click away.
        port: 0 takes a free one.
        content: the content folder, if it is not the project's own.
        renderer: what renders the pages. Single pages are made by MkDocs: with another renderer an edit is
            seen when the whole has been built.

    Returns:
        An exit code, 0: faults are shown in the browser.
    """
    child = Child(project, content or project / "policy_source", site) if renderer == "mkdocs" else None
    live = Live(site, child)
    with server(live, port) as serving:
        address = f"http://127.0.0.1:{serving.server_address[1]}/"
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        print(f"Serving {address} (Ctrl+C stops)", flush=True)
        if not os.environ.get("CI"):
            webbrowser.open(address)
        sources = following(project, site, content, renderer, live, child)
        try:
            with suppress(ValueError):  # not the main thread, as in tests
                signal.signal(signal.SIGTERM, signal.default_int_handler)
            follow(sources)
        except KeyboardInterrupt:
            print("Stopped.")
        finally:
            sources.behind.stop()
            serving.shutdown()
            if child:
                child.close()
    return 0


def following(
    project: Path, site: Path, content: Path | None, renderer: str, live: Live, child: Child | None
) -> Following:
    """Return what follows the sources, with the commands that it has run behind."""
    policy = ["--policy", str(content)] if content else []
    return Following(
        project,
        content,
        live,
        ["build", "--draft", "--out", str(site), "--renderer", renderer, *policy],
        ["check", "--json", *policy],
        lambda line: print(line, flush=True),
        child.restart if child else nothing,
    )


def follow(sources: Following, wait: Callable[[float], object] = time.sleep) -> None:
    """Look again and again."""
    while True:
        sources.look()
        wait(EVERY)


def nothing() -> None:
    """Where there is no reader, none begins anew."""
