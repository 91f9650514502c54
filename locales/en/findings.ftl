# Grounds: each sentence can be read out, with its figures and its clause.
ground = { $sentence } (clause { $clause }: “{ $quote }”)

finding-scope-exempt-work-and-activity = Members exempt from Party work and meetings { $review ->
    [out] are not reviewed
    [in] are reviewed all the same
   *[undecided] (the plan does not say whether they are reviewed; ask the committee above)
}{ $rating ->
    [out] , and not rated for { $year }.
    [in] , and rated for { $year }.
   *[undecided] ; the plan does not say whether they are rated for { $year }, so ask the committee above.
}
finding-scope-suspended-party = Members suspended from Party activity { $review ->
    [out] are not reviewed
    [in] are reviewed all the same
   *[undecided] (the plan does not say whether they are reviewed; ask the committee above)
}{ $rating ->
    [out] , and not rated for { $year }.
    [in] , and rated for { $year }.
   *[undecided] ; the plan does not say whether they are rated for { $year }, so ask the committee above.
}
finding-scope-suspended-committee = Committee members suspended from the committee's activity { $review ->
    [out] are not reviewed
    [in] are reviewed all the same
   *[undecided] (the plan does not say whether they are reviewed; ask the committee above)
}{ $rating ->
    [out] , and not rated for { $year }.
    [in] , and rated for { $year }.
   *[undecided] ; the plan does not say whether they are rated for { $year }, so ask the committee above.
}
finding-scope-new-member = Members admitted less than six months ago { $review ->
    [out] are not reviewed
    [in] are reviewed all the same
   *[undecided] (the plan does not say whether they are reviewed; ask the committee above)
}{ $rating ->
    [out] , and not rated for { $year }.
    [in] , and rated for { $year }.
   *[undecided] ; the plan does not say whether they are rated for { $year }, so ask the committee above.
}
finding-scope-long-leave = Members sick for 03 months in all or more, or on maternity leave, { $review ->
    [out] are not reviewed
    [in] are still reviewed
   *[undecided] : the plan does not say whether they are reviewed; ask the committee above
}{ $rating ->
    [out] , and not rated for { $year }.
    [in] , and still rated for { $year } by the work they did.
   *[undecided] ; whether they are rated for { $year } it does not say either: ask the committee above.
}
finding-scope-anyone-else = Members are reviewed and rated for { $year }.

finding-last-day = The plan says “{ $inclusive ->
    [yes] chậm nhất ngày
   *[no] trước ngày
} { $printed }” ({ $inclusive ->
    [yes] on that day at the latest
   *[no] before that day
}), so the last day in time is { $day }.
finding-last-day-outer-limit = The plan names no day for cells below a section, so the section's own day is the limit: “{ $inclusive ->
    [yes] chậm nhất ngày
   *[no] trước ngày
} { $printed }” ({ $inclusive ->
    [yes] on that day at the latest
   *[no] before that day
}), that is, by the end of { $day } at the latest.
finding-last-day-absent = The plan names no day for this step.

finding-disciplined-in-year = A disciplinary measure was taken on { $day }, within { $year }, so the plan leaves only one level: { $level ->
    [EXCELLENT] Excellent completion of duties
    [GOOD] Good completion of duties
    [COMPLETED] Completion of duties
   *[NOT_COMPLETED] Non-completion of duties
}.
finding-collective-disciplined = The collective was disciplined on { $day }, within { $year }, so the plan leaves only one level: { finding-words-level }.

# --- Ballots, caps, levels of organisations and members, points ---------------------------
finding-words-level = { $level ->
    [EXCELLENT] Excellent completion of duties
    [CLEAN_STRONG] Clean and strong
    [GOOD] Good completion of duties
    [COMPLETED] Completion of duties
    [WEAK] Weak
    [NOT_COMPLETED] Non-completion of duties
   *[none] no level
}
finding-words-tested = { $tested ->
    [EXCELLENT] “Excellent completion”
    [CLEAN_STRONG] “Clean and strong”
    [GOOD] “Good completion”
    [COMPLETED] “Completion”
    [WEAK] “Weak”
   *[NOT_COMPLETED] “Non-completion”
}
finding-words-asked = { $asked ->
    [EXCELLENT] Excellent completion of duties
    [GOOD] Good completion of duties
    [COMPLETED] Completion of duties
    [COMPLETED_LIMITED] Completion of duties with limited ability
   *[NOT_COMPLETED] Non-completion of duties
}
finding-words-at-least = { $asked ->
    [EXCELLENT] “{ finding-words-asked }”
   *[other] “{ finding-words-asked }” or better
}
finding-words-civil = { $civil ->
    [EXCELLENT] Excellent completion of duties
    [GOOD] Good completion of duties
    [COMPLETED] Completion of duties
    [COMPLETED_LIMITED] Completion of duties with limited ability
    [NOT_COMPLETED] Non-completion of duties
   *[none] not rated
}
finding-words-group = { $group ->
    [members] members
    [organisations] organisations
    [committees] committees
    [leaders] leaders
   *[any] cases
}

finding-vote = { $votes_for } of { $official } official members voted for it; more than { $share } is needed, that is at least { $needed } votes: { $reached ->
    [yes] the level is reached
   *[no] the level is not reached
} ({ finding-words-level }).
finding-vote-absent-counted = Some were absent or did not vote: the share is still counted on all { $official } official members, the absent counting as not for it; with { $votes_for } votes { $reached ->
    [yes] the level is reached
   *[no] the level is not reached
} ({ finding-words-level }).
finding-vote-of-present = Note: counted on the { $official } official members present only, at least { $needed } votes would be needed, and with { $votes_for } { $reached ->
    [yes] the level would be reached
   *[no] the level would not be reached
} ({ finding-words-level }); the plan says “official members”, not “present”.

finding-cap = { $excellent } { finding-words-group } are excellent and { $good } good. The plan allows no more than { $percent }% of the good ones, so of the { $upper } at the two upper levels { $literal } may be excellent at most{ $status ->
    [needs_ruling] ; with the excellent ones in the base as well, { $wide } at most
   *[agreed] {""}
}: { $result ->
    [ok] within the cap.
    [over] over the cap; please look at the list again.
   *[needs_ruling] between the two readings; ask the committee above.
}
finding-cap-small-cell = A cell of fewer than { $below } members may have { $literal } excellent at most; the list has { $excellent }: { $result ->
    [ok] within the limit.
   *[over] over the limit; please look at the list again.
}
finding-cap-max = { $percent ->
    [0] A cell of fewer than { $below } members: { $literal } excellent at most.
   *[other] { $upper } stand at the two upper levels. At { $percent }% of the good ones, { $literal } may be excellent at most{ $status ->
        [needs_ruling] ; with the excellent ones in the base as well { $wide }; ask the committee above.
       *[agreed] .
    }
}
finding-share-advice = { $at_level } of { $organisations } cells are clean and strong; the plan advises no more than { $share }: { $over ->
    [yes] more than advised, please consider.
   *[no] not more.
}

finding-org-points-at-least = { $total } points in all; { finding-words-tested } needs { $asked } or more.
finding-org-points-below = { $total } points in all; under { $asked } is weak.
finding-org-task-result-at-least = The tasks were done at the level: { finding-words-level }; { finding-words-tested } needs { finding-words-at-least }.
finding-org-board-united-at-least = The committee is { $united ->
    [yes] united
   *[no] disunited
}, its level: { finding-words-level }; { finding-words-tested } needs a united committee at { finding-words-at-least }.
finding-org-activity-as-prescribed = Party activity is { $held ->
    [yes] held as prescribed.
   *[no] not held as prescribed, which { finding-words-tested } needs.
}
finding-org-members-all-completed = { $completed } of { $rated } rated members completed their duties or better (the cell has { $total } members); { finding-words-tested } needs 100%.
finding-org-cells-all-completed = { $completed } of { $total } organisations below completed their duties or better; { finding-words-tested } needs 100%.
finding-org-peers-at-rank = { $bodies ->
    [0] No government or union of the same level was entered, so this condition does not apply; please check.
   *[other] Of { $bodies } bodies of the same level, { $low } stand below rank { $asked }; { finding-words-tested } needs none.
}
finding-org-no-leader-disciplined = { $disciplined ->
    [0] No committee member, head or deputy was disciplined.
   *[other] { $disciplined } committee members, heads or deputies were disciplined, { $found ->
        [yes] found out and dealt with by the organisation itself, so { finding-words-tested } stays open.
       *[no] not found out by the organisation itself, so { finding-words-tested } is barred.
    }
}
finding-org-board-disunited = The committee is { $united ->
    [yes] united.
   *[no] disunited: a fault that leads to the level Weak.
}
finding-org-corruption-with-discipline = { $stands ->
    [yes] Corruption or degeneration led to discipline of a member: a fault that leads to the level Weak.
   *[no] No corruption or degeneration led to discipline of a member.
}
finding-org-government-lowest = { $rank ->
    [0] No government of the same level was entered, so this condition does not apply; please check.
   *[other] The government of the same level stands at rank { $rank }; the lowest rank is a fault that leads to the level Weak.
}
finding-org-unions-lowest-at-least = { $lowest } unions of the same level stand at the lowest rank; { $asked } or more are a fault that leads to the level Weak.
finding-org-weak-cells-over = { $part } of { $total } organisations below are weak: { $over ->
    [yes] over { $share }, a fault that leads to the level Weak.
   *[no] not over { $share }.
}
finding-org-not-completed-over = { $part } of { $total } members did not complete their duties: { $over ->
    [yes] over { $share }, a fault that leads to the level Weak.
   *[no] not over { $share }.
}
finding-org-other-reading = The level “{ finding-words-level }” rests on reading the plan so that { $reading ->
    [A-18] clean and strong, too, needs that no leader was disciplined
   *[A-36] one fault alone makes an organisation weak, even with its tasks done
}; read otherwise it is: { $other ->
    [CLEAN_STRONG] Clean and strong
    [GOOD] Good completion of duties
    [COMPLETED] Completion of duties
    [WEAK] Weak
   *[none] none
}. Ask the committee above.

finding-member-task = The tasks were done at the level: { finding-words-level }; { finding-words-tested } needs { finding-words-at-least }.
finding-member-civil = { $civil_servant ->
    [yes] Rated as a civil servant: { finding-words-civil }; { finding-words-tested } needs { finding-words-at-least }.
   *[no] Not a civil servant in service, so no staff rating is looked at.
}
finding-member-civil-top = { $civil_servant ->
    [yes] Rated as a civil servant: { finding-words-civil }, { $honoured ->
        [yes] with a proposal as emulation fighter or a certificate of a ministry or province
       *[no] without a proposal as emulation fighter or a certificate of a ministry or province
    }; one of three is needed: { finding-words-asked }, that proposal, or that certificate.
   *[no] Not a civil servant in service, so no staff rating is looked at.
}
finding-member-ground = { $stands ->
    [yes] A fault stands
   *[no] No such fault
}: { $ground ->
    [cell_tasks_not_done] tasks of the cell not done.
    [civil_not_completed] rated as a civil servant at non-completion of duties.
    [forbidden_acts] acts forbidden to members, or another breach that harms the organisation's standing.
   *[refused_assignment_or_disunity] an assignment refused, or disunity caused.
}
finding-no-majority = No level has its votes: { $votes_excellent } for excellent, { $votes_good } for good, { $votes_completed } for completion, { $votes_not_completed } for non-completion, of { $official } official members. The plan does not say what follows: a second ballot, or the body that decides.
finding-people-decide = Counted: { $votes_excellent } for excellent, { $votes_good } for good, { $votes_completed } for completion, { $votes_not_completed } for non-completion, of { $official } official members. The plan names no share of votes: the level is for the body that decides.
finding-disciplined-within-a-year = A disciplinary measure was taken on { $day }, less than a year before the rating: a ground for { finding-words-level }.
finding-discipline-without-vote = A disciplinary measure was taken on { $day }, less than a year ago, but { finding-words-level } has only { $votes_for } votes. The plan does not say whether a disciplined member needs the votes for that level: ask the committee above.

finding-points-level = { $points } points in all, in the range of { finding-words-level }.
finding-points-low = { $points } points in all, under { $asked }: non-completion of duties.
finding-points-done = { finding-words-whose }: { $done } of { $given } tasks done; { finding-words-tested } needs all of them.
finding-points-on-time = { finding-words-whose }: { $late } of { $given } tasks finished late; { finding-words-tested } needs all of them on time.
finding-points-late = { finding-words-whose }: { $late } of { $given } tasks late; { finding-words-tested } allows { $asked }% at most.
finding-points-exceeded = { finding-words-whose }: { $exceeded } of { $given } tasks exceeded; { finding-words-tested } needs { $asked }% at least, that is { $needed }.
finding-points-shortcomings = { $earlier ->
    [0] No shortcomings were named earlier; nothing here bars { finding-words-tested }.
   *[other] { $fixed } of { $earlier } shortcomings named earlier are mended; { finding-words-tested } needs all of them.
}
finding-points-no-tasks = { finding-words-whose }: no task was entered as given, so the conditions cannot be compared; a list of tasks is needed.
finding-points-not-done = { finding-words-whose }: { $not_done } of { $given } tasks judged not done{ $over ->
    [yes] , over { $asked }%: a ground for non-completion of duties.
   *[no] , not over { $asked }%.
}
finding-points-unit-done-under = The unit led: { $done } of { $given } tasks done{ $over ->
    [yes] , under { $asked }%: a ground for non-completion of duties.
   *[no] , not under { $asked }%.
}
finding-points-ground = The competent body has concluded: { finding-words-ground }. This is a ground for non-completion of duties.
finding-words-ground = { $ground ->
    [cadre_work_or_disunity] wrongs of the collective in cadre work, disunity, factions or the buying of posts
    [member_disciplined] a breach of duty by a member of the collective, disciplined with reprimand or more
    [member_degeneration] degeneration of a member of the collective
    [degeneration] degeneration
    [duty_violation_disciplined] a breach of duty, disciplined with reprimand or more
    [forbidden_acts] acts forbidden to members
    [example_violation] a breach of the duty to set an example
    [five_targets_missed] basic social and economic targets missed by the unit led
    [units_not_completed_over_half] over 50% of the units led at non-completion
    [low_confidence_over_half] over 50% votes of low confidence
    [not_done_over] more tasks left undone than the regulation allows
    [unit_done_under] too few tasks done by the unit led
    [done_under] too few tasks done under the collective
    [subordinate_corruption] corruption, disciplined, of those directly managed
   *[other] { $ground }
}
finding-points-way-out = There is a ground for non-completion of duties, but it is asked to be considered. The regulation allows that where { $name }: the competent body considers and decides.
finding-points-disciplined = { $disciplined ->
    [0] No unit below and no member of the collective was disciplined, as { finding-words-tested } needs.
   *[other] Units below or members of the collective that were disciplined: { $disciplined }; { finding-words-tested } needs none.
}
finding-ground-listed = A ground for non-completion of duties, once concluded: { finding-words-ground }.
finding-ground-elsewhere = Not counted as a ground: { finding-words-ground }, as it was done at an earlier place or outside the duty of the collective.
finding-ground-share = A ground for non-completion of duties: { $ground ->
    [not_done_over] over { $asked }% of the year's tasks judged not done.
    [unit_done_under] under { $asked }% of the year's tasks done by the unit led.
   *[done_under] under { $asked }% of the year's tasks done by the place the collective leads.
}
finding-way-out = There is a ground, but where { $name }, the competent body considers and decides.
finding-points-no-level = { $points } points are those of { finding-words-level }, but a condition is missing; the regulation does not say which level follows: the competent body decides and notes why.
finding-words-whose = { $whose ->
    [collective] The place the collective leads
    [unit] The unit led
   *[own] Own tasks
}

finding-score-form = { $group ->
    [leader] Leaders
    [outside] Members outside the political system
   *[member] Members without a leading post
}: form { $form }, with the lines of annex { $annex }.
finding-score-unset = { finding-words-section }: the points of each line are for the committee to set and are not set yet, so only the sum can be entered, { $most } at most.
finding-score-missing = { finding-words-section }: points not entered yet: { $count }, so there is no total.
finding-score-section = { finding-words-section }: { $points } of { $most } points.
finding-score-total = { $total } of { $most } points in all.
finding-words-section = { $section ->
    [common] Common criteria
   *[tasks] Results of the tasks
}

## Dates. The names of steps serve the sentences below.

name-of-step = { $subject ->
    [cell_base] grassroots cells
    [cell_sub] cells under a grassroots committee
    [cell_section] cells below a section
    [org_base] grassroots organisations
    [org_section] sections
    [cell_review_and_rating] review and rating in the cells
    [central_submission] submission to the central level
    [collective_report_comments] collective report with comments
    [commune_committee] committees of communes and towns
    [decision_and_lists] decision and lists of ratings
    [district] district level and its equals
    [district_agency] district agencies
    [district_organisation_rated] rating of the district organisation
    [district_standing_board_review] review of the district standing board
    [dossier] rating dossier
    [dossier_to_central] dossier to the central level
    [dossier_to_province] dossier to the province
    [grassroots] grassroots level
    [grassroots_dossier] grassroots dossiers
    [party_building_report] report on Party building
    [provincial_managed_dossier] dossier of those the province manages
    [province_level] provincial level
    [province_organisation_self_rating] self-rating of the provincial organisation
    [province_standing_board_review] review of the provincial standing board
    [result_report] report of results
    [review_and_rating] review and rating
    [review_and_rating_special] review and rating in special places
    [standing_board_member_papers] papers of standing-board members
    [standing_board_rating_conference] rating conference of the provincial standing board
    [standing_board_review] review of the standing board
    [summary_conference] summary conference
   *[other] { $subject }
}
words-of-date = { $inclusive ->
    [yes] at the latest on
   *[no] before
}
finding-deadline = The plan says for { name-of-step }: { words-of-date } { $printed }, so the last day is { $day }; finished on { $finished } is { $late ->
    [0] on time.
    [one] { $late } day late.
   *[other] { $late } days late.
}
finding-last-day-of = The plan says for { name-of-step }: { words-of-date } { $printed }, so the last day in time is { $day }.
finding-last-day-weekend = The last day of { name-of-step }, { $day }, is a { $weekday ->
    [saturday] Saturday
   *[sunday] Sunday
}; the plan moves no date, so it stays, and it is better to finish earlier.
finding-step-due-before-what-it-needs = { $step ->
    [dossier_to_province] The dossier to the province
    [province_level] The provincial level
    [standing_board_member_papers] The papers of a standing-board member
    [cell_review_and_rating] Review and rating in the cells
   *[other] { $step }
} must be finished by { $day }, but needs { $needs ->
    [district_organisation_rated] the rating of the district organisation
    [district] the results of the district level
    [standing_board_review] the review of the standing board
   *[other] { $needs }
}, for which there is time until { $needed }: do that earlier.
finding-date-not-the-plans = The day asked for ({ $asked }) is not the one the plan prints for { name-of-step }: { words-of-date } { $printed }.
finding-step-send = To meet on { $meeting }, notices and papers leave by { $day } at the latest: { $days } { $unit ->
    [working_day] working days
   *[day] days
} ahead.
finding-step-send-default = To meet on { $meeting }, notices and invitations leave by { $day } at the latest. The plan does not say how many days ahead invitations are sent; { $days } days is the system's own advice.
finding-step-register = To meet on { $meeting }, the date is registered before { $hour }:{ $minute } on { $day }.
finding-step-day-off = { $day } is a { $off ->
    [saturday] Saturday
    [sunday] Sunday
   *[holiday] public holiday
}; the plan moves no date, so it stays; better be done before.
finding-weekly-cutoff = Dates are registered before { $until }:{ $until_minute } on { $weekday ->
    [monday] Monday
    [tuesday] Tuesday
    [wednesday] Wednesday
    [thursday] Thursday
    [friday] Friday
    [saturday] Saturday
   *[sunday] Sunday
} each week; registered at { $hour }:{ $minute } on { $day } { $in_time ->
    [yes] is in time
   *[no] misses the week
}, and is planned for the week from { $week }.
finding-duration-least = A review takes at least { $least } days; { $days } is { $result ->
    [ok] enough.
   *[too_short] not enough.
}
finding-duration-may-differ = A province may set another length for the levels below it; where it has, that one counts.
finding-duration-planned = The plan expects { $least } to { $most } days; { $days } is { $result ->
    [ok] as expected.
   *[warn] outside that, which is a reminder and no bar.
}

## Sending ahead.

words-of-sent = { $what ->
    [invitation] Invitation and papers
   *[report] The draft report and its papers
}
words-of-recipient = { $to ->
    [everyone] sent
    [standing_member_in_charge] sent to the standing-board member in charge
    [working_team_head] sent to the head of the working team
   *[other] sent to { $to }
}
words-of-result = { $result ->
    [ok] is in time
   *[late] is late
}
finding-lead-time-day = { words-of-sent } must be sent at least { $days } days ahead, by { $last } for the meeting on { $meeting }; { words-of-recipient } on { $sent } { words-of-result }. Sent by { $strictest }, every way of counting is satisfied.
finding-lead-time-working-day = { words-of-sent } must be sent at least { $days } working days ahead, by { $last } for the meeting on { $meeting }; { words-of-recipient } on { $sent } { words-of-result }. Sent by { $strictest }, every way of counting is satisfied.
finding-lead-time-listed-in-2035 = The { $days } days hold only for units named in notice 2035; for others the plan says nothing.
finding-not-sent = { words-of-sent }: not yet { words-of-recipient }; due by { $last }.

## What the plan says itself.

name-of-topic = { $topic ->
    [cap_excellent] Cap on the top level
    [vote_threshold_excellent] Share of votes for the top level
    [vote_threshold_other] Share of votes for the other levels
    [points] Points
    [criteria] Criteria
    [absent_member] Absent members
    [cap_rounding] Rounding of the share
    [discipline_timing] To which period and place a discipline counts
    [level_by_pattern] Which grades of the criteria make which level
    [moved_in_year] Moving, or living abroad, during the year
    [re_rating] Taking a result back and rating again
    [invitation_days] Days ahead for the invitation
    [report_days] Days ahead for the report
   *[other] { $topic }
}
finding-topic-stated = { name-of-topic }: the plan says itself, { $said }.
finding-topic-days = { name-of-topic }: the plan says itself, { $days } { $unit ->
    [working_day] working days.
   *[day] days.
}
finding-topic-external = { name-of-topic }: the plan leaves it to { $source }.

## Conditions before a step.

finding-gate-not-needed = This condition does not apply to the case asked about.
finding-gate-temp-comment-missing = { $open ->
    [yes] The comment of the temporary cell is there.
   *[no] The comment of the temporary cell is missing, so there can be no rating yet.
}
finding-gate-residence-comment-missing = { $open ->
    [yes] The comment from the place of residence is there.
   *[no] The comment from the place of residence is missing, so no level can be proposed yet.
}
finding-gate-self-rating-missing = { $open ->
    [yes] The member has named a level.
   *[no] The member has not named a level yet.
}
finding-gate-proposal-missing = { $open ->
    [yes] A level is proposed for the ballot.
   *[no] No level is proposed, so there can be no ballot yet.
}
finding-gate-not-reported = { $open ->
    [yes] The member has reported the self-rating to the cell.
   *[no] The member has not reported the self-rating to the cell, so there can be no ballot yet.
}
finding-gate-cell-review-open = { $open ->
    [yes] The review in the cell is finished.
   *[no] The review in the cell is not finished, so the standing board has to wait.
}
finding-gate-leadership-review-open = { $open ->
    [yes] The review in the leadership collective is finished.
   *[no] The review in the leadership collective is not finished, so the standing board has to wait.
}
finding-gate-civil-servants-not-rated = { $open ->
    [yes] The civil servants of the unit are rated.
   *[no] The civil servants of the unit are not rated; that comes first.
}
finding-gate-leadership-collective-not-rated = { $open ->
    [yes] The leadership collective of the unit is rated.
   *[no] The leadership collective of the unit is not rated; that comes first.
}
finding-gate-upper-agreement-missing = { $open ->
    [yes] The standing committee above has agreed to the report.
   *[no] A place with a review suggestion needs the agreement of the standing committee above, which is missing.
}
finding-gate-civil-rating-missing = { $open ->
    [yes] The member is rated as a civil servant.
   *[no] The member is not yet rated as a civil servant; that comes first.
}
finding-gate-review-not-done = { $open ->
    [yes] The member has finished the review.
   *[no] The member has not finished the review, so there can be no rating yet.
}
finding-gate-government-not-rated = { $open ->
    [yes] The government of the same level is rated.
   *[no] The government of the same level is not rated; that comes first.
}
finding-gate-union-not-rated = { $open ->
    [yes] The unions of the same level are rated.
   *[no] The unions of the same level are not all rated; that comes first.
}
finding-gate-board = { $waiting ->
    [0] All { $total } members have finished the review in their cell.
   *[other] { $waiting } of { $total } members have not finished the review in their cell ({ $names }), so the collective has to wait.
}
finding-gate-parts = { $waiting ->
    [0] { $total ->
        [0] There is nobody below to wait for.
       *[other] All { $total } below have reported their results.
    }
   *[other] { $waiting } of { $total } below have not reported their results ({ $names }).
}
finding-gate-conclusion-missing = { $open ->
    [yes] The head has concluded on each point of the report.
   *[no] The collective’s report cannot be completed yet: the head has not concluded on each point.
}
finding-gate-chair-deputy-missing = { $open ->
    [yes] One person holds all the posts that chair together; a deputy was invited to join the chair.
   *[no] One person holds all the posts that chair together; a deputy has to be invited to join the chair and is not yet.
}
finding-gate-comments-missing = { $open ->
    [yes] The collective has commented.
   *[no] The collective has not commented yet; the chair concludes after the comments.
}
finding-gate-acceptance-missing = { $open ->
    [yes] The person reviewed has answered to the comments.
   *[no] The person reviewed has not answered to the comments yet; the chair concludes after that.
}
finding-gate-opinion-missing = { $open ->
    [yes] The standing board member in charge has been asked for an opinion.
   *[no] The standing board member in charge has not been asked for an opinion; that should come before the meeting.
}
finding-gate-state-assessment-missing = { $open ->
    [yes] The state side has assessed the work of the local authority.
   *[no] The state side has not assessed the work of the local authority, on which the decision rests; it cannot be made yet.
}
finding-gate-union-ratings-missing = { $open ->
    [yes] The ratings of the grassroots unions are there.
   *[no] The ratings of the grassroots unions are not there; they should be, as a basis.
}
finding-gate-civil-rating-unknown = { $open ->
    [yes] The rating as a civil servant is there, to be combined with the rating as a member.
   *[no] The rating as a civil servant is not there; it should be, to be combined with the rating as a member.
}
finding-gate-other-review-open = { $open ->
    [yes] The review where the post is held is finished, so the cell can hear a summary.
   *[no] The review where the post is held is not finished, so there is no result to sum up in the cell.
}
finding-gate-not-clean-strong = { $open ->
    [yes] The cell is rated “clean and strong” and may be picked for commendation.
   *[no] The cell is not rated “clean and strong” and is not picked for commendation.
}
finding-gate-decision-missing = { $open ->
    [yes] The competent level has decided on the review at a further place.
   *[no] The competent level has not decided on a review at a further place, so there is none.
}
finding-gate-recheck-open = { $open ->
    [yes] Last year’s ratings have been looked through again.
   *[no] Last year’s ratings have not been looked through again; that comes before this year’s review.
}
finding-gate-correction-open = { $open ->
    [yes] What was not in line last year has been put right.
   *[no] What was not in line last year has not been put right; that comes before this year’s review.
}
finding-gate-appraisal-missing = { $open ->
    [yes] The organisation board has appraised the papers and their procedure.
   *[no] The organisation board has not appraised the papers and their procedure, so there is no decision yet.
}
finding-papers = Personal papers are due { words-of-date } { $printed }, that is by { $day }; received on { $received } is { $late ->
    [0] on time
    [one] { $late } day late
   *[other] { $late } days late
}{ $own ->
    [no] , without the self-review
   *[yes] { "" }
}{ $residence ->
    [no] , without the comment from the place of residence.
   *[yes] .
}

## Who decides, where, and who attends.

name-of-kind = { $kind ->
    [cell_base] a grassroots cell
    [cell_sub] a cell under a grassroots committee
    [cell_section] a cell below a section
    [org_base] a grassroots organisation
    [org_section] a section
    [org_upper] an organisation above the grassroots
   *[other] { $kind }
}
name-of-rated = { $subject ->
    [org] { name-of-kind }
    [member] a member of { name-of-kind }
    [cell_board] the board of { name-of-kind }
    [standing_board] the standing board of { name-of-kind }
    [committee] the committee of { name-of-kind }
    [leader] a leader of { name-of-kind }
    [leadership_collective] the leadership of an agency or unit
    [party_delegation] a Party delegation
    [party_caucus] a Party caucus
    [standing_board_member] a standing-board member
   *[other] { $subject }
}
name-of-decider = { $decider ->
    [cell] the cell
    [org_base_committee] the grassroots committee
    [parent_committee] the committee directly above
    [parent_standing_board] the standing board of the committee directly above
    [block_standing_board] the standing board of the block
    [district_standing_board] the district standing board
    [province_standing_board] the provincial standing board
   *[other] { $decider }
}
finding-authority = The rating of { name-of-rated } is decided by { name-of-decider }{ $secret ->
    [yes] , by secret ballot.
   *[not_said] .
}
finding-authority-none = { $exists ->
    [no] Where there is no { $subject ->
        [cell_board] cell board
        [standing_board] standing board
       *[other] such body
    }, none is rated.
   *[yes] The plan does not rate { name-of-rated }; it is only reviewed.
}
finding-authority-own-vote = The plan has the organisation vote on its own level by secret ballot before the body that decides does so.
finding-authority-refused = Not for { $by } to decide: { name-of-rated } is rated by { name-of-decider }.
finding-proposal = The rating of { name-of-rated } has to be proposed to { $to }, which decides.
finding-duty = { $asked ->
    [not_named] The plan does not give it to { $by } to { $duty }; that is done by { $bodies }
   *[other] To { $duty } is for { $bodies }
}{ $joined ->
    [yes] , together with { $with }.
   *[no] .
}
finding-year-end = { $result ->
    [not_year_end] { $rated } is not the end of the year (counted from month { $month }), when the plan wants people rated.
    [after_summary] Rating on { $rated } is late: it has to be finished before the unit sums its year up on { $summary }.
    [summary_not_known] It is not known when the unit sums its year up; the rating has to be finished before.
   *[in_order] { $month ->
        [0] Rating on { $rated } is before the unit sums its year up.
       *[other] Rating on { $rated } is at the end of the year.
    }
}
finding-head-level = { $above ->
    [yes] The head is named { $head }, higher than the unit’s { $unit }; the plan ties the two together, please weigh it.
   *[no] The head is named { $head }, no higher than the unit’s { $unit }.
}
finding-places = { $post ->
    [general] { $posts ->
        [0] Without a leading post
       *[other] With { $posts } leading posts
    }
   *[other] With the post named
} one is reviewed at: { $places }{ $ordered ->
    [yes] , in that order.
    [one] .
   *[no] ; the plan prints no order.
}
finding-attendee = { $org }: { $by ->
    [office] { $office } attends and directs.
    [count] where there is a review suggestion, the standing committee of the province assigns { $count } member of the provincial standing board.
    [team_of] where there is a review suggestion, the committee above sets up a team to attend.
    [assigned_by] the Party caucus of the provincial people's committee assigns a leader to attend.
   *[source] who attends is laid down in { $source }.
}
finding-collective = { $reviewed ->
    [standing_board] The standing board is reviewed as a collective, at its committee.
    [office_holders] Where there is no cell board, the secretary and the deputy are reviewed as a collective, in the cell.
    [cell_board] The cell board is reviewed as a collective, in the cell.
    [leadership_collective] The leaders are reviewed as a collective, at their own level.
    [union_standing_board] The standing board of the union is reviewed as a collective, at its own level.
   *[committee] The committee is reviewed as a collective, at its own level.
}

## What the plan covers, which bodies are reviewed, which organisations are rated, places by role.

name-of-unit = { $unit ->
    [cell_base] a grassroots cell
    [cell_sub] a cell under a grassroots committee
    [cell_section] a cell below a section
    [org_base] a grassroots organisation
    [org_section] a section
    [org_upper] an organisation above the grassroots
    [province] the province
    [district] a district
    [commune] a commune or town
    [district_agency] a district agency
    [department] a department
    [enterprise] an enterprise
    [public_unit] a public unit
    [provincial_union] a provincial union
   *[other] { $unit }
}
name-of-body = { $body ->
    [standing_board] standing board
    [committee] committee
    [section_committee] section committee
    [cell_board] cell board
    [office_holders] secretary and deputy where there is no cell board
    [leadership_collective] leadership collective
    [union_standing_board] standing board of the union
   *[other] { $body }
}
finding-body-review = Reviewed as a collective: { name-of-body } ({ name-of-unit }){ $place ->
    [absent] ; the plan does not say where.
    [org_base_committee] , at the grassroots committee.
    [section_committee] , at the section committee.
    [cell] , in the cell.
    [province_standing_board] , at the provincial standing board.
    [committee_or_similar_unit] , together with the committee or a similar unit.
    [with_committee] , together with the committee, as all of them sit on it.
   *[own_level] , at its own level.
}
finding-body-place = A collective is reviewed at its own level: the { name-of-body } at { name-of-unit }.
finding-body-rating = { $rating ->
    [in] This collective is rated: { name-of-body } ({ name-of-unit }).
    [out] This collective is reviewed and not rated: { name-of-body } ({ name-of-unit }).
   *[undecided] The plan does not say whether this collective is rated: { name-of-body } ({ name-of-unit }).
}
finding-organisation-rated = { $rating ->
    [in] Among the Party organisations that are rated: { name-of-unit }.
    [out] Not among the Party organisations that are rated: { name-of-unit }.
   *[undecided] The plan leaves open whether this Party organisation is rated: { name-of-unit }.
}
name-of-root = { $root ->
    [block] the block
    [district] the district
    [province] the province
    [department_organisation] the department's organisation
   *[whole_party] the whole Party
}
finding-covers = { $reason ->
    [outside_root] The plan holds inside { name-of-root } only; whatever stands outside does not belong to it.
    [not_named] Inside { name-of-root } the plan does not mention { name-of-unit }.
   *[named] { $covered ->
        [in] Within the plan of { name-of-root }: { name-of-unit }.
        [out] Not within the plan of { name-of-root }: { name-of-unit }.
       *[undecided] The plan of { name-of-root } leaves { name-of-unit } open.
    }
}
name-of-manager = { $manager ->
    [base_committee] the grassroots committee
    [commune_committee] the committee of the commune
    [block_standing_board] the standing board of the block
    [district_standing_board] the district standing board
    [province_standing_board] the provincial standing board
   *[central] the central level
}
finding-suggestion-target = { $reason ->
    [managed] A review suggestion may be made, as { name-of-manager } manages the target.
    [not_listed] { name-of-manager } manages it, but it is not among those a review suggestion may be made to.
   *[not_managed] No review suggestion may be made, as { name-of-manager } does not manage the target.
}
finding-suggestion-elsewhere = Review suggestions are not laid down in the plan but in { $source }.
name-of-role = { $role ->
    [member] A member
    [temporary_member] A member on temporary activity
    [suspended_committee_member] A committee member suspended from the committee
    [leader_of_several_posts] A holder of several leading posts
    [concurrent_post_holder] A holder of a further post elsewhere
    [leader] A holder of a leading post
    [org_secretary] The secretary of a committee
    [org_deputy_secretary] The deputy secretary of a committee
    [cell_secretary] The secretary of a cell
    [cell_deputy_secretary] The deputy secretary of a cell
    [cell_board] A member of a cell board
    [standing_board] A standing-board member
    [committee] A committee member
    [section_committee] A section committee member
    [base_committee] A member of a grassroots committee or cell board
    [block_committee] A member of the block's committee
    [block_standing_board] A member of the block's standing board
    [district_standing_board] A member of the district standing board
    [province_standing_board] A member of the provincial standing board
    [head] The head
   *[deputy] A deputy
}
finding-places-by-role = { name-of-role } { $step ->
    [review] is reviewed
    [rating] is rated
   *[both] is reviewed and rated
} in { $count ->
    [one] { $count } place
   *[other] { $count } places
}{ $order ->
    [yes] , in the order the plan prints.
    [one] .
    [further] ; further places go by the post.
   *[no] ; the plan prints no order.
}
finding-places-about = { name-of-role }: { $about ->
    [before_suspension] only the time before the suspension is reviewed.
   *[concurrent_post] only the further post is reviewed there.
}
finding-reviewed-as = { name-of-role } is reviewed as a member and as a leader.
finding-before-window = Held on { $finished } it is too early: the plan sets the time from { $opens } until the end of { $day }.

## Order, to what a discipline counts, rating again.

finding-order = Order: { $rule }; { $late ->
    [0] the list keeps to it.
   *[other] { $warns ->
        [yes] these should come earlier: { $names }.
       *[no] these must come earlier: { $names }.
    }
}
finding-authority-steps = Before the decision, { name-of-kind } is rated by { $first }{ $fallback ->
    [yes] , without one { $next }
   *[no] {""}
}{ $proposed ->
    [yes] , proposed by { $proposer }
   *[no] {""}
}{ $others ->
    [yes] ; { $or_by } may decide as well.
   *[no] .
}
finding-discipline-timing = { $heavier ->
    [yes] A discipline made heavier
   *[no] A discipline
} on { $day }: { $case ->
    [earlier_year] the violation is of an earlier year and disciplined only now, so it counts to { $year }; the committee above rates by the form and nature of it, and no level follows by itself.
    [old_place] the violation was at an earlier place ({ $elsewhere }), so it counts to the result there; { $here } does not answer for it. The regulation names no level: it is for those who decide.
   *[both_places] the violations were at { $here } and at an earlier place ({ $elsewhere }), so each counts where and when it was done. The regulation names no level: it is for those who decide.
}
finding-discipline-plain = A discipline on { $day } for a violation of { $year } at this very place: it counts here and now. Whether it is a ground for a level is for the grounds of the levels.
finding-re-rating = There is a ground: { $grounds }. { $remedy ->
    [cancel_and_rate_again] The result is cancelled and rated again
   *[adjust_or_cancel] The result is adjusted, or cancelled and rated again
}{ $decision ->
    [yes] , by a new decision.
   *[no] .
}
finding-re-rating-not-said = The plan names no such ground for taking a result back: ask the committee above.
finding-re-rating-body = Taking a result back and rating again is decided by { $body }{ $asked ->
    [same] .
   *[other] ; the regulation does not speak of the body that was asked about.
}
finding-re-rating-form = The new decision is on { $form }; the system keeps the old one.
finding-re-rating-cap = After the change there are { $excellent } excellent and { $good } good; at most { $most } may be excellent: { $result ->
    [ok] within the cap.
    [over] over the cap; those who decide should look again, and other decided levels stay until a new decision.
   *[needs_ruling] between the two readings, ask the committee above.
}
