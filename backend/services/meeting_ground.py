"""What a meeting stands on: its organisation, its season and plan; as told and as wanted."""

from dataclasses import dataclass
from datetime import date, datetime

from backend.clock import VIETNAM
from backend.db.models import Campaign, Meeting, Organisation
from backend.errors import NotFoundError
from backend.meeting_views import Terms, Unit
from backend.plan_loader import find_plan
from backend.rules import nudges
from backend.rules.plan import Plan
from backend.rules.terms import MeetingPart, OrganisationKind, Post
from backend.services import access, campaigns
from backend.services.commands import Actor

#: Members of a board that is reviewed as a collective.
BOARD_POSTS = frozenset(
    {Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.COMMITTEE, Post.STANDING_BOARD}
)
#: Members of a standing board.
STANDING_POSTS = frozenset({Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.STANDING_BOARD})


@dataclass(frozen=True, slots=True)
class Ground:
    """An organisation in its season."""

    campaign: Campaign
    plan: Plan
    organisation: Organisation

    @property
    def kind(self) -> OrganisationKind:
        """The kind of the organisation."""
        return OrganisationKind(self.organisation.kind)

    @property
    def unit(self) -> Unit:
        """The organisation as screens show it."""
        return Unit(self.organisation.id, self.organisation.name, self.kind)

    @property
    def board_posts(self) -> frozenset[Post]:
        """Posts whose holders are reviewed as its collective."""
        return STANDING_POSTS if self.body else BOARD_POSTS

    @property
    def body(self) -> str:
        """The standing board that heads the season, where the plan has a length of its own."""
        if self.campaign.organisation_id != self.organisation.id:
            return ""
        if self.kind is not OrganisationKind.ORG_UPPER:
            return ""
        found = (d.body for d in self.plan.durations if d.body.endswith("_standing_board"))
        return next(found, "")


async def ground_of(organisation: Organisation) -> Ground:
    """The organisation in the season that runs there.

    Raises:
        NotFoundError: none runs.
    """
    campaign = await campaigns.season_at(organisation.path)
    if campaign is None:
        raise NotFoundError("error-no-season")
    return Ground(campaign, find_plan(campaign.plan_id), organisation)


async def led(actor: Actor, organisation_id: int) -> Ground:
    """The ground of an organisation the actor acts for.

    Raises:
        NotFoundError: it is not his, or no season runs there.
    """
    return await ground_of(await access.require_lead(actor.member_id, organisation_id))


async def led_meeting(actor: Actor, meeting_id: int) -> tuple[Meeting, Ground]:
    """A meeting the actor may prepare.

    Raises:
        NotFoundError: no such meeting, not his, or its season is over.
    """
    meeting = await Meeting.get_or_none(id=meeting_id)
    if meeting is None:
        raise NotFoundError
    return meeting, await meeting_ground(
        meeting, await access.require_lead(actor.member_id, meeting.organisation_id)
    )


async def meeting_ground(meeting: Meeting, organisation: Organisation | None = None) -> Ground:
    """What a stored meeting stands on.

    Raises:
        NotFoundError: its season is over.
    """
    campaign = await Campaign.get(id=meeting.campaign_id)
    if campaign.closed_at is not None:
        raise NotFoundError("error-no-season")
    held = organisation or await Organisation.get(id=meeting.organisation_id)
    return Ground(campaign, find_plan(campaign.plan_id), held)


def told_terms(meeting: Meeting) -> Terms:
    """What a meeting is as last sent; of a draft, as it stands."""
    return Terms(meeting.starts_at, _parts(meeting.parts), meeting.days, meeting.place)


def wanted_terms(meeting: Meeting) -> Terms:
    """What a meeting is to be, with what was changed and is not sent yet."""
    told = told_terms(meeting)
    change: dict[str, object] = dict(meeting.change or {})
    starts_at = change.get("starts_at")
    parts = change.get("parts")
    return Terms(
        datetime.fromisoformat(str(starts_at)) if starts_at else told.starts_at,
        _parts(parts) if isinstance(parts, list) else told.parts,
        str(change.get("days", told.days)),
        str(change.get("place", told.place)),
    )


def registered_at(meeting: Meeting) -> datetime | None:
    """When the wanted date was registered; another date has to be registered anew."""
    change: dict[str, object] = dict(meeting.change or {})
    if "starts_at" not in change:
        return meeting.registered_at
    stored = change.get("registered_at")
    return datetime.fromisoformat(str(stored)) if stored else None


def sending_day(now: datetime) -> date:
    """The day on which what is sent now leaves: late in the evening the next one."""
    return nudges.by_day(now.astimezone(VIETNAM)).date()


def _parts(stored: object) -> tuple[MeetingPart, ...]:
    names = stored if isinstance(stored, list) else []
    return tuple(part for part in MeetingPart if part.value in names)
