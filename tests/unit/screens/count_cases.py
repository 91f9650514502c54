"""Ballots and counts in every state a screen may show them in."""

from dataclasses import replace
from datetime import datetime

from backend.ballot_views import Electorate
from backend.clock import VIETNAM
from backend.count_views import (
    BallotHead,
    BallotView,
    Candidate,
    CounterView,
    FrozenResult,
    ListLine,
    SealView,
    SheetView,
)
from backend.rules.tallies import Papers, Row
from backend.rules.terms import BallotStyle, Level
from tests import factories as make
from tests.unit.screens.meeting_cases import CELL, HOSTILE_UNIT, LARGEST, SEASON

AT = datetime(2026, 12, 10, 15, 30, tzinfo=VIETNAM)
LEVELS = tuple(level.value for level in Level)
PAPERS = Papers(summoned=22, present=19, issued=19, returned=19, valid=18, invalid=1)
HEAD = BallotHead(
    id=7,
    version=3,
    unit=CELL,
    season=SEASON,
    meeting_id=5,
    purpose="propose",
    subjects="members",
    style=BallotStyle.LEVELS,
    round=1,
    again=0,
    earlier_id=None,
    state="open",
    columns=LEVELS,
    electorate=Electorate(20, 1, 19, 1, 22),
    rows=17,
    opened_at=AT,
)
LINES = tuple(
    ListLine(number, f"review/{number}", f"Trần Thị Lan {number}", "GOOD")
    for number in range(1, 18)
)
ROWS = {number: Row(number=number, marks=(3, 14, 1, 0)) for number in range(1, 18)}
UNFINISHED = {number: row for number, row in ROWS.items() if number < 5}
RESULT = FrozenResult(1, "7KQ4MX2P", AT, PAPERS, tuple(ROWS.values()))
EMPTY = SheetView(HEAD, LINES)
BEGUN = SheetView(HEAD, LINES, 1, 4, PAPERS, UNFINISHED)
WHOLE = SheetView(HEAD, LINES, 2, 9, PAPERS, ROWS)
FINISHED = replace(WHOLE, finished=True)
HOSTILE_HEAD = replace(
    HEAD,
    id=LARGEST,
    version=LARGEST,
    unit=HOSTILE_UNIT,
    style=BallotStyle.ROUNDS,
    round=2,
    again=12,
    columns=("EXCELLENT", "disagree"),
    subjects="organisations",
)
MANY = tuple(replace(HOSTILE_HEAD, id=LARGEST - number) for number in range(12))
_HOSTILE_LINES = tuple(
    ListLine(number, f"review/{number}", make.HOSTILE_NAME, "NOT_COMPLETED")
    for number in range(1, 41)
)
_HOSTILE_ROWS = {n: Row(number=n, marks=(100_000, 99_999), empty=9, wrong=9) for n in range(1, 41)}
HOSTILE = SheetView(
    HOSTILE_HEAD, _HOSTILE_LINES, 2, LARGEST, replace(PAPERS, valid=100_000), _HOSTILE_ROWS
)
SHEETS = {
    "empty": EMPTY,
    "begun": BEGUN,
    "whole": WHOLE,
    "waiting": FINISHED,
    "checked": replace(FINISHED, others="begun"),
    "differs": replace(FINISHED, others="finished", differs=((0, 3), (0, 4), (3, 1), (3, 2))),
    "row missing": replace(FINISHED, others="finished", differs=((17, 0),)),
    "agree": replace(
        WHOLE,
        head=replace(HEAD, style=BallotStyle.AGREE, columns=("agree", "disagree")),
        rows={1: Row(number=1, marks=(17, 1))},
    ),
    "recount": replace(
        BEGUN, head=replace(HEAD, state="frozen", recount=(0, 3), recount_reason="Cộng nhầm")
    ),
    "frozen": replace(FINISHED, head=replace(HEAD, state="frozen"), result=RESULT),
    "corrected": replace(
        FINISHED, head=replace(HEAD, state="frozen"), result=replace(RESULT, number=2)
    ),
    "full": replace(EMPTY, full=True),
    "hostile": HOSTILE,
    "hostile differs": replace(
        HOSTILE,
        finished=True,
        others="finished",
        differs=tuple((n, place) for n in range(41) for place in (1, 2, 3, 4)),
    ),
}
PRESENT = tuple(Candidate(n, f"Trần Thị Lan {n}", n, taken=n < 3) for n in range(1, 20))
BALLOTS = {
    "no team": BallotView(HEAD, LINES, present=PRESENT, leads=True),
    "a team": BallotView(
        HEAD,
        LINES,
        team=(
            CounterView(1, "Trần Thị Lan 1", 1, entry=1, finished=True),
            CounterView(2, "Trần Thị Lan 2", 2, entry=2),
            CounterView(3, "Trần Thị Lan 3", 3),
        ),
        present=PRESENT,
        leads=True,
    ),
    "frozen": BallotView(replace(HEAD, state="frozen"), LINES, results=(RESULT,), leads=True),
    "hostile committee": BallotView(
        HOSTILE_HEAD,
        _HOSTILE_LINES,
        present=tuple(Candidate(n, make.HOSTILE_NAME, 0) for n in range(1, 41)),
        leads=True,
    ),
}
SEAL = SealView("7KQ4MX2P", True, CELL, "members", 17, AT, 1)
SEALS = {
    "holds": SEAL,
    "broken": replace(SEAL, holds=False),
    "corrected later": replace(SEAL, later="8KQ4MX2P", number=2),
    "with figures": replace(SEAL, figures=RESULT, head=HEAD),
    "hostile": replace(SEAL, unit=HOSTILE_UNIT, subjects="organisations", rows=LARGEST),
}
