"""Ballots: who may vote, how many votes were counted. Totals only: no row knows a voter's vote."""

from tortoise import Model, fields
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint

from backend.db.models.base import json_field
from backend.db.models.meetings import Meeting
from backend.db.models.people import Member, Organisation
from backend.db.models.seasons import Campaign, Review


class Ballot(Model):
    """One vote on one printed list, frozen as it was opened.

    `purpose` is 'propose' or 'decide'. `subjects` is 'members', 'leaders' or 'organisations'.
    `style` is a `BallotStyle`, `round` is 2 for the second list of a ballot in two rounds.
    `again` counts second ballots after NO_MAJORITY. `electorate` holds the numbers frozen at
    opening: official, probationary, present_official, present_probationary, summoned. `shares`
    the thresholds by level as printed in the plan ("2/3") with the plan's denominator.
    """

    id = fields.IntField(primary_key=True)
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "models.Campaign",
        related_name="ballots",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    campaign_id: int
    organisation: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="ballots",
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
        description="the body that votes",
    )
    organisation_id: int
    meeting: fields.ForeignKeyNullableRelation[Meeting] = fields.ForeignKeyField(
        "models.Meeting",
        related_name="ballots",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    meeting_id: int | None
    purpose = fields.CharField(max_length=8)
    subjects = fields.CharField(max_length=14)
    style = fields.CharField(max_length=8)
    round = fields.IntField(default=1)
    earlier: fields.ForeignKeyNullableRelation["Ballot"] = fields.ForeignKeyField(
        "models.Ballot",
        related_name="later",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
        description="the first round, or the ballot that is repeated",
    )
    earlier_id: int | None
    again = fields.IntField(default=0)
    columns = json_field(description="what a row is counted by, in the order of the paper")
    electorate = json_field()
    shares = json_field()
    state = fields.CharField(max_length=9, default="open", db_default="open")
    opened_at = fields.DatetimeField()
    opened_by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="ballots_opened",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    opened_by_id: int | None
    frozen_at = fields.DatetimeField(null=True)
    cancelled_reason = fields.CharField(max_length=500, default="")
    left_out = json_field(null=True, description="who is not on the list: id and why")
    correction = json_field(null=True, description="rows that are counted anew, and the reason")
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "ballot"
        constraints = [
            CheckConstraint(check="purpose IN ('propose', 'decide')", name="ck_ballot_purpose"),
            CheckConstraint(
                check="subjects IN ('members', 'leaders', 'organisations')",
                name="ck_ballot_subjects",
            ),
            CheckConstraint(
                check="style IN ('levels', 'agree', 'rounds')", name="ck_ballot_style"
            ),
            CheckConstraint(
                check="state IN ('open', 'frozen', 'cancelled')", name="ck_ballot_state"
            ),
            CheckConstraint(
                check="(state = 'frozen') = (frozen_at IS NOT NULL)", name="ck_ballot_frozen"
            ),
        ]


class BallotRow(Model):
    """One line of the printed list: a person or an organisation, with the level proposed."""

    id = fields.IntField(primary_key=True)
    ballot: fields.ForeignKeyRelation[Ballot] = fields.ForeignKeyField(
        "models.Ballot", related_name="rows", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    ballot_id: int
    number = fields.IntField(description="on the printed list, from 1")
    review: fields.ForeignKeyNullableRelation[Review] = fields.ForeignKeyField(
        "models.Review",
        related_name="ballot_rows",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    review_id: int | None
    organisation: fields.ForeignKeyNullableRelation[Organisation] = fields.ForeignKeyField(
        "models.Organisation",
        related_name="ballot_rows",
        null=True,
        on_delete=fields.OnDelete.RESTRICT,
        db_index=True,
    )
    organisation_id: int | None
    proposed = fields.CharField(max_length=16, default="", description="level, as printed")

    class Meta(Model.Meta):
        table = "ballot_row"
        constraints = [
            UniqueConstraint(fields=("ballot_id", "number"), name="uq_ballot_row"),
            CheckConstraint(
                check="(review_id IS NULL) <> (organisation_id IS NULL)", name="ck_ballot_row"
            ),
            CheckConstraint(check="number > 0", name="ck_ballot_row_number"),
        ]


class Counter(Model):
    """One of the counting team (tổ kiểm phiếu) of a ballot.

    `digest` is the keyed hash of a temporary code, for one without an account, it opens the count
    of this ballot and nothing else, until `expires_at` or the freezing.
    """

    id = fields.IntField(primary_key=True)
    ballot: fields.ForeignKeyRelation[Ballot] = fields.ForeignKeyField(
        "models.Ballot", related_name="team", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    ballot_id: int
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "models.Member", related_name="counting", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    member_id: int
    digest = fields.CharField(max_length=64, null=True, unique=True)
    expires_at = fields.DatetimeField(null=True)
    at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "counter"
        constraints = [UniqueConstraint(fields=("ballot_id", "member_id"), name="uq_counter")]


class CountSheet(Model):
    """What one of the team enters of a ballot: `entry` 1 the first, 2 the blind check.

    The papers: issued, returned, valid and invalid, NULL while they are not entered. `differs`
    holds the cells in which two finished sheets differ, shown to both.
    """

    id = fields.IntField(primary_key=True)
    ballot: fields.ForeignKeyRelation[Ballot] = fields.ForeignKeyField(
        "models.Ballot", related_name="sheets", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    ballot_id: int
    entry = fields.IntField()
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "models.Member", related_name="sheets", on_delete=fields.OnDelete.RESTRICT, db_index=True
    )
    member_id: int
    device = fields.CharField(max_length=40, description="the chat or browser it is entered on")
    issued = fields.IntField(null=True)
    returned = fields.IntField(null=True)
    valid = fields.IntField(null=True)
    invalid = fields.IntField(null=True)
    finished_at = fields.DatetimeField(null=True)
    differs = json_field(null=True)
    begun_at = fields.DatetimeField()
    version = fields.IntField(default=1)

    class Meta(Model.Meta):
        table = "count_sheet"
        constraints = [
            UniqueConstraint(fields=("ballot_id", "entry"), name="uq_count_sheet"),
            UniqueConstraint(fields=("ballot_id", "member_id"), name="uq_count_sheet_member"),
            CheckConstraint(check="entry IN (1, 2)", name="ck_count_sheet_entry"),
            CheckConstraint(
                check="valid IS NULL OR valid + invalid = returned", name="ck_count_sheet_sum"
            ),
        ]


class CountLine(Model):
    """One row as counted on one sheet: marks by column, rows left empty, rows wrongly marked."""

    id = fields.IntField(primary_key=True)
    sheet: fields.ForeignKeyRelation[CountSheet] = fields.ForeignKeyField(
        "models.CountSheet", related_name="lines", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    sheet_id: int
    number = fields.IntField()
    marks = json_field()
    empty = fields.IntField(default=0)
    wrong = fields.IntField(default=0)
    at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "count_line"
        constraints = [
            UniqueConstraint(fields=("sheet_id", "number"), name="uq_count_line"),
            CheckConstraint(check="empty >= 0 AND wrong >= 0", name="ck_count_line"),
        ]


class BallotResult(Model):
    """The result of a ballot as frozen, a correction is a new row, the older ones stay.

    `figures` is the canonical JSON the seal is made of. `chain` is the hash over the previous
    row's chain and these figures, `seal` the short code for the minutes. `reason` says why a
    correction was made, or why there was no second entry (`alone`).
    """

    id = fields.IntField(primary_key=True)
    ballot: fields.ForeignKeyRelation[Ballot] = fields.ForeignKeyField(
        "models.Ballot", related_name="results", on_delete=fields.OnDelete.RESTRICT, db_index=True
    )
    ballot_id: int
    number = fields.IntField(description="1 the first, each correction one more")
    figures = fields.TextField()
    previous = fields.CharField(max_length=64, description="chain of the row before, of the house")
    chain = fields.CharField(max_length=64, unique=True)
    seal = fields.CharField(max_length=16, unique=True)
    alone = fields.BooleanField(default=False)
    reason = fields.CharField(max_length=500, default="")
    entered_by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="results_entered",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    entered_by_id: int | None
    checked_by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="results_checked",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    checked_by_id: int | None
    at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "ballot_result"
        constraints = [
            UniqueConstraint(fields=("ballot_id", "number"), name="uq_ballot_result"),
            UniqueConstraint(fields=("previous",), name="uq_ballot_result_chain"),
            CheckConstraint(check="NOT alone OR reason <> ''", name="ck_ballot_result_alone"),
        ]
