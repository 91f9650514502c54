"""The papers of a meeting: kept as files beside the database, opened by those who were told.

A file is written before its row and under a name nobody can guess, so that a row always has its
file; a file without a row is thrown out by `sweep`.
"""

import asyncio
import hashlib
import os
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from backend.db.models import Invitee, Meeting, MeetingPaper, PaperRead
from backend.documents import files
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.meeting_views import MeetingState
from backend.services import meeting_drafts, meetings
from backend.services.commands import Actor, command
from backend.services.meeting_ground import led_meeting

#: Papers of one meeting.
MOST_PAPERS = 20
#: Once a file lay so long without a row, whoever was writing it has gone.
_FORLORN = timedelta(hours=1)
_STORED = re.compile(r"[0-9a-f]{32}")
_OPEN = (MeetingState.DRAFT, MeetingState.ISSUED)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came.

    Attributes:
        name: As its owner called it.
    """

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper in the list.

    Attributes:
        sent: People were told of it; one added since waits to be sent.
    """

    id: int
    name: str
    size: int
    added_at: datetime
    sent: bool


@dataclass(frozen=True, slots=True)
class OpenedPaper:
    """A paper to hand out."""

    name: str
    media_type: str
    path: Path


async def add(actor: Actor, meeting_id: int, upload: Upload, folder: Path, now: datetime) -> str:
    """Add a paper to a meeting; returns the name it is shown by.

    The same content twice is one paper. In a meeting that was sent, the paper waits to be sent
    like any change, and the time for reading starts again with it.

    Args:
        actor: Who prepares the meeting.
        meeting_id: Which.
        upload: The file.
        folder: Where files are kept; outside what the web server shows.
        now: When.

    Raises:
        NotFoundError: no such meeting, or not the actor's.
        ConflictError: the meeting is over.
        InvalidCommandError: no PDF, DOCX, PNG or JPEG, empty, too large, or too many papers.

    Transaction: one, after the file is written.
    """
    meeting = await _changeable(actor, meeting_id)
    media = files.media_type(upload.name, upload.content)
    name = files.clean_name(upload.name)
    digest = hashlib.sha256(upload.content).hexdigest()
    papers = await MeetingPaper.filter(meeting_id=meeting.id, removed_at=None)
    if any(paper.digest == digest for paper in papers):
        return name
    if len(papers) >= MOST_PAPERS:
        raise InvalidCommandError("error-papers-many", most=MOST_PAPERS)
    stored = secrets.token_hex(16)
    await asyncio.to_thread(_write, folder, stored, upload.content)
    async with command(actor, "paper-added", f"meeting/{meeting_id}", now):
        await MeetingPaper.create(
            meeting_id=meeting_id,
            name=name,
            media_type=media,
            size=len(upload.content),
            digest=digest,
            stored=stored,
            added_at=now,
        )
        await meeting_drafts.papers_changed(meeting_id)
    return name


async def remove(actor: Actor, meeting_id: int, paper_id: int, now: datetime) -> None:
    """Take a paper away; its file is kept as long as the meeting, for the proof.

    Raises:
        NotFoundError: no such paper, or not the actor's meeting.
        ConflictError: the meeting is over.

    Transaction: one.
    """
    await _changeable(actor, meeting_id)
    async with command(actor, "paper-removed", f"meeting/{meeting_id}", now):
        gone = await MeetingPaper.filter(
            id=paper_id, meeting_id=meeting_id, removed_at=None
        ).update(removed_at=now)
        if not gone:
            raise NotFoundError
        await meeting_drafts.papers_changed(meeting_id)


async def listed(actor: Actor, meeting_id: int) -> tuple[PaperLine, ...]:
    """The papers the actor may open: all of them who prepares the meeting, else those sent.

    Raises:
        NotFoundError: the actor neither prepares such a meeting nor was told of it.
    """
    right = await _right(actor, meeting_id)
    found = await MeetingPaper.filter(meeting_id=meeting_id, removed_at=None).order_by("id")
    sent = right.meeting.papers_at
    lines = [
        PaperLine(p.id, p.name, p.size, p.added_at, sent is not None and p.added_at <= sent)
        for p in found
    ]
    return tuple(line for line in lines if line.sent or right.leads)


async def opened(
    actor: Actor, meeting_id: int, paper_id: int, folder: Path, now: datetime
) -> OpenedPaper:
    """A paper to hand to somebody; the first time somebody opens it who was told is noted.

    Raises:
        NotFoundError: no such paper, or it is not the actor's to see.

    Transaction: one row, on its own.
    """
    right = await _right(actor, meeting_id)
    if paper_id not in {line.id for line in await listed(actor, meeting_id)}:
        raise NotFoundError
    paper = await MeetingPaper.get(id=paper_id)
    path = folder / paper.stored
    if not await asyncio.to_thread(path.is_file):
        raise NotFoundError
    if right.invitee is not None:
        await PaperRead.bulk_create(
            [PaperRead(invitee_id=right.invitee.id, paper_id=paper_id, at=now)],
            ignore_conflicts=True,
        )
    return OpenedPaper(paper.name, paper.media_type, path)


async def sweep(folder: Path, now: datetime) -> int:
    """Delete files no row knows, left by a process that stopped while writing; returns how many.

    Args:
        folder: Where files are kept.
        now: By the machine's clock.
    """
    found = await asyncio.to_thread(_forlorn, folder, now - _FORLORN)
    known = set(await MeetingPaper.filter(stored__in=found).values_list("stored", flat=True))
    gone = [name for name in found if name not in known]
    for name in gone:
        await asyncio.to_thread((folder / name).unlink, missing_ok=True)
    return len(gone)


async def _changeable(actor: Actor, meeting_id: int) -> Meeting:
    meeting, _ = await led_meeting(actor, meeting_id)
    if meeting.state not in _OPEN:
        raise ConflictError("error-meeting-changed")
    return meeting


@dataclass(frozen=True, slots=True)
class _Right:
    """By which right somebody sees a meeting's papers: he prepares it, or was told of it."""

    meeting: Meeting
    leads: bool
    invitee: Invitee | None


async def _right(actor: Actor, meeting_id: int) -> _Right:
    invitee = await Invitee.get_or_none(meeting_id=meeting_id, member_id=actor.member_id)
    try:
        meeting, _ = await led_meeting(actor, meeting_id)
    except NotFoundError:
        await meetings.own_by_meeting(actor, meeting_id)
        return _Right(await Meeting.get(id=meeting_id), leads=False, invitee=invitee)
    return _Right(meeting, leads=True, invitee=invitee)


def _write(folder: Path, name: str, content: bytes) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _forlorn(folder: Path, before: datetime) -> list[str]:
    if not folder.is_dir():
        return []
    return [
        path.name
        for path in folder.iterdir()
        if _STORED.fullmatch(path.name) and path.stat().st_mtime < before.timestamp()
    ]
