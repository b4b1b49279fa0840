"""Writes `security.txt`: whom to tell of a fault in the guide's security (RFC 9116), once that is set."""

import os
from datetime import UTC, datetime, timedelta

from wizard.model import Policy
from wizard.source.settings import FAULT_CONTACT

FILE = ".well-known/security.txt"
LASTS = timedelta(days=360)
"""RFC 9116, section 2.5.5: less than a year ahead is recommended."""


def security_txt(policy: Policy) -> str | None:
    """Return the file's text; None where the council has set no address, for none is made up.

    It holds from the build on, or from the moment that SOURCE_DATE_EPOCH names: a build can be repeated.
    """
    contact = next((one.value.strip() for one in policy.settings if one.id == FAULT_CONTACT), "")
    if not contact:
        return None
    if "@" in contact and not contact.startswith(("mailto:", "https:")):
        contact = f"mailto:{contact}"
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    built = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    expires = (built + LASTS).strftime("%Y-%m-%dT00:00:00Z")
    return f"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en\n"
