"""Where two sheets meet: they differ in named cells, or they are equal and frozen with a seal."""

from collections.abc import Sequence
from datetime import datetime

from backend.db.models import (
    Ballot,
    BallotResult,
    BallotRow,
    Counter,
    CountLine,
    CountSheet,
    Organisation,
)
from backend.errors import ConflictError, InvalidCommandError
from backend.rules import seals, tallies
from backend.rules.tallies import Row, Sheet
from backend.services import ballots, count_notices, count_sheets
from backend.services.ballot_ground import last_result, rests_on, subject_of
from backend.services.result_writes import lock


async def compare(ballot: Ballot, by: int, now: datetime) -> None:
    """Compare the two sheets handed in: name what differs to both, or freeze.

    Args:
        ballot: Locked by the caller.
        by: Who has just entered something; the other of the two is told how they compare.
        now: When.

    Transaction: the caller's, with the ballot locked.
    """
    stored = await CountSheet.filter(ballot_id=ballot.id, finished_at__isnull=False).order_by(
        "entry"
    )
    sheets = [await count_sheets.sheet_of(one, ballot) for one in stored]
    match sheets:
        case [Sheet() as first, Sheet() as second]:
            found = tallies.differences(first, second)
        case _:
            return
    if found:
        cells = [list(cell) for cell in found]
        await CountSheet.filter(ballot_id=ballot.id).update(differs=cells)
        await count_notices.tell(ballot, stored, count_notices.DIFFERS, by, now)
        return
    await freeze(ballot, stored, now)
    await count_notices.tell(ballot, stored, count_notices.FROZEN, by, now)


async def freeze(
    ballot: Ballot,
    stored: Sequence[CountSheet],
    now: datetime,
    *,
    reason: str = "",
) -> BallotResult:
    """Freeze the figures of a sheet, chained to the season's last result.

    Args:
        ballot: Locked by the caller.
        stored: The one sheet of a lone entry, or the two equal ones.
        now: When.
        reason: Why there is no check entry.

    Raises:
        ConflictError: a decision was taken since the correction was begun.
        IntegrityError: another result of the season was frozen at this instant; go again.

    Transaction: the caller's.
    """
    sheet = await count_sheets.sheet_of(stored[0], ballot)
    if sheet is None:
        raise InvalidCommandError("error-count-papers-first")
    correction = ballot.correction or {}
    await lock(ballot.campaign_id)  # no decision rests on what is corrected at this instant
    if correction and await rests_on(ballot, touched(correction.get("rows", ()))):
        raise ConflictError("error-correction-decided")
    figures = seals.canonical(await _figures(ballot, sheet))
    previous = await _last_chain(ballot.campaign_id)
    chain = seals.chain_of(previous, figures)
    result = await BallotResult.create(
        ballot_id=ballot.id,
        number=await BallotResult.filter(ballot_id=ballot.id).count() + 1,
        figures=figures,
        previous=previous,
        chain=chain,
        seal=seals.seal_of(chain),
        alone=len(stored) == 1,
        reason="; ".join(filter(None, (str(correction.get("reason", "")), reason)))[:500],
        entered_by_id=stored[0].member_id,
        checked_by_id=stored[1].member_id if len(stored) > 1 else None,
        at=now,
    )
    await ballots.write(ballot, state="frozen", frozen_at=ballot.frozen_at or now, correction=None)
    await CountSheet.filter(ballot_id=ballot.id).update(differs=None)
    await Counter.filter(ballot_id=ballot.id).update(digest=None, expires_at=None)
    return result


async def _last_chain(campaign_id: int) -> str:
    """What the next result of a season hangs on."""
    last = await BallotResult.filter(ballot__campaign_id=campaign_id).order_by("-id").first()
    return last.chain if last else seals.beginning(campaign_id)


async def refill(fresh: CountSheet, ballot: Ballot, now: datetime) -> None:
    """Give a sheet of a correction the frozen figures of what is not counted anew.

    Transaction: the caller's.
    """
    result = await last_result(ballot.id)
    if result is None:
        return
    anew = set((ballot.correction or {}).get("rows", ()))
    if tallies.PAPERS_ROW not in anew:
        issued, returned, valid, invalid = result.papers.entered
        await CountSheet.filter(id=fresh.id).update(
            issued=issued, returned=returned, valid=valid, invalid=invalid
        )
    await CountLine.bulk_create(
        [_line(fresh.id, row, now) for row in result.rows if row.number not in anew]
    )


def _line(sheet_id: int, row: Row, now: datetime) -> CountLine:
    return CountLine(
        sheet_id=sheet_id,
        number=row.number,
        marks=list(row.marks),
        empty=row.empty,
        wrong=row.wrong,
        at=now,
    )


async def _figures(ballot: Ballot, sheet: Sheet) -> dict[str, object]:
    """The figures of a result: totals, and nothing of anybody who voted."""
    rows = await BallotRow.filter(ballot_id=ballot.id)
    subjects = {row.number: subject_of(row) for row in rows}
    organisation = await Organisation.get(id=ballot.organisation_id)
    papers = sheet.papers
    return {
        "ballot": ballot.id,
        "organisation": organisation.code,
        "purpose": ballot.purpose,
        "subjects": ballot.subjects,
        "style": ballot.style,
        "round": ballot.round,
        "again": ballot.again,
        "columns": list(ballot.columns),
        "electorate": dict(ballot.electorate),
        "papers": {
            "summoned": papers.summoned,
            "present": papers.present,
            "issued": papers.issued,
            "returned": papers.returned,
            "valid": papers.valid,
            "invalid": papers.invalid,
        },
        "rows": [
            {
                "number": row.number,
                "subject": subjects[row.number],
                "marks": list(row.marks),
                "empty": row.empty,
                "wrong": row.wrong,
            }
            for row in sheet.rows
        ],
    }


def touched(rows: Sequence[int]) -> list[int] | None:
    """The rows a correction touches; None for all of them, where the papers are counted anew."""
    return None if tallies.PAPERS_ROW in rows else list(rows)
