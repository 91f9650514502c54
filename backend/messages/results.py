"""What people are told of results unasked: that there is something, never a level; pure."""

from backend.actions import Home
from backend.messages.result_words import told_of
from backend.result_actions import Results, ResultsOf
from backend.result_views import ResultMessage
from backend.screen import Button, Line, Screen, key, line, page, tap, title


def told(view: ResultMessage) -> Screen:
    """There is a result, or it was taken back; the level is on our page."""
    lines = (_head(view), _letter(view), Line(told_of(view)))
    path = "/results" if not view.organisation else f"/results/{view.organisation}"
    see: Button = (
        tap(ResultsOf(view.organisation, 0), "button-result-see")
        if view.organisation
        else tap(Results(), "button-result-see")
    )
    return Screen(lines, ((see,), (page(path, "button-result-page"),), (_home(),)))


def passed(view: ResultMessage) -> Screen:
    """A list was sent to the level above, or returned."""
    lines = (_head(view), _letter(view), Line(told_of(view)))
    see = tap(ResultsOf(view.organisation, 0), "button-result-see")
    path = f"/results/{view.organisation}"
    return Screen(lines, ((see,), (page(path, "button-result-page"),), (_home(),)))


def _head(view: ResultMessage) -> Line:
    return title("result-told-head", year=view.season.year)


def _letter(view: ResultMessage) -> Line:
    return line("season-letter", issuer=view.season.issued_by, letter=view.season.letter)


def _home() -> Button:
    return key("0", Home(), "button-home")
