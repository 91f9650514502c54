# A plan in words: one sentence a rule. Shared by the plan's page, /cancu and the shell.
plan-list = { $first }; { $rest }
plan-other = “{ $name }”
plan-decimal = { $whole }.{ $part }
plan-see = see { $source }

# ------------------------------------------------------------------- dates
plan-milestone = { $name }: { $inclusive ->
    [yes] at the latest by the end of { $day }.
   *[no] the plan prints “before { $due }”, so at the latest by the end of { $day }.
}
plan-milestone-outer = { $name }: the plan prints no date of its own; the limit is that of “{ $limit }”, at the latest by the end of { $day }.
plan-milestone-none = { $name }: { $draft ->
    [yes] the date is still to be filled in.
   *[no] the plan prints no date.
}
plan-milestone-follows = { $sentence } This has to be finished after: { $needs }.
plan-milestone-kinds = { $sentence } It is the last day of: { $kinds }.
plan-milestone-owners = { $sentence } To be done by: { $owners }.
plan-milestone-opens = { $sentence } Not before { $opens }.

# ------------------------------------------------------------------- scope
plan-scope = { $who }: { $review ->
    [in] reviewed
    [out] not reviewed
   *[undecided] the plan does not say whether reviewed
}; { $rating ->
    [in] rated.
    [out] not rated.
   *[undecided] the plan does not settle the rating, so the committee above is to be asked.
}
plan-personal-paper = { $who ->
    [temporary] A member who takes part elsewhere for a time
   *[everyone] Every member
} needs { $paper } before { $before ->
    [proposal] the cell proposes a level.
   *[rating] being rated.
}

# -------------------------------------------------------- ahead, durations
plan-lead = { $what ->
    [invitation] Invitations with their papers
   *[report] The draft report
} must be sent{ $named ->
    [yes] {" "}to { $to }
   *[no] {""}
} at least { $days } { $unit ->
    [working_day] working days
   *[day] days
} before the meeting{ $only }.
plan-duration = Review of { $body }: { $planned ->
    [yes] planned
   *[no] at least
} { $bounded ->
    [yes] { $least } to { $most } days
   *[no] { $least } days
}{ $differ ->
    [yes] ; a province may set another length for the levels below it.
   *[no] .
}
plan-weekly = Next week's reviews are registered before { $time } every { $day }; { $inclusive ->
    [yes] that very hour is still in time.
   *[no] that very hour is too late.
}

# ------------------------------------------------------------------ places
plan-posts = { $posts ->
    [0] A member
   *[other] Whoever has leading posts, { $posts } or more
}
plan-places = { $who }: reviewed at { $places }{ $ordered ->
    [yes] , in this order.
   *[no] .
}
plan-attendee = { $whose }: { $answer }.
plan-attendee-suggested = Where there is a review suggestion
plan-attendee-any = Everywhere else
plan-attendee-named = Where the name{ $begun ->
    [yes] {" "}begins with: { $begins }
   *[no] {""}
}{ $matched ->
    [yes] { $begun ->
        [yes] {" "}and contains: { $match }
       *[no] {" "}contains: { $match }
    }
   *[no] {""}
}
plan-attendee-office = { $office } attends and directs the review
plan-attendee-count = { $count } comrade of { $sender } attends, assigned by { $assigned }
plan-attendee-team = { $body } sets up a team to attend
plan-attendee-assigned = whoever attends is assigned by { $assigned }

# ------------------------------------------------------------------- order
plan-gate = Before one may { $action }{ $named ->
    [yes] {" "}({ $role })
   *[no] {""}
}{ $bodies ->
    [yes] {" "}of { $collectives }
   *[no] {""}
}, there { $warns ->
    [yes] should
   *[no] must
} be { $fact }{ $only }.
plan-duty = { $duty }{ $limited ->
    [yes] {" "}({ $about })
   *[no] {""}
}: { $bodies }{ $joined ->
    [yes] , together with { $with }.
   *[no] .
}
plan-proposal = { $kind } proposes to { $to }, for its decision: { $subject }{ $only }.
plan-year-end = { $what ->
    [summary] Rating has to be finished before the unit sums its year up.
   *[month] Rating takes place at the end of the year (counted from month { $month }).
}
plan-head-level = The head’s level is tied to the unit’s; a higher one is only pointed out.

# --------------------------------------------------------------- authority
plan-authority = { $subject }{ $of ->
    [org] {": "}{ $kinds }
    [none] {""}
   *[other] {" "}({ $kinds })
}{ $exists ->
    [yes] {""}
   *[no] , where there is no such collective
}: { $decides ->
    [yes] decided by { $body }{ $secret ->
        [yes] , by secret ballot.
        [no] , not by secret ballot.
       *[not_said] .
    }
   *[no] not rated.
}

# ------------------------------------------- criteria, form, votes and caps
plan-topic = { $topic }: { $state ->
    [stated] the plan regulates it itself{ $told ->
        [yes] , { $text }.
       *[no] .
    }
    [external] this plan does not regulate it, see { $source }.
   *[absent] the plan is silent on it.
}
plan-criteria = { $state ->
    [stated] The plan states the criteria itself
    [external] Criteria: this plan does not regulate them, see { $source }
   *[absent] Criteria: the plan is silent on them
}{ $count ->
    [0] .
   *[other] ; the self-rating form has { $count } criteria.
}
plan-criterion = Criterion { $number } ({ $part ->
    [member] all members
    [leader] leaders
   *[head] the head
}): { $label }. Source: { $source }.
plan-grades = Grades of a criterion: { $state ->
    [stated] { $names }.
    [external] this plan does not regulate them, see { $source }.
   *[absent] the plan is silent on them.
}
plan-levels = Levels of members: { $state ->
    [stated] { $names }.
    [external] this plan does not regulate them, see { $source }.
   *[absent] the plan is silent on them.
}
plan-text = In words ({ $part ->
    [member] all members
    [leader] leaders
   *[head] the head
}): { $label }{ $yes_no ->
    [yes] , answered by yes or no.
   *[no] .
}
plan-discipline = Disciplined { $period ->
    [calendar_year] in the year under review
   *[rolling_year] within one year up to the day of rating
}: { $vote ->
    [yes] a ground for the level { $level }, still put to the vote.
   *[no] the level is { $level }, no other is put to the vote.
}
plan-vote = Level { $level }: more than { $share } of the official members must be in favour.
plan-cap = Number of { $groups } rated Excellent completion of duties: { $share }.
plan-cap-share = not more than { $percent } % of those rated Good completion of duties{ $special ->
    [0] {""}
   *[other] ; with a specially excellent achievement not more than { $special } %
}{ $below ->
    [0] {""}
   *[other] ; in a cell of fewer than { $below } members { $most } at most
}{ $counted ->
    [deciding_level] ; counted at the level that decides, not in each cell
   *[not_said] {""}
}{ $alike ->
    [yes] ; those of like position and duties counted together
   *[no] {""}
}
plan-rating = The levels: { $levels }.
plan-score = { $label }: { $most } points at most.
plan-score-form = Form { $form } is for { $group }: its lines are those of annex { $annex }.
plan-score-part = Form { $form }, { $part ->
    [common] common criteria
   *[tasks] results of the tasks
}: { $most } points at most.
plan-score-item = Form { $form }, { $part ->
    [common] common criteria
   *[tasks] results of the tasks
}, line { $number }: { $label }; { $set ->
    [yes] { $points } points at most.
   *[no] its points are for the committee to set.
}
plan-condition = { $ground ->
    [yes] A ground for the level { $level }
   *[no] A condition of the level { $level }
}{ $grouped ->
    [yes] {" "}({ $groups })
   *[no] {""}
}: { $condition }.
plan-advice = Level { $level }: should not pass { $share } of all subordinate organisations; this is advice, not a limit.
plan-reading = { $code }: { $sentence }

# ------------------------------------------------------------------- names
name-kind-org_upper = organisation directly above the grassroots
name-kind-org_base = grassroots organisation
name-kind-org_section = section
name-kind-cell_base = grassroots cell
name-kind-cell_sub = cell below a grassroots committee
name-kind-cell_section = cell below a section

name-level-EXCELLENT = Excellent completion of duties
name-level-CLEAN_STRONG = Clean and strong
name-level-GOOD = Good completion of duties
name-level-COMPLETED = Completion of duties
name-level-WEAK = Weak
name-level-NOT_COMPLETED = Non-completion of duties
name-result-EXCELLENT = Excellent completion of duties
name-result-GOOD = Good completion of duties
name-result-COMPLETED = Completed
name-result-COMPLETED_LIMITED = Completed with limited ability

name-scope-exempt_work_and_activity = Members freed from Party work and meetings
name-scope-suspended_party = Members suspended from Party activity
name-scope-suspended_committee = Committee members suspended from the committee's activity
name-scope-new_member = Members admitted less than { $months } months ago
name-scope-long_leave = Members sick for { $months } months in all or more, or on maternity leave
name-scope-anyone_else = All other members

name-topic-cap_excellent = Cap on Excellent completion of duties
name-topic-vote_threshold_excellent = Votes for Excellent completion of duties
name-topic-vote_threshold_other = Votes for the other levels
name-topic-points = Points
name-topic-criteria = Criteria
name-topic-absent_member = Absent members
name-topic-cap_rounding = Rounding of the share
name-topic-discipline_timing = To which period and place a discipline counts
name-topic-level_by_pattern = Which grades of the criteria make which level
name-topic-moved_in_year = Moving, or living abroad, during the year
name-topic-re_rating = Taking a result back and rating again
name-topic-invitation_days = Sending invitations
name-topic-report_days = Sending the draft report

name-milestone-cell_base = Grassroots cells reviewed and rated
name-milestone-cell_review_and_rating = Cells reviewed and rated
name-milestone-cell_section = Cells below a section reviewed and rated
name-milestone-cell_sub = Cells below a grassroots committee reviewed and rated
name-milestone-central_submission = Report to the Centre
name-milestone-collective_report_comments = Comments on the collective report
name-milestone-commune_committee = Commune committees reviewed
name-milestone-decision_and_lists = Decisions and lists sent
name-milestone-district = District level reviewed
name-milestone-district_agency = District agencies reviewed
name-milestone-district_organisation_rated = Conference that rates the district organisation
name-milestone-district_standing_board_review = District standing board reviewed
name-milestone-dossier = Dossiers sent
name-milestone-dossier_to_central = Dossiers sent to the Centre
name-milestone-dossier_to_province = Dossiers sent to the province
name-milestone-grassroots = Grassroots level reviewed
name-milestone-grassroots_dossier = Grassroots dossiers sent
name-milestone-org_base = Grassroots organisations reviewed and rated
name-milestone-org_section = Sections reviewed and rated
name-milestone-party_building_report = Report on Party building sent
name-milestone-provincial_managed_dossier = Dossiers of cadres managed by the province sent
name-milestone-province_level = Province level reviewed
name-milestone-province_organisation_self_rating = The province rates itself
name-milestone-province_standing_board_review = Province standing board reviewed
name-milestone-result_report = Report of results
name-milestone-review_and_rating = Review and rating
name-milestone-review_and_rating_special = Review and rating where a later date is allowed
name-milestone-standing_board_member_papers = Members of the standing board hand in their self-reviews
name-milestone-standing_board_rating_conference = Standing board's rating conference
name-milestone-standing_board_review = Standing board reviewed
name-milestone-summary_conference = Closing conference

name-body-base_committee = the grassroots committee
name-body-block_advisory_body = the collective of the block's advisory body
name-body-block_standing_board = the block's standing board
name-body-cell = the cell
name-body-cell_board = the cell board
name-body-committee = the committee
name-body-district_standing_board = the district standing board
name-body-highest_committee = the highest committee the person sits on
name-body-leadership_collective_at_work = the leadership at the place of work
name-body-leadership_with_cell_base = leadership of a unit with a grassroots cell
name-body-review_meeting = review meeting
name-body-leadership_with_org_base = leadership of a unit with a grassroots organisation
name-body-none = nobody
name-body-org_base_committee = the grassroots committee
name-body-org_section = the section
name-body-own_cell = the own cell
name-body-parent_committee = the committee directly above
name-body-parent_standing_board = the standing board of the committee directly above
name-body-province_standing_board = the province standing board
name-body-province_standing_committee = the province's standing committee
name-body-provincial_caucus = the caucus of the province's people's committee
name-body-section_committee = the section's committee
name-body-standing_board = the standing board
name-body-standing_member_in_charge = the member of the standing board in charge
name-body-working_team_head = the head of the working team
name-body-building_boards = the boards for Party building
name-body-committee_members = the members of the committee
name-body-district_military_committee = the district’s military Party committee
name-body-district_police_committee = the district’s police Party committee
name-body-district_standing_board_members = the members of the district standing board
name-body-inspection_committee = the inspection committee
name-body-party_caucus = the Party caucuses
name-body-party_delegation = the Party delegations
name-body-province_standing_board_members = the members of the provincial standing board
name-body-person_in_charge = the comrade in charge
name-body-unions = the unions
name-body-agency_head = the head of the agency, unit or enterprise
name-body-caucus_secretary = the secretary of the Party caucus
name-body-committee_secretary = the secretary of the committee
name-body-delegate = the person delegated
name-body-delegation_secretary = the secretary of the Party delegation
name-body-deputy = a deputy
name-body-head = the head

name-post-base_committee = Members of a grassroots committee
name-post-block_committee = Members of the block committee
name-post-block_standing_board = Members of the block's standing board
name-post-cell_board = Members of a cell board
name-post-committee = Members of a committee
name-post-deputy = Deputies of a head
name-post-district_standing_board = Members of the district standing board
name-post-head = Heads of an agency or unit
name-post-province_standing_board = Members of the province standing board
name-post-section_committee = Members of a section's committee
name-post-standing_board = Members of a standing board

name-subject-org = Organisations
name-subject-member = Members
name-subject-leader = Leaders
name-subject-cell_board = Cell boards as a body
name-subject-committee = Committees as a body
name-subject-leadership_collective = Leaderships of agencies and units as a body
name-subject-standing_board = Standing boards as a body
name-subject-party_caucus = Party caucuses
name-subject-party_delegation = Party delegations
name-subject-standing_board_member = Members of the standing board

name-action-accept_papers = accept the papers
name-action-ballot = vote
name-action-ballot_organisation = take the ballot on an organisation
name-action-close_cell_review = close the review of a cell
name-action-close_section_review = close the review of a section
name-action-commend = commend a model cell
name-action-conclude_review = one person’s review is concluded
name-action-complete_report = the collective’s report is completed
name-action-decide_leader = decide on a leader
name-action-decide_member = decide on a member
name-action-decide_organisation = decide on an organisation
name-action-hold_joint_review = the joint review is held
name-action-hold_meeting = hold the review meeting
name-action-open_conference = open the rating conference
name-action-open_season = begin this year’s review
name-action-review_elsewhere = review a person at a further place
name-action-review_in_cell = review a person in the cell
name-action-open_party_review = open the Party review
name-action-propose = propose a level
name-action-rate = rate
name-action-rate_organisation = rate the organisation
name-action-review_at_standing_board = review at the standing board
name-action-start_collective_review = start the collective review
name-action-start_review = start the review

name-fact-cell_review_done = the result of the cell's review
name-fact-civil_rated = the civil servant's rating
name-fact-civil_servants_rated = the ratings of civil servants and employees
name-fact-government_rated = the rating of the government of the same level
name-fact-leadership_collective_rated = the rating of the leadership collective
name-fact-leadership_review_done = the result of the leadership's review
name-fact-level_proposed = the level proposed by the cell board
name-fact-reported = the person's self-rating presented in the meeting
name-fact-residence_comment = the comment of the committee at home
name-fact-review_done = the result of the review
name-fact-self_rated = the person's own level
name-fact-temp_comment = the comment of the temporary cell
name-fact-temp_comment_received = the comment of the temporary cell
name-fact-unions_rated = the ratings of the unions of the same level
name-fact-upper_standing_committee_agreed = the consent of the standing committee directly above
name-fact-appraised = the organisation board’s appraisal
name-fact-clean_strong = a “clean and strong” rating
name-fact-accepted = the answer of the person reviewed
name-fact-commented = the comments of the collective
name-fact-concluded = the conclusion of the head
name-fact-deputy_joins_chair = a deputy joining the chair
name-fact-elsewhere_decided = a decision of the competent level
name-fact-last_year_corrected = last year’s ratings put right
name-fact-last_year_rechecked = last year’s ratings looked through
name-fact-opinion_asked = the opinion of the comrade in charge
name-fact-result_reported = the result of each part below
name-fact-state_side_assessed = the state side’s assessment of the local authority

name-only-always = {""}
name-only-civil_servant = {" "}(for civil servants)
name-only-listed_in_2035 = {" "}(for units listed in notice 2035)
name-only-not_freed_from_213 = {" "}(except for those freed from the comment under regulation 213)
name-only-suggested = {" "}(where there is a review suggestion)
name-only-temporary_cell = {" "}(for those who take part elsewhere for a time)
name-only-has_standing_board = {" "}(where there is a standing board)
name-only-last_year_faulty = {" "}(where last year’s ratings were not in line)
name-only-leader = {" "}(for leaders)
name-only-not_has_standing_board = {" "}(where there is no standing board)
name-only-state_side = {" "}(for communes, towns and offices of the district people’s committee)
name-only-used = {" "}(for groups in which members are reviewed)
name-only-one_chair = {" "}(where one person holds all the posts that chair)

name-group-any = cases
name-group-members = members
name-group-organisations = organisations
name-group-committees = committees
name-group-leaders = leaders
name-group-cell = cells
name-group-org_base = grassroots organisations
name-group-member = members without a leading post
name-group-outside = members outside the political system
name-group-leader = leaders
name-group-collective = collectives

name-duty-announce_appraisal = announces the days of appraisal
name-duty-appraise = appraise papers and procedure of a rating
name-duty-chair_review = chairing the review
name-duty-choose_raters = choose who takes part in assessing
name-duty-compile_results = compile papers and results
name-duty-compile_suggestions = compile review suggestions
name-duty-conclude_report = summing up and concluding, so that the collective’s report is completed
name-duty-consult = work on the review of commune police and military
name-duty-direct_collective_report = direct the drafting of the collective report
name-duty-follow_the_plan = follow the plan and urge it on
name-duty-hear_breaches = is answered to where the rules are not kept
name-duty-hear_obstacles = hear of difficulties and obstacles
name-duty-issue_suggestion = issue review suggestions
name-duty-pick_for_commendation = pick models for commendation
name-duty-prepare_conferences = prepare the conferences
name-duty-present_report = presenting the collective’s report
name-duty-propose_suggestion = propose review suggestions
name-duty-urge_and_report = urge, attend the review and report its result

name-about-commune_military = commune military
name-about-commune_police = commune police
name-about-head = review of the head
name-about-joint_review = joint review conference
name-about-leader = leaders
name-about-member = members

name-weekday-monday = Monday
name-weekday-tuesday = Tuesday
name-weekday-wednesday = Wednesday
name-weekday-thursday = Thursday
name-weekday-friday = Friday
name-weekday-saturday = Saturday
name-weekday-sunday = Sunday

name-condition-points_at_least = { $value } points or more
name-condition-points_below = under { $value } points
name-condition-task_result_at_least = result of the tasks at least { $value }
name-condition-board_united_at_least = a united board, at least { $value }
name-condition-activity_as_prescribed = Party meetings as prescribed
name-condition-members_all_completed = 100 % of the members rated Completion of duties or better
name-condition-cells_all_completed = 100 % of the subordinate organisations rated Completion of duties or better
name-condition-peers_at_rank = government and unions of the same level at rank { $value } or better
name-condition-no_leader_disciplined = no committee member, head or deputy disciplined, unless found and dealt with by the organisation itself
name-condition-board_disunited = a disunited board
name-condition-corruption_with_discipline = corruption or degeneration for which a member was disciplined
name-condition-government_lowest = the government of the same level at the lowest rank
name-condition-unions_lowest_at_least = { $value } unions of the same level or more at the lowest rank
name-condition-weak_cells_over = more than { $value } of the subordinate organisations Weak
name-condition-not_completed_over = more than { $value } of the members Non-completion of duties
name-condition-civil_at_least = a civil servant's rating of at least { $value }
name-condition-civil_excellent_or_honoured = a civil servant rated Excellent completion of duties, or put forward as emulation fighter, or with a certificate of merit of a ministry or province
name-condition-civil_not_completed = rated Non-completion of duties as a civil servant
name-condition-cell_tasks_not_done = tasks of the cell not done
name-condition-forbidden_acts = acts forbidden to members
name-condition-refused_assignment_or_disunity = refusing an assignment, or causing disunity
name-condition-cadre_work_or_disunity = wrongs of the collective in cadre work, disunity, factions or the buying of posts, as concluded
name-condition-member_disciplined = breach of duty by a member of the collective, disciplined with a reprimand or more, unless done at an earlier place or outside the collective's duty
name-condition-member_degeneration = degeneration of a member of the collective, as concluded
name-condition-nobody_disciplined = no unit below and no member of the collective disciplined
name-condition-done_under = under { $value } % of the tasks of the place it leads done
name-condition-all_done = all given tasks done
name-condition-all_on_time = all tasks done on time
name-condition-exceeded_at_least = at least { $value } % of the tasks exceeded
name-condition-late_at_most = not more than { $value } % of the tasks late
name-condition-shortcomings_fixed = all shortcomings named last time put right
name-condition-not_done_over = more than { $value } % of the tasks not done
name-condition-unit_all_done = all tasks of the led unit done
name-condition-unit_all_on_time = all tasks of the led unit done on time
name-condition-unit_exceeded_at_least = at least { $value } % of the led unit's tasks exceeded
name-condition-unit_late_at_most = not more than { $value } % of the led unit's tasks late
name-condition-unit_done_under = under { $value } % of the led unit's tasks done
name-condition-degeneration = degeneration, self-evolution or self-transformation, as concluded
name-condition-duty_violation_disciplined = breach of duty, disciplined with a reprimand or more
name-condition-example_violation = breach of the duty to set an example, as concluded
name-condition-five_targets_missed = the led place missed the basic economic and social targets
name-condition-low_confidence_over_half = more than 50 % of votes of low confidence
name-condition-subordinate_corruption = corruption of a directly led body or person, disciplined
name-condition-units_not_completed_over_half = more than 50 % of the led units Non-completion of duties

# ------------------------------------------------------------- plan's page
plan-section-topics = What the plan regulates itself
plan-section-milestones = Dates
plan-section-scope = Who is concerned
plan-section-lead = Sent ahead of the meeting
plan-section-duration = Length of the review
plan-section-place = Where reviewed, who attends
plan-section-order = What must come before what
plan-section-authority = Who decides
plan-section-duties = Who does what, and proposes to whom
plan-section-criteria = Criteria
plan-section-form = Self-rating form
plan-section-scores = Score forms by group
plan-section-papers = Papers each person sees to
plan-section-discipline = Discipline
plan-section-votes = Votes needed
plan-section-cap = Cap on Excellent completion of duties
plan-section-organisations = Rating of organisations
plan-section-members = Rating of members
plan-section-readings = Readings of open places
plan-read-as = Read as ({ $code }): { $sentence }
plan-silent = The plan is silent on it.
plan-nothing = The plan does not regulate this itself.
plan-external = This plan does not regulate it, see { $source }.
plan-line-clause = Clause { $clause }
plan-line-shell = [{ $clause }: “{ $quote }”]
plan-line-basis = Known: { $basis }

# --------------------------------------------------------------- plans side by side
compare-text = { $text }
compare-silent = silent
compare-day = by { $day } at the latest
compare-day-borrowed = by { $day } at the latest (date of the level that holds it)
compare-scope = { $review ->
    [in] reviewed
    [out] not reviewed
   *[undecided] review not settled
}, { $rating ->
    [in] rated
    [out] not rated
   *[undecided] rating not settled
}
compare-votes = more than { $share } of official members
compare-ahead = at least { $days } { $unit ->
    [working_day] working days
   *[day] days
}{ $only }
compare-criteria = { $count } criteria
compare-duration = { $planned ->
    [yes] planned
   *[no] at least
} { $bounded ->
    [yes] { $least } to { $most } days
   *[no] { $least } days
}
compare-decides = { $decides ->
    [yes] { $body }{ $secret ->
        [yes] , by secret ballot
        [no] , not by secret ballot
       *[not_said] {""}
    }
   *[no] not rated
}
compare-disciplined = Disciplined
compare-discipline = { $period ->
    [calendar_year] in the year under review
   *[rolling_year] within a year up to the rating
}: { $level }{ $vote ->
    [yes] , still put to the vote
   *[no] , no other level put to the vote
}
compare-ground = { $condition }: a ground for { $level }
compare-group-milestones = Last day by kind of organisation
compare-group-steps = Dates
compare-group-scope = Who is concerned
compare-group-votes = Votes needed
compare-group-cap = Cap
compare-group-lead = Sent ahead of the meeting
compare-group-criteria = Criteria, points
compare-group-duration = Length of the review
compare-group-authority = Who decides
compare-group-discipline = Discipline

# --------------------------------------------------------------------- /cancu
# Which words name which matter: separated by commas, typed with or without accents.
ask-words-deadline = deadline, last day, due, date, when
ask-words-cap = cap, share, excellent, how many excellent
ask-words-vote = vote, votes, ballot, ballots
ask-words-invitation = invitation, invitations, invite
ask-words-report = report, draft, draft report, ahead
ask-words-duration = duration, how long, length, meeting, register
ask-words-scope = scope, who is reviewed, review, exempt, suspended, new member
ask-words-discipline = discipline, disciplined, reprimand
ask-words-authority = authority, who decides, decide, decides
ask-words-place = place, where, where reviewed, who attends
ask-words-order = order, condition, conditions, before, comment, papers
ask-words-points = points, score
ask-words-criteria = criteria, criterion
ask-kind-org_upper = upper organisation, level above, block
ask-kind-org_base = grassroots organisation, grassroots committee, organisation
ask-kind-org_section = section
ask-kind-cell_base = grassroots cell, cell, cells
ask-kind-cell_sub = subordinate cell, cell, cells
ask-kind-cell_section = section cell, cell, cells
ask-topic-deadline = Last days
ask-topic-cap = Cap
ask-topic-vote = Votes
ask-topic-invitation = Invitations
ask-topic-report = Draft report
ask-topic-duration = Length of meeting
ask-topic-scope = Who is concerned
ask-topic-discipline = Discipline
ask-topic-authority = Who decides
ask-topic-place = Where reviewed
ask-topic-order = What comes first
ask-topic-points = Points
ask-topic-criteria = Criteria
grounds-head = Grounds · { $topic } · plan { $plan }
grounds-head-page = Grounds · { $topic } · plan { $plan } · page { $page }/{ $pages }
grounds-menu-head = Grounds · plan { $plan }
grounds-menu = What would you like to know of the plan? Choose below, or type, for example: /cancu ty le 31, /cancu han chi bo, /cancu phieu 12.
grounds-unknown = It is not clear what “{ $typed }” asks about. You can ask about the matters below, or type, for example: /cancu ty le 31, /cancu han chi bo, /cancu phieu 12.
grounds-no-season = No season is open for you now, so there is no plan to answer from. All plans are on our page.
grounds-mine-head = Grounds for { $name }
grounds-mine-more = For other rules of the plan choose below, or type, for example: /cancu ty le 31, /cancu han chi bo, /cancu phieu 12.
grounds-reading = Read as ({ $code }): { $sentence }
grounds-day = Last day of { $kinds }: { $finding }{ $when ->
    [none] {""}
    [today] {" "}Today is the last day.
    [past] {" "}{ $days } days late.
   *[ahead] {" "}{ $days } days left.
}
grounds-votes = With { $official } official members, the level { $level } needs more than { $share }, so at least { $needed } votes.
grounds-all-good = This holds if all { $members } members end at Good completion of duties or better. If fewer do, add that number, for example: /cancu ty le 31 25.
grounds-default-invitation = The software reminds of invitations { $days } days ahead; that is its own default, not a rule of the plan.
button-grounds-other = Ask something else
button-grounds-mine = My own grounds
button-plan-page = See the whole plan
button-plans-page = See the plans

# --------------------------------------------------------------- reach, bodies
plan-covers = Within { $root }, { $units }: { $answer ->
    [in] reached by the plan.
    [out] not reached by the plan.
   *[undecided] the plan does not say whether it reaches them.
}
plan-rated = Organisations, { $what }: { $answer ->
    [in] rated.
    [out] not rated.
   *[undecided] the plan does not say whether rated.
}
plan-suggestion = Review suggestions: { $state ->
    [stated] may go to { $targets } managed by { $manager }.
    [external] this plan does not regulate them, see { $source }.
   *[absent] the plan is silent on them.
}
plan-collectives-at = Collectives are reviewed at: { $place }.
plan-collective = As a body: { $body }{ $kinded ->
    [yes] {" "}({ $kind })
   *[no] {""}
}: { $exists ->
    [yes] reviewed at { $place }.
   *[no] where there is none, { $instead } is reviewed instead, at { $place }.
}
plan-body = As a body: { $body } ({ $of }): reviewed{ $placed ->
    [yes] {" "}at { $place }
   *[no] {""}
}{ $only }.
plan-body-rated = As a body: { $bodies } ({ $of }): { $answer ->
    [in] rated.
    [out] not rated.
   *[undecided] the plan does not say whether rated.
}
plan-role-places = For { $who }{ $only }: { $steps } at { $places }{ $ordered ->
    [yes] , in this order
   *[no] {""}
}{ $about ->
    [before_suspension] , on the time before the suspension only.
    [concurrent_post] , on the further post only.
   *[everything] .
}
plan-case = {" "}({ $name })
plan-records = For { $who }: reviewed as { $records }.
plan-otherwise = The plan also prints: “{ $quote }”.
name-only-has_board = {" "}(where there is a cell board)
name-only-three_or_more_on_committee = {" "}(where all the leaders, three or more, sit on the committee)
name-only-three_or_more = {" "}(where there are three leaders or more)
name-only-under_three = {" "}(where there are fewer than three leaders)
name-only-no_board = {" "}(where there is no cell board)
name-unit-org_upper = organisation directly above the grassroots
name-unit-org_base = grassroots organisation
name-unit-org_section = section
name-unit-cell_base = grassroots cell
name-unit-cell_sub = cell below a grassroots committee
name-unit-cell_section = cell below a section
name-unit-commune = commune level
name-unit-department = departments
name-unit-district = district level
name-unit-district_agency = district agencies
name-unit-enterprise = enterprises
name-unit-province = province level
name-unit-provincial_union = unions of the province
name-unit-public_unit = public service units
name-body-central = the Centre
name-body-commune_committee = the commune committee
name-body-committee_or_similar_unit = the committee or a similar unit
name-body-leadership_collective = the leadership collective
name-body-office_holders = those who hold office
name-body-concurrent_workplace = the place of the further post
name-body-main_workplace = the place where most of the time is worked
name-body-org_board = the organisation board of the committee
name-body-same_level_bodies = bodies of the same level
name-body-with_committee = together with the committee
name-body-official_cell = the official cell
name-body-own_level = its own level
name-body-union_standing_board = the standing board of a union
name-person-base_committee = members of a grassroots committee
name-person-block_committee = members of the block committee
name-person-block_standing_board = members of the block's standing board
name-person-cell_board = members of a cell board
name-person-cell_deputy_secretary = deputy secretaries of a cell
name-person-cell_secretary = secretaries of a cell
name-person-committee = members of a committee
name-person-deputy = deputies of a head
name-person-district_standing_board = members of the district standing board
name-person-head = heads of an agency or unit
name-person-leader = leaders
name-person-concurrent_post_holder = holders of a further post elsewhere
name-person-leader_of_several_posts = holders of several leading posts
name-person-suspended_committee_member = committee members suspended from the committee
name-person-member = members
name-person-org_deputy_secretary = deputy secretaries of a committee
name-person-org_secretary = secretaries of a committee
name-person-province_standing_board = members of the province standing board
name-person-section_committee = members of a section's committee
name-person-standing_board = members of a standing board
name-person-temporary_member = members who take part elsewhere for a time
name-target-cadre = cadres
name-target-cell = cells
name-target-committee = committees
name-target-leadership_collective = leadership collectives
name-target-member = members
name-target-organisation = organisations
name-target-unit = units
name-root-block = the block's organisation
name-root-department_organisation = the department's organisation
name-root-district = the district's organisation
name-root-province = the province's organisation
name-root-whole_party = the whole Party
name-step-review = reviewed
name-step-rating = rated
plan-section-reach = How far the plan reaches
plan-section-bodies = Bodies reviewed as one
plan-section-other = Other rules of the plan

# ------------------------------ order, to what a discipline counts, ways out, rating again
plan-order = { $step ->
    [review] In reviews
    [one_review] In the review of one person
    [one_rating] In each rating
   *[rating] In ratings
}: { $order }{ $warns ->
    [yes] ; the software only points it out.
   *[no] .
}
name-order-appraised_before_decided = self-scoring and self-rating; then appraisal; then the proposal; last the decision of the competent body
name-order-cell_first = leaders in their cell first, elsewhere after
name-order-civil_servants_before_members = civil servants first, members after
name-order-collective_before_head = the collective first, its head after
name-order-collective_before_members = the leadership collective first, its members after
name-order-collective_first = the collective first, individuals after
name-order-commented_before_concluded = presentation, comments, acceptance, then the conclusion of the chair
name-order-concluded_before_accepted = presentation, comments, the conclusion of the chair, then acceptance
name-order-government_and_unions_first = government and unions first, the committee after
name-order-head_first = the head first, deputies after
name-order-leaders_first = committee members and leaders first, other members after
name-order-lower_first = lower levels first, upper levels after
name-order-organisation_last = the organisation after its committee and members
name-order-report_completed_last = individuals first, then the collective’s report is completed
name-order-unit_first = the unit first, its Party organisation after
name-order-verified_before_decided = with a complaint, a denunciation or disunity, verification from above first, the decision after
plan-authority-steps = Before the decision, { $kinds } is rated by { $first }{ $proposed ->
    [yes] , { $proposer } proposes
   *[no] {""}
}{ $others ->
    [yes] ; { $or_by } may decide as well.
   *[no] .
}
plan-or-without = { $first }, without one { $other }
plan-way-out = For { $groups }: where there is a ground for non-completion of duties but { $name }, the competent body considers and decides.
name-way-out-admitted_and_mended = one has admitted, found out and mended it oneself
name-way-out-force_majeure = it was beyond anybody's control
name-way-out-found_and_mended = it was found out and mended in time from within
name-way-out-found_reported = one has found out, reported, dealt with and mended it oneself
plan-discipline-timing = { $case ->
    [earlier_year] A violation of an earlier year, disciplined or made heavier only now: it counts to the present period; no level follows by itself.
    [old_place] A violation at an earlier place, disciplined at the new one: it counts to the earlier place.
   *[both_places] Violations at both places: each counts where and when it was done.
}
plan-re-rating = { $subjects }: where { $grounds }, the result is { $remedy ->
    [cancel_and_rate_again] cancelled and rated again
   *[adjust_or_cancel] adjusted, or cancelled and rated again
}{ $decision ->
    [yes] , by a new decision.
   *[no] .
}
plan-re-rating-body = Taking a result back and rating again is decided by { $body }.
plan-re-rating-form = The new decision is on { $form }.
name-re-rated-collective = Collectives
name-re-rated-member = Members
name-re-rated-organisation = Party organisations
name-ground-complaint = there are complaints
name-ground-conditions_not_met = the conditions of the level were not met
name-ground-dishonest = the result is dishonest
name-ground-fault_found = a fault was found afterwards
name-ground-incorrect = the result is wrong
plan-section-re_rating = Taking a result back, rating again
