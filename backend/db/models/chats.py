"""Chats, codes, the inbox, and what the web chat shows."""

from tortoise import Model, fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint

from backend.db.models.base import json_field
from backend.db.models.people import Member


class Account(Model):
    """A chat on one channel, `member` is NULL while nobody is linked to it.

    The id stands for the chat where a channel's own ids are strings.
    """

    id = fields.IntField(primary_key=True)
    channel = fields.CharField(max_length=10)
    chat_key = fields.CharField(max_length=64)
    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "models.Member",
        related_name="accounts",
        null=True,
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    member_id: int | None
    linked_at = fields.DatetimeField(null=True)
    language = fields.CharField(max_length=5, default="vi")
    created_at = fields.DatetimeField()
    hinted_at = fields.DatetimeField(null=True, description="last hint to an unlinked chat")
    unreachable_at = fields.DatetimeField(null=True, description="the channel refused to deliver")

    class Meta(Model.Meta):
        table = "account"
        constraints = [
            UniqueConstraint(fields=("channel", "chat_key"), name="uq_account_chat"),
            CheckConstraint(
                check="(member_id IS NULL) = (linked_at IS NULL)", name="ck_account_linked"
            ),
        ]


class LinkCode(Model):
    """A one-time code, only its keyed hash is kept."""

    id = fields.IntField(primary_key=True)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "models.Member", related_name="codes", on_delete=fields.OnDelete.CASCADE, db_index=True
    )
    member_id: int
    digest = fields.CharField(max_length=64, unique=True)
    issued_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)
    used_by: fields.ForeignKeyNullableRelation[Account] = fields.ForeignKeyField(
        "models.Account",
        related_name="codes_used",
        null=True,
        on_delete=fields.OnDelete.SET_NULL,
        db_index=True,
    )
    used_by_id: int | None

    class Meta(Model.Meta):
        table = "link_code"
        constraints = [CheckConstraint(check="expires_at > issued_at", name="ck_link_code_expiry")]


class CodeAttempt(Model):
    """Wrong codes from one place (a chat or an address), to lock it for a while."""

    place = fields.CharField(max_length=80, primary_key=True)
    wrong = fields.IntField(default=0)
    since = fields.DatetimeField()
    locked_until = fields.DatetimeField(null=True)
    counted_entry = fields.IntField(null=True, description="the inbox event counted last")

    class Meta(Model.Meta):
        table = "code_attempt"
        constraints = [CheckConstraint(check="wrong >= 0", name="ck_code_attempt_wrong")]


class InboxEntry(Model):
    """One event as a channel delivered it, unique, so a repeat is free."""

    id = fields.IntField(primary_key=True)
    channel = fields.CharField(max_length=10)
    update_key = fields.CharField(max_length=64)
    chat_key = fields.CharField(max_length=64)
    payload = json_field()
    received_at = fields.DatetimeField()
    state = fields.CharField(max_length=8, default="new", db_default="new")
    attempts = fields.IntField(default=0, db_default=0)
    lease_until = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "inbox"
        indexes = [
            Index(fields=("state", "id"), name="ix_inbox_state"),
            Index(fields=("channel", "chat_key", "id"), name="ix_inbox_chat"),
        ]
        constraints = [
            UniqueConstraint(fields=("channel", "update_key"), name="uq_inbox_update"),
            CheckConstraint(
                check="state IN ('new', 'taken', 'applied', 'done', 'failed')",
                name="ck_inbox_state",
            ),
        ]


class Dialog(Model):
    """The little a conversation remembers: a half-typed step, and the last numbered menu."""

    id = fields.IntField(primary_key=True)
    account: fields.OneToOneRelation[Account] = fields.OneToOneField(
        "models.Account", related_name="dialog", on_delete=fields.OnDelete.CASCADE
    )
    account_id: int
    state = fields.CharField(max_length=60, null=True)
    menu = json_field(null=True)
    updated_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "dialog"


class WebMessage(Model):
    """A line of the web chat: what the bot wrote, or what the person did."""

    id = fields.IntField(primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account",
        related_name="web_messages",
        on_delete=fields.OnDelete.CASCADE,
        db_index=True,
    )
    account_id: int
    own = fields.BooleanField(description="written by the person")
    text = fields.TextField()
    buttons = json_field(null=True)
    created_at = fields.DatetimeField()
    edited_at = fields.DatetimeField(null=True)
    revision = fields.IntField(default=0, db_default=0)

    class Meta(Model.Meta):
        table = "web_message"
