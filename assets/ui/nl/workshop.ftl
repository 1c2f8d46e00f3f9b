# Het atelier: waar scenario's geschreven worden. Nederlands (België).

nav-workshop = Atelier
library-to-workshop = Zelf een hulpzoeker schrijven
workshop-title = Atelier
workshop-lead = Schrijf zelf een hulpzoeker, of verander een kopie van een die er al is.
workshop-search = Zoek op titel of bestandsnaam
workshop-own = Jouw scenario's
workshop-own-none = Je hebt er nog geen. Open er hieronder een: wat je verandert, wordt bewaard als je eigen kopie.
workshop-shipped = Scenario's om van te leren
workshop-shipped-lead = Deze horen bij het programma en blijven zoals ze zijn. Zodra je bewaart, heb je een eigen kopie, die in de bibliotheek hun plaats inneemt.
workshop-has-unsaved = er is onbewaard werk
workshop-errors = { $n ->
    [one] 1 fout
   *[other] { $n } fouten
}
workshop-close = Naar de lijst met scenario's
workshop-save = Bewaren
workshop-saved = Bewaard
workshop-unsaved = Niet bewaard
workshop-is-copy = Een kopie; bewaren zet ze in jouw map
workshop-file-scenario = Scenario
workshop-file-play = Proef: { $name }
workshop-pane-text = Tekst
workshop-pane-graph = Prent
workshop-pane-preview = Proberen
workshop-pane-again = Oude gesprekken
workshop-checking = Wordt nagekeken…
workshop-sound = Er is niets mis
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
workshop-rename-none = Zet de cursor op de naam van een station, feit, onderwerp, meter, keuze of einde
workshop-rename-letters = Alleen letters, cijfers en lage streepjes
workshop-rename-taken = Die naam bestaat al
workshop-define-none = Zet de cursor op een naam die in dit scenario gegeven wordt
workshop-mend = Herstel: { $words }
workshop-more-faults = en nog { $n }; herstel eerst de eerste
workshop-snippet-beat = Een station met zinnen, regels en stiltes
workshop-snippet-fact = Een verborgen feit
workshop-snippet-anonymity = Een test van de anonimiteit
workshop-snippet-mend = Een misstap die nog goed te maken is
workshop-snippet-silence = Wat stilte doet
workshop-snippet-ending = Een einde
