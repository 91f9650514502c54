"""What may not stand in the score forms of a plan: parts, lines and points that do not add up."""

import re
from collections.abc import Iterator

from backend.plan_rule_lint import Location, Problem
from backend.rules.plan import Plan
from backend.rules.plan_forms import ScoreForm, ScoreGroup, ScorePart

#: The parts of every form, in their order, with their most points.
_PARTS = {ScorePart.COMMON: 30, ScorePart.TASKS: 70}
_ANNEX = re.compile(r"PL[1-9]", re.ASCII)
_KEY = re.compile(r"[A-Za-z0-9]{1,8}", re.ASCII)


def score_problems(plan: Plan) -> Iterator[Problem]:
    """Forms given twice, parts other than 30 and 70, points that do not sum up to them."""
    seen: set[str] = set()
    for index, form in enumerate(plan.score_forms):
        at: Location = ("score_forms", index)
        for field, name in (("form", form.form), ("group", form.group)):
            if name in seen:
                yield (*at, field), f"{name} is there twice"
            seen.add(name)
        if not _ANNEX.fullmatch(form.annex):
            yield (*at, "annex"), "an annex as PL5"
        if [(group.key, group.most) for group in form.groups] != list(_PARTS.items()):
            yield (*at, "groups"), "the parts are common with 30 and tasks with 70"
        yield from _line_problems(form, at)
        for place, group in enumerate(form.groups):
            yield from _point_problems(group, (*at, "groups", place, "items"))


def _line_problems(form: ScoreForm, at: Location) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, group in enumerate(form.groups):
        for index, item in enumerate(group.items):
            line: Location = (*at, "groups", place, "items", index)
            if not _KEY.fullmatch(item.key):
                yield (*line, "key"), "a key is 1 to 8 ASCII letters and digits"
            if item.key in seen:
                yield (*line, "key"), f"{item.key} is there twice"
            if not item.label.strip():
                yield (*line, "label"), "a label may not be empty"
            seen.add(item.key)


def _point_problems(group: ScoreGroup, at: Location) -> Iterator[Problem]:
    if not group.items:
        yield at, "at least one line"
    points = [item.points for item in group.items if item.points is not None]
    for index, item in enumerate(group.items):
        if item.points is not None and item.points < 0:
            yield (*at, index, "points"), "points are not negative"
        if item.points is None and points:
            yield (*at, index), "points are set for every line of a part, or for none"
    if points and len(points) == len(group.items) and sum(points) != group.most:
        yield at, f"the points of {group.key} sum up to {sum(points)}, not to {group.most}"
