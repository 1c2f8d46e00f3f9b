## Scenario packs
pack-origin = Versie { $version }, ingevoerd op { $on } uit { $pack }, gemaakt met { $with } · licentie: { $licence }
pack-no-licence = niet vermeld
workshop-pane-share = Delen
pack-export-title = Dit scenario doorgeven
pack-export-lead = Eén bestand met het scenario, zijn vertalingen en zijn proeven, elk met een vingerafdruk. Het wordt eerst nagekeken.
pack-licence-ask = Licentie: wat mogen anderen ermee doen?
pack-path-out = Waar moet het pakket komen?
pack-export = Pakket maken
pack-save-first = Bewaar eerst: wat bewaard is, wordt doorgegeven.
pack-busy = Wordt nagekeken…
pack-exported = Het pakket staat in { $path } ({ $n ->
    [one] 1 bestand
   *[other] { $n } bestanden
})
pack-not-exported = Er is geen pakket gemaakt: { $why }
pack-versions = Versies
pack-versions-lead = Versies leven naast elkaar. Een oud gesprek noemt de versie waarmee het gevoerd werd.
pack-version-here = Deze ligt voor je.
pack-version-open = Deze openen
pack-compare = Vergelijk met deze
pack-compare-hide = Verberg wat verschilt
pack-compare-same = De tekst is dezelfde.
pack-compare-lead = − staat alleen in { $other }, + alleen in de tekst die voor je ligt, elk met zijn regel.
pack-compare-skipped = { $n ->
    [one] … 1 gelijke regel
   *[other] … { $n } gelijke regels
}
pack-compare-more = En nog { $n } regels. Met oefenlijn pack --diff zie je ze allemaal.
pack-version-own = Versie { $version }, in je eigen map
pack-version-shipped = Versie { $version }, hoort bij het programma
pack-reviewed-by = Nagekeken door: { $who }
pack-edited = Hier sindsdien gewijzigd: dit is niet meer wat ingevoerd werd.
pack-reviewed-before = { $who } keek na wat ingevoerd werd, niet deze tekst
pack-conversations-other = { $n ->
    [one] 1 daarvan werd gevoerd toen de tekst er anders uitzag
   *[other] { $n } daarvan werden gevoerd toen de tekst er anders uitzag
}
pack-conversations = { $n ->
    [0] Geen bewaard gesprek noemt deze versie
    [one] 1 bewaard gesprek noemt deze versie
   *[other] { $n } bewaarde gesprekken noemen deze versie
}
pack-import-title = Een pakket invoeren
pack-import-lead = Een scenario dat iemand anders maakte. Je ziet eerst wat erin zit; er wordt niets gespeeld voor alles is nagekeken.
pack-path-in = Pad van het pakket
pack-look = Bekijken
pack-take-in = Invoeren
pack-forget = Niet invoeren
pack-here = Al hier
pack-version = Versie
pack-licence = Licentie
pack-authors = Geschreven door
pack-no-authors = niet vermeld
pack-reviewers = Nagekeken door
pack-no-reviewers = niemand heeft dit nagekeken
pack-made = Gemaakt
pack-made-with = met { $with } op { $on }
pack-files = Bestanden
pack-sound = Elke vingerafdruk klopt; scenario, voorbeeldzinnen en proeven zijn in orde. Talen: { $langs }
pack-refused = Dit pakket wordt niet ingevoerd: { $why }
pack-taken = Ingevoerd als { $id }
pack-was-here = Dit was hier al, als { $id }
pack-path-first = Schrijf eerst in welke map en onder welke naam het pakket moet komen, bijvoorbeeld /home/els/magda.oefenpack.
pack-refused-damaged = dit is geen pakket van Oefenlijn, of het is beschadigd.
pack-refused-large = er zit meer in dan een scenario kan zijn.
pack-refused-name = { $name } hoort niet in een pakket thuis.
pack-refused-about = wat het pakket over zichzelf zegt, klopt niet.
pack-refused-hash = { $name } is veranderd nadat het pakket gemaakt werd.
pack-refused-missing = wat erin zit, is niet wat het pakket zegt: { $name }.
pack-refused-faults = het scenario komt niet door de controle.
pack-refused-nothing = er is niets om in te voeren.
pack-open = In het atelier openen
