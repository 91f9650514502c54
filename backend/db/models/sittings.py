"""What people enter for a rating, what the cell board proposes, and what happens in a meeting."""

from tortoise import Model, fields
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint

from backend.db.models.base import json_field
from backend.db.models.meetings import Meeting
from backend.db.models.people import Member, Organisation
from backend.db.models.seasons import Campaign, Review
from backend.rules.terms import Level


class RatingFacts(Model):
    """What was entered of one person for his rating, a fact nobody entered keeps its default.

    `staff` is the rating as a civil servant or employee, `staff_final` false while it is only
    expected (kết quả dự kiến). `residence` tells of the comment from the place of residence:
    'none', 'received' or 'freed' (213-QĐ/TW). `long_leave` is '', 'sick' or 'maternity': not the
    same as missing a meeting. `figures` are the seven of plan 366, with `points`.
    """

    id = fields.IntField(primary_key=True)
    review: fields.OneToOneRelation[Review] = fields.OneToOneField(
        "models.Review", related_name="facts", on_delete=fields.OnDelete.CASCADE
    )
    review_id: int
    task_result = fields.CharEnumField(Level, max_length=16, null=True)
    staff = fields.CharField(max_length=20, default="", description="a `CivilLevel`, or none")
    staff_final = fields.BooleanField(default=False)
    cstd_proposed = fields.BooleanField(default=False, description="emulation title")
    certificate = fields.CharField(max_length=12, default="")
    residence = fields.CharField(max_length=10, default="none", db_default="none")
    temp_comment = fields.BooleanField(default=False)
    grounds = json_field(default=list, description="faults found, by the plan's keys")
    points = fields.CharField(max_length=6, default="")
    figures = json_field(null=True)
    way_out = fields.BooleanField(default=False)
    long_leave = fields.CharField(max_length=10, default="")
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "rating_facts"
        constraints = [
            CheckConstraint(
                check="residence IN ('none', 'received', 'freed')",
                name="ck_rating_facts_residence",
            ),
            CheckConstraint(
                check="long_leave IN ('', 'sick', 'maternity')", name="ck_rating_facts_leave"
            ),
        ]


class UnitFacts(Model):
    """What was entered of one organisation for its rating, as `backend.rules` asks for it.

    `gates` are names of facts of `backend.rules.gate_facts.GateUnit` that hold. `year` holds the
    score sheet and the other answers of plan 002, `grades` the grades by criterion of plan 004.
    `special` is the document by which the level above recorded a specially excellent
    achievement (A-19), "" without one.
    """

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="unit_facts",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    campaign_id: int
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="unit_facts",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    organisation_id: int
    gates = json_field(default=list)
    year = json_field(null=True)
    grades = json_field(null=True)
    special = fields.CharField(max_length=120, default="")
    proposed_level = fields.CharField(max_length=16, default="")
    proposed_at = fields.DatetimeField(null=True)
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "unit_facts"
        constraints = [
            UniqueConstraint(fields=("campaign_id", "organisation_id"), name="uq_unit_facts")
        ]


class BoardProposal(Model):
    """Chi ủy đề xuất: the level the cell board (the secretary alone where none) puts forward.

    `priority` orders those proposed as excellent, 1 the first. Changing it writes the row anew,
    the audit trail keeps who changed it when.
    """

    id = fields.IntField(primary_key=True)
    review: fields.OneToOneRelation[Review] = fields.OneToOneField(
        "models.Review", related_name="proposal", on_delete=fields.OnDelete.CASCADE
    )
    review_id: int
    level = fields.CharEnumField(Level, max_length=16)
    priority = fields.IntField(null=True)
    by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="proposals_entered",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    by_id: int | None
    provisional = fields.BooleanField(
        default=False, description="rests on a staff rating that is only expected"
    )
    at = fields.DatetimeField()
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "board_proposal"
        constraints = [
            CheckConstraint(check="priority IS NULL OR priority > 0", name="ck_board_priority"),
            CheckConstraint(
                check="priority IS NULL OR level = 'EXCELLENT'", name="ck_board_priority_level"
            ),
        ]


class Attendance(Model):
    """Whether somebody was in a meeting: present, absent, or away with leave."""

    id = fields.IntField(primary_key=True)
    meeting: fields.ForeignKeyRelation[Meeting] = fields.ForeignKeyField(
        "models.Meeting",
        related_name="attendance",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    meeting_id: int
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="attendance",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    member_id: int
    state = fields.CharField(max_length=8)
    at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "attendance"
        constraints = [
            UniqueConstraint(fields=("meeting_id", "member_id"), name="uq_attendance"),
            CheckConstraint(
                check="state IN ('present', 'absent', 'excused')", name="ck_attendance_state"
            ),
        ]


class AgendaItem(Model):
    """One matter of a meeting, in the order in which it is taken up.

    `kind` is 'collective', 'individual' or 'own_level'. The four instants are the parts of a
    review as the plan orders them, `presenter` is the head or whom he asked (R004-41).
    """

    id = fields.IntField(primary_key=True)
    meeting: fields.ForeignKeyRelation[Meeting] = fields.ForeignKeyField(
        "models.Meeting", related_name="agenda", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    meeting_id: int
    position = fields.IntField()
    kind = fields.CharField(max_length=12)
    review: fields.ForeignKeyNullableRelation[Review] = fields.ForeignKeyField(
        "models.Review",
        related_name="agenda",
        null=True,
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    review_id: int | None
    chair: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="chaired",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    chair_id: int | None
    presenter: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="presented",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    presenter_id: int | None
    presented_at = fields.DatetimeField(null=True)
    commented_at = fields.DatetimeField(null=True)
    accepted_at = fields.DatetimeField(null=True)
    concluded_at = fields.DatetimeField(null=True)
    commenters = json_field(default=list, description="ids of members who commented")
    completed_at = fields.DatetimeField(
        null=True, description="the text as completed after the meeting was handed in"
    )
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "agenda_item"
        constraints = [
            UniqueConstraint(fields=("meeting_id", "position"), name="uq_agenda_position"),
            CheckConstraint(
                check="kind IN ('collective', 'individual', 'own_level')", name="ck_agenda_kind"
            ),
            CheckConstraint(
                check="kind <> 'individual' OR review_id IS NOT NULL", name="ck_agenda_review"
            ),
        ]


class MinutesPart(Model):
    """A part of the minutes of a meeting (biên bản): one text, the newest is what is kept."""

    id = fields.IntField(primary_key=True)
    meeting: fields.ForeignKeyRelation[Meeting] = fields.ForeignKeyField(
        "models.Meeting", related_name="minutes", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    meeting_id: int
    section = fields.CharField(max_length=40)
    body = fields.TextField()
    saved_at = fields.DatetimeField()
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "minutes_part"
        constraints = [UniqueConstraint(fields=("meeting_id", "section"), name="uq_minutes_part")]


class PartyGroup(Model):
    """A group of a cell (tổ đảng) that reviews its members, it reports before the cell closes."""

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="party_groups",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    campaign_id: int
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="party_groups",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    organisation_id: int
    name = fields.CharField(max_length=100)
    used = fields.BooleanField(default=True, description="its members are reviewed in it")
    reported_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "party_group"
        constraints = [
            UniqueConstraint(
                fields=("campaign_id", "organisation_id", "name"), name="uq_party_group"
            )
        ]


class Verification(Model):
    """Signs of a violation without ground enough to conclude: reported, the review goes on."""

    id = fields.IntField(primary_key=True)
    review: fields.ForeignKeyRelation[Review] = fields.ForeignKeyField(
        "models.Review",
        related_name="verifications",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    review_id: int
    note = fields.CharField(max_length=500, default="")
    raised_at = fields.DatetimeField()
    reported_at = fields.DatetimeField(null=True)
    closed_at = fields.DatetimeField(null=True)
    outcome = fields.CharField(max_length=500, default="")
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "verification"
