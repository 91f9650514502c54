# Rules that were not kept: noted and told to the competent committee.
web-breach-head = Rules not kept
web-breach-how = Noted and told to the competent committee. No level changes by itself.
web-breach-none = Nothing noted yet.
web-breach-cap = A list of excellent ones was decided over the cap.
web-breach-told = Noted at { $at }, told to { $unit }
web-breach-note = Note something
web-breach-who = Whose
web-breach-text = What happened
web-breach-save = Note it and tell the competent committee
web-results-breaches = Rules not kept
breach-told-head = Review of { $year }
breach-told = Rules were not kept at { $unit }; the committee is asked to look at it. What happened is on our page.
button-breach-page = Open the page
error-breach-note = Please say what happened, in { $least } to { $most } letters.
