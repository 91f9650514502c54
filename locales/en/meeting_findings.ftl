# What the rules on meetings and ballots find: cap, electorate, route, joint reviews.

finding-cap-planned = { $percent ->
    [0] A cell of under { $below } members may have at most { $literal } excellent; the list has { $excellent }
   *[other] The list has { $excellent } excellent and { $good } good. { $percent }% is counted on those rated good and only rounded down; of { $upper } at the two levels at most { $literal } may be excellent{ $status ->
        [needs_ruling] , with the excellent in the base at most { $wide }
       *[agreed] {""}
    }
}: { $result ->
    [ok] within the cap.
    [over] over the cap, please look at the list again.
   *[needs_ruling] between two readings, please ask the committee above.
}

finding-electorate = Shares are counted on all { $official } official members, those absent included; { $present } of them are there{ $probationary ->
    [0] {""}
   *[other] , { $probationary } probationary members do not vote
}.
finding-electorate-external = { $official } official members, { $present } of them there{ $probationary ->
    [0] {""}
   *[other] , { $probationary } probationary members do not vote
}. The plan does not say how many votes are needed; that is settled by { $source }.
finding-electorate-unsaid = { $body ->
    [committee] { $official } on the committee, { $present } of them there
   *[cell] { $official } official members, { $present } of them there
}{ $probationary ->
    [0] {""}
   *[other] , { $probationary } probationary members do not vote
}. The plan does not say how many votes are needed, nor out of how many: please ask the committee above.
finding-electorate-idle = Of { $official } official members { $idle } are exempt or suspended. With them { finding-words-level } needs at least { $needed } votes; without them { $active } are left and { $other } votes are needed. The plan says “official members” and does not speak of them.

finding-route-outside = The list of organisations that was entered does not have { $body }: the result is sent up, and the decision is noted when it comes.

finding-joint-review = Reviewed together in one meeting, { $count } collectives: { $bodies }.

finding-agenda-chair-board = The plan wants a deputy to chair the review of the head; there is no deputy here, so another of the board chairs. Please ask the committee above.

finding-form-place = { $place ->
    [post] Where the post is held, its duties are reviewed in depth.
   *[cell] { $leads ->
        [yes] In the cell only the duties of a member are reviewed; those of the post where it is held.
       *[no] In the cell the duties of a member are reviewed.
    }
}

finding-own-ballot = { $counted } votes noted on { $valid } valid papers{ $left ->
    [0] {""}
   *[other] , { $left } left empty or marked wrongly
}{ $secret ->
    [yes] ; the plan prints a secret ballot
   *[no] {""}
}. The plan does not say how many votes make a level: the body in charge decides.

## The page of a plan.

plan-joint-review = Reviewed together in one meeting: { $bodies }{ $instead ->
    [yes] ; where there is no { $missing }: { $other }.
   *[no] .
}
plan-review-depth = { $place ->
    [post] Leaders are reviewed in depth on their duties where the post is held.
   *[cell] In the cell leaders too are reviewed on the duties of a member.
}
plan-own-ballot = Vote on the own level ({ $kinds }){ $secret ->
    [yes] , by secret ballot; how many votes make a level is not said.
   *[no] ; how many votes make a level is not said.
}
