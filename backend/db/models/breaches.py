"""Rules of the review or the rating that were not kept."""

from tortoise import Model, fields
from tortoise.migrations.constraints import CheckConstraint

from backend.db.models.people import Member, Organisation
from backend.db.models.seasons import Campaign, Review


class Breach(Model):
    """Rules of the review or the rating that were not kept: noted, told upward, and no more.

    No level changes by it. `kind` is 'cap' for a list decided over the cap, else 'noted'.
    """

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="breaches",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    campaign_id: int
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="breaches",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    organisation_id: int
    review: fields.ForeignKeyNullableRelation[Review] = fields.ForeignKeyField(
        "models.Review",
        related_name="breaches",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    review_id: int | None
    told: fields.ForeignKeyNullableRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="breaches_heard",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
        description="whose committee was told",
    )
    told_id: int | None
    kind = fields.CharField(max_length=6)
    note = fields.CharField(max_length=500, default="")
    by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="breaches_noted",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    by_id: int | None
    at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "breach"
        constraints = [CheckConstraint(check="kind IN ('cap', 'noted')", name="ck_breach_kind")]
