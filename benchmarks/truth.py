"""The rules against an oracle that counts one by one and shares no formula with them.

Votes, caps, last days and levels of organisations, for cells of 1 to 200 members under each plan
that states them; sheets of a count that can be and that cannot; and how long a verdict with its
grounds takes beside a bare loop that only computes the same level.

    python -m benchmarks.truth [--quick]
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import yaml

from backend.plan_loader import PLANS, find_plan, plans
from backend.rules.ballots import VoteCase, VoteQuestion, vote
from backend.rules.caps import CapCase, CapMaxQuestion, CapQuestion, cap, cap_max
from backend.rules.deadlines import days_late, last_allowed_day
from backend.rules.member_conditions import CivilLevel, RatedMember
from backend.rules.member_ladder import Ladder, Tally
from backend.rules.org_conditions import Board, OrgQuestion, RatedOrganisation
from backend.rules.org_rating import org_rating
from backend.rules.plan import Milestone
from backend.rules.terms import Level
from backend.working_days import calendar
from benchmarks.counts import sheets
from benchmarks.figures import Figure, report

SIZES = range(1, 201)
MEMBERS = 100_000
#: Printed percentages: plan, special achievement, percent, whether cells under 7 have one at most.
CAPS = (
    ("002", False, 15, True),
    ("002", True, 20, True),
    ("004", False, 20, False),
    ("366", False, 20, False),
    ("366", True, 25, False),
)
Check = Iterator[bool]


# ----------------------------------------------------------------------------------- votes


def votes() -> Check:
    """Every count of every size: over 2/3 when those not for it are under half of those for."""
    plan = find_plan("002")
    for level, size in product(Level, SIZES):
        enough = [
            2 * (size - count) < count if level is Level.EXCELLENT else size - count < count
            for count in range(size + 1)
        ]
        cases = tuple(VoteCase(official=size, votes_for=count) for count in range(size + 1))
        answer = vote(plan, VoteQuestion(level=level, cases=cases), calendar()).answer
        yield from (a == b for a, b in zip(answer["passed"], enough, strict=True))  # type: ignore[arg-type]
        yield answer["min_votes_for"] == [enough.index(True)] * (size + 1)


# ------------------------------------------------------------------------------------ caps


def caps() -> Check:
    """Every list that can come out of every size, tried one person at a time."""
    for code, special, percent, small_rule in CAPS:
        plan, share = find_plan(code), Decimal(percent) / 100
        most = [_most_by_trying(upper, share) for upper in range(SIZES.stop)]
        for size in SIZES:
            cell_rule = small_rule and size < 7
            for upper in range(size + 1):
                literal, wide = (1, 1) if cell_rule else most[upper]  # whoever is at the top
                asked = CapMaxQuestion(
                    members=size, excellent_or_good=upper, special_achievement=special
                )
                answer = cap_max(plan, asked, calendar()).answer
                yield (answer["max_literal"], answer["max_wide"]) == (literal, wide)
            yield from _lists(code, size, share, special=special, cell_rule=cell_rule)


def _most_by_trying(upper: int, share: Decimal) -> tuple[int, int]:
    tried = range(upper + 1)
    literal = max(e for e in tried if Decimal(e) <= share * (upper - e))
    return literal, max(e for e in tried if Decimal(e) <= share * upper)


def _lists(code: str, size: int, share: Decimal, *, special: bool, cell_rule: bool) -> Check:
    """Lists in which everybody ends excellent or good."""
    cases = tuple(
        CapCase(excellent=e, good=size - e, special_achievement=special) for e in range(size + 1)
    )
    answer = cap(find_plan(code), CapQuestion(cases=cases, members=size), calendar()).answer
    for reading, base in (("literal", 0), ("wide", 1)):
        expected = [
            "ok"
            if (e <= 1 if cell_rule else Decimal(e) <= share * (size - e + base * e))
            else "over"
            for e in range(size + 1)
        ]
        yield answer[reading] == expected


# ------------------------------------------------------------------------------- last days


def last_days() -> Check:
    """Every printed date of every plan, walking the calendar day by day."""
    for path in sorted(PLANS.glob("*.yaml")):
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        plan = plans()[raw["id"]]
        for key, printed in raw["milestones"].items():
            if "due" in printed:
                yield from _walk(
                    plan.milestones[key], printed["due"], inclusive=printed["inclusive"]
                )


def _walk(milestone: Milestone, due: date, *, inclusive: bool) -> Check:
    walked = [due + timedelta(days=step) for step in range(-200, 201)]
    on_time = {day for day in walked if f"{day}" < f"{due}"} | ({due} if inclusive else set())
    yield last_allowed_day(milestone) == max(on_time)
    late = 0
    for day in walked:
        late += day not in on_time
        yield days_late(milestone, day) == late


# ------------------------------------------------------------------- levels of organisations


def organisations(count: int) -> Check:
    """Years of cells and organisations of all sizes, drawn around every boundary of plan 002."""
    plan, draw = find_plan("002"), random.Random(2017)
    for number in range(count):
        asked = _drawn_year(draw, SIZES[number % len(SIZES)])
        answer = org_rating(plan, asked, calendar()).answer
        yield (answer["level"], answer["status"]) == _level_by_reading(asked)


def _drawn_year(draw: random.Random, size: int) -> OrgQuestion:
    half_points = draw.choice((0, 98, 99, 100, 101, 138, 139, 140, 141, 178, 179, 180, 181, 200))
    sheet: dict[str, int | str] = {}
    for key, most in (("a", 80), ("b", 40), ("c", 30), ("d", 30), ("e", 20)):
        taken = min(most, half_points)
        half_points -= taken
        sheet[key] = f"{taken // 2}.5" if taken % 2 else taken // 2
    near = (0, 0, 0, 1, size // 3, size // 3 + 1, size // 2, size // 2 + 1, size)
    good = draw.random() < 0.7
    return OrgQuestion(
        org=draw.choice(tuple(RatedOrganisation)),
        scores=sheet,
        task_result=Level.EXCELLENT if good else draw.choice(tuple(Level)),
        board=Board(
            united=draw.random() < 0.9,
            level=Level.EXCELLENT if good else draw.choice(tuple(Level)),
        ),
        activity_as_prescribed=draw.random() < 0.8,
        lowest_rank=4,
        members_total=size,
        members_not_completed=min(size, draw.choice(near)),
        cells_total=size,
        cells_weak=min(size, draw.choice(near)),
        gov_rank=draw.choice((None, 1, 1, 1, 2, 3, 4)),
        union_ranks=tuple(draw.choice((1, 1, 1, 2, 3, 4)) for _ in range(draw.randrange(4))),
        leaders_disciplined=draw.choice((0, 0, 0, 1, 2)),
        self_detected=draw.random() < 0.5,
        corruption_with_discipline=draw.random() < 0.1,
    )


def _level_by_reading(year: OrgQuestion) -> tuple[str | None, str]:
    """The text of II.B.1.3 read from top to bottom, with what the contested words would change."""
    points = sum(Decimal(str(score)) for score in year.scores.values())
    tasks, board = year.task_result, year.board
    cell = year.org == "cell"
    worst = year.members_not_completed if cell else year.cells_weak
    whole = year.members_total if cell else year.cells_total
    ranks = [rank for rank in (year.gov_rank, *year.union_ranks) if rank]
    fault = (
        not board.united
        or year.corruption_with_discipline
        or year.gov_rank == 4
        or [rank for rank in year.union_ranks if rank == 4][1:] != []
        or (worst > whole - worst if cell else 2 * worst > whole - worst)
    )
    barred = year.leaders_disciplined > 0 and not year.self_detected

    def without_faults(*, bar_the_top: bool) -> str | None:
        if points < 50:
            return "WEAK"
        top = tasks == "EXCELLENT" and board.united and board.level == "EXCELLENT"
        top = top and year.activity_as_prescribed and worst == 0 and set(ranks) <= {1}
        if points >= 90 and top and not (bar_the_top and barred):
            return "CLEAN_STRONG"
        well = tasks in {"EXCELLENT", "GOOD"} and board.united
        well = well and board.level in {"EXCELLENT", "GOOD"} and set(ranks) <= {1, 2}
        if points >= 70 and well and not barred:
            return "GOOD"
        return None if tasks == "NOT_COMPLETED" else "COMPLETED"

    plain = without_faults(bar_the_top=True)
    if fault:
        contested = tasks != "NOT_COMPLETED" and plain != "WEAK"
        return "WEAK", "needs_ruling" if contested else "fits"
    if without_faults(bar_the_top=False) != plain:
        return plain, "needs_ruling"
    return plain, "fits" if plain else "no_level_fits"


# ------------------------------------------------------------------------------ throughput


def throughput(members: int) -> Figure:
    """Seconds for verdicts with their grounds, and for a bare loop over the same members."""
    plan, draw = find_plan("002"), random.Random(366)
    rules = plan.member_rating
    assert rules is not None
    cell = [_drawn_member(draw) for _ in range(members)]

    def explained() -> list[Level | None]:
        ladder = Ladder(plan, rules)
        return [ladder.rate(member, tally).level for member, tally in cell]

    def bare() -> list[Level | None]:
        return [_bare_level(member, tally) for member, tally in cell]

    assert explained() == bare()
    ours, plain = _best_of_turns(5 * MEMBERS // members, explained, bare)
    scale = 1000 * MEMBERS / members
    return Figure("verdicts-100k", ours * scale, "ms", plain * scale, 6, 3, ceiling=True)


def _best_of_turns(turns: int, *works: Callable[[], object]) -> list[float]:
    """The best time of each, measured in turn: what the machine does besides hits all alike.

    The fewer members, the shorter a turn, and the more of them it takes for a quiet one.
    """
    best = [float("inf")] * len(works)
    for _ in range(turns):
        for number, work in enumerate(works):
            start = time.perf_counter()
            work()
            best[number] = min(best[number], time.perf_counter() - start)
    return best


def _drawn_member(draw: random.Random) -> tuple[RatedMember, Tally]:
    official = draw.randrange(3, 41)
    counts = dict.fromkeys(Level, 0)
    favourite = draw.choice((Level.EXCELLENT, Level.GOOD, Level.GOOD, Level.COMPLETED))
    for _ in range(official):
        level = favourite if draw.random() < 0.8 else draw.choice(tuple(Level))
        counts[level] += 1
    member = RatedMember(
        task_result=draw.choice((Level.EXCELLENT, Level.EXCELLENT, Level.GOOD, Level.COMPLETED)),
        civil_servant=draw.random() < 0.7,
        civil=draw.choice(tuple(CivilLevel)),
        cstd_proposed=draw.random() < 0.2,
        certificate=draw.choice((None, None, "province", "district")),
        grounds=("forbidden_acts",) if draw.random() < 0.05 else (),
    )
    return member, Tally(
        official=official,
        EXCELLENT=counts[Level.EXCELLENT],
        GOOD=counts[Level.GOOD],
        COMPLETED=counts[Level.COMPLETED],
        NOT_COMPLETED=counts[Level.NOT_COMPLETED],
    )


def _bare_level(member: RatedMember, tally: Tally) -> Level | None:
    tasks, civil, staff = member.task_result, member.civil, member.civil_servant
    honoured = member.cstd_proposed or member.certificate in ("ministry", "province")
    if (
        tasks is Level.EXCELLENT
        and (not staff or civil is CivilLevel.EXCELLENT or honoured)
        and 2 * tally.official < 3 * tally.EXCELLENT
    ):
        return Level.EXCELLENT
    good = (CivilLevel.EXCELLENT, CivilLevel.GOOD)
    if (
        tasks in (Level.EXCELLENT, Level.GOOD)
        and (not staff or civil in good)
        and tally.official < 2 * tally.GOOD
    ):
        return Level.GOOD
    if (
        tasks in (Level.EXCELLENT, Level.GOOD, Level.COMPLETED)
        and (not staff or civil in (*good, CivilLevel.COMPLETED, CivilLevel.COMPLETED_LIMITED))
        and tally.official < 2 * tally.COMPLETED
    ):
        return Level.COMPLETED
    fault = member.grounds or (staff and civil is CivilLevel.NOT_COMPLETED)
    return Level.NOT_COMPLETED if fault and tally.official < 2 * tally.NOT_COMPLETED else None


def disagreements(name: str, checks: Check) -> Figure:
    """How many cases disagree, out of how many; one is enough to fail the run."""
    outcomes = list(checks)
    wrong = len(outcomes) - sum(outcomes)
    return Figure(f"disagreements-{name}", wrong, "cases", len(outcomes), 0, 0, ceiling=True)


def main() -> None:
    """Compare and measure; exit code 1 on any disagreement, or when grounds cost too much."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    report(
        [
            disagreements("votes", votes()),
            disagreements("caps", caps()),
            disagreements("last-days", last_days()),
            disagreements("organisations", organisations(10_000 if quick else 200_000)),
            *sheets(5_000 if quick else 100_000),
            throughput(10_000 if quick else MEMBERS),
        ]
    )


if __name__ == "__main__":
    main()
