"""A season: its campaign, the reviews in it, and what people entered."""

from tortoise import Model, fields
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint

from backend.db.models.base import json_field
from backend.db.models.chats import Account
from backend.db.models.people import Member, Organisation
from backend.rules.terms import Grade, Level, ScopeAnswer


class Campaign(Model):
    """One plan applied in one year below one organisation (kỳ kiểm điểm)."""

    id = fields.IntField(primary_key=True)
    plan_id = fields.CharField(max_length=60)
    year = fields.IntField()
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="campaigns",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    organisation_id: int
    letter = fields.CharField(max_length=120, description="number of the letter acted on")
    criteria = fields.TextField(null=True, description="JSON in the place of the plan's list")
    chat_content = fields.CharField(max_length=8, default="minimal", db_default="minimal")
    opened_at = fields.DatetimeField()
    closed_at = fields.DatetimeField(null=True)
    nudge_days = fields.CharField(
        max_length=60,
        default="14,7,3,1,0",
        db_default="14,7,3,1,0",
        description="before a last day",
    )
    appraisal_on = fields.DateField(null=True, description="as announced from above, where so")
    nudged_on = fields.DateField(null=True, description="the last day whose reminders are planned")

    class Meta(Model.Meta):
        table = "campaign"
        constraints = [
            UniqueConstraint(
                fields=("organisation_id", "plan_id", "year"), name="uq_campaign_season"
            ),
            CheckConstraint(
                check="chat_content IN ('minimal', 'own', 'full')", name="ck_campaign_content"
            ),
        ]


class PlanConfirmation(Model):
    """Somebody compared a plan's values with the original documents, rows are only ever added."""

    id = fields.IntField(primary_key=True)
    plan_id = fields.CharField(max_length=60)
    digest = fields.CharField(max_length=64, description="of the plan's file, as confirmed")
    by_whom = fields.CharField(max_length=120)
    documents = fields.CharField(max_length=500, description="what it was compared with")
    at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "plan_confirmation"
        constraints = [UniqueConstraint(fields=("plan_id", "digest"), name="uq_plan_confirmation")]


class CellReview(Model):
    """One cell in a campaign, `closed_at` ends the changing of forms."""

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign", related_name="cells", on_delete=fields.OnDelete.RESTRICT, db_index=True
    )
    campaign_id: int
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="cell_reviews",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    organisation_id: int
    closed_at = fields.DatetimeField(null=True)
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "cell_review"
        constraints = [
            UniqueConstraint(fields=("campaign_id", "organisation_id"), name="uq_cell_review")
        ]


class Review(Model):
    """One person in a campaign: his scope as computed, his form, his own level."""

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="reviews",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    campaign_id: int
    cell_review: fields.ForeignKeyRelation[CellReview] = fields.ForeignKeyField(
        "models.CellReview",
        related_name="reviews",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    cell_review_id: int
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "models.Member", related_name="reviews", on_delete=fields.OnDelete.RESTRICT, db_index=True
    )
    member_id: int
    review_scope = fields.CharEnumField(ScopeAnswer, max_length=10)
    rating_scope = fields.CharEnumField(ScopeAnswer, max_length=10)
    leader = fields.BooleanField()
    head = fields.BooleanField()
    own_level = fields.CharEnumField(Level, max_length=16, null=True)
    submitted_at = fields.DatetimeField(null=True)
    paper_at = fields.DatetimeField(
        null=True, description="handed in on paper, says the secretary"
    )
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "review"
        constraints = [
            UniqueConstraint(fields=("campaign_id", "member_id"), name="uq_review_member"),
            CheckConstraint(
                check="submitted_at IS NULL OR own_level IS NOT NULL", name="ck_review_submitted"
            ),
        ]


class Proxy(Model):
    """A secretary who enters a form for a member beside him, the member's code let him in."""

    id = fields.IntField(primary_key=True)
    review: fields.ForeignKeyRelation[Review] = fields.ForeignKeyField(
        "models.Review", related_name="proxies", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    review_id: int
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "models.Member", related_name="proxies", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    member_id: int
    granted_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "proxy"
        constraints = [
            UniqueConstraint(fields=("review_id", "member_id"), name="uq_proxy"),
            CheckConstraint(check="expires_at > granted_at", name="ck_proxy_expiry"),
        ]


class CriterionGrade(Model):
    """The grade a person gave himself on one criterion."""

    id = fields.IntField(primary_key=True)
    review: fields.ForeignKeyRelation[Review] = fields.ForeignKeyField(
        "models.Review", related_name="grades", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    review_id: int
    criterion = fields.CharField(max_length=8)
    grade = fields.CharEnumField(Grade, max_length=2)
    set_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "criterion_grade"
        constraints = [
            UniqueConstraint(fields=("review_id", "criterion"), name="uq_criterion_grade")
        ]


class ReviewText(Model):
    """One section of the self-review in words, the newest draft is what is kept."""

    id = fields.IntField(primary_key=True)
    review: fields.ForeignKeyRelation[Review] = fields.ForeignKeyField(
        "models.Review", related_name="texts", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    review_id: int
    section = fields.CharField(max_length=20)
    body = fields.TextField()
    saved_at = fields.DatetimeField()
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "review_text"
        constraints = [UniqueConstraint(fields=("review_id", "section"), name="uq_review_text")]


class AuditEvent(Model):
    """Who did what when, rows are only ever added."""

    id = fields.IntField(primary_key=True)
    at = fields.DatetimeField(db_index=True)
    account: fields.ForeignKeyNullableRelation[Account] = fields.ForeignKeyField(
        "models.Account",
        related_name="audit_events",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    account_id: int | None
    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="audit_events",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    member_id: int | None
    action = fields.CharField(max_length=40)
    subject = fields.CharField(max_length=60)
    details = json_field(null=True)

    class Meta(Model.Meta):
        table = "audit_event"
