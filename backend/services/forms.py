"""Reading a person's form: the one place that turns its rows into a view."""

import unicodedata
from datetime import datetime

from backend.clock import local_day
from backend.db.models import CriterionGrade, Discipline, Member, Review, ReviewText
from backend.errors import NotFoundError
from backend.plan_loader import find_plan
from backend.rules.criteria import criteria_for, own_levels, parts_of, texts_for
from backend.rules.deadlines import last_day_for
from backend.rules.plan import Plan, TextSection
from backend.rules.progress import FormFacts, form_state, papers_for
from backend.rules.scope import MemberFacts, scope_of
from backend.rules.terms import Grade, OrganisationKind
from backend.services import campaigns
from backend.services.commands import Actor
from backend.views import CriterionView, FormView, PaperView, PersonView, TextView


async def own_review(actor: Actor, review_id: int) -> Review:
    """The review with what a form needs of it, if it is the actor's own and its season runs.

    Raises:
        NotFoundError: no such review, or another's.
    """
    review = (
        await Review.filter(id=review_id, member_id=actor.member_id, campaign__closed_at=None)
        .select_related("campaign", "cell_review__organisation", "member")
        .first()
    )
    if review is None:
        raise NotFoundError
    return review


async def form_of(review: Review, now: datetime) -> FormView:
    """The form as it stands now."""
    if not isinstance(review.member, Member):
        await review.fetch_related("campaign", "cell_review__organisation", "member")
    member, cell = review.member, review.cell_review.organisation
    plan = find_plan(review.campaign.plan_id)
    today = local_day(now)
    parts = parts_of(leader=review.leader, head=review.head)
    grades = {
        row.criterion: Grade(row.grade) for row in await CriterionGrade.filter(review_id=review.id)
    }
    criteria = tuple(
        CriterionView(c.key, number, c.label, grades.get(c.key), c.source, c.basis)
        for number, c in enumerate(
            criteria_for(campaigns.criteria_of(review.campaign), parts), start=1
        )
    )
    disciplined = [d.on for d in await Discipline.filter(member_id=member.id)]
    last = last_day_for(plan, OrganisationKind(cell.kind))
    facts = MemberFacts.of_standing(member.standing, member.admitted_on)
    return FormView(
        review_id=review.id,
        season=campaigns.season_view(review.campaign),
        person=person_view(member, cell.name, OrganisationKind(cell.kind)),
        state=form_state(
            FormFacts(
                review=review.review_scope,
                answered=sum(1 for c in criteria if c.grade),
                asked=len(criteria),
                level_named=review.own_level is not None,
                submitted=review.submitted_at is not None,
                closed=review.cell_review.closed_at is not None,
            )
        ),
        criteria=criteria,
        grades=plan.member_form.grades.items,
        levels=own_levels(plan, disciplined, today),
        own_level=review.own_level,
        texts=await _texts(review, texts_for(plan, parts)),
        submitted_at=review.submitted_at,
        scope=scope_of(plan, facts, last.day or today).verdict,
        rating_scope=review.rating_scope,
        criteria_clause=plan.cite(plan.member_form.criteria),
        last_day=last,
        days_left=None if last.day is None else (last.day - today).days,
        papers=_papers(plan, member),
    )


def person_view(member: Member, cell_name: str, kind: OrganisationKind) -> PersonView:
    """A member as he sees himself."""
    return PersonView(member.id, member.full_name, member.cell_id, cell_name, kind)


def clean_text(body: str) -> str:
    """A typed text in NFC, with its line breaks and without other control characters."""
    text = unicodedata.normalize("NFC", body).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in text if c == "\n" or c.isprintable()).strip()


async def _texts(review: Review, sections: tuple[TextSection, ...]) -> tuple[TextView, ...]:
    kept = {row.section: row for row in await ReviewText.filter(review_id=review.id)}
    return tuple(
        TextView(
            key=section.key,
            label=section.label,
            yes_no=section.yes_no,
            body=kept[section.key].body if section.key in kept else "",
            saved_at=kept[section.key].saved_at if section.key in kept else None,
            version=kept[section.key].version if section.key in kept else 0,
        )
        for section in sections
    )


def _papers(plan: Plan, member: Member) -> tuple[PaperView, ...]:
    return tuple(
        PaperView(
            key=paper.key,
            before=paper.before,
            place=member.temporary_cell if paper.who == "temporary" else "",
            clause=plan.cite(paper),
        )
        for paper in papers_for(plan, temporary=bool(member.temporary_cell))
    )
