"""What is entered of a person for his rating: tasks, staff rating, comments, faults, figures.

Entered by the board of his cell, and by whoever acts for an organisation above: an office has the
staff ratings. Nobody enters his own.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.exceptions import IntegrityError

from backend.db.models import BoardProposal, Member, Organisation, RatingFacts, Review
from backend.errors import ConflictError, InvalidCommandError, NotFoundError, NotPermittedError
from backend.plan_loader import find_plan
from backend.rules.member_conditions import CivilLevel
from backend.rules.plan import Plan
from backend.rules.points_case import Rated, of_group
from backend.rules.terms import Level
from backend.services import access
from backend.services.commands import Actor, command
from backend.sitting_views import FactsView, Residence

#: The seven figures of plan 366, in the order in which they are asked.
FIGURES = ("given", "done", "on_time", "exceeded", "not_done", "earlier", "fixed")
#: Those of the place a leader is in charge of, asked after his own.
UNIT_FIGURES = ("unit_given", "unit_done", "unit_on_time", "unit_exceeded")
#: A part that cannot be more than its whole, of a person's own figures and of the place's.
_WITHIN = (
    ("done", "given"),
    ("on_time", "done"),
    ("exceeded", "done"),
    ("fixed", "earlier"),
    ("unit_done", "unit_given"),
    ("unit_on_time", "unit_done"),
    ("unit_exceeded", "unit_done"),
)
#: Who may have honoured an excellent result of the year (002).
CERTIFICATES = ("", "ministry", "province")
LEAVES = ("", "sick", "maternity")
_MOST_FIGURE = 9_999
#: Up to a hundred points, with one decimal at most.
_POINTS = re.compile(r"(100|[0-9]{1,2}(\.[0-9])?)")


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody whose facts are entered, in his season."""

    review: Review
    member: Member
    cell: Organisation
    plan: Plan


async def subject_of(actor: Actor, review_id: int) -> Subject:
    """The person, if his facts are the actor's to enter.

    Raises:
        NotFoundError: no such person, his season is over, or he is not the actor's.
        NotPermittedError: it is the actor himself (`error-facts-own`).
    """
    review = await Review.get_or_none(id=review_id).prefetch_related(
        "campaign", "member", "cell_review__organisation"
    )
    if review is None or review.campaign.closed_at is not None:
        raise NotFoundError
    cell = review.cell_review.organisation
    if not await _may_enter(actor, cell):
        raise NotFoundError
    if review.member_id == actor.member_id:
        raise NotPermittedError("error-facts-own")
    return Subject(review, review.member, cell, find_plan(review.campaign.plan_id))


async def set_facts(actor: Actor, review_id: int, facts: FactsView, now: datetime) -> FactsView:
    """Store what is known of a person, all of it at once.

    A final staff rating that is the one expected confirms the proposal that rested on it; one
    that came out otherwise leaves it marked to be looked at again.

    Args:
        actor: Who enters it.
        review_id: Of whom.
        facts: As they stand on the page, with the version they were shown in.
        now: When.

    Raises:
        NotFoundError, NotPermittedError: as `subject_of`.
        InvalidCommandError: something cannot be, as its code says.
        ConflictError: somebody entered facts meanwhile.

    Transaction: one.
    """
    subject = await subject_of(actor, review_id)
    before = await RatingFacts.get_or_none(review_id=review_id)
    _check(subject, facts, view_of(before, subject.member))
    if facts.version != (before.version if before else 0):
        raise ConflictError("error-facts-changed")
    details = {"staff_final": "yes" if facts.staff_final else "no"}
    async with command(actor, "rating-facts", f"review/{review_id}", now, details):
        await _write(review_id, before, facts)
        expected = before.staff if before else _staff_of(subject.member)
        if facts.staff_final and facts.staff == expected:
            await BoardProposal.filter(review_id=review_id, provisional=True).update(
                provisional=False
            )
    return await facts_of(review_id, subject.member)


async def facts_of(review_id: int, member: Member) -> FactsView:
    """What is known of a person; before anything was entered, what the roster says."""
    return view_of(await RatingFacts.get_or_none(review_id=review_id), member)


def view_of(row: RatingFacts | None, member: Member) -> FactsView:
    """Facts as stored; before anything was entered, what the roster says."""
    if row is None:
        staff = _staff_of(member)
        return FactsView(version=0, staff=staff, staff_final=bool(staff))
    grounds: Sequence[object] = row.grounds if isinstance(row.grounds, list) else []
    return FactsView(
        version=row.version,
        task_result=row.task_result.value if row.task_result else "",
        staff=row.staff,
        staff_final=row.staff_final,
        cstd_proposed=row.cstd_proposed,
        certificate=row.certificate,
        residence=Residence(row.residence),
        temp_comment=row.temp_comment,
        grounds=tuple(str(ground) for ground in grounds),
        points=row.points,
        figures=row.figures,
        way_out=row.way_out,
        long_leave=row.long_leave,
    )


def figures_of(*, leader: bool) -> tuple[str, ...]:
    """The figures asked of a person: a leader has those of the place he leads as well."""
    return (*FIGURES, *UNIT_FIGURES) if leader else FIGURES


def grounds_of(plan: Plan, *, leader: bool) -> tuple[str, ...]:
    """Keys of the faults people enter; what the software sees for itself is not among them."""
    rules = plan.member_rating or plan.level_by_points
    if rules is None:
        return ()
    held = of_group(rules, Rated.LEADER if leader else Rated.MEMBER, grounds=True)
    return tuple(c.key for c in held if c.value is None and c.key != "civil_not_completed")


async def _may_enter(actor: Actor, cell: Organisation) -> bool:
    try:
        await access.require_board(actor.member_id, cell.id)
    except NotFoundError:
        return await access.leads_above(actor.member_id, cell.path)
    return True


def _check(subject: Subject, facts: FactsView, known: FactsView) -> None:
    """What is new must be of his group; what was entered while he led no place, or one, stays."""
    allowed: Mapping[str, tuple[str, Sequence[str]]] = {
        "task": (facts.task_result, ("", *Level)),
        "staff": (facts.staff, ("", *CivilLevel)),
        "certificate": (facts.certificate, CERTIFICATES),
        "leave": (facts.long_leave, LEAVES),
    }
    for name, (value, choices) in allowed.items():
        if value not in choices:
            raise InvalidCommandError("error-facts-choice", what=name)
    if facts.staff and not subject.member.civil_servant:
        raise InvalidCommandError("error-facts-no-staff")
    if facts.staff_final and not facts.staff:
        raise InvalidCommandError("error-facts-staff-missing")
    leader = subject.review.leader
    if set(facts.grounds) - {*known.grounds, *grounds_of(subject.plan, leader=leader)}:
        raise InvalidCommandError("error-facts-choice", what="ground")
    if facts.points and not _POINTS.fullmatch(facts.points):
        raise InvalidCommandError("error-facts-points")
    if facts.figures and facts.figures != known.figures:
        _check_figures(facts.figures, figures_of(leader=leader))


def _check_figures(figures: Mapping[str, int], asked: Sequence[str]) -> None:
    """Figures that can be: whole, not negative, and no more done than given."""
    if set(figures) != set(asked) or any(not 0 <= figures[one] <= _MOST_FIGURE for one in asked):
        raise InvalidCommandError("error-facts-figure", most=_MOST_FIGURE)
    for part, whole in _WITHIN:
        if figures.get(part, 0) > figures.get(whole, 0):
            raise InvalidCommandError(
                "error-facts-more", part=part, found=figures[part], most=figures[whole]
            )
    if figures["done"] + figures["not_done"] > figures["given"]:
        total = figures["done"] + figures["not_done"]
        raise InvalidCommandError("error-facts-sum", total=total, given=figures["given"])


async def _write(review_id: int, before: RatingFacts | None, facts: FactsView) -> None:
    columns = {
        "task_result": facts.task_result or None,
        "staff": facts.staff,
        "staff_final": facts.staff_final,
        "cstd_proposed": facts.cstd_proposed,
        "certificate": facts.certificate,
        "residence": facts.residence.value,
        "temp_comment": facts.temp_comment,
        "grounds": list(facts.grounds),
        "points": facts.points,
        "figures": dict(facts.figures) if facts.figures else None,
        "way_out": facts.way_out,
        "long_leave": facts.long_leave,
    }
    if before is None:
        try:
            await RatingFacts.create(review_id=review_id, **columns)
        except IntegrityError:  # somebody was first
            raise ConflictError("error-facts-changed") from None
        return
    changed = await RatingFacts.filter(review_id=review_id, version=before.version).update(
        **columns, version=before.version + 1
    )
    if not changed:
        raise ConflictError("error-facts-changed")


def _staff_of(member: Member) -> str:
    return member.staff_rating.value if member.staff_rating else ""
