"""The level of a member (xếp loại đảng viên), from conditions and votes, or left to people."""

from dataclasses import dataclass
from datetime import date

from backend.rules.answers import Kind, Reply, WorkingDays, WrongQuestionError, unsettled
from backend.rules.asking import plausible, some
from backend.rules.ballots import MOST_PEOPLE, vote_finding, vote_rule
from backend.rules.citation import Record
from backend.rules.criteria import disciplined_in_period
from backend.rules.deadlines import last_allowed_day
from backend.rules.figures import check_range, is_over
from backend.rules.member_conditions import CivilLevel, RatedMember
from backend.rules.member_ladder import Found, Ladder, Tally
from backend.rules.plan import DisciplineRule, Plan
from backend.rules.plan_rules import RatingRules
from backend.rules.terms import Level
from backend.rules.verdict import FactValue, Finding, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberQuestion(Record):
    """A member, and the ballot on the level.

    Attributes:
        rated_on: Day of the rating; None takes the plan's last allowed day (A-12).
    """

    member: RatedMember
    tally: Tally | None = None
    rated_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcellentCase(Record):
    """What may stand in the place of an excellent rating as a civil servant."""

    civil: CivilLevel | None = None
    cstd_proposed: bool = False
    certificate: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcellentQuestion(Record):
    """Members with the same vote and task result: who meets the conditions of the top level?"""

    official: int
    votes_for: int
    task_result: Level
    civil_servant: bool
    cases: tuple[ExcellentCase, ...]
    all_official_present_and_voting: bool = True


def member_excellent(plan: Plan, question: ExcellentQuestion, _days: WorkingDays) -> Reply:
    """Who meets the conditions of the top level: tasks, votes, and the staff condition.

    Source: plan 002 II.B.2.2.3.a.
    """
    rules, votes = plan.member_rating, vote_rule(plan, Level.EXCELLENT)
    if rules is None or votes is None:
        return unsettled(plan, "vote_threshold_excellent")
    check_range("official", question.official, MOST_PEOPLE, least=1)
    check_range("votes_for", question.votes_for, question.official)
    voted = vote_finding(plan, votes, question.official, question.votes_for)
    ladder = Ladder(plan, rules)
    eligible: list[bool] = []
    findings = [voted]
    for case in some(question.cases, "cases"):
        member = RatedMember(
            task_result=question.task_result,
            civil_servant=question.civil_servant,
            civil=case.civil,
            cstd_proposed=case.cstd_proposed,
            certificate=case.certificate,
        )
        holds, found = ladder.conditions_of(Level.EXCELLENT, member)
        findings += found
        eligible.append(holds and voted.outcome is Outcome.MET)
    return Reply({"eligible_excellent": eligible}, tuple(findings))


def member_rating(plan: Plan, question: MemberQuestion, _days: WorkingDays) -> Reply:
    """A member's level where conditions and votes settle it, else that people decide.

    A discipline in the year forces the level where the plan says so without a vote (004). Where
    the plan states conditions and votes (002), levels are tested from the top. Where it only
    asks for a ballot, the tally is shown and the level left to those who decide (A-16).

    Source: plan 002 II.B.2.2.3; 004 I.B.2.2, II.5.
    """
    _check_question(plan, question)
    rule = plan.discipline
    day = _disciplined(plan, rule, question) if rule else None
    if rule is not None and day is not None and not rule.vote_required:
        finding = _forced(plan, rule, day)
        return _reply(Found(rule.forces, "fits", (finding,)), "disciplined_in_year")
    if plan.member_rating is not None:
        return _reply(_by_conditions(plan, plan.member_rating, question, day))
    if rule is None:
        return unsettled(plan, "vote_threshold_other")
    return _reply(Found(None, "people_decide", (_left_to_people(plan, rule, question),)))


def _by_conditions(
    plan: Plan, rules: RatingRules, question: MemberQuestion, disciplined: date | None
) -> Found:
    """Levels tested from the top; a discipline within the year is shown and ruled on (A-12)."""
    tally = question.tally
    if tally is None:
        raise WrongQuestionError("tally", "needed: the plan states shares of votes")
    found = Ladder(plan, rules).rate(question.member, tally)
    rule = plan.discipline
    if rule is None or disciplined is None:
        return found
    shown = _forced(plan, rule, disciplined)
    votes = vote_rule(plan, rule.forces)
    voted = votes is not None and is_over(
        tally.votes_for(rule.forces), tally.official, votes.share
    )
    if voted:
        return Found(rule.forces, "fits", (shown, *found.findings))
    note = Finding(
        "finding-discipline-without-vote",
        Outcome.UNDECIDED,
        plan.cite(rule),
        {"day": disciplined, "votes_for": tally.votes_for(rule.forces), "level": rule.forces},
    )
    return Found(found.level, "needs_ruling", (note, *found.findings))


def _disciplined(plan: Plan, rule: DisciplineRule, question: MemberQuestion) -> date | None:
    day = question.member.disciplined_on
    if day is None:
        return None
    rated_on = question.rated_on
    if rated_on is None:
        days = [last_allowed_day(milestone) for milestone in plan.milestones.values()]
        rated_on = min((last for last in days if last), default=day)
    return disciplined_in_period(rule, [day], plan.year, rated_on)


def _check_question(plan: Plan, question: MemberQuestion) -> None:
    days = {"member.disciplined_on": question.member.disciplined_on, "rated_on": question.rated_on}
    for path, day in days.items():
        if day is not None:
            plausible(day, path)
    if question.tally is not None:
        _check_tally(question.tally)
    if plan.member_rating is not None:
        _check_member(plan.member_rating, question.member)


def _check_tally(tally: Tally) -> None:
    check_range("tally.official", tally.official, MOST_PEOPLE, least=1)
    most = tally.official if tally.valid is None else tally.valid
    check_range("tally.valid", most, tally.official)
    for level in Level:
        check_range(f"tally.{level}", tally.votes_for(level), most)
        if tally.asked and level not in tally.asked and tally.votes_for(level):
            raise WrongQuestionError(f"tally.{level}", "did not stand on the paper")
    apart = tally.EXCELLENT if tally.rounds else 0
    if sum(tally.votes_for(level) for level in Level) - apart > most:
        raise WrongQuestionError("tally", f"more than {most} ballots")


def _check_member(rules: RatingRules, member: RatedMember) -> None:
    if member.civil_servant and member.civil is None:
        raise WrongQuestionError("member.civil", "civil servants are rated as such first")
    grounds = {condition.key for condition in rules.conditions if condition.ground}
    for index, ground in enumerate(member.grounds):
        if ground not in grounds:
            raise WrongQuestionError(f"member.grounds.{index}", f"no ground {ground}")


def _forced(plan: Plan, rule: DisciplineRule, day: date) -> Finding:
    within = "finding-disciplined-in-year"
    if rule.period != "calendar_year":
        within = "finding-disciplined-within-a-year"
    facts: dict[str, FactValue] = {"day": day, "year": plan.year, "level": rule.forces}
    return Finding(within, Outcome.UNMET, plan.cite(rule), facts)


def _left_to_people(plan: Plan, rule: DisciplineRule, question: MemberQuestion) -> Finding:
    tally = question.tally or Tally(official=0)
    kind = question.member.of
    by_ballot = [a for a in plan.authority if a.subject == "member" and a.kind in {kind, None}]
    clause = plan.cite(by_ballot[0] if by_ballot else rule)
    return Finding("finding-people-decide", Outcome.UNDECIDED, clause, tally.facts())


def _reply(found: Found, forced_by: str | None = None) -> Reply:
    answer = {"level": found.level, "status": found.status, "forced_by": forced_by}
    return Reply(answer, found.findings)


KINDS: tuple[Kind, ...] = (
    Kind(
        name="member_excellent",
        summary="Who meets the conditions of the top level",
        question=ExcellentQuestion,
        rule=member_excellent,
        keys={"eligible_excellent": "whether the conditions hold, by case"},
    ),
    Kind(
        name="member_rating",
        summary="A member's level, or that people decide it",
        question=MemberQuestion,
        rule=member_rating,
        keys={
            "level": "the level; null where people decide or none fits",
            "status": "fits, needs_ruling, no_level_fits, NO_MAJORITY or people_decide",
            "forced_by": "disciplined_in_year, or null",
        },
    ),
)
