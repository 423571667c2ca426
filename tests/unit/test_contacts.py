from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.contacts import ContactError, Phone, email_address, international_host, link_allowed, phone, web_address

NUMBERS = {
    "014 12 34 56": ("014 12 34 56", "tel:+3214123456"),
    "014123456": ("014 12 34 56", "tel:+3214123456"),
    "014/12.34.56": ("014 12 34 56", "tel:+3214123456"),
    "014/12 34 56": ("014 12 34 56", "tel:+3214123456"),
    "014-12-34-56": ("014 12 34 56", "tel:+3214123456"),
    "014–12 34 56": ("014 12 34 56", "tel:+3214123456"),
    "014.12.34.56": ("014 12 34 56", "tel:+3214123456"),
    "(014) 12 34 56": ("014 12 34 56", "tel:+3214123456"),
    "(014)12.34.56": ("014 12 34 56", "tel:+3214123456"),
    "0032 14 12 34 56": ("014 12 34 56", "tel:+3214123456"),
    "0032(0)14123456": ("014 12 34 56", "tel:+3214123456"),
    "+32 14 12 34 56": ("014 12 34 56", "tel:+3214123456"),
    "+32 (0)14 12 34 56": ("014 12 34 56", "tel:+3214123456"),
    "+32(0)14/12.34.56": ("014 12 34 56", "tel:+3214123456"),
    "(+32) 14 12 34 56": ("014 12 34 56", "tel:+3214123456"),
    "+3214123456": ("014 12 34 56", "tel:+3214123456"),
    "+32-14-12-34-56": ("014 12 34 56", "tel:+3214123456"),
    "02 209 16 36": ("02 209 16 36", "tel:+3222091636"),
    "022091636": ("02 209 16 36", "tel:+3222091636"),
    "02/209.16.36": ("02 209 16 36", "tel:+3222091636"),
    "03 213 45 67": ("03 213 45 67", "tel:+3232134567"),
    "09 264 94 11": ("09 264 94 11", "tel:+3292649411"),
    "04 223 45 67": ("04 223 45 67", "tel:+3242234567"),
    "011 12 34 56": ("011 12 34 56", "tel:+3211123456"),
    "015123456": ("015 12 34 56", "tel:+3215123456"),
    "016123456": ("016 12 34 56", "tel:+3216123456"),
    "050 12 34 56": ("050 12 34 56", "tel:+3250123456"),
    "059 12 34 56": ("059 12 34 56", "tel:+3259123456"),
    "0475 12 34 56": ("0475 12 34 56", "tel:+32475123456"),
    "0475/12.34.56": ("0475 12 34 56", "tel:+32475123456"),
    "0475 123 456": ("0475 12 34 56", "tel:+32475123456"),
    "0456123456": ("0456 12 34 56", "tel:+32456123456"),
    "+32 499 99 99 99": ("0499 99 99 99", "tel:+32499999999"),
    "0800 900 33": ("0800 900 33", "tel:+3280090033"),
    "0800 13 500": ("0800 13 500", "tel:+3280013500"),
    "0800 99 533": ("0800 99 533", "tel:+3280099533"),
    "080013500": ("0800 13 500", "tel:+3280013500"),
    "0800/13.500": ("0800 13 500", "tel:+3280013500"),
    "070 245 245": ("070 245 245", "tel:+3270245245"),
    "070245245": ("070 245 245", "tel:+3270245245"),
    "+32 70 245 245": ("070 245 245", "tel:+3270245245"),
    "078 15 00 10": ("078 15 00 10", "tel:+3278150010"),
    "078 150 100": ("078 150 100", "tel:+3278150100"),
    "078150010": ("078 15 00 10", "tel:+3278150010"),
    "112": ("112", "tel:112"),
    "101": ("101", "tel:101"),
    "100": ("100", "tel:100"),
    "102": ("102", "tel:102"),
    "103": ("103", "tel:103"),
    "106": ("106", "tel:106"),
    "107": ("107", "tel:107"),
    "1712": ("1712", "tel:1712"),
    "17 12": ("1712", "tel:1712"),
    "1733": ("1733", "tel:1733"),
    "1813": ("1813", "tel:1813"),
    "116000": ("116 000", "tel:116000"),
    "116 000": ("116 000", "tel:116000"),
    "116111": ("116 111", "tel:116111"),
    "116006": ("116 006", "tel:116006"),
    "+31 6 12345678": ("+31 6 12345678", "tel:+31612345678"),
    "0031 20 123 45 67": ("+31 20 123 4567", "tel:+31201234567"),
    "+33 1 42 68 53 00": ("+33 1 42 68 53 00", "tel:+33142685300"),
    "+49 30 123456": ("+49 30 123456", "tel:+4930123456"),
}
REFUSED_NUMBERS = {
    "014 12 34 5": "telefoon-ongeldig",
    "014 12 34 56 7": "telefoon-ongeldig",
    "0475 12 34 5": "telefoon-ongeldig",
    "0475 12 34 56 78": "telefoon-ongeldig",
    "06 12345678": "telefoon-ongeldig",
    "03 123 45 67": "telefoon-ongeldig",
    "014 1 / 015 2": "telefoon-meer-nummers",
    "014 12 34 56 / 014 12 34 57": "telefoon-meer-nummers",
    "014 12 34 56/014 12 34 57": "telefoon-meer-nummers",
    "014 12 34 56 of 0475 12 34 56": "telefoon-meer-nummers",
    "014 12 34 56, 0475 12 34 56": "telefoon-meer-nummers",
    "014 12 34 56 en 57": "telefoon-meer-nummers",
    "14 12 34 56": "telefoon-zonder-nul",
    "2 209 16 36": "telefoon-zonder-nul",
    "32 14 12 34 56": "telefoon-zonder-nul",
    "2300": "telefoon-zonder-nul",
    "8989": "telefoon-zonder-nul",
    "0900 12345": "telefoon-betaalnummer",
    "0903 99 000": "telefoon-betaalnummer",
    "1999": "telefoon-kort-onbekend",
    "115": "telefoon-kort-onbekend",
    "116 00": "telefoon-kort-onbekend",
    "12": "telefoon-te-kort",
    "0": "telefoon-te-kort",
    "": "telefoon-te-kort",
    "+": "telefoon-te-kort",
    "014 12 34 5A": "telefoon-teken",
    "014 12 34 56 tst. 3": "telefoon-teken",
    "bel ons": "telefoon-teken",
    "tel:014123456": "telefoon-teken",
    "014 12 34 56\n": "telefoon-teken",
    "014\u00a012 34 56": "telefoon-teken",
    "٠١٤١٢٣٤٥٦": "telefoon-teken",
    "014 12+34 56": "telefoon-teken",
    "++32 14 12 34 56": "telefoon-teken",
    " 014 12 34 56": "telefoon-teken",
    "+352 12": "telefoon-ongeldig",
    "+999 123456789": "telefoon-ongeldig",
    "+32 14 12 34": "telefoon-ongeldig",
    "000 000 000": "telefoon-ongeldig",
    "0412345670123456789": "telefoon-meer-nummers",
}


@pytest.mark.parametrize(("text", "expected"), NUMBERS.items())
def test_a_number_is_shown_the_belgian_way_and_dials(text: str, expected: tuple[str, str]) -> None:
    assert phone(text) == Phone(*expected)


@pytest.mark.parametrize("text", NUMBERS)
def test_what_is_shown_is_read_as_the_same_number(text: str) -> None:
    once = phone(text)
    assert phone(once.display) == once


@pytest.mark.parametrize(("text", "code"), REFUSED_NUMBERS.items())
def test_what_is_no_number_is_refused_with_an_example(text: str, code: str) -> None:
    with pytest.raises(ContactError) as refusal:
        phone(text)
    assert refusal.value.code == code
    assert refusal.value.message.endswith(".")
    assert refusal.value.tip


def test_a_dutch_mobile_number_gets_the_tip_to_add_its_country() -> None:
    with pytest.raises(ContactError) as refusal:
        phone("06 12345678")
    assert "+31 6" in refusal.value.tip


GOOD_ADDRESSES = [
    "https://www.caw.be/",
    "https://caw.be",
    "http://www.1712.be/nl/over-1712?x=1&y=2#z",
    "HTTPS://Www.Caw.Be/Pad",
    "https://www.jeugdhulp.be/organisatie/één",
    "https://xn--caf-dma.be/",
    "https://café.be/",
    "https://a-b.example.co.uk:8443/x",
    "https://www.opgroeien.be/pagina_(1)/%20x",
]
REFUSED_ADDRESSES = {
    "": "web-begin",
    "www.caw.be": "web-begin",
    "caw.be/x": "web-begin",
    "ftp://caw.be": "web-begin",
    "javascript:alert(1)": "web-begin",
    "JaVaScRiPt:alert(1)": "web-begin",
    "data:text/html,x": "web-begin",
    "//caw.be": "web-begin",
    "https:caw.be": "web-begin",
    "https://": "web-ongeldig",
    "https:///pad": "web-ongeldig",
    "https://localhost/": "web-ongeldig",
    "https://-caw.be/": "web-ongeldig",
    "https://caw..be/": "web-ongeldig",
    "https://caw_x.be/": "web-ongeldig",
    "https://caw.be:99999/": "web-ongeldig",
    "https://[::1/": "web-ongeldig",
    "https://piet:geheim@caw.be/": "web-wachtwoord",
    "https://www.caw.be@boef.example/": "web-wachtwoord",
    "https://127.0.0.1/": "web-ip-adres",
    "https://[::1]/": "web-ip-adres",
    "https://2130706433/": "web-ip-adres",
    "https://0x7f.1/": "web-ip-adres",
    "https://bit.ly/abc": "web-verkorter",
    "https://www.tinyurl.com/abc": "web-verkorter",
    "https://caw.be/a b": "web-teken",
    " https://caw.be/": "web-teken",
    "https://caw.be/\n": "web-teken",
    "https://caw.be/\u202ex": "web-teken",
    "https://caw.be/\u200b": "web-teken",
    "https://caw.be/<script>": "web-teken",
    'https://caw.be/"onload': "web-teken",
    "https:\\\\caw.be": "web-teken",
}


@pytest.mark.parametrize("url", GOOD_ADDRESSES)
def test_a_web_address_comes_back_unchanged(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(("url", "code"), REFUSED_ADDRESSES.items())
def test_what_is_no_safe_web_address_is_refused(url: str, code: str) -> None:
    with pytest.raises(ContactError) as refusal:
        web_address(url)
    assert refusal.value.code == code
    assert "https://" in refusal.value.tip


def test_a_name_with_other_letters_is_shown_decoded() -> None:
    assert international_host("https://xn--caf-dma.be/") == "café.be"
    assert international_host("https://café.be/") == "café.be"
    assert international_host("https://www.caw.be/") is None


@pytest.mark.parametrize("text", ["onthaal@caw.be", "Jan.Peeters+x@sub.caw-x.be", "o'neill@caw.be", "a@b.co"])
def test_a_mail_address_comes_back_unchanged(text: str) -> None:
    assert email_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "onthaal",
        "onthaal@",
        "@caw.be",
        "onthaal@caw",
        "a b@caw.be",
        "a@@caw.be",
        "a@caw..be",
        ".a@caw.be",
        "a.@caw.be",
        "a..b@caw.be",
        "a@127.0.0.1",
        "a@[127.0.0.1]",
        "onthaal(at)caw.be",
        "a@caw.be\n",
        "a@caw.be?bcc=x@y.be",
        "<a@caw.be>",
        "a@caw.be, b@caw.be",
        "a\u200b@caw.be",
        f"{'a' * 65}@caw.be",
        "mailto:onthaal@caw.be",
        "é@caw.be",
    ],
)
def test_what_is_no_mail_address_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ContactError) as refusal:
        email_address(text)
    assert "onthaal@caw.be" in refusal.value.tip


@pytest.mark.parametrize("url", [*GOOD_ADDRESSES, "mailto:onthaal@caw.be", "tel:112", "tel:+3214123456", "TEL:1712"])
def test_web_mail_and_phone_may_be_linked(url: str) -> None:
    assert link_allowed(url)


@pytest.mark.parametrize(
    "url",
    [
        *REFUSED_ADDRESSES,
        "vbscript:x",
        "file:///etc/passwd",
        "java\nscript:alert(1)",
        "\x01javascript:x",
        "blob:x",
        "tel:",
        "tel:javascript",
        "mailto:",
        "mailto:x",
        "sms:112",
        "/pad",
        "#x",
        "https",
        ":",
        "view-source:https://caw.be",
    ],
)
def test_nothing_else_may_be_linked(url: str) -> None:
    assert not link_allowed(url)


@given(st.one_of(st.text(), st.text(alphabet="0123456789+() /.-", max_size=24)))
def test_any_text_is_a_number_that_reads_back_or_is_refused(text: str) -> None:
    try:
        found = phone(text)
    except ContactError as refusal:
        assert refusal.code and refusal.message and refusal.tip
    else:
        assert phone(found.display) == found
        assert link_allowed(found.href)


@given(
    st.one_of(
        st.text(),
        st.text().map("https://".__add__),
        st.text(alphabet="a0.:@[]/%#?-", max_size=20).map("http://".__add__),
    )
)
def test_any_text_is_an_address_or_is_refused(text: str) -> None:
    for judge in (web_address, email_address):
        try:
            assert judge(text) == text
        except ContactError as refusal:
            assert refusal.code and refusal.message and refusal.tip
