"""Who counts hears how the two sheets compare, once; the next task leads to a count."""

from backend.clock import MovableClock
from backend.db.models import Notice
from backend.i18n import translator
from backend.rendering import text_of
from backend.services import count_notices, counting, progress
from backend.services.notices import Composed, DueNotice
from tests.integration import count_steps as steps
from tests.world import World


async def said(row: Notice, clock: MovableClock) -> str | None:
    """What a notice says if it leaves now; None where it is dropped."""
    due = DueNotice(
        id=row.id,
        kind=row.kind,
        member_id=row.member_id,
        campaign_id=row.campaign_id,
        subject=row.subject,
        facts=row.facts,
        created_at=row.created_at,
        due_at=row.due_at,
    )
    composed: Composed = await count_notices.compose([due], clock.now())
    return text_of(composed.screen, translator("vi")) if composed.screen else None


async def test_the_first_of_two_hears_that_the_sheets_differ_and_then_that_all_is_frozen(
    world: World, clock: MovableClock
) -> None:
    ballot = await steps.team(world, await steps.opened(world, clock), clock, "binh", "chi")
    binh, chi = await steps.hand(world, "binh", clock), await steps.hand(world, "chi", clock)
    view = await progress.home(world.actor("binh"), clock.now())
    assert [number for number, _ in view.counts] == [ballot.head.id]
    await steps.handed_in(binh, ballot, clock)
    assert not await Notice.filter(kind__startswith="count-").exists()
    rows = [steps.GOOD] * len(steps.LISTED)
    rows[2] = (1, 5, 0, 0)
    await steps.handed_in(chi, ballot, clock, rows=rows)
    (differs,) = await Notice.filter(kind="count-differs")
    assert differs.member_id == world.members["binh"]
    told = await said(differs, clock)
    assert told is not None
    assert "Hai lần nhập khác nhau" in told
    for hidden in ("Phan Kim Chi", "Trần Thị Dung", "1 5 0 0", "2 4 0 0"):
        assert hidden not in told
    await counting.enter_row(chi, ballot.head.id, 3, steps.GOOD, clock.now())
    (frozen,) = await Notice.filter(kind="count-frozen")
    assert frozen.member_id == world.members["binh"]
    assert "đã chốt" in str(await said(frozen, clock))
    assert await said(differs, clock) is None  # it is over by now
    assert (await progress.home(world.actor("binh"), clock.now())).counts == ()
