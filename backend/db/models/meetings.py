"""Meetings: when, for which parts, with which papers, who is told and who comes."""

from tortoise import Model, fields
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint

from backend.db.models.base import json_field
from backend.db.models.people import Member, Organisation
from backend.db.models.seasons import Campaign, Review


class Meeting(Model):
    """One sitting of an organisation, it may serve several parts of the review.

    `uid`, `sequence` are the calendar file's: the first never changes, the second grows with
    each change sent out. `papers_at` is the last sending of its papers: lead times count from it.
    `change` holds what was changed after it was issued and waits to be sent, by column.
    """

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="meetings",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    campaign_id: int
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="meetings",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    organisation_id: int
    parts = json_field(description="list of `backend.rules.terms.MeetingPart`")
    starts_at = fields.DatetimeField()
    days = fields.CharField(max_length=6, default="0.5", description="planned length")
    place = fields.CharField(max_length=200, default="")
    state = fields.CharField(max_length=10, default="draft", db_default="draft")
    uid = fields.CharField(max_length=64, unique=True)
    sequence = fields.IntField(default=0)
    version = fields.IntField(default=1)
    override_reason = fields.CharField(max_length=500, default="")
    change = json_field(null=True, description="of an issued meeting: what is not sent yet")
    agreed_above = fields.BooleanField(default=False)
    registered_at = fields.DatetimeField(null=True, description="with the office above (001)")
    created_at = fields.DatetimeField()
    created_by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="meetings_created",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    created_by_id: int | None
    issued_at = fields.DatetimeField(null=True)
    papers_at = fields.DatetimeField(null=True)
    closed_at = fields.DatetimeField(null=True, description="cancelled or held then")

    class Meta(Model.Meta):
        table = "meeting"
        constraints = [
            CheckConstraint(
                check="state IN ('draft', 'issued', 'cancelled', 'held')", name="ck_meeting_state"
            ),
            CheckConstraint(
                check="state IN ('draft', 'cancelled') OR issued_at IS NOT NULL",
                name="ck_meeting_issued",
            ),
        ]


class MeetingPaper(Model):
    """A file that belongs to a meeting, kept outside the web root under `stored`."""

    id = fields.IntField(primary_key=True)
    meeting: fields.ForeignKeyRelation[Meeting] = fields.ForeignKeyField(
        "models.Meeting", related_name="papers", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    meeting_id: int
    name = fields.CharField(max_length=120)
    media_type = fields.CharField(max_length=100)
    size = fields.IntField()
    digest = fields.CharField(max_length=64)
    stored = fields.CharField(max_length=32, unique=True)
    added_at = fields.DatetimeField()
    removed_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "meeting_paper"
        constraints = [CheckConstraint(check="size > 0", name="ck_meeting_paper_size")]


class Invitee(Model):
    """One who is told of a meeting: a member by notice, a comrade from above by invitation.

    `member` is NULL for somebody who is not on the roster, he gets a printed copy.
    """

    id = fields.IntField(primary_key=True)
    meeting: fields.ForeignKeyRelation[Meeting] = fields.ForeignKeyField(
        "models.Meeting", related_name="invitees", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    meeting_id: int
    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="invitations",
        null=True,
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    member_id: int | None
    name = fields.CharField(max_length=100)
    title = fields.CharField(max_length=200, default="")
    role = fields.CharField(max_length=12, description="`backend.rules.terms.MeetingRole`")
    answer = fields.CharField(max_length=14, default="none", db_default="none")
    reason = fields.CharField(max_length=500, default="")
    answered_at = fields.DatetimeField(null=True)
    handed_at = fields.DatetimeField(null=True, description="a printed copy was handed over")

    class Meta(Model.Meta):
        table = "invitee"
        constraints = [
            UniqueConstraint(fields=("meeting_id", "member_id"), name="uq_invitee_member"),
            CheckConstraint(
                check="answer IN ('none', 'coming', 'leave_asked', 'leave_granted',"
                " 'leave_refused')",
                name="ck_invitee_answer",
            ),
        ]


class PaperRead(Model):
    """A person opened a paper for the first time."""

    id = fields.IntField(primary_key=True)
    invitee: fields.ForeignKeyRelation[Invitee] = fields.ForeignKeyField(
        "models.Invitee", related_name="reads", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    invitee_id: int
    paper: fields.ForeignKeyRelation[MeetingPaper] = fields.ForeignKeyField(
        "models.MeetingPaper",
        related_name="reads",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    paper_id: int
    at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "paper_read"
        constraints = [UniqueConstraint(fields=("invitee_id", "paper_id"), name="uq_paper_read")]


class Deferral(Model):
    """A person absent with leave, who waits for the nearest meeting (vắng mặt, kiểm điểm sau)."""

    id = fields.IntField(primary_key=True)
    review: fields.ForeignKeyRelation[Review] = fields.ForeignKeyField(
        "models.Review", related_name="deferrals", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    review_id: int
    missed: fields.ForeignKeyRelation[Meeting] = fields.ForeignKeyField(
        "models.Meeting",
        related_name="deferrals",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    missed_id: int
    taken_up: fields.ForeignKeyNullableRelation[Meeting] = fields.ForeignKeyField(
        "models.Meeting",
        related_name="deferrals_taken_up",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    taken_up_id: int | None
    at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "deferral"
        constraints = [
            UniqueConstraint(fields=("review_id", "missed_id"), name="uq_deferral_meeting")
        ]


class Assignment(Model):
    """Who from above directs, follows or attends an organisation's review (phân công).

    `member` is NULL for somebody who is not on the roster. `document` is the notice assigning him.
    """

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="assignments",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    campaign_id: int
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="assignments",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    organisation_id: int
    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="assignments",
        null=True,
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    member_id: int | None
    name = fields.CharField(max_length=100)
    title = fields.CharField(max_length=200, default="")
    role = fields.CharField(max_length=12, description="`backend.rules.terms.MeetingRole`")
    document = fields.CharField(max_length=120, default="")
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "assignment"
        constraints = [
            UniqueConstraint(
                fields=("campaign_id", "organisation_id", "member_id", "role"),
                name="uq_assignment",
            )
        ]


class OrganisationFact(Model):
    """Something the office above entered of an organisation, its row means that it holds.

    `fact` is one of `backend.rules.meetings.FACTS`, e.g. "listed_in_2035".
    """

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="facts",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    campaign_id: int
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="facts",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    organisation_id: int
    fact = fields.CharField(max_length=24)
    at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "organisation_fact"
        constraints = [
            UniqueConstraint(
                fields=("campaign_id", "organisation_id", "fact"), name="uq_organisation_fact"
            )
        ]
