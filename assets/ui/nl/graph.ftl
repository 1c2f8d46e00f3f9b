# De prent van een verhaal: haltes, pijlen en wat ze betekenen.
graph-quiet = { $n } s stilte
graph-otherwise = al het andere
graph-whenever = zodra
graph-desk = desk: { $action }
graph-referred = doorverwijzing
graph-referred-to = doorverwijzing: { $names }
graph-closed = gesprek gesloten
graph-heard = gehoord: { $key }
graph-heard-times = { $n }× gehoord: { $key }
graph-not-heard = niet gehoord: { $key }
graph-knows = verteld: { $fact }
graph-not-knows = niet verteld: { $fact }
graph-turn-from = vanaf bericht { $n }
graph-turn-before = voor bericht { $n }
graph-turns-here = { $n } berichten hier
graph-warm = warm
graph-not-warm = niet warm
graph-agreed = akkoord
graph-not-agreed = niet akkoord
graph-once = één keer
graph-when = when(…)
graph-choice = één van meer
graph-more = +{ $n }
graph-anywhere = overal
graph-start = begin
graph-dead-end = loopt dood
graph-unreached = onbereikbaar
graph-never = niet gezien
graph-times = { $n }×
graph-stays = { $n ->
    [one] 1 antwoord hier
   *[other] { $n } antwoorden hier
}
graph-flag = { $name } { $n }
graph-runs = { $n ->
    [one] 1 gesprek
   *[other] { $n } gesprekken
}
