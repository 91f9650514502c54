"""Where a person and where a collective is reviewed (nơi kiểm điểm)."""

from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import ABSENT, each_once, given, known
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.plan_rules import PlaceRule
from backend.rules.role_places import RoleFacts, places_by_role
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Facts, Finding, Outcome
from backend.rules.vocabulary import COLLECTIVES, POSTS

#: More leading posts than that nobody holds.
_MOST_POSTS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHolder(Record):
    """A member by leading posts: how many, and which where they matter."""

    leading_posts: int
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Collective(Record):
    """A collective by what it is, and of which kind of organisation.

    Attributes:
        of: Left out for the leaders of an agency, a firm or a union.
        exists: False where the organisation has no such board.
    """

    subject: str
    of: OrganisationKind | None = None
    exists: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesQuestion(Record):
    """A member or a collective whose place of review is asked for; or roles a person has.

    Attributes:
        roles: Alone, or with `facts`; the answer then comes by role.
    """

    member: PostHolder | None = None
    collective: Collective | None = None
    roles: tuple[str, ...] | None = None
    facts: RoleFacts | None = None


def places(plan: Plan, question: PlacesQuestion, _calendar: WorkingDays) -> Reply:
    """List where a member, or a collective, is reviewed, and whether in that order.

    From three posts on, plan 004 prints places and order. For fewer it prints places by post and
    no order (A-03): `posts` names them, and without it only the own cell is certain.

    Raises:
        WrongQuestionError: an unknown post, fewer posts than are named, or both or neither of
            member and collective; roles beside either, or facts without roles.

    Source: 004 I.A.2, lưu ý; 000 II.1; 001 IV.5; 002 II.A.1.2; 003 II.8.1.
    """
    if question.roles is not None or question.facts is not None:
        return _of_roles(plan, question)
    if (question.member is None) == (question.collective is None):
        raise WrongQuestionError("member", "either member or collective is needed")
    if question.collective is not None:
        return _of_collective(plan, question.collective)
    member = given(question.member, "member")
    _check_posts(member)
    general = [
        rule for rule in plan.places if not rule.post and rule.least_posts <= member.leading_posts
    ]
    used = sorted(general, key=lambda rule: rule.least_posts)[-1:]
    if not any(rule.ordered for rule in used):
        used += [rule for rule in plan.places if rule.post in member.posts]
    if not used:
        return ABSENT
    ordered = any(rule.ordered for rule in used)
    names = list(dict.fromkeys(place for rule in used for place in rule.places))
    answer: dict[str, Json] = {"places": names, "ordered": ordered}
    return Reply(answer, tuple(_placed(plan, rule, member) for rule in used))


def _of_roles(plan: Plan, question: PlacesQuestion) -> Reply:
    if question.member is not None or question.collective is not None:
        raise WrongQuestionError("roles", "roles are asked for without member and collective")
    return places_by_role(plan, given(question.roles, "roles"), question.facts or RoleFacts())


def _of_collective(plan: Plan, asked: Collective) -> Reply:
    """Where the collective is reviewed; without a board, whoever is reviewed in its stead."""
    known(asked.subject, COLLECTIVES, "collective.subject")
    wanted = (asked.subject, asked.of, asked.exists)
    for rule in plan.collectives:
        if wanted == (rule.subject, rule.kind, rule.exists):
            answer: dict[str, Json] = {
                "places": [rule.place],
                "ordered": False,
                "reviewed": rule.reviewed or rule.subject,
            }
            facts = {"subject": rule.subject, "reviewed": rule.reviewed or rule.subject}
            finding = Finding("finding-collective", Outcome.MET, plan.cite(rule), facts)
            return Reply(answer, (finding,))
    return ABSENT


def _check_posts(member: PostHolder) -> None:
    if not 0 <= member.leading_posts <= _MOST_POSTS:
        raise WrongQuestionError("member.leading_posts", f"not between 0 and {_MOST_POSTS}")
    each_once(member.posts, "member.posts")
    for index, post in enumerate(member.posts):
        known(post, POSTS, f"member.posts.{index}")
    if len(member.posts) > member.leading_posts:
        raise WrongQuestionError("member.posts", "more posts are named than are held")


def _placed(plan: Plan, rule: PlaceRule, member: PostHolder) -> Finding:
    order = "yes" if rule.ordered else "no"
    facts: Facts = {
        "posts": member.leading_posts,
        "ordered": order if len(rule.places) > 1 else "one",
        "post": rule.post or "general",
        "places": tuple(f"name-body-{place}" for place in rule.places),
    }
    outcome = Outcome.MET if rule.ordered or not member.leading_posts else Outcome.UNDECIDED
    return Finding("finding-places", outcome, plan.cite(rule), facts)


KINDS: tuple[Kind, ...] = (
    Kind(
        "places",
        "where a member or a collective is reviewed",
        PlacesQuestion,
        places,
        {
            "places": "code names of the places",
            "ordered": "whether the plan prints this order",
            "reviewed": "which collective is reviewed, where another stands in",
            "by_role": "for each role asked for: places, order, what takes place there",
            "cell": "the name of the cell that is meant, where cells are named",
        },
    ),
)
