"""`kiemdiem campaign`: open a season, refresh it, end a cell's changing of forms."""

from pathlib import Path
from typing import Annotated

import typer

from backend.cli.session import run
from backend.clock import SystemClock
from backend.i18n import Translator
from backend.plan_loader import load_criteria
from backend.rules.nudges import DAYS
from backend.services import campaigns, nudge_days
from backend.settings import Settings

app = typer.Typer(no_args_is_help=True, help="Open and keep a season.")

_NUDGE_DAYS = "Days before a last day on which people are reminded, 0 for the day itself."


@app.command("open")
def open_season(
    plan: Annotated[str, typer.Option(help="The plan's id or code, e.g. 004.")],
    root: Annotated[str, typer.Option(help="Code of the organisation at the top.")],
    letter: Annotated[str, typer.Option(help="Number of the letter the season acts on.")],
    criteria: Annotated[
        Path | None, typer.Option(help="A YAML list in the place of the plan's criteria.")
    ] = None,
    nudge: Annotated[str, typer.Option("--nudge-days", help=_NUDGE_DAYS)] = nudge_days.USUAL,
) -> None:
    """Open a season and enter everybody below the organisation."""

    async def work(_: Settings, words: Translator) -> None:
        days = nudge_days.parse(nudge)
        await campaigns.open_campaign(
            plan,
            root,
            letter,
            actor=None,
            now=SystemClock().now(),
            criteria=load_criteria(criteria) if criteria else None,
        )
        if days != DAYS:
            await nudge_days.set_days(root, days, actor=None, now=SystemClock().now())
        typer.echo(words.text("cli-campaign-opened", letter=letter))

    run(work)


@app.command("remind")
def remind(
    root: Annotated[str, typer.Option(help="Code of the organisation at the top.")],
    nudge: Annotated[str, typer.Option("--nudge-days", help=_NUDGE_DAYS)],
) -> None:
    """Set on which days before a last day the open season reminds people."""

    async def work(_: Settings, words: Translator) -> None:
        days = nudge_days.parse(nudge)
        await nudge_days.set_days(root, days, actor=None, now=SystemClock().now())
        typer.echo(words.text("cli-nudge-days", days=nudge_days.written(days)))

    run(work)


@app.command("refresh")
def refresh() -> None:
    """Take a changed roster into the open seasons."""

    async def work(_: Settings, words: Translator) -> None:
        changed = await campaigns.refresh(actor=None, now=SystemClock().now())
        typer.echo(words.text("cli-campaigns-refreshed", changed=changed))

    run(work)


@app.command("close-cell")
def close_cell(
    cell: Annotated[str, typer.Argument(help="Code of the cell.")],
) -> None:
    """End the changing of forms in a cell."""

    async def work(_: Settings, words: Translator) -> None:
        organisation = await campaigns.organisation_by_code(cell)
        await campaigns.close_cell(organisation, actor=None, now=SystemClock().now())
        typer.echo(words.text("cli-cell-closed", cell=cell))

    run(work)
