# De handleiding in het programma.
nav-guide = Handleiding
workshop-guide = Hoe schrijf je een scenario? Lees de handleiding
workshop-reference = Alle functies
guide-find = Zoek in de handleiding
guide-found = { $n ->
    [0] Niets gevonden
    [one] 1 plaats gevonden
   *[other] { $n } plaatsen gevonden
}
guide-contents = Inhoud en zoeken
guide-page = Bladzijde
guide-other-lang = Deze bladzijde is er enkel in het { $lang }.
