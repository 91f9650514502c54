# The cell board, facts for a rating, attendance, agenda, minutes in parts.
proposal-barred = { $sentence } (clause { $clause })

web-proposals-head = Meeting of the cell board
web-proposals-done = with a level proposed
web-proposals-how = { $board ->
    [yes] The cell board looks at each comrade and proposes a level before the cell meets. Tap a name to see and enter.
   *[no] The cell has no board: the secretary looks at each comrade and proposes a level before the cell meets. Tap a name to see and enter.
}
web-proposals-priority = Order of priority among those proposed as excellent
web-proposals-up = Move up
web-proposals-up-one = Move comrade { $name } one place up
web-proposals-down = Down
web-proposals-down-one = Put comrade { $name } one place further down
web-proposals-people = One by one
web-proposals-open = not proposed yet
web-proposals-own = Own level: { $level }
web-proposals-own-paper = handed in on paper
web-proposals-own-none = not handed in
web-proposals-staff = Staff rating: { $level }{ $final ->
    [no] {" "}(expected)
   *[yes] {""}
}
web-proposals-disciplined = Disciplined on { $day }
web-proposals-deferred = Missed the last meeting, waits for the nearest one
web-proposals-verifying = Being verified; the review goes on
web-proposals-recheck = The final staff rating differs from the one expected when the level was proposed. Please look at the proposal again.
web-proposals-not-own = Your own level is entered by another of the board; where there is none, by the committee above.
web-proposals-back = ‹ List of the cell board
web-proposals-undecided = The plan does not say whether this comrade is rated; ask the committee above.
web-proposals-temporary = On temporary activity in { $cell }
web-proposals-level = Proposed level: { $level }
web-proposals-level-head = { $board ->
    [yes] The board proposes
   *[no] The secretary proposes
}
web-proposals-take-back = Take the proposal back
web-proposals-next = Next comrade without a level ›
web-proposals-minutes = Minutes of the cell board

web-facts-head = Facts for the rating
web-facts-unknown = not known
web-facts-task = Result of the tasks given
web-facts-staff = Staff rating
web-facts-staff-final = This result is
web-facts-final-yes = final
web-facts-final-no = expected
web-facts-cstd = Proposed as emulation fighter of the grassroots level
web-facts-certificate = Certificate of merit for the year
web-certificate-none = none
web-certificate-ministry = of a ministry
web-certificate-province = of the province
web-facts-residence = Comment of the committee at the place of residence
web-residence-none = not there
web-residence-received = received
web-residence-freed = not needed (Regulation 213-QĐ/TW)
web-facts-temp = The comment of the temporary cell is there: { $cell }
web-facts-grounds = Faults concluded (tick if any)
web-facts-points = Points in all
web-facts-figures = Tasks of the year in figures
web-figure-given = Tasks given
web-figure-done = Done
web-figure-on_time = Of these on time
web-figure-exceeded = Of these exceeded
web-figure-not_done = Not done
web-figure-earlier = Shortcomings named last time
web-figure-fixed = Of these fixed
web-facts-figures-unit = Figures of the place led
web-figure-unit_given = Tasks of the place led
web-figure-unit_done = Done by the place led
web-figure-unit_on_time = Done on time by the place led
web-figure-unit_exceeded = Exceeded by the place led
web-facts-way-out = Found, admitted and mended by himself; the competent level is asked to consider it
web-facts-leave = Long leave in the year
web-leave-none = none
web-leave-sick = sick leave of three months or more
web-leave-maternity = maternity leave
web-facts-save = Save
web-sign-head = Signs of a violation without ground enough to conclude
web-sign-how = It is reported to the competent level for verification. Review and rating go on.
web-sign-note = What is to be verified
web-sign-report = Report for verification

staff-EXCELLENT = Excellent completion of tasks
staff-GOOD = Good completion of tasks
staff-COMPLETED = Completion of tasks
staff-COMPLETED_LIMITED = Completion of tasks with limited ability
staff-NOT_COMPLETED = Tasks not completed

web-unit-link = Facts of the organisation
web-unit-head = Facts for the rating of the organisation
web-unit-gates = What is done (tick what is done)
web-unit-sheet = Score sheet
web-unit-most = at most { $most } points
web-unit-year = Further conditions
web-unit-grades = Grades by criterion
web-unit-grades-source = Criteria of the sheet of Guidance 21-HD/BTCTW; Appendix 3 of the plan is not in the copy at hand.
web-unit-ungraded = { $missing } of { $total } criteria have no grade yet.
web-unit-level = Level put forward for the organisation
web-unit-special = A specially excellent achievement was recorded from above by document { $document }.
unit-gate-civil_servants_rated = The staff of the unit are rated
unit-gate-leadership_collective_rated = The leadership of the unit is rated
unit-gate-government_rated = The unit of the same level is rated
unit-gate-unions_rated = The unions of the same level are rated
unit-gate-opinion_asked = The comrade in charge was asked for his opinion on the draft
unit-gate-state_side = A commune, town or office whose work the state side assesses
unit-gate-state_side_assessed = The work of the state side was assessed
unit-gate-last_year_rechecked = Last year's levels were looked through again
unit-gate-last_year_faulty = Some of last year's levels were not in line
unit-gate-last_year_corrected = Those were put right
unit-gate-clean_strong = It is clean and strong
unit-gate-concluded = The head has concluded on each point of the collective's report
unit-gate-one_chair = One comrade holds all posts that chair together
unit-gate-deputy_joins_chair = A deputy was invited to join the chair
unit-year-task_result = Result of the organisation's tasks
unit-year-board_level = Result of the committee as a collective
unit-year-board_united = The committee is united
unit-year-activity = Activity as prescribed
unit-year-lowest_rank = The lowest rank of unit and unions is number
unit-year-gov_rank = Rank of the unit of the same level (1 the best; empty if there is none)
unit-year-union_ranks = Ranks of the unions of the same level (with commas; empty if there are none)
unit-year-leaders_disciplined = Committee members, heads and deputies disciplined
unit-year-self_detected = Found and dealt with by the organisation itself
unit-year-corruption = Corruption or degeneration that led to discipline of a member
unit-year-disciplined_on = Day the organisation was disciplined (empty if it was not)
unit-year-board_disciplined_on = Day its committee or board was disciplined as a body (empty if it was not)
unit-criterion-o1 = Political and ideological work
unit-criterion-o2 = Organisation, cadres, building of the organisation
unit-criterion-o3 = Leading the state side, the Front and the unions
unit-criterion-o4 = Inspection, supervision and discipline
unit-criterion-o5 = Programmes and plans of the year carried out
unit-criterion-o6 = Targets and tasks given
unit-criterion-o7 = Shortcomings named earlier and fixed

web-sitting-head = The meeting
web-sitting-back = ‹ Notices and invitations of the meeting
web-sitting-attendance = Attendance
sitting-count = Summoned { $summoned } · present { $present } (official { $official }, probationary { $probationary }) · excused { $excused } · absent { $absent }
web-sitting-own = { $state ->
    [present] You are noted as present.
    [excused] You are noted as excused.
    [absent] You are noted as absent.
   *[none] You are not noted yet.
}
web-sitting-early = The meeting is at { $at }. Attendance begins on the day.
web-sitting-answered = Note by the answers: who comes is present, who has leave is excused
web-sitting-probationary = (probationary)
web-presence-none = not noted
web-presence-present = Present
web-presence-excused = Excused
web-presence-absent = Absent
web-sitting-agenda = Agenda
web-sitting-start = Begin with this agenda
agenda-kind-collective = Review of the collective
agenda-kind-individual = Review of individuals
agenda-kind-own_level = Level of the organisation
agenda-next-presentation = to be presented
agenda-next-comments = waits for comments
agenda-next-acceptance = waits for the answer
agenda-next-conclusion = waits for the conclusion
agenda-next-none = done
agenda-do-presentation = Presented
agenda-do-comments = Commented
agenda-do-acceptance = Answered
agenda-do-conclusion = Concluded
agenda-do-back = One step back
agenda-do-complete = { $kind ->
    [collective] The completed report is in
   *[individual] The completed self-review is in
}
agenda-do-comment = Tick as commented, or take the tick back
agenda-do-chair = Let this comrade chair it
agenda-do-delegate = Let this comrade present the report
web-agenda-chair = Chair: { $name }
web-agenda-no-chair = Nobody to chair: please ask a deputy or another of the board
web-agenda-presenter = Presented by { $name }
web-agenda-comments = Comments { $done }/{ $total }, counting { $counted ->
    [board] those present of the collective reviewed
    [others] those present but the one reviewed
   *[all] all present
}{ $others ->
    [0] .
   *[other] ; others who commented: { $others }.
}
web-agenda-handed = Said to be handed in at { $at }; to be confirmed when it has come.
web-agenda-completed = The completed text came in at { $at }
web-agenda-more = More of this matter
web-agenda-roles = Chair, comments, delegate
web-agenda-who = Comrade
web-groups-head = Party groups
web-groups-how = Where a cell has Party groups, they report before the cell closes its review.
web-group-state = { $state ->
    [unused] no review in the group
    [reported] reported
   *[open] not reported
}
web-group-report = Has reported to the cell
web-group-leave = No review in this group
web-group-use = Review in this group
web-group-name = Name of the group
web-group-add = Add the group
web-minutes-head = Minutes in parts
web-minutes-how = Saved as you type. Only those who prepare the meeting see them.
web-minutes-saved = Saved at { $at }
minutes-part-opening = Opening
minutes-part-board = Cell board
minutes-part-closing = Closing
web-meeting-sitting = Into the meeting: attendance, agenda, minutes
web-meeting-proposals = Cell board: propose levels

sitting-head = Meeting of { $unit }
sitting-agenda-line = { $number }. { $name }: { $next }
sitting-row = line { $number }
sitting-none = The agenda is not laid down yet.
sitting-early-line = The meeting is at { $at }. Attendance begins on the day.
sitting-seat = { $name }: { $state }
sitting-attendance-head = Attendance of { $unit }
sitting-attendance-how = Tap a comrade to change: present, excused, absent.
button-sitting = Into the meeting
button-sitting-attendance = Attendance
button-sitting-answered = Note by the answers given
button-sitting-start = Begin with the agenda
button-sitting-step = { $number }. { $do }
button-sitting-page = Page of the meeting
button-sitting-more = Next page ›
button-cellboard-proposals = Cell board
button-cellboard-page = Page of the cell board
cellboard-head = Cell board of { $unit }
cellboard-count = Proposed { $done }/{ $total }
cellboard-line = { $name }: { $level }
cellboard-more = See and enter each comrade on the page of the cell board.
cellboard-recheck = { $count } proposals are to be looked at again, because the final staff rating is another than expected.
cellboard-nobody = This command is for the secretary, the deputy and members of a cell's board.
cellboard-choose = Which cell?

finding-agenda-order = The agenda keeps to the order: { $rule } (clause { $clause }).
finding-agenda-custom = The plan prints no order of reviews; { $places } matters stand as is usual: the collective, the head, deputies, other leaders, then members.
finding-agenda-chair = { $found ->
    [yes] Another comrade chairs the review of the head.
   *[no] { $ruled ->
        [yes] The plan wants a deputy to chair the review of the head, and there is none. Please ask a comrade.
       *[no] Nobody chairs the review of the head yet. Please ask a comrade.
    }
}

error-facts-own = Your own facts are entered by somebody else. Please ask a comrade of the board.
error-facts-choice = The choice sent is not on the list. Please open the page again and choose.
error-facts-no-staff = This comrade is not of the staff and has no such rating. Please leave it empty.
error-facts-staff-missing = No staff rating is chosen, so it cannot be final.
error-facts-figure = Figures are whole numbers from 0 to { $most }. Please check.
error-facts-more = { $part ->
    [done] More done ({ $found }) than given ({ $most }).
    [on_time] More on time ({ $found }) than done ({ $most }).
    [exceeded] More exceeded ({ $found }) than done ({ $most }).
    [unit_done] The place led: more done ({ $found }) than given ({ $most }).
    [unit_on_time] The place led: more on time ({ $found }) than done ({ $most }).
    [unit_exceeded] The place led: more exceeded ({ $found }) than done ({ $most }).
   *[fixed] More shortcomings fixed ({ $found }) than named ({ $most }).
} Please check.
error-facts-sum = Done and not done make { $total }, more than given ({ $given }). Please check.
error-facts-points = Points are from 0 to 100 with one decimal at most. Please enter them again.
error-facts-changed = Another comrade has just entered these facts. Please open the page again; nothing was overwritten.
error-proposal-level = The plan has no such level. Please choose one of the list.
error-proposal-changed = Another comrade has just changed the proposal. Please look again and choose.
error-proposal-own = Your own level is entered by another: a comrade of the board, else the committee above.
error-proposal-not-rated = This comrade is not rated by the plan; no level is to be proposed.
error-sitting-early = The day of the meeting ({ $day }) has not come. Attendance and agenda begin then.
error-sitting-balloted = A ballot was opened on this attendance, so it cannot be changed. If it is wrong, cancel the ballot first.
error-agenda-order = By the plan the next step is: { $part ->
    [presentation] the presentation
    [comments] the comments
    [acceptance] the answer
   *[conclusion] the conclusion
}. Please note that step first.
error-agenda-changed = This matter was just changed. Please look again.
error-agenda-delegate = Only the report of the collective can be presented by somebody asked to. A person presents his own review.
error-agenda-absent = This comrade is not noted as present. Please note the attendance first.
error-agenda-no-chair = Nobody chairs this matter. Let a deputy, a member of the board or somebody else who is there chair it, then go on.
error-agenda-own-chair = Nobody chairs his own review. Please ask another comrade.
error-agenda-unconcluded = The chair has not concluded yet, so the completed text cannot come in. Please note the conclusion first.
error-agenda-individuals = { $waiting } comrades are not reviewed yet; the report of the collective is completed after them. Please finish those first.
error-minutes-long = This part is longer than { $most } letters. Please shorten it; what you typed is still on the page.
error-minutes-changed = Another comrade has just changed this part. What you typed is still on the page; please copy it and open the page again.
error-group-name = Please enter the name of the group, at most { $most } letters.
error-group-twice = There is a group of this name. Please choose another.
error-group-open = The review cannot be closed: groups have not reported to the cell: { $names } (clause { $clause }).
error-verification-note = Please say what it is about, in { $least } to { $most } letters.
error-verification-open = This comrade's case is being verified already. Please wait for the outcome.
error-unit-section = The score sheet has no such section. Please open the page again.
error-unit-points = { $label }: points from 0 to { $most }, one decimal at most. Please enter them again.
error-unit-answer = One answer is not right: ranks are whole numbers from 0 to 9, a day is one of the calendar, the others are chosen. Please check.
error-unit-grade = The grade sent is not on the list. Please open the page again and choose.
