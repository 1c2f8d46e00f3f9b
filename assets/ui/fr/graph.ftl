# L'image d'une histoire : étapes, flèches et leur sens.
graph-quiet = { $n } s de silence
graph-otherwise = tout le reste
graph-whenever = dès que
graph-desk = bureau : { $action }
graph-referred = orientation
graph-referred-to = orientation : { $names }
graph-closed = conversation fermée
graph-heard = entendu : { $key }
graph-heard-times = entendu { $n }× : { $key }
graph-not-heard = pas entendu : { $key }
graph-knows = dit : { $fact }
graph-not-knows = pas dit : { $fact }
graph-turn-from = dès le message { $n }
graph-turn-before = avant le message { $n }
graph-turns-here = { $n } messages ici
graph-warm = accompagnée
graph-not-warm = non accompagnée
graph-agreed = d'accord
graph-not-agreed = pas d'accord
graph-once = une fois
graph-when = when(…)
graph-choice = une parmi plusieurs
graph-more = +{ $n }
graph-anywhere = partout
graph-start = début
graph-dead-end = sans issue
graph-unreached = inaccessible
graph-never = pas vu
graph-times = { $n }×
graph-stays = { $n ->
    [one] 1 réponse ici
   *[other] { $n } réponses ici
}
graph-flag = { $name } { $n }
graph-runs = { $n ->
    [one] 1 conversation
   *[other] { $n } conversations
}
