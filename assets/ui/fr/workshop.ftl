# L'atelier : là où s'écrivent les scénarios. Français (Bruxelles).

nav-workshop = Atelier
library-to-workshop = Écrire une personne toi-même
workshop-title = Atelier
workshop-lead = Écris toi-même une personne, ou change une copie d'une personne qui est déjà là.
workshop-search = Chercher par titre ou nom de fichier
workshop-own = Tes scénarios
workshop-own-none = Tu n'en as pas encore. Écris-en un, ou ouvres-en un ci-dessous : ce que tu changes est gardé comme ta propre copie.
workshop-own-no-match = Aucun de tes scénarios ne correspond à « { $search } ».
workshop-shipped-no-match = Aucun scénario dont on peut apprendre ne correspond à « { $search } ».
workshop-shipped = Scénarios dont on peut apprendre
workshop-shipped-lead = Ceux-ci sont fournis avec le programme et restent tels quels. Dès que tu enregistres, tu as ta propre copie, qui prend leur place dans la bibliothèque.
workshop-has-unsaved = il y a du travail non enregistré
workshop-errors = { $n ->
    [one] { $n } erreur
   *[other] { $n } erreurs
}
workshop-warnings = { $n ->
    [one] { $n } point à regarder
   *[other] { $n } points à regarder
}
workshop-close = Vers la liste des scénarios
workshop-save = Enregistrer
workshop-saved = Enregistré
workshop-unsaved = Non enregistré
workshop-is-copy = Une copie ; enregistrer la met dans ton dossier
workshop-file-scenario = Scénario
workshop-file-play = Essai : { $name }
workshop-plays = Essais ({ $n })
workshop-pane-text = Texte
workshop-pane-graph = Schéma
workshop-pane-preview = Essayer
workshop-pane-rehearsal = Répétition
workshop-pane-again = Refaire
workshop-checking = Vérification…
workshop-sound = Tout est en ordre
workshop-samples = Rien à redire au texte ; les phrases d’exemple et les essais sont encore en cours…
workshop-editor-name = Texte de { $file }, ligne { $line }
workshop-clash = Un autre programme a modifié { $file } pendant que tu le modifiais aussi. Lequel doit rester ?
workshop-keep-mine = Garder le mien
workshop-take-theirs = Prendre l'autre
workshop-recovered = Le programme s'est arrêté avant l'enregistrement. Voici ce que tu avais écrit.
workshop-drop-recovered = Revenir à ce qui était enregistré
notice-workshop-folder = Le dossier des scénarios ne peut pas être créé
notice-workshop-no-folder = Il n'y a pas de dossier où enregistrer
notice-workshop-unreadable = Un fichier ne peut pas être lu
notice-workshop-gone = Ce scénario n'est plus là
notice-workshop-save = Un fichier n'a pas pu être enregistré ; ce qui s'y trouvait est resté
notice-workshop-aside = Le travail non enregistré ne peut pas être mis de côté
workshop-do-find = Chercher
workshop-do-replace = Remplacer
workshop-do-rename = Renommer
workshop-do-define = Vers la définition
workshop-do-format = Mettre au net
workshop-do-complete = Que mettre ici ?
workshop-do-insert = Insérer
workshop-find = Cherche
workshop-found = { $n } sur { $all }
workshop-find-next = Vers le suivant
workshop-find-back = Vers le précédent
workshop-find-exact = Respecter les majuscules
workshop-replace = Remplace par
workshop-replace-all = Remplacer les { $n }
workshop-new-name = Nouveau nom
workshop-rename-all = { $n ->
    [one] Changer à 1 endroit
   *[other] Changer à { $n } endroits
}
workshop-rename-none = Place le curseur sur le nom d'une étape, d'un fait, d'un sujet, d'une jauge, d'un choix ou d'une fin
workshop-rename-letters = Lettres, chiffres et tirets bas seulement
workshop-rename-taken = Ce nom existe déjà
workshop-rename-built-in = Le programme utilise lui-même ce nom : choisis-en un autre
workshop-define-none = Place le curseur sur un nom donné dans ce scénario
workshop-mend = Réparer : { $words }
workshop-more-faults = et encore { $n } ; répare d'abord les premières
workshop-snippet-beat = Une étape avec phrases, règles et silences
workshop-snippet-fact = Un fait caché
workshop-snippet-anonymity = Un test de l'anonymat
workshop-snippet-mend = Un faux pas réparable
workshop-snippet-silence = Ce que fait le silence
workshop-snippet-ending = Une fin
workshop-snippet-topic = Un sujet
workshop-snippet-expects = Ce que montre un bon entretien
workshop-new = Écrire un nouveau scénario
workshop-new-write = L'écrire
workshop-new-taken = Il y a déjà un scénario avec ce titre
workshop-new-missing = Remplis le titre, le prénom et ce qu'on exerce ; alors il peut être écrit.
workshop-ask-title = Comment s'appelle-t-il ?
workshop-ask-lang = En quelle langue se passe le tchat ?
workshop-ask-name = Quel est le prénom de la personne ? Prends un pseudonyme.
workshop-ask-age = Quel âge ? Clique pour taper un nombre, à partir de 18.
workshop-ask-concern = À propos de quoi écrit-elle ?
workshop-ask-goal = Que peut-on exercer ?
workshop-pane-cards = Cartes
workshop-cards-person = Personne
workshop-cards-topics = Sujets
workshop-cards-facts = Faits
workshop-cards-beats = Étapes et règles
workshop-cards-endings = Fins
workshop-cards-none = Rien de ce genre encore. Tu peux l'insérer dans le texte.
workshop-cards-text = Montrer dans le texte
workshop-cards-add = Ajouter :
notice-workshop-taken = Il y a déjà un scénario avec ce titre
workshop-panes = Ce que tu vois
notice-workshop-deleted = Un autre programme a supprimé ce fichier. Il est encore ici : Enregistrer le remet
workshop-not-utf8 = { $file } n'est pas enregistré en UTF-8 et ne peut pas être lu. Enregistre-le à nouveau en UTF-8 dans le programme qui l'a écrit.
workshop-not-read = { $file } ne peut pas être lu : { $why }
workshop-clash-safe = Ce que tu ne choisis pas n'est pas perdu : l'autre reste à côté en .bak après l'enregistrement, le tien revient avec Annuler (Ctrl+Z).
workshop-see-both = Voir les deux côte à côte
workshop-mine = − Comme c'est ici
workshop-theirs = + De l'autre programme
workshop-both-signs = − seulement ici, + seulement dans l'autre programme
notice-workshop-choose = Pas encore enregistré : un autre programme a aussi modifié ce fichier. Choisis d'abord lequel doit rester
notice-workshop-not-text = Un autre programme a remplacé ce fichier par autre chose que du texte (UTF-8). Ce qui y était est encore ici ; si tu l'enregistres, l'autre reste à côté en .bak
notice-together-left = Une étape sur plusieurs fichiers n’a pas été annulée partout : ceux-ci ont changé après
