"""The newest frozen counts, by subject: rounds and second ballots put together; totals only."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from backend.db.models import Ballot, BallotResult, BallotRow
from backend.result_views import Votes

#: The style of ballot where one agrees with the proposed level or does not.
AGREE = "agree"


@dataclass(slots=True)
class _Row:
    """What was counted of one subject, over the ballots it stood on."""

    by_column: dict[str, int] = field(default_factory=dict[str, int])
    number: int = 0
    official: int = 0
    valid: int = 0
    empty: int = 0
    wrong: int = 0
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """One subject's line of the newest counts."""

    number: int
    votes: Votes


async def counts(
    campaign_id: int, organisation_id: int, *, purpose: str = "propose", subjects: str = "members"
) -> Mapping[str, Counted]:
    """What a body counted, by subject: "review/12", "organisation/3".

    A later ballot on a subject stands in the place of an earlier one; a second round adds its
    columns to those of the first.
    """
    ballots = await Ballot.filter(
        campaign_id=campaign_id,
        organisation_id=organisation_id,
        purpose=purpose,
        subjects=subjects,
        state="frozen",
    ).order_by("id")
    found: dict[str, _Row] = {}
    for ballot in ballots:
        result = await BallotResult.filter(ballot_id=ballot.id).order_by("-number").first()
        if result is not None:
            await _take(found, ballot, result)
    return {
        subject: Counted(
            row.number,
            Votes(dict(row.by_column), row.official, row.valid, row.empty, row.wrong, row.seal),
        )
        for subject, row in found.items()
    }


async def newest_ballot(
    campaign_id: int, organisation_id: int, *, purpose: str, subjects: str
) -> int | None:
    """The newest frozen ballot of a body; None where it took none."""
    found = (
        await Ballot.filter(
            campaign_id=campaign_id,
            organisation_id=organisation_id,
            purpose=purpose,
            subjects=subjects,
            state="frozen",
        )
        .order_by("-id")
        .first()
    )
    return found.id if found else None


async def _take(found: dict[str, _Row], ballot: Ballot, result: BallotResult) -> None:
    figures: dict[str, Any] = json.loads(result.figures)
    proposed = {
        row.number: str(row.proposed or "") for row in await BallotRow.filter(ballot_id=ballot.id)
    }
    for line in figures["rows"]:
        row = found.setdefault(line["subject"], _Row())
        if ballot.round == 1:
            row.by_column.clear()
        names = _columns(ballot, figures, proposed.get(line["number"], ""))
        row.by_column.update(zip(names, line["marks"], strict=False))
        row.number, row.seal = line["number"], result.seal
        row.official = figures["electorate"]["official"]
        row.valid = figures["papers"]["valid"]
        row.empty, row.wrong = line["empty"], line["wrong"]


def _columns(ballot: Ballot, figures: Mapping[str, Any], proposed: str) -> list[str]:
    """What each mark is for: agreeing with a proposed level is a vote for it."""
    names = [str(name) for name in figures["columns"]]
    if ballot.style == AGREE and proposed and names:
        return [proposed, *names[1:]]
    return names
