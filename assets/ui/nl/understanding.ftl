# Wat de onderwerpen van een scenario verstaan.
workshop-pane-understanding = Begrijpen
understood-lead = Wat de onderwerpen van je scenario verstaan: welke door elkaar gehaald worden, en welke zinnen uit bewaarde gesprekken niemand begreep.
understood-busy = Wordt gelezen…
understood-faulty = Zodra de tekst gelezen kan worden, zie je hier wat hij verstaat.
understood-again = Lees opnieuw
understood-count = { $topics ->
    [one] 1 onderwerp
   *[other] { $topics } onderwerpen
}, { $phrases ->
    [one] 1 zin
   *[other] { $phrases } zinnen
} · { $recordings ->
    [0] geen bewaarde gesprekken
    [one] 1 bewaard gesprek
   *[other] { $recordings } bewaarde gesprekken
}
understood-unread = { $n } konden niet gelezen worden
understood-no-topics = Dit scenario heeft nog geen eigen onderwerpen. Schrijf er een met topic("naam", ["zin", …]) voor wat het codeboek niet kent.
understood-clear = Elke zin wordt gelezen zoals ze bedoeld is.
understood-missed = Niet begrepen in gesprekken ({ $n })
understood-times = { $n ->
    [one] 1 keer gezegd
   *[other] { $n } keer gezegd
}
understood-meant = Jij zei: { $acts }
understood-nearest = Lijkt nog het meest op { $topic }: “{ $phrase }”
understood-far = Lijkt op geen enkel onderwerp
understood-add = Voeg toe aan { $topic }
understood-add-other = Een ander onderwerp
understood-identifying = Hierin kan je iemand herkennen: { $kinds }. Schrijf het in je eigen woorden bij het onderwerp.
understood-misread = Anders gelezen dan bedoeld ({ $n })
understood-not-heard = Wordt niet gelezen als { $topic }
understood-read-as = Bedoeld als { $topic }, gelezen als { $keys }
understood-read-too = { $topic }: ook gelezen als { $keys }
understood-comes-lost = In { $beat } antwoordt de regel van dit onderwerp dan niet.
understood-comes-leads = In { $beat } gaat het verhaal dan naar { $what }, door regel { $line }.
understood-comes-mistake = In { $beat } geldt het dan ook als fout, door regel { $line }.
understood-comes-against = In { $beat } werkt regel { $line } dan tegen: { $what } gaat de andere kant op.
understood-phrases-more = en nog { $n }
understood-harmless = Zonder gevolg ({ $n })
understood-harmless-hint = Hier verandert het verhaal niet door. Bekijk het als je tijd over hebt.
understood-reword = Zeg het anders, of geef een van de regels een voorwaarde.
understood-confused = Onderwerpen die op elkaar lijken ({ $n })
understood-sounds-like = { $topic } klinkt als { $heard }
understood-part = Geef beide zinnen met eigen woorden, of maak er één onderwerp van.
understood-near = Zinnen die bijna hetzelfde zeggen ({ $n })
understood-pair = { $topic }: “{ $phrase }”
understood-drop = Laat er één weg, of zeg het anders.
understood-more = Toon nog { $n }
notice-phrase-no-topic = Dit onderwerp staat niet in de tekst
notice-phrase-already = Dit onderwerp heeft die zin al
