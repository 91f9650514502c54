"""Writing results: one at a time in a season, and only who saw them as they stand."""

from dataclasses import dataclass
from datetime import datetime

from backend.db.models import Organisation
from backend.db.raw import is_sqlite, rows
from backend.errors import ConflictError, InvalidCommandError
from backend.result_views import ResultRow, Route
from backend.rules.terms import Level
from backend.services import result_ground, results
from backend.services.result_ground import Held
from backend.text import clean

#: Bounds of a reason and of a document's number, in characters.
LEAST, MOST, MOST_NUMBER = 3, 500, 120


@dataclass(frozen=True, slots=True)
class Choice:
    """A level people choose for one subject.

    Attributes:
        id: Of the review, or of the organisation.
        reason: Why it is another than proposed, or is decided without the ballot the plan
            prints; "" for neither.
    """

    id: int
    level: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """An organisation's results as one saw them.

    Attributes:
        mark: Of the view; None for a typed line, which carries none.
    """

    organisation: int
    mark: int | None = None


async def lock(campaign_id: int) -> None:
    """Let one change of a season's results wait for another.

    SQLite has the lock since the transaction began.

    Transaction: the caller's.
    """
    if not is_sqlite():
        await rows("SELECT id FROM campaign WHERE id = $1 FOR UPDATE", campaign_id)


async def fresh(organisation: Organisation, campaign_id: int, seen: Seen, now: datetime) -> Held:
    """The results under the season's lock, if they are as the actor saw them.

    Raises:
        ConflictError: they changed since.

    Transaction: the caller's.
    """
    await lock(campaign_id)
    found = await result_ground.held(organisation, now)
    if seen.mark is not None and seen.mark != results.mark_of(found):
        raise ConflictError("error-result-changed")
    return found


def row_of(found: Held, review_id: int) -> ResultRow:
    """A row of the list.

    Raises:
        InvalidCommandError: it is not on it.
    """
    row = next((row for row in found.rows if row.id == review_id), None)
    if row is None:
        raise InvalidCommandError("error-result-row")
    return row


def check_level(found: Held, choice: Choice) -> None:
    """Refuse a level the plan does not have, or bars for this person.

    Raises:
        InvalidCommandError: as said.
    """
    if choice.level not in set(Level):
        raise InvalidCommandError("error-level-unknown")
    if choice.id in found.forced and choice.level != Level.NOT_COMPLETED:
        raise InvalidCommandError("error-level-forced")


def check_own_level(found: Held, level: str) -> None:
    """Refuse a level the plan does not have, or bars for the organisation.

    Raises:
        InvalidCommandError: as said.
    """
    if level not in found.own_levels:
        raise InvalidCommandError("error-level-unknown")
    if found.own_forced and level != found.own_forced:
        raise InvalidCommandError("error-own-level-forced")


def reason_of(typed: str, *, needed: bool) -> str:
    """A reason as it is kept; "" where none is needed.

    Raises:
        InvalidCommandError: it is needed and missing, too short or too long.
    """
    text = clean(typed)
    if len(text) > MOST:
        raise InvalidCommandError("error-reason-long", most=MOST)
    if needed and len(text) < LEAST:
        raise InvalidCommandError("error-result-reason")
    return text if needed else ""


def reason_to_decide(
    route: Route, choice: Choice, *, differs: bool = False, ballot: int | None
) -> str:
    """The reason of a decision as it is kept; "" where it needs none.

    Args:
        route: Who decides.
        choice: What, with what was typed as the reason.
        differs: It is another level than proposed.
        ballot: The frozen ballot of who decides on whom it is about; None where there is none.

    Raises:
        InvalidCommandError: it is needed, for another level or for a level without the secret
            ballot the plan prints, and is missing, too short or too long.
    """
    unballoted = bool(route.ballot_clause) and ballot is None
    if unballoted and len(clean(choice.reason)) < LEAST:
        raise InvalidCommandError("error-decide-ballot", clause=route.ballot_clause)
    return reason_of(choice.reason, needed=differs or unballoted)


def number_of(typed: str, *, needed: bool) -> str:
    """The number of a document as it is kept.

    Raises:
        InvalidCommandError: it is needed and missing, or too long.
    """
    text = clean(typed)
    if len(text) > MOST_NUMBER:
        raise InvalidCommandError("error-number-long", most=MOST_NUMBER)
    if needed and not text:
        raise InvalidCommandError("error-number-missing")
    return text
