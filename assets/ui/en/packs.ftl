## Scenario packs
pack-origin = Version { $version }, imported on { $on } from { $pack }, made with { $with } · licence: { $licence }
pack-no-licence = not stated
workshop-pane-share = Share
pack-export-title = Hand this scenario on
pack-export-lead = One file with the scenario, its translations and its plays, each with a fingerprint. It is checked first.
pack-licence-ask = Licence: what may others do with it?
pack-path-out = Where should the pack go?
pack-export = Make the pack
pack-save-first = Save first: what is saved is handed on.
pack-busy = Being checked…
pack-exported = The pack lies in { $path } ({ $n ->
    [one] 1 file
   *[other] { $n } files
})
pack-not-exported = No pack was made: { $why }
pack-versions = Versions
pack-versions-lead = Versions live beside each other. An old conversation names the version it was held with.
pack-version-here = This one lies before you.
pack-version-open = Open this one
pack-compare = Compare with this one
pack-compare-hide = Hide what differs
pack-compare-same = The text is the same.
pack-compare-lead = − stands only in { $other }, + only in the text in front of you, each with its line.
pack-compare-skipped = { $n ->
    [one] … 1 line the same
   *[other] … { $n } lines the same
}
pack-compare-more = And { $n } lines more. oefenlijn pack --diff shows them all.
pack-version-own = Version { $version }, in your own folder
pack-version-shipped = Version { $version }, comes with the program
pack-reviewed-by = Reviewed by: { $who }
pack-edited = Changed here since: this is no longer what was imported.
pack-reviewed-before = Reviewed what was imported, not this text: { $who }
pack-conversations-other = { $n ->
    [one] 1 of these was held when the text was different
   *[other] { $n } of these were held when the text was different
}
pack-conversations = { $n ->
    [0] No kept conversation names this version
    [one] 1 kept conversation names this version
   *[other] { $n } kept conversations name this version
}
pack-import-title = Import a pack
pack-import-lead = A scenario that somebody else made. You see what is in it first; nothing is played before all of it was checked.
pack-path-in = Path of the pack
pack-look = Look at it
pack-take-in = Import
pack-forget = Do not import
pack-here = Already here
pack-version = Version
pack-licence = Licence
pack-authors = Written by
pack-no-authors = not stated
pack-reviewers = Reviewed by
pack-no-reviewers = nobody reviewed this
pack-made = Made
pack-made-with = with { $with } on { $on }
pack-files = Files
pack-sound = Every fingerprint fits; scenario, samples and plays pass their check. Languages: { $langs }
pack-refused = This pack is not imported: { $why }
pack-taken = Imported as { $id }
pack-was-here = It was here already, as { $id }
pack-path-first = First write into which folder and under which name the pack goes, for instance /home/els/magda.oefenpack.
pack-refused-damaged = this is no pack of Oefenlijn, or it is damaged.
pack-refused-large = there is more in it than a scenario can be.
pack-refused-name = { $name } does not belong in a pack.
pack-refused-about = what the pack says of itself is not right.
pack-refused-hash = { $name } was changed after the pack was made.
pack-refused-missing = what is in it is not what the pack says: { $name }.
pack-refused-faults = the scenario does not pass its check.
pack-refused-nothing = there is nothing to take in.
pack-open = Open it in the workshop
