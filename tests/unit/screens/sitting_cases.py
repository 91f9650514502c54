"""Sittings and proposals in every state a screen may show them in."""

from dataclasses import replace
from datetime import date, datetime

from backend.clock import VIETNAM
from backend.meeting_views import Answer, MeetingState, Unit
from backend.rules.agenda import ItemKind, ItemPart
from backend.rules.terms import MeetingPart
from backend.rules.verdict import Finding, Outcome
from backend.sitting_views import (
    FactsView,
    ItemView,
    Presence,
    ProposalLine,
    ProposalsView,
    SeatView,
    SittingView,
)
from tests import factories as make

LARGEST = 2**31 - 1
CELL = Unit(3, "Chi bộ Văn phòng", make.CELL)
HOSTILE_UNIT = Unit(LARGEST, make.HOSTILE_PLACE, make.CELL)
WHEN = datetime(2022, 11, 29, 14, 0, tzinfo=VIETNAM)


def seat(number: int, presence: Presence, name: str = "") -> SeatView:
    """Somebody summoned; every fifth is probationary."""
    told = name or f"Nguyễn Văn An ({1960 + number})"
    return SeatView(LARGEST - number, number, told, number % 5 != 0, presence, Answer.COMING)


def item(
    number: int,
    *done: ItemPart,
    kind: ItemKind = ItemKind.INDIVIDUAL,
    name: str = "Nguyễn Văn An",
) -> ItemView:
    """A matter with so many parts done."""
    left = [part for part in ItemPart if part not in done]
    return ItemView(
        id=LARGEST - number,
        version=LARGEST,
        kind=kind,
        review_id=number,
        number=number,
        name="" if kind is not ItemKind.INDIVIDUAL else name,
        chair=name,
        presenter="",
        done=done,
        next=left[0] if left else None,
        commenters=(),
        completed_at=None,
        may_complete=False,
    )


SITTING = SittingView(
    meeting_id=7,
    version=1,
    unit=CELL,
    season=make.SEASON,
    state=MeetingState.ISSUED,
    starts_at=WHEN,
    place="Phòng họp tầng 2",
    parts=(MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS),
    leads=True,
    open=True,
    own=None,
    seats=tuple(seat(n, list(Presence)[n % 4]) for n in range(1, 21)),
    items=(),
    findings=(),
    blocked=(),
    groups=(),
    minutes=(),
)
AGENDA = (
    item(0, *ItemPart, kind=ItemKind.COLLECTIVE),
    item(1, *ItemPart),
    item(2, ItemPart.PRESENTATION),
    *(item(n) for n in range(3, 20)),
    item(20, kind=ItemKind.OWN_LEVEL),
)
SITTINGS = {
    "early": replace(SITTING, open=False),
    "open": SITTING,
    "agenda": replace(SITTING, items=AGENDA),
    "over": replace(SITTING, items=tuple(replace(i, next=None) for i in AGENDA)),
    "member": replace(SITTING, leads=False, own=SITTING.seats[0], items=AGENDA),
    "hostile": replace(
        SITTING,
        meeting_id=LARGEST,
        unit=HOSTILE_UNIT,
        seats=tuple(seat(n, Presence.PRESENT, make.HOSTILE_NAME) for n in range(1, 40)),
        items=tuple(item(n, name=make.HOSTILE_NAME) for n in range(1, 40)),
    ),
}


def line(number: int, level: str = "", name: str = "Nguyễn Văn An") -> ProposalLine:
    """Somebody before the board."""
    return ProposalLine(
        review_id=number,
        member_id=number,
        number=number,
        name=name,
        leader=False,
        civil_servant=True,
        temporary_cell="",
        rating="in",
        own_level="GOOD",
        on_paper=False,
        facts=FactsView(version=1, staff="GOOD", staff_final=True),
        disciplined_on=None,
        level=level,
        priority=1 if level == "EXCELLENT" else 0,
        version=1,
        recheck=number == 2,
        may_enter=number != 1,
        barred=(),
        grounds=(),
        deferred=False,
        verifying=False,
    )


PROPOSALS = ProposalsView(
    unit=CELL,
    season=make.SEASON,
    has_board=True,
    lines=(line(1), line(2, "GOOD"), line(3, "EXCELLENT")),
    levels=("EXCELLENT", "GOOD", "COMPLETED", "NOT_COMPLETED"),
    asks=frozenset(),
)
BARRED = Finding(
    "finding-gate-residence-comment-missing",
    Outcome.UNMET,
    make.PLAN.cite(make.PLAN.gates[0]),
    {"open": "no"},
)
KNOWN = replace(
    line(2, "GOOD"),
    disciplined_on=date(2022, 6, 10),
    deferred=True,
    verifying=True,
    barred=(BARRED,),
)
BOARDS = {
    "three": PROPOSALS,
    "known": replace(
        PROPOSALS, lines=(replace(line(1), own_level="", on_paper=True), KNOWN, line(3))
    ),
    "none": replace(PROPOSALS, lines=()),
    "many": replace(PROPOSALS, lines=tuple(line(n, "GOOD") for n in range(1, 41))),
    "hostile": replace(
        PROPOSALS,
        unit=HOSTILE_UNIT,
        lines=tuple(line(n, "NOT_COMPLETED", make.HOSTILE_NAME) for n in range(1, 41)),
    ),
}
PLACES: dict[str, list[tuple[int, str]]] = {
    "nobody": [],
    "two": [(3, CELL.name), (LARGEST, make.HOSTILE_PLACE)],
}
