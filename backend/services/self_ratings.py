"""The self-rating (tự đánh giá): grades, own level, texts, handing in, taking back.

Every command checks anew, inside its transaction, that the form is the actor's own and may
still be changed: a month-old button, a second device or a double tap can do no harm.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import datetime

from backend.clock import local_day
from backend.db.models import Review
from backend.db.raw import rows
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules.terms import Level, ScopeAnswer
from backend.services import forms
from backend.services.commands import Actor, command
from backend.services.forms import FormRow
from backend.services.proxy_notices import tell_member
from backend.views import FormView

MAX_TEXT = 20_000

_PUT_GRADE = """
    INSERT INTO criterion_grade (review_id, criterion, grade, set_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (review_id, criterion) DO UPDATE SET
        grade = excluded.grade, set_at = excluded.set_at
    RETURNING id"""
_PUT_TEXT = """
    INSERT INTO review_text (review_id, section, body, saved_at, version)
    VALUES ($1, $2, $3, $4, 1)
    ON CONFLICT (review_id, section) DO UPDATE SET
        body = excluded.body, saved_at = excluded.saved_at, version = review_text.version + 1
    RETURNING id"""


class _DoneAlreadyError(Exception):
    """The same command, given elsewhere at this moment, was faster: nothing is done twice."""


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
    details = {"criterion": criterion, "grade": grade}
    async with _changing(actor, review_id, "grade-recorded", now, details) as row:
        if criterion not in {c.key for c in row.criteria}:
            raise InvalidCommandError("error-criterion-unknown")
        if grade not in row.plan.member_form.grades.items:
            raise InvalidCommandError("error-grade-unknown")
        await rows(_PUT_GRADE, review_id, criterion, grade, now)
    return await forms.form_of(row, now)


async def name_level(actor: Actor, review_id: int, level: str, now: datetime) -> FormView:
    """Store the level a person names for himself.

    Raises:
        NotFoundError: no such form, or not the actor's.
        InvalidCommandError: no such level, or one the plan rules out for him.
        ConflictError: the form is handed in, or the cell has closed.

    Transaction: one.
    """
    async with _changing(actor, review_id, "level-named", now, {"level": level}) as row:
        answers = await forms.answers_of(row)
        options = {o.level.value: o for o in forms.level_options(row, answers, local_day(now))}
        if level not in options:
            raise InvalidCommandError("error-level-unknown")
        if options[level].struck_by is not None:
            raise InvalidCommandError("error-level-struck")
        await Review.filter(id=review_id).update(own_level=Level(level), version=row.version + 1)
    return await forms.form_of(replace(row, own_level=Level(level)), now)


async def save_text(
    actor: Actor,
    review_id: int,
    section: str,
    body: str,
    now: datetime,
    base_version: int | None = None,
) -> FormView:
    """Store one section in words as it stands; the newest draft replaces the one before.

    Args:
        actor: Whose form.
        review_id: Which.
        section: Which section.
        body: What was typed; "yes" or "no" where the section asks that.
        now: When.
        base_version: The version the page was opened with; another one means that the person
            wrote elsewhere in between.

    Raises:
        NotFoundError: no such form, or not the actor's.
        InvalidCommandError: no such section, or longer than `MAX_TEXT` characters.
        ConflictError: the cell has closed, or a newer version is stored.

    Transaction: one.
    """
    text = forms.clean_text(body)
    details = {"section": section, "characters": len(text)}
    async with _changing(actor, review_id, "text-saved", now, details, even_submitted=True) as row:
        asked = {s.key: s for s in row.texts}.get(section)
        if asked is None or (asked.yes_no and text not in {"", "yes", "no"}):
            raise InvalidCommandError("error-section-unknown")
        if len(text) > MAX_TEXT:
            raise InvalidCommandError("error-text-long", most=MAX_TEXT)
        if base_version is not None:
            await _refuse_newer(row, section, text, base_version)
        await rows(_PUT_TEXT, review_id, section, text, now)
    return await forms.form_of(row, now)


async def submit(actor: Actor, review_id: int, now: datetime) -> FormView:
    """Hand the form in; handing in twice is once. Who had it entered for him is told.

    Raises:
        NotFoundError: no such form, or not the actor's.
        InvalidCommandError: a criterion has no grade, no level is named, or a section the plan
            requires is not written.
        ConflictError: the cell has closed.

    Transaction: one.
    """
    current = await forms.own_row(actor, review_id, now)
    if current.submitted_at is not None:
        return await forms.form_of(current, now)
    details: dict[str, str | int] = {}
    with suppress(_DoneAlreadyError):
        async with _changing(
            actor, review_id, "form-submitted", now, details, even_submitted=True
        ) as row:
            if row.submitted_at is not None:
                raise _DoneAlreadyError
            details["level"] = await _level_of_complete(row)
            await Review.filter(id=review_id).update(submitted_at=now, version=row.version + 1)
            await tell_member(row, actor, now)
    return await form(actor, review_id, now)


async def reopen(actor: Actor, review_id: int, now: datetime) -> FormView:
    """Take a form back to change it, as long as the cell has not closed.

    Raises:
        NotFoundError: no such form, or not the actor's.
        ConflictError: the cell has closed.

    Transaction: one.
    """
    current = await forms.own_row(actor, review_id, now)
    if current.submitted_at is None:
        return await forms.form_of(current, now)
    with suppress(_DoneAlreadyError):
        async with _changing(actor, review_id, "form-reopened", now, even_submitted=True) as row:
            if row.submitted_at is None:
                raise _DoneAlreadyError
            await Review.filter(id=review_id).update(submitted_at=None, version=row.version + 1)
    return await form(actor, review_id, now)


async def form(actor: Actor, review_id: int, now: datetime) -> FormView:
    """The form as it stands.

    Raises:
        NotFoundError: no such form, or not the actor's.
    """
    return await forms.form_of(await forms.own_row(actor, review_id, now), now)


async def own_form(actor: Actor, now: datetime) -> FormView:
    """The actor's form in the season that runs.

    Raises:
        NotFoundError: no season runs for him.
    """
    row = await forms.current_row(actor.member_id)
    if row is None:
        raise NotFoundError("error-no-season")
    return await forms.form_of(row, now)


@asynccontextmanager
async def _changing(
    actor: Actor,
    review_id: int,
    action: str,
    now: datetime,
    details: Mapping[str, str | int] | None = None,
    *,
    even_submitted: bool = False,
) -> AsyncIterator[FormRow]:
    """The transaction of a change; yields the form, locked and open to this change."""
    async with command(actor, action, f"review/{review_id}", now, details):
        row = await forms.own_row(actor, review_id, now, lock=True)
        if row.review_scope is ScopeAnswer.OUT:
            raise InvalidCommandError("error-out-of-scope")
        if row.closed:
            raise ConflictError("error-cell-closed")
        if row.submitted_at is not None and not even_submitted:
            raise ConflictError("error-submitted")
        yield row


async def _level_of_complete(row: FormRow) -> Level:
    """The level named on a form that may be handed in; refused is one that may not."""
    answers = await forms.answers_of(row)
    if missing := sum(1 for criterion in row.criteria if criterion.key not in answers.grades):
        raise InvalidCommandError("error-criteria-missing", missing=missing)
    if row.own_level is None:
        raise InvalidCommandError("error-level-missing")
    required = [section.key for section in row.texts if section.required]
    if missing := sum(1 for key in required if not answers.texts.get(key, ("",))[0]):
        raise InvalidCommandError("error-texts-missing", missing=missing)
    return row.own_level


async def _refuse_newer(row: FormRow, section: str, text: str, base_version: int) -> None:
    body, _, version = (await forms.answers_of(row)).texts.get(section, ("", None, 0))
    if version > base_version and body != text:
        raise ConflictError("error-text-newer")
