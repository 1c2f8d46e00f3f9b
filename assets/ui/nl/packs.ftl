## Scenario packs
pack-origin = Versie { $version }, ingevoerd op { $on } uit { $pack }, gemaakt met { $with } · licentie: { $licence }
pack-no-licence = niet vermeld
