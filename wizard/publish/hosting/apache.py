"""Writes the settings for Apache: `.htaccess` at the top of the folder."""

import re
from collections.abc import Mapping

from wizard.publish.hosting.hashed import ADDRESS
from wizard.publish.hosting.headers import FRESH, KEPT, NO_INDEX, PACKED, REPORTS, SETTINGS, TEXT, TYPES

ABOUT = """\
# Settings for Apache 2.4, made by the build for exactly this release. Apache reads this file by itself where
# the folder has `AllowOverride FileInfo Indexes Options=FollowSymLinks` and the modules headers, rewrite and
# mime are on (Debian and Ubuntu: `a2enmod headers rewrite`). Without one of them the rest still works.
# Afterwards open check/ in a browser.
"""

UNSERVED = """\
# Settings are for servers only.
<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteRule (^|/)({names})$ - [R=404,L]
</IfModule>
"""

COPIES = """\
# Copies ready-made by the build: x.js.br or x.js.gz is sent for x.js.
<IfModule mod_rewrite.c>
    Options +FollowSymLinks
    RewriteEngine On
    RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
    RewriteCond %{REQUEST_FILENAME}.br -f
    RewriteRule !\\.(br|gz)$ %{REQUEST_URI}.br [L]
    RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
    RewriteCond %{REQUEST_FILENAME}.gz -f
    RewriteRule !\\.(br|gz)$ %{REQUEST_URI}.gz [L]
</IfModule>
"""

ON_THE_WAY = """\
# What has no copy is small, and packed as it is sent. A browser that asks whether a page has changed names it
# by a tag that ends in "-gzip" then, which Apache itself would not know again.
<IfModule mod_deflate.c>
    <IfModule mod_filter.c>
        AddOutputFilterByType DEFLATE {types}
        <IfModule mod_headers.c>
            RequestHeader edit If-None-Match '^((W/)?"[^"]*)-gzip"$' '$1"'
        </IfModule>
    </IfModule>
</IfModule>
"""

HTTPS = """\
    # Where every site on this host's name is reached by https only, take the # away:
    #Header always set Strict-Transport-Security "max-age=63072000"
"""

CHOICES = """\
    # Where no search engine, the intranet's own neither, is to list the guide, take the # away:
    #Header always set {name} "{value}"
    # Where browsers are to report what the policy refuses, put your own address in and take the # away:
    #Header always set Content-Security-Policy-Report-Only "{policy}; {reports}"
"""


def htaccess(headers: Mapping[str, str]) -> str:
    """Return the file's text.

    Args:
        headers: sent with every answer.
    """
    types = "\n".join(f"    AddType {kind} {ending}" for ending, kind in TYPES.items())
    texts = " ".join(ending for ending, kind in TYPES.items() if kind in TEXT)
    sent = "\n".join(f'    Header always set {name} "{value}"' for name, value in headers.items())
    unserved = UNSERVED.format(names="|".join(map(re.escape, SETTINGS)))
    choices = CHOICES.format(
        name=NO_INDEX[0], value=NO_INDEX[1], policy=headers["Content-Security-Policy"], reports=REPORTS
    )
    return f"""{ABOUT}
<IfModule mod_dir.c>
    DirectoryIndex index.html
</IfModule>

<IfModule mod_mime.c>
{types}
    AddCharset utf-8 .html {texts}
    RemoveType .br .gz
    AddEncoding br .br
    AddEncoding gzip .gz
</IfModule>

{unserved}
{COPIES}
{ON_THE_WAY.format(types=" ".join(sorted(PACKED)))}
# A file with a hash in its name never changes; everything else is asked about each time.
<IfModule mod_headers.c>
    Header set Cache-Control "{FRESH}"
    Header set Cache-Control "{KEPT}" "expr=%{{REQUEST_URI}} =~ m#{ADDRESS}#"
    Header merge Vary Accept-Encoding

{sent}
{HTTPS}{choices}</IfModule>
"""
