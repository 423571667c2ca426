"""The forms of providers: what they write, what they say, and that nothing leaves the page by itself."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Locator, Page, Route, expect

from tests.catalogues import LONG, ROOT
from tests.site.axe import violations
from tests.site.form_page import FormPage, downloads, is_taken_in, problems_with
from tests.site.journal import Journal
from tests.site.screens import SCREENS, Scheme, screen

PROVIDERS = sorted(file.name for file in (ROOT / "catalogue/aanbieders").iterdir())
SOME = PROVIDERS if LONG else ["caw-de-kempen", *random.Random(3).sample(PROVIDERS, 5)]
UPDATE = "aanbieder/caw-de-kempen/bijwerken/"
NEW = "bijdragen/dienst/"
SERVICE = "KRACHTWERK(T)"
FILE = ROOT / "catalogue/aanbieders/caw-de-kempen/krachtwerkt.yaml"


@pytest.mark.parametrize("provider", SOME)
def test_entries_opened_and_saved_without_change_are_the_same_bytes(provider: str, page: Page, home: str) -> None:
    form = FormPage(page, f"{home}aanbieder/{provider}/bijwerken/")
    form.open_all()
    form.touch_all()
    expect(page.locator("[data-nothing]")).to_be_visible()
    [draft] = form.save("draft").values()
    files = (ROOT / "catalogue/aanbieders" / provider).glob("*.yaml")
    assert form.written(draft) == {
        file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8") for file in files
    }


def test_a_changed_waiting_time_is_all_that_changes_in_the_file(page: Page, home: str, tmp_path: Path) -> None:
    form = FormPage(page, home + UPDATE)
    entry = form.entry(SERVICE)
    form.choose("wachttijd.status", "Er is een wachtlijst", entry)
    form.choose("wachttijd.tot", "tot het eerste gesprek", entry)
    form.fill("wachttijd.weken.van", "4", entry)
    form.fill("wachttijd.weken.tot_en_met", "10", entry)
    form.fill("wachttijd.gemeten_op", "2026-11-20", entry)
    assert form.save() == {}
    expect(form.problems).to_have_count(1)
    form.problems.get_by_role("button").click()
    expect(form.fault("wachttijd").filter(visible=True)).to_contain_text("geen enkele bron zegt waar dit vandaan komt")
    entry.get_by_text("Waar staan deze gegevens?").click()
    entry.locator("[data-at='bronnen.0.over']").get_by_label("Wachttijd").check()
    [(name, content)] = form.save().items()
    assert name == "caw-de-kempen--krachtwerkt.yaml"
    before, after = FILE.read_text(encoding="utf-8").splitlines(), content.decode().splitlines()
    added = ["wachttijd:", "  status: wachtlijst", "  tot: eerste-gesprek", "  weken: {van: 4, tot_en_met: 10}"]
    assert [line for line in after if line not in before][:5] == [*added, "  gemeten_op: 2026-11-20"]
    assert len([line for line in before if line not in after]) == 1
    assert problems_with({name: content}, tmp_path) == []


def test_a_new_service_is_a_file_that_the_check_accepts(page: Page, home: str, tmp_path: Path) -> None:
    form = FormPage(page, home + NEW)
    page.get_by_label("Welke organisatie?").select_option(label="CAW De Kempen")
    form.fill("naam", "Samen sterk: ouders")
    form.fill("samenvatting", "Ouders praten met elkaar, met iemand erbij.")
    form.choose("hulpvorm", "CAW")
    form.tick("levensdomeinen", "Opvoeden")
    form.tick("doelgroep.voor", "Ouders")
    form.choose("toegang.0.weg", page.locator("[data-at='toegang.0.weg'] option[value=rechtstreeks]").inner_text())
    form.tick("toegang.0.wie_meldt_aan", "Een ouder")
    form.add("werkgebied.gemeenten")
    form.choose("werkgebied.gemeenten.0", "Turnhout")
    form.add("contact.telefoon")
    form.fill("contact.telefoon.0.nummer", "014 12 34 5")
    expect(form.fault("contact.telefoon.0.nummer")).to_contain_text("geen geldig telefoonnummer")
    form.fill("contact.telefoon.0.nummer", "014123456")
    expect(form.fault("contact.telefoon.0.nummer")).to_be_empty()
    form.fill("bronnen.0.titel", "Folder van de dienst")
    form.choose("bronnen.0.soort", "Eigen website of tekst van de aanbieder")
    page.locator("[data-entries]").get_by_role("button", name="Deze bron zegt alles wat nog geen bron heeft").click()
    expect(page.locator("[data-address]")).to_contain_text("/aanbod/caw-de-kempen/samen-sterk-ouders/")
    files = form.save()
    assert list(files) == ["caw-de-kempen--samen-sterk-ouders.yaml"]
    expect(page.locator("[data-saved]")).to_be_visible()
    assert 'naam: "Samen sterk: ouders"' in files["caw-de-kempen--samen-sterk-ouders.yaml"].decode()
    assert "- nummer: 014 12 34 56\n" in files["caw-de-kempen--samen-sterk-ouders.yaml"].decode()
    assert problems_with(files, tmp_path) == []
    assert is_taken_in(files, tmp_path / "kept")


def test_an_organisation_that_is_not_there_yet_gets_a_file_of_its_own(page: Page, home: str) -> None:
    form = FormPage(page, home + NEW)
    assert form.save() == {}
    expect(form.problems.first).to_have_text("Kies eerst de organisatie.")
    page.get_by_label("Welke organisatie?").select_option(label="Mijn organisatie staat er niet bij")
    other = page.locator("[data-provider-entry]")
    assert form.save() == {}
    assert "dit bestand of deze map" not in page.locator("[data-problems]").inner_text()
    form.fill("naam", "Huis Élan & co", other)
    form.fill("naam", "Onthaal", page.locator("[data-entries]"))
    assert list(form.save("draft")) == ["huis-elan-co--onthaal.ontwerp"]
    expect(page.locator("[data-drafted]")).to_be_focused()
    expect(page.locator("[data-drafted]")).to_contain_text("huis-elan-co--onthaal.ontwerp")


def test_a_draft_of_a_new_service_goes_on_where_it_was_left(page: Page, home: str) -> None:
    form = FormPage(page, home + NEW)
    page.get_by_label("Welke organisatie?").select_option(label="Mijn organisatie staat er niet bij")
    form.fill("naam", "Huis Élan & co", page.locator("[data-provider-entry]"))
    form.fill("naam", "Onthaal")
    form.choose("hulpvorm", "CAW")
    form.tick("levensdomeinen", "Opvoeden")
    form.add("contact.telefoon")
    form.fill("contact.telefoon.0.nummer", "014 12 34 5")
    draft = form.save("draft")
    later = FormPage(page, home + NEW)
    later.resume(draft)
    expect(later.resumed).to_have_text("Je ontwerp staat in het formulier. Doe maar verder.")
    expect(page.get_by_label("Welke organisatie?")).to_have_value("+")
    expect(later.field("naam", page.locator("[data-provider-entry]"))).to_have_value("Huis Élan & co")
    expect(later.field("naam")).to_have_value("Onthaal")
    expect(page.locator("[data-entries] [data-at='levensdomeinen']").get_by_label("Opvoeden")).to_be_checked()
    expect(later.field("contact.telefoon.0.nummer")).to_have_value("014 12 34 5")
    assert later.save("draft") == draft


def test_a_draft_of_an_entry_is_a_change_of_what_the_site_has(page: Page, home: str) -> None:
    form = FormPage(page, home + UPDATE)
    form.choose("wachttijd.status", "Geen wachttijd", form.entry(SERVICE))
    draft = form.save("draft")
    later = FormPage(page, home + UPDATE)
    later.resume(draft)
    expect(later.field("wachttijd.status", later.entry(SERVICE))).to_have_value("geen")
    expect(page.locator("[data-changed]")).to_have_text(f"{SERVICE}: Wachttijd")


def one_draft(kind: str, identity: str, value: object) -> bytes:
    drafted = {"kind": kind, "identity": identity, "value": value}
    return json.dumps({"soort": "ontwerp van Helder", "inschrijvingen": [drafted]}).encode()


NO_DRAFTS = {
    "no JSON": b"naam: Onthaal\n",
    "another thing": b"[1, 2]",
    "nothing": b"null",
    "another shape": one_draft("dienst", "caw-de-kempen/krachtwerkt", {"naam": ["x"]}),
    "another kind": one_draft("toString", "caw-de-kempen", {}),
    "another provider's": one_draft("dienst", "a/b", {"naam": "x"}),
}


@pytest.mark.parametrize("content", NO_DRAFTS.values(), ids=NO_DRAFTS)
def test_what_is_no_draft_of_the_page_is_refused_and_changes_nothing(content: bytes, page: Page, home: str) -> None:
    form = FormPage(page, home + UPDATE)
    form.resume({"dienst.ontwerp": content})
    expect(form.resumed).to_have_text("Dit bestand is geen ontwerp van deze pagina. Kies een ander bestand.")
    expect(page.locator("[data-nothing]")).to_be_visible()


def test_a_draft_that_is_chosen_before_its_script_has_come_counts(page: Page, home: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/formulier/ontwerp.js*", hold)
    form = FormPage(page, home + UPDATE)
    form.resume({"dienst.ontwerp": b"null"})
    expect(form.resumed).to_be_empty()
    assert len(held) == 1
    held[0].continue_()
    expect(form.resumed).to_contain_text("Dit bestand is geen ontwerp")


def test_a_draft_takes_the_place_of_what_was_typed_only_if_that_is_meant(page: Page, home: str) -> None:
    form = FormPage(page, home + UPDATE)
    form.choose("wachttijd.status", "Geen wachttijd", form.entry(SERVICE))
    draft = form.save("draft")
    form.choose("wachttijd.status", "Er is een wachtlijst", form.entry(SERVICE))
    page.once("dialog", lambda dialog: dialog.dismiss())
    form.resume(draft)
    expect(form.field("wachttijd.status", form.entry(SERVICE))).to_have_value("wachtlijst")
    expect(page.locator("[data-resume] input")).to_have_value("")
    page.once("dialog", lambda dialog: dialog.accept())
    form.resume(draft)
    expect(form.field("wachttijd.status", form.entry(SERVICE))).to_have_value("geen")


def test_a_press_with_the_cursor_still_in_a_field_is_one_press(page: Page, home: str) -> None:
    """To leave the field shows what changed, and a fault: both move the button that is pressed."""
    form = FormPage(page, home + UPDATE)
    entry = form.entry(SERVICE)
    entry.get_by_text("Mail en website").click()
    form.field("contact.email", entry).fill("info.voorbeeld.be")
    press(page.locator("[data-save]"))
    expect(form.problems).to_have_count(1)
    form.field("contact.email", entry).fill("info@voorbeeld.be")
    with downloads(page) as found:
        press(page.locator("[data-draft]"))
        expect(page.locator("[data-drafted]")).to_be_visible()
    assert len(found) == 1
    form.field("contact.email", entry).fill("info.voorbeeld.be")
    option = entry.locator("[data-at='bronnen.0.over']").get_by_label("Wachttijd")
    entry.get_by_text("Waar staan deze gegevens?").click()
    form.field("contact.email", entry).focus()
    press(option)
    expect(option).to_be_checked()


def press(target: Locator) -> None:
    """As a hand does: it stays where it was when the button went down."""
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box
    mouse = target.page.mouse
    mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    mouse.down()
    target.page.wait_for_timeout(100)
    mouse.up()


def test_what_may_stay_empty_is_folded_and_a_fault_in_it_opens_it_again(page: Page, home: str) -> None:
    form = FormPage(page, home + NEW)
    page.get_by_label("Welke organisatie?").select_option(label="CAW De Kempen")
    group = page.locator("[data-entries] [data-group]").filter(has_text="Het begin en het wachten")
    expect(group).not_to_have_attribute("open", "")
    group.locator("summary").first.click()
    form.fill("wachttijd.weken.van", "999")
    group.locator("summary").first.click()
    expect(form.field("wachttijd.weken.van")).to_be_hidden()
    assert form.save() == {}
    expect(form.field("wachttijd.weken.van")).to_have_value("999")
    expect(form.field("wachttijd.weken.van")).to_be_visible()
    expect(form.fault("wachttijd.weken.van")).not_to_be_empty()


def test_a_button_of_a_list_is_one_line_of_words_that_wraps_as_one(page: Page, home: str) -> None:
    FormPage(page, home + NEW)
    parts = page.locator("[data-add]:visible").evaluate_all(
        "all => all.map(one => [...one.childNodes].filter(({textContent}) => textContent.trim()).length)"
    )
    assert parts
    assert set(parts) == {1}


def test_a_confidential_address_does_not_leave_the_page(page: Page, home: str) -> None:
    form = FormPage(page, home + UPDATE)
    entry = form.entry(SERVICE)
    entry.get_by_text("Waar is het?").click()
    if not entry.locator("[data-at='plaatsen.0']").count():
        form.add("plaatsen", entry)
    form.fill("plaatsen.0.straat", "Dorpsstraat 12", entry)
    form.choose("plaatsen.0.geheim_adres", "Ja", entry)
    for button in ("draft", "save"):
        assert form.save(button) == {}
        expect(form.problems.filter(has_text="Dit adres is geheim").first).to_be_visible()
    form.field("plaatsen.0.straat", entry).fill("")
    form.fill("plaatsen.0.naam", "Huis Gierle", entry)
    assert form.save("draft") == {}
    expect(form.problems.filter(has_text="'Gierle' is een plaatsnaam").first).to_be_visible()
    form.field("plaatsen.0.naam", entry).fill("")
    form.fill("plaatsen.0.straat", "Dorpsstraat 12", entry)
    expect(form.field("plaatsen.0.straat", entry)).to_have_value("Dorpsstraat 12")


def test_who_leaves_with_something_unsaved_is_warned_and_loses_nothing(page: Page, home: str) -> None:
    form = FormPage(page, home + UPDATE)
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    form.choose("wachttijd.status", "Geen wachttijd", form.entry(SERVICE))
    page.evaluate("location.reload()")
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    expect(form.field("wachttijd.status", form.entry(SERVICE))).to_have_value("geen")


def test_the_form_works_by_keyboard_and_tells_a_fault_beside_its_field(page: Page, home: str) -> None:
    form = FormPage(page, home + UPDATE)
    entry = form.entry(SERVICE)
    entry.get_by_text("Mail en website").focus()
    page.keyboard.press("Enter")
    email = form.field("contact.email", entry)
    expect(email).to_be_visible()
    page.keyboard.press("Tab")
    expect(email).to_be_focused()
    email.fill("info.voorbeeld.be")
    page.keyboard.press("Tab")
    expect(email).to_have_attribute("aria-invalid", "true")
    fault = entry.locator("[data-at='contact.email'] > [data-fault]")
    expect(fault).to_contain_text('"info.voorbeeld.be" is geen geldig e-mailadres: het teken @ ontbreekt.')
    described = str(email.get_attribute("aria-describedby")).split()
    assert fault.get_attribute("id") in described
    assert form.save() == {}
    expect(page.locator("[data-problems]")).to_be_focused()


def test_a_preview_is_the_page_as_it_will_be(page: Page, home: str) -> None:
    page.goto(f"{home}aanbod/caw-de-kempen/krachtwerkt/")
    blocks = page.locator("article.dienst :is(.doen, .professioneel, .bronnen) h2, .feit dt").all_text_contents()
    form = FormPage(page, home + UPDATE)
    entry = form.entry(SERVICE)
    entry.get_by_text("Zo komt het op de site").click()
    preview = entry.locator("[data-page]")
    expect(preview.get_by_role("heading", name=SERVICE, exact=True)).to_have_attribute("aria-level", "3")
    assert preview.locator(":is(.doen, .professioneel, .bronnen) h2, .feit dt").all_text_contents() == blocks
    form.choose("wachttijd.status", "Er komen nu geen nieuwe mensen bij", entry)
    expect(preview.locator("[data-too-old]")).to_be_visible()
    entry.get_by_role("button", name="Vandaag").first.click()
    expect(preview.locator(".feiten")).to_contain_text("Er komen nu geen nieuwe mensen bij")
    assert preview.locator("[id], a[href], button").count() == 0


def test_there_is_no_preview_of_what_nobody_said_yet(page: Page, home: str) -> None:
    """Without a route the page would say that help goes by the court."""
    form = FormPage(page, home + NEW)
    form.page.get_by_text("Zo komt het op de site").first.click()
    preview = page.locator("[data-page]").first
    too_early = "Vul eerst de naam in, en hoe je bij de dienst terechtkan. Dan zie je hier de pagina."
    expect(preview).to_have_text(too_early)
    form.fill("naam", "Huis van proef")
    form.tick("toegang.0.wie_meldt_aan", "Een ouder")
    expect(preview).to_have_text(too_early)
    form.choose("toegang.0.weg", page.locator("[data-at='toegang.0.weg'] option[value=rechtstreeks]").inner_text())
    expect(preview.get_by_role("heading", name="Je kan je zelf aanmelden")).to_be_visible()


def test_a_preview_whose_files_do_not_come_says_so_and_comes_later(browser: Browser, home: str) -> None:
    context = browser.new_context()
    entry = FormPage(context.new_page(), home + UPDATE).entry(SERVICE)
    summary = entry.get_by_text("Zo komt het op de site")
    context.set_offline(True)
    summary.click()
    expect(entry.locator("[data-page]")).to_contain_text("Wat je invulde, staat er nog.")
    context.set_offline(False)
    summary.click()
    summary.click()
    expect(entry.locator("[data-page] .feiten")).to_be_visible()
    context.close()


def test_no_word_of_yaml_or_github_is_shown(page: Page, home: str) -> None:
    form = FormPage(page, home + UPDATE)
    form.open_all()
    text = page.locator("main").inner_text().lower()
    assert not [word for word in ("yaml", "pull request", "commit", "json") if word in text]


def test_when_the_files_do_not_come_the_page_says_so(browser: Browser, home: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/gegevens.json", lambda route: route.fulfill(status=503))
    page.goto(home + UPDATE)
    expect(page.locator("[data-failed]")).to_be_visible()
    context.close()


def test_nothing_is_sent_or_stored(browser: Browser, home: str) -> None:
    context = browser.new_context()
    journal = Journal(context)
    form = FormPage(context.new_page(), home + UPDATE)
    before = len(journal.asked)
    form.choose("wachttijd.status", "Geen wachttijd", form.entry(SERVICE))
    form.save("draft")
    assert [url for url in journal.asked[before:] if not url.startswith("blob:")] == []
    assert form.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    context.close()


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
@pytest.mark.parametrize("address", [UPDATE, NEW])
def test_the_opened_form_with_its_faults_breaks_no_rule(
    address: str, width: int, scheme: Scheme, browser: Browser, home: str
) -> None:
    with screen(browser, width, scheme) as page:
        form = FormPage(page, home + address)
        if address == UPDATE:
            form.choose("wachttijd.status", "Geen wachttijd", form.entry(SERVICE))
        form.save()
        expect(form.problems.first).to_be_visible()
        form.open_all()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
