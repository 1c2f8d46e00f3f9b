## Scenario packs
pack-origin = Version { $version }, importée le { $on } depuis { $pack }, faite avec { $with } · licence : { $licence }
pack-no-licence = non indiquée
workshop-pane-share = Partager
pack-export-title = Transmettre ce scénario
pack-export-lead = Un seul fichier avec le scénario, ses traductions et ses essais, chacun avec une empreinte. Il est d'abord vérifié.
pack-licence-ask = Licence : que peuvent en faire les autres ?
pack-path-out = Où doit aller le paquet ?
pack-export = Faire le paquet
pack-save-first = Enregistre d'abord : c'est ce qui est enregistré qui est transmis.
pack-busy = Vérification…
pack-exported = Le paquet se trouve dans { $path } ({ $n ->
    [one] 1 fichier
   *[other] { $n } fichiers
})
pack-not-exported = Aucun paquet n'a été fait : { $why }
pack-versions = Versions
pack-versions-lead = Les versions vivent côte à côte. Un ancien entretien nomme la version avec laquelle il a été mené.
pack-version-here = Celle-ci est devant toi.
pack-version-open = Ouvrir celle-ci
pack-compare = Comparer avec celle-ci
pack-compare-hide = Masquer ce qui diffère
pack-compare-same = Le texte est le même.
pack-compare-lead = − ne figure que dans { $other }, + que dans le texte devant toi, chacun avec sa ligne.
pack-compare-skipped = { $n ->
    [one] … 1 ligne identique
   *[other] … { $n } lignes identiques
}
pack-compare-more = Et encore { $n } lignes. oefenlijn pack --diff les montre toutes.
pack-version-own = Version { $version }, dans ton propre dossier
pack-version-shipped = Version { $version }, fournie avec le programme
pack-reviewed-by = Relu par : { $who }
pack-edited = Modifié ici depuis : ce n'est plus ce qui a été importé.
pack-reviewed-before = A relu ce qui a été importé, pas ce texte : { $who }
pack-conversations-other = { $n ->
    [one] { $n } d'entre eux a été mené quand le texte était différent
   *[other] { $n } d'entre eux ont été menés quand le texte était différent
}
pack-conversations = { $n ->
    [0] Aucun entretien gardé ne nomme cette version
    [one] { $n } entretien gardé nomme cette version
   *[other] { $n } entretiens gardés nomment cette version
}
pack-import-title = Importer un paquet
pack-import-lead = Un scénario fait par quelqu'un d'autre. Tu vois d'abord ce qu'il contient ; rien n'est joué avant que tout soit vérifié.
pack-path-in = Chemin du paquet
pack-look = Regarder
pack-take-in = Importer
pack-forget = Ne pas importer
pack-here = Déjà ici
pack-version = Version
pack-licence = Licence
pack-authors = Écrit par
pack-no-authors = non indiqué
pack-reviewers = Relu par
pack-no-reviewers = personne n'a relu ceci
pack-made = Fait
pack-made-with = avec { $with } le { $on }
pack-files = Fichiers
pack-sound = Chaque empreinte est juste ; le scénario, ses phrases d’exemple et ses essais passent leur vérification. Langues : { $langs }
pack-refused = Ce paquet n'est pas importé : { $why }
pack-taken = Importé sous le nom { $id }
pack-was-here = Il était déjà là, sous le nom { $id }
pack-path-first = Écris d'abord dans quel dossier et sous quel nom le paquet doit aller, par exemple /home/els/magda.oefenpack.
pack-refused-damaged = ce n’est pas un paquet d’Oefenlijn, ou il est abîmé.
pack-refused-large = il contient plus que ne peut être un scénario.
pack-refused-name = { $name } n’a pas sa place dans un paquet.
pack-refused-about = ce que le paquet dit de lui-même n’est pas juste.
pack-refused-hash = { $name } a été modifié après la création du paquet.
pack-refused-missing = le contenu n’est pas ce que dit le paquet : { $name }.
pack-refused-faults = le scénario ne passe pas le contrôle.
pack-refused-nothing = il n’y a rien à importer.
pack-open = L'ouvrir dans l'atelier
