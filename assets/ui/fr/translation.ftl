# Traduire
workshop-pane-translation = Traduction
translation-none = Ce scénario n'est pas encore traduit.
translation-faulty = Il y a une erreur dans le scénario lui-même. Tant qu'elle n'est pas corrigée, la traduction n'est pas mise à jour : ainsi rien ne se perd.
translation-unreadable = Ce fichier de traduction ne peut pas être lu en entier. Corrige-le d'abord dans le texte ; d'ici là il reste tel quel.
translation-add = Ajouter : { $lang }
translation-all = Tout
translation-filter = { $what } ({ $n })
translation-status-new = À traduire
translation-status-changed = À revoir
translation-status-done = Terminé
translation-status-obsolete = Plus utilisé
translation-open = { $n ->
    [0] Tout est terminé
    [one] Encore 1 texte
   *[other] Encore { $n } textes
}
translation-next = Suivant
translation-undo = Annuler
translation-redo = Rétablir
translation-step = Mettre à jour d'après le scénario
translation-prune = Retirer ce qui n'est plus utilisé
translation-keys = { $next } : vers le prochain qu'il te reste à faire. { $done } : celui-ci est terminé, et on continue.
translation-nothing = Il n'y a rien ici.
translation-was = Traduit quand le texte était :
translation-note = Note : { $note }
translation-hint = Traduction
translation-hint-phrases = Une phrase par ligne, comme un bénévole la taperait
translation-line = Ligne { $n }
translation-mark-done = C'est terminé
translation-mark-again = À revoir encore
translation-po = Fichier PO
translation-po-lead = Pour qui travaille avec un logiciel de traduction. L'importation prend tout ou rien, et ce qui est vide n'enlève rien.
translation-po-path = Fichier PO à écrire
translation-po-export = Exporter
translation-po-import = Importer
translation-po-written = Il se trouve dans { $path }
translation-po-taken = { $n ->
    [one] { $n } texte a changé
   *[other] { $n } textes ont changé
}, { $kept } gardés qui ne sont plus utilisés, { $open } encore à faire
translation-po-replaced = { $n ->
    [one] { $n } d'entre eux était prêt et a reçu une autre traduction.
   *[other] { $n } d'entre eux étaient prêts et ont reçu une autre traduction.
} Annuler ramène ce qui s'y trouvait.
translation-po-trouble = Cela n'a pas marché : { $why }
translation-po-refused = Rien n'a été importé. Voici ce qui ne va pas :
translation-po-more = et encore { $n }
translation-somebody = La personne
translation-after = après { $what }
translation-of-scenario = scénario
translation-of-persona = personne
translation-of-meter = jauge { $name }
translation-of-pick = choix { $name }
translation-of-topic = sujet { $name }
translation-of-confused = pas compris
translation-of-fact = fait { $name }
translation-of-beat = étape { $name }
translation-of-anywhere = partout
translation-of-ending = fin { $name }
translation-of-expects = attente
translation-role-title = titre
translation-role-summary = résumé
translation-role-content-note = à savoir avant
translation-role-goal = ce qu'on exerce
translation-role-about = qui c'est, pour le formateur
translation-role-strength = force, pour le formateur
translation-role-label = nom
translation-role-value = entre dans d'autres textes
translation-role-phrases = phrases qu'un bénévole peut taper
translation-role-says = { $who } dit
translation-role-entering = { $who } dit au début
translation-role-told = { $who } le raconte
translation-role-evaded = { $who } l'esquive
translation-role-cue = { $who } laisse deviner quelque chose
translation-role-choice = réponse à choisir
translation-role-why = pourquoi, au débriefing
translation-role-better = ce que tu aurais pu taper
translation-role-sample = phrase d'exemple
translation-role-explains = explication, au débriefing
translation-role-afterwards = la suite
translation-role-way-to-help = chemin vers de l'aide
translation-role-hoped = en mots
translation-po-back = Fichier PO à reprendre
