# Textes de l'interface, français de Belgique. On se dit « tu », comme entre collègues.

## Général
app-name = Oefenlijn
close = Fermer
cancel = Annuler
back-to-library = Retour à la bibliothèque
lang-nl = Néerlandais
lang-en = Anglais
lang-fr = Français
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
date = { $day } { $month } { $year }
date-time = { $day } { $month } { $year }, { $time }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
years = { $n } ans

## Barre du haut
nav-library = Bibliothèque
nav-practice = Entretien
nav-debrief = Débriefing
nav-settings = Réglages
dismiss-notice = Fermer le message

## Bibliothèque
library-title = Avec qui veux-tu t’exercer ?
library-lead = Choisis une personne. Tu peux faire une pause ou arrêter à tout moment.
library-search = Cherche par titre, nom ou thème
library-search-label = Chercher
library-count = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
library-empty = Il n’y a encore personne dans ta bibliothèque
library-empty-hint = Mets un fichier de scénario (.rhai) dans le dossier des scénarios et relance le programme.
library-nothing-found = Rien trouvé pour « { $query } »
library-clear-search = Vider la recherche
library-whoever = Tout le monde
library-unreviewed = Personne du terrain n’a encore relu ces entretiens
card-practise = S’exercer avec { $persona }
card-last = Dernière fois le { $date } : { $outcome }
card-new = Pas encore essayé
card-unreviewed = Pas encore relu par quelqu’un du terrain
card-faulty = Ce scénario ne peut pas être joué
card-show-faults = { $n ->
    [one] Montrer l’erreur
   *[other] Montrer les { $n } erreurs
}
card-hide-faults = Cacher les erreurs
fault-place = ligne { $line }
fault-error = Erreur
fault-warning = Attention
card-warnings = { $n ->
    [one] { $n } remarque sur ce scénario
   *[other] { $n } remarques sur ce scénario
}
kept-title = Entretiens gardés
kept-empty = Rien de gardé pour l’instant
kept-empty-hint = Un entretien que tu commences reste sur cet ordinateur. Tu peux y revenir plus tard.
kept-open = Revoir
kept-delete = Supprimer…
kept-continue = Continuer
kept-turns = { $n ->
    [one] { $n } message de toi
   *[other] { $n } messages de toi
}
kept-broken-off = Interrompu
kept-unreadable = Illisible
resume-banner = Ton entretien avec { $persona } a été interrompu ({ $date })
resume-banner-hint = Tu peux reprendre où tu en étais
delete-title = Supprimer cet entretien ?
delete-body = L’entretien avec { $persona } du { $date } sera effacé pour de bon. On ne peut pas le récupérer.
delete-unnamed = Ce fichier sera effacé pour de bon. On ne peut pas le récupérer.
delete-confirm = Supprimer pour de bon

## Intensité
intensity-1 = calme
intensity-2 = chargé
intensity-3 = lourd
intensity-label = Intensité { $level } sur 3 : { $word }

## Avant
before-title = Avant de commencer
before-missing = Ce scénario n’est plus dans la bibliothèque
before-note = De quoi il s’agit
before-no-note = Pas de contenu particulier
before-goals = Ce que tu peux exercer ici
before-language = Langue de l’entretien
before-tempo = Rythme d’écriture de la personne
before-seed = La même variante pour tout un groupe
before-seed-hint = Convenez d’un nombre. Vide : le programme choisit.
before-seed-field = Nombre convenu
before-seed-wrong = Des chiffres seulement, 18 au plus
before-heavy = Cet entretien est lourd. Commence si tu te sens disponible pour ça maintenant.
before-heavy-contact = Avec qui pourras-tu en parler après ?
before-heavy-contact-hint = Un prénom suffit. Il n’est pas gardé.
before-heavy-agree = Je sais ce qui vient et je veux commencer
before-start = Commencer l’entretien
before-rule-pause = La pause cache l’entretien et arrête l’horloge
before-rule-stop = Tu peux toujours arrêter, sans raison à donner
before-rule-local = Tout reste sur cet ordinateur
help-lines-open = Parler à quelqu’un, pour toi

## Lignes d’aide
help-title = Lignes d’aide
help-lead = S’exercer peut aussi toucher. Ici, quelqu’un écoute.
help-check = À vérifier avant usage
help-colleague = Ou parles-en à ton accompagnateur ou à la personne responsable de la permanence.

## Entretien
practice-none = Aucun entretien en cours
practice-clock = Durée de l’entretien : { $time }
practice-pause = Pause
practice-stop = Arrêter
practice-pause-hint = Cache le texte et arrête l’horloge (Esc)
practice-stop-hint = Arrête l’exercice tout de suite, sans question
practice-end = Terminer l’entretien…
practice-desk-show = Plan de travail
practice-desk-hide = Cacher le plan de travail
practice-to-chat = Retour au tchat
practice-draft = Ton message
practice-draft-hint = Écris ton message
practice-send = Envoyer
practice-keys = Entrée envoie · Maj+Entrée nouvelle ligne · Esc pause
practice-long = Message long : { $n } caractères
practice-typing = { $persona } est en train d’écrire
practice-latest = Au dernier message
practice-waiting = { $persona } est là. Tu peux commencer par un bonjour.
practice-message-you = Toi, { $time } : { $text }
practice-message-them = { $persona }, { $time } : { $text }
end-title = Terminer l’entretien ?
end-body = Le tchat se ferme aussi pour { $persona }. Prends le temps de dire au revoir d’abord.
end-confirm = Fermer le tchat
end-back = Continuer encore un peu

## Pause
pause-title = Petite pause
pause-body = Le texte est caché et l’horloge est arrêtée. Prends le temps qu’il te faut ; Esc reprend.
pause-resume = Continuer
pause-stop = Arrêter l’exercice

## Plan de travail
desk-phases = Cinq phases à garder en tête
phase-welcome = Accueil
phase-welcome-hint = contact et sécurité
phase-clarify = Clarifier la demande
phase-clarify-hint = que se passe-t-il, qu’est-ce que ça fait, que veut l’autre
phase-goal = But de l’entretien
phase-goal-hint = un seul but pour aujourd’hui
phase-work = Travailler le but
phase-work-hint = soutenir, informer, peser
phase-close = Conclure
phase-close-hint = résumer et laisser la porte ouverte
desk-back-office-hint = Demander conseil est toujours bien. Ça ne joue jamais contre toi.
desk-call = Appeler le back-office
level-0 = aucun signe
level-1 = léger
level-2 = modéré
level-3 = grave
level-4 = immédiat
flag-suicide = Suicide
flag-child_safety = Sécurité d’un enfant
flag-threat = Menace
flag-misuse = Usage abusif de la ligne
flag-anonymity = Anonymat
desk-refer = Orienter
desk-refer-partner = Vers qui ?
desk-refer-partner-hint = nom, numéro ou sujet
desk-refer-warm = Relais accompagné : vous faites le pas ensemble
desk-refer-cold = Simple information : tu donnes les coordonnées
desk-refer-warm-short = relais accompagné
desk-refer-cold-short = information
desk-refer-do = Transmettre

## Après l’entretien
closing-title-helped = L’entretien s’est bien conclu
closing-title-partly = L’entretien est terminé
closing-title-left = { $persona } a quitté le tchat
closing-title-closed = Tu as mis fin à l’entretien
closing-title-stopped = Tu as arrêté
closing-stopped-body = C’est toujours permis. Ce que tu as écrit est gardé.
closing-look-back = Revoir
closing-care = Trois questions pour toi
closing-care-hint = Juste pour t’y arrêter. Rien n’est gardé.
closing-care-1 = Qu’emportes-tu de cet entretien, et que laisses-tu ici ?
closing-care-2 = Où dans ton corps sens-tu que l’entretien t’a fait quelque chose ?
closing-care-3 = De quoi as-tu besoin avant de reprendre ta journée ?

## Issue
outcome-helped = aidé
outcome-partly = aidé en partie
outcome-left = départ
outcome-unfinished = sans clôture
outcome-stopped = arrêté par toi
outcome-broken-off = interrompu

## Retour
debrief-none = Pas encore d’entretien à revoir
debrief-none-hint = Termine un entretien ou ouvres-en un que tu as gardé.
debrief-title = Retour sur { $persona }
debrief-meta = { $title } · { $date } · { $length }
debrief-length = { $minutes } min, { $turns } messages de toi
debrief-afterwards = Ce qui s’est passé ensuite
debrief-way = Un chemin vers l’aide
debrief-broken = L’entretien a été interrompu ; il n’y a pas de fin.
debrief-tab-main = L’essentiel
debrief-tab-course = Déroulement
debrief-facts = Ce que tu as appris
debrief-facts-count = { $found } sur { $all }
debrief-fact-found = Dit à { $time }
debrief-fact-missed = Resté caché
debrief-fact-hinted = a laissé un indice
debrief-no-facts = Rien n’était caché dans cet entretien
debrief-curves = Ce qui se passait à l’intérieur
debrief-curves-hint = Clique sur un moment pour voir le message
debrief-curve-label = { $meter } de { $from } à { $to }
debrief-step = { $meter } { $from } à { $to }
debrief-time-axis = minutes
debrief-course = L’entretien, message par message
debrief-unsure = Pas sûr d’avoir bien lu
debrief-not-understood = Je n’ai pas compris ceci. Ça ne joue jamais contre toi.
debrief-other-language = C’est dans une autre langue que cet entretien ; je ne l’ai pas lu. Ça ne joue jamais contre toi.
debrief-no-acts = Aucun acte reconnu
debrief-corrected = Corrigé par toi
debrief-misread = Tu m’as mal lu…
debrief-select = Montrer ce moment sur le graphique
debrief-why = Pourquoi
debrief-better = On aurait pu dire aussi
debrief-told = Dit : { $list }
debrief-cue = Indice sur quelque chose d’encore caché
debrief-mark = Noté par l’auteur : { $name }
debrief-silence = après { $seconds } secondes de silence
debrief-change-up = { $meter } monte de { $from } à { $to }
debrief-change-down = { $meter } descend de { $from } à { $to }
debrief-cause = À cause de : { $cause }
debrief-confidence = { $code } · certitude { $n } %
debrief-words = Les mots qui ont décidé : { $list }
debrief-topic = sujet : { $name }
debrief-risks = Risques dans ce scénario
debrief-risk = { $flag } : niveau { $level } ({ $word }) selon l’auteur
debrief-unreviewed = Ce scénario n’a pas encore été relu par quelqu’un du terrain
correct-title = Que faisait ce message ?
correct-hint = Indique ce que tu voulais faire. Ta correction est gardée avec l’entretien.
take-back = Reprendre
correct-take-back = Reprendre ta correction
correct-save = Garder la correction
correct-nothing = Rien d’indiqué veut dire : aucun de ces actes

## Portes
door-needs = { $meter } au moins { $n }
door-and = { $a } et { $b }
door-opened = tout de suite, si tu faisais ceci : { $list }
door-asked = si tu posais la question : { $list }
door-always = de soi-même, si l’entretien allait par là
door-title-missed = Voici ce qui aurait ouvert la porte

## Jauges
meter-trust = Confiance
meter-shame = Honte
meter-tension = Tension
meter-hope = Espoir
meter-openness = Ouverture

## Qui écrit
concern-own_feelings = ses propres ressentis
concern-own_behaviour = son propre comportement
concern-relative = proche
concern-professional = professionnel
concern-general = question générale
concern-minor = mineur

## Réglages
settings-title = Réglages
settings-language = Langue
settings-language-hint = Du programme. La langue d’un entretien se choisit à part.
settings-look = Affichage
look-system = Comme mon ordinateur
look-light = Clair
look-dark = Sombre
settings-size = Taille du texte
settings-tempo = Rythme d’écriture des personnes
settings-tempo-hint = Au rythme réel, on apprend à attendre. Plus vite, c’est pratique pour réessayer.
tempo-100 = Comme en vrai
tempo-200 = Deux fois plus vite
tempo-400 = Quatre fois plus vite
settings-still = Mouvement
settings-still-on = Image calme, rien ne bouge
settings-still-off = Mouvement doux
settings-privacy = Tout ce que tu exerces reste sur cet ordinateur. Rien ne sort.
settings-sample = Voici à quoi ressemble un message

## Messages
notice-save-failed = L’entretien ne peut pas être gardé pour l’instant. Tu peux continuer : le programme réessaie. Ne le ferme pas encore, sinon ce qui n’est pas gardé sera perdu.
notice-saved-after-all = Tout a finalement été gardé.
notice-not-kept = Ceci n’a pas pu être gardé.
notice-gone-elsewhere = Cet entretien a été effacé entre-temps dans une autre fenêtre.
disk-full = Le disque est plein. Fais de la place.
disk-not-allowed = Le programme ne peut pas écrire ici.
disk-no-folder = Le dossier n’est pas là.
notice-settings-unreadable = Tes réglages étaient illisibles. Le programme commence avec les réglages habituels.
notice-recording-damaged = Cet entretien est abîmé à partir de la ligne { $n }. Tu vois ce qu’on peut encore en lire.
notice-recording-newer = Cet entretien vient d’une version plus récente d’Oefenlijn
notice-recording-older = Cet entretien vient d’une version trop ancienne d’Oefenlijn
notice-recording-foreign = Ce fichier n’est pas un entretien d’Oefenlijn
notice-script-fault = Un morceau de ce scénario n’a pas fonctionné et a été passé
notice-scenario-faults = Il y a des erreurs dans { $detail }. Tu peux jouer les autres scénarios normalement.
notice-corrected = Ta correction est gardée
notice-deleted = L’entretien est supprimé
trouble-damaged = Le fichier est abîmé
trouble-newer = Vient d’une version plus récente d’Oefenlijn
trouble-older = Vient d’une version trop ancienne d’Oefenlijn
trouble-foreign = N’est pas un entretien d’Oefenlijn
trouble-unreadable = Le fichier ne peut pas être lu

## Actes
act-greeting = Bonjour
act-question_open = Question ouverte
act-question_closed = Question fermée
act-goal_question = Question sur le but
act-reflection = Reflet
act-summary = Résumé
act-affirmation = Valorisation
act-normalise = Normalisation
act-autonomy = Laisser le choix
act-encourager = Signe d’écoute
act-thanks_disclosure = Merci de l’avoir dit
act-ask_consent = Demander la permission
act-information = Information
act-advice = Conseil
act-refer = Orientation
act-judgement = Jugement
act-false_reassurance = Fausse réassurance
act-self_disclosure = Parler de soi
act-set_limit = Poser une limite
act-ask_suicide = Question sur le suicide
act-ask_plan_means = Question sur un plan
act-ask_child_safety = Question sur la sécurité d’enfants
act-ask_identity = Question sur l’identité
act-confirm_anonymity = Confirmer l’anonymat
act-explain_limits = Expliquer les limites du secret
act-promise_secrecy = Promettre le secret
act-consult = Annoncer une concertation
act-safety_plan = Plan de sécurité
act-silence_check = Vérifier un silence
act-close = Conclure
notice-cannot-continue = Cet entretien ne peut pas continuer : le scénario ou le programme a changé depuis. Le revoir reste possible.
notice-delete-failed = La suppression n’a pas réussi

# La carte sociale et les protocoles
partners-title = Carte sociale
protocols-title = Protocoles
notice-protocol-missing = Ce protocole ne peut pas être utilisé et n’est pas pris en compte : {$detail}. Vérifie avec `oefenlijn check`.
notice-organisation-faults =
    { $n ->
        [one] Il y a une erreur dans les fichiers de ton organisation. `oefenlijn check` dit où.
       *[other] Il y a { $n } erreurs dans les fichiers de ton organisation. `oefenlijn check` dit où.
    }

# Réessayer, progrès et exercices
progress-title = S’exercer au fil des semaines
drills-title = Exercices courts
notice-cannot-try-again = Cet entretien ne peut pas être réessayé : le scénario, les phrases ou les fichiers de ton organisation ont changé entre-temps.
notice-no-drills = Pour cet exercice, il n’y a pas encore de message dans cette langue.

# Le plan de travail pendant l’entretien
practice-aside-call = Tu as appelé le back-office
practice-aside-refer = Transmis : { $referral }
practice-to-chat-news = Retour au tchat, il y a du nouveau
desk-signals = Signaux
desk-signals-hint = Tu remarques un risque ? Indique-le, même dans le doute. Il peut y en avoir plusieurs : la sécurité d’abord.
desk-signals-back = Tous les signaux
desk-signal-open = { $flag } : indiquer
desk-signal-set = { $flag }, niveau { $level } : { $word }, depuis { $time }. Changer
desk-signal-stands = Niveau { $level } : { $word } · { $time }
desk-to-steps = Vers les étapes
desk-level = Niveau { $level } : { $word }
desk-level-which = { $flag } : quel niveau ?
desk-level-doubt = Choisis ce qui correspond le mieux à ce que tu sais maintenant. Tu peux toujours ajuster.
desk-level-any = Un seul de ceux-ci suffit :
desk-level-all = Ceux-ci doivent être réunis :
desk-level-decides = Décide : { $who }
desk-withdraw = Finalement non : retirer
desk-legal = Ce que dit la loi
desk-legal-hint = Pour information. Une telle décision ne se prend jamais sans les autres.
desk-unapproved = Exemple, pas approuvé
desk-steps = Étapes
desk-steps-count = { $n } à faire
desk-steps-none = Indique d’abord un signal. Les étapes de ce niveau seront alors ici.
desk-to-signals = Vers les signaux
desk-steps-done = { $done } sur { $all } faites
desk-steps-first = D’abord : { $step }
desk-steps-hidden = Tu t’exerces sans aide-mémoire. Tu peux toujours chercher les étapes : c’est noté et ça ne joue jamais contre toi.
desk-steps-show = Montrer les étapes
desk-step-done = fait à { $time }
desk-step-next = maintenant
desk-step-open = plus tard
desk-step-optional = là où ça convient
desk-step-overdue = le temps indicatif est passé, c’est encore possible
desk-step-left = encore { $n } min
desk-step-moment = encore moins d’une minute
desk-step-by = par : { $who }
desk-step-forbidden = À ne pas faire : { $step }
desk-forbidden = À ne pas faire
desk-tick = Cocher soi-même
desk-tick-only = Fait (le programme ne peut pas le voir)
desk-tick-name = Cocher soi-même : { $step }
desk-consult = Concertation
desk-call-count = { $n ->
    [one] { $n } nouveau message
   *[other] { $n } nouveaux messages
}
desk-lead = La permanence
desk-call-before = { $lead } demandera ce que tu sais, ce que tu as déjà demandé et ce qu’il te faut. Tu peux appeler à tout moment, même si tu as seulement un doute.
desk-call-waiting = { $lead } : appel passé, pas encore de réponse
desk-call-asks = { $lead } attend ta réponse
desk-call-answered = { $lead } lit avec toi
desk-call-untold = { $persona } attend sans savoir pourquoi. Dis dans le tchat que tu te concertes un instant.
desk-call-field = Écris à { $lead }
desk-call-send = Au back-office
desk-call-private = La personne ne voit pas ceci.
desk-referred = { $partner } ({ $how }, { $consent })
desk-refer-given = Transmis
desk-refer-found = { $n ->
    [0] Rien trouvé. Essaie un autre mot ou moins de filtres.
    [one] { $n } partenaire
   *[other] { $n } partenaires
}
desk-refer-more = En montrer encore { $n }
desk-filter-urgent = Urgent
desk-filter-unnamed = Sans nom
desk-filter-audience = Pour qui ?
desk-filter-for-whom = Pour qui : { $who }
desk-partner-back = Retour à la recherche
desk-partner-urgent = en cas de danger immédiat
desk-partner-unverified = À vérifier avant usage : jamais vérifié
desk-partner-stale = À vérifier avant usage : dernière vérification le { $date }
desk-partner-beware = Bon à savoir et à dire
desk-partner-asks-name = Un nom est nécessaire.
desk-partner-may-report = Peut transmettre ce qu’il apprend.
desk-partner-needs = Ce qui est demandé
desk-partner-reach = Comment joindre
desk-partner-cost = Coût : { $text }
desk-partner-waiting = Délai : { $text }
desk-refer-how = Transmettre
desk-refer-agreed = { $persona } est d’accord
desk-refer-note = Qu’avez-vous convenu ?
desk-refer-seen = { $persona } voit les coordonnées dans le tchat.
desk-refer-with-consent = avec accord
desk-refer-without-consent = accord pas demandé

# Le texte d’anonymat à portée de main
statement-title = Anonymat : le texte de ton service
statement-insert = Insérer le texte d’anonymat
statement-insert-example = Texte d’anonymat (exemple)
statement-hint = Se met dans ton message. Tu relis et tu envoies.
statement-example = Exemple, pas de ton service et pas approuvé. Tu mets ton propre texte dans les réglages.

# Avant : soutien et protocole manquant
before-support = Combien de soutien veux-tu ?
support-supported = Avec soutien
support-supported-hint = Quand tu indiques un risque, tu vois les étapes.
support-exam = Comme en vrai
support-exam-hint = Tu ne vois les étapes que si tu les cherches. Ça ne joue jamais contre toi.
before-without-protocol = Il manque un protocole
before-without-protocol-body = Dans cet entretien joue quelque chose pour lequel il n’y a pas de protocole utilisable : { $risks }. Tu peux t’exercer, mais pour ce risque il n’y a ni niveaux ni étapes, et tu ne pourras pas y revenir.

# Après un entretien lourd
closing-afterwards = La suite pour { $persona }
closing-care-answer = Pour toi : { $question }
care-title = D’abord, prendre soin de toi
care-lines = Envie de parler à quelqu’un ?
care-never-counted = Ceci est là seulement pour toi. Rien n’en est jamais compté ni gardé.
care-pause = Petite pause
care-pause-how = 5 à 10 minutes, loin de l’écran.
care-talk = En parler

# Noms des partenaires et des rôles
partner-anonymous-yes = Possible sans nom
partner-anonymous-partly = Sans nom, c’est possible pour un conseil ou un premier contact
partner-anonymous-no = Un nom est nécessaire
partner-secrecy-professional = Secret professionnel
partner-secrecy-legal = Doit, selon la loi, enquêter ou transmettre ce qu’il apprend
partner-secrecy-none = Pas de confidentialité

## Carte sociale
nav-partners = Carte sociale
partners-none = La carte sociale est vide
partners-none-hint = Mets un fichier de partenaires dans le dossier de ton organisation, sous partners.
partners-search = Cherche un partenaire
partners-search-hint = Nom, numéro ou sujet
partners-filters = Filtres
partners-filters-on = Filtres ({ $n } actifs)
partners-filter-unnamed = Sans nom
partners-filter-urgent = Urgent
partners-count = { $n ->
    [one] { $n } partenaire
   *[other] { $n } partenaires
}
partners-nothing-found = Rien trouvé qui corresponde
partners-clear = Effacer les mots et les filtres
partners-choose = Choisis un partenaire à gauche pour voir ce qu’il fait et comment le joindre.
partners-back = Retour à la liste
partner-any-language = Toutes les langues
partner-any-audience = Tout le monde
partner-any-region = Partout
partner-stale-short = Vérifié il y a trop longtemps
partner-unverified-short = Jamais vérifié
partner-urgent-short = Urgent
partner-fresh = Vérifié le { $date } par { $by }
partner-stale = Vérifié le { $date } par { $by }. C’est trop ancien : à vérifier avant usage
partner-unverified = Jamais vérifié : à vérifier avant usage
partner-unknown-who = quelqu’un sans nom
partner-urgent = Aussi en cas de danger immédiat
partner-not-urgent = Pas pour un danger immédiat
partner-for-counsellors = Aussi pour qui s’exerce ou travaille ici
partner-channels = Comment joindre
partner-no-channels = Il n’y a ni numéro ni adresse
partner-hours-unknown = heures inconnues
partner-conflicts = Ce qui peut entrer en conflit
partner-needs = Ce qui est demandé
partner-mandate = Mission
partner-audience = Pour qui
partner-anonymous = Sans nom
partner-secrecy = Confidentialité
partner-report = Signaler plus loin
partner-report-yes = Peut transmettre ce qu’il apprend. Dis-le d’avance.
partner-report-no = Non, pour autant qu’on sache
partner-languages = Langue
partner-region = Région
partner-cost = Coût
partner-waiting = Délai
partner-unknown = Inconnu

## Sortes de partenaires
partner-kind-crisis = ligne de crise
partner-kind-emergency = secours
partner-kind-police = police
partner-kind-treatment = traitement
partner-kind-first_line = première ligne
partner-kind-welfare = aide sociale
partner-kind-advice = ligne de conseil
partner-kind-child_protection = protection de l’enfance
partner-kind-listening = ligne d’écoute
partner-kind-same_service = ce service même
partner-kind-mediation = médiation
partner-kind-lawyer = avocat
partner-kind-minors = jeunes
partner-kind-exploitation = images et exploitation
mandate-help = aider
mandate-treat = traiter
mandate-investigate = enquêter
mandate-prosecute = poursuivre
mandate-mediate = faire de la médiation
mandate-defend = défendre
audience-everyone = tout le monde
audience-own_feelings = qui s’inquiète de ses propres ressentis
audience-own_behaviour = qui s’inquiète de son propre comportement
audience-relative = proches
audience-professional = professionnels
audience-victim = victimes
audience-minor = mineurs
audience-counsellor = répondants
region-flanders = Flandre
region-brussels = Bruxelles
region-wallonia = Wallonie
region-belgium = toute la Belgique
region-elsewhere = ailleurs
channel-phone = Téléphone
channel-chat = Tchat
channel-mail = E-mail
channel-web = Site web
channel-visit = Sur place
lang-de = Allemand
lang-ar = Arabe
lang-tr = Turc
lang-es = Espagnol
lang-it = Italien
lang-pl = Polonais
lang-ro = Roumain
lang-pt = Portugais
lang-bg = Bulgare
lang-ru = Russe
lang-uk = Ukrainien
lang-vgt = Langue des signes flamande

## Protocoles
nav-protocols = Protocoles
protocols-lead = Que faire quand quelque chose ne va pas, et qui décide.
protocols-none = Il n’y a pas de protocole utilisable
protocols-examples = Ce sont des exemples, pas approuvés. Remplace-les par ceux de ton organisation.
protocols-faults = { $n ->
    [one] Il y a { $n } erreur dans les fichiers de ton organisation
   *[other] Il y a { $n } erreurs dans les fichiers de ton organisation
}
protocols-missing = Pas pris en compte avant réparation : { $list }. L’exemple ne prend pas la place, pour que tu ne t’exerces pas sans le savoir sur un autre protocole.
protocols-read-again = Relire les fichiers
protocols-folder = Tes propres fichiers
protocols-folder-is = Les fichiers de ton organisation sont dans ce dossier :
protocols-no-folder = Il n’y a pas de dossier de données pour l’instant.
protocols-copy-folder = Copier l’emplacement du dossier
protocols-how-1 = Un fichier protocols/suicide.ron dans ce dossier remplace l’exemple sur le suicide. Les autres de même.
protocols-how-2 = partners/*.ron remplace la carte sociale, anonymity.ron la déclaration d’anonymat et back_office.ron ce que dit la personne responsable de la permanence.
protocols-how-3 = Pas besoin de relancer : cet écran relit les fichiers chaque fois.
protocol-example = Exemple, pas approuvé
protocol-not-approved = Pas encore approuvé
protocol-approved = Approuvé par { $by }
protocol-approved-on = Approuvé par { $by } le { $date }
protocol-approval = { $approval } · version { $version }
protocol-starts = Commence par : { $list }
protocol-not-looked-back = On n’y revient jamais : c’est pour toi.
protocol-steps = Étapes, dans l’ordre
protocol-forbidden = Ce qu’on ne fait pas
protocol-levels = Niveaux
protocol-counts-any = Un seul de ces signes suffit :
protocol-counts-all = Ces signes doivent être réunis :
protocol-decides = Décide : { $who }
protocol-levels-from = à partir du niveau { $from }
protocol-levels-between = niveau { $from } à { $to }
protocol-after = après { $list }
protocol-within = niveau { $level } : dans les { $time }
protocol-closing = Terminé quand
protocol-legal = Ce que dit la loi
protocol-legal-hint = Les numéros d’articles ne sont montrés que si quelqu’un les a vérifiés.
protocol-legal-unverified = Vérifié par personne
protocol-sources = Sources
role-counsellor = répondant
role-shift_lead = responsable de la permanence
role-coordinator = coordination
role-data_protection = responsable de la protection des données
step-kind-mandatory = obligatoire
step-kind-optional = permis, là où ça convient
step-kind-forbidden = à ne pas faire
stretch-s = { $s } s
stretch-m = { $m } min
stretch-m-s = { $m } min { $s } s
stretch-h = { $h } h
stretch-h-m = { $h } h { $m } min
level-named = niveau { $level } ({ $word })

# S’exercer au fil des semaines
nav-progress = Progrès
nav-drills = Exercices
nav-all = Où aller
progress-lead = Rien que pour toi, pour voir ce que tu as exercé. Il n’y a pas de points et on ne te compare à personne.
progress-empty = Rien à voir ici pour l’instant
progress-empty-hint = Après ton premier entretien, tu verras ici ce que tu as exercé et ce qui mérite un rappel.
progress-to-library = Choisir un entretien
progress-to-drill = Faire un exercice court
progress-to-drills = Exercices courts
progress-suggestions = Ce qui conviendrait bien maintenant
progress-nothing-due = Rien d’urgent : choisis ce dont tu as envie
progress-suggest-due = Rafraîchir quelque chose : { $skill }
progress-suggest-due-why = Tu as exercé ceci il y a un moment. Le reprendre maintenant aide à le garder.
progress-suggest-probe = Pour une fois, un entretien sans aide
progress-suggest-probe-why = Lors des derniers entretiens, tu avais du soutien. Sans soutien, tu remarques ce qui vient déjà tout seul. Choisis d’avance « Comme en vrai ».
progress-suggest-calm = Un entretien calme entre deux
progress-suggest-calm-why = Les derniers entretiens étaient chargés. Un entretien ordinaire en fait partie aussi.
progress-skills = Ce que tu exerces
progress-legend-held = avec aide
progress-legend-exam = sans aide
progress-legend-own = ton propre avis
progress-axis-all = tout
progress-axis-none = rien
progress-never = Pas encore eu l’occasion de l’exercer
progress-too-little = Encore trop peu pour dire quelque chose
progress-last = Dernière fois : { $point }
progress-point = { $day } : { $part } sur { $of }
progress-point-own = ton avis { $own } sur 5
progress-point-exam = sans aide
progress-due-now = Rappel : un bon moment, maintenant
progress-due-week = Rappel : cette semaine
progress-due-days = Rappel : dans { $n } jours
progress-due-months = Rappel : dans { $n } mois
progress-risks = Risques sur tous les entretiens
progress-risks-seen = Il y en avait un, et tu l’as indiqué : { $part } sur { $of }
progress-risks-left = Il n’y en avait pas, et tu n’as rien indiqué : { $part } sur { $of }
progress-families = Pour qui tu as fait des entretiens
progress-conversations = { $n ->
    [one] { $n } entretien
   *[other] { $n } entretiens
}
progress-without-help = dont { $n } sans aide
progress-held = Entretiens
progress-held-none = Pas encore d’entretien avec aide
progress-held-more = En montrer encore { $n }
progress-exams = Sans aide
progress-exams-hint = À part, car sans soutien c’est autre chose.
progress-exams-none = Pas encore d’entretien sans aide
progress-open = Revoir : { $title }, { $about }
skill-listening = Écouter
skill-listening-counts = Dans combien de tes messages tu as fait ce que le moment demandait : refléter, saisir un indice.
skill-asking = Questionner
skill-asking-counts = Combien de tes questions étaient ouvertes.
skill-structure = Structure
skill-structure-counts = Si tu as demandé un but et conclu l’entretien.
skill-safety = Sécurité
skill-safety-counts = Quels risques tu as vus, et quelles étapes du protocole tu as faites.
skill-honesty = Honnête sur l’anonymat
skill-honesty-counts = Si ce que tu as dit de l’anonymat et de ses limites était juste.
skill-referral = Orienter
skill-referral-counts = Combien d’orientations convenaient à la personne qui écrivait.

# Exercices courts
drills-lead = Un message d’une personne, une chose à faire. Deux minutes, aussi souvent que tu veux.
drills-not-kept = Rien de ces exercices n’est gardé.
drill-begin = Commencer
drill-other = Autre exercice
drill-place = Exercice { $at } sur { $of }
drill-field = Ta réponse
drill-answer = Répondre
drill-skip = Passer
drill-keys = Entrée répond · Maj+Entrée nouvelle ligne
drill-next = Suivant
drill-again = Encore une fois, autrement
drill-yours = Toi : { $text }
drill-read = Ce que j’y ai lu
drill-did = Oui, ta réponse fait cela
drill-did-and = C’est dedans, et il y a encore autre chose
drill-did-not = Je ne l’y ai pas encore lu
drill-unread = Je n’ai pas compris ceci. Ça ne joue jamais contre toi.
drill-against = Ceci peut en enlever l’effet : { $list }.
drill-unsure = Pas sûr d’avoir bien lu. Est-ce juste, selon toi ?
drill-example = Par exemple, on peut dire aussi
drill-reflect = Refléter
drill-reflect-about = Redis avec tes mots ce que tu entends, sans conseil et sans jugement.
drill-reflect-task = Redis ce que tu entends.
drill-reflect-count = Reflété { $hits } fois sur { $n }
drill-ask_suicide = Poser la question du suicide
drill-ask_suicide-about = Quelqu’un laisse échapper quelque chose. Demande directement s’il y a des pensées de suicide.
drill-ask_suicide-task = Pose directement la question du suicide.
drill-ask_suicide-count = Demandé directement { $hits } fois sur { $n }
drill-ask_child_safety = Demander si des enfants sont en sécurité
drill-ask_child_safety-about = Demande calmement et sans soupçon si des enfants sont en sécurité maintenant.
drill-ask_child_safety-task = Demande si les enfants sont en sécurité.
drill-ask_child_safety-count = Demandé { $hits } fois sur { $n }
drill-set_limit = Poser une limite
drill-set_limit-about = Dis calmement ce qui n’est pas possible, et ce que tu peux offrir.
drill-set_limit-task = Pose une seule limite, calmement.
drill-set_limit-count = Limite posée { $hits } fois sur { $n }
drill-end_warmly = Conclure avec chaleur
drill-end_warmly-about = Annonce la fin, résume et laisse la porte ouverte.
drill-end_warmly-task = Conclus l’entretien avec chaleur.
drill-end_warmly-count = Conclu { $hits } fois sur { $n }

# Aide pendant l’entretien
support-guided = Accompagné
support-guided-hint = Pour les premières fois : à beaucoup de messages, trois réponses possibles sont prêtes. Tu en choisis une, tu l’adaptes ou tu écris autre chose.
coach-ask = Indice
coach-more = Encore un indice
coach-ask-hint = Un indice, pas à pas ({ $key })
coach-noted = Demander est noté, pas jugé.
coach-away = Ranger l’indice
coach-take = Mettre dans mon message
coach-phase = Où en êtes-vous ?
coach-phase-text = { $phase } : { $hint }.
coach-no-phase = L’entretien ne fait que commencer.
coach-heard = Que viens-tu de lire ?
coach-heard-text = { $persona } : « { $words } »
coach-heard-nothing = { $persona } n’a encore rien écrit.
coach-asked = Que demande ce moment ?
coach-asked-step = Une étape du protocole : { $step }.
coach-asked-cue = Un indice a été lâché. Arrête-toi un instant auprès de lui.
coach-asked-phase = Quelque chose qui va avec { $phase } : { $hint }.
coach-asked-contact = Entrer en contact.
coach-acts = Par exemple : { $list }.
coach-or = ou
coach-example = Un exemple
coach-no-example = Il n’y a pas d’exemple prêt pour ceci : tes propres mots conviennent le mieux.
live-doubt = J’ai lu ceci comme : { $list }. Est-ce juste pour toi ?
live-doubt-nothing = Je ne sais pas bien ce que tu as fait ici. Que voulais-tu dire ?
live-hide = Cacher le feedback
live-show = Montrer le feedback
offers-lead = Trois réponses possibles. Choisis-en une à adapter, ou écris quelque chose de toi.
offers-show = Montrer les réponses possibles (choisir remplace ton message)
offers-take = Choisir et adapter : { $text }
settings-feedback = Feedback sur tes messages
settings-feedback-live = Pendant l’entretien
settings-feedback-afterwards = Après
settings-feedback-none = Aucun
settings-feedback-live-hint = Une ligne discrète sous ton dernier message. Dans un entretien sans aide, elle n’apparaît pas.
settings-feedback-afterwards-hint = Au moment de revoir, message par message.
settings-feedback-none-hint = Au moment de revoir aussi, seulement si tu le demandes.

## Réglages : aide et anonymat
settings-support = Aide pendant l’entretien
settings-support-hint = Avec soutien, les étapes d’un protocole sont à l’écran. Comme en vrai, tu ne les vois que si tu les cherches ; c’est noté, jamais reproché.
settings-statement = Ce que tu dis de l’anonymat
settings-statement-hint = La déclaration de ton organisation. Le programme regarde si ce que tu écris s’y accorde : si la limite y est, et si tu ne promets pas plus qu’il n’est possible.
settings-statement-own = Texte propre à ton organisation
settings-statement-file = Texte du fichier de ton organisation
settings-statement-example = Exemple, pas approuvé. Mets ici le texte de ton propre service.
settings-statement-now = Ce texte vaut maintenant :
settings-statement-field = Déclaration propre ({ $lang })
settings-statement-empty = Vide : le texte ci-dessus vaut
settings-statement-save = Garder le texte
settings-statement-undo = Laisser comme c’était
settings-statement-of-file = Reprendre le texte du fichier
settings-statement-start = Partir de ce texte
settings-statement-unsaved = Pas encore gardé

## Retour : protocole
debrief-tab-protocol = Protocole
debrief-tab-measures = Mesures
debrief-to-protocol = Voir comment tu as fait face à ceci
escalation-lead = D’abord ce qui s’est passé, puis ce que ça veut dire. Si le programme n’a pas vu quelque chose, dis-le toi-même.
escalation-nothing = Dans cet entretien, il n’y avait ni risque ni orientation. Rien à discuter ici.
escalation-message-gone = Un message qui n’est pas gardé
escalation-quote = { $time } « { $text } »
escalation-show = Montrer le message
escalation-show-of = Montrer le message : { $what }
escalation-shown = Lisible dès { $time }, au plus haut { $level }
escalation-not-shown = Il n’en a pas été question dans cet entretien
escalation-recognised = Indiqué à { $time }, { $delay }
escalation-not-recognised = Pas indiqué par toi
escalation-delay = { $time } plus tard
escalation-delay-at-once = tout de suite
escalation-delay-before = avant que ce soit dit ({ $time } plus tôt)
escalation-delay-unshown = selon ton propre ressenti
escalation-decisions = Ce que tu as choisi : { $list }
escalation-withdrawn = retiré
escalation-levels = Toi : { $you } · l’auteur : { $author }
escalation-none = aucun
escalation-steps = Étapes au { $level }
escalation-looked-up = Tu as cherché les étapes ({ $time }). C’est toujours permis.
escalation-called = { $n ->
    [one] Appelé { $n } fois, à { $time }
   *[other] Appelé { $n } fois, la première à { $time }
}
escalation-call-after = { $time } après qu’un risque de niveau 2 ou plus était lisible
escalation-call-at-once = Dès qu’un risque de niveau 2 ou plus était lisible
escalation-call-before = Avant qu’un risque de niveau 2 ou plus soit lisible
escalation-call-told = Tu as dit à la personne que tu te concertais
escalation-call-untold = La personne ne savait pas que tu te concertais. Le dire rend l’attente plus légère.
escalation-not-called = Pas d’appel dans cet entretien
escalation-honesty = Honnête sur la confidentialité
escalation-honesty-hint = Comparé à la déclaration de ton organisation, message par message.
escalation-referrals = Orientations
escalation-referral = { $name } · { $how } · { $agreed }
escalation-agreed = avec l’accord de la personne
escalation-not-agreed = accord pas noté
escalation-fits = Convient à ce dont cette personne a besoin
standing-exact = Ton estimation correspond à ce qui était lisible
standing-too-low = Estimé plus bas que ce qui était lisible
standing-too-high = Estimé plus haut que l’auteur. La prudence est permise.
standing-not-raised = C’était lisible et ce n’est pas indiqué
standing-withdrawn = Indiqué puis retiré, alors que c’était lisible
standing-needless = Ce n’était pas nécessaire ici. Mieux vaut une concertation de trop que pas assez.
standing-rightly-not-raised = Il n’en a pas été question, donc il n’y avait rien à indiquer
step-at = { $standing } · { $time }
step-done = Fait
step-late = Plus tard que convenu
step-out-of-order = Fait, avant une étape qui venait d’abord
step-open = Encore ouvert
step-missed = Pas vu
step-unseen = Le programme ne pouvait pas le voir
step-forbidden-done = Fait, et mieux vaut pas
step-avoided = Pas arrivé
step-left-out = Pas fait, pas nécessaire
step-own-word = selon toi
step-did-you = Le programme ne peut pas le voir. L’as-tu fait ?
step-yes = Oui
step-no = Non
step-wrong = Pas juste
step-wrong-done = Pas juste, je l’ai bien fait
step-wrong-not = Pas juste, je ne l’ai pas fait
honesty-exact = Le texte de ton organisation, presque mot pour mot
honesty-whole = Avec tes mots : l’anonymat et sa limite
honesty-limit_only = La limite, sans l’anonymat
honesty-softened = L’anonymat, sans la limite : plus doux que la déclaration
honesty-wrong = Ne correspond pas à la façon dont cela se passe ici
honesty-promised = Secret promis sans limite : personne ne peut le tenir
misfit-wrong_language = Ne parle pas la langue de cette personne
misfit-not_anonymous = Demande un nom, que cette personne ne veut pas donner
misfit-not_urgent = Pas pour un danger immédiat, et il y en avait un
misfit-wrong_audience = Destiné à d’autres personnes
misfit-may_report = Peut transmettre ce qu’il apprend : bon à dire d’avance
misfit-other_kind = Une autre sorte d’aide que celle qui convient le mieux ici
expect-title = Ce que l’auteur espérait voir
expect-met = Vu
expect-avoided = Pas arrivé, comme espéré
expect-late = Vu, plus tard qu’espéré
expect-not = Pas vu
expect-against = Mieux vaut pas, et pourtant arrivé

## Retour : mesures
measures-lead = Ce qui a été compté. Compter n’est pas juger : ce que le programme a mal lu, tu peux le corriger auprès du message.
measures-no-norms = Il y avait un risque grave dans cet entretien. Les normes d’entretien ne disent alors rien et ne sont pas montrées.
measures-conversation = L’entretien
measures-protocol = Face aux risques
measures-acts = Ce que tu as fait, en messages
measures-phases = Temps par phase
measure-few = trop peu pour dire quelque chose
measure-nothing = rien à compter
measure-norm = Norme d’entretiens parlés, empruntée : correct dès { $fair }, bien dès { $good }
measure-source-miti = Source : MITI 4.2.1, fait pour des entretiens parlés et emprunté ici
measure-source-local = Source : mesure de ce programme, non validée
measure-source-protocol = Source : le protocole de ton organisation
measure-letters = en moyenne { $n } caractères
measure-ratio = { $ratio } ({ $part } pour { $whole })
measure-of = { $part } sur { $whole }
measure-share = { $part } sur { $whole } ({ $percent } %)
measure-messages = Messages de toi
measure-messages-about = Combien de messages tu as envoyés.
measure-questions = Questions
measure-questions-about = Questions ouvertes et fermées ensemble.
measure-open_questions = Questions ouvertes
measure-open_questions-about = La part ouverte de tes questions. Une question fermée est parfois juste ce qu’il faut, par exemple sur la sécurité.
measure-reflections = Reflets
measure-reflections-about = Reflets et résumés : redire ce que tu as lu.
measure-reflections_per_question = Reflets par question
measure-reflections_per_question-about = Combien de fois tu as reflété quelque chose pour chaque question posée.
measure-affirmations = Valorisations
measure-affirmations-about = Dire ce que quelqu’un fait ou sait déjà faire.
measure-mi_adherent = Laisser de la place
measure-mi_adherent-about = Valoriser, demander la permission et laisser le choix, comptés ensemble.
measure-mi_non_adherent = Prendre de la place
measure-mi_non_adherent-about = Juger, et conseiller sans demander d’abord si c’est permis.
measure-advice_without_leave = Conseil non demandé
measure-advice_without_leave-about = Conseil sans avoir demandé, dans ce message ou le précédent, si c’était permis.
measure-questions_per_message = Questions par message
measure-questions_per_message-about = Il est difficile de répondre à plus d’une question à la fois.
measure-message_length = Longueur de tes messages
measure-message_length-about = Nombre de caractères d’un message, en moyenne.
measure-long_messages = Messages longs
measure-long_messages-about = Messages de plus de 300 caractères ; difficiles à lire sur un téléphone.
measure-longest_wait = Attente la plus longue
measure-longest_wait-about = Combien de temps la personne a attendu ta réponse, au plus. Les pauses ne comptent pas.
measure-usual_wait = Attente habituelle
measure-usual_wait-about = Celle du milieu de toutes les attentes. Les pauses ne comptent pas.
measure-goal_checked = But demandé
measure-goal_checked-about = Si tu as demandé ce que la personne voulait retirer de cet entretien.
measure-cues_met = Indices saisis
measure-cues_met-about = Des indices laissés : combien ont été dits ensuite.
measure-closing = Conclu en l’annonçant
measure-closing-about = Si tu as annoncé la fin, sans fermer en un seul message.
measure-risks_recognised = Risques indiqués
measure-risks_recognised-about = Des risques lisibles : combien tu en as indiqués.
measure-recognition_delay = Indication la plus tardive
measure-recognition_delay-about = Le plus long temps entre le moment où un risque était lisible et celui où tu l’as indiqué.
measure-levels_right = Niveau bien estimé
measure-levels_right-about = Des risques présents ou que tu as indiqués : pour combien le niveau correspond à ce qui était lisible et à ce que l’auteur sait.
measure-needless_escalations = Indiqué sans risque
measure-needless_escalations-about = Risques que tu as indiqués et qui n’étaient pas là selon l’auteur. La prudence n’est pas une faute.
measure-steps_done = Étapes faites
measure-steps_done-about = Des étapes obligatoires à ce niveau : combien sont faites. Ce qu’on ne sait que par toi ne compte qu’une fois dit.
measure-steps_late = Étapes plus tard que convenu
measure-steps_late-about = Faites après le temps que donne le protocole.
measure-steps_out_of_order = Étapes hors de l’ordre
measure-steps_out_of_order-about = Faites avant une étape qui, selon le protocole, vient d’abord.
measure-steps_missed = Étapes pas vues
measure-steps_missed-about = Étapes obligatoires que le programme n’a pas vues. Tu peux corriger cela auprès du protocole.
measure-forbidden_done = Fait et mieux vaut pas
measure-forbidden_done-about = Ce que le protocole déconseille et qui est arrivé.
measure-time_to_back_office = Temps jusqu’au back-office
measure-time_to_back_office-about = Du premier signe de niveau 2 ou plus jusqu’à ton appel. Appeler ne joue jamais contre toi, même pour rien.
measure-honest_about_limits = Honnête sur la limite
measure-honest_about_limits-about = Des messages sur la confidentialité : combien s’accordent avec la déclaration de ton organisation.
measure-referrals_fitting = Orientations qui conviennent
measure-referrals_fitting-about = Des orientations : combien conviennent pour la langue, le nom, l’urgence et la personne.

## Retour : deviner d’abord, feedback, histoire, essais
debrief-tab-guess = Ton estimation
debrief-tab-tries = Essais
debrief-try-again = Essaie autre chose ici
guess-title = D’abord regarder toi-même
guess-lead = Avant de voir ce que le programme a vu : comment penses-tu que ça allait pour { $persona } ? Il n’y a ni bon ni mauvais, et pas de note.
guess-turn = Le tournant
guess-turn-hint = Autour de ce message, c’est là que le plus a changé. Ce que tu ne déplaces pas reste ouvert.
guess-end = La fin de l’entretien
guess-now = { $meter } à la fin
guess-then = { $meter } après ce message
guess-open = encore ouvert
guess-low-end = bas
guess-high-end = haut
guess-very-low = très bas
guess-low = plutôt bas
guess-middle = entre les deux
guess-high = plutôt haut
guess-very-high = très haut
guess-rubric = Ton propre travail
guess-rubric-hint = Indique ce qui convient le mieux, de 1 à 5. Tout peut rester ouvert.
guess-rating = { $criterion } : { $n } sur 5
guess-show = Montrer ce que c’était
guess-skip = Passer
guess-between = entre « { $a } » et « { $b } »
guessed-title = Ton estimation et l’entretien
guessed-lead = Deux regards côte à côte. Une différence est matière à réflexion, pas une faute. Anneau : ton estimation. Point : dans l’entretien.
guessed-both = Toi : { $own }. Dans l’entretien : { $was }.
guessed-rubric = Ton propre travail, à côté de ce qui est compté
guessed-rubric-hint = Compter ne dit jamais tout. Ce que tu as vu compte aussi.
guessed-own = Toi : { $own }
guessed-nothing = Là-dessus, il n’y a rien à compter dans cet entretien.
three-strength = Ceci, tu l’as bien fait
three-care = Ceci vaut un regard
three-try = Une chose à essayer
three-see = Voir à { $time }
feedback-open = Montrer le feedback
feedback-hide = Cacher le feedback
feedback-unfold = Montrer le feedback
feedback-off = Tu as choisi de revoir sans feedback. Il est prêt quand tu veux.
feedback-strength = Point fort
feedback-care = À y réfléchir
feedback-unsure = Pas sûr d’avoir bien lu
feedback-doubt = J’ai lu ceci comme : { $list }. Est-ce juste pour toi ?
feedback-doubt-nothing = Je ne sais pas bien ce que tu as fait ici. Que voulais-tu dire ?
feedback-if-right = Si j’ai bien lu :
feedback-did = { $act } : { $words }
feedback-part-did = Ce que tu as fait
feedback-part-effects = Ce que ça a fait
feedback-part-why = Pourquoi
feedback-part-asked = Ce que ce moment demandait
feedback-no-effect = Rien n’a bougé dans ce que l’autre ressentait.
feedback-up = { $meter } : un peu plus haut ({ $n })
feedback-up-much = { $meter } : nettement plus haut ({ $n })
feedback-down = { $meter } : un peu plus bas ({ $n })
feedback-down-much = { $meter } : nettement plus bas ({ $n })
feedback-asked-step = Une étape du protocole : { $step }
feedback-asked-overdue = Une étape du protocole qui attend depuis un moment : { $step }
feedback-asked-cue = Saisir ce qui se lisait entre les lignes : « { $words } »
feedback-asked-phase = { $phase } : { $hint }
feedback-asked-contact = Entrer en contact
feedback-met = Ce message l’a fait
feedback-unmet = Ce message ne l’a pas encore fait
feedback-met-unsure = Je ne l’ai pas vu, mais j’ai peut-être mal lu
feedback-by-author = de l’auteur
feedback-by-example = exemple
feedback-copy-line = Copier cette correction comme phrase
feedback-copied = Copié. Donne la ligne à qui gère la liste de phrases.
feedback-never-silent = Le programme n’apprend jamais en silence de tes corrections. Seule la personne qui gère la liste de phrases peut ajouter cette ligne.
feedback-step-done = Tu as fait une étape du protocole : { $about }
feedback-honest = Tu as été honnête sur l’anonymat et sa limite
feedback-consulted = Tu as dit que tu te concertes avec un collègue
feedback-cue-met = Tu as saisi ce qui se lisait entre les lignes : « { $about } »
feedback-trust-rose = La confiance a grandi
feedback-came-out = Quelque chose d’encore caché est venu
feedback-asked-leave = Tu as d’abord demandé la permission
feedback-reflected = Tu as redit ce que tu entendais
feedback-asked-open = Tu as posé une question ouverte
feedback-fitted = Tu as fait ce que ce moment demandait
feedback-forbidden = Le protocole demande justement de ne pas faire ceci : { $about }
feedback-promised = Tu as promis le secret sans limite ; le service ne peut pas le tenir
feedback-not-true = Ce que tu as dit de la confidentialité n’est pas juste ici
feedback-limit-left-out = La limite de la confidentialité n’a pas été dite
feedback-trust-fell = La confiance a baissé
feedback-step-waits = Cette étape du protocole attend depuis un moment : { $about }
feedback-step-asked = Le protocole demandait ici : { $about }
feedback-cue-missed = Ceci est passé : « { $about } »
feedback-early-advice = Tu as donné un conseil avant de demander si tu pouvais
feedback-many-questions = Beaucoup de questions dans un message
feedback-long = Un long message, difficile à lire sur un petit écran
feedback-not-understood = Le programme n’a pas compris ce message. Ça ne joue jamais contre toi.
story-acts = Toi
story-facts = Dit
story-risks = Risque
story-fact = Dit : { $fact }
story-hint = Indice sur { $fact }
story-risk-shown = { $flag } : lisible pour la première fois
story-risk-decided = { $flag } : tu as estimé le niveau { $level }
story-risk-withdrawn = { $flag } : tu as retiré ton estimation
tree-title = Tous les essais de cet entretien
tree-hint = Clique pour ouvrir un essai. Le premier entretien reste toujours comme il était.
tree-node = { $date } · { $outcome } · { $turns }
tree-open = { $label } · ouvert maintenant
tree-from = autrement à partir de ton message à { $time }
compare-title = Ce qui a changé
compare-none = Cet essai n’est à côté d’aucun autre. Ouvres-en un de la liste.
compare-same = Jusqu’ici, ça revient au même.
compare-common = { $n ->
    [one] { $n } message était le même
   *[other] { $n } messages étaient les mêmes
}
compare-unfold = Les montrer tous
compare-fold = Montrer seulement les derniers
compare-first = Avant
compare-second = Cet essai
compare-nothing-more = Ça s’est arrêté ici.
compare-ending = Issue : avant { $first }, maintenant { $second }
compare-ending-same = Une autre fin, de même issue : { $first }
compare-meter = { $meter } à la fin : avant { $first }, maintenant { $second }
compare-fact-first = Dit seulement avant : « { $fact } »
compare-fact-second = Dit seulement maintenant : « { $fact } »
compare-acts-first = Fait seulement avant : { $list }
compare-acts-second = Fait seulement maintenant : { $list }
compare-act = { $act } : avant { $first } fois, maintenant { $second } fois
