"""When and where one is reminded, a pause, and what urging did."""

from backend.actions import Board, Settings
from backend.phrases import Words, words
from backend.reminder_actions import AskHour, Prefer, Reminders, Wake
from backend.reminder_views import ReminderSettings, Snoozed, Urged
from backend.screen import Row, Screen, key, line, tap, title
from bot.screens.common import home_key

#: Wherever one can be told.
ANY = "any"
_MINUTES = 60


def settings(view: ReminderSettings) -> Screen:
    """The hour, a pause if there is one, the channel."""
    lines = [
        title("reminders-head"),
        line("reminders-hour", time=hour(view.minute)),
        line("reminders-night"),
        line("reminders-channel", channel=view.channel or ANY),
    ]
    rows: list[Row] = [(tap(AskHour(), "button-hour"),)]
    if view.snoozed_until is not None:
        lines.append(line("reminders-snoozed", day=view.snoozed_until))
        rows.append((tap(Wake(), "button-wake"),))
    if len(view.channels) > 1:
        offered = [*view.channels, ANY]
        rows += [
            (tap(Prefer(channel), "button-prefer", channel=channel),)
            for channel in offered
            if channel != (view.channel or ANY)
        ]
    lines.append(line("reminders-how"))
    return Screen(tuple(lines), (*rows, (key("0", Settings(), "button-settings"),)))


def ask_hour() -> Screen:
    """The hour is typed next."""
    back = key("0", Reminders(), "button-back")
    return Screen((title("reminders-head"), line("reminders-ask")), ((back,),))


def snoozed(view: Snoozed) -> Screen:
    """When one is reminded again."""
    lines = [title("snooze-head"), line("snooze-done", day=view.until)]
    if view.earlier:
        lines.append(line("snooze-earlier"))
    rows = ((tap(Reminders(), "button-reminders"),), (home_key(),))
    return Screen(tuple(lines), rows)


def urged(view: Urged) -> Screen:
    """How many are told; nobody by name."""
    if view.organisations == 1 and not view.skipped:
        told = line("urged-one", name=view.name, people=view.people)
    else:
        told = line("urged-many", organisations=view.organisations, people=view.people)
    lines = [title("urged-head"), told]
    if view.skipped:
        lines.append(line("urged-skipped", skipped=view.skipped))
    lines.append(line("urged-limit"))
    back = key("0", Board(view.organisation_id), "button-back-board")
    return Screen(tuple(lines), ((back,),))


def reported(name: str) -> Screen:
    """Nobody is reminded of the report any more."""
    lines = (title("reported-head"), line("reported-done", name=name))
    return Screen(lines, ((home_key(),),))


def hour(minute: int) -> Words:
    """A minute of the day as people say it: "19 giờ 30"."""
    return words("hour-minute", hour=f"{minute // _MINUTES:02}", minute=f"{minute % _MINUTES:02}")
