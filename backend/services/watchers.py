"""Who of the level above is told of something in an organisation, as the season's plan says."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from backend.db.raw import rows
from backend.rules import watchers
from backend.rules.plan import Plan
from backend.rules.terms import OrganisationKind, Post, Standing

_PLACES = """
    SELECT id, name, kind, path, parent_id FROM organisation
    WHERE path LIKE $1 OR $2 LIKE path || '%' ORDER BY path"""
_HOLDERS = """
    SELECT f.organisation_id AS organisation, f.post, f.member_id AS member
    FROM office f JOIN organisation o ON o.id = f.organisation_id
    JOIN member m ON m.id = f.member_id
    WHERE (o.path LIKE $1 OR $2 LIKE o.path || '%') AND m.standing NOT IN ($3, $4)
    ORDER BY f.id"""
_IN_CHARGE = """
    SELECT organisation_id AS organisation, member_id AS member FROM assignment
    WHERE campaign_id = $1 AND role = 'in_charge' AND member_id IS NOT NULL ORDER BY id"""


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation with those who hold its posts and are not suspended."""

    id: int
    name: str
    kind: OrganisationKind
    path: str
    parent_id: int | None
    held: Mapping[Post, tuple[int, ...]]

    def among(self, people: Collection[int]) -> Mapping[Post, tuple[int, ...]]:
        """The holders who are of these people."""
        kept = {
            post: tuple(member for member in members if member in people)
            for post, members in self.held.items()
        }
        return {post: members for post, members in kept.items() if members}


async def places_around(path: str) -> Mapping[int, Place]:
    """The organisations at, below and above `path`, by id."""
    below = f"{path}%"
    held: dict[int, dict[Post, list[int]]] = {}
    suspended = (Standing.SUSPENDED_PARTY, Standing.SUSPENDED_COMMITTEE)
    for row in await rows(_HOLDERS, below, path, *suspended):
        posts = held.setdefault(row["organisation"], {})
        posts.setdefault(Post(row["post"]), []).append(row["member"])
    return {
        row["id"]: Place(
            id=row["id"],
            name=row["name"],
            kind=OrganisationKind(row["kind"]),
            path=row["path"],
            parent_id=row["parent_id"],
            held={post: tuple(who) for post, who in held.get(row["id"], {}).items()},
        )
        for row in await rows(_PLACES, below, path)
    }


async def in_charge(campaign_id: int) -> Mapping[int, tuple[int, ...]]:
    """By organisation: the members from above who are in charge of it (phụ trách)."""
    found: dict[int, list[int]] = {}
    for row in await rows(_IN_CHARGE, campaign_id):
        found.setdefault(row["organisation"], []).append(row["member"])
    return {organisation: tuple(members) for organisation, members in found.items()}


def told_above(
    plan: Plan,
    duty: str,
    organisation_id: int,
    places: Mapping[int, Place],
    people: Collection[int],
) -> tuple[int, ...]:
    """Who of the organisation directly above is told, of `people`; nobody for the highest one.

    Args:
        plan: The season's.
        duty: `backend.rules.watchers.FOLLOWS` or `HEARS_OBSTACLES`.
        organisation_id: The organisation below.
        places: As `places_around` gives them.
        people: Those who can be told something.
    """
    below = places[organisation_id]
    above = places.get(below.parent_id or 0)
    if above is None:
        return ()
    return watchers.told(plan, duty, below.kind, above.among(people))


def leading(
    plan: Plan, organisation_id: int, places: Mapping[int, Place], people: Collection[int]
) -> tuple[int, ...]:
    """Who leads the organisation itself, of `people`: for what its members owe."""
    place = places[organisation_id]
    return watchers.told(plan, "", place.kind, place.among(people))


def following(
    plan: Plan, organisation_id: int, places: Mapping[int, Place], people: Collection[int]
) -> tuple[int, ...]:
    """Who of the organisation itself follows the season, of `people`."""
    place = places[organisation_id]
    return watchers.told(plan, watchers.FOLLOWS, place.kind, place.among(people))
