"""What comes before a meeting, how long it takes, who from above is to be there."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from backend.rules.answers import WorkingDays
from backend.rules.asking import holds
from backend.rules.citation import Cited
from backend.rules.gates import GateQuestion, GateUnit, gate
from backend.rules.plan import Plan
from backend.rules.plan_meetings import InviteRule
from backend.rules.plan_rules import GateRule
from backend.rules.schedules import DurationCase, DurationQuestion, duration
from backend.rules.sittings import Sitting
from backend.rules.terms import MeetingPart, MeetingRole, OrganisationKind
from backend.rules.verdict import Facts, Finding, Outcome

_LEADERSHIP = {
    OrganisationKind.ORG_BASE: "leadership_with_org_base",
    OrganisationKind.CELL_BASE: "leadership_with_cell_base",
}
#: Nothing is held before it, whatever the reason: the plan says so.
AGREEMENT = "finding-gate-upper-agreement-missing"
#: A leader is reviewed in his cell before where he leads: the plan warns and bars nothing (A-03).
LEADERS_LATER = "finding-meeting-leaders-later"
#: Gates that ask whether the members of a board were reviewed in their own cells first.
_BOARD_GATES = frozenset({"start_collective_review", "review_at_standing_board"})
#: Who answers for a recipient the plan names.
_ROLES = {
    "standing_member_in_charge": frozenset({MeetingRole.IN_CHARGE, MeetingRole.DIRECTOR}),
    "working_team_head": frozenset({MeetingRole.TEAM_HEAD}),
}


def order_findings(plan: Plan, sitting: Sitting, day: date) -> Iterator[Finding]:
    """What is set for a later day and belongs before this meeting.

    Source: 000 II.1.2 chú thích (1); 001 IV.5; 002 II.A.3.2; 003 II.8.1; 004 I.A.4.2.g1,
        I.B.2.2.b2.
    """
    if (first := _collective_first(plan, sitting)) is not None:
        yield from _later(plan, first, "collective", sitting.collective_on, day)
    yield from _individuals_before(plan, sitting, day)
    proposal = _proposal(plan, sitting)
    if proposal is not None:
        yield from _later(plan, proposal, "proposal", sitting.board_on, day)
    for rule in _board_gates(plan, sitting):
        waiting = [on for on in sitting.members_on if on is not None and on > day]
        if waiting:
            facts: Facts = {"waiting": len(waiting), "last": max(waiting), "clause": rule.clause}
            yield Finding("finding-meeting-board-later", Outcome.UNMET, plan.cite(rule), facts)
    for rule in _leader_gates(plan, sitting):
        later = [on for on in sitting.leaders_on if on > day]
        if later:
            facts = {"waiting": len(later), "last": max(later), "clause": rule.clause}
            yield Finding(LEADERS_LATER, Outcome.UNDECIDED, plan.cite(rule), facts)


def standing_findings(plan: Plan, sitting: Sitting, calendar: WorkingDays) -> tuple[Finding, ...]:
    """What no other day would mend: agreement, length, papers, guests, what has no day yet.

    Source: 000 V.1; 001 IV.1.g2, IV.5.g1; 003 II.7; 004 I.A.4.1.g3, I.A.4.2.g6, II.3;
        366 HD43 5.2.
    """
    return (
        *_agreement(plan, sitting, calendar),
        *_length(plan, sitting, calendar),
        *_unset(plan, sitting),
        *_papers(plan, sitting),
        *_guests(plan, sitting),
    )


def _later(plan: Plan, rule: Cited, what: str, on: date | None, day: date) -> Iterator[Finding]:
    if on is not None and on > day:
        facts: Facts = {"what": what, "on": on, "clause": rule.clause}
        yield Finding("finding-meeting-later", Outcome.UNMET, plan.cite(rule), facts)


def _individuals_before(plan: Plan, sitting: Sitting, day: date) -> Iterator[Finding]:
    """The collective alone, on a day behind that of the individuals."""
    first = plan.meetings.collective_first if plan.meetings else None
    parts = set(sitting.parts)
    on = sitting.individuals_on
    if first is None or on is None or on >= day:
        return
    if MeetingPart.COLLECTIVE in parts and MeetingPart.INDIVIDUALS not in parts:
        facts: Facts = {"on": on, "clause": first.clause}
        yield Finding("finding-meeting-individuals", Outcome.UNMET, plan.cite(first), facts)


def _collective_first(plan: Plan, sitting: Sitting) -> Cited | None:
    """The rule by which another sitting for the collective comes before this one."""
    parts = set(sitting.parts)
    if MeetingPart.INDIVIDUALS not in parts or MeetingPart.COLLECTIVE in parts:
        return None
    return plan.meetings.collective_first if plan.meetings else None


def _proposal(plan: Plan, sitting: Sitting) -> GateRule | None:
    """The rule by which the cell board proposes levels before the cell takes its ballots."""
    parts = set(sitting.parts)
    if MeetingPart.BALLOTS not in parts or MeetingPart.CELL_BOARD in parts:
        return None
    if not sitting.kind.is_cell or not sitting.has_board:
        return None
    found = (r for r in plan.gates if (r.action, r.requires) == ("ballot", "level_proposed"))
    return next(found, None)


def _board_gates(plan: Plan, sitting: Sitting) -> Iterator[GateRule]:
    """The rules by which the members of this board are reviewed in their cells first."""
    if sitting.kind.is_cell or not sitting.reviews:
        return
    for rule in plan.gates:
        asked = rule.action in _BOARD_GATES and rule.requires == "cell_review_done"
        if asked and rule.role in {"", sitting.body}:
            yield rule


def _leader_gates(plan: Plan, sitting: Sitting) -> Iterator[GateRule]:
    """The rules by which leaders are reviewed where they lead before they are in their cell."""
    if not sitting.kind.is_cell or MeetingPart.INDIVIDUALS not in sitting.parts:
        return
    asked = ("review_in_cell", "leadership_review_done")
    yield from (rule for rule in plan.gates if (rule.action, rule.requires) == asked)


def _agreement(plan: Plan, sitting: Sitting, calendar: WorkingDays) -> Iterator[Finding]:
    """Where points were suggested, the level above agrees to the report first (004)."""
    if not sitting.suggested or not sitting.reviews:
        return
    unit = GateUnit(suggested=True, upper_standing_committee_agreed=sitting.upper_agreed)
    reply = gate(plan, GateQuestion(action="start_review", unit=unit), calendar)
    yield from (f for f in reply.because if f.outcome is Outcome.UNMET)


def _length(plan: Plan, sitting: Sitting, calendar: WorkingDays) -> Iterator[Finding]:
    """A length under the least one breaks the plan; one it only expects is a warning (A-35)."""
    bodies = {rule.body for rule in plan.durations} & _bodies(sitting)
    for body in sorted(bodies):
        question = DurationQuestion(cases=(DurationCase(body=body, days=sitting.days),))
        found = duration(plan, question, calendar).because
        yield from (finding for finding in found if finding.outcome is not Outcome.MET)


def _bodies(sitting: Sitting) -> frozenset[str]:
    """Under which names the plan may have a length for this sitting."""
    if not sitting.reviews:
        return frozenset()
    names = {"review_meeting", sitting.body}
    if MeetingPart.COLLECTIVE in sitting.parts:
        names.add(_LEADERSHIP.get(sitting.kind, ""))
    return frozenset(names - {""})


def _unset(plan: Plan, sitting: Sitting) -> Iterator[Finding]:
    """What belongs before this meeting and has no day yet."""
    first = _collective_first(plan, sitting)
    if first is not None and sitting.collective_on is None:
        yield _without_day(plan, first, "collective", 1)
    proposal = _proposal(plan, sitting)
    if proposal is not None and sitting.board_on is None:
        yield _without_day(plan, proposal, "proposal", 1)
    waiting = sum(1 for on in sitting.members_on if on is None)
    for rule in _board_gates(plan, sitting):
        if waiting:
            yield _without_day(plan, rule, "members", waiting)


def _without_day(plan: Plan, rule: Cited, what: str, count: int) -> Finding:
    facts: Facts = {"what": what, "count": count, "clause": rule.clause}
    return Finding("finding-meeting-unset", Outcome.UNDECIDED, plan.cite(rule), facts)


def _papers(plan: Plan, sitting: Sitting) -> Iterator[Finding]:
    """What the plan wants sent ahead goes with papers, not alone (000: Giấy mời và hồ sơ)."""
    if sitting.papers != 0 or not sitting.reviews:
        return
    for rule in plan.lead_times:
        if sitting.keeps(rule):
            facts: Facts = {"what": rule.key, "clause": rule.clause}
            yield Finding("finding-meeting-papers", Outcome.UNDECIDED, plan.cite(rule), facts)


def guest_findings(plan: Plan, sitting: Sitting) -> tuple[Finding, ...]:
    """Whom the plan wants to be there and nobody is entered for.

    Source: 000 II.5; 001 IV.1.g2, IV.5.g1; 003 II.7; 004 II.3.
    """
    return tuple(_guests(plan, sitting))


def _guests(plan: Plan, sitting: Sitting) -> Iterator[Finding]:
    """Whom the plan wants to be there, or to get the papers, and nobody is invited for."""
    if not sitting.reviews:
        return
    free = Counter(sitting.invited)
    for rule in _invites(plan, sitting):
        if free[rule.role] <= 0:
            yield _nobody(plan, rule, rule.who)
        elif rule.most is not None and free[rule.role] > rule.most:
            facts: Facts = {"count": free[rule.role], "most": rule.most, "clause": rule.clause}
            yield Finding("finding-meeting-many", Outcome.UNDECIDED, plan.cite(rule), facts)
        free[rule.role] -= 1
    for lead in plan.lead_times:
        for recipient in lead.recipients:
            if not _ROLES.get(recipient, frozenset()) & set(sitting.invited):
                yield _nobody(plan, lead, recipient)


def _invites(plan: Plan, sitting: Sitting) -> Iterator[InviteRule]:
    """The plan's rules on guests that hold for this organisation."""
    for rule in plan.meetings.invites if plan.meetings else ():
        if sitting.kind in (rule.kinds or (sitting.kind,)) and holds(sitting, rule.only_if):
            yield rule


def _nobody(plan: Plan, rule: Cited, who: str) -> Finding:
    facts: Facts = {"who": (f"name-body-{who}",), "clause": rule.clause}
    return Finding("finding-meeting-nobody", Outcome.UNDECIDED, plan.cite(rule), facts)
