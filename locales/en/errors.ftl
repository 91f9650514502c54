# Each sentence: what is wrong, and what to do next.
error-not-found = There is no such thing, or it is not yours to see. Please go back to your own tasks.
error-no-season = No review season is open for you at present. If something is to be done, please ask the secretary of your cell.
error-organisation-unknown = No Party organisation has the code { $organisation }. Please check it against the imported list.
error-letter-missing = The number of the letter the season acts on is missing. Please give it and open the season again.
error-campaign-open = This season is open already; there is nothing more to do.
error-code-wrong = The code is wrong, was used before or has expired. Please check each character, or ask the secretary of your cell for a new one.
error-code-locked = Too many wrong codes. Please wait { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
} and try again, or ask the secretary of your cell for a new code.
error-linked-to-other = This chat is linked to somebody else. To change that, unlink it first under Settings (/caidat).
error-link-old = This link is not valid or is more than a day old. Please open it anew from the latest message.
error-language = This language is not available. Please choose again under Settings (/caidat).
error-criterion-unknown = This criterion is not on your form. Please choose again on the latest form.
error-grade-unknown = The plan has no such grade. Please choose one of those shown.
error-level-unknown = The plan has no such level. Please choose one of those shown.
error-level-struck = Under the plan you may not name this level for yourself. The reason is given under “Grounds”.
error-section-unknown = This section is not part of your self-review. Please choose one of those shown.
error-text-long = The text is longer than { $most } characters. Please shorten it; what was saved before is still there.
error-text-newer = A newer version of this section was just saved elsewhere. Please look at the latest one and continue from there.
error-criteria-missing = Not handed in yet: { $missing } { $missing ->
    [one] criterion has
   *[other] criteria have
} no grade. Please choose, then hand in.
error-level-missing = Not handed in yet: you have not named a level for yourself. Please choose one, then hand in.
error-texts-missing = Not handed in yet: { $missing } { $missing ->
    [one] section has
   *[other] sections have
} to be written first (open “Write strengths, shortcomings”).
error-out-of-scope = Under the plan you are not to be reviewed, so there is no form for you. If that seems wrong, please ask the secretary of your cell.
error-cell-closed = The cell has closed its review; the form can no longer be changed. If it has to be, please ask the secretary of your cell.
error-submitted = The form is handed in, so nothing was changed. To change it, choose “Reopen to change”.
error-step-seen = The system sees this for itself from the meetings; you need not report it.
error-step-early = This cannot be reported yet: the plan sets it from { $opens } on. Please report it from that day.
error-entry-not-concerned = Under the plan this member is not reviewed and has no form. If that seems wrong, please look at the list of members again.
error-entry-closed = The cell has met and closed its forms. To add something, open them again under the progress, step "Review meeting and rating".
error-entry-submitted = This member has handed in here already; nothing is to be entered for him.
error-proxy-code = This is not the member's code, or it is used or expired. Please check each letter and type it again.
error-proxy-page = Messages carry nobody else's self-rating. Please open our page to enter it for the member.
error-proxy-over = The time for entering it for the member is over. To go on, the member has to give a new code; what was entered is kept.
error-stale = The button you chose belongs to an old message. Here is the latest.
error-unexpected = The system ran into a problem; what you entered is still there. Please try again in a few minutes.
error-question = The question is not right at “{ $path }”: { $problem }.
error-criteria-needed = The plan states no criteria, see { $source }. Before opening the season, load the committee's own list of criteria.
error-plan-undated = The season cannot be opened. These steps have no date yet: { $keys }. Please fill the dates into the plan file and open it again.
error-plan-later = The season cannot be opened. A local plan's dates may be earlier, never later than those of plan { $plan }: { $steps }. Please mend the dates and open it again.
error-plan-unconfirmed = Plan { $plan } is known at second hand. Please compare it with the originals, record that with kiemdiem plan confirm { $plan }, then open the season.
error-plan-needs-none = Plan { $plan } was read in the document itself and needs no confirmation.
error-plan-confirmed = Plan { $plan } is already confirmed as it stands now.
error-plan-file-exists = The file { $file } is there already. Please write to another one with --out.
error-plan-name-taken = There is a plan called { $plan } already. Please choose another year.
error-plan-year = { $year } is no year for this. Please give the year under review, for example 2026.
error-confirmation-empty = Please give the full name of whoever compared it, and the documents it was compared with.
error-confirmation-long = The name may have { $name } characters, the documents { $documents }. Please shorten them.
plan-empty = The file holds nothing. Please write the plan into it and check again.
plan-too-large = The file is over 1 MB and was not read. Please check that it is the plan.
plan-not-yaml = This is not written as a plan file is. Please look at indents, quotes and colons.
plan-key-twice = This name stands twice in one place. Please keep one of them.
plan-key-unknown = A plan has no such name. Please mend the name or take the line out.
plan-value-missing = A value that has to be there is missing. Please add it.
plan-value-wrong = This value is of the wrong kind, or a day that does not exist. Please compare it with the document.
plan-value-uncited = This value does not say where the document has it: clause, quote and requirements are needed.
plan-float = Bare decimal numbers are not read. Please write a whole number, a fraction as 2/3, or quote it as "1.5".
plan-contradiction = This value cannot be used, or stands against another of the plan. Please look at both.
plan-unknown = No plan has this name or code. kiemdiem plan list shows those there are.
