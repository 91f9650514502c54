# Results: the level named, put forward, counted, decided; the cap; decisions.
error-level-forced = This comrade was disciplined in the year, so by the plan the level is “Not completed”. See the grounds.
error-own-level-forced = The organisation was disciplined in the year, so by the plan the level is “Not completed”. See the facts of the organisation.
error-result-changed = The result was changed elsewhere just now. Below is the newest; please look and try again.
error-result-row = The list has no such line. Please choose from the newest list.
error-result-reason = This level differs from the one there is, so a reason of at least 3 characters is needed. Please write it and try again.
error-reason-long = The reason is longer than { $most } characters. Please shorten it.
error-number-long = The document number is longer than { $most } characters. Please shorten it, for example “Decision 12-QĐ/ĐU”.
error-number-missing = A document number is needed, for example “Decision 12-QĐ/ĐU”. Nothing was changed.
error-result-nothing = No line is left that the count settles. Where no level has its votes, vote again or enter each level on its own.
error-result-decided = This level is decided already. Below is how it stands.
error-result-sent = The result is with the level above, so it cannot be changed. To change it, ask for it to be returned.
error-result-not-sent = This result was not sent, was returned or is decided, so it cannot be returned. Please look at how it stands.
error-result-uncounted = There is no count for this comrade yet, so no level can be entered. Please enter the count first.
error-result-missing = { $rows } lines have no level yet. Please enter them and try again.
error-result-away = This comrade missed the meeting and is rated at the next one; nothing can be decided now.
error-result-decides-itself = The cell decides its members' levels itself; nothing is sent to the level above. Please enter the cell's decision.
error-result-announced = Everybody with a result has been told; nothing is to be announced again.
error-cap-held = The list has { $excellent } excellent, more than the plan allows (strictly { $literal }, widely { $wide }). Please discuss the list again, or ask the level above in writing.
error-cap-pool = All that the committee decides would have { $excellent } excellent, more than the plan allows (strictly { $literal }, widely { $wide }). Please discuss it again, or ask the level above in writing.
error-cap-ruling = The number must be from 0 to { $wide }: the widest reading of the plan allows no more. Please enter it as the document from above has it.
error-cap-no-special = The plan has no exception for specially excellent achievement, so nothing is entered here.
error-decide-not-yours = By the plan this is decided by { $unit }; you cannot enter it. Please wait for that decision.
error-decide-not-sent = The cell has not sent its result yet, so nothing can be decided. Please ask the cell to send it first.
error-decide-unsettled = The plan does not say who decides here; see { $source }. The system does not choose anybody; please ask the committee above.
error-decide-not-rated = By the plan nothing is rated here, so there is no decision.
error-decide-ballot = By the plan the body that decides votes by secret ballot first (clause { $clause }), and no such count is here. Please open the ballot in the meeting of that body, or write a reason of at least 3 characters, and try again.
error-decide-outside = The body that decides is outside this system. Once it has decided, please enter the level with the document number.
error-receive-not-top = The level of this organisation is decided by a level inside the system and cannot be entered from a document. Please wait for that decision.
error-announce-not-yours = Results are announced by the cell or by who decided. Please ask one of them.
error-revoke-unsettled = The plan does not regulate taking back and rating again; see the guidance of the level above.
error-revoke-ground = The plan does not name this ground for taking a result back. Please choose one that is shown.
error-planner-numbers = These two numbers cannot be used. Please type how many are good, then how many are excellent, for example: 25 4.
error-planner-line = Please type two numbers: how many are good, then how many are excellent, for example: 25 4. Nothing was changed.
error-leader-appraisal = The organisation board has not appraised this comrade's papers yet, so nothing can be decided. The board has to note the appraisal first.
error-leader-own-level = This comrade has not named a level yet, so nothing can be decided. Please ask him to name one first.
error-commend-row = Only a decided excellent level can be put forward for commendation. Please choose again from the list.

result-level = { $level ->
    [CLEAN_STRONG] Clean and strong
    [EXCELLENT] Excellent
    [GOOD] Good
    [COMPLETED] Completed
    [WEAK] Weak
    [NOT_COMPLETED] Not completed
   *[none] none yet
}
result-own-level = Named by oneself: { $level }.
result-board = Put forward by the cell board: { $level }.
result-board-hidden = What the cell board puts forward can be seen after the meeting.
result-concluded = Proposed by the cell: { $level }.
result-concluded-reason = Why it differs from the count: { $reason }.
result-votes = Count: { $list }; { $valid } valid papers, { $official } { $cell ->
    [no] members of the body
   *[yes] official members
}.
result-vote = { $votes } { $level ->
    [CLEAN_STRONG] clean and strong
    [EXCELLENT] excellent
    [GOOD] good
    [COMPLETED] completed
    [WEAK] weak
    [NOT_COMPLETED] not completed
   *[other] other
}
result-join = { $first }; { $rest }
result-counted = By the plan: { $level }.
result-status = { $status ->
    [fits] Conditions and votes are met.
    [needs_ruling] The competent level has to be asked.
    [no_level_fits] No level fits; the competent level has to choose.
    [NO_MAJORITY] No level has its votes: vote again or ask who decides.
    [people_decide] The plan asks for no number of votes: the competent level decides.
    [facts_missing] Facts on the year's work are missing for a judgement by the plan.
   *[not_counted] No count yet.
}
result-decided = Decided: { $level }{ $numbered ->
    [yes] , by { $document }
   *[no] {""}
}.
result-decided-differs = Other than the cell proposed, because: { $reason }.
result-undecided = Not decided yet.
result-undecided-by = Not decided yet; by the plan { $body } decides.
result-away = Missed the meeting: rated at the next one.
result-before = The level { $level } was taken back on { $day }: { $ground }. Reason: { $reason }.
result-supplement-due = Rated later after missing the meeting: a supplementary report is due.
result-stage = { $stage ->
    [open] Being entered
    [concluded] Complete in the cell, not sent
    [sent] Waiting for the decision
    [returned] Returned by the level above
    [decided] Decided { $decided }/{ $total }
   *[announced] Decided { $decided }/{ $total }, announced
}
result-stage-itself = { $stage ->
    [open] Being entered
    [concluded] Waiting for the cell's decision
    [sent] Waiting for the decision
    [returned] Returned by the level above
    [decided] Decided { $decided }/{ $total }
   *[announced] Decided { $decided }/{ $total }, announced
}
result-returned = Returned by the level above on { $day }, because: { $reason }.
result-sent-on = Sent to the level above on { $day }.
result-route = Members' levels here are decided by { $body }.
result-route-none = The plan does not say who decides members' levels here; see { $source }.
result-route-own = The level of this organisation is decided by { $body }.
result-route-own-none = The plan does not say who decides the level of this organisation; see { $source }.
result-line = Line { $number }: { $level }{ $state ->
    [decided] {""}
    [concluded] , proposed by the cell
    [counted] , by the count
    [away] , missed the meeting, rated later
   *[none] {""}
}
result-line-named = { $number }. { $name }: { $level }{ $state ->
    [decided] {""}
    [concluded] , proposed by the cell
    [counted] , by the count
    [away] , missed the meeting, rated later
   *[none] {""}
}
result-cap = { $pooled ->
    [yes] All of { $unit }: { $excellent } excellent, { $good } good
   *[no] { $excellent } excellent, { $good } good
}; { $result ->
    [ok] within the cap (at most { $literal }).
    [over] over the cap: strictly at most { $literal }, widely at most { $wide }.
   *[needs_ruling] the level above has to be asked: strictly at most { $literal }, widely at most { $wide }.
}{ $held ->
    [ruled] {" "}The level above answered: at most { $ruled }, by { $document }.
    [warns] {" "}This is a note; who decides holds the cap.
   *[no] {""}
}
result-cap-unconcluded = { $pooled ->
    [yes] All of { $unit }: no
   *[no] No
} level is concluded yet.
result-candidates = The system lowers nobody. Lines at the excellent level, by votes:
result-candidate = Line { $number }: { $votes } votes for excellent
result-candidate-named = { $number }. { $name }: { $votes } votes for excellent{ $priority ->
    [0] {""}
   *[other] , number { $priority } with the cell board
}

# ---- in the conversation
home-results = Results: { $waiting ->
    [0] {""}
    [one] { $waiting } list waits for the decision;{" "}
   *[other] { $waiting } lists wait for the decision;{" "}
}decided { $decided }/{ $total }{ $told ->
    [yes] , announced
   *[no] {""}
}.
results-head = Results of { $year }
results-none = There is no result of yours: you are not rated, or no season is open.
results-on-page = This message carries no level. Please open the page to see it.
results-choose = Where you look after results:
results-board-head = Results · { $unit }
results-hidden = The cell has not sent its result yet, so its lines cannot be seen.
results-below = { $name }: { $state }
results-below-state = { $stage ->
    [open] not sent, 0/{ $total }
    [concluded] not sent, 0/{ $total }
    [sent] waiting for the decision { $decided }/{ $total }
    [returned] returned
    [decided] decided { $decided }/{ $total }
   *[announced] decided and announced { $decided }/{ $total }
}
results-empty = Nobody is on the list yet.
results-row-head = Line { $number } · { $unit }
results-why-head = Grounds · { $unit }
results-why-none = No grounds yet: nothing is counted, or facts are missing.
results-decide-ask = Decide { $rows } lines as the cell proposed. Please type the number of the decision, for example: Decision 12-QĐ/ĐU.
results-decide-sure = Decide { $rows } lines as the cell proposed?
results-why-more = { $count } more grounds; the page shows all.
results-choose-other = Elsewhere
button-result-back-plain = Results
button-results = Results
button-result-why = Grounds
button-result-place = { $name }
button-result-row = Line { $number }
button-result-page = Open the page of results
button-result-conclude = Enter by the count
button-result-send = Send to the level above
button-result-decide = Decide as proposed
button-result-decide-sure = Yes, decide
button-result-announce = Announce
button-result-caps = Cap
button-result-back = ‹ Results

planner-head = Cap on excellent · { $unit }
planner-none = The plan sets no cap{ $left ->
    [yes] ; see { $source }
   *[no] {""}
}.
planner-list = { $pooled ->
    [yes] Deciding level, { $unit }
   *[no] { $unit }
}: { $excellent } excellent, { $good } good.
planner-list-organisations = Organisations decided by { $unit }: { $excellent } excellent, { $good } good.
planner-assumes = Then the level decided counts; before it the one the cell concludes, before that the one its board puts forward. Type two numbers to try.
planner-base = { $percent ->
    [0] A cell of few members: by the plan's own rule.
   *[other] At most { $percent }% of those rated good, rounded down.
}
planner-now = { $same ->
    [yes] At most { $literal } excellent are allowed now.
   *[no] Allowed now: { $literal } if counted on those rated good (strictly), { $wide } if the excellent are counted too (widely).
}
planner-more = One more { $whom ->
    [organisations] organisation
   *[people] person
} rated good allows at most { $same ->
    [yes] { $literal } excellent.
   *[no] { $literal } excellent strictly, { $wide } widely.
}
planner-needed = For one more excellent it takes { $count } more { $whom ->
    [organisations] organisations
   *[people] people
} rated good or better.
planner-fewer = { $holds ->
    [yes] With one excellent fewer, rated good, the list fits.
   *[no] One excellent fewer is still too many; { $count } have to go.
}
planner-fits = The list is within the cap.
planner-ruled = The level above answered: at most { $ruled }, by { $document }.
planner-warns = Here it is only a note; who decides holds the cap.
planner-ask = Try it: type how many are good, then how many are excellent, for example: 25 4.
planner-typed = Tried with the two numbers typed; nothing is stored.
button-planner-page = Open the page of the cap
button-planner-stored = By the list as it stands

# ---- notices
result-told-head = Results of { $year }
result-told = Comrade { $name }: there is a result { $whose ->
    [own] of yours
   *[unit] of { $unit }
}. Please open the page to see it.
result-told-revoked = Comrade { $name }: the announced result { $whose ->
    [own] of yours
   *[unit] of { $unit }
} was taken back to be rated again. Please open the page to see it.
result-told-sent = { $unit } has sent its result and waits for the decision.
result-told-returned = The level above returned the result of { $unit }. Please open the page to see the reason.
button-result-see = See the result

# ---- pages
web-results-title = Results
web-results-places = Where you look after results
web-results-back = ‹ Results
web-results-members = Members ({ $count })
web-results-unit = Level of the organisation
web-results-below = Organisations below
web-results-below-own = Level of the organisation: { $level }
web-results-why = Grounds
web-results-level = Level
web-results-reason = Reason (where it differs)
web-results-document = Document number
web-results-conclude = Enter the level the cell proposes
web-results-conclude-own = Enter the level the organisation puts forward
web-results-conclude-all = Enter all by the count
web-results-conclude-how = By the plan's shares of votes where it has them; else by the level with most votes. Each line can be changed afterwards.
web-results-send = Send to the level above
web-results-return = Return to the cell
web-results-return-reason = Reason for returning
web-results-decide-all = Decide all as proposed
web-results-decide-one = Decide this line
web-results-decide-own = Decide the organisation's level
web-results-receive = Enter the level decided above
web-results-announce = Announce to those concerned
web-results-announce-how = Each is told once, not at night. Messages carry no level.
web-results-revoke = Take back to rate again
web-results-revoke-ground = Ground by the plan
web-results-revoke-reason = In words
web-results-supplement = Supplementary report sent
web-results-cap = Cap on excellent
web-results-cap-page = Try the cap
web-results-commend = List for commendation
web-results-nothing = Nothing here yet.
web-results-seal = Seal code { $seal }
web-decide-unballoted = By the plan the body that decides votes by secret ballot (clause { $clause }); no such count is here. To decide without it needs a reason.
web-decide-unballoted-reason = Reason for deciding without the count
web-offices-title = Boards and leaders
web-offices-boards = Boards
web-offices-leaders = Leaders
web-offices-body = { $body ->
    [cell_board] Cell board
    [standing_board] Standing board
    [committee] Committee
   *[leader] Leader
}
web-offices-none = By the plan this level decides on no board and no leader.
web-offices-appraise = Note that the papers are appraised
web-offices-appraised = Papers appraised
web-offices-unappraised = Papers not appraised yet
web-offices-decide = Decide the level
web-caps-title = Cap on excellent
web-caps-good = How many good
web-caps-excellent = How many excellent
web-caps-try = Try
web-caps-rule = Record the answer of the level above
web-caps-rule-most = At most so many excellent are agreed to
web-caps-rule-save = Record
web-caps-special = Specially excellent achievement
web-caps-special-how = Entered by the level above with a document number; empty for none.
web-caps-special-save = Save
web-commend-title = List for commendation
web-commend-people = Members
web-commend-units = Outstanding organisations
web-commend-picked = Picked
web-commend-pick = Pick
web-commend-drop = Drop
web-commend-file = Download the sheet
web-commend-none = No excellent level is decided yet.
web-commend-by = Picked by { $body }, as the plan says.
commend-column-number = No.
commend-column-name = Name, organisation
commend-column-unit = Place
commend-column-level = Level
commend-column-document = Decision
commend-file = commendation
