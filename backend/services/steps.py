"""The steps of a season as they stand now, with whose they are: read by `/viec`, `/tiendo`, nudges."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from backend.rules.steps import Step


@dataclass(frozen=True, slots=True)
class OwnedStep:
    """A step with the people who have to do it.

    Attributes:
        owners: Ids of the members it is for: the person himself, or who leads the organisation.
        organisation_id: The cell of the person, or the organisation itself.
        name: Name of the organisation; the steps of a person carry his cell's.
    """

    step: Step
    owners: tuple[int, ...]
    organisation_id: int
    name: str


async def open_steps(campaign_id: int, now: datetime) -> Sequence[OwnedStep]:
    """All steps of a season that are not done."""
    raise NotImplementedError
