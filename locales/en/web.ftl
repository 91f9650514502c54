### The system's pages.

## On every page
web-name = Review assistant
web-skip = Go to the content
web-to-chat = ‹ Chat
web-to-start = To the first page
web-continue-as-is = Go on with the present link
web-type-again = Type the code again
web-refusal-head = This was not done
web-offline = The connection is lost. What you typed is still on this device; once you are connected again, please press once more.
web-yes = Yes
web-no = No
error-form-old = This page was open for too long or was opened from elsewhere, so nothing was recorded. Please reload the page and try again.
error-form-broken = The system could not read what was sent. Please reload the page and try again.
error-too-large = What was sent is larger than allowed, so nothing was recorded. Please shorten it and send it again.
error-upload-old = The file waited for more than 30 minutes or was used already. Please choose the file again.

## First page and linking
web-front-head = Welcome, comrade
web-front-how = Here you rate yourself and follow the year-end review on your phone. To enter, type the code of 8 characters your cell secretary sent you.
web-front-code = Code
web-front-code-help = Letters and digits, printed on the slip or at the end of the link. Small or capital letters are both fine.
web-front-go = Enter
web-front-privacy = Each code works once and for one person. If you have none, please ask your cell secretary.
web-front-unlinked = This device is no longer linked. What you entered is kept.
web-open-head = Please press to open
web-open-how = Press the button below to open your own tasks on this device.
web-open-go = Open my tasks
web-open-once = Press it only if the link was sent to you personally. On a shared device, remember to unlink when you are done.

## Chat
web-chat-title = My tasks
web-chat-log = The conversation, newest last
web-menu = Other pages
web-quick = Frequent tasks
web-quick-viec = My tasks
web-quick-tudanhgia = Rate myself
web-quick-tiendo = Progress
web-quick-caidat = Settings
web-quick-trogiup = Help
web-say-label = Type here
web-say-hint = Type here…
web-say-send = Send
web-line-own = You:
web-line-bot = The system:
web-line-keys = Choices
web-reload = Show what is new

## Texts
web-texts-head = Written part
web-texts-title = Written part of the self-review { $year }
web-texts-who = { $name }, { $cell }
web-texts-how = All you write is saved as you go; stop and go on whenever you like.
web-texts-save = Save
web-texts-saved-at = Saved at { $hour }:{ $minute }
web-texts-saved-on = Saved at { $time }
web-texts-emptied = This section is empty now.
web-texts-empty = (nothing yet)
web-texts-other = The text saved elsewhere, at { $time }:
web-texts-keep-mine = Save what I am writing
web-texts-take-other = Take the other text
web-texts-not-linked = This device is no longer linked to you, so what you just wrote could not be saved. Please copy it, link again and go on.
web-texts-back = Done, back to the chat

## Linked places
web-link-head = Where I am linked
web-link-why = You can work in several places, for example on a phone and on a computer{ $telegram ->
    [yes] , or on Telegram
   *[no] {""}
}. All show the same.
web-link-add = Add a place
web-link-how = Press the button below for a code of your own, then type it in the place you want to add.
web-link-telegram-how = Press the button below for a code, then open Telegram with the button or the QR code shown. The name on Telegram: @{ $username }.
web-link-make = Get my code
web-link-code-head = Your code
web-link-code-valid = Valid for { $minutes } minutes, works once. Do not give it to anybody else.
web-link-code-how = On another device, open this page and type the code.{ $telegram ->
    [yes] {" "}On Telegram, send: /start { $code }
   *[no] {""}
}
web-link-telegram-open = Open Telegram
web-link-telegram-qr = If Telegram is on another device, scan this:
web-link-list = Linked now
web-link-channel = { $channel ->
    [telegram] Telegram
    [zalo] Zalo
   *[web] This page
}
web-link-here = the device in use
web-link-since = since { $time }
web-link-remove = Unlink
web-link-remove-one = Unlink { $channel ->
    [telegram] Telegram
    [zalo] Zalo
   *[web] this page
}, linked since { $time }
web-link-remove-sure = Do you really want to unlink this place?
web-link-remove-yes = Unlink
web-link-remove-keep = Keep it
web-link-remove-what = An unlinked place no longer opens your tasks. What you entered is kept.

## The codes of a cell
web-codes-head = Codes
web-codes-why = Each member needs a code to enter. The cell has { $members } members, { $unlinked } are not linked yet.
web-codes-once = Codes are shown once, right after they are issued: print the slips or copy the messages then.
web-codes-valid = A code is valid for { $days } days and works once.
web-codes-old = New codes withdraw the old ones that were not used.
web-codes-unlinked = Issue codes to { $count } members not yet linked
web-codes-all = Issue codes to the whole cell ({ $count } members)
web-codes-message =
    Dear comrade { $name }. { $cell } carries out the review of { $year } under { $letter } of { $issuer }. Please open this link on your phone to rate yourself{ $dated ->
        [yes] , at the latest by the end of { $day }
        [late] {" "}(the cell's last day was { $day }; please do it soon)
       *[no] {""}
    }:
    { $address }
    The link is for you alone and works once. Call me if anything is unclear.
    { $sender }
web-codes-message-plain =
    Dear comrade { $name }, { $cell }. Please open this link on your phone to follow the year-end review:
    { $address }
    The link is for you alone and works once.
web-sheet-now = The codes below are shown this once.
web-sheet-how = Print the slips, cut them apart and hand them over; or copy each message and send it to its person alone. Never into a group.
web-sheet-print = Print the slips
web-sheet-done = Done
web-sheet-none = All members of the cell are linked; no code was issued.
web-sheet-line = No. { $number }
web-sheet-card = Scan the QR code with a phone, or open the address above and type the code. It is for you alone and works once.
web-sheet-card-day = Rate yourself at the latest by the end of { $day }.
web-sheet-message = Message to paste into Zalo
web-sheet-copy = Copy the message
web-sheet-copied = Copied

## Board
web-board-link = Progress board
web-board-above = ‹ Up
web-board-season = Review of { $year }.
web-board-forms = forms handed in
web-board-cells = cells complete
web-board-days = days left
web-board-days-late = days overdue
web-board-unlinked = { $count ->
    [0] All members under review are linked.
   *[other] { $count } members under review are not linked.
}
web-board-missing = { $count } forms are missing.
web-board-below = Organisations below
web-board-members = Members
web-board-number = No.
web-board-name = Name
web-board-state = Form
web-board-not-linked = not linked

## Import
web-import-head = Import a roster
web-import-how = Choose the Excel file with the members. You will see how many are new or changed and every wrong line first; nothing is recorded before you confirm.
web-import-sheets = The file has two sheets, organisations and members, with the headings of the template.
web-import-size = As .xlsx, at most { $megabytes } MB.
web-import-safe = Whoever is not in the file stays as he is; nobody is deleted.
web-import-file = The file
web-import-preview = Preview
web-import-preview-head = Preview of the roster
web-import-nothing-yet = Nothing is recorded yet. The file waits 30 minutes for you to confirm.
web-import-new = new
web-import-changed = changed
web-import-unchanged = unchanged
web-import-counts = The roster has { $organisations } organisations and { $accepted } members that can be imported.
web-import-all = Import { $count } members
web-import-valid = Import only the { $count } sound lines
web-import-cancel = Do not import
web-import-done-head = The roster is imported
web-import-left-out = { $count } lines left out
web-import-again = Import another file

## Demo
web-demo-head = Demo
web-demo-what = Made-up data under the plan of 2022. Choose a person and use everything as that person would; change person and day at any time.
web-demo-open = Open the demo
web-demo-play = Play
web-demo-role = { $role ->
    [member] Member
    [leader] Leader or manager
    [secretary] Cell secretary
    [meeting] Secretary of a cell about to meet
    [office] Office of the grassroots committee
    [org-board] Organisation board of the committee above
    [disciplined] Member disciplined this year
    [exempt] Member exempt from work and activity
   *[probationary] Probationary member
}
web-demo-find = Find somebody else
web-demo-find-label = Name, with or without accents
web-demo-find-hint = Name, e.g. thu ha
web-demo-find-go = Find
web-demo-none = Nobody has that name.
web-demo-clock = Day and time of the demo
web-demo-now = { $time }
web-demo-day = 1 day on
web-demo-week = 1 week on
web-demo-date = Day
web-demo-set = Set the day
web-demo-bar = Demo · { $day }
web-demo-switch = Change person

# ----------------------------------------------------------------- plans in words
web-plans-head = Plans
web-plans-what = Each plan is written down rule by rule, with the clause and a few words as printed, so that anybody can check it.
web-plans-all = ‹ All plans
web-plans-compare = Plans side by side
web-plans-broken = Plan files that cannot be read
web-plan-broken = { $file }, line { $line }:
web-plan-code = Code { $code }
web-plan-issued = Year { $year }, { $issuer }
web-plan-local = A local plan, based on plan { $plan }: its dates may be earlier, never later.
web-plan-undated = A draft: { $count } dates are still missing ({ $names }). No season can be opened yet.
web-plan-confirmed = Compared with the originals at { $time }: { $documents }.
web-plan-unconfirmed = Nobody has confirmed that it was compared with the originals, so no season can be opened on this plan yet.
web-plan-bases = How these rules are known:
web-plan-basis = { $count } rules: { $basis }
web-plan-documents = The plan acts on:
web-plan-parts = Sections
web-plan-print = Print this page
web-plan-find = Find in the plan
web-plan-find-go = Find
web-plan-find-how = With or without accents, for example: chi bo, xuat sac.
web-plan-found = “{ $query }”: { $shown } of { $rules } rules.
web-plan-find-all = Show all
web-compare-how = One column a plan. “see …” means that the plan names that document; “silent” that it says nothing. No value of one plan is used for another.
web-compare-matter = Matter
