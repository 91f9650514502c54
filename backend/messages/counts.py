"""What somebody of a counting team is told unasked: no figure, no name; pure."""

from backend.actions import Home
from backend.count_actions import CountShow
from backend.count_views import BallotHead
from backend.screen import Screen, key, line, tap, title


def differs(head: BallotHead) -> Screen:
    """The two sheets differ."""
    return _told(head, "count-told-differs")


def frozen(head: BallotHead) -> Screen:
    """The two sheets are equal, the result is frozen."""
    return _told(head, "count-told-frozen")


def _told(head: BallotHead, what: str) -> Screen:
    lines = (title("count-told-head", unit=head.unit.name), line(what))
    see = tap(CountShow(head.id), "button-count-told")
    return Screen(lines, ((see,), (key("0", Home(), "button-home"),)))
