# The cell board in the chat: comrade by comrade, a level by a button (on our own page alone).
cellboard-how = Tap a name to see and to choose the proposed level.
cellboard-nameless = line { $number }: { $done ->
    [yes] proposed
   *[no] not yet proposed
}
cellboard-person = { $number }. { $name }
cellboard-residence = Comment from where the comrade lives: { $comment }
cellboard-gone = This comrade is no longer on the list. Please choose again from the latest list.
button-cellboard-person = { $number }. { $name }
button-cellboard-facts = Enter facts, see the order of priority
button-cellboard-level = { $chosen ->
    [yes] ✓ { $level }
   *[no] { $level }
}
button-home-cellboard = Cell board of { $name }
