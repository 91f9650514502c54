"""A season's work against a floor measured in the same run.

Taps per second through the dispatcher with SQLite; the floor is a bare aiogram handler that
does one Tortoise upsert and answers into the same stub session. Then the bulk: which share of
Telegram's rate it uses over a minute, how often it is refused, and how long taps take beside it.
Then the planning of 100,000 reminders, and last a count entered twice, each against a bare insert
of the same rows.

    python -m benchmarks.season [--quick]
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import UTC, date, datetime
from itertools import cycle
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.base import BaseSession
from aiogram.filters.callback_data import CallbackData
from aiogram.methods import EditMessageText, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import CallbackQuery, Chat, Message, Update

from backend import actions as do
from backend.clock import VIETNAM, MovableClock
from backend.db.models import CriterionGrade, Member, Organisation, Review
from backend.db.setup import database, migrate
from backend.rules.terms import Grade, OrganisationKind
from backend.services import accounts, campaigns
from backend.services.inbox import TakenEntry
from backend.services.links import PageAddresses
from backend.views import AccountView
from benchmarks import counting, delivery, planning
from benchmarks.figures import Figure, report
from bot.app import create_dispatcher
from bot.channels.base import Tap, tap_payload
from bot.context import Tools

CRITERIA = [f"c{number}" for number in range(1, 8)]
GRADES = ["XS", "T", "TB", "K"]
PEOPLE = 40
START = datetime(2022, 11, 24, 9, 0, tzinfo=VIETNAM)


class StubSession(BaseSession):
    """Answers every call at once."""

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        """True, or the message that was edited."""
        result: Any = True
        if isinstance(method, EditMessageText):
            chat = Chat(id=int(method.chat_id or 0), type="private")
            result = Message(message_id=1, date=START, chat=chat, text="")
        return result

    async def close(self) -> None:
        """Nothing is open."""

    async def stream_content(  # type: ignore[override]
        self, url: str, *_: object, **__: object
    ) -> AsyncGenerator[bytes, None]:
        """No files."""
        yield b""


class StubChannel:
    """A channel whose people answer at once."""

    name = "telegram"

    def __init__(self) -> None:
        self.bot = Bot("1:stub", session=StubSession())

    async def account_of(self, chat_id: int, now: datetime) -> AccountView:
        """As Telegram's channel finds it."""
        return await accounts.identify(self.name, str(chat_id), now)

    async def chat_of(self, chat_key: str, now: datetime) -> int | None:
        """Not used: nothing fails here."""
        return None

    async def update_of(self, entry: TakenEntry) -> Update | None:
        """Not used: updates are fed to the dispatcher directly."""
        return None


class Bare(CallbackData, prefix="g"):
    """The floor's button."""

    review: int
    criterion: str
    grade: str


async def bare_handler(query: CallbackQuery, callback_data: Bare, bot: Bot) -> None:
    """The floor: one upsert, one edit, one answer."""
    await CriterionGrade.bulk_create(
        [
            CriterionGrade(
                review_id=callback_data.review,
                criterion=callback_data.criterion,
                grade=Grade(callback_data.grade),
                set_at=datetime.now(UTC),
            )
        ],
        on_conflict=["review_id", "criterion"],
        update_fields=["grade", "set_at"],
    )
    await bot.answer_callback_query(query.id)
    await bot.edit_message_text("ok", chat_id=query.from_user.id, message_id=1)


def updates(reviews: list[int], count: int, bot: Bot) -> list[Update]:
    """Taps of many people, each on the next criterion."""
    made: list[Update] = []
    for number in range(count):
        who = number % len(reviews)
        step = number // len(reviews)
        action = do.Grade(reviews[who], CRITERIA[step % 7], GRADES[step % 4])
        tap = Tap(1, do.pack(action))
        payload = tap_payload(number + 1, 1000 + who, tap, START)
        made.append(Update.model_validate(payload, context={"bot": bot}))
    return made


async def per_second(feed: Callable[[Update], Awaitable[Any]], taps: list[Update]) -> float:
    """Taps a second, one after another."""
    begun = time.perf_counter()
    for tap in taps:
        await feed(tap)
    return len(taps) / (time.perf_counter() - begun)


async def world() -> list[int]:
    """One cell of linked people in an open season; returns their reviews' ids."""
    now = START
    await Organisation.create(
        id=1, code="B", name="B", search_key="b", kind=OrganisationKind.CELL_BASE, path="/1/"
    )
    for number in range(PEOPLE):
        await Member.create(
            full_name=f"An {number}",
            search_key="an",
            sort_key="an",
            born=date(1970, 1, 1),
            female=False,
            admitted_on=date(2000, 1, 1),
            cell_id=1,
            roll_number=number + 1,
            civil_servant=True,
        )
    await campaigns.open_campaign("004", "B", "1-KH", actor=None, now=now)
    members = await Member.all().order_by("id")
    issued = await accounts.issue_codes(None, members, key=b"k", days=9, now=now)
    for number, code in enumerate(issued):
        account = await accounts.identify("telegram", str(1000 + number), now)
        places = (accounts.chat_place(account),)
        await accounts.redeem(
            accounts.Redeem(account=account, code=code.code, key=b"k", places=places, now=now)
        )
    return [review.id for review in await Review.all().order_by("member_id")]


async def measure(*, quick: bool) -> list[Figure]:
    """Taps of both kinds in turn, several rounds; medians."""
    rounds, count = (3, 400) if quick else (7, 2000)
    channel = StubChannel()
    clock = MovableClock(START, running=False)
    tools = Tools(clock=clock, key=b"k", links=PageAddresses("https://example.org", b"k"))
    ours = create_dispatcher(tools)
    floor = Dispatcher()
    floor.callback_query.register(bare_handler, Bare.filter())
    ours_rates: list[float] = []
    floor_rates: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite://{Path(folder) / 'season.sqlite3'}"
        await migrate(url)
        async with database(url):
            taps = updates(await world(), count, channel.bot)
            for _ in range(rounds):
                floor_rates.append(
                    await per_second(lambda tap: floor.feed_update(channel.bot, tap), taps)
                )
                ours_rates.append(
                    await per_second(
                        lambda tap: ours.feed_update(channel.bot, tap, channel=channel), taps
                    )
                )
            again = cycle(taps)
            beside_bulk = await delivery.measure(
                lambda: ours.feed_update(channel.bot, next(again), channel=channel),
                START,
                Path(folder),
                quick=quick,
            )
    value, baseline = statistics.median(ours_rates), statistics.median(floor_rates)
    taps_a_second = Figure("taps", value, "taps/s", baseline, bar=0.2, aim=0.5)
    planned = await planning.measure(quick=quick)
    return [taps_a_second, *beside_bulk, *planned, *await counting.measure(quick=quick)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    report(asyncio.run(measure(quick=parser.parse_args().quick)))


if __name__ == "__main__":
    main()
