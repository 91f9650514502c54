"""A meeting while it is held: attendance, agenda in the plan's order, groups, minutes."""

from datetime import timedelta

import pytest

from backend.clock import MovableClock
from backend.db.models import AgendaItem, Deferral, MinutesPart, Office
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules.agenda import ItemKind, ItemPart
from backend.rules.terms import Post
from backend.services import (
    board_proposals,
    campaigns,
    minutes,
    party_groups,
    sitting_agenda,
    sittings,
    step_marks,
    unit_facts,
)
from backend.services.sitting_agenda import Step
from backend.services.unit_facts import UnitEntry
from backend.sitting_views import ItemView, Presence, SittingView
from tests.integration.meeting_steps import drafted, sent
from tests.integration.support import refusal, refused_without_a_trace
from tests.world import World

FIRST = frozenset({"civil_servants_rated", "leadership_collective_rated"})


async def held(world: World, clock: MovableClock) -> int:
    """A meeting of S1 whose hour has come."""
    view = await sent(world, await drafted(world, clock.now()), clock.now())
    clock.move_to(view.terms.starts_at + timedelta(minutes=5))
    return view.id


async def begun(world: World, clock: MovableClock) -> SittingView:
    """Everybody is there and the agenda is laid down."""
    meeting = await held(world, clock)
    entry = UnitEntry(0, FIRST, {}, {}, {}, "")
    await unit_facts.save(world.actor("an"), world.org("S1"), entry, clock.now())
    view = await sittings.view(world.actor("an"), meeting, clock.now())
    for seat in view.seats:
        await sittings.mark(
            world.actor("an"), meeting, seat.member_id, Presence.PRESENT, clock.now()
        )
    return await sittings.start(world.actor("an"), meeting, clock.now())


async def item_of(world: World, clock: MovableClock, meeting: int, number: int) -> ItemView:
    return (await sittings.view(world.actor("an"), meeting, clock.now())).items[number]


async def advance(
    world: World, clock: MovableClock, meeting: int, number: int, *parts: ItemPart
) -> None:
    for part in parts:
        item = await item_of(world, clock, meeting, number)
        await sitting_agenda.advance(
            world.actor("an"), Step(item.id, item.version), part, clock.now()
        )


async def test_attendance_begins_on_the_day_and_counts_official_and_probationary_apart(
    world: World, clock: MovableClock
) -> None:
    view = await sent(world, await drafted(world, clock.now()), clock.now())
    an, dung = world.actor("an"), world.members["dung"]
    early = await refused_without_a_trace(
        sittings.mark(an, view.id, dung, Presence.PRESENT, clock.now())
    )
    assert early[:2] == (InvalidCommandError, "error-sitting-early")
    clock.move_to(view.terms.starts_at)
    for name in ("an", "dung", "ha"):
        await sittings.mark(an, view.id, world.members[name], Presence.PRESENT, clock.now())
    shown = await sittings.mark(an, view.id, world.members["em"], Presence.ABSENT, clock.now())
    assert shown.count(Presence.PRESENT) == 3
    assert shown.count(Presence.PRESENT, official=True) == 2
    assert shown.count(Presence.PRESENT, official=False) == 1  # ha is probationary
    assert world.members["giang"] not in {seat.member_id for seat in shown.seats}  # exempt


@pytest.mark.requirement("R004-07")
async def test_who_misses_it_waits_for_the_nearest_meeting_until_noted_as_there(
    world: World, clock: MovableClock
) -> None:
    meeting = await held(world, clock)
    an, em = world.actor("an"), world.members["em"]
    await sittings.mark(an, meeting, em, Presence.ABSENT, clock.now())
    await sittings.mark(an, meeting, em, Presence.ABSENT, clock.now())
    assert await Deferral.filter(review_id=world.reviews["em"]).count() == 1
    await sittings.mark(an, meeting, em, Presence.PRESENT, clock.now())
    assert not await Deferral.exists()
    await sittings.mark(an, meeting, em, Presence.EXCUSED, clock.now())
    assert await Deferral.filter(review_id=world.reviews["em"]).count() == 1


@pytest.mark.requirement("R004-37", "R004-45")
async def test_the_agenda_stands_in_the_plans_order_and_the_head_is_chaired_by_a_deputy(
    world: World, clock: MovableClock
) -> None:
    view = await begun(world, clock)
    names = [item.name for item in view.items]
    assert view.items[0].kind is ItemKind.COLLECTIVE
    assert view.items[0].chair == world.name_of("an")
    assert names[1:3] == [world.name_of("an"), world.name_of("binh")]
    leaders = {world.name_of(name) for name in ("chi", "vinh")}
    assert set(names[3:5]) == leaders
    assert view.items[1].chair == world.name_of("binh")
    assert {item.chair for item in view.items[2:]} == {world.name_of("an")}
    own = view.items[1]
    refused = await refusal(
        sitting_agenda.set_chair(
            world.actor("an"), Step(own.id, own.version), world.members["an"], clock.now()
        )
    )
    assert refused[:2] == (InvalidCommandError, "error-agenda-own-chair")


@pytest.mark.requirement("R004-44")
async def test_the_parts_of_a_review_come_in_the_plans_order_and_the_final_text_last(
    world: World, clock: MovableClock
) -> None:
    view = await begun(world, clock)
    item = view.items[4]
    step = Step(item.id, item.version)
    an, now = world.actor("an"), clock.now()
    early = await refused_without_a_trace(
        sitting_agenda.advance(an, step, ItemPart.CONCLUSION, now)
    )
    assert early == (InvalidCommandError, "error-agenda-order", {"part": "presentation"})
    early = await refused_without_a_trace(sitting_agenda.complete(an, step, now))
    assert early[1] == "error-agenda-unconcluded"
    await advance(world, clock, view.meeting_id, 4, ItemPart.PRESENTATION, ItemPart.COMMENTS)
    await advance(world, clock, view.meeting_id, 4, ItemPart.CONCLUSION, ItemPart.ACCEPTANCE)
    done = await item_of(world, clock, view.meeting_id, 4)
    assert (done.next, done.may_complete) == (None, True)
    stale = await refused_without_a_trace(
        sitting_agenda.advance(an, step, ItemPart.PRESENTATION, now)
    )
    assert stale[:2] == (ConflictError, "error-agenda-changed")
    await sitting_agenda.complete(an, Step(done.id, done.version), now)
    assert (await item_of(world, clock, view.meeting_id, 4)).completed_at == now


@pytest.mark.requirement("R004-42", "R004-41")
async def test_the_report_is_presented_by_a_delegate_and_each_comment_is_ticked(
    world: World, clock: MovableClock
) -> None:
    view = await begun(world, clock)
    item, an = view.items[0], world.actor("an")
    away = await refusal(
        sitting_agenda.delegate(
            an, Step(item.id, item.version), world.members["hung"], clock.now()
        )
    )
    assert away[1] == "error-agenda-absent"
    await sitting_agenda.delegate(
        an, Step(item.id, item.version), world.members["chi"], clock.now()
    )
    for name in ("binh", "chi", "dung", "binh"):
        item = await item_of(world, clock, view.meeting_id, 0)
        await sitting_agenda.comment(
            an, Step(item.id, item.version), world.members[name], clock.now()
        )
    await advance(world, clock, view.meeting_id, 0, ItemPart.PRESENTATION)
    item = await item_of(world, clock, view.meeting_id, 0)
    assert item.presenter == world.name_of("chi")
    assert set(item.commenters) == {world.members["chi"], world.members["dung"]}


@pytest.mark.requirement("R004-42")
async def test_the_tally_of_comments_counts_the_collective_reviewed_and_never_oneself(
    world: World, clock: MovableClock
) -> None:
    view = await begun(world, clock)
    an = world.actor("an")
    for name in ("binh", "dung"):  # she sits on the board, he does not
        item = await item_of(world, clock, view.meeting_id, 0)
        step = Step(item.id, item.version)
        await sitting_agenda.comment(an, step, world.members[name], clock.now())
    item = await item_of(world, clock, view.meeting_id, 0)
    assert set(item.heard) == {world.members[name] for name in ("an", "binh", "chi")}
    assert (item.board_only, item.commented, item.others) == (True, 1, 1)
    head = await item_of(world, clock, view.meeting_id, 1)
    present = {seat.member_id for seat in view.seats}
    assert set(head.heard) == present - {world.members["an"]}
    assert not head.board_only
    await Office.filter(organisation_id=world.org("S1"), post=Post.CELL_BOARD).delete()
    item = await item_of(world, clock, view.meeting_id, 0)  # a cell without a board: all present
    assert (set(item.heard), item.board_only, item.commented) == (present, False, 2)


@pytest.mark.requirement("R004-38")
async def test_the_collectives_report_is_completed_after_the_individuals(
    world: World, clock: MovableClock
) -> None:
    view = await begun(world, clock)
    order = (ItemPart.PRESENTATION, ItemPart.COMMENTS, ItemPart.CONCLUSION, ItemPart.ACCEPTANCE)
    await advance(world, clock, view.meeting_id, 0, *order)
    item = await item_of(world, clock, view.meeting_id, 0)
    early = await refusal(
        sitting_agenda.complete(world.actor("an"), Step(item.id, item.version), clock.now())
    )
    assert early[1] == "error-agenda-individuals"
    individuals = len(view.items) - 1
    assert early[2]["waiting"] == individuals
    await AgendaItem.filter(kind="individual").update(concluded_at=clock.now())
    await sitting_agenda.complete(world.actor("an"), Step(item.id, item.version), clock.now())
    assert (await item_of(world, clock, view.meeting_id, 0)).completed_at == clock.now()


async def test_the_review_waits_for_what_the_plan_wants_first(
    world: World, clock: MovableClock
) -> None:
    meeting = await held(world, clock)
    view = await sittings.view(world.actor("an"), meeting, clock.now())
    assert [f.clause.path for f in view.blocked] == ["II.2.g3", "II.2.g3"]
    refused = await refused_without_a_trace(
        sittings.start(world.actor("an"), meeting, clock.now())
    )
    assert refused[:2] == (InvalidCommandError, "finding-gate-civil-servants-not-rated")
    entry = UnitEntry(0, FIRST, {}, {}, {}, "")
    await unit_facts.save(world.actor("xuan"), world.org("S1"), entry, clock.now())
    assert (await sittings.start(world.actor("an"), meeting, clock.now())).items


@pytest.mark.requirement("R004-39")
async def test_a_cell_closes_when_each_group_it_uses_has_reported(
    world: World, clock: MovableClock
) -> None:
    an, cell, now = world.actor("an"), world.org("S1"), clock.now()
    for name in ("Tổ đảng 1", "Tổ đảng 2"):
        await party_groups.add(an, cell, name, now)
    twice = await refused_without_a_trace(party_groups.add(an, cell, "Tổ đảng 1", now))
    assert twice[1] == "error-group-twice"
    close = step_marks.mark_done(an, cell, "review", now)
    refused = await refused_without_a_trace(close)
    assert refused[1] == "error-group-open"
    assert refused[2]["names"] == "Tổ đảng 1, Tổ đảng 2"
    ground = await party_groups.led(an, cell)
    first, second = await party_groups.of(ground)
    await party_groups.report(an, first.id, now)
    await party_groups.report(an, first.id, now)
    await party_groups.set_used(an, second.id, now, used=False)
    await step_marks.mark_done(an, cell, "review", now)
    with pytest.raises(NotFoundError):
        await party_groups.report(world.actor("hung"), first.id, now)


async def test_minutes_are_kept_part_by_part_and_never_overwritten_unseen(
    world: World, clock: MovableClock
) -> None:
    view = await begun(world, clock)
    an, now = world.actor("an"), clock.now()
    sections = [text.section for text in view.minutes]
    assert sections[0] == "opening"
    assert len(sections) == len(view.items) + 2
    first = await minutes.save(an, view.meeting_id, "opening", "Khai mạc", 0, now)
    assert first.version == 1
    stale = await refused_without_a_trace(
        minutes.save(world.actor("binh"), view.meeting_id, "opening", "Khác", 0, now)
    )
    assert stale[:2] == (ConflictError, "error-minutes-changed")
    await minutes.save(an, view.meeting_id, "opening", "Khai mạc lúc 14 giờ", 1, now)
    assert (await MinutesPart.get(section="opening")).body == "Khai mạc lúc 14 giờ"
    for section in ("board", "item/999999", "../x"):
        with pytest.raises(NotFoundError):
            await minutes.save(an, view.meeting_id, section, "x", 0, now)


@pytest.mark.parametrize("name", ["hung", "oanh", "lan", "quang"])
async def test_a_sitting_is_not_for_those_outside(
    world: World, clock: MovableClock, name: str
) -> None:
    meeting, actor = await held(world, clock), world.actor(name)
    mine = await refusal(sittings.view(actor, meeting, clock.now()))
    assert mine == await refusal(sittings.view(actor, world.unknown_id, clock.now()))
    command = sittings.mark(actor, meeting, world.members["dung"], Presence.PRESENT, clock.now())
    assert (await refused_without_a_trace(command))[0] is NotFoundError


async def test_a_member_sees_the_agenda_and_his_own_seat_and_the_office_no_minutes(
    world: World, clock: MovableClock
) -> None:
    view = await begun(world, clock)
    dung = await sittings.view(world.actor("dung"), view.meeting_id, clock.now())
    assert (dung.leads, dung.minutes) == (False, ())
    assert dung.own is not None
    assert dung.own.presence is Presence.PRESENT
    office = await sittings.view(world.actor("xuan"), view.meeting_id, clock.now())
    assert (office.leads, office.minutes) == (False, ())


async def test_the_agenda_laid_down_twice_is_one_and_takes_in_who_came_later(
    world: World, clock: MovableClock
) -> None:
    view = await begun(world, clock)
    count = await AgendaItem.all().count()
    await sittings.start(world.actor("an"), view.meeting_id, clock.now())
    assert await AgendaItem.all().count() == count
    await AgendaItem.filter(review_id=world.reviews["dung"]).delete()
    await sittings.start(world.actor("an"), view.meeting_id, clock.now())
    assert await AgendaItem.all().count() == count


@pytest.mark.requirement("R002-42", "R004-45")
async def test_a_review_nobody_chairs_does_not_begin(world: World, clock: MovableClock) -> None:
    view = await begun(world, clock)
    head, an = view.items[1], world.actor("an")
    await AgendaItem.filter(id=head.id).update(chair_id=None)
    step = Step(head.id, head.version)
    refused = await refused_without_a_trace(
        sitting_agenda.advance(an, step, ItemPart.PRESENTATION, clock.now())
    )
    assert refused[:2] == (InvalidCommandError, "error-agenda-no-chair")
    await sitting_agenda.set_chair(an, step, world.members["binh"], clock.now())
    await advance(world, clock, view.meeting_id, 1, ItemPart.PRESENTATION)


@pytest.mark.requirement("R004-46")
async def test_the_duties_of_a_post_are_not_gone_into_in_the_cell(
    world: World, clock: MovableClock
) -> None:
    view = await begun(world, clock)
    depths = {item.name: item.depth for item in view.items if item.kind is ItemKind.INDIVIDUAL}
    said = depths[world.name_of("an")]
    assert said is not None
    assert (said.code, said.clause.path) == ("finding-form-place", "I.A.4.2.g3")
    assert said.facts["place"] == "cell"
    assert depths[world.name_of("ha")] is None


@pytest.mark.requirement("R002-110", "R004-07")
async def test_who_missed_a_meeting_waits_before_the_board_until_he_was_in_a_later_one(
    world: World, clock: MovableClock
) -> None:
    async def waits() -> bool:
        view = await board_proposals.view(world.actor("an"), world.org("S1"))
        return next(x.deferred for x in view.lines if x.review_id == world.reviews["em"])

    an, em = world.actor("an"), world.members["em"]
    first = await held(world, clock)
    assert not await waits()
    await sittings.mark(an, first, em, Presence.ABSENT, clock.now())
    assert await waits()
    for presence in (Presence.EXCUSED, Presence.PRESENT):
        again = await held(world, clock)
        assert await waits()
        await sittings.mark(an, again, em, presence, clock.now())
    assert not await waits()


async def test_who_misses_the_committees_meeting_is_not_deferred_in_his_cell(
    world: World, clock: MovableClock
) -> None:
    vinh = world.actor("vinh")
    view = await drafted(world, clock.now(), lead="vinh", code="S")
    view = await sent(world, view, clock.now(), lead="vinh")
    clock.move_to(view.terms.starts_at)
    shown = await sittings.view(vinh, view.id, clock.now())
    assert {seat.name for seat in shown.seats} >= {world.name_of("yen"), world.name_of("duc")}
    await sittings.mark(vinh, view.id, world.members["yen"], Presence.ABSENT, clock.now())
    assert not await Deferral.exists()


@pytest.mark.requirement("R002-41", "R002-42", "R002-43")
async def test_under_002_one_accepts_before_the_chair_concludes(
    world: World, clock: MovableClock
) -> None:
    await campaigns.open_campaign("002", "S", "Kế hoạch số 7-KH/ĐU", actor=None, now=clock.now())
    meeting, an = await held(world, clock), world.actor("an")
    first = {"civil_servants_rated", "leadership_collective_rated", "government_rated"}
    entry = UnitEntry(0, frozenset(first | {"unions_rated"}), {}, {}, {}, "")
    await unit_facts.save(world.actor("an"), world.org("S1"), entry, clock.now())
    await sittings.mark(an, meeting, world.members["dung"], Presence.PRESENT, clock.now())
    view = await sittings.start(an, meeting, clock.now())
    number = next(n for n, one in enumerate(view.items) if one.name.startswith("Trần Thị Dung"))
    await advance(world, clock, meeting, number, ItemPart.PRESENTATION, ItemPart.COMMENTS)
    item = await item_of(world, clock, meeting, number)
    early = await refused_without_a_trace(
        sitting_agenda.advance(an, Step(item.id, item.version), ItemPart.CONCLUSION, clock.now())
    )
    assert early == (InvalidCommandError, "error-agenda-order", {"part": "acceptance"})
    await advance(world, clock, meeting, number, ItemPart.ACCEPTANCE, ItemPart.CONCLUSION)
    done = await item_of(world, clock, meeting, number)
    assert (done.next, done.may_complete) == (None, True)
    head = next(one for one in view.items if one.name == world.name_of("an"))
    assert (head.chair, head.depth is not None) == (world.name_of("binh"), True)
