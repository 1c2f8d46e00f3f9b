# Het atelier: waar scenario's geschreven worden. Nederlands (België).

nav-workshop = Atelier
library-to-workshop = Zelf een hulpvrager schrijven
workshop-title = Atelier
workshop-lead = Schrijf zelf een hulpvrager, of verander een kopie van een die er al is.
workshop-search = Zoek op titel of bestandsnaam
workshop-own = Jouw scenario's
workshop-own-none = Je hebt er nog geen. Schrijf er een, of open er hieronder een: wat je verandert, wordt bewaard als je eigen kopie.
workshop-own-no-match = Geen van jouw scenario's past bij “{ $search }”.
workshop-shipped-no-match = Geen scenario om van te leren past bij “{ $search }”.
workshop-shipped = Scenario's om van te leren
workshop-shipped-lead = Deze horen bij het programma en blijven zoals ze zijn. Zodra je bewaart, heb je een eigen kopie, die in de bibliotheek hun plaats inneemt.
workshop-has-unsaved = er is onbewaard werk
workshop-errors = { $n ->
    [one] 1 fout
   *[other] { $n } fouten
}
workshop-warnings = { $n ->
    [one] 1 keer opletten
   *[other] { $n } keer opletten
}
workshop-close = Naar de lijst met scenario's
workshop-save = Bewaren
workshop-saved = Bewaard
workshop-unsaved = Niet bewaard
workshop-is-copy = Een kopie; bewaren zet ze in jouw map
workshop-file-scenario = Scenario
workshop-file-play = Proef: { $name }
workshop-plays = Proeven ({ $n })
workshop-pane-text = Tekst
workshop-pane-graph = Schema
workshop-pane-preview = Proberen
workshop-pane-rehearsal = Repetitie
workshop-pane-again = Oude gesprekken
workshop-checking = Wordt nagekeken…
workshop-sound = Er is niets mis
workshop-samples = Niets mis in de tekst; de voorbeeldzinnen en de proeven worden nog geprobeerd…
workshop-editor-name = Tekst van { $file }, regel { $line }
workshop-clash = Een ander programma heeft { $file } veranderd terwijl jij er ook in bezig was. Welke moet blijven?
workshop-keep-mine = De mijne houden
workshop-take-theirs = De andere nemen
workshop-recovered = Het programma stopte voor dit bewaard was. Hier is wat je geschreven had.
workshop-drop-recovered = Terug naar wat bewaard was
notice-workshop-folder = De map voor scenario's kan niet gemaakt worden
notice-workshop-no-folder = Er is geen map om in te bewaren
notice-workshop-unreadable = Een bestand kan niet gelezen worden
notice-workshop-gone = Dit scenario is er niet meer
notice-workshop-save = Een bestand kon niet bewaard worden; wat er stond, staat er nog
notice-workshop-aside = Onbewaard werk kan niet apart gehouden worden
workshop-do-find = Zoeken
workshop-do-replace = Vervangen
workshop-do-rename = Hernoemen
workshop-do-define = Naar de definitie
workshop-do-format = Netjes zetten
workshop-do-complete = Wat past hier?
workshop-do-insert = Invoegen
workshop-find = Zoek
workshop-found = { $n } van { $all }
workshop-find-next = Naar de volgende
workshop-find-back = Naar de vorige
workshop-find-exact = Hoofdletters tellen mee
workshop-replace = Vervang door
workshop-replace-all = Alle { $n } vervangen
workshop-new-name = Nieuwe naam
workshop-rename-all = { $n ->
    [one] Op 1 plaats veranderen
   *[other] Op { $n } plaatsen veranderen
}
workshop-rename-none = Zet de cursor op de naam van een halte, feit, onderwerp, meter, keuze of einde
workshop-rename-letters = Alleen letters, cijfers en lage streepjes
workshop-rename-taken = Die naam bestaat al
workshop-rename-built-in = Die naam gebruikt het programma zelf: kies een andere
workshop-define-none = Zet de cursor op een naam die in dit scenario gegeven wordt
workshop-mend = Herstel: { $words }
workshop-more-faults = en nog { $n }; herstel eerst de eerste
workshop-snippet-beat = Een halte met zinnen, regels en stiltes
workshop-snippet-fact = Een verborgen feit
workshop-snippet-anonymity = Een test van de anonimiteit
workshop-snippet-mend = Een misstap die nog goed te maken is
workshop-snippet-silence = Wat stilte doet
workshop-snippet-ending = Een einde
workshop-snippet-topic = Een onderwerp
workshop-snippet-expects = Iets dat een goed gesprek toont
workshop-new = Een nieuw scenario schrijven
workshop-new-write = Schrijf het
workshop-new-taken = Er is al een scenario met deze titel
workshop-new-missing = Vul de titel, de voornaam en wat je oefent in; dan kan het geschreven worden.
workshop-ask-title = Hoe heet het?
workshop-ask-lang = In welke taal wordt er gechat?
workshop-ask-name = Wat is de voornaam van de hulpvrager? Neem een schuilnaam.
workshop-ask-age = Hoe oud? Klik om een getal te typen, vanaf 18.
workshop-ask-concern = Waarover schrijft die?
workshop-ask-goal = Wat kan je ermee oefenen?
workshop-pane-cards = Kaarten
workshop-cards-person = Persoon
workshop-cards-topics = Onderwerpen
workshop-cards-facts = Feiten
workshop-cards-beats = Haltes en regels
workshop-cards-endings = Eindes
workshop-cards-none = Hier is nog niets. Je kan het in de tekst invoegen.
workshop-cards-text = Toon in de tekst
workshop-cards-add = Toevoegen:
notice-workshop-taken = Er is al een scenario met deze titel
workshop-panes = Wat je ziet
notice-workshop-deleted = Een ander programma heeft dit bestand verwijderd. Hier staat het nog: met Bewaren zet je het terug
workshop-not-utf8 = { $file } is niet als UTF-8 bewaard en kan niet gelezen worden. Bewaar het opnieuw als UTF-8 in het programma waarmee het geschreven is.
workshop-not-read = { $file } kan niet gelezen worden: { $why }
workshop-clash-safe = Wat je niet kiest, is niet weg: de andere staat na het bewaren ernaast als .bak, de jouwe haal je terug met Ongedaan maken (Ctrl+Z).
workshop-see-both = Beide naast elkaar zien
workshop-mine = − Zoals het hier staat
workshop-theirs = + Van het andere programma
workshop-both-signs = − staat alleen hier, + alleen bij het andere programma
notice-workshop-choose = Nog niet bewaard: een ander programma heeft dit bestand ook veranderd. Kies eerst welke blijft
notice-workshop-not-text = Een ander programma heeft dit bestand vervangen door iets dat geen tekst (UTF-8) is. Hier staat nog wat er stond; bewaar je dat, dan blijft het andere ernaast als .bak
notice-together-left = Een stap over meer bestanden is niet overal teruggenomen: in deze is daarna nog iets veranderd
