"""Who decides a rating, and who attends a review (thẩm quyền, người dự)."""

from collections.abc import Sequence
from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import ABSENT, given, known, named, some
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.plan_rules import AttendeeRule, AuthorityRule, Secrecy
from backend.rules.plan_sittings import OwnBallot
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import SUBJECTS, SUBJECTS_OF_KIND
from backend.rules.work_terms import WORKERS

_SECRET: dict[Secrecy, bool | str] = {
    Secrecy.YES: True,
    Secrecy.NO: False,
    Secrecy.NOT_SAID: Secrecy.NOT_SAID.value,
}

#: What a plan may name an attendee by, the most telling first.
_GIVEN_BY = ("office", "team_of", "count", "assigned_by", "source")


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedSubject(Record):
    """What is rated.

    Attributes:
        subject: "org", "member", "cell_board" …
        kind: Of an organisation; `of` for everything that belongs to one.
        exists: False where the organisation has no such body.
        by: Who wants to decide it; left out where only the plan's answer is asked for.
    """

    subject: str
    kind: OrganisationKind | None = None
    of: OrganisationKind | None = None
    exists: bool = True
    by: str | None = None


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
    "Kín" is given only where the text has it (A-17): of the decision (004), or of the vote an
    organisation takes on its own level (002). Where somebody wants to decide, `allowed`
    says whether the plan names him: false for everybody else, null where it names nobody.
    The committee of a cell (ban chấp hành chi bộ) is its board (A-20).

    Raises:
        WrongQuestionError: an unknown subject, or one without the kind of its organisation.

    Source: 000 III.1.2, III.2; 001 III.g4, IV.6; 002 II.B; 003 II.5.g5; 004 I.B.2.
    """
    asked = some(question.questions, "questions")
    rules = [_decision(plan, one, f"questions.{index}") for index, one in enumerate(asked)]
    if not any(rules):
        return ABSENT
    votes = [_own_vote(plan, r, one) for r, one in zip(rules, asked, strict=True)]
    answer: dict[str, Json] = {
        "deciders": ["absent" if rule is None else rule.decider for rule in rules],
        "secret_ballot": [
            _SECRET[_printed(rule, vote)] for rule, vote in zip(rules, votes, strict=True)
        ],
    }
    if any(one.by is not None for one in asked):
        answer["allowed"] = [_allowed(r, one) for r, one in zip(rules, asked, strict=True)]
    answer.update(_steps(rules))
    told = [_decided(plan, r, one) for r, one in zip(rules, asked, strict=True) if r is not None]
    told += [_step(plan, rule) for rule in rules if rule and _has_steps(rule)]
    own = dict.fromkeys(vote for vote in votes if vote)
    told += [Finding("finding-authority-own-vote", Outcome.MET, plan.cite(vote)) for vote in own]
    return Reply(answer, tuple(told))


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
    if asked.by is not None:
        known(asked.by, WORKERS, f"{path}.by")
    if asked.kind is not None and asked.of is not None:
        field = "of" if asked.subject == "org" else "kind"
        raise WrongQuestionError(f"{path}.{field}", "kind or of, not both")
    kind = asked.kind or asked.of
    if asked.subject in SUBJECTS_OF_KIND:
        given(kind, f"{path}.kind" if asked.subject == "org" else f"{path}.of")
    of_cell = kind is not None and kind.is_cell
    subject = "cell_board" if of_cell and asked.subject == "committee" else asked.subject
    rules = [r for r in plan.authority if (r.subject, r.kind) == (subject, kind)]
    if not asked.exists:
        never_rated = [rule for rule in rules if rule.decider == "none"]
        return next(iter(never_rated), None)
    return next((rule for rule in rules if rule.exists), None)


def _own_vote(plan: Plan, rule: AuthorityRule | None, asked: DecidedSubject) -> OwnBallot | None:
    """An organisation's vote on its own level, where no ballot of the decider is printed."""
    if asked.subject != "org" or (rule and rule.secret_ballot is not Secrecy.NOT_SAID):
        return None
    kind = asked.kind or asked.of
    return next((vote for vote in plan.own_ballots if kind in vote.kinds), None)


def _printed(rule: AuthorityRule | None, vote: OwnBallot | None) -> Secrecy:
    if vote is not None:
        return vote.secret
    return Secrecy.NOT_SAID if rule is None else rule.secret_ballot


def _allowed(rule: AuthorityRule | None, asked: DecidedSubject) -> bool | None:
    if rule is None or asked.by is None:
        return None
    return asked.by in {rule.decider, *rule.or_by}


def _has_steps(rule: AuthorityRule) -> bool:
    return bool(rule.or_by or rule.self_rated_by or rule.proposed_by)


def _steps(rules: Sequence[AuthorityRule | None]) -> dict[str, Json]:
    """Who else may decide, rates first and proposes, where the plan says so of any of them."""
    if not any(rule is not None and _has_steps(rule) for rule in rules):
        return {}
    return {
        "or_by": [list(rule.or_by) if rule else [] for rule in rules],
        "self_rated_by": [list(rule.self_rated_by) if rule else [] for rule in rules],
        "proposed_by": [(rule.proposed_by or None) if rule else None for rule in rules],
    }


def _step(plan: Plan, rule: AuthorityRule) -> Finding:
    facts = {
        "kind": "" if rule.kind is None else rule.kind.value,
        "first": tuple(f"name-body-{body}" for body in rule.self_rated_by[:1]),
        "fallback": "yes" if rule.self_rated_by[1:] else "no",
        "next": tuple(f"name-body-{body}" for body in rule.self_rated_by[1:]),
        "proposed": "yes" if rule.proposed_by else "no",
        "proposer": (f"name-body-{rule.proposed_by}",) if rule.proposed_by else (),
        "others": "yes" if rule.or_by else "no",
        "or_by": tuple(f"name-body-{body}" for body in rule.or_by),
    }
    return Finding("finding-authority-steps", Outcome.MET, plan.cite(rule), facts)


def _decided(plan: Plan, rule: AuthorityRule, asked: DecidedSubject) -> Finding:
    if _allowed(rule, asked) is False and rule.decider != "none":
        return _refused(plan, rule, asked)
    code = "finding-authority-none" if rule.decider == "none" else "finding-authority"
    facts = {
        "subject": rule.subject,
        "kind": "" if rule.kind is None else rule.kind.value,
        "decider": rule.decider,
        "secret": rule.secret_ballot.value,
        "exists": "yes" if rule.exists else "no",
    }
    return Finding(code, Outcome.MET, plan.cite(rule), facts)


def _refused(plan: Plan, rule: AuthorityRule, asked: DecidedSubject) -> Finding:
    facts = {
        "subject": rule.subject,
        "kind": "" if rule.kind is None else rule.kind.value,
        "decider": rule.decider,
        "by": (f"name-body-{asked.by}",),
    }
    return Finding("finding-authority-refused", Outcome.UNMET, plan.cite(rule), facts)


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
    given_by = next(key for key in _GIVEN_BY if key in rule.answer)
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
            "secret_ballot": "true, false or not_said, as printed of the decision or, of an"
            " organisation, of its own vote",
            "or_by": "who may decide in the decider's place, where the plan says so of any",
            "self_rated_by": "who rates first; of several, the first that exists",
            "proposed_by": "who proposes in between, or null",
            "allowed": "for those named in `by`: whether they decide; null where not said",
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
