"""Finding a member of a cell by name."""

from backend import actions as do
from backend.screen import Row, Screen, key, line, tap, title
from backend.views import BoardView
from bot.screens.progress import entry_rows, person_line

#: How many are shown at once.
SHOWN = 8
#: How much of what was typed is said back.
_TYPED = 40


def ask(view: BoardView) -> Screen:
    """Ask for the name; the next typed line is the answer."""
    return Screen((title("find-title", name=view.here.name), line("find-ask")), (_back(view),))


def found(view: BoardView, typed: str) -> Screen:
    """Who has that name, how far each is, and the way back.

    Args:
        view: The cell, with the members found only.
        typed: What was looked for.
    """
    lines = [title("find-head", name=view.here.name, typed=typed[:_TYPED])]
    lines += [person_line(member, names=True) for member in view.members[:SHOWN]]
    if not view.members:
        lines.append(line("find-none"))
    if len(view.members) > SHOWN:
        lines.append(line("find-more", more=len(view.members) - SHOWN))
    again = tap(do.Find(view.here.id), "button-find-again")
    entries = entry_rows(view, view.members[:SHOWN], names=True)
    return Screen(tuple(lines), (*entries, (again,), _back(view)))


def _back(view: BoardView) -> Row:
    return (key("0", do.People(view.here.id, 0), "button-back-people"),)
