# Delen met de eigen groep
sharing-title = Delen met je groep
sharing-lead = Wat je deelt, gaat verzegeld weg, zonder je naam en met een einddatum. Je ziet vooraf wat er precies vertrekt, en je kan het intrekken.
sharing-open-screen = Delen met mijn groep
sharing-this = Deel met mijn groep
sharing-make = Een bundel maken
sharing-make-hint = Kies een gesprek dat je groep mag zien. Je kan er straks nog andere bij doen.
sharing-none-allowed = Je hebt nog voor geen enkel gesprek toegestaan dat je groep het ziet. Dat kan bij Privacy, of met ‘Deel met mijn groep’ bij het terugkijken.
sharing-chats = Welke gesprekken?
sharing-choose = Kies minstens één gesprek.
sharing-no-fields = Kies minstens één onderdeel.
sharing-not-allowed =
    { $n ->
        [one] Je hebt nog niet toegestaan dat je groep dit gesprek ziet. Zonder dat vertrekt er niets.
       *[other] Je hebt voor { $n } gesprekken nog niet toegestaan dat je groep ze ziet. Zonder dat vertrekt er niets.
    }
sharing-allow = Mag getoond worden aan mijn groep
sharing-unopened = Een van deze gesprekken gaat niet open. Haal het uit de bundel.
sharing-too-late = Een bundel eindigt niet later dan de gesprekken erin: ten laatste op { $date }.
sharing-past = De laatste dag is vandaag of later.
sharing-fields = Wat gaat er mee?
sharing-field-transcript = Wat er getypt is
sharing-field-transcript-hint = De berichten van jou en van de hulpvrager.
sharing-field-readings = Wat het programma erin las
sharing-field-readings-hint = Ook je eigen verbeteringen daarvan.
sharing-field-inner = Wat er omging in de hulpvrager
sharing-field-inner-hint = Gevoelens, hints, wat verborgen bleef.
sharing-field-feedback = Waarom de hulpvrager zo reageerde
sharing-field-feedback-hint = De uitleg van de auteur, en wat die hoopte te zien.
sharing-field-protocol = Protocol en doorverwijzing
sharing-field-protocol-hint = Risico’s, stappen, de permanentieverantwoordelijke.
sharing-field-measures = Wat er geteld is
sharing-field-measures-hint = Aantallen zoals jij ze zag. Geen score.
sharing-field-guess = Je eigen inschatting
sharing-field-guess-hint = Wat je dacht voor je terugkeek. Blijft bij jou, tenzij je het aanvinkt.
sharing-field-date = De dag van het gesprek
sharing-field-date-hint = Het uur gaat nooit mee.
sharing-until-title = Tot wanneer?
sharing-until-now = Gaat open tot en met { $date }.
sharing-until = Vroeger laten eindigen (jaar-maand-dag)
sharing-take-out = Hieraan zou iemand te herkennen zijn
sharing-take-out-hint = Aangevinkt gaat niet mee: er komt […] te staan. Je eigen gesprek blijft zoals het is. Het programma mist dingen: lees zelf na.
sharing-left =
    { $n ->
        [one] Dit laat je staan. Je groep zal het lezen.
       *[other] Dit laat je { $n } keer staan. Je groep zal het lezen.
    }
sharing-preview = Dit vertrekt
sharing-preview-hint = In deze bundel heet je ‘{ $name }’. In een andere bundel heet je anders.
sharing-hoped-seen = gezien
sharing-hoped-late = laat gezien
sharing-hoped-unseen = niet gezien
sharing-risk-withdrawn = ingetrokken
sharing-referral = Doorverwezen naar { $name }
sharing-preview-read = Nalezen
sharing-counted-messages =
    { $n ->
        [one] één bericht
       *[other] { $n } berichten
    }
sharing-counted-readings =
    { $n ->
        [0] niets gelezen
        [one] één keer gelezen
       *[other] { $n } keer gelezen
    }
sharing-counted-measures =
    { $n ->
        [0] geen tellingen
        [one] één telling
       *[other] { $n } tellingen
    }
sharing-counted-redacted =
    { $n ->
        [one] op één plaats weggehaald
       *[other] op { $n } plaatsen weggehaald
    }
sharing-to = Voor wie?
sharing-to-group = Voor mijn groep
sharing-to-passphrase = Met een wachtzin
sharing-passphrase = Wachtzin
sharing-passphrase-hint = Minstens twaalf tekens. Geef de wachtzin langs een andere weg door dan het bestand.
sharing-recipients = Andere sleutels (age1…), gescheiden door een komma
sharing-as-place = Op de gedeelde plek
sharing-as-file = Als bestand
sharing-file = Bestand
sharing-go = Verzegelen en delen
sharing-go-hint = Zeg eerst voor wie het is, en waar het komt.
sharing-others = Wat anderen delen
sharing-there-none = Op de gedeelde plek staat niets van anderen.
sharing-there-line =
    { $n ->
        [one] Eén gesprek van ‘{ $name }’, tot { $date }
       *[other] { $n } gesprekken van ‘{ $name }’, tot { $date }
    }
sharing-withdrawn =
    { $n ->
        [one] één ingetrokken
       *[other] { $n } ingetrokken
    }
sharing-open = Openen
sharing-open-file = Bestand van een bundel
sharing-open-passphrase = Wachtzin van deze bundel
sharing-open-title = Gedeeld door ‘{ $name }’
sharing-open-about = Gemaakt op { $made }. Gaat open tot en met { $until }.
sharing-open-withdrawn =
    { $n ->
        [one] Eén gesprek is ingetrokken door wie het deelde. Het wordt niet meer getoond.
       *[other] { $n } gesprekken zijn ingetrokken door wie ze deelde. Ze worden niet meer getoond.
    }
sharing-open-foreign = Er ligt een intrekking naast die niet van de deler komt. Die telt niet.
sharing-own = Wat jij deelde
sharing-own-hint = Trek je de toestemming ‘mag getoond worden aan mijn groep’ in, dan wordt het hier ook ingetrokken. Kopieën die iemand elders zette, bereikt het programma niet.
sharing-own-none = Je deelde nog niets.
sharing-own-line =
    { $n ->
        [one] Eén gesprek als ‘{ $name }’, tot { $date }
       *[other] { $n } gesprekken als ‘{ $name }’, tot { $date }
    }
sharing-stands-file = als bestand: { $file }
sharing-stands-waits = wacht tot de gedeelde plek antwoordt
sharing-stands-there = op de gedeelde plek
sharing-stands-gone = weggehaald
sharing-groups = Je groepen
sharing-groups-hint = Een groep heeft één sleutel. Iemand maakt hem en geeft hem door. Wie hem heeft, opent alles wat voor de groep verzegeld is.
sharing-me = Jouw sleutel voor anderen
sharing-copy = Kopiëren
sharing-group-name = Naam van een nieuwe groep
sharing-group-make = Groep maken
sharing-group-file = Bestand met de sleutel van een groep
sharing-group-passphrase = Wachtzin van dat bestand
sharing-group-take = Sleutel opnemen
sharing-group-hand = Doorgeven
sharing-group-write = Bestand maken
sharing-group-leave = Sleutel vergeten
sharing-place = De gedeelde plek
sharing-place-hint = Een map die je groep synchroniseert, of een WebDAV- of S3-opslag. Enkel dan gebruikt het programma een netwerk. Alles ligt er verzegeld, onder namen die niets zeggen.
sharing-place-now = Ingesteld: { $place }
sharing-place-waits =
    { $n ->
        [one] Eén ding wacht tot de plek antwoordt.
       *[other] { $n } dingen wachten tot de plek antwoordt.
    }
sharing-place-look = Nu bijwerken
sharing-place-busy = Bezig…
sharing-place-none = Niet meer gebruiken
sharing-place-folder = Een map
sharing-place-webdav = WebDAV
sharing-place-s3 = S3
sharing-place-path = Map
sharing-place-url = Adres (https://…)
sharing-place-user = Gebruikersnaam
sharing-place-secret = Wachtwoord (wordt verzegeld bewaard)
sharing-place-endpoint = Adres (leeg: Amazon)
sharing-place-bucket = Bucket
sharing-place-region = Regio
sharing-place-key = Sleutel-id
sharing-place-me = Hoe je groep je kent (mag leeg blijven)
sharing-place-me-hint = Wie iets deelde, ziet wie het opende: onder deze naam, of als ‘iemand van de groep’.
sharing-place-set = Instellen
bundle-not = Dit is geen bundel van Oefenlijn.
bundle-other-key = Deze bundel is voor anderen verzegeld, of het begin ervan is onderweg veranderd. Vraag een bundel voor jouw groep.
bundle-wants-passphrase = Deze bundel gaat open met een wachtzin. Vraag die aan wie hem deelde.
bundle-wrong-passphrase = Dat is niet de wachtzin van deze bundel.
bundle-cut = Het einde van deze bundel ontbreekt. Haal of kopieer hem opnieuw.
bundle-tampered = Deze bundel is veranderd nadat hij verzegeld werd. Er wordt niets van getoond. Vraag hem opnieuw.
bundle-newer = Deze bundel is van een nieuwere versie. Werk het programma bij.
bundle-ended = Deze bundel is afgelopen op { $date } en gaat niet meer open.
bundle-too-large = Dit bestand is te groot voor een bundel.
place-offline = De gedeelde plek antwoordt niet. Wat wacht, gaat later.
place-refused = De gedeelde plek laat je niet binnen. Kijk naam en wachtwoord na.
place-missing = De gedeelde plek bestaat niet. Kijk het adres na.
place-no-secret = De gedeelde plek vraagt een wachtwoord.
place-address = Het adres van de gedeelde plek kan niet gebruikt worden.
place-other = De gedeelde plek kon dit niet.
notice-shared-place = Verzegeld. Het gaat naar de gedeelde plek zodra die antwoordt.
notice-shared-file = Verzegeld en weggeschreven.
notice-share-failed = Er is niets gedeeld: het bestand kon niet geschreven worden.
notice-no-recipient = Een van de sleutels is er geen: hij begint met age1.
notice-shared-unreadable = Wat je deelde, kon niet gelezen of bewaard worden. Er vertrekt niets tot dat weer kan.
notice-withdrawn-shared =
    { $n ->
        [one] Ook ingetrokken uit wat je deelde: één gesprek.
       *[other] Ook ingetrokken uit wat je deelde: { $n } gesprekken.
    }
notice-withdraw-failed = Niet alles wat je deelde, kon ingetrokken worden. Het gaat dicht op zijn einddatum.
notice-bundle-unread = Dit bestand kon niet gelezen worden.
notice-group-name = Kies een andere naam: die is leeg of al in gebruik.
notice-group-handed = De sleutel van de groep staat in dit bestand. Geef de wachtzin langs een andere weg door.
notice-group-taken = De sleutel van deze groep is opgenomen.
notice-group-passphrase = Dat is niet de wachtzin van dit bestand.
notice-group-not = In dit bestand zit geen sleutel van een groep.
notice-group-newer = Dit bestand is van een nieuwere versie. Werk het programma bij.
notice-group-damaged = Dit bestand is beschadigd. Vraag het opnieuw.
notice-place-address = Dit adres kan niet gebruikt worden. Het begint met https:// en bevat geen naam of wachtwoord.
notice-place-beside = Iets anders had al deze naam op de gedeelde plek. Beide blijven staan, die van jou zo:
notice-place-changed =
    { $n ->
        [one] Iemand veranderde een bundel van jou op de gedeelde plek. Je groep krijgt hem niet te zien.
       *[other] Iemand veranderde { $n } bundels van jou op de gedeelde plek. Je groep krijgt ze niet te zien.
    }
notice-place-missing =
    { $n ->
        [one] Een bundel van jou staat niet meer op de gedeelde plek.
       *[other] { $n } bundels van jou staan niet meer op de gedeelde plek.
    }
sharing-file-name = bundel
sharing-group-into = Bestand voor de sleutel
