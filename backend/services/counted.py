"""The newest frozen counts by subject: rounds and second ballots put together; totals only."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from backend.ballot_views import Electorate
from backend.count_views import Counted
from backend.db.models import Ballot, BallotResult, BallotRow
from backend.rules.tallies import AGREE, Papers
from backend.rules.terms import BallotStyle


async def of_review(campaign_id: int, review_id: int, purpose: str = "propose") -> Counted | None:
    """What was counted last of a member; None where nothing is frozen."""
    return await _of(campaign_id, f"review/{review_id}", purpose)


async def of_organisation(
    campaign_id: int, organisation_id: int, purpose: str = "propose"
) -> Counted | None:
    """What was counted last of an organisation's own level; None where nothing is frozen."""
    return await _of(campaign_id, f"organisation/{organisation_id}", purpose)


async def newest(
    organisation_id: int, purpose: str, subjects: str, campaign_id: int | None = None
) -> Mapping[str, Counted]:
    """What a body counted last, by subject: "review/12", "organisation/3".

    A later ballot on a subject stands in the place of an earlier one; a second round adds its
    columns to those of the first. Of a corrected count the last figures hold.

    Args:
        organisation_id: The body that voted.
        purpose: "propose" or "decide".
        subjects: "members" or "organisations".
        campaign_id: The season; left out, every one that is open.
    """
    ballots = Ballot.filter(
        organisation_id=organisation_id, purpose=purpose, subjects=subjects, state="frozen"
    )
    if campaign_id is None:
        ballots = ballots.filter(campaign__closed_at=None)
    else:
        ballots = ballots.filter(campaign_id=campaign_id)
    return await _together(await ballots.order_by("id"))


def papers_of(figures: Mapping[str, Any]) -> Papers:
    """The papers of stored figures."""
    return Papers(**figures["papers"])


def electorate_of(stored: Mapping[str, int]) -> Electorate:
    """The electorate as stored."""
    return Electorate(**stored)


async def _of(campaign_id: int, subject: str, purpose: str) -> Counted | None:
    kind, _, number = subject.partition("/")
    column = "review_id" if kind == "review" else "organisation_id"
    ids = await BallotRow.filter(
        **{column: int(number)}, ballot__state="frozen", ballot__campaign_id=campaign_id
    ).values_list("ballot_id", flat=True)
    ballots = await Ballot.filter(id__in=list(ids), purpose=purpose).order_by("id")
    return (await _together(ballots)).get(subject)


async def _together(ballots: list[Ballot]) -> dict[str, Counted]:
    ids = [ballot.id for ballot in ballots]
    results: dict[int, BallotResult] = {}
    for result in await BallotResult.filter(ballot_id__in=ids).order_by("number"):
        results[result.ballot_id] = result
    proposed: dict[tuple[int, int], str] = {}
    for row in await BallotRow.filter(ballot_id__in=ids):
        proposed[row.ballot_id, row.number] = str(row.proposed or "")
    found: dict[str, Counted] = {}
    for ballot in ballots:
        result = results.get(ballot.id)
        if result is None:
            continue
        figures: dict[str, Any] = json.loads(result.figures)
        for line in figures["rows"]:
            told = proposed.get((ballot.id, line["number"]), "")
            before = found.get(line["subject"]) if ballot.round > 1 else None
            found[line["subject"]] = _counted(ballot, result, figures, line, told, before)
    return found


def _counted(
    ballot: Ballot,
    result: BallotResult,
    figures: Mapping[str, Any],
    line: Mapping[str, Any],
    proposed: str,
    before: Counted | None,
) -> Counted:
    columns = [str(name) for name in figures["columns"]]
    if proposed and columns[0] == AGREE:  # to agree is to vote for the level put forward
        columns[0] = proposed
    marks = dict(zip(columns, line["marks"], strict=True))
    at: datetime = result.at
    return Counted(
        ballot_id=ballot.id,
        subject=line["subject"],
        number=line["number"],
        proposed=proposed,
        style=BallotStyle(ballot.style),
        by_column={**before.by_column, **marks} if before else marks,
        empty=line["empty"],
        wrong=line["wrong"],
        papers=papers_of(figures),
        electorate=electorate_of(figures["electorate"]),
        seal=result.seal,
        again=ballot.again,
        at=at,
    )
