# Vertalen
workshop-pane-translation = Vertaling
translation-none = Dit scenario is nog niet vertaald.
translation-faulty = In het scenario zelf zit een fout. Tot die hersteld is, wordt de vertaling niet bijgewerkt: zo gaat er niets verloren.
translation-unreadable = Dit vertaalbestand kan niet helemaal gelezen worden. Herstel het eerst in de tekst; tot dan blijft het zoals het is.
translation-add = { $lang } toevoegen
translation-all = Alles
translation-filter = { $what } ({ $n })
translation-status-new = Nog te vertalen
translation-status-changed = Na te kijken
translation-status-done = Klaar
translation-status-obsolete = Niet meer gebruikt
translation-open = { $n ->
    [0] Alles is klaar
    [one] Nog 1 tekst
   *[other] Nog { $n } teksten
}
translation-next = Volgende
translation-undo = Ongedaan maken
translation-redo = Opnieuw
translation-step = Bijwerken volgens het scenario
translation-prune = Weghalen wat niet meer gebruikt wordt
translation-keys = { $next }: naar de volgende die je nog moet doen. { $done }: deze is klaar, en verder.
translation-nothing = Hier staat niets.
translation-was = Vertaald toen er dit stond:
translation-note = Notitie: { $note }
translation-hint = Vertaling
translation-hint-phrases = Eén zin per regel, zoals een vrijwilliger het zou typen
translation-line = Regel { $n }
translation-mark-done = Is klaar
translation-mark-again = Nog eens nakijken
translation-po = PO-bestand
translation-po-lead = Voor wie met een vertaalprogramma werkt. Invoeren doet alles of niets, en wat leeg is, neemt niets weg.
translation-po-path = PO-bestand om weg te schrijven
translation-po-export = Uitvoeren
translation-po-import = Invoeren
translation-po-written = Staat in { $path }
translation-po-taken = { $n ->
    [one] 1 tekst is nu anders
   *[other] { $n } teksten zijn nu anders
}, { $kept } bewaard die niet meer gebruikt worden, { $open } nog te doen
translation-po-replaced = { $n ->
    [one] 1 daarvan was klaar en kreeg een andere vertaling.
   *[other] { $n } daarvan waren klaar en kregen een andere vertaling.
} Ongedaan maken brengt terug wat er stond.
translation-po-trouble = Dat lukte niet: { $why }
translation-po-refused = Er is niets ingevoerd. Dit klopt er niet aan:
translation-po-more = en nog { $n }
translation-somebody = De hulpvrager
translation-after = na { $what }
translation-of-scenario = scenario
translation-of-persona = hulpvrager
translation-of-meter = meter { $name }
translation-of-pick = keuze { $name }
translation-of-topic = onderwerp { $name }
translation-of-confused = niet begrepen
translation-of-fact = feit { $name }
translation-of-beat = halte { $name }
translation-of-anywhere = overal
translation-of-ending = einde { $name }
translation-of-expects = verwachting
translation-role-title = titel
translation-role-summary = samenvatting
translation-role-content-note = vooraf te weten
translation-role-goal = wat je oefent
translation-role-about = wie het is, voor de trainer
translation-role-strength = sterkte, voor de trainer
translation-role-label = naam
translation-role-value = komt in andere teksten
translation-role-phrases = zinnen die een vrijwilliger kan typen
translation-role-says = { $who } zegt
translation-role-entering = { $who } zegt bij het begin
translation-role-told = { $who } vertelt het
translation-role-evaded = { $who } ontwijkt het
translation-role-cue = { $who } laat iets merken
translation-role-choice = antwoord om te kiezen
translation-role-why = waarom, in de nabespreking
translation-role-better = wat je had kunnen typen
translation-role-sample = proefzin
translation-role-explains = uitleg, in de nabespreking
translation-role-afterwards = hoe het verder ging
translation-role-way-to-help = weg naar hulp
translation-role-hoped = in woorden
translation-po-back = PO-bestand om terug te nemen
