"""A committee's own plan, derived from another: same rules, own name, dates still to be filled."""

import re
from pathlib import Path

from backend.errors import ConflictError, InvalidCommandError
from backend.plan_loader import find_plan, own_plans, plans, shelf
from backend.rules.asking import YEARS

#: A milestone's date, as a line of its own below a key of `milestones`.
_DATE = re.compile(r"^( {4})((?:due|inclusive):.*)$")
_NAMES = re.compile(r"^(id|code|year|local_to):")


def draft(source_name: str, year: int, out: Path | None = None) -> Path:
    """Write a plan derived from another, with every date unset.

    The printed dates stay as comments, so that the editor sees what there was. The new file says
    which plan it makes stricter; clauses and quotes are still those of that plan.

    Args:
        source_name: The other plan's id or code.
        year: The year under review.
        out: Where to write it; left out: among the own plans in the data directory.

    Returns:
        The file.

    Raises:
        PlanError: no such plan.
        InvalidCommandError: the year cannot be one.
        ConflictError: a plan of that name, or the file, is there.
    """
    source = find_plan(source_name)
    if year not in YEARS:
        raise InvalidCommandError("error-plan-year", year=str(year))
    base = source.local_to or source.id
    name = f"{base.partition('-')[0]}-local-{year}"
    if any(name in {plan.id, plan.code} for plan in plans().values()):
        raise ConflictError("error-plan-name-taken", plan=name)
    path = out or own_plans() / f"{name}.yaml"
    text = shelf().paths[source.id].read_text(encoding="utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(_derived(text, name, (source.year, year), base))
    except FileExistsError:
        raise ConflictError("error-plan-file-exists", file=str(path)) from None
    return path


def _derived(text: str, name: str, years: tuple[int, int], base: str) -> str:
    """The text under another name and year, its milestones' dates turned into comments."""
    printed, year = years
    lines: list[str] = []
    section = ""
    for line in text.splitlines():
        section = line.partition(":")[0] if line[:1].isalpha() else section
        if found := _NAMES.match(line):
            if found[1] == "id":
                lines += [f"id: {name}", f'code: "{name}"', f"year: {year}", f"local_to: {base}"]
        elif section == "title":
            lines.append(line.replace(str(printed), str(year)))
        elif section == "milestones" and (date := _DATE.match(line)):
            lines.append(f"{date[1]}# {date[2]}")
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"
