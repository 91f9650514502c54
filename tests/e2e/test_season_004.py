"""The sample season of plan 004, played by all 97 people over Telegram."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.db.models import CriterionGrade, Review
from backend.services import campaigns, codes, imports
from backend.settings import secret_key
from tests.conftest import DATA
from tests.doubles.telegram import FakeTelegram, Screen
from tests.e2e.chats import Person, fake, hang_up, running_bot, said, settings_for

__all__ = ["fake"]
pytestmark = pytest.mark.e2e

#: A person: cell and line.
Seat = tuple[str, int]
#: Forms handed in, and forms to be handed in.
Count = tuple[int, int]

AT_ONCE = 12
SIZES = {"S1": 20, "S2": 7, "S3": 31, "SB1": 12, "SB2": 5, "B": 16, "KV": 6}
SEATS = [(cell, line) for cell, size in SIZES.items() for line in range(1, size + 1)]
EXEMPT, SUSPENDED = {("S1", 8), ("S3", 12)}, {("S2", 4)}
DISCIPLINED = ("S3", 6)
LEADERS = {
    *(("S1", 1), ("S1", 2), ("S1", 3), ("S1", 4), ("S1", 5), ("S1", 6)),
    *(("S2", 1), ("S2", 2), ("S3", 1), ("S3", 2), ("S3", 3)),
    *(("SB1", 1), ("SB1", 2), ("SB1", 3), ("SB2", 1), ("SB2", 2)),
    *(("B", 1), ("B", 2), ("B", 3), ("KV", 1), ("KV", 2), ("KV", 3), ("KV", 5)),
}
REVIEWED = [seat for seat in SEATS if seat not in EXEMPT | SUSPENDED]
#: Who hands in before the second look; who has then only begun.
EARLY = [seat for seat in REVIEWED if seat[1] % 2 == 1]
BEGUN = [seat for seat in REVIEWED if seat[1] % 4 == 0]
LATE = [seat for seat in REVIEWED if seat[1] % 2 == 0]

NAMES = {
    "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh": "K",
    "Đảng bộ Sở Kế hoạch và Phát triển": "S",
    "Chi bộ Văn phòng": "S1",
    "Chi bộ Thanh tra": "S2",
    "Chi bộ Kế toán - Đầu tư": "S3",
    "Đảng bộ bộ phận Trung tâm Xúc tiến": "SB",
    "Chi bộ Tư vấn": "SB1",
    "Chi bộ Dịch vụ": "SB2",
    "Chi bộ Bảo tàng tỉnh": "B",
    "Chi bộ Cơ quan Đảng ủy Khối": "KV",
}
#: What `/tiendo` and the screens below it must say at three moments.
COUNTS: dict[str, dict[str, Count]] = {
    "nobody": {
        **{"S1": (0, 19), "S2": (0, 6), "S3": (0, 30), "SB1": (0, 12), "SB2": (0, 5)},
        **{"SB": (0, 17), "S": (0, 72), "B": (0, 16), "KV": (0, 6), "K": (0, 94)},
    },
    "half": {
        **{"S1": (10, 19), "S2": (4, 6), "S3": (16, 30), "SB1": (6, 12), "SB2": (3, 5)},
        **{"SB": (9, 17), "S": (39, 72), "B": (8, 16), "KV": (3, 6), "K": (50, 94)},
    },
    "everybody": {
        **{"S1": (19, 19), "S2": (6, 6), "S3": (30, 30), "SB1": (12, 12), "SB2": (5, 5)},
        **{"SB": (17, 17), "S": (72, 72), "B": (16, 16), "KV": (6, 6), "K": (94, 94)},
    },
}
#: Who asks, and the organisations he may see.
WATCHERS: dict[Seat, set[str]] = {
    ("S1", 1): {"S1"},
    ("SB1", 1): {"SB", "SB1", "SB2"},
    ("S1", 6): {"S", "S1", "S2", "S3", "SB", "SB1", "SB2"},
    ("KV", 3): set(SIZES) | {"K", "S", "SB"},
}

GRADES = {said(f"grade-{grade}"): grade for grade in ("XS", "T", "TB", "K")}
LEVELS = {
    said(f"level-{level}"): level for level in ("EXCELLENT", "GOOD", "COMPLETED", "NOT_COMPLETED")
}
BACK, LATER, GROUND = (said(f"button-{step}") for step in ("previous", "later", "ground"))
RETURN, CHILDREN, ABOVE = (said(f"button-{step}") for step in ("back", "children", "above"))
PEOPLE = said("button-people")
SUBMIT, REOPEN = said("button-submit"), said("button-reopen")
QUESTION = re.compile(r"tiêu chí (\d+)/(\d+)")
COUNT = re.compile(r"tự đánh giá (\d+)/(\d+)", re.IGNORECASE)
CHILD = re.compile(r"^(.+): (\d+)/(\d+)\. ", re.MULTILINE)


@dataclass(slots=True)
class Form:
    """What a person answered, by number and label, and the level."""

    total: int = 0
    grades: dict[int, str] = field(default_factory=dict[int, str])
    level: str = ""


@dataclass(frozen=True, slots=True)
class Season:
    """Everybody with a phone, and the codes handed out on paper."""

    fake: FakeTelegram
    people: dict[Seat, Person]
    codes: dict[Seat, str]
    names: dict[Seat, str]
    forms: dict[Seat, Form]


@pytest.fixture
async def season(
    db: str, fake: FakeTelegram, clock: MovableClock, tmp_path: Path
) -> AsyncIterator[Season]:
    """The sample roster imported, the season opened, a sheet printed for every cell."""
    settings, now = settings_for(fake, tmp_path), clock.now()
    content = (DATA / "roster-004.xlsx").read_bytes()
    done = await imports.apply(content, account_id=None, member_id=None, only_valid=False, now=now)
    assert done.accepted == len(SEATS) == 97
    await campaigns.open_campaign("004", "K", "Kế hoạch số 21-KH/ĐUK", actor=None, now=now)
    given: dict[Seat, str] = {}
    names: dict[Seat, str] = {}
    for cell_id, cell, _ in await codes.cells():
        key = secret_key(settings)
        sheet = await codes.issue_sheet(None, cell_id, key=key, days=30, now=now)
        given |= {(cell, row.roll_number): row.code for row in sheet.codes}
        names |= {(cell, row.roll_number): row.name for row in sheet.codes}
    assert list(names) == SEATS
    people = {seat: Person(fake.user(number)) for number, seat in enumerate(SEATS, start=1)}
    async with running_bot(settings, clock) as bot:
        yield Season(fake, people, given, names, {})
        await hang_up(bot)


@pytest.mark.requirement("R004-04", "R004-05", "R004-65")
async def test_a_season_from_codes_to_the_last_of_94_forms(season: Season) -> None:
    await together(season, link, SEATS)
    await together(season, is_told_why_not, EXEMPT | SUSPENDED)
    await watch(season, "nobody")
    await together(season, fill_in, EARLY)
    await together(season, begin, BEGUN)
    await watch(season, "half")
    await together(season, fill_in, LATE)
    await watch(season, "everybody")
    await what_is_stored_is_what_was_answered(season)
    nobody_saw_another_name(season)
    every_tap_was_answered_once(season)


async def together(
    season: Season, deed: Callable[[Season, Seat], Awaitable[None]], seats: Iterable[Seat]
) -> None:
    """Let people act side by side, a dozen at a time."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(seat: Seat) -> None:
        async with gate:
            await deed(season, seat)

    async with asyncio.TaskGroup() as tasks:
        for seat in seats:
            tasks.create_task(one(seat))


async def link(season: Season, seat: Seat) -> None:
    shown = await season.people[seat].say(f"/start {season.codes[seat]}")
    assert shown.shows(season.names[seat])
    reviewed = said("button-form-not-started") in shown.labels
    assert reviewed == (seat in REVIEWED)


async def is_told_why_not(season: Season, seat: Seat) -> None:
    person = season.people[seat]
    standing = "suspended-party" if seat in SUSPENDED else "exempt-work-and-activity"
    why = said(f"finding-scope-{standing}", review="out", rating="out", year=2022)
    for shown in (await person.press(GROUND), await person.say("/tudanhgia")):
        assert shown.shows(why)
        assert shown.shows("mục I.A.1.2")
        assert not set(GRADES) & set(shown.labels)


async def begin(season: Season, seat: Seat) -> None:
    """Answer three questions and put the phone away."""
    form = season.forms[seat] = Form()
    shown = await season.people[seat].say("/tudanhgia")
    for _ in range(3):
        shown = await answer(season.people[seat], seat, form, shown)


async def fill_in(season: Season, seat: Seat) -> None:
    """Answer what is still open, each in his own way, and hand in."""
    person, form = season.people[seat], season.forms.setdefault(seat, Form())
    shown = await person.say("/tudanhgia")
    if seat[1] % 5 == 1:
        shown = await change_ones_mind(person, seat, form, shown)
    elif seat[1] % 5 == 2:
        shown = await person.press(LATER)
    elif seat[1] % 5 == 3:
        await person.press(GROUND, "21-HD/BTCTW")
        shown = await person.press(RETURN)
    while QUESTION.search(shown.text):
        shown = await answer(person, seat, form, shown)
    assert form.total == len(form.grades) == (10 if seat in LEADERS else 7)
    summary = await name_a_level(person, seat, form, shown)
    for number, grade in form.grades.items():
        assert said("button-change", number=number, grade=grade) in summary.labels
    receipt = await person.press(SUBMIT)
    if seat[1] % 5 == 4:
        receipt = await reopen_and_change(person, seat, form)
    assert receipt.shows(said("receipt-head", year=2022))
    assert receipt.shows(said("receipt-count", total=form.total))


async def answer(person: Person, seat: Seat, form: Form, shown: Screen) -> Screen:
    asked = QUESTION.search(shown.text)
    assert asked, shown.text
    number, form.total = int(asked[1]), int(asked[2])
    form.grades[number] = list(GRADES)[(3 * seat[1] + number) % len(GRADES)]
    return await person.press(form.grades[number])


async def change_ones_mind(person: Person, seat: Seat, form: Form, shown: Screen) -> Screen:
    """Answer two questions, go back to the first of them, give it the worst grade."""
    first = number_of(shown)
    shown = await answer(person, seat, form, shown)
    await answer(person, seat, form, shown)
    await person.press(BACK)
    shown = await person.press(BACK)
    assert number_of(shown) == first
    assert shown.shows(said("rating-now", grade=form.grades[first]))
    form.grades[first] = said("grade-K")
    return await person.press(form.grades[first])


def number_of(shown: Screen) -> int:
    asked = QUESTION.search(shown.text)
    assert asked, shown.text
    return int(asked[1])


async def name_a_level(person: Person, seat: Seat, form: Form, shown: Screen) -> Screen:
    offered = [label for label in shown.labels if label in LEVELS]
    if seat == DISCIPLINED:
        assert offered == [said("level-NOT_COMPLETED")]
    else:
        assert offered == list(LEVELS)
    form.level = offered[seat[1] % len(offered)]
    return await person.press(form.level)


async def reopen_and_change(person: Person, seat: Seat, form: Form) -> Screen:
    await person.press(REOPEN)
    third = said("button-change", number=3, grade=form.grades[3])
    await person.press(third)
    form.grades[3] = said("grade-XS")
    await person.press(form.grades[3])
    await person.press(said("button-level"))
    form.level = said("level-NOT_COMPLETED" if seat == DISCIPLINED else "level-COMPLETED")
    await person.press(form.level)
    return await person.press(SUBMIT)


async def watch(season: Season, moment: str) -> None:
    """Those who watch ask at once, and each finds his numbers."""
    for seat, organisations in WATCHERS.items():
        person = season.people[seat]
        found = await walk(person, await person.say("/tiendo"))
        assert found == {code: COUNTS[moment][code] for code in organisations}, (moment, seat)
    top = await season.people["KV", 3].say("/tiendo")
    assert top.shows(said("board-all-done")) == (moment == "everybody")
    assert top.shows(said("board-blocked")) == (moment != "everybody")


async def walk(person: Person, board: Screen) -> dict[str, Count]:
    """The counts of an organisation and of all below it, from the screens one taps through."""
    name = board.text.partition(" · ")[0]
    count = COUNT.search(board.text)
    assert count, board.text
    found = {NAMES[name]: (int(count[1]), int(count[2]))}
    if PEOPLE in board.labels:
        await person.press(PEOPLE)
        await person.press(RETURN)
        return found
    listed = await person.press(CHILDREN)
    for child, done, total in CHILD.findall(listed.text):
        below = await walk(person, await person.press(child))
        assert below[NAMES[child]] == (int(done), int(total))
        found |= below
        if ABOVE not in person.screen.labels:
            await person.press(RETURN)
        await person.press(ABOVE)
        await person.press(CHILDREN)
    return found


async def what_is_stored_is_what_was_answered(season: Season) -> None:
    grades: dict[int, list[str]] = {}
    for row in await CriterionGrade.all().order_by("id"):
        grades.setdefault(row.review_id, []).append(f"{row.criterion}={row.grade.value}")
    stored = {
        (review.member.cell.code, review.member.roll_number): (
            review.own_level.value if review.own_level else "",
            sorted(grades.get(review.id, [])),
        )
        for review in await Review.filter(submitted_at__not_isnull=True).prefetch_related(
            "member__cell"
        )
    }
    keys = [*(f"c{n}" for n in range(1, 8)), *(f"l{n}" for n in range(1, 4))]
    answered = {
        seat: (
            LEVELS[form.level],
            sorted(f"{keys[n - 1]}={GRADES[grade]}" for n, grade in form.grades.items()),
        )
        for seat, form in season.forms.items()
    }
    assert stored == answered
    assert len(stored) == 94


def nobody_saw_another_name(season: Season) -> None:
    for seat, person in season.people.items():
        shown = "\n".join(screen.text for screen in person.user.history)
        others = set(season.names.values()) - {season.names[seat]}
        assert not [name for name in others if name in shown], seat


def every_tap_was_answered_once(season: Season) -> None:
    users = [person.user for person in season.people.values()]
    assert not [user.user_id for user in users if user.unanswered]
    given = [call["callback_query_id"] for call in season.fake.called("answerCallbackQuery")]
    assert len(given) == len(set(given)) == sum(len(user.answers) for user in users)
