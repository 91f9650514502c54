"""Nothing stored, logged or sent ties a voter to a vote: only totals exist."""

import logging
import re

import pytest

from backend.clock import MovableClock
from backend.db.models import AuditEvent, BallotResult, InboxEntry, Notice
from backend.db.raw import is_sqlite, rows
from tests.integration import count_steps as steps
from tests.integration.conversation import talk_of
from tests.integration.support import everything
from tests.integration.talk import Talk
from tests.world import World

#: The tables of a count; all their columns stand here, so that a new one is looked at.
COLUMNS = {
    "ballot": {
        "id", "campaign_id", "organisation_id", "meeting_id", "purpose", "subjects", "style",
        "round", "earlier_id", "again", "columns", "electorate", "shares", "state", "opened_at",
        "opened_by_id", "frozen_at", "cancelled_reason", "left_out", "correction", "version",
    },
    "ballot_row": {"id", "ballot_id", "number", "review_id", "organisation_id", "proposed"},
    "counter": {"id", "ballot_id", "member_id", "digest", "expires_at", "at"},
    "count_sheet": {
        "id", "ballot_id", "entry", "member_id", "device", "issued", "returned", "valid",
        "invalid", "finished_at", "differs", "begun_at", "version",
    },
    "count_line": {"id", "sheet_id", "number", "marks", "empty", "wrong", "at"},
    "ballot_result": {
        "id", "ballot_id", "number", "figures", "previous", "chain", "seal", "alone", "reason",
        "entered_by_id", "checked_by_id", "at",
    },
}  # fmt: skip
#: Words a table or column of single votes would have.
OF_VOTES = re.compile(r"vote|voter|paper_no|serial|choice")
#: Those who voted and neither counted nor led: nothing of the count may name them.
VOTERS = ("dung", "em", "vinh", "xuan")


async def columns_of(table: str) -> set[str]:
    if is_sqlite():
        return {row["name"] for row in await rows(f"PRAGMA table_info({table})")}
    sql = "SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1"
    return {row["name"] for row in await rows(sql, table)}


@pytest.mark.requirement("R002-78")
async def test_the_tables_of_a_count_hold_totals_and_who_counted_and_no_voter(
    world: World, clock: MovableClock
) -> None:
    found = await everything()
    for table in found:
        assert not OF_VOTES.search(table), table
        assert not any(OF_VOTES.search(name) for name in await columns_of(table)), table
    for table, columns in COLUMNS.items():
        assert await columns_of(table) == columns, table


@pytest.mark.requirement("R002-78")
async def test_a_whole_count_leaves_no_trace_of_a_voter_in_rows_logs_audit_or_messages(
    world: World, clock: MovableClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    ballot = await steps.opened(world, clock)
    await steps.team(world, ballot, clock, "binh", "chi")
    before = await AuditEvent.all().order_by("-id").first()
    sent = await Notice.all().values_list("id", flat=True)
    for name in ("binh", "chi"):
        talk = await talk_of(world, name, clock)
        await enter(talk)
    result = await BallotResult.get()
    people = {world.members[name] for name in VOTERS}
    for table in COLUMNS.keys() - {"ballot_row"}:
        for row in (await everything())[table]:
            named = {row[c] for c in row if c.endswith("member_id") or c.endswith("_by_id")}
            assert not named & people, (table, row)
    for name in VOTERS:
        assert world.name_of(name) not in result.figures
    events = await AuditEvent.filter(id__gt=before.id if before else 0)
    assert {event.member_id for event in events} == {
        world.members["binh"], world.members["chi"],
    }  # fmt: skip
    told = [str(event.details) for event in events if event.details]
    assert told
    assert all(re.fullmatch(r"\{'row': \d+\}", detail) for detail in told)
    # The other counter alone is told that the count is frozen, without a figure or a name.
    (notice,) = await Notice.exclude(id__in=list(sent))
    assert (notice.kind, notice.member_id) == ("count-frozen", world.members["binh"])
    assert notice.facts == {"ballot": ballot.head.id}
    # An inbox entry holds the line a counter typed: totals of a row by its number, no name; and
    # it is deleted after seven days like every other.
    for entry in await InboxEntry.all():
        assert not any(world.name_of(name) in str(entry.payload) for name in VOTERS)
    logged = "\n".join(record.getMessage() for record in caplog.records if _ours(record))
    assert not any(world.name_of(name) in logged for name in VOTERS)
    assert "2 4 0 0" not in logged
    assert result.seal not in logged


def _ours(record: logging.LogRecord) -> bool:
    """Whether our own code, or what logs in its name, wrote it; a database's echo is not kept."""
    return not record.name.startswith(("tortoise", "aiosqlite", "asyncio", "asyncpg"))


async def enter(talk: Talk) -> None:
    """A whole sheet typed in a chat and handed in."""
    await talk.say("/kiemphieu")
    await talk.say("7 7 6 1")
    await talk.tap("Đúng")
    for _ in steps.LISTED:
        await talk.say("2 4 0 0")
    await talk.tap("Hoàn thành")
