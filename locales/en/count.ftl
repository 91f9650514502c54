### Ballots, counts, seal codes.

# ------------------------------------------------------------------ shared words
count-column-EXCELLENT = Excellent
count-column-GOOD = Good
count-column-COMPLETED = Completed
count-column-NOT_COMPLETED = Not completed
count-column-CLEAN_STRONG = Clean and strong
count-column-WEAK = Weak
count-column-agree = For
count-column-disagree = Against
count-column-empty = left empty
count-column-wrong = wrongly marked
count-cell-row = the whole row
count-paper-1 = issued
count-paper-2 = returned
count-paper-3 = valid
count-paper-4 = invalid
count-list = { $first } { $rest }
count-cells = { $first }, { $rest }
count-number = Row { $number }
count-numbered = { $number }. { $name }
count-person = { $name }
count-person-number = No. { $number } on the roll of the cell
count-figures = { $marks }{ $empty ->
    [0] {""}
   *[other] , left empty { $empty }
}{ $wrong ->
    [0] {""}
   *[other] , wrongly marked { $wrong }
}
count-row-none = not entered

# ----------------------------------------------------------------------- ballots
count-board = Counting
count-board-line = { $subjects ->
    [organisations] Ballot on organisations
    [leaders] Ballot on leaders
   *[members] Ballot on members
}, { $unit }{ $round ->
    [1] , first round
    [2] , second round
   *[other] {""}
}{ $again ->
    [0] {""}
   *[other] , repeated ({ $again })
}: { $state ->
    [frozen] frozen
    [recount] counted anew
   *[open] being counted
}.
count-board-none = You have no ballot to count. Once you are in the counting team, type /kiemphieu again.
count-board-led = Ballots you have opened: { $count }. Choose the counting team below.
button-count-show = Count ballot { $number }
button-count-team = Counting team, ballot { $number }
button-count-ballots = Open the page of ballots
button-count-ballot = Open the page of this ballot
button-count-board = ‹ The ballots
button-count-page = Enter on the page

# ---------------------------------------------------------------------- entering
count-head = { $subjects ->
    [organisations] Count of the ballot on organisations
    [leaders] Count of the ballot on leaders
   *[members] Count of the ballot on members
}, { $unit }{ $round ->
    [1] , first round
    [2] , second round
   *[other] {""}
}{ $again ->
    [0] {""}
   *[other] , repeated ({ $again })
}{ $entry ->
    [2] {" "}(check entry)
   *[other] {""}
}
count-done = Rows entered: { $done }/{ $total } { $bar }
count-recount = Counted anew after it was frozen: only the rows asked for; the others stay.
count-electorate = { $cell ->
    [no] Members of the body
   *[yes] Official members
} { $official } · present { $present }{ $probationary ->
    [0] {""}
   *[other] {" "}(probationary { $probationary }, without a paper)
}
count-papers = Issued { $issued } · returned { $returned } · valid { $valid } · invalid { $invalid }
count-papers-how = Type four numbers: issued, returned, valid, invalid. For example { $present } { $present } { $present } 0.
button-count-right = Right
button-count-mend = Change
count-row = Row { $number }/{ $total } of the printed list
count-row-named = Row { $number }/{ $total }: { $name }
count-proposed = Level put forward: { $level }
count-row-how = Type: { $columns }, for example { $example }
count-row-now = Stored: { $figures }. Type again to replace.
count-saved = Stored row { $number }: { $figures }.
count-left = { $figures }: papers left on this row: { $left }. Was the row left empty on them, or marked wrongly?
button-count-empty = Left empty
button-count-wrong = Marked wrongly
button-count-again = Type again
button-count-before = ‹ Row before
button-count-summary = See the whole sheet
button-count-papers = Change the papers
button-count-go-on = Go on
button-count-pick = Change a row
button-count-finish = Finish
button-count-row = Change row { $number }
button-count-look = See whether it was checked
button-count-take-back = Change it after all
button-count-alone = Nobody to check
count-line = { $row }: { $figures }
count-summary-left = { $left ->
    [0] All rows are complete. Look them over, then choose “Finish”.
   *[other] Rows not complete: { $left }.
}
count-pick = Type the number of the row to change, from 1 to { $rows }.
count-waiting = You have finished. { $others ->
    [none] Another of the team now opens /kiemphieu on a device of their own for the check entry. They do not see your numbers.
   *[begun] The check entry is under way. Equal sheets freeze at once.
}
count-differs = The two entries differ in cells: { $count }. Each looks at the papers and corrects what is wrong; equal sheets freeze at once.
count-differs-papers = The papers differ in: { $cells }. You entered: { $figures }.
count-differs-row = { $row } differs in: { $cells }. You entered: { $figures }.
count-alone-how = Why is there no check entry? Type the reason; it is kept with the result.
count-frozen = The result is frozen. Seal code: { $seal }. Write it into the minutes.{ $number ->
    [1] {""}
   *[other] {" "}This is correction { $number }; the result before is kept.
}
# $stated: the plan prints a share of votes, of the official members.
count-denominator = { $stated ->
    [yes] Counted out of official members: { $official }, as the plan says; the absent count as well.
   *[no] The plan does not say how many votes are needed, nor out of whom. { $official } may vote, { $present } were there; the competent level decides.
}
count-full = Two others of the team are entering this ballot. Tell the chair if somebody must be replaced.
count-team = Counting team, { $unit }{ $subjects ->
    [organisations] , ballot on organisations
    [leaders] , ballot on leaders
   *[members] , ballot on members
}{ $round ->
    [2] , second round
   *[other] {""}
}{ $again ->
    [0] {""}
   *[other] , repeated ({ $again })
}
count-team-how = { $count ->
    [0] Nobody yet. Choose at least two of those present: one enters, one checks.
    [1] One so far. One more is needed for the check entry.
   *[other] People in the team: { $count }.
}
count-team-line = { $who }: { $state ->
    [finished] finished
    [begun] entering
   *[idle] not begun
}
button-count-person = { $ticked ->
    [yes] ✓ { $who }
   *[no] { $who }
}

# --------------------------------------------------------------------- seal code
seal-head = Check a seal code
seal-how = Type the code that stands in the minutes of the count, for example: /kiemtra 7KQ4-MX2P.
seal-holds = { $holds ->
    [yes] Code { $code }: the stored figures are those that were frozen.
   *[no] Code { $code }: the stored figures are NOT those that were frozen. Tell the committee above at once and keep the paper minutes.
}
seal-of = { $subjects ->
    [organisations] Result of the ballot on organisations
    [leaders] Result of the ballot on leaders
   *[members] Result of the ballot on members
} of { $unit }, frozen at { $at }, rows: { $rows }{ $number ->
    [1] {""}
   *[other] {" "}(correction { $number })
}.
seal-later = This result was corrected later. The newest has the code { $code }.
button-seal-page = See the figures on the page

# ----------------------------------------------------------------------- refusals
error-ballot-attendance = Nobody is noted as present in this meeting. Take the attendance first, then open the ballot.
error-ballot-refused = The ballot cannot be opened: by the plan something has to be done first. Please see what on the page that opens the ballot.
error-ballot-nobody = Nobody is on the list. Look at the reason given for each person.
error-ballot-open-already = They stand on a list already. This is how things stand now.
error-ballot-early = The day of the meeting has not come. Please open the ballot on that day.
error-ballot-changed = This ballot was changed just now. This is how it stands.
error-ballot-reason = Please give a reason of { $least } to { $most } letters.
error-ballot-one-round = This style of ballot has no second round. To vote again, choose “Repeat the ballot on some rows”.
error-ballot-decided = A decision rests on this result, so it is not repeated. Whoever decided has to revoke it first.
error-count-number = Numbers of papers are whole, from 0 to { $most }. Please type them again.
error-count-unread = This line could not be read. Type numbers only, with blanks between them, for example 3 14 1 0.
error-count-columns = { $wanted } numbers are needed, you typed { $found }. Please type again.
error-count-over = { $sum } = { $total }, more than the valid papers ({ $valid }). Please look at this row again.
error-count-left = Row { $number } leaves { $left } papers open. Say whether it was left empty or marked wrongly.
error-count-missing = Row { $number } has no figures. Enter them, then finish.
error-count-papers-first = Enter the papers first: issued, returned, valid, invalid.
error-papers-present = More people present ({ $found }) than summoned ({ $most }). Look at the attendance again.
error-papers-issued = Issued { $found }, more than those present who may vote ({ $most }). Please look again.
error-papers-returned = Returned { $found }, more than issued ({ $most }). Please look again.
error-papers-sum = Valid { $valid } + invalid { $invalid } = { $total }, other than returned ({ $returned }). Please look again.
error-count-closed = This ballot takes no figures any more: it is frozen or was called off. If something has to be mended, please tell the chair.
error-count-full = Two others of the team are entering this ballot. Tell the chair if somebody must be replaced.
error-count-same-device = The other sheet is entered on this very device. The check entry is another person's, on another device.
error-count-finished = You have finished this sheet. Choose “Change it after all” first.
error-count-changed = This sheet was changed just now. Look at it again, then choose again.
error-count-other-begun = Another of the team is entering the check, so it is not frozen alone. If they do not go on, the chair takes them out of the team first.
error-count-unfinished = Finish your own sheet first.
error-count-fixed = This row is not counted anew; the frozen result stays. Please enter only the rows asked for.
error-count-code = This code is wrong or no longer good. Look at each letter and type it again.
error-correction-rows = Choose the rows to be counted anew.
error-correction-decided = A decision rests on this result, so it cannot be corrected. Whoever decided has to revoke it first.
error-correction-later = A later ballot rests on this result, so it cannot be corrected. Please correct the later one, or call it off if it is not frozen.
error-seal-form = A seal code has 8 letters and digits, for example 7KQ4-MX2P. Look at the minutes again.
error-seal-unknown = No result has this code. Look at each letter; if it is still not there, tell the committee above.
error-count-cells = Each cell needs a whole number; where there is no paper, enter 0.

# ------------------------------------------------------------------------- pages
web-ballots-head = Ballots and counts
web-ballots-back = ‹ Ballots and counts
web-ballots-mine = Ballots you count
web-ballots-line = Ballot { $number }: { $subjects ->
    [organisations] on organisations
    [leaders] on leaders
   *[members] on members
}, rows: { $rows }{ $round ->
    [1] , first round
    [2] , second round
   *[other] {""}
}{ $again ->
    [0] {""}
   *[other] , repeated ({ $again })
} ({ $state ->
    [frozen] frozen
    [cancelled] called off
    [recount] counted anew
   *[open] being counted
})
web-ballots-open = Open a ballot, meeting of { $at }
web-ballots-at = meeting of { $at }
web-ballots-no-meeting = The day of no meeting has come. A ballot is opened from a meeting people were told of.
web-ballot-new = Open a ballot
web-ballot-head = Ballot { $number }
web-ballot-subjects = { $subjects ->
    [members] Members of the cell
    [own] Level of one's own organisation
    [below_members] Members below
    [below_leaders] Heads below
   *[below] Organisations below
}
web-ballot-running = A ballot is not frozen yet. Look at it.
web-ballot-electorate = Who may vote
web-ballot-purpose = { $purpose ->
    [decide] On the result the body that votes decides itself.
   *[propose] The result is a proposal, reported to the body that decides.
}
web-ballot-share = { $level }: more than { $share } of the official members have to be for it.
web-ballot-no-share = The plan prints no share of votes. All numbers are shown; whoever decides looks at them.
web-ballot-list = On the list: { $count }
web-ballot-unproposed = No level put forward
web-ballot-left-out = Not on the list: { $count }
web-ballot-missing = What is missing stands below each name. What is noted during the meeting (presented, commented) is noted on its page.
web-ballot-to-sitting = Open the meeting's page
web-ballot-why = { $why ->
    [scope] Not to be rated, by the plan.
    [unsettled] The plan does not say. The cell may put it on the list, to ask the committee above.
    [absent] Absent; rated at the nearest meeting when present.
    [deferred] Excused; rated at the nearest meeting when present.
    [gate] Something is missing:
    [no_proposal] No level is put forward to be for or against.
    [not_reported] The level below has not reported its result.
   *[counted] On another ballot already.
}
web-ballot-choose = Put on the list
web-ballot-style = Style of ballot
web-ballot-style-of = { $style ->
    [levels] One level marked on each row
    [agree] For or against the level put forward
   *[rounds] Two rounds: first good, completed or not completed; then the excellent among the good
}
web-ballot-frozen-now = List and electorate stay as they are once it is opened.
web-ballot-open = Open the ballot
count-team-head = { $subjects ->
    [organisations] Ballot on organisations
    [leaders] Ballot on leaders
   *[members] Ballot on members
}, { $unit }{ $round ->
    [1] , first round
    [2] , second round
   *[other] {""}
}{ $again ->
    [0] {""}
   *[other] , repeated ({ $again })
}
web-ballot-state = { $state ->
    [frozen] Frozen
    [cancelled] Called off
    [recount] Counted anew
   *[open] Being counted
}
web-ballot-cancelled = Called off, because: { $reason }
web-ballot-print-list = Print the list
web-ballot-print-papers = Print the papers
web-ballot-print-minutes = Print the minutes of the count
web-ballot-count = Enter the count
web-ballot-result = Result and seal code
web-ballot-alone = Entered by one person without a check entry; the reason is kept.
web-ballot-read-out = To be read out
web-ballot-before = Results before the correction: { $count }
web-ballot-before-line = Number { $number }, code { $seal }, frozen { $at }
web-ballot-code = Temporary code of { $name }
web-ballot-code-how = The code is shown once and ends at { $at }, or when the result is frozen. It is typed at the system's address with /count at its end and opens this ballot only.
web-ballot-team = Counting team
web-ballot-counter = { $state ->
    [finished] Finished
    [begun] Entering
   *[idle] Not begun
}{ $linked ->
    [yes] , by /kiemphieu or on the page
   *[no] , not linked
}{ $coded ->
    [yes] , has a temporary code
   *[no] {""}
}
web-ballot-code-give = Give a temporary code
web-ballot-present = Present
web-ballot-take = { $taken ->
    [yes] Take out of the team
   *[no] Take into the team
}
web-ballot-second = Second round
web-ballot-second-open = Open the second round: the excellent among the good
web-ballot-again = Repeat the ballot on some rows
web-ballot-again-how = For rows on which no level has its votes. Choose them; the later result stands in the place of the earlier, and both are kept.
web-ballot-again-open = Open the second ballot
web-ballot-correct = Correct the frozen result
web-ballot-correct-how = The rows chosen here are counted and entered twice anew. The old result is kept.
web-ballot-correct-papers = Papers issued, returned, valid (all rows are entered anew)
web-ballot-correct-begin = Count anew
web-ballot-reason = Reason
web-ballot-recount = Counted anew
web-ballot-recount-rows = Rows: { $rows }
web-ballot-recount-drop = Keep the old result
web-ballot-cancel = Call this ballot off
web-ballot-cancel-now = Call it off
web-count-head = Count
web-count-code-head = Count with a code
web-count-code-how = For members of the counting team who are not linked. The chair gives the code.
web-count-code = Temporary code
web-count-code-go = Go to the count
web-count-papers = Papers
web-count-rows = Row by row; valid papers on each: { $valid }
web-count-saved = stored
web-count-behind = Left empty, wrongly marked
web-count-save = Store
web-count-differs = The two entries differ on this row. Look at the papers again.
web-count-done = Rows complete: { $done }/{ $total }
web-count-alone = Freeze without a check
web-seal-code = Code from the minutes
web-seal-go = Check
count-read = { $number }. { $name }: { $votes }.
count-read-cell = { $column } { $votes }
count-read-none = no votes
count-read-EXCELLENT = excellent
count-read-GOOD = good
count-read-COMPLETED = completed
count-read-NOT_COMPLETED = not completed
count-read-CLEAN_STRONG = clean and strong
count-read-WEAK = weak
count-read-agree = for
count-read-disagree = against

# -------------------------------------------------------------------------- print
sheet-list-head = LIST OF THE BALLOT
sheet-paper-head = BALLOT PAPER
sheet-minutes-head = MINUTES OF THE COUNT
sheet-subtitle = Year { $year }{ $round ->
    [1] , first round
    [2] , second round
   *[other] {""}
}{ $again ->
    [0] {""}
   *[other] , repeated ({ $again })
}
sheet-number = No.
sheet-name = { $subjects ->
    [organisations] Organisation
   *[members] Name
}
sheet-proposed = Put forward
sheet-column-EXCELLENT = Excellent
sheet-column-GOOD = Good
sheet-column-COMPLETED = Completed
sheet-column-NOT_COMPLETED = Not completed
sheet-column-CLEAN_STRONG = Clean and strong
sheet-column-WEAK = Weak
sheet-column-agree = For
sheet-column-disagree = Against
sheet-empty = Left empty
sheet-wrong = Wrongly marked
sheet-how-head = How to mark
sheet-how = { $style ->
    [agree] Put an X into one cell of each row: for or against the level put forward. A row with both is marked wrongly; a row with none is left empty.
   *[levels] Put an X into one cell of each row, in the column of the level chosen. A row with more than one is marked wrongly; a row with none is left empty.
}
sheet-how-secret = No name and no signature on the paper.
sheet-minutes-electorate = { $cell ->
    [no] Members of the body
   *[yes] Official members
}: { $official }; summoned { $summoned }, present and voting { $present }{ $probationary ->
    [0] {""}
   *[other] , probationary members present without a vote: { $probationary }
}.
sheet-minutes-papers = Papers issued { $issued }, returned { $returned }, valid { $valid }, invalid { $invalid }.
sheet-minutes-seal = Seal code:
sheet-minutes-seal-how = The code is computed from all figures above. Type /kiemtra and this code to compare them with those stored.
sheet-minutes-number = Correction number { $number }; the result before is kept.
sheet-signed-team = FOR THE COUNTING TEAM
sheet-signed-how = (signature and full name)

count-told-head = The count, { $unit }
count-told-differs = The two entries differ. Each comrade looks at the papers again and mends his own figures if they are wrong.
count-told-frozen = The two entries are equal and the result is frozen. The seal code is shown here.
button-count-told = See the count
home-counting = You count the votes of { $unit }; the result is not frozen yet.
button-home-counting = Count for { $unit }
