import pytest

from tests.unit.rules.asking import answer, refused, reply

MEETING = "2024-12-05"


def scope(plan: str, meeting: str = MEETING, **facts: object) -> tuple[str, str]:
    question = {"review_date": meeting, "members": [{"id": "M", **facts}]}
    found = answer(plan, "scope", question)["M"]
    return found["review"], found["rating"]


FACTS = ("exempt_work_and_activity", "suspended_party", "suspended_committee", "new", "else")
OUT, IN, OPEN = ("out", "out"), ("in", "in"), ("undecided", "undecided")
#: By the table "Scope by plan", in the order of FACTS.
TABLE = {
    "000": (OUT, OUT, IN, OUT, IN),
    "001": (OPEN, OPEN, OPEN, OPEN, IN),
    "002": (OUT, IN, IN, ("in", "out"), IN),
    "003": (OPEN, OPEN, OPEN, OPEN, IN),
    "004": (OUT, OUT, IN, ("in", "undecided"), IN),
    "366": (OUT, OUT, IN, OUT, IN),
}


@pytest.mark.requirement(
    "R000-13", "R000-14", "R000-15", "R000-16", "R000-36", "R001-05", "R004-04", "R004-05"
)
@pytest.mark.parametrize("plan", TABLE)
def test_each_fact_leads_to_the_answer_of_the_table(plan: str) -> None:
    for fact, expected in zip(FACTS, TABLE[plan], strict=True):
        facts = {"new": {"admitted": "2024-09-01"}, "else": {}}.get(fact, {fact: True})
        assert scope(plan, **facts) == expected, fact


@pytest.mark.requirement("R000-16")
def test_six_months_are_counted_to_the_day_of_the_review() -> None:
    assert scope("000", "2024-12-08", admitted="2024-06-10") == OUT
    assert scope("000", "2024-12-09", admitted="2024-06-10") == OUT
    assert scope("000", "2024-12-10", admitted="2024-06-10") == IN
    assert scope("000", "2024-02-28", admitted="2023-08-31") == OUT
    assert scope("000", "2024-02-29", admitted="2023-08-31") == IN


def test_one_finding_a_fact_however_many_members() -> None:
    members = [{"id": str(n), "suspended_party": n % 2 == 0} for n in range(10)]
    found = reply("000", "scope", {"review_date": MEETING, "members": members})
    assert len(found.answer) == 10
    codes = ["finding-scope-suspended-party", "finding-scope-anyone-else"]
    assert [f.code for f in found.because] == codes


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ({"members": [{"id": "A"}]}, "review_date"),
        ({"review_date": MEETING}, "members"),
        ({"review_date": MEETING, "members": []}, "members"),
        ({"review_date": "1024-12-05", "members": [{"id": "A"}]}, "review_date"),
        ({"review_date": MEETING, "members": [{"id": "A"}, {"id": "A"}]}, "members.1.id"),
        ({"review_date": MEETING, "members": [{"id": ""}]}, "members.0.id"),
        ({"review_date": MEETING, "members": [{"id": "A", "admitted": "2024-12-06"}]},
         "members.0.admitted"),
        ({"review_date": MEETING, "members": [{"id": "A", "admitted": "1829-12-06"}]},
         "members.0.admitted"),
        ({"review_date": MEETING, "members": [{"id": "A", "admitted": "1929-12-31"}]},
         "members.0.admitted"),
        ({"review_date": MEETING, "members": [{"id": "A", "name": "N"}]}, "members.0.name"),
        ({"review_date": MEETING, "members": [{"id": "A", "suspended_party": 1}]},
         "members.0.suspended_party"),
    ],
)  # fmt: skip
def test_a_malformed_question_names_its_field(question: object, path: str) -> None:
    assert refused("000", "scope", question) == path


def test_a_name_of_two_hundred_characters_is_the_longest() -> None:
    def asked(length: int) -> object:
        return {"review_date": MEETING, "members": [{"id": "M" * length}]}

    assert set(answer("000", "scope", asked(200))) == {"M" * 200}
    assert refused("000", "scope", asked(201)) == "members.0.id"


def test_nobody_is_admitted_before_1930_and_the_first_day_of_that_year_counts() -> None:
    assert scope("000", admitted="1930-01-01") == IN


def test_who_is_admitted_on_the_day_of_the_review_is_asked_about() -> None:
    same = {"review_date": MEETING, "members": [{"id": "M", "admitted": MEETING}]}
    assert answer("000", "scope", same)["M"]
    after = {"review_date": MEETING, "members": [{"id": "M", "admitted": "2024-12-06"}]}
    assert refused("000", "scope", after) == "members.0.admitted"
