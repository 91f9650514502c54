"""Organisations, members and the offices they hold."""

from tortoise import Model, fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint

from backend.rules.terms import Level, OrganisationKind, Post, Standing


class Organisation(Model):
    """A Party organisation, `path` lists the ids from the root: "/1/4/7/"."""

    id = fields.IntField(primary_key=True)
    code = fields.CharField(max_length=32, unique=True)
    name = fields.CharField(max_length=200)
    search_key = fields.CharField(max_length=200)
    kind = fields.CharEnumField(OrganisationKind, max_length=16)
    parent: fields.ForeignKeyNullableRelation["Organisation"] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="children",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    parent_id: int | None
    path = fields.CharField(max_length=200, db_index=True)
    position = fields.IntField(default=0, description="order within the roster")
    usual_day = fields.IntField(null=True, description="of the month, on which it usually meets")

    class Meta(Model.Meta):
        table = "organisation"
        constraints = [
            CheckConstraint(
                check="parent_id IS NULL OR parent_id <> id", name="ck_organisation_parent"
            )
        ]


class Member(Model):
    """A Party member of one official cell."""

    id = fields.IntField(primary_key=True)
    card_number = fields.CharField(max_length=16, null=True, unique=True)
    full_name = fields.CharField(max_length=100)
    search_key = fields.CharField(max_length=100)
    sort_key = fields.CharField(max_length=100, description="given name first, Vietnamese order")
    born = fields.DateField()
    female = fields.BooleanField()
    admitted_on = fields.DateField()
    official_on = fields.DateField(null=True, description="NULL: still probationary")
    cell: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="members",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    cell_id: int
    roll_number = fields.IntField(description="line within the cell, from 1")
    temporary_cell = fields.CharField(max_length=200, default="")
    standing = fields.CharEnumField(Standing, max_length=32, default=Standing.ACTIVE)
    civil_servant = fields.BooleanField()
    staff_rating = fields.CharEnumField(Level, max_length=16, null=True)
    phone = fields.CharField(max_length=20, default="")
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "member"
        indexes = [Index(fields=("search_key",), name="ix_member_search")]
        constraints = [
            CheckConstraint(check="admitted_on > born", name="ck_member_admitted"),
            CheckConstraint(
                check="official_on IS NULL OR official_on > born", name="ck_member_official"
            ),
        ]


class Discipline(Model):
    """A discipline with its date (kỷ luật)."""

    id = fields.IntField(primary_key=True)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="disciplines",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    member_id: int
    on = fields.DateField(source_field="on_day")
    form = fields.CharField(max_length=60)

    class Meta(Model.Meta):
        table = "discipline"
        unique_together = (("member", "on", "form"),)


class Office(Model):
    """A post a member holds, in an organisation of the tree or outside it.

    `organisation` is NULL for a state post (head, deputy) that belongs to no Party organisation.
    """

    id = fields.IntField(primary_key=True)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "models.Member", related_name="offices", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    member_id: int
    organisation: fields.ForeignKeyNullableRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="offices",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    organisation_id: int | None
    post = fields.CharEnumField(Post, max_length=20)
    title = fields.CharField(max_length=200)

    class Meta(Model.Meta):
        table = "office"
        unique_together = (("member", "post", "title"),)
