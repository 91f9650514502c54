"""The `kiemdiem` command."""

import typer

from backend.cli import campaigns, codes, imports, plans, rules, server
from backend.cli.demo import demo

app = typer.Typer(
    name="kiemdiem",
    help="Server and administration of the yearly review.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("serve")(server.serve)
app.command("migrate")(server.migrate_database)
app.command("demo")(demo)
app.command("import")(imports.import_roster)
app.command("codes")(codes.issue)
app.add_typer(campaigns.app, name="campaign")
app.add_typer(plans.app, name="plan")
app.add_typer(rules.app, name="rules")
