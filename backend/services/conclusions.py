"""What a cell concludes of its members and itself, and reports to the level that decides."""

from datetime import datetime
from typing import Any

from backend.db.models import Campaign, ConcludedLevel, Organisation, ResultReport
from backend.errors import ConflictError, InvalidCommandError
from backend.result_views import ResultRow, ResultsView, Stage
from backend.services import access, deciders, outbox, result_caps, results
from backend.services.commands import Actor, command
from backend.services.meeting_ground import ground_of
from backend.services.result_ground import Held
from backend.services.result_notices import RETURNED, SENT, to_leaders
from backend.services.result_writes import (
    Choice,
    Seen,
    check_level,
    check_own_level,
    fresh,
    reason_of,
    row_of,
)

#: Stages in which the list is the cell's to change.
WITH_US = frozenset({Stage.OPEN, Stage.CONCLUDED, Stage.RETURNED})
_UNTIL_COUNTED = "not_counted"


async def conclude(actor: Actor, seen: Seen, choice: Choice, now: datetime) -> ResultsView:
    """Note the level the cell concludes for one of its members.

    Where votes and conditions lead to a level by the plan, or one level has most votes, another
    one asks for a reason.

    Raises:
        NotFoundError: the cell is not the actor's.
        ConflictError: the results changed since, or the list is with the level above.
        InvalidCommandError: no such row or level, one the plan bars, or no reason.

    Transaction: one.
    """
    organisation, campaign = await led(actor, seen.organisation)
    subject = f"review/{choice.id}"
    details: dict[str, str | int] = {}
    async with command(actor, "level-concluded", subject, now, details):
        found = await fresh(organisation, campaign.id, seen, now)
        row = row_of(found, choice.id)
        _refuse_gone(found, row)
        check_level(found, choice)
        led_to = row.counted.level or found.most.get(row.id, "")
        reason = reason_of(choice.reason, needed=bool(led_to) and led_to != choice.level)
        details |= {"differs": int(bool(reason)), "from": row.concluded, "to": choice.level}
        await _write(found, row, choice.level, reason, actor, now)
    return await results.view(actor, organisation.id, now)


async def conclude_all(actor: Actor, seen: Seen, now: datetime) -> ResultsView:
    """Note for every row that has none yet the level the count leads to.

    By the plan's shares where it prints them; elsewhere the level with the most votes, which
    whoever taps says is what the cell concluded. Rows without such a level stay open.

    Raises:
        NotFoundError: the cell is not the actor's.
        ConflictError: the results changed since, or the list is with the level above.
        InvalidCommandError: nothing is left that could be noted so.

    Transaction: one.
    """
    organisation, campaign = await led(actor, seen.organisation)
    details: dict[str, str | int] = {}
    async with command(actor, "levels-concluded", f"organisation/{organisation.id}", now, details):
        found = await fresh(organisation, campaign.id, seen, now)
        count = 0
        for row in found.taken_up:
            level = row.counted.level or found.most.get(row.id, "")
            if row.concluded or row.decision is not None or not level:
                continue
            _refuse_gone(found, row)
            await _write(found, row, level, "", actor, now)
            count += 1
        if not count:
            raise InvalidCommandError("error-result-nothing")
        details["rows"] = count
    return await results.view(actor, organisation.id, now)


async def conclude_own(actor: Actor, seen: Seen, choice: Choice, now: datetime) -> ResultsView:
    """Note the level an organisation concludes for itself.

    Raises:
        NotFoundError: it is not the actor's.
        ConflictError: the results changed since, its level is decided, or stands in a report
            that is with the level above; one not concluded by then may still be.
        InvalidCommandError: no such level.

    Transaction: one.
    """
    organisation, campaign = await led(actor, seen.organisation)
    subject = f"organisation/{organisation.id}"
    details: dict[str, str | int] = {}
    async with command(actor, "own-level-concluded", subject, now, details):
        found = await fresh(organisation, campaign.id, seen, now)
        if found.own is None or found.own.decision is not None:
            raise ConflictError("error-result-decided")
        away = found.report is not None and found.report.returned_at is None
        if away and found.own.concluded:
            raise ConflictError("error-result-sent")
        check_own_level(found, choice.level)
        led_to = found.own.counted.level or ""
        differs = bool(led_to) and led_to != choice.level
        reason = reason_of(choice.reason, needed=differs or bool(choice.reason.strip()))
        details |= {"from": found.own.concluded, "to": choice.level}
        columns = {
            "level": choice.level,
            "counted": led_to,
            "reason": reason,
            "by_id": actor.member_id,
            "at": now,
        }
        await _upsert(campaign, None, organisation.id, columns)
    return await results.view(actor, organisation.id, now)


async def send(actor: Actor, seen: Seen, now: datetime) -> ResultsView:
    """Report the result to the level that decides: every row concluded, the cap held.

    Raises:
        NotFoundError: the organisation is not the actor's.
        ConflictError: the results changed since, or were sent.
        InvalidCommandError: rows without a level, or a list over the cap nobody ruled on.

    Transaction: one.
    """
    organisation, campaign = await led(actor, seen.organisation)
    details: dict[str, str | int] = {}
    async with command(actor, "result-sent", f"organisation/{organisation.id}", now, details):
        found = await fresh(organisation, campaign.id, seen, now)
        stage = results.stage_of(found)
        if found.decides_itself and found.own_route.settled != "stated":
            raise InvalidCommandError("error-result-decides-itself")
        if stage not in WITH_US and not (found.decides_itself and found.report is None):
            raise ConflictError("error-result-sent")
        await _refuse_unready(found)
        number = (found.report.number if found.report else 0) + 1
        await ResultReport.create(
            campaign_id=campaign.id,
            organisation_id=organisation.id,
            number=number,
            sent_at=now,
            sent_by_id=actor.member_id,
        )
        decider = found.route.decider or found.own_route.decider
        if decider is not None and decider.id != organisation.id:
            told = await to_leaders(decider.id, SENT, number, campaign.id, organisation.id, now)
            await outbox.enqueue(told, now)
        details |= {"number": number, "rows": len(found.taken_up)}
    return await results.view(actor, organisation.id, now)


async def give_back(actor: Actor, seen: Seen, reason: str, now: datetime) -> ResultsView:
    """Return a result to the organisation that sent it, with the reason.

    Raises:
        NotFoundError: the actor acts for nothing above it.
        ConflictError: the results changed since, or are not with the level above.
        InvalidCommandError: no reason.

    Transaction: one.
    """
    organisation = await access.require_watch(actor.member_id, seen.organisation)
    line = await deciders.line_of(organisation)
    await deciders.require_above(actor, line)
    ground = await ground_of(organisation)
    text = reason_of(reason, needed=True)
    async with command(actor, "result-returned", f"organisation/{organisation.id}", now):
        found = await fresh(organisation, ground.campaign.id, seen, now)
        report = found.report
        if report is None or report.returned_at or any(row.decision for row in found.taken_up):
            raise ConflictError("error-result-not-sent")
        await ResultReport.filter(
            campaign_id=ground.campaign.id, organisation_id=organisation.id, number=report.number
        ).update(
            returned_at=now,
            returned_by_id=actor.member_id,
            returned_reason=text,
            version=report.version + 1,
        )
        told = await to_leaders(
            organisation.id,
            RETURNED,
            report.number,
            ground.campaign.id,
            organisation.id,
            now,
        )
        await outbox.enqueue(told, now)
    return await results.view(actor, organisation.id, now)


async def led(actor: Actor, organisation_id: int) -> tuple[Organisation, Campaign]:
    """An organisation the actor acts for, and its season.

    Raises:
        NotFoundError: it is not his, or no season runs there.
    """
    organisation = await access.require_lead(actor.member_id, organisation_id)
    return organisation, (await ground_of(organisation)).campaign


def _refuse_gone(found: Held, row: ResultRow) -> None:
    """Rows of a list that is with the level above stay; who was rated later joins them."""
    if row.decision is not None:
        raise ConflictError("error-result-decided")
    if results.stage_of(found) not in WITH_US and row.concluded and not found.decides_itself:
        raise ConflictError("error-result-sent")
    ballot = any(gate.action == "ballot" for gate in found.plan.gates)
    if row.counted.status == _UNTIL_COUNTED and ballot:
        raise InvalidCommandError("error-result-uncounted")


async def _refuse_unready(found: Held) -> None:
    missing = sum(1 for row in found.taken_up if not row.concluded and row.decision is None)
    if missing or (found.line.kind.is_cell and not found.taken_up):
        raise InvalidCommandError("error-result-missing", rows=missing)
    cap = await result_caps.cap_of(found) if found.line.kind.is_cell else None
    if cap is not None and not cap.holds:
        raise InvalidCommandError(
            "error-cap-held", excellent=cap.excellent, literal=cap.literal, wide=cap.wide
        )


async def _write(
    found: Held, row: ResultRow, level: str, reason: str, actor: Actor, now: datetime
) -> None:
    columns = {
        "level": level,
        "counted": row.counted.level or "",
        "reason": reason,
        "by_id": actor.member_id,
        "at": now,
    }
    await _upsert(found.campaign, row.id, None, columns)


async def _upsert(
    campaign: Campaign, review: int | None, organisation: int | None, columns: dict[str, Any]
) -> None:
    key = {"campaign_id": campaign.id, "review_id": review, "organisation_id": organisation}
    stored = await ConcludedLevel.get_or_none(**key)
    if stored is None:
        await ConcludedLevel.create(**key, **columns)
    else:
        await ConcludedLevel.filter(id=stored.id).update(**columns, version=stored.version + 1)
