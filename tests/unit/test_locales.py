"""The words: the same keys and arguments in every language, each used, none missing."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import chain

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from backend.i18n import LANGUAGES, LOCALES, MissingWordsError, Translator
from backend.plan_loader import plans
from backend.rendering import text_of
from backend.rules.plan import Scope
from backend.rules.progress import FormState
from backend.rules.terms import Basis, Grade, Level, OrganisationKind, ScopeAnswer
from backend.screen import Screen, line, title, words
from bot.channels.telegram import COMMANDS
from tests.conftest import ROOT
from tests.spoken import strange_in

CODE = [
    path
    for top in ("backend", "bot", "scheduler")
    for path in sorted((ROOT / top).rglob("*.py"))
    if "migrations" not in path.parts
]
PAGES = [p for p in sorted((ROOT / "backend" / "web").rglob("*")) if p.suffix in {".html", ".js"}]
#: Where a call's message id stands among its arguments.
PLACE = {
    "words": 0, "line": 0, "title": 0, "message": 0, "Words": 0, "text": 0,
    "tap": 1, "page": 1, "key": 2,
}  # fmt: skip
MESSAGE_ID = re.compile(r"[a-z]+(-[A-Za-z0-9_]+)+")
FORM_STATES = [state for state in FormState if state is not FormState.NOT_CONCERNED]
#: What an id put together of parts may become.
FAMILIES: dict[str, Iterable[str]] = {
    "grade-{}": Grade,
    "level-{}": Level,
    "basis-{}": Basis,
    "state-{}": [state.replace("_", "-") for state in FormState],
    "button-form-{}": [state.replace("_", "-") for state in FORM_STATES],
    "button-language-{}": LANGUAGES,
    "command-{}": COMMANDS,
    "paper-{}": {
        p.key.replace("_", "-") for plan in plans().values() for p in plan.personal_papers
    },
    "finding-scope-{}": [
        field.name.replace("_", "-")
        for field in fields(Scope)
        if field.name != "new_member_months"
    ],
    "cli-codes-{}": ("cell", "line", "name", "code", "address"),
}
#: Choices that follow an enumeration: message, argument, values.
CHOICES: list[tuple[str, str, Iterable[str]]] = [
    ("home-form", "state", FORM_STATES),
    ("last-day", "kind", OrganisationKind),
    ("last-day", "borrowed", ("yes", "no")),
    ("days-left", "when", ("today", "hour", "past", "ahead")),
    ("step-last", "timed", ("yes", "no")),
    ("step-last", "borrowed", ("yes", "no")),
    ("finding-step-day-off", "off", ("saturday", "sunday", "holiday")),
    ("finding-disciplined-in-year", "level", Level),
    ("settings-channel", "channel", ("telegram", "zalo", "web")),
    ("board-count", "cells", ("yes", "no")),
    ("people-line", "linked", ("yes", "no")),
    ("own-steps", "submitted", ("yes", "no")),
    *((f"finding-scope-{name}", "review", ScopeAnswer)
      for name in FAMILIES["finding-scope-{}"] if name != "anyone-else"),
    *((f"finding-scope-{name}", "rating", ScopeAnswer)
      for name in FAMILIES["finding-scope-{}"] if name != "anyone-else"),
]  # fmt: skip
#: What is typed, saved or named as it stands: a command, a plan's file, a kind of file.
TYPED = {
    "cli-demo-open", "cli-plan-written", "commend-file", "error-file-kind", "import-old-excel",
    "error-plan-unconfirmed", "papers-how", "plan-float", "plan-unknown", "plan-value-uncited",
}  # fmt: skip
PLURALS = {"zero", "one", "two", "few", "many"}


@dataclass
class Message:
    """One message as its file has it: arguments, choices by argument, messages it quotes."""

    file: str
    variables: set[str]
    choices: dict[str, list[frozenset[str]]]
    quoted: set[str]
    texts: list[str]


class _Reader(Visitor):
    def __init__(self) -> None:
        self.found = Message("", set(), {}, set(), [])

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802
        self.found.texts.append(node.value)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.found.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.found.quoted.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ftl.VariableReference):
            keys = frozenset(
                v.key.name if isinstance(v.key, ftl.Identifier) else v.key.value
                for v in node.variants
            )
            self.found.choices.setdefault(node.selector.id.name, []).append(keys)
        self.generic_visit(node)


@cache
def messages(language: str) -> dict[str, Message]:
    found: dict[str, Message] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {entry.content!r:.60}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                reader = _Reader()
                reader.visit(entry)
                reader.found.file = path.name
                found[entry.id.name] = reader.found
    return found


def ids_in(node: ast.expr) -> Iterator[str]:
    """The ids an argument may be; "{}" stands for a part put in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from chain(ids_in(node.body), ids_in(node.orelse))
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values)


def asked_for(tree: ast.Module) -> Iterator[str]:
    """Every id a module asks for by name, or raises as a refusal, or finds."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        place = 0 if name.endswith("Error") and name != "PlanError" else PLACE.get(name)
        if place is not None and len(call.args) > place:
            yield from filter(is_id, ids_in(call.args[place]))
        if name == "Finding":
            yield from chain(*(ids_in(k.value) for k in call.keywords if k.arg == "code"))


def is_id(text: str) -> bool:
    return bool(MESSAGE_ID.fullmatch(text.replace("{}", "x")))


@cache
def wanted() -> frozenset[str]:
    """Ids asked for in the code and on the pages, put together of parts or not."""
    code = chain(*(asked_for(ast.parse(path.read_text(encoding="utf-8"))) for path in CODE))
    called = re.compile(r"""\bt\(\s*["']([a-z][\w-]*)["'](\s*~)?""")
    pages = chain(*(called.findall(path.read_text(encoding="utf-8")) for path in PAGES))
    return frozenset([*code, *(f"{name}{'{}' if joined else ''}" for name, joined in pages)])


@cache
def mentioned() -> frozenset[str]:
    """Every string of the code and the pages, as any of them could be an id."""
    found: set[str] = set()
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.expr):
                found.update(ids_in(node))
    for path in PAGES:
        found.update(re.findall(r"""["']([a-z][\w-]*)["']""", path.read_text(encoding="utf-8")))
    return frozenset(found) | wanted()


def members_of(pattern: str) -> set[str]:
    """The ids an id with parts may become: all that are listed, else whatever fits."""
    if pattern in FAMILIES:
        return {pattern.format(value) for value in FAMILIES[pattern]}
    fitting = re.compile(re.escape(pattern).replace(r"\{\}", ".+"))
    return set(filter(fitting.fullmatch, messages("vi")))


def test_both_languages_have_the_same_messages_in_the_same_files() -> None:
    vi, en = messages("vi"), messages("en")
    assert {key: m.file for key, m in vi.items()} == {key: m.file for key, m in en.items()}


def test_a_message_takes_the_same_arguments_in_both_languages() -> None:
    vi, en = messages("vi"), messages("en")
    assert [key for key in vi if vi[key].variables != en[key].variables] == []


def test_a_choice_offers_the_same_cases_in_both_languages_but_for_plurals() -> None:
    def cases(message: Message) -> dict[str, set[frozenset[str]]]:
        kept = {n: {c - PLURALS for c in found} for n, found in message.choices.items()}
        return {name: found for name, found in kept.items() if found != {frozenset({"other"})}}

    vi, en = messages("vi"), messages("en")
    assert [key for key in vi if cases(vi[key]) != cases(en[key])] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("key", "argument", "values"), CHOICES)
def test_a_choice_covers_its_enumeration(
    language: str, key: str, argument: str, values: Iterable[str]
) -> None:
    offered = messages(language)[key].choices[argument]
    assert offered == [frozenset(str(value) for value in values)] * len(offered)


def test_every_id_the_code_asks_for_has_words() -> None:
    known = set(messages("vi"))
    missing = {name for name in wanted() if "{}" not in name} - known
    assert sorted(missing) == []
    for pattern in (name for name in wanted() if "{}" in name):
        found = members_of(pattern)
        assert found, pattern
        assert found - known == set(), pattern


def test_every_family_listed_here_is_still_asked_for() -> None:
    assert set(FAMILIES) - mentioned() == set()


def test_no_words_are_left_over() -> None:
    used = set(mentioned())
    used |= set(chain(*(members_of(name) for name in used if "{}" in name)))
    used |= set(chain(*(message.quoted for message in messages("vi").values())))
    assert set(messages("vi")) - used == set()


def test_vietnamese_is_written_composed_and_speaks_to_comrades() -> None:
    for path in sorted((LOCALES / "vi").glob("*.ftl")):
        text = path.read_text(encoding="utf-8")
        assert not re.search("[\u0300-\u036f]", text), path.name
        assert not re.search(r"\b([Bb]ạn|[Qq]uý vị|ông/bà|anh/chị)\b", text), path.name


def test_vietnamese_words_hold_no_key_no_machines_number_and_no_other_language() -> None:
    strange = {
        key: found
        for key, message in messages("vi").items()
        if key not in TYPED and (found := [*chain(*map(strange_in, message.texts))])
    }
    assert strange == {}
    assert {key for key in TYPED if any(map(strange_in, messages("vi")[key].texts))} == TYPED


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_message_or_argument_is_never_shown_as_such(language: str) -> None:
    speak = Translator(language)
    assert speak.has("grade-T")
    assert not speak.has("no-such-words")
    with pytest.raises(MissingWordsError, match="no-such-words"):
        speak.text("no-such-words")
    with pytest.raises(MissingWordsError, match="error-text-long"):
        speak.text("error-text-long")


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_stand_ungrouped_and_days_as_day_month_year(language: str) -> None:
    speak = Translator(language)
    assert "2022" in speak.text("home-not-concerned", year=2022)
    assert "20000" in speak.text("error-text-long", most=20_000)
    left = words_of_days(speak, 1)
    shown = speak.text(
        "last-day", kind="cell_sub", day=date(2022, 11, 30), borrowed="no", left=left
    )
    assert "30/11/2022" in shown
    assert "1/2" in speak.text("rating-criterion", label=Fraction(1, 2))


def test_a_decimal_is_written_with_a_comma_in_vietnamese_and_a_point_in_english() -> None:
    vi, en = Translator("vi"), Translator("en")
    facts = {"least": Decimal("1.5"), "days": Decimal("1.05"), "result": "too_short"}
    said = vi.text("finding-duration-least", **facts)
    assert "tối thiểu là 1,5 ngày; 1,05 ngày" in said
    assert "at least 1.5 days; 1.05 is" in en.text("finding-duration-least", **facts)
    assert "tối thiểu là 2 ngày" in vi.text(
        "finding-duration-least", **{**facts, "least": Decimal(2)}
    )


def words_of_days(speak: Translator, days: int) -> str:
    return speak.text("days-left", days=days, when="ahead")


def test_an_instant_is_said_in_the_time_of_viet_nam() -> None:
    moment = datetime(2026, 12, 15, 7, 0, tzinfo=UTC)
    said = Translator("vi").text("receipt-time", name="An", time=moment)
    assert "14 giờ 00 ngày 15/12/2026" in said
    assert "14:00 on 15/12/2026" in Translator("en").text("receipt-time", name="An", time=moment)


def test_english_counts_one_and_many() -> None:
    speak = Translator("en")
    assert [words_of_days(speak, days) for days in (1, 2)] == ["1 day left", "2 days left"]


def test_a_last_day_is_said_as_the_last_day_and_never_as_the_day_before() -> None:
    left = words_of_days(Translator("vi"), 6)
    for kind in OrganisationKind:
        said = Translator("vi").text(
            "last-day", kind=kind, day=date(2022, 11, 30), borrowed="no", left=left
        )
        assert said.endswith(": chậm nhất hết ngày 30/11/2022, còn 6 ngày")
    before = re.compile(r"trước (hết )?(ngày (\{ \$day \}|\d)|\d+/\d)")
    assert [p.name for p in (LOCALES / "vi").glob("*.ftl") if before.search(p.read_text())] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_typed_is_escaped_and_apostrophes_stay(language: str) -> None:
    name = """<b>O'Nêu</b> & "Co" <script>"""
    shown = text_of(
        Screen((title("home-head", name=name), line("rating-now", grade=words("grade-T")))),
        Translator(language),
    )
    assert """&lt;b&gt;O'Nêu&lt;/b&gt; &amp; "Co" &lt;script&gt;</b>""" in shown
    assert shown.count("<") == shown.count("<b>") + shown.count("</b>") == 2
