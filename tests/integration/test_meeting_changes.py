"""A meeting that was sent is changed, called off or held; people come and go meanwhile."""

import json
from datetime import datetime

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Assignment, Invitee, Meeting, Notice, Office
from backend.errors import ConflictError
from backend.meeting_views import MeetingState
from backend.rules.terms import MeetingRole, Post
from backend.services import (
    meeting_drafts,
    meeting_guests,
    meeting_issue,
    meeting_notes,
    meeting_preview,
    meetings,
)
from backend.services.meeting_writes import Edit
from tests.integration.meeting_steps import DAY, at, draft, fresh, issue, of_kind
from tests.integration.support import refused_without_a_trace
from tests.world import World


async def test_a_change_waits_until_it_is_sent_and_can_be_taken_back(
    world: World, clock: MovableClock
) -> None:
    sent = await issue(world, await draft(world, clock), clock)
    moved = await meeting_drafts.move(
        world.actor("an"), Edit(sent.id, sent.version), at(30), clock.now()
    )
    assert (moved.changed, moved.terms.starts_at) == (True, at(30))
    assert moved.sent is not None
    assert moved.sent.starts_at == at(29)
    row = await Meeting.get(id=sent.id)
    assert (row.starts_at, row.sequence) == (at(29), 0)
    assert len(await of_kind(sent, "meeting-notice")) == 8
    back = await meeting_notes.undo(world.actor("an"), Edit(moved.id, moved.version), clock.now())
    assert (back.changed, back.terms) == (False, sent.terms)
    same = await meeting_drafts.move(
        world.actor("an"), Edit(back.id, back.version), at(29), clock.now()
    )
    assert same.changed is False


async def test_taking_a_move_back_gives_reason_and_agreement_back(
    world: World, clock: MovableClock
) -> None:
    view = await draft(world, clock, 25)
    await meeting_guests.add_guest(world.actor("an"), view.id, "Khách", "", clock.now())
    await meeting_notes.give_reason(world.actor("an"), Edit(view.id), "Yêu cầu gấp", clock.now())
    agreed = await meeting_notes.agree(world.actor("an"), Edit(view.id), clock.now())
    sent = await issue(world, agreed, clock)
    moved = await meeting_drafts.move(world.actor("an"), Edit(sent.id), at(29), clock.now())
    assert (moved.override_reason, moved.agreed_above) == ("", False)
    for _ in range(2):  # moving once more does not lose what was kept
        moved = await meeting_drafts.move(world.actor("an"), Edit(sent.id), at(30), clock.now())
    back = await meeting_notes.undo(world.actor("an"), Edit(sent.id), clock.now())
    assert (back.override_reason, back.agreed_above) == ("Yêu cầu gấp", True)


async def test_a_change_sent_tells_everybody_anew_and_asks_who_comes(
    world: World, clock: MovableClock
) -> None:
    sent = await issue(world, await draft(world, clock), clock)
    await Invitee.filter(meeting_id=sent.id).update(answer="coming", answered_at=clock.now())
    moved = await meeting_drafts.move(world.actor("an"), Edit(sent.id), at(30), clock.now())
    again = await issue(world, moved, clock)
    assert (again.sequence, again.changed, again.terms.starts_at) == (1, False, at(30))
    row = await Meeting.get(id=sent.id)
    first = await Meeting.get(id=sent.id).values_list("uid", flat=True)
    assert row.uid == first
    letters = await of_kind(sent, "meeting-notice")
    assert len(letters) == 16
    assert {json.dumps(n.facts["changes"]) for n in letters[8:]} == {'"time"'}
    assert all(datetime.fromisoformat(n.facts["was"]) == at(29) for n in letters[8:])
    assert {r.answer for r in await Invitee.filter(meeting_id=sent.id)} == {"none"}


async def test_another_place_keeps_the_answers(world: World, clock: MovableClock) -> None:
    sent = await issue(world, await draft(world, clock), clock)
    await Invitee.filter(meeting_id=sent.id).update(answer="coming", answered_at=clock.now())
    moved = await meeting_drafts.set_place(
        world.actor("an"), Edit(sent.id), "Hội trường", clock.now()
    )
    await issue(world, moved, clock)
    assert {r.answer for r in await Invitee.filter(meeting_id=sent.id)} == {"coming"}


@pytest.mark.requirement("R004-31")
async def test_a_changed_paper_restarts_the_clock_and_says_so(
    world: World, clock: MovableClock
) -> None:
    sent = await issue(world, await draft(world, clock), clock)
    clock.move_to(clock.now() + 2 * DAY)
    assert (await fresh(world, sent, clock)).check.against == ()
    await meeting_drafts.papers_changed(sent.id)
    waiting = await fresh(world, sent, clock)
    assert (waiting.changed, waiting.papers_changed) == (True, True)
    (late, default) = waiting.check.against
    assert late.code == "finding-meeting-lead-time"
    assert late.facts["sent"] == clock.now().astimezone(VIETNAM).date()
    assert default.code == "finding-meeting-invitation-default"
    given = await meeting_notes.give_reason(
        world.actor("an"), Edit(sent.id), "Sửa theo góp ý của Đảng ủy", clock.now()
    )
    again = await issue(world, given, clock)
    assert (again.sequence, again.papers_changed) == (1, False)
    newest = (await of_kind(sent, "meeting-notice"))[-1]
    assert newest.facts["changes"] == "papers"
    assert {f.facts["left"] for f in again.check.against} == {"yes"}


async def test_papers_of_a_draft_are_no_change(world: World, clock: MovableClock) -> None:
    view = await draft(world, clock)
    await meeting_drafts.papers_changed(view.id)
    assert (await fresh(world, view, clock)).changed is False


async def test_undoing_a_change_keeps_the_papers_waiting(
    world: World, clock: MovableClock
) -> None:
    sent = await issue(world, await draft(world, clock), clock)
    await meeting_drafts.papers_changed(sent.id)
    await meeting_drafts.set_place(world.actor("an"), Edit(sent.id), "Hội trường", clock.now())
    left = await meeting_notes.undo(world.actor("an"), Edit(sent.id), clock.now())
    assert (left.changed, left.papers_changed) == (True, True)
    assert left.terms.place == "Phòng họp tầng 2"


async def test_who_is_assigned_after_the_sending_is_invited_alone(
    world: World, clock: MovableClock
) -> None:
    sent = await issue(world, await draft(world, clock), clock)
    assert sent.unsent is False
    await Assignment.create(
        campaign_id=world.campaign,
        organisation_id=world.org("S1"),
        member_id=world.members["kien"],
        name=world.name_of("kien"),
        role=MeetingRole.DIRECTOR,
        created_at=clock.now(),
    )
    clock.move_to(clock.now() + DAY)
    seen = await fresh(world, sent, clock)
    assert (seen.newcomers, seen.changed, seen.unsent) == (1, False, True)
    shown = await meeting_preview.preview(world.actor("an"), sent.id, clock.now())
    assert [p.name for page in shown.pages for p in page.addressees] == ["Hà Trung Kiên"]
    assert shown.missing == ("agreed",)
    agreed = await meeting_notes.agree(world.actor("an"), Edit(sent.id), clock.now())
    again = await issue(world, agreed, clock)
    assert (again.sequence, again.unsent) == (0, False)
    row = await Meeting.get(id=sent.id)
    assert row.papers_at == clock.now() - DAY
    assert len(await of_kind(sent, "meeting-notice")) == 8
    (invited,) = await of_kind(sent, "meeting-invitation")
    assert (invited.facts["sequence"], invited.facts["changes"]) == (0, "")


async def test_calling_off_tells_everybody_once(world: World, clock: MovableClock) -> None:
    view = await draft(world, clock)
    early = meeting_issue.cancel(world.actor("an"), Edit(view.id, view.version), clock.now())
    assert (await refused_without_a_trace(early))[1] == "error-meeting-over"
    sent = await issue(world, view, clock)
    shown = await meeting_preview.cancel_preview(world.actor("an"), sent.id, clock.now())
    assert (shown.cancels, shown.missing) == (True, ())
    assert sum(len(page.addressees) for page in shown.pages) == 8
    edit = Edit(sent.id, sent.version)
    gone = await meeting_issue.cancel(world.actor("an"), edit, clock.now())
    assert (gone.state, gone.sequence) == (MeetingState.CANCELLED, 1)
    assert len(await of_kind(sent, "meeting-cancel")) == 8
    again = meeting_issue.cancel(world.actor("an"), edit, clock.now())
    assert (await refused_without_a_trace(again))[0] is ConflictError
    _, lines = await meetings.board(world.actor("an"), world.org("S1"))
    assert lines == ()


async def test_a_meeting_is_held_when_it_has_begun_and_changes_no_more(
    world: World, clock: MovableClock
) -> None:
    sent = await issue(world, await draft(world, clock), clock)
    edit = Edit(sent.id, sent.version)
    early = meeting_issue.hold(world.actor("an"), edit, clock.now())
    assert (await refused_without_a_trace(early))[1] == "error-meeting-early"
    clock.move_to(at(29, 18))
    held = await meeting_issue.hold(world.actor("an"), edit, clock.now())
    assert held.state is MeetingState.HELD
    late = meeting_drafts.set_place(world.actor("an"), Edit(sent.id), "Nơi khác", clock.now())
    assert (await refused_without_a_trace(late))[0] is ConflictError


async def test_who_left_the_board_is_asked_no_more_but_stays_as_proof(
    world: World, clock: MovableClock
) -> None:
    view = await draft(world, clock, name="vinh", code="S")
    actor = world.actor("vinh")
    sent = await meeting_issue.issue(actor, Edit(view.id, view.version), clock.now())
    await Office.filter(member_id=world.members["duc"], post=Post.COMMITTEE).delete()
    await meeting_drafts.set_place(actor, Edit(sent.id), "Hội trường", clock.now())
    again = await meetings.view(actor, sent.id, clock.now())
    await meeting_issue.issue(actor, Edit(sent.id, again.version), clock.now())
    assert await Invitee.filter(meeting_id=sent.id).count() == 3
    second = await Notice.filter(dedup_key__startswith=f"meeting:{sent.id}:1:")
    assert {n.member_id for n in second} == {world.members["vinh"], world.members["yen"]}
