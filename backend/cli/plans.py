"""`kiemdiem plan`: which plans there are, what they say, and whether a plan file is sound."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from backend.cli.session import run, sentence, words_of
from backend.cli.trace import trace
from backend.clock import SystemClock
from backend.errors import AppError, PlanError
from backend.i18n import Translator
from backend.plan_lint import tensions
from backend.plan_loader import find_plan, load_plan, shelf
from backend.plan_views import PlanLine
from backend.services import confirmations, plan_drafts, plan_pages
from backend.settings import Settings

app = typer.Typer(no_args_is_help=True, help="Plans as data.")


@app.command("list")
def list_plans() -> None:
    """Every plan: code, id, title; own files that cannot be read go to stderr."""
    found = shelf()
    for plan in found.plans.values():
        typer.echo(f"{plan.code}\t{plan.id}\t{plan.title}")
    words = words_of(Settings())
    for error in found.broken:
        typer.echo(words.text("cli-plan-own-broken", problem=str(error)), err=True)


@app.command("show")
def show(
    code: Annotated[str, typer.Argument(help="The plan's id or code, e.g. 004.")],
    find: Annotated[str, typer.Option(help="Only rules that hold these words.")] = "",
) -> None:
    """Print every rule of a plan in words, with its clause and its quoted words."""
    words = words_of(Settings())
    try:
        plan = find_plan(code)
    except PlanError as error:
        _refuse(error, words)
    typer.echo(f"{plan.code} {plan.title}")
    for part in plan_pages.parts_of(plan, words, find):
        typer.echo(f"\n{part.title}")
        for line in part.lines:
            for text in _shown(line, words):
                typer.echo(text)


def _refuse(error: PlanError, words: Translator) -> NoReturn:
    """End with file, line and what stands there, and a sentence for whoever edits the file."""
    typer.echo(str(error), err=True)
    typer.echo(words.text(error.code), err=True)
    raise typer.Exit(1)


def _shown(line: PlanLine, words: Translator) -> Iterator[str]:
    yield f"- {line.sentence}"
    if line.clause:
        yield f"    {words.text('plan-line-shell', clause=line.clause, quote=line.quote)}"
    for code, said in line.readings:
        yield f"    {words.text('plan-read-as', code=code, sentence=said)}"
    rows = " ".join(line.requirements)
    if line.doubtful:
        rows = f"{rows} {words.text('plan-line-basis', basis=line.basis)}".strip()
    if rows:
        yield f"    {rows}"


@app.command("new")
def new(
    source: Annotated[str, typer.Option("--from", help="The plan's id or code, e.g. 004.")],
    year: Annotated[int, typer.Option(help="The year under review.")],
    out: Annotated[Path | None, typer.Option(help="The file; else among the own plans.")] = None,
) -> None:
    """Write an own plan derived from another; its dates are still to be filled in."""
    words = words_of(Settings())
    try:
        path = plan_drafts.draft(source, year, out)
    except AppError as error:
        typer.echo(sentence(error, words), err=True)
        raise typer.Exit(1) from None
    typer.echo(words.text("cli-plan-written", file=str(path)))


@app.command("confirm")
def confirm(
    plan: Annotated[str, typer.Argument(help="The plan's id or code, e.g. 366.")],
    by: Annotated[str, typer.Option(help="Full name of whoever compared it.")],
    documents: Annotated[str, typer.Option(help="The originals it was compared with.")],
) -> None:
    """Record that a plan known at second hand was compared with the originals."""

    async def work(_: Settings, words: Translator) -> None:
        now = SystemClock().now()
        confirmed = await confirmations.confirm(plan, by, documents, actor=None, now=now)
        typer.echo(words.text("cli-plan-confirmed", plan=confirmed))

    run(work)


@app.command("check")
def check(path: Annotated[Path, typer.Argument(exists=True, dir_okay=False)]) -> None:
    """Read a plan file as the software does; exit code 1 with file, line and reason.

    Printed dates that stand against the order of the work are warnings, on stderr.
    """
    words = words_of(Settings())
    try:
        plan = load_plan(path)
    except PlanError as error:
        _refuse(error, words)
    for tension in tensions(plan):
        typer.echo(
            words.text("cli-plan-tension", reading=tension.reading, detail=tension.detail),
            err=True,
        )
    try:
        missing = confirmations.undated_of(plan)
    except PlanError as error:
        _refuse(error, words)
    if missing:
        typer.echo(words.text("cli-plan-draft", plan=plan.id, keys=", ".join(missing)))
    else:
        typer.echo(words.text("cli-plan-sound", plan=plan.id))


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
    words = words_of(Settings())
    try:
        traced = trace("" if everything else find_plan(plan).code)
    except PlanError as error:
        _refuse(error, words)
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
