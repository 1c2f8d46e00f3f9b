# Partager avec son groupe
sharing-title = Partager avec ton groupe
sharing-lead = Ce que tu partages part scellé, sans ton nom et avec une date de fin. Tu vois d’avance exactement ce qui part, et tu peux le retirer.
sharing-open-screen = Partager avec mon groupe
sharing-this = Partager avec mon groupe
sharing-make = Préparer un envoi
sharing-make-hint = Choisis un entretien que ton groupe peut voir. Tu pourras en ajouter d’autres ensuite.
sharing-none-allowed = Tu n’as encore permis à ton groupe de voir aucun entretien. Tu peux le faire dans Vie privée, ou avec « Partager avec mon groupe » en relisant un entretien.
sharing-chats = Quels entretiens ?
sharing-choose = Choisis au moins un entretien.
sharing-no-fields = Choisis au moins une partie.
sharing-not-allowed =
    { $n ->
        [one] Tu n’as pas encore permis à ton groupe de voir cet entretien. Sans cela, rien ne part.
       *[other] Tu n’as pas encore permis à ton groupe de voir { $n } de ces entretiens. Sans cela, rien ne part.
    }
sharing-allow = Peut être montré à mon groupe
sharing-unopened = Un de ces entretiens ne s’ouvre pas. Retire-le de l’envoi.
sharing-too-late = Un envoi ne dure pas plus longtemps que les entretiens qu’il contient : jusqu’au { $date } au plus tard.
sharing-past = Le dernier jour est aujourd’hui ou plus tard.
sharing-fields = Qu’est-ce qui part ?
sharing-field-transcript = Ce qui a été écrit
sharing-field-transcript-hint = Tes messages et ceux de la personne.
sharing-field-readings = Ce que le programme y a lu
sharing-field-readings-hint = Tes propres corrections aussi.
sharing-field-inner = Ce que vivait la personne
sharing-field-inner-hint = Sentiments, indices, ce qui est resté caché.
sharing-field-feedback = Pourquoi la personne a réagi ainsi
sharing-field-feedback-hint = Les explications de l’auteur, et ce qu’il espérait voir.
sharing-field-protocol = Protocole et orientation
sharing-field-protocol-hint = Risques, étapes, responsable de permanence.
sharing-field-measures = Ce qui a été compté
sharing-field-measures-hint = Les nombres tels que tu les as vus. Aucun score.
sharing-field-guess = Ta propre estimation
sharing-field-guess-hint = Ce que tu pensais avant de relire. Elle reste chez toi, sauf si tu la coches.
sharing-field-date = Le jour de l’entretien
sharing-field-date-hint = L’heure ne part jamais.
sharing-until-title = Jusqu’à quand ?
sharing-until-now = S’ouvre jusqu’au { $date } inclus.
sharing-until = Terminer plus tôt (année-mois-jour)
sharing-take-out = Ceci permettrait de reconnaître quelqu’un
sharing-take-out-hint = Ce qui est coché ne part pas : […] prend sa place. Ton propre entretien reste tel quel. Le programme ne voit pas tout : relis toi-même.
sharing-left =
    { $n ->
        [one] Tu laisses ceci. Ton groupe le lira.
       *[other] Tu en laisses { $n }. Ton groupe les lira.
    }
sharing-preview = Voici ce qui part
sharing-preview-hint = Dans cet envoi, tu t’appelles « { $name } ». Dans un autre, tu as un autre nom.
sharing-hoped-seen = vu
sharing-hoped-late = vu tard
sharing-hoped-unseen = pas vu
sharing-risk-withdrawn = retiré
sharing-referral = Orientation vers { $name }
sharing-preview-read = Relire
sharing-counted-messages =
    { $n ->
        [one] un message
       *[other] { $n } messages
    }
sharing-counted-readings =
    { $n ->
        [0] aucune lecture
        [one] une lecture
       *[other] { $n } lectures
    }
sharing-counted-measures =
    { $n ->
        [0] aucun compte
        [one] un compte
       *[other] { $n } comptes
    }
sharing-counted-redacted =
    { $n ->
        [one] retiré à un endroit
       *[other] retiré à { $n } endroits
    }
sharing-to = Pour qui ?
sharing-to-group = Pour mon groupe
sharing-to-passphrase = Avec une phrase de passe
sharing-passphrase = Phrase de passe
sharing-passphrase-hint = Au moins douze caractères. Transmets la phrase par un autre chemin que le fichier.
sharing-recipients = Autres clés (age1…), séparées par une virgule
sharing-as-place = Dans le lieu partagé
sharing-as-file = Dans un fichier
sharing-file = Fichier
sharing-go = Sceller et partager
sharing-go-hint = Dis d’abord pour qui, et où cela va.
sharing-others = Ce que les autres partagent
sharing-there-none = Il n’y a rien des autres dans le lieu partagé.
sharing-there-line =
    { $n ->
        [one] Un entretien de « { $name } », jusqu’au { $date }
       *[other] { $n } entretiens de « { $name } », jusqu’au { $date }
    }
sharing-withdrawn =
    { $n ->
        [one] un retiré
       *[other] { $n } retirés
    }
sharing-open = Ouvrir
sharing-open-file = Fichier d’un envoi
sharing-open-passphrase = Phrase de passe de cet envoi
sharing-open-title = Partagé par « { $name } »
sharing-open-about = Préparé le { $made }. S’ouvre jusqu’au { $until } inclus.
sharing-open-withdrawn =
    { $n ->
        [one] Un entretien a été retiré par la personne qui l’a partagé. Il n’est plus montré.
       *[other] { $n } entretiens ont été retirés par la personne qui les a partagés. Ils ne sont plus montrés.
    }
sharing-open-foreign = Un retrait se trouve à côté, mais il ne vient pas de la personne qui a partagé. Il ne compte pas.
sharing-own = Ce que tu as partagé
sharing-own-hint = Si tu retires la permission « peut être montré à mon groupe », c’est retiré ici aussi. Le programme n’atteint pas les copies que quelqu’un a mises ailleurs.
sharing-own-none = Tu n’as encore rien partagé.
sharing-own-line =
    { $n ->
        [one] Un entretien en tant que « { $name } », jusqu’au { $date }
       *[other] { $n } entretiens en tant que « { $name } », jusqu’au { $date }
    }
sharing-stands-file = dans un fichier : { $file }
sharing-stands-waits = attend que le lieu partagé réponde
sharing-stands-there = dans le lieu partagé
sharing-stands-gone = enlevé
sharing-groups = Tes groupes
sharing-groups-hint = Un groupe a une clé. Quelqu’un la crée et la transmet. Qui l’a ouvre tout ce qui est scellé pour le groupe.
sharing-me = Ta clé pour les autres
sharing-copy = Copier
sharing-group-name = Nom d’un nouveau groupe
sharing-group-make = Créer un groupe
sharing-group-file = Fichier avec la clé d’un groupe
sharing-group-passphrase = Phrase de passe de ce fichier
sharing-group-take = Prendre la clé
sharing-group-hand = Transmettre
sharing-group-write = Créer le fichier
sharing-group-leave = Oublier la clé
sharing-place = Le lieu partagé
sharing-place-hint = Un dossier que ton groupe synchronise, ou un stockage WebDAV ou S3. Le programme n’utilise un réseau que dans ce cas. Tout y est scellé, sous des noms qui ne disent rien.
sharing-place-now = Choisi : { $place }
sharing-place-waits =
    { $n ->
        [one] Une chose attend que le lieu réponde.
       *[other] { $n } choses attendent que le lieu réponde.
    }
sharing-place-look = Mettre à jour
sharing-place-busy = En cours…
sharing-place-none = Ne plus l’utiliser
sharing-place-folder = Un dossier
sharing-place-webdav = WebDAV
sharing-place-s3 = S3
sharing-place-path = Dossier
sharing-place-url = Adresse (https://…)
sharing-place-user = Nom d’utilisateur
sharing-place-secret = Mot de passe (gardé scellé)
sharing-place-endpoint = Adresse (vide : Amazon)
sharing-place-bucket = Bucket
sharing-place-region = Région
sharing-place-key = Identifiant de la clé
sharing-place-me = Comment ton groupe te connaît (peut rester vide)
sharing-place-me-hint = La personne qui a partagé voit qui a ouvert : sous ce nom, ou comme « quelqu’un du groupe ».
sharing-place-set = Choisir
bundle-not = Ceci n’est pas un envoi d’Oefenlijn.
bundle-other-key = Cet envoi est scellé pour d’autres, ou son début a été modifié en chemin. Demande-en un pour ton groupe.
bundle-wants-passphrase = Cet envoi s’ouvre avec une phrase de passe. Demande-la à la personne qui l’a partagé.
bundle-wrong-passphrase = Ce n’est pas la phrase de passe de cet envoi.
bundle-cut = La fin de cet envoi manque. Reprends-le ou copie-le à nouveau.
bundle-tampered = Cet envoi a été modifié après avoir été scellé. Rien n’en est montré. Redemande-le.
bundle-newer = Cet envoi vient d’une version plus récente. Mets le programme à jour.
bundle-ended = Cet envoi s’est terminé le { $date } et ne s’ouvre plus.
bundle-too-large = Ce fichier est trop grand pour un envoi.
place-offline = Le lieu partagé ne répond pas. Ce qui attend partira plus tard.
place-refused = Le lieu partagé ne te laisse pas entrer. Vérifie le nom et le mot de passe.
place-missing = Le lieu partagé n’existe pas. Vérifie l’adresse.
place-no-secret = Le lieu partagé demande un mot de passe.
place-address = L’adresse du lieu partagé ne peut pas être utilisée.
place-other = Le lieu partagé n’a pas pu faire cela.
notice-shared-place = Scellé. Cela part vers le lieu partagé dès qu’il répond.
notice-shared-file = Scellé et écrit.
notice-share-failed = Rien n’a été partagé : le fichier n’a pas pu être écrit.
notice-no-recipient = Une des clés n’en est pas une : elle commence par age1.
notice-shared-unreadable = Ce que tu as partagé n’a pas pu être lu ou gardé. Rien ne part tant que c’est ainsi.
notice-withdrawn-shared =
    { $n ->
        [one] Retiré aussi de ce que tu as partagé : un entretien.
       *[other] Retirés aussi de ce que tu as partagé : { $n } entretiens.
    }
notice-withdraw-failed = Tout ce que tu as partagé n’a pas pu être retiré. Cela se ferme à sa date de fin.
notice-bundle-unread = Ce fichier n’a pas pu être lu.
notice-group-name = Choisis un autre nom : celui-ci est vide ou déjà utilisé.
notice-group-handed = La clé du groupe est dans ce fichier. Transmets la phrase de passe par un autre chemin.
notice-group-taken = La clé de ce groupe est prise.
notice-group-passphrase = Ce n’est pas la phrase de passe de ce fichier.
notice-group-not = Ce fichier ne contient pas la clé d’un groupe.
notice-group-newer = Ce fichier vient d’une version plus récente. Mets le programme à jour.
notice-group-damaged = Ce fichier est abîmé. Redemande-le.
notice-place-address = Cette adresse ne peut pas être utilisée. Elle commence par https:// et ne contient ni nom ni mot de passe.
notice-place-beside = Autre chose portait déjà ce nom dans le lieu partagé. Les deux restent, le tien ainsi :
notice-place-changed =
    { $n ->
        [one] Quelqu’un a modifié un de tes envois dans le lieu partagé. Ton groupe ne le voit pas.
       *[other] Quelqu’un a modifié { $n } de tes envois dans le lieu partagé. Ton groupe ne les voit pas.
    }
notice-place-missing =
    { $n ->
        [one] Un de tes envois n’est plus dans le lieu partagé.
       *[other] { $n } de tes envois ne sont plus dans le lieu partagé.
    }
sharing-file-name = envoi
sharing-group-into = Fichier pour la clé
