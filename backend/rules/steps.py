"""Steps (việc): what each person and each organisation has to do in a season, and by when.

The one source of last days: `/viec`, `/tiendo` and the reminders all read these steps.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from backend.rules.answers import WorkingDays
from backend.rules.deadlines import LastDay, last_day_for, last_day_of
from backend.rules.plan import Plan
from backend.rules.step_days import day_off, register_day, schedule_day, send_day
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Finding
from backend.rules.vocabulary import STANDING_BOARD_MEMBER

#: Keys of steps; a milestone's own step is "milestone.<its key>".
FORM = "form"
SCHEDULE = "schedule"
REGISTER = "register"
SEND = "send"
REVIEW = "review"
MILESTONE = "milestone."
#: Of `backend.rules.after_review`: a second look at proposals, completed texts of the people and
#: their being collected, signs of a violation to be verified above.
RECHECK = "recheck"
COMPLETE = "complete"
COLLECT = "collect"
VERIFY = "verify"
#: What a member does for himself and for no board.
OF_MEMBERS = frozenset({FORM, COMPLETE})
#: Steps done by saying so; the others are seen by what is stored.
_BEFORE_REVIEW = (FORM, SCHEDULE, REGISTER, SEND, REVIEW)
#: What a gate asks of the members of a board before their collective is reviewed.
_CELL_REVIEWED = "cell_review_done"
_REVIEW_OPEN = "review_open"
_COLLECTIVE_REVIEW = "start_collective_review"
_CLOSES_CELL = "close_cell_review"


class StepState(StrEnum):
    """How a step stands."""

    OPEN = "open"
    BLOCKED = "blocked"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do.

    Attributes:
        key: Which, e.g. "form" or "milestone.dossier".
        subject: Whose: "member/7" or "organisation/3".
        last: The last day, with its ground.
        blocked_by: What has to be there first, as code names; empty unless blocked.
        opens: The first day of its window; None where it may be done at any time before.
        before: The hour of the last day before which it is to be done ("15:00"); "" for the
            whole day.
        warnings: Findings people should know of: a last day that is no working day.
    """

    key: str
    subject: str
    last: LastDay
    state: StepState = StepState.OPEN
    blocked_by: tuple[str, ...] = ()
    opens: date | None = None
    before: str = ""
    warnings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFacts:
    """A meeting of a cell that is not cancelled.

    Attributes:
        on: Its day.
        issued: Its notices have left.
        registered: It is registered with the office above.
    """

    on: date
    issued: bool
    registered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationFacts:
    """What is stored of one organisation in a season.

    Attributes:
        heads: It is the one the season was opened for.
        closed: A cell has closed its review; False for other kinds.
        forms_missing: Of a cell, people whose form is not handed in.
        cells_open: Cells below it that have not closed their review.
        board_open: People of its board whose own cell has not closed its review.
        meetings: Meetings that review the cell or its members.
        groups_open: Party groups of a cell that review its members and have not reported.
        marks: Keys of steps said to be done.
    """

    organisation: int
    kind: OrganisationKind
    heads: bool = False
    closed: bool = False
    forms_missing: int = 0
    cells_open: int = 0
    board_open: int = 0
    meetings: tuple[MeetingFacts, ...] = ()
    groups_open: int = 0
    marks: frozenset[str] = frozenset()


def form_steps(
    plan: Plan, kind: OrganisationKind, members: Iterable[int], calendar: WorkingDays
) -> Iterator[Step]:
    """The forms not yet handed in by members of cells of one kind, whose cells are not closed.

    Source: plan 004 I.B.2.2.b1; last days by each plan's `milestones`.
    """
    last = last_day_for(plan, kind)
    warnings = day_off(last, calendar)
    for member in members:
        yield Step(
            key=FORM,
            subject=f"member/{member}",
            last=last,
            warnings=warnings,
        )


def member_steps(
    plan: Plan, member: int, marks: frozenset[str], calendar: WorkingDays, *, form_missing: bool
) -> tuple[Step, ...]:
    """What a member of the standing board that heads the season sends in beside his form.

    Args:
        plan: The plan.
        member: His id.
        marks: Keys of steps said to be done.
        calendar: The working days of the place.
        form_missing: His own form, which belongs to the papers, is not handed in.

    Source: 001 IV.5.cá nhân; 003 II.8.1.cá nhân.
    """
    blocked = ("form_missing",) if form_missing else ()
    return tuple(
        _stated(
            Step(
                key=f"{MILESTONE}{key}",
                subject=f"member/{member}",
                last=last_day_of(plan, key),
                blocked_by=blocked,
                opens=milestone.opens,
            ),
            calendar,
            done=f"{MILESTONE}{key}" in marks,
        )
        for key, milestone in plan.milestones.items()
        if STANDING_BOARD_MEMBER in milestone.owners
    )


def organisation_steps(
    plan: Plan, facts: OrganisationFacts, calendar: WorkingDays
) -> tuple[Step, ...]:
    """The steps of one organisation, in the order of the work, also those that are done.

    A cell sets its meeting, registers it where the plan has a weekly cut-off, sends its papers
    and closes its review; every other organisation says itself that its review is done. Beside
    it stand the milestones that are its own.

    Source: each plan's `milestones`; 001 IV.1.g2; 004 II.2.g5, II.2.g6.
    """
    review = _review(plan, facts, calendar)
    ahead = _meeting_steps(plan, facts, calendar) if facts.kind.is_cell else ()
    own = [key for key in plan.milestones if _is_owned(plan, key, facts)]
    return (*ahead, review, *(_milestone(plan, key, facts, calendar) for key in own))


def by_last_day(step: Step) -> tuple[date, int]:
    """The order in which steps are shown: by last day, then in the order of the work.

    Source: none; the order of `/viec`.
    """
    rank = _BEFORE_REVIEW.index(step.key) if step.key in _BEFORE_REVIEW else len(_BEFORE_REVIEW)
    return step.last.day or date.max, rank


def _meeting_steps(plan: Plan, facts: OrganisationFacts, calendar: WorkingDays) -> Iterator[Step]:
    review = last_day_for(plan, facts.kind)
    subject = f"organisation/{facts.organisation}"
    schedule = Step(
        key=SCHEDULE, subject=subject, last=schedule_day(plan, facts.kind, review, calendar)
    )
    yield _stated(schedule, calendar, done=facts.closed or bool(facts.meetings))
    unregistered = [meeting.on for meeting in facts.meetings if not meeting.registered]
    on = min(unregistered, default=review.day)
    last = None if on is None else register_day(plan, facts.kind, on, review)
    if last is not None and plan.weekly_cutoff is not None:
        register = Step(
            key=REGISTER,
            subject=subject,
            last=last,
            blocked_by=() if facts.meetings else ("no_meeting",),
            before=plan.weekly_cutoff.time if last.key == REGISTER else "",
        )
        registered = bool(facts.meetings) and not unregistered
        yield _stated(register, calendar, done=facts.closed or registered)
    drafts = [meeting.on for meeting in facts.meetings if not meeting.issued]
    if drafts:
        send = Step(key=SEND, subject=subject, last=send_day(plan, min(drafts), review, calendar))
        yield _stated(send, calendar, done=facts.closed)


def _review(plan: Plan, facts: OrganisationFacts, calendar: WorkingDays) -> Step:
    blocked: list[str] = []
    if facts.forms_missing:
        blocked.append("forms_missing")
    if facts.kind.is_cell and not facts.meetings:
        blocked.append("no_meeting")
    if facts.cells_open:
        blocked.append("cells_open")
    if facts.groups_open and any(gate.action == _CLOSES_CELL for gate in plan.gates):
        blocked.append("groups_open")
    blocked += _gates(plan, _COLLECTIVE_REVIEW, facts)
    own = plan.milestone_of_kind.get(facts.kind, "")
    blocked += [code for code in _earlier(plan, own, facts) if code != _REVIEW_OPEN]
    step = Step(
        key=REVIEW,
        subject=f"organisation/{facts.organisation}",
        last=last_day_for(plan, facts.kind),
        blocked_by=tuple(blocked),
    )
    return _stated(step, calendar, done=_reviewed(facts))


def _milestone(plan: Plan, key: str, facts: OrganisationFacts, calendar: WorkingDays) -> Step:
    milestone = plan.milestones[key]
    step = Step(
        key=f"{MILESTONE}{key}",
        subject=f"organisation/{facts.organisation}",
        last=last_day_of(plan, key),
        blocked_by=(*_gates(plan, milestone.action, facts), *_earlier(plan, key, facts)),
        opens=milestone.opens,
    )
    return _stated(step, calendar, done=f"{MILESTONE}{key}" in facts.marks)


def _is_owned(plan: Plan, key: str, facts: OrganisationFacts) -> bool:
    """Whether the milestone is the organisation's own, beside the one that is its review."""
    if (
        facts.kind not in plan.milestones[key].owners
        or plan.milestone_of_kind.get(facts.kind) == key
    ):
        return False
    return facts.heads or facts.kind is not OrganisationKind.ORG_UPPER


def _gates(plan: Plan, action: str, facts: OrganisationFacts) -> tuple[str, ...]:
    """Gates of the plan before a collective's review, as far as what they ask is stored."""
    if not facts.board_open:
        return ()
    held = [gate for gate in plan.gates if gate.action == action and not gate.warns_only]
    return tuple(gate.blocked_as for gate in held if gate.requires == _CELL_REVIEWED)


def _earlier(plan: Plan, key: str, facts: OrganisationFacts) -> tuple[str, ...]:
    """Steps of its own that the plan wants done before a milestone, and that are not."""
    milestone = plan.milestones.get(key)
    blocked: list[str] = []
    if milestone is not None and milestone.after_review and not _reviewed(facts):
        blocked.append(_REVIEW_OPEN)
    for earlier in milestone.follows if milestone else ():
        if plan.milestone_of_kind.get(facts.kind) == earlier:
            if not _reviewed(facts):
                blocked.append(_REVIEW_OPEN)
        elif _is_owned(plan, earlier, facts) and f"{MILESTONE}{earlier}" not in facts.marks:
            blocked.append("earlier_open")
    return tuple(dict.fromkeys(blocked))


def _reviewed(facts: OrganisationFacts) -> bool:
    return facts.closed if facts.kind.is_cell else REVIEW in facts.marks


def _stated(step: Step, calendar: WorkingDays, *, done: bool) -> Step:
    """The step with its state, and with the warnings that matter while it is not done."""
    if done:
        return replace(step, state=StepState.DONE, blocked_by=())
    state = StepState.BLOCKED if step.blocked_by else StepState.OPEN
    return replace(step, state=state, warnings=day_off(step.last, calendar))
