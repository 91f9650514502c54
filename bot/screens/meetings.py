"""`/lich`: choosing what a meeting serves and its day, and what that day would break."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from backend import meeting_actions as do
from backend.action import Action
from backend.clock import VIETNAM, local_day
from backend.meeting_views import DayCheck, DayOffer, MeetingLine, Unit
from backend.messages.meeting_words import agenda, weekday, when
from backend.phrases import Words, place, sentence_of, words
from backend.reminder_actions import ObstacleAbout
from backend.rules.deadlines import LastDay
from backend.rules.meeting_days import DayChoices
from backend.rules.meetings import needs_reason
from backend.rules.terms import MeetingPart
from backend.rules.verdict import Finding
from backend.screen import Button, Line, Row, Screen, key, line, page, tap, title
from bot.screens.common import home_key
from bot.screens.meeting_targets import Target, bits

#: What a new meeting serves unless one chooses otherwise.
USUAL = (
    MeetingPart.COLLECTIVE,
    MeetingPart.INDIVIDUALS,
    MeetingPart.BALLOTS,
    MeetingPart.OWN_LEVEL,
)
#: Days offered at once, and beside a day that breaks something.
_OFFERED, _INSTEAD = 6, 2
_HOUR = time(14, 0)
_PAST = "finding-meeting-past"
_LEAD = frozenset({"finding-meeting-lead-time", "finding-meeting-invitation-default"})


def units(found: Sequence[Unit]) -> Screen:
    """For which organisation one wants to set a meeting."""
    rows: list[Row] = [
        (tap(do.MeetingBoard(unit.id), "button-child", name=unit.name),) for unit in found
    ]
    return Screen((title("meeting-units"),), (*rows, (home_key(),)))


def nobody() -> Screen:
    """One acts for no organisation."""
    return Screen((title("meeting-units"), line("meeting-not-yours")), ((home_key(),),))


def board(unit: Unit, lines: Sequence[MeetingLine]) -> Screen:
    """The meetings of an organisation."""
    told: list[Line] = [title("meeting-board-head", unit=unit.name)]
    if not lines:
        told.append(line("meeting-board-none"))
    told += [
        line(
            "meeting-board-line",
            number=number,
            when=when(meeting.terms.starts_at),
            agenda=agenda(meeting.terms.parts),
            state=meeting.state.value,
            changed="yes" if meeting.changed else "no",
        )
        for number, meeting in enumerate(lines, start=1)
    ]
    rows: list[Row] = [
        (tap(do.MeetingShow(meeting.id), "button-meeting", when=_day_words(meeting)),)
        for meeting in lines
    ]
    rows.append((tap(do.MeetingParts(unit.id, bits(USUAL)), "button-meeting-new"),))
    rows.append((page("/meetings", "button-meeting-page"),))
    return Screen(tuple(told), (*rows, (home_key(),)))


def parts(unit: Unit, chosen: Sequence[MeetingPart], offered: Sequence[MeetingPart]) -> Screen:
    """Choose what a new meeting serves: one sitting may serve several."""
    rows: list[Row] = [
        (_toggle(part, chosen, do.MeetingParts(unit.id, bits(_toggled(chosen, part)))),)
        for part in offered
    ]
    if chosen:
        rows.append((tap(do.MeetingDays(unit.id, bits(chosen)), "button-meeting-next"),))
    rows.append((key("0", do.MeetingBoard(unit.id), "button-back"),))
    lines = (title("meeting-parts-head", unit=unit.name), line("meeting-parts-how"))
    return Screen(lines, tuple(rows))


def changed_parts(
    unit: Unit, target: Target, chosen: Sequence[MeetingPart], offered: Sequence[MeetingPart]
) -> Screen:
    """Change what a stored meeting serves; each tap is kept at once."""
    rows: list[Row] = [
        (
            _toggle(
                part,
                chosen,
                do.MeetingSetParts(target.meeting, target.version, bits(_toggled(chosen, part))),
            ),
        )
        for part in offered
    ]
    rows.append((key("0", do.MeetingShow(target.meeting), "button-back"),))
    lines = (title("meeting-parts-head", unit=unit.name), line("meeting-parts-how"))
    return Screen(lines, tuple(rows))


def days(view: DayOffer, target: Target) -> Screen:
    """The days to choose from: clean ones only; any other may be typed."""
    lines = [
        title("meeting-days-head", unit=view.unit.name),
        line("meeting-last-day", last=_last(view.unit, view.last)),
    ]
    clean = view.choices.clean[:_OFFERED]
    rows: list[Row] = [
        (
            tap(
                target.pick(_at(day)),
                "button-meeting-suggested",
                first="yes" if number == 0 else "no",
                weekday=weekday(day),
                day=_short(day),
                hour=f"{_HOUR:%H}",
                minute=f"{_HOUR:%M}",
            ),
        )
        for number, day in enumerate(clean)
    ]
    if not clean:
        lines.append(line("meeting-no-clean-day"))
        rows += _compromises(view.choices, target, _HOUR)
        rows.append((tap(ObstacleAbout(view.unit.id, "review"), "button-meeting-obstacle"),))
    lines.append(line("meeting-days-how", day=_short(_example(view))))
    rows.append((key("0", target.back(), "button-back"),))
    return Screen(tuple(lines), tuple(rows))


def not_understood(view: DayOffer, target: Target) -> Screen:
    """What was typed is no day; the days to choose from once more."""
    again = days(view, target)
    how = line("meeting-day-unread", day=_short(_example(view)))
    return Screen((again.lines[0], how, *again.lines[1:-1]), again.rows)


def checked(view: DayCheck, target: Target) -> Screen:
    """What stands against a day, the earliest that is clean, and what to choose from."""
    local = view.starts_at.astimezone(VIETNAM)
    lines = [title("meeting-check-head", unit=view.unit.name, when=when(view.starts_at))]
    lines += breaches(view.against)
    lines.append(_bounds(view))
    rows: list[Row] = []
    others = [day for day in sorted(view.choices.clean) if day != local.date()][:_INSTEAD]
    if others:
        rows.append(
            tuple(
                tap(target.pick(_at(day, local.time())), "button-meeting-day", day=_short(day))
                for day in others
            )
        )
    elif not view.choices.clean:
        rows += _compromises(view.choices, target, local.time(), local.date())
    if not any(finding.code == _PAST for finding in view.against):
        rows.append((_keep(view, target, local.date()),))
    if view.choices.earliest is None:
        rows.append((tap(ObstacleAbout(view.unit.id, "review"), "button-meeting-obstacle"),))
    rows.append((key("0", target.days(), "button-meeting-other-day"),))
    return Screen(tuple(lines), tuple(rows))


def breaches(findings: Sequence[Finding]) -> list[Line]:
    """What stands against a meeting, each in one sentence with its clause."""
    return [line("meeting-breach", sentence=short_sentence(finding)) for finding in findings]


def short_sentence(finding: Finding) -> Words:
    """A finding as a sentence; days without the year, which everybody knows."""
    facts = {
        name: _short(value) if isinstance(value, date) else value
        for name, value in finding.facts.items()
    }
    return sentence_of(replace(finding, facts=facts))


def _keep(view: DayCheck, target: Target, day: date) -> Button:
    """The button that takes the day all the same; it says what that asks for."""
    how = "reason" if needs_reason(view.against) else "plain"
    codes = {finding.code for finding in view.against}
    late = "yes" if codes & _LEAD else "no"
    return tap(
        target.keep(view.starts_at), "button-meeting-keep", day=_short(day), how=how, late=late
    )


def _bounds(view: DayCheck) -> Line:
    last = _last(view.unit, view.last)
    if view.choices.earliest is None:
        return line("meeting-no-bounds", last=last)
    return line("meeting-bounds", earliest=_short(view.choices.earliest), last=last)


def _last(unit: Unit, last: LastDay) -> Words:
    """The last day said as such, with its clause."""
    if last.day is None:
        return words("meeting-last-none")
    return words(
        "meeting-last",
        kind=unit.kind.value,
        day=_short(last.day),
        clause=place(last.finding.clause.path),
    )


def _compromises(
    choices: DayChoices, target: Target, hour: time, but: date | None = None
) -> list[Row]:
    """Where no day keeps both: on time but late in sending, or the other way round."""
    found = {"on-time": choices.on_time, "in-lead": choices.in_lead}
    return [
        (tap(target.pick(_at(day, hour)), f"button-meeting-{name}", day=_short(day)),)
        for name, day in found.items()
        if day is not None and day != but
    ]


def _toggle(part: MeetingPart, chosen: Sequence[MeetingPart], action: Action) -> Button:
    ticked = "yes" if part in chosen else "no"
    return tap(action, "button-meeting-part", part=words(f"meeting-part-{part}"), ticked=ticked)


def _toggled(chosen: Sequence[MeetingPart], part: MeetingPart) -> tuple[MeetingPart, ...]:
    return tuple(p for p in MeetingPart if (p in chosen) is not (p is part))


def _example(view: DayOffer) -> date:
    return view.choices.earliest or view.choices.on_time or view.today


def _at(day: date, hour: time = _HOUR) -> datetime:
    return datetime.combine(day, hour, VIETNAM)


def _short(day: date) -> str:
    return f"{day:%d/%m}"


def _day_words(meeting: MeetingLine) -> Words:
    day = local_day(meeting.terms.starts_at)
    return words("meeting-day", weekday=weekday(day), day=_short(day))
