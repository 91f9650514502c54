# ---------------------------------------------------------------- linking
link-head = Your cell's review assistant
link-how = This chat is not linked to anybody yet. Type the code of 8 characters given to you by the secretary of your cell, for example: 7KQ4-MX2P. If you have none, please ask the secretary.
link-done = Linked to { $name }, { $cell }.
unlink-ask-head = Do you really want to unlink this chat?
unlink-ask = This chat will then receive none of your tasks; to link it again you need a new code. What you entered is kept.
unlink-done-head = Unlinked
unlink-done = From now on this chat receives none of your tasks. What you entered is kept. To link it again, ask the secretary of your cell for a new code.

# -------------------------------------------------------------- my tasks
home-head = Good day, { $name }
season-letter = Acting on { $letter } of { $issuer }.
home-no-season = No review season is open at present. When there is something to do, you will be told here.
home-not-concerned = Under the plan you are not to be reviewed for { $year }. See “Grounds” for the clause.
home-form = { $state ->
    [not_started] Your task: self-rating for { $year }, { $total } criteria, not started
    [started] Your task: self-rating for { $year }, { $done }/{ $total } criteria graded  { $bar }
    [ready] Your task: self-rating for { $year }, { $done }/{ $total } criteria graded, not handed in
    [submitted] Self-rating for { $year }: handed in
    [on_paper] Self-rating for { $year }: handed in on paper
    [missed] Self-rating for { $year }: not handed in, the cell has closed its review
   *[closed] Self-rating for { $year }: the cell has closed its review
}
home-duty = { $name }: { $done }/{ $total } forms handed in{ $unlinked ->
    [0] {""}
   *[other] , { $unlinked } not linked
}. { $day }
paper-temp-comment = Before the rating, please get a comment from your temporary cell ({ $place }) and hand it to your own cell.
paper-residence-comment = Please get a comment from the Party committee where you live{ $form ->
    [none] {""}
   *[other] {" "}({ $form })
} and hand it to your cell.

# ----------------------------------------------------------- self-rating
rating-head = Self-rating for { $year } · criterion { $number }/{ $total }  { $bar }
rating-criterion = { $label }
rating-now = Chosen: { $grade }
rating-last-day = { $day }
summary-head = Self-rating for { $year } · { $name }
summary-line = Criterion { $number }. { $label }: { $grade }
summary-level = Own level: { $level }
summary-level-open = Own level: not chosen
summary-texts = Written part: { $done }/{ $total } sections
summary-missing = { $missing } { $missing ->
    [one] criterion has
   *[other] criteria have
} no grade yet.
summary-level-missing = Name your own level first; then you can hand the form in.
summary-texts-missing = { $missing } { $missing ->
    [one] section has
   *[other] sections have
} to be written; then you can hand the form in.
levels-head = Self-rating for { $year } · which level do you name for yourself?
levels-line = { $level }
levels-struck = A level struck out is one the plan does not let you name. See “Grounds” for the reason.
levels-undecided = The plan does not say whether you are rated. Your own level is kept until the committee above has answered.
levels-free = Please look at the grades you chose, then name one level for yourself.
levels-ground = The plan states no way to work out the level from the grades. You name the level yourself; the cell and the deciding body consider it.
ground-title = Grounds
criterion-ground = This criterion comes from { $source } ({ $basis }). The plan, clause { $clause }, says: “{ $quote }”. That annex is not in the system, so the committee may replace this list.
grade-ground = The four grades: Excellent, Good, Average, Poor.
# A place in the plan, fit to be read out: “II.2, dash 6”, “I.B.2.2, Step 1”.
clause-dash = { $place }, dash { $number }
clause-step = { $place }, Step { $number }
clause-person = { $place }, on persons
clause-cell-base = { $place }, on grassroots cells
clause-org-base = { $place }, on grassroots organisations
clause-time = { $place }, on times
receipt-head = Self-rating for { $year } handed in
receipt-time = { $name } handed it in at { $time }.
receipt-count = All { $total }/{ $total } criteria graded.
receipt-texts-missing = { $missing } { $missing ->
    [one] section
   *[other] sections
} of the written part { $missing ->
    [one] is
   *[other] are
} still blank; you may add to it until the cell closes its review.
receipt-open = You may reopen the form to change it until the cell closes its review.
receipt-closed = The cell has closed its review; the form can no longer be changed.
closed-head = Self-rating for { $year }
closed-not-submitted = The cell has closed its review and your form was not handed in. Please speak to the secretary of your cell. What you entered is kept.
out-head = Review for { $year }
out-ask = If this is not right, please tell the secretary of your cell.

# --------------------------------------------------------------- progress
own-head = Progress for { $year } · { $name }
own-steps = Criteria { $done }/{ $total } · own level: { $level } · written part { $texts }/{ $sections } · { $submitted ->
    [yes] handed in
   *[no] not handed in
}
board-head = { $name } · review for { $year }
board-last-day = { $day }
board-count = { $cells ->
    [yes] Cells complete { $cells_done }/{ $cells_total } · self-ratings { $done }/{ $total } { $bar }
   *[no] Self-ratings { $done }/{ $total } { $bar }
}
board-cell = Not started { $waiting } · under way { $started } · not to be reviewed { $out } · not linked { $unlinked }
board-blocked = Held up
board-blocker = { $number }. { $name }: { $missing } { $missing ->
    [one] member has
   *[other] members have
} not handed in. { $day }
board-all-done = All members to be reviewed have handed in their forms.
children-head = { $name } · organisations below · page { $page }/{ $pages }
children-line = { $name }: { $done }/{ $total }. { $day }
people-head = { $name } · members · page { $page }/{ $pages }
people-line = { $number }. { $name }: { $state }{ $linked ->
    [yes] {""}
   *[no] , not linked
}
people-anonymous = the member on this line
people-no-names = Messages carry no names. The number is the line on the cell's roll; the names are on the “Tracking board”.

# ------------------------------------------------------- finding by name
find-title = { $name } · find by name
find-ask = Type the name to look for, with or without accents, for example: Hoa, or Nguyễn Văn A.
find-head = { $name } · looking for “{ $typed }”
find-none = Nobody on the cell's roll has a name like that.
find-more = { $more } more { $more ->
    [one] member has
   *[other] members have
} this name. Please type the family name and middle name as well.

# --------------------------------------------------------- settings, help
settings-head = Settings
settings-person = { $name }, { $cell }
settings-channel = In use: { $channel ->
    [telegram] Telegram
    [zalo] Zalo
   *[web] our own chat page
}. Channels linked: { $count }
help-head = Help
help-member =
    /viec: my tasks
    /tudanhgia: self-rating
    /tiendo: progress
    /cancu: the ground of each rule, for example: /cancu ty le 31
    /vuongmac: raise an obstacle, see the answer
    /caidat: language, hour of reminders, unlinking
    Each choice is saved at once. You may stop and go on at any time.
help-watch = You look after others: /tiendo shows how many forms are in, which cells are held up, and the days left.
help-secretary = You look after a cell: under “Linking codes” you can print the codes and an invitation for each member; under “Members” you note forms on paper or enter them for a member; when the cell has met, say so under “My tasks”. /lich sets and sends meetings, /giaymoi shows who received them and who comes.
help-privacy = Messages carry no level and no comment about other people; those are on our own pages only.

# ---------------------------------------------------------------- buttons
button-home = ‹ My tasks
button-back = ‹ Back
button-previous = ‹ Previous
button-later = Later
button-ground = Grounds
button-answers = ‹ All answers
button-form-not-started = Start the self-rating
button-form-started = Go on with the self-rating
button-form-ready = Check and hand in
button-form-submitted = See the form handed in
button-form-on-paper = See the form
button-form-closed = See the form
button-form-missed = See the form
button-change = Change { $number }: { $grade }
button-level = Own level
button-texts = Write strengths, shortcomings
button-submit = Hand in
button-reopen = Reopen to change
button-board = Progress of { $name }
button-people = Members
button-find = Find by name
button-back-people = ‹ Members
button-find-again = Find another name
button-children = Each organisation
button-child = { $name }
button-board-page = Tracking board
button-above = One level up
button-codes = Linking codes
button-page-before = ‹ Page before
button-page-after = Page after ›
button-settings = Settings
button-help = Help
button-language-vi = Tiếng Việt
button-language-en = English
button-add-channel = Add another place
button-unlink = Unlink this chat
button-unlink-yes = Unlink
button-unlink-keep = Keep it

# -------------------------------------------------- as text, used for Zalo
text-page = { $label }: { $address }
text-choose = Answer with a number.
text-choose-again = That number is not on the list. Please choose again:
text-ambiguous = “{ $typed }” could mean more than one. Please answer with a number:
text-struck = { $words } (struck out)
text-more = More
text-first = Back to the first part
text-part = { $title } · part { $number }/{ $total }

# ------------------------------------------------------- Telegram's menu
command-viec = My tasks
command-tudanhgia = Self-rating
command-tiendo = Progress
command-lich = Meetings
command-giaymoi = Invitations, who received
command-hopchiuy = The cell board: levels proposed for each comrade
command-kiemphieu = Enter the count of a ballot
command-kiemtra = Check a seal code
command-ketqua = Results
command-tyle = Cap on excellent
command-cancu = Grounds
command-caidat = Settings
command-trogiup = Help
