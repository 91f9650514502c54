"""One member of a cell, for the secretary: noted as handed in on paper, or entered for him."""

from backend import actions as do
from backend.phrases import Param, words
from backend.rules.progress import FormState
from backend.screen import Button, Line, Row, Screen, key, line, page, tap, title
from backend.step_actions import Entry, PaperNote, PaperUndo, ProxyAsk
from backend.step_views import EntryView

#: Where nothing is to be done for the member any more.
_FIXED = frozenset(
    {FormState.NOT_CONCERNED, FormState.SUBMITTED, FormState.CLOSED, FormState.MISSED}
)


def entry(view: EntryView, *, names: bool) -> Screen:
    """How far the form is, and what the secretary may do for the member.

    Args:
        view: The member.
        names: False on a messenger that may carry no other people's names.
    """
    state = words(f"state-{view.state.value.replace('_', '-')}")
    lines: list[Line] = [
        title("entry-head", cell=view.cell_name, year=view.year),
        line("entry-line", number=view.number, name=_name(view, names=names), state=state),
    ]
    if view.paper_at is not None and view.state is not FormState.MISSED:
        lines.append(line("entry-paper", time=view.paper_at))
    if view.proxy_until is not None and view.state not in _FIXED:
        lines.append(line("entry-proxy-open", time=view.proxy_until))
    lines.append(line(_advice(view)))
    back = key("0", do.People(view.cell_id, 0), "button-back-people")
    return Screen(tuple(lines), (*_rows(view), (back,)))


def ask_code(view: EntryView, minutes: int) -> Screen:
    """Ask for the member's code; the next typed line is the answer.

    Args:
        view: The member.
        minutes: For how long the form may be entered then.
    """
    lines = (
        title("proxy-ask-head", cell=view.cell_name),
        line("proxy-ask", name=view.name, minutes=minutes),
    )
    return Screen(lines, ((_back(view),),))


def on_our_page(view: EntryView) -> Screen:
    """On a messenger that may not carry another's answers: where it is done instead."""
    lines = (title("proxy-ask-head", cell=view.cell_name), line("proxy-page"))
    return Screen(lines, ((page("/chat", "button-chat-page"),), (_back(view),)))


def _advice(view: EntryView) -> str:
    if view.state in _FIXED:
        return "entry-fixed"
    return "entry-what-paper" if view.state is FormState.ON_PAPER else "entry-what"


def _rows(view: EntryView) -> list[Row]:
    if view.state in _FIXED:
        return []
    paper = (
        tap(PaperUndo(view.member_id), "button-paper-undo")
        if view.state is FormState.ON_PAPER
        else tap(PaperNote(view.member_id), "button-paper")
    )
    proxy = (
        tap(ProxyAsk(view.member_id), "button-proxy")
        if view.proxy_until is None
        else tap(do.Form(view.review_id), "button-proxy-go-on")
    )
    return [(paper,), (proxy,)]


def _name(view: EntryView, *, names: bool) -> Param:
    return view.name if names else words("people-anonymous")


def _back(view: EntryView) -> Button:
    return key("0", Entry(view.member_id), "button-back")
