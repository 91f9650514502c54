"""What must be there before a step, and what is handed in by when (điều kiện để tiến hành)."""

from collections.abc import Sequence
from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import (
    ABSENT,
    each_once,
    given,
    holds,
    known,
    named,
    plausible,
    some,
)
from backend.rules.citation import Record
from backend.rules.deadlines import days_late
from backend.rules.dossier_lists import DossierFacts, missing_papers
from backend.rules.gate_facts import BoardMember, GateMember, GateUnit, LowerPart
from backend.rules.plan import Plan
from backend.rules.plan_papers import DossierRule
from backend.rules.plan_rules import GateRule
from backend.rules.printed_dates import facts_of
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import ACTIONS, COLLECTIVES, ROLES


@dataclass(frozen=True, slots=True, kw_only=True)
class GateQuestion(Record):
    """A step, and the member, unit, board or parts below it is about."""

    action: str
    member: GateMember | None = None
    unit: GateUnit | None = None
    collective: str | None = None
    board_members: tuple[BoardMember, ...] | None = None
    parts: tuple[LowerPart, ...] | None = None


def gate(plan: Plan, question: GateQuestion, _calendar: WorkingDays) -> Reply:
    """Say whether a step may be taken, and by what it is blocked.

    A gate that only warns (002, A-03) is named under `warnings` and blocks nothing. A step the
    plan sets no condition for is answered "absent". Papers are late or on time, complete or not;
    the plan never says to turn them away, so the software does not.

    Raises:
        WrongQuestionError: an unknown action, or nobody named whom it is about.

    Source: 000 II.1.2; 001 II.2, IV.1, IV.4–IV.6; 002 II.A.1.2, II.A.3.2, II.B, III.2; 003 II.2,
        II.8; 004 I.A.2.2, I.A.4, I.B.2.3, II.2.
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
        _check_ids(some(question.board_members, "board_members"), "board_members")
    if question.parts is not None:
        _check_ids(question.parts, "parts")


def _check_ids(items: Sequence[BoardMember | LowerPart], path: str) -> None:
    ids = [item.id for item in items]
    each_once(ids, path, ".id")
    for index, name in enumerate(ids):
        named(name, f"{path}.{index}.id")


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
        return _each(plan, rule, some(question.board_members, "board_members"))
    if rule.subject == "parts":
        return _each(plan, rule, given(question.parts, "parts"))
    facts = (
        given(question.member, "member")
        if rule.subject == "member"
        else given(question.unit, "unit")
    )
    if not holds(facts, rule.only_if):
        return (), Finding("finding-gate-not-needed", Outcome.MET, plan.cite(rule))
    is_open = holds(facts, rule.requires)
    closed = Outcome.UNDECIDED if rule.warns_only else Outcome.UNMET
    finding = Finding(
        f"finding-gate-{rule.blocked_as.replace('_', '-')}",
        Outcome.MET if is_open else closed,
        plan.cite(rule),
        {"open": "yes" if is_open else "no"},
    )
    return () if is_open else (rule.blocked_as,), finding


def _each(
    plan: Plan, rule: GateRule, items: Sequence[BoardMember | LowerPart]
) -> tuple[Sequence[str], Finding]:
    """Those on a board, or below, whom the step waits for."""
    asked = [item for item in items if holds(item, rule.only_if)]
    waiting = [item.id for item in asked if not holds(item, rule.requires)]
    closed = Outcome.UNDECIDED if rule.warns_only else Outcome.UNMET
    finding = Finding(
        "finding-gate-board" if rule.subject == "board_members" else "finding-gate-parts",
        closed if waiting else Outcome.MET,
        plan.cite(rule),
        {"waiting": len(waiting), "total": len(asked), "names": ", ".join(waiting)},
    )
    return waiting, finding


def _places(rules: Sequence[GateRule], question: GateQuestion) -> dict[str, Json]:
    """A member on temporary activity elsewhere is reviewed and rated in the official cell."""
    member = question.member
    about_guests = any(rule.only_if == "temporary_cell" for rule in rules)
    if member is None or not member.official_cell or not about_guests:
        return {}
    return {"review_place": member.official_cell, "rating_place": member.official_cell}


def _papers_rule(plan: Plan, question: GateQuestion) -> DossierRule | None:
    """The papers asked for: by their own action, or beside the review they precede."""
    if question.action not in {"accept_papers", "review_at_standing_board"}:
        return None
    role = "" if question.member is None else question.member.role
    personal = [rule for rule in plan.dossiers if rule.role]
    rule = next((rule for rule in personal if role in {"", rule.role}), None)
    if rule is None or question.action == "accept_papers":
        return rule
    received = question.member is not None and question.member.papers_received is not None
    return rule if received else None


def _papers(plan: Plan, rule: DossierRule, member: GateMember) -> tuple[dict[str, Json], Finding]:
    received = given(member.papers_received, "member.papers_received")
    step = plan.milestones[rule.milestone]
    late = days_late(step, received) or 0
    held = [paper.key for paper in rule.papers if holds(member, paper.key)]
    missing = missing_papers(rule, held, DossierFacts())
    answer: dict[str, Json] = {
        "papers": "late" if late else "on_time",
        "complete": not missing,
        "missing": list(missing),
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
