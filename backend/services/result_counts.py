"""The newest frozen counts as results show them; totals only."""

from collections.abc import Mapping
from dataclasses import dataclass

from backend.count_views import Counted
from backend.db.models import Organisation
from backend.result_views import Votes
from backend.rules.tallies import DISAGREE
from backend.rules.terms import BallotStyle, Level, OrganisationKind
from backend.services import counted


@dataclass(frozen=True, slots=True)
class Line:
    """One subject's line of the newest counts."""

    number: int
    votes: Votes
    ballot: int


async def counts(
    campaign_id: int, organisation_id: int, *, purpose: str = "propose", subjects: str = "members"
) -> Mapping[str, Line]:
    """What a body counted, by subject: "review/12", "organisation/3"."""
    found = await counted.newest(organisation_id, purpose, subjects, campaign_id)
    if not found:
        return {}
    body = await Organisation.get(id=organisation_id)
    cell = OrganisationKind(body.kind).is_cell
    return {
        subject: Line(one.number, votes_of(one, cell=cell), one.ballot_id)
        for subject, one in found.items()
    }


def votes_of(one: Counted, *, cell: bool) -> Votes:
    """A subject's count as results show it."""
    return Votes(
        by_column=one.by_column,
        official=one.electorate.official,
        valid=one.papers.valid,
        empty=one.empty,
        wrong=one.wrong,
        seal=one.seal,
        rounds=one.style is BallotStyle.ROUNDS,
        cell=cell,
    )


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
