"""What holds for every screen, whoever sees it, in each language."""

import inspect
import re
from html import unescape
from importlib import import_module
from pkgutil import iter_modules

import pytest

import backend.messages
import bot.screens
from backend.actions import MAX_BYTES, unpack
from backend.i18n import LANGUAGES, Translator
from backend.rendering import pages_of, text_of
from backend.rules.terms import Grade, Level
from backend.screen import Screen
from bot.render import keyboard_of
from tests import factories as make
from tests.spoken import strange_in
from tests.unit.screens.catalogue import SCREENS, SHOWN

TAG = re.compile(r"<[^>]*>")
MOST_CHARACTERS = 4096
MOST_BUTTONS, MOST_IN_A_ROW = 100, 8
#: What tells of many people: only how far each is, never how anybody rated himself.
OF_OTHERS = ("progress.", "find.", "steps.", "entries.entry")
#: Where every conversation rests, or ends.
RESTING = ("home.home ", "home.linked ", "home.unlinked ", "home.unlinked_now ")

every_language = pytest.mark.parametrize("language", LANGUAGES)


def said(name: str, language: str) -> str:
    return text_of(SCREENS[name], Translator(language))


def labels(screen: Screen, language: str) -> list[str]:
    pages = {path: f"https://example.org{path}" for path in pages_of(screen)}
    keyboard = keyboard_of(screen, Translator(language), pages)
    return [b.text for row in keyboard.inline_keyboard for b in row] if keyboard else []


def test_the_catalogue_shows_every_screen_there_is() -> None:
    modules = [
        import_module(f"{package.__name__}.{module.name}")
        for package in (bot.screens, backend.messages)
        for module in iter_modules(package.__path__)
    ]
    screens = {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and inspect.signature(function).return_annotation is Screen
    }
    assert screens == SHOWN


@every_language
def test_a_screen_fits_a_message_and_its_tags_are_closed(language: str) -> None:
    for name in SCREENS:
        html = said(name, language)
        text = unescape(TAG.sub("", html))
        assert 0 < len(text.encode("utf-16-le")) // 2 <= MOST_CHARACTERS, name
        assert set(TAG.findall(html)) <= {"<b>", "</b>", "<s>", "</s>"}, name
        for line in html.split("\n"):
            assert TAG.findall(line) in ([], ["<b>", "</b>"], ["<s>", "</s>"]), name
            assert line.strip(), name
        assert not re.search(r"\{|\}|\$|None", text), name


def test_nothing_on_a_screen_is_written_for_a_machine_or_in_another_language() -> None:
    for name, screen in SCREENS.items():
        if "hostile" in name:  # what people typed is theirs
            continue
        shown = "\n".join([said(name, "vi"), *labels(screen, "vi")])
        assert strange_in(TAG.sub("", unescape(shown))) == [], name


@every_language
def test_buttons_fit_a_keyboard_and_say_what_they_do(language: str) -> None:
    for name, screen in SCREENS.items():
        buttons = [button for row in screen.rows for button in row]
        assert len(buttons) <= MOST_BUTTONS, name
        assert all(0 < len(row) <= MOST_IN_A_ROW for row in screen.rows), name
        for button in buttons:
            assert bool(button.action) != bool(button.page), name
            assert len(button.action.encode()) < MAX_BYTES, name
            assert not button.action or unpack(button.action) is not None, name
            assert not button.page or button.page.startswith("/"), name
        assert all(label.strip() for label in labels(screen, language)), name
        actions = [button.action for button in buttons if button.action]
        assert len(set(actions)) == len(actions), name


def test_every_screen_has_one_way_back_but_the_ones_a_conversation_rests_on() -> None:
    for name, screen in SCREENS.items():
        steps = [b.action for row in screen.rows for b in row if b.action.startswith("0")]
        rests = name.startswith(RESTING) or screen.lines[0].words.id == "home-head"
        assert len(steps) == (0 if rests else 1), name


@every_language
def test_nothing_of_anothers_level_or_grade_appears(language: str) -> None:
    speak = Translator(language)
    names = [name for name in SCREENS if name.startswith(OF_OTHERS)]
    assert names
    for name in names:
        text = "\n".join([said(name, language), *labels(SCREENS[name], language)]).casefold()
        for level in Level:
            assert speak.text(f"level-{level}").casefold() not in text, name
        for grade in Grade:
            assert f": {speak.text(f'grade-{grade}').casefold()}" not in text, name


@every_language
def test_without_names_no_member_is_named(language: str) -> None:
    nameless = [name for name in SCREENS if name.endswith("nameless")]
    assert nameless
    for name in nameless:
        text = unescape(said(name, language))
        assert "Trần Thị Lan" not in text, name
        assert make.HOSTILE_NAME not in text, name
        assert "Trần Thị Lan" in said("progress.people cell 0", language)


@every_language
def test_a_name_may_hold_anything_and_changes_nothing(language: str) -> None:
    html = said("self_rating.summary hostile", language)
    assert make.HOSTILE_NAME in unescape(html)
    assert html.count("<b>") == 1
    assert "<script>" not in html
    assert "O'Nêu" in html
