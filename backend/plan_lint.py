"""What may not stand in a plan, and what people should know of one that is right.

`contradictions` are refused by the loader, with the place of the first; `tensions` are warnings:
dates that are printed so, and that stand against the order of the work.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from backend.plan_course_lint import course_problems
from backend.plan_meeting_lint import meeting_problems
from backend.plan_paper_lint import paper_problems
from backend.plan_rule_lint import Location, Problem, rule_problems
from backend.plan_scope_lint import scope_problems
from backend.plan_score_lint import score_problems
from backend.plan_sitting_lint import sitting_problems
from backend.plan_work_lint import work_problems
from backend.rules.conflicts import clashes
from backend.rules.plan import Cited, Criterion, PersonalPaper, Plan, Record, TextSection
from backend.rules.terms import Grade, Level, SlotState
from backend.rules.vocabulary import ACTIONS, MILESTONES, OWNERS, TOPICS

_MAX_CRITERION_KEY = 8
_MAX_SECTION_KEY = 20


#: A quote is a key term, not the sentence: so many syllables at most.
MOST_QUOTED = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Tension:
    """A step that is due before another it needs.

    Attributes:
        reading: The name of the reading that says what to do, e.g. "A-06".
        step, needs: Keys of the two milestones.
        detail: Both with their last days, for the editor of the plan.
    """

    reading: str
    step: str
    needs: str
    detail: str


def contradictions(plan: Plan) -> Iterator[Problem]:
    """Every part of the plan that does not fit another, with its place."""
    yield from _citation_problems(plan)
    yield from _reading_problems(plan)
    yield from _topic_problems(plan)
    yield from _milestone_problems(plan)
    yield from rule_problems(plan)
    yield from paper_problems(plan)
    yield from meeting_problems(plan)
    yield from scope_problems(plan)
    yield from work_problems(plan)
    yield from sitting_problems(plan)
    yield from course_problems(plan)
    yield from score_problems(plan)
    yield from _form_problems(plan)


def tensions(plan: Plan) -> tuple[Tension, ...]:
    """Printed dates that stand against the order of the work; warnings, not errors.

    The plan is right and stays as printed; people have to know (A-04, A-05, A-06).
    """
    return tuple(
        Tension(
            reading=str(clash.facts["reading"]),
            step=str(clash.facts["step"]),
            needs=str(clash.facts["needs"]),
            detail=f"{clash.facts['step']} is due by {clash.facts['day']}, "
            f"but needs {clash.facts['needs']}, due by {clash.facts['needed']}",
        )
        for clash in clashes(plan)
    )


def _form_problems(plan: Plan) -> Iterator[Problem]:
    form = plan.member_form
    yield from criteria_problems(form.criteria.items, ("member_form", "criteria", "items"))
    yield from _text_problems(form.texts)
    yield from _paper_problems(plan.personal_papers)
    for name, slot in (("grades", form.grades), ("levels", form.levels)):
        if bool(slot.items) != (slot.state is SlotState.STATED):
            yield ("member_form", name), f"{name} are listed when, and only when, they are stated"
    if list(form.grades.items) != [grade for grade in Grade if grade in form.grades.items]:
        yield ("member_form", "grades", "items"), "grades are listed best first, each once"
    if plan.discipline and plan.discipline.forces not in form.levels.items:
        yield ("discipline", "forces"), "forces a level the plan does not have"
    if plan.discipline and plan.discipline.period not in {"calendar_year", "rolling_year"}:
        yield ("discipline", "period"), "calendar_year or rolling_year"
    if list(form.levels.items) != [level for level in Level if level in form.levels.items]:
        yield ("member_form", "levels", "items"), "levels are listed best first, each once"


def _row_prefixes(plan: Plan) -> tuple[str, ...]:
    """How rows of the plan begin; a local plan answers for rows of the plan it makes stricter."""
    return tuple(f"R{code}-" for code in (plan.code, plan.local_to.partition("-")[0]) if code)


def _citation_problems(plan: Plan) -> Iterator[Problem]:
    for location, value in cited_values(plan, ()):
        if not value.clause.strip() or not value.quote.strip():
            yield location, "clause and quote may not be empty"
        if len(value.quote.split()) > MOST_QUOTED:
            yield location, f"a quote is a key term of at most {MOST_QUOTED} syllables"
        for row in value.requirements:
            if not row.startswith(_row_prefixes(plan)):
                yield location, f"{row} is a row of another plan"


def _reading_problems(plan: Plan) -> Iterator[Problem]:
    """Every reading a value names is explained, and none that nothing names."""
    named = [
        ((*location, "reading"), name)
        for location, value in cited_values(plan, ())
        for name in value.reading
    ] + [
        (("milestones", key, "follows"), name)
        for key, milestone in plan.milestones.items()
        for name in milestone.follows.values()
    ]
    named += [
        (("topics", key, "reading"), name)
        for key, topic in plan.topics.items()
        for name in topic.reading
    ]
    for location, name in named:
        if not plan.readings.get(name, "").strip():
            yield location, f"{name} is not explained under readings"
    for name in plan.readings.keys() - {name for _, name in named}:
        yield ("readings", name), f"no value takes the reading {name}"


def _topic_problems(plan: Plan) -> Iterator[Problem]:
    """A stated topic has a value, an external one a document, both a clause; others nothing."""
    for name, topic in plan.topics.items():
        at: Location = ("topics", name)
        if name not in TOPICS:
            yield at, f"no topic {name}"
        silent = topic.state is SlotState.ABSENT
        if bool(topic.clause.strip() and topic.quote.strip()) is silent:
            yield at, "clause and quote are given unless absent, and only then"
        if (topic.state is SlotState.EXTERNAL) is not bool(topic.source.strip()):
            yield at, "a source is given for an external topic, and only for one"
        if (topic.state is SlotState.STATED) is (topic.value is None):
            yield at, "a value is given for a stated topic, and only for one"
        for row in topic.requirements:
            if not row.startswith(_row_prefixes(plan)):
                yield at, f"{row} is a row of another plan"


def cited_values(value: object, at: Location = ()) -> Iterator[tuple[Location, Cited]]:
    """Every cited value of a plan or of a part of it, each with its place in the file."""
    if isinstance(value, Cited):
        yield at, value
    if isinstance(value, dict):
        for key, child in value.items():
            yield from cited_values(child, (*at, str(key)))
    elif isinstance(value, tuple):
        for index, child in enumerate(value):
            yield from cited_values(child, (*at, index))
    elif isinstance(value, Record):
        for field in fields(value):
            yield from cited_values(getattr(value, field.name), (*at, field.name))


def _milestone_problems(plan: Plan) -> Iterator[Problem]:
    for key, milestone in plan.milestones.items():
        at: Location = ("milestones", key)
        limit = plan.milestones.get(milestone.outer_limit)
        dated = limit is not None and (limit.due is not None or bool(plan.local_to))
        if milestone.outer_limit and not dated:
            yield (*at, "outer_limit"), f"no milestone {milestone.outer_limit} with a date"
        if (milestone.due is None) != (milestone.inclusive is None):
            yield at, "due and inclusive are given together"
        if milestone.due is not None and not plan.year <= milestone.due.year <= plan.year + 1:
            yield (*at, "due"), f"not in {plan.year} or {plan.year + 1}"
    yield from _milestone_name_problems(plan)
    yield from _milestone_owner_problems(plan)


def _milestone_name_problems(plan: Plan) -> Iterator[Problem]:
    for key, milestone in plan.milestones.items():
        if key not in MILESTONES:
            yield ("milestones", key), f"no plan knows a milestone {key}"
        for earlier in milestone.follows:
            if earlier == key or earlier not in plan.milestones:
                yield ("milestones", key, "follows"), f"no other milestone {earlier}"
    for kind, key in plan.milestone_of_kind.items():
        if key not in plan.milestones:
            yield ("milestone_of_kind", kind), f"no milestone {key}"


def _milestone_owner_problems(plan: Plan) -> Iterator[Problem]:
    for key, milestone in plan.milestones.items():
        for index, owner in enumerate(milestone.owners):
            if owner not in OWNERS or owner in milestone.owners[:index]:
                yield ("milestones", key, "owners", index), f"no owner {owner}, or named twice"
        if milestone.action and milestone.action not in ACTIONS:
            yield ("milestones", key, "action"), f"no action {milestone.action}"


def criteria_problems(criteria: tuple[Criterion, ...], at: Location) -> Iterator[Problem]:
    """What is wrong with a list of criteria that stands at `at`."""
    seen: set[str] = set()
    for index, criterion in enumerate(criteria):
        key = criterion.key
        if not (key.isascii() and key.isalnum() and len(key) <= _MAX_CRITERION_KEY):
            yield (*at, index, "key"), "a key is 1 to 8 ASCII letters and digits"
        if key in seen:
            yield (*at, index, "key"), f"{key} is there twice"
        if not criterion.label.strip() or not criterion.source.strip():
            yield (*at, index), "label and source may not be empty"
        seen.add(key)


def _text_problems(texts: tuple[TextSection, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, section in enumerate(texts):
        at: Location = ("member_form", "texts", index, "key")
        if not 0 < len(section.key) <= _MAX_SECTION_KEY:
            yield at, f"a key is 1 to {_MAX_SECTION_KEY} characters"
        if section.key in seen:
            yield at, f"{section.key} is there twice"
        seen.add(section.key)


def _paper_problems(papers: tuple[PersonalPaper, ...]) -> Iterator[Problem]:
    for index, paper in enumerate(papers):
        if paper.who not in {"everyone", "temporary"}:
            yield ("personal_papers", index, "who"), "everyone or temporary"
        if paper.before not in {"proposal", "rating"}:
            yield ("personal_papers", index, "before"), "proposal or rating"
