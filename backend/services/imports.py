"""Importing a roster: first a preview that writes nothing, then one transaction."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from tortoise.exceptions import IntegrityError

from backend.documents.roster import Roster, read_roster
from backend.errors import ConflictError, InvalidCommandError
from backend.services import roster_store
from backend.services.commands import Actor, command
from backend.services.roster_store import Match
from backend.views import ImportPreview


async def preview(content: bytes) -> ImportPreview:
    """What importing this .xlsx file would do; nothing is written.

    Raises:
        InvalidCommandError: the file, a sheet, a heading or an organisation is not as it must be.
    """
    roster = await _read(content)
    return _preview(roster, await roster_store.match_people(roster.members))


async def apply(
    content: bytes,
    *,
    account_id: int | None,
    member_id: int | None,
    only_valid: bool,
    now: datetime,
) -> ImportPreview:
    """Import the file: organisations by code, members by card number.

    A member without a card is known by name, birthday and cell. Disciplines and offices of an
    imported member become those of the file. Whoever is not in the file stays as he is.

    Args:
        content: The .xlsx file.
        account_id: The importer's chat through which the file came, if any.
        member_id: Who imports; None for the operator at the command line.
        only_valid: Import the valid lines of a file that has others.
        now: When.

    Returns:
        What was done.

    Raises:
        InvalidCommandError: the file cannot be read, or a line is refused and `only_valid` is
            not set; nothing is written.
        ConflictError: somebody else imports the same people at this moment.

    Transaction: one; organisations, members and audit commit together.
    """
    roster = await _read(content)
    if roster.problems and not only_valid:
        raise InvalidCommandError("import-lines-refused", lines=len(roster.problems))
    actor = None if member_id is None else Actor(member_id, account_id)
    try:
        return await _write(roster, actor, now)
    except IntegrityError as error:
        raise ConflictError("import-conflict") from error


async def _write(roster: Roster, actor: Actor | None, now: datetime) -> ImportPreview:
    counts: dict[str, str | int] = {}  # filled before the block ends and the audit row is made
    async with command(actor, "roster-imported", "roster", now, counts):
        matches = await roster_store.match_people(roster.members, lock=True)
        done = _preview(roster, matches)
        cells = await roster_store.save_organisations(roster.organisations)
        await roster_store.save_people(matches, cells)
        counts |= _counts(done)
    return done


async def _read(content: bytes) -> Roster:
    return await asyncio.to_thread(read_roster, content)  # seconds for a large file


def _preview(roster: Roster, matches: Sequence[Match]) -> ImportPreview:
    accepted = Counter(match.person.cell for match in matches)
    new = sum(1 for match in matches if match.is_new)
    changed = sum(1 for match in matches if match.is_changed)
    return ImportPreview(
        organisations=len(roster.organisations),
        accepted=len(matches),
        new=new,
        changed=changed,
        unchanged=len(matches) - new - changed,
        per_cell=tuple(
            (line.name, accepted[line.code]) for line in roster.organisations if line.kind.is_cell
        ),
        problems=roster.problems,
    )


def _counts(done: ImportPreview) -> Mapping[str, int]:
    return {
        "organisations": done.organisations,
        "accepted": done.accepted,
        "new": done.new,
        "changed": done.changed,
        "unchanged": done.unchanged,
        "refused": len(done.problems),
    }
