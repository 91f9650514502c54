"""What a plan says of forms, votes, caps and levels, as sentences."""

from collections.abc import Iterator

from backend.phrases import Param, Words, words
from backend.plan_views import PlanRule
from backend.rules.plan import GradeSlot, LevelSlot, Plan
from backend.rules.plan_rules import CapRule, Condition, RatingRules, Topic
from backend.rules.terms import SlotState
from backend.rules.vocabulary import TOPICS
from backend.services import plan_course
from backend.services import plan_names as name
from backend.services.plan_names import joined, rule

#: Conditions whose value is the code name of a level.
_OF_LEVEL = frozenset({"task_result_at_least", "board_united_at_least", "civil_at_least"})


def topics(plan: Plan) -> Iterator[PlanRule]:
    """Which matters the plan settles itself, and where else to look."""
    for code in sorted(TOPICS):
        found = plan.topics.get(code)
        state = found.state.value if found else "absent"
        sentence = words(
            "plan-topic",
            topic=name.topic(code),
            state=state,
            source=found.source if found else "",
            told="yes" if found and found.words else "no",
            text=found.words if found else "",
        )
        if found is None:
            yield PlanRule(sentence)
        else:
            yield _of_topic(sentence, found)


def criteria(plan: Plan) -> Iterator[PlanRule]:
    """The criteria, and where the plan takes them from."""
    slot = plan.member_form.criteria
    sentence = words(
        "plan-criteria", state=slot.state.value, source=slot.source, count=len(slot.items)
    )
    yield rule(sentence, slot)
    for number, item in enumerate(slot.items, start=1):
        yield PlanRule(
            words(
                "plan-criterion",
                number=number,
                label=item.label,
                part=item.part.value,
                source=item.source,
            ),
            basis=item.basis,
        )


def form(plan: Plan) -> Iterator[PlanRule]:
    """Grades, levels and texts of the form."""
    grades, levels = plan.member_form.grades, plan.member_form.levels
    yield _slot("plan-grades", grades, [words(f"grade-{grade}") for grade in grades.items])
    yield _slot("plan-levels", levels, [name.level(level) for level in levels.items])
    for section in plan.member_form.texts:
        yield rule(
            words(
                "plan-text",
                label=section.label,
                part=section.part.value,
                yes_no="yes" if section.yes_no else "no",
            ),
            section,
        )


def _slot(message_id: str, slot: GradeSlot | LevelSlot, names: list[Words]) -> PlanRule:
    listed = joined(names or [""])
    state = slot.state.value
    return rule(Words(message_id, {"state": state, "source": slot.source, "names": listed}), slot)


def score_forms(plan: Plan) -> Iterator[PlanRule]:
    """The score forms by group: their parts, and each line with its points or without."""
    for held in plan.score_forms:
        number, annex = held.form.value, held.annex.removeprefix("PL")
        group = name.group(held.group.value)
        yield rule(words("plan-score-form", form=number, group=group, annex=annex), held)
        for part in held.groups:
            key = part.key.value
            yield rule(words("plan-score-part", form=number, part=key, most=part.most), part)
            for place, item in enumerate(part.items, start=1):
                sentence = words(
                    "plan-score-item",
                    form=number,
                    part=key,
                    number=place,
                    label=item.label,
                    set="no" if item.points is None else "yes",
                    points=item.points or 0,
                )
                yield PlanRule(sentence, basis=part.basis)


def discipline(plan: Plan) -> Iterator[PlanRule]:
    """What discipline does to the level: by a rule of its own, or as a ground of a level."""
    held = plan.discipline
    for condition in discipline_grounds(plan):
        yield rule(_condition(condition), condition)
    if held is not None:
        yield rule(
            words(
                "plan-discipline",
                period=held.period,
                level=name.level(held.forces),
                vote="yes" if held.vote_required else "no",
            ),
            held,
        )
    yield from plan_course.discipline_timing(plan)


def discipline_grounds(plan: Plan) -> tuple[Condition, ...]:
    """Grounds of a level that are a discipline; each clause once."""
    conditions = plan.level_by_points.conditions if plan.level_by_points else ()
    found = {c.clause: c for c in conditions if c.key == "duty_violation_disciplined"}
    return tuple(found.values())


def votes(plan: Plan) -> Iterator[PlanRule]:
    """The share of votes each level needs."""
    for vote in plan.votes:
        level = name.level(vote.level)
        yield rule(words("plan-vote", level=level, share=str(vote.share)), vote)


def cap(plan: Plan) -> Iterator[PlanRule]:
    """How many may be rated excellent."""
    if plan.cap is not None:
        yield rule(
            words("plan-cap", share=cap_share(plan.cap), groups=_groups(plan.cap)), plan.cap
        )


def cap_share(cap_rule: CapRule) -> Words:
    """The share, what a special achievement adds, and the rule for small cells."""
    return words(
        "plan-cap-share",
        percent=cap_rule.percent,
        special=cap_rule.special_percent or 0,
        below=cap_rule.small_cell_below or 0,
        most=cap_rule.small_cell_most or 0,
        counted=cap_rule.counted_at or "not_said",
        alike="yes" if cap_rule.alike_apart else "no",
    )


def _groups(cap_rule: CapRule) -> Param:
    return joined([name.group(code) for code in cap_rule.groups] or [words("name-group-any")])


def organisations(plan: Plan) -> Iterator[PlanRule]:
    """How an organisation's level is found."""
    yield from _rating(plan.org_rating)


def members(plan: Plan) -> Iterator[PlanRule]:
    """How a member's level is found, by conditions and by points."""
    yield from _rating(plan.member_rating)
    yield from _rating(plan.level_by_points)
    yield from plan_course.ways_out(plan)


def _rating(rating: RatingRules | None) -> Iterator[PlanRule]:
    if rating is None:
        return
    yield PlanRule(words("plan-rating", levels=joined([name.level(c) for c in rating.levels])))
    for section in rating.sections:
        yield rule(words("plan-score", label=section.label, most=section.most), section)
    for condition in rating.conditions:
        yield rule(_condition(condition), condition)
    if rating.advice is not None:
        advice = rating.advice
        level = name.level(advice.level)
        yield rule(words("plan-advice", level=level, share=str(advice.share)), advice)


def _condition(condition: Condition) -> Words:
    value: Param = condition.value if condition.value is not None else ""
    if condition.key in _OF_LEVEL:
        value = name.result(str(condition.value))
    elif condition.key == "peers_at_rank":
        value = str(value)
    groups = joined([name.group(code) for code in condition.groups] or [""])
    return words(
        "plan-condition",
        level=name.level(condition.level),
        ground="yes" if condition.ground else "no",
        grouped="yes" if condition.groups else "no",
        groups=groups,
        condition=name.condition(condition.key, value),
    )


def points(plan: Plan) -> Iterator[PlanRule]:
    """Score sheets, and the points of the levels."""
    for rating in (plan.org_rating, plan.member_rating, plan.level_by_points):
        for section in rating.sections if rating else ():
            yield rule(words("plan-score", label=section.label, most=section.most), section)
        for condition in rating.conditions if rating else ():
            if condition.key.startswith("points_"):
                yield rule(_condition(condition), condition)


def readings(plan: Plan) -> Iterator[PlanRule]:
    """How open places are read."""
    for code, sentence in plan.readings.items():
        yield PlanRule(words("plan-reading", code=code, sentence=sentence))


def unsettled(plan: Plan, topic: str) -> PlanRule:
    """What to say where the plan has no rule: another document, silence, or nothing of its own."""
    if topic not in TOPICS:
        return PlanRule(words("plan-nothing"))
    found = plan.topics.get(topic)
    if found is None or found.state is SlotState.ABSENT:
        return PlanRule(words("plan-silent"))
    if found.state is SlotState.STATED:  # the value stands in another section of the plan
        return _of_topic(words("plan-nothing"), found)
    return _of_topic(words("plan-external", source=found.source), found)


def _of_topic(sentence: Words, topic: Topic) -> PlanRule:
    return PlanRule(
        sentence, topic.clause, topic.quote, topic.requirements, topic.basis, topic.reading
    )
