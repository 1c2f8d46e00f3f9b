## Scenario packs
pack-origin = Version { $version }, importée le { $on } depuis { $pack }, faite avec { $with } · licence : { $licence }
pack-no-licence = non indiquée
