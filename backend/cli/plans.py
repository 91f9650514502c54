"""`kiemdiem plan`: which plans there are, and whether a plan file is sound."""

from pathlib import Path
from typing import Annotated

import typer

from backend.cli.session import words_of
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
