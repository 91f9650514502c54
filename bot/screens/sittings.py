"""A meeting while it is held, and what the cell board proposes, as screens."""

from collections.abc import Sequence

from backend.meeting_actions import MeetingShow
from backend.phrases import Param, Words, words
from backend.screen import Line, Row, Screen, key, line, page, tap, title
from backend.sitting_actions import (
    AgendaStep,
    BoardPerson,
    BoardProposals,
    SittingAnswered,
    SittingSeat,
    SittingSeats,
    SittingShow,
    SittingStart,
)
from backend.sitting_views import (
    ItemView,
    Presence,
    ProposalLine,
    ProposalsView,
    SeatView,
    SittingView,
)
from bot.screens.common import home_key

#: People, and matters, on one screen.
SEATS, ITEMS, LINES = 8, 8, 12
_NEXT = {
    Presence.UNKNOWN: Presence.PRESENT,
    Presence.PRESENT: Presence.EXCUSED,
    Presence.EXCUSED: Presence.ABSENT,
    Presence.ABSENT: Presence.PRESENT,
}


def show(view: SittingView, *, names: bool) -> Screen:
    """Where a meeting stands, and what comes next."""
    lines: list[Line] = [title("sitting-head", unit=view.unit.name), _count(view)]
    if view.own is not None and not view.leads:
        lines.append(line("web-sitting-own", state=view.own.presence.value or "none"))
    if not view.open:
        lines.append(line("sitting-early-line", at=view.starts_at))
    lines += [_item(number, item, names=names) for number, item in _near(view.items)]
    if not view.items:
        lines.append(line("sitting-none"))
    rows: list[Row] = []
    if view.leads and view.open:
        rows.append((tap(SittingSeats(view.meeting_id, 0), "button-sitting-attendance"),))
        rows += _next(view)
    if view.leads:
        rows.append((page(f"/sittings/{view.meeting_id}", "button-sitting-page"),))
        rows.append((key("0", MeetingShow(view.meeting_id), "button-back"),))
    else:
        rows.append((home_key(),))
    return Screen(tuple(lines), tuple(rows))


def seats(view: SittingView, number: int, *, names: bool) -> Screen:
    """Who is there; a tap changes it.

    Args:
        view: The sitting.
        number: Which page, from 0.
        names: This chat may carry names.
    """
    begin = number * SEATS if 0 <= number * SEATS < len(view.seats) else 0
    shown = view.seats[begin : begin + SEATS]
    rows: list[Row] = [(tap(SittingAnswered(view.meeting_id), "button-sitting-answered"),)]
    rows += [
        (
            tap(
                SittingSeat(
                    view.meeting_id, seat.member_id, _NEXT[seat.presence].value, begin // SEATS
                ),
                "sitting-seat",
                name=_name(seat, names=names),
                state=words(f"web-presence-{seat.presence.value or 'none'}"),
            ),
        )
        for seat in shown
    ]
    if begin + SEATS < len(view.seats):
        after = SittingSeats(view.meeting_id, begin // SEATS + 1)
        rows.append((tap(after, "button-sitting-more"),))
    rows.append((key("0", SittingShow(view.meeting_id), "button-back"),))
    head = title("sitting-attendance-head", unit=view.unit.name)
    return Screen((head, _count(view), line("sitting-attendance-how")), tuple(rows))


def proposals(view: ProposalsView, number: int, *, names: bool) -> Screen:
    """How far the cell board is; levels stand beside names on our own page alone.

    Args:
        view: The proposals.
        number: Which page, from 0.
        names: This chat may carry names.
    """
    begin = number * LINES if 0 <= number * LINES < len(view.lines) else 0
    shown = view.lines[begin : begin + LINES]
    done, total = view.proposed, len(view.lines)
    lines: list[Line] = [
        title("cellboard-head", unit=view.unit.name),
        line("cellboard-count", done=done, total=total),
    ]
    rechecks = sum(1 for one in view.lines if one.recheck)
    if rechecks:
        lines.append(line("cellboard-recheck", count=rechecks))
    lines += [_proposal(one, names=names) for one in shown]
    lines.append(line("cellboard-how" if names else "cellboard-more"))
    rows: list[Row] = []
    if names:
        rows += [
            (
                tap(
                    BoardPerson(view.unit.id, one.review_id),
                    "button-cellboard-person",
                    **_who(one),
                ),
            )
            for one in shown
        ]
    rows.append((page(f"/proposals/{view.unit.id}", "button-cellboard-page"),))
    if begin + LINES < total:
        after = BoardProposals(view.unit.id, begin // LINES + 1)
        rows.append((tap(after, "button-sitting-more"),))
    return Screen(tuple(lines), (*rows, (home_key(),)))


def choose(places: Sequence[tuple[int, str]]) -> Screen:
    """Of which cell's board one wants to see the proposals."""
    if not places:
        return Screen((line("cellboard-nobody"),), ((home_key(),),))
    rows = [(tap(BoardProposals(one, 0), "button-child", name=name),) for one, name in places]
    return Screen((title("cellboard-choose"),), (*rows, (home_key(),)))


def _proposal(one: ProposalLine, *, names: bool) -> Line:
    """A person with the level put forward; without names only whether there is one."""
    if not names:
        done = "yes" if one.level else "no"
        return line("cellboard-nameless", number=one.number, done=done)
    level = words(f"level-{one.level}" if one.level else "web-proposals-open")
    return line("cellboard-line", name=one.name, level=level)


def _who(one: ProposalLine) -> dict[str, Param]:
    return {"number": one.number, "name": one.name}


def _count(view: SittingView) -> Line:
    return line(
        "sitting-count",
        summoned=len(view.seats),
        present=view.count(Presence.PRESENT),
        official=view.count(Presence.PRESENT, official=True),
        probationary=view.count(Presence.PRESENT, official=False),
        excused=view.count(Presence.EXCUSED),
        absent=view.count(Presence.ABSENT),
    )


def _near(items: Sequence[ItemView]) -> list[tuple[int, ItemView]]:
    """The matters around the one that is next, numbered as on the agenda."""
    at = next((n for n, item in enumerate(items) if item.next is not None), len(items))
    begin = max(0, min(at - 2, len(items) - ITEMS))
    return list(enumerate(items, start=1))[begin : begin + ITEMS]


def _item(number: int, item: ItemView, *, names: bool) -> Line:
    state = item.next.value if item.next else "none"
    return line(
        "sitting-agenda-line",
        number=number,
        name=_subject(item, names=names),
        next=words(f"agenda-next-{state}"),
    )


def _subject(item: ItemView, *, names: bool) -> str | Words:
    if not item.name:
        return words(f"agenda-kind-{item.kind.value}")
    return item.name if names else words("sitting-row", number=item.number)


def _name(seat: SeatView, *, names: bool) -> str | Words:
    return seat.name if names else words("sitting-row", number=seat.number)


def _next(view: SittingView) -> list[Row]:
    if not view.items:
        return [(tap(SittingStart(view.meeting_id), "button-sitting-start"),)]
    for number, item in enumerate(view.items, start=1):
        if item.next is not None:
            action = AgendaStep(view.meeting_id, item.id, item.version, item.next.value)
            do = words(f"agenda-do-{item.next.value}")
            return [(tap(action, "button-sitting-step", number=number, do=do),)]
    return []
