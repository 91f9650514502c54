"""The days before a last day on which a season reminds, as the operator sets them."""

import re
from collections.abc import Sequence
from datetime import datetime

from backend.db.models import Campaign, Organisation
from backend.errors import InvalidCommandError, NotFoundError
from backend.rules.nudges import DAYS, MOST_DAYS, MOST_TIMES
from backend.services.commands import Actor, command

_LIST = re.compile(r"\d{1,3}(\s*,\s*\d{1,3})*", re.ASCII)


def written(days: Sequence[int]) -> str:
    """Days as they are stored and typed: "14,7,3,1,0"."""
    return ",".join(map(str, days))


#: What holds where nothing is set.
USUAL = written(DAYS)


def parse(typed: str) -> tuple[int, ...]:
    """Days as they are typed, longest first.

    Raises:
        InvalidCommandError: no list of whole numbers, one of them twice or too long, or too many
            (`error-nudge-days`).
    """
    found = _LIST.fullmatch(typed.strip())
    days = [int(day) for day in typed.split(",")] if found else []
    if not 0 < len(days) == len(set(days)) <= MOST_TIMES or max(days) > MOST_DAYS:
        raise InvalidCommandError("error-nudge-days", most=MOST_DAYS, times=MOST_TIMES)
    return tuple(sorted(days, reverse=True))


def days_of(campaign: Campaign) -> tuple[int, ...]:
    """The days on which a season reminds."""
    return parse(campaign.nudge_days)


async def set_days(
    root_code: str, days: Sequence[int], *, actor: Actor | None, now: datetime
) -> None:
    """Let the open season of an organisation remind on other days from now on.

    Args:
        root_code: Code of the organisation at the top of the season.
        days: As `parse` gives them.
        actor: Who sets them; None at the command line.
        now: When.

    Raises:
        NotFoundError: no such organisation, or no season of it is open.

    Transaction: one.
    """
    root = await Organisation.get_or_none(code=root_code)
    if root is None:
        raise NotFoundError("error-organisation-unknown", organisation=root_code)
    open_seasons = Campaign.filter(organisation_id=root.id, closed_at=None)
    campaign = await open_seasons.order_by("-id").first()
    if campaign is None:
        raise NotFoundError("error-no-season")
    details = {"days": written(days)}
    async with command(actor, "nudge-days-set", f"campaign/{campaign.id}", now, details):
        await Campaign.filter(id=campaign.id).update(nudge_days=written(days))
