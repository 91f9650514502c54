"""`kiemdiem plan`: which plans there are, and whether a plan file is sound."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from backend.cli.session import words_of
from backend.cli.trace import trace
from backend.errors import PlanError
from backend.plan_loader import load_plan, plans
from backend.settings import Settings

app = typer.Typer(no_args_is_help=True, help="Plans as data.")


@app.command("list")
def list_plans() -> None:
    """Every plan: code, id, title."""
    for plan in plans().values():
        typer.echo(f"{plan.code}\t{plan.id}\t{plan.title}")


@app.command("check")
def check(path: Annotated[Path, typer.Argument(exists=True, dir_okay=False)]) -> None:
    """Read a plan file as the software does; exit code 1 with file, line and reason."""
    try:
        plan = load_plan(path)
    except PlanError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    typer.echo(words_of(Settings()).text("cli-plan-sound", plan=plan.id))


@app.command("trace")
def trace_rows(
    plan: Annotated[str, typer.Argument(help="The plan's code, e.g. 002.")] = "",
    *,
    everything: Annotated[bool, typer.Option("--all", help="Every plan.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One object a row.")] = False,
) -> None:
    """Print each requirement row: closed or open, where it lives, which tests prove it."""
    if not plan and not everything:
        raise typer.BadParameter("a plan's code, or --all")
    traced = trace("" if everything else plan)
    for row in traced:
        if as_json:
            shown = {**asdict(row), "state": row.state}
            typer.echo(json.dumps(shown, ensure_ascii=False))
            continue
        typer.echo(f"{row.requirement} {row.type} {row.state} {row.clause} {row.reason}".rstrip())
        for place in (*row.where, *row.tests):
            typer.echo(f"    {place}")
    if not as_json:
        closed = sum(row.state == "closed" for row in traced)
        typer.echo(f"{len(traced)} rows, {closed} closed, {len(traced) - closed} open")
