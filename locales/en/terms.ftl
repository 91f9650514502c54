# Terms of the plan: grades, levels, states.
instant = { $hour }:{ $minute } on { $day }

grade-XS = Excellent
grade-T = Good
grade-TB = Average
grade-K = Poor
grade-none = not chosen

level-EXCELLENT = Excellent completion of duties
level-GOOD = Good completion of duties
level-COMPLETED = Completion of duties
level-NOT_COMPLETED = Non-completion of duties
level-none = not chosen

basis-read = read in the document itself
basis-quoted = from a passage quoted word for word
basis-second_hand = as cited in another document, not compared with the original
basis-inferred = inferred, not compared with the original

state-not-concerned = not to be reviewed
state-not-started = not started
state-started = under way
state-ready = complete, not handed in
state-submitted = handed in
state-on-paper = handed in on paper
state-closed = handed in, closed by the cell
state-missed = not handed in, closed by the cell

# $kind is the kind of organisation; $borrowed = yes where the plan has no day of its own for that cell.
last-day = { $kind ->
    [cell_base] The cell's last day
    [cell_sub] The cell's last day
    [cell_section] The cell's last day
    [org_section] The section's last day
    [org_base] The grassroots organisation's last day
   *[org_upper] Last day for dossiers from the grassroots
}: { $day }, { $left }{ $borrowed ->
    [yes] {" "}(the section's, as the plan names none for the cell)
   *[no] {""}
}
last-day-none = The plan names no day for this step
days-left = { $when ->
    [today] today is the last day
    [hour] the hour has passed today
    [past] { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
   *[ahead] { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
}
