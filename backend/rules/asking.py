"""What every question needs: names that are known, fields that are there, days that can be."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import TypeVar

from backend.rules.answers import Reply, WrongQuestionError

T = TypeVar("T")

#: The plan has no rule on what is asked.
ABSENT = Reply({"status": "absent"})

#: Days outside these years are slips of the pen, not days of a review.
YEARS = range(2000, 2100)

#: Longest name or id a question may hold.
MAX_NAME = 200


def known(name: str, names: Collection[str], path: str) -> str:
    """`name`, which must be one of `names`.

    Raises:
        WrongQuestionError: no plan knows such a name.

    Source: none; the form of a question.
    """
    if name not in names:
        raise WrongQuestionError(path, f"no plan knows {name[:40]!r}")
    return name


def given(value: T | None, path: str) -> T:
    """`value`, which must be there.

    Raises:
        WrongQuestionError: it is missing.

    Source: none; the form of a question.
    """
    if value is None:
        raise WrongQuestionError(path, "is missing")
    return value


def some(values: Sequence[T] | None, path: str) -> Sequence[T]:
    """`values`, of which there must be at least one.

    Raises:
        WrongQuestionError: missing or empty.

    Source: none; the form of a question.
    """
    if not given(values, path):
        raise WrongQuestionError(path, "at least one is needed")
    return values or ()


def plausible(day: date, path: str) -> date:
    """`day`, which must lie in `YEARS`.

    Raises:
        WrongQuestionError: it does not.

    Source: none; the form of a question.
    """
    if day.year not in YEARS:
        raise WrongQuestionError(path, f"not between {YEARS.start} and {YEARS.stop - 1}")
    return day


def named(name: str, path: str) -> str:
    """`name`, which must have a letter and not be endless.

    Raises:
        WrongQuestionError: it is blank or too long.

    Source: none; the form of a question.
    """
    if not name.strip() or len(name) > MAX_NAME:
        raise WrongQuestionError(path, f"1 to {MAX_NAME} characters are needed")
    return name


def each_once(names: Sequence[str], path: str, field: str = "") -> None:
    """Checks that no name is there twice.

    Raises:
        WrongQuestionError: one is; the path names the second.

    Source: none; the form of a question.
    """
    for index, name in enumerate(names):
        if name in names[:index]:
            raise WrongQuestionError(f"{path}.{index}{field}", f"{name[:40]!r} is there twice")


def holds(facts: object, name: str) -> bool:
    """Whether a fact holds; "not …" for its absence, "" for always.

    Source: none; the form of a condition in a plan.
    """
    if not name:
        return True
    negated = name.startswith("not ")
    return bool(getattr(facts, name.removeprefix("not "))) is not negated


def same_or_map(values: dict[str, T]) -> T | dict[str, T]:
    """The one value all have, or else all of them by name.

    Source: none; the form of an answer.
    """
    first, *rest = values.values()
    return first if all(value == first for value in rest) else values
