"""What is late: who has to be told first, and who above hears of it then."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from backend.db.models import Campaign
from backend.db.raw import rows
from backend.plan_loader import find_plan
from backend.rules.nudges import Lateness, lateness
from backend.rules.steps import FORM
from backend.rules.watchers import FOLLOWS
from backend.services import watchers
from backend.services.nudge_rows import CLOSING, LATE, Moment, late_notice, overdue_notice
from backend.services.outbox import NewNotice
from backend.services.reachable import Receiver
from backend.services.steps import OwnedStep
from backend.services.watchers import Place

#: A step of a subject, as one of its owners was told of it: key, subject, member.
Told = tuple[str, str, int]

_TOLD = """
    SELECT member_id, subject, CAST(facts AS TEXT) AS facts, state FROM outbox
    WHERE campaign_id = $1 AND kind IN ($2, $3)
        AND (state = 'sent' OR (state IN ('waiting', 'claimed', 'dead') AND expires_at > $4))"""
_OBSTACLES = "SELECT organisation_id, step, member_id FROM obstacle WHERE campaign_id = $1"


@dataclass(frozen=True, slots=True)
class Known:
    """What was said so far about late steps of a season.

    Attributes:
        warned: The day after which the level above hears, where a message that names it was
            really sent.
        on_its_way: Such a message may still leave.
        obstacles: Organisation, step and member of each obstacle raised.
    """

    warned: Mapping[Told, date]
    on_its_way: frozenset[Told]
    obstacles: frozenset[tuple[int, str, int]]

    def lateness(self, owned: OwnedStep, today: date) -> Lateness:
        """What a step asks for today."""
        last = owned.step.last.day
        if last is None:
            return Lateness.NOTHING
        told = [self.warned[key] for key in _keys(owned) if key in self.warned]
        return lateness(today, last, min(told, default=None), obstacle=self._has_obstacle(owned))

    def _has_obstacle(self, owned: OwnedStep) -> bool:
        key, place = owned.step.key, owned.organisation_id
        own = owned.step.subject.startswith("member/")
        return any(
            organisation == place and step == key and (not own or member in owned.owners)
            for organisation, step, member in self.obstacles
        )


async def known_of(campaign_id: int, now: datetime) -> Known:
    """What was said so far about the late steps of a season."""
    warned: dict[Told, date] = {}
    on_its_way: set[Told] = set()
    for row in await rows(_TOLD, campaign_id, CLOSING, LATE, now):
        facts = json.loads(row["facts"])
        told = (facts["step"], row["subject"], row["member_id"])
        if row["state"] != "sent":
            on_its_way.add(told)
        elif "warns" in facts:
            day = date.fromisoformat(facts["warns"])
            warned[told] = min(day, warned.get(told, day))
    obstacles = await rows(_OBSTACLES, campaign_id)
    return Known(
        warned,
        frozenset(on_its_way),
        frozenset((row["organisation_id"], row["step"], row["member_id"]) for row in obstacles),
    )


async def notices(
    campaign: Campaign, late: Sequence[OwnedStep], people: Mapping[int, Receiver], at: Moment
) -> list[NewNotice]:
    """What late steps ask for now: telling their owners, or telling the level above.

    Args:
        campaign: The season.
        late: Its open steps whose last day is over.
        people: Those who can be told something.
        at: When.
    """
    if not late:
        return []
    known = await known_of(campaign.id, at.now)
    asked = [(owned, known.lateness(owned, at.today)) for owned in late]
    found = [
        late_notice(campaign.id, owned, people[owner], at)
        for owned, what in asked
        if what is Lateness.TELL
        for owner, key in zip(owned.owners, _keys(owned), strict=True)
        if owner in people and key not in known.on_its_way
    ]
    reported = [owned for owned, what in asked if what is Lateness.REPORT]
    if reported:
        above = await _Above.of(campaign, people)
        found += above.notices(reported, at)
    return found


@dataclass(frozen=True, slots=True)
class _Above:
    """Whom to tell of what is late, organisation by organisation."""

    campaign: Campaign
    places: Mapping[int, Place]
    in_charge: Mapping[int, Sequence[int]]
    people: Mapping[int, Receiver]

    @classmethod
    async def of(cls, campaign: Campaign, people: Mapping[int, Receiver]) -> "_Above":
        await campaign.fetch_related("organisation")
        return cls(
            campaign,
            await watchers.places_around(campaign.organisation.path),
            await watchers.in_charge(campaign.id),
            people,
        )

    def notices(self, reported: Sequence[OwnedStep], at: Moment) -> Iterator[NewNotice]:
        """One for each step, organisation and receiver; nobody is told of himself alone."""
        owners: dict[tuple[str, int], set[int]] = {}
        for owned in reported:
            owners.setdefault((owned.step.key, self._place_of(owned)), set()).update(owned.owners)
        members = {o.step.key for o in reported if o.step.subject.startswith("member/")}
        for (step, place), late in owners.items():
            for receiver in self._told(step, place, of_members=step in members):
                if late != {receiver}:
                    to = self.people[receiver]
                    yield overdue_notice(self.campaign.id, step, place, to, at)

    def _place_of(self, owned: OwnedStep) -> int:
        """Papers of the board that heads the season are asked for there, not in the cell."""
        papers = owned.step.subject.startswith("member/") and owned.step.key != FORM
        return self.campaign.organisation_id if papers else owned.organisation_id

    def _told(self, step: str, place: int, *, of_members: bool) -> Collection[int]:
        plan, people = find_plan(self.campaign.plan_id), self.people
        if of_members and step == FORM:
            return watchers.leading(plan, place, self.places, people)
        if of_members:
            return watchers.following(plan, place, self.places, people)
        above = watchers.told_above(plan, FOLLOWS, place, self.places, people)
        charged = [member for member in self.in_charge.get(place, ()) if member in people]
        return tuple(dict.fromkeys((*above, *charged)))


def _keys(owned: OwnedStep) -> list[Told]:
    return [(owned.step.key, owned.step.subject, owner) for owner in owned.owners]
