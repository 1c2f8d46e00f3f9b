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
graph-turns-here = { $n } messages here
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
