"""Proof of a meeting: who was told what, when and by which channel, and which papers he opened."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from backend.db.models import Meeting, MeetingPaper, Notice, PaperRead
from backend.meeting_views import InviteeView
from backend.proof_views import PaperProof, ProofLine, ProofView, ReadProof, ToldProof
from backend.services import meeting_people, meetings
from backend.services.commands import Actor
from backend.services.meeting_ground import led_meeting


async def proof(actor: Actor, meeting_id: int, now: datetime) -> ProofView:
    """Everything that was sent about a meeting, and what became of it.

    Raises:
        NotFoundError: no such meeting, or not the actor's to prepare.
    """
    meeting, ground = await led_meeting(actor, meeting_id)
    view = await meetings.view_of(meeting, ground, now)
    people = await meeting_people.stored(ground, meeting)
    told = await _told(meeting)
    papers = await MeetingPaper.filter(meeting_id=meeting_id).order_by("id")
    reads = await _reads(meeting, papers)
    return ProofView(
        meeting=view,
        papers=tuple(PaperProof(p.name, p.digest[:12], p.added_at, p.removed_at) for p in papers),
        lines=tuple(_line(person, told, reads) for person in people),
        now=now,
    )


def _line(
    person: InviteeView,
    told: Mapping[int, Sequence[ToldProof]],
    reads: Mapping[int, Sequence[ReadProof]],
) -> ProofLine:
    return ProofLine(
        person=person,
        told=tuple(told.get(person.member_id or 0, ())),
        read=tuple(reads.get(person.id, ())),
    )


async def _told(meeting: Meeting) -> Mapping[int, Sequence[ToldProof]]:
    found: dict[int, list[ToldProof]] = defaultdict(list)
    sent = await Notice.filter(
        subject=f"meeting/{meeting.id}", kind__in=meeting_people.TELLING
    ).order_by("id")
    for notice in sent:
        found[notice.member_id].append(
            ToldProof(notice.kind, notice.state, notice.sent_at, notice.channel)
        )
    return found


async def _reads(
    meeting: Meeting, papers: Sequence[MeetingPaper]
) -> Mapping[int, Sequence[ReadProof]]:
    names = {paper.id: paper.name for paper in papers}
    found: dict[int, list[ReadProof]] = defaultdict(list)
    for read in await PaperRead.filter(invitee__meeting_id=meeting.id).order_by("at", "id"):
        found[read.invitee_id].append(ReadProof(names[read.paper_id], read.at))
    return found
