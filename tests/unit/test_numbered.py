"""Screens as numbered text, and typed lines back as choices."""

import unicodedata
from collections.abc import Sequence

import pytest

from backend.i18n import LANGUAGES, Translator
from backend.rendering import pages_of, text_of
from backend.screen import Screen
from backend.step_views import TodayMeeting
from bot.channels.numbered import MAX_CHARACTERS, Menu, Option, build, plain, understand
from bot.render import keyboard_of
from bot.screens import home, self_rating
from tests import factories as make
from tests.unit.screens.catalogue import CELL_DUTY, COMMITTEE_DUTY, DISCIPLINED, FORMS, SCREENS

VI = Translator("vi")
LONG_ADDRESS = "https://kiemdiem.example.org/open/" + "x" * 120
#: Room for the sentence that may stand above a list shown again.
SENTENCE = 150


def menu_of(screen: Screen, translator: Translator = VI) -> Menu:
    """What a text channel makes of a screen."""
    pages = dict.fromkeys(pages_of(screen), LONG_ADDRESS)
    keyboard = keyboard_of(screen, translator, pages)
    buttons = [b for row in keyboard.inline_keyboard for b in row] if keyboard else []
    choices = [(b.text, b.callback_data or "") for b in buttons if not b.url]
    links = [(b.text, b.url) for b in buttons if b.url]
    return build(text_of(screen, translator), choices, links, translator)


def simple(*labels: str) -> Menu:
    """A short menu; each label is its own action."""
    return build("Câu hỏi", [(label, f"x:{label}") for label in labels], [], VI)


def meant(typed: str, menu: Menu) -> list[str]:
    """The labels a typed line may mean."""
    return [option.label for option in understand(typed, menu).options]


def all_pages(menu: Menu) -> Sequence[Menu]:
    """The menu on each of its pages, turned one after another."""
    found = [menu]
    while len(found) < len(menu.pages):
        found.append(found[-1].turned())
    return found


QUESTION = menu_of(self_rating.current(FORMS["started"]))
SUMMARY = menu_of(self_rating.summary(make.form(make.FormState.READY, leader=True)))


def test_a_question_reads_as_numbered_lines() -> None:
    assert QUESTION.shown() == (
        "Tự đánh giá năm 2022 · tiêu chí 4/7\n"
        "Tác phong, lề lối làm việc\n"
        "Hạn của chi bộ: chậm nhất hết ngày 30/11/2022, còn 6 ngày\n"
        "1 Xuất sắc\n2 Tốt\n3 Trung bình\n4 Kém\n"
        "0 Câu trước · 9 Để sau · ? Căn cứ\n"
        "Trả lời bằng một số."
    )


def test_what_is_struck_through_is_said_to_be_and_what_was_typed_stays_as_it_is() -> None:
    assert plain("<b>A &lt;b&gt;</b>\n<s>B&amp;</s> ▓▓▓░ C", VI) == "A <b>\nB& (bị gạch) C"
    shown = menu_of(self_rating.levels(make.form(answered=7, disciplined=DISCIPLINED))).shown()
    assert "\nHoàn thành tốt nhiệm vụ (bị gạch)\n" in shown
    assert "1 Không hoàn thành nhiệm vụ\n" in shown


@pytest.mark.parametrize(
    "typed",
    [
        "2", " 2.", "2)", "2,", "02", "số 2", "Số 2 ạ", "so 2", "SỐ2", "no. 2", "２", "②",
        "2\ufe0f\u20e3", "2 ạ.", "tốt", "Tot", "TỐT", unicodedata.normalize("NFD", "TỐT"),
        " tốt! ", "2 Tốt", "2. tot", "tố\u200bt",
    ],
)  # fmt: skip
def test_however_the_second_answer_is_typed_it_is_the_second_answer(typed: str) -> None:
    assert meant(typed, QUESTION) == ["Tốt"]


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("0", "‹ Câu trước"), ("00", "‹ Câu trước"), ("câu trước", "‹ Câu trước"),
        ("9", "Để sau"), ("de sau", "Để sau"), ("?", "Căn cứ"), ("？", "Căn cứ"),
        ("xuất", "Xuất sắc"), ("XS", "Xuất sắc"), ("tb", "Trung bình"), ("k", "Kém"),
    ],
)  # fmt: skip
def test_steps_starts_and_abbreviations_are_understood(typed: str, label: str) -> None:
    assert meant(typed, QUESTION) == [label]


def test_what_could_be_two_things_is_both() -> None:
    assert meant("T", QUESTION) == ["Tốt", "Trung bình"]
    assert meant("c", QUESTION) == ["‹ Câu trước", "Căn cứ"]
    assert not understand("T", QUESTION).numeric


@pytest.mark.parametrize("typed", ["5", "44", "số 7", "12345678901234567890", "8", "9" * 5000])
def test_a_number_that_is_not_on_the_list_is_a_number_all_the_same(typed: str) -> None:
    answer = understand(typed, QUESTION)
    assert (answer.options, answer.numeric) == ((), True)


@pytest.mark.parametrize("typed", ["", "  ", "…", "!?", "cảm ơn", "1 2", "-", "tốtt", "\x00"])
def test_a_line_that_answers_nothing_is_neither_number_nor_choice(typed: str) -> None:
    answer = understand(typed, QUESTION)
    assert (answer.options, answer.numeric) == ((), False)


def test_levels_are_told_apart_by_their_whole_words() -> None:
    menu = menu_of(self_rating.levels(make.form(answered=7)))
    assert meant("hoàn thành nhiệm vụ", menu) == ["Hoàn thành nhiệm vụ"]
    assert meant("hoan thanh tot", menu) == ["Hoàn thành tốt nhiệm vụ"]
    assert meant("HTXS", menu) == ["Hoàn thành xuất sắc nhiệm vụ"]
    assert meant("HTT", menu) == ["Hoàn thành tốt nhiệm vụ"]
    assert meant("không", menu) == ["Không hoàn thành nhiệm vụ"]
    assert len(meant("hoàn thành", menu)) == len(meant("HT", menu)) == 3


def test_two_choices_of_one_label_are_asked_again_and_told_apart_by_number() -> None:
    menu = build("Chi bộ nào?", [("Chi bộ A", "b:1"), ("Chi bộ A", "b:2")], [], VI)
    assert [o.action for o in understand("chi bộ a", menu).options] == ["b:1", "b:2"]
    assert [o.action for o in understand("2", menu).options] == ["b:2"]
    same = build("Chi bộ nào?", [("Chi bộ A", "b:1"), ("Chi bộ A", "b:1")], [], VI)
    assert len(understand("chi bộ a", same).options) == 1


def test_a_number_within_a_label_is_part_of_its_words() -> None:
    assert meant("1", SUMMARY) == ["Nộp"]
    assert meant("sửa 1", SUMMARY) == ["Sửa 1: Tốt"]
    assert meant("Sửa 1: Tốt", SUMMARY) == ["Sửa 1: Tốt"]
    assert len(meant("sửa", SUMMARY)) > 1
    assert meant("30", simple("30 tháng 4", "2 tháng 9")) == []
    assert meant("30 tháng", simple("30 tháng 4", "2 tháng 9")) == ["30 tháng 4"]


def test_a_text_with_numbers_of_its_own_stands_apart_from_the_choices() -> None:
    shown = build("Đang vướng\n1. Chi bộ A", [("Từng tổ chức", "t:1")], [], VI).shown()
    assert "1. Chi bộ A\n\n1 Từng tổ chức\n" in shown
    assert "\n\n" not in QUESTION.shown()


def test_more_than_eight_choices_come_in_pages_that_go_round() -> None:
    pages = all_pages(SUMMARY)
    assert [[o.sign for o in page.options[page.page]] for page in pages] == [
        ["1", "2", "3", "4", "5", "6", "7", "8", "0"],
        ["1", "2", "3", "4", "5", "8", "0"],
    ]
    assert meant("8", pages[0]) == ["Xem tiếp"]
    assert meant("xem tiếp", pages[0]) == ["Xem tiếp"]
    assert meant("8", pages[1]) == ["Về phần đầu"]
    assert pages[1].turned() == SUMMARY
    assert (
        pages[1]
        .shown()
        .startswith("Tự đánh giá năm 2022 · đồng chí Nguyễn Văn An · phần 2/2\n1 Sửa 6: Tốt\n")
    )


def test_words_of_a_choice_on_another_page_are_understood_when_they_fit_one_alone() -> None:
    second = all_pages(SUMMARY)[1]
    assert meant("nộp", second) == ["Nộp"]
    assert meant("Sửa 3: Tốt", second) == ["Sửa 3: Tốt"]
    assert meant("mức tự nhận", second) == ["Mức tự nhận"]
    assert meant("3", second) == ["Sửa 8: Tốt"]


def test_eight_choices_stand_on_one_page_and_nine_on_two() -> None:
    labels = [f"Chi bộ {letter}" for letter in "ABCDEFGHI"]
    assert len(simple(*labels[:8]).pages) == 1
    assert len(simple(*labels).pages) == 2


def test_a_long_text_is_parted_at_line_ends_and_each_part_has_the_way_back() -> None:
    written = [f"Dòng {n}" + " chữ" * 30 for n in range(60)]
    menu = build("\n".join(["Đầu đề", *written]), [("Nộp", "u:1"), ("‹ Quay lại", "0h")], [], VI)
    pages = all_pages(menu)
    assert len(pages) > 4
    shown = [line for page in pages for line in page.shown().split("\n")]
    assert [line for line in shown if line.startswith("Dòng")] == written
    assert all(meant("0", page) == ["‹ Quay lại"] for page in pages)
    assert meant("nộp", menu) == ["Nộp"]


def test_a_line_longer_than_a_message_is_parted_between_words() -> None:
    menu = build("chữ " * 1200, [], [], VI)
    words = [
        w
        for page in menu.pages
        for w in page.split("\n")[0 if page is menu.pages[0] else 1].split()
    ]
    assert words == ["chữ"] * 1200
    solid = build("x" * 5000, [], [], VI)
    assert sum(page.count("x") for page in solid.pages[1:]) >= 5000 - MAX_CHARACTERS


def test_a_label_too_long_for_a_line_is_cut_but_understood_in_full() -> None:
    label = "Tiến độ " + "Đảng bộ " * 30
    menu = simple(label, "Khác")
    assert "…\n" in menu.shown()
    assert max(map(len, menu.shown().split("\n"))) <= 102
    assert meant(label, menu) == [label]


def test_a_page_of_ours_is_an_address_and_not_a_choice() -> None:
    menu = menu_of(home.home(make.home(FORMS["started"])))
    assert f"Viết ưu điểm, hạn chế: {LONG_ADDRESS}\n" in menu.shown()
    assert "Viết ưu điểm, hạn chế" not in [o.label for o in menu.options[0]]


def test_a_screen_without_choices_asks_for_no_answer() -> None:
    menu = menu_of(home.unlinked())
    assert menu.options == ((),)
    assert "Trả lời" not in menu.shown()
    only_back = build("Đồng chí gõ tên cần tìm.", [("‹ Quay lại", "0h")], [], VI)
    assert only_back.shown() == "Đồng chí gõ tên cần tìm.\n0 Quay lại"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_every_screen_fits_and_leads_everywhere(language: str) -> None:
    translator = Translator(language)
    for name, screen in SCREENS.items():
        menu = menu_of(screen, translator)
        reached: list[str] = []
        for page in all_pages(menu):
            assert 0 < len(page.shown()) <= MAX_CHARACTERS - SENTENCE, name
            signs = [option.sign for option in page.options[page.page]]
            assert len(set(signs)) == len(signs), name
            reached += [option.action for option in page.options[page.page] if option.action]
        wanted = [button.action for row in screen.rows for button in row if button.action]
        assert set(reached) == set(wanted), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_typed_in_full_finds_its_own_choice(language: str) -> None:
    translator = Translator(language)
    for name, screen in SCREENS.items():
        menu = menu_of(screen, translator)
        for page in all_pages(menu):
            for option in page.options[page.page]:
                found = understand(option.label, page).options
                assert option in found, name
                if "hostile" not in name:
                    assert found == (option,), name


def test_a_menu_is_stored_and_read_back() -> None:
    turned = SUMMARY.turned()
    assert Menu.load(turned.dump()) == turned
    assert Menu.load(turned.dump() | {"entry": 7}) == turned
    with pytest.raises(TypeError):
        Menu.load({"pages": [], "options": None, "page": 0})
    assert Option(**{"sign": "1", "label": "Tốt", "action": "g"}) == Option("1", "Tốt", "g")


def test_settings_and_help_stand_on_the_first_page_of_a_long_task_list() -> None:
    duties = (CELL_DUTY, COMMITTEE_DUTY)
    tasks = make.steps(make.CELL, plan="001", may_do=True)
    today = (TodayMeeting(7, 9, "Chi bộ Văn phòng", make.HANDED_IN, leads=True),)
    view = make.home(FORMS["leader"], *duties, tasks=tasks, meetings=today)
    menu = menu_of(home.home(view))
    assert len(menu.pages) > 1
    for page in menu.pages:
        assert "9 Cài đặt · ? Trợ giúp" in page
