"""Papers of a meeting: who may add, open and take them out, and what is kept as proof."""

from datetime import timedelta
from pathlib import Path

import pytest

from backend.clock import MovableClock, SystemClock
from backend.db.models import Meeting, MeetingPaper, Member, PaperRead
from backend.errors import ConflictError, NotFoundError
from backend.services import meeting_calendar, meeting_issue, meeting_papers, meeting_proof
from backend.services.meeting_papers import MOST_PAPERS, Upload
from backend.services.meeting_writes import Edit
from tests import world as worlds
from tests.integration.meeting_steps import drafted, sent
from tests.integration.support import actions, code_of, refused_without_a_trace
from tests.world import World

PDF = b"%PDF-1.7\ndraft".ljust(40, b".")


@pytest.fixture
async def world(db: str, clock: MovableClock) -> World:
    return await worlds.build(clock.now())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "papers"


def upload(name: str = "Dự thảo báo cáo.pdf", extra: bytes = b"") -> Upload:
    return Upload(name, PDF + extra)


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


async def test_a_paper_is_kept_with_its_content_and_audited(
    world: World, clock: MovableClock, folder: Path
) -> None:
    meeting = await drafted(world, clock.now())
    actor = world.actor("an")
    name = await meeting_papers.add(actor, meeting.id, upload(), folder, clock.now())
    (line,) = await meeting_papers.listed(actor, meeting.id)
    assert (line.name, line.sent) == (name, False) == ("Dự thảo báo cáo.pdf", False)
    opened = await meeting_papers.opened(actor, meeting.id, line.id, folder, clock.now())
    assert opened.path.read_bytes() == PDF
    assert opened.path.stat().st_mode & 0o077 == 0
    assert "paper-added" in await actions(f"meeting/{meeting.id}")


async def test_the_same_content_twice_is_one_paper(
    world: World, clock: MovableClock, folder: Path
) -> None:
    meeting = await drafted(world, clock.now())
    for name in ("một.pdf", "hai.pdf"):
        await meeting_papers.add(world.actor("an"), meeting.id, upload(name), folder, clock.now())
    assert [p.name for p in await meeting_papers.listed(world.actor("an"), meeting.id)] == [
        "một.pdf"
    ]
    assert len(names_in(folder)) == 1


async def test_only_who_prepares_the_meeting_adds_and_takes_out(
    world: World, clock: MovableClock, folder: Path
) -> None:
    meeting = await drafted(world, clock.now())
    await meeting_papers.add(world.actor("an"), meeting.id, upload(), folder, clock.now())
    (line,) = await meeting_papers.listed(world.actor("an"), meeting.id)
    for name in ("dung", "hung", "thao"):
        actor = world.actor(name)
        for meeting_id in (meeting.id, world.unknown_id):
            add = meeting_papers.add(actor, meeting_id, upload("b.pdf", b"b"), folder, clock.now())
            assert (await refused_without_a_trace(add))[0] is NotFoundError
            gone = meeting_papers.remove(actor, meeting_id, line.id, clock.now())
            assert (await refused_without_a_trace(gone))[0] is NotFoundError
    await meeting_papers.remove(world.actor("an"), meeting.id, line.id, clock.now())
    assert await meeting_papers.listed(world.actor("an"), meeting.id) == ()


async def test_nobody_sees_a_paper_before_it_is_sent_and_only_who_was_told_after(
    world: World, clock: MovableClock, folder: Path
) -> None:
    meeting = await drafted(world, clock.now())
    await meeting_papers.add(world.actor("an"), meeting.id, upload(), folder, clock.now())
    (line,) = await meeting_papers.listed(world.actor("an"), meeting.id)
    member, stranger = world.actor("dung"), world.actor("thao")
    assert await code_of(meeting_papers.listed(member, meeting.id)) == "error-not-found"
    await sent(world, meeting, clock.now())
    assert [paper.id for paper in await meeting_papers.listed(member, meeting.id)] == [line.id]
    for open_it in (
        meeting_papers.opened(stranger, meeting.id, line.id, folder, clock.now()),
        meeting_papers.opened(member, meeting.id, world.unknown_id, folder, clock.now()),
        meeting_papers.opened(member, world.unknown_id, line.id, folder, clock.now()),
    ):
        assert await code_of(open_it) == "error-not-found"


async def test_a_paper_added_after_sending_waits_and_restarts_the_clock(
    world: World, clock: MovableClock, folder: Path
) -> None:
    meeting = await sent(world, await drafted(world, clock.now()), clock.now())
    clock.move_to(clock.now() + timedelta(days=1))
    await meeting_papers.add(world.actor("an"), meeting.id, upload(), folder, clock.now())
    assert await meeting_papers.listed(world.actor("dung"), meeting.id) == ()
    (line,) = await meeting_papers.listed(world.actor("an"), meeting.id)
    assert not line.sent
    before = await Meeting.get(id=meeting.id)
    again = await sent(world, meeting, clock.now())
    after = await Meeting.get(id=meeting.id)
    assert (again.sequence, after.papers_at) == (1, clock.now())
    assert before.papers_at is not None
    assert before.papers_at < clock.now()
    told = await meeting_papers.listed(world.actor("dung"), meeting.id)
    assert [paper.id for paper in told] == [line.id]


async def test_the_first_opening_is_kept_and_later_ones_change_nothing(
    world: World, clock: MovableClock, folder: Path
) -> None:
    meeting = await drafted(world, clock.now())
    await meeting_papers.add(world.actor("an"), meeting.id, upload(), folder, clock.now())
    await sent(world, meeting, clock.now())
    member = world.actor("dung")
    (line,) = await meeting_papers.listed(member, meeting.id)
    first = clock.now()
    for _ in range(3):
        await meeting_papers.opened(member, meeting.id, line.id, folder, clock.now())
        clock.move_to(clock.now() + timedelta(hours=1))
    (read,) = await PaperRead.all()
    assert read.at == first
    proof = await meeting_proof.proof(world.actor("an"), meeting.id, clock.now())
    (own,) = [line for line in proof.lines if line.person.member_id == member.member_id]
    assert [(r.paper, r.at) for r in own.read] == [("Dự thảo báo cáo.pdf", first)]
    assert [told.kind for told in own.told] == ["meeting-notice"]


async def test_a_held_or_cancelled_meeting_takes_no_more_papers(
    world: World, clock: MovableClock, folder: Path
) -> None:
    meeting = await sent(world, await drafted(world, clock.now()), clock.now())
    await meeting_issue.cancel(world.actor("an"), Edit(meeting.id), clock.now())
    with pytest.raises(ConflictError):
        await meeting_papers.add(world.actor("an"), meeting.id, upload(), folder, clock.now())
    assert names_in(folder) == set()


async def test_a_meeting_has_no_more_papers_than_can_be_read(
    world: World, clock: MovableClock, folder: Path
) -> None:
    meeting = await drafted(world, clock.now())
    for number in range(MOST_PAPERS):
        paper = upload(f"{number}.pdf", str(number).encode())
        await meeting_papers.add(world.actor("an"), meeting.id, paper, folder, clock.now())
    more = meeting_papers.add(
        world.actor("an"), meeting.id, upload("x.pdf", b"x"), folder, clock.now()
    )
    assert await code_of(more) == "error-papers-many"


async def test_files_no_row_knows_are_swept_and_others_stay(
    world: World, clock: MovableClock, folder: Path
) -> None:
    meeting = await drafted(world, clock.now())
    await meeting_papers.add(world.actor("an"), meeting.id, upload(), folder, clock.now())
    (folder / ("0" * 32)).write_bytes(b"left by a power cut")
    (folder / "readme.txt").write_bytes(b"not ours")
    soon = SystemClock().now()
    assert await meeting_papers.sweep(folder, soon) == 0
    assert await meeting_papers.sweep(folder, soon + timedelta(hours=2)) == 1
    assert names_in(folder) == {(await MeetingPaper.get()).stored, "readme.txt"}
    assert await meeting_papers.sweep(folder / "nowhere", soon) == 0


async def test_the_calendar_keeps_its_uid_and_counts_its_changes(
    world: World, clock: MovableClock
) -> None:
    draft = await drafted(world, clock.now())
    with pytest.raises(NotFoundError):
        await meeting_calendar.entry(world.actor("dung"), draft.id)
    meeting = await sent(world, draft, clock.now())
    first = await meeting_calendar.entry(world.actor("dung"), meeting.id)
    assert (first.sequence, first.cancelled) == (0, False)
    await meeting_issue.cancel(world.actor("an"), Edit(meeting.id), clock.now())
    last = await meeting_calendar.entry(world.actor("dung"), meeting.id)
    assert (last.uid, last.sequence, last.cancelled) == (first.uid, 1, True)
    assert (await meeting_calendar.entry(world.actor("an"), meeting.id)).uid == first.uid
    with pytest.raises(NotFoundError):
        await meeting_calendar.entry(world.actor("thao"), meeting.id)


async def test_a_letter_is_printed_by_who_prepares_the_meeting_only(
    world: World, clock: MovableClock
) -> None:
    meeting = await sent(world, await drafted(world, clock.now()), clock.now())
    member = await Member.get(id=world.members["ha"])
    (invitee,) = [p for p in meeting.people if p.member_id == member.id]
    letter = await meeting_calendar.letter(world.actor("an"), meeting.id, invitee.id)
    assert letter.name == member.full_name
    for name in ("ha", "hung"):
        with pytest.raises(NotFoundError):
            await meeting_calendar.letter(world.actor(name), meeting.id, invitee.id)
        with pytest.raises(NotFoundError):
            await meeting_proof.proof(world.actor(name), meeting.id, clock.now())
    with pytest.raises(NotFoundError):
        await meeting_calendar.letter(world.actor("an"), meeting.id, world.unknown_id)
    assert await meeting_calendar.above(world.org("S1")) == "Đảng bộ Sở Kế hoạch"
    assert await meeting_calendar.above(world.org("K")) == ""
