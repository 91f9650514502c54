"""What a plan says itself, what it leaves to another document, on what it is silent."""

from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import each_once, known, same_or_map, some
from backend.rules.citation import Clause, Record
from backend.rules.plan import Plan
from backend.rules.plan_rules import Topic
from backend.rules.terms import SlotState
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import TOPICS

_SILENT = Topic(state=SlotState.ABSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookupQuestion(Record):
    """One topic, or several."""

    topic: str | None = None
    topics: tuple[str, ...] | None = None


def rule_lookup(plan: Plan, question: LookupQuestion, _calendar: WorkingDays) -> Reply:
    """Say whether the plan settles a matter, with the value or the document it names.

    One topic answers with its status, source and value. Several with one status do the same and
    add a map by topic; a source or value that differs becomes a map itself. Several with
    different statuses answer by topic only. Nothing is borrowed from another plan.

    Raises:
        WrongQuestionError: an unknown topic, one named twice, or both or neither form.

    Source: 000 II.3, III.3; 001 Mở đầu; 002 II; 003 Mở đầu; 004 I.A.4.1, II.5.
    """
    names = _asked(question)
    topics = {name: plan.topics.get(name, _SILENT) for name in names}
    by_topic = {name: _slot(topic) for name, topic in topics.items()}
    findings = tuple(
        _finding(plan, name, topic)
        for name, topic in topics.items()
        if topic.state is not SlotState.ABSENT
    )
    if len(topics) == 1:
        return Reply(by_topic[names[0]], findings)
    if len({topic.state for topic in topics.values()}) > 1:
        return Reply(by_topic, findings)
    flat: dict[str, Json] = {
        "status": topics[names[0]].state.value,
        "source": same_or_map({name: topic.source or None for name, topic in topics.items()}),
        "value": same_or_map({name: topic.value for name, topic in topics.items()}),
    }
    return Reply({**flat, **by_topic}, findings)


def _asked(question: LookupQuestion) -> tuple[str, ...]:
    if (question.topic is None) == (question.topics is None):
        raise WrongQuestionError("topics", "either topic or topics is needed")
    if question.topic is not None:
        return (known(question.topic, TOPICS, "topic"),)
    names = tuple(some(question.topics, "topics"))
    for index, name in enumerate(names):
        known(name, TOPICS, f"topics.{index}")
    each_once(names, "topics")
    return names


def _slot(topic: Topic) -> dict[str, Json]:
    return {"status": topic.state.value, "source": topic.source or None, "value": topic.value}


def _finding(plan: Plan, name: str, topic: Topic) -> Finding:
    clause = Clause(plan.id, topic.clause, topic.quote)
    if topic.state is SlotState.EXTERNAL:
        facts = {"topic": name, "source": topic.source}
        return Finding("finding-topic-external", Outcome.UNDECIDED, clause, facts)
    ahead = next((r for r in plan.lead_times if f"{r.key}_days" == name), None)
    if ahead is not None:
        timing = {"topic": name, "days": ahead.days, "unit": ahead.unit.value}
        return Finding("finding-topic-days", Outcome.MET, clause, timing)
    stated = {"topic": name, "value": str(topic.value)}
    return Finding("finding-topic-stated", Outcome.MET, clause, stated)


KINDS: tuple[Kind, ...] = (
    Kind(
        "rule_lookup",
        "what the plan states itself",
        LookupQuestion,
        rule_lookup,
        {
            "status": "stated, external or absent; by topic where they differ",
            "source": "the document the plan names, where it leaves the matter to one",
            "value": "what the plan states, else null",
        },
    ),
)
