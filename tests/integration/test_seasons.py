"""Whole seasons of all plans, day by day, against tables anybody can read."""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from backend.clock import VIETNAM, MovableClock, local_day
from backend.db.models import Notice
from backend.rules.nudges import EVENING, MORNING
from backend.services.nudge_rows import CLOSING, LATE, NUDGE
from backend.services.steps import open_steps
from tests.plots import PLOTS
from tests.seasons import Season, begin, rows_of, table

CODES = sorted(PLOTS)
#: Far from the sea between us and Greenwich, and with clocks that change amid the season.
ELSEWHERE = "XXX8YYY,M11.4.0/2,M12.1.0/2"


@pytest.fixture
def host_abroad(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine in another zone, where summer begins on 27 November and ends on 4 December."""
    monkeypatch.setenv("TZ", ELSEWHERE)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


async def lived(code: str, clock: MovableClock) -> Season:
    season = await begin(PLOTS[code], clock)
    await season.live()
    return season


async def check_what_always_holds(season: Season) -> None:
    """None at night, none later than its last day, none twice."""
    rows = await rows_of(season)
    assert len({row.dedup_key for row in rows}) == len(rows) > 0
    for row in rows:
        if row.sent_at is None:
            assert row.state == "dropped", row.dedup_key
            continue
        assert MORNING <= row.sent_at.astimezone(VIETNAM).time() < EVENING, row.dedup_key
        assert row.expires_at is None or row.sent_at < row.expires_at, row.dedup_key
    assert len(season.told) == len(set(season.told))


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("000", marks=pytest.mark.requirement("R000-05", "R000-22", "R000-52")),
        pytest.param("001", marks=pytest.mark.requirement("R001-26", "R001-29", "R001-61")),
        "002",
        pytest.param("003", marks=pytest.mark.requirement("R003-45", "R003-57")),
        "004",
        "366",
    ],
)
async def test_a_whole_season_sends_what_its_table_says(
    sqlite_db: str, clock: MovableClock, code: str
) -> None:
    season = await lived(code, clock)
    assert season.told == table(code)
    await check_what_always_holds(season)


async def test_a_season_is_the_same_on_either_database(db: str, clock: MovableClock) -> None:
    season = await lived("004", clock)
    assert season.told == table("004")
    await check_what_always_holds(season)


async def test_daylight_saving_of_the_host_changes_nothing(
    sqlite_db: str, clock: MovableClock, host_abroad: None
) -> None:
    offsets = {datetime(2022, 11, day).astimezone().utcoffset() for day in (15, 28)}
    assert len(offsets) == 2, os.environ["TZ"]
    assert (await lived("004", clock)).told == table("004")


@pytest.mark.parametrize("code", CODES)
async def test_where_nobody_does_anything_each_step_is_reminded_of_up_to_its_last_day(
    sqlite_db: str, clock: MovableClock, code: str
) -> None:
    season = await begin(replace(PLOTS[code], script={}), clock)
    steps = set[tuple[str, str, int, date]]()
    for ahead in range((season.plot.until - season.plot.opened).days + 1):
        on = season.plot.opened + timedelta(days=ahead)
        await season.day(on)
        steps |= {
            (owned.step.key, owned.step.subject, owner, owned.step.last.day)
            for owned in await open_steps(season.campaign, clock.now())
            for owner in owned.owners
            if owned.step.last.day is not None and owned.step.last.day < season.plot.until
        }
    closing = Notice.filter(kind=CLOSING, state="sent")
    told = {
        (row.facts["step"], row.subject, row.member_id, local_day(row.sent_at))
        for row in await closing
        if row.sent_at
    }
    assert told == steps
    assert not await Notice.exists(kind=LATE)
    await check_what_always_holds(season)


@pytest.mark.parametrize("code", CODES)
async def test_done_means_silent(sqlite_db: str, clock: MovableClock, code: str) -> None:
    season = await begin(PLOTS[code], clock)
    found = 0
    for ahead in range((season.plot.until - season.plot.opened).days + 1):
        await season.day(season.plot.opened + timedelta(days=ahead))
        # The script acts at eleven and the last look of a day is at night, when nothing leaves.
        morning = clock.now().replace(hour=1, minute=0)  # 08:00 in Viet Nam
        sent = await Notice.filter(sent_at=morning, kind__in=[NUDGE, CLOSING, LATE])
        clock.move_to(morning)
        still = {
            (owned.step.key, owned.step.subject)
            for owned in await open_steps(season.campaign, morning)
        }
        by_script = season.plot.script.get(local_day(morning), ())
        if not by_script:
            assert {(row.facts["step"], row.subject) for row in sent} <= still
            found += len(sent)
    assert found > 10
