"""Lists of papers in words: on a plan's page, side by side, in the chat and from the shell."""

import json
import re
from datetime import date

import pytest
from typer.testing import CliRunner

from backend.cli.main import app
from backend.i18n import LANGUAGES, Translator, speak
from backend.phrases import sentence_of
from backend.plan_loader import find_plan, plans
from backend.rules.citation import Clause
from backend.rules.dossier_terms import DOSSIERS, PAPERS, RECEIVERS
from backend.rules.verdict import Finding, Outcome
from backend.services import plan_names
from backend.services.grounds import answer
from backend.services.plan_pages import parts_of
from backend.services.questions import read

VI = Translator("vi")
TODAY = date(2022, 12, 1)


def told(code: str, typed: str) -> list[str]:
    return [speak(r.sentence, VI) for r in answer(find_plan(code), read(typed), TODAY)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_paper_and_receiver_has_words_and_none_is_there_for_nothing(
    language: str,
) -> None:
    words = Translator(language)
    for family, codes in (
        (plan_names.dossier, DOSSIERS),
        (plan_names.paper, PAPERS),
        (plan_names.body, RECEIVERS),
    ):
        assert [code for code in codes if not speak(family(code), words).strip()] == []
        assert [code for code in codes if family(code).id == "plan-other"] == []
    lists = [rule for plan in plans().values() for rule in plan.dossiers]
    assert {rule.key for rule in lists} == DOSSIERS
    assert {paper.key for rule in lists for paper in rule.papers} == PAPERS
    bodies = {name for rule in lists for r in rule.receivers for name in (r.body, r.door)}
    bodies |= {body for rule in lists if rule.compiled_by for body in rule.compiled_by.bodies}
    assert bodies == RECEIVERS


@pytest.mark.parametrize("typed", ["ho so", "Hồ sơ gồm những gì?", "giay to phai nop", "dossier"])
def test_dossiers_are_asked_for_by_their_name(typed: str) -> None:
    assert read(typed).topic == "dossier"


@pytest.mark.parametrize("plan", plans().values(), ids=lambda plan: plan.code)
def test_the_chat_tells_every_list_of_the_plan(plan) -> None:  # noqa: ANN001
    said = told(plan.code, "ho so")
    assert len(said) == len(plan.dossiers)
    for rule, sentence in zip(plan.dossiers, said, strict=True):
        assert sentence.startswith(speak(plan_names.dossier(rule.key), VI))
        assert not re.search(r"\{|\}|\$|_|  | $|None", sentence)


def test_the_chat_tells_papers_receivers_and_the_last_day() -> None:
    first, second, *_ = told("004", "ho so")
    assert first == (
        "Hồ sơ quyết định và danh sách xếp loại gồm: quyết định xếp loại; "
        "danh sách xếp loại đảng viên; các biểu mẫu thống kê; tệp gửi qua thư điện tử. "
        "Gửi Ban Thường vụ Đảng ủy Khối (qua Ban Tổ chức Đảng ủy Khối), "
        "chậm nhất hết ngày 14/12/2022."
    )
    assert second.endswith(
        "Gửi Ban Tổ chức Tỉnh ủy; Ban Tổ chức Đảng ủy Khối, chậm nhất hết ngày 24/12/2022."
    )


def test_the_chat_says_what_may_go_along_what_is_sent_ahead_and_what_is_elsewhere() -> None:
    proposals, ahead = told("000", "ho so")
    assert "Nếu có thì kèm: phần đề nghị khen thưởng." in proposals
    assert ahead.endswith(
        "trước cuộc họp ít nhất 5 ngày (với đơn vị có tên trong Thông báo số 2035)."
    )
    collective, individual, *_ = told("366", "ho so")
    assert "Tùy trường hợp có thêm: văn bản gợi ý kiểm điểm." in collective
    assert individual == (
        "Hồ sơ cá nhân theo Mẫu 04: kế hoạch không liệt kê giấy tờ, "
        "xem 43-HD/BTCTW, Mẫu 04 phần cá nhân."
    )


def test_a_list_is_picked_by_words_of_its_name() -> None:
    (managed,) = told("004", "ho so dien ban thuong vu tinh uy quan ly")
    assert managed.startswith("Hồ sơ diện Ban Thường vụ Tỉnh ủy quản lý gồm")
    assert len(told("003", "ho so gui trung uong")) == 2
    assert len(told("004", "ho so con meo")) == len(find_plan("004").dossiers)


def test_the_page_tells_forms_cases_sources_and_who_compiles() -> None:
    def lines(code: str, section: str = "dossiers") -> list[str]:
        (part,) = [part for part in parts_of(find_plan(code), VI) if part.key == section]
        return [line.sentence for line in part.lines]

    managed = "Trong “Hồ sơ diện Ban Thường vụ Tỉnh ủy quản lý” có"
    assert f"{managed} bản tự kiểm điểm (Mẫu 02-HD KĐ.ĐG 2022)." in lines("004")
    kept = "Trong “Hồ sơ lưu về kiểm điểm, xếp loại” có"
    assert f"{kept} nhận xét của cấp ủy nơi cư trú (trừ trường hợp đặc biệt)." in lines("366")
    assert f"{kept} đơn khiếu nại, nếu có." in lines("366")
    assert any(line.endswith("thì xem 08-HD/TU.") for line in lines("000"))
    by = "Hồ sơ gửi Trung ương: do Văn phòng Tỉnh ủy; Ban Tổ chức Tỉnh ủy tổng hợp."
    assert by in lines("003")
    assert lines("002", "recipients")[0].endswith("Các đoàn thể trong CQ; Lưu VPĐU.")
    assert "recipients" not in [part.key for part in parts_of(find_plan("366"), VI)]


def shell(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.stdout, result.stderr


def test_the_shell_answers_what_is_missing_and_refuses_a_list_nobody_knows() -> None:
    ask = ("rules", "ask", "--plan", "004", "--kind", "dossier")
    question = {"dossier": "provincial_managed_dossier", "papers": ["minutes"], "deliveries": []}
    code, out, _ = shell(*ask, json.dumps(question))
    found = json.loads(out)
    assert (code, found["answer"]["missing_receivers"]) == (
        0,
        ["province_org_board", "block_org_board"],
    )
    assert "còn thiếu 6 trên 7 loại" in found["because"][0]["sentence"]
    code, _, err = shell(*ask, '{"dossier": "lunch"}')
    assert (code, "“dossier”" in err) == (2, True)
    code, _, err = shell(*ask, '{"dossier": "decision_and_lists", "papers": ["minutes"]}')
    assert (code, "“papers.0”" in err) == (2, True)


def test_the_shell_shows_the_lists_of_a_plan() -> None:
    code, out, _ = shell("plan", "show", "004", "--find", "R004-89")
    assert code == 0
    assert "tệp gửi qua thư điện tử" in out
    assert "đồng thời gửi file mềm về địa chỉ mail" in out


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), ""),
        (("name-paper-minutes",), "biên bản họp"),
        (("name-paper-minutes", "bảng kê riêng"), "biên bản họp; bảng kê riêng"),
    ],
)
def test_a_list_of_names_is_said_alike_by_the_translator_and_in_words(
    names: tuple[str, ...], said: str
) -> None:
    facts = {"paper": names, "source": "08-HD/TU"}
    finding = Finding("finding-dossier-part", Outcome.MET, Clause("004", "", ""), facts)
    expected = f"Kế hoạch không nói {said} gồm những gì, xem 08-HD/TU."
    assert VI.text(finding.code, **finding.facts) == expected
    assert speak(sentence_of(finding), VI) == expected
