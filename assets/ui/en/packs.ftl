## Scenario packs
pack-origin = Version { $version }, imported on { $on } from { $pack }, made with { $with } · licence: { $licence }
pack-no-licence = not stated
