# Ce que comprennent les sujets d’un scénario.
workshop-pane-understanding = Compréhension
understood-lead = Ce que comprennent les sujets de ton scénario : lesquels se confondent, et quelles phrases d’entretiens gardés personne n’a comprises.
understood-busy = Lecture en cours…
understood-faulty = Dès que le texte peut être lu, tu vois ici ce qu’il comprend.
understood-again = Relire
understood-count = { $topics ->
    [one] { $topics } sujet
   *[other] { $topics } sujets
}, { $phrases ->
    [one] { $phrases } phrase
   *[other] { $phrases } phrases
} · { $recordings ->
    [0] aucun entretien gardé
    [one] { $recordings } entretien gardé
   *[other] { $recordings } entretiens gardés
}
understood-unread = { $n } n’ont pas pu être lus
understood-no-topics = Ce scénario n’a pas encore de sujets à lui. Écris-en un avec topic("nom", ["phrase", …]) pour ce que la grille des actes ne connaît pas.
understood-clear = Chaque phrase est lue comme elle est voulue.
understood-missed = Non compris dans les entretiens ({ $n })
understood-times = { $n ->
    [one] dit 1 fois
   *[other] dit { $n } fois
}
understood-meant = Tu as dit : { $acts }
understood-nearest = Ressemble le plus à { $topic } : « { $phrase } »
understood-far = Ne ressemble à aucun sujet
understood-add = Ajouter à { $topic }
understood-add-other = Un autre sujet
understood-identifying = On pourrait y reconnaître quelqu’un : { $kinds }. Écris-le avec tes propres mots dans le sujet.
understood-misread = Lu autrement que voulu ({ $n })
understood-not-heard = N’est pas lu comme { $topic }
understood-read-as = Voulu comme { $topic }, lu comme { $keys }
understood-read-too = { $topic } : lu aussi comme { $keys }
understood-comes-lost = Dans { $beat }, la règle de ce sujet ne répond alors pas.
understood-comes-leads = Dans { $beat }, l’histoire passe alors à { $what }, par la ligne { $line }.
understood-comes-mistake = Dans { $beat }, cela compte alors aussi comme une erreur, par la ligne { $line }.
understood-comes-against = Dans { $beat }, la ligne { $line } agit alors en sens contraire sur { $what }.
understood-phrases-more = et { $n } de plus
understood-harmless = Sans conséquence ({ $n })
understood-harmless-hint = L’histoire n’en change pas. À regarder s’il reste du temps.
understood-reword = Dis-le autrement, ou donne une condition à l’une des règles.
understood-confused = Sujets qui se ressemblent ({ $n })
understood-sounds-like = { $topic } ressemble à { $heard }
understood-part = Donne aux deux des phrases avec leurs propres mots, ou fais-en un seul sujet.
understood-near = Phrases qui disent presque la même chose ({ $n })
understood-pair = { $topic } : « { $phrase } »
understood-drop = Enlèves-en une, ou dis-le autrement.
understood-more = Montrer { $n } de plus
notice-phrase-no-topic = Ce sujet n’est pas dans le texte
notice-phrase-already = Ce sujet a déjà cette phrase
