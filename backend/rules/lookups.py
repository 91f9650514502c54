"""What a plan says itself, what it leaves to another document, on what it is silent."""

from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import each_once, known, same_or_map, some
from backend.rules.citation import Clause, Record
from backend.rules.dossier_lists import list_as_value, listed
from backend.rules.plan import Plan
from backend.rules.plan_rules import Topic
from backend.rules.terms import SlotState
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import TOPICS

_SILENT = Topic(state=SlotState.ABSENT)

#: The matter whose value is every list of papers of the plan, by name.
_LISTS = "dossiers"
_NAMES = TOPICS | {_LISTS}


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
    by_topic = {name: _slot(plan, name) for name in names}
    findings = tuple(finding for name in names for finding in _findings(plan, name))
    if len(names) == 1:
        return Reply(by_topic[names[0]], findings)
    status = by_topic[names[0]]["status"]
    if any(slot["status"] != status for slot in by_topic.values()):
        return Reply(by_topic, findings)
    flat: dict[str, Json] = {
        "status": status,
        "source": same_or_map({name: slot["source"] for name, slot in by_topic.items()}),
        "value": same_or_map({name: slot["value"] for name, slot in by_topic.items()}),
    }
    return Reply({**flat, **by_topic}, findings)


def _asked(question: LookupQuestion) -> tuple[str, ...]:
    if (question.topic is None) == (question.topics is None):
        raise WrongQuestionError("topics", "either topic or topics is needed")
    if question.topic is not None:
        return (known(question.topic, _NAMES, "topic"),)
    names = tuple(some(question.topics, "topics"))
    for index, name in enumerate(names):
        known(name, _NAMES, f"topics.{index}")
    each_once(names, "topics")
    return names


def _slot(plan: Plan, name: str) -> dict[str, Json]:
    if name == _LISTS and plan.dossiers:
        lists: dict[str, Json] = {rule.key: list_as_value(plan, rule) for rule in plan.dossiers}
        return {"status": SlotState.STATED.value, "source": None, "value": lists}
    topic = plan.topics.get(name, _SILENT)
    return {"status": topic.state.value, "source": topic.source or None, "value": topic.value}


def _findings(plan: Plan, name: str) -> tuple[Finding, ...]:
    if name == _LISTS:
        return tuple(listed(plan, rule) for rule in plan.dossiers)
    topic = plan.topics.get(name, _SILENT)
    return () if topic.state is SlotState.ABSENT else (_finding(plan, name, topic),)


def _finding(plan: Plan, name: str, topic: Topic) -> Finding:
    clause = Clause(plan.id, topic.clause, topic.quote, topic.reading)
    if topic.state is SlotState.EXTERNAL:
        facts = {"topic": name, "source": topic.source}
        return Finding("finding-topic-external", Outcome.UNDECIDED, clause, facts)
    ahead = next((r for r in plan.lead_times if f"{r.key}_days" == name), None)
    if ahead is not None:
        timing = {"topic": name, "days": ahead.days, "unit": ahead.unit.value}
        return Finding("finding-topic-days", Outcome.MET, clause, timing)
    stated = {
        "topic": name,
        "value": str(topic.value),
        "said": topic.words or str(topic.value),
    }
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
            "value": "what the plan states, else null; for dossiers each list by its name",
        },
    ),
)
