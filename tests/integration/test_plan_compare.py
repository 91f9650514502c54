"""Lists of papers, all plans side by side."""

from backend.i18n import Translator
from backend.rules.dossier_terms import DOSSIERS
from backend.services.plan_compare import compare

VI = Translator("vi")


async def test_side_by_side_each_list_is_there_once_with_its_papers_or_its_document(
    sqlite_db: str,
) -> None:
    view = await compare(VI)
    (group,) = [group for group in view.groups if group.title == "Hồ sơ"]
    assert len(group.rows) == len(DOSSIERS)
    codes = [head.code for head in view.plans]
    rows = {row.matter: dict(zip(codes, row.cells, strict=True)) for row in group.rows}
    lists = rows["Hồ sơ quyết định và danh sách xếp loại"]
    assert lists["004"].text.startswith("4 loại: quyết định xếp loại; ")
    assert lists["004"].text.endswith("Gửi Ban Tổ chức Đảng ủy Khối")
    assert lists["001"].text == "không nói"
    assert rows["Hồ sơ cá nhân theo Mẫu 04"]["366"].text == (
        "xem 43-HD/BTCTW, Mẫu 04 phần cá nhân"
    )
