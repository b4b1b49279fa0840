"""Writes the settings for Apache: `.htaccess` at the top of the folder."""

from collections.abc import Mapping

from wizard.publish.hosting.hashed import ADDRESS
from wizard.publish.hosting.headers import FRESH, KEPT, TEXT, TYPES

ABOUT = """\
# Settings for Apache 2.4, made by the build for exactly this release. Apache reads this file by itself where
# the folder has `AllowOverride FileInfo Indexes Options=FollowSymLinks` and the modules headers, rewrite and
# mime are on (Debian and Ubuntu: `a2enmod headers rewrite`). Afterwards open check/ in a browser.
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

HTTPS = """\
    # Where every site on this host's name is reached by https only, take the # away:
    #Header always set Strict-Transport-Security "max-age=63072000"
"""


def htaccess(headers: Mapping[str, str]) -> str:
    """Return the file's text.

    Args:
        headers: sent with every answer.
    """
    types = "\n".join(f"    AddType {kind} {ending}" for ending, kind in TYPES.items())
    texts = " ".join(ending for ending, kind in TYPES.items() if kind in TEXT)
    sent = "\n".join(f'    Header always set {name} "{value}"' for name, value in headers.items())
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

{COPIES}
# A file with a hash in its name never changes; everything else is asked about each time.
<IfModule mod_headers.c>
    SetEnvIf Request_URI "{ADDRESS}" guide_kept
    Header set Cache-Control "{FRESH}"
    Header set Cache-Control "{KEPT}" env=guide_kept
    Header merge Vary Accept-Encoding

{sent}
{HTTPS}</IfModule>
"""
