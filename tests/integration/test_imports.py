from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from typer import Typer
from typer.testing import CliRunner, Result

from backend.cli.imports import import_roster
from backend.db.models import AuditEvent, Discipline, Member, Office, Organisation
from backend.db.raw import rows
from backend.errors import ConflictError, InvalidCommandError
from backend.rules.terms import Post, Standing
from backend.services import imports, roster_store
from backend.text import search_key
from backend.views import ImportPreview
from tests.conftest import DATA
from tests.doubles.rosters import ORGANISATIONS, people, person, roster

NOW = datetime(2022, 11, 24, 2, 0, tzinfo=UTC)
CLEAN = (DATA / "roster-004.xlsx").read_bytes()
MESSY = (DATA / "roster-messy.xlsx").read_bytes()
TABLES = (Organisation, Member, Discipline, Office, AuditEvent)


async def bring(content: bytes, *, only_valid: bool = False) -> ImportPreview:
    return await imports.apply(
        content, account_id=None, member_id=None, only_valid=only_valid, now=NOW
    )


async def counts() -> list[int]:
    return [await table.all().count() for table in TABLES]


async def everything() -> list[list[dict[str, object]]]:
    return [await table.all().order_by("id").values() for table in TABLES[:-1]]


def figures(done: ImportPreview) -> tuple[int, int, int]:
    return done.new, done.changed, done.unchanged


@pytest.mark.usefixtures("db")
async def test_preview_counts_and_writes_nothing() -> None:
    shown = await imports.preview(MESSY)
    assert (shown.organisations, shown.accepted, figures(shown)) == (10, 92, (92, 0, 0))
    assert [problem.sheet_row for problem in shown.problems] == [15, 16, 17, 26, 27, 102]
    assert shown.per_cell == (
        ("Chi bộ Văn phòng", 17),
        ("Chi bộ Thanh tra", 5),
        ("Chi bộ Kế toán - Đầu tư", 31),
        ("Chi bộ Tư vấn", 12),
        ("Chi bộ Dịch vụ", 5),
        ("Chi bộ Bảo tàng tỉnh", 16),
        ("Chi bộ Cơ quan Đảng ủy Khối", 6),
    )
    assert await counts() == [0, 0, 0, 0, 0]


@pytest.mark.usefixtures("db")
async def test_a_file_with_refused_lines_is_written_only_when_the_valid_ones_are_asked_for() -> (
    None
):
    with pytest.raises(InvalidCommandError, match="import-lines-refused") as caught:
        await bring(MESSY)
    assert caught.value.params == {"lines": 6}
    assert await counts() == [0, 0, 0, 0, 0]
    assert figures(await bring(MESSY, only_valid=True)) == (92, 0, 0)
    assert await Member.all().count() == 92


@pytest.mark.usefixtures("db")
async def test_the_clean_file_is_stored_as_it_stands() -> None:
    assert figures(await bring(CLEAN)) == (97, 0, 0)
    assert (await counts())[:3] == [10, 97, 1]
    secretary = await Member.get(card_number="410031676")
    offices = await Office.filter(member_id=secretary.id).prefetch_related("organisation")
    assert {(o.post, o.organisation.code if o.organisation else None) for o in offices} == {
        (Post.SECRETARY, "S"),
        (Post.COMMITTEE, "K"),
        (Post.HEAD, None),
    }
    exempt = await Member.get(full_name="Ngô Đình Hải").select_related("cell")
    assert (exempt.standing, exempt.cell.code, exempt.roll_number) == (
        Standing.EXEMPT_WORK_AND_ACTIVITY,
        "S1",
        8,
    )
    (discipline,) = await Discipline.all()
    assert (discipline.on, discipline.form) == (date(2022, 6, 10), "Khiển trách")


@pytest.mark.usefixtures("db")
async def test_a_head_of_a_staff_body_holds_two_posts_under_one_title() -> None:
    await bring(CLEAN)
    offices = await Office.filter(title="Trưởng Ban Tổ chức Đảng ủy Khối")
    assert {office.post for office in offices} == {Post.HEAD, Post.ORG_BOARD}


@pytest.mark.usefixtures("db")
async def test_second_import_of_the_same_file_changes_nothing_but_is_audited() -> None:
    await bring(MESSY, only_valid=True)
    before = await everything()
    assert figures(await imports.preview(MESSY)) == (0, 0, 92)
    assert figures(await bring(MESSY, only_valid=True)) == (0, 0, 92)
    assert await everything() == before
    first, second = await AuditEvent.all().order_by("id")
    assert first.action == second.action == "roster-imported"
    assert first.details == {
        "organisations": 10,
        "accepted": 92,
        "new": 92,
        "changed": 0,
        "unchanged": 0,
        "refused": 6,
    }
    assert second.details["unchanged"] == 92


@pytest.mark.usefixtures("db")
async def test_the_mended_file_completes_the_messy_one() -> None:
    await bring(MESSY, only_valid=True)
    shown = await imports.preview(CLEAN)
    assert (shown.new, shown.accepted) == (5, 97)
    assert await bring(CLEAN) == shown
    assert figures(await bring(CLEAN)) == (0, 0, 97)


@pytest.mark.usefixtures("db")
async def test_version_moves_only_for_whoever_changed() -> None:
    await bring(roster(people(4)))
    first, second, third, fourth = people(4)
    changed = [
        first | {"Điện thoại": "0987654321", "Họ và tên": "Trần Thị Đổi"},
        second | {"Kỷ luật trong năm": "Khiển trách, 10/06/2022"},
        third | {"Chức vụ Đảng": "Bí thư"},
        fourth,
    ]
    assert figures(await bring(roster(changed))) == (0, 3, 1)
    stored = await Member.all().order_by("roll_number")
    assert [member.version for member in stored] == [2, 2, 2, 1]
    assert (stored[0].full_name, stored[0].phone) == ("Trần Thị Đổi", "0987654321")
    assert (stored[0].search_key, await Discipline.all().count()) == ("tran thi doi", 1)
    assert figures(await bring(roster(people(4)))) == (0, 3, 1)
    assert (await counts())[1:4] == [4, 0, 0]


@pytest.mark.usefixtures("db")
async def test_paths_list_the_ids_from_the_root_and_follow_a_move() -> None:
    await bring(roster([person(code="SB1")]))
    ids = {row.code: row.id for row in await Organisation.all()}
    cell = await Organisation.get(code="SB1")
    assert cell.path == "/" + "".join(f"{ids[code]}/" for code in ("K", "S", "SB", "SB1"))
    assert (cell.parent_id, cell.position, cell.search_key) == (ids["SB"], 5, "chi bo tu van")
    moved = [
        ("T", "Đảng bộ Tỉnh", "Đảng bộ cấp trên trực tiếp của cơ sở", ""),
        ("S", "Đảng bộ Sở Kế hoạch", "Đảng bộ cơ sở", "T"),
        ("S1", "Chi bộ Một", "Chi bộ trực thuộc đảng ủy cơ sở", "S"),
    ]
    await bring(roster([person(code="S1", card="2")], organisations=moved))
    ids = {row.code: row.id for row in await Organisation.all()}
    cell = await Organisation.get(code="SB1")
    assert cell.path == "/" + "".join(f"{ids[code]}/" for code in ("T", "S", "SB", "SB1"))
    assert await Organisation.get(code="K")


@pytest.mark.usefixtures("db")
async def test_a_member_missing_from_the_file_is_left_alone() -> None:
    await bring(roster(people(3, party="Bí thư")))
    assert figures(await bring(roster(people(2)))) == (0, 2, 0)
    left = await Member.get(card_number="410000003")
    assert (left.version, await Office.filter(member_id=left.id).count()) == (1, 1)


@pytest.mark.usefixtures("db")
async def test_without_a_card_a_member_is_known_by_name_birthday_and_cell() -> None:
    await bring(roster([person(card="")]))
    assert figures(await bring(roster([person(card="")]))) == (0, 0, 1)
    other_cell, other_day = person(card="", code="SB1"), person(card="", born=date(1980, 5, 20))
    assert figures(await bring(roster([other_cell, other_day]))) == (2, 0, 0)


@pytest.mark.usefixtures("db")
async def test_the_first_card_is_added_to_whom_it_belongs_and_not_lost_again() -> None:
    await bring(roster([person(card="")]))
    assert figures(await bring(roster([person(card="77")]))) == (0, 1, 0)
    assert figures(await bring(roster([person(card="")]))) == (0, 0, 1)
    assert (await Member.get()).card_number == "77"
    assert figures(await bring(roster([person(card="78")]))) == (1, 0, 0)


@pytest.mark.usefixtures("db")
async def test_members_may_change_cells_and_swap_lines() -> None:
    one, two = people(2)
    await bring(roster([one, two]))
    assert figures(await bring(roster([two, one | {"Mã tổ chức": "SB1"}]))) == (0, 2, 0)
    stored = {
        member.card_number: (member.cell.code, member.roll_number)
        for member in await Member.all().select_related("cell")
    }
    assert stored == {"410000001": ("SB1", 1), "410000002": ("S1", 1)}


@pytest.mark.usefixtures("db")
async def test_a_hostile_name_is_stored_as_it_stands_and_harms_nothing() -> None:
    await bring(MESSY, only_valid=True)
    member = await Member.get(card_number="410090057")
    assert member.full_name == 'Lê Văn "; DROP TABLE member; --'
    assert len(await rows("SELECT id FROM member")) == 92


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("typed", ["Đặng Thanh Khánh", "dang thanh khanh", "DANG THANH KH"])
async def test_a_name_is_found_without_accents(typed: str) -> None:
    await bring(MESSY, only_valid=True)
    found = await Member.filter(search_key__contains=search_key(typed))
    assert [member.full_name for member in found] == ["Đặng Thanh Khánh"]


@pytest.mark.usefixtures("db")
async def test_two_thousand_members_come_in_and_change_together() -> None:
    content = roster(people(2000, party="Bí thư", discipline="Khiển trách, 10/06/2022"))
    assert figures(await bring(content)) == (2000, 0, 0)
    assert (await counts())[1:4] == [2000, 2000, 2000]
    changed = roster(people(2000, rating="Hoàn thành nhiệm vụ", phone="0900000000"))
    assert figures(await bring(changed)) == (0, 2000, 0)
    assert (await counts())[1:4] == [2000, 0, 0]


@pytest.mark.usefixtures("db")
async def test_an_error_on_the_way_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    async def card_taken_meanwhile(
        people: Sequence[roster_store.Person], **_: bool
    ) -> list[roster_store.Match]:
        (one,) = people
        return [roster_store.Match(member, None, None) for member in (one, replace(one))]

    monkeypatch.setattr(roster_store, "match_people", card_taken_meanwhile)
    with pytest.raises(ConflictError, match="import-conflict"):
        await bring(roster([person()]))
    assert await counts() == [0, 0, 0, 0, 0]


@pytest.mark.usefixtures("db")
async def test_a_wrong_organisation_writes_nothing() -> None:
    broken = [*ORGANISATIONS, ("X", "Chi bộ X", "Chi bộ cơ sở", "S1")]
    with pytest.raises(InvalidCommandError, match="import-organisation-misplaced"):
        await bring(roster([person()], organisations=broken), only_valid=True)
    assert await counts() == [0, 0, 0, 0, 0]


@pytest.mark.usefixtures("db")
async def test_the_audit_names_who_imported() -> None:
    await bring(roster(people(1)))
    secretary = await Member.get()
    await imports.apply(
        roster(people(2)), account_id=None, member_id=secretary.id, only_valid=False, now=NOW
    )
    event = await AuditEvent.all().order_by("-id").first()
    assert event is not None
    assert (event.member_id, event.at, event.subject) == (secretary.id, NOW, "roster")


def command(*arguments: str, answer: str = "") -> Result:
    app = Typer()
    app.command("import")(import_roster)
    return CliRunner().invoke(app, arguments, input=answer)


def test_the_command_shows_each_refusal_and_writes_nothing_without_valid_only(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIEMDIEM_DATABASE_URL", database_url)
    messy, clean = str(DATA / "roster-messy.xlsx"), str(DATA / "roster-004.xlsx")
    refused = command(messy, "--yes")
    assert refused.exit_code == 1
    assert "92 đảng viên nhập được: 92 thêm mới" in refused.output
    assert "Chi bộ Thanh tra: 5 đảng viên" in refused.output
    assert "Dòng 15, cột NGÀY VÀO ĐẢNG: “31/02/2015” không phải là một ngày" in refused.output
    assert "số thẻ “410066300” đã có ở dòng 25" in refused.output
    declined = command(messy, "--valid-only", answer="n\n")
    assert (declined.exit_code, "Chưa có gì được ghi" in declined.output) == (1, True)
    accepted = command(messy, "--valid-only", answer="y\n")
    assert (accepted.exit_code, "Đã nhập 92 đảng viên: 92" in accepted.output) == (0, True)
    again = command(clean, "--yes")
    assert (again.exit_code, "5 thêm mới, 10 thay đổi" in again.output) == (0, True)
    wrong = command(__file__)
    assert (wrong.exit_code, "không phải là tệp Excel" in wrong.output) == (1, True)
