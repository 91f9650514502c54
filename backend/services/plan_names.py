"""Code names of a plan as words: bodies, posts, facts, steps."""

from collections.abc import Sequence
from fractions import Fraction

from backend.i18n import translator
from backend.phrases import Param, Words, words
from backend.plan_views import PlanRule
from backend.rules.citation import Cited
from backend.rules.terms import OrganisationKind


def rule(sentence: Words, value: Cited) -> PlanRule:
    """A sentence with the place and the standing of the value it tells of."""
    return PlanRule(
        sentence,
        value.clause,
        value.quote,
        value.requirements,
        value.basis,
        value.reading,
    )


def joined(names: Sequence[Param]) -> Param:
    """Names as a list in one sentence."""
    first, *rest = names
    return words("plan-list", first=first, rest=joined(rest)) if rest else first


def kind(value: OrganisationKind) -> Words:
    """A kind of organisation."""
    return words(f"name-kind-{value.value}")


def owner(code: str) -> Words:
    """Who has a step to do: a kind of organisation, or people by what they are."""
    return kind(OrganisationKind(code)) if code in set(OrganisationKind) else subject(code)


def level(code: str) -> Words:
    """A level of people or of organisations."""
    return _named(f"name-level-{code}", code)


def milestone(key: str) -> Words:
    """A step with a date."""
    return _named(f"name-milestone-{key}", key)


def body(code: str) -> Words:
    """A body that reviews, decides, sends somebody or is sent something."""
    return _named(f"name-body-{code}", code)


def post(code: str) -> Words:
    """Whoever holds a post."""
    return _named(f"name-post-{code}", code)


def subject(code: str) -> Words:
    """What is rated."""
    return _named(f"name-subject-{code}", code)


def fact(code: str) -> Words:
    """What must be there before a step; also a paper."""
    return _named(f"name-fact-{code}", code)


def dossier(key: str) -> Words:
    """Papers that go together."""
    return _named(f"name-dossier-{key}", key)


def paper(key: str) -> Words:
    """One of the papers that go together."""
    return _named(f"name-paper-{key}", key)


def action(code: str) -> Words:
    """A step that something must come before."""
    return _named(f"name-action-{code}", code)


def only(code: str) -> Words:
    """The case in which alone a rule holds; nothing for every case."""
    message_id = f"name-only-{code.replace(' ', '_') or 'always'}"
    return words(message_id) if _known(message_id) else words("plan-case", name=code)


def group(code: str) -> Words:
    """Those counted or rated together."""
    return _named(f"name-group-{code}", code)


def topic(code: str) -> Words:
    """A matter on which a plan states something, or names a document, or is silent."""
    return _named(f"name-topic-{code}", code)


def condition(code: str, value: Param) -> Words:
    """A condition of a level, with what it is compared with."""
    return _named(f"name-condition-{code}", code, value=value)


def result(code: str) -> Words:
    """A result of work, or a civil servant's level, at least so good."""
    return _named(f"name-result-{code}", code)


def unit(code: str) -> Words:
    """A kind of organisation, or a level or unit beside them."""
    return _named(f"name-unit-{code}", code)


def person(code: str) -> Words:
    """People by what they are."""
    return _named(f"name-person-{code}", code)


def target(code: str) -> Words:
    """Whoever may get a review suggestion."""
    return _named(f"name-target-{code}", code)


def root(code: str) -> Words:
    """The organisation a plan is made for."""
    return _named(f"name-root-{code}", code)


def step(code: str) -> Words:
    """What takes place somewhere: the review, the rating."""
    return _named(f"name-step-{code}", code)


def duty(code: str) -> Words:
    """A piece of the work somebody is given."""
    return _named(f"name-duty-{code}", code)


def about(code: str) -> Words:
    """On whose account something is done: people, or an organisation of some kind."""
    message_id = f"name-about-{code}"
    return words(message_id) if _known(message_id) else unit(code)


def decimal(number: Fraction) -> Param:
    """Days with at most two places."""
    whole, rest = divmod(number.numerator * 100 // number.denominator, 100)
    part = f"{rest:02}".rstrip("0")
    return words("plan-decimal", whole=whole, part=part) if part else whole


def _named(message_id: str, code: str, **params: Param) -> Words:
    """The words of a code name; a local plan may have one nobody wrote words for."""
    return Words(message_id, params) if _known(message_id) else words("plan-other", name=code)


def _known(message_id: str) -> bool:
    return translator("vi").has(message_id)
