"""The hand-made tables of tests/data/seasons-count, read; nothing is computed here."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.conftest import DATA

#: A person: cell and line.
Seat = tuple[str, int]
Counts = tuple[int, ...]

FOLDER = DATA / "seasons-count"
LEVELS = {"E": "EXCELLENT", "G": "GOOD", "C": "COMPLETED", "N": "NOT_COMPLETED", "-": ""}
#: Levels of organisations under plan 002.
CLASSES = {"S": "CLEAN_STRONG", "G": "GOOD", "C": "COMPLETED", "W": "WEAK"}
STAFF = LEVELS | {"L": "COMPLETED_LIMITED"}


@dataclass(frozen=True, slots=True)
class Person002:
    """A line of the table of 2017.

    Attributes:
        staff: Rating as a civil servant; "" for who is none.
        votes, again: Of the first ballot and of the second; empty without one.
        outcome: By votes and conditions; "" where no level came out.
        decided: Levels as decided one after the other.
    """

    seat: Seat
    name: str
    posts: str
    staff: str
    honour: str
    task: str
    votes: Counts
    again: Counts
    outcome: str
    concluded: str
    decided: tuple[str, ...]

    @property
    def rated(self) -> bool:
        """Whether he is rated at all."""
        return bool(self.votes)


@dataclass(frozen=True, slots=True)
class Person004:
    """A line of the table of 2022, of one person."""

    seat: Seat
    own: str
    board: str
    votes: Counts
    concluded: str
    upper: Counts
    decided: str


@dataclass(frozen=True, slots=True)
class Unit002:
    """An organisation of 2017 with its score sheet."""

    code: str
    scores: Counts
    total: int
    task: str
    board: str
    ranks: Counts
    fault: bool
    outcome: str
    votes: Counts
    decided: str


@dataclass(frozen=True, slots=True)
class Unit004:
    """An organisation of 2022."""

    code: str
    own: str
    own_votes: Counts
    decider: str
    votes: Counts
    decided: str


def people_002() -> dict[Seat, Person002]:
    """Everybody of 2017."""
    found: dict[Seat, Person002] = {}
    for line in _lines("002.txt"):
        where, name, posts, staff, task, votes, again, outcome, concluded, decided = line
        cell, number = where.split()
        rating, _, honour = staff.partition("+")
        seat = (cell, int(number))
        found[seat] = Person002(
            seat=seat,
            name=name,
            posts=posts,
            staff=STAFF.get(rating, ""),
            honour=honour,
            task=LEVELS[task],
            votes=_counts(votes),
            again=_counts(again),
            outcome=LEVELS[outcome],
            concluded=LEVELS[concluded],
            decided=tuple(LEVELS[one] for one in decided.split(">")),
        )
    return found


def cells_002() -> dict[str, str]:
    """The cells of 2017: code and name."""
    heads = [line[3:].split("|") for line in _raw("002.txt") if line.startswith("## ")]
    return {head[0].strip(): head[1].strip() for head in heads}


def units_002() -> dict[str, Unit002]:
    """The organisations of 2017."""
    found: dict[str, Unit002] = {}
    for line in _lines("002-organisations.txt"):
        code, scores, total, task, board, ranks, fault, outcome, votes, decided = line
        found[code] = Unit002(
            code=code,
            scores=_counts(scores),
            total=int(total),
            task=LEVELS[task],
            board=LEVELS[board],
            ranks=_counts(ranks),
            fault=fault != "-",
            outcome=CLASSES[outcome],
            votes=_counts(votes),
            decided=CLASSES[decided],
        )
    return found


def people_004() -> dict[Seat, Person004]:
    """Everybody of 2022; a range of lines is one line of the table."""
    found: dict[Seat, Person004] = {}
    for where, own, board, votes, concluded, upper, decided in _lines("004.txt"):
        cell, numbers = where.split()
        first, _, last = numbers.partition("-")
        for number in range(int(first), int(last or first) + 1):
            found[cell, number] = Person004(
                seat=(cell, number),
                own=LEVELS[own],
                board=LEVELS[board],
                votes=_counts(votes),
                concluded=LEVELS[concluded],
                upper=_counts(upper),
                decided=LEVELS[decided],
            )
    return found


def units_004() -> dict[str, Unit004]:
    """The organisations of 2022."""
    return {
        code: Unit004(
            code=code,
            own=LEVELS[own],
            own_votes=_counts(of_own),
            decider=decider.strip("-"),
            votes=_counts(votes),
            decided=LEVELS[decided],
        )
        for code, own, of_own, decider, votes, decided in _lines("004-organisations.txt")
    }


def _counts(written: str) -> Counts:
    return () if written == "-" else tuple(int(one) for one in written.split())


def _lines(name: str) -> Iterator[list[str]]:
    for line in _raw(name):
        if line and not line.startswith("#"):
            yield [part.strip() for part in line.split("|")]


def _raw(name: str) -> list[str]:
    return [line.strip() for line in (FOLDER / name).read_text(encoding="utf-8").split("\n")]
