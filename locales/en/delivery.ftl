### Sending: what did not arrive, and notifications on a device.

## Told to the secretary once a day
unreached-head = Notices that did not arrive
unreached-cell = { $cell }: { $count ->
    [one] { $count } member has
   *[other] { $count } members have
} not received a notice.
unreached-how = Please open the page to see who they are, then tell them in person or hand them a new linking code.
button-unreached = Show the list

## The page of notices that did not arrive
web-outbox-head = Notices that did not arrive
web-outbox-sent = sent today
web-outbox-waiting = waiting
web-outbox-lost = did not arrive
web-outbox-who = Who was not told
web-outbox-how = Please tell the comrades below in person. Whoever has no chat yet needs a linking code; once linked, the notice is sent again by itself.
web-outbox-what = { $what ->
    [reminders] Reminder
    [meetings] Notice of a meeting, invitation
    [unreached] News of notices that did not arrive
   *[other] Notice
}
web-outbox-due = was to leave at { $time }
web-outbox-error = { $error ->
    [no-chat] No chat is linked yet.
    [refused] The chat blocked or removed the assistant.
    [off] The messenger of this comrade is switched off on the server; please tell the administrator.
    [rejected] The messenger does not take this text.
    [token] The assistant's token for the messenger is no longer right; please tell the administrator.
    [failed] The server failed to write the message; please tell the administrator.
    [unknown] The server does not know this kind of message; please tell the administrator.
   *[other] The messenger could not be reached after many tries.
}
web-outbox-expired = It need not be sent any more.
web-outbox-resend = Send again
web-outbox-resend-one = Send again to comrade { $name }
web-outbox-more = { $count } more are not shown here.
web-outbox-none = Every notice has arrived or is waiting to leave.
error-notice-late = The time for this notice is over, so it is not sent again.

## Notifications on this device
web-bell-head = Notifications on this device
web-bell-what = When there is something new, this device shows a line, even with the page closed. The line only says that there is something new; what it is stands on this page.
web-bell-on = Switched on. This device will tell you of new work.
web-bell-off = Switched off. New messages still wait in the chat.
web-bell-denied = The browser blocks notifications of this page. To get them, allow notifications in the browser's settings and tap again.
web-bell-failed = This could not be switched on or off here. New messages still wait in the chat. Please try again later.
web-bell-switch-on = Switch on
web-bell-switch-off = Switch off
error-push-unknown = This browser uses a notification service we do not know, so it was not switched on. New messages still wait in the chat.
push-something-new = There is new work for you. Tap to see it.
