# Signs of a violation without ground enough to conclude: reported upward to be verified.
web-signs-head = Signs of a violation to be verified
web-signs-how = Review and rating go on meanwhile. What is written stands on this page alone.
web-signs-raised = reported at { $at }
web-signs-closed = Verified at { $at }
web-signs-outcome = What the verification came to
web-signs-close = Note the outcome
web-signs-waiting = Waits for the competent level to verify it.
web-signs-none = There is nothing.
