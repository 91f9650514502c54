"""Where a rule comes from: a document, a clause of it, and the words themselves."""

from dataclasses import dataclass, field
from typing import ClassVar

from backend.rules.terms import Basis


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a source document (điều khoản).

    Attributes:
        document: The plan's id, e.g. "004-khoi-ha-tinh-2022".
        path: Position in the document, in its own numbering, e.g. "II.2.g6".
        quote: A few words as printed; a test finds them in the source where it is at hand.
        readings: Names of the readings (A-01 …) taken there; the plan explains each.
    """

    document: str
    path: str
    quote: str
    readings: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Base of all plan records: the loader refuses a key that is not declared here."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Record):
    """A value with its place in the plan.

    Attributes:
        clause: Position in the plan's own numbering, e.g. "II.2.g6".
        quote: A few words as printed there.
        requirements: Requirement rows it answers for, e.g. "R004-85".
        basis: How well it is known.
        reading: Names of the readings (A-01 …) taken where the words leave a gap.
    """

    clause: str
    quote: str
    requirements: tuple[str, ...]
    basis: Basis = Basis.READ
    reading: tuple[str, ...] = ()
