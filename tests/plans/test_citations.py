import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, runtime_checkable

import pytest
import yaml

from backend.plan_loader import PLANS, plans
from backend.rules.plan import Plan

ROOT = Path(__file__).parents[2]


@runtime_checkable
class Quoted(Protocol):
    """Whatever rests on words of a plan."""

    @property
    def clause(self) -> str: ...
    @property
    def quote(self) -> str: ...
    @property
    def requirements(self) -> tuple[str, ...]: ...


@pytest.mark.parametrize("plan", plans().values(), ids=lambda plan: plan.code)
def test_a_value_cites_rows_of_its_own_clause(plan: Plan) -> None:
    files = (PLANS / "requirements").glob(f"R{plan.code}.yaml")
    rows = [row for path in files for row in yaml.safe_load(path.read_text(encoding="utf-8"))]
    clause_of = {row["id"]: row["clause"] for row in rows}
    for value in cited_values(plan):
        clauses = [clause_of[row] for row in value.requirements]
        assert not clauses or value.clause in clauses, value


@pytest.mark.parametrize("plan", plans().values(), ids=lambda plan: plan.code)
def test_every_quote_stands_in_its_source_as_printed(plan: Plan) -> None:
    source = sources_of(plan.code)
    if not source:
        pytest.skip("the plan as issued is not at hand; name its folder in KIEMDIEM_SOURCES")
    printed = level_out(source)
    quotes = [value.quote for value in cited_values(plan)]
    assert quotes
    assert [quote for quote in quotes if level_out(quote) not in printed] == []


def test_the_look_up_levels_out_print_and_nothing_else() -> None:
    assert level_out("“Hoàn thành\n  tốt”") == level_out('"hoàn  thành tốt"')
    assert level_out("ủy") != level_out("uỷ")


def sources_of(code: str) -> str:
    """The plan as issued, "" where it is not at hand."""
    given = os.environ.get("KIEMDIEM_SOURCES")
    folder = Path(given) if given else ROOT.parent / "shared" / "seeds"
    return "\n".join(path.read_text(encoding="utf-8") for path in folder.glob(f"{code}_*"))


def level_out(text: str) -> str:
    """White space, line breaks, letter case and curly quotes do not count."""
    straight = text.translate(str.maketrans("“”‘’", "\"\"''"))
    return re.sub(r"\s+", " ", straight).casefold()


def cited_values(value: object) -> Iterator[Quoted]:
    """Every part of a plan that carries a quote."""
    if isinstance(value, Quoted) and value.quote:
        yield value
    if isinstance(value, dict | tuple):
        for child in value.values() if isinstance(value, dict) else value:
            yield from cited_values(child)
    for name in getattr(value, "__dataclass_fields__", ()):
        yield from cited_values(getattr(value, name))
