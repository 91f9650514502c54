"""What a cell concludes and reports, decisions on levels, rulings on caps, what was taken back."""

from tortoise import Model, fields
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint

from backend.db.models.counts import Ballot
from backend.db.models.people import Member, Organisation
from backend.db.models.seasons import Campaign, Review


class ConcludedLevel(Model):
    """The level a cell, or an organisation of itself, concluded: what it reports to who decides.

    Attributes of the columns:
        review, organisation: Whose level it is, one of the two.
        counted: The level that votes and conditions lead to by the plan, "" where people decide.
        reason: Why it differs from what was counted, "" where it does not.
    """

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="concluded_levels",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    campaign_id: int
    review: fields.ForeignKeyNullableRelation[Review] = fields.ForeignKeyField(
        "models.Review",
        related_name="concluded_levels",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    review_id: int | None
    organisation: fields.ForeignKeyNullableRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="concluded_levels",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    organisation_id: int | None
    level = fields.CharField(max_length=16)
    counted = fields.CharField(max_length=16, default="")
    reason = fields.CharField(max_length=500, default="")
    by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="levels_concluded",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    by_id: int | None
    at = fields.DatetimeField()
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "concluded_level"
        constraints = [
            UniqueConstraint(fields=("campaign_id", "review_id"), name="uq_concluded_review"),
            UniqueConstraint(
                fields=("campaign_id", "organisation_id"), name="uq_concluded_organisation"
            ),
            CheckConstraint(
                check="(review_id IS NULL) <> (organisation_id IS NULL)",
                name="ck_concluded_subject",
            ),
        ]


class ResultReport(Model):
    """A result sent to the level above, returned with a reason or not, each sending is a row."""

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="result_reports",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    campaign_id: int
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="result_reports",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    organisation_id: int
    number = fields.IntField(description="1 the first, one more each time it is sent again")
    sent_at = fields.DatetimeField()
    sent_by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="results_sent",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    sent_by_id: int | None
    returned_at = fields.DatetimeField(null=True)
    returned_by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="results_returned",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    returned_by_id: int | None
    returned_reason = fields.CharField(max_length=500, default="")
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "result_report"
        constraints = [
            UniqueConstraint(
                fields=("campaign_id", "organisation_id", "number"), name="uq_result_report"
            ),
            CheckConstraint(
                check="returned_at IS NULL OR returned_reason <> ''", name="ck_result_returned"
            ),
        ]


class Decision(Model):
    """The level of a person or an organisation, decided, rows are never deleted.

    Attributes of the columns:
        group: Whose cap it counts under: 'members', 'organisations', 'committees', 'leaders'.
        body: Code name of the body that decides, as the plan names it.
        organisation: The organisation whose level it is, `decided_at_org` the one that decides,
            NULL where the decision came from outside the tree and was entered with its number.
        proposed: The level the cell or the organisation itself proposed.
        reason: Why the decision differs from what was proposed, or was taken without the secret
            ballot the plan prints, "" for neither.
        current: False once it was taken back, one subject has one current decision in a group.
    """

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="decisions",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    campaign_id: int
    group = fields.CharField(max_length=14, source_field="cap_group")
    review: fields.ForeignKeyNullableRelation[Review] = fields.ForeignKeyField(
        "models.Review",
        related_name="decisions",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    review_id: int | None
    organisation: fields.ForeignKeyNullableRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="decisions",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    organisation_id: int | None
    decided_at_org: fields.ForeignKeyNullableRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="decisions_taken",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    decided_at_org_id: int | None
    body = fields.CharField(max_length=40)
    level = fields.CharField(max_length=16)
    proposed = fields.CharField(max_length=16, default="")
    reason = fields.CharField(max_length=500, default="")
    document = fields.CharField(max_length=120, default="", description="number of the decision")
    ballot: fields.ForeignKeyNullableRelation[Ballot] = fields.ForeignKeyField(
        "models.Ballot",
        related_name="decisions",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    ballot_id: int | None
    supplementary = fields.BooleanField(
        default=False, description="of one who missed the meeting and was rated later"
    )
    entered_by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="decisions_entered",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    entered_by_id: int | None
    decided_at = fields.DatetimeField()
    announced_at = fields.DatetimeField(null=True)
    replaces: fields.ForeignKeyNullableRelation["Decision"] = fields.ForeignKeyField(
        "models.Decision",
        related_name="replaced_by",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    replaces_id: int | None
    current = fields.BooleanField(default=True)
    revoked_at = fields.DatetimeField(null=True)
    revoked_ground = fields.CharField(max_length=24, default="")
    revoked_reason = fields.CharField(max_length=500, default="")
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "decision"
        constraints = [
            UniqueConstraint(
                fields=("campaign_id", "group", "review_id"),
                name="uq_decision_review",
                condition="current AND review_id IS NOT NULL",
            ),
            UniqueConstraint(
                fields=("campaign_id", "group", "organisation_id"),
                name="uq_decision_organisation",
                condition="current AND organisation_id IS NOT NULL",
            ),
            CheckConstraint(
                check="cap_group IN ('members', 'organisations', 'committees', 'leaders')",
                name="ck_decision_group",
            ),
            CheckConstraint(
                check="(review_id IS NULL) <> (organisation_id IS NULL)",
                name="ck_decision_subject",
            ),
            CheckConstraint(check="current OR revoked_at IS NOT NULL", name="ck_decision_revoked"),
            CheckConstraint(
                check="revoked_at IS NULL OR revoked_reason <> ''", name="ck_decision_reason"
            ),
        ]


class CapRuling(Model):
    """What the level above answered where the readings of a cap differ: rows are only added."""

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="cap_rulings",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    campaign_id: int
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="cap_rulings",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
        description="whose list it is",
    )
    organisation_id: int
    group = fields.CharField(max_length=14, source_field="cap_group")
    most = fields.IntField(description="how many may be excellent, as answered")
    literal = fields.IntField()
    wide = fields.IntField()
    upper = fields.IntField(description="excellent and good together, when it was asked")
    document = fields.CharField(max_length=120)
    by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="cap_rulings",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    by_id: int | None
    at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "cap_ruling"
        constraints = [CheckConstraint(check="most >= 0", name="ck_cap_ruling_most")]


class Commendation(Model):
    """Somebody picked for commendation (đề nghị khen thưởng) after the decision."""

    id = fields.IntField(primary_key=True)
    decision: fields.OneToOneRelation[Decision] = fields.OneToOneField(
        "models.Decision", related_name="commendation", on_delete=fields.OnDelete.CASCADE
    )
    decision_id: int
    at = fields.DatetimeField()
    by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="commendations",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    by_id: int | None

    class Meta(Model.Meta):
        table = "commendation"
