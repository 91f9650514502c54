"""What a ballot stands on: who may act on it, its list, its frozen results."""

import json
from collections import Counter as Tally
from collections.abc import Iterable, Mapping, Sequence
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
from backend.db.raw import day, rows
from backend.errors import NotFoundError
from backend.rules.tallies import Row
from backend.rules.terms import BallotStyle
from backend.services import access, campaigns
from backend.services.commands import Actor
from backend.services.counted import electorate_of, papers_of
from backend.services.meeting_ground import Ground, ground_of

#: Two of one name may be members of different cells: both are told apart by their birth.
_LINES = """
    SELECT b.number, b.review_id, b.organisation_id, b.proposed, m.full_name, m.born,
        o.name AS organisation
    FROM ballot_row b
    LEFT JOIN review r ON r.id = b.review_id
    LEFT JOIN member m ON m.id = r.member_id
    LEFT JOIN organisation o ON o.id = b.organisation_id
    WHERE b.ballot_id = $1 ORDER BY b.number"""


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


async def head_of(ballot: Ballot, ground: Ground, listed: int = 0) -> BallotHead:
    """A ballot without names and counts; `listed` is how many rows it has, where known."""
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
        rows=listed or await BallotRow.filter(ballot_id=ballot.id).count(),
        opened_at=ballot.opened_at,
        frozen_at=ballot.frozen_at,
        cancelled_reason=ballot.cancelled_reason,
        recount=tuple(correction.get("rows", ())),
        recount_reason=str(correction.get("reason", "")),
        stated=bool(ballot.shares),
    )


async def lines_of(ballot_id: int) -> tuple[ListLine, ...]:
    """The printed list; of two with one name the year of birth tells."""
    found = await rows(_LINES, ballot_id)
    names = Tally(row["full_name"] for row in found)
    return tuple(
        ListLine(
            number=row["number"],
            subject=_subject(row["review_id"], row["organisation_id"]),
            name=_listed(row, names) if row["full_name"] else row["organisation"],
            proposed=row["proposed"] or "",
        )
        for row in found
    )


def _listed(row: Mapping[str, Any], names: Mapping[str, int]) -> str:
    born = day(row["born"])
    if names[row["full_name"]] > 1 and born is not None:
        return f"{row['full_name']} ({born.year})"
    return str(row["full_name"])


def subject_of(row: BallotRow) -> str:
    """Whose row it is, as figures name it."""
    return _subject(row.review_id, row.organisation_id)


def _subject(review_id: int | None, organisation_id: int | None) -> str:
    return f"organisation/{organisation_id}" if review_id is None else f"review/{review_id}"


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
    every = BallotRow.filter(ballot_id=ballot.id)
    listed = await (every if numbers is None else every.filter(number__in=list(numbers)))
    reviews = [row.review_id for row in listed if row.review_id is not None]
    units = [row.organisation_id for row in listed if row.organisation_id is not None]
    standing = Decision.filter(campaign_id=ballot.campaign_id, current=True)
    return (
        await standing.filter(review_id__in=reviews).exists()
        or await standing.filter(organisation_id__in=units).exists()
    )
