"""The demo: its clock is moved through December, each reminder lies in the right chat once."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from backend.app import create_app
from backend.clock import VIETNAM, MovableClock, local_day
from backend.db.models import Campaign, Member, Notice, WebMessage
from backend.db.setup import database
from backend.rules.terms import Post, ScopeAnswer
from backend.services import demo_season, web_chat
from tests.conftest import DATA
from tests.e2e.web_support import Browser, House, settings_for
from tests.world import World

pytestmark = pytest.mark.e2e
PATIENCE = 60.0
START = datetime(2022, 11, 24, 9, 0, tzinfo=VIETNAM)
LETTER = "Kế hoạch số 21-KH/ĐUK"
PLACE = "Phòng họp tầng 2"


@pytest.fixture
async def house(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[House]:
    """The demo as it runs: pages, bot and scheduler in one process, with its sample season."""
    file = tmp_path / "demo.sqlite3"
    shutil.copy(sqlite_template, file)
    settings = settings_for(tmp_path, demo=True, database_url=f"sqlite://{file}")
    clock = MovableClock(START, running=False)
    async with database(settings.database):
        roster = (DATA / "roster-004.xlsx").read_bytes()
        await demo_season.set_up(roster, LETTER, clock.now(), filled=True, place=PLACE)
    app = create_app(settings, clock)
    async with app.router.lifespan_context(app):
        yield House(app, settings, clock, World({}, {}, {}, 0))


async def playing(house: House, member: Member) -> Browser:
    """A browser in which a person is played."""
    browser = house.browser()
    await browser.get("/demo")
    assert (await browser.post("/demo/as", {"member": member.id})).status_code == 303
    return browser


async def settled(house: House) -> None:
    """Wait until the day is planned and what is due of it has been delivered."""
    async with asyncio.timeout(PATIENCE):
        while True:
            seen, now = web_chat.changed.count, house.clock.now()
            campaign = await Campaign.get()
            waiting = Notice.filter(state__in=["waiting", "claimed"], due_at__lte=now)
            if campaign.nudged_on == local_day(now) and not await waiting.exists():
                return
            await web_chat.changed.wait(seen, 0.05)


async def reminders(member: Member) -> list[tuple[date, str]]:
    """Day and text of each reminder in a person's chat."""
    found = WebMessage.filter(account__member_id=member.id, own=False).order_by("id")
    return [
        (local_day(line.created_at), line.text)
        for line in await found
        if "Nhắc việc kiểm điểm" in line.text
    ]


async def test_through_december_every_reminder_arrives_once_in_the_right_chat(
    house: House,
) -> None:
    asked = {"reviews__submitted_at": None, "reviews__review_scope": ScopeAnswer.IN}
    members = Member.filter(cell__code="S1", offices__id__isnull=True, **asked)
    plain = await members.order_by("roll_number").first()
    head = await Member.filter(
        offices__post=Post.SECRETARY, offices__organisation__code="S"
    ).first()
    assert plain is not None
    assert head is not None
    await playing(house, plain)
    browser = await playing(house, head)
    while local_day(house.clock.now()) < date(2022, 12, 31):
        await settled(house)
        await browser.get("/demo")
        assert (await browser.post("/demo/clock", {"days": 1})).status_code == 303
    await settled(house)
    of_member = await reminders(plain)
    days = [day for day, _ in of_member]
    assert days == [date(2022, 11, day) for day in (27, 29, 30)]
    assert [re.findall(r"còn \d ngày|hôm nay", text)[0] for _, text in of_member] == [
        "còn 3 ngày",
        "còn 1 ngày",
        "hôm nay",
    ]
    of_head = [day for day, text in await reminders(head) if "Hội nghị tổng kết" in text]
    last = date(2022, 12, 30)
    assert of_head == [last - timedelta(days=ahead) for ahead in (14, 7, 3, 1, 0)]
    texts = [text for _, text in await reminders(head)]
    assert len(texts) == len(set(texts))
    assert await Notice.filter(state__in=["waiting", "claimed", "dead"]).count() == 0
