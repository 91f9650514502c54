"""A count entered twice, blind: equal sheets freeze, others do not; what cannot be is refused."""

import asyncio
import json
from collections.abc import Sequence

import pytest

from backend.clock import MovableClock
from backend.count_views import BallotView
from backend.db.models import AuditEvent, Ballot, BallotResult, CountLine, CountSheet
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules import seals
from backend.services import counted, counting, counting_team
from backend.services.ballots import Edit
from backend.services.count_sheets import Hand
from tests.integration import count_steps as steps
from tests.integration.count_steps import GOOD, PAPERS, fill, hand, handed_in
from tests.integration.support import actions, code_of, refused_without_a_trace
from tests.world import World


async def started(world: World, clock: MovableClock, *names: str) -> tuple[BallotView, list[Hand]]:
    """A ballot with a team, each with a chat of his own."""
    ballot = await steps.opened(world, clock)
    ballot = await steps.team(world, ballot, clock, *names)
    return ballot, [await hand(world, name, clock) for name in names]


@pytest.mark.requirement("R002-78", "R004-68")
async def test_two_equal_sheets_freeze_with_a_seal_and_hold_totals_only(
    world: World, clock: MovableClock
) -> None:
    ballot, (first, second) = await started(world, clock, "binh", "chi")
    waiting = await handed_in(first, ballot, clock)
    assert (waiting.finished, waiting.others, waiting.result) == (True, "none", None)
    frozen = await handed_in(second, ballot, clock)
    assert frozen.result is not None
    assert (frozen.head.state, frozen.result.number, frozen.result.alone) == ("frozen", 1, False)
    stored = await BallotResult.get(ballot_id=ballot.head.id)
    assert stored.previous == seals.beginning(world.campaign)
    assert stored.chain == seals.chain_of(stored.previous, stored.figures)
    assert stored.seal == seals.seal_of(stored.chain)
    figures = json.loads(stored.figures)
    assert figures["electorate"]["official"] == steps.OFFICIAL_S1
    assert figures["papers"] == {
        "summoned": 9, "present": 7, "issued": 7, "returned": 7, "valid": 6, "invalid": 1,
    }  # fmt: skip
    assert {row["subject"] for row in figures["rows"]} == {
        f"review/{world.reviews[name]}" for name in steps.LISTED
    }
    found = await counted.newest(world.campaign, world.org("S1"))
    assert found[f"review/{world.reviews['an']}"].votes.by_column["GOOD"] == 4
    assert "ballot-opened" in await actions(f"organisation/{world.org('S1')}")


@pytest.mark.parametrize(
    ("figures", "refused"),
    [
        ((3, 4, 0, 0), "error-count-over"),
        ((2, 4, 0), "error-count-columns"),
        ((2, 4, 0, 0, 0), "error-count-columns"),
        ((2, 3, 0, 0), "error-count-left"),
        ((2, 4, 0, 0, 0, 1), "error-count-over"),
    ],
)
async def test_a_row_that_cannot_be_is_refused_and_changes_nothing(
    sqlite_world: World, clock: MovableClock, figures: Sequence[int], refused: str
) -> None:
    ballot, (first, _) = await started(sqlite_world, clock, "binh", "chi")
    await counting.enter_papers(first, ballot.head.id, PAPERS, clock.now())
    await counting.enter_row(first, ballot.head.id, 1, GOOD, clock.now())
    command = counting.enter_row(first, ballot.head.id, 1, figures, clock.now())
    kind, code, _ = await refused_without_a_trace(command)
    assert (kind, code) == (InvalidCommandError, refused)


async def test_papers_left_over_are_asked_and_never_assumed(
    sqlite_world: World, clock: MovableClock
) -> None:
    ballot, (first, _) = await started(sqlite_world, clock, "binh", "chi")
    number = ballot.head.id
    await counting.enter_papers(first, number, PAPERS, clock.now())
    assert await counting.leftover(first, number, 1, (2, 3, 0, 0)) == 1
    view = await counting.enter_row(
        first, number, 1, (2, 3, 0, 0), clock.now(), left=counting.EMPTY
    )
    assert (view.rows[1].empty, view.rows[1].wrong, view.asked) == (1, 0, 2)
    view = await counting.enter_row(
        first, number, 1, (2, 3, 0, 0), clock.now(), left=counting.WRONG
    )
    assert (view.rows[1].empty, view.rows[1].wrong) == (0, 1)
    view = await counting.enter_row(first, number, 1, (2, 2, 0, 0, 1, 1), clock.now())
    assert (view.rows[1].marks, view.rows[1].empty, view.rows[1].wrong) == ((2, 2, 0, 0), 1, 1)


@pytest.mark.parametrize(
    ("papers", "refused"),
    [
        ((8, 7, 6, 1), "error-papers-issued"),
        ((7, 8, 7, 1), "error-papers-returned"),
        ((7, 7, 7, 1), "error-papers-sum"),
        ((7, 7, 6), "error-count-columns"),
    ],
)
async def test_papers_that_cannot_be_are_refused(
    sqlite_world: World, clock: MovableClock, papers: Sequence[int], refused: str
) -> None:
    ballot, (first, _) = await started(sqlite_world, clock, "binh", "chi")
    command = counting.enter_papers(first, ballot.head.id, papers, clock.now())
    assert (await refused_without_a_trace(command))[1] == refused


async def test_other_papers_ask_for_the_rows_that_no_longer_add_up(
    sqlite_world: World, clock: MovableClock
) -> None:
    ballot, (first, _) = await started(sqlite_world, clock, "binh", "chi")
    await fill(first, ballot, clock)
    view = await counting.enter_papers(first, ballot.head.id, (7, 7, 7, 0), clock.now())
    assert view.asked == 1
    assert await code_of(counting.finish(first, ballot.head.id, None, clock.now())) == (
        "error-count-left"
    )


async def test_only_differing_cells_are_shown_and_equal_freezes_at_once(
    world: World, clock: MovableClock
) -> None:
    ballot, (first, second) = await started(world, clock, "binh", "chi")
    rows = [GOOD] * len(steps.LISTED)
    await handed_in(first, ballot, clock)
    during = await counting.sheet(second, ballot.head.id)
    assert (during.rows, during.differs, during.others) == ({}, (), "finished")
    rows[2] = (3, 3, 0, 0)
    view = await handed_in(second, ballot, clock, rows=rows)
    assert view.differs == ((3, 1), (3, 2))
    assert (await counting.sheet(first, ballot.head.id)).differs == view.differs
    assert (await counting.sheet(first, ballot.head.id)).rows[3].marks == GOOD
    assert await BallotResult.all().count() == 0
    still = await counting.enter_row(first, ballot.head.id, 3, (1, 5, 0, 0), clock.now())
    assert still.differs == ((3, 1), (3, 2))
    fresh = await counting.enter_row(first, ballot.head.id, 3, (3, 3, 0, 0), clock.now())
    assert fresh.result is not None
    assert fresh.result.rows[2].marks == (3, 3, 0, 0)


async def test_the_check_entry_is_another_persons_on_another_device(
    sqlite_world: World, clock: MovableClock
) -> None:
    ballot, (first, second) = await started(sqlite_world, clock, "binh", "chi")
    await counting.enter_papers(first, ballot.head.id, PAPERS, clock.now())
    same = Hand(second.actor, (*second.devices, *first.devices))
    command = counting.enter_papers(same, ballot.head.id, PAPERS, clock.now())
    assert (await refused_without_a_trace(command))[1] == "error-count-same-device"
    await counting.enter_papers(second, ballot.head.id, PAPERS, clock.now())
    back = Hand(first.actor, second.devices)
    command = counting.enter_row(back, ballot.head.id, 1, GOOD, clock.now())
    assert (await refused_without_a_trace(command))[1] == "error-count-same-device"


async def test_who_is_not_of_the_team_sees_no_count_be_it_there_or_not(
    sqlite_world: World, clock: MovableClock
) -> None:
    ballot, _ = await started(sqlite_world, clock, "binh", "chi")
    dung = await hand(sqlite_world, "dung", clock)
    for number in (ballot.head.id, sqlite_world.unknown_id):
        with pytest.raises(NotFoundError):
            await counting.sheet(dung, number)
        command = counting.enter_papers(dung, number, PAPERS, clock.now())
        assert (await refused_without_a_trace(command))[0] is NotFoundError


async def test_a_lone_entry_needs_a_reason_which_the_audit_trail_tells_of(
    world: World, clock: MovableClock
) -> None:
    ballot, (first,) = await started(world, clock, "binh")
    number = ballot.head.id
    assert await code_of(counting.finish_alone(first, number, "Vắng", clock.now())) == (
        "error-count-unfinished"
    )
    await handed_in(first, ballot, clock)
    assert await code_of(counting.finish_alone(first, number, " ", clock.now())) == (
        "error-ballot-reason"
    )
    view = await counting.finish_alone(first, number, "Tổ chỉ có một đồng chí", clock.now())
    assert view.result is not None
    assert (view.result.alone, view.result.reason) == (True, "Tổ chỉ có một đồng chí")
    event = await AuditEvent.filter(action="count-alone").get()
    assert "Tổ" not in str(event.details)


async def test_a_lone_entry_is_refused_while_another_is_entering(
    sqlite_world: World, clock: MovableClock
) -> None:
    ballot, (first, second) = await started(sqlite_world, clock, "binh", "chi")
    await handed_in(first, ballot, clock)
    await counting.enter_papers(second, ballot.head.id, PAPERS, clock.now())
    command = counting.finish_alone(first, ballot.head.id, "Đồng chí kia bận", clock.now())
    kind, code, _ = await refused_without_a_trace(command)
    assert (kind, code) == (ConflictError, "error-count-other-begun")


async def test_a_third_of_the_team_finds_both_sheets_taken(
    sqlite_world: World, clock: MovableClock
) -> None:
    ballot, (first, second, third) = await started(sqlite_world, clock, "binh", "chi", "dung")
    await counting.enter_papers(first, ballot.head.id, PAPERS, clock.now())
    await counting.enter_papers(second, ballot.head.id, PAPERS, clock.now())
    assert (await counting.sheet(third, ballot.head.id)).full
    command = counting.enter_papers(third, ballot.head.id, PAPERS, clock.now())
    assert (await refused_without_a_trace(command))[1] == "error-count-full"


async def test_a_second_tap_on_finish_and_a_stale_one_change_nothing(
    sqlite_world: World, clock: MovableClock
) -> None:
    ballot, (first, _) = await started(sqlite_world, clock, "binh", "chi")
    view = await fill(first, ballot, clock)
    await counting.enter_row(first, ballot.head.id, 1, (1, 5, 0, 0), clock.now())
    command = counting.finish(first, ballot.head.id, view.version, clock.now())
    assert (await refused_without_a_trace(command))[1] == "error-count-changed"
    await counting.finish(first, ballot.head.id, None, clock.now())
    before = await CountSheet.all().values()
    await counting.finish(first, ballot.head.id, None, clock.now())
    assert await CountSheet.all().values() == before
    command = counting.enter_row(first, ballot.head.id, 1, GOOD, clock.now())
    assert (await refused_without_a_trace(command))[1] == "error-count-finished"
    await counting.take_back(first, ballot.head.id, clock.now())
    again = await counting.enter_row(first, ballot.head.id, 1, GOOD, clock.now())
    assert again.rows[1].marks == GOOD


async def test_both_begin_and_finish_at_one_instant_and_it_freezes_once(
    world: World, clock: MovableClock
) -> None:
    ballot, hands = await started(world, clock, "binh", "chi")
    await asyncio.gather(*(fill(who, ballot, clock) for who in hands))
    assert await CountSheet.all().count() == 2
    ends = [counting.finish(who, ballot.head.id, None, clock.now()) for who in hands]
    await asyncio.gather(*ends)
    assert await BallotResult.all().count() == 1
    assert (await Ballot.get(id=ballot.head.id)).state == "frozen"


async def test_two_ballots_of_a_season_frozen_at_one_instant_are_both_in_the_chain(
    world: World, clock: MovableClock
) -> None:
    first = await steps.opened(world, clock)
    await steps.team(world, first, clock, "binh", "chi")
    second = await steps.opened(
        world, clock, code="S2", lead="hung", names=("hung", "khanh", "yen", "duc"), day=30
    )
    await steps.team(world, second, clock, "yen", "duc", lead="hung")
    binh, chi = await hand(world, "binh", clock), await hand(world, "chi", clock)
    yen, duc = await hand(world, "yen", clock), await hand(world, "duc", clock)
    await handed_in(binh, first, clock)
    await fill(chi, first, clock)
    papers, rows = (4, 4, 4, 0), [(0, 4, 0, 0)] * 4
    await fill(yen, second, clock, papers=papers, rows=rows)
    await counting.finish(yen, second.head.id, None, clock.now())
    await fill(duc, second, clock, papers=papers, rows=rows)
    await asyncio.gather(
        counting.finish(chi, first.head.id, None, clock.now()),
        counting.finish(duc, second.head.id, None, clock.now()),
    )
    one, other = await BallotResult.all().order_by("id")
    assert (one.previous, other.previous) == (seals.beginning(world.campaign), one.chain)


async def test_a_removed_counter_takes_his_sheet_with_him_and_another_may_check(
    sqlite_world: World, clock: MovableClock
) -> None:
    ballot, (first, second, third) = await started(sqlite_world, clock, "binh", "chi", "dung")
    await handed_in(first, ballot, clock)
    await counting.enter_papers(second, ballot.head.id, PAPERS, clock.now())
    an = sqlite_world.actor("an")
    await counting_team.toggle(an, Edit(ballot.head.id), sqlite_world.members["chi"], clock.now())
    with pytest.raises(NotFoundError):
        await counting.sheet(second, ballot.head.id)
    view = await handed_in(third, ballot, clock)
    assert view.result is not None
    assert await CountLine.all().count() == 2 * len(steps.LISTED)
