privacy-title = Wat er van jou bewaard wordt
privacy-lead = Oefenen is persoonlijk. Hier zie je wat er ligt, waar, tot wanneer, en hoe je ervan af raakt.
privacy-open = Privacy: wat er bewaard wordt
privacy-kept = Oefengesprekken
privacy-record-hint = Je kan ook oefenen zonder dat er iets bewaard wordt. Terugkijken kan dan enkel meteen erna.
privacy-record-yes = Bewaren
privacy-record-no = Niet bewaren
privacy-nothing = Er is niets bewaard.
privacy-until = Tot { $date }, { $left }
privacy-days-left =
    { $n ->
        [0] dit is de laatste dag
        [one] nog één dag
       *[other] nog { $n } dagen
    }
privacy-allow-show-group = Mag getoond worden aan mijn intervisiegroep
privacy-allow-teaching = Mag bewaard worden als voorbeeld in een opleiding
privacy-viewed = Bekeken door { $who } op { $date }
privacy-keep = Einddatum wijzigen
privacy-keep-day = Laatste dag (jaar-maand-dag)
privacy-keep-reason = Waarom langer? (blijft bij het gesprek)
privacy-plan = Intervisie plannen
privacy-plan-day = Dag van de intervisie (jaar-maand-dag)
privacy-save = Opslaan
privacy-where = Waar het ligt, en de sleutel
privacy-folder = Map
privacy-sealed = Elk gesprek is een verzegeld bestand. Zonder jouw sleutel kan niemand het lezen.
privacy-key = Waar ligt de sleutel?
privacy-key-ring = In de sleutelbos van dit toestel
privacy-key-file = In een bestand
privacy-key-passphrase = Achter een wachtzin
privacy-key-ring-hint = Wie als jou aangemeld is op dit toestel, kan je gesprekken openen.
privacy-key-file-hint = Enkel jouw gebruiker, en wie dit toestel beheert, kan het bestand lezen en dus je gesprekken openen.
privacy-key-passphrase-hint = Bij elke start vraagt het programma je wachtzin. Ben je ze kwijt, dan gaan je gesprekken nooit meer open. Niemand kan dat herstellen.
privacy-passphrase-new = Nieuwe wachtzin
privacy-passphrase-again = Nog eens
privacy-passphrase-short = Minstens twaalf tekens. Een korte zin onthoud je makkelijk.
privacy-passphrase-differs = De twee zijn niet gelijk
privacy-passphrase-save = Achter deze wachtzin leggen
privacy-lock = Nu op slot doen
privacy-backups = Reservekopieën van dit toestel en bestanden die je zelf ergens anders zet, kan het programma niet wissen. Ze blijven wel verzegeld, behalve wat je zelf leesbaar uitschreef.
privacy-terms = Hoe lang
privacy-term-recording =
    { $n ->
        [one] Een oefengesprek: één dag.
       *[other] Een oefengesprek: { $n } dagen.
    }
privacy-term-meeting =
    { $n ->
        [one] Is er een intervisie gepland: tot één dag erna.
       *[other] Is er een intervisie gepland: tot { $n } dagen erna.
    }
privacy-term-most =
    { $n ->
        [one] Nooit langer dan één dag, ook niet met een reden.
       *[other] Nooit langer dan { $n } dagen, ook niet met een reden.
    }
privacy-term-draft =
    { $n ->
        [0] Een bericht dat je aan het typen was toen een gesprek afbrak: enkel die dag.
        [one] Een bericht dat je aan het typen was toen een gesprek afbrak: één dag.
       *[other] Een bericht dat je aan het typen was toen een gesprek afbrak: { $n } dagen.
    }
privacy-term-log =
    { $n ->
        [one] Het logboek hieronder, zonder inhoud: één maand.
       *[other] Het logboek hieronder, zonder inhoud: { $n } maanden.
    }
privacy-decided = Beslist door { $who }.
privacy-decided-nobody = Dit zijn voorbeeldtermijnen. Niemand van je organisatie heeft ze vastgelegd.
privacy-all-of-me = Alles over mij
privacy-take-out-lead = Het programma schrijft alles wat het van jou heeft naar een map: één blad om te lezen en één bestand voor andere programma’s. Die liggen daar leesbaar. Gooi ze weg na gebruik.
privacy-take-out-folder = Map
privacy-take-out = Alles uitschrijven
privacy-erase-all = Alles wissen…
privacy-deeds = Wat er gebeurd is
privacy-deeds-hint = Zonder inhoud: enkel dat er iets gebeurde, met een kenmerk van het gesprek.
privacy-deeds-none = Nog niets.
privacy-deed-purged = gewist omdat de einddatum voorbij was
privacy-deed-erased = gewist op vraag
privacy-deed-extended = einddatum gewijzigd
privacy-deed-allowed = toestemming gegeven
privacy-deed-withdrew = toestemming ingetrokken
privacy-deed-exported = kopie uitgeschreven
privacy-deed-redacted = woorden weggehaald
privacy-deed-key-destroyed = sleutel vernietigd
privacy-deed-key-moved = sleutel verlegd
privacy-deed-files =
    { $n ->
        [one] één bestand
       *[other] { $n } bestanden
    }
privacy-clock-back = De klok van dit toestel staat vroeger dan daarnet. Er wordt niets gewist tot ze weer klopt.
privacy-clock-ahead = De klok van dit toestel staat { $n } dagen verder dan de laatste keer. Er wordt niets gewist tot jij zegt dat dat klopt.
privacy-clock-right = De datum klopt

erase-all-title = Alles wissen?
erase-all-body = Eerst wordt de sleutel vernietigd, dan worden alle gesprekken gewist. Dat kan niet ongedaan gemaakt worden, ook niet met een reservekopie.
erase-all-confirm = Ja, alles wissen

shut-title = Je gesprekken zijn op slot
shut-passphrase = Typ je wachtzin om ze te openen.
shut-wrong = Dat is niet de wachtzin. Probeer nog eens.
shut-lost = De sleutel ligt niet meer waar hij lag. Zet hem terug als je een kopie hebt.
shut-damaged = Het bestand van de sleutel is beschadigd. Zet een kopie terug als je die hebt.
shut-unreachable = De sleutelbos van dit toestel antwoordt niet. Open hem en probeer opnieuw.
shut-unreadable = De sleutel kan niet gelezen worden van de schijf.
shut-field = Wachtzin
shut-open = Openen
shut-retry = Opnieuw proberen
shut-new-key = Beginnen met een nieuwe sleutel
shut-new-key-hint = Wat met de oude sleutel verzegeld is, gaat dan niet meer open. Het wordt gewist op zijn einddatum.
shut-without = Oefenen zonder bewaren
shut-without-hint = Je kan nu ook oefenen zonder dat er iets bewaard wordt.

kept-days-left =
    { $n ->
        [0] Laatste dag
        [one] Nog één dag bewaard
       *[other] Nog { $n } dagen bewaard
    }
kept-search = Zoek in wat er gezegd werd
kept-search-found =
    { $n ->
        [0] Nergens gevonden
        [one] In één gesprek
       *[other] In { $n } gesprekken
    }
kept-search-times =
    { $n ->
        [one] In één bericht
       *[other] In { $n } berichten
    }
before-record =
    { $n ->
        [one] Dit gesprek bewaren: verzegeld op dit toestel, één dag
       *[other] Dit gesprek bewaren: verzegeld op dit toestel, { $n } dagen
    }
before-record-not = Terugkijken kan enkel meteen na het gesprek.
trouble-other-key = Is verzegeld met een andere sleutel
trouble-locked = Is op slot

notice-clock-back = De klok van dit toestel staat vroeger dan daarnet. Er wordt niets gewist tot ze weer klopt.
notice-clock-ahead =
    { $n ->
        [one] De klok van dit toestel staat een dag vooruit. Er wordt niets gewist tot jij bij Privacy zegt dat de datum klopt.
       *[other] De klok van dit toestel staat { $n } dagen vooruit. Er wordt niets gewist tot jij bij Privacy zegt dat de datum klopt.
    }
notice-purged =
    { $n ->
        [one] Eén gesprek waarvan de einddatum voorbij was, is gewist
       *[other] { $n } gesprekken waarvan de einddatum voorbij was, zijn gewist
    }
notice-purge-failed = Wissen van wat voorbij is, is niet helemaal gelukt. Het programma probeert het opnieuw.
notice-nothing-kept = Er wordt nu niets bewaard. Start het programma opnieuw om je gesprekken te openen.
notice-passphrase-short = Een wachtzin heeft minstens twaalf tekens
notice-key-moved = De sleutel ligt nu op zijn nieuwe plek
notice-key-unreachable = De sleutelbos van dit toestel antwoordt niet. De sleutel blijft waar hij ligt.
notice-no-day = Schrijf de dag als jaar-maand-dag, bijvoorbeeld 2026-12-24
notice-no-reason = Schrijf erbij waarom je het langer wil bewaren
notice-kept-too-long = Je organisatie laat niet langer toe dan tot { $detail }
notice-erased =
    { $n ->
        [one] Alles is gewist, één bestand, en de sleutel is vernietigd
       *[other] Alles is gewist, { $n } bestanden, en de sleutel is vernietigd
    }
notice-erase-failed = Niet alles kon gewist worden. De sleutel is vernietigd als hij bereikbaar was.
notice-no-folder = Schrijf eerst in welke map
notice-taken-out = Alles is uitgeschreven. Het ligt daar leesbaar: gooi het weg na gebruik.
notice-busy-elsewhere = Dit gesprek is al open in een ander venster van Oefenlijn

identify-national-number = een rijksregisternummer
identify-account = een rekeningnummer
identify-email = een mailadres
identify-url = een webadres
identify-phone = een telefoonnummer
identify-address = een adres
identify-plate = een nummerplaat
identify-name = een naam
identify-before = Hier staat iets dat op { $what } lijkt. Typ hier geen gegevens van echte mensen.
identify-found = Dit lijkt op { $what }. Is het van iemand echt, haal het dan weg.
identify-redact = “{ $words }” voorgoed weghalen
notice-redacted =
    { $n ->
        [one] De woorden zijn weggehaald, op één plaats
       *[other] De woorden zijn weggehaald, op { $n } plaatsen
    }
leaving-title = Wat mag er met dit gesprek?
leaving-hint = Jij beslist, en je kan het altijd terugnemen.
leaving-unkept = Dit gesprek wordt niet bewaard. Als je weggaat, is het weg.
leaving-keep = Toch bewaren
leaving-export = Meenemen als bestand
leaving-export-hint = Zo'n bestand is leesbaar voor wie het in handen krijgt, en het programma kan het later niet wissen.
leaving-form-md = Tekst (Markdown)
leaving-form-html = Webpagina
leaving-form-pdf = PDF
leaving-form-csv = Tabel van berichten
leaving-form-measures = Tabel van tellingen
leaving-form-json = JSON
leaving-form-xapi = xAPI
leaving-for-me = Voor mezelf
leaving-for-others = Voor anderen
leaving-pseudonym = Schuilnaam voor xAPI
leaving-file = Naar welk bestand?
leaving-write = Wegschrijven
notice-exported = Het bestand is geschreven.
notice-export-no-file = Zeg eerst naar welk bestand.
notice-export-not-allowed = Voor anderen moet je het eerst toestaan: vink hierboven aan wat mag.
notice-export-no-pseudonym = Voor xAPI is een schuilnaam nodig.
notice-export-failed = Dit kon niet in die vorm geschreven worden.
leaving-identifying =
    { $n ->
        [one] Er staat één gegeven in dat naar iemand kan wijzen. Haal het eerst weg bij het bericht zelf.
       *[other] Er staan { $n } gegevens in die naar iemand kunnen wijzen. Haal ze eerst weg bij het bericht zelf.
    }
leaving-file-name = gesprek
