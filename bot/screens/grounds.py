"""`/cancu`: the ground of one's own form, and what the season's plan says on a matter."""

from collections.abc import Sequence

from backend import actions as do
from backend.phrases import place
from backend.plan_views import GroundsView, PlanRule
from backend.screen import Button, Line, Row, Screen, line, page, tap, title, words
from backend.views import FormView
from bot.screens.common import ground, home_key
from bot.screens.self_rating import scope_ground

#: The topic of a button that shows all topics.
MENU = "menu"
#: The topic of a button that shows the grounds of one's own form.
MINE = "mine"


def mine(form: FormView, topics: Sequence[str]) -> Screen:
    """Why one is or is not reviewed, until when, which levels are struck out; and the topics.

    Args:
        form: The person's own form.
        topics: What can be asked beside it.
    """
    struck = {o.struck_by.code: o.struck_by for o in form.levels if o.struck_by}
    lines = [
        title("grounds-mine-head", name=form.person.name),
        *scope_ground(form).lines[1:],
        *(ground(finding) for finding in struck.values()),
        line("grounds-mine-more"),
    ]
    plan = page(f"/plans/{form.season.plan_id}", "button-plan-page")
    return Screen(tuple(lines), (*_topic_rows(topics), (plan,), (home_key(),)))


def answer(view: GroundsView) -> Screen:
    """What the plan says; without a topic, what can be asked."""
    if not view.code:
        plans = page("/plans", "button-plans-page")
        return Screen(
            (title("ground-title"), line("grounds-no-season")), ((plans,), (home_key(),))
        )
    if not view.topic:
        return _menu(view)
    lines = [_head(view), *map(_rule_line, view.rules)]
    lines += [
        line("grounds-reading", code=code, sentence=sentence) for code, sentence in view.readings
    ]
    rows: list[Row] = []
    if turns := _turns(view):
        rows.append(turns)
    rows.append((tap(do.Explain(MENU, 0), "button-grounds-other"), _plan_page(view)))
    rows.append((home_key(),))
    return Screen(tuple(lines), tuple(rows))


def _menu(view: GroundsView) -> Screen:
    said = line("grounds-unknown", typed=view.typed) if view.typed else line("grounds-menu")
    rows = _topic_rows(view.topics)
    own = tap(do.Explain(MINE, 0), "button-grounds-mine")
    head = title("grounds-menu-head", plan=view.code)
    return Screen((head, said), (*rows, (own, _plan_page(view)), (home_key(),)))


def _head(view: GroundsView) -> Line:
    topic = words(f"ask-topic-{view.topic}")
    if view.pages == 1:
        return title("grounds-head", topic=topic, plan=view.code)
    return title(
        "grounds-head-page",
        topic=topic,
        plan=view.code,
        page=view.page + 1,
        pages=view.pages,
    )


def _rule_line(rule: PlanRule) -> Line:
    if not rule.clause:
        return Line(rule.sentence)
    return line("ground", sentence=rule.sentence, clause=place(rule.clause), quote=rule.quote)


def _plan_page(view: GroundsView) -> Button:
    return page(f"/plans/{view.code}", "button-plan-page")


def _topic_rows(topics: Sequence[str]) -> tuple[Row, ...]:
    buttons = [tap(do.Explain(topic, 0), f"ask-topic-{topic}") for topic in topics]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def _turns(view: GroundsView) -> Row:
    turns: list[Button] = []
    if view.page > 0:
        turns.append(tap(do.Explain(view.topic, view.page - 1), "button-page-before"))
    if view.page < view.pages - 1:
        turns.append(tap(do.Explain(view.topic, view.page + 1), "button-page-after"))
    return tuple(turns)
