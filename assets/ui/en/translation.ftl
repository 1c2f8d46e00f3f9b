# Translating
workshop-pane-translation = Translation
translation-none = This scenario has not been translated yet.
translation-faulty = There is a fault in the scenario itself. Until it is mended the translation is not brought in step, so that nothing gets lost.
translation-unreadable = This translation file cannot be read whole. Mend it in the text first; until then it stays as it is.
translation-add = Add { $lang }
translation-all = All
translation-filter = { $what } ({ $n })
translation-status-new = To translate
translation-status-changed = To look at
translation-status-done = Done
translation-status-obsolete = No longer used
translation-open = { $n ->
    [0] Everything is done
    [one] 1 text to go
   *[other] { $n } texts to go
}
translation-next = Next
translation-undo = Undo
translation-redo = Redo
translation-step = Bring in step with the scenario
translation-prune = Take out what is no longer used
translation-keys = { $next }: to the next one you still have to do. { $done }: this one is done, and on.
translation-nothing = There is nothing here.
translation-was = Translated when it said:
translation-note = Note: { $note }
translation-hint = Translation
translation-hint-phrases = One phrase a line, as a volunteer would type it
translation-line = Line { $n }
translation-mark-done = It is done
translation-mark-again = Look at it again
translation-po = PO file
translation-po-lead = For whoever works with a translation program. Importing takes all of it or nothing, and what is empty takes nothing away.
translation-po-path = PO file to write
translation-po-export = Export
translation-po-import = Import
translation-po-written = It lies in { $path }
translation-po-taken = { $n ->
    [one] 1 text is different now
   *[other] { $n } texts are different now
}, { $kept } kept that are no longer used, { $open } still to do
translation-po-replaced = { $n ->
    [one] 1 of these was done and has another translation now.
   *[other] { $n } of these were done and have another translation now.
} Undo brings back what stood there.
translation-po-trouble = That did not work: { $why }
translation-po-refused = Nothing was imported. This is wrong with it:
translation-po-more = and { $n } more
translation-somebody = The help-seeker
translation-after = after { $what }
translation-of-scenario = scenario
translation-of-persona = help-seeker
translation-of-meter = meter { $name }
translation-of-pick = choice { $name }
translation-of-topic = topic { $name }
translation-of-confused = not understood
translation-of-fact = fact { $name }
translation-of-beat = beat { $name }
translation-of-anywhere = anywhere
translation-of-ending = ending { $name }
translation-of-expects = expectation
translation-role-title = title
translation-role-summary = summary
translation-role-content-note = content note
translation-role-goal = what you practise
translation-role-about = who this is, for the trainer
translation-role-strength = strength, for the trainer
translation-role-label = name
translation-role-value = goes into other texts
translation-role-phrases = phrases a volunteer may type
translation-role-says = { $who } says
translation-role-entering = { $who } says at the start
translation-role-told = { $who } tells it
translation-role-evaded = { $who } evades it
translation-role-cue = { $who } lets a hint fall
translation-role-choice = reply to choose
translation-role-why = why, in the debrief
translation-role-better = what you could have typed
translation-role-sample = sample
translation-role-explains = explained, in the debrief
translation-role-afterwards = what happened next
translation-role-way-to-help = way to help
translation-role-hoped = in words
translation-po-back = PO file to take back in
