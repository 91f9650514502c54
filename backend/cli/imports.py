"""`kiemdiem import`: a roster from an .xlsx file, shown before it is written."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from backend.cli.session import ready
from backend.clock import SystemClock
from backend.errors import AppError
from backend.i18n import Translator
from backend.services import imports
from backend.settings import Settings
from backend.views import ImportPreview


def import_roster(
    path: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="The .xlsx file.")
    ],
    *,
    valid_only: Annotated[
        bool, typer.Option("--valid-only", help="Import the valid rows, leave out the others.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before writing.")] = False,
) -> None:
    """Show what a roster would change, ask, and import it.

    Exit code 1 when a row is refused and `--valid-only` is not given, when the file cannot be
    read, or when the answer is no; nothing is written then.
    """
    settings = Settings()
    words = Translator(settings.language)
    try:
        asyncio.run(_import(path.read_bytes(), settings, words, valid_only=valid_only, yes=yes))
    except AppError as error:
        typer.echo(words.text(error.code, **error.params), err=True)
        raise typer.Exit(1) from None


async def _import(
    content: bytes, settings: Settings, words: Translator, *, valid_only: bool, yes: bool
) -> None:
    async with ready(settings):
        shown = await imports.preview(content)
        for line in preview_lines(shown, words):
            typer.echo(line)
        partial = valid_only and bool(shown.problems)
        may_ask = valid_only or not shown.problems
        question = words.text("import-confirm-valid" if partial else "import-confirm")
        if may_ask and not yes and not typer.confirm(question):
            typer.echo(words.text("import-cancelled"))
            raise typer.Exit(1)
        done = await imports.apply(
            content,
            account_id=None,
            member_id=None,
            only_valid=valid_only,
            now=SystemClock().now(),
        )
    counts = {"new": done.new, "changed": done.changed, "unchanged": done.unchanged}
    typer.echo(words.text("import-done", accepted=done.accepted, **counts))


def preview_lines(shown: ImportPreview, words: Translator) -> list[str]:
    """The preview in sentences: counts, cells, and each refused line."""
    lines = [
        words.text(
            "import-preview-counts",
            organisations=shown.organisations,
            accepted=shown.accepted,
            new=shown.new,
            changed=shown.changed,
            unchanged=shown.unchanged,
        )
    ]
    lines += [
        "  " + words.text("import-preview-cell", cell=cell, members=members)
        for cell, members in shown.per_cell
    ]
    if shown.problems:
        lines.append(words.text("import-preview-refused", lines=len(shown.problems)))
    lines += [
        "  "
        + words.text(
            problem.code,
            row=problem.sheet_row,
            column=problem.column,
            value=problem.value,
            other=problem.other_row,
        )
        for problem in shown.problems
    ]
    return lines
