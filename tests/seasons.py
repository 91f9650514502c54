"""Whole seasons of any plan in miniature: a few organisations, people named by what they are.

A season is made from one line an organisation and one a person. Everybody has a chat. What
people do is written as a script: on this day at eleven, so and so does this or that.
"""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from html import unescape
from pathlib import Path
from uuid import uuid4

from backend.clock import VIETNAM, MovableClock
from backend.db.models import (
    Account,
    Assignment,
    Meeting,
    Member,
    Notice,
    Office,
    Organisation,
    Review,
    StepMark,
)
from backend.plan_loader import find_plan
from backend.rules.terms import Level, MeetingPart, OrganisationKind, Post
from backend.services import campaigns, confirmations, meeting_reminders, nudges
from backend.services.families import FAMILIES
from backend.text import name_sort_key, search_key
from scheduler.delivery import Delivery
from tests.integration.post import Pigeon

TABLES = Path(__file__).parent / "data" / "seasons"
#: When a day is looked at: after midnight, at the usual hour, and at night.
HOURS = (time(0, 5), time(8, 0), time(21, 30))
#: When people do what the script says.
ACT = time(11, 0)

K = OrganisationKind


@dataclass(frozen=True, slots=True)
class Org:
    """An organisation of the tree; `above` is the code of the one it belongs to."""

    code: str
    name: str
    kind: OrganisationKind
    above: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody called by what he is: "Bí thư Chi bộ Kế toán".

    Attributes:
        key: Short name for the script.
        posts: Pairs of a post and the code of the organisation it is held in.
    """

    key: str
    title: str
    cell: str
    posts: tuple[tuple[Post, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Plot:
    """One season: who there is, when it begins and ends, and what people do."""

    plan: str
    letter: str
    opened: date
    until: date
    orgs: tuple[Org, ...]
    people: tuple[Person, ...]
    script: Mapping[date, Sequence[Callable[["Season"], Awaitable[object]]]] = field(
        default_factory=dict[date, Sequence[Callable[["Season"], Awaitable[object]]]]
    )


@dataclass(slots=True)
class Season:
    """A season that runs, with a post office of its own.

    Attributes:
        told: Each message as a line of a table: day and hour, receiver, what.
    """

    plot: Plot
    clock: MovableClock
    orgs: Mapping[str, int]
    people: Mapping[str, int]
    campaign: int
    chats: Mapping[int, str]
    pigeon: Pigeon
    delivery: Delivery
    told: list[str] = field(default_factory=list[str])

    async def tick(self) -> None:
        """Plan and deliver, as the scheduler does."""
        await nudges.plan(self.clock.now())
        await meeting_reminders.plan(self.clock.now())
        await self.delivery.drain()
        local = self.clock.now().astimezone(VIETNAM)
        self.told += sorted(
            f"{local:%d/%m/%Y %H:%M} | {self.chats[chat]} | {said(text)}"
            for chat, text, _ in self.pigeon.taken
        )
        self.pigeon.taken.clear()

    async def day(self, on: date) -> None:
        """Live through one day."""
        acts = self.plot.script.get(on, ())
        hours = {*HOURS, ACT} if acts else set(HOURS)
        for hour in sorted(hours):
            self.clock.move_to(datetime.combine(on, hour, VIETNAM))
            if hour == ACT:
                for act in acts:
                    await act(self)
            else:
                await self.tick()

    async def live(self) -> None:
        """Live through all of it."""
        for ahead in range((self.plot.until - self.plot.opened).days + 1):
            await self.day(self.plot.opened + timedelta(days=ahead))

    def to(self, title: str) -> list[str]:
        """What one person was told, without his name."""
        found = (line.split(" | ") for line in self.told)
        return [f"{at} {what}" for at, who, what in found if who == title]


async def begin(plot: Plot, clock: MovableClock) -> Season:
    """Fill an empty migrated database and open the season, five minutes after midnight."""
    clock.move_to(datetime.combine(plot.opened, time(0, 5), VIETNAM))
    orgs = await _organisations(plot)
    people = await _people(plot, orgs)
    yesterday = clock.now() - timedelta(days=1)
    chats: dict[int, str] = {}
    for person in plot.people:
        account = await Account.create(
            channel="telegram",
            chat_key=person.key,
            member_id=people[person.key],
            linked_at=yesterday,
            created_at=yesterday,
        )
        chats[account.id] = person.title
    campaign = await _open(plot, clock.now())
    pigeon = Pigeon(clock)
    delivery = Delivery(clock, {"telegram": pigeon}, FAMILIES)
    return Season(plot, clock, orgs, people, campaign, chats, pigeon, delivery)


def table(plan: str) -> list[str]:
    """The lines of a plan's table, without comments and blank lines."""
    text = (TABLES / f"{plan}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


_STEP = re.compile(
    r"\d+\. (?P<step>.*?): (?:chậm nhất hết ngày|trước) (?P<last>[^,]*), (?P<rest>.*)"
)
_WARNS = re.compile(r"Sau ngày (\S+), nếu việc số ([\d, ]+) chưa xong, hệ thống sẽ báo (.*)\.")
_OPENED = "Bắt đầu kiểm điểm"
_LATE = "Quá hạn ở cấp dưới"
_SKIPPED = ("Nhắc việc kiểm điểm", "Thực hiện ", "Kỳ kiểm điểm", "Xin nhắc", "Nếu đang vướng")


def said(html: str) -> str:
    """A message in short: its steps with the days left, and what else it says."""
    found: list[str] = []
    late = False
    for line in unescape(re.sub("<[^>]*>", "", html)).split("\n"):
        step, warns = _STEP.fullmatch(line), _WARNS.fullmatch(line)
        if step:
            rest = step["rest"].replace(". Việc này còn chờ việc khác xong trước", ", còn chờ")
            hour = f" (trước {step['last']})" if "giờ" in step["last"] else ""
            found.append(f"{step['step']}{hour}, {rest}")
        elif warns:
            found.append(f"sau {warns[1]} báo {warns[3]} việc {warns[2]}")
        elif line.startswith(_OPENED):
            found.append("mở kỳ kiểm điểm")
        elif line.startswith(_LATE):
            late = True
        elif not line.startswith(_SKIPPED):
            short = line.removesuffix(".").replace("chậm nhất hết ngày", "hạn")
            found.append(f"cấp dưới quá hạn, {short}" if late else short)
    return "; ".join(found)


# ----------------------------------------------------------------- what people do


def hands_in(*keys: str) -> Callable[[Season], Awaitable[object]]:
    """People hand their forms in."""

    async def act(season: Season) -> None:
        now = season.clock.now()
        for key in keys:
            mine = Review.filter(member_id=season.people[key], campaign_id=season.campaign)
            await mine.update(own_level=Level.GOOD, submitted_at=now)

    return act


def meets(
    code: str, on: date, *, registered: bool = True
) -> Callable[[Season], Awaitable[object]]:
    """A cell sets its meeting and sends the notices."""

    async def act(season: Season) -> None:
        now = season.clock.now()
        await Meeting.create(
            campaign_id=season.campaign,
            organisation_id=season.orgs[code],
            parts=[MeetingPart.COLLECTIVE.value, MeetingPart.INDIVIDUALS.value],
            starts_at=datetime.combine(on, time(14), VIETNAM),
            uid=uuid4().hex,
            state="issued",
            issued_at=now,
            papers_at=now,
            registered_at=now if registered else None,
            created_at=now,
        )

    return act


def registers(code: str) -> Callable[[Season], Awaitable[object]]:
    """A cell registers its meeting with the office above."""

    async def act(season: Season) -> None:
        mine = Meeting.filter(organisation_id=season.orgs[code])
        await mine.update(registered_at=season.clock.now())

    return act


def closes(code: str) -> Callable[[Season], Awaitable[object]]:
    """A cell has met and closes its forms."""

    async def act(season: Season) -> None:
        await campaigns.close_cell(season.orgs[code], actor=None, now=season.clock.now())

    return act


def does(code: str, *steps: str) -> Callable[[Season], Awaitable[object]]:
    """An organisation says that steps are done."""

    async def act(season: Season) -> None:
        for step in steps:
            await StepMark.create(
                campaign_id=season.campaign,
                subject=f"organisation/{season.orgs[code]}",
                step=step,
                done_at=season.clock.now(),
                by_id=None,
            )

    return act


def takes_charge(key: str, code: str) -> Callable[[Season], Awaitable[object]]:
    """Somebody from above is put in charge of an organisation."""

    async def act(season: Season) -> None:
        await Assignment.create(
            campaign_id=season.campaign,
            organisation_id=season.orgs[code],
            member_id=season.people[key],
            name=key,
            role="in_charge",
            created_at=season.clock.now(),
        )

    return act


async def rows_of(season: Season) -> list[Notice]:
    """Everything the season put into the outbox."""
    return await Notice.filter(campaign_id=season.campaign).order_by("id")


async def _open(plot: Plot, now: datetime) -> int:
    """Open the season; what its plan leaves to others is taken from plan 004."""
    plan = find_plan(plot.plan)
    if plan.must_be_confirmed:
        await confirmations.confirm(
            plan.id, actor=None, by_whom="Ban Tổ chức", documents="bản gốc", now=now
        )
    listed = plan.member_form.criteria.items
    return await campaigns.open_campaign(
        plan.id,
        plot.orgs[0].code,
        plot.letter,
        actor=None,
        now=now,
        criteria=None if listed else find_plan("004").member_form.criteria.items,
    )


async def _organisations(plot: Plot) -> dict[str, int]:
    found: dict[str, Organisation] = {}
    for position, org in enumerate(plot.orgs, start=1):
        above = found.get(org.above)
        row = await Organisation.create(
            code=org.code,
            name=org.name,
            search_key=search_key(org.name),
            kind=org.kind,
            path="",
            position=position,
            parent_id=above.id if above else None,
        )
        row.path = f"{above.path if above else '/'}{row.id}/"
        await row.save()
        found[org.code] = row
    return {code: row.id for code, row in found.items()}


async def _people(plot: Plot, orgs: Mapping[str, int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, person in enumerate(plot.people, start=1):
        row = await Member.create(
            cell_id=orgs[person.cell],
            card_number=f"{number:09}",
            roll_number=number,
            full_name=person.title,
            search_key=search_key(person.title),
            sort_key=name_sort_key(person.title),
            born=date(1980, 5, 19),
            female=False,
            admitted_on=date(2005, 2, 3),
            official_on=date(2006, 2, 3),
            civil_servant=True,
        )
        for post, code in person.posts:
            await Office.create(
                member_id=row.id, organisation_id=orgs[code], post=post, title=f"{post} {code}"
            )
        found[person.key] = row.id
    return found
