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
