"""`/tyle`: how many may be excellent now, and what one person more or fewer changes."""

from collections.abc import Sequence

from backend.cap_views import Planned, PlannerView
from backend.messages import cap_words as say
from backend.result_actions import Caps, CapsOf, Results
from backend.screen import Line, Row, Screen, line, page, tap, title
from bot.screens.common import home_key


def places(found: Sequence[tuple[int, str]]) -> Screen:
    """The organisations to choose from; none is said as such.

    Args:
        found: Ids and names.
    """
    if not found:
        return Screen((title("ground-title"), line("results-none")), ((home_key(),),))
    rows = [(tap(CapsOf(one), "button-result-place", name=name),) for one, name in found]
    return Screen((title("results-choose"),), (*rows, (home_key(),)))


def plan(view: PlannerView) -> Screen:
    """The lists of an organisation and of its deciding body against the cap."""
    lines = [title("planner-head", unit=view.unit.name)]
    if not view.capped:
        source = view.source
        lines.append(line("planner-none", left="yes" if source else "no", source=source))
    for one in view.lists:
        lines += list_lines(one)
    if view.typed:
        lines.append(line("planner-typed"))
    elif view.capped:
        lines.append(line("planner-ask"))
    rows: list[Row] = []
    if view.typed:
        rows.append((tap(CapsOf(view.unit.id), "button-planner-stored"),))
    rows.append((page(f"/caps/{view.unit.id}", "button-planner-page"),))
    other = (tap(Caps(), "results-choose-other"), tap(Results(), "button-result-back-plain"))
    return Screen(tuple(lines), (*rows, other, (home_key(),)))


def list_lines(one: Planned) -> tuple[Line, ...]:
    """A list, the base of its cap, what is allowed now, what would change it."""
    return tuple(map(Line, say.planned(one)))
