"""Score forms that do not add up are refused with their line; local points that do, are taken."""

from pathlib import Path

import pytest

from backend.errors import PlanError
from backend.i18n import LANGUAGES, Translator
from backend.plan_loader import PLANS, find_plan, load_plan
from backend.services import plan_drafts
from backend.services.plan_pages import parts_of

SHIPPED = PLANS / "366-2026.yaml"
#: The lines of form 2C as they ship, by how they begin, with points that add up.
LINES = {
    'a1, label: "Lập trường': 10, 'a2, label: "Đạo đức, trung': 10,
    'a3, label: "Nền nếp': 5, 'b1, label: "Tự soi': 5,
    'r1, label: "Quyền': 30, 'r2, label: "Học nghị': 20, 'r3, label: "Việc đột': 20,
}  # fmt: skip


def with_points(text: str, **changes: int | None) -> str:
    """Points on every line of form 2C, but for those changed or left out."""
    for begin, usual in LINES.items():
        points = changes.get(begin[:2], usual)
        if points is not None:
            assert text.count(f"key: {begin}") == 1
            text = text.replace(f"key: {begin}", f"points: {points}, key: {begin}")
    return text


def line_with(text: str, words: str) -> int:
    return text.count("\n", 0, text.rindex(words)) + 1


def refused(folder: Path, text: str) -> tuple[int, str]:
    path = folder / "spoilt.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PlanError) as caught:
        load_plan(path)
    assert str(caught.value).startswith(f"spoilt.yaml:{caught.value.params['line']}: ")
    return int(str(caught.value.params["line"])), str(caught.value.params["detail"])


@pytest.fixture
def shipped() -> str:
    return SHIPPED.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "blamed", "detail"),
    [
        ({"a1": 9}, "common", "the points of common sum up to 29, not to 30"),
        ({"r3": 21}, "tasks", "the points of tasks sum up to 71, not to 70"),
        ({"a1": -1}, "Lập trường", "points are not negative"),
        ({"a3": None}, "Nền nếp", "points are set for every line of a part, or for none"),
        ({"r1": None}, "Quyền", "points are set for every line of a part, or for none"),
    ],
)
def test_points_that_do_not_add_up_are_refused_with_their_line(
    tmp_path: Path, shipped: str, changes: dict[str, int | None], blamed: str, detail: str
) -> None:
    text = with_points(shipped, **changes)
    heading = {"common": "Lập trường", "tasks": "Quyền"}
    line = line_with(text, heading.get(blamed, blamed)) - (blamed in heading)
    assert refused(tmp_path, text) == (line, detail)


@pytest.mark.parametrize(
    ("old", "new", "blamed", "detail"),
    [
        ('key: r3, label: "Việc', 'key: r2, label: "Việc', "Việc đột", "r2 is there twice"),
        ('key: r3, label: "Việc', 'key: a1, label: "Việc', "Việc đột", "a1 is there twice"),
        ('key: r3, label: "Việc', 'key: r_3, label: "Việc', "Việc đột", "a key is 1 to 8"),
        ('label: "Học nghị quyết đầy đủ; phát biểu, xây dựng chi bộ"', 'label: " "',
         'label: " "', "a label may not"),
        ("annex: PL5", "annex: five", "annex: five", "an annex as PL5"),
        ("- form: 2C", "- form: 2B", "- form: 2B", "2B is there twice"),
        ("group: outside\n", "group: member\n", "group: member", "member is there twice"),
        ("- form: 2C", "- form: 2D", "- form: 2D", "score_forms.2.form"),
        ("group: outside\n", "group: all\n", "group: all", "score_forms.2.group"),
    ],
)  # fmt: skip
def test_a_form_that_is_not_one_is_refused_with_its_line(
    tmp_path: Path, shipped: str, old: str, new: str, blamed: str, detail: str
) -> None:
    assert shipped.count(old) == 1
    text = shipped.replace(old, new)
    line, found = refused(tmp_path, text)
    assert line == line_with(text, blamed)
    assert found.startswith(detail)


@pytest.mark.parametrize(
    ("old", "new"),
    [("most: 70", "most: 60"), ("key: tasks", "key: common"), ("most: 30", "most: 0")],
)
def test_the_parts_are_thirty_and_seventy(
    tmp_path: Path, shipped: str, old: str, new: str
) -> None:
    head, form, tail = shipped.partition("  - form: 2C")
    line, detail = refused(tmp_path, head + form + tail.replace(old, new, 1))
    assert line == line_with(
        shipped[: shipped.index("Nhóm tiêu chí chung\n        req")], "groups:"
    )
    assert detail == "the parts are common with 30 and tasks with 70"


def test_a_part_without_lines_is_refused(tmp_path: Path, shipped: str) -> None:
    at = shipped.index("items:", shipped.index("quote: Nhóm tiêu chí chung"))
    end = shipped.index("      - key: tasks", at)
    text = f"{shipped[:at]}items: []\n{shipped[end:]}"
    assert refused(tmp_path, text) == (line_with(text, "items: []"), "at least one line")


def test_a_local_plan_sets_the_points_and_its_page_shows_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIEMDIEM_DATA_DIR", str(tmp_path))
    path = plan_drafts.draft("366", 2027)
    path.write_text(with_points(path.read_text("utf-8")), encoding="utf-8")
    plan = load_plan(path)
    assert [group.is_set for form in plan.score_forms for group in form.groups] == [
        False, False, False, False, True, True,
    ]  # fmt: skip
    lines = {line.sentence for part in parts_of(plan, Translator("vi")) for line in part.lines}
    assert any(x.startswith("Mẫu 2C, kết quả") and x.endswith("tối đa 30 điểm.") for x in lines)
    assert not any(x.startswith("Mẫu 2C") and "cấp ủy quy định" in x for x in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_every_form_is_on_the_page_and_says_who_sets_its_points(
    language: str,
) -> None:
    plan = find_plan("366")
    (part,) = [part for part in parts_of(plan, Translator(language)) if part.key == "scores"]
    unset = {
        "vi": "; điểm do cấp ủy quy định.",
        "en": "; its points are for the committee to set.",
    }
    items = [item for form in plan.score_forms for group in form.groups for item in group.items]
    found = [line.sentence for line in part.lines if line.sentence.endswith(unset[language])]
    assert len(found) == len(items) == 22 + 16 + 7
    assert all(item.label in sentence for item, sentence in zip(items, found, strict=True))
    assert "scores" not in {
        other.key for other in parts_of(find_plan("004"), Translator(language))
    }
