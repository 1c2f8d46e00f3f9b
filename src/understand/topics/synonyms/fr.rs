//! French.

pub(super) const GROUPS: &str = "\
mari conjoint* compagnon partenaire copain homme
femme compagne copine epouse
enfant* fils fille* bebe* petit petits gosse* gamin*
parents maman papa
famille frere* soeur* tante oncle cousin* grand
chambre kot coloc* studio
maison domicile appart* chez
tablette* ordinateur* ordi pc appareil* gsm telephone portable smartphone
messages message conversation* discussions sms mails
photo* image* video*
preuve* capture* copie*
fouill* cherch* regard* verifi* controle* inspect*
passe code
site application forum
police agent* justice parquet juge tribunal plainte
crime delit illegal puni* interdit condamn*
signal* denonc* declar*
quitter quitte partir pars separ* divorc*
medecin docteur generaliste
psy psycholog* therap* psychiat*
hopital urgence* clinique
confidentiel* secret*
ligne numero
appelles appel* telephon*
chat ecris ecrire mail contact*
service* centre planning
ecole haute universite unif campus fac
classe cours lecon*
etud* matiere bloque
examen* test*
concentr* attention suivre
dormir dors dort dormi sommeil nuit* reveil* insomni*
manger manges mange mange repas
calme* repos tranquil* detend*
loisir* hobby plaisir aimes joie content
peur effray* crain* angoiss* terrifi* paniqu*
honte honteu*
monstre malade mauvais pervers* fou folle
pensee* penser penses tete idees
acte* agir passe comportement fait
commence* debut depuis
longtemps annees mois semaines
souvent combien fois
decri* exemple* detail* exactement precis*
sorte genre type sujet
toc obsess* compuls*
trouble* diagnosti* depress* maladie
etiquette*
monde gens tous
sur certain* certitude garanti*
savoir sais juger
dit dire raconte* partag* parle* parles parler confi*
courant
confiance
quelqu ami* proche* entourage
seul* solitude
maintenant moment actuellement soir
pres proche la
weekend samedi dimanche jours
demain bientot prochain*
pas etape*
faisable realiste facile*
reagi* reaction repond*
remarqu* senti sens
pourquoi
attendu attend* tu silence
desole* pardon excus* regret*
brusque vite rapide direct
lis lit lire lu
benevole* volontaire*
collegue* equipe
revenir retour reviens encore
bienvenue porte ouvert*
continuer tenir tiens force courage
mourir mort suicid* vivre vie
fatigue* epuise*
visite* rendez
aide* soutien* soutenir
gratuit* cher cout*
phrase* mot* lettre papier
preparer ensemble exercer
age ans
inquiet* souci*
garde* surveill*
travail* boulot job
";
