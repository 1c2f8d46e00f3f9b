# The picture of a story: stations, arrows and what they mean.
graph-quiet = { $n } s silence
graph-otherwise = otherwise
graph-whenever = as soon as
graph-desk = desk: { $action }
graph-referred = referral
graph-referred-to = referral: { $names }
graph-closed = chat closed
graph-heard = heard: { $key }
graph-heard-times = heard { $n }×: { $key }
graph-not-heard = not heard: { $key }
graph-knows = told: { $fact }
graph-not-knows = not told: { $fact }
graph-turn-from = from message { $n }
graph-turn-before = before message { $n }
graph-turns-here = { $n ->
    [one] { $n } message here
   *[other] { $n } messages here
}
graph-visited = { $beat } { $n }×
graph-warm = joined
graph-not-warm = not joined
graph-agreed = agreed
graph-not-agreed = not agreed
graph-once = once
graph-when = when(…)
graph-choice = one of several
graph-more = +{ $n }
graph-anywhere = anywhere
graph-start = start
graph-dead-end = dead end
graph-unreached = cannot be reached
graph-never = not seen
graph-times = { $n }×
graph-stays = { $n ->
    [one] 1 answer here
   *[other] { $n } answers here
}
graph-flag = { $name } { $n }
graph-runs = { $n ->
    [one] 1 conversation
   *[other] { $n } conversations
}
graph-summary = { $beats ->
    [one] { $beats } beat
   *[other] { $beats } beats
}, { $endings ->
    [one] { $endings } ending
   *[other] { $endings } endings
}
graph-dead-ends = { $n ->
    [one] 1 beat is a dead end
   *[other] { $n } beats are dead ends
}
graph-unreached-count = { $n } cannot be reached
graph-name = Picture of the story: { $summary }. Arrow keys move it, plus and minus bring it nearer and farther, zero shows all.
graph-leads-to = Leads to { $names }
graph-empty = As soon as there is a beat, the picture of your story appears here.
graph-farther = Farther
graph-nearer = Nearer
graph-fit = Show all
graph-arrange = Arrange again
graph-export = Save picture (SVG)
graph-exported = The picture is in { $path }
graph-find = Go to a beat
graph-heat = Where conversations went:
graph-heat-nothing = do not show
graph-heat-rehearsal = rehearsal
graph-heat-recordings = real conversations
graph-heat-busy = working…
graph-heat-none = nothing to show yet
graph-heat-old = of an earlier version
graph-rehearse-again = Rehearse again
graph-to-text = Show in the text
graph-play-from = Play from here
graph-out = Leads to
graph-in = Comes from
graph-line = line { $n }: { $words }
graph-knobs = Knobs of the graph
