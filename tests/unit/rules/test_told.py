"""What a finding of a step or of a meeting is told with: its facts, how sure it is, its clause."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from backend.i18n import LANGUAGES, translator
from backend.plan_loader import find_plan, plans
from backend.rules.answers import unsettled
from backend.rules.deadlines import LastDay, last_allowed_day, last_day_for, last_day_of
from backend.rules.dossier_lists import lead_of, list_as_value, listed, papers_named
from backend.rules.figures import decimal, said
from backend.rules.meeting_gates import guest_findings, order_findings, standing_findings
from backend.rules.meetings import day_findings
from backend.rules.re_rating import DecidedPool, ReRatingQuestion, re_rating
from backend.rules.sittings import Sitting
from backend.rules.step_days import day_off, register_day, schedule_day, send_day
from backend.rules.terms import Level, MeetingPart, MeetingRole, OrganisationKind, SlotState
from backend.rules.verdict import Finding, Outcome
from tests.unit.rules.asking import PLAIN, Weekdays, answer, told

CELL = OrganisationKind.CELL_SUB
BASE = OrganisationKind.CELL_BASE
BOTH = (MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS)
Told = tuple[str, Outcome, str, dict[str, object]]


def of(finding: Finding) -> Told:
    """Its code, outcome, path and facts, once it has been said in both languages."""
    for language in LANGUAGES:
        said = translator(language).text(finding.code, **finding.facts)
        assert said.strip()
        assert "{" not in said
    code = finding.code.removeprefix("finding-")
    return code, finding.outcome, finding.clause.path, dict(finding.facts)


# ------------------------------------------------------------------------------ last days


@pytest.mark.parametrize(
    ("plan", "key", "day", "expected"),
    [
        (
            "004",
            "cell_base",
            date(2022, 11, 30),
            ("last-day-of", Outcome.MET, "II.2.g6", "cell_base", date(2022, 12, 1), "no"),
        ),
        (
            "000",
            "dossier",
            date(2024, 12, 20),
            ("last-day-of", Outcome.MET, "III.4", "dossier", date(2024, 12, 20), "yes"),
        ),
    ],
)
def test_a_milestone_is_told_with_what_is_printed(
    plan: str, key: str, day: date, expected: tuple[str, Outcome, str, str, date, str]
) -> None:
    last = last_day_of(find_plan(plan), key)
    assert (last.key, last.day, last.borrowed) == (key, day, False)
    code, outcome, path, subject, printed, inclusive = expected
    facts = {"printed": printed, "inclusive": inclusive, "day": day, "subject": subject}
    assert of(last.finding) == (code, outcome, path, facts)


def test_a_milestone_without_a_date_is_told_with_its_outer_limit_or_without_any() -> None:
    last = last_day_of(find_plan("004"), "cell_section")
    assert (last.key, last.day, last.borrowed) == ("cell_section", date(2022, 12, 4), True)
    facts = {
        "printed": date(2022, 12, 5),
        "inclusive": "no",
        "day": date(2022, 12, 4),
        "kind": "cell_section",
    }
    assert of(last.finding) == ("last-day-outer-limit", Outcome.UNDECIDED, "II.2.g6", facts)


def test_a_registration_is_told_with_its_hour_and_is_never_later_than_the_review() -> None:
    plan, meeting = find_plan("001"), date(2023, 12, 13)
    review = last_day_for(plan, BASE)
    last = register_day(plan, BASE, meeting, review)
    assert last is not None
    assert (last.key, last.day, last.borrowed) == ("register", date(2023, 12, 7), False)
    facts = {"meeting": meeting, "day": date(2023, 12, 7), "hour": "15", "minute": "00"}
    assert of(last.finding) == ("step-register", Outcome.MET, "IV.1.g2", facts)
    same = LastDay("review", last.day, borrowed=False, finding=review.finding)
    assert register_day(plan, BASE, meeting, same) == last
    early = LastDay("review", date(2023, 12, 6), borrowed=False, finding=review.finding)
    assert register_day(plan, BASE, meeting, early) is early
    assert register_day(plan, CELL, meeting, review) is None


def test_sending_is_told_with_the_plans_own_days_or_with_the_products_as_such() -> None:
    plan, meeting = find_plan("000"), date(2024, 12, 12)
    review = last_day_for(plan, BASE)
    last = send_day(plan, meeting, review, PLAIN)
    assert (last.key, last.day, last.borrowed) == ("send", date(2024, 12, 7), False)
    facts = {"meeting": meeting, "day": date(2024, 12, 7), "days": 5, "unit": "day"}
    assert of(last.finding) == ("step-send", Outcome.MET, "V.1", facts)
    plan, meeting = find_plan("002"), date(2017, 12, 11)
    review = last_day_for(plan, CELL)
    last = send_day(plan, meeting, review, PLAIN)
    assert (last.key, last.day, last.borrowed) == ("send", date(2017, 12, 6), False)
    facts = {"meeting": meeting, "day": date(2017, 12, 6), "days": 5}
    assert of(last.finding) == ("step-send-default", Outcome.UNDECIDED, "", facts)
    assert (last.finding.clause.document, last.finding.clause.quote) == (plan.id, "")
    same = LastDay("review", last.day, borrowed=False, finding=review.finding)
    assert send_day(plan, meeting, same, PLAIN) == last


def test_a_meeting_is_set_by_the_earlier_of_sending_and_registering() -> None:
    plan = find_plan("001")
    review = LastDay("review", date(2023, 12, 18), borrowed=False, finding=told_review())
    assert schedule_day(plan, BASE, review, PLAIN).day == date(2023, 12, 13)
    wednesday = LastDay("review", date(2023, 12, 24), borrowed=False, finding=told_review())
    assert schedule_day(plan, BASE, wednesday, PLAIN).key == "register"
    assert schedule_day(plan, CELL, wednesday, PLAIN).key == "send"


def told_review() -> Finding:
    return last_day_for(find_plan("001"), BASE).finding


@pytest.mark.parametrize(
    ("day", "free", "off"),
    [
        (date(2022, 12, 3), (), "saturday"),
        (date(2022, 12, 4), (), "sunday"),
        (date(2022, 12, 6), (date(2022, 12, 6),), "holiday"),
    ],
)
def test_a_last_day_off_is_told_by_its_name_under_the_clause_of_the_date(
    day: date, free: tuple[date, ...], off: str
) -> None:
    finding = last_day_of(find_plan("004"), "org_section").finding
    last = LastDay("review", day, borrowed=False, finding=finding)
    (warning,) = day_off(last, Weekdays(*free))
    facts = {"day": day, "off": off}
    assert of(warning) == ("step-day-off", Outcome.UNDECIDED, "II.2.g6", facts)
    assert warning.clause == finding.clause
    assert day_off(last, Weekdays(made_up_for=(day,))) == ()


# ------------------------------------------------------------------------------ meetings

MONDAY = date(2022, 11, 28)


def test_a_collective_met_later_or_without_a_day_is_told_as_such() -> None:
    plan, later = find_plan("004"), date(2022, 11, 29)
    alone = Sitting(kind=CELL, parts=(MeetingPart.INDIVIDUALS,), collective_on=later)
    (finding,) = order_findings(plan, alone, MONDAY)
    facts: dict[str, object] = {"what": "collective", "on": later, "clause": "I.A.4.2.g1"}
    assert of(finding) == ("meeting-later", Outcome.UNMET, "I.A.4.2.g1", facts)
    assert list(order_findings(plan, alone, later)) == []
    unset = Sitting(kind=CELL, parts=(MeetingPart.INDIVIDUALS,), invited=tuple(MeetingRole))
    waits = [f for f in standing_findings(plan, unset, PLAIN) if f.code == "finding-meeting-unset"]
    facts = {"what": "collective", "count": 1, "clause": "I.A.4.2.g1"}
    assert [of(f) for f in waits] == [("meeting-unset", Outcome.UNDECIDED, "I.A.4.2.g1", facts)]


def test_the_collective_is_not_met_after_its_individuals() -> None:
    plan, day = find_plan("004"), MONDAY
    alone = Sitting(kind=CELL, parts=(MeetingPart.COLLECTIVE,), individuals_on=date(2022, 11, 27))
    (finding,) = order_findings(plan, alone, day)
    facts = {"on": date(2022, 11, 27), "clause": "I.A.4.2.g1"}
    assert of(finding) == ("meeting-individuals", Outcome.UNMET, "I.A.4.2.g1", facts)
    same = Sitting(kind=CELL, parts=(MeetingPart.COLLECTIVE,), individuals_on=day)
    assert list(order_findings(plan, same, day)) == []


def test_a_proposal_and_a_board_that_wait_are_told_with_their_number() -> None:
    plan = find_plan("002")
    votes = Sitting(kind=CELL, parts=(MeetingPart.BALLOTS,))
    (finding,) = standing_findings(plan, votes, PLAIN)
    code, outcome, path, facts = of(finding)
    assert (code, outcome) == ("meeting-unset", Outcome.UNDECIDED)
    assert facts == {"what": "proposal", "count": 1, "clause": path}
    plan, day = find_plan("000"), date(2024, 12, 10)
    board = Sitting(
        kind=OrganisationKind.ORG_BASE,
        parts=BOTH,
        members_on=(None, None, date(2024, 12, 11), date(2024, 12, 12), day),
    )
    waits = [f for f in standing_findings(plan, board, PLAIN) if "unset" in f.code]
    path = "II.1.2 chú thích (1)"
    assert [of(f)[3] for f in waits] == [{"what": "members", "count": 2, "clause": path}]
    (finding,) = order_findings(plan, board, day)
    facts = {"waiting": 2, "last": date(2024, 12, 12), "clause": path}
    assert of(finding) == ("meeting-board-later", Outcome.UNMET, path, facts)


def test_more_guests_than_the_plan_names_are_told_with_both_numbers() -> None:
    plan = find_plan("003")
    most = [rule for rule in (plan.meetings.invites if plan.meetings else ()) if rule.most]
    (rule,) = most
    many = Sitting(
        kind=OrganisationKind.ORG_UPPER,
        parts=BOTH,
        suggested=True,
        invited=(rule.role,) * ((rule.most or 0) + 1),
    )
    (finding,) = (f for f in guest_findings(plan, many) if f.code == "finding-meeting-many")
    facts = {"count": (rule.most or 0) + 1, "most": rule.most, "clause": rule.clause}
    assert of(finding) == ("meeting-many", Outcome.UNDECIDED, rule.clause, facts)


def test_a_day_off_within_a_longer_meeting_and_a_day_that_has_passed_are_told() -> None:
    plan, today = find_plan("004"), date(2022, 11, 1)
    two = Sitting(kind=CELL, parts=BOTH, days="2")
    friday = date(2022, 11, 25)
    off = [f for f in day_findings(plan, two, friday, today, PLAIN) if "day-off" in f.code]
    assert [of(f)[3] for f in off] == [{"day": date(2022, 11, 26), "off": "saturday"}]
    assert off[0].clause.document == plan.id


# --------------------------------------------------------------------- orders, taking back


def test_an_order_that_is_broken_is_told_with_all_that_come_too_late() -> None:
    items = [
        {"id": "M", "what": "member", "of": "S"},
        {"id": "K", "what": "collective", "of": "S"},
        {"id": "D", "what": "deputy", "of": "S"},
        {"id": "L", "what": "leader", "of": "S"},
    ]
    found = told("004", "order", {"step": "review", "items": items})
    by_rule = {facts["rule"]: (outcome, facts) for _code, outcome, _path, facts in found}
    outcome, facts = by_rule[("name-order-leaders_first",)]
    assert (outcome, facts["late"], facts["names"]) == (Outcome.UNMET, 2, "D, L")
    assert facts["warns"] == "no"
    swapped = [items[2], items[1]], [items[3], items[1]]
    for pair in swapped:
        question = {"step": "review", "items": list(pair)}
        assert answer("004", "order", question)["order"] == ["K", pair[0]["id"]]


@pytest.mark.parametrize(("plan", "decision"), [("004", "yes"), ("002", "no")])
def test_taking_back_is_told_with_its_grounds_and_a_new_decision(plan: str, decision: str) -> None:
    question = {"subject": "member", "grounds": ["fault_found", "complaint"]}
    grounds = [f for f in told(plan, "re_rating", question) if "grounds" in f[3]]
    assert [f[3]["decision"] for f in grounds] == [decision]
    assert grounds[0][3]["grounds"] == ("name-ground-fault_found",)


def test_a_list_of_papers_says_whether_it_is_one_paper_for_somebody() -> None:
    single = set[object]()
    for plan in plans().values():
        for rule in plan.dossiers:
            if rule.state is SlotState.EXTERNAL:
                assert list_as_value(plan, rule) == {"status": "external", "source": rule.source}
                continue
            facts = of(listed(plan, rule))[3]
            one = len(rule.papers) == 1 and bool(rule.receivers)
            assert facts["single"] == ("yes" if one else "no"), rule.key
            always = [p.key for p in rule.papers if not p.optional and not p.only_if]
            assert facts["papers"] == papers_named(rule, always), rule.key
            single.add(facts["single"])
    assert single == {"yes", "no"}


def test_a_plan_without_a_cap_says_so_when_a_level_is_taken_back() -> None:
    plan = replace(find_plan("004"), cap=None)
    question = ReRatingQuestion(
        subject="member",
        grounds=("fault_found",),
        level=Level.GOOD,
        pool=DecidedPool(excellent=1, good=6),
    )
    found = re_rating(plan, question, PLAIN).answer
    assert found["cap"] == unsettled(plan, "cap_excellent").answer
    assert found["pool_after"] == {"excellent": 1, "good": 5}


def test_whole_points_are_told_as_numbers_and_others_with_their_decimal() -> None:
    assert [said(amount) for amount in (0, 10, 900, 901, 5)] == [
        0, 1, 90, Decimal("90.1"), Decimal("0.5"),
    ]  # fmt: skip
    assert all(type(said(amount)) is int for amount in (0, 10, 900))
    shown = [str(decimal(Fraction(n, 100))) for n in (25, 50, 100, 1000, 105)]
    assert shown == ["0.25", "0.5", "1", "10", "1.05"]


def test_a_dossier_is_told_with_its_day_the_days_ahead_or_neither() -> None:
    bounds = set[object]()
    for plan in plans().values():
        for rule in plan.dossiers:
            if rule.state is SlotState.EXTERNAL:
                continue
            facts = of(listed(plan, rule))[3]
            step, lead = plan.milestones.get(rule.milestone), lead_of(plan, rule)
            if step is not None:
                wanted = {"bound": "date", "day": last_allowed_day(step)}
            elif lead is not None:
                only = (f"name-only-{lead.only_if}",) if lead.only_if else ()
                wanted = {"bound": lead.unit.value, "days": lead.days, "only": only}
            else:
                wanted = {"bound": "none"}
            assert {key: facts[key] for key in wanted} == wanted, rule.key
            bounds.add(facts["bound"])
    assert bounds == {"date", "day", "none"}


def test_a_step_without_any_date_is_told_by_its_name() -> None:
    plan = find_plan("004")
    open_step = replace(plan.milestones["cell_section"], outer_limit="")
    held = replace(plan, milestones={**plan.milestones, "cell_section": open_step})
    last = last_day_of(held, "cell_section")
    assert (last.key, last.day, last.borrowed) == ("cell_section", None, False)
    facts: dict[str, object] = {"key": "cell_section"}
    assert of(last.finding) == ("last-day-absent", Outcome.UNDECIDED, "", facts)
    assert last.finding.clause.document == plan.id


def test_a_day_that_has_passed_is_told_without_a_clause_of_the_plan() -> None:
    plan = find_plan("004")
    (past,) = day_findings(plan, Sitting(kind=CELL, parts=BOTH), MONDAY, date(2022, 11, 29), PLAIN)
    facts: dict[str, object] = {"day": MONDAY, "today": date(2022, 11, 29)}
    assert of(past) == ("meeting-past", Outcome.UNMET, "", facts)
    assert past.clause.document == plan.id


def test_whoever_may_order_is_told_whether_it_is_the_one_who_asks() -> None:
    question = {"subject": "member", "grounds": ["incorrect"]}
    for by, asked in (("parent_committee", "same"), ("cell", "other"), (None, "same")):
        whole = question | ({"ordered_by": by} if by else {})
        found = [f for f in told("366", "re_rating", whole) if f[0] == "re-rating-body"]
        assert [f[3]["asked"] for f in found] == [asked]
