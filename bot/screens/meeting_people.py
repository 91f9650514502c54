"""`/giaymoi`: who was told, with which papers, who received it when and how, who comes."""

from backend import meeting_actions as do
from backend.meeting_views import Answer, InviteeView, MeetingState, MeetingView
from backend.messages.meeting_words import when
from backend.phrases import Words, words
from backend.screen import Line, Row, Screen, key, line, page, tap, title
from bot.screens.meeting_lines import turns, who, yes

#: People on one page.
PAGE = 8
_LOST = frozenset({"unreachable", "dead"})


def people(view: MeetingView, number: int, *, names: bool) -> Screen:
    """Who was told, with which papers, who received it when and how, who comes."""
    everybody = view.people
    pages = max(1, -(-len(everybody) // PAGE))
    number = min(max(number, 0), pages - 1)
    lines = [
        title("meeting-people-head", unit=view.unit.name, when=when(view.terms.starts_at)),
        _count_line(view),
        line("meeting-line-papers", count=len(view.papers)),
    ]
    asking = [person for person in everybody if person.answer is Answer.LEAVE_ASKED]
    rows: list[Row] = []
    if names:
        lines += [_person_line(p, names=True) for p in everybody[number * PAGE :][:PAGE]]
        rows += turns(number, pages, lambda to: do.MeetingPeople(view.id, to))
    else:
        lines.append(line("meeting-people-no-names"))
    for person in asking if view.state is MeetingState.ISSUED else ():
        lines.append(_asking_line(person, names=names))
        rows.append(_leave_row(person, names=names))
    rows.append((page(f"/meetings/{view.id}", "button-meeting-sheet"),))
    rows.append((key("0", do.MeetingShow(view.id), "button-back"),))
    return Screen(tuple(lines), tuple(rows))


def _count_line(view: MeetingView) -> Line:
    answers = [person.answer for person in view.people]
    told = [person.told for person in view.people]
    return line(
        "meeting-people-count",
        total=len(answers),
        received=told.count("sent"),
        lost=sum(1 for person in view.people if person.told in _LOST or not person.member_id),
        coming=answers.count(Answer.COMING),
        away=answers.count(Answer.LEAVE_GRANTED),
        asked=answers.count(Answer.LEAVE_ASKED),
    )


def _person_line(person: InviteeView, *, names: bool) -> Line:
    return line(
        "meeting-person",
        who=who(person, names=names),
        told=_told(person),
        answer=words(
            "meeting-answer", answer=person.answer.value, guest=yes(person.role.from_above)
        ),
    )


def _told(person: InviteeView) -> Words:
    """What became of the notice to one person."""
    if person.handed_at is not None:
        return words("meeting-told-handed", at=person.handed_at)
    if person.told_at is not None:
        return words("meeting-told-sent", at=person.told_at, channel=person.channel)
    state = "none" if person.member_id is None else person.told or "waiting"
    return words("meeting-told", state=state)


def _asking_line(person: InviteeView, *, names: bool) -> Line:
    """Who asks to stay away; the reason stays on our page where names may not go."""
    return line(
        "meeting-asking",
        who=who(person, names=names),
        told=yes(names),
        reason=person.reason if names else "",
    )


def _leave_row(person: InviteeView, *, names: bool) -> Row:
    said = who(person, names=names)
    return (
        tap(do.LeaveGrant(person.id), "button-leave-grant", who=said),
        tap(do.LeaveRefuse(person.id), "button-leave-refuse", who=said),
    )
