"""What a plan says of when, who, where and in which order, as sentences."""

from collections.abc import Collection, Iterator

from backend.phrases import Param, Words, words
from backend.plan_views import PlanRule
from backend.rules.deadlines import last_allowed_day
from backend.rules.plan import Milestone, Plan, ScopeRule
from backend.rules.plan_rules import AttendeeRule, AuthorityRule, PlaceRule
from backend.rules.terms import OrganisationKind
from backend.services import plan_names as name
from backend.services.plan_names import joined, rule

#: The facts of a member, in the order people ask for them.
SCOPE = (
    "exempt_work_and_activity",
    "suspended_party",
    "suspended_committee",
    "new_member",
    "anyone_else",
)


def milestones(plan: Plan) -> Iterator[PlanRule]:
    """Every step with its last day on time."""
    for key, step in plan.milestones.items():
        sentence = _with_kinds(plan, key, _dated(plan, key, step))
        yield rule(_with_owners(plan, key, sentence), step)


def milestone(plan: Plan, key: str) -> PlanRule:
    """One step with its last day on time."""
    step = plan.milestones[key]
    return rule(_dated(plan, key, step), step)


def _dated(plan: Plan, key: str, step: Milestone) -> Words:
    limit = plan.milestones.get(step.outer_limit)
    if step.due is not None:
        sentence = words(
            "plan-milestone",
            name=name.milestone(key),
            inclusive="yes" if step.inclusive else "no",
            due=step.due,
            day=last_allowed_day(step) or step.due,
        )
    elif limit is not None and (day := last_allowed_day(limit)) is not None:
        sentence = words(
            "plan-milestone-outer",
            name=name.milestone(key),
            limit=name.milestone(step.outer_limit),
            day=day,
        )
    else:
        missing = "yes" if plan.local_to else "no"
        sentence = words("plan-milestone-none", name=name.milestone(key), draft=missing)
    if not step.follows:
        return sentence
    needs = joined([name.milestone(earlier) for earlier in step.follows])
    return words("plan-milestone-follows", sentence=sentence, needs=needs)


def _with_kinds(plan: Plan, key: str, sentence: Words) -> Words:
    kinds = [name.kind(kind) for kind, own in plan.milestone_of_kind.items() if own == key]
    if not kinds:
        return sentence
    return words("plan-milestone-kinds", sentence=sentence, kinds=joined(kinds))


def _with_owners(plan: Plan, key: str, sentence: Words) -> Words:
    """Who has to do it, beside the kinds whose review it is; from when on, where that is said."""
    step = plan.milestones[key]
    if step.opens is not None:
        sentence = words("plan-milestone-opens", sentence=sentence, opens=step.opens)
    reviewed = {kind.value for kind, own in plan.milestone_of_kind.items() if own == key}
    owners = [owner for owner in step.owners if owner not in reviewed]
    if not owners:
        return sentence
    who = joined([name.owner(owner) for owner in owners])
    return words("plan-milestone-owners", sentence=sentence, owners=who)


def scope(plan: Plan) -> Iterator[PlanRule]:
    """Who is reviewed and who is rated."""
    for fact in SCOPE:
        held: ScopeRule = getattr(plan.scope, fact)
        who = words(f"name-scope-{fact}", months=plan.scope.new_member_months)
        yield _in_scope(who, held)
    leave = plan.scope.long_leave
    if leave is not None:
        yield _in_scope(words("name-scope-long_leave", months=leave.months), leave)


def _in_scope(who: Words, held: ScopeRule) -> PlanRule:
    sentence = words("plan-scope", who=who, review=held.review.value, rating=held.rating.value)
    return rule(sentence, held)


def personal_papers(plan: Plan) -> Iterator[PlanRule]:
    """Papers each person has to see to."""
    for paper in plan.personal_papers:
        yield rule(
            words(
                "plan-personal-paper",
                who=paper.who,
                paper=name.fact(paper.key),
                before=paper.before,
            ),
            paper,
        )


def lead_times(plan: Plan, what: str = "") -> Iterator[PlanRule]:
    """What is sent ahead of a meeting, and how long; only `what` where it is named."""
    for lead in plan.lead_times:
        if what in {"", lead.key}:
            to = joined([name.body(recipient) for recipient in lead.recipients] or [""])
            yield rule(
                words(
                    "plan-lead",
                    what=lead.key,
                    days=lead.days,
                    unit=lead.unit.value,
                    named="yes" if lead.recipients else "no",
                    to=to,
                    only=name.only(lead.only_if),
                ),
                lead,
            )


def durations(plan: Plan) -> Iterator[PlanRule]:
    """How long a review takes, and by when it is registered."""
    for duration in plan.durations:
        yield rule(
            words(
                "plan-duration",
                body=name.body(duration.body),
                planned="yes" if duration.planned else "no",
                least=name.decimal(duration.least),
                most=name.decimal(duration.most or duration.least),
                bounded="no" if duration.most is None else "yes",
                differ="yes" if duration.may_differ else "no",
            ),
            duration,
        )
    cutoff = plan.weekly_cutoff
    if cutoff is not None:
        day = words(f"name-weekday-{cutoff.weekday}")
        inclusive = "yes" if cutoff.inclusive else "no"
        yield rule(words("plan-weekly", day=day, time=cutoff.time, inclusive=inclusive), cutoff)


def places(plan: Plan) -> Iterator[PlanRule]:
    """Where a person is reviewed, and who attends."""
    for held in plan.places:
        yield rule(
            words(
                "plan-places",
                who=_who(held),
                places=joined([name.body(place) for place in held.places]),
                ordered="yes" if held.ordered else "no",
            ),
            held,
        )
    for attendee in plan.attendees:
        yield rule(
            words("plan-attendee", whose=_whose(attendee), answer=_attends(attendee)), attendee
        )


def _who(held: PlaceRule) -> Words:
    if held.post:
        return name.post(held.post)
    return words("plan-posts", posts=held.least_posts)


def _whose(attendee: AttendeeRule) -> Words:
    if attendee.suggested:
        return words("plan-attendee-suggested")
    if not attendee.match and not attendee.begins:
        return words("plan-attendee-any")
    return words(
        "plan-attendee-named",
        begun="yes" if attendee.begins else "no",
        begins=joined(attendee.begins or ("",)),
        matched="yes" if attendee.match else "no",
        match=joined(attendee.match or ("",)),
    )


def _attends(attendee: AttendeeRule) -> Words:
    said = attendee.answer
    if "source" in said:
        return words("plan-see", source=said["source"])
    if "team_of" in said:
        return words("plan-attendee-team", body=name.body(str(said["team_of"])))
    if "office" in said:
        return words("plan-attendee-office", office=said["office"])
    assigned: Param = name.body(str(said.get("assigned_by", "")))
    if "count" in said:
        sender = name.body(str(said.get("from", "")))
        return words("plan-attendee-count", count=said["count"], sender=sender, assigned=assigned)
    return words("plan-attendee-assigned", assigned=assigned)


def gates(plan: Plan) -> Iterator[PlanRule]:
    """What must be there before a step."""
    for gate in plan.gates:
        yield rule(
            words(
                "plan-gate",
                action=name.action(gate.action),
                fact=name.fact(gate.requires),
                only=name.only(gate.only_if),
                warns="yes" if gate.warns_only else "no",
                role=name.body(gate.role) if gate.role else "",
                named="yes" if gate.role else "no",
                bodies="yes" if gate.collectives else "no",
                collectives=joined([name.body(code) for code in gate.collectives] or [""]),
            ),
            gate,
        )


def authority(
    plan: Plan, kinds: Collection[OrganisationKind] = frozenset(OrganisationKind)
) -> Iterator[PlanRule]:
    """Who decides what; kinds that stand in one clause together make one sentence.

    Args:
        plan: The plan.
        kinds: Only decisions about organisations of these kinds, and what has no kind if all
            are asked for.
    """
    alike: dict[tuple[object, ...], list[AuthorityRule]] = {}
    every = len(kinds) == len(OrganisationKind)
    for held in plan.authority:
        if not (held.kind in kinds or (held.kind is None and every)):
            continue
        same = (held.subject, held.decider, held.secret_ballot, held.exists)
        place = (held.clause, held.quote, held.requirements, held.basis, held.reading)
        alike.setdefault((*same, *place), []).append(held)
    for together in alike.values():
        first = together[0]
        of = [name.kind(held.kind) for held in together if held.kind is not None]
        yield rule(decided(first, joined(of or [""])), first)


def decided(held: AuthorityRule, kinds: Param) -> Words:
    """One decision: of what, by whom, whether the plan prints that the ballot is secret."""
    return words(
        "plan-authority",
        subject=name.subject(held.subject),
        of="org" if held.subject == "org" else "none" if held.kind is None else "other",
        kinds=kinds,
        exists="yes" if held.exists else "no",
        decides="no" if held.decider == "none" else "yes",
        body=name.body(held.decider),
        secret=held.secret_ballot.value,
    )
