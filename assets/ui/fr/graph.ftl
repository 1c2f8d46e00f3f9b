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
graph-turns-here = { $n ->
    [one] { $n } message ici
   *[other] { $n } messages ici
}
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
    [one] { $n } conversation
   *[other] { $n } conversations
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
graph-name = Image de l'histoire : { $summary }. Les flèches la déplacent, plus et moins l'agrandissent et la réduisent, zéro montre tout.
graph-leads-to = Mène à { $names }
graph-empty = Dès qu'il y a une étape, l'image de ton histoire apparaît ici.
graph-farther = Réduire
graph-nearer = Agrandir
graph-fit = Tout montrer
graph-arrange = Redisposer
graph-export = Enregistrer l'image (SVG)
graph-exported = L'image se trouve dans { $path }
graph-find = Aller à une étape
graph-heat = Où les conversations sont passées :
graph-heat-nothing = ne pas montrer
graph-heat-rehearsal = répétition
graph-heat-recordings = vraies conversations
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
