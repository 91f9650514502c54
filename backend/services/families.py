"""All families of notices there are: what the scheduler can put in words."""

from backend.services import (
    breach_family,
    count_notices,
    meeting_family,
    proxy_notices,
    reminder_family,
    result_family,
    unreached,
)
from backend.services.notices import Family

FAMILIES: tuple[Family, ...] = (
    unreached.FAMILY,
    meeting_family.FAMILY,
    proxy_notices.FAMILY,
    result_family.FAMILY,
    breach_family.FAMILY,
    count_notices.FAMILY,
    reminder_family.FAMILY,
)


def family_of(kind: str, families: tuple[Family, ...] = FAMILIES) -> Family | None:
    """The family that composes a kind of notice; None where there is none."""
    return next((family for family in families if kind in family.kinds), None)
