### Invitations, notices and the proof of sending, to print; the calendar entry.

letter-party = COMMUNIST PARTY OF VIET NAM
letter-dated = { $day }/{ $month }/{ $year }
letter-notice-head = NOTICE OF MEETING
letter-invitation-head = INVITATION
letter-subtitle = Review and rating of { $year }
letter-to = To:
letter-name = comrade { $name }{ $titled ->
    [yes] , { $title }
   *[no] {""}
}
letter-notice = { $unit } asks you to attend the review and rating meeting of { $year }, under { $letter } and the plan of { $issuer }.
letter-invitation = { $unit } has the honour to invite you to { $role ->
    [director] attend and direct
    [observer] attend and follow
   *[other] attend
} the review and rating meeting of { $year }, under { $letter } and the plan of { $issuer }.
letter-when = Time:
letter-when-length = { $when }, planned for { $length }.
letter-place = Place:
letter-agenda = Agenda:
letter-papers = Papers enclosed:
letter-notice-ask = Please read the papers and come in time. If you cannot come, please say so beforehand and why.
letter-invitation-ask = We very much hope that you can come.
letter-signed-for = FOR THE COMMITTEE
letter-signed-by = SECRETARY

proof-head = PROOF OF NOTICES, INVITATIONS AND PAPERS SENT
proof-page-head = Proof of sending
proof-papers = Papers sent
proof-people = Receivers
proof-column-paper = Paper
proof-column-mark = Content mark
proof-column-added = When
proof-column-number = No.
proof-column-person = Name
proof-column-told = Sent
proof-column-read = Papers opened
proof-column-answer = Answer
proof-added = added { $at }
proof-removed = added { $at }, taken out { $removed }
proof-sent = { $kind ->
    [invitation] Invitation
    [cancel] Cancellation
   *[notice] Notice
} { $at }, by { $channel ->
    [telegram] Telegram
    [zalo] Zalo
   *[web] our page
}
proof-unsent = { $kind ->
    [invitation] Invitation
    [cancel] Cancellation
   *[notice] Notice
}: { $state ->
    [waiting] waiting
    [claimed] being sent
    [unreachable] no chat to receive it
    [dead] could not be sent
   *[dropped] no longer sent
}
proof-handed = Printed copy handed over { $at }
proof-nothing = nothing sent
proof-read = { $paper }: { $at }
proof-answer = { $answer ->
    [coming] Comes
    [leave_asked] Asked for leave
    [leave_granted] Absent with leave
    [leave_refused] Leave not granted
   *[none] No answer
}
proof-note = Made from the system's data { $now }. Two papers with the same content mark have the same content. "Sent" is when the channel confirmed it.

calendar-summary = Review meeting { $year } · { $unit }
calendar-description = Agenda: { $agenda }. Under { $letter }.

papers-head = Papers enclosed
papers-none = No papers yet.
papers-how = Choose a PDF, a Word file (.docx) or a picture (JPG, PNG) of at most { $megabytes } MB.
papers-file = File
papers-add = Add paper
papers-remove = Take out
papers-kilobytes = { $size } KB
papers-unsent = not yet told to those who attend; use Preview and Send
papers-restart = The meeting was announced. A paper added or taken out has to be sent again, and the time for reading starts anew.
papers-calendar = Add to the phone's calendar
papers-proof = Proof of sending
proof-print = Download to print (PDF)
proof-letter = Print letter
proof-back = Back to the meeting
error-file-empty = This file is empty and was not taken. Please choose another.
error-file-large = This file is larger than { $megabytes } MB and was not taken. Please make it smaller.
error-file-kind = Only PDF, Word (.docx) without macros, JPG or PNG are taken, and the ending has to fit the content. Please save it in one of these forms.
error-papers-many = The meeting has { $most } papers, which is the most. Please take some out or merge files.
