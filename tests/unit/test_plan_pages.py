"""Plans in words: nothing a plan cites is lost, whatever the language."""

import re
from datetime import date

import pytest

from backend.errors import PlanError
from backend.i18n import LANGUAGES, Translator, speak
from backend.plan_lint import cited_values
from backend.plan_loader import find_plan, plans
from backend.rules import vocabulary, work_terms
from backend.services import plan_names
from backend.services.grounds import answer
from backend.services.plan_pages import clause_in, parts_of
from backend.services.questions import TOPICS, read

VI = Translator("vi")
CODES = [plan.code for plan in plans().values()]
TODAY = date(2022, 11, 24)

every_plan = pytest.mark.parametrize("code", CODES)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def sentences(code: str, typed: str) -> list[str]:
    found = answer(find_plan(code), read(typed), TODAY)
    return [speak(rule.sentence, VI) for rule in found]


@every_plan
@every_language
def test_the_page_of_a_plan_holds_every_clause_quote_and_row_it_cites(
    code: str, language: str
) -> None:
    plan, words = find_plan(code), Translator(language)
    lines = [line for part in parts_of(plan, words) for line in part.lines]
    shown = {(line.clause, line.quote) for line in lines}
    rows = {row for line in lines for row in line.requirements}
    cited = [value for _, value in cited_values(plan)]
    assert {(clause_in(value.clause, words), value.quote) for value in cited} <= shown
    assert {row for value in cited for row in value.requirements} <= rows
    for topic in plan.topics.values():
        assert not topic.clause or (clause_in(topic.clause, words), topic.quote) in shown


@every_plan
@every_language
def test_every_rule_of_a_plan_is_a_sentence_of_its_own(code: str, language: str) -> None:
    plan, words = find_plan(code), Translator(language)
    for part in parts_of(plan, words):
        for line in part.lines:
            assert not re.search(r"\{|\}|\$|_|  |None", line.sentence), line.sentence
            assert line.sentence[0].isupper() or not line.sentence[0].isalpha()
            assert all(sentence for _, sentence in line.readings)


@every_plan
def test_a_reading_a_rule_rests_on_stands_with_it(code: str) -> None:
    plan = find_plan(code)
    shown = {r for part in parts_of(plan, VI) for line in part.lines for r in line.readings}
    for _, value in cited_values(plan):
        for name in value.reading:
            if name in plan.readings:
                assert (name, plan.readings[name]) in shown


def test_the_filter_needs_all_words_and_no_accents() -> None:
    plan = find_plan("004")
    every = sum(len(part.lines) for part in parts_of(plan, VI))
    found = [line for part in parts_of(plan, VI, "KỶ luat trong NAM") for line in part.lines]
    assert 0 < len(found) < every
    assert parts_of(plan, VI, "kỷ luật zzz") == ()
    assert {r for part in parts_of(plan, VI, "R004-31") for x in part.lines for r in x.requirements
            } >= {"R004-31"}  # fmt: skip


@pytest.mark.parametrize(
    ("family", "codes"),
    [
        (plan_names.milestone, vocabulary.MILESTONES),
        (plan_names.action, vocabulary.ACTIONS),
        (plan_names.topic, vocabulary.TOPICS),
        (plan_names.subject, vocabulary.SUBJECTS),
        (plan_names.post, vocabulary.POSTS),
        (plan_names.duty, work_terms.DUTIES),
        (plan_names.about, work_terms.DUTY_SUBJECTS),
        (plan_names.body, work_terms.WORKERS),
        (plan_names.body, vocabulary.BODIES | vocabulary.ROLES | vocabulary.COLLECTIVES),
    ],
)
def test_every_name_a_question_may_use_has_words(family, codes) -> None:  # noqa: ANN001
    assert [code for code in codes if family(code).id == "plan-other"] == []


def test_a_name_nobody_wrote_words_for_is_shown_as_it_stands() -> None:
    assert speak(plan_names.body("new_body"), VI) == "“new_body”"
    assert speak(plan_names.only("new_case"), VI) == " (new_case)"


@every_plan
def test_a_plan_answers_every_matter_with_something(code: str) -> None:
    for topic in TOPICS:
        words = VI.text(f"ask-words-{topic}").split(",")[0]
        assert read(words).topic == topic
        assert all(sentences(code, words)), topic


@pytest.mark.parametrize(
    ("typed", "topic", "numbers"),
    [
        ("ty le 31", "cap", (31,)),
        ("Tỷ lệ 20% của 31", "cap", (31,)),
        ("xuất sắc bao nhiêu?", "cap", ()),
        ("han chi bo", "deadline", ()),
        ("hạn báo cáo", "deadline", ()),
        ("phieu 12", "vote", (12,)),
        ("giay moi", "invitation", ()),
        ("du thao", "report", ()),
        ("thoi gian hop", "duration", ()),
        ("thời gian kiểm điểm", "duration", ()),
        ("ky luat", "discipline", ()),
        ("doi tuong", "scope", ()),
        ("tham quyen", "authority", ()),
        ("diem", "points", ()),
        ("kiem diem o dau", "place", ()),
        ("tieu chi", "criteria", ()),
        ("deadline cell", "deadline", ()),
        ("con mèo", "", ()),
        ("", "", ()),
        ("/", "", ()),
    ],
)
def test_a_question_is_understood_without_accents_and_in_any_order(
    typed: str, topic: str, numbers: tuple[int, ...]
) -> None:
    assert (read(typed).topic, read(typed).numbers) == (topic, numbers)


def test_the_cap_for_31_members_says_both_numbers_and_what_it_supposes() -> None:
    first, second = sentences("004", "ty le 31")
    assert "nhiều nhất 5" in first
    assert "nhiều nhất 6, cần xin ý kiến cấp ủy cấp trên" in first
    assert "cả 31 đảng viên" in second
    (only,) = sentences("004", "ty le 31 20")
    assert "Có 20 trường hợp" in only
    assert "nhiều nhất 3" in only
    (small,) = sentences("002", "ty le 6 6")
    assert "nhiều nhất 1" in small


def test_nine_votes_of_twelve_are_needed_for_more_than_two_thirds() -> None:
    needed = sentences("002", "phieu 12")
    assert "ít nhất 9 phiếu" in needed[0]
    assert all("ít nhất 7 phiếu" in sentence for sentence in needed[1:])
    reached = sentences("002", "phieu 12 8")
    assert "chưa đạt" in reached[0]
    assert "chưa đạt" not in reached[1]


def test_what_a_plan_leaves_to_another_document_names_it_and_silence_says_so() -> None:
    for typed in ("ty le 31", "phieu 12", "diem"):
        assert sentences("000", typed) == ["Kế hoạch này không quy định, xem 08-HD/TU."]
    assert sentences("004", "phieu 12") == ["Kế hoạch không nói đến."]
    silent, default = sentences("004", "giay moi")
    assert silent == "Kế hoạch không nói đến."
    assert "mặc định của phần mềm" in default
    assert len(sentences("000", "giay moi")) == 1


def test_the_last_day_of_a_kind_and_of_a_step() -> None:
    cells, section = sentences("004", "han chi bo")
    assert "30/11/2022. Còn 6 ngày." in cells
    assert "04/12/2022. Còn 10 ngày." in section
    (org,) = sentences("004", "han dang bo bo phan")
    assert org.startswith("Hạn của đảng bộ bộ phận:")
    (dossier,) = sentences("004", "han ho so")
    assert "24/12/2022" in dossier
    assert len(sentences("004", "han")) == len(find_plan("004").milestones)
    late = sentences("002", "han chi bo truc thuoc")
    assert any("Đã quá" in sentence for sentence in late)


def test_authority_may_be_asked_for_one_kind() -> None:
    named = sentences("004", "tham quyen chi bo co so")
    assert len(named) == 3  # the cell itself, its board, its members
    assert all("chi bộ cơ sở" in sentence for sentence in named)
    assert sentences("003", "tham quyen chi bo co so") == sentences("003", "tham quyen")


def test_an_unknown_plan_is_unknown() -> None:
    with pytest.raises(PlanError):
        find_plan("999")
