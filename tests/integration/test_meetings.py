"""Setting and sending a meeting: nothing leaves before, everything leaves together, once."""

import asyncio
import json
from collections.abc import Sequence

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Assignment, AuditEvent, Invitee, Meeting, Notice
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.meeting_views import MeetingState, MeetingView, Text
from backend.rules.terms import MeetingPart, MeetingRole
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
from tests.integration.meeting_steps import PARTS, at, draft, fresh, issue, of_kind
from tests.integration.support import actions, code_of, everything, refused_without_a_trace
from tests.world import World

ALL = (
    MeetingPart.COLLECTIVE,
    MeetingPart.INDIVIDUALS,
    MeetingPart.BALLOTS,
    MeetingPart.OWN_LEVEL,
)


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
        meeting_drafts.create(actor, world.org("S1"), PARTS, at(28), clock.now()): (
            meeting_drafts.create(actor, world.unknown_id, PARTS, at(28), clock.now())
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
        world.actor("minh"), world.org("S2"), PARTS, at(29), clock.now()
    )
    assert (await refused_without_a_trace(command))[0] is NotFoundError


@pytest.mark.parametrize(
    ("parts", "code", "name", "refused"),
    [
        ((), "S1", "an", "error-meeting-parts"),
        ((MeetingPart.CELL_BOARD,), "S", "vinh", "error-meeting-parts"),
        ((MeetingPart.CELL_BOARD,), "S1", "an", ""),
        (PARTS, "S", "vinh", ""),
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
        world.actor("an"), world.org("S1"), PARTS, clock.now(), clock.now()
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
        await meeting_drafts.create(actor, world.org("S1"), PARTS, at(28, hour), now)
    one_more = meeting_drafts.create(actor, world.org("S1"), PARTS, at(28, 18), now)
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
