"""The tables; only `backend.services` reads and writes them."""

from backend.db.models.chats import (
    Account,
    CodeAttempt,
    Dialog,
    InboxEntry,
    LinkCode,
    WebMessage,
)
from backend.db.models.meetings import (
    Assignment,
    Deferral,
    Invitee,
    Meeting,
    MeetingPaper,
    OrganisationFact,
    PaperRead,
)
from backend.db.models.notices import (
    Notice,
    Obstacle,
    PushSubscription,
    ReminderSetting,
    StepMark,
    Urge,
)
from backend.db.models.people import Discipline, Member, Office, Organisation
from backend.db.models.seasons import (
    AuditEvent,
    Campaign,
    CellReview,
    CriterionGrade,
    PlanConfirmation,
    Proxy,
    Review,
    ReviewText,
)

__all__ = [
    "Account",
    "Assignment",
    "AuditEvent",
    "Campaign",
    "CellReview",
    "CodeAttempt",
    "CriterionGrade",
    "Deferral",
    "Dialog",
    "Discipline",
    "InboxEntry",
    "Invitee",
    "LinkCode",
    "Meeting",
    "MeetingPaper",
    "Member",
    "Notice",
    "Obstacle",
    "Office",
    "Organisation",
    "OrganisationFact",
    "PaperRead",
    "PlanConfirmation",
    "Proxy",
    "PushSubscription",
    "ReminderSetting",
    "Review",
    "ReviewText",
    "StepMark",
    "Urge",
    "WebMessage",
]
