"""What people are told of meetings unasked: notices, invitations, changes, leave; pure."""

from datetime import date

from backend import meeting_actions as do
from backend.actions import Home
from backend.clock import local_day
from backend.meeting_page_views import AssignmentMessage
from backend.meeting_views import Answer, LeaveResult, MeetingMessage
from backend.messages.meeting_words import listed, season_line, term_lines, when
from backend.phrases import words
from backend.screen import Button, Line, Row, Screen, key, line, page, tap, title

#: How an answer of a reminder's reader is said; a leave granted is not reminded of.
_SAID = {Answer.COMING: "coming", Answer.LEAVE_ASKED: "asked"}


def notice(view: MeetingMessage) -> Screen:
    """Thông báo họp: a member is told of a meeting, or of a change to it."""
    lines = (
        title("meeting-notice-head", changed=_changed(view), unit=view.unit.name),
        season_line(view),
        line("meeting-to", name=view.name),
        *_change_lines(view),
        *term_lines(view.terms, len(view.papers)),
        line("meeting-notice-ask", again=_again(view)),
    )
    return Screen(lines, _rows(view))


def invitation(view: MeetingMessage) -> Screen:
    """Giấy mời: a comrade from above is invited, or told of a change."""
    lines = (
        title("meeting-invitation-head", changed=_changed(view), unit=view.unit.name),
        season_line(view),
        line(
            "meeting-invite",
            name=view.name,
            titled="yes" if view.title else "no",
            title=view.title,
            role=view.role.value,
            unit=view.unit.name,
        ),
        *_change_lines(view),
        *term_lines(view.terms, len(view.papers)),
        line("meeting-invitation-ask", again=_again(view)),
    )
    return Screen(lines, _rows(view))


def cancelled(view: MeetingMessage) -> Screen:
    """A meeting is called off."""
    lines = (
        title("meeting-cancelled-head", unit=view.unit.name),
        season_line(view),
        line("meeting-to", name=view.name),
        line("meeting-cancelled", when=when(view.terms.starts_at)),
    )
    return Screen(lines, ((_calendar(view, "button-meeting-uncalendar"),), (_home(),)))


def leave_answered(view: LeaveResult) -> Screen:
    """Whether one may stay away."""
    told = view.message
    lines = (
        title("meeting-leave-head", unit=told.unit.name),
        season_line(told),
        line("meeting-to", name=told.name),
        line(
            "meeting-leave-answer",
            granted="yes" if view.granted else "no",
            when=when(told.terms.starts_at),
        ),
    )
    rows: list[Row] = []
    if not view.granted:
        rows.append((tap(do.MeetingAttend(told.invitee_id), "button-meeting-attend"),))
    return Screen(lines, (*rows, (_home(),)))


def leave_asked(view: MeetingMessage, waiting: int) -> Screen:
    """To those who prepare a meeting: somebody will not be there; his name is not in it.

    Args:
        view: The meeting; its addressee is who prepares it.
        waiting: How many wait for an answer now.
    """
    lines = (
        title("meeting-asked-head", unit=view.unit.name),
        season_line(view),
        line("meeting-asked", when=when(view.terms.starts_at), waiting=waiting),
    )
    people = tap(do.MeetingPeople(view.meeting_id, 0), "button-meeting-people")
    return Screen(lines, ((people,), (_home(),)))


def assigned(view: AssignmentMessage) -> Screen:
    """Somebody is assigned to an organisation's review."""
    lines = (
        title("meeting-assigned-head", unit=view.unit.name),
        line("season-letter", issuer=view.season.issued_by, letter=view.season.letter),
        line("meeting-to", name=view.name),
        line(
            "meeting-assigned",
            role=view.role.value,
            unit=view.unit.name,
            by="yes" if view.document else "no",
            document=view.document,
        ),
    )
    return Screen(lines, ((_home(),),))


def reminder_line(view: MeetingMessage, today: date) -> Line:
    """One line of the merged reminders: when the meeting is, and what one answered."""
    ahead = (local_day(view.terms.starts_at) - today).days
    return line(
        "meeting-reminder",
        days=ahead,
        unit=view.unit.name,
        when=when(view.terms.starts_at),
        placed="yes" if view.terms.place else "no",
        place=view.terms.place,
        said=_SAID.get(view.answer, "nothing"),
    )


def reminder_row(view: MeetingMessage) -> Row:
    """The button below the merged reminders that opens the meeting."""
    return (tap(do.MeetingOwn(view.invitee_id), "button-meeting-own", unit=view.unit.name),)


def _changed(view: MeetingMessage) -> str:
    return "yes" if view.changes else "no"


def _again(view: MeetingMessage) -> str:
    """Whether an answer given before no longer holds: the day is another."""
    return "yes" if "time" in view.changes else "no"


def _change_lines(view: MeetingMessage) -> tuple[Line, ...]:
    """What is new, and that the time for reading starts again with it."""
    if not view.changes:
        return ()
    new = listed([words(f"meeting-change-{name}") for name in view.changes])
    said = [line("meeting-changes", changes=new)]
    if view.was is not None:
        said.append(line("meeting-was", when=when(view.was)))
    return (*said, line("meeting-clock"))


def _rows(view: MeetingMessage) -> tuple[Row, ...]:
    away = "button-meeting-decline" if view.role.from_above else "button-meeting-leave"
    return (
        (
            tap(do.MeetingAttend(view.invitee_id), "button-meeting-attend"),
            tap(do.MeetingAskLeave(view.invitee_id), away),
        ),
        (
            page(f"/meetings/{view.meeting_id}", "button-meeting-papers"),
            _calendar(view, "button-meeting-calendar"),
        ),
        (_home(),),
    )


def _calendar(view: MeetingMessage, label: str) -> Button:
    return page(f"/meetings/{view.meeting_id}/calendar.ics", label)


def _home() -> Button:
    return key("0", Home(), "button-home")
