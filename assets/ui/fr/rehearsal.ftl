# La répétition dans l'atelier. Français (Bruxelles).

rehearsal-lead = Des stagiaires simulés mènent l'entretien de nombreuses fois. Tu sais ainsi ce qu'il permet avant que quelqu'un ne s'exerce.
rehearsal-runs = Combien d'entretiens
rehearsal-who = Par qui
rehearsal-held = { $n } entretiens sur { $all }
rehearsal-stop = Arrêter et montrer
rehearsal-start = Commencer
rehearsal-faulty = Il reste des erreurs dans le texte ; corrige-les d'abord.
rehearsal-old = Le texte a changé depuis. Recommence la répétition pour voir où il en est.
rehearsal-done = { $n } entretiens, { $m } messages
rehearsal-cut-short = Interrompu après { $n } entretiens sur { $all }. Ce qui n'a pas été atteint ne l'a pas été dans ce nombre ; davantage d'entretiens peuvent montrer autre chose.
rehearsal-within = Pas atteint en { $n ->
    [one] { $n } entretien
   *[other] { $n } entretiens
}
rehearsal-of = { $n } sur { $all }
rehearsal-lengths = Messages : de { $least } à { $most }, la moitié au plus { $median }, 95 sur 100 au plus { $p95 }
rehearsal-minutes = Minutes : de { $least } à { $most }, la moitié au plus { $median }, 95 sur 100 au plus { $p95 }
rehearsal-not-understood = Non compris : { $n } sur { $all } messages
rehearsal-open = non terminé
rehearsal-nothing = Rien de particulier.
rehearsal-more = Montrer { $n } de plus
rehearsal-near = Au plus près : { $what }
rehearsal-line = Ligne { $n }
rehearsal-step-through = Suivre pas à pas
rehearsal-keep = Déposer comme essai sur le bureau
rehearsal-who-mix = tous les profils
rehearsal-who-expert = expérimenté
rehearsal-who-beginner = débutant
rehearsal-who-cold = froid
rehearsal-who-random = au hasard
rehearsal-who-silent = silencieux
rehearsal-who-hostile = hostile
rehearsal-covers-beats = Étapes du récit
rehearsal-covers-rules = Règles
rehearsal-covers-lines = Phrases
rehearsal-covers-facts = Faits
rehearsal-covers-gates = Conditions, ouvertes et fermées
rehearsal-covers-endings = Fins
rehearsal-covers-steps = Étapes des protocoles
rehearsal-kind-limit_missed = Une de tes limites est manquée
rehearsal-kind-script_fault = Une fonction échoue
rehearsal-kind-stall = Plus rien ne change
rehearsal-kind-loop = Le récit tourne en rond
rehearsal-kind-impossible = Impossible
rehearsal-kind-skill_does_not_pay = La compétence ne paie pas
rehearsal-kind-poor_is_rewarded = De mauvais entretiens sont récompensés
rehearsal-kind-beat_not_reached = Étapes que personne n'a atteintes
rehearsal-kind-fact_not_reached = Faits non révélés
rehearsal-kind-ending_not_reached = Fins non atteintes
rehearsal-kind-step_not_reached = Étapes de protocole non faites
rehearsal-kind-rule_not_reached = Règles qui n'ont pas répondu
rehearsal-kind-gate_one_way = Conditions toujours du même côté
rehearsal-kind-line_not_reached = Phrases jamais dites
rehearsal-kind-not_understood = Non compris
rehearsal-kind-repeats = Dit trop souvent
rehearsal-kind-pinned = Une jauge reste à son extrême
