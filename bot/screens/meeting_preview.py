"""`Xem trước`: every text and every addressee of what would leave, page by page."""

from collections.abc import Callable, Sequence

from backend import meeting_actions as do
from backend.action import Action
from backend.meeting_views import Preview, PreviewPage, Text
from backend.messages import meetings as texts
from backend.phrases import Words, words
from backend.screen import Line, Row, Screen, Style, key, line, tap, title
from bot.screens.meeting_lines import addressee, turns, yes


def preview(view: Preview, number: int, *, names: bool) -> Screen:
    """One page of what would leave; the last page sends it.

    Args:
        view: All of it.
        number: The page, from 0.
        names: False on a messenger that may carry no other people's names: then the line in
            the roster, or the office held, stands for the person.
    """
    total = len(view.pages)
    number = min(max(number, 0), max(total - 1, 0))
    head = title(
        "meeting-preview-head",
        page=number + 1 if total else 0,
        pages=total,
        cancels=yes(view.cancels),
    )
    lines = [head, *(_page_lines(view, view.pages[number], names=names) if total else ())]
    last = number >= total - 1
    if last:
        lines += [line(f"meeting-missing-{code}") for code in view.missing]
    rows = turns(number, total, _turning(view))
    if last:
        rows += _sending(view)
    rows.append((key("0", do.MeetingShow(view.meeting.id), "button-meeting-keep-draft"),))
    return Screen(tuple(lines), tuple(rows))


def _page_lines(view: Preview, shown: PreviewPage, *, names: bool) -> list[Line]:
    """A text as it would leave, or who gets it."""
    lines: list[Line] = []
    if shown.text is not None:
        if view.cancels:
            text = texts.cancelled(shown.text)
        elif shown.kind is Text.INVITATION:
            text = texts.invitation(shown.text)
        else:
            text = texts.notice(shown.text)
        guest = shown.kind is Text.INVITATION
        said = text.lines if names else _nameless(text.lines)
        lines += [Line(one.words, Style.PLAIN) for one in said]
        if not guest:
            lines.append(line("meeting-preview-each", count=shown.total))
    lines += [addressee(person, names=names) for person in shown.addressees]
    return lines


def _nameless(lines: Sequence[Line]) -> list[Line]:
    """The text without the name of whom it addresses."""
    blank = words("meeting-preview-name")
    return [
        Line(Words(one.words.id, {**one.words.params, "name": blank}), one.style)
        if "name" in one.words.params
        else one
        for one in lines
    ]


def _turning(view: Preview) -> Callable[[int], Action]:
    if view.cancels:
        return lambda to: do.MeetingCancelPreview(view.meeting.id, to)
    return lambda to: do.MeetingPreview(view.meeting.id, to)


def _sending(view: Preview) -> list[Row]:
    """The button that sends, on the last page and where nothing is missing."""
    meeting, version = view.meeting.id, view.meeting.version
    if view.missing:
        mend = {
            "place": tap(do.MeetingPlace(meeting), "button-meeting-place"),
            "reason": tap(do.MeetingReason(meeting), "button-meeting-reason"),
            "agreed": tap(do.MeetingAgree(meeting, version), "button-meeting-agree", ticked="no"),
            "past": tap(do.MeetingMove(meeting), "button-meeting-move"),
        }
        return [(mend[code],) for code in view.missing if code in mend]
    if view.cancels:
        return [(tap(do.MeetingCancel(meeting, version), "button-meeting-send-cancel"),)]
    return [(tap(do.MeetingSend(meeting, version), "button-meeting-send"),)]
