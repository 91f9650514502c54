"""`/giaymoi`: who was told, with which papers, who received it when and how, who comes."""

from backend import meeting_actions as do
from backend.meeting_views import Answer, InviteeView, MeetingState, MeetingView
from backend.messages.meeting_words import when
from backend.phrases import Words, words
from backend.screen import Line, Row, Screen, key, line, page, tap, title
from bot.screens.meeting_lines import turns, who, yes

#: People on one page.
PAGE = 8
#: Of those who ask to stay away so many are shown at once, and so much of a reason.
_ASKING, _REASON = 3, 200
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
    if view.state is MeetingState.ISSUED:
        lines += [_asking_line(person, names=names) for person in asking[:_ASKING]]
        rows += [_leave_row(person, names=names) for person in asking[:_ASKING]]
        if len(asking) > _ASKING:
            lines.append(line("meeting-asking-more", count=len(asking) - _ASKING))
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
        lost=sum(1 for person in view.people if _is_lost(person)),
        coming=answers.count(Answer.COMING),
        away=answers.count(Answer.LEAVE_GRANTED),
        asked=answers.count(Answer.LEAVE_ASKED),
    )


def _is_lost(person: InviteeView) -> bool:
    """Whether nothing reached him, so that he needs a printed copy."""
    return person.handed_at is None and (person.member_id is None or person.told in _LOST)


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
        reason=person.reason[:_REASON] if names else "",
    )


def _leave_row(person: InviteeView, *, names: bool) -> Row:
    short = words("meeting-who-short", number=person.number)
    said = short if person.number and not names else who(person, names=names)
    return (
        tap(do.LeaveGrant(person.id), "button-leave-grant", who=said),
        tap(do.LeaveRefuse(person.id), "button-leave-refuse", who=said),
    )
