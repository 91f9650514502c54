"""`/lich`: a meeting so far, and what may be done with it; what one sees who is told of it."""

from backend import meeting_actions as do
from backend.meeting_views import MeetingState, MeetingView, OwnMeeting
from backend.messages import meetings as texts
from backend.messages.meeting_words import term_lines, when
from backend.phrases import words
from backend.rules.meetings import needs_reason
from backend.rules.terms import MeetingPart
from backend.screen import Button, Line, Row, Screen, key, line, page, tap, title
from backend.sitting_actions import BoardProposals, SittingShow
from bot.screens.common import home_key
from bot.screens.meeting_lines import yes
from bot.screens.meeting_targets import bits
from bot.screens.meetings import breaches

#: Lengths offered, in half days.
LENGTHS = (1, 2, 3, 4, 6)


def show(view: MeetingView) -> Screen:
    """A meeting as it stands, and what may be done with it."""
    lines = [
        title("meeting-show-head", unit=view.unit.name, state=view.state.value),
        *term_lines(view.terms, len(view.papers)),
        _people_line(view),
    ]
    if view.open:
        lines += breaches(view.check.findings)
        lines += _notes(view)
    if view.deferred:
        lines.append(line("meeting-deferred", count=len(view.deferred)))
    if view.newcomers:
        lines.append(line("meeting-newcomers", count=view.newcomers))
    if view.changed and view.sent is not None:
        lines.append(line("meeting-unsent", when=when(view.sent.starts_at)))
    return Screen(
        tuple(lines), (*_rows(view), (key("0", do.MeetingBoard(view.unit.id), "button-back"),))
    )


def lengths(view: MeetingView) -> Screen:
    """Choose how long it takes."""
    rows: list[Row] = [
        (
            tap(
                do.MeetingSetLength(view.id, view.version, halves),
                "button-meeting-length",
                length=words("meeting-length", halves=halves, whole=halves // 2),
            ),
        )
        for halves in LENGTHS
    ]
    lines = (title("meeting-length-head", unit=view.unit.name), line("meeting-length-how"))
    return Screen(lines, (*rows, _back(view)))


def ask_place(view: MeetingView) -> Screen:
    """Ask for the place; the next typed line is the answer."""
    return Screen(
        (title("meeting-place-head", unit=view.unit.name), line("meeting-place-how")),
        (_back(view),),
    )


def ask_reason(view: MeetingView) -> Screen:
    """Ask why the meeting is held although a rule stands against it."""
    return Screen(
        (
            title("meeting-reason-head", unit=view.unit.name),
            *breaches(view.check.findings),
            line("meeting-reason-how"),
        ),
        (_back(view),),
    )


def own(view: OwnMeeting) -> Screen:
    """A meeting as one sees it who is told of it, with the answer one gave."""
    told = view.message
    shown = texts.invitation(told) if told.role.from_above else texts.notice(told)
    said = line(
        "meeting-own-answer",
        answer=view.invitee.answer.value,
        guest=yes(told.role.from_above),
        over=yes(view.state is not MeetingState.ISSUED),
        state=view.state.value,
    )
    if view.state is not MeetingState.ISSUED:
        return Screen((shown.lines[0], said), ((home_key(),),))
    return Screen((*shown.lines, said), shown.rows)


def ask_leave(view: OwnMeeting) -> Screen:
    """Ask for the reason; the next typed line is it."""
    told = view.message
    lines = (
        title("meeting-ask-leave-head", unit=told.unit.name, when=when(told.terms.starts_at)),
        line("meeting-ask-leave-how", guest=yes(told.role.from_above)),
    )
    return Screen(lines, ((key("0", do.MeetingOwn(view.invitee.id), "button-back"),),))


def _people_line(view: MeetingView) -> Line:
    return line(
        "meeting-people",
        members=len(view.people) - len(view.guests),
        guests=len(view.guests),
        unreachable=sum(1 for person in view.people if not person.reachable),
    )


def _notes(view: MeetingView) -> list[Line]:
    """What was noted, and what is still to be: reason, agreement, registration."""
    lines: list[Line] = []
    if view.override_reason:
        lines.append(line("meeting-reason", reason=view.override_reason))
    if view.guests:
        lines.append(line("meeting-agreed", agreed=yes(view.agreed_above)))
    if view.registered_at is not None:
        lines.append(line("meeting-registered", at=view.registered_at))
    elif view.check.register_by is not None:
        end = view.check.register_by
        hour, minute = f"{end:%H}", f"{end:%M}"
        lines.append(line("meeting-register-by", hour=hour, minute=minute, day=end.date()))
    return lines


def _rows(view: MeetingView) -> list[Row]:
    meeting, version = view.id, view.version
    rows: list[Row] = []
    if view.state is not MeetingState.DRAFT:
        rows.append((tap(do.MeetingPeople(meeting, 0), "button-meeting-people"),))
    if view.state in {MeetingState.ISSUED, MeetingState.HELD}:
        rows.append((tap(SittingShow(meeting), "button-sitting"),))
    if view.unit.kind.is_cell and MeetingPart.CELL_BOARD in view.terms.parts:
        rows.append((tap(BoardProposals(view.unit.id, 0), "button-cellboard-proposals"),))
    if not view.open:
        return rows
    if view.unsent:
        rows.append((tap(do.MeetingPreview(meeting, 0), "button-meeting-preview"),))
    rows += _note_rows(view)
    rows.append(
        (
            tap(do.MeetingMove(meeting), "button-meeting-move"),
            tap(do.MeetingPlace(meeting), "button-meeting-place"),
        )
    )
    rows.append(
        (
            tap(
                do.MeetingSetParts(meeting, version, bits(view.terms.parts)),
                "button-meeting-parts",
            ),
            tap(do.MeetingLength(meeting), "button-meeting-days"),
        )
    )
    rows.append((page(f"/meetings/{meeting}", "button-meeting-sheet"),))
    rows.append(_ending(view))
    return rows


def _note_rows(view: MeetingView) -> list[Row]:
    meeting, version = view.id, view.version
    rows: list[Row] = []
    if needs_reason(view.check.findings):
        rows.append((tap(do.MeetingReason(meeting), "button-meeting-reason"),))
    if view.guests:
        rows.append(
            (
                tap(
                    do.MeetingAgree(meeting, version),
                    "button-meeting-agree",
                    ticked=yes(view.agreed_above),
                ),
            )
        )
    if view.check.register_by is not None and view.registered_at is None:
        rows.append((tap(do.MeetingRegister(meeting, version), "button-meeting-register"),))
    return rows


def _ending(view: MeetingView) -> Row:
    """How a meeting ends: thrown away, called off, held; or how a change is taken back."""
    meeting, version = view.id, view.version
    if view.state is MeetingState.DRAFT:
        return (tap(do.MeetingDrop(meeting, version), "button-meeting-drop"),)
    row: list[Button] = []
    if view.changed and not _only_papers(view):
        row.append(tap(do.MeetingUndo(meeting, version), "button-meeting-undo"))
    row.append(tap(do.MeetingCancelPreview(meeting, 0), "button-meeting-cancel"))
    row.append(tap(do.MeetingHold(meeting, version), "button-meeting-hold"))
    return tuple(row)


def _only_papers(view: MeetingView) -> bool:
    return view.papers_changed and view.terms == view.sent


def _back(view: MeetingView) -> Row:
    return (key("0", do.MeetingShow(view.id), "button-back"),)
