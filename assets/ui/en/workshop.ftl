# The workshop: where scenarios are written. English.

nav-workshop = Workshop
library-to-workshop = Write a help-seeker of your own
workshop-title = Workshop
workshop-lead = Write a help-seeker of your own, or change a copy of one that is here.
workshop-search = Search by title or file name
workshop-own = Your scenarios
workshop-own-none = You have none yet. Open one below: what you change is kept as a copy of your own.
workshop-shipped = Scenarios to learn from
workshop-shipped-lead = These come with the program and stay as they are. As soon as you save, you have a copy of your own, which takes their place in the library.
workshop-has-unsaved = unsaved work was kept
workshop-errors = { $n ->
    [one] 1 error
   *[other] { $n } errors
}
workshop-close = To the list of scenarios
workshop-save = Save
workshop-saved = Saved
workshop-unsaved = Not saved
workshop-is-copy = A copy; saving puts it in your folder
workshop-file-scenario = Scenario
workshop-file-play = Play: { $name }
workshop-pane-text = Text
workshop-pane-graph = Graph
workshop-pane-preview = Preview
workshop-pane-rehearsal = Rehearsal
workshop-pane-again = Re-run
workshop-checking = Being checked…
workshop-sound = Nothing is wrong
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
