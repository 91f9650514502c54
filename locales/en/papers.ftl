# Papers that go together: to whom, by when; and who gets the plan itself.

# --------------------------------------------------------------------- findings
finding-dossier = { $dossier }: { $missing ->
    [0] all { $needed } papers are there.
   *[other] { $missing } of { $needed } missing: { $papers }.
}{ $count_receivers ->
    [0] { $dated ->
        [yes] {" "}By { $day } at the latest.
       *[no] {""}
    }
   *[other] {" "}To be sent to { $receivers }{ $count_doors ->
        [0] {""}
       *[other] {" "}(through { $doors })
    }{ $dated ->
        [yes] , by { $day } at the latest.
       *[no] .
    }
}
finding-dossier-sent = Sent to { $to } on { $sent }: { $late ->
    [0] on time.
    [one] { $late } day late.
   *[other] { $late } days late.
}
finding-dossier-not-sent = Not sent in full to { $total ->
    [1] the receiver
   *[other] { $count } of { $total } receivers
}: { $receivers }.
finding-dossier-wrong-place = { $to } is not where it goes; this dossier is handed in to { $doors }, please pass it on.
finding-dossier-compiled = This dossier is put together by { $bodies }, { $accepted ->
    [yes] so papers from { $by } are taken.
   *[no] so papers from { $by } are not taken.
}
finding-dossier-part = The plan does not say what this part is made of: { $paper }. See { $source }.
finding-dossier-external = { $dossier }: the plan does not list the papers, see { $source }.
finding-dossier-list = { $dossier }:{ $single ->
    [yes] {""}
   *[no] {" "}{ $papers }.
}{ $count_cases ->
    [0] {""}
   *[other] {" "}In some cases also: { $cases }.
}{ $count_optional ->
    [0] {""}
   *[other] {" "}Where there are any: { $optional }.
}{ $count_receivers ->
    [0] { $bound ->
        [date] {" "}By { $day } at the latest.
        [day] {" "}Sent at least { $days } days before the meeting{ $only }.
        [working_day] {" "}Sent at least { $days } working days before the meeting{ $only }.
       *[none] {""}
    }
   *[other] {" "}{ $single ->
        [yes] sent
       *[no] Sent
    } to { $receivers }{ $count_doors ->
        [0] {""}
       *[other] {" "}(through { $doors })
    }{ $bound ->
        [date] , by { $day } at the latest.
        [day] , at least { $days } days before the meeting{ $only }.
        [working_day] , at least { $days } working days before the meeting{ $only }.
       *[none] .
    }
}
finding-recipients = This plan is sent to { $count } recipients: { $lines }.

# ---------------------------------------------------------- the plan's page, /cancu
plan-section-dossiers = Dossiers: which papers, to whom, by when
plan-section-recipients = Who gets the plan
plan-dossier-compiled = { $dossier }: put together by { $bodies }.
plan-dossier-paper = “{ $dossier }” holds { $paper }{ $formed ->
    [yes] {" "}({ $form })
   *[no] {""}
}{ $only }{ $optional ->
    [yes] , where there are any
   *[no] {""}
}{ $sourced ->
    [yes] ; for what it is made of see { $source }.
   *[no] .
}
plan-recipients = The plan is sent to: { $lines }.
compare-group-dossiers = Dossiers
compare-dossier = { $count ->
    [one] 1 paper
   *[other] { $count } papers
}: { $papers }{ $sent ->
    [yes] . Sent to { $doors }
   *[no] {""}
}
ask-words-dossier = dossier, dossiers, papers to hand in, hand in, what to send, checklist
ask-topic-dossier = Dossiers
name-only-not_special_case = {" "}(but for special cases)

# -------------------------------------------------------------- names of dossiers
name-dossier-collective_dossier = Collective dossier by Form 04
name-dossier-collective_report_comments = Collective report sent for comment
name-dossier-decision_and_lists = Decision and lists of ratings
name-dossier-dossier_to_central = Dossier to the central level
name-dossier-dossier_to_province = Dossier to the provincial committee
name-dossier-grassroots_dossier = Dossier of the grassroots
name-dossier-individual_dossier = Individual dossier by Form 04
name-dossier-leader_comments = Comments on a leading cadre
name-dossier-party_building_report = Report on Party building
name-dossier-provincial_managed_dossier = Dossier of those the provincial standing board manages
name-dossier-rating_conferences = Programmes of the rating conferences
name-dossier-rating_dossier = Dossier proposing ratings
name-dossier-rating_file = File kept on review and rating
name-dossier-result_report = Report of results with its papers
name-dossier-result_report_to_central = Report of results to the central level
name-dossier-review_conference = Papers of the review conference
name-dossier-review_preparation = Papers prepared for the review
name-dossier-review_result = Report after the review
name-dossier-sent_before_review = Papers sent ahead of the review
name-dossier-standing_board_member_papers = Personal papers of a standing-board member
name-dossier-vote_result = Report of the vote

# ---------------------------------------------------------------- names of papers
name-paper-appraisal_summary = the summary of the appraisal
name-paper-asset_supplement = the supplement to the asset declaration
name-paper-classification_list = the list classifying organisations, cadres and members
name-paper-collective_report = the collective review report
name-paper-commendation_proposal = the part proposing commendation
name-paper-complaints = complaints
name-paper-conclusion = the conclusion
name-paper-contributions = comments received
name-paper-cv_supplement = the yearly supplement to the CV
name-paper-draft_report = the draft collective review report
name-paper-form_3_dgcl = the report on form 3-ĐGCL
name-paper-form_4_dgcl = the report on form 4-ĐGCL
name-paper-form_5_dgcl = the report on form 5-ĐGCL
name-paper-form_7a_tctw = the report on form 7a-TCTW
name-paper-form_7b_tctw = the report on form 7b-TCTW
name-paper-invitation = the invitation
name-paper-leader_rating_list = the list of ratings of committees and leading cadres
name-paper-leadership_comment = the comment of the leadership collective
name-paper-member_rating_list = the list of members' ratings
name-paper-minutes = the minutes
name-paper-other_papers = other papers
name-paper-party_building_report = the summary report on Party building
name-paper-proposed_level = the proposed level
name-paper-province_organisation_dossier = the rating dossier of the provincial organisation
name-paper-province_rating_programme = the programme of the executive committee's self-rating conference
name-paper-rating_decision = the rating decision
name-paper-rating_papers = the rating papers
name-paper-rating_proposal = the part proposing ratings
name-paper-rating_result = the result of the rating
name-paper-related_documents = the related documents
name-paper-residence_comment = the comment from the place of residence
name-paper-residents_comment = the comment of residents
name-paper-result_report = the report of results
name-paper-results_annex = the annex on results of duties
name-paper-review_documents = the review dossier and documents
name-paper-review_dossier = the review and rating dossier
name-paper-review_papers = the review papers
name-paper-review_programme = the programme of the review conference
name-paper-score_annex = the annex with each one's scores
name-paper-score_sheet = the score sheet of the organisation
name-paper-self_review = the self-review
name-paper-soft_copy = the soft copy by e-mail
name-paper-staff_comment = the comment of staff at the same agency
name-paper-standing_board_dossier = the rating dossier of the provincial standing board
name-paper-standing_board_rating_programme = the programme of the standing board's rating conference
name-paper-statistics = the statistical forms
name-paper-subordinates_comment = the comment of direct subordinates
name-paper-suggestion = the review suggestion in writing
name-paper-superior_comment = the comment of the direct superior

# ------------------------------------------------------------------- receivers
name-body-attending_comrades = the comrades who attend the review
name-body-block_office = the block's office
name-body-block_org_board = the block's organisation board
name-body-central_org_board = the Central Organisation Board
name-body-department_office = the office of the department's Party committee
name-body-department_standing_board = the standing board of the department's Party committee
name-body-district_advisory_agencies = the advisory agencies of the district committee
name-body-district_front = the Fatherland Front of the district
name-body-district_office = the office of the district committee
name-body-district_org_board = the organisation board of the district committee
name-body-district_unions = the socio-political organisations
name-body-province_committee = the provincial committee
name-body-province_committee_members = members of the provincial executive committee
name-body-province_office = the office of the provincial committee
name-body-province_org_board = the provincial organisation board
name-body-subordinate_organisations = the subordinate committees and grassroots organisations
name-body-subordinate_standing_boards = the standing boards of subordinate organisations
