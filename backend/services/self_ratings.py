"""The self-rating (tự đánh giá): grades, own level, texts, handing in, taking back.

Every command checks anew that the form is the actor's own and may still be changed, so a
month-old button, a second device or a double tap can do no harm.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from backend.clock import local_day
from backend.db.models import (
    CellReview,
    CriterionGrade,
    Discipline,
    Review,
    ReviewText,
)
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.plan_loader import find_plan
from backend.rules.criteria import criteria_for, own_levels, parts_of, texts_for
from backend.rules.plan import Criterion, TextSection
from backend.rules.terms import Grade, Level, ScopeAnswer
from backend.services import campaigns, forms
from backend.services.commands import Actor, command
from backend.views import FormView

MAX_TEXT = 20_000


async def record_grade(
    actor: Actor, review_id: int, criterion: str, grade: str, now: datetime
) -> FormView:
    """Store the grade a person gives himself on one criterion; the last tap counts.

    Raises:
        NotFoundError: no such form, or not the actor's.
        InvalidCommandError: no such criterion or grade.
        ConflictError: the form is handed in, or the cell has closed.

    Transaction: one; grade, audit and inbox mark commit together.
    """
    review = await forms.own_review(actor, review_id)
    if criterion not in {c.key for c in _criteria(review)}:
        raise InvalidCommandError("error-criterion-unknown")
    if grade not in find_plan(review.campaign.plan_id).member_form.grades.items:
        raise InvalidCommandError("error-grade-unknown")
    details = {"criterion": criterion, "grade": grade}
    async with _changing(actor, review, "grade-recorded", now, details):
        await CriterionGrade.bulk_create(
            [
                CriterionGrade(
                    review_id=review.id, criterion=criterion, grade=Grade(grade), set_at=now
                )
            ],
            on_conflict=["review_id", "criterion"],
            update_fields=["grade", "set_at"],
        )
    return await forms.form_of(review, now)


async def name_level(actor: Actor, review_id: int, level: str, now: datetime) -> FormView:
    """Store the level a person names for himself.

    Raises:
        NotFoundError: no such form, or not the actor's.
        InvalidCommandError: no such level, or one the plan rules out for him.
        ConflictError: the form is handed in, or the cell has closed.

    Transaction: one.
    """
    review = await forms.own_review(actor, review_id)
    plan = find_plan(review.campaign.plan_id)
    days = [d.on for d in await Discipline.filter(member_id=review.member_id)]
    options = {o.level.value: o for o in own_levels(plan, days, local_day(now))}
    if level not in options:
        raise InvalidCommandError("error-level-unknown")
    if options[level].struck_by is not None:
        raise InvalidCommandError("error-level-struck")
    async with _changing(actor, review, "level-named", now, {"level": level}):
        await Review.filter(id=review.id).update(own_level=Level(level))
        review.own_level = Level(level)
    return await forms.form_of(review, now)


async def save_text(
    actor: Actor, review_id: int, section: str, body: str, now: datetime
) -> FormView:
    """Store one section in words as it stands; the newest draft replaces the one before.

    Raises:
        NotFoundError: no such form, or not the actor's.
        InvalidCommandError: no such section, or longer than `MAX_TEXT` characters.
        ConflictError: the cell has closed.

    Transaction: one.
    """
    review = await forms.own_review(actor, review_id)
    sections = {s.key: s for s in _texts(review)}
    if section not in sections:
        raise InvalidCommandError("error-section-unknown")
    text = forms.clean_text(body)
    if len(text) > MAX_TEXT:
        raise InvalidCommandError("error-text-long", most=MAX_TEXT)
    if sections[section].yes_no and text not in {"", "yes", "no"}:
        raise InvalidCommandError("error-section-unknown")
    details = {"section": section, "characters": len(text)}
    async with _changing(actor, review, "text-saved", now, details, even_submitted=True):
        kept = await ReviewText.get_or_none(review_id=review.id, section=section)
        await ReviewText.bulk_create(
            [
                ReviewText(
                    review_id=review.id,
                    section=section,
                    body=text,
                    saved_at=now,
                    version=kept.version + 1 if kept else 1,
                )
            ],
            on_conflict=["review_id", "section"],
            update_fields=["body", "saved_at", "version"],
        )
    return await forms.form_of(review, now)


async def submit(actor: Actor, review_id: int, now: datetime) -> FormView:
    """Hand the form in; handing in twice is once.

    Raises:
        NotFoundError: no such form, or not the actor's.
        InvalidCommandError: a criterion has no grade, or no level is named.
        ConflictError: the cell has closed.

    Transaction: one.
    """
    review = await forms.own_review(actor, review_id)
    if review.submitted_at is not None:
        return await forms.form_of(review, now)
    view = await forms.form_of(review, now)
    if view.ungraded:
        raise InvalidCommandError("error-criteria-missing", missing=len(view.ungraded))
    if view.own_level is None:
        raise InvalidCommandError("error-level-missing")
    async with _changing(actor, review, "form-submitted", now, {"level": view.own_level}):
        await Review.filter(id=review.id).update(submitted_at=now, version=review.version + 1)
        review.submitted_at = now
    return await forms.form_of(review, now)


async def reopen(actor: Actor, review_id: int, now: datetime) -> FormView:
    """Take a form back to change it, as long as the cell has not closed.

    Raises:
        NotFoundError: no such form, or not the actor's.
        ConflictError: the cell has closed.

    Transaction: one.
    """
    review = await forms.own_review(actor, review_id)
    if review.submitted_at is None:
        return await forms.form_of(review, now)
    async with _changing(actor, review, "form-reopened", now, even_submitted=True):
        await Review.filter(id=review.id).update(submitted_at=None, version=review.version + 1)
        review.submitted_at = None
    return await forms.form_of(review, now)


async def form(actor: Actor, review_id: int, now: datetime) -> FormView:
    """The form as it stands.

    Raises:
        NotFoundError: no such form, or not the actor's.
    """
    return await forms.form_of(await forms.own_review(actor, review_id), now)


async def own_form(actor: Actor, now: datetime) -> FormView:
    """The actor's form in the season that runs.

    Raises:
        NotFoundError: no season runs for him.
    """
    found = await campaigns.season_of(actor.member_id)
    if found is None:
        raise NotFoundError("error-no-season")
    return await forms.form_of(found[1], now)


@asynccontextmanager
async def _changing(
    actor: Actor,
    review: Review,
    action: str,
    now: datetime,
    details: Mapping[str, str | int] | None = None,
    *,
    even_submitted: bool = False,
) -> AsyncIterator[None]:
    """The transaction of a change; inside it the form is locked and checked once more."""
    if review.review_scope is ScopeAnswer.OUT:
        raise InvalidCommandError("error-out-of-scope")
    async with command(actor, action, f"review/{review.id}", now, details):
        cell = await CellReview.select_for_update().get(id=review.cell_review_id)
        current = await Review.get(id=review.id)
        if cell.closed_at is not None:
            raise ConflictError("error-cell-closed")
        if current.submitted_at is not None and not even_submitted:
            raise ConflictError("error-submitted")
        yield


def _criteria(review: Review) -> Sequence[Criterion]:
    parts = parts_of(leader=review.leader, head=review.head)
    return criteria_for(campaigns.criteria_of(review.campaign), parts)


def _texts(review: Review) -> Sequence[TextSection]:
    parts = parts_of(leader=review.leader, head=review.head)
    return texts_for(find_plan(review.campaign.plan_id), parts)
