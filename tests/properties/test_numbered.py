import unicodedata
from html import escape
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from backend.i18n import LANGUAGES, Translator
from backend.text import letter_key, search_key
from bot.channels.numbered import MAX_CHARACTERS, Menu, build, understand

#: Letters, digits, blanks, line ends, marks that stand alone, signs of other scripts.
TEXTS = st.text(max_size=6000)
LABELS = st.text(min_size=1, max_size=300).filter(lambda label: bool(label.strip()))
CHOICES = st.lists(LABELS, max_size=40)
STEPS = st.sets(st.sampled_from("09?")).map(sorted)
WORDS = st.text(
    "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ ", min_size=1, max_size=30
).filter(lambda text: bool(text.strip()))
Form = Literal["NFC", "NFD", "NFKC", "NFKD"]
FORMS: st.SearchStrategy[Form] = st.sampled_from(("NFC", "NFD", "NFKC", "NFKD"))
SENTENCE = 150


@st.composite
def menus(draw: st.DrawFn) -> Menu:
    """A screen's text, choices and steps as a menu."""
    html = escape(draw(TEXTS), quote=False)
    choices = [(label, f"b:{n}") for n, label in enumerate(draw(CHOICES))]
    steps = [(draw(LABELS), f"{sign}h{sign}") for sign in draw(STEPS)]
    return build(html, [*choices, *steps], [], Translator(draw(st.sampled_from(LANGUAGES))))


def pages_of(menu: Menu) -> list[Menu]:
    pages = [menu]
    while len(pages) < len(menu.pages):
        pages.append(pages[-1].turned())
    return pages


@settings(deadline=None, max_examples=60)
@given(menus())
def test_every_page_fits_and_every_choice_is_reached_by_turning(menu: Menu) -> None:
    turning = [o for page in menu.options for o in page if not o.action]
    assert len(turning) == (len(menu.pages) if len(menu.pages) > 1 else 0)
    assert all(len(page) <= MAX_CHARACTERS - SENTENCE for page in menu.pages)
    assert pages_of(menu)[-1].turned() == menu
    for page in pages_of(menu):
        for option in page.options[page.page]:
            assert understand(option.sign, page).options == (option,)


@settings(deadline=None, max_examples=60)
@given(TEXTS, CHOICES, STEPS)
def test_nothing_of_a_screen_is_lost_on_its_pages(
    text: str, labels: list[str], signs: list[str]
) -> None:
    choices = [(label, f"b:{n}") for n, label in enumerate(labels)]
    steps = [("Sau", f"{sign}h") for sign in signs]
    menu = build(escape(text, quote=False), [*choices, *steps], [], Translator("vi"))
    offered = [(o.label, o.action) for page in menu.options for o in page if o.action]
    assert set(offered) == {*choices, *steps}
    assert [found for found in offered if found not in steps] == choices
    shown = "".join("".join(menu.pages).split())
    if len(menu.pages) == 1:
        assert "".join(text.split()) in shown or "\u2591" in text or "\u2593" in text


@settings(deadline=None, max_examples=60)
@given(menus())
def test_a_menu_survives_being_stored(menu: Menu) -> None:
    for page in pages_of(menu):
        assert Menu.load(page.dump()) == page


@given(st.lists(WORDS, min_size=1, max_size=8, unique_by=letter_key), st.data(), FORMS)
def test_a_label_is_understood_in_every_way_of_writing_it(
    labels: list[str], data: st.DataObject, form: Form
) -> None:
    menu = build("?", [(label, f"b:{n}") for n, label in enumerate(labels)], [], Translator("vi"))
    number = data.draw(st.integers(0, len(labels) - 1))
    label = labels[number]
    for typed in (
        label,
        label.upper(),
        search_key(label),
        f"  {label}. ",
        f"{number + 1} {label}",
    ):
        answer = understand(unicodedata.normalize(form, typed), menu)
        assert f"b:{number}" in [option.action for option in answer.options]
    exact = understand(label, menu).options
    assert [option.label for option in exact] == [label]


@given(st.text(max_size=300), menus())
@settings(deadline=None, max_examples=60)
def test_no_typed_line_is_an_error_and_only_what_is_offered_is_meant(
    typed: str, menu: Menu
) -> None:
    answer = understand(typed, menu)
    offered = [option for page in menu.options for option in page]
    assert all(option in offered for option in answer.options)
    assert len({option.action for option in answer.options}) == len(answer.options)
