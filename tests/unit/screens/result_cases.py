"""Results and caps in every state a screen may show them in, on the real plans and rules."""

from dataclasses import replace
from datetime import datetime

from backend.cap_views import (
    Candidate,
    CapView,
    Group,
    Planned,
    PlannerView,
)
from backend.clock import VIETNAM
from backend.meeting_views import Unit
from backend.plan_loader import find_plan
from backend.result_views import (
    BelowLine,
    DecisionView,
    Outcome,
    OwnResult,
    ReportView,
    ResultMessage,
    ResultRow,
    ResultsView,
    Rights,
    Route,
    Stage,
    Votes,
)
from backend.rules.member_conditions import CivilLevel, RatedMember
from backend.rules.member_ladder import Tally
from backend.rules.member_rating import MemberQuestion, member_rating
from backend.rules.terms import Level, OrganisationKind
from backend.standing_views import ResultProgress
from backend.working_days import calendar
from tests import factories as make

CELL = Unit(3, "Chi bộ Văn phòng", make.CELL)
BASE = Unit(2, "Đảng bộ Sở Kế hoạch", OrganisationKind.ORG_BASE)
HOSTILE_UNIT = Unit(2**31 - 1, make.HOSTILE_PLACE, make.CELL)
LARGEST = 2**31 - 1
LEVELS = [level.value for level in Level]
WHEN = datetime(2022, 12, 5, 14, 0, tzinfo=VIETNAM)


def outcome(plan: str, excellent: int, good: int, completed: int) -> Outcome:
    """What the plan makes of a count, by the rules themselves."""
    member = RatedMember(
        of=make.CELL,
        task_result=Level.EXCELLENT,
        civil_servant=True,
        civil=CivilLevel.EXCELLENT,
    )
    tally = Tally(official=20, valid=19, EXCELLENT=excellent, GOOD=good, COMPLETED=completed)
    reply = member_rating(find_plan(plan), MemberQuestion(member=member, tally=tally), calendar())
    level = reply.answer["level"]
    return Outcome(str(level) if level else None, str(reply.answer["status"]), reply.because)


VOTES = Votes(dict(zip(LEVELS, (14, 4, 1, 0), strict=True)), 20, 19)
OTHER = Votes({"EXCELLENT": 3, "DISAGREE": 16}, 20, 19)
FITS = outcome("002", excellent=14, good=4, completed=1)
NO_MAJORITY = outcome("002", excellent=7, good=6, completed=6)
PEOPLE = outcome("004", excellent=14, good=4, completed=1)
DECIDED = DecisionView(
    id=7,
    version=2,
    level="GOOD",
    proposed="EXCELLENT",
    reason="Chậm hai nhiệm vụ được giao",
    document="Quyết định số 12-QĐ/ĐU",
    body="org_base_committee",
    at=WHEN,
    announced_at=WHEN,
    supplementary=True,
    report_due=True,
)
REVOKED = replace(
    DECIDED,
    level="EXCELLENT",
    revoked_at=WHEN,
    revoked_ground="fault_found",
    revoked_reason="Phát hiện sai sót",
)
STATED = Route("org_base_committee", BASE, "stated", document_needed=True)
ITSELF = Route("cell", CELL, "stated")
ABSENT = Route("", None, "absent", source="Hướng dẫn số 25-HD/BTCTW")

ROW = ResultRow(
    id=1,
    number=3,
    name="Trần Thị Lan 3",
    own="EXCELLENT",
    board="EXCELLENT",
    priority=1,
    votes=VOTES,
    counted=FITS,
)
ROWS = {
    "uncounted": replace(ROW, votes=None, counted=Outcome(None, "not_counted")),
    "fits": ROW,
    "no majority": replace(ROW, counted=NO_MAJORITY, votes=OTHER),
    "people decide": replace(ROW, counted=PEOPLE, concluded="GOOD", concluded_reason="Vì tỷ lệ"),
    "decided": replace(ROW, concluded="EXCELLENT", decision=DECIDED, before=(REVOKED,)),
    "away": replace(ROW, votes=None, counted=Outcome(None, "not_counted"), away=True),
    "hostile": replace(
        ROW,
        name=make.HOSTILE_NAME,
        concluded="GOOD",
        concluded_reason=make.HOSTILE_NAME * 10,
        decision=replace(DECIDED, document=make.HOSTILE_PLACE),
    ),
}


def own(row: ResultRow, *, met: bool = True, route: Route = STATED) -> OwnResult:
    """One's own result."""
    return OwnResult(make.SEASON, CELL, row, met, route, announced=row.decision is not None)


OWN = {
    **{case: own(row) for case, row in ROWS.items()},
    "before the meeting": own(replace(ROWS["uncounted"], board=""), met=False),
    "unsettled": own(ROWS["fits"], route=ABSENT),
}

OVER = CapView(
    unit=CELL,
    group=Group.MEMBERS,
    excellent=4,
    good=16,
    members=20,
    percent=20,
    literal=3,
    wide=4,
    status="needs_ruling",
    result="needs_ruling",
    finding=None,
    candidates=tuple(
        Candidate(n, n, f"Trần Thị Lan {n}", 19 - n, priority=n) for n in range(1, 5)
    ),
)
CAPS = {
    "ok": replace(OVER, excellent=3, good=17, result="ok", status="agreed", candidates=()),
    "ruling": OVER,
    "ruled": replace(OVER, ruled=4, document="Công văn số 7-CV/ĐU"),
    "warns": replace(OVER, excellent=9, good=11, result="over", warns_only=True),
    "pool": replace(OVER, unit=BASE, pooled=True),
    "unconcluded": replace(OVER, excellent=0, good=0, result="ok", candidates=(), begun=False),
    "small": replace(OVER, percent=0, literal=1, wide=1, excellent=2, good=4, result="over"),
    "organisations": replace(OVER, unit=BASE, group=Group.ORGANISATIONS, pooled=True),
}
ALL_RIGHTS = Rights(
    conclude=True, send=True, give_back=True, decide=True, rule=True, announce=True
)


def listed(count: int, **changes: object) -> tuple[ResultRow, ...]:
    """So many rows."""
    return tuple(
        replace(ROW, id=LARGEST - n, number=n, name=f"Trần Thị Lan {n}", **changes)  # type: ignore[arg-type]
        for n in range(1, count + 1)
    )


VIEW = ResultsView(
    season=make.SEASON,
    unit=CELL,
    mark=LARGEST,
    stage=Stage.OPEN,
    rows=listed(17),
    own=replace(ROW, id=3, name=CELL.name, own="", votes=None),
    own_route=STATED,
    route=STATED,
    cap=OVER,
    pool=CAPS["pool"],
    report=None,
    rights=ALL_RIGHTS,
)
RETURNED = ReportView(2, 1, WHEN, WHEN, "Thiếu biên bản kiểm phiếu")
VIEWS = {
    "open": VIEW,
    "concluded": replace(VIEW, stage=Stage.CONCLUDED, rows=listed(3, concluded="GOOD")),
    "sent": replace(VIEW, stage=Stage.SENT, report=replace(RETURNED, returned_at=None)),
    "returned": replace(VIEW, stage=Stage.RETURNED, report=RETURNED),
    "decided": replace(VIEW, stage=Stage.DECIDED, rows=listed(17, decision=DECIDED)),
    "itself": replace(VIEW, route=ITSELF, rights=Rights()),
    "hidden": replace(VIEW, rows=(), rights=Rights(), own=None, cap=None, pool=None),
    "hostile": replace(VIEW, unit=HOSTILE_UNIT, rows=(ROWS["hostile"],)),
    "committee": replace(
        VIEW,
        unit=BASE,
        rows=(),
        cap=None,
        below=(
            BelowLine(CELL, Stage.SENT, 8, 0, "", own_decided=False),
            BelowLine(HOSTILE_UNIT, Stage.ANNOUNCED, 8, 8, "GOOD", own_decided=True),
        ),
    ),
}

PLANS = {
    case: PlannerView(
        make.SEASON,
        CELL,
        (
            Planned(
                cap,
                more_literal=3,
                more_wide=4,
                fewer_holds=cap.excellent - 1 <= cap.literal,
                needed=4,
                too_many=max(cap.excellent - cap.literal, 0),
            ),
        ),
        typed=False,
        capped=True,
        source="",
    )
    for case, cap in CAPS.items()
}
PLANS["both"] = replace(PLANS["ok"], lists=(*PLANS["ruling"].lists, *PLANS["pool"].lists))
PLANS["typed"] = replace(PLANS["ok"], typed=True)
PLANS["external"] = replace(PLANS["ok"], lists=(), capped=False, source="Hướng dẫn 08-HD/TU")
PLANS["silent"] = replace(PLANS["external"], source="", unit=HOSTILE_UNIT)

STANDING = {
    "waiting": ResultProgress(total=17, decided=0, announced=0, waiting=1),
    "decided": ResultProgress(total=17, decided=17, announced=0, waiting=0),
    "announced": ResultProgress(total=17, decided=17, announced=17, waiting=0),
}
TOLD = {
    "member": ResultMessage(make.SEASON, "told", "Nguyễn Văn An"),
    "member hostile": ResultMessage(make.SEASON, "told", make.HOSTILE_NAME),
    "member revoked": ResultMessage(make.SEASON, "revoked", "Nguyễn Văn An"),
    "unit": ResultMessage(make.SEASON, "told", "Nguyễn Văn An", 3, CELL.name),
    "unit revoked": ResultMessage(make.SEASON, "revoked", "Nguyễn Văn An", 3, make.HOSTILE_PLACE),
}
PASSED = {
    "sent": ResultMessage(make.SEASON, "sent", "Võ Thị Xuân", 3, CELL.name),
    "returned": ResultMessage(make.SEASON, "returned", "Nguyễn Văn An", LARGEST, CELL.name),
}
PLACES = {
    "none": (),
    "one": ((3, CELL.name),),
    "many": tuple((LARGEST - n, f"{make.HOSTILE_PLACE} {n}") for n in range(9)),
}
