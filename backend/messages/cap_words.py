"""Sentences on a list held against the cap, and on what would change it; pure."""

from collections.abc import Iterator

from backend.cap_views import CapView, Group, Planned
from backend.phrases import Words, words


def cap(found: CapView) -> Words:
    """A list held against the cap, in one sentence."""
    if not found.begun:
        pooled = "yes" if found.pooled else "no"
        return words("result-cap-unconcluded", pooled=pooled, unit=found.unit.name)
    return words(
        "result-cap",
        pooled="yes" if found.pooled else "no",
        unit=found.unit.name,
        excellent=found.excellent,
        good=found.good,
        result=found.result,
        literal=found.literal,
        wide=found.wide,
        held=_held(found),
        ruled=max(found.ruled, 0),
        document=found.document,
    )


def candidates(found: CapView, *, names: bool) -> Iterator[Words]:
    """Those at the excellent level, where they are too many."""
    if not found.candidates:
        return
    yield words("result-candidates")
    for one in found.candidates:
        if names:
            yield words(
                "result-candidate-named",
                number=one.number,
                name=one.name,
                votes=one.votes,
                priority=one.priority,
            )
        else:
            yield words("result-candidate", number=one.number, votes=one.votes)


def _held(found: CapView) -> str:
    if found.result == "ok":
        return "no"
    if found.ruled >= found.excellent:
        return "ruled"
    return "warns" if found.warns_only else "no"


def _list_of(held: CapView) -> Iterator[Words]:
    """A list, or that nothing is concluded on it yet and what will count."""
    figures = {"excellent": held.excellent, "good": held.good}
    if not held.begun:
        yield cap(held)
        yield words("planner-assumes")
    elif held.group is Group.ORGANISATIONS:
        yield words("planner-list-organisations", unit=held.unit.name, **figures)
    else:
        pooled = "yes" if held.pooled else "no"
        yield words("planner-list", pooled=pooled, unit=held.unit.name, **figures)


def planned(one: Planned) -> Iterator[Words]:
    """A list held against the cap, and what would change it."""
    held = one.cap
    whom = "organisations" if held.group is Group.ORGANISATIONS else "people"
    yield from _list_of(held)
    yield words("planner-base", percent=held.percent)
    if held.begun or not held.percent:
        same = "yes" if held.literal == held.wide else "no"
        yield words("planner-now", same=same, literal=held.literal, wide=held.wide)
    if one.too_many:
        fits = "yes" if one.fewer_holds else "no"
        yield words("planner-fewer", holds=fits, count=one.too_many)
    elif held.begun:
        yield words("planner-fits")
    if held.percent and held.begun and one.left:
        same = "yes" if one.more_literal == one.more_wide else "no"
        most = {"same": same, "literal": one.more_literal, "wide": one.more_wide}
        yield words("planner-more", whom=whom, **most)
    if held.percent and one.needed:
        yield words("planner-needed", whom=whom, count=one.needed)
    if held.ruled >= 0:
        yield words("planner-ruled", ruled=held.ruled, document=held.document)
    if held.warns_only:
        yield words("planner-warns")
