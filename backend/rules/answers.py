"""What a question to the rules is, and what comes back, whatever door it came through."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol, TypeAlias

from backend.rules.plan import Plan
from backend.rules.terms import SlotState
from backend.rules.verdict import Finding

#: What an answer may hold: plain values, as JSON knows them; days as "2022-11-30".
Json: TypeAlias = "bool | int | str | Sequence[Json] | Mapping[str, Json] | None"


class WorkingDays(Protocol):
    """The working days of the place, built outside the rules and handed in."""

    def is_working(self, day: date) -> bool:
        """Whether `day` is neither a weekend nor a holiday, or is made up for."""
        ...


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and its grounds.

    Attributes:
        answer: By the keys of the kind.
        because: The findings it rests on; empty only where the plan is silent.
    """

    answer: Mapping[str, Json]
    because: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of question.

    Attributes:
        name: As asked for, e.g. "lead_time".
        summary: One line of what it answers.
        question: The record a question is read into; its fields are the schema.
        rule: Answers it under a plan.
        keys: Each key of the answer and what it means.
    """

    name: str
    summary: str
    question: type[Any]
    rule: Callable[[Plan, Any, WorkingDays], Reply]
    keys: Mapping[str, str] = field(default_factory=dict[str, str])


class WrongQuestionError(ValueError):
    """A question that is well-formed but impossible, with the path of the field at fault."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


def unsettled(plan: Plan, topic_name: str) -> Reply:
    """The answer to a question the plan does not settle: where to look, or that it is silent.

    Never a value of another plan, never a default.

    Source: each plan's `topics`.
    """
    topic = plan.topics.get(topic_name)
    if topic is not None and topic.state is SlotState.EXTERNAL:
        return Reply({"status": "external", "source": topic.source, "value": None})
    return Reply({"status": "absent"})
