"""`/kiemphieu` and `/kiemtra`: the ballots there are, the counting team, a seal code."""

from collections.abc import Sequence

from backend import count_actions as do
from backend.count_views import BallotHead, BallotView, SealView
from backend.phrases import Words, words
from backend.rules import seals
from backend.screen import Line, Screen, key, line, page, tap, title
from backend.screen import Row as Keys
from bot.screens.common import home_key
from bot.screens.count_words import named
from bot.screens.counting import PEOPLE


def board(counted: Sequence[BallotHead], led: Sequence[BallotHead]) -> Screen:
    """The ballots one counts, and those one opened."""
    lines: list[Line] = [title("count-board")]
    rows: list[Keys] = []
    for head in counted:
        lines.append(line("count-board-line", **named(head), state=_state(head)))
        rows.append((tap(do.CountShow(head.id), "button-count-show", number=head.id),))
    if not counted:
        lines.append(line("count-board-none"))
    rows += [(tap(do.CountTeam(one.id, 0), "button-count-team", number=one.id),) for one in led]
    if led:
        lines.append(line("count-board-led", count=len(led)))
    rows.append((page("/ballots", "button-count-ballots"),))
    return Screen(tuple(lines), (*rows, (home_key(),)))


def team(view: BallotView, page_number: int, *, names: bool) -> Screen:
    """Who counts, and who of those present may; a tap takes somebody in, or out."""
    head = view.head
    lines = [title("count-team", **named(head)), line("count-team-how", count=len(view.team))]
    for one in view.team:
        state = "finished" if one.finished else "begun" if one.entry else "idle"
        said = _person(one.name, one.number, names=names)
        lines.append(line("count-team-line", who=said, state=state))
    pages = max(1, -(-len(view.present) // PEOPLE))
    shown = min(page_number, pages - 1)
    rows: list[Keys] = []
    if head.counting:
        listed = view.present[shown * PEOPLE : (shown + 1) * PEOPLE]
        for person in (one for one in listed if names or one.number):
            action = do.CountToggle(head.id, head.version, person.member_id, shown)
            said = _person(person.name, person.number, names=names)
            ticked = "yes" if person.taken else "no"
            rows.append((tap(action, "button-count-person", who=said, ticked=ticked),))
    if pages > 1:
        after = do.CountTeam(head.id, (shown + 1) % pages)
        rows.append((tap(after, "button-page-after"),))
    rows.append((page(f"/ballots/{head.id}", "button-count-ballot"),))
    return Screen(tuple(lines), (*rows, (key("0", do.CountBoard(), "button-back"),)))


def ask_seal() -> Screen:
    """How a seal code is typed."""
    return Screen((title("seal-head"), line("seal-how")), ((home_key(),),))


def seal(view: SealView) -> Screen:
    """What a seal code turned out to be; the figures stand on our page only."""
    code = seals.shown(view.seal)
    lines = [title("seal-head"), line("seal-holds", code=code, holds=_yes(view.holds))]
    lines.append(
        line(
            "seal-of",
            unit=view.unit.name,
            at=view.at,
            rows=view.rows,
            subjects=view.subjects,
            number=view.number,
        )
    )
    if view.later:
        lines.append(line("seal-later", code=seals.shown(view.later)))
    rows: list[Keys] = []
    if view.figures is not None:
        rows.append((page(f"/kiemtra?code={view.seal}", "button-seal-page"),))
    return Screen(tuple(lines), (*rows, (home_key(),)))


def _state(head: BallotHead) -> str:
    return "recount" if head.recount else head.state


def _person(name: str, number: int, *, names: bool) -> Words:
    if names:
        return words("count-person", name=name)
    return words("count-person-number", number=number)


def _yes(holds: bool) -> str:  # noqa: FBT001
    return "yes" if holds else "no"
