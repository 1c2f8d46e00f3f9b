# L'image d'une histoire : étapes, flèches et leur sens.
graph-quiet = { $n } s de silence
graph-otherwise = tout le reste
graph-whenever = dès que
graph-desk = bureau : { $action }
graph-referred = orientation
graph-referred-to = orientation : { $names }
graph-closed = entretien fermé
graph-heard = entendu : { $key }
graph-heard-times = entendu { $n }× : { $key }
graph-not-heard = pas entendu : { $key }
graph-knows = dit : { $fact }
graph-not-knows = pas dit : { $fact }
graph-turn-from = dès le message { $n }
graph-turn-before = avant le message { $n }
graph-turns-here = { $n ->
    [one] { $n } message ici
   *[other] { $n } messages ici
}
graph-visited = { $beat } { $n }×
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
    [one] { $n } réponse ici
   *[other] { $n } réponses ici
}
graph-flag = { $name } { $n }
graph-runs = { $n ->
    [one] { $n } entretien
   *[other] { $n } entretiens
}
graph-summary = { $beats ->
    [one] { $beats } étape
   *[other] { $beats } étapes
}, { $endings ->
    [one] { $endings } fin
   *[other] { $endings } fins
}
graph-dead-ends = { $n ->
    [one] { $n } étape sans issue
   *[other] { $n } étapes sans issue
}
graph-unreached-count = { $n } inaccessibles
graph-name = Schéma de l'histoire : { $summary }. Les flèches le déplacent, plus et moins l'agrandissent et le réduisent, zéro montre tout.
graph-leads-to = Mène à { $names }
graph-empty = Dès qu'il y a une étape, le schéma de ton histoire apparaît ici.
graph-farther = Réduire
graph-nearer = Agrandir
graph-fit = Tout montrer
graph-arrange = Redisposer
graph-export = Enregistrer le schéma (SVG)
graph-exported = Le schéma se trouve dans { $path }
graph-find = Aller à une étape
graph-heat = Où les entretiens sont passés :
graph-heat-nothing = ne pas montrer
graph-heat-rehearsal = répétition
graph-heat-recordings = vrais entretiens
graph-heat-busy = en cours…
graph-heat-none = rien à montrer encore
graph-heat-old = d'une version précédente
graph-rehearse-again = Répéter à nouveau
graph-to-text = Montrer dans le texte
graph-play-from = Jouer d'ici
graph-out = Mène à
graph-in = Vient de
graph-line = ligne { $n } : { $words }
graph-knobs = Boutons du schéma
