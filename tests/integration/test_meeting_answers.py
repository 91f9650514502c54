"""Who comes, who may stay away, and what people are told when it leaves."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import (
    Assignment,
    Campaign,
    Deferral,
    Invitee,
    Meeting,
    Notice,
    ReminderSetting,
)
from backend.errors import ConflictError, NotFoundError, NotPermittedError
from backend.i18n import translator
from backend.meeting_views import Answer, MeetingView
from backend.rendering import text_of
from backend.rules.terms import MeetingPart, MeetingRole
from backend.screen import Screen
from backend.services import (
    meeting_answers,
    meeting_drafts,
    meeting_issue,
    meeting_notes,
    meeting_reminders,
    meetings,
)
from backend.services.families import family_of
from backend.services.meeting_family import compose
from backend.services.meeting_writes import Edit
from backend.services.notices import DueNotice
from tests import world as worlds
from tests.integration.support import actions, code_of, refused_without_a_trace
from tests.world import World

REVIEW = (MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS)


def at(day: int, hour: int = 14, month: int = 11) -> datetime:
    return datetime(2022, month, day, hour, 0, tzinfo=VIETNAM)


async def sent(
    world: World,
    clock: MovableClock,
    starts_at: datetime | None = None,
    parts: Sequence[MeetingPart] = REVIEW,
) -> MeetingView:
    """A meeting of S1 that was sent, five days ahead."""
    actor, now = world.actor("an"), clock.now()
    view = await meeting_drafts.create(actor, world.org("S1"), parts, starts_at or at(29), now)
    await meeting_drafts.set_place(actor, Edit(view.id), "Phòng họp tầng 2", now)
    await meeting_notes.give_reason(actor, Edit(view.id), "Đã báo cáo Đảng ủy", now)
    seen = await meetings.view(actor, view.id, now)
    if seen.guests:
        seen = await meeting_notes.agree(actor, Edit(view.id), now)
    return await meeting_issue.issue(actor, Edit(view.id, seen.version), now)


async def invitation(world: World, view: MeetingView, name: str) -> int:
    row = await Invitee.get(meeting_id=view.id, member_id=world.members[name])
    return row.id


async def asked(world: World, view: MeetingView, clock: MovableClock, name: str = "dung") -> int:
    """Somebody asks to stay away; his invitation."""
    invitee = await invitation(world, view, name)
    reason = "Đi công tác tại Hà Nội"
    await meeting_answers.ask_leave(world.actor(name), invitee, reason, clock.now())
    return invitee


def due(row: Notice) -> DueNotice:
    return DueNotice(
        id=row.id,
        kind=row.kind,
        member_id=row.member_id,
        campaign_id=row.campaign_id,
        subject=row.subject,
        facts=row.facts,
        created_at=row.created_at,
        due_at=row.due_at,
    )


async def said(world: World, name: str, kind: str, clock: MovableClock) -> list[str | None]:
    """What each waiting notice of a kind says to a person; None for what is dropped."""
    texts: list[str | None] = []
    for row in await Notice.filter(member_id=world.members[name], kind=kind).order_by("id"):
        if row.state != "waiting":
            continue
        composed = await compose([due(row)], clock.now())
        assert (composed.used, composed.dropped) in {((row.id,), ()), ((), (row.id,))}
        assert (composed.screen is None) is bool(composed.dropped)
        texts.append(_text(composed.screen))
    return texts


def _text(screen: Screen | None) -> str | None:
    return None if screen is None else text_of(screen, translator("vi"))


async def mark_sent(world: World, name: str, kind: str, clock: MovableClock) -> None:
    await Notice.filter(member_id=world.members[name], kind=kind).update(
        state="sent", sent_at=clock.now(), channel="zalo"
    )


# ----------------------------------------------------------------------------------- answers


async def test_one_answers_for_oneself_and_may_change_ones_mind(
    world: World, clock: MovableClock
) -> None:
    view = await sent(world, clock)
    dung = await invitation(world, view, "dung")
    mine = await meeting_answers.attend(world.actor("dung"), dung, clock.now())
    assert mine.invitee.answer is Answer.COMING
    again = await meeting_answers.attend(world.actor("dung"), dung, clock.now())
    assert again == mine
    await asked(world, view, clock)
    back = await meeting_answers.attend(world.actor("dung"), dung, clock.now())
    assert back.invitee.answer is Answer.COMING
    assert (await actions(f"meeting/{view.id}"))[-3:] == [
        "meeting-attending",
        "meeting-leave-asked",
        "meeting-attending",
    ]


async def test_an_invitation_of_another_and_one_that_is_not_there_answer_alike(
    world: World, clock: MovableClock
) -> None:
    view = await sent(world, clock)
    dung = await invitation(world, view, "dung")
    for name in ("em", "an", "hung"):
        actor = world.actor(name)
        for command, other in (
            (
                meeting_answers.attend(actor, dung, clock.now()),
                meeting_answers.attend(actor, world.unknown_id, clock.now()),
            ),
            (
                meeting_answers.ask_leave(actor, dung, "Ốm nặng", clock.now()),
                meeting_answers.ask_leave(actor, world.unknown_id, "Ốm nặng", clock.now()),
            ),
        ):
            refused = await refused_without_a_trace(command)
            assert refused == await refused_without_a_trace(other)
            assert refused[0] is NotFoundError
        assert (await code_of(meetings.own(actor, dung))) == "error-not-found"


async def test_leave_needs_a_reason_and_ends_when_the_meeting_begins(
    world: World, clock: MovableClock
) -> None:
    view = await sent(world, clock)
    dung = await invitation(world, view, "dung")
    for reason in ("", " - ", "x" * 501):
        command = meeting_answers.ask_leave(world.actor("dung"), dung, reason, clock.now())
        assert (await refused_without_a_trace(command))[1] == "error-leave-reason"
    clock.move_to(at(29))
    for late in (
        meeting_answers.ask_leave(world.actor("dung"), dung, "Ốm nặng", clock.now()),
        meeting_answers.attend(world.actor("dung"), dung, clock.now()),
    ):
        assert (await refused_without_a_trace(late))[:2] == (ConflictError, "error-meeting-over")


async def test_those_who_prepare_the_meeting_are_told_of_leave_without_a_name(
    world: World, clock: MovableClock
) -> None:
    view = await sent(world, clock)
    await asked(world, view, clock)
    told = await Notice.filter(kind="meeting-asked")
    assert {n.member_id for n in told} == {world.members["an"], world.members["binh"]}
    (text,) = await said(world, "an", "meeting-asked", clock)
    assert text is not None
    assert "1 đồng chí xin phép vắng" in text
    assert "Dung" not in text
    assert "Hà Nội" not in text


@pytest.mark.requirement("R002-110")
async def test_who_may_stay_away_waits_for_the_nearest_meeting_which_takes_him_up(
    world: World, clock: MovableClock
) -> None:
    first = await sent(world, clock)
    invitee = await asked(world, first, clock)
    view = await meeting_answers.answer_leave(
        world.actor("an"), invitee, clock.now(), granted=True
    )
    (person,) = [p for p in view.people if p.id == invitee]
    assert person.answer is Answer.LEAVE_GRANTED
    waiting = await Deferral.get(review_id=world.reviews["dung"])
    assert (waiting.missed_id, waiting.taken_up_id) == (first.id, None)
    (text,) = await said(world, "dung", "meeting-leave", clock)
    assert text is not None
    assert "được phép vắng" in text

    second = await sent(world, clock, at(30))
    assert second.deferred == ("Trần Thị Dung",)
    assert (await Deferral.get(id=waiting.id)).taken_up_id == second.id
    again = await asked(world, second, clock)
    await meeting_answers.answer_leave(world.actor("binh"), again, clock.now(), granted=True)
    third = await sent(world, clock, at(30, 16))
    taken = {row.missed_id: row.taken_up_id for row in await Deferral.all()}
    assert taken == {first.id: second.id, second.id: third.id}


async def test_a_sitting_that_reviews_nobody_takes_nobody_up_and_defers_nobody(
    world: World, clock: MovableClock
) -> None:
    first = await sent(world, clock)
    invitee = await asked(world, first, clock)
    await meeting_answers.answer_leave(world.actor("an"), invitee, clock.now(), granted=True)
    other = await sent(world, clock, at(30), (MeetingPart.COLLECTIVE,))
    assert other.deferred == ()
    dung = await asked(world, other, clock)
    await meeting_answers.answer_leave(world.actor("an"), dung, clock.now(), granted=True)
    assert await Deferral.all().count() == 1


async def test_calling_off_or_moving_a_meeting_forgets_who_would_have_missed_it(
    world: World, clock: MovableClock
) -> None:
    first = await sent(world, clock)
    invitee = await asked(world, first, clock)
    await meeting_answers.answer_leave(world.actor("an"), invitee, clock.now(), granted=True)
    second = await sent(world, clock, at(30))
    assert (await Deferral.get()).taken_up_id == second.id
    await meeting_issue.cancel(world.actor("an"), Edit(second.id), clock.now())
    assert (await Deferral.get()).taken_up_id is None
    await meeting_drafts.move(world.actor("an"), Edit(first.id), at(30, 8), clock.now())
    await meeting_notes.give_reason(world.actor("an"), Edit(first.id), "Trùng lịch", clock.now())
    await meeting_issue.issue(world.actor("an"), Edit(first.id), clock.now())
    assert await Deferral.all().count() == 0


async def test_coming_after_all_ends_the_waiting(world: World, clock: MovableClock) -> None:
    view = await sent(world, clock)
    invitee = await asked(world, view, clock)
    await meeting_answers.answer_leave(world.actor("an"), invitee, clock.now(), granted=True)
    await meeting_answers.attend(world.actor("dung"), invitee, clock.now())
    assert await Deferral.all().count() == 0
    assert await said(world, "dung", "meeting-leave", clock) == [None]


async def test_leave_is_answered_once_and_by_another(world: World, clock: MovableClock) -> None:
    view = await sent(world, clock)
    own = await asked(world, view, clock, "an")
    mine = meeting_answers.answer_leave(world.actor("an"), own, clock.now(), granted=True)
    assert (await refused_without_a_trace(mine))[:2] == (NotPermittedError, "error-leave-own")
    await meeting_answers.answer_leave(world.actor("binh"), own, clock.now(), granted=False)
    again = meeting_answers.answer_leave(world.actor("binh"), own, clock.now(), granted=True)
    assert (await refused_without_a_trace(again))[:2] == (ConflictError, "error-leave-answered")
    (text,) = await said(world, "an", "meeting-leave", clock)
    assert text is not None
    assert "đề nghị đồng chí thu xếp dự" in text
    for name in ("hung", "dung"):
        command = meeting_answers.answer_leave(world.actor(name), own, clock.now(), granted=True)
        assert (await refused_without_a_trace(command))[0] is NotFoundError


async def test_a_comrade_from_above_who_cannot_come_asks_nobody(
    world: World, clock: MovableClock
) -> None:
    await assigned(world, clock, "kien")
    view = await sent(world, clock)
    invitee = await asked(world, view, clock, "kien")
    mine = await meetings.own(world.actor("kien"), invitee)
    assert mine.invitee.answer is Answer.LEAVE_GRANTED
    assert await Deferral.all().count() == 0
    (text,) = await said(world, "an", "meeting-asked", clock)
    assert text is not None
    assert "có đồng chí báo không dự được" in text


async def test_a_printed_copy_handed_over_is_noted_once(world: World, clock: MovableClock) -> None:
    view = await sent(world, clock)
    dung = await invitation(world, view, "dung")
    for _ in range(2):
        await meeting_answers.hand_over(world.actor("an"), dung, clock.now())
    assert (await actions(f"meeting/{view.id}")).count("meeting-handed") == 1
    other = meeting_answers.hand_over(world.actor("hung"), dung, clock.now())
    assert (await refused_without_a_trace(other))[0] is NotFoundError


async def assigned(
    world: World, clock: MovableClock, name: str, role: MeetingRole = MeetingRole.DIRECTOR
) -> None:
    await Assignment.create(
        campaign_id=world.campaign,
        organisation_id=world.org("S1"),
        member_id=world.members[name],
        name=world.name_of(name),
        title="Ủy viên Ban Thường vụ Đảng ủy Khối",
        role=role,
        created_at=clock.now(),
    )


# ---------------------------------------------------------------------------- what is said


async def test_a_notice_names_committee_letter_receiver_and_terms(
    world: World, clock: MovableClock
) -> None:
    await assigned(world, clock, "kien")
    await sent(world, clock)
    (notice,) = await said(world, "dung", "meeting-notice", clock)
    assert notice is not None
    for words in (
        "Thông báo họp của Chi bộ Văn phòng",
        "Kế hoạch số 21-KH/ĐUK của Ban Thường vụ Đảng ủy Khối",
        "Kính gửi: đồng chí Trần Thị Dung (1980).",
        "14 giờ 00, thứ Ba ngày 29/11/2022",
        "Địa điểm: Phòng họp tầng 2.",
    ):
        assert words in notice
    assert "Nguyễn Văn An" not in notice
    (invited,) = await said(world, "kien", "meeting-invitation", clock)
    assert invited is not None
    assert (
        "Kính mời: đồng chí Hà Trung Kiên, Ủy viên Ban Thường vụ Đảng ủy Khối, dự, chỉ đạo"
        " cuộc họp của Chi bộ Văn phòng." in invited
    )


async def test_a_change_is_said_as_one_only_to_who_had_heard_of_the_meeting(
    world: World, clock: MovableClock
) -> None:
    view = await sent(world, clock)
    await mark_sent(world, "dung", "meeting-notice", clock)
    await meeting_drafts.move(world.actor("an"), Edit(view.id), at(30), clock.now())
    await meeting_issue.issue(world.actor("an"), Edit(view.id), clock.now())
    (changed,) = await said(world, "dung", "meeting-notice", clock)
    assert changed is not None
    assert "Thông báo thay đổi cuộc họp" in changed
    assert "Thời gian đã báo trước đây: 14 giờ 00, thứ Ba ngày 29/11/2022." in changed
    assert "Thời hạn gửi trước được tính lại" in changed
    overtaken, newest = await said(world, "em", "meeting-notice", clock)
    assert overtaken is None
    assert newest is not None
    assert "Thông báo họp của" in newest
    assert "Thay đổi" not in newest


async def test_what_is_called_off_is_told_only_to_who_had_heard_of_it(
    world: World, clock: MovableClock
) -> None:
    view = await sent(world, clock)
    await mark_sent(world, "dung", "meeting-notice", clock)
    await meeting_issue.cancel(world.actor("an"), Edit(view.id), clock.now())
    (text,) = await said(world, "dung", "meeting-cancel", clock)
    assert text is not None
    assert "không tổ chức" in text
    assert await said(world, "em", "meeting-cancel", clock) == [None]
    assert await said(world, "em", "meeting-notice", clock) == [None]


async def test_after_the_meeting_has_begun_or_the_season_is_over_nothing_is_said(
    world: World, clock: MovableClock
) -> None:
    view = await sent(world, clock)
    await asked(world, view, clock)
    await Campaign.filter(id=world.campaign).update(closed_at=clock.now())
    for name, kind in (("dung", "meeting-notice"), ("an", "meeting-asked")):
        assert await said(world, name, kind, clock) == [None]
    await Campaign.filter(id=world.campaign).update(closed_at=None)
    assert None not in await said(world, "dung", "meeting-notice", clock)
    clock.move_to(at(29))
    assert await said(world, "dung", "meeting-notice", clock) == [None]


def test_every_kind_of_notice_of_meetings_has_its_family() -> None:
    for kind in (
        "meeting-notice",
        "meeting-invitation",
        "meeting-cancel",
        "meeting-leave",
        "meeting-asked",
        "meeting-assigned",
    ):
        family = family_of(kind)
        assert family is not None
        assert (family.name, family.merged) == ("meetings", False)


# ------------------------------------------------------------------------------- reminders


@pytest.mark.requirement("R004-54")
async def test_three_days_and_one_day_before_each_who_can_be_reached_is_reminded_at_his_hour(
    world: World, clock: MovableClock
) -> None:
    for name in ("dung", "em", "kien"):
        await worlds.chat(world, name, clock.now())
    await ReminderSetting.create(member_id=world.members["em"], minute=19 * 60 + 30)
    await assigned(world, clock, "kien")
    view = await sent(world, clock)
    rows = await Notice.filter(kind="meeting-reminder").order_by("due_at", "member_id")
    found = [(row.member_id, row.due_at.astimezone(VIETNAM)) for row in rows]
    of = world.members
    assert sorted(found, key=str) == sorted(
        [
            (of["dung"], at(26, 8)),
            (of["kien"], at(26, 8)),
            (of["em"], at(26, 19) + timedelta(minutes=30)),
            (of["dung"], at(28, 8)),
            (of["kien"], at(28, 8)),
            (of["em"], at(28, 19) + timedelta(minutes=30)),
        ],
        key=str,
    )
    assert {row.subject for row in rows} == {f"meeting/{view.id}"}


async def test_whoever_links_a_chat_later_is_reminded_too_and_nobody_twice(
    world: World, clock: MovableClock
) -> None:
    await worlds.chat(world, "dung", clock.now())
    await sent(world, clock)
    clock.move_to(at(27, 9))
    await worlds.chat(world, "em", clock.now())
    assert await meeting_reminders.plan(clock.now()) == 1
    assert await meeting_reminders.plan(clock.now()) == 0
    late = await Notice.filter(member_id=world.members["em"], kind="meeting-reminder")
    assert [row.due_at.astimezone(VIETNAM) for row in late] == [at(28, 8)]


async def test_a_reminder_is_not_said_after_a_move_a_leave_or_a_calling_off(
    world: World, clock: MovableClock
) -> None:
    await worlds.chat(world, "dung", clock.now())
    view = await sent(world, clock)
    row = await Notice.filter(kind="meeting-reminder").order_by("due_at").first()
    assert row is not None
    message = await meeting_reminders.reminded(due(row))
    assert message is not None
    assert message.terms.starts_at == at(29)
    invitee = await asked(world, view, clock)
    await meeting_answers.answer_leave(world.actor("an"), invitee, clock.now(), granted=True)
    assert await meeting_reminders.reminded(due(row)) is None
    await meeting_answers.attend(world.actor("dung"), invitee, clock.now())
    assert await meeting_reminders.reminded(due(row)) is not None
    await meeting_drafts.move(world.actor("an"), Edit(view.id), at(30), clock.now())
    assert await meeting_reminders.reminded(due(row)) is not None
    await meeting_issue.issue(world.actor("an"), Edit(view.id), clock.now())
    assert await meeting_reminders.reminded(due(row)) is None
    newest = await Notice.filter(kind="meeting-reminder").order_by("-id").first()
    assert newest is not None
    await Meeting.filter(id=view.id).update(state="cancelled")
    assert await meeting_reminders.reminded(due(newest)) is None
