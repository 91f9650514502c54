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
count-electorate = Official members { $official } · present { $present }{ $probationary ->
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
count-denominator = Counted out of official members: { $official }, as the plan says; the absent count as well.
count-full = Two others of the team are entering this ballot. Tell the chair if somebody must be replaced.
count-team = Counting team, { $unit }{ $subjects ->
    [organisations] , ballot on organisations
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
   *[members] Result of the ballot on members
} of { $unit }, frozen at { $at }, rows: { $rows }{ $number ->
    [1] {""}
   *[other] {" "}(correction { $number })
}.
seal-later = This result was corrected later. The newest has the code { $code }.
button-seal-page = See the figures on the page

# ----------------------------------------------------------------------- refusals
error-ballot-attendance = Nobody is noted as present in this meeting. Take the attendance first, then open the ballot.
error-ballot-refused = The ballot cannot be opened: the plan asks for what is named above first.
error-ballot-nobody = Nobody is on the list. Look at the reason given for each person.
error-ballot-open-already = They stand on a list already. This is how things stand now.
error-ballot-early = The day of the meeting has not come.
error-ballot-changed = This ballot was changed just now. This is how it stands.
error-ballot-reason = Please give a reason of { $least } to { $most } letters.
error-ballot-one-round = This style of ballot has no second round.
error-ballot-decided = A decision rests on this result, so it is not repeated. Whoever decided has to revoke it first.
error-count-number = Numbers of papers are whole, from 0 to { $most }.
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
error-count-closed = This ballot takes no figures any more: it is frozen or was called off.
error-count-full = Two others of the team are entering this ballot. Tell the chair if somebody must be replaced.
error-count-same-device = The other sheet is entered on this very device. The check entry is another person's, on another device.
error-count-finished = You have finished this sheet. Choose “Change it after all” first.
error-count-changed = This sheet was changed just now. Look at it again, then choose again.
error-count-other-begun = Another of the team is entering the check, so it is not frozen alone. If they do not go on, the chair takes them out of the team first.
error-count-unfinished = Finish your own sheet first.
error-count-fixed = This row is not counted anew; the frozen result stays.
error-count-code = This code is wrong or no longer good. Look at each letter and type it again.
error-correction-rows = Choose the rows to be counted anew.
error-correction-decided = A decision rests on this result, so it cannot be corrected. Whoever decided has to revoke it first.
error-correction-later = A later ballot rests on this result, so it cannot be corrected.
error-seal-form = A seal code has 8 letters and digits, for example 7KQ4-MX2P. Look at the minutes again.
error-seal-unknown = No result has this code. Look at each letter; if it is still not there, tell the committee above.
