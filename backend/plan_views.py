"""A plan as people read it: its rules in sentences, several plans side by side. Frozen."""

from dataclasses import dataclass
from datetime import datetime

from backend.phrases import Words
from backend.rules.terms import Basis, SlotState


@dataclass(frozen=True, slots=True)
class PlanRule:
    """One rule of a plan as a sentence in no language yet.

    Attributes:
        clause, quote: Where it stands and the words there; "" for what is no words of the plan.
        requirements: Requirement rows it answers for.
        reading: Names of the readings it rests on.
    """

    sentence: Words
    clause: str = ""
    quote: str = ""
    requirements: tuple[str, ...] = ()
    basis: Basis = Basis.READ
    reading: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A rule in one language.

    Attributes:
        clause: Where it stands, fit to be read out.
        basis: How well it is known, in words.
        readings: Name and sentence of each reading it rests on.
    """

    sentence: str
    clause: str
    quote: str
    requirements: tuple[str, ...]
    basis: str
    doubtful: bool
    readings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PlanPart:
    """One section of a plan's page; `key` is its anchor."""

    key: str
    title: str
    lines: tuple[PlanLine, ...]


@dataclass(frozen=True, slots=True)
class ConfirmationView:
    """Somebody compared the plan's values with the original documents."""

    by_whom: str
    documents: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PlanHead:
    """A plan in a list.

    Attributes:
        must_be_confirmed: Its values are known at second hand.
        confirmed: Who confirmed them as they stand now; None where nobody has.
        local_to: Code of the plan it makes stricter, else "".
        undated: Names of milestones that still have no date.
    """

    id: str
    code: str
    year: int
    title: str
    issued_by: str
    must_be_confirmed: bool
    confirmed: ConfirmationView | None
    local_to: str
    undated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """Everything a plan says, in one language.

    Attributes:
        query: What was looked for; "" for nothing.
        rules: How many rules there are, and `shown` how many of them are on the page.
        bases: How many rules are known how well: words and number, best known first.
    """

    head: PlanHead
    documents: tuple[str, ...]
    parts: tuple[PlanPart, ...]
    query: str
    rules: int
    shown: int
    bases: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class BrokenPlan:
    """A plan file that cannot be read; `line` from 1."""

    file: str
    line: int
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class PlanList:
    """Every plan there is, and the files that should be one."""

    plans: tuple[PlanHead, ...]
    broken: tuple[BrokenPlan, ...]


@dataclass(frozen=True, slots=True)
class CompareCell:
    """What one plan does with one matter.

    Attributes:
        clause: Where, fit to be read out; "" where the plan is silent.
    """

    state: SlotState
    text: str
    clause: str


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One matter, a cell a plan."""

    matter: str
    cells: tuple[CompareCell, ...]


@dataclass(frozen=True, slots=True)
class CompareGroup:
    """Matters of one sort."""

    title: str
    rows: tuple[CompareRow, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """All plans side by side."""

    plans: tuple[PlanHead, ...]
    groups: tuple[CompareGroup, ...]


@dataclass(frozen=True, slots=True)
class GroundsView:
    """An answer of `/cancu` about a plan.

    Attributes:
        topic: What was asked, one of `backend.services.questions.TOPICS`; "" if not understood.
        typed: What was typed, shortened; "" after a tap.
        code: The plan's code, for its page; "" while no season runs.
        rules: The answer, each with its clause.
        readings: Name and sentence of the readings it rests on.
        page, pages: Which part of a long answer this is, from 0.
        topics: All that can be asked.
    """

    topic: str
    typed: str
    code: str
    title: str
    rules: tuple[PlanRule, ...]
    readings: tuple[tuple[str, str], ...]
    page: int
    pages: int
    topics: tuple[str, ...]
