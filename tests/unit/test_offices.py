import pytest

from backend.documents.offices import Body, OfficeHeld, offices_of
from backend.rules.terms import Post

CELL = Body("SB1", "Chi bộ Tư vấn")
ABOVE = (
    Body("SB", "Đảng bộ bộ phận Trung tâm Xúc tiến"),
    Body("S", "Đảng bộ Sở Kế hoạch và Phát triển"),
    Body("K", "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh"),
)


def held(*texts: str) -> set[tuple[Post, str | None]]:
    return {(office.post, office.organisation) for office in offices_of(texts, CELL, ABOVE)}


@pytest.mark.parametrize(
    ("text", "post", "organisation"),
    [
        ("Bí thư", Post.SECRETARY, "SB1"),
        ("Phó Bí thư", Post.DEPUTY_SECRETARY, "SB1"),
        ("Chi ủy viên", Post.CELL_BOARD, "SB1"),
        ("Bí thư Chi bộ", Post.SECRETARY, "SB1"),
        ("PHÓ BÍ THƯ CHI BỘ TƯ VẤN", Post.DEPUTY_SECRETARY, "SB1"),
        ("Ủy viên Chi ủy", Post.CELL_BOARD, "SB1"),
        ("Ủy viên BCH Chi bộ", Post.CELL_BOARD, "SB1"),
        ("Bí thư Đảng ủy Sở", Post.SECRETARY, "S"),
        ("Phó Bí thư Đảng ủy Sở", Post.DEPUTY_SECRETARY, "S"),
        ("Ủy viên BCH Đảng bộ Sở", Post.COMMITTEE, "S"),
        ("Ủy viên Ban Chấp hành Đảng bộ Sở Kế hoạch và Phát triển", Post.COMMITTEE, "S"),
        ("Đảng ủy viên Đảng ủy Sở", Post.COMMITTEE, "S"),
        ("Bí thư Đảng ủy Khối", Post.SECRETARY, "K"),
        ("Ủy viên BCH Đảng bộ Khối", Post.COMMITTEE, "K"),
        ("Ủy viên Ban Thường vụ Đảng ủy Khối", Post.STANDING_BOARD, "K"),
        ("UV BTV Đảng uỷ Khối", Post.STANDING_BOARD, "K"),
        ("Bí thư Đảng ủy bộ phận Trung tâm Xúc tiến", Post.SECRETARY, "SB"),
        ("Bí thư Đảng ủy Trung tâm Xúc tiến", Post.SECRETARY, "SB"),
        ("Bí thư Đảng ủy bộ phận", Post.SECRETARY, "SB"),
        ("Phó Bí thư Đảng ủy", Post.DEPUTY_SECRETARY, "S"),
    ],
)
def test_a_party_post_belongs_to_the_own_cell_or_to_what_stands_above_it(
    text: str, post: Post, organisation: str
) -> None:
    assert held(text) == {(post, organisation)}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Bí thư Đảng ủy phường Nam Hà", Post.SECRETARY),
        ("Bí thư Đảng ủy Sở Tài chính", Post.SECRETARY),
        ("Bí thư Đảng ủy Khối các trường", Post.SECRETARY),
        ("Bí thư Chi bộ Thanh tra", Post.SECRETARY),
        ("Ủy viên BCH", Post.COMMITTEE),
        ("Chuyên viên Văn phòng Đảng ủy phường Nam Hà", Post.OFFICE),
    ],
)
def test_a_post_of_an_organisation_not_above_the_cell_stays_without_organisation(
    text: str, post: Post
) -> None:
    assert held(text) == {(post, None)}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Trưởng phòng", Post.HEAD),
        ("Giám đốc Sở", Post.HEAD),
        ("Quyền Giám đốc Trung tâm", Post.HEAD),
        ("Chánh Văn phòng", Post.HEAD),
        ("Chánh Văn phòng Sở", Post.HEAD),
        ("Chủ tịch Công đoàn", Post.HEAD),
        ("Hiệu trưởng", Post.HEAD),
        ("Thủ trưởng cơ quan", Post.HEAD),
        ("Phó Trưởng phòng", Post.DEPUTY),
        ("Phó Giám đốc Sở", Post.DEPUTY),
        ("Phó Chánh Văn phòng", Post.DEPUTY),
    ],
)
def test_a_state_post_belongs_to_no_party_organisation(text: str, post: Post) -> None:
    assert held("", text) == {(post, None)}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Văn phòng Đảng ủy Sở", {(Post.OFFICE, "S")}),
        ("Chuyên viên Văn phòng Đảng ủy Khối", {(Post.OFFICE, "K")}),
        ("Chuyên viên Ban Tổ chức Đảng ủy Khối", {(Post.ORG_BOARD, "K")}),
        ("Chánh Văn phòng Đảng ủy Khối", {(Post.HEAD, None), (Post.OFFICE, "K")}),
        ("Phó Chánh Văn phòng Đảng ủy Khối", {(Post.DEPUTY, None), (Post.OFFICE, "K")}),
        ("Trưởng Ban Tổ chức Đảng ủy Khối", {(Post.HEAD, None), (Post.ORG_BOARD, "K")}),
    ],
)
def test_staff_of_a_committee_hold_a_post_in_it_and_its_head_a_second_one(
    text: str, posts: set[tuple[Post, str | None]]
) -> None:
    assert held("", text) == posts


@pytest.mark.parametrize(
    "text", ["", " ; ", "Đảng viên", "Chuyên viên", "Kế toán", "Nguyên Giám đốc Sở", "Bí"]
)
def test_plain_membership_and_specialists_work_are_no_posts(text: str) -> None:
    assert held(text, text) == set()


def test_several_posts_stand_in_one_text_and_keep_their_titles() -> None:
    texts = ("Đảng viên; Bí thư  Đảng ủy Sở; Ủy viên BCH Đảng bộ Khối;", "Giám đốc Sở")
    assert offices_of(texts, CELL, ABOVE) == {
        OfficeHeld(Post.SECRETARY, "S", "Bí thư Đảng ủy Sở"),
        OfficeHeld(Post.COMMITTEE, "K", "Ủy viên BCH Đảng bộ Khối"),
        OfficeHeld(Post.HEAD, None, "Giám đốc Sở"),
    }


def test_the_nearest_organisation_of_a_name_is_meant() -> None:
    above = (Body("A", "Đảng bộ Sở Y tế"), Body("B", "Đảng bộ Sở Y tế và Dân số"))
    (office,) = offices_of(["Bí thư Đảng ủy Sở Y tế"], CELL, above)
    assert office.organisation == "A"
    (office,) = offices_of(["Bí thư Đảng ủy Sở Y tế và"], CELL, above)
    assert office.organisation == "B"
