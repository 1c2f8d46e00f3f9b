//! Dutch.

pub(super) const GROUPS: &str = "\
partner man vriend vent echtgeno* ega lief
vrouw vriendin echtgenote madam
hij hem
kind* kids kindjes kleintjes koters zoon* dochter* oudste jongste baby* peuter* kleuter*
ouders mama papa thuisfront
familie gezin broer* zus* oma opa grootouders nonkel tante neef nicht
kamer kot studentenkamer studio kotgenot* huisgenot*
huis thuis woning appartement binnen
tablet* laptop* computer* pc toestel* ipad gsm telefoon smartphone mobiel*
chats chatgesprek* gesprekken berichten bericht conversatie* berichtjes mails
foto* beeld* prent* filmpje* video* beeldmateriaal
bewijs* screenshot* bewijsmateriaal kopie* afdruk* notities noteer* bijhouden
doorzoek* nakijk* nagaan zoek* snuffel* speur* neuzen rondkijken controleer*
wachtwoord* code paswoord*
site website* app forum platform
politie agent* gerecht parket rechter* rechtbank aangifte aangeven klacht* aangegeven
strafbaar misdrijf illegaal verboden misdaan misdaad gestraft straf crimineel
meld* gemeld doorgeven melding rapporteer*
weggaan weg verlaat* verlaten vertrek* vertrokken scheid* scheiden gescheiden uiteen opstappen buitengooien
buiten buitenzetten gooi* zet
huisarts* huisdokter* dokter* arts* 
psycholo* therap* psychiat* studentenpsycholo* counselor
ziekenhuis spoed kliniek
beroepsgeheim zwijgplicht geheimhouding doorvertel* geheim
hulplijn* lijn telefoonlijn nummer zelfmoordlijn*
bel* bellen telefoneer* opbellen gebeld
chatten chat schrijf* schrijven mailen mail contacteer* contact
dienst* voorziening* stuvo sociale centrum instelling
school hogeschool unief universiteit campus faculteit
klas leerjaar
studeer* studie* studies blok leren cursus* les lessen opleiding richting vak* hoorcollege*
examen* toets* test* punten deelexamen*
concentreer* concentratie aandacht opletten volgen focus
slaap* slapen geslapen sliep wakker nacht* nachten dutje insomnia uitgeslapen
eet eten gegeten maaltijd*
rust rustig rustiger kalm* ontspan* stil stiller
hobby* graag plezier leuk blij vreugde deugd geniet* energie
bang schrik angst* beangstig* vrees* eng doodsbang beangstigend griezelig schrikken geschrokken schrikt paniek*
schaamte schaam* beschaamd
monster gestoord slecht slechte slechterik ziek gek abnormaal pervers*
gedachte* gedachten denk* denken hersenspinsel* hoofd piekergedacht* beelden
daad daden gedrag handel* doen gedaan uitvoer* gebeurd gebeuren voorgevallen
begon begonnen begin start startte sinds ontstaan
lang langdurig tijdje jaren maanden weken poos
vaak dikwijls hoeveel frequent keer keren
beschrijf* omschrijf* voorbeeld* details detail concreet precies exact juist letterlijk
soort aard onderwerp waarover inhoud
dwang* ocd obsess* dwangstoornis
stoornis* diagnose* depress* ziekte aandoening syndroom angststoornis
label* etiket* 
iedereen allemaal ieder iederen mensen
zeker* zekerheid garantie 
weet weten beoordeel* oordeel* inschat*
verteld vertel* gezegd zeg* gedeeld deel delen besproken gebabbeld gepraat praat* praten babbel* uitgesproken meegedeeld bespreken
hoogte ingelicht wetend afweten
vertrouw* vertrouwen vertrouweling* toevertrouw*
iemand vrienden kennis* omgeving netwerk
alleen eenzaam solo zelfstandig
nu momenteel ogenblik moment vandaag vanavond vannacht
buurt nabij dichtbij omgeving aanwezig
weekend zaterdag zondag week dagen
morgen straks binnenkort komende volgende
stap* stapje actie* begin
haalbaar doenbaar realistisch gemakkelijk* makkelijk* licht*
reageer* reactie* antwoord*
gemerkt merk* opgevallen voel* aanvoelen gezien
confronteer* aanspreek* aangesproken bespreek*
waarom waarvoor
gewacht wacht* gezwegen zwijg* verzwegen
sorry excuseer excuses spijt verontschuldig* vergeef
direct rap snel vlug bot hard cru
fout verkeerd
gelezen lees* las meelezen leest
vrijwilliger* beantwoorder* medewerker* hulpverlener* 
collega* team ploeg
terug terugkomen terugkeren weerkomen opnieuw nogmaals weer
welkom deur open
overeind recht staande doorgaan verder volhou* volhoud* kracht moed houvast vasthou*
dood sterven zelfmoord* doodgaan leven zin levensmoe
moe uitgeput beu op
bezoek* langsgaan langs langskomen afspraak*
hulp steun* help* helpen ondersteun* begeleid*
gratis betaalbaar goedkoop kost* weinig
zin zinnen woord* woorden briefje opschrijven brief
oefen* voorbereid* samen
oud leeftijd jaar
verstop* stiekem geheimzinnig
zorg* bezorgd ongerust
pas* opletten oppas* let toezicht babysit*
werk* werken job shift
";
