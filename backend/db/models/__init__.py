"""The tables; only `backend.services` reads and writes them."""

from backend.db.models.chats import (
    Account,
    CodeAttempt,
    Dialog,
    InboxEntry,
    LinkCode,
    WebMessage,
)
from backend.db.models.people import Discipline, Member, Office, Organisation
from backend.db.models.seasons import (
    AuditEvent,
    Campaign,
    CellReview,
    CriterionGrade,
    PlanConfirmation,
    Review,
    ReviewText,
)

__all__ = [
    "Account",
    "AuditEvent",
    "Campaign",
    "CellReview",
    "CodeAttempt",
    "CriterionGrade",
    "Dialog",
    "Discipline",
    "InboxEntry",
    "LinkCode",
    "Member",
    "Office",
    "Organisation",
    "PlanConfirmation",
    "Review",
    "ReviewText",
    "WebMessage",
]
