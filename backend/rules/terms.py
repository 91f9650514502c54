"""The field's terms as enums; every value is a code name of `docs/glossary.md`."""

from enum import StrEnum


class OrganisationKind(StrEnum):
    """Loại hình tổ chức đảng."""

    ORG_UPPER = "org_upper"
    ORG_BASE = "org_base"
    ORG_SECTION = "org_section"
    CELL_BASE = "cell_base"
    CELL_SUB = "cell_sub"
    CELL_SECTION = "cell_section"

    @property
    def is_cell(self) -> bool:
        """Whether members belong to it directly."""
        return self in {self.CELL_BASE, self.CELL_SUB, self.CELL_SECTION}


class Standing(StrEnum):
    """Tình trạng sinh hoạt."""

    ACTIVE = "active"
    EXEMPT_WORK_AND_ACTIVITY = "exempt_work_and_activity"
    SUSPENDED_PARTY = "suspended_party"
    SUSPENDED_COMMITTEE = "suspended_committee"


class Post(StrEnum):
    """Chức vụ, by what it lets a person do and where he is reviewed."""

    SECRETARY = "secretary"
    DEPUTY_SECRETARY = "deputy_secretary"
    CELL_BOARD = "cell_board"
    COMMITTEE = "committee"
    STANDING_BOARD = "standing_board"
    ORG_BOARD = "org_board"
    OFFICE = "office"
    HEAD = "head"
    DEPUTY = "deputy"


#: Posts that make their holder a leader (cán bộ lãnh đạo, quản lý, cấp ủy viên).
LEADING_POSTS = frozenset(Post) - {Post.ORG_BOARD, Post.OFFICE}


class Level(StrEnum):
    """Mức xếp loại chất lượng."""

    EXCELLENT = "EXCELLENT"
    GOOD = "GOOD"
    COMPLETED = "COMPLETED"
    NOT_COMPLETED = "NOT_COMPLETED"


class Grade(StrEnum):
    """Cấp độ của một tiêu chí."""

    XS = "XS"
    T = "T"
    TB = "TB"
    K = "K"


class ScopeAnswer(StrEnum):
    """Thuộc diện, không thuộc diện, kế hoạch không quy định."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


class SlotState(StrEnum):
    """What a plan does with a question: answers it, names another document, is silent."""

    STATED = "stated"
    EXTERNAL = "external"
    ABSENT = "absent"


class Basis(StrEnum):
    """How well a value is known."""

    READ = "read"
    QUOTED = "quoted"
    SECOND_HAND = "second_hand"
    INFERRED = "inferred"


class FormPart(StrEnum):
    """Whose form a criterion or a text belongs to."""

    MEMBER = "member"
    LEADER = "leader"
    HEAD = "head"


class MeetingPart(StrEnum):
    """Nội dung của một cuộc họp: one sitting may serve several."""

    CELL_BOARD = "cell_board"
    COLLECTIVE = "collective"
    INDIVIDUALS = "individuals"
    BALLOTS = "ballots"
    OWN_LEVEL = "own_level"


class MeetingRole(StrEnum):
    """Vai trò của người được báo họp hoặc được mời."""

    MEMBER = "member"
    DIRECTOR = "director"
    IN_CHARGE = "in_charge"
    TEAM_HEAD = "team_head"
    OBSERVER = "observer"
    GUEST = "guest"

    @property
    def from_above(self) -> bool:
        """Whether he is invited (Giấy mời), not told (Thông báo họp)."""
        return self is not MeetingRole.MEMBER


class BallotStyle(StrEnum):
    """Kiểu phiếu: one level a row, agreeing with the level put forward, or two rounds."""

    LEVELS = "levels"
    AGREE = "agree"
    ROUNDS = "rounds"
