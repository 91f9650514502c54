"""The newest frozen counts by subject: rounds and second ballots put together; totals only."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from backend.ballot_views import Electorate
from backend.db.models import Ballot, BallotResult, BallotRow, Organisation
from backend.result_views import Votes
from backend.rules.tallies import AGREE, DISAGREE, Papers
from backend.rules.terms import BallotStyle, Level, OrganisationKind


@dataclass(frozen=True, slots=True)
class Line:
    """A subject's line of the newest counts.

    Attributes:
        ballot: The newest ballot it stood on.
        number: Its line there.
    """

    ballot: int
    number: int
    votes: Votes


async def newest(
    campaign_id: int, organisation_id: int, *, purpose: str = "propose", subjects: str = "members"
) -> Mapping[str, Line]:
    """What a body counted last, by subject: "review/12", "organisation/3".

    A later ballot on a subject stands in the place of an earlier one; a second round adds its
    columns to those of the first. Of a corrected count the last figures hold.

    Args:
        campaign_id: The season.
        organisation_id: The body that voted.
        purpose: "propose" or "decide".
        subjects: "members", "leaders" or "organisations".
    """
    ballots = await Ballot.filter(
        campaign_id=campaign_id,
        organisation_id=organisation_id,
        purpose=purpose,
        subjects=subjects,
        state="frozen",
    ).order_by("id")
    if not ballots:
        return {}
    body = await Organisation.get(id=organisation_id)
    return await _together(ballots, cell=OrganisationKind(body.kind).is_cell)


def papers_of(figures: Mapping[str, Any]) -> Papers:
    """The papers of stored figures."""
    return Papers(**figures["papers"])


def electorate_of(stored: Mapping[str, int]) -> Electorate:
    """The electorate as stored."""
    return Electorate(**stored)


def parts_of(votes: Votes) -> tuple[dict[str, int], ...]:
    """Marks by level, each list on its own: of a ballot in two rounds the second one first.

    Whoever was voted good and then not excellent is good by the votes of the first round.
    """
    by_level = {name: n for name, n in votes.by_column.items() if name in set(Level)}
    if not votes.rounds:
        return (by_level,)
    top = {name: n for name, n in by_level.items() if name == Level.EXCELLENT}
    rest = {name: n for name, n in by_level.items() if name != Level.EXCELLENT}
    return (top, rest) if top else (rest,)


def most_votes(votes: Votes | None) -> str:
    """The level with the most votes, where one has more than any other: people are shown it."""
    if votes is None:
        return ""
    against = votes.by_column.get(DISAGREE, 0)
    first, *others = parts_of(votes)
    if votes.rounds and others:
        if first[Level.EXCELLENT] > against:
            return Level.EXCELLENT.value
        first = others[0]
        against = 0
    top = max([*first.values(), 0])
    best = [name for name, count in first.items() if count == top]
    return best[0] if top > against and len(best) == 1 else ""


async def _together(ballots: Sequence[Ballot], *, cell: bool) -> dict[str, Line]:
    ids = [ballot.id for ballot in ballots]
    results: dict[int, BallotResult] = {}
    for result in await BallotResult.filter(ballot_id__in=ids).order_by("number"):
        results[result.ballot_id] = result
    proposed: dict[tuple[int, int], str] = {}
    for row in await BallotRow.filter(ballot_id__in=ids):
        proposed[row.ballot_id, row.number] = str(row.proposed or "")
    found: dict[str, Line] = {}
    for ballot in ballots:
        result = results.get(ballot.id)
        if result is None:
            continue
        figures: dict[str, Any] = json.loads(result.figures)
        for line in figures["rows"]:
            told = proposed.get((ballot.id, line["number"]), "")
            marks = _marks(figures["columns"], line["marks"], told)
            before = found.get(line["subject"]) if ballot.round > 1 else None
            votes = Votes(
                by_column={**before.votes.by_column, **marks} if before else marks,
                official=electorate_of(figures["electorate"]).official,
                valid=papers_of(figures).valid,
                empty=line["empty"],
                wrong=line["wrong"],
                seal=result.seal,
                rounds=ballot.style == BallotStyle.ROUNDS,
                cell=cell,
            )
            found[line["subject"]] = Line(ballot.id, line["number"], votes)
    return found


def _marks(columns: Sequence[str], marks: Sequence[int], proposed: str) -> dict[str, int]:
    """Marks by column; to agree is to vote for the level put forward."""
    first, *others = map(str, columns)
    names = [proposed if proposed and first == AGREE else first, *others]
    return dict(zip(names, marks, strict=True))
