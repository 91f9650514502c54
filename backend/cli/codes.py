"""`kiemdiem codes`: one-time codes for the members of a cell, or of every cell below."""

from typing import Annotated

import typer

from backend.cli.session import run
from backend.clock import SystemClock
from backend.i18n import Translator
from backend.services import codes
from backend.settings import Settings, secret_key


def issue(
    organisation: Annotated[
        str, typer.Argument(help="Code of a cell, or of what lies above; all cells if left out.")
    ] = "",
    *,
    unlinked: Annotated[
        bool, typer.Option("--unlinked", help="Only members without a linked chat.")
    ] = False,
) -> None:
    """Issue fresh codes and print them: cell, line, name, code, address, tab-separated.

    Codes not yet used are withdrawn. They are shown here once; only their hashes are kept.
    """

    async def work(settings: Settings, words: Translator) -> None:
        key, now = secret_key(settings), SystemClock().now()
        heads = ("cell", "line", "name", "code", "address")
        typer.echo("\t".join(words.text(f"cli-codes-{head}") for head in heads))
        for cell_id, cell_code, _ in await codes.cells(organisation):
            sheet = await codes.issue_sheet(
                None, cell_id, key=key, days=settings.code_days, now=now, unlinked_only=unlinked
            )
            for row in sheet.codes:
                address = f"{settings.base_url.rstrip('/')}/j/{row.code}"
                typer.echo(
                    "\t".join((cell_code, str(row.roll_number), row.name, row.code, address))
                )

    run(work)
