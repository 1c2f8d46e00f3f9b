privacy-title = Ce qui est conservé de toi
privacy-lead = S’exercer est personnel. Tu vois ici ce qu’il y a, où, jusqu’à quand, et comment t’en défaire.
privacy-open = Vie privée : ce qui est conservé
privacy-kept = Entretiens d’exercice
privacy-record-hint = Tu peux aussi t’exercer sans que rien ne soit conservé. Le retour sur l’entretien n’est alors possible que juste après.
privacy-record-yes = Conserver
privacy-record-no = Ne pas conserver
privacy-nothing = Rien n’est conservé.
privacy-until = Jusqu’au { $date }, { $left }
privacy-days-left =
    { $n ->
        [0] c’est le dernier jour
        [one] encore un jour
       *[other] encore { $n } jours
    }
privacy-allow-show-group = Peut être montré à mon groupe d’intervision
privacy-allow-teaching = Peut être conservé comme exemple de formation
privacy-viewed = Consulté par { $who } le { $date }
privacy-keep = Changer la date de fin
privacy-keep-day = Dernier jour (année-mois-jour)
privacy-keep-reason = Pourquoi plus longtemps ? (reste avec l’entretien)
privacy-plan = Prévoir une intervision
privacy-plan-day = Jour de l’intervision (année-mois-jour)
privacy-save = Enregistrer
privacy-where = Où c’est, et la clé
privacy-folder = Dossier
privacy-sealed = Chaque entretien est un fichier scellé. Sans ta clé, personne ne peut le lire.
privacy-key = Où est la clé ?
privacy-key-ring = Dans le trousseau de cet appareil
privacy-key-file = Dans un fichier
privacy-key-passphrase = Derrière une phrase de passe
privacy-key-ring-hint = Toute personne connectée sous ton nom sur cet appareil peut ouvrir tes entretiens.
privacy-key-file-hint = Seul ton compte, et qui gère cet appareil, peut lire le fichier et donc ouvrir tes entretiens.
privacy-key-passphrase-hint = À chaque démarrage, le programme demande ta phrase de passe. Si tu la perds, tes entretiens ne s’ouvriront plus jamais. Personne n’y peut rien.
privacy-passphrase-new = Nouvelle phrase de passe
privacy-passphrase-again = Encore une fois
privacy-passphrase-short = Au moins douze caractères. Une courte phrase se retient facilement.
privacy-passphrase-differs = Les deux ne sont pas identiques
privacy-passphrase-save = La mettre derrière cette phrase
privacy-lock = Verrouiller maintenant
privacy-backups = Les sauvegardes de cet appareil et les fichiers que tu places ailleurs échappent au programme. Ils restent scellés, sauf ce que tu as écrit en clair.
privacy-terms = Combien de temps
privacy-term-recording =
    { $n ->
        [one] Un entretien d’exercice : un jour.
       *[other] Un entretien d’exercice : { $n } jours.
    }
privacy-term-meeting =
    { $n ->
        [one] Si une intervision est prévue : jusqu’à un jour après.
       *[other] Si une intervision est prévue : jusqu’à { $n } jours après.
    }
privacy-term-most =
    { $n ->
        [one] Jamais plus d’un jour, même avec une raison.
       *[other] Jamais plus de { $n } jours, même avec une raison.
    }
privacy-term-draft =
    { $n ->
        [0] Un message que tu écrivais quand un entretien s’est interrompu : ce jour-là seulement.
        [one] Un message que tu écrivais quand un entretien s’est interrompu : un jour.
       *[other] Un message que tu écrivais quand un entretien s’est interrompu : { $n } jours.
    }
privacy-term-log =
    { $n ->
        [one] Le journal ci-dessous, sans contenu : un mois.
       *[other] Le journal ci-dessous, sans contenu : { $n } mois.
    }
privacy-decided = Décidé par { $who }.
privacy-decided-nobody = Ce sont des délais d’exemple. Personne de ton organisation ne les a fixés.
privacy-all-of-me = Tout sur moi
privacy-take-out-lead = Le programme écrit tout ce qu’il a de toi dans un dossier : une page à lire et un fichier pour d’autres programmes. Ils y sont lisibles. Jette-les après usage.
privacy-take-out-folder = Dossier
privacy-take-out = Tout écrire
privacy-erase-all = Tout effacer…
privacy-deeds = Ce qui a été fait
privacy-deeds-hint = Sans contenu : seulement qu’une chose a été faite, avec une marque de l’entretien.
privacy-deeds-none = Rien encore.
privacy-deed-purged = effacé parce que la date de fin était passée
privacy-deed-erased = effacé sur demande
privacy-deed-extended = date de fin changée
privacy-deed-allowed = permission donnée
privacy-deed-withdrew = permission retirée
privacy-deed-exported = copie écrite
privacy-deed-redacted = mots retirés
privacy-deed-key-destroyed = clé détruite
privacy-deed-key-moved = clé déplacée
privacy-deed-files =
    { $n ->
        [one] un fichier
       *[other] { $n } fichiers
    }
privacy-clock-back = L’horloge de cet appareil a reculé. Rien n’est effacé tant qu’elle n’est pas juste.
privacy-clock-ahead = L’horloge de cet appareil est { $n } jours en avance sur la dernière fois. Rien n’est effacé tant que tu ne dis pas que c’est juste.
privacy-clock-right = La date est juste

erase-all-title = Tout effacer ?
erase-all-body = D’abord la clé est détruite, puis tous les entretiens sont effacés. C’est sans retour, même avec une sauvegarde.
erase-all-confirm = Oui, tout effacer

shut-title = Tes entretiens sont verrouillés
shut-passphrase = Tape ta phrase de passe pour les ouvrir.
shut-wrong = Ce n’est pas la phrase de passe. Essaie encore.
shut-lost = La clé n’est plus où elle était. Remets-la si tu en as une copie.
shut-damaged = Le fichier de la clé est endommagé. Remets une copie si tu en as une.
shut-unreachable = Le trousseau de cet appareil ne répond pas. Ouvre-le et réessaie.
shut-unreadable = La clé ne peut pas être lue sur le disque.
shut-field = Phrase de passe
shut-open = Ouvrir
shut-retry = Réessayer
shut-new-key = Commencer avec une nouvelle clé
shut-new-key-hint = Ce qui a été scellé avec l’ancienne clé ne s’ouvrira plus. Il sera effacé à sa date de fin.
shut-without = S’exercer sans conserver
shut-without-hint = Tu peux aussi t’exercer maintenant sans que rien ne soit conservé.

kept-days-left =
    { $n ->
        [0] Dernier jour
        [one] Conservé encore un jour
       *[other] Conservé encore { $n } jours
    }
kept-search = Chercher dans ce qui a été dit
kept-search-found =
    { $n ->
        [0] Trouvé nulle part
        [one] Dans un entretien
       *[other] Dans { $n } entretiens
    }
kept-search-times =
    { $n ->
        [one] Dans un message
       *[other] Dans { $n } messages
    }
before-record =
    { $n ->
        [one] Conserver cet entretien : scellé sur cet appareil, un jour
       *[other] Conserver cet entretien : scellé sur cet appareil, { $n } jours
    }
before-record-not = Le retour n’est possible que juste après l’entretien.
trouble-other-key = Est scellé avec une autre clé
trouble-locked = Est verrouillé

notice-clock-back = L’horloge de cet appareil a reculé. Rien n’est effacé tant qu’elle n’est pas juste.
notice-clock-ahead =
    { $n ->
        [one] L’horloge de cet appareil a un jour d’avance. Rien n’est effacé tant que tu ne dis pas, sous Vie privée, que la date est juste.
       *[other] L’horloge de cet appareil a { $n } jours d’avance. Rien n’est effacé tant que tu ne dis pas, sous Vie privée, que la date est juste.
    }
notice-purged =
    { $n ->
        [one] Un entretien dont la date de fin était passée a été effacé
       *[other] { $n } entretiens dont la date de fin était passée ont été effacés
    }
notice-purge-failed = Tout ce qui est passé n’a pas pu être effacé. Le programme réessaiera.
notice-nothing-kept = Rien n’est conservé maintenant. Redémarre le programme pour ouvrir tes entretiens.
notice-passphrase-short = Une phrase de passe compte au moins douze caractères
notice-key-moved = La clé est à sa nouvelle place
notice-key-unreachable = Le trousseau de cet appareil ne répond pas. La clé reste où elle est.
notice-no-day = Écris le jour comme année-mois-jour, par exemple 2026-12-24
notice-no-reason = Ajoute pourquoi tu veux le garder plus longtemps
notice-kept-too-long = Ton organisation ne permet pas plus longtemps que jusqu’au { $detail }
notice-erased =
    { $n ->
        [one] Tout est effacé, un fichier, et la clé est détruite
       *[other] Tout est effacé, { $n } fichiers, et la clé est détruite
    }
notice-erase-failed = Tout n’a pas pu être effacé. La clé est détruite si elle était accessible.
notice-no-folder = Écris d’abord dans quel dossier
notice-taken-out = Tout est écrit. C’est lisible là-bas : jette-le après usage.
notice-busy-elsewhere = Cet entretien est déjà ouvert dans une autre fenêtre d’Oefenlijn

identify-national-number = un numéro de registre national
identify-account = un numéro de compte
identify-email = une adresse e-mail
identify-url = une adresse web
identify-phone = un numéro de téléphone
identify-address = une adresse
identify-plate = une plaque d’immatriculation
identify-name = un nom
identify-before = Quelque chose ici ressemble à { $what }. Ne tape pas de données de personnes réelles.
identify-found = Ceci ressemble à { $what }. Si cela appartient à quelqu’un de réel, retire-le.
identify-redact = Retirer « { $words } » pour de bon
notice-redacted =
    { $n ->
        [one] Les mots sont retirés, à un endroit
       *[other] Les mots sont retirés, à { $n } endroits
    }
leaving-title = Que peut-on faire de cet entretien ?
leaving-hint = Tu décides, et tu peux toujours revenir dessus.
leaving-unkept = Cet entretien n'est pas conservé. Quand tu pars, il disparaît.
leaving-keep = Le conserver quand même
leaving-export = Emporter comme fichier
leaving-export-hint = Un tel fichier est lisible par qui le reçoit, et le programme ne peut pas l'effacer plus tard.
leaving-form-md = Texte (Markdown)
leaving-form-html = Page web
leaving-form-pdf = PDF
leaving-form-csv = Tableau des messages
leaving-form-measures = Tableau des comptages
leaving-form-json = JSON
leaving-form-xapi = xAPI
leaving-for-me = Pour moi
leaving-for-others = Pour d'autres
leaving-pseudonym = Pseudonyme pour xAPI
leaving-file = Vers quel fichier ?
leaving-write = Écrire
notice-exported = Le fichier est écrit.
notice-export-no-file = Dis d'abord vers quel fichier.
notice-export-not-allowed = Pour d'autres, tu dois d'abord l'autoriser : coche ci-dessus ce qui est permis.
notice-export-no-pseudonym = xAPI demande un pseudonyme.
notice-export-failed = Ceci n'a pas pu être écrit sous cette forme.
leaving-identifying =
    { $n ->
        [one] Un élément peut désigner quelqu'un. Retire-le d'abord, près du message.
       *[other] { $n } éléments peuvent désigner quelqu'un. Retire-les d'abord, près du message.
    }
leaving-file-name = entretien
