"""Who decides a rating, and who attends a review (thẩm quyền, người dự)."""

from collections.abc import Sequence
from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import ABSENT, given, known, named, some
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.plan_rules import AttendeeRule, AuthorityRule, Secrecy
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import SUBJECTS, SUBJECTS_OF_KIND

_SECRET: dict[Secrecy, bool | str] = {
    Secrecy.YES: True,
    Secrecy.NO: False,
    Secrecy.NOT_SAID: Secrecy.NOT_SAID.value,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedSubject(Record):
    """What is rated.

    Attributes:
        subject: "org", "member", "cell_board" …
        kind: Of an organisation; `of` for everything that belongs to one.
        exists: False where the organisation has no such body.
    """

    subject: str
    kind: OrganisationKind | None = None
    of: OrganisationKind | None = None
    exists: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityQuestion(Record):
    """Subjects whose decider is asked for."""

    questions: tuple[DecidedSubject, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedUnit(Record):
    """An organisation by its name, and whether a review suggestion was made to it."""

    org: str
    suggested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendeeQuestion(Record):
    """Organisations at whose review somebody attends."""

    questions: tuple[ReviewedUnit, ...]


def authority(plan: Plan, question: AuthorityQuestion, _calendar: WorkingDays) -> Reply:
    """Name the body that decides each rating, and whether the plan prints a secret ballot.

    "none" where the plan rates no such body (A-23), "absent" where it does not say who decides.
    "Kín" is given only where the text has it (A-17).

    Raises:
        WrongQuestionError: an unknown subject, or one without the kind of its organisation.

    Source: 000 III.1.2, III.2; 001 III.g4, IV.6; 002 II.B; 003 II.5.g5; 004 I.B.2.
    """
    asked = some(question.questions, "questions")
    rules = [_decision(plan, one, f"questions.{index}") for index, one in enumerate(asked)]
    if not any(rules):
        return ABSENT
    answer: dict[str, Json] = {
        "deciders": ["absent" if rule is None else rule.decider for rule in rules],
        "secret_ballot": [
            Secrecy.NOT_SAID.value if rule is None else _SECRET[rule.secret_ballot]
            for rule in rules
        ],
    }
    return Reply(answer, tuple(_decided(plan, rule) for rule in rules if rule is not None))


def attendee(plan: Plan, question: AttendeeQuestion, _calendar: WorkingDays) -> Reply:
    """Name who attends and directs the review of each organisation.

    The plan's rows are tried in order; the first that fits the name answers.

    Raises:
        WrongQuestionError: a blank name.

    Source: plan 003 II.7.
    """
    asked = some(question.questions, "questions")
    for index, unit in enumerate(asked):
        named(unit.org, f"questions.{index}.org")
    rules = [next((r for r in plan.attendees if _fits(r, unit)), None) for unit in asked]
    if not any(rules):
        return ABSENT
    answers: list[Json] = [
        {"status": "absent"} if rule is None else dict(rule.answer) for rule in rules
    ]
    findings = [
        _attending(plan, rule, unit)
        for rule, unit in zip(rules, asked, strict=True)
        if rule is not None
    ]
    return Reply({"answers": answers}, tuple(findings))


def _decision(plan: Plan, asked: DecidedSubject, path: str) -> AuthorityRule | None:
    known(asked.subject, SUBJECTS, f"{path}.subject")
    kind = asked.kind if asked.subject == "org" else asked.of
    wrong = asked.of if asked.subject == "org" else asked.kind
    if wrong is not None:
        field = "of" if asked.subject == "org" else "kind"
        raise WrongQuestionError(f"{path}.{field}", "kind is for an org, of for all else")
    if asked.subject in SUBJECTS_OF_KIND:
        given(kind, f"{path}.kind" if asked.subject == "org" else f"{path}.of")
    rules = [r for r in plan.authority if (r.subject, r.kind) == (asked.subject, kind)]
    if not asked.exists:
        never_rated = [rule for rule in rules if rule.decider == "none"]
        return next(iter(never_rated), None)
    return next((rule for rule in rules if rule.exists), None)


def _decided(plan: Plan, rule: AuthorityRule) -> Finding:
    code = "finding-authority-none" if rule.decider == "none" else "finding-authority"
    facts = {
        "subject": rule.subject,
        "kind": "" if rule.kind is None else rule.kind.value,
        "decider": rule.decider,
        "secret": rule.secret_ballot.value,
        "exists": "yes" if rule.exists else "no",
    }
    return Finding(code, Outcome.MET, plan.cite(rule), facts)


def _fits(rule: AttendeeRule, unit: ReviewedUnit) -> bool:
    name = " ".join(unit.org.split()).casefold()
    if rule.suggested and not unit.suggested:
        return False
    if not rule.match and not rule.begins:
        return True
    return any(words.casefold() in name for words in rule.match) or any(
        f"{name} ".startswith(f"{words.casefold()} ") for words in rule.begins
    )


def _attending(plan: Plan, rule: AttendeeRule, unit: ReviewedUnit) -> Finding:
    keys: Sequence[str] = ("office", "count", "from", "assigned_by", "source")
    given_by = next(key for key in keys if key in rule.answer)
    facts = {
        "org": unit.org,
        "by": given_by,
        "office": str(rule.answer.get("office", "")),
        "source": str(rule.answer.get("source", "")),
        "count": rule.answer.get("count", 0),
        "from": str(rule.answer.get("from", "")),
        "assigned_by": str(rule.answer.get("assigned_by", "")),
    }
    outcome = Outcome.UNDECIDED if given_by == "source" else Outcome.MET
    return Finding("finding-attendee", outcome, plan.cite(rule), facts)


KINDS: tuple[Kind, ...] = (
    Kind(
        "authority",
        "who decides a rating",
        AuthorityQuestion,
        authority,
        {
            "deciders": "code names of bodies; none where not rated, absent where not said",
            "secret_ballot": "true, false or not_said, as printed",
        },
    ),
    Kind(
        "attendee",
        "who attends and directs a review",
        AttendeeQuestion,
        attendee,
        {"answers": "office, count, body and assigner, or the document that says so"},
    ),
)
