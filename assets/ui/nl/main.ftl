# Interfaceteksten, Nederlands zoals in België. Eerste taal van het programma.

## Algemeen
app-name = Oefenlijn
close = Sluiten
cancel = Annuleren
back-to-library = Terug naar de bibliotheek
lang-nl = Nederlands
lang-en = Engels
lang-fr = Frans
minutes = { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
}
date = { $day } { $month } { $year }
date-time = { $day } { $month } { $year }, { $time }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
years = { $n } jaar

## Bovenbalk
nav-library = Bibliotheek
nav-practice = Gesprek
nav-debrief = Terugblik
nav-settings = Instellingen
dismiss-notice = Melding sluiten

## Bibliotheek
library-title = Met wie wil je oefenen?
library-lead = Kies een hulpvrager. Je kan op elk moment pauzeren of stoppen.
library-search = Zoek op titel, naam of thema
library-search-label = Zoeken
library-count = { $n ->
    [one] 1 hulpvrager
   *[other] { $n } hulpvragers
}
library-empty = Er staan nog geen hulpvragers in je bibliotheek
library-empty-hint = Zet een scenariobestand (.rhai) in de map met scenario’s en start het programma opnieuw.
library-nothing-found = Niets gevonden voor “{ $query }”
library-clear-search = Zoekveld leegmaken
library-whoever = Iedereen
library-unreviewed = Nog niemand uit de praktijk las deze gesprekken na
card-practise = Oefen met { $persona }
card-last = Laatst op { $date }: { $outcome }
card-new = Nog niet geoefend
card-unreviewed = Nog niet nagelezen door iemand uit de praktijk
card-faulty = Dit scenario kan je niet spelen
card-show-faults = { $n ->
    [one] Toon de fout
   *[other] Toon de { $n } fouten
}
card-hide-faults = Verberg de fouten
fault-place = regel { $line }
fault-error = Fout
fault-warning = Let op
card-warnings = { $n ->
    [one] 1 opmerking bij dit scenario
   *[other] { $n } opmerkingen bij dit scenario
}
kept-title = Bewaarde gesprekken
kept-empty = Nog niets bewaard
kept-empty-hint = Een gesprek dat je begint, blijft op deze computer staan. Je kan er later op terugkijken.
kept-open = Terugkijken
kept-delete = Verwijderen…
kept-continue = Verdergaan
kept-turns = { $n ->
    [one] 1 bericht van jou
   *[other] { $n } berichten van jou
}
kept-broken-off = Afgebroken
kept-unreadable = Niet leesbaar
resume-banner = Je gesprek met { $persona } is afgebroken ({ $date })
resume-banner-hint = Je kan verdergaan waar je gebleven was
delete-title = Dit gesprek verwijderen?
delete-body = Het gesprek met { $persona } van { $date } wordt voorgoed gewist. Terughalen kan niet.
delete-unnamed = Dit bestand wordt voorgoed gewist. Terughalen kan niet.
delete-confirm = Voorgoed verwijderen

## Zwaarte
intensity-1 = rustig
intensity-2 = beladen
intensity-3 = zwaar
intensity-label = Zwaarte { $level } van 3: { $word }

## Vooraf
before-title = Voor je begint
before-missing = Dit scenario staat niet meer in de bibliotheek
before-note = Waarover het gaat
before-no-note = Geen bijzondere inhoud
before-goals = Wat je hier kan oefenen
before-language = Taal van het gesprek
before-tempo = Schrijftempo van de hulpvrager
before-seed = Zelfde variatie voor een hele groep
before-seed-hint = Spreek een getal af. Leeg: het programma kiest.
before-seed-field = Afgesproken getal
before-seed-wrong = Alleen cijfers, hoogstens 18
before-heavy = Dit gesprek is zwaar. Begin als je er nu ruimte voor hebt.
before-heavy-contact = Met wie kan je er straks over praten?
before-heavy-contact-hint = Een naam is genoeg. Die wordt niet bewaard.
before-heavy-agree = Ik weet wat er komt en wil beginnen
before-start = Begin het gesprek
before-rule-pause = Pauze verbergt het gesprek en zet de klok stil
before-rule-stop = Stoppen mag altijd, zonder reden
before-rule-local = Alles blijft op deze computer
help-lines-open = Zelf met iemand praten

## Hulplijnen
help-title = Hulplijnen
help-lead = Ook wie oefent, kan geraakt worden. Hier luistert er iemand.
help-check = Controleer voor gebruik
help-colleague = Of spreek je begeleider of de permanentieverantwoordelijke aan.

## Gesprek
practice-none = Er loopt geen gesprek
practice-clock = Duur van het gesprek: { $time }
practice-pause = Pauze
practice-stop = Stop
practice-pause-hint = Verbergt de tekst en zet de klok stil (Esc)
practice-stop-hint = Stopt het oefengesprek meteen, zonder vragen
practice-end = Gesprek afronden…
practice-desk-show = Werkblad
practice-desk-hide = Werkblad verbergen
practice-to-chat = Terug naar de chat
practice-draft = Je bericht
practice-draft-hint = Typ je bericht
practice-send = Verstuur
practice-keys = Enter verstuurt · Shift+Enter nieuwe regel · Esc pauze
practice-long = Lang bericht: { $n } tekens
practice-typing = { $persona } is aan het typen
practice-latest = Naar het laatste bericht
practice-waiting = { $persona } zit klaar. Je kan beginnen met een begroeting.
practice-message-you = Jij, { $time }: { $text }
practice-message-them = { $persona }, { $time }: { $text }
end-title = Het gesprek afronden?
end-body = De chat sluit ook voor { $persona }. Neem gerust eerst afscheid.
end-confirm = Chat sluiten
end-back = Nog even verder

## Pauze
pause-title = Even pauze
pause-body = De tekst is verborgen en de klok staat stil. Neem de tijd die je nodig hebt; met Esc ga je verder.
pause-resume = Verdergaan
pause-stop = Stoppen met oefenen

## Werkblad
desk-phases = Vijf fasen om in het achterhoofd te houden
phase-welcome = Onthaal
phase-welcome-hint = contact en veiligheid
phase-clarify = Vraag verhelderen
phase-clarify-hint = wat is er, hoe voelt het, wat wil de ander
phase-goal = Gespreksdoel
phase-goal-hint = één doel voor vandaag
phase-work = Doel uitwerken
phase-work-hint = steunen, informeren, afwegen
phase-close = Afronden
phase-close-hint = samenvatten en de deur openlaten
desk-back-office-hint = Overleg vragen is altijd goed. Het telt nooit tegen je.
desk-call = Bel de backoffice
level-0 = geen aanwijzing
level-1 = licht
level-2 = matig
level-3 = ernstig
level-4 = acuut
flag-suicide = Zelfmoord
flag-child_safety = Veiligheid van een kind
flag-threat = Bedreiging
flag-misuse = Misbruik van de lijn
flag-anonymity = Anonimiteit
desk-refer = Verwijzen
desk-refer-partner = Naar wie?
desk-refer-partner-hint = naam, nummer of waarover het gaat
desk-refer-warm = Warm: jullie zetten samen de stap
desk-refer-cold = Koud: je geeft de gegevens mee
desk-refer-warm-short = warm
desk-refer-cold-short = koud
desk-refer-do = Geef door

## Na het gesprek
closing-title-helped = Het gesprek is goed afgerond
closing-title-partly = Het gesprek is afgelopen
closing-title-left = { $persona } is weggegaan
closing-title-closed = Je sloot het gesprek af
closing-title-stopped = Je bent gestopt
closing-stopped-body = Dat mag altijd. Wat je al typte, is bewaard.
closing-look-back = Kijk terug
closing-care = Drie vragen voor jezelf
closing-care-hint = Alleen om bij stil te staan. Er wordt niets bewaard.
closing-care-1 = Wat neem je mee uit dit gesprek, en wat laat je hier?
closing-care-2 = Waar in je lijf voel je dat het gesprek iets deed?
closing-care-3 = Wat heb je nodig voor je verdergaat met je dag?

## Afloop
outcome-helped = geholpen
outcome-partly = deels geholpen
outcome-left = weggegaan
outcome-unfinished = zonder afronding
outcome-stopped = zelf gestopt
outcome-broken-off = afgebroken

## Terugblik
debrief-none = Nog geen gesprek om op terug te kijken
debrief-none-hint = Rond een gesprek af of open er een uit je bewaarde gesprekken.
debrief-title = Terugblik op { $persona }
debrief-meta = { $title } · { $date } · { $length }
debrief-length = { $minutes } min, { $turns } berichten van jou
debrief-afterwards = Hoe het verder ging
debrief-way = Weg naar hulp
debrief-broken = Het gesprek is afgebroken; er is geen slot.
debrief-tab-main = Hoofdpunten
debrief-tab-course = Verloop
debrief-facts = Wat je te weten kwam
debrief-facts-count = { $found } van { $all }
debrief-fact-found = Verteld op { $time }
debrief-fact-missed = Bleef verborgen
debrief-fact-hinted = liet een hint vallen
debrief-no-facts = In dit gesprek zat niets verborgen
debrief-curves = Wat er binnenin gebeurde
debrief-curves-hint = Klik op een moment om het bericht te zien
debrief-curve-label = { $meter } van { $from } naar { $to }
debrief-step = { $meter } { $from } naar { $to }
debrief-time-axis = minuten
debrief-course = Het gesprek, bericht per bericht
debrief-unsure = Niet zeker of ik dit goed las
debrief-not-understood = Dit begreep ik niet. Dat telt nooit tegen je.
debrief-other-language = Dit is in een andere taal dan dit gesprek; ik heb het niet gelezen. Dat telt nooit tegen je.
debrief-no-acts = Geen handeling herkend
debrief-corrected = Door jou verbeterd
debrief-misread = Je las me verkeerd…
debrief-select = Toon dit moment in de grafiek
debrief-why = Waarom
debrief-better = Zo had het ook gekund
debrief-told = Verteld: { $list }
debrief-cue = Hint over iets wat nog verborgen was
debrief-mark = Aangeduid door de schrijver: { $name }
debrief-silence = na { $seconds } seconden stilte
debrief-change-up = { $meter } stijgt van { $from } naar { $to }
debrief-change-down = { $meter } daalt van { $from } naar { $to }
debrief-cause = Door: { $cause }
debrief-confidence = { $code } · zekerheid { $n } %
debrief-words = Woorden die beslisten: { $list }
debrief-topic = onderwerp: { $name }
debrief-risks = Risico’s in dit scenario
debrief-risk = { $flag }: niveau { $level } ({ $word }) volgens de schrijver
debrief-unreviewed = Dit scenario is nog niet nagelezen door iemand uit de praktijk
correct-title = Wat deed dit bericht?
correct-hint = Duid aan wat jij bedoelde. Je verbetering wordt bij het gesprek bewaard.
take-back = Neem terug
correct-take-back = Neem je verbetering terug
correct-save = Bewaar verbetering
correct-nothing = Niets aangeduid betekent: geen van deze handelingen

## Deuren
door-needs = { $meter } minstens { $n }
door-and = { $a } en { $b }
door-opened = meteen, als je dit deed: { $list }
door-asked = als je ernaar vroeg: { $list }
door-always = vanzelf, als het gesprek die kant uitging
door-title-missed = Dit had de deur geopend

## Meters
meter-trust = Vertrouwen
meter-shame = Schaamte
meter-tension = Spanning
meter-hope = Hoop
meter-openness = Openheid

## Wie schrijft
concern-own_feelings = eigen gevoelens
concern-own_behaviour = eigen gedrag
concern-relative = naaste
concern-professional = professional
concern-general = algemene vraag
concern-minor = minderjarige

## Instellingen
settings-title = Instellingen
settings-language = Taal
settings-language-hint = Van het programma. De taal van een gesprek kies je apart.
settings-look = Weergave
look-system = Zoals mijn computer
look-light = Licht
look-dark = Donker
settings-size = Tekstgrootte
settings-tempo = Schrijftempo van hulpvragers
settings-tempo-hint = Op levensecht tempo leer je wachten. Sneller is handig om iets opnieuw te proberen.
tempo-100 = Levensecht
tempo-200 = Dubbel zo snel
tempo-400 = Vier keer zo snel
settings-still = Beweging
settings-still-on = Rustig beeld, niets beweegt
settings-still-off = Zachte beweging
settings-privacy = Alles wat je oefent, blijft op deze computer. Er gaat niets naar buiten.
settings-sample = Zo ziet een bericht eruit

## Meldingen
notice-save-failed = Het gesprek kan nu niet bewaard worden. Je kan gewoon verder: het programma blijft proberen. Sluit het nog niet, anders gaat verloren wat nog niet bewaard is.
notice-saved-after-all = Alles is nu toch bewaard.
notice-not-kept = Dit kon niet bewaard worden.
notice-gone-elsewhere = Dit gesprek is intussen in een ander venster gewist.
disk-full = De schijf is vol. Maak plaats.
disk-not-allowed = Het programma mag hier niet schrijven.
disk-no-folder = De map is er niet.
notice-settings-unreadable = Je instellingen waren niet leesbaar. Het programma begint met de gewone instellingen.
notice-recording-damaged = Dit gesprek is beschadigd vanaf regel { $n }. Je ziet wat er nog van te lezen is.
notice-recording-newer = Dit gesprek komt uit een nieuwere versie van Oefenlijn
notice-recording-older = Dit gesprek komt uit een te oude versie van Oefenlijn
notice-recording-foreign = Dit bestand is geen gesprek van Oefenlijn
notice-script-fault = Een stukje van dit scenario werkte niet en is overgeslagen
notice-scenario-faults = Hier zitten fouten in: { $detail }. De andere scenario’s kan je gewoon spelen.
notice-corrected = Je verbetering is bewaard
notice-deleted = Het gesprek is verwijderd
trouble-damaged = Het bestand is beschadigd
trouble-newer = Komt uit een nieuwere versie van Oefenlijn
trouble-older = Komt uit een te oude versie van Oefenlijn
trouble-foreign = Is geen gesprek van Oefenlijn
trouble-unreadable = Het bestand kan niet gelezen worden

## Handelingen
act-greeting = Begroeting
act-question_open = Open vraag
act-question_closed = Gesloten vraag
act-goal_question = Vraag naar doel
act-reflection = Reflectie
act-summary = Samenvatting
act-affirmation = Bekrachtiging
act-normalise = Normaliseren
act-autonomy = Keuze laten
act-encourager = Luistersignaal
act-thanks_disclosure = Dank om te vertellen
act-ask_consent = Toestemming vragen
act-information = Informatie
act-advice = Advies
act-refer = Verwijzing
act-judgement = Oordeel
act-false_reassurance = Valse geruststelling
act-self_disclosure = Over jezelf
act-set_limit = Grens stellen
act-ask_suicide = Vraag naar zelfmoord
act-ask_plan_means = Vraag naar plan
act-ask_child_safety = Vraag naar veiligheid van kinderen
act-ask_identity = Vraag naar identiteit
act-confirm_anonymity = Anonimiteit bevestigen
act-explain_limits = Grenzen van geheim uitleggen
act-promise_secrecy = Geheimhouding beloven
act-consult = Overleg aankondigen
act-safety_plan = Veiligheidsplan
act-silence_check = Stilte aftoetsen
act-close = Afronden
notice-cannot-continue = Dit gesprek kan niet verder: het scenario of het programma is sindsdien veranderd. Terugkijken kan wel.
notice-delete-failed = Wissen is niet gelukt

# The partner map and the protocols
partners-title = Sociale kaart
protocols-title = Protocollen
notice-protocol-missing = Dit protocol kan niet gebruikt worden en doet niet mee: {$detail}. Kijk na met `oefenlijn check`.
notice-organisation-faults =
    { $n ->
        [one] Er zit één fout in de bestanden van je organisatie. `oefenlijn check` zegt waar.
       *[other] Er zitten { $n } fouten in de bestanden van je organisatie. `oefenlijn check` zegt waar.
    }

# Another try, progress and drills
progress-title = Oefenen over de weken
drills-title = Korte oefeningen
notice-cannot-try-again = Dit gesprek kan niet opnieuw geprobeerd worden: het scenario, de zinnen of de bestanden van je organisatie zijn intussen veranderd.
notice-no-drills = Voor deze oefening is er in deze taal nog geen bericht.
# Het werkblad tijdens het gesprek (issue 4)
practice-aside-call = Je belde de backoffice
practice-aside-refer = Doorgegeven: { $referral }
practice-to-chat-news = Terug naar de chat, er is iets nieuws
desk-signals = Signalen
desk-signals-hint = Merk je een risico? Duid het aan, ook als je twijfelt. Meer dan één kan: veiligheid eerst.
desk-signals-back = Alle signalen
desk-signal-open = { $flag }: aanduiden
desk-signal-set = { $flag }, niveau { $level }: { $word }, sinds { $time }. Wijzigen
desk-signal-stands = Niveau { $level }: { $word } · { $time }
desk-to-steps = Naar de stappen
desk-level = Niveau { $level }: { $word }
desk-level-which = { $flag }: welk niveau?
desk-level-doubt = Kies wat het best past bij wat je nu weet. Bijstellen kan altijd.
desk-level-any = Eén hiervan is genoeg:
desk-level-all = Dit hoort samen:
desk-level-decides = Beslist: { $who }
desk-withdraw = Toch niet: intrekken
desk-legal = Wat de wet zegt
desk-legal-hint = Ter info. Zo’n beslissing neem je nooit alleen.
desk-unapproved = Voorbeeld, niet goedgekeurd
desk-steps = Stappen
desk-steps-count = { $n } te doen
desk-steps-none = Duid eerst een signaal aan. Dan staan hier de stappen voor dat niveau.
desk-to-signals = Naar de signalen
desk-steps-done = { $done } van { $all } gedaan
desk-steps-first = Eerst: { $step }
desk-steps-hidden = Je oefent zonder geheugensteun. De stappen opzoeken mag altijd: het wordt genoteerd en telt nooit tegen je.
desk-steps-show = Toon de stappen
desk-step-done = gedaan om { $time }
desk-step-next = nu
desk-step-open = straks
desk-step-optional = waar het past
desk-step-overdue = de richttijd is voorbij, het kan nog altijd
desk-step-left = nog { $n } min
desk-step-moment = nog minder dan een minuut
desk-step-by = door: { $who }
desk-step-forbidden = Niet doen: { $step }
desk-forbidden = Niet doen
desk-tick = Zelf afvinken
desk-tick-only = Gedaan (dit kan het programma niet zien)
desk-tick-name = Zelf afvinken: { $step }
desk-consult = Overleg
desk-call-count = { $n ->
    [one] 1 nieuw bericht
   *[other] { $n } nieuwe berichten
}
desk-lead = De permanentie
desk-call-before = { $lead } zal vragen wat je weet, wat je al vroeg en wat je nodig hebt. Bellen kan op elk moment, ook als je enkel twijfelt.
desk-call-waiting = { $lead } is gebeld, nog geen antwoord
desk-call-asks = { $lead } wacht op je antwoord
desk-call-answered = { $lead } leest mee
desk-call-untold = { $persona } wacht en weet niet waarom. Zeg in de chat dat je even overlegt.
desk-call-field = Schrijf naar { $lead }
desk-call-send = Naar de backoffice
desk-call-private = De hulpvrager ziet dit niet.
desk-referred = { $partner } ({ $how }, { $consent })
desk-refer-given = Doorgegeven
desk-refer-found = { $n ->
    [0] Niets gevonden. Probeer een ander woord of minder filters.
    [one] 1 partner
   *[other] { $n } partners
}
desk-refer-more = Nog { $n } tonen
desk-filter-urgent = Dringend
desk-filter-unnamed = Zonder naam
desk-filter-audience = Voor wie?
desk-filter-for-whom = Voor wie: { $who }
desk-partner-back = Terug naar zoeken
desk-partner-urgent = bij acuut gevaar
desk-partner-unverified = Controleer voor gebruik: nooit nagekeken
desk-partner-stale = Controleer voor gebruik: laatst nagekeken op { $date }
desk-partner-beware = Goed om te weten en te zeggen
desk-partner-asks-name = Een naam is nodig.
desk-partner-may-report = Kan doorgeven wat het hoort.
desk-partner-needs = Wat het vraagt
desk-partner-reach = Hoe bereiken
desk-partner-cost = Kosten: { $text }
desk-partner-waiting = Wachttijd: { $text }
desk-refer-how = Doorgeven
desk-refer-agreed = { $persona } gaat akkoord
desk-refer-note = Wat spraken jullie af?
desk-refer-seen = { $persona } ziet de gegevens in de chat.
desk-refer-with-consent = met akkoord
desk-refer-without-consent = akkoord niet gevraagd

# De anonimiteitstekst bij de hand
statement-title = Anonimiteit: de tekst van je dienst
statement-insert = Anonimiteitstekst invoegen
statement-insert-example = Anonimiteitstekst (voorbeeld)
statement-hint = Komt in je bericht te staan. Jij leest na en verstuurt.
statement-example = Voorbeeld, niet van je dienst en niet goedgekeurd. Je eigen tekst zet je bij de instellingen.

# Vooraf: ondersteuning en ontbrekend protocol
before-support = Hoeveel steun wil je?
support-supported = Met steun
support-supported-hint = Duid je een risico aan, dan zie je de stappen.
support-exam = Zoals in het echt
support-exam-hint = Stappen zie je pas als je ze opzoekt. Dat telt nooit tegen je.
before-without-protocol = Er ontbreekt een protocol
before-without-protocol-body = In dit gesprek speelt iets waarvoor nu geen bruikbaar protocol is: { $risks }. Oefenen kan, maar voor dit risico zijn er geen niveaus of stappen en kan je er niet op terugkijken.

# Na een zwaar gesprek
closing-afterwards = Wat er van { $persona } werd
closing-care-answer = Voor jezelf: { $question }
care-title = Eerst even voor jezelf zorgen
care-lines = Liever met iemand praten?
care-never-counted = Dit is er enkel voor jou. Hier wordt nooit iets van geteld of bewaard.
care-pause = Even pauze
care-pause-how = 5 à 10 minuten, weg van het scherm.
care-talk = Erover praten

# Namen van partners en rollen (names.rs): dezelfde als bij de sociale kaart
partner-anonymous-yes = Kan zonder naam
partner-anonymous-partly = Zonder naam kan voor raad of een eerste contact
partner-anonymous-no = Een naam is nodig
partner-secrecy-professional = Beroepsgeheim
partner-secrecy-legal = Moet volgens de wet onderzoeken of doorgeven wat het hoort
partner-secrecy-none = Geen geheimhouding

## Sociale kaart
nav-partners = Sociale kaart
partners-none = De sociale kaart is leeg
partners-none-hint = Zet een bestand met partners in de map van je organisatie, bij partners.
partners-search = Zoek een partner
partners-search-hint = Naam, nummer of waarover het gaat
partners-filters = Filters
partners-filters-on = Filters ({ $n } aan)
partners-filter-unnamed = Zonder naam
partners-filter-urgent = Dringend
partners-count = { $n ->
    [one] 1 partner
   *[other] { $n } partners
}
partners-nothing-found = Niets gevonden dat hierbij past
partners-clear = Wis zoekwoorden en filters
partners-choose = Kies links een partner om te zien wat die doet en hoe je die bereikt.
partners-back = Terug naar de lijst
partner-any-language = Alle talen
partner-any-audience = Iedereen
partner-any-region = Overal
partner-stale-short = Te lang geleden nagekeken
partner-unverified-short = Nooit nagekeken
partner-urgent-short = Dringend
partner-fresh = Nagekeken op { $date } door { $by }
partner-stale = Nagekeken op { $date } door { $by }. Dat is te lang geleden: kijk na voor gebruik
partner-unverified = Nooit nagekeken: kijk na voor gebruik
partner-unknown-who = iemand zonder naam
partner-urgent = Ook bij acuut gevaar
partner-not-urgent = Niet voor acuut gevaar
partner-for-counsellors = Ook voor wie hier oefent of werkt
partner-channels = Hoe bereiken
partner-no-channels = Er staat geen nummer of adres bij
partner-hours-unknown = uren niet bekend
partner-conflicts = Wat kan botsen
partner-needs = Wat het vraagt
partner-mandate = Opdracht
partner-audience = Voor wie
partner-anonymous = Zonder naam
partner-secrecy = Geheimhouding
partner-report = Doormelden
partner-report-yes = Kan doorgeven wat het hoort. Zeg dat vooraf.
partner-report-no = Niet, voor zover bekend
partner-languages = Taal
partner-region = Regio
partner-cost = Kosten
partner-waiting = Wachttijd
partner-unknown = Niet bekend

## Soorten partners
partner-kind-crisis = crisislijn
partner-kind-emergency = noodhulp
partner-kind-police = politie
partner-kind-treatment = behandeling
partner-kind-first_line = eerste lijn
partner-kind-welfare = welzijnswerk
partner-kind-advice = advieslijn
partner-kind-child_protection = kinderbescherming
partner-kind-listening = luisterlijn
partner-kind-same_service = deze dienst zelf
partner-kind-mediation = bemiddeling
partner-kind-lawyer = advocaat
partner-kind-minors = jongeren
partner-kind-exploitation = beelden en uitbuiting
mandate-help = helpen
mandate-treat = behandelen
mandate-investigate = onderzoeken
mandate-prosecute = vervolgen
mandate-mediate = bemiddelen
mandate-defend = verdedigen
audience-everyone = iedereen
audience-own_feelings = wie zich zorgen maakt over eigen gevoelens
audience-own_behaviour = wie zich zorgen maakt over eigen gedrag
audience-relative = naasten
audience-professional = professionals
audience-victim = slachtoffers
audience-minor = minderjarigen
audience-counsellor = beantwoorders
region-flanders = Vlaanderen
region-brussels = Brussel
region-wallonia = Wallonië
region-belgium = heel België
region-elsewhere = elders
channel-phone = Telefoon
channel-chat = Chat
channel-mail = E-mail
channel-web = Website
channel-visit = Langsgaan
lang-de = Duits
lang-ar = Arabisch
lang-tr = Turks
lang-es = Spaans
lang-it = Italiaans
lang-pl = Pools
lang-ro = Roemeens
lang-pt = Portugees
lang-bg = Bulgaars
lang-ru = Russisch
lang-uk = Oekraïens
lang-vgt = Vlaamse Gebarentaal

## Protocollen
nav-protocols = Protocollen
protocols-lead = Wat je doet als er iets aan de hand is, en wie beslist.
protocols-none = Er is geen bruikbaar protocol
protocols-examples = Dit zijn voorbeelden, niet goedgekeurd. Vervang ze door die van je organisatie.
protocols-faults = { $n ->
    [one] Er zit 1 fout in de bestanden van je organisatie
   *[other] Er zitten { $n } fouten in de bestanden van je organisatie
}
protocols-missing = Doet niet mee tot het hersteld is: { $list }. Het voorbeeld springt niet in, zodat je niet ongemerkt met een ander protocol oefent.
protocols-read-again = Lees de bestanden opnieuw
protocols-folder = Eigen bestanden
protocols-folder-is = De bestanden van je organisatie staan in deze map:
protocols-no-folder = Er is nu geen map met gegevens.
protocols-copy-folder = Kopieer de plaats van de map
protocols-how-1 = Een bestand protocols/suicide.ron in die map komt in de plaats van het voorbeeld over zelfmoord. Zo ook voor de andere.
protocols-how-2 = partners/*.ron vervangt de sociale kaart, anonymity.ron de anonimiteitsverklaring en back_office.ron wat de permanentieverantwoordelijke zegt.
protocols-how-3 = Herstarten hoeft niet: dit scherm leest de bestanden telkens opnieuw.
protocol-example = Voorbeeld, niet goedgekeurd
protocol-not-approved = Nog niet goedgekeurd
protocol-approved = Goedgekeurd door { $by }
protocol-approved-on = Goedgekeurd door { $by } op { $date }
protocol-approval = { $approval } · versie { $version }
protocol-starts = Begint bij: { $list }
protocol-not-looked-back = Hierop wordt nooit teruggekeken: het is voor jezelf.
protocol-steps = Stappen, in volgorde
protocol-forbidden = Wat je niet doet
protocol-levels = Niveaus
protocol-counts-any = Eén van deze tekens is genoeg:
protocol-counts-all = Deze tekens gelden samen:
protocol-decides = Beslist: { $who }
protocol-levels-from = vanaf niveau { $from }
protocol-levels-between = niveau { $from } tot { $to }
protocol-after = na { $list }
protocol-within = niveau { $level }: binnen { $time }
protocol-closing = Klaar wanneer
protocol-legal = Wat de wet zegt
protocol-legal-hint = Nummers van artikels staan er pas bij als iemand ze heeft nagekeken.
protocol-legal-unverified = Door niemand nagekeken
protocol-sources = Bronnen
role-counsellor = beantwoorder
role-shift_lead = permanentieverantwoordelijke
role-coordinator = coördinator
role-data_protection = verantwoordelijke gegevensbescherming
step-kind-mandatory = verplicht
step-kind-optional = mag, waar het past
step-kind-forbidden = niet doen
stretch-s = { $s } s
stretch-m = { $m } min
stretch-m-s = { $m } min { $s } s
stretch-h = { $h } u
stretch-h-m = { $h } u { $m } min
level-named = niveau { $level } ({ $word })

# Oefenen over de weken
nav-progress = Vooruitgang
nav-drills = Oefeningen
nav-all = Waar je heen kan
progress-lead = Alleen voor jou, om te zien wat je oefende. Er zijn geen punten en er wordt met niemand vergeleken.
progress-empty = Hier is nog niets te zien
progress-empty-hint = Na je eerste oefengesprek zie je hier wat je geoefend hebt en wat een opfrissing kan gebruiken.
progress-to-library = Kies een gesprek
progress-to-drill = Doe een korte oefening
progress-to-drills = Korte oefeningen
progress-suggestions = Wat nu goed zou passen
progress-nothing-due = Niets dringends: kies gerust waar je zin in hebt
progress-suggest-due = Iets opfrissen: { $skill }
progress-suggest-due-why = Dit oefende je een tijd geleden. Nu herhalen helpt om het vast te houden.
progress-suggest-probe = Eens een gesprek zonder hulp
progress-suggest-probe-why = De laatste gesprekken had je steun. Zonder steun merk je wat al vanzelf gaat. Kies vooraf ‘Zoals in het echt’.
progress-suggest-calm = Eens een rustig gesprek ertussen
progress-suggest-calm-why = De laatste gesprekken waren beladen. Een gewoon gesprek hoort er ook bij.
progress-skills = Wat je oefent
progress-legend-held = met hulp
progress-legend-exam = zonder hulp
progress-legend-own = hoe jij het zelf inschatte
progress-axis-all = alles
progress-axis-none = niets
progress-never = Nog geen kans gehad om dit te oefenen
progress-too-little = Nog te weinig om iets te zeggen
progress-last = Laatst: { $point }
progress-point = { $day }: { $part } van { $of }
progress-point-own = zelf { $own } van 5
progress-point-exam = zonder hulp
progress-due-now = Opfrissen: nu een goed moment
progress-due-week = Opfrissen: deze week
progress-due-days = Opfrissen: over { $n } dagen
progress-due-months = Opfrissen: over { $n } maanden
progress-risks = Risico’s over alle gesprekken
progress-risks-seen = Er was er een, en je duidde het aan: { $part } van { $of }
progress-risks-left = Er was er geen, en je liet het zo: { $part } van { $of }
progress-families = Voor wie je oefende
progress-conversations = { $n ->
    [one] 1 gesprek
   *[other] { $n } gesprekken
}
progress-without-help = { $n } zonder hulp
progress-held = Gesprekken
progress-held-none = Nog geen gesprekken met hulp
progress-held-more = Toon er nog { $n }
progress-exams = Zonder hulp
progress-exams-hint = Apart, want zonder steun is het iets anders.
progress-exams-none = Nog geen gesprek zonder hulp
progress-open = Kijk terug: { $title }, { $about }
skill-listening = Luisteren
skill-listening-counts = Bij hoeveel van je berichten je deed wat het moment vroeg: teruggeven, een hint oppikken.
skill-asking = Vragen
skill-asking-counts = Hoeveel van je vragen open waren.
skill-structure = Opbouw
skill-structure-counts = Of je naar een gespreksdoel vroeg en het gesprek afrondde.
skill-safety = Veiligheid
skill-safety-counts = Welke risico’s je zag, en welke stappen van het protocol je zette.
skill-honesty = Eerlijk over anonimiteit
skill-honesty-counts = Of wat je over anonimiteit en haar grenzen zei, klopte.
skill-referral = Doorverwijzen
skill-referral-counts = Hoeveel verwijzingen pasten bij wie je schreef.

# Korte oefeningen
drills-lead = Eén bericht van een hulpvrager, één ding om te doen. Twee minuten, zo vaak je wil.
drills-not-kept = Van deze oefeningen wordt niets bewaard.
drill-begin = Begin
drill-other = Andere oefening
drill-place = Oefening { $at } van { $of }
drill-field = Je antwoord
drill-answer = Antwoord
drill-skip = Overslaan
drill-keys = Enter antwoordt · Shift+Enter nieuwe regel
drill-next = Volgende
drill-again = Nog eens, anders
drill-yours = Jij: { $text }
drill-read = Dit las ik erin
drill-did = Ja, dit deed je antwoord
drill-did-and = Het zit erin, en er zit nog iets bij
drill-did-not = Dit las ik er nog niet in
drill-unread = Dit begreep ik niet. Dat telt nooit tegen je.
drill-against = Dit kan het effect wegnemen: { $list }.
drill-unsure = Niet zeker dat ik dit goed las. Klopt het volgens jou?
drill-example = Zo kan het bijvoorbeeld ook
drill-reflect = Teruggeven
drill-reflect-about = Zeg in je eigen woorden terug wat je hoort, zonder raad en zonder oordeel.
drill-reflect-task = Geef terug wat je hoort.
drill-reflect-count = { $hits } van { $n } keer teruggegeven
drill-ask_suicide = Vragen naar zelfmoord
drill-ask_suicide-about = Iemand laat iets vallen. Vraag rechtuit of er gedachten aan zelfmoord zijn.
drill-ask_suicide-task = Vraag rechtuit naar zelfmoord.
drill-ask_suicide-count = { $hits } van { $n } keer rechtuit gevraagd
drill-ask_child_safety = Vragen naar de veiligheid van kinderen
drill-ask_child_safety-about = Vraag rustig en zonder verdenking of kinderen nu veilig zijn.
drill-ask_child_safety-task = Vraag naar de veiligheid van kinderen.
drill-ask_child_safety-count = { $hits } van { $n } keer gevraagd
drill-set_limit = Een grens stellen
drill-set_limit-about = Zeg kalm wat niet kan, en wat je wel kan bieden.
drill-set_limit-task = Stel één rustige grens.
drill-set_limit-count = { $hits } van { $n } keer een grens gesteld
drill-end_warmly = Warm afronden
drill-end_warmly-about = Kondig het einde aan, vat samen en laat de deur open.
drill-end_warmly-task = Rond het gesprek warm af.
drill-end_warmly-count = { $hits } van { $n } keer afgerond

# Hulp tijdens het gesprek
support-guided = Begeleid
support-guided-hint = Voor de eerste keren: bij veel berichten staan drie mogelijke antwoorden klaar. Je kiest er een, past het aan of schrijft iets anders.
coach-ask = Hint
coach-more = Nog een hint
coach-ask-hint = Een hint, stap voor stap ({ $key })
coach-noted = Vragen wordt genoteerd, niet beoordeeld.
coach-away = Hint wegleggen
coach-take = Zet in mijn bericht
coach-phase = Waar zijn jullie?
coach-phase-text = { $phase }: { $hint }.
coach-no-phase = Het gesprek begint pas.
coach-heard = Wat las je net?
coach-heard-text = { $persona }: “{ $words }”
coach-heard-nothing = { $persona } schreef nog niets.
coach-asked = Wat vraagt dit moment?
coach-asked-step = Een stap van het protocol: { $step }.
coach-asked-cue = Er viel een hint. Blijf daar even bij.
coach-asked-phase = Iets wat past bij { $phase }: { $hint }.
coach-asked-contact = Contact maken.
coach-acts = Bijvoorbeeld: { $list }.
coach-or = of
coach-example = Een voorbeeld
coach-no-example = Hiervoor staat geen voorbeeld klaar: je eigen woorden passen hier het best.
live-doubt = Ik las dit als: { $list }. Klopt dat voor jou?
live-doubt-nothing = Ik weet niet goed wat je hier deed. Wat bedoelde je?
live-hide = Verberg feedback
live-show = Toon feedback
offers-lead = Drie mogelijke antwoorden. Kies er een om aan te passen, of schrijf iets van jezelf.
offers-show = Toon de mogelijke antwoorden (kiezen vervangt je bericht)
offers-take = Kies en pas aan: { $text }
settings-feedback = Feedback op je berichten
settings-feedback-live = Tijdens het gesprek
settings-feedback-afterwards = Achteraf
settings-feedback-none = Geen
settings-feedback-live-hint = Een rustige regel onder je laatste bericht. Bij een gesprek zonder hulp blijft die weg.
settings-feedback-afterwards-hint = Bij het terugkijken, bericht per bericht.
settings-feedback-none-hint = Ook bij het terugkijken enkel wanneer je erom vraagt.
## Instellingen: hulp en anonimiteit
settings-support = Hulp tijdens het gesprek
settings-support-hint = Met steun staan de stappen van een protocol in beeld. Zoals in het echt zie je ze pas als je ze opzoekt; dat wordt genoteerd, niet aangerekend.
settings-statement = Wat je zegt over anonimiteit
settings-statement-hint = De verklaring van je organisatie. Het programma kijkt of wat je schrijft ermee klopt: of de grens erbij staat, en of je niet meer belooft dan kan.
settings-statement-own = Eigen tekst van je organisatie
settings-statement-file = Tekst uit het bestand van je organisatie
settings-statement-example = Voorbeeld, niet goedgekeurd. Zet hier de tekst van je eigen dienst.
settings-statement-now = Deze tekst geldt nu:
settings-statement-field = Eigen verklaring in het { $lang }
settings-statement-empty = Leeg: de tekst hierboven geldt
settings-statement-save = Bewaar de tekst
settings-statement-undo = Laat zoals het was
settings-statement-of-file = Gebruik weer de tekst van het bestand
settings-statement-start = Begin van deze tekst
settings-statement-unsaved = Nog niet bewaard

## Terugblik: protocol
debrief-tab-protocol = Protocol
debrief-tab-measures = Metingen
debrief-to-protocol = Bekijk hoe je hiermee omging
escalation-lead = Eerst wat er gebeurde, dan wat dat betekent. Zag het programma iets niet, zeg het dan zelf.
escalation-nothing = In dit gesprek was er geen risico en geen verwijzing. Er valt hier niets te bespreken.
escalation-message-gone = Een bericht dat niet bewaard is
escalation-quote = { $time } “{ $text }”
escalation-show = Toon bericht
escalation-show-of = Toon bericht: { $what }
escalation-shown = Te lezen vanaf { $time }, hoogste { $level }
escalation-not-shown = Kwam in dit gesprek niet ter sprake
escalation-recognised = Aangeduid op { $time }, { $delay }
escalation-not-recognised = Door jou niet aangeduid
escalation-delay = { $time } later
escalation-delay-at-once = meteen
escalation-delay-before = vóór het gezegd werd ({ $time } eerder)
escalation-delay-unshown = op eigen aanvoelen
escalation-decisions = Wat je koos: { $list }
escalation-withdrawn = ingetrokken
escalation-levels = Jij: { $you } · de schrijver: { $author }
escalation-none = geen
escalation-steps = Stappen bij { $level }
escalation-looked-up = Je zocht de stappen op ({ $time }). Opzoeken mag altijd.
escalation-called = { $n ->
    [one] 1 keer gebeld, op { $time }
   *[other] { $n } keer gebeld, voor het eerst op { $time }
}
escalation-call-after = { $time } nadat er een risico van niveau 2 of meer te lezen was
escalation-call-at-once = Meteen toen er een risico van niveau 2 of meer te lezen was
escalation-call-before = Vóór er een risico van niveau 2 of meer te lezen was
escalation-call-told = Je zei aan de hulpvrager dat je overlegde
escalation-call-untold = De hulpvrager wist niet dat je overlegde. Dat even zeggen maakt het wachten lichter.
escalation-not-called = Niet gebeld in dit gesprek
escalation-honesty = Eerlijk over vertrouwelijkheid
escalation-honesty-hint = Naast de verklaring van je organisatie gelegd, bericht per bericht.
escalation-referrals = Verwijzingen
escalation-referral = { $name } · { $how } · { $agreed }
escalation-agreed = met akkoord van de hulpvrager
escalation-not-agreed = akkoord niet genoteerd
escalation-fits = Past bij wat deze persoon nodig heeft
standing-exact = Je schatting klopt met wat er te lezen was
standing-too-low = Lager geschat dan wat er te lezen was
standing-too-high = Hoger geschat dan de schrijver deed. Voorzichtig zijn mag.
standing-not-raised = Het stond te lezen en is niet aangeduid
standing-withdrawn = Aangeduid en weer ingetrokken, terwijl het te lezen stond
standing-needless = Dit was hier niet nodig. Beter een keer te veel overlegd dan te weinig.
standing-rightly-not-raised = Het kwam niet ter sprake, dus er viel niets aan te duiden
step-at = { $standing } · { $time }
step-done = Gedaan
step-late = Later dan afgesproken
step-out-of-order = Gedaan, vóór een stap die eerst kwam
step-open = Nog open
step-missed = Niet gezien
step-unseen = Kon het programma niet zien
step-forbidden-done = Gedaan, en beter niet
step-avoided = Niet gebeurd
step-left-out = Niet gedaan, hoefde niet
step-own-word = volgens jou
step-did-you = Dit kan het programma niet zien. Heb je dit gedaan?
step-yes = Ja
step-no = Nee
step-wrong = Klopt niet
step-wrong-done = Klopt niet, ik deed dit wel
step-wrong-not = Klopt niet, ik deed dit niet
honesty-exact = De tekst van je organisatie, bijna woord voor woord
honesty-whole = In eigen woorden: de anonimiteit en de grens ervan
honesty-limit_only = De grens, zonder de anonimiteit
honesty-softened = De anonimiteit, zonder de grens: zachter dan de verklaring
honesty-wrong = Klopt niet met hoe het hier werkt
honesty-promised = Geheimhouding beloofd zonder grens: dat kan niemand waarmaken
misfit-wrong_language = Spreekt de taal van deze persoon niet
misfit-not_anonymous = Vraagt een naam, terwijl deze persoon die niet wil geven
misfit-not_urgent = Niet voor acuut gevaar, en dat was er wel
misfit-wrong_audience = Bedoeld voor andere mensen
misfit-may_report = Kan doorgeven wat het hoort: goed om vooraf te zeggen
misfit-other_kind = Ander soort hulp dan hier het best past
expect-title = Wat de schrijver hoopte te zien
expect-met = Gezien
expect-avoided = Niet gebeurd, zoals gehoopt
expect-late = Gezien, later dan gehoopt
expect-not = Niet gezien
expect-against = Beter niet, en toch gebeurd

## Terugblik: metingen
measures-lead = Wat er geteld is. Tellen is geen oordeel: wat het programma verkeerd las, kan je bij het bericht verbeteren.
measures-no-norms = In dit gesprek zat een ernstig risico. Normen voor gespreksvoering zeggen dan niets en staan er niet bij.
measures-conversation = Het gesprek
measures-protocol = Omgaan met risico’s
measures-acts = Wat je deed, in berichten
measures-phases = Tijd per fase
measure-few = te weinig om iets te zeggen
measure-nothing = niets te tellen
measure-norm = Norm uit gesproken gesprekken, geleend: redelijk vanaf { $fair }, goed vanaf { $good }
measure-source-miti = Bron: MITI 4.2.1, gemaakt voor gesproken gesprekken en hier geleend
measure-source-local = Bron: maat van dit programma, niet gevalideerd
measure-source-protocol = Bron: het protocol van je organisatie
measure-letters = gemiddeld { $n } tekens
measure-ratio = { $ratio } ({ $part } op { $whole })
measure-of = { $part } van { $whole }
measure-share = { $part } van { $whole } ({ $percent } %)
measure-messages = Berichten van jou
measure-messages-about = Hoeveel berichten je stuurde.
measure-questions = Vragen
measure-questions-about = Open en gesloten vragen samen.
measure-open_questions = Open vragen
measure-open_questions-about = Deel van je vragen dat open was. Een gesloten vraag is soms precies goed, bijvoorbeeld over veiligheid.
measure-reflections = Reflecties
measure-reflections-about = Reflecties en samenvattingen: teruggeven wat je las.
measure-reflections_per_question = Reflecties per vraag
measure-reflections_per_question-about = Hoe vaak je iets teruggaf voor elke vraag die je stelde.
measure-affirmations = Bekrachtigingen
measure-affirmations-about = Zeggen wat iemand al doet of kan.
measure-mi_adherent = Ruimte geven
measure-mi_adherent-about = Bekrachtigen, toestemming vragen en de keuze laten, samen geteld.
measure-mi_non_adherent = Ruimte nemen
measure-mi_non_adherent-about = Oordelen, en advies zonder eerst te vragen of het mag.
measure-advice_without_leave = Ongevraagd advies
measure-advice_without_leave-about = Advies waarbij je in dat bericht of het bericht ervoor niet vroeg of het mocht.
measure-questions_per_message = Vragen per bericht
measure-questions_per_message-about = Meer dan één vraag tegelijk is lastig te beantwoorden.
measure-message_length = Lengte van je berichten
measure-message_length-about = Aantal tekens van een bericht, gemiddeld.
measure-long_messages = Lange berichten
measure-long_messages-about = Berichten van meer dan 300 tekens; die zijn op een telefoon moeilijk te lezen.
measure-longest_wait = Langste wachttijd
measure-longest_wait-about = Hoelang de hulpvrager ten hoogste op je antwoord wachtte. Pauzes tellen niet mee.
measure-usual_wait = Gewone wachttijd
measure-usual_wait-about = De middelste van alle wachttijden. Pauzes tellen niet mee.
measure-goal_checked = Naar het doel gevraagd
measure-goal_checked-about = Of je vroeg wat de hulpvrager uit dit gesprek wilde halen.
measure-cues_met = Hints opgepikt
measure-cues_met-about = Van de hints die vielen: hoeveel daarna verteld werden.
measure-closing = Aangekondigd afgerond
measure-closing-about = Of je het einde aankondigde, en niet in één bericht afsloot.
measure-risks_recognised = Risico’s aangeduid
measure-risks_recognised-about = Van de risico’s die te lezen waren: hoeveel je er aanduidde.
measure-recognition_delay = Traagste aanduiding
measure-recognition_delay-about = Langste tijd tussen wanneer een risico te lezen was en wanneer je het aanduidde.
measure-levels_right = Niveau juist geschat
measure-levels_right-about = Van de risico’s die er waren of die je aanduidde: bij hoeveel het niveau klopt met wat er te lezen was en wat de schrijver weet.
measure-needless_escalations = Aangeduid zonder risico
measure-needless_escalations-about = Risico’s die je aanduidde en die er volgens de schrijver niet waren. Voorzichtig zijn is geen fout.
measure-steps_done = Stappen gedaan
measure-steps_done-about = Van de verplichte stappen bij dit niveau: hoeveel gedaan zijn. Wat alleen jij kan zeggen, telt pas mee als je het gezegd hebt.
measure-steps_late = Stappen later dan afgesproken
measure-steps_late-about = Gedaan na de tijd die het protocol geeft.
measure-steps_out_of_order = Stappen uit volgorde
measure-steps_out_of_order-about = Gedaan vóór een stap die er volgens het protocol aan voorafgaat.
measure-steps_missed = Stappen niet gezien
measure-steps_missed-about = Verplichte stappen die het programma niet zag. Je kan dat bij het protocol verbeteren.
measure-forbidden_done = Gedaan en beter niet
measure-forbidden_done-about = Wat het protocol afraadt en toch gebeurde.
measure-time_to_back_office = Tijd tot de backoffice
measure-time_to_back_office-about = Van het eerste teken van niveau 2 of meer tot je belde. Bellen telt nooit tegen je, ook niet voor niets.
measure-honest_about_limits = Eerlijk over de grens
measure-honest_about_limits-about = Van de berichten over vertrouwelijkheid: hoeveel er kloppen met de verklaring van je organisatie.
measure-referrals_fitting = Passende verwijzingen
measure-referrals_fitting-about = Van de verwijzingen: hoeveel er passen bij taal, naam, dringendheid en wie het is.

## Terugblik: eerst raden, feedback, verhaal, pogingen
debrief-tab-guess = Jouw inschatting
debrief-tab-tries = Pogingen
debrief-try-again = Probeer hier iets anders
guess-title = Eerst zelf kijken
guess-lead = Voor je ziet wat het programma zag: hoe denk jij dat het met { $persona } ging? Er is geen goed of fout, en er komt geen punt van.
guess-turn = Het keerpunt
guess-turn-hint = Rond dit bericht veranderde er het meest. Wat je niet verschuift, blijft open.
guess-end = Het einde van het gesprek
guess-now = { $meter } op het einde
guess-then = { $meter } na dit bericht
guess-open = nog open
guess-low-end = laag
guess-high-end = hoog
guess-very-low = heel laag
guess-low = eerder laag
guess-middle = ergens tussenin
guess-high = eerder hoog
guess-very-high = heel hoog
guess-rubric = Je eigen werk
guess-rubric-hint = Duid aan wat het best past, van 1 tot 5. Alles mag open blijven.
guess-rating = { $criterion }: { $n } van 5
guess-show = Toon wat het was
guess-skip = Overslaan
guess-between = tussen “{ $a }” en “{ $b }”
guessed-title = Jouw inschatting en het gesprek
guessed-lead = Twee manieren van kijken naast elkaar. Een verschil is iets om over na te denken, geen fout. Ring: jouw inschatting. Stip: in het gesprek.
guessed-both = Jij: { $own }. In het gesprek: { $was }.
guessed-rubric = Je eigen werk, naast wat geteld is
guessed-rubric-hint = Tellen zegt nooit alles. Wat jij zag, telt mee.
guessed-own = Jij: { $own }
guessed-nothing = Hierover is er in dit gesprek niets te tellen.
three-strength = Dit deed je goed
three-care = Hier kan je naar kijken
three-try = Eén ding om te proberen
three-see = Bekijk op { $time }
feedback-open = Toon feedback
feedback-hide = Verberg feedback
feedback-unfold = Toon de feedback
feedback-off = Je koos om zonder feedback terug te kijken. Ze staat klaar wanneer je wil.
feedback-strength = Sterk
feedback-care = Om bij stil te staan
feedback-unsure = Niet zeker dat ik dit goed las
feedback-doubt = Ik las dit als: { $list }. Klopt dat voor jou?
feedback-doubt-nothing = Ik weet niet goed wat je hier deed. Wat bedoelde je?
feedback-if-right = Als ik het goed las:
feedback-did = { $act }: { $words }
feedback-part-did = Wat je deed
feedback-part-effects = Wat dat deed
feedback-part-why = Waarom
feedback-part-asked = Wat dit moment vroeg
feedback-no-effect = Er verschoof niets in wat de ander voelde.
feedback-up = { $meter } steeg een beetje ({ $n })
feedback-up-much = { $meter } steeg duidelijk ({ $n })
feedback-down = { $meter } daalde een beetje ({ $n })
feedback-down-much = { $meter } daalde duidelijk ({ $n })
feedback-asked-step = Een stap van het protocol: { $step }
feedback-asked-overdue = Een stap van het protocol die al langer wacht: { $step }
feedback-asked-cue = Ingaan op wat tussen de regels stond: “{ $words }”
feedback-asked-phase = { $phase }: { $hint }
feedback-asked-contact = Contact maken
feedback-met = Dat deed dit bericht
feedback-unmet = Dat deed dit bericht nog niet
feedback-met-unsure = Ik zag het niet, maar misschien las ik het verkeerd
feedback-by-author = van de auteur
feedback-by-example = voorbeeld
feedback-copy-line = Kopieer deze verbetering als zin
feedback-copied = Gekopieerd. Geef de regel aan wie de zinnenlijst beheert.
feedback-never-silent = Het programma leert nooit stilletjes bij uit je verbeteringen. Alleen wie de zinnenlijst beheert, kan deze regel toevoegen.
feedback-step-done = Je deed een stap van het protocol: { $about }
feedback-honest = Je was eerlijk over de anonimiteit en haar grens
feedback-consulted = Je zei dat je met een collega overlegt
feedback-cue-met = Je pikte op wat tussen de regels stond: “{ $about }”
feedback-trust-rose = Het vertrouwen groeide
feedback-came-out = Er kwam iets ter sprake dat nog verborgen was
feedback-asked-leave = Je vroeg eerst of het mocht
feedback-reflected = Je gaf terug wat je hoorde
feedback-asked-open = Je vroeg open
feedback-fitted = Je deed wat dit moment vroeg
feedback-forbidden = Het protocol vraagt om dit net niet te doen: { $about }
feedback-promised = Je beloofde geheimhouding zonder grens; dat kan de dienst niet waarmaken
feedback-not-true = Wat je over vertrouwelijkheid zei, klopt hier niet
feedback-limit-left-out = De grens van de vertrouwelijkheid bleef ongezegd
feedback-trust-fell = Het vertrouwen nam af
feedback-step-waits = Deze stap van het protocol wacht al langer: { $about }
feedback-step-asked = Het protocol vroeg hier om: { $about }
feedback-cue-missed = Dit ging voorbij: “{ $about }”
feedback-early-advice = Je gaf advies voor je vroeg of het mocht
feedback-many-questions = Veel vragen in één bericht
feedback-long = Een lang bericht, moeilijk te lezen op een klein scherm
feedback-not-understood = Dit bericht begreep het programma niet. Dat telt nooit tegen je.
story-acts = Jij
story-facts = Verteld
story-risks = Risico
story-fact = Verteld: { $fact }
story-hint = Hint over { $fact }
story-risk-shown = { $flag }: voor het eerst te lezen
story-risk-decided = { $flag }: jij schatte niveau { $level } in
story-risk-withdrawn = { $flag }: jij trok je inschatting in
tree-title = Alle pogingen van dit gesprek
tree-hint = Klik om een poging te openen. Het eerste gesprek blijft altijd zoals het was.
tree-node = { $date } · { $outcome } · { $turns }
tree-open = { $label } · nu open
tree-from = anders vanaf je bericht op { $time }
compare-title = Wat er anders ging
compare-none = Deze poging staat niet naast een eerdere. Open er een uit de lijst.
compare-same = Tot nu toe liep het op hetzelfde uit.
compare-common = { $n ->
    [one] 1 bericht was hetzelfde
   *[other] { $n } berichten waren hetzelfde
}
compare-unfold = Toon ze allemaal
compare-fold = Toon alleen de laatste
compare-first = Eerder
compare-second = Deze poging
compare-nothing-more = Hier hield het op.
compare-ending = Afloop: eerder { $first }, nu { $second }
compare-ending-same = Een ander einde, met dezelfde afloop: { $first }
compare-meter = { $meter } op het einde: eerder { $first }, nu { $second }
compare-fact-first = Alleen eerder verteld: “{ $fact }”
compare-fact-second = Alleen nu verteld: “{ $fact }”
compare-acts-first = Alleen eerder gedaan: { $list }
compare-acts-second = Alleen nu gedaan: { $list }
compare-act = { $act }: eerder { $first } keer, nu { $second } keer
