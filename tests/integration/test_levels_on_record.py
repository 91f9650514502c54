"""Every change of a level is on record: who, when, from what, to what; and announced."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest

from backend.clock import MovableClock
from backend.db.models import AuditEvent, Decision, Notice, Review
from backend.errors import InvalidCommandError
from backend.result_views import ResultRow
from backend.services import (
    announcements,
    conclusions,
    decisions,
    results,
    self_ratings,
    unit_facts,
)
from backend.services.commands import Actor
from backend.services.result_writes import Choice, Seen
from backend.services.unit_facts import UnitEntry
from tests.integration import result_steps as do
from tests.integration.test_authority_of_decisions import season_of


async def changes(action: str) -> Sequence[tuple[int | None, str, str]]:
    found = await AuditEvent.filter(action=action).order_by("id")
    told = [
        (e.member_id, e.details if isinstance(e.details, dict) else json.loads(str(e.details)))
        for e in found
    ]
    return [(who, details["from"], details["to"]) for who, details in told]


@pytest.mark.requirement("R001-04", "R003-04")
@pytest.mark.parametrize(("plan", "unit"), [("001", "S"), ("003", "D")])
async def test_a_level_that_is_changed_leaves_who_when_old_and_new(
    db: str, clock: MovableClock, plan: str, unit: str
) -> None:
    season = await season_of(plan, clock)
    now, lead = clock.now(), season.people["S1 secretary"]
    seen = Seen(season.orgs["S1"])
    review = (await Review.get(member_id=season.people["S1 member"])).id
    for level in ("GOOD", "COMPLETED"):
        await conclusions.conclude(do.acting(lead), seen, Choice(review, level), now)
    assert await changes("level-concluded") == [(lead, "", "GOOD"), (lead, "GOOD", "COMPLETED")]
    above, whose = season.people["K secretary"], season.people[f"{unit} secretary"]
    seen = Seen(season.orgs[unit])
    own = Choice(seen.organisation, "GOOD")
    await conclusions.conclude_own(do.acting(whose), seen, own, now)
    other = Choice(seen.organisation, "COMPLETED", "Chưa đạt chỉ tiêu")
    await decisions.decide_own(do.acting(above), seen, other, "", now)
    assert await changes("level-decided") == [(above, "GOOD", "COMPLETED")]
    assert all(event.at == now for event in await AuditEvent.filter(action="level-decided"))
    await announcements.announce(do.acting(above), seen, now)
    told = {notice.member_id for notice in await Notice.filter(kind="result-told")}
    assert whose in told


@pytest.mark.requirement("R000-06")
async def test_who_names_no_level_does_not_hand_in(sqlite_db: str, clock: MovableClock) -> None:
    season = await season_of("000", clock)
    member = season.people["S1 member"]
    review = await Review.get(member_id=member)
    with pytest.raises(InvalidCommandError) as refused:
        await self_ratings.submit(do.acting(member), review.id, clock.now())
    assert refused.value.code == "error-level-missing"
    assert (await Review.get(id=review.id)).submitted_at is None


async def own_row(actor: Actor, unit: int, now: datetime) -> ResultRow:
    found = (await results.view(actor, unit, now)).own
    assert found is not None
    return found


@pytest.mark.requirement("R004-96")
async def test_a_discipline_of_an_organisation_in_the_year_leaves_no_choice_in_004(
    sqlite_db: str, clock: MovableClock
) -> None:
    season = await season_of("004", clock)
    now, unit = clock.now(), season.orgs["S1"]
    cell, above = (do.acting(season.people[f"{code} secretary"]) for code in ("S1", "S"))
    seen, number = Seen(unit), "Quyết định số 9-QĐ/ĐU"
    good, lowest = Choice(unit, "GOOD"), Choice(unit, "NOT_COMPLETED")

    async def disciplined(day: str, version: int) -> None:
        entry = UnitEntry(version, frozenset(), {}, {"disciplined_on": day}, {}, "")
        await unit_facts.save(cell, unit, entry, now)

    for version, day in enumerate(("2021-12-31", "2023-01-01")):
        await disciplined(day, version)
        assert (await own_row(cell, unit, now)).counted.level is None
    with pytest.raises(InvalidCommandError, match="error-unit-answer"):
        await disciplined("2022-02-30", 2)
    await disciplined("2022-01-01", 2)
    year = (await unit_facts.view(cell, unit)).year
    assert year == {"disciplined_on": "2022-01-01", "board_disciplined_on": ""}
    counted = (await own_row(cell, unit, now)).counted
    assert (counted.level, counted.findings[0].clause.path) == ("NOT_COMPLETED", "II.5")
    for work in (
        conclusions.conclude_own(cell, seen, good, now),
        decisions.decide_own(above, seen, good, number, now),
    ):
        with pytest.raises(InvalidCommandError, match="error-own-level-forced"):
            await work
    await conclusions.conclude_own(cell, seen, lowest, now)
    with pytest.raises(InvalidCommandError, match="error-decide-ballot") as refused:
        await decisions.decide_own(above, seen, lowest, number, now)
    assert refused.value.params == {"clause": "I.B.2.1.b3"}
    printed = replace(lowest, reason="Đã bỏ phiếu bằng phiếu in")
    view = await decisions.decide_own(above, seen, printed, number, now)
    kept = await Decision.get()
    assert (kept.reason, kept.ballot_id) == (printed.reason, None)
    assert view.own is not None
    assert view.own.level == "NOT_COMPLETED"
