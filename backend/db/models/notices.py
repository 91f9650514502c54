"""What is sent to people: the outbox, where a browser is woken, and what a person set for it."""

from tortoise import Model, fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint

from backend.db.models.base import json_field
from backend.db.models.chats import Account
from backend.db.models.people import Member, Organisation
from backend.db.models.seasons import Campaign


class Notice(Model):
    """One thing one person is to be told, `dedup_key` says which and keeps it from being twice.

    Several that are due for a person at one time leave as one message. The words are made when
    it leaves, from `kind` and `facts` and how things stand then.
    """

    id = fields.IntField(primary_key=True)
    dedup_key = fields.CharField(max_length=160, unique=True)
    kind = fields.CharField(max_length=20)
    campaign: fields.ForeignKeyNullableRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="notices",
        null=True,
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    campaign_id: int | None
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "models.Member", related_name="notices", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    member_id: int
    subject = fields.CharField(max_length=60, description='what it is about: "meeting/5"')
    facts = json_field()
    created_at = fields.DatetimeField()
    due_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(null=True, description="not worth sending from then on")
    state = fields.CharField(max_length=12, default="waiting", db_default="waiting")
    attempts = fields.IntField(default=0, db_default=0)
    lease_until = fields.DatetimeField(null=True)
    claim_token = fields.CharField(max_length=32, null=True)
    sent_at = fields.DatetimeField(null=True)
    account: fields.ForeignKeyNullableRelation[Account] = fields.ForeignKeyField(
        "models.Account",
        related_name="notices",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    account_id: int | None
    channel = fields.CharField(max_length=10, default="", description="the one it went by")
    error = fields.CharField(max_length=60, default="", description="kind of the last failure")

    class Meta(Model.Meta):
        table = "outbox"
        indexes = [
            Index(fields=("state", "due_at", "id"), name="ix_outbox_due"),
            Index(fields=("kind", "subject"), name="ix_outbox_subject"),
        ]
        constraints = [
            CheckConstraint(
                check="state IN ('waiting', 'claimed', 'sent', 'dropped', 'unreachable', 'dead')",
                name="ck_outbox_state",
            ),
            CheckConstraint(
                check="(state = 'sent') = (sent_at IS NOT NULL)", name="ck_outbox_sent"
            ),
        ]


class PushSubscription(Model):
    """A browser that may be woken for a web chat (Web Push)."""

    id = fields.IntField(primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account",
        related_name="subscriptions",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    account_id: int
    endpoint = fields.CharField(max_length=500, unique=True)
    p256dh = fields.CharField(max_length=120)
    auth = fields.CharField(max_length=60)
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "push_subscription"


class ReminderSetting(Model):
    """When and where a person wants to be reminded."""

    id = fields.IntField(primary_key=True)
    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "models.Member", related_name="reminder_setting", on_delete=fields.OnDelete.CASCADE
    )
    member_id: int
    minute = fields.IntField(default=480, db_default=480, description="of the day, local time")
    snoozed_until = fields.DateField(null=True, description="quiet before this day")
    channel = fields.CharField(max_length=10, default="", db_default="", description="preferred")

    class Meta(Model.Meta):
        table = "reminder_setting"
        constraints = [
            CheckConstraint(check="minute >= 420 AND minute < 1260", name="ck_reminder_by_day")
        ]


class StepMark(Model):
    """A step a person said is done, which the system cannot see for itself.

    `subject` is "organisation/3" or "member/7", `step` a key of `backend.rules.steps`.
    """

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="step_marks",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    campaign_id: int
    subject = fields.CharField(max_length=30)
    step = fields.CharField(max_length=60)
    done_at = fields.DatetimeField()
    by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="step_marks",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    by_id: int | None

    class Meta(Model.Meta):
        table = "step_mark"
        constraints = [
            UniqueConstraint(fields=("campaign_id", "subject", "step"), name="uq_step_mark")
        ]


class Obstacle(Model):
    """What keeps an organisation from a step, told to the level above (vướng mắc)."""

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="obstacles",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    campaign_id: int
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="obstacles",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    organisation_id: int
    step = fields.CharField(max_length=60, default="")
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="obstacles",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    member_id: int
    body = fields.TextField()
    raised_at = fields.DatetimeField()
    answer = fields.TextField(default="")
    answered_at = fields.DatetimeField(null=True)
    answered_by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="obstacles_answered",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    answered_by_id: int | None

    class Meta(Model.Meta):
        table = "obstacle"


class Urge(Model):
    """One reminder from the level above (đôn đốc), counted so that there are not too many."""

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="urges",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    campaign_id: int
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="urges",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    organisation_id: int
    by: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "models.Member", related_name="urges", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    by_id: int
    at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "urge"
