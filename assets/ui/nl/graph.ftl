# Het schema van een verhaal: haltes, pijlen en wat ze betekenen.
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
graph-turns-here = { $n ->
    [one] { $n } bericht hier
   *[other] { $n } berichten hier
}
graph-visited = { $beat } { $n }×
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
graph-summary = { $beats ->
    [one] { $beats } halte
   *[other] { $beats } haltes
}, { $endings ->
    [one] { $endings } einde
   *[other] { $endings } eindes
}
graph-dead-ends = { $n ->
    [one] 1 halte loopt dood
   *[other] { $n } haltes lopen dood
}
graph-unreached-count = { $n } onbereikbaar
graph-name = Schema van het verhaal: { $summary }. Pijltjes verschuiven, plus en min vergroten en verkleinen, nul toont alles.
graph-leads-to = Leidt naar { $names }
graph-empty = Zodra er een halte staat, verschijnt hier het schema van je verhaal.
graph-farther = Verkleinen
graph-nearer = Vergroten
graph-fit = Alles tonen
graph-arrange = Opnieuw schikken
graph-export = Schema bewaren (SVG)
graph-exported = Het schema staat in { $path }
graph-find = Ga naar een halte
graph-heat = Waar gesprekken langskwamen:
graph-heat-nothing = niet tonen
graph-heat-rehearsal = repetitie
graph-heat-recordings = echte gesprekken
graph-heat-busy = bezig…
graph-heat-none = nog niets te tonen
graph-heat-old = van een vorige versie
graph-rehearse-again = Opnieuw repeteren
graph-to-text = Toon in de tekst
graph-play-from = Speel vanaf hier
graph-out = Leidt naar
graph-in = Komt van
graph-line = regel { $n }: { $words }
graph-knobs = Knoppen van het schema
