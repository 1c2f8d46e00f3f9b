# De repetitie in het atelier. Nederlands (België).

rehearsal-lead = Gesimuleerde cursisten voeren het gesprek vele keren. Zo weet je voor er iemand oefent wat kan en wat niet.
rehearsal-runs = Hoeveel gesprekken
rehearsal-who = Door wie
rehearsal-held = { $n } van { $all } gesprekken gevoerd
rehearsal-stop = Stoppen en tonen
rehearsal-start = Beginnen
rehearsal-faulty = Er staan nog fouten in de tekst; herstel die eerst.
rehearsal-old = De tekst is sindsdien veranderd. Herhaal de repetitie om te zien hoe het nu staat.
rehearsal-done = { $n } gesprekken, { $m } berichten
rehearsal-cut-short = Afgebroken na { $n } van de { $all } gesprekken. Wat niet bereikt werd, is niet bereikt binnen dat aantal; met meer gesprekken kan dat anders zijn.
rehearsal-within = Niet bereikt binnen { $n ->
    [one] { $n } gesprek
   *[other] { $n } gesprekken
}
rehearsal-of = { $n } van { $all }
rehearsal-lengths = Berichten: { $least } tot { $most }, de helft hoogstens { $median }, 95 op 100 hoogstens { $p95 }
rehearsal-minutes = Minuten: { $least } tot { $most }, de helft hoogstens { $median }, 95 op 100 hoogstens { $p95 }
rehearsal-not-understood = Niet begrepen: { $n } van { $all } berichten
rehearsal-open = niet geëindigd
rehearsal-nothing = Er viel niets op.
rehearsal-more = Nog { $n } tonen
rehearsal-near = Het dichtst erbij: { $what }
rehearsal-line = Regel { $n }
rehearsal-step-through = Stap voor stap bekijken
rehearsal-keep = Als proef op het bureau leggen
rehearsal-who-mix = alle soorten
rehearsal-who-expert = ervaren
rehearsal-who-beginner = beginner
rehearsal-who-cold = kil
rehearsal-who-random = willekeurig
rehearsal-who-silent = zwijgzaam
rehearsal-who-hostile = vijandig
rehearsal-covers-beats = Haltes
rehearsal-covers-rules = Regels
rehearsal-covers-lines = Zinnen
rehearsal-covers-facts = Feiten
rehearsal-covers-gates = Voorwaarden, open en dicht
rehearsal-covers-endings = Eindes
rehearsal-covers-steps = Stappen van protocollen
rehearsal-kind-limit_missed = Een grens van jou is niet gehaald
rehearsal-kind-script_fault = Een functie faalt
rehearsal-kind-stall = Er verandert niets meer
rehearsal-kind-loop = Het verhaal draait rond
rehearsal-kind-impossible = Onmogelijk
rehearsal-kind-skill_does_not_pay = Vaardigheid loont niet
rehearsal-kind-poor_is_rewarded = Slechte gesprekken worden beloond
rehearsal-kind-beat_not_reached = Haltes waar niemand kwam
rehearsal-kind-fact_not_reached = Feiten die niet verteld werden
rehearsal-kind-ending_not_reached = Eindes die niet bereikt werden
rehearsal-kind-step_not_reached = Stappen die niet gezet werden
rehearsal-kind-rule_not_reached = Regels die niet antwoordden
rehearsal-kind-gate_one_way = Voorwaarden die maar één kant op stonden
rehearsal-kind-line_not_reached = Zinnen die niet gezegd werden
rehearsal-kind-not_understood = Niet begrepen
rehearsal-kind-repeats = Te vaak gezegd
rehearsal-kind-pinned = Een meter staat vast aan een uiteinde
