# The workshop: where scenarios are written. English.

nav-workshop = Workshop
library-to-workshop = Write a help-seeker of your own
workshop-title = Workshop
workshop-lead = Write a help-seeker of your own, or change a copy of one that is here.
workshop-search = Search by title or file name
workshop-own = Your scenarios
workshop-own-none = You have none yet. Write one, or open one below: what you change is kept as a copy of your own.
workshop-own-no-match = None of your scenarios fits “{ $search }”.
workshop-shipped-no-match = No scenario to learn from fits “{ $search }”.
workshop-shipped = Scenarios to learn from
workshop-shipped-lead = These come with the program and stay as they are. As soon as you save, you have a copy of your own, which takes their place in the library.
workshop-has-unsaved = unsaved work was kept
workshop-errors = { $n ->
    [one] 1 error
   *[other] { $n } errors
}
workshop-warnings = { $n ->
    [one] 1 thing to look at
   *[other] { $n } things to look at
}
workshop-close = To the list of scenarios
workshop-save = Save
workshop-saved = Saved
workshop-unsaved = Not saved
workshop-is-copy = A copy; saving puts it in your folder
workshop-file-scenario = Scenario
workshop-file-play = Play: { $name }
workshop-plays = Plays ({ $n })
workshop-pane-text = Text
workshop-pane-graph = Graph
workshop-pane-preview = Preview
workshop-pane-rehearsal = Rehearsal
workshop-pane-again = Re-run
workshop-checking = Being checked…
workshop-sound = Nothing is wrong
workshop-samples = Nothing wrong in the text; the samples and the plays are still being tried…
workshop-editor-name = Text of { $file }, line { $line }
workshop-clash = Another program changed { $file } while you were changing it too. Which should stay?
workshop-keep-mine = Keep mine
workshop-take-theirs = Take the other
workshop-recovered = The program ended before this was saved. Here is what you had written.
workshop-drop-recovered = Back to what was saved
notice-workshop-folder = The scenarios folder cannot be made
notice-workshop-no-folder = There is no folder to save in
notice-workshop-unreadable = A file cannot be read
notice-workshop-gone = This scenario is not there any more
notice-workshop-save = A file could not be saved; what lay there is as it was
notice-workshop-aside = Unsaved work cannot be kept aside
workshop-do-find = Find
workshop-do-replace = Replace
workshop-do-rename = Rename
workshop-do-define = To definition
workshop-do-format = Tidy up
workshop-do-complete = What fits here?
workshop-do-insert = Insert
workshop-find = Find
workshop-found = { $n } of { $all }
workshop-find-next = To the next one
workshop-find-back = To the one before
workshop-find-exact = Capitals count
workshop-replace = Replace by
workshop-replace-all = Replace all { $n }
workshop-new-name = New name
workshop-rename-all = { $n ->
    [one] Change in 1 place
   *[other] Change in { $n } places
}
workshop-rename-none = Put the cursor on the name of a beat, fact, topic, meter, pick or ending
workshop-rename-letters = Letters, digits and underscores only
workshop-rename-taken = This name exists already
workshop-rename-built-in = The program uses this name itself: choose another
workshop-define-none = Put the cursor on a name that this scenario gives
workshop-mend = Mend: { $words }
workshop-more-faults = and { $n } more; mend the first ones first
workshop-snippet-beat = A beat with lines, rules and silences
workshop-snippet-fact = A hidden fact
workshop-snippet-anonymity = A test of anonymity
workshop-snippet-mend = A wrong turn that can be mended
workshop-snippet-silence = What silence does
workshop-snippet-ending = An ending
workshop-snippet-topic = A subject
workshop-snippet-expects = Something a good conversation shows
workshop-new = Write a new scenario
workshop-new-write = Write it
workshop-new-taken = A scenario with this title is there already
workshop-new-missing = Fill in the title, the first name and what it practises; then it can be written.
workshop-ask-title = What is it called?
workshop-ask-lang = In which language do they chat?
workshop-ask-name = What is the help-seeker's first name? Take a pseudonym.
workshop-ask-age = How old? Click to type a number, from 18 on.
workshop-ask-concern = What do they write about?
workshop-ask-goal = What can be practised?
workshop-pane-cards = Cards
workshop-cards-person = Person
workshop-cards-topics = Subjects
workshop-cards-facts = Facts
workshop-cards-beats = Beats and rules
workshop-cards-endings = Endings
workshop-cards-none = Nothing of this kind yet. You can insert it in the text.
workshop-cards-text = Show in the text
workshop-cards-add = Add:
notice-workshop-taken = A scenario with this title is there already
workshop-panes = What you see
notice-workshop-deleted = Another program deleted this file. It is still here: Save puts it back
workshop-not-utf8 = { $file } is not saved as UTF-8 and cannot be read. Save it again as UTF-8 in the program that it was written with.
workshop-not-read = { $file } cannot be read: { $why }
workshop-clash-safe = What you do not choose is not lost: the other stands beside it as .bak once you save, yours comes back with Undo (Ctrl+Z).
workshop-see-both = See both
workshop-mine = − As it stands here
workshop-theirs = + From the other program
workshop-both-signs = − stands only here, + only in the other program's text
notice-workshop-choose = Not saved yet: another program changed this file too. Choose first which should stay
notice-workshop-not-text = Another program replaced this file by something that is not text (UTF-8). What stood there is still here; if you save it, the other is kept beside it as .bak
notice-together-left = A step over several files was not taken back everywhere: these were changed after it
