"""What a ballot stands on: who may act on it, its list, its frozen results."""

import json
from collections import Counter as Tally
from collections.abc import Iterable, Sequence
from typing import Any

from backend.count_views import BallotHead, FrozenResult, ListLine
from backend.db.models import (
    Ballot,
    BallotResult,
    BallotRow,
    Decision,
    Member,
    Organisation,
)
from backend.errors import NotFoundError
from backend.rules.tallies import Row
from backend.rules.terms import BallotStyle
from backend.services import access, campaigns
from backend.services.commands import Actor
from backend.services.counted import electorate_of, papers_of
from backend.services.meeting_ground import Ground, ground_of


async def led_ballot(actor: Actor, ballot_id: int) -> tuple[Ballot, Ground]:
    """A ballot of an organisation the actor acts for.

    Raises:
        NotFoundError: no such ballot, not his, or its season is over.
    """
    ballot = await Ballot.get_or_none(id=ballot_id)
    if ballot is None:
        raise NotFoundError
    organisation = await access.require_lead(actor.member_id, ballot.organisation_id)
    return ballot, await ground_at(ballot, organisation)


async def ground_at(ballot: Ballot, organisation: Organisation | None = None) -> Ground:
    """The ground of a stored ballot.

    Raises:
        NotFoundError: its season is over.
    """
    ground = await ground_of(organisation or await Organisation.get(id=ballot.organisation_id))
    if ground.campaign.id != ballot.campaign_id:
        raise NotFoundError("error-no-season")
    return ground


async def head_of(ballot: Ballot, ground: Ground) -> BallotHead:
    """A ballot without names and counts."""
    correction: dict[str, Any] = ballot.correction or {}
    return BallotHead(
        id=ballot.id,
        version=ballot.version,
        unit=ground.unit,
        season=campaigns.season_view(ground.campaign),
        meeting_id=ballot.meeting_id,
        purpose=ballot.purpose,
        subjects=ballot.subjects,
        style=BallotStyle(ballot.style),
        round=ballot.round,
        again=ballot.again,
        earlier_id=ballot.earlier_id,
        state=ballot.state,
        columns=tuple(ballot.columns),
        electorate=electorate_of(ballot.electorate),
        rows=await BallotRow.filter(ballot_id=ballot.id).count(),
        opened_at=ballot.opened_at,
        frozen_at=ballot.frozen_at,
        cancelled_reason=ballot.cancelled_reason,
        recount=tuple(correction.get("rows", ())),
        recount_reason=str(correction.get("reason", "")),
    )


async def lines_of(ballot_id: int) -> tuple[ListLine, ...]:
    """The printed list; of two with one name the year of birth tells."""
    rows = (
        await BallotRow.filter(ballot_id=ballot_id)
        .select_related("review__member", "organisation")
        .order_by("number")
    )
    people = named([row.review.member for row in rows if row.review])
    return tuple(
        ListLine(
            number=row.number,
            subject=subject_of(row),
            name=people[row.review.member_id] if row.review else _name(row.organisation),
            proposed=str(row.proposed or ""),
        )
        for row in rows
    )


def subject_of(row: BallotRow) -> str:
    """Whose row it is, as figures name it."""
    if row.review_id is not None:
        return f"review/{row.review_id}"
    return f"organisation/{row.organisation_id}"


def named(members: Iterable[Member]) -> dict[int, str]:
    """Names by id; of two with one name the year of birth tells."""
    listed = list({member.id: member for member in members}.values())
    names = Tally(member.full_name for member in listed)
    return {
        m.id: f"{m.full_name} ({m.born.year})" if names[m.full_name] > 1 else m.full_name
        for m in listed
    }


async def results_of(ballot_id: int) -> tuple[FrozenResult, ...]:
    """The frozen results of a ballot, the first one first."""
    found = (
        await BallotResult.filter(ballot_id=ballot_id)
        .select_related("entered_by", "checked_by")
        .order_by("number")
    )
    return tuple(result_view(result) for result in found)


async def last_result(ballot_id: int) -> FrozenResult | None:
    """The result that holds; None while nothing is frozen."""
    found = await results_of(ballot_id)
    return found[-1] if found else None


def result_view(result: BallotResult) -> FrozenResult:
    """A stored result with its figures; the people who entered it are fetched with it."""
    figures: dict[str, Any] = json.loads(result.figures)
    return FrozenResult(
        number=result.number,
        seal=result.seal,
        at=result.at,
        papers=papers_of(figures),
        rows=tuple(
            Row(
                number=line["number"],
                marks=tuple(line["marks"]),
                empty=line["empty"],
                wrong=line["wrong"],
            )
            for line in figures["rows"]
        ),
        alone=result.alone,
        reason=result.reason,
        entered_by=result.entered_by.full_name if result.entered_by else "",
        checked_by=result.checked_by.full_name if result.checked_by else "",
    )


async def rests_on(ballot: Ballot, numbers: Sequence[int] | None = None) -> bool:
    """Whether a decision that stands rests on a ballot, or on some of its rows."""
    if numbers is None and await Decision.filter(ballot_id=ballot.id, current=True).exists():
        return True
    rows = BallotRow.filter(ballot_id=ballot.id)
    listed = await (rows if numbers is None else rows.filter(number__in=list(numbers)))
    reviews = [row.review_id for row in listed if row.review_id is not None]
    units = [row.organisation_id for row in listed if row.organisation_id is not None]
    standing = Decision.filter(campaign_id=ballot.campaign_id, current=True)
    return (
        await standing.filter(review_id__in=reviews).exists()
        or await standing.filter(organisation_id__in=units).exists()
    )


def _name(organisation: Organisation | None) -> str:
    return organisation.name if organisation else ""
