nav-meetings = Intervision
meeting-title = Looking back together
meeting-lead = Look at a chat with colleagues, by a fixed method. The program keeps the time and the rule of each phase, so that you can think about the chat.
meeting-new = Plan a meeting
meeting-none = There is no meeting yet. Plan one: choose a chat, a method and who comes.
meeting-untitled = Untitled meeting
meeting-when = { $date }, { $time }
meeting-kept-until = Kept until { $date }
meeting-open = Open
meeting-open-named = Open { $title }
meeting-delete-named = Delete { $title }
meeting-delete-title = Delete this meeting?
meeting-delete-body = “{ $title }” goes for good: minutes, notes and ratings.
meeting-stage-planning = planned
meeting-stage-running = going on
meeting-stage-closing = closing
meeting-stage-closed = closed
meeting-methods = Methods
meeting-methods-hint = Each method is a file that you can change: put a copy in the folder organisation/methods.
meeting-method-minutes = { $name }, { $n } minutes
meeting-back = All meetings
meeting-plan-title = Planning a meeting
meeting-plan-lead = Everything is kept at once, sealed. You can go on later.
meeting-part-when = When and what about
meeting-part-people = Who comes
meeting-part-chat = The chat
meeting-part-method = The method
meeting-part-begin = Begin
meeting-part-end = Finish
meeting-about = What about (may stay empty)
meeting-day = Day (year-month-day)
meeting-time = Time
meeting-place = Where
meeting-day-wrong = Write the day as 2026-12-03.
meeting-people-hint = Use a pseudonym, so that nobody stands with a name in what is kept. Whoever has no role simply takes part.
meeting-pseudonym = Pseudonym
meeting-invite = Add
meeting-leaves = { $name } does not come
meeting-may-speak = may speak
meeting-is-silent = listens
meeting-is-away = away for now
meeting-who-writes = Who writes?
meeting-has-rated = has rated
meeting-sits-down = { $name } sits down
meeting-begin-hint = The clock starts with the first phase. What stands above is fixed then; who takes part can still change.
meeting-sum = { $n } minutes in all.
meeting-begin = Begin the meeting
meeting-wish-question = What does the case owner want?
meeting-wish-minutes = How much time is there?
meeting-question-advice = advice
meeting-question-understanding = understand what happened
meeting-question-own_share = see one's own share
meeting-question-dilemma = weigh a dilemma
meeting-question-strength = see what went well
meeting-question-insight = deeper insight
meeting-question-habits = break a habit
meeting-question-debrief = debrief a practice
meeting-minutes = { $n } minutes
meeting-min = min
meeting-minutes-of = Minutes for { $name }
meeting-more-methods = { $n } more methods
meeting-choose-named = Choose { $name }
meeting-chosen = chosen
meeting-fits-question = serves the question
meeting-other-question = serves another question rather
meeting-fits-time = fits in the time
meeting-when-shortened = asks { $n } minutes, so it is shortened
meeting-too-long = asks { $n } minutes, too long
meeting-too-few = at least { $n } people
meeting-too-many = at most { $n } people
meeting-needs-experience = asks a group that is used to this
meeting-tonight = Today: { $name }, { $n } minutes
meeting-own-minutes = our own minutes
meeting-fit = Make it all fit in
meeting-fit-named = Make it all fit in { $n } minutes
meeting-phases-dropped = Not all phases of the method are held.
meeting-recording-gone = This chat is not there any more, or it changed. What already stands in the minutes stays.
meeting-withheld = The one who held this chat does not allow (any more) that a group sees it.
meeting-withheld-yet = This chat may not be shown to a group yet. That is decided by the one who held it. It can be taken back at any moment, also on the Privacy screen.
meeting-allow = Allow
meeting-allow-bring = Allow and bring
notice-withheld = The one who held this chat has to allow first that a group sees it.
meeting-learning-question = Learning question: what does the case owner want to find out?
meeting-cut = Choose from where to where
meeting-cut-close = Close
meeting-other-chat = Choose another chat
meeting-cut-hint = Choose the first and the last message. Where you put a stop, the replay holds and the group predicts what comes next.
meeting-from-here = from here
meeting-to-here = to here
meeting-stop-before = predict first here
meeting-consent = { $name } agrees that the group looks at this chat
meeting-consent-hint = This can be taken back at any moment, also during the meeting.
meeting-no-recordings = No practice chat is kept. It works without one too: then you have the method and the minutes.
meeting-case-code = case { $n }
meeting-choose-chat = Choose the chat you look at. It works without one too.
meeting-bring-named = Bring the chat with { $persona }
meeting-counsellor = counsellor
meeting-clock-named = Clock of the phase: { $time }
meeting-of-minutes = of { $n } minutes
meeting-clock-stands = clock stands still
meeting-yields = Yields: { $what }
meeting-nobody-speaks = Nobody speaks, everyone works alone
meeting-is-quiet = in silence
meeting-speaks = Speaks: { $who }
meeting-silent = Listens: { $who }
meeting-away = Away: { $who }
meeting-voice-all = everybody
meeting-voice-case_owner = case owner
meeting-voice-group = the group
meeting-voice-facilitator = facilitator
meeting-voice-note_taker = note-taker
meeting-voice-observer = observer
meeting-stopped = Stop word. This phase is over.
meeting-stopped-hint = Nobody asks why. Take a moment and go on when it can.
meeting-next = Next phase (F9)
meeting-to-closing = To closing
meeting-previous = Previous phase
meeting-pause = Hold the clock (F10)
meeting-resume = Clock on (F10)
meeting-extend = 5 minutes more
meeting-stop-word = Stop word
meeting-all-time = { $spent } of { $given } minutes
meeting-phase-minutes = { $name } · { $n } min
meeting-tab-chat = Chat
meeting-tab-notes = Notes
meeting-tab-rating = Rating
meeting-tab-minutes = Minutes
meeting-question-is = Learning question: { $question }
meeting-types = { $name } is typing
meeting-silence = { $time } of silence
meeting-excerpt-over = The excerpt ends here.
meeting-next-message = Next
meeting-previous-message = Back
meeting-replay-stop = Hold
meeting-replay-1 = Play
meeting-replay-2 = 2× as fast
meeting-from-beginning = Again
meeting-show-all = Show all
meeting-show-inside = Show what happens inside
meeting-shown-of = { $shown } of { $all } shown
meeting-predict-counsellor = Stop. What would you type now?
meeting-predict-help-seeker = Stop. What does { $name } say now, do you think?
meeting-predict-hint = First write something down, each for yourself. Whoever sees it otherwise tells what they read.
meeting-predict-show = Show what came
meeting-notes-all = All
meeting-note-question = question
meeting-note-observation = what I see
meeting-note-alternative = what could also be
meeting-note-strength = strength
meeting-no-notes = There are no notes yet.
meeting-notes-wait =
    { $n ->
        [one] One note waits until the chat has been shown that far.
       *[other] { $n } notes wait until the chat has been shown that far.
    }
meeting-note-on = On which message?
meeting-note-show-first = Show some of the chat first; then you can note something on it.
meeting-note-text = Your note
meeting-note-add = Add note
meeting-note-reply = Answer
meeting-note-take-out = Take out
meeting-rating-title = Rate alone, then look together
meeting-rating-lead = Pass the keyboard on. Nobody sees a rating before everybody is done, and it says nowhere who gave what.
meeting-reveal = Show all together
meeting-sheet-title = { $name } rates
meeting-sheet-lead = The others do not look for now. You can stop and go on later: what you gave stays.
meeting-sheet-rubric = The chat as a whole
meeting-sheet-rubric-hint = 1 to 5. If something does not occur in this part, say so: it does not count.
meeting-sheet-acts = What does each message do?
meeting-sheet-acts-hint = Choose for each message of the counsellor what it does. More than one is fine.
meeting-not-seen = not to be seen
meeting-not-coded = still open
meeting-no-acts = None of these
meeting-code = Choose
meeting-code-close = Done
meeting-sheet-left-points =
    { $criteria ->
        [one] Still open: one point of the list.
       *[other] Still open: { $criteria } points of the list.
    }
meeting-sheet-left = Still open: { $criteria } criteria and { $messages } messages.
meeting-hand-in = Hand in
meeting-curtain-close = Go on later
meeting-revealed-title = This is how the ratings lie
meeting-revealed-lead = { $n } people rated. A difference is no mistake: it is where you saw something else.
meeting-talking-points = Here you saw it most differently
meeting-all-alike = Everybody read every message alike.
meeting-more-points = { $n } more messages
meeting-too-few-to-say = With so few people and messages a figure of agreement says nothing. Talk about the differences.
meeting-n-not-seen = not to be seen in this part: { $n }
meeting-agree-on = Together you choose
meeting-agree-named = { $name }: together { $n }
meeting-split = { $act }: { $yes } yes, { $no } no
meeting-all-saw = Everybody saw: { $acts }
meeting-closing-title = Closing
meeting-closing-lead = What do you take with you? The case owner strikes what should not stay; it is then really gone.
meeting-closed-title = This meeting is closed
meeting-closed-lead = Striking is still possible, and so is telling whether a try-out was tried. Notes and single ratings are deleted.
meeting-end-hint = After finishing, notes and single ratings go. The minutes stay.
meeting-end = Finish the meeting
meeting-lines-hint = It never says who said what.
meeting-line-theme = Theme
meeting-line-insight = Insight
meeting-line-try_out = To try out
meeting-line-signal = Safety signal
meeting-line-for_organisation = For the organisation
meeting-line-evaluation = How we worked
meeting-line-text = In one sentence
meeting-line-add = Put in the minutes
meeting-try-by = By when (year-month-day)
meeting-no-lines = The minutes are still empty.
meeting-strike = Strike
meeting-strike-named = Strike: { $text }
meeting-struck = (struck by the case owner)
meeting-refused-not-now = That cannot be done at this point of the meeting.
meeting-refused-closed = The meeting is closed.
meeting-refused-no-method = Choose a method first.
meeting-refused-no-day = Say on which day first.
meeting-refused-no-case-owner = Say first who brings the chat.
meeting-refused-role-taken = Somebody else has that role already.
meeting-refused-no-consent = The case owner has not agreed (yet) that this chat is looked at.
meeting-refused-no-excerpt = No chat is chosen yet.
meeting-refused-no-person = This person does not take part.
meeting-refused-empty = Nothing is written yet.
meeting-refused-no-time = Write the time as 19:30.
meeting-refused-minutes = From 1 to 120 minutes.
meeting-refused-first-phase = This is the first phase.
meeting-refused-rated-twice = This person has rated already.
meeting-refused-revealed = The ratings are shown already.
meeting-refused-value = A rating is from 1 to 5.
meeting-refused-no-line = That line is not there any more.
meeting-refused-no-day-to-try = Say by when it is tried, too.
notice-meeting-elsewhere = This meeting was worked on elsewhere in the meantime. That is now included.
notice-meeting-damaged = This meeting is damaged from line { $n } on. Everything up to there is still there.
notice-notes-unreadable = The notes of this meeting cannot be read.
notice-ratings-unreadable = A rating that was handed in cannot be read.
notice-nothing-to-bring = There is no message of a counsellor in this chat to look at.
trouble-meeting-foreign = This is not a meeting of Oefenlijn.
trouble-meeting-newer = This meeting was made by a newer version. Update the program.
trouble-meeting-too-large = This file is too large for a meeting.
trouble-meeting-disk = This meeting cannot be read.
trouble-meeting-sealed = This meeting is sealed to another key, or damaged.
meeting-messages =
    { $n ->
        [one] one message of the counsellor
       *[other] { $n } messages of the counsellor
    }
meeting-more-chats =
    { $n ->
        [one] One more chat
       *[other] { $n } more chats
    }
meeting-refused-not-all-rated =
    { $n ->
        [one] One more person has to rate.
       *[other] { $n } more people have to rate.
    }
meeting-predict-own = What do you think comes?
meeting-predicted = { $name } thought: “{ $text }”
meeting-what-if = What if we type something else here?
meeting-what-if-title = What if
meeting-what-if-lead = This stands apart from the real chat and is kept nowhere.
meeting-what-if-text = Your message
meeting-what-if-send = Send
meeting-what-if-wait = Wait
meeting-what-if-close = Back to the real chat
meeting-what-if-shared = Going on differently is not possible here: a shared chat does not hold what the help-seeker needs to go on answering. Who had the chat can do it on their own device.
notice-what-if-changed = It cannot go on otherwise from here: the scenario or the program changed since.
meeting-part-paper = Minutes and invitation
meeting-paper-hint = Such a file can be read by whoever gets hold of it. Give it an end date in your own agreements.
meeting-paper-path = File (ending in .md, .html, .pdf or .ics)
meeting-paper-save = Write
notice-paper-written = The file is written.
notice-paper-form = Give a file name that ends in .md, .html, .pdf or .ics.
notice-paper-no-day = For an invitation the day must be known.
meeting-group = The group over time
meeting-group-hint = What you spoke of and what you agreed. Never who rated how.
meeting-group-due = Still to ask: was it tried?
meeting-group-agreed = Agreed to try
meeting-group-themes = Themes
meeting-group-scenarios = Practice chats looked at
meeting-group-risks = Risks that were there
meeting-times = { $what } ({ $n }×, last { $date })
meeting-beside = Chats beside each other
meeting-beside-hint = Two to four chats with the same help-seeker and the same variation. They are called A to D; nobody stands with a name.
meeting-beside-pick = { $persona }, { $date }
meeting-beside-show = Put beside each other
meeting-beside-other-scenario = Another scenario or another language
meeting-beside-other-seed = Another variation
meeting-beside-changed = The scenario was changed since
meeting-beside-withheld = May not be shown to a group yet
meeting-beside-full = There are four already
meeting-beside-alone =
    { $n ->
        [one] One chat is not listed: there is no second one of its variation.
       *[other] { $n } chats are not listed: there is no second one of their variation.
    }
notice-not-beside = These chats cannot stand beside each other: another scenario, another variation, or the scenario changed.
meeting-predicted-by =
    { $n ->
        [0] Nobody wrote anything down yet.
        [one] One person wrote something down.
       *[other] { $n } people wrote something down.
    }
meeting-agreement = How alike you read
meeting-agreement-hint = By act: the share of pairs that gave the same, and alpha (1: all alike, 0: no better than chance) with where it could have lain.
meeting-agreement-between = between { $from } and { $to }
meeting-agreement-one = Nothing yet: fewer than two people looked at the same message.
meeting-agreement-few = Too few to say: { $n } messages.
meeting-agreement-same = Everybody gave the same everywhere: alpha says nothing then.
meeting-agreement-wide = With other messages this figure could have been quite different.
meeting-group-protocols = Protocols that belonged to it
meeting-gather = Bring together what was made at home
meeting-gather-hint = Drop the files on this window, or write a file or a folder below. You first see what is in them; nothing is taken in by halves.
meeting-gather-path = File or folder
meeting-gather-look = Look
meeting-gather-there = Look in the shared place
meeting-gather-take-in = Take everything in
meeting-gather-not-sound = As long as something is wrong with one file, nothing is taken in. Leave it out, or ask for it again.
meeting-gather-ratings = Ratings of { $name }
meeting-gather-notes = Notes by { $names }: { $n }, { $new } of them new
meeting-gather-unknown = Cannot be read
meeting-gather-leave = Leave out
meeting-gather-leave-named = Leave out { $file }
meeting-part-unread = This file cannot be read.
meeting-part-other-key = Sealed for others. Ask for a file that is sealed for your group.
meeting-part-damaged = Damaged, or changed after it was sealed. Ask for it again.
meeting-part-too-large = Too large to be ratings or notes.
meeting-part-foreign = Neither ratings nor notes of Oefenlijn.
meeting-part-broken = There are faults in this file:
meeting-part-other-recording = This is about another chat.
meeting-part-other-messages = This is about other messages of this chat than the part you look at.
meeting-part-other-rubric = Rated with another list, or another version of it.
meeting-part-other-codebook = Coded with a codebook this program does not know. Update the program.
meeting-part-unknown-criterion = It rates something that is not on the list.
meeting-part-twice = This person has handed in ratings already: once each.
meeting-part-stranger = This person does not rate in this meeting.
meeting-part-half = Half filled in: { $criteria } points of the list and { $messages } messages still open.
meeting-remark-words-gone =
    { $n ->
        [one] One note is tied to words that were taken out of the chat since.
       *[other] { $n } notes are tied to words that were taken out of the chat since.
    }
meeting-remark-elsewhere =
    { $n ->
        [one] One note is tied to a message that is not there or was changed.
       *[other] { $n } notes are tied to messages that are not there or were changed.
    }
meeting-remark-strangers =
    { $n ->
        [one] One note is by somebody who does not take part.
       *[other] { $n } notes are by people who do not take part.
    }
meeting-no-groups = There is no group yet to seal for. Make one under Sharing, or take over the key of a group.
meeting-for-group = Sealed for
meeting-send-file = Seal and save
meeting-send-there = To the shared place
meeting-hand-out = Hand out the plan
meeting-hand-out-hint = Who prepares at home gets this plan and the bundle with the chat. The plan holds the method, the pseudonyms and which part is looked at; not the chat itself.
meeting-hand-out-own = This chat lies on this computer only. For others to prepare it at home, share it with the group first and bring it out of that bundle.
meeting-hand-out-path = File for the plan
meeting-hand-over = Hand over what you made
meeting-hand-over-hint = Your ratings (when everything is filled in) and your notes go to the group, sealed. Until everybody has rated the program shows them to nobody.
meeting-hand-over-path = Folder for your files
meeting-part-prepare = Preparing at home
meeting-prepare = Read, note and rate
meeting-prepare-title = Preparing at home
meeting-prepare-lead = Read at your own pace, write down what strikes you and rate while nobody looks. At the meeting everything comes together.
meeting-prepare-back = Back to the plan
meeting-take-plan = Open somebody else's plan
meeting-take-plan-hint = Did you get the plan of a meeting? Open it here to prepare at home.
meeting-take-plan-path = File with the plan
meeting-take-plan-go = Open
meeting-bundle = Out of a bundle of the group
meeting-bundle-hint = Who prepares the chat at home opens the same bundle. Nothing of it is kept here: when the chat is withdrawn or its end date is over, it no longer opens.
meeting-bundle-of = By { $name }, until { $date }
meeting-bundle-path = File with the bundle
meeting-bundle-passphrase = Passphrase of the bundle (if there is one)
meeting-bundle-open = Open the bundle
meeting-bundle-elsewhere = This chat lies in a bundle of the group. Open that bundle to go on.
meeting-note-tied-message = on a message or words
meeting-note-tied-time = on a stretch of the chat
meeting-note-from = From
meeting-note-to = Up to and with
meeting-note-stretch = from { $from } to { $to }
meeting-note-words = The message, to choose words in
meeting-note-words-hint = Choose words with the mouse, or with Shift and the arrows, to tie your note to them.
meeting-note-on-words = On “{ $words }”
meeting-note-no-words = On the whole message
meeting-note-in = “{ $words }” in “{ $text }”
meeting-note-words-gone = The words this was about were taken out of the chat.
meeting-note-changed = The message was changed since.
meeting-note-message-gone = This message is not in this chat.
meeting-notes-by = By
meeting-notes-more =
    { $n ->
        [one] and one more note
       *[other] and { $n } more notes
    }
meeting-reckoning = The ratings are being laid beside each other …
meeting-key = A trainer's key
meeting-key-title = Filling in the key
meeting-key-lead = This is the reading the group can calibrate against. It appears only together with everybody's ratings.
meeting-key-hint = You can do without. A key is one thought-through reading to lay beside yours, not the right answer.
meeting-key-there = A key lies ready. It appears together with the ratings, not before.
meeting-key-path = File with the key
meeting-key-take = Take over the key
meeting-key-fill = Fill it in here
meeting-key-none = Without a key
meeting-key-value = The key says { $n }.
meeting-key-beside = Beside the key
meeting-key-beside-hint = The key is one reading, by somebody who took their time. Where you saw something else, there is something to talk about. All of it is of the group together; nobody is compared.
meeting-key-criterion = { $name }: { $same } of { $of } gave what the key gives, { $near } were at most one step from it
meeting-key-act = { $name }: { $percent } % read as the key reads it (the key sees it in { $n ->
        [one] one message
       *[other] { $n } messages
    })
meeting-split-key-yes = the key sees it
meeting-split-key-no = the key does not see it
meeting-own-key-hint = Who wishes looks at their own ratings beside the key, alone. The others look away for a moment.
meeting-own-key-look = { $name } looks alone
meeting-own-key-title = { $name }, beside the key
meeting-own-key-lead = This is for you alone. A difference is no mistake: you may have a good reason.
meeting-own-key-close = Close and pass back
meeting-own-key-messages = Messages you read differently
meeting-own-key-alike = You read every message as the key does.
meeting-own-key-only-key = Only in the key: { $acts }
meeting-own-key-only-own = Only with you: { $acts }
meeting-own-key-criterion = { $name }: you { $own }, the key { $key }
notice-parcel-unread = This file cannot be read.
notice-parcel-other-key = This file is sealed for others.
notice-parcel-damaged = This file is damaged, or was changed after it was sealed.
notice-key-unreadable = This is no key that the program can read.
notice-key-other = This key belongs to another chat, another part or another list, or is not filled in whole. Nothing was changed.
notice-bundle-no-words = There are no messages in this bundle: there is nothing to look at or to rate.
notice-taken-in = Taken in. People with ratings, and notes in all:
notice-nothing-to-hand-over = There is nothing to hand over yet: no note, and no ratings that are filled in whole.
notice-sent-place = Sealed. It goes to the shared place.
notice-sent-file = Sealed and written.
notice-not-a-plan = This is no plan of a meeting.
notice-plan-begun = This meeting has begun: there is nothing left to prepare.
notice-plan-is-own = You have this meeting already, as far or further on. Nothing was changed.
notice-nothing-there = Nothing lies in the shared place for this meeting yet.
notice-place-silent = The shared place does not answer.
meeting-press-to-note = Press a message to note something on it.
meeting-asks-acts = Also say of each message of the counsellor what it does
meeting-asks-acts-hint = That takes everybody a quarter of an hour or more. Without it there is only the list of seven points.
meeting-invitation-name = invitation.ics
meeting-paper-name = minutes.pdf
meeting-hand-out-name = plan
meeting-guess-next = Guess first
meeting-change-people = Change who is here
meeting-earlier = Agreed in earlier meetings
meeting-earlier-hint = What came of it? Not done is an answer too.
meeting-remark-already-here = These ratings are here already, just like this. Nothing changes.
meeting-doubt-person = Look again: { $what } stands here. It may point at somebody.
meeting-doubt-quote = Look again: these look like somebody's own words. They do not belong in minutes.
meeting-doubt-named = Look again: { $name } is named. Minutes do not say who said what.
meeting-back-to-phase = Back to the phase after all
notice-gone-before-meeting = This conversation is not kept until the meeting: only until { $detail }
