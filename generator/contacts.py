"""Phone numbers, web addresses and mail addresses: what an entry may hold, how it is shown, what a link may be.

Numbers are judged with Google's libphonenumber (ITU-T E.164, the Belgian numbering plan of the BIPT); short ones
are the Belgian 1xx(x) and the harmonised 116 numbers (Commission Decision 2007/116/EC).
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, shortnumberinfo

from generator.characters import described, forbidden_in

_PHONE_EXAMPLE = "Voorbeeld: 014 12 34 56, 0475 12 34 56, 1712 of +31 20 123 45 67"
_WEB_EXAMPLE = "Voorbeeld: https://www.caw.be/"
_MAIL_EXAMPLE = "Voorbeeld: onthaal@caw.be"

_BELGIUM = 32
_LONGEST_SHORT = 6  # 116 000
_TYPED_NUMBER = re.compile(r"\(?\+?(?:[0-9(][0-9()/.\u2013 -]*)?")
_PREMIUM = re.compile(r"90[0-9]{6}")
_CHOSEN_GROUPS = re.compile(r"0(?:800|70|78)(?: [0-9]{2,3}){2,3}")
_SEVERAL = re.compile(r"[,;&]| / |\ben\b|\bof\b", re.IGNORECASE)
SHORTENERS = frozenset(
    [
        "bit.ly",
        "bitly.com",
        "buff.ly",
        "cutt.ly",
        "dlvr.it",
        "goo.gl",
        "is.gd",
        "lnkd.in",
        "ow.ly",
        "rb.gy",
        "rebrand.ly",
        "shorturl.at",
        "smarturl.it",
        "t.co",
        "t.ly",
        "tiny.cc",
        "tinyurl.com",
        "trib.al",
        "urlz.fr",
        "v.gd",
    ]
)
_UNSAFE_IN_URL = re.compile(r"[\s<>\"\\^`{|}]")
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_LOCAL_PART = re.compile(r"[A-Za-z0-9_+-](?:[A-Za-z0-9_+.&'-]{0,62}[A-Za-z0-9_+-])?")
_TELEPHONE_LINK = re.compile(r"\+?[0-9][0-9.-]{1,20}")


class ContactError(ValueError):
    """Text that is no phone number or address: a stable code, what is wrong in Dutch, and a tip with an example."""

    def __init__(self, code: str, message: str, tip: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.tip = tip


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as people read it (`014 12 34 56`) and as a phone dials it (`tel:+3214123456`, `tel:112`)."""

    display: str
    href: str

    @property
    def unbroken(self) -> str:
        """As people read it, on one line however narrow a button is."""
        return self.display.replace(" ", "\N{NO-BREAK SPACE}")


@lru_cache(maxsize=100_000)  # a number is read when it is checked, and again on every card that shows it
def phone(text: str) -> Phone:
    """The phone number in a text; raises ContactError for what is no Belgian number and no valid +xx number.

    A full number is dialled in E.164, toll-free ones too: that works from every phone in Belgium and for
    roaming ones. A short number is dialled as it is.
    """
    digits = _digits(text)
    if digits.startswith("1") and len(digits) <= _LONGEST_SHORT:
        return _short(text, digits)
    if not digits.startswith(("0", "+")):
        message = f'"{text}" begint niet met 0 of met een landcode.'
        raise ContactError("telefoon-zonder-nul", message, f"Schrijf het netnummer erbij. {_PHONE_EXAMPLE}")
    number = _parsed(text, digits)
    if number.country_code != _BELGIUM:
        display = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    else:
        display = _belgian(text, number)
    return Phone(display, f"tel:{phonenumbers.format_number(number, PhoneNumberFormat.E164)}")


def web_address(text: str) -> str:
    """The web address, unchanged; raises ContactError for all but an http(s) address with a named host."""
    if _UNSAFE_IN_URL.search(text) or forbidden_in(text):
        message = f"In het webadres {_shown(text)} staat een teken dat er niet in hoort, zoals een spatie."
        raise ContactError("web-teken", message, f"Kopieer het adres uit de adresbalk van je browser. {_WEB_EXAMPLE}")
    try:
        parts = urlsplit(text)
        _ = parts.port
        _check_host(text, parts)
    except (ValueError, UnicodeError) as error:
        if isinstance(error, ContactError):
            raise
        raise ContactError("web-ongeldig", f"{_shown(text)} is geen geldig webadres.", _WEB_EXAMPLE) from error
    return text


def international_host(url: str) -> str | None:
    """The host of a web address as a person reads it, when it holds letters outside a-z; None for a common one.

    Such a name can look like another one (UTS #39), so a person should see it decoded.
    """
    host = urlsplit(url).hostname or ""
    if host.isascii() and "xn--" not in host:
        return None
    return host.encode("idna").decode("ascii").encode("ascii").decode("idna")


def email_address(text: str) -> str:
    """The mail address, unchanged; raises ContactError for what is none."""
    if text.lower().startswith("mailto:"):
        raise ContactError("email-mailto", f'Laat "mailto:" weg in {_shown(text)}.', _MAIL_EXAMPLE)
    local, at, domain = text.rpartition("@")
    labels = domain.lower().split(".")
    named = len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels) and not labels[-1].isdigit()
    if not (at and named and _LOCAL_PART.fullmatch(local)) or ".." in local or len(text) > 254:
        raise ContactError("email-ongeldig", f"{_shown(text)} is geen geldig e-mailadres{_why(text)}.", _MAIL_EXAMPLE)
    return text


def _why(text: str) -> str:
    """What is wrong with a mail address, where that can be told; with its colon before."""
    if re.search(r"@.*@", text):
        return ": hier hoort maar één adres"
    if "," in text:
        return ": er staat een komma in"
    if re.search(r"\s", text.strip()):
        return ": er staat een spatie in"
    if "@" not in text:
        return ": het teken @ ontbreekt"
    return ": achter @ hoort de naam van een website" if not re.search(r"@[^.@]+[.]", text) else ""


def link_allowed(url: str) -> bool:
    """Whether a page may link to it: https, http, mailto and tel, each with a well-formed address."""
    scheme, _, rest = url.partition(":")
    try:
        match scheme.lower():
            case "http" | "https":
                web_address(url)
            case "mailto":
                email_address(rest)
            case "tel":
                return bool(_TELEPHONE_LINK.fullmatch(rest))
            case _:
                return False
    except ContactError:
        return False
    return True


def _shown(text: str) -> str:
    """The text within quotes, its invisible characters named and its length kept readable."""
    found = forbidden_in(text)
    seen = f"{text[:60]}..." if len(text) > 60 else text
    return f'"{seen}"' if found is None else f'"{seen.replace(found, "�")}" (met {described(found)})'


def _digits(text: str) -> str:
    """The digits of a number, with its + if it has one."""
    if _SEVERAL.search(text) or sum(character.isdigit() for character in text) > 17:
        message = f"{_shown(text)} lijkt meer dan één nummer."
        raise ContactError("telefoon-meer-nummers", message, "Zet elk nummer apart in de lijst. " + _PHONE_EXAMPLE)
    if not _TYPED_NUMBER.fullmatch(text):
        message = f"In het telefoonnummer {_shown(text)} staan tekens die geen cijfers zijn."
        tip = f"Schrijf alleen cijfers en spaties; uitleg hoort in een ander veld. {_PHONE_EXAMPLE}"
        raise ContactError("telefoon-teken", message, tip)
    digits = re.sub(r"[^0-9+]", "", text)
    if len(digits.lstrip("+")) < 3:
        raise ContactError("telefoon-te-kort", f"{_shown(text)} is geen telefoonnummer.", _PHONE_EXAMPLE)
    return "+" + digits[2:] if digits.startswith("00") else digits


def _short(text: str, digits: str) -> Phone:
    number = PhoneNumber(country_code=_BELGIUM, national_number=int(digits))
    if re.fullmatch(r"116[0-9]{3}", digits):
        return Phone(f"{digits[:3]} {digits[3:]}", f"tel:{digits}")
    if not shortnumberinfo.is_valid_short_number_for_region(number, "BE"):
        message = f"{_shown(text)} is geen kort nummer dat in België bestaat."
        raise ContactError("telefoon-kort-onbekend", message, f"Begint het nummer met 0? {_PHONE_EXAMPLE}")
    return Phone(digits, f"tel:{digits}")


def _parsed(text: str, digits: str) -> PhoneNumber:
    try:
        number = phonenumbers.parse(digits, "BE")
    except phonenumbers.NumberParseException as error:
        raise _no_number(text, digits) from error
    national = phonenumbers.national_significant_number(number)
    if not phonenumbers.is_valid_number(number):
        raise _no_number(text, digits)
    if number.country_code == _BELGIUM and _PREMIUM.fullmatch(national):
        message = f"{_shown(text)} is een betaalnummer (090x)."
        raise ContactError("telefoon-betaalnummer", message, "Zet hier een nummer dat niet extra kost.")
    return number


def _no_number(text: str, digits: str) -> ContactError:
    if digits.startswith("06"):
        tip = "Is het een Nederlands nummer? Schrijf dan: +31 6 12 34 56 78"
    elif digits.startswith("+"):
        tip = f"Kijk de landcode en het aantal cijfers na. {_PHONE_EXAMPLE}"
    else:
        tip = f"Een Belgisch nummer heeft 9 cijfers, een gsm-nummer 10. {_PHONE_EXAMPLE}"
    wanted = 10 if re.match("04[5-9]", digits) else 9
    counted = f": het telt {len(digits)} cijfers" if re.match("0[1-57-9]", digits) and len(digits) != wanted else ""
    return ContactError("telefoon-ongeldig", f"{_shown(text)} is geen geldig telefoonnummer{counted}.", tip)


def _belgian(text: str, number: PhoneNumber) -> str:
    """The national notation; a free, 070 or 078 number keeps the groups under which it is known."""
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    if _CHOSEN_GROUPS.fullmatch(text):
        return text
    if national.startswith("070 "):
        digits = national.replace(" ", "")
        return f"{digits[:3]} {digits[3:6]} {digits[6:]}"
    return national


def _check_host(text: str, parts: SplitResult) -> None:
    if not re.match("https?://", text, re.IGNORECASE):
        message = f"{_shown(text)} begint niet met https:// of http://"
        raise ContactError("web-begin", message, _whole_address(text))
    if "@" in parts.netloc:
        message = f"In {_shown(text)} staat een naam of wachtwoord voor het webadres."
        raise ContactError("web-wachtwoord", message, f"Laat het deel tot en met @ weg. {_WEB_EXAMPLE}")
    host = (parts.hostname or "").encode("idna").decode("ascii").lower()
    if _is_numeric(host):
        message = f"{_shown(text)} gebruikt een IP-adres."
        raise ContactError("web-ip-adres", message, f"Schrijf de naam van de website. {_WEB_EXAMPLE}")
    labels = host.split(".")
    if len(labels) < 2 or not all(_LABEL.fullmatch(label) for label in labels):
        message = f"In {_shown(text)} ontbreekt een geldige naam van een website."
        raise ContactError("web-ongeldig", message, _WEB_EXAMPLE)
    if host.removeprefix("www.") in SHORTENERS:
        message = f"{_shown(text)} is een verkorte link: niemand ziet waar die heen gaat."
        raise ContactError("web-verkorter", message, f"Zet het volledige adres. {_WEB_EXAMPLE}")


def _whole_address(text: str) -> str:
    """A tip for an address without its beginning: the name of a website behind what stands there."""
    name = re.fullmatch(r"(?:[a-z]{0,6}(?::/{0,3}|/{2,3}))?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?)", text, re.IGNORECASE)
    if re.fullmatch(r"[^@\s/]+@[^@\s/]+", text):
        return "Dit is een e-mailadres. Dat hoort bij het veld 'email'."
    return f"Bedoelde je https://{name[1]} ? Kijk na of die pagina opent." if name else _WEB_EXAMPLE


def _is_numeric(host: str) -> bool:
    """Whether a browser would take the host for an IP address (WHATWG URL: the last label is a number)."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return bool(re.fullmatch(r"[0-9]+|0x[0-9a-f]*", host.rstrip(".").rpartition(".")[2]))
    return True
