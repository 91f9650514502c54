"""What the plan asks for before somebody is put to the vote, answered from what is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

from backend.db.models import (
    AgendaItem,
    BoardProposal,
    Campaign,
    CellReview,
    Organisation,
    RatingFacts,
    Review,
    UnitFacts,
)
from backend.rules.gate_facts import GateMember, GateUnit
from backend.rules.gates import GateQuestion, gate
from backend.rules.plan import Plan
from backend.rules.verdict import Finding, Outcome
from backend.working_days import calendar

#: The steps a ballot is, for a member and for an organisation.
OF_MEMBER, OF_UNIT = ("ballot", "rate"), ("ballot_organisation", "rate_organisation")
_UNIT_FACTS = frozenset(field.name for field in fields(GateUnit))


async def of_members(plan: Plan, reviews: Sequence[Review]) -> Mapping[int, tuple[Finding, ...]]:
    """By review: what the plan asks for and is not met, and what it only warns of.

    Args:
        plan: The season's.
        reviews: With `member` and `cell_review` fetched.
    """
    ids = [review.id for review in reviews]
    facts = {row.review_id: row for row in await RatingFacts.filter(review_id__in=ids)}
    proposed = set(
        await BoardProposal.filter(review_id__in=ids).values_list("review_id", flat=True)
    )
    items: dict[int, list[AgendaItem]] = {}
    for item in await AgendaItem.filter(review_id__in=ids):
        items.setdefault(item.review_id or 0, []).append(item)
    cells = {review.cell_review.organisation_id for review in reviews}
    names = {o.id: o.name for o in await Organisation.filter(id__in=list(cells))}
    return {
        review.id: _asked(
            plan,
            OF_MEMBER,
            member=_member(
                review,
                facts.get(review.id),
                items.get(review.id, []),
                cell=names[review.cell_review.organisation_id],
                proposed=review.id in proposed,
            ),
        )
        for review in reviews
    }


async def of_unit(
    plan: Plan, campaign: Campaign, organisation: Organisation, *, own: bool = True
) -> tuple[Finding, ...]:
    """What the plan asks for of an organisation before its level is put to the vote.

    Args:
        plan: The season's.
        campaign: The season.
        organisation: Whose level.
        own: It votes itself; else a body above does, and only its rating is asked about.
    """
    facts = await UnitFacts.get_or_none(campaign_id=campaign.id, organisation_id=organisation.id)
    held = {name: True for name in (facts.gates if facts else ()) if name in _UNIT_FACTS}
    held["level_proposed"] = bool(facts and facts.proposed_level)
    return _asked(plan, OF_UNIT if own else OF_UNIT[1:], unit=GateUnit(**held))


def blocking(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Those that block; what the plan only warns of does not."""
    return tuple(finding for finding in findings if finding.outcome is Outcome.UNMET)


def _asked(
    plan: Plan,
    steps: Sequence[str],
    member: GateMember | None = None,
    unit: GateUnit | None = None,
) -> tuple[Finding, ...]:
    subject = "member" if member else "unit"
    found: list[Finding] = []
    for action in steps:
        if not any(rule.action == action and rule.subject == subject for rule in plan.gates):
            continue
        question = GateQuestion(action=action, member=member, unit=unit)
        found += [
            finding
            for finding in gate(plan, question, calendar()).because
            if finding.outcome is not Outcome.MET
        ]
    return tuple(found)


def _member(
    review: Review,
    facts: RatingFacts | None,
    items: Sequence[AgendaItem],
    *,
    cell: str,
    proposed: bool,
) -> GateMember:
    closed = _closed(review.cell_review)
    member = review.member
    temporary = member.temporary_cell if member.temporary_cell != cell else ""
    return GateMember(
        official_cell=cell,
        temporary_cell=temporary,
        temp_comment_received=bool(facts and facts.temp_comment),
        residence_comment=bool(facts and facts.residence == "received"),
        freed_from_213=bool(facts and facts.residence == "freed"),
        civil_servant=member.civil_servant,
        civil_rated=bool((facts and facts.staff) or member.staff_rating),
        self_rated=review.submitted_at is not None or review.paper_at is not None,
        level_proposed=proposed,
        reported=closed or any(item.presented_at for item in items),
        review_done=closed or any(item.concluded_at for item in items),
        cell_review_done=closed,
        leader=review.leader,
    )


def _closed(cell: CellReview) -> bool:
    return cell.closed_at is not None
