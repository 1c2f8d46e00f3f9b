nav-meetings = Intervisie
meeting-title = Samen terugkijken
meeting-lead = Een gesprek bekijken met collega's, volgens een vaste methode. Het programma bewaakt de tijd en de regel van elke fase, zodat jullie over het gesprek kunnen nadenken.
meeting-new = Een bijeenkomst plannen
meeting-none = Er is nog geen bijeenkomst. Plan er een: je kiest een gesprek, een methode en wie erbij is.
meeting-untitled = Bijeenkomst zonder titel
meeting-when = { $date }, { $time }
meeting-kept-until = Bewaard tot { $date }
meeting-open = Openen
meeting-open-named = { $title } openen
meeting-delete-named = { $title } wissen
meeting-delete-title = Deze bijeenkomst wissen?
meeting-delete-body = “{ $title }” verdwijnt helemaal: het verslag, de aantekeningen en de scores.
meeting-stage-planning = gepland
meeting-stage-running = bezig
meeting-stage-closing = aan het afsluiten
meeting-stage-closed = afgesloten
meeting-methods = Methodes
meeting-methods-hint = Elke methode is een bestand dat je kan aanpassen: zet een kopie in de map organisation/methods.
meeting-method-minutes = { $name }, { $n } minuten
meeting-back = Alle bijeenkomsten
meeting-plan-title = Een bijeenkomst plannen
meeting-plan-lead = Alles wordt meteen bewaard en is verzegeld. Je kan later verder doen.
meeting-part-when = Wanneer en waarover
meeting-part-people = Wie erbij is
meeting-part-chat = Het gesprek
meeting-part-method = De methode
meeting-part-begin = Beginnen
meeting-part-end = Afronden
meeting-about = Waarover (mag leeg blijven)
meeting-day = Dag (jaar-maand-dag)
meeting-time = Uur
meeting-place = Waar
meeting-day-wrong = Schrijf de dag als 2026-12-03.
meeting-people-hint = Gebruik een schuilnaam: zo staat niemand met naam in wat bewaard wordt. Wie geen rol heeft, doet gewoon mee.
meeting-pseudonym = Schuilnaam
meeting-invite = Erbij zetten
meeting-leaves = { $name } komt niet
meeting-may-speak = mag spreken
meeting-is-silent = luistert
meeting-is-away = even weg
meeting-who-writes = Wie schrijft?
meeting-has-rated = heeft gescoord
meeting-sits-down = { $name } gaat zitten
meeting-begin-hint = De klok start bij de eerste fase. Wat hierboven staat, ligt dan vast; wie erbij is, kan nog veranderen.
meeting-sum = Samen { $n } minuten.
meeting-begin = De bijeenkomst beginnen
meeting-wish-question = Wat wil de inbrenger?
meeting-wish-minutes = Hoeveel tijd is er?
meeting-question-advice = raad krijgen
meeting-question-understanding = begrijpen wat er gebeurde
meeting-question-own_share = het eigen aandeel zien
meeting-question-dilemma = een dilemma afwegen
meeting-question-strength = zien wat goed ging
meeting-question-insight = dieper begrijpen
meeting-question-habits = een gewoonte doorbreken
meeting-question-debrief = een oefening nabespreken
meeting-minutes = { $n } minuten
meeting-min = min
meeting-minutes-of = Minuten voor { $name }
meeting-more-methods = Nog { $n } methodes
meeting-choose-named = { $name } kiezen
meeting-chosen = gekozen
meeting-fits-question = past bij de vraag
meeting-other-question = dient eerder voor een andere vraag
meeting-fits-time = past in de tijd
meeting-when-shortened = vraagt { $n } minuten en wordt dus ingekort
meeting-too-long = vraagt { $n } minuten, dat is te lang
meeting-too-few = minstens { $n } mensen
meeting-too-many = hoogstens { $n } mensen
meeting-needs-experience = vraagt een groep die dit gewoon is
meeting-tonight = Vandaag: { $name }, { $n } minuten
meeting-own-minutes = duur door ons gekozen
meeting-fit = Alles samen laten passen in
meeting-fit-named = Alles laten passen in { $n } minuten
meeting-phases-dropped = Niet alle fasen van de methode worden gedaan.
meeting-recording-gone = Dit gesprek is er niet meer, of het is veranderd. Wat al in het verslag staat, blijft.
meeting-withheld = Wie dit gesprek voerde, laat niet (meer) toe dat een groep het ziet.
meeting-withheld-yet = Dit gesprek mag nog niet aan een groep getoond worden. Dat beslist wie het voerde. Terugnemen kan op elk moment, ook op het scherm Privacy.
meeting-allow = Toestaan
meeting-allow-bring = Toestaan en inbrengen
notice-withheld = Wie dit gesprek voerde, moet eerst toestaan dat een groep het ziet.
meeting-learning-question = Leervraag: wat wil de inbrenger te weten komen?
meeting-cut = Kiezen van waar tot waar
meeting-cut-close = Sluiten
meeting-other-chat = Een ander gesprek kiezen
meeting-cut-hint = Kies het eerste en het laatste bericht. Waar je een stop zet, houdt het afspelen op en raadt de groep wat er volgt.
meeting-from-here = vanaf hier
meeting-to-here = tot hier
meeting-stop-before = hier eerst raden
meeting-consent = { $name } gaat akkoord dat de groep dit gesprek bekijkt
meeting-consent-hint = Dit kan op elk moment teruggenomen worden, ook tijdens de bijeenkomst.
meeting-no-recordings = Er is geen oefengesprek bewaard. Zonder gesprek kan ook: dan houden jullie enkel de methode en het verslag.
meeting-case-code = casus { $n }
meeting-choose-chat = Kies het gesprek dat jullie bekijken. Zonder gesprek kan ook.
meeting-bring-named = Het gesprek met { $persona } inbrengen
meeting-counsellor = hulpverlener
meeting-clock-named = Klok van de fase: { $time }
meeting-of-minutes = van { $n } minuten
meeting-clock-stands = klok staat stil
meeting-yields = Levert op: { $what }
meeting-nobody-speaks = Niemand spreekt, ieder werkt voor zich
meeting-is-quiet = in stilte
meeting-speaks = Spreekt: { $who }
meeting-silent = Luistert: { $who }
meeting-away = Even weg: { $who }
meeting-voice-all = iedereen
meeting-voice-case_owner = inbrenger
meeting-voice-group = de groep
meeting-voice-facilitator = gespreksleider
meeting-voice-note_taker = notulist
meeting-voice-observer = observator
meeting-stopped = Stopwoord. Deze fase is voorbij.
meeting-stopped-hint = Niemand vraagt waarom. Neem even rust en ga verder wanneer het kan.
meeting-next = Volgende fase (F9)
meeting-to-closing = Naar het afsluiten
meeting-previous = Vorige fase
meeting-pause = Klok stil (F10)
meeting-resume = Klok verder (F10)
meeting-extend = 5 minuten erbij
meeting-stop-word = Stopwoord
meeting-all-time = { $spent } van { $given } minuten
meeting-phase-minutes = { $name } · { $n } min
meeting-tab-chat = Gesprek
meeting-tab-notes = Aantekeningen
meeting-tab-rating = Scoren
meeting-tab-minutes = Verslag
meeting-question-is = Leervraag: { $question }
meeting-types = { $name } is aan het typen
meeting-silence = { $time } stilte
meeting-excerpt-over = Hier houdt het stuk op.
meeting-next-message = Volgende
meeting-previous-message = Terug
meeting-replay-stop = Stilzetten
meeting-replay-1 = Afspelen
meeting-replay-2 = 2× zo snel
meeting-from-beginning = Opnieuw
meeting-show-all = Alles tonen
meeting-show-inside = Toon wat er vanbinnen gebeurt
meeting-shown-of = { $shown } van { $all } getoond
meeting-predict-counsellor = Stop. Wat zouden jullie nu typen?
meeting-predict-help-seeker = Stop. Wat zegt { $name } nu, denken jullie?
meeting-predict-hint = Schrijf eerst elk voor zich iets op. Wie het anders ziet, vertelt wat hij of zij gelezen heeft.
meeting-predict-show = Tonen wat er kwam
meeting-notes-all = Alles
meeting-note-question = vraag
meeting-note-observation = wat ik zie
meeting-note-alternative = wat ook kon
meeting-note-strength = sterk
meeting-no-notes = Er staan nog geen aantekeningen.
meeting-notes-wait =
    { $n ->
        [one] Eén aantekening wacht tot het gesprek zo ver getoond is.
       *[other] { $n } aantekeningen wachten tot het gesprek zo ver getoond is.
    }
meeting-note-on = Bij welk bericht?
meeting-note-show-first = Laat eerst een stuk van het gesprek zien; daarna kan je er iets bij noteren.
meeting-note-text = Je aantekening
meeting-note-add = Aantekening toevoegen
meeting-note-reply = Antwoorden
meeting-note-take-out = Weghalen
meeting-rating-title = Elk apart scoren, dan samen kijken
meeting-rating-lead = Geef het toetsenbord door. Niemand ziet een score voor iedereen klaar is, en nergens staat wie wat gaf.
meeting-reveal = Alles samen tonen
meeting-sheet-title = { $name } scoort
meeting-sheet-lead = De anderen kijken even niet mee. Je kan stoppen en later verder doen: wat je al gaf, blijft staan.
meeting-sheet-rubric = Het gesprek als geheel
meeting-sheet-rubric-hint = 1 tot 5. Komt iets in dit stuk niet voor, zeg dat dan: dat telt niet mee.
meeting-sheet-acts = Wat doet elk bericht?
meeting-sheet-acts-hint = Kies bij elk bericht van de hulpverlener wat het doet. Meer dan één mag.
meeting-not-seen = niet te zien
meeting-not-coded = nog open
meeting-no-acts = Niets hiervan
meeting-code = Kiezen
meeting-code-close = Klaar
meeting-sheet-left-points =
    { $criteria ->
        [one] Nog open: één punt van de lijst.
       *[other] Nog open: { $criteria } punten van de lijst.
    }
meeting-sheet-left = Nog open: { $criteria } punten van de lijst en { $messages } berichten.
meeting-hand-in = Afgeven
meeting-curtain-close = Later verder doen
meeting-revealed-title = Zo liggen de scores
meeting-revealed-lead = { $n } mensen scoorden. Een verschil is geen fout: het is waar jullie iets anders zagen.
meeting-talking-points = Hier zagen jullie het meest anders
meeting-all-alike = Elk bericht is door iedereen hetzelfde gelezen.
meeting-more-points = Nog { $n } berichten
meeting-too-few-to-say = Met zo weinig mensen en berichten zegt een cijfer over overeenstemming niets. Praat over de verschillen.
meeting-n-not-seen = { $n } keer niet te zien in dit stuk
meeting-agree-on = Samen kiezen jullie
meeting-agree-named = { $name }: samen { $n }
meeting-split = { $act }: { $yes } wel, { $no } niet
meeting-all-saw = Iedereen zag: { $acts }
meeting-closing-title = Afsluiten
meeting-closing-lead = Wat nemen jullie mee? De inbrenger schrapt wat niet mag blijven; dat verdwijnt dan echt.
meeting-closed-title = Deze bijeenkomst is afgesloten
meeting-closed-lead = Schrappen kan nog altijd, en zeggen of een afspraak lukte ook. Aantekeningen en losse scores zijn gewist.
meeting-end-hint = Na het afronden verdwijnen de aantekeningen en de losse scores. Het verslag blijft.
meeting-end = De bijeenkomst afronden
meeting-lines-hint = Er staat nooit bij wie iets zei.
meeting-line-theme = Thema
meeting-line-insight = Inzicht
meeting-line-try_out = Afspraak om te proberen
meeting-line-signal = Veiligheidssignaal
meeting-line-for_organisation = Voor de organisatie
meeting-line-evaluation = Hoe we werkten
meeting-line-text = In één zin
meeting-line-add = In het verslag zetten
meeting-try-by = Tegen wanneer (jaar-maand-dag)
meeting-no-lines = Het verslag is nog leeg.
meeting-strike = Schrappen
meeting-strike-named = Schrappen: { $text }
meeting-struck = (geschrapt door de inbrenger)
meeting-refused-not-now = Dat kan niet op dit moment van de bijeenkomst.
meeting-refused-closed = De bijeenkomst is afgesloten.
meeting-refused-no-method = Kies eerst een methode.
meeting-refused-no-day = Zeg eerst op welke dag.
meeting-refused-no-case-owner = Zeg eerst wie het gesprek inbrengt.
meeting-refused-role-taken = Iemand anders heeft die rol al.
meeting-refused-no-consent = De inbrenger heeft (nog) niet toegestemd dat dit gesprek bekeken wordt.
meeting-refused-no-excerpt = Er is nog geen gesprek gekozen.
meeting-refused-no-person = Deze persoon is er niet bij.
meeting-refused-empty = Er staat nog niets.
meeting-refused-no-time = Schrijf het uur als 19:30.
meeting-refused-minutes = Van 1 tot 120 minuten.
meeting-refused-first-phase = Dit is de eerste fase.
meeting-refused-rated-twice = Deze persoon heeft al gescoord.
meeting-refused-revealed = De scores zijn al getoond.
meeting-refused-value = Een score gaat van 1 tot 5.
meeting-refused-no-line = Die regel staat er niet meer.
meeting-refused-no-day-to-try = Zeg ook tegen wanneer je het probeert.
notice-meeting-elsewhere = Deze bijeenkomst werd intussen ook elders bewerkt. Dat staat er nu bij.
notice-meeting-damaged = Deze bijeenkomst is beschadigd vanaf regel { $n }. Alles tot daar is er nog.
notice-notes-unreadable = De aantekeningen bij deze bijeenkomst kunnen niet gelezen worden.
notice-ratings-unreadable = Een afgegeven score kan niet gelezen worden.
notice-nothing-to-bring = In dit gesprek staat geen bericht van een hulpverlener om te bekijken.
trouble-meeting-foreign = Dit is geen bijeenkomst van Oefenlijn.
trouble-meeting-newer = Deze bijeenkomst is gemaakt door een nieuwere versie. Werk het programma bij.
trouble-meeting-too-large = Dit bestand is te groot voor een bijeenkomst.
trouble-meeting-disk = Deze bijeenkomst kan niet gelezen worden.
trouble-meeting-sealed = Deze bijeenkomst is met een andere sleutel verzegeld, of beschadigd.
meeting-messages =
    { $n ->
        [one] één bericht van de hulpverlener
       *[other] { $n } berichten van de hulpverlener
    }
meeting-more-chats =
    { $n ->
        [one] Nog één gesprek
       *[other] Nog { $n } gesprekken
    }
meeting-refused-not-all-rated =
    { $n ->
        [one] Nog één iemand moet scoren.
       *[other] Nog { $n } mensen moeten scoren.
    }
meeting-predict-own = Wat denk jij dat er komt?
meeting-predicted = { $name } dacht: “{ $text }”
meeting-what-if = Wat als we hier iets anders typen?
meeting-what-if-title = Wat als
meeting-what-if-lead = Dit staat los van het echte gesprek en wordt nergens bewaard.
meeting-what-if-text = Jullie bericht
meeting-what-if-send = Versturen
meeting-what-if-wait = Afwachten
meeting-what-if-close = Terug naar het echte gesprek
meeting-what-if-shared = Hier anders voortdoen kan niet: een gedeeld gesprek bevat niet wat de hulpvrager nodig heeft om verder te antwoorden. Wie het gesprek zelf voerde, kan het wel op het eigen toestel.
notice-what-if-changed = Vanaf hier kan niet anders verdergegaan worden: het scenario of het programma is sindsdien veranderd.
meeting-part-paper = Verslag en uitnodiging
meeting-paper-hint = Zo'n bestand is leesbaar voor wie het in handen krijgt. Geef het een einddatum in jullie eigen afspraken.
meeting-paper-path = Bestand (eindigt op .md, .html, .pdf of .ics)
meeting-paper-save = Schrijven
notice-paper-written = Het bestand is geschreven.
notice-paper-form = Geef een bestandsnaam die eindigt op .md, .html, .pdf of .ics.
notice-paper-no-day = Voor een uitnodiging moet de dag gekend zijn.
meeting-group = De groep door de tijd
meeting-group-hint = Waar jullie het over hadden en wat jullie afspraken. Nooit wie hoe scoorde.
meeting-group-due = Nog te vragen: is het geprobeerd?
meeting-group-agreed = Afgesproken om te proberen
meeting-group-themes = Thema's
meeting-group-scenarios = Bekeken oefengesprekken
meeting-group-risks = Risico's die speelden
meeting-times = { $what } ({ $n }×, laatst { $date })
meeting-beside = Gesprekken naast elkaar
meeting-beside-hint = Twee tot vier gesprekken met dezelfde hulpvrager en dezelfde variant. Ze heten A tot D; niemand staat met naam.
meeting-beside-pick = { $persona }, { $date }
meeting-beside-show = Naast elkaar zetten
meeting-beside-other-scenario = Ander scenario of andere taal
meeting-beside-other-seed = Andere variant
meeting-beside-changed = Het scenario is intussen veranderd
meeting-beside-withheld = Mag nog niet aan een groep getoond worden
meeting-beside-full = Er staan er al vier
meeting-beside-alone =
    { $n ->
        [one] Eén gesprek staat er niet bij: van die variant is er geen tweede.
       *[other] { $n } gesprekken staan er niet bij: van hun variant is er geen tweede.
    }
notice-not-beside = Deze gesprekken kunnen niet naast elkaar: een ander scenario, een andere variant, of het scenario is veranderd.
meeting-predicted-by =
    { $n ->
        [0] Nog niemand schreef iets op.
        [one] Eén iemand schreef iets op.
       *[other] { $n } mensen schreven iets op.
    }
meeting-agreement = Hoe gelijk jullie lazen
meeting-agreement-hint = Per handeling: het deel van de paren dat hetzelfde gaf, en alfa (1: helemaal gelijk, 0: niet beter dan toeval) met waar die had kunnen liggen.
meeting-agreement-between = tussen { $from } en { $to }
meeting-agreement-one = Nog niets: minder dan twee mensen keken naar hetzelfde bericht.
meeting-agreement-few = Te weinig om iets te zeggen: { $n } berichten.
meeting-agreement-same = Iedereen gaf overal hetzelfde: alfa zegt dan niets.
meeting-agreement-wide = Met andere berichten had dit cijfer heel anders kunnen zijn.
meeting-group-protocols = Protocollen die erbij hoorden
meeting-gather = Wat thuis gemaakt is, samenbrengen
meeting-gather-hint = Sleep de bestanden naar dit venster, of schrijf hieronder een bestand of een map. Je ziet eerst wat erin zit; er wordt niets half overgenomen.
meeting-gather-path = Bestand of map
meeting-gather-look = Bekijken
meeting-gather-there = Kijken op de gedeelde plek
meeting-gather-take-in = Alles binnenhalen
meeting-gather-not-sound = Zolang er met een bestand iets mis is, wordt niets binnengehaald. Laat het weg, of vraag het opnieuw.
meeting-gather-ratings = Scores van { $name }
meeting-gather-notes = Aantekeningen van { $names }: { $n }, waarvan { $new } nieuw
meeting-gather-unknown = Niet te lezen
meeting-gather-leave = Weglaten
meeting-gather-leave-named = { $file } weglaten
meeting-part-unread = Dit bestand kan niet gelezen worden.
meeting-part-other-key = Verzegeld voor anderen. Vraag een bestand dat voor jullie groep verzegeld is.
meeting-part-damaged = Beschadigd, of veranderd nadat het verzegeld werd. Vraag het opnieuw.
meeting-part-too-large = Te groot om scores of aantekeningen te zijn.
meeting-part-foreign = Geen scores en geen aantekeningen van Oefenlijn.
meeting-part-broken = Er staan fouten in dit bestand:
meeting-part-other-recording = Dit gaat over een ander gesprek.
meeting-part-other-messages = Dit gaat over andere berichten van dit gesprek dan het stuk dat jullie bekijken.
meeting-part-other-rubric = Gescoord met een andere lijst, of een andere versie ervan.
meeting-part-other-codebook = Gecodeerd met een codeboek dat dit programma niet kent. Werk het programma bij.
meeting-part-unknown-criterion = Er staat een punt in dat niet op de lijst staat.
meeting-part-twice = Deze persoon gaf al scores af: één keer per persoon.
meeting-part-stranger = Deze persoon scoort niet mee in deze bijeenkomst.
meeting-part-half = Half ingevuld: nog { $criteria } punten van de lijst en { $messages } berichten open.
meeting-remark-words-gone =
    { $n ->
        [one] Eén aantekening hangt aan woorden die intussen uit het gesprek gehaald zijn.
       *[other] { $n } aantekeningen hangen aan woorden die intussen uit het gesprek gehaald zijn.
    }
meeting-remark-elsewhere =
    { $n ->
        [one] Eén aantekening hangt aan een bericht dat er niet is of veranderd is.
       *[other] { $n } aantekeningen hangen aan berichten die er niet zijn of veranderd zijn.
    }
meeting-remark-strangers =
    { $n ->
        [one] Eén aantekening is van iemand die er niet bij is.
       *[other] { $n } aantekeningen zijn van mensen die er niet bij zijn.
    }
meeting-no-groups = Er is nog geen groep om voor te verzegelen. Maak er een bij Delen, of neem de sleutel van een groep over.
meeting-for-group = Verzegeld voor
meeting-send-file = Verzegelen en bewaren
meeting-send-there = Naar de gedeelde plek
meeting-hand-out = Het plan doorgeven
meeting-hand-out-hint = Wie thuis voorbereidt, krijgt dit plan en de bundel met het gesprek. In het plan staan de methode, de schuilnamen en welk stuk bekeken wordt; het gesprek zelf niet.
meeting-hand-out-own = Dit gesprek ligt enkel op deze computer. Wil je dat anderen het thuis voorbereiden, deel het dan eerst met de groep en breng het in uit die bundel.
meeting-hand-out-path = Bestand voor het plan
meeting-hand-over = Doorgeven wat je gemaakt hebt
meeting-hand-over-hint = Je scores (als alles ingevuld is) en je aantekeningen gaan verzegeld naar de groep. Tot iedereen gescoord heeft, toont het programma ze aan niemand.
meeting-hand-over-path = Map voor je bestanden
meeting-part-prepare = Thuis voorbereiden
meeting-prepare = Lezen, noteren en scoren
meeting-prepare-title = Thuis voorbereiden
meeting-prepare-lead = Lees op je eigen tempo, schrijf op wat je opvalt en scoor zonder dat iemand meekijkt. Op de bijeenkomst komt alles samen.
meeting-prepare-back = Terug naar het plan
meeting-take-plan = Een plan van iemand anders openen
meeting-take-plan-hint = Kreeg je het plan van een bijeenkomst? Open het hier om thuis voor te bereiden.
meeting-take-plan-path = Bestand met het plan
meeting-take-plan-go = Openen
meeting-bundle = Uit een bundel van de groep
meeting-bundle-hint = Wie het gesprek thuis voorbereidt, opent dezelfde bundel. Daarvan wordt hier niets bewaard: wordt het gesprek teruggetrokken of is de einddatum voorbij, dan opent het niet meer.
meeting-bundle-of = Van { $name }, tot { $date }
meeting-bundle-path = Bestand met de bundel
meeting-bundle-passphrase = Wachtzin van de bundel (als er een is)
meeting-bundle-open = Bundel openen
meeting-bundle-elsewhere = Dit gesprek ligt in een bundel van de groep. Open die bundel om verder te kunnen.
meeting-note-tied-message = bij een bericht of woorden
meeting-note-tied-time = bij een stuk van het gesprek
meeting-note-from = Van
meeting-note-to = Tot en met
meeting-note-stretch = van { $from } tot { $to }
meeting-note-words = Het bericht, om woorden in te kiezen
meeting-note-words-hint = Kies woorden met de muis, of met Shift en de pijltjes, om je aantekening daaraan te hangen.
meeting-note-on-words = Bij “{ $words }”
meeting-note-no-words = Bij het hele bericht
meeting-note-in = “{ $words }” in “{ $text }”
meeting-note-words-gone = De woorden waar dit bij hoorde, zijn uit het gesprek gehaald.
meeting-note-changed = Het bericht is sindsdien veranderd.
meeting-note-message-gone = Dit bericht staat niet in dit gesprek.
meeting-notes-by = Van
meeting-notes-more =
    { $n ->
        [one] en nog één aantekening
       *[other] en nog { $n } aantekeningen
    }
meeting-reckoning = De scores worden naast elkaar gelegd …
meeting-key = Sleutel van een begeleider
meeting-key-title = De sleutel invullen
meeting-key-lead = Dit is de lezing waar de groep zich aan kan ijken. Ze verschijnt pas samen met de scores van iedereen.
meeting-key-hint = Mag ook zonder. Een sleutel is één doordachte lezing om naast te leggen, geen juist antwoord.
meeting-key-there = Er ligt een sleutel klaar. Hij verschijnt samen met de scores, niet eerder.
meeting-key-path = Bestand met de sleutel
meeting-key-take = Sleutel overnemen
meeting-key-fill = Zelf invullen
meeting-key-none = Zonder sleutel
meeting-key-value = De sleutel geeft { $n }.
meeting-key-beside = Naast de sleutel
meeting-key-beside-hint = De sleutel is één lezing, van iemand die er lang bij stilstond. Waar jullie iets anders zagen, hebben jullie iets om over te praten. Alles is van de groep samen; niemand wordt vergeleken.
meeting-key-criterion = { $name }: { $same } van { $of } gaven hetzelfde als de sleutel, { $near } zaten er hoogstens één stap van
meeting-key-act = { $name }: { $percent } % gelezen zoals de sleutel (de sleutel ziet het in { $n ->
        [one] één bericht
       *[other] { $n } berichten
    })
meeting-split-key-yes = de sleutel ziet het wel
meeting-split-key-no = de sleutel ziet het niet
meeting-own-key-hint = Wie wil, kijkt alleen naar de eigen scores naast de sleutel. De anderen kijken dan even weg.
meeting-own-key-look = { $name } kijkt alleen
meeting-own-key-title = { $name }, naast de sleutel
meeting-own-key-lead = Dit is voor jou alleen. Een verschil is geen fout: je kan een goede reden hebben.
meeting-own-key-close = Sluiten en teruggeven
meeting-own-key-messages = Berichten die je anders las
meeting-own-key-alike = Je las elk bericht zoals de sleutel.
meeting-own-key-only-key = Enkel in de sleutel: { $acts }
meeting-own-key-only-own = Enkel bij jou: { $acts }
meeting-own-key-criterion = { $name }: jij { $own }, de sleutel { $key }
notice-parcel-unread = Dit bestand kan niet gelezen worden.
notice-parcel-other-key = Dit bestand is voor anderen verzegeld.
notice-parcel-damaged = Dit bestand is beschadigd, of veranderd nadat het verzegeld werd.
notice-key-unreadable = Dit is geen sleutel die het programma kan lezen.
notice-key-other = Deze sleutel hoort bij een ander gesprek, een ander stuk of een andere lijst, of is niet helemaal ingevuld. Er is niets veranderd.
notice-bundle-no-words = In deze bundel zitten geen berichten: daar valt niets te bekijken of te scoren.
notice-taken-in = Binnengehaald. Mensen met scores, en aantekeningen in totaal:
notice-nothing-to-hand-over = Er is nog niets om door te geven: geen aantekening, en geen scores die helemaal ingevuld zijn.
notice-sent-place = Verzegeld. Het gaat naar de gedeelde plek.
notice-sent-file = Verzegeld en geschreven.
notice-not-a-plan = Dit is geen plan van een bijeenkomst.
notice-plan-begun = Deze bijeenkomst is al begonnen: er valt niets meer voor te bereiden.
notice-plan-is-own = Deze bijeenkomst heb je al, even ver of verder. Er is niets veranderd.
notice-nothing-there = Op de gedeelde plek ligt nog niets voor deze bijeenkomst.
notice-place-silent = De gedeelde plek antwoordt niet.
meeting-press-to-note = Klik op een bericht om er iets bij te noteren.
meeting-asks-acts = Ook bij elk bericht van de hulpverlener zeggen wat het doet
meeting-asks-acts-hint = Dat vraagt per mens een kwartier of meer. Zonder blijft het bij de lijst van zeven punten.
meeting-invitation-name = uitnodiging.ics
meeting-paper-name = verslag.pdf
meeting-hand-out-name = plan
meeting-guess-next = Eerst raden
meeting-change-people = Wie erbij is, veranderen
meeting-earlier = Vorige keren afgesproken
meeting-earlier-hint = Wat kwam ervan? Niet gelukt is ook een antwoord.
meeting-remark-already-here = Deze scores zijn er al, precies zo. Er verandert niets.
meeting-doubt-person = Kijk nog eens: hier staat { $what }. Dat kan naar iemand wijzen.
meeting-doubt-quote = Kijk nog eens: dit lijken iemands letterlijke woorden. Die horen niet in een verslag.
meeting-doubt-named = Kijk nog eens: { $name } staat erbij. In een verslag staat niet wie wat zei.
meeting-back-to-phase = Toch nog terug naar de fase
notice-gone-before-meeting = Dit gesprek wordt niet tot aan de bijeenkomst bewaard: enkel tot { $detail }
