cli-migrated = The database is at the newest migration.
cli-campaign-opened = The season acting on { $letter } is open.
cli-campaigns-refreshed = { $changed } { $changed ->
    [one] member was
   *[other] members were
} updated in the open seasons.
cli-cell-closed = Cell { $cell } has closed its review; forms can no longer be changed.
cli-codes-cell = Cell
cli-codes-line = Line
cli-codes-name = Full name
cli-codes-code = Code
cli-codes-address = Link
cli-plan-sound = { $plan }: the plan file is sound.
cli-demo-open = Open in a browser: { $address }  (stop: Ctrl+C)
cli-demo-letter = Kế hoạch số 21-KH/ĐUK (sample data)
cli-demo-place = Meeting room, second floor
cli-plan-draft = { $plan }: a draft; steps without a date: { $keys }.
cli-plan-written = Written: { $file }. Please fill in the dates, check the clauses, then run: kiemdiem plan check { $file }
cli-plan-confirmed = Recorded: { $plan } is confirmed as it stands.
cli-plan-own-broken = This plan file cannot be read: { $problem }
cli-plan-tension = Warning { $reading }: { $detail }
