"""Strings that break programs, each by what it is after."""

from tests.letters.test_hostile import HOSTILE as IN_LETTERS

RAN = "window.ran=1"

STRINGS = IN_LETTERS | {
    "script": f"<script>{RAN}</script><img src=x onerror={RAN}><svg onload={RAN}></svg> <!-- c -->",
    "script out of an attribute": f"\" onfocus=\"{RAN}\" autofocus x=' onmouseover='{RAN}' `",
    "script out of a text area": f"</textarea></p></body><script>{RAN}</script><details open ontoggle={RAN}>",
    "script address": f"javascript:{RAN} data:text/html,<script>{RAN}</script> [a](javascript:{RAN})",
    "template of the page": "${7*7} #{7*7} <%= 7*7 %> {{constructor.constructor('window.ran=1')()}}",
    "zero width": "a\u200bb\u200cc\u200dd\ufeffe\u2060f\u00adg",
    "combining": "Z\u0351\u036b\u0343a\u0336\u0322l\u030dg\u0314o\u0489 e\u0301 \u00e9",
    "separators": "a\u2028b\u2029c\u0085d\u00a0e\u3000f",
    "zip slip": "../../../etc/passwd ..\\..\\windows\\x.docx /abs C:\\x NUL CON a:b*c?d|e",
    "null word": "null undefined NaN true -1 0 [object Object] __proto__ constructor",
    "quotes": 'it\'s "quoted" \\" \\\\ \\n \\u0041 `tick` ‘curly’ “double”',
    "field marks": "{ MERGEFIELD x } { INCLUDETEXT \"c:\\\\x\" } <w:t>x</w:t> <?xml version='1.0'?> &xxe;",
    "calendar lines": "a;b,c:d\\e\nEND:VEVENT\nBEGIN:VALARM\nATTACH:file:///etc/passwd",
    "numbers": "٣ ३ ³ Ⅷ １２ 1e309 0x1F",
}


def arrives(typed: str) -> str:
    """What a reader has to find: the text without what no XML file may hold, spaces and line ends aside."""
    kept = [c for c in typed if c in "\t\n\r" or (ord(c) >= 32 and not 0xD800 <= ord(c) <= 0xDFFF)]
    return squeezed("".join(c for c in kept if c not in "\ufffe\uffff"))


def squeezed(text: str) -> str:
    """Text with each run of white space as one space: a page, a file and an e-mail end lines differently."""
    return " ".join(text.split())
