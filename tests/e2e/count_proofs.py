"""What must hold of a whole season in the end, in the tables themselves."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping

from backend.db.models import AuditEvent, BallotResult, Decision, Notice
from backend.services.result_notices import TOLD
from tests.e2e.count_people import Season
from tests.e2e.count_tables import Seat


async def decided_as_in_the_table(season: Season, levels: Mapping[Seat, str]) -> None:
    """One decision that stands for everybody who is rated, of the level in the table."""
    found = await Decision.filter(current=True, group="members").select_related("review")
    by_member = {row.review.member_id: row.level for row in found if row.review}
    seats = {member: seat for seat, member in season.members.items()}
    assert {seats[member]: level for member, level in by_member.items()} == {
        seat: level for seat, level in levels.items() if level
    }
    assert len(found) == len(by_member)
    assert all(row.announced_at for row in found)


async def each_told_once(season: Season, rated: Iterable[Seat], again: Iterable[Seat]) -> None:
    """Everybody was told of his own level once, and once more of a new one."""
    found = Notice.filter(kind=TOLD, subject__startswith="decision/")
    about_people = {
        f"decision/{one}"
        for one in await Decision.filter(group="members").values_list("id", flat=True)
    }
    told = Counter(n.member_id for n in await found if n.subject in about_people)
    wanted = Counter(season.members[seat] for seat in [*rated, *again])
    assert told == wanted


async def the_trail_tells_no_names_and_no_texts(season: Season, texts: Iterable[str]) -> None:
    """Details of the audit trail are codes and numbers: no name, no reason in words."""
    told = json.dumps([event.details for event in await AuditEvent.all()], ensure_ascii=False)
    for secret in (*season.names.values(), *texts):
        assert secret not in told, secret


async def results_are_totals(season: Season) -> None:
    """A frozen result names subjects and sums, and nobody who voted."""
    for result in await BallotResult.all():
        figures = json.loads(result.figures)
        papers = figures["papers"]
        assert papers["returned"] == papers["valid"] + papers["invalid"]
        for row in figures["rows"]:
            assert sum(row["marks"]) + row["empty"] + row["wrong"] == papers["valid"]
            assert set(row) == {"number", "subject", "marks", "empty", "wrong"}
        assert not any(name in result.figures for name in season.names.values())
