"""The self-rating: one question a message, then all answers, then the level, then a receipt."""

from datetime import datetime

from backend import actions as do
from backend.phrases import place, sentence_of
from backend.rules.criteria import LevelOption, next_ungraded
from backend.rules.progress import FormState
from backend.rules.terms import Grade as GradeTerm
from backend.rules.terms import ScopeAnswer
from backend.screen import (
    Button,
    Line,
    Row,
    Screen,
    Style,
    Words,
    bar,
    key,
    line,
    page,
    tap,
    title,
    words,
)
from backend.views import CriterionView, FormView
from bot.screens.common import ground, home_key, last_day_words


def current(view: FormView) -> Screen:
    """Where the person stands: a question, the answers, the receipt, or why there is no form."""
    if view.state is FormState.NOT_CONCERNED:
        return not_concerned(view)
    if view.state in {FormState.SUBMITTED, FormState.CLOSED, FormState.MISSED}:
        return receipt(view)
    if view.paper_at is not None and view.proxy_until is None and not view.submitted_at:
        return _on_paper(view, view.paper_at)
    if view.ungraded:
        return question(view, view.ungraded[0])
    return summary(view) if view.own_level else levels(view)


def after(view: FormView, criterion: str) -> Screen:
    """What follows an answer: the next open question, else the answers or the levels."""
    if not view.open:
        return current(view)
    following = next_open(view, criterion)
    if following:
        return question(view, following)
    return summary(view) if view.own_level else levels(view)


def later(view: FormView, criterion: str) -> Screen:
    """What follows "later": the next open question, or the answers when it was the last."""
    if not view.open:
        return current(view)
    following = next_open(view, criterion)
    return question(view, following) if following else summary(view)


def next_open(view: FormView, criterion: str) -> CriterionView | None:
    """The next criterion without a grade behind this one, then from the start."""
    return next_ungraded(view.criteria, {c.key for c in view.criteria if c.grade}, criterion)


def ask(view: FormView, criterion: str) -> Screen:
    """One question by its key."""
    found = next((c for c in view.criteria if c.key == criterion), None)
    return question(view, found) if found and view.open else current(view)


def question(view: FormView, criterion: CriterionView) -> Screen:
    """One criterion and its four grades."""
    review = view.review_id
    lines = [
        title(
            "rating-head",
            year=view.season.year,
            number=criterion.number,
            total=len(view.criteria),
            bar=bar(len(view.criteria) - len(view.ungraded), len(view.criteria), 7),
        ),
        *_for_another(view),
        line("rating-criterion", label=criterion.label),
    ]
    if criterion.grade:
        lines.append(line("rating-now", grade=words(f"grade-{criterion.grade}")))
    lines.append(_last_day(view))
    grades = [
        tap(do.Grade(review, criterion.key, grade), f"grade-{grade}") for grade in view.grades
    ]
    rows = [tuple(grades[i : i + 2]) for i in range(0, len(grades), 2)]
    rows.append(_steps(view, criterion))
    return Screen(tuple(lines), tuple(rows))


def _steps(view: FormView, criterion: CriterionView) -> Row:
    review = view.review_id
    before = next((c for c in view.criteria if c.number == criterion.number - 1), None)
    back = key("0", do.Ask(review, before.key), "button-previous") if before else home_key()
    return (
        back,
        key("9", do.Later(review, criterion.key), "button-later"),
        key("?", do.CriterionGround(review, criterion.key), "button-ground"),
    )


def criterion_ground(view: FormView, criterion: str) -> Screen:
    """Where a criterion comes from."""
    found = next((c for c in view.criteria if c.key == criterion), None)
    if found is None:
        return current(view)
    return Screen(
        (
            title("ground-title"),
            line("rating-criterion", label=found.label),
            line(
                "criterion-ground",
                source=found.source,
                basis=words(f"basis-{found.basis}"),
                clause=place(view.criteria_clause.path),
                quote=view.criteria_clause.quote,
            ),
            line("grade-ground"),
        ),
        ((key("0", do.Ask(view.review_id, found.key), "button-back"),),),
    )


def summary(view: FormView) -> Screen:
    """All answers, each a tap away from being changed; then the level; then handing in."""
    if not view.open:
        return current(view)
    review = view.review_id
    lines = [title("summary-head", year=view.season.year, name=view.person.name)]
    lines += _for_another(view)
    lines += [
        line("summary-line", number=c.number, label=c.label, grade=_grade_words(c.grade))
        for c in view.criteria
    ]
    if view.own_level:
        lines.append(line("summary-level", level=words(f"level-{view.own_level}")))
    else:
        lines.append(line("summary-level-open"))
    lines.append(line("summary-texts", done=_texts_done(view), total=len(view.texts)))
    lines += [*_missing(view), _last_day(view)]
    changes = [
        tap(do.Ask(review, c.key), "button-change", number=c.number, grade=_grade_words(c.grade))
        for c in view.criteria
    ]
    rows: list[Row] = []
    if not view.ungraded and view.own_level and not _unwritten(view):
        rows.append((tap(do.Submit(review), "button-submit"),))
    rows.append((tap(do.Levels(review), "button-level"), _texts_page(view)))
    rows += [tuple(changes[i : i + 2]) for i in range(0, len(changes), 2)]
    rows.append((home_key(),))
    return Screen(tuple(lines), tuple(rows))


def _missing(view: FormView) -> list[Line]:
    if view.ungraded:
        return [line("summary-missing", missing=len(view.ungraded))]
    if not view.own_level:
        return [line("summary-level-missing")]
    unwritten = _unwritten(view)
    return [line("summary-texts-missing", missing=unwritten)] if unwritten else []


def _unwritten(view: FormView) -> int:
    """Sections without which the form is not handed in."""
    return sum(1 for text in view.texts if text.required and not text.body)


def levels(view: FormView) -> Screen:
    """The levels of the plan; those it rules out are struck through, not hidden."""
    if not view.open:
        return current(view)
    review = view.review_id
    struck = [option for option in view.levels if option.struck_by]
    lines = [title("levels-head", year=view.season.year), *_for_another(view)]
    lines += map(_level_line, view.levels)
    if struck:
        lines.append(line("levels-struck"))
    if view.rating_scope is ScopeAnswer.UNDECIDED:
        lines.append(line("levels-undecided"))
    lines.append(line("levels-free"))
    rows: list[Row] = [
        (tap(do.NameLevel(review, option.level), f"level-{option.level}"),)
        for option in view.levels
        if not option.struck_by
    ]
    steps: list[Button] = [key("0", do.Summary(review), "button-answers")]
    steps.append(key("?", do.LevelGround(review), "button-ground"))
    rows.append(tuple(steps))
    return Screen(tuple(lines), tuple(rows))


def _level_line(option: LevelOption) -> Line:
    style = Style.STRUCK if option.struck_by else Style.PLAIN
    return Line(words("levels-line", level=words(f"level-{option.level}")), style)


def level_ground(view: FormView) -> Screen:
    """Why levels are struck out, and what the plan leaves open."""
    findings = list({o.struck_by.code: o.struck_by for o in view.levels if o.struck_by}.values())
    lines = [title("ground-title"), *map(ground, findings), line("levels-ground")]
    return Screen(tuple(lines), ((key("0", do.Levels(view.review_id), "button-back"),),))


def receipt(view: FormView) -> Screen:
    """What was handed in and when; or that the cell has closed."""
    if view.submitted_at is None and view.paper_at is not None:
        return _on_paper(view, view.paper_at)
    if view.submitted_at is None:
        closed = (title("closed-head", year=view.season.year), line("closed-not-submitted"))
        return Screen(closed, ((home_key(),),))
    lines = [
        title("receipt-head", year=view.season.year),
        *_for_another(view),
        line("receipt-time", name=view.person.name, time=view.submitted_at),
        line("receipt-count", total=len(view.criteria)),
    ]
    if view.own_level:
        lines.append(line("summary-level", level=words(f"level-{view.own_level}")))
    done = _texts_done(view)
    if done < len(view.texts):
        lines.append(line("receipt-texts-missing", missing=len(view.texts) - done))
    closed = view.state is FormState.CLOSED
    lines.append(line("receipt-closed" if closed else "receipt-open"))
    rows: list[Row] = []
    if not closed:
        rows.append((_texts_page(view), tap(do.Reopen(view.review_id), "button-reopen")))
    rows.append((home_key(),))
    return Screen(tuple(lines), tuple(rows))


def not_concerned(view: FormView) -> Screen:
    """Why there is no form for this person."""
    lines = [
        title("out-head", year=view.season.year),
        *(ground(finding) for finding in view.scope.findings),
        line("out-ask"),
    ]
    return Screen(tuple(lines), ((home_key(),),))


def scope_ground(view: FormView) -> Screen:
    """Why the person is reviewed, and where the last day comes from."""
    lines = [
        title("ground-title"),
        *(ground(finding) for finding in view.scope.findings),
        ground(view.last_day.finding),
        *(Line(sentence_of(warning)) for warning in view.warnings),
    ]
    return Screen(tuple(lines), ((home_key(),),))


def _on_paper(view: FormView, noted: datetime) -> Screen:
    """When the secretary noted that it came on paper, and that it may still be entered here."""
    lines = [
        title("on-paper-head", year=view.season.year),
        line("on-paper-time", name=view.person.name, time=noted),
    ]
    rows: list[Row] = []
    if view.open:
        lines.append(line("on-paper-wrong"))
        rows.append((tap(do.Summary(view.review_id), "button-enter-anyway"),))
    else:
        lines.append(line("receipt-closed"))
    return Screen(tuple(lines), (*rows, (home_key(),)))


def _grade_words(grade: GradeTerm | None) -> Words:
    return words(f"grade-{grade}" if grade else "grade-none")


def _texts_done(view: FormView) -> int:
    return sum(1 for text in view.texts if text.body)


def _texts_page(view: FormView) -> Button:
    another = view.proxy_until is not None
    return page(f"/texts?review={view.review_id}" if another else "/texts", "button-texts")


def _for_another(view: FormView) -> list[Line]:
    """Whose form it is, where somebody enters it for him."""
    if view.proxy_until is None:
        return []
    return [line("proxy-line", name=view.person.name, time=view.proxy_until)]


def _last_day(view: FormView) -> Line:
    day = last_day_words(view.last_day, view.days_left, view.person.cell_kind)
    return line("rating-last-day", day=day)
