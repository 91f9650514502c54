### Meetings: setting, sending, inviting, answering.

# --------------------------------------------------------------- shared words
meeting-when = { $hour }:{ $minute }, { $weekday } { $day }
meeting-day = { $weekday } { $day }
meeting-list = { $first }; { $rest }
meeting-part-cell_board = the cell board's sitting
meeting-part-collective = review of the collective
meeting-part-individuals = review of individuals
meeting-part-ballots = ballots on the ratings
meeting-part-own_level = the organisation's proposed level
meeting-length = { $halves ->
    [1] half a day
    [3] a day and a half
    [5] two and a half days
   *[other] { $whole } days
}
meeting-no-place = not set
meeting-line-when = Time: { $when } (planned: { $length }).
meeting-line-place = Place: { $place }.
meeting-line-agenda = Agenda: { $agenda }.
meeting-line-papers = Papers: { $count ->
    [0] none yet.
   *[other] { $count }.
}

# ------------------------------------------------------- notices, invitations
meeting-to = To: { $name }.
meeting-notice-head = { $changed ->
    [yes] Notice of a change, meeting of { $unit }
   *[no] Notice of a meeting of { $unit }
}
meeting-notice-ask = Please read the papers, be on time and answer with a button below{ $again ->
    [yes] {" "}(an answer for the former day no longer counts)
   *[no] {""}
}. If you cannot come, choose “Ask for leave” and give the reason.
meeting-invitation-head = { $changed ->
    [yes] Changed invitation, meeting of { $unit }
   *[no] Invitation to a meeting of { $unit }
}
meeting-invite = You are invited, { $name }{ $titled ->
    [yes] , { $title },
   *[no] {""}
} to { $role ->
    [director] attend and direct
    [observer] attend and follow
   *[other] attend
} the meeting of { $unit }.
meeting-invitation-ask = We hope that you can come; please answer with a button below{ $again ->
    [yes] {" "}(an answer for the former day no longer counts)
   *[no] {""}
}.
meeting-changes = Changed: { $changes }.
meeting-change-time = time
meeting-change-length = length
meeting-change-place = place
meeting-change-parts = agenda
meeting-change-papers = papers
meeting-was = Time told before: { $when }.
meeting-clock = The days for reading count anew from this message.
meeting-cancelled-head = Meeting of { $unit } called off
meeting-cancelled = The meeting of { $when } does not take place. You will be told of a new date.
meeting-leave-head = Answer to your leave, meeting of { $unit }
meeting-leave-answer = { $granted ->
    [yes] You may stay away from the meeting of { $when }. What concerns you comes up at the nearest meeting after it.
   *[no] You are needed at the meeting of { $when }. The secretary asks you to come.
}
meeting-asked-head = Somebody will be absent, meeting of { $unit }
meeting-asked = Meeting of { $when }: { $waiting ->
    [0] somebody cannot come.
   *[other] { $waiting } asked for leave and wait for an answer.
} Names and reasons are in the list.
meeting-assigned-head = Assigned to the review of { $unit }
meeting-assigned = You are assigned to { $role ->
    [director] attend and direct
    [in_charge] be in charge of and follow
    [team_head] head the working team at
   *[observer] attend and follow
} the review of { $unit }{ $by ->
    [yes] {" "}by { $document }
   *[no] {""}
}. Once it sets its day, you get an invitation.
meeting-reminder = { $days ->
    [0] Today
    [1] Tomorrow
   *[other] In { $days } days
}: meeting of { $unit }, { $when }{ $placed ->
    [yes] , at { $place }
   *[no] {""}
}. { $said ->
    [coming] You said that you come.
    [asked] You asked for leave and wait for an answer.
   *[nothing] You have not said whether you come.
}
button-meeting-attend = I will come
button-meeting-leave = Ask for leave
button-meeting-decline = I cannot come
button-meeting-papers = See the papers
button-meeting-calendar = Into my calendar
button-meeting-uncalendar = Out of my calendar
button-meeting-people = Who received it, who comes
button-meeting-own = Meeting of { $unit }

# ------------------------------------------------------------------ setting
meeting-units = Setting meetings
meeting-not-yours = This is for secretaries, deputies and offices. Your own tasks are at /viec.
meeting-board-head = Meetings of { $unit }
meeting-board-none = No meeting in this season yet.
meeting-board-line = { $number }. { $when }: { $agenda } ({ $state ->
    [draft] not sent
    [held] held
   *[issued] sent{ $changed ->
        [yes] , with a change not sent
       *[no] {""}
    }
})
button-meeting = { $when }
button-meeting-new = Set a new meeting
button-meeting-page = Open the page of meetings
meeting-parts-head = Meeting of { $unit }: what for?
meeting-parts-how = One sitting may serve several matters. Choose each or take it back.
button-meeting-part = { $ticked ->
    [yes] ✓ With { $part }
   *[no] Add { $part }
}
button-meeting-next = Next: day and hour
meeting-days-head = Review meeting of { $unit }: day and hour?
meeting-last-day = { $last }
meeting-last = { $kind ->
    [org_section] The section's last day
    [org_base] The grassroots organisation's last day
    [org_upper] This review's last day
   *[cell_sub] The cell's last day
}: { $day } ({ $clause }).
meeting-last-none = The plan prints no last day for this meeting.
button-meeting-suggested = { $first ->
    [yes] Suggested: { $weekday } { $day }, { $hour }:{ $minute }
   *[no] { $weekday } { $day }, { $hour }:{ $minute }
}
meeting-no-clean-day = Both cannot be kept: being in time, and sending early enough. Choose one of the ways below, or tell the level above.
meeting-days-how = Choose a day, or type day and hour, for example: { $day } 14h.
meeting-day-unread = Day and hour were not understood. Type them like this: { $day } 14h, or: thu tu 14 gio 30.
meeting-check-head = { $unit }: { $when }
meeting-breach = ⚠ { $sentence }
meeting-bounds = Earliest day that keeps everything: { $earliest }. { $last }
meeting-no-bounds = Both cannot be kept. { $last }
button-meeting-day = { $day }
button-meeting-keep = { $how ->
    [reason] Still { $day }{ $late ->
        [yes] , sent late
       *[no] {""}
    }, with a reason
   *[plain] Still { $day }
}
button-meeting-other-day = ‹ Another day
button-meeting-on-time = { $day }: in time, sent late
button-meeting-obstacle = Raise an obstacle
button-meeting-in-lead = { $day }: sent early enough, past the last day

# ------------------------------------------------------------ one meeting
meeting-show-head = Meeting of { $unit } ({ $state ->
    [draft] not sent
    [held] held
    [cancelled] called off
   *[issued] sent
})
meeting-people = Taking part: { $members }{ $guests ->
    [0] {""}
   *[other] , invited: { $guests }
}{ $unreachable ->
    [0] .
   *[other] ; { $unreachable } without a chat need a printed copy.
}
meeting-deferred = { $count } absent from an earlier meeting come up in this one.
meeting-newcomers = { $count } belong to the meeting since and were not told. Choose “Preview” to tell them alone.
meeting-unsent = A change is not sent. People are still told: { $when }.
meeting-reason = Reason given: { $reason }
meeting-agreed = { $agreed ->
    [yes] ✓ The day is agreed with the comrade in charge.
   *[no] It is not noted that the day is agreed with the comrade in charge.
}
meeting-registered = Registered with the office above at { $at }.
meeting-register-by = To be registered with the office above before { $hour }:{ $minute }, { $day }.
meeting-length-head = { $unit }: how long?
meeting-length-how = Choose the planned length.
button-meeting-length = { $length }
meeting-place-head = { $unit }: where?
meeting-place-how = Type the place, for example: Meeting room, second floor.
meeting-reason-head = { $unit }: why on this day
meeting-reason-how = Type the reason. It is kept with the meeting for the level above.
button-meeting-preview = Preview
button-meeting-move = Another day or hour
button-meeting-place = Place
button-meeting-parts = Agenda
button-meeting-days = Length
button-meeting-sheet = Page of the meeting, papers
button-meeting-reason = Give a reason
button-meeting-agree = { $ticked ->
    [yes] ✓ Day agreed
   *[no] Day agreed with the comrade in charge
}
button-meeting-register = Registered
button-meeting-drop = Throw the draft away
button-meeting-undo = Take the change back
button-meeting-cancel = Call off
button-meeting-hold = It took place

# ---------------------------------------------------------------- preview
meeting-preview-head = { $cancels ->
    [yes] Preview of the calling off
   *[no] Preview
} · page { $page }/{ $pages }
meeting-preview-each = To { $count } people, each with the own name.
meeting-preview-name = (name of the receiver)
meeting-addressee = { $who }{ $titled ->
    [yes] , { $title }
   *[no] {""}
} ({ $role ->
    [member] notice
    [director] invitation to attend and direct
    [in_charge] invitation, in charge
    [team_head] invitation, head of the team
    [observer] invitation to follow
   *[guest] invitation
}){ $reachable ->
    [yes] {""}
    [no] : no chat, needs a printed copy
   *[printed] : gets a printed copy
}
meeting-who = { $name }
meeting-who-number = Line { $number } of the cell's roll
meeting-who-short = line { $number }
meeting-who-guest = Somebody who is not on the cell's roll
meeting-missing-over = The meeting is over or called off; nothing can be sent.
meeting-missing-nothing = There is no change to be sent.
meeting-missing-past = Not sent: its hour has passed. Please choose another.
meeting-missing-place = Not sent: the place is missing.
meeting-missing-people = Not sent: nobody is on the list.
meeting-missing-agreement = Not sent: where there is a suggestion, the standing committee above has to agree first. Its office notes the agreement.
meeting-missing-reason = Not sent: a rule named with the meeting stands against this day; a reason is needed.
meeting-missing-agreed = Not sent: somebody from above is invited; note that the day is agreed.
button-meeting-send = Send
button-meeting-send-cancel = Send the calling off
button-meeting-keep-draft = ‹ Not yet

# -------------------------------------------------------------- who received it
meeting-people-head = { $unit }, { $when }: who received it, who comes
meeting-people-count = Told: { $total }; received: { $received }, printed copy needed: { $lost }; coming: { $coming }, away: { $away }, asking for leave: { $asked }.
meeting-person = { $who }: { $told }; { $answer }
meeting-answer = { $answer ->
    [coming] comes
    [leave_asked] asks for leave
    [leave_granted] { $guest ->
        [yes] cannot come
       *[no] may stay away
    }
    [leave_refused] asked to come
   *[none] no answer
}
meeting-told-handed = printed copy handed over at { $at }
meeting-told-sent = received at { $at } by { $channel ->
    [telegram] Telegram
    [zalo] Zalo
   *[web] the web chat
}
meeting-told = { $state ->
    [none] gets a printed copy
    [unreachable] no chat, needs a printed copy
    [dead] could not be sent, needs a printed copy
    [dropped] not sent, as it had changed
   *[waiting] waits to be sent
}
meeting-people-no-names = Messages name nobody. The list of names is on the page of the meeting.
meeting-asking = { $who } asks for leave{ $told ->
    [yes] : { $reason }
   *[no] ; the reason is on the page of the meeting.
}
meeting-asking-more = { $count } more ask for leave.
button-leave-grant = Grant leave: { $who }
button-leave-refuse = Ask to come: { $who }
meeting-own-answer = { $over ->
    [yes] { $state ->
        [cancelled] The meeting is called off.
       *[held] The meeting took place.
    }
   *[no] { $answer ->
        [coming] You answered: I will come.
        [leave_asked] You asked for leave; the secretary has not answered yet.
        [leave_granted] { $guest ->
            [yes] You answered: I cannot come.
           *[no] You may stay away.
        }
        [leave_refused] The secretary asks you to come.
       *[none] You have not answered.
    }
}
meeting-ask-leave-head = { $unit }, { $when }
meeting-ask-leave-how = { $guest ->
    [yes] Type why you cannot come. Those who invite are told at once.
   *[no] Type why you ask for leave. The secretary reads it and answers you.
}

# ------------------------------------------------------------------ grounds
finding-meeting-past = { $day } has passed (today is { $today }).
finding-meeting-late = Ending on { $end } is { $late } days late: the last day is { $last } ({ $clause }){ $borrowed ->
    [yes] , taken from the section's day
   *[no] {""}
}.
finding-meeting-lead-time = { $what ->
    [invitation] Invitation and papers
   *[report] The draft report and papers
} are sent at least { $days } { $unit ->
    [working_day] working days
   *[day] days
} ahead ({ $clause }): by { $last }, { $left ->
    [yes] but they left on { $sent }
   *[no] and today is { $sent }
}.
finding-meeting-invitation-default = Notices and invitations should leave at least { $days } days ahead, by { $last }, { $left ->
    [yes] but they left on { $sent }
   *[no] and today is { $sent }
}. These days are the system's own; the plan sets none.
finding-meeting-registration = A meeting on { $day } is registered before { $hour }:{ $minute } on { $weekday }, { $end } ({ $clause }); that hour has passed.
finding-meeting-later = { $what ->
    [collective] The collective is reviewed before individuals ({ $clause }), but its meeting is set for { $on }.
   *[proposal] The cell board proposes levels before the cell's ballots ({ $clause }), but it meets on { $on }.
}
finding-meeting-individuals = The collective is reviewed before individuals ({ $clause }), but their meeting is set for { $on }.
finding-meeting-board-later = { $waiting } of the collective are reviewed in their own cells after this day, the last on { $last }; the cells come first ({ $clause }).
finding-meeting-leaders-later = { $waiting } of the cell are reviewed by the body they lead in after this day, the last on { $last }; in the cell they sum up what was reviewed there ({ $clause }). The plan does not forbid it, this is only a reminder.
finding-meeting-unset = { $what ->
    [collective] The review of the collective has no day yet; it comes before individuals ({ $clause }).
    [proposal] The cell board has no day yet to propose levels before the ballots ({ $clause }).
   *[members] The cells of { $count } of the collective have no day yet; they come first ({ $clause }).
}
finding-meeting-many = { $count } are invited to direct; the plan assigns { $most } ({ $clause }).
finding-meeting-nobody = The plan wants { $who } ({ $clause }); nobody is entered.
finding-meeting-papers = No paper goes with it yet; the plan wants { $what ->
    [invitation] the invitation sent with its papers
   *[report] the draft report sent ahead
} ({ $clause }).
finding-meeting-day-off = { $day } is a { $off ->
    [saturday] Saturday
    [sunday] Sunday
   *[holiday] holiday
}. The system only says so and moves nothing.

# -------------------------------------------------------------------- errors
error-meeting-changed = The meeting was changed elsewhere, or the button belongs to an old message. Below is how it stands.
error-meeting-over = This meeting has begun, is over or called off; it cannot be changed.
error-meeting-nothing = This meeting was sent already; it is not sent twice.
error-meeting-past = That hour has passed. Please choose another.
error-meeting-place = Not sent: the place is missing.
error-meeting-people = Not sent: nobody is on the list.
error-meeting-agreement = Not sent: the standing committee above has not agreed to the report.
error-meeting-reason = Not sent: a rule stands against this day; a reason is needed.
error-meeting-agreed = Not sent: note that the day is agreed with the comrade in charge.
error-meeting-early = The meeting has not begun, so it cannot be noted as held.
error-meeting-parts = Please choose at least one matter for the meeting.
error-meeting-length = Lengths go by half days, up to { $most } days. Please choose again.
error-meeting-place-long = A place needs letters, at most { $most } characters. Please type it again.
error-meeting-reason-length = A reason needs at least { $least } characters and must not be too long. Please type it again.
error-meeting-many = There are { $most } meetings not over. Please throw a draft away first.
error-meeting-usual-day = The usual day is a number from 1 to 31.
error-guest-name = A guest's name needs letters, at most { $most } characters.
error-guest-many = At most { $most } guests can be added to a meeting.
error-leave-reason = A reason needs { $least } to { $most } characters. Please type it again.
error-leave-own = Nobody grants leave to himself; another secretary or deputy answers.
error-leave-answered = This leave was answered already, or is no longer asked for.
error-assignment-many = At most { $most } people are assigned to one organisation.
error-assignment-twice = This person is assigned so already.

# ---------------------------------------------------------------- pages
web-meetings-head = Meetings
web-meetings-back = ‹ Meetings
web-meetings-how = Setting, changing, sending: type /lich in the chat.
web-meetings-usual = Usual day of the month
web-meetings-keep = Save
web-meetings-own = Meetings you are told of or invited to
web-meetings-none = No meeting yet.
web-meetings-week = Meetings below, week from { $monday }
web-meetings-week-none = Nobody registered for this week.
web-meetings-sittings = Held, or held today: attendance and agenda
web-meetings-before = ‹ Week before
web-meetings-after = Week after ›
web-meetings-directors = { $count ->
    [0] nobody assigned to attend
   *[other] { $count } assigned to direct
}
web-meetings-without = No date yet
web-meetings-no-date = no date yet
web-meeting-title = Meeting of { $unit }
web-meeting-state = { $state ->
    [draft] Not sent
    [held] Held
    [cancelled] Called off
   *[issued] Sent
}
web-meeting-changed = with a change not sent
web-meeting-deferred = Taken up, absent before: { $names }.
web-meeting-how = Changing day or place, preview and sending: type /lich in the chat.
web-meeting-answer = Your answer
web-meeting-people = Told and invited: { $count }
web-meeting-role = { $role ->
    [director] attends and directs
    [in_charge] in charge
    [team_head] head of the working team
    [observer] follows
    [guest] guest
   *[member] takes part
}
web-meeting-unreached = { $how ->
    [printed] gets a printed copy
   *[no] no chat, needs a printed copy
}
web-meeting-read = opened { $count } papers
web-meeting-grant = Grant leave
web-meeting-refuse = Ask to come
web-meeting-letter = Printed copy
web-meeting-handed = Printed copy handed over
web-meeting-guest = Invite somebody else
web-meeting-guest-name = Full name
web-meeting-guest-office = Office and place of work
web-meeting-guest-add = Add the guest
web-meeting-guest-remove = Remove
web-meeting-proof = Who received what, and when
web-assignments-head = Who attends whose review
web-assignments-back = ‹ Back
web-assignments-how = Enter who is assigned to attend, direct or follow each place. Once it sends its meeting, they get an invitation.
web-assignments-count = { $missing ->
    [0] Somebody is assigned to each of { $total } places.
   *[other] Nobody is assigned to { $missing } of { $total } places.
}
web-assignments-none = There is nothing below.
web-assignments-nobody = Nobody assigned
web-assignments-people = Assigned
web-assignments-printed = not on the roster, gets a printed copy
web-assignments-remove = Remove
web-assignments-add = Assign somebody
web-assignments-document = Number of the notice
web-assignments-role = What for
web-assignment-role = { $role ->
    [director] attend and direct
    [in_charge] in charge
    [team_head] head of the working team
    [guest] guest
   *[observer] attend and follow
}
web-assignments-check = Preview
web-assignments-facts = About this place
web-assignment-fact = { $fact ->
    [listed_in_2035] Named in notice 2035-TB/ĐUK (invitations five days ahead)
    [suggested] Has a review suggestion
    [upper_agreed] The standing committee above agreed to its report
   *[provincial_unit] A provincial department, board or union (provincial bodies are invited too)
}
web-assignments-who = Which comrade?
web-assignments-found = People named “{ $name }”
web-assignments-candidate = { $name }, born { $born }, { $cell }
web-assignments-stranger = Not on the roster, gets a printed copy
web-assignments-text = What this comrade is told
web-assignments-save = Save and tell

# ---------------------------------------------------------------- plans in words
plan-invite = To a review { $of ->
    [some] { $kinds }
   *[all] every place
} invites { $who } to { $role ->
    [director] attend and direct
    [in_charge] attend, being in charge
    [team_head] send the head of the working team
    [guest] attend
   *[observer] attend and follow
}{ $most ->
    [0] {""}
   *[other] , at most { $most }
}{ $only }.
plan-collective-first = In one sitting the collective is reviewed first, individuals after.
name-body-provincial_advisory_bodies = the advisory bodies of the Provincial Committee
name-only-provincial_unit = {" "}(for provincial departments, boards and unions)
name-only-upper_agreed = {" "}(where the committee above agreed)

home-meeting = Meeting of { $unit }: { $when }
button-home-sitting = Into the meeting of { $unit }
