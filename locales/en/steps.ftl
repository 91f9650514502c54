# What each person and each organisation has to do: its name, its last day, what it waits for.
step-form = Self-rating
step-schedule = Set the review meeting
step-register = Register the date with the level above
step-send = Send notices, invitations and papers
step-review-cell = Review meeting and rating
step-recheck = Look at proposals again, because a staff rating came out other than expected
step-complete = Complete your review text after the conclusion and hand it to the secretary
step-collect = Take in the texts and the report as completed after the meeting
step-verify = Verify signs of a violation that a cell reported
step-review = Review and rating of the organisation

# $timed = yes where the plan names the hour; $borrowed as in last-day.
step-last = { $timed ->
    [yes] before { $hour }:{ $minute } on { $day }
   *[no] last day { $day }
}, { $left }{ $borrowed ->
    [yes] {" "}(the section's, as the plan names none for the cell)
   *[no] {""}
}
step-item = – { $step }
step-line = { $step }: { $last }
step-line-blocked = { $step }: { $last }. Waiting for: { $blocked }
step-line-later = { $step }: from { $opens } on, { $last }
step-line-done = { $step }: done
steps-more = { $more } more; see the progress.

blocked-form-missing = your own self-rating
blocked-forms-missing = self-ratings not handed in
blocked-no-meeting = a date for the meeting
blocked-cells-open = cells that have not met
blocked-groups-open = a Party group has not reported to the cell
blocked-cell-review-open = board members not yet reviewed in their cells
blocked-review-open = the review and rating
blocked-earlier-open = work that comes first

# --------------------------------------------------------- one step alone
step-head = { $name }
step-own-head = Your task
step-state-done = This is marked as done.
step-handed-done = Noted: you handed it in. The secretary confirms when it has come.
step-handed-what = Complete your self-review by the conclusion, hand it to the secretary, then say so here. The secretary confirms when it has come.
step-state-closed = The cell has met; self-ratings cannot be changed any more.
step-close-missing = { $missing } self-ratings are not handed in. Once closed, they cannot be any more.
step-close-no-meeting = No review meeting has a date yet.
step-close-ahead = The review meeting is set for { $day }, which has not come.
step-close-what = Once closed, nobody can change a self-rating. Closed by mistake, it can be opened again here.
step-mark-what = The system cannot see this for itself. When it is done, say so; a mistake can be taken back.
step-mark-early = The plan sets this from { $opens } on.
step-seen = The system sees this for itself from the meetings.
button-step = Report done: { $step }
button-step-handed = Say that the completed self-review is handed in
button-step-of = Report done: { $step } ({ $name })
button-step-meeting = Meetings of { $name }
button-step-recheck = Look at the proposals of { $name }
button-step-verify = See what is to be verified
button-step-done = It is done
button-step-undo = Not done, take it back
button-step-close = The cell has met: close the self-ratings
button-step-reopen = Open the self-ratings again
button-back-board = ‹ Progress

# --------------------------------------------- on paper, entered for another
entry-head = { $cell } · review { $year }
entry-line = { $number }. { $name }: { $state }
entry-paper = Noted as handed in on paper at { $time }.
entry-what = Handed in on paper: choose "Handed in on paper". To enter it here for the member, choose "Enter for the member"; it needs the member's own 8-letter code.
entry-what-paper = Noted by mistake: choose "Not handed in, take it back". To bring what is on paper into the system, choose "Enter for the member"; it needs the member's own 8-letter code.
entry-fixed = The form is handed in or closed: there is nothing to do here.
entry-proxy-open = You may enter it for the member until { $time }.
button-entry = { $name }
button-entry-line = Line { $number }
button-paper = Handed in on paper
button-paper-undo = Not handed in, take it back
button-proxy = Enter for the member
button-proxy-go-on = Go on entering
button-chat-page = Open the chat on our page
proxy-ask-head = { $cell } · entering for a member
proxy-ask = Entering for { $name }. Ask the member to read out the 8-letter code and type it here. It works once; then you have { $minutes } minutes.
proxy-page = Messages carry nobody else's self-rating. Entering for a member is done on our page.
proxy-line = Entering for { $name }, until { $time }
proxy-told-head = Self-rating for { $year } handed in
proxy-told = Your self-rating was entered for you and handed in at { $time }, after you gave your code.
proxy-told-open = Please look at it; to change it, take it back until the cell closes its review.

# ------------------------------------------- handed in on paper
on-paper-head = Self-rating for { $year }: handed in on paper
on-paper-time = The secretary notes that { $name } handed it in on paper at { $time }.
on-paper-wrong = If that is wrong, tell the secretary. It can still be entered here until the cell closes its review.
button-enter-anyway = Enter it here

# ------------------------------------------------- more of the progress
board-step = At step { $number }/{ $total }: { $step }
board-steps-done = All { $total } steps are done.
board-steps = To be done
board-more = { $more } more cells hold things up; see "Each organisation".
board-missed = { $missed } people did not hand in before their cell closed its review.
board-none-waiting = No cell waits for forms any more.
board-on-paper = Of those handed in, { $papers } came on paper.
home-duty-season = { $name } acts on { $letter } of { $issuer }.

# $day is empty before it is announced.
board-appraisal = Days of appraisal: { $known ->
    [yes] { $day }
   *[no] not announced
}
web-appraisal-day = Day of appraisal as announced
web-appraisal-save = Note the day of appraisal
