"""A count entered and checked, against a bare insert of the same rows into the same tables."""

import tempfile
import time
from datetime import date, datetime
from pathlib import Path

from backend.ballot_views import Subjects
from backend.clock import VIETNAM
from backend.db.models import (
    Ballot,
    BallotRow,
    Counter,
    CountLine,
    CountSheet,
    Member,
    Organisation,
    Review,
)
from backend.db.setup import database, migrate
from backend.db.transaction import transaction
from backend.rules.terms import Level, OrganisationKind
from backend.services import campaigns, counting
from backend.services.commands import Actor
from backend.services.count_sheets import Hand
from benchmarks.figures import Figure

NOW = datetime(2022, 11, 29, 15, 0, tzinfo=VIETNAM)
PEOPLE = 30
LEVELS = [level.value for level in Level]
FIGURES = (3, 24, 2, 1)
PAPERS = (PEOPLE, PEOPLE, PEOPLE, 0)


async def cell() -> list[int]:
    """A cell of thirty in a season; the ids of its reviews."""
    await Organisation.create(
        id=1, code="K", name="K", search_key="k", kind=OrganisationKind.ORG_UPPER, path="/1/"
    )
    await Organisation.create(
        id=2,
        code="B",
        name="B",
        search_key="b",
        kind=OrganisationKind.CELL_BASE,
        path="/1/2/",
        parent_id=1,
    )
    await Member.bulk_create(
        [
            Member(
                full_name=f"An {line}",
                search_key="an",
                sort_key="an",
                born=date(1970, 1, 1),
                female=False,
                admitted_on=date(2000, 1, 1),
                official_on=date(2001, 1, 1),
                cell_id=2,
                roll_number=line,
                civil_servant=True,
            )
            for line in range(1, PEOPLE + 1)
        ]
    )
    await campaigns.open_campaign("004", "K", "1-KH", actor=None, now=NOW)
    return [
        int(str(id_)) for id_ in await Review.all().order_by("id").values_list("id", flat=True)
    ]


async def ballot(reviews: list[int]) -> int:
    """An open ballot on the whole cell, with two in its team."""
    electorate = {
        "official": PEOPLE,
        "probationary": 0,
        "present_official": PEOPLE,
        "present_probationary": 0,
        "summoned": PEOPLE,
    }
    stored = await Ballot.create(
        campaign_id=1,
        organisation_id=2,
        purpose="decide",
        subjects=Subjects.MEMBERS.value,
        style="levels",
        columns=LEVELS,
        electorate=electorate,
        shares={},
        opened_at=NOW,
    )
    await BallotRow.bulk_create(
        [BallotRow(ballot_id=stored.id, number=n, review_id=r) for n, r in enumerate(reviews, 1)]
    )
    await Counter.bulk_create([Counter(ballot_id=stored.id, member_id=m, at=NOW) for m in (1, 2)])
    return stored.id


async def counted_twice(number: int) -> tuple[float, float]:
    """Seconds for a cell counted by two until it is frozen, and for one row of it."""
    begun = time.perf_counter()
    fastest = 1.0
    for member in (1, 2):
        hand = Hand(Actor(member), (f"account/{member}",))
        await counting.enter_papers(hand, number, PAPERS, NOW)
        for line in range(1, PEOPLE + 1):
            start = time.perf_counter()
            await counting.enter_row(hand, number, line, FIGURES, NOW)
            fastest = min(fastest, time.perf_counter() - start)
        view = await counting.finish(hand, number, None, NOW)
    assert view.result is not None
    return time.perf_counter() - begun, fastest


async def inserted(number: int) -> float:
    """Seconds for the same rows put in bare, each in a transaction as a tap would."""
    start = time.perf_counter()
    for entry in (1, 2):
        async with transaction():
            sheet = await CountSheet.create(
                ballot_id=number, entry=entry, member_id=entry, device="x", begun_at=NOW
            )
        for line in range(1, PEOPLE + 1):
            async with transaction():
                await CountLine.create(sheet_id=sheet.id, number=line, marks=FIGURES, at=NOW)
    return time.perf_counter() - start


async def measure(*, quick: bool) -> list[Figure]:
    """One line entered and checked, and a whole cell counted twice, beside a bare insert."""
    rounds = 2 if quick else 6
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite://{Path(folder) / 'count.sqlite3'}"
        await migrate(url)
        async with database(url):
            reviews = await cell()
            ours: list[tuple[float, float]] = []
            bare: list[float] = []
            for _ in range(rounds):
                ours.append(await counted_twice(await ballot(reviews)))
                bare.append(await inserted(await ballot(reviews)))
    lines, whole = 2 * PEOPLE, min(seconds for seconds, _ in ours)
    line = min(seconds for _, seconds in ours)
    return [
        Figure("tally_line", 1 / line, "lines/s", lines / min(bare), bar=0.015, aim=0.1),
        Figure("cell_of_30", 60 / whole, "cells/min", 60 / min(bare), bar=0.01, aim=0.1),
    ]
