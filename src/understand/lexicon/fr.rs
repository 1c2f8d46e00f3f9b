//! French as typed in Brussels.

use super::{Class, Lists};

pub(super) const LISTS: Lists = Lists {
    spellings: SPELLINGS,
    classes: CLASSES,
    elides: true,
};

/// One spelling, and what becomes it. *Vous* becomes *tu* and its verbs follow.
const SPELLINGS: &[(&str, &str)] = &[
    ("tu", "vous toi t' vs"),
    ("je", "j' moi"),
    ("me", "m'"),
    ("le", "l' la les"),
    ("un", "une"),
    ("ton", "ta tes votre vos"),
    ("mon", "ma mes"),
    ("son", "sa ses leur leurs"),
    ("de", "d' des du"),
    ("ne", "n'"),
    ("se", "s'"),
    ("si", "ssi"),
    ("ce", "c' c ca cela ceci"),
    ("que", "qu' k ke"),
    ("est ce que", "esk esque estce eske"),
    ("qu est ce que", "keske kesk qu'est-ce quest keskon"),
    ("ce est", "cest ct"),
    ("je ai", "jai g"),
    ("je suis", "chui chuis jsuis jsui"),
    ("je sais", "jsais chais"),
    ("je peux", "jpeux"),
    ("je te", "jte jtai"),
    ("tu as", "tas"),
    ("il y a", "ya ilya"),
    ("pas", "pa ps"),
    ("plus", "pu"),
    ("quoi", "koi kwa"),
    ("quelque chose", "qqch qqc quelquechose"),
    ("quelqu un", "qqun qqn quelquun qlq1"),
    ("beaucoup", "bcp bcoup"),
    ("toujours", "tjrs tjs tjr"),
    ("maintenant", "mnt mtn maintenan"),
    ("aujourd hui", "ajd auj aujourdhui"),
    ("avec", "ac avc"),
    ("pour", "pr"),
    ("pourquoi", "pq pk pourkoi"),
    ("parce que", "pcq pske parceque psk"),
    ("sil te plait", "stp svp steuplait"),
    ("merci", "mrc mci mercii mercie"),
    ("bonjour", "bjr slt salut coucou hello hi hey bonsoir bsr bonjours"),
    ("oui", "ouais ui yep ouai"),
    ("d accord", "dac daccord ok okay oki okey"),
    ("as", "avez ai ont"),
    ("es", "etes"),
    ("peux", "pouvez peut pouvons"),
    ("veux", "voulez veut"),
    (
        "voudrais",
        "voudriez voudrait aimerais aimeriez aimerait souhaites souhaitez souhaiterais",
    ),
    ("pourrais", "pourriez pourrait"),
    ("devrais", "devriez devrait"),
    ("serais", "seriez serait"),
    ("aurais", "auriez aurait"),
    ("dois", "devez doit"),
    ("fais", "faites fait"),
    ("dis", "dites dit"),
    ("vas", "allez va"),
    ("sais", "savez sait"),
    ("sens", "sentez sent"),
    ("penses", "pensez pense"),
    ("parles", "parlez parle"),
    ("viens", "venez vient"),
    ("vis", "vivez vit"),
    ("habites", "habitez habite"),
    ("appelles", "appelez appelle"),
    ("prends", "prenez prend"),
    ("restes", "restez reste"),
    ("trouves", "trouvez trouve"),
    ("racontes", "racontez raconte"),
    ("choisis", "choisissez choisit"),
    ("decides", "decidez decide"),
    ("ecris", "ecrivez ecrit"),
    ("ressens", "ressentez ressent"),
    ("sembles", "semblez semble"),
    ("vois", "voyez voit"),
    ("maman", "mere"),
    ("papa", "pere"),
];

const CLASSES: &[(Class, &str)] = &[
    (Class::You, "tu te"),
    (Class::Your, "ton"),
    (Class::I, "je mon me"),
    (Class::We, "nous on notre nos"),
    (Class::They, "il elle ils elles lui son eux"),
    (
        Class::Many,
        "gens beaucoup autres tout_le_monde plusieurs nombreux nombreuses personnes seul_a seule_a monde",
    ),
    (
        Class::Somebody,
        "quelqu personne ami* copain copine copains proche* voisin* entourage",
    ),
    (Class::Nobody, "personne jamais rien"),
    (Class::What, "quoi quel quelle quels quelles qu lequel"),
    (Class::How, "comment"),
    (Class::Who, "qui avec_qui a_qui"),
    (Class::Where, "ou_est ou_tu d_ou ou_habites ou_vis"),
    (Class::When, "quand depuis combien_de_temps"),
    (Class::Why, "pourquoi comment_ce qu_est_ce_qui"),
    (Class::HowMuch, "combien quel_age"),
    (Class::Be, "es est suis etre etait etais sont ete sera soit"),
    (Class::Have, "as a ai avoir avait avais eu"),
    (Class::Do, "fais faire faisais"),
    (Class::Can, "peux pouvoir pourrais arrives arrive arriver"),
    (Class::Should, "devrais faudrait vaut_mieux vaudrait mieux"),
    (Class::Want, "veux voudrais vouloir envie souhait* besoin prefer*"),
    (Class::Will, "vas vais vont aller"),
    (
        Class::May,
        "puis_je je_peux permets permettez d_accord accord_si derange deranges ce_te_va permission ce_te_convient est_ce_que_je",
    ),
    (Class::Must, "dois falloir faut oblige* necessaire"),
    (Class::Not, "pas ne jamais rien aucun aucune sans ni"),
    (Class::If, "si sauf lorsque seulement_si uniquement_si a_moins quand"),
    (Class::And, "et aussi"),
    (Class::But, "mais pourtant cependant"),
    (
        Class::So,
        "donc resume* recapitul* bref en_meme_temps d_un_cote d_une_part si_je_comprends",
    ),
    (Class::Or, "ou"),
    (
        Class::Suicide,
        "suicid* mourir mort morte en_finir mettre_fin fin_a_ton fin_a_tes te_tuer disparaitre plus_vivre vivre_plus te_faire_du faire_du_mal ne_plus_etre plus_la ta_vie ton_vie plus_envie_de",
    ),
    (
        Class::Attempt,
        "tentative* essaye essayer deja_essaye deja_fait passe_a l_acte tente tenter derniere_fois",
    ),
    (
        Class::Plan,
        "plan plans projet moyen moyens methode prepare* preparatif* medicaments lettre precis precise scenario comment_et_quand comment_tu_ferais prevu",
    ),
    (
        Class::Child,
        "enfant* gosse* fils fille filles bebe* petit petite petits ado ados adolescent* mineur* gamin* neveu* niece* nourrisson* aine cadet",
    ),
    (
        Class::Kin,
        "mari femme conjoint* compagn* copine maman papa parents frere* soeur* tante oncle grand famille ex epou* beau_pere belle",
    ),
    (
        Class::Service,
        "medecin* docteur psy psycholog* psychiat* therap* police urgence* hopital service* centre* association* specialiste* ligne* numero* site avocat* planning cpas assistant* hopit* consultation 000 0000 00000 professionnel* pms sos ecoute_enfants telephone_gratuit ambulance infirm*",
    ),
    (
        Class::Colleague,
        "collegue* superviseur* responsable* coordinat* equipe chef concert* consulte consulter",
    ),
    (
        Class::Danger,
        "danger* grave* urgent* risque* immediat* menace* signaler secret_professionnel levee prevenir alerter obliges proteger protection",
    ),
    (
        Class::Anonymous,
        "anonym* ip tracer identit* identifi* pseudo sans_nom coordonnees donnees reconna*",
    ),
    (
        Class::Name,
        "nom prenom appelles adresse rue ville commune numero telephone employeur age habites travailles ecole mail vis code_postal quartier",
    ),
    (
        Class::Secret,
        "secret* confidentiel* entre_nous discret dirai repete* repeterai tombe muet bouche garde",
    ),
    (
        Class::Number,
        "0 00 000 0000 un deux trois quatre cinq six dix 00h 0h gratuit* euros",
    ),
    (
        Class::Feel,
        "sens ressens peur effraye* triste* tristesse seul seule solitude colere fache* honte* coupable* culpabil* fatigue* epuise* vide desespoir desespere* impuissan* perdu* confus* submerge* depasse* blesse* souffr* mal douleur lourd* stress* inquiet* inquiete* angoisse* anxi* panique* coince* dechire* frustre* decu* difficile* dur dure haine choc choque* degout* soulage* trahi* rejete* deprime* ecrase* bouleverse* tiraille* nerv* fier heureux",
    ),
    (
        Class::Praise,
        "courage* force fort forte bravo admir* chapeau respect fier fiere felicit* effort* bien_de ce_demande volonte perseveran* belle_demarche oser ose osez oses impressionn* grand_pas",
    ),
    (
        Class::Understand,
        "comprends compren* comprehensible* logique* imagine imaginer normal entends",
    ),
    (
        Class::Normal,
        "normal normale naturel* souvent humain humaine courant logique bizarre etrange frequent*",
    ),
    (
        Class::Choice,
        "choisis choix choisir decides decider decision* rythme libre libres obligation a_toi toi_qui tu_qui main maitre c_est_toi rien_ne_t",
    ),
    (
        Class::Blame,
        "faute ridicule* egoist* honteux honteuse lache* faible* pathetique* stupide* idiot* debile* malade paresseu* exager* cinema monstre* pervers* degoutant* irresponsable* inadmissible* bete comment_peux n_importe_quoi serieux plaindre victime",
    ),
    (
        Class::Insult,
        "insult* menac* grossier* injur* ton_langage propos respectueu* comportement agressi* limite* vulgaire* irrespect* sexuel* langage",
    ),
    (
        Class::Promise,
        "promet* promis garanti* jure certain certaine sur jamais toujours assure parole croix",
    ),
    (
        Class::Fine,
        "va_bien aller_bien ira_mieux ira s_arranger arranger va_aller t_inquiete inquiete_pas passera pas_de_souci rentrera tout tracasse bien_se_passer vas_bien",
    ),
    (
        Class::Hope,
        "espere* attends attente* aider_le aiderait souhaites objectif* cherches besoin_la but utile",
    ),
    (Class::Help, "aide aider aides soutien soutenir soutenu accompagn*"),
    (Class::Thank, "merci remerci* reconnaiss* confiance"),
    (Class::Greet, "bonjour bienvenue bon_matin enchante*"),
    (
        Class::Bye,
        "au_revoir bonne bientot soin adieu nuit salutations courage_a bonne_soiree bonne_nuit",
    ),
    (
        Class::Talk,
        "parler parles parle dire dis racontes raconter partag* ecris ecrire confi* discut* expliqu* evoqu* exprim* decris decrire",
    ),
    (
        Class::Think,
        "penses penser pensees crois croire songe* envisag* idee imagines reflechi*",
    ),
    (
        Class::Seem,
        "sembles semble impression dirait on_dirait j_entends je_comprends si_bien vois entends tu_sens tu_es as_l_air",
    ),
    (
        Class::Listen,
        "ecout* je_lis suis_la je_suis hm hmm mmh mhm pff pfiou ah oh oui wow mince ouf continue aie",
    ),
    (
        Class::Here,
        "la toujours_la encore_la parti partie silence connexion deconnect* tu_la",
    ),
    (
        Class::Wait,
        "attends attendre instant moment seconde minute minutes restes patience presse temps deux_minutes ton_temps",
    ),
    (
        Class::Now,
        "maintenant aujourd ce_soir cette_nuit tout_de_suite actuellement demain en_ce_moment immediatement",
    ),
    (
        Class::Time,
        "heure heures jour jours semaine semaines mois an ans annee nuit matin soir fois lundi mardi mercredi jeudi vendredi samedi dimanche 00h 0h",
    ),
    (
        Class::End,
        "fin terminer finir termine arreter clotur* conclure fermer cloturer mettre_un_terme coupe couper",
    ),
    (
        Class::Chat,
        "chat* conversation echange discussion entretien ligne service ici",
    ),
    (
        Class::Safe,
        "securite sur signe* signaux distrai* changer_les_idees calme* apais* eloign* mettre_a_l hors_de ranger aide_la plan_de_securite rassur*",
    ),
    (Class::Home, "maison chez chambre lit appart* dehors"),
    (
        Class::Job,
        "travail boulot bosse patron ecole classe prof* benevol* metier",
    ),
    (
        Class::Past,
        "moi_aussi quand_j je_aussi vecu j_ai_vecu mon_cote a_mon personnellement je_me_souviens",
    ),
    (
        Class::Try,
        "essaie essaies essayez appelle contact* conseil* propos* recommand* suggere* ferais_mieux a_ton_place a_ta_place consult* rends prends_rendez parles_en",
    ),
    (Class::Idea, "option* possib* facon idee idees piste* solution*"),
    (Class::Tag, "hein non n_est_ce_pas pas_vrai"),
    (
        Class::Substance,
        "alcool* boire bois buvez bu boit fumer fume* fumes cigarette* joint* cannabis drogue* tabac vin biere* verre* verres sobre addict* dependan* sevrage rechut* consomm* nicotine",
    ),
    (
        Class::Health,
        "sante poids regime manger mange mangez sang sucre insuline medicament* traitement* sport bouger tension dentiste dents maladie malade glycemie cachets symptome* diagnostic soin soins piqure* effets cholesterol",
    ),
    (
        Class::Law,
        "loi legal legale illegal* plainte tribunal juge proces avocat perquisition justice condamn* crime delit prison peine parquet dossier droit oblige probation",
    ),
    (
        Class::Sleep,
        "dormir dors dormez dort sommeil nuit nuits reveil* eveille cauchemar* insomni*",
    ),
    (
        Class::Bond,
        "relation couple mariage marie divorce* separ* dispute* disputer amour aime aimes quitter confiance garde contact rupture",
    ),
    (
        Class::Offer,
        "donner donne envoyer envoie cherche chercher trouver montrer lien adresse liste coordonnees infos informations transmettre",
    ),
    (
        Class::Event,
        "passe passer arrive change* changer commence* commencer venu devient arrivera decouvert trouve tombe",
    ),
    (
        Class::Body,
        "tete coeur ventre corps main mains larmes pleure* pleurer tremble* respire* respirer gorge poitrine boule",
    ),
    (
        Class::Read,
        "lis lire lu message* reponse* repond* repondre question* mot mots phrase ecran texte",
    ),
    (
        Class::Money,
        "argent dette* euro euros payer cout* coute gratuit* cher facture* loyer rembours* mutuelle",
    ),
    (Class::It, "ce cela cette ces ca"),
    (
        Class::All,
        "tout toute tous toutes quelque chaque cent entier completement totalement absolument",
    ),
    (
        Class::Degree,
        "tres vraiment trop plus moins beaucoup tellement peu assez si_fort presque super",
    ),
    (
        Class::Still,
        "encore deja toujours souvent parfois avant apres longtemps ensuite puis jusqu depuis",
    ),
    (Class::Prep, "avec pour dans sur par sans chez entre vers pendant sous"),
];
