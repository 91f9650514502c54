"""Whole numbers and points as they are asked for: checked, compared, never rounded."""

import re
from decimal import Decimal
from fractions import Fraction

from backend.rules.answers import WrongQuestionError

_POINTS = re.compile(r"(\d{1,3})(?:\.(\d))?", re.ASCII)


def check_range(path: str, value: int, most: int, least: int = 0) -> None:
    """Refuse a number outside its range.

    Raises:
        WrongQuestionError: it is under `least` or above `most`.

    Source: none; a count above what it is a part of cannot be.
    """
    if not least <= value <= most:
        raise WrongQuestionError(path, f"{value} is not between {least} and {most}")


def tenths(path: str, value: int | str, most: int) -> int:
    """Points in tenths: 69 is 690, "69.5" is 695.

    Args:
        path: The field they stand in.
        value: A whole number, or a string with at most one decimal.
        most: The most points there are.

    Raises:
        WrongQuestionError: not such a number, or out of range.

    Source: plan 002 II.B.1.2; 366 Article 10 (points; half points are not excluded).
    """
    match = _POINTS.fullmatch(str(value))
    if match is None and not isinstance(value, int):
        raise WrongQuestionError(path, "a whole number, or a string with one decimal")
    amount = int(match[1]) * 10 + int(match[2] or 0) if match else int(value) * 10
    if not 0 <= amount <= most * 10:
        raise WrongQuestionError(path, f"{value} is not between 0 and {most}")
    return amount


def written(amount: int) -> int | str:
    """Tenths as points again: 690 is 69, 695 is "69.5".

    Source: none; the form points are asked in.
    """
    whole, rest = divmod(amount, 10)
    return f"{whole}.{rest}" if rest else whole


def said(amount: int) -> int | Decimal:
    """Tenths as points in a sentence, which every language writes in its own way.

    Source: none; the form of a number.
    """
    return amount // 10 if amount % 10 == 0 else decimal(Fraction(amount, 10))


def decimal(number: Fraction) -> Decimal:
    """A number of at most two places, as a sentence says it, without needless places.

    Source: none; the form of a number.
    """
    whole, rest = divmod(number.numerator * 100 // number.denominator, 100)
    return Decimal(f"{whole}.{rest:02}".rstrip("0") if rest else whole)


def is_over(part: int, total: int, share: Fraction) -> bool:
    """Whether `part` is strictly more than `share` of `total` ("trên 1/3").

    Source: plan 002 II.B.1.3.d, II.B.2.2.3.
    """
    return part * share.denominator > total * share.numerator
