"""`/vuongmac`: obstacles raised and answered; long texts stay on our page."""

from collections.abc import Sequence

from backend.phrases import Words, words
from backend.reminder_actions import ObstacleAbout, ObstacleAnswer, Obstacles, ObstacleShow
from backend.reminder_views import ObstacleChoice, ObstaclesView, ObstacleView
from backend.screen import Button, Line, Row, Screen, key, line, page, tap, title
from bot.screens.common import home_key, season_line

PAGE = "/obstacles"
#: So many of each kind one message names.
MOST = 4
#: In the place of a step's key in a button: another matter.
OTHER = "-"
#: So many letters of a typed text a message says back.
_SAID = 600


def overview(view: ObstaclesView) -> Screen:
    """What one raised, what waits for one's answer, what one may raise."""
    lines = [title("obstacles-head"), season_line(view.season)]
    waiting = [one for one in view.below if one.may_answer]
    raised = view.raised[:MOST]
    if waiting:
        lines.append(line("obstacles-below", count=len(waiting)))
        lines += _listed(waiting[:MOST], 1)
    lines.append(line("obstacles-mine" if raised else "obstacles-none"))
    lines += _listed(raised, len(waiting[:MOST]) + 1)
    rows: list[Row] = [
        (tap(ObstacleShow(one.id), "button-obstacle-show", number=number, name=one.name),)
        for number, one in enumerate((*waiting[:MOST], *raised), start=1)
    ]
    if view.choices:
        lines.append(line("obstacles-choose"))
        rows += [(_choice(choice),) for choice in view.choices]
    rows += [(page(PAGE, "button-obstacles-page"),), (home_key(),)]
    return Screen(tuple(lines), tuple(rows))


def ask(choice: ObstacleChoice, most: int) -> Screen:
    """The obstacle is typed next.

    Args:
        choice: What it is about.
        most: Letters of a typed one.
    """
    lines = (
        title("obstacle-ask-head", name=choice.name),
        line("obstacle-ask", about=_about(choice.about), most=most),
    )
    return Screen(lines, ((page(PAGE, "button-obstacles-page"),), (_back(),)))


def sent(view: ObstacleView) -> Screen:
    """It is told to the level above."""
    lines = (
        title("obstacle-sent-head"),
        line("obstacle-sent", name=view.name, time=view.raised_at),
    )
    return Screen(lines, ((tap(Obstacles(), "button-obstacles"),), (home_key(),)))


def one(view: ObstacleView, *, texts: bool) -> Screen:
    """One obstacle and its answer.

    Args:
        view: The obstacle.
        texts: This chat may carry what people wrote; otherwise our page does.
    """
    lines = [
        title("obstacle-head", name=view.name),
        line("obstacle-of", about=_about(view.about), time=view.raised_at),
    ]
    if texts:
        lines.append(line("obstacle-body", body=_short(view.body)))
    if view.answered_at is None:
        lines.append(line("obstacle-unanswered"))
    elif texts:
        lines.append(line("obstacle-answer", answer=_short(view.answer)))
    if not texts:
        lines.append(line("obstacle-on-page"))
    rows: list[Row] = []
    if view.may_answer:
        rows.append((tap(ObstacleAnswer(view.id), "button-obstacle-reply"),))
    rows += [(page(PAGE, "button-obstacles-page"),), (_back(),)]
    return Screen(tuple(lines), tuple(rows))


def ask_answer(view: ObstacleView, most: int) -> Screen:
    """The answer is typed next."""
    lines = (
        title("obstacle-head", name=view.name),
        line("obstacle-answer-ask", most=most),
    )
    back = key("0", ObstacleShow(view.id), "button-back")
    return Screen(lines, ((page(PAGE, "button-obstacles-page"),), (back,)))


def answered() -> Screen:
    """Whoever raised it is told."""
    lines = (title("obstacle-answered-head"), line("obstacle-answered-done"))
    return Screen(lines, ((tap(Obstacles(), "button-obstacles"),), (home_key(),)))


def _listed(found: Sequence[ObstacleView], first: int) -> list[Line]:
    return [
        line(
            "obstacle-line",
            number=number,
            name=one.name,
            about=_about(one.about),
            answered="no" if one.answered_at is None else "yes",
        )
        for number, one in enumerate(found, start=first)
    ]


def _choice(choice: ObstacleChoice) -> Button:
    return tap(
        ObstacleAbout(choice.organisation_id, choice.step or OTHER),
        "button-obstacle-new",
        about=_about(choice.about),
        name=choice.name,
    )


def _about(about: Words | None) -> Words:
    return about or words("obstacle-other")


def _short(text: str) -> str:
    """A long text is cut: the whole of it is on our page."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _SAID else f"{one_line[:_SAID]}..."


def _back() -> Button:
    return key("0", Obstacles(), "button-obstacles")
