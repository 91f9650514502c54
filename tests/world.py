"""A small season to test in: one block, seven organisations, two dozen made-up people.

    K      org_upper     office loan, organisation board kien (both are members of B)
      S    org_base      secretary and HEAD vinh, office xuan, standing board yen, committee duc
        S1   cell_sub      secretary an, deputy binh, cell board chi
        S2   cell_sub      secretary hung, deputy minh (suspended from the committee)
        SB   org_section   secretary quang
          SB1  cell_section  secretary oanh
      B    cell_base     secretary son

People are named by their given name in plain letters; `dung` and `em` share a full name.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from backend.db.models import (
    Account,
    CriterionGrade,
    Discipline,
    Member,
    Office,
    Organisation,
    Review,
)
from backend.rules.terms import Grade, Level, OrganisationKind, Post, Standing
from backend.services import accounts, campaigns
from backend.services.commands import Actor
from backend.text import name_sort_key, search_key
from backend.views import AccountView

LETTER = "Kế hoạch số 21-KH/ĐUK"
PLAN = "004-khoi-ha-tinh-2022"
DISCIPLINED_ON = date(2022, 6, 10)
MEMBER_CRITERIA = ("c1", "c2", "c3", "c4", "c5", "c6", "c7")
LEADER_CRITERIA = (*MEMBER_CRITERIA, "l1", "l2", "l3")
#: Cells with the people in them, in the order of the roster.
CELLS: Mapping[str, tuple[str, ...]] = {
    "S1": ("an", "binh", "chi", "dung", "em", "giang", "ha", "vinh", "xuan"),
    "S2": ("hung", "khanh", "lan", "minh", "nga", "yen", "duc"),
    "SB1": ("oanh", "phuc", "quang"),
    "B": ("son", "thao", "kien", "loan"),
}
#: Not reviewed under plan 004: exempt, suspended from the Party.
NOT_REVIEWED = ("giang", "lan")
#: Holders of a leading post.
LEADERS = frozenset(
    {"an", "binh", "chi", "vinh", "hung", "minh", "yen", "duc", "oanh", "quang", "son"}
)

_ORGANISATIONS = (
    ("K", "Đảng bộ Khối", OrganisationKind.ORG_UPPER, ""),
    ("S", "Đảng bộ Sở Kế hoạch", OrganisationKind.ORG_BASE, "K"),
    ("S1", "Chi bộ Văn phòng", OrganisationKind.CELL_SUB, "S"),
    ("S2", "Chi bộ Kế toán", OrganisationKind.CELL_SUB, "S"),
    ("SB", "Đảng bộ bộ phận Trung tâm", OrganisationKind.ORG_SECTION, "S"),
    ("SB1", "Chi bộ Tư vấn", OrganisationKind.CELL_SECTION, "SB"),
    ("B", "Chi bộ Bảo tàng", OrganisationKind.CELL_BASE, "K"),
)
_NAMES = {
    "an": "Nguyễn Văn An",
    "binh": "Lê Thị Bình",
    "chi": "Phan Kim Chi",
    "dung": "Trần Thị Dung",
    "em": "Trần Thị Dung",
    "giang": "Hồ Sỹ Giang",
    "ha": "Đặng Thu Hà",
    "vinh": "Bùi Quang Vinh",
    "xuan": "Võ Thị Xuân",
    "hung": "Phạm Mạnh Hùng",
    "khanh": "Đỗ Duy Khánh",
    "lan": "Ngô Thị Lan",
    "minh": "Dương Văn Minh",
    "nga": "Lý Thúy Nga",
    "yen": "Hoàng Hải Yến",
    "duc": "Vũ Anh Đức",
    "oanh": "Cao Thị Oanh",
    "phuc": "Trịnh Hồng Phúc",
    "quang": "Đinh Nhật Quang",
    "son": "Mai Ngọc Sơn",
    "thao": "Tạ Thị Thảo",
    "kien": "Hà Trung Kiên",
    "loan": "Lương Bích Loan",
}
_SPECIAL: Mapping[str, Mapping[str, Any]] = {
    "em": {"born": date(1990, 4, 30)},
    "giang": {"standing": Standing.EXEMPT_WORK_AND_ACTIVITY},
    "ha": {"admitted_on": date(2022, 8, 15), "official_on": None},
    "lan": {"standing": Standing.SUSPENDED_PARTY},
    "minh": {"standing": Standing.SUSPENDED_COMMITTEE},
    "nga": {"temporary_cell": "Chi bộ Phường 3"},
}
_OFFICES = (
    ("an", Post.SECRETARY, "S1"),
    ("binh", Post.DEPUTY_SECRETARY, "S1"),
    ("chi", Post.CELL_BOARD, "S1"),
    ("hung", Post.SECRETARY, "S2"),
    ("minh", Post.DEPUTY_SECRETARY, "S2"),
    ("oanh", Post.SECRETARY, "SB1"),
    ("quang", Post.SECRETARY, "SB"),
    ("son", Post.SECRETARY, "B"),
    ("vinh", Post.SECRETARY, "S"),
    ("vinh", Post.HEAD, ""),
    ("yen", Post.STANDING_BOARD, "S"),
    ("duc", Post.COMMITTEE, "S"),
    ("xuan", Post.OFFICE, "S"),
    ("kien", Post.ORG_BOARD, "K"),
    ("loan", Post.OFFICE, "K"),
)


@dataclass(frozen=True, slots=True)
class World:
    """Ids by code of the organisation and by name of the person.

    Attributes:
        campaign: The season, 0 while none is open.
        reviews: A person's form in it; empty while no season is open.
    """

    organisations: Mapping[str, int]
    members: Mapping[str, int]
    reviews: Mapping[str, int]
    campaign: int

    def org(self, code: str) -> int:
        """The id of an organisation."""
        return self.organisations[code]

    def actor(self, name: str, account: AccountView | None = None) -> Actor:
        """The person as one who acts, through a chat or without one."""
        return Actor(self.members[name], account.id if account else None)

    def name_of(self, name: str) -> str:
        """The full name."""
        return _NAMES[name]

    @property
    def unknown_id(self) -> int:
        """An id nothing has."""
        return 999_999


async def build(now: datetime, *, season: bool = True) -> World:
    """Fill an empty migrated database.

    Args:
        now: When; the season is opened ten days before.
        season: Open the season of plan 004 below K.
    """
    organisations = await _organisations()
    members = await _people(organisations)
    if not season:
        return World(organisations, members, {}, 0)
    opened = now - timedelta(days=10)
    campaign = await campaigns.open_campaign(PLAN, "K", LETTER, actor=None, now=opened)
    return World(organisations, members, await reviews_of(members, campaign), campaign)


async def reviews_of(members: Mapping[str, int], campaign: int) -> dict[str, int]:
    """Each person's form in a season."""
    found = await Review.filter(campaign_id=campaign)
    by_member = {review.member_id: review.id for review in found}
    return {name: by_member[id_] for name, id_ in members.items() if id_ in by_member}


async def chat(
    world: World, name: str, now: datetime, *, channel: str = "web", chat_key: str = ""
) -> AccountView:
    """A chat linked to a person."""
    row = await Account.create(
        channel=channel,
        chat_key=chat_key or f"{channel}-{name}",
        member_id=world.members[name],
        linked_at=now,
        created_at=now,
    )
    return AccountView(row.id, channel, row.chat_key, row.member_id, row.language)


async def stranger(now: datetime, *, channel: str = "web", chat_key: str = "new") -> AccountView:
    """A chat nobody is linked to."""
    return await accounts.identify(channel, chat_key, now)


async def fill_in(
    world: World,
    names: Iterable[str],
    now: datetime,
    *,
    level: Level | None = Level.GOOD,
    submitted: bool = False,
) -> None:
    """Grade every criterion, name a level, and hand the forms in if asked: by the rows, no audit.

    Args:
        world: Where.
        names: Whose forms.
        now: When.
        level: The own level; None leaves it open.
        submitted: Whether the forms are handed in.
    """
    chosen = list(names)
    await CriterionGrade.bulk_create(
        [
            CriterionGrade(review_id=world.reviews[name], criterion=key, grade=Grade.T, set_at=now)
            for name in chosen
            for key in (LEADER_CRITERIA if name in LEADERS else MEMBER_CRITERIA)
        ]
    )
    await Review.filter(id__in=[world.reviews[name] for name in chosen]).update(
        own_level=level, submitted_at=now if submitted else None
    )


async def _organisations() -> dict[str, int]:
    await Organisation.bulk_create(
        [
            Organisation(
                code=code, name=name, search_key=search_key(name), kind=kind, path="", position=i
            )
            for i, (code, name, kind, _) in enumerate(_ORGANISATIONS, start=1)
        ]
    )
    rows = {row.code: row for row in await Organisation.all()}
    for code, _, _, above in _ORGANISATIONS:
        row = rows[code]
        row.parent_id = rows[above].id if above else None
        row.path = f"{rows[above].path if above else '/'}{row.id}/"
    await Organisation.bulk_update(rows.values(), ["parent_id", "path"])
    return {code: row.id for code, row in rows.items()}


async def _people(organisations: Mapping[str, int]) -> dict[str, int]:
    cards = {name: f"41{number:07}" for number, name in enumerate(_NAMES, start=1)}
    await Member.bulk_create(
        [
            member_row(
                organisations[code], name, card_number=cards[name], roll_number=line, **_of(name)
            )
            for code, names in CELLS.items()
            for line, name in enumerate(names, start=1)
        ]
    )
    by_card = {row.card_number: row.id for row in await Member.all()}
    members = {name: by_card[card] for name, card in cards.items()}
    await Office.bulk_create(
        [
            Office(
                member_id=members[name],
                organisation_id=organisations[code] if code else None,
                post=post,
                title=f"{post.value} {code}",
            )
            for name, post, code in _OFFICES
        ]
    )
    await Discipline.create(member_id=members["khanh"], on=DISCIPLINED_ON, form="Khiển trách")
    return members


def member_row(cell: int, name: str, **changes: Any) -> Member:
    """A member not yet stored; `changes` by column."""
    full_name = _NAMES.get(name, name)
    columns: dict[str, Any] = {
        "full_name": full_name,
        "search_key": search_key(full_name),
        "sort_key": name_sort_key(full_name),
        "born": date(1980, 5, 19),
        "female": False,
        "admitted_on": date(2005, 2, 3),
        "official_on": date(2006, 2, 3),
        "roll_number": 1,
        "civil_servant": True,
    }
    return Member(cell_id=cell, **(columns | changes))


def _of(name: str) -> Mapping[str, Any]:
    return _SPECIAL.get(name, {})
