"""The parts of a plan that say who does what, and what the year's end has to do with a level.

Each is a `Cited` value of `backend.rules.plan`; an empty tuple or None means that the plan is
silent on the matter. Names are those of `backend.rules.vocabulary`.
"""

from dataclasses import dataclass

from backend.rules.citation import Cited
from backend.rules.terms import OrganisationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRule(Cited):
    """Who does one piece of the work (chủ trì), and with whom (phối hợp).

    Attributes:
        duty: The work, e.g. "propose_suggestion".
        bodies: Who does it, or leads.
        jointly: Who takes part.
        about: On whose account alone it holds; empty for everybody's.
        then: The duty that comes next; "" where the plan names none.
    """

    duty: str
    bodies: tuple[str, ...]
    jointly: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    then: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRule(Cited):
    """What an organisation proposes to the level above for its decision (đề nghị xếp loại).

    Attributes:
        kind: Of the organisation that proposes.
        subject: Whose rating: "org" for its own, or one of its bodies.
        to: The body that decides.
        only_if: The fact under which it is proposed, "not …" for its absence; "" for always.
    """

    kind: OrganisationKind
    subject: str
    to: str
    only_if: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearEndRule(Cited):
    """When in the year people and organisations are rated (dịp cuối năm).

    Attributes:
        first_month: The first month that is taken for the end of the year, 1 to 12; None where
            these words do not speak of it.
        before_summary: It must be finished before the unit sums its year up (tổng kết năm).
    """

    first_month: int | None = None
    before_summary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadRule(Cited):
    """The head's level is tied to that of the unit; no number is printed, so it only warns."""
