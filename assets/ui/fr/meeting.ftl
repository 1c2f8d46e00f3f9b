nav-meetings = Intervision
meeting-title = Revoir ensemble
meeting-lead = Revoir un entretien avec des collègues, selon une méthode fixe. Le programme veille au temps et à la règle de chaque phase, pour que vous puissiez réfléchir à l'entretien.
meeting-new = Planifier une réunion
meeting-none = Il n'y a pas encore de réunion. Planifies-en une : un entretien, une méthode et qui vient.
meeting-untitled = Réunion sans titre
meeting-when = { $date }, { $time }
meeting-kept-until = Conservé jusqu'au { $date }
meeting-open = Ouvrir
meeting-open-named = Ouvrir { $title }
meeting-delete-named = Effacer { $title }
meeting-delete-title = Effacer cette réunion ?
meeting-delete-body = « { $title } » disparaît entièrement : compte rendu, notes et cotations.
meeting-stage-planning = planifiée
meeting-stage-running = en cours
meeting-stage-closing = clôture
meeting-stage-closed = clôturée
meeting-methods = Méthodes
meeting-methods-hint = Chaque méthode est un fichier que tu peux adapter : place une copie dans le dossier organisation/methods.
meeting-method-minutes = { $name }, { $n } minutes
meeting-back = Toutes les réunions
meeting-plan-title = Planifier une réunion
meeting-plan-lead = Tout est conservé tout de suite, scellé. Tu peux continuer plus tard.
meeting-part-when = Quand et à quel sujet
meeting-part-people = Qui participe
meeting-part-chat = L'entretien
meeting-part-method = La méthode
meeting-part-begin = Commencer
meeting-part-end = Terminer
meeting-about = À quel sujet (peut rester vide)
meeting-day = Jour (année-mois-jour)
meeting-time = Heure
meeting-place = Où
meeting-day-wrong = Écris le jour comme 2026-12-03.
meeting-people-hint = Utilise un pseudonyme : ainsi personne n'est nommé dans ce qui est conservé. Qui n'a pas de rôle participe simplement.
meeting-pseudonym = Pseudonyme
meeting-invite = Ajouter
meeting-leaves = { $name } ne vient pas
meeting-may-speak = peut parler
meeting-is-silent = écoute
meeting-is-away = sorti un instant
meeting-who-writes = Qui écrit ?
meeting-has-rated = a coté
meeting-sits-down = { $name } prend place
meeting-begin-hint = L'horloge démarre avec la première phase. Ce qui précède est alors fixé ; les participants peuvent encore changer.
meeting-sum = { $n } minutes en tout.
meeting-begin = Commencer la réunion
meeting-wish-question = Que cherche l'exposant ?
meeting-wish-minutes = Combien de temps y a-t-il ?
meeting-question-advice = des conseils
meeting-question-understanding = comprendre ce qui s'est passé
meeting-question-own_share = voir sa propre part
meeting-question-dilemma = peser un dilemme
meeting-question-strength = voir ce qui a réussi
meeting-question-insight = approfondir
meeting-question-habits = sortir d'une habitude
meeting-question-debrief = débriefer un exercice
meeting-minutes = { $n } minutes
meeting-min = min
meeting-minutes-of = Minutes pour { $name }
meeting-more-methods = Encore { $n } méthodes
meeting-choose-named = Choisir { $name }
meeting-chosen = choisie
meeting-fits-question = convient à la question
meeting-other-question = sert plutôt à une autre question
meeting-fits-time = tient dans le temps
meeting-when-shortened = demande { $n } minutes, donc raccourcie
meeting-too-long = demande { $n } minutes, trop long
meeting-too-few = au moins { $n } personnes
meeting-too-many = au plus { $n } personnes
meeting-needs-experience = demande un groupe habitué
meeting-tonight = Aujourd'hui : { $name }, { $n } minutes
meeting-own-minutes = durée choisie par nous
meeting-fit = Faire tenir le tout en
meeting-fit-named = Faire tenir le tout en { $n } minutes
meeting-phases-dropped = Toutes les phases de la méthode ne sont pas tenues.
meeting-recording-gone = Cet entretien n'est plus là, ou il a changé. Ce qui est déjà au compte rendu reste.
meeting-withheld = La personne qui a mené cet entretien n'autorise pas (ou plus) qu'un groupe le voie.
meeting-withheld-yet = Cet entretien ne peut pas encore être montré à un groupe. C'est la personne qui l'a mené qui décide. L'accord peut être retiré à tout moment, aussi à l'écran Vie privée.
meeting-allow = Autoriser
meeting-allow-bring = Autoriser et apporter
notice-withheld = La personne qui a mené cet entretien doit d'abord autoriser qu'un groupe le voie.
meeting-learning-question = Question d'apprentissage : que veut savoir l'exposant ?
meeting-cut = Choisir le passage
meeting-cut-close = Fermer
meeting-other-chat = Choisir un autre entretien
meeting-cut-hint = Choisis le premier et le dernier message. Là où tu mets un arrêt, la lecture s'interrompt et le groupe devine la suite.
meeting-from-here = à partir d'ici
meeting-to-here = jusqu'ici
meeting-stop-before = deviner d'abord ici
meeting-consent = { $name } accepte que le groupe regarde cet entretien
meeting-consent-hint = Cela peut être retiré à tout moment, aussi pendant la réunion.
meeting-no-recordings = Aucun entretien d'exercice n'est conservé. Cela marche aussi sans : il reste la méthode et le compte rendu.
meeting-case-code = cas { $n }
meeting-choose-chat = Choisis l'entretien à regarder. Cela marche aussi sans.
meeting-bring-named = Apporter l'entretien avec { $persona }
meeting-counsellor = intervenant
meeting-clock-named = Horloge de la phase : { $time }
meeting-of-minutes = sur { $n } minutes
meeting-clock-stands = horloge arrêtée
meeting-yields = Ce que cela donne : { $what }
meeting-nobody-speaks = Personne ne parle, chacun travaille pour soi
meeting-is-quiet = en silence
meeting-speaks = Parle : { $who }
meeting-silent = Écoute : { $who }
meeting-away = Sorti : { $who }
meeting-voice-all = tous
meeting-voice-case_owner = exposant
meeting-voice-group = le groupe
meeting-voice-facilitator = animateur
meeting-voice-note_taker = secrétaire
meeting-voice-observer = observateur
meeting-stopped = Mot d'arrêt. Cette phase est terminée.
meeting-stopped-hint = Personne ne demande pourquoi. Prenez un moment et continuez quand c'est possible.
meeting-next = Phase suivante (F9)
meeting-to-closing = Vers la clôture
meeting-previous = Phase précédente
meeting-pause = Arrêter l'horloge (F10)
meeting-resume = Reprendre (F10)
meeting-extend = 5 minutes de plus
meeting-stop-word = Mot d'arrêt
meeting-all-time = { $spent } sur { $given } minutes
meeting-phase-minutes = { $name } · { $n } min
meeting-tab-chat = Entretien
meeting-tab-notes = Notes
meeting-tab-rating = Cotation
meeting-tab-minutes = Compte rendu
meeting-question-is = Question : { $question }
meeting-types = { $name } écrit
meeting-silence = { $time } de silence
meeting-excerpt-over = L'extrait s'arrête ici.
meeting-next-message = Suivant
meeting-previous-message = Retour
meeting-replay-stop = Arrêter
meeting-replay-1 = Rejouer
meeting-replay-2 = 2× plus vite
meeting-from-beginning = Reprendre
meeting-show-all = Tout montrer
meeting-show-inside = Montrer ce qui se passe à l'intérieur
meeting-shown-of = { $shown } sur { $all } montrés
meeting-predict-counsellor = Stop. Qu'écririez-vous maintenant ?
meeting-predict-help-seeker = Stop. Que dit { $name } maintenant, à votre avis ?
meeting-predict-hint = Écrivez d'abord chacun pour soi. Qui voit les choses autrement dit ce qu'il a lu.
meeting-predict-show = Montrer la suite
meeting-notes-all = Tout
meeting-note-question = question
meeting-note-observation = ce que je vois
meeting-note-alternative = ce qui était possible aussi
meeting-note-strength = point fort
meeting-no-notes = Pas encore de notes.
meeting-notes-wait =
    { $n ->
        [one] Une note attend que l'entretien soit montré jusque-là.
       *[other] { $n } notes attendent que l'entretien soit montré jusque-là.
    }
meeting-note-on = Sur quel message ?
meeting-note-show-first = Montre d'abord une partie de l'entretien ; ensuite, tu peux y noter quelque chose.
meeting-note-text = Ta note
meeting-note-add = Ajouter la note
meeting-note-reply = Répondre
meeting-note-take-out = Retirer
meeting-rating-title = Coter seul, puis regarder ensemble
meeting-rating-lead = Passez le clavier. Personne ne voit une cote avant que tous aient fini, et rien ne dit qui a donné quoi.
meeting-reveal = Tout montrer
meeting-sheet-title = { $name } cote
meeting-sheet-lead = Les autres ne regardent pas. Tu peux arrêter et reprendre : ce que tu as donné reste.
meeting-sheet-rubric = L'entretien dans son ensemble
meeting-sheet-rubric-hint = 1 à 5. Si quelque chose n'apparaît pas dans cet extrait, dis-le : cela ne compte pas.
meeting-sheet-acts = Que fait chaque message ?
meeting-sheet-acts-hint = Choisis pour chaque message de l'intervenant ce qu'il fait. Plusieurs réponses possibles.
meeting-not-seen = non visible
meeting-not-coded = encore ouvert
meeting-no-acts = Rien de cela
meeting-code = Choisir
meeting-code-close = Terminé
meeting-sheet-left-points =
    { $criteria ->
        [one] Encore ouvert : un point de la liste.
       *[other] Encore ouverts : { $criteria } points de la liste.
    }
meeting-sheet-left = Encore ouverts : { $criteria } critères et { $messages } messages.
meeting-hand-in = Remettre
meeting-curtain-close = Continuer plus tard
meeting-revealed-title = Voici les cotes
meeting-revealed-lead = { $n } personnes ont coté. Une différence n'est pas une faute : c'est là que vous avez vu autre chose.
meeting-talking-points = C'est ici que vos regards diffèrent le plus
meeting-all-alike = Tous ont lu chaque message de la même façon.
meeting-more-points = Encore { $n } messages
meeting-too-few-to-say = Avec si peu de personnes et de messages, un chiffre d'accord ne dit rien. Parlez des différences.
meeting-n-not-seen = non visible dans cet extrait : { $n }
meeting-agree-on = Ensemble, vous choisissez
meeting-agree-named = { $name } : ensemble { $n }
meeting-split = { $act } : { $yes } oui, { $no } non
meeting-all-saw = Tous ont vu : { $acts }
meeting-closing-title = Clôturer
meeting-closing-lead = Qu'emportez-vous ? L'exposant raye ce qui ne doit pas rester ; cela disparaît vraiment.
meeting-closed-title = Cette réunion est clôturée
meeting-closed-lead = On peut toujours rayer, et dire si un essai a été tenté. Les notes et les cotes individuelles sont effacées.
meeting-end-hint = Après la fin, les notes et les cotes individuelles disparaissent. Le compte rendu reste.
meeting-end = Terminer la réunion
meeting-lines-hint = Il n'est jamais dit qui a dit quoi.
meeting-line-theme = Thème
meeting-line-insight = Ce qui a été compris
meeting-line-try_out = À essayer
meeting-line-signal = Signal de sécurité
meeting-line-for_organisation = Pour l'organisation
meeting-line-evaluation = Notre façon de travailler
meeting-line-text = En une phrase
meeting-line-add = Mettre au compte rendu
meeting-try-by = Pour quand (année-mois-jour)
meeting-no-lines = Le compte rendu est encore vide.
meeting-strike = Rayer
meeting-strike-named = Rayer : { $text }
meeting-struck = (rayé par l'exposant)
meeting-refused-not-now = Ce n'est pas possible à ce moment de la réunion.
meeting-refused-closed = La réunion est clôturée.
meeting-refused-no-method = Choisis d'abord une méthode.
meeting-refused-no-day = Dis d'abord quel jour.
meeting-refused-no-case-owner = Dis d'abord qui apporte l'entretien.
meeting-refused-role-taken = Quelqu'un d'autre a déjà ce rôle.
meeting-refused-no-consent = L'exposant n'a pas (encore) accepté que cet entretien soit regardé.
meeting-refused-no-excerpt = Aucun entretien n'est encore choisi.
meeting-refused-no-person = Cette personne ne participe pas.
meeting-refused-empty = Rien n'est encore écrit.
meeting-refused-no-time = Écris l'heure comme 19:30.
meeting-refused-minutes = De 1 à 120 minutes.
meeting-refused-first-phase = C'est la première phase.
meeting-refused-rated-twice = Cette personne a déjà coté.
meeting-refused-revealed = Les cotes sont déjà montrées.
meeting-refused-value = Une cote va de 1 à 5.
meeting-refused-no-line = Cette ligne n'est plus là.
meeting-refused-no-day-to-try = Dis aussi pour quand.
notice-meeting-elsewhere = Cette réunion a été modifiée ailleurs entre-temps. C’est maintenant repris ici.
notice-meeting-damaged = Cette réunion est endommagée à partir de la ligne { $n }. Tout jusque-là est encore là.
notice-notes-unreadable = Les notes de cette réunion ne peuvent pas être lues.
notice-ratings-unreadable = Une cote remise ne peut pas être lue.
notice-nothing-to-bring = Il n'y a dans cet entretien aucun message d'intervenant à regarder.
trouble-meeting-foreign = Ce n'est pas une réunion d'Oefenlijn.
trouble-meeting-newer = Cette réunion vient d'une version plus récente. Mets le programme à jour.
trouble-meeting-too-large = Ce fichier est trop grand pour une réunion.
trouble-meeting-disk = Cette réunion ne peut pas être lue.
trouble-meeting-sealed = Cette réunion est scellée avec une autre clé, ou endommagée.
meeting-messages =
    { $n ->
        [one] un message de l'intervenant
       *[other] { $n } messages de l'intervenant
    }
meeting-more-chats =
    { $n ->
        [one] Encore un entretien
       *[other] Encore { $n } entretiens
    }
meeting-refused-not-all-rated =
    { $n ->
        [one] Encore une personne doit coter.
       *[other] Encore { $n } personnes doivent coter.
    }
meeting-predict-own = D'après toi, que va-t-il suivre ?
meeting-predicted = { $name } pensait : « { $text } »
meeting-what-if = Et si on écrivait autre chose ici ?
meeting-what-if-title = Et si
meeting-what-if-lead = Ceci est distinct de l'entretien réel et n'est conservé nulle part.
meeting-what-if-text = Votre message
meeting-what-if-send = Envoyer
meeting-what-if-wait = Attendre
meeting-what-if-close = Retour à l'entretien réel
meeting-what-if-shared = Continuer autrement n'est pas possible ici : un entretien partagé ne contient pas ce qu'il faut à la personne pour continuer à répondre. Qui a mené l'entretien peut le faire sur son propre appareil.
notice-what-if-changed = Impossible de continuer autrement d'ici : le scénario ou le programme a changé depuis.
meeting-part-paper = Compte rendu et invitation
meeting-paper-hint = Un tel fichier est lisible par qui le reçoit. Fixe-lui une date de fin dans vos accords.
meeting-paper-path = Fichier (finit par .md, .html, .pdf ou .ics)
meeting-paper-save = Écrire
notice-paper-written = Le fichier est écrit.
notice-paper-form = Donne un nom de fichier finissant par .md, .html, .pdf ou .ics.
notice-paper-no-day = Pour une invitation, le jour doit être connu.
meeting-group = Le groupe au fil du temps
meeting-group-hint = De quoi vous avez parlé et ce que vous avez convenu. Jamais qui a coté comment.
meeting-group-due = Encore à demander : a-t-on essayé ?
meeting-group-agreed = Convenu d'essayer
meeting-group-themes = Thèmes
meeting-group-scenarios = Entretiens regardés
meeting-group-risks = Risques présents
meeting-times = { $what } ({ $n }×, dernière fois { $date })
meeting-beside = Entretiens côte à côte
meeting-beside-hint = Deux à quatre entretiens avec la même personne et la même variante. Ils s'appellent A à D ; personne n'est nommé.
meeting-beside-pick = { $persona }, { $date }
meeting-beside-show = Mettre côte à côte
meeting-beside-other-scenario = Autre scénario ou autre langue
meeting-beside-other-seed = Autre variante
meeting-beside-changed = Le scénario a changé entre-temps
meeting-beside-withheld = Ne peut pas encore être montré à un groupe
meeting-beside-full = Il y en a déjà quatre
meeting-beside-alone =
    { $n ->
        [one] Un entretien n'est pas repris : il n'y en a pas de second de cette variante.
       *[other] { $n } entretiens ne sont pas repris : il n'y en a pas de second de leur variante.
    }
notice-not-beside = Ces entretiens ne peuvent être mis côte à côte : autre scénario, autre variante, ou scénario modifié.
meeting-predicted-by =
    { $n ->
        [0] Personne n'a encore rien noté.
        [one] Une personne a noté quelque chose.
       *[other] { $n } personnes ont noté quelque chose.
    }
meeting-agreement = À quel point vos lectures concordent
meeting-agreement-hint = Par acte : la part des paires identiques, et alpha (1 : tout pareil, 0 : pas mieux que le hasard) avec où il aurait pu se situer.
meeting-agreement-between = entre { $from } et { $to }
meeting-agreement-one = Rien encore : moins de deux personnes ont regardé le même message.
meeting-agreement-few = Trop peu pour conclure : { $n } messages.
meeting-agreement-same = Tous ont donné la même chose partout : alpha ne dit alors rien.
meeting-agreement-wide = Avec d'autres messages, ce chiffre aurait pu être tout autre.
meeting-group-protocols = Les protocoles concernés
meeting-gather = Rassembler ce qui a été fait à la maison
meeting-gather-hint = Dépose les fichiers sur cette fenêtre, ou indique ci-dessous un fichier ou un dossier. Tu vois d’abord ce qu’ils contiennent ; rien n’est repris à moitié.
meeting-gather-path = Fichier ou dossier
meeting-gather-look = Regarder
meeting-gather-there = Regarder dans le lieu partagé
meeting-gather-take-in = Tout reprendre
meeting-gather-not-sound = Tant qu’un fichier pose problème, rien n’est repris. Écarte-le ou redemande-le.
meeting-gather-ratings = Cotations de { $name }
meeting-gather-notes = Notes de { $names } : { $n }, dont { $new } nouvelles
meeting-gather-unknown = Illisible
meeting-gather-leave = Écarter
meeting-gather-leave-named = Écarter { $file }
meeting-part-unread = Ce fichier ne peut pas être lu.
meeting-part-other-key = Scellé pour d’autres. Demande un fichier scellé pour ton groupe.
meeting-part-damaged = Abîmé, ou modifié après avoir été scellé. Redemande-le.
meeting-part-too-large = Trop grand pour être des cotations ou des notes.
meeting-part-foreign = Ni cotations ni notes d’Oefenlijn.
meeting-part-broken = Ce fichier contient des erreurs :
meeting-part-other-recording = Cela concerne un autre entretien.
meeting-part-other-messages = Cela concerne d’autres messages que l’extrait que tu regardes.
meeting-part-other-rubric = Coté avec une autre grille, ou une autre version de la grille.
meeting-part-other-codebook = Codé avec une grille d’actes que ce programme ne connaît pas. Mets le programme à jour.
meeting-part-unknown-criterion = Un point coté ne figure pas dans la grille.
meeting-part-twice = Cette personne a déjà remis ses cotations : une fois par personne.
meeting-part-stranger = Cette personne ne cote pas dans cette réunion.
meeting-part-half = À moitié rempli : encore { $criteria } points de la grille et { $messages } messages ouverts.
meeting-remark-words-gone =
    { $n ->
        [one] Une note est liée à des mots retirés depuis de l’entretien.
       *[other] { $n } notes sont liées à des mots retirés depuis de l’entretien.
    }
meeting-remark-elsewhere =
    { $n ->
        [one] Une note est liée à un message absent ou modifié.
       *[other] { $n } notes sont liées à des messages absents ou modifiés.
    }
meeting-remark-strangers =
    { $n ->
        [one] Une note est de quelqu’un qui ne participe pas.
       *[other] { $n } notes sont de personnes qui ne participent pas.
    }
meeting-no-groups = Il n’y a pas encore de groupe pour lequel sceller. Crées-en un sous Partager, ou reprends la clé d’un groupe.
meeting-for-group = Scellé pour
meeting-send-file = Sceller et enregistrer
meeting-send-there = Vers le lieu partagé
meeting-hand-out = Transmettre le plan
meeting-hand-out-hint = Qui prépare à la maison reçoit ce plan et l’envoi avec l’entretien. Le plan contient la méthode, les pseudonymes et l’extrait choisi ; pas l’entretien même.
meeting-hand-out-own = Cet entretien ne se trouve que sur cet ordinateur. Pour que d’autres le préparent à la maison, partage-le d’abord avec le groupe et apporte-le depuis cet envoi.
meeting-hand-out-path = Fichier pour le plan
meeting-hand-over = Remettre ce que tu as fait
meeting-hand-over-hint = Tes cotations (si tout est rempli) et tes notes partent scellées vers le groupe. Tant que tout le monde n’a pas coté, le programme ne les montre à personne.
meeting-hand-over-path = Dossier pour tes fichiers
meeting-part-prepare = Préparer à la maison
meeting-prepare = Lire, noter et coter
meeting-prepare-title = Préparer à la maison
meeting-prepare-lead = Lis à ton rythme, note ce qui te frappe et cote sans que personne ne regarde. À la réunion, tout se rassemble.
meeting-prepare-back = Retour au plan
meeting-take-plan = Ouvrir le plan de quelqu’un d’autre
meeting-take-plan-hint = Tu as reçu le plan d’une réunion ? Ouvre-le ici pour la préparer à la maison.
meeting-take-plan-path = Fichier du plan
meeting-take-plan-go = Ouvrir
meeting-bundle = Depuis un envoi du groupe
meeting-bundle-hint = Qui prépare l’entretien à la maison ouvre le même envoi. Rien n’en est gardé ici : si l’entretien est retiré ou si la date de fin est passée, il ne s’ouvre plus.
meeting-bundle-of = De { $name }, jusqu’au { $date }
meeting-bundle-path = Fichier de l’envoi
meeting-bundle-passphrase = Phrase de passe de l’envoi (s’il y en a une)
meeting-bundle-open = Ouvrir l’envoi
meeting-bundle-elsewhere = Cet entretien se trouve dans un envoi du groupe. Ouvre cet envoi pour continuer.
meeting-note-tied-message = sur un message ou des mots
meeting-note-tied-time = sur un passage
meeting-note-from = De
meeting-note-to = Jusqu’à et y compris
meeting-note-stretch = de { $from } à { $to }
meeting-note-words = Le message, pour y choisir des mots
meeting-note-words-hint = Choisis des mots avec la souris, ou avec Maj et les flèches, pour y lier ta note.
meeting-note-on-words = Sur « { $words } »
meeting-note-no-words = Sur tout le message
meeting-note-in = « { $words } » dans « { $text } »
meeting-note-words-gone = Les mots concernés ont été retirés de l’entretien.
meeting-note-changed = Le message a été modifié depuis.
meeting-note-message-gone = Ce message n’est pas dans cet entretien.
meeting-notes-by = De
meeting-notes-more =
    { $n ->
        [one] et encore une note
       *[other] et encore { $n } notes
    }
meeting-reckoning = Les cotations sont mises côte à côte …
meeting-key = La clé d’un formateur
meeting-key-title = Remplir la clé
meeting-key-lead = C’est la lecture à laquelle le groupe peut se comparer. Elle n’apparaît qu’avec les cotations de tout le monde.
meeting-key-hint = On peut s’en passer. Une clé est une lecture réfléchie à mettre à côté de la vôtre, pas la bonne réponse.
meeting-key-there = Une clé est prête. Elle apparaît avec les cotations, pas avant.
meeting-key-path = Fichier de la clé
meeting-key-take = Reprendre la clé
meeting-key-fill = Remplir ici
meeting-key-none = Sans clé
meeting-key-value = La clé donne { $n }.
meeting-key-beside = À côté de la clé
meeting-key-beside-hint = La clé est une lecture, par quelqu’un qui a pris son temps. Là où vous avez vu autre chose, il y a de quoi parler. Tout porte sur le groupe entier ; personne n’est comparé.
meeting-key-criterion = { $name } : { $same } sur { $of } ont donné la même valeur que la clé, { $near } à un pas au plus
meeting-key-act = { $name } : { $percent } % lu comme la clé (la clé le voit dans { $n ->
        [one] un message
       *[other] { $n } messages
    })
meeting-split-key-yes = la clé le voit
meeting-split-key-no = la clé ne le voit pas
meeting-own-key-hint = Qui le souhaite regarde, en privé, ses propres cotations à côté de la clé. Les autres détournent un instant le regard.
meeting-own-key-look = { $name } regarde en privé
meeting-own-key-title = { $name }, à côté de la clé
meeting-own-key-lead = C’est pour toi, et pour personne d’autre. Une différence n’est pas une faute : tu as peut-être une bonne raison.
meeting-own-key-close = Fermer et rendre
meeting-own-key-messages = Messages que tu as lus autrement
meeting-own-key-alike = Tu as lu chaque message comme la clé.
meeting-own-key-only-key = Seulement dans la clé : { $acts }
meeting-own-key-only-own = Seulement chez toi : { $acts }
meeting-own-key-criterion = { $name } : toi { $own }, la clé { $key }
notice-parcel-unread = Ce fichier ne peut pas être lu.
notice-parcel-other-key = Ce fichier est scellé pour d’autres.
notice-parcel-damaged = Ce fichier est abîmé, ou a été modifié après avoir été scellé.
notice-key-unreadable = Ce n’est pas une clé que le programme peut lire.
notice-key-other = Cette clé appartient à un autre entretien, un autre extrait ou une autre grille, ou n’est pas entièrement remplie. Rien n’a changé.
notice-bundle-no-words = Cet envoi ne contient pas de messages : il n’y a rien à regarder ni à coter.
notice-taken-in = Repris. Personnes avec cotations, et notes en tout :
notice-nothing-to-hand-over = Il n’y a encore rien à remettre : pas de note, et pas de cotations entièrement remplies.
notice-sent-place = Scellé. Cela part vers le lieu partagé.
notice-sent-file = Scellé et écrit.
notice-not-a-plan = Ce n’est pas le plan d’une réunion.
notice-plan-begun = Cette réunion a déjà commencé : il n’y a plus rien à préparer.
notice-plan-is-own = Tu as déjà cette réunion, aussi avancée ou plus. Rien n’a changé.
notice-nothing-there = Il n’y a encore rien pour cette réunion dans le lieu partagé.
notice-place-silent = Le lieu partagé ne répond pas.
meeting-press-to-note = Clique sur un message pour y noter quelque chose.
meeting-asks-acts = Dire aussi, pour chaque message de l’intervenant, ce qu’il fait
meeting-asks-acts-hint = Cela prend à chacun un quart d’heure ou plus. Sans cela, il ne reste que la grille de sept points.
meeting-invitation-name = invitation.ics
meeting-paper-name = compte-rendu.pdf
meeting-hand-out-name = plan
meeting-guess-next = Deviner d'abord
meeting-change-people = Changer qui est là
meeting-earlier = Convenu les fois précédentes
meeting-earlier-hint = Qu'est-ce que cela a donné ? Pas réussi est aussi une réponse.
meeting-remark-already-here = Ces cotations sont déjà là, à l'identique. Rien ne change.
meeting-doubt-person = Regarde encore : il y a ici { $what }. Cela peut désigner quelqu'un.
meeting-doubt-quote = Regarde encore : on dirait les mots exacts de quelqu'un. Ils n'ont pas leur place dans un compte rendu.
meeting-doubt-named = Regarde encore : { $name } est nommé. Un compte rendu ne dit pas qui a dit quoi.
meeting-back-to-phase = Revenir quand même à la phase
notice-gone-before-meeting = Cet entretien n'est pas conservé jusqu'à la réunion : seulement jusqu'au { $detail }
