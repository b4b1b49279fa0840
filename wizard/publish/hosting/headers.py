"""What a server is to send with every file: types, security, and how long a browser may keep it."""

from wizard.publish.compress import SUFFIXES

FRESH = "no-cache"
"""Kept, but asked about each time: after a new release no page is stale."""

YEAR = 31_536_000  # seconds
KEPT = f"public, max-age={YEAR}, immutable"
"""For files whose name carries a hash of their content: another content is another file."""

TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".bin": "application/octet-stream",
    ".zip": "application/zip",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".xml": "application/xml",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".webmanifest": "application/manifest+json",
}
"""Every ending a site may hold. Browsers refuse modules that arrive as anything else."""

TEXT = ("text/css", "text/javascript", "text/plain", "text/csv", "text/calendar", "application/json")
"""Types that say besides that they are UTF-8; HTML always does."""

PACKED = {TYPES[ending] for ending in (*SUFFIXES, ".csv")}
"""Types that a server may pack as it sends them."""

SETTINGS = ("web.config", "nginx.conf", ".htaccess")
"""Files in the folder that are for servers, and that no browser is handed."""

NO_INDEX = ("X-Robots-Tag", "noindex, nofollow")
"""Keeps the guide out of search engines, the intranet's own too; whether it should be, the host decides."""

REPORTS = "report-uri /csp-reports"
"""Where browsers would tell of what the policy refused, once the host has put an address of its own there."""

UNSENT = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=()"


def security_headers(policy: str) -> dict[str, str]:
    """Return the headers that protect, for every answer of the server, errors too.

    A window of another site that opened the guide, or was opened by it, gets no hold on it (opener policy).
    `Strict-Transport-Security` is not among them: it binds all sites on the host's name, so the host decides.

    Args:
        policy: the Content-Security-Policy for the whole site.
    """
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": UNSENT,
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
