"""Setting and sending a meeting: nothing leaves before, everything leaves together, once."""

import asyncio
import json
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Assignment, AuditEvent, Invitee, Meeting, Notice, Office
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.meeting_views import MeetingState, MeetingView, Text
from backend.rules.terms import MeetingPart, MeetingRole, Post
from backend.services import (
    meeting_drafts,
    meeting_guests,
    meeting_issue,
    meeting_notes,
    meeting_preview,
    meetings,
    outbox,
)
from backend.services.meeting_writes import Edit
from tests import world as worlds
from tests.integration.support import actions, code_of, everything, refused_without_a_trace
from tests.world import World

ALL = (
    MeetingPart.COLLECTIVE,
    MeetingPart.INDIVIDUALS,
    MeetingPart.BALLOTS,
    MeetingPart.OWN_LEVEL,
)
REVIEW = (MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS)
DAY = timedelta(days=1)


def at(day: int, hour: int = 14) -> datetime:
    return datetime(2022, 11, day, hour, 0, tzinfo=VIETNAM)


async def draft(
    world: World,
    clock: MovableClock,
    day: int = 29,
    *,
    name: str = "an",
    code: str = "S1",
    parts: Sequence[MeetingPart] = REVIEW,
    place: str = "Phòng họp tầng 2",
) -> MeetingView:
    actor = world.actor(name)
    view = await meeting_drafts.create(actor, world.org(code), parts, at(day), clock.now())
    if not place:
        return view
    return await meeting_drafts.set_place(actor, Edit(view.id), place, clock.now())


async def issue(
    world: World, view: MeetingView, clock: MovableClock, name: str = "an"
) -> MeetingView:
    return await meeting_issue.issue(world.actor(name), Edit(view.id, view.version), clock.now())


async def fresh(world: World, view: MeetingView, clock: MovableClock) -> MeetingView:
    return await meetings.view(world.actor("an"), view.id, clock.now())


async def told(view: MeetingView) -> dict[str, str]:
    """What waits in the outbox of a meeting, by its key."""
    found = await Notice.filter(subject=f"meeting/{view.id}").order_by("id")
    return {notice.dedup_key: notice.kind for notice in found}


async def of_kind(view: MeetingView, *kinds: str) -> list[Notice]:
    return await Notice.filter(subject=f"meeting/{view.id}", kind__in=kinds).order_by("id")


# ------------------------------------------------------------------------------------ drafts


async def test_a_draft_is_nobodys_business_and_a_second_tap_finds_it(
    world: World, clock: MovableClock
) -> None:
    view = await draft(world, clock, place="")
    assert view.state is MeetingState.DRAFT
    assert view.terms.starts_at == at(29)
    assert await Notice.all().count() == 0
    again = await draft(world, clock, place="")
    assert again.id == view.id
    assert await Meeting.all().count() == 1
    other = await draft(world, clock, 30, place="")
    assert other.id != view.id


@pytest.mark.parametrize("name", ["dung", "hung", "xuan", "vinh", "loan", "chi"])
async def test_only_who_acts_for_the_organisation_sets_its_meetings(
    world: World, clock: MovableClock, name: str
) -> None:
    view = await draft(world, clock)
    actor, unknown = world.actor(name), Edit(world.unknown_id)
    own = Edit(view.id, view.version)
    commands = {
        meeting_drafts.create(actor, world.org("S1"), REVIEW, at(28), clock.now()): (
            meeting_drafts.create(actor, world.unknown_id, REVIEW, at(28), clock.now())
        ),
        meeting_drafts.move(actor, own, at(28), clock.now()): (
            meeting_drafts.move(actor, unknown, at(28), clock.now())
        ),
        meeting_preview.preview(actor, view.id, clock.now()): (
            meeting_preview.preview(actor, world.unknown_id, clock.now())
        ),
        meeting_issue.issue(actor, own, clock.now()): (
            meeting_issue.issue(actor, unknown, clock.now())
        ),
        meeting_notes.drop(actor, own, clock.now()): (
            meeting_notes.drop(actor, unknown, clock.now())
        ),
    }
    for mine, nobodys in commands.items():
        refused = await refused_without_a_trace(mine)
        assert refused == await refused_without_a_trace(nobodys)
        assert refused[0] is NotFoundError


async def test_a_suspended_deputy_sets_no_meeting_any_more(
    world: World, clock: MovableClock
) -> None:
    command = meeting_drafts.create(
        world.actor("minh"), world.org("S2"), REVIEW, at(29), clock.now()
    )
    assert (await refused_without_a_trace(command))[0] is NotFoundError


@pytest.mark.parametrize(
    ("parts", "code", "name", "refused"),
    [
        ((), "S1", "an", "error-meeting-parts"),
        ((MeetingPart.CELL_BOARD,), "S", "vinh", "error-meeting-parts"),
        ((MeetingPart.CELL_BOARD,), "S1", "an", ""),
        (REVIEW, "S", "vinh", ""),
    ],
)
async def test_a_committee_has_no_cell_board_and_a_meeting_needs_a_part(
    world: World,
    clock: MovableClock,
    parts: Sequence[MeetingPart],
    code: str,
    name: str,
    refused: str,
) -> None:
    command = meeting_drafts.create(world.actor(name), world.org(code), parts, at(29), clock.now())
    if refused:
        assert (await refused_without_a_trace(command))[1] == refused
    else:
        assert (await command).terms.parts == parts


async def test_a_time_gone_by_is_no_time_to_meet(world: World, clock: MovableClock) -> None:
    late = meeting_drafts.create(
        world.actor("an"), world.org("S1"), REVIEW, clock.now(), clock.now()
    )
    assert (await refused_without_a_trace(late))[1] == "error-meeting-past"
    view = await draft(world, clock)
    back = meeting_drafts.move(world.actor("an"), Edit(view.id), at(23), clock.now())
    assert (await refused_without_a_trace(back))[1] == "error-meeting-past"


async def test_place_length_and_number_of_meetings_are_bounded(
    world: World, clock: MovableClock
) -> None:
    view = await draft(world, clock)
    actor, edit, now = world.actor("an"), Edit(view.id), clock.now()
    assert await code_of(meeting_drafts.set_place(actor, edit, "  ", now)) == (
        "error-meeting-place-long"
    )
    assert await code_of(meeting_drafts.set_place(actor, edit, "x" * 201, now)) == (
        "error-meeting-place-long"
    )
    for days in ("0", "0.25", "5.5"):
        assert await code_of(meeting_drafts.set_length(actor, edit, days, now)) == (
            "error-meeting-length"
        )
    changed = await meeting_drafts.set_length(actor, edit, "1.5", now)
    assert changed.terms.days == "1.5"
    for hour in range(6, 17):
        await meeting_drafts.create(actor, world.org("S1"), REVIEW, at(28, hour), now)
    one_more = meeting_drafts.create(actor, world.org("S1"), REVIEW, at(28, 18), now)
    assert await code_of(one_more) == "error-meeting-many"


async def test_a_draft_thrown_away_is_gone_from_the_list_and_nobody_hears_of_it(
    world: World, clock: MovableClock
) -> None:
    view = await draft(world, clock)
    edit = Edit(view.id, view.version)
    await meeting_notes.drop(world.actor("an"), edit, clock.now())
    _, lines = await meetings.board(world.actor("an"), world.org("S1"))
    assert lines == ()
    assert await Notice.all().count() == 0
    again = meeting_notes.drop(world.actor("an"), edit, clock.now())
    assert (await refused_without_a_trace(again))[0] is ConflictError


# ------------------------------------------------------------------------------- who is told


async def test_a_cell_is_told_whole_but_for_the_exempt_and_the_suspended(
    world: World, clock: MovableClock
) -> None:
    view = await draft(world, clock)
    names = [person.name for person in view.people]
    assert names == [
        "Nguyễn Văn An",
        "Lê Thị Bình",
        "Phan Kim Chi",
        "Trần Thị Dung (1980)",
        "Trần Thị Dung (1990)",
        "Đặng Thu Hà",
        "Bùi Quang Vinh",
        "Võ Thị Xuân",
    ]
    assert [person.number for person in view.people] == [1, 2, 3, 4, 5, 7, 8, 9]
    other = await draft(world, clock, name="hung", code="S2")
    assert "Ngô Thị Lan" not in [p.name for p in other.people]
    assert "Dương Văn Minh" in [p.name for p in other.people]


async def test_a_sitting_of_the_cell_board_is_told_to_the_board_alone(
    world: World, clock: MovableClock
) -> None:
    view = await draft(world, clock, 25, parts=(MeetingPart.CELL_BOARD,))
    assert [p.name for p in view.people] == ["Nguyễn Văn An", "Lê Thị Bình", "Phan Kim Chi"]
    second = await draft(world, clock, 25, name="hung", code="S2", parts=(MeetingPart.CELL_BOARD,))
    assert [p.name for p in second.people] == ["Phạm Mạnh Hùng"]


async def test_a_committee_is_told_by_its_board_and_not_by_its_office(
    world: World, clock: MovableClock
) -> None:
    view = await draft(world, clock, name="xuan", code="S")
    assert [p.name for p in view.people] == ["Bùi Quang Vinh", "Vũ Anh Đức", "Hoàng Hải Yến"]


async def test_comrades_from_above_and_guests_are_invited_and_a_member_is_told_once(
    world: World, clock: MovableClock
) -> None:
    for member, role in (("kien", MeetingRole.DIRECTOR), ("dung", MeetingRole.OBSERVER)):
        await Assignment.create(
            campaign_id=world.campaign,
            organisation_id=world.org("S1"),
            member_id=world.members[member],
            name=world.name_of(member),
            title="Đảng ủy Khối",
            role=role,
            created_at=clock.now(),
        )
    view = await draft(world, clock)
    await meeting_guests.add_guest(
        world.actor("an"), view.id, "  Trần   Văn Khách ", "Giám đốc Sở", clock.now()
    )
    twice = await meeting_guests.add_guest(
        world.actor("an"), view.id, "Trần Văn Khách", "Giám đốc Sở", clock.now()
    )
    guests = [(p.name, p.title, p.role) for p in twice.guests]
    assert guests == [
        ("Hà Trung Kiên", "Đảng ủy Khối", MeetingRole.DIRECTOR),
        ("Trần Văn Khách", "Giám đốc Sở", MeetingRole.GUEST),
    ]
    assert [p.role for p in twice.people if "Dung" in p.name] == [MeetingRole.MEMBER] * 2
    (guest,) = [p for p in twice.guests if p.role is MeetingRole.GUEST]
    left = await meeting_guests.remove_guest(world.actor("an"), view.id, guest.id, clock.now())
    assert len(left.guests) == 1


# ----------------------------------------------------------------------------------- sending


async def test_the_preview_shows_every_text_and_every_addressee_and_sends_nothing(
    world: World, clock: MovableClock
) -> None:
    view = await draft(world, clock)
    await meeting_guests.add_guest(world.actor("an"), view.id, "Khách", "Sở Nội vụ", clock.now())
    before = await everything()
    shown = await meeting_preview.preview(world.actor("an"), view.id, clock.now())
    assert await everything() == before
    texts = [page.text for page in shown.pages if page.text]
    assert [page.kind for page in shown.pages if page.text] == [Text.NOTICE, Text.INVITATION]
    assert texts[0].terms.place == "Phòng họp tầng 2"
    listed = [person.name for page in shown.pages for person in page.addressees]
    assert listed == [person.name for person in shown.meeting.people]
    assert shown.pages[0].total == len(listed) - 1
    assert shown.missing == ("agreed",)


@pytest.mark.parametrize("lacking", ["place", "agreed", "reason"])
async def test_nothing_is_sent_while_something_is_missing(
    world: World, clock: MovableClock, lacking: str
) -> None:
    day = 25 if lacking == "reason" else 29
    view = await draft(world, clock, day, place="" if lacking == "place" else "Phòng họp")
    if lacking == "agreed":
        await meeting_guests.add_guest(world.actor("an"), view.id, "Khách", "", clock.now())
        view = await fresh(world, view, clock)
    refused = await refused_without_a_trace(issue(world, view, clock))
    assert refused == (InvalidCommandError, f"error-meeting-{lacking}", {})


async def test_an_override_needs_a_reason_and_is_audited_without_its_words(
    world: World, clock: MovableClock
) -> None:
    view = await draft(world, clock, 25)
    edit, now = Edit(view.id), clock.now()
    assert {f.code for f in view.check.against} == {
        "finding-meeting-lead-time",
        "finding-meeting-invitation-default",
    }
    short = meeting_notes.give_reason(world.actor("an"), edit, " vì ", now)
    assert await code_of(short) == "error-meeting-reason-length"
    given = await meeting_notes.give_reason(world.actor("an"), edit, "Đảng ủy yêu cầu gấp", now)
    sent = await issue(world, given, clock)
    assert sent.state is MeetingState.ISSUED
    assert sent.override_reason == "Đảng ủy yêu cầu gấp"
    (event,) = await AuditEvent.filter(action="meeting-overridden")
    assert event.details == {"broken": "meeting-lead-time"}
    assert "gấp" not in json.dumps([e.details for e in await AuditEvent.all()])


async def test_the_products_own_five_days_ask_for_no_reason(
    world: World, clock: MovableClock
) -> None:
    view = await draft(world, clock, 26, parts=(MeetingPart.OWN_LEVEL,))
    codes = {finding.code for finding in view.check.findings}
    assert codes == {"finding-meeting-invitation-default", "finding-meeting-day-off"}
    assert (await issue(world, view, clock)).state is MeetingState.ISSUED


@pytest.mark.requirement("R004-90")
async def test_sending_stores_all_of_it_together(world: World, clock: MovableClock) -> None:
    await worlds.chat(world, "dung", clock.now())
    await Assignment.create(
        campaign_id=world.campaign,
        organisation_id=world.org("S1"),
        member_id=world.members["kien"],
        name=world.name_of("kien"),
        title="Ủy viên Ban Thường vụ Đảng ủy Khối",
        role=MeetingRole.DIRECTOR,
        created_at=clock.now(),
    )
    view = await draft(world, clock)
    agreed = await meeting_notes.agree(world.actor("an"), Edit(view.id, view.version), clock.now())
    sent = await issue(world, agreed, clock)
    assert (sent.state, sent.sequence, sent.changed) == (MeetingState.ISSUED, 0, False)
    rows = await Invitee.filter(meeting_id=view.id).order_by("id")
    assert len(rows) == 9
    letters = await of_kind(view, "meeting-notice", "meeting-invitation")
    assert {n.dedup_key for n in letters} == {f"meeting:{view.id}:0:{row.id}" for row in rows}
    assert [n.member_id for n in letters if n.kind == "meeting-invitation"] == [
        world.members["kien"]
    ]
    assert all(n.due_at == clock.now() and n.expires_at == at(29) for n in letters)
    stored = [json.dumps(n.facts, ensure_ascii=False) for n in letters]
    assert not any(world.name_of(name) in text for text in stored for name in world.members)
    reminders = await of_kind(view, "meeting-reminder")
    assert [n.member_id for n in reminders] == [world.members["dung"]] * 2
    assert [n.due_at.astimezone(VIETNAM) for n in reminders] == [at(26, 8), at(28, 8)]
    assert (await actions(f"meeting/{view.id}"))[-2:] == ["meeting-agreed", "meeting-issued"]


async def test_a_second_tap_on_send_sends_nothing_more(world: World, clock: MovableClock) -> None:
    view = await draft(world, clock)
    await issue(world, view, clock)
    refused = await refused_without_a_trace(issue(world, view, clock))
    assert refused[:2] == (ConflictError, "error-meeting-changed")
    newest = await fresh(world, view, clock)
    refused = await refused_without_a_trace(issue(world, newest, clock))
    assert refused[:2] == (ConflictError, "error-meeting-nothing")


async def test_of_two_who_send_at_once_one_is_told_that_it_is_done(
    world: World, clock: MovableClock
) -> None:
    view = await draft(world, clock)
    results = await asyncio.gather(
        *(issue(world, view, clock, name) for name in ("an", "binh", "an", "binh")),
        return_exceptions=True,
    )
    sent = [one for one in results if isinstance(one, MeetingView)]
    assert len(sent) == 1
    refused = [one for one in results if not isinstance(one, MeetingView)]
    assert all(isinstance(one, ConflictError) for one in refused)
    assert len(await of_kind(view, "meeting-notice")) == 8
    assert await Invitee.filter(meeting_id=view.id).count() == 8
    assert (await actions()).count("meeting-issued") == 1


async def test_sending_that_is_cut_leaves_nothing_half_done(
    world: World, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = await draft(world, clock)
    before = await everything()
    stored = outbox.enqueue

    async def cut(*args: object) -> int:
        await stored(*args)  # type: ignore[arg-type]
        raise ConnectionError("cut")

    monkeypatch.setattr(outbox, "enqueue", cut)
    with pytest.raises(ConnectionError, match="cut"):
        await issue(world, view, clock)
    assert await everything() == before
    monkeypatch.undo()
    assert (await issue(world, view, clock)).state is MeetingState.ISSUED


async def test_a_screen_of_yesterday_changes_nothing(world: World, clock: MovableClock) -> None:
    view = await draft(world, clock)
    await meeting_drafts.move(
        world.actor("binh"), Edit(view.id, view.version), at(30), clock.now()
    )
    for command in (
        meeting_drafts.move(world.actor("an"), Edit(view.id, view.version), at(28), clock.now()),
        meeting_notes.agree(world.actor("an"), Edit(view.id, view.version), clock.now()),
        meeting_notes.drop(world.actor("an"), Edit(view.id, view.version), clock.now()),
        issue(world, view, clock),
    ):
        refused = await refused_without_a_trace(command)
        assert refused[:2] == (ConflictError, "error-meeting-changed")


async def test_late_in_the_evening_it_counts_as_sent_the_next_morning(
    world: World, clock: MovableClock
) -> None:
    clock.move_to(at(24, 20))
    evening = await draft(world, clock, 29)
    assert evening.check.against == ()
    clock.move_to(at(24, 21))
    night = await fresh(world, evening, clock)
    assert {f.code for f in night.check.against} == {
        "finding-meeting-lead-time",
        "finding-meeting-invitation-default",
    }


# ----------------------------------------------------------------------------------- changes


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
