"""What must be there before a step, and what is handed in by when (điều kiện để tiến hành)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import ABSENT, each_once, given, known, named, plausible, some
from backend.rules.citation import Record
from backend.rules.deadlines import days_late
from backend.rules.plan import Plan
from backend.rules.plan_rules import GateRule, PapersRule
from backend.rules.printed_dates import facts_of
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import ACTIONS, COLLECTIVES, ROLES


@dataclass(frozen=True, slots=True, kw_only=True)
class GateMember(Record):
    """A member by facts; a fact left out is false.

    Attributes:
        official_cell, temporary_cell: Names of cells; "" for none.
        role: The board he sits on, e.g. "district_standing_board".
        papers_received: Day on which his papers came in.
        self_review: The self-review is among them; it is what is handed in, so true unless denied.
        freed_from_213: He needs no comment from his place of residence (213-QĐ/TW).
        civil_servant: He has a civil rating that comes first (plan 002).
    """

    official_cell: str = ""
    temporary_cell: str = ""
    temp_comment_received: bool = False
    role: str = ""
    cell_review_done: bool = False
    leadership_review_done: bool = False
    papers_received: date | None = None
    self_review: bool = True
    residence_comment: bool = False
    freed_from_213: bool = False
    civil_servant: bool = False
    civil_rated: bool = False
    review_done: bool = False
    self_rated: bool = False
    level_proposed: bool = False
    reported: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GateUnit(Record):
    """An organisation or agency by facts; a fact left out is false."""

    suggested: bool = False
    upper_standing_committee_agreed: bool = False
    civil_servants_rated: bool = False
    leadership_collective_rated: bool = False
    government_rated: bool = False
    unions_rated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardMember(Record):
    """One member of a board about to be reviewed."""

    id: str
    cell_review_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GateQuestion(Record):
    """A step, and the member, unit or board it is about."""

    action: str
    member: GateMember | None = None
    unit: GateUnit | None = None
    collective: str | None = None
    board_members: tuple[BoardMember, ...] | None = None


def gate(plan: Plan, question: GateQuestion, _calendar: WorkingDays) -> Reply:
    """Say whether a step may be taken, and by what it is blocked.

    A gate that only warns (002, A-03) is named under `warnings` and blocks nothing. A step the
    plan sets no condition for is answered "absent". Papers are late or on time, complete or not;
    the plan never says to turn them away, so the software does not.

    Raises:
        WrongQuestionError: an unknown action, or nobody named whom it is about.

    Source: 000 II.1.2; 001 IV.4, IV.5; 002 II.B, III.2; 003 II.8.1; 004 I.A.2.2, I.A.4.1, II.2.
    """
    known(question.action, ACTIONS, "action")
    _check(question)
    rules = [rule for rule in plan.gates if _is_asked(rule, question)]
    papers = _papers_rule(plan, question)
    if not rules and papers is None:
        return ABSENT
    blocked: list[str] = []
    warnings: list[str] = []
    findings: list[Finding] = []
    for rule in rules:
        names, finding = _tried(plan, rule, question)
        (warnings if rule.warns_only else blocked).extend(names)
        findings.append(finding)
    answer: dict[str, Json] = {"action_allowed": not blocked, "blocked_by": blocked}
    if warnings:
        answer["warnings"] = warnings
    answer.update(_places(rules, question))
    if papers is not None:
        handed_in, finding = _papers(plan, papers, given(question.member, "member"))
        answer.update(handed_in)
        findings.append(finding)
    return Reply(answer, tuple(findings))


def _check(question: GateQuestion) -> None:
    member = question.member
    if member is not None:
        if member.role:
            known(member.role, ROLES, "member.role")
        if member.papers_received is not None:
            plausible(member.papers_received, "member.papers_received")
        if member.temporary_cell and member.temporary_cell == member.official_cell:
            raise WrongQuestionError("member.temporary_cell", "the same as the official cell")
    if question.collective is not None:
        known(question.collective, COLLECTIVES, "collective")
    if question.board_members is not None:
        ids = [member.id for member in some(question.board_members, "board_members")]
        each_once(ids, "board_members", ".id")
        for index, name in enumerate(ids):
            named(name, f"board_members.{index}.id")


def _is_asked(rule: GateRule, question: GateQuestion) -> bool:
    """Whether the plan's gate stands before this step of this person."""
    if rule.action != question.action:
        return False
    if rule.collectives and question.collective not in {None, *rule.collectives}:
        return False
    role = "" if question.member is None else question.member.role
    return not rule.role or role in {"", rule.role}


def _tried(plan: Plan, rule: GateRule, question: GateQuestion) -> tuple[Sequence[str], Finding]:
    """What the gate is blocked by, and why."""
    if rule.subject == "board_members":
        return _board(plan, rule, some(question.board_members, "board_members"))
    facts = (
        given(question.member, "member")
        if rule.subject == "member"
        else given(question.unit, "unit")
    )
    if not _holds(facts, rule.only_if):
        return (), Finding("finding-gate-not-needed", Outcome.MET, plan.cite(rule))
    is_open = _holds(facts, rule.requires)
    closed = Outcome.UNDECIDED if rule.warns_only else Outcome.UNMET
    finding = Finding(
        f"finding-gate-{rule.blocked_as.replace('_', '-')}",
        Outcome.MET if is_open else closed,
        plan.cite(rule),
        {"open": "yes" if is_open else "no"},
    )
    return () if is_open else (rule.blocked_as,), finding


def _holds(facts: GateMember | GateUnit, name: str) -> bool:
    """Whether a fact holds; "not …" for its absence, "" for always."""
    if not name:
        return True
    negated = name.startswith("not ")
    return bool(getattr(facts, name.removeprefix("not "))) is not negated


def _board(
    plan: Plan, rule: GateRule, members: Sequence[BoardMember]
) -> tuple[Sequence[str], Finding]:
    waiting = [member.id for member in members if not getattr(member, rule.requires)]
    finding = Finding(
        "finding-gate-board",
        Outcome.UNMET if waiting else Outcome.MET,
        plan.cite(rule),
        {"waiting": len(waiting), "total": len(members), "names": ", ".join(waiting)},
    )
    return waiting, finding


def _places(rules: Sequence[GateRule], question: GateQuestion) -> dict[str, Json]:
    """A member on temporary activity elsewhere is reviewed and rated in the official cell."""
    member = question.member
    about_guests = any(rule.only_if == "temporary_cell" for rule in rules)
    if member is None or not member.official_cell or not about_guests:
        return {}
    return {"review_place": member.official_cell, "rating_place": member.official_cell}


def _papers_rule(plan: Plan, question: GateQuestion) -> PapersRule | None:
    """The papers asked for: by their own action, or beside the review they precede."""
    if question.action not in {"accept_papers", "review_at_standing_board"}:
        return None
    role = "" if question.member is None else question.member.role
    rule = next((rule for rule in plan.papers if role in {"", rule.role}), None)
    if rule is None or question.action == "accept_papers":
        return rule
    received = question.member is not None and question.member.papers_received is not None
    return rule if received else None


def _papers(plan: Plan, rule: PapersRule, member: GateMember) -> tuple[dict[str, Json], Finding]:
    received = given(member.papers_received, "member.papers_received")
    step = plan.milestones[rule.milestone]
    late = days_late(step, received) or 0
    missing = [name for name in rule.requires if not getattr(member, name)]
    answer: dict[str, Json] = {
        "papers": "late" if late else "on_time",
        "complete": not missing,
        "missing": missing,
    }
    finding = Finding(
        "finding-papers",
        Outcome.UNMET if late or missing else Outcome.MET,
        plan.cite(rule),
        {
            "received": received,
            "late": late,
            "missing": len(missing),
            "residence": "no" if "residence_comment" in missing else "yes",
            "own": "no" if "self_review" in missing else "yes",
            **facts_of(step),
        },
    )
    return answer, finding


KINDS: tuple[Kind, ...] = (
    Kind(
        "gate",
        "whether a step may be taken, and what blocks it",
        GateQuestion,
        gate,
        {
            "action_allowed": "whether nothing blocks it",
            "blocked_by": "what is missing; for a board the ids of members",
            "warnings": "what the plan only warns of",
            "review_place": "the cell in which a guest elsewhere is reviewed",
            "rating_place": "the cell in which a guest elsewhere is rated",
            "papers": "on_time or late",
            "complete": "whether no paper is missing",
            "missing": "papers that are missing",
        },
    ),
)
