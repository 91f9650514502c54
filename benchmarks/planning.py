"""Planning a morning's reminders, against a bare insert of the same rows into the same table."""

import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path

from backend.clock import VIETNAM
from backend.db.models import Account, Campaign, Member, Notice, Organisation
from backend.db.setup import database, migrate
from backend.db.transaction import transaction
from backend.rules.terms import OrganisationKind
from backend.services import campaigns, nudges
from backend.working_days import calendar
from benchmarks.figures import Figure

#: Seven days before the last day of the cells, after midnight.
MORNING = datetime(2022, 11, 23, 0, 5, tzinfo=VIETNAM)
CELL = 100
CHUNK = 500
COLUMNS = (
    *("dedup_key", "kind", "campaign_id", "member_id", "subject", "facts", "created_at"),
    *("due_at", "expires_at", "state", "attempts", "channel", "error"),
)


async def people(count: int) -> None:
    """A block of cells; everybody has a chat, nobody has begun."""
    await Organisation.create(
        id=1, code="K", name="K", search_key="k", kind=OrganisationKind.ORG_UPPER, path="/1/"
    )
    cells = range(2, 2 + count // CELL)
    await Organisation.bulk_create(
        [
            Organisation(
                id=number,
                code=f"B{number}",
                name=f"B{number}",
                search_key="b",
                kind=OrganisationKind.CELL_BASE,
                path=f"/1/{number}/",
                parent_id=1,
            )
            for number in cells
        ],
        batch_size=CHUNK,
    )
    await Member.bulk_create(
        [
            Member(
                full_name="An",
                search_key="an",
                sort_key="an",
                born=date(1970, 1, 1),
                female=False,
                admitted_on=date(2000, 1, 1),
                cell_id=cell,
                roll_number=line,
                civil_servant=True,
            )
            for cell in cells
            for line in range(1, CELL + 1)
        ],
        batch_size=CHUNK,
    )
    begun = MORNING - timedelta(days=20)
    await Account.bulk_create(
        [
            Account(
                channel="telegram",
                chat_key=str(number),
                member_id=number,
                linked_at=begun,
                created_at=begun,
            )
            for number in await Member.all().values_list("id", flat=True)
        ],
        batch_size=CHUNK,
    )
    await campaigns.open_campaign("004", "K", "1-KH", actor=None, now=begun)
    await Campaign.all().update(nudged_on=(MORNING - timedelta(days=1)).date())
    calendar()  # the first use in a process reads the holidays of the world


async def bare_insert() -> float:
    """Seconds for the rows that were planned, inserted again as they are, without any check."""
    client = Notice._meta.db  # noqa: SLF001
    names = ", ".join(COLUMNS)
    stored = await client.execute_query_dict(f"SELECT {names} FROM outbox")  # noqa: S608
    values = [[row[name] for name in COLUMNS] for row in stored]
    await client.execute_query("DELETE FROM outbox")
    places = ", ".join("?" * len(COLUMNS))
    begun = time.perf_counter()
    async with transaction() as inside:
        await inside.execute_many(f"INSERT INTO outbox ({names}) VALUES ({places})", values)  # noqa: S608
    return time.perf_counter() - begun


async def measure(*, quick: bool) -> list[Figure]:
    """Notices planned a second; then a second tick, which has nothing to add."""
    count = 10_000 if quick else 100_000
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite://{Path(folder) / 'planning.sqlite3'}"
        await migrate(url)
        async with database(url):
            await people(count)
            begun = time.perf_counter()
            planned = await nudges.plan(MORNING)
            took = time.perf_counter() - begun
            begun = time.perf_counter()
            again = await nudges.plan(MORNING + timedelta(minutes=5))
            second = time.perf_counter() - begun
            assert (planned, again) == (count, 0), (planned, again)
            bare = await bare_insert()
    return [
        Figure("notices_planned", planned / took, "1/s", planned / bare, 0.15, 0.3),
        Figure("second_tick", second * 1000, "ms", took * 1000, 1.0, 0.6, ceiling=True),
    ]
