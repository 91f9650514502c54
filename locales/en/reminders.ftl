### Reminders, urging, obstacles.

## A reminder: one message a person for all that is due
nudge-head = Reminder: review of { $year }
nudge-head-open = The review of { $year } begins
nudge-opened = The review season of { $year } is open. Please see to your part of it without delay. Before each last day you will be reminded here.
nudge-paused = The system stood still for some days; this reminds you at once of all that is still open.
nudge-urged = { $by } urges { $name }: please do what follows soon.
nudge-intro = This is to remind you of:
nudge-step = { $number }. { $step }{ $named ->
    [yes] {" "}({ $name })
   *[no] {""}
}: { $last }{ $blocked ->
    [yes] . Something else has to be done first
   *[no] {""}
}
nudge-more = { $count ->
    [one] One more task is
   *[other] { $count } more tasks are
} under My tasks.
nudge-warns = After { $day }, if number { $numbers } is not done, { $named ->
    [yes] { $above }
   *[no] the secretary of your cell
} will be told.
nudge-obstacle-how = If something keeps you from it, choose “I have an obstacle” and say what.
nudge-do = { $step }{ $named ->
    [yes] {" "}({ $name })
   *[no] {""}
}
reminder-list = { $first }; { $rest }

## To the level above: numbers, never names
overdue-intro = Late below, after those in charge were reminded:
overdue-line = { $name }: { $what }.
overdue-step = { $step } ({ $last })
overdue-forms = { $count ->
    [one] one member, though reminded, has
   *[other] { $count } members, though reminded, have
} not handed in the self-rating
overdue-papers = { $count ->
    [one] one comrade has
   *[other] { $count } comrades have
} not sent in personal papers
overdue-more = { $count ->
    [one] One more organisation is
   *[other] { $count } more organisations are
} under Progress.

## Reporting on a review attended
report-due = { $name } held its review on { $day }. Please report the result to { $above }, as the comrade in charge.
button-reported = Reported · { $name }
reported-head = Noted
reported-done = It is noted that you have reported on the review of { $name }; you will not be reminded of it again.

## Buttons of a reminder
button-snooze-tomorrow = Tomorrow
button-snooze-days = In { $days } days
button-snooze-last = On the last day
button-obstacle = I have an obstacle
snooze-head = Reminders put off
snooze-done = You will be reminded again on { $day }.
snooze-earlier = What has its last day before that is still reminded of on that day.

## Hour and place
reminders-head = Reminders
reminders-hour = You are reminded at { $time } on days when something is due.
reminders-night = From 21:00 to 07:00 nothing is sent.
reminders-snoozed = Reminders are put off until { $day }.
reminders-channel = Where you are reminded first: { $channel ->
    [telegram] Telegram
    [zalo] Zalo
    [web] our own chat page
   *[any] the system chooses
}.
reminders-ask = Type the hour at which you want to be reminded, from 07:00 until before 21:00. For example: 19:30.
reminders-how = To change the hour you may also type: Nhắc tôi lúc 19 giờ 30.
hour-minute = { $hour }:{ $minute }
button-reminders = Hour of reminders
button-hour = Change the hour
button-wake = Remind as usual
button-prefer = Remind first by { $channel ->
    [telegram] Telegram
    [zalo] Zalo
    [web] our chat page
   *[any] whatever the system chooses
}

## Urging
button-urge = Urge
button-urge-below = { $count ->
    [one] Urge one cell
   *[other] Urge { $count } cells
}
urged-head = Urged
urged-one = { $people ->
    [0] { $name }: nobody there has linked a chat yet, so no message could be sent. Please call.
    [one] { $name }: one comrade with something open is told.
   *[other] { $name }: { $people } comrades with something open are told.
}
urged-many = { $people ->
    [0] { $organisations } cells have something open, but nobody there has linked a chat yet. Please call.
    [one] One comrade in { $organisations } cells with something open is told.
   *[other] { $people } comrades in { $organisations } cells with something open are told.
}
urged-skipped = { $skipped } cells were urged twice this week already and are left out.
urged-limit = Each place is urged at most twice in 7 days. At night a message waits until 07:00.

## Obstacles
obstacles-head = Obstacles
obstacles-none = You have raised no obstacle.
obstacles-mine = Raised:
obstacles-below = Raised below and waiting for an answer: { $count }
obstacle-line = { $number }. { $name } ({ $about }): { $answered ->
    [yes] answered
   *[no] waits for an answer
}
obstacle-other = another matter
obstacles-choose = What does it keep you from?
obstacle-about = { $about } ({ $name })
obstacle-ask-head = Raise an obstacle · { $name }
obstacle-ask = Task: { $about }. Type what the obstacle is here, in one message of at most { $most } characters. For more, use our page.
obstacle-sent-head = Obstacle sent
obstacle-sent = The obstacle of { $name } was sent at { $time }. You will be told when it is answered.
obstacle-head = Obstacle · { $name }
obstacle-of = Task: { $about }. Raised at { $time }.
obstacle-body = { $body }
obstacle-answer = Answer: { $answer }
obstacle-unanswered = Not answered yet.
obstacle-on-page = The text is on our page; this message does not carry it.
obstacle-answer-ask = Type the answer here, at most { $most } characters.
obstacle-answered-head = Answered
obstacle-answered-done = The answer was sent to the comrade who raised the obstacle.
obstacle-waits = { $name } raised an obstacle ({ $about }). Please read and answer it.
obstacle-answered = The obstacle of { $name } ({ $about }) was answered.
button-obstacle-new = { $about } ({ $name })
button-obstacle-see = See the answer · { $name }
button-obstacle-answer = See the obstacle · { $name }
button-obstacle-show = { $number }. { $name }
button-obstacle-reply = Answer
button-obstacles = ‹ Obstacles
button-obstacles-page = Open the page of obstacles

## The page
web-obstacles-title = Obstacles
web-obstacles-below = Raised below
web-obstacles-mine = Raised by you
web-obstacles-new = Raise an obstacle
web-obstacles-step = About
web-obstacles-body = Text, at most { $most } characters
web-obstacles-send = Send to the level above
web-obstacles-answer = Answer, at most { $most } characters
web-obstacles-reply = Send the answer
web-obstacles-nothing = There are no obstacles.
web-obstacles-no-choice = You have no open task an obstacle could be about.
web-obstacles-raised = Raised at { $time }
web-obstacles-answered = Answered at { $time }
web-obstacles-who = Who can read this: whoever raised it, those in charge of the same organisation, and the level above that answers.

## Refusals
error-hour-unclear = It is not clear at what hour you want to be reminded. Please type hour and minute, for example 19:30.
error-hour-night = From 21:00 to 07:00 nothing is sent. Please choose another hour, for example 19:30.
error-channel = You are not linked there. Add it under “Add a place” in Settings (/caidat).
error-snooze-last-day = Today is the last day, so this cannot be put off. If something keeps you from it, choose “I have an obstacle”.
error-urge-limit = { $name } was urged twice within 7 days. You may urge again from { $day }.
error-urge-nothing = Nothing is open here to urge for.
error-obstacle-empty = The text is empty. Please type it again.
error-obstacle-many = { $most } obstacles of yours wait for an answer. Please wait for one before you raise another.
error-obstacle-answered = This obstacle has been answered already.
error-nudge-days = These days before a last day cannot be used. Please give numbers from 0 to { $most }, separated by commas, each once, at most { $times } of them, for example 14,7,3,1,0.

## Command line
cli-nudge-days = From now on reminders go out { $days } days before a last day (0 is the day itself).
command-vuongmac = Obstacles
