"""Writes the settings for nginx: one file to include in a `location`."""

import re
from collections.abc import Mapping

from wizard.publish.compress import LEAST
from wizard.publish.hosting.hashed import ADDRESS
from wizard.publish.hosting.headers import FRESH, KEPT, NO_INDEX, PACKED, REPORTS, SETTINGS, TEXT, TYPES

ABOUT = """\
# Settings for nginx, made by the build for exactly this release. Include them where the folder is served,
# at the top of a host or below it:
#
#     location = /guide { return 301 /guide/; }
#     location /guide/ {
#         alias /srv/www/guide/;
#         error_page 404 /guide/404.html;
#         include /srv/www/guide/hosting/nginx.conf;
#     }
#
# Then run `nginx -t`, reload, and open /guide/check/ in a browser.
"""

BROTLI = """\
# Copies ready-made by brotli are a fifth smaller still. They need nginx's brotli module (Debian and Ubuntu:
# libnginx-mod-http-brotli-static). With it, take the # away:
#brotli_static on;
"""

HTTPS = """\
# Where every site on this host's name is reached by https only, take the # away:
#add_header Strict-Transport-Security "max-age=63072000" always;
"""

CHOICES = """\
# Where no search engine, the intranet's own neither, is to list the guide, take the # away:
#add_header {name} "{value}" always;
# Where browsers are to report what the policy refuses, put your own address in and take the # away:
#add_header Content-Security-Policy-Report-Only "{policy}; {reports}" always;
"""


def nginx_conf(headers: Mapping[str, str]) -> str:
    """Return the file's text.

    Args:
        headers: sent with every answer.
    """
    types = "\n".join(f"    {kind} {ending[1:]};" for ending, kind in TYPES.items())
    sent = "\n".join(f'add_header {name} "{value}" always;' for name, value in headers.items())
    names = "|".join(map(re.escape, SETTINGS))
    choices = CHOICES.format(
        name=NO_INDEX[0], value=NO_INDEX[1], policy=headers["Content-Security-Policy"], reports=REPORTS
    )
    return f"""{ABOUT}
index index.html;
server_tokens off;
default_type application/octet-stream;
types {{
{types}
}}
charset utf-8;
charset_types {" ".join(TEXT)};

# Copies ready-made by the build: x.js.gz is sent for x.js. What has none is small, and packed as it is sent.
gzip_static on;
gzip on;
gzip_min_length {LEAST};
gzip_proxied any;
gzip_types {" ".join(sorted(PACKED - {"text/html"}))};
gzip_vary on;
{BROTLI}
# A file with a hash in its name never changes; everything else is asked about each time.
set $guide_kept "{FRESH}";
if ($uri ~ "{ADDRESS}") {{
    set $guide_kept "{KEPT}";
}}
# Settings are for servers only.
if ($uri ~ "/({names})$") {{
    return 404;
}}
add_header Cache-Control $guide_kept;
etag on;

{sent}
{HTTPS}{choices}"""
