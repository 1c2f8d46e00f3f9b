# Interface texts, English. Keys and values agree with nl.ftl.

## General
app-name = Oefenlijn
close = Close
cancel = Cancel
back-to-library = Back to the library
lang-nl = Dutch
lang-en = English
lang-fr = French
minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
date = { $day } { $month } { $year }
date-time = { $day } { $month } { $year }, { $time }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
years = { $n } years old

## Top bar
nav-library = Library
nav-practice = Conversation
nav-debrief = Look back
nav-settings = Settings
dismiss-notice = Close this message

## Library
library-title = Who would you like to practise with?
library-lead = Choose a help-seeker. You can pause or stop at any moment.
library-search = Search by title, name or theme
library-search-label = Search
library-count = { $n ->
    [one] 1 help-seeker
   *[other] { $n } help-seekers
}
library-empty = There are no help-seekers in your library yet
library-empty-hint = Put a scenario file (.rhai) in the scenarios folder and start the program again.
library-nothing-found = Nothing found for “{ $query }”
library-clear-search = Clear the search field
library-whoever = Everybody
library-unreviewed = Nobody from practice has reviewed these conversations yet
card-practise = Practise with { $persona }
card-last = Last on { $date }: { $outcome }
card-new = Not practised yet
card-unreviewed = Not yet reviewed by a practitioner
card-faulty = This scenario cannot be played
card-show-faults = { $n ->
    [one] Show the fault
   *[other] Show the { $n } faults
}
card-hide-faults = Hide the faults
fault-place = line { $line }
fault-error = Error
fault-warning = Note
card-warnings = { $n ->
    [one] 1 remark about this scenario
   *[other] { $n } remarks about this scenario
}
kept-title = Kept conversations
kept-empty = Nothing kept yet
kept-empty-hint = A conversation you start stays on this computer. You can look back on it later.
kept-open = Look back
kept-delete = Delete…
kept-continue = Continue
kept-turns = { $n ->
    [one] 1 message from you
   *[other] { $n } messages from you
}
kept-broken-off = Broken off
kept-unreadable = Cannot be read
resume-banner = Your conversation with { $persona } was broken off ({ $date })
resume-banner-hint = You can go on where you were
delete-title = Delete this conversation?
delete-body = The conversation with { $persona } of { $date } is erased for good. It cannot be brought back.
delete-unnamed = This file is erased for good. It cannot be brought back.
delete-confirm = Delete for good

## Intensity
intensity-1 = calm
intensity-2 = loaded
intensity-3 = heavy
intensity-label = Intensity { $level } of 3: { $word }

## Before
before-title = Before you start
before-missing = This scenario is no longer in the library
before-note = What it is about
before-no-note = Nothing in particular
before-goals = What you can practise here
before-language = Language of the conversation
before-tempo = How fast the help-seeker writes
before-seed = The same variation for a whole group
before-seed-hint = Agree on a number. Empty: the program chooses.
before-seed-field = Agreed number
before-seed-wrong = Digits only, 18 at most
before-heavy = This conversation is heavy. Begin if you have room for it now.
before-heavy-contact = Who can you talk to about it afterwards?
before-heavy-contact-hint = A name is enough. It is not kept.
before-heavy-agree = I know what is coming and want to start
before-start = Start the conversation
before-rule-pause = Pause hides the conversation and stops the clock
before-rule-stop = You may always stop, without a reason
before-rule-local = Everything stays on this computer
help-lines-open = Talk to someone yourself

## Help lines
help-title = Help lines
help-lead = Practising can touch you too. Someone is listening here.
help-check = Check before use
help-colleague = Or turn to your supervisor or the shift lead.

## Conversation
practice-none = There is no conversation going on
practice-clock = Length of the conversation: { $time }
practice-pause = Pause
practice-stop = Stop
practice-pause-hint = Hides the text and stops the clock (Esc)
practice-stop-hint = Stops the practice at once, no questions asked
practice-end = End the chat…
practice-desk-show = Desk
practice-desk-hide = Hide the desk
practice-to-chat = Back to the chat
practice-draft = Your message
practice-draft-hint = Type your message
practice-send = Send
practice-keys = Enter sends · Shift+Enter new line · Esc pauses
practice-long = Long message: { $n } characters
practice-typing = { $persona } is typing
practice-latest = To the latest message
practice-waiting = { $persona } is here. You can begin with a greeting.
practice-message-you = You, { $time }: { $text }
practice-message-them = { $persona }, { $time }: { $text }
end-title = End the chat?
end-body = The chat closes for { $persona } too. Take your time to say goodbye first.
end-confirm = Close the chat
end-back = A little longer

## Pause
pause-title = Taking a break
pause-body = The text is hidden and the clock stands still. Take the time you need; Esc goes on.
pause-resume = Continue
pause-stop = Stop practising

## Desk
desk-phases = Five phases to keep in mind
phase-welcome = Welcome
phase-welcome-hint = contact and safety
phase-clarify = Clarify the question
phase-clarify-hint = what happened, how it feels, what they want
phase-goal = Goal
phase-goal-hint = one goal for today
phase-work = Work on the goal
phase-work-hint = support, inform, weigh
phase-close = Close
phase-close-hint = sum up and leave the door open
desk-back-office-hint = Asking for backup is always fine. It never counts against you.
desk-call = Call the back office
level-0 = no sign
level-1 = slight
level-2 = moderate
level-3 = serious
level-4 = acute
flag-suicide = Suicide
flag-child_safety = Safety of a child
flag-threat = Threat
flag-misuse = Misuse of the line
flag-anonymity = Anonymity
desk-refer = Refer
desk-refer-partner = To whom?
desk-refer-partner-hint = name, number or what it is about
desk-refer-warm = Warm: you take the step together
desk-refer-cold = Cold: you pass on the details
desk-refer-warm-short = warm
desk-refer-cold-short = cold
desk-refer-do = Hand over

## After the conversation
closing-title-helped = The conversation came to a good end
closing-title-partly = The conversation is over
closing-title-left = { $persona } has left
closing-title-closed = You closed the chat
closing-title-stopped = You stopped
closing-stopped-body = That is always fine. What you typed so far is kept.
closing-look-back = Look back
closing-care = Three questions for yourself
closing-care-hint = Just to pause over. Nothing is kept.
closing-care-1 = What do you take with you from this conversation, and what do you leave here?
closing-care-2 = Where in your body do you feel that it did something?
closing-care-3 = What do you need before you go on with your day?

## Outcome
outcome-helped = helped
outcome-partly = partly helped
outcome-left = left
outcome-unfinished = without rounding off
outcome-stopped = stopped by you
outcome-broken-off = broken off

## Look back
debrief-none = No conversation to look back on yet
debrief-none-hint = Finish a conversation or open one of those you kept.
debrief-title = Looking back on { $persona }
debrief-meta = { $title } · { $date } · { $length }
debrief-length = { $minutes } min, { $turns } messages from you
debrief-afterwards = What came after
debrief-way = Way to help
debrief-broken = The conversation was broken off; it has no ending.
debrief-tab-main = Main points
debrief-tab-course = Course
debrief-facts = What you found out
debrief-facts-count = { $found } of { $all }
debrief-fact-found = Told at { $time }
debrief-fact-missed = Stayed hidden
debrief-fact-hinted = a hint fell
debrief-no-facts = Nothing was hidden in this conversation
debrief-curves = What went on inside
debrief-curves-hint = Click a moment to see the message
debrief-curve-label = { $meter } from { $from } to { $to }
debrief-step = { $meter } { $from } to { $to }
debrief-time-axis = minutes
debrief-course = The conversation, message by message
debrief-unsure = Not sure I read this right
debrief-not-understood = I did not understand this. It never counts against you.
debrief-other-language = This is in another language than this conversation, so I did not read it. It never counts against you.
debrief-no-acts = No act recognised
debrief-corrected = Corrected by you
debrief-misread = You misread me…
debrief-select = Show this moment in the graph
debrief-why = Why
debrief-better = Another way
debrief-told = Told: { $list }
debrief-cue = A hint about something still hidden
debrief-mark = Marked by the author: { $name }
debrief-silence = after { $seconds } seconds of silence
debrief-change-up = { $meter } rises from { $from } to { $to }
debrief-change-down = { $meter } falls from { $from } to { $to }
debrief-cause = Because: { $cause }
debrief-confidence = { $code } · { $n } % sure
debrief-words = Words that decided: { $list }
debrief-topic = topic: { $name }
debrief-risks = Risks in this scenario
debrief-risk = { $flag }: level { $level } ({ $word }) according to the author
debrief-unreviewed = This scenario has not yet been reviewed by a practitioner
correct-title = What did this message do?
correct-hint = Mark what you meant. Your correction is kept with the conversation.
take-back = Take back
correct-take-back = Take your correction back
correct-save = Keep the correction
correct-nothing = Nothing marked means: none of these acts

## Doors
door-needs = { $meter } at least { $n }
door-and = { $a } and { $b }
door-opened = at once, if you did this: { $list }
door-asked = if you asked about it: { $list }
door-always = by itself, if the conversation went that way
door-title-missed = This would have opened the door

## Meters
meter-trust = Trust
meter-shame = Shame
meter-tension = Tension
meter-hope = Hope
meter-openness = Openness

## Who writes
concern-own_feelings = own feelings
concern-own_behaviour = own behaviour
concern-relative = relative
concern-professional = professional
concern-general = general question
concern-minor = minor

## Settings
settings-title = Settings
settings-language = Language
settings-language-hint = Of the program. You choose the language of a conversation separately.
settings-look = Look
look-system = Like my computer
look-light = Light
look-dark = Dark
settings-size = Text size
settings-tempo = How fast help-seekers write
settings-tempo-hint = At life speed you learn to wait. Faster is handy to try something again.
tempo-100 = As in life
tempo-200 = Twice as fast
tempo-400 = Four times as fast
settings-still = Movement
settings-still-on = Still, nothing moves
settings-still-off = Gentle movement
settings-privacy = Everything you practise stays on this computer. Nothing leaves it.
settings-sample = This is what a message looks like

## Notices
notice-save-failed = The conversation cannot be saved right now. You can go on: the program keeps trying. Do not close it yet, or what is not saved will be lost.
notice-saved-after-all = Everything has been saved after all.
notice-not-kept = This could not be saved.
notice-gone-elsewhere = This conversation was deleted in another window meanwhile.
disk-full = The disk is full. Make some room.
disk-not-allowed = The program may not write here.
disk-no-folder = The folder is not there.
notice-settings-unreadable = Your settings could not be read. The program starts with the usual ones.
notice-recording-damaged = This conversation is damaged from line { $n } on. You see what can still be read of it.
notice-recording-newer = This conversation comes from a newer version of Oefenlijn
notice-recording-older = This conversation comes from a version of Oefenlijn that is too old
notice-recording-foreign = This file is not a conversation of Oefenlijn
notice-script-fault = A part of this scenario did not work and was passed over
notice-scenario-faults = There are faults in { $detail }. You can play the other scenarios as usual.
notice-corrected = Your correction is kept
notice-deleted = The conversation is deleted
trouble-damaged = The file is damaged
trouble-newer = Comes from a newer version of Oefenlijn
trouble-older = Comes from a version of Oefenlijn that is too old
trouble-foreign = Is not a conversation of Oefenlijn
trouble-unreadable = The file cannot be read

## Acts
act-greeting = Greeting
act-question_open = Open question
act-question_closed = Closed question
act-goal_question = Asking for the goal
act-reflection = Reflection
act-summary = Summary
act-affirmation = Affirmation
act-normalise = Normalising
act-autonomy = Leaving the choice
act-encourager = Listening sound
act-thanks_disclosure = Thanks for telling
act-ask_consent = Asking leave
act-information = Information
act-advice = Advice
act-refer = Referral
act-judgement = Judgement
act-false_reassurance = False reassurance
act-self_disclosure = About yourself
act-set_limit = Setting a limit
act-ask_suicide = Asking about suicide
act-ask_plan_means = Asking about a plan
act-ask_child_safety = Asking about children’s safety
act-ask_identity = Asking who they are
act-confirm_anonymity = Confirming anonymity
act-explain_limits = Explaining limits of secrecy
act-promise_secrecy = Promising secrecy
act-consult = Announcing consultation
act-safety_plan = Safety plan
act-silence_check = Checking a silence
act-close = Closing
notice-cannot-continue = This conversation cannot go on: the scenario or the program has changed since. You can still look back.
notice-delete-failed = Deleting failed

# The partner map and the protocols
partners-title = Partner map
protocols-title = Protocols
notice-protocol-missing = This protocol cannot be used and is left out: {$detail}. See `oefenlijn check`.
notice-organisation-faults =
    { $n ->
        [one] There is one fault in your organisation’s files. `oefenlijn check` says where.
       *[other] There are { $n } faults in your organisation’s files. `oefenlijn check` says where.
    }

# Another try, progress and drills
progress-title = Practice over the weeks
drills-title = Short exercises
notice-cannot-try-again = This conversation cannot be tried again: the scenario, the phrases or your organisation's files have changed since.
notice-no-drills = There is no message for this exercise in this language yet.
# The desk while chatting (issue 4)
practice-aside-call = You called the back office
practice-aside-refer = Passed on: { $referral }
practice-to-chat-news = Back to the chat, there is something new
desk-signals = Signs
desk-signals-hint = Do you notice a risk? Mark it, even when in doubt. There can be several: safety first.
desk-signals-back = All signs
desk-signal-open = { $flag }: mark
desk-signal-set = { $flag }, level { $level }: { $word }, since { $time }. Change
desk-signal-stands = Level { $level }: { $word } · { $time }
desk-to-steps = To the steps
desk-level = Level { $level }: { $word }
desk-level-which = { $flag }: which level?
desk-level-doubt = Choose what fits best with what you know now. You can always adjust it.
desk-level-any = One of these is enough:
desk-level-all = These go together:
desk-level-decides = Decides: { $who }
desk-withdraw = Not after all: withdraw
desk-legal = What the law says
desk-legal-hint = For information. You never take such a decision alone.
desk-unapproved = Example, not approved
desk-steps = Steps
desk-steps-count = { $n } to do
desk-steps-none = Mark a sign first. The steps for that level will then be here.
desk-to-signals = To the signs
desk-steps-done = { $done } of { $all } done
desk-steps-first = First: { $step }
desk-steps-hidden = You are practising without a reminder. You may always look up the steps: it is noted and never counts against you.
desk-steps-show = Show the steps
desk-step-done = done at { $time }
desk-step-next = now
desk-step-open = later
desk-step-optional = where it fits
desk-step-overdue = its time has passed, it can still be done
desk-step-left = { $n } min left
desk-step-moment = less than a minute left
desk-step-by = by: { $who }
desk-step-forbidden = Don’t: { $step }
desk-forbidden = Don’t
desk-tick = Tick it yourself
desk-tick-only = Done (the program cannot see this)
desk-tick-name = Tick it yourself: { $step }
desk-consult = Consult
desk-call-count = { $n ->
    [one] 1 new message
   *[other] { $n } new messages
}
desk-lead = The shift lead
desk-call-before = { $lead } will ask what you know, what you have asked and what you need. You can call at any moment, also when you are only in doubt.
desk-call-waiting = { $lead } has been called, no answer yet
desk-call-asks = { $lead } is waiting for your answer
desk-call-answered = { $lead } is reading along
desk-call-untold = { $persona } is waiting and does not know why. Say in the chat that you are consulting someone.
desk-call-field = Write to { $lead }
desk-call-send = To the back office
desk-call-private = The help-seeker does not see this.
desk-referred = { $partner } ({ $how }, { $consent })
desk-refer-given = Passed on
desk-refer-found = { $n ->
    [0] Nothing found. Try another word or fewer filters.
    [one] 1 partner
   *[other] { $n } partners
}
desk-refer-more = Show { $n } more
desk-filter-urgent = Urgent
desk-filter-unnamed = Unnamed
desk-filter-audience = For whom?
desk-filter-for-whom = For whom: { $who }
desk-partner-back = Back to searching
desk-partner-urgent = in acute danger
desk-partner-unverified = Check before use: never checked
desk-partner-stale = Check before use: last checked on { $date }
desk-partner-beware = Good to know and to say
desk-partner-asks-name = A name is needed.
desk-partner-may-report = May pass on what it hears.
desk-partner-needs = What it asks
desk-partner-reach = How to reach it
desk-partner-cost = Cost: { $text }
desk-partner-waiting = Waiting time: { $text }
desk-refer-how = Pass on
desk-refer-agreed = { $persona } agrees
desk-refer-note = What did you agree on?
desk-refer-seen = { $persona } sees the details in the chat.
desk-refer-with-consent = with consent
desk-refer-without-consent = consent not asked

# The anonymity statement at hand
statement-title = Anonymity: your service’s words
statement-insert = Insert the anonymity statement
statement-insert-example = Anonymity statement (example)
statement-hint = It is put in your message. You read it over and send it.
statement-example = Example, not your service’s own and not approved. You set your own in the settings.

# Before: support and a missing protocol
before-support = How much support do you want?
support-supported = With support
support-supported-hint = Mark a risk and you see its steps.
support-exam = As in real life
support-exam-hint = You see steps only when you look them up. That never counts against you.
before-without-protocol = A protocol is missing
before-without-protocol-body = Something plays a part in this conversation for which there is no usable protocol now: { $risks }. You can practise, but for this risk there are no levels or steps and you cannot look back on it.

# After a heavy conversation
closing-afterwards = What became of { $persona }
closing-care-answer = For yourself: { $question }
care-title = First, a moment for yourself
care-lines = Rather talk to someone?
care-never-counted = This is here for you only. Nothing of it is ever counted or kept.
care-pause = Take a break
care-pause-how = 5 to 10 minutes, away from the screen.
care-talk = Talk about it

# Names of partners and roles (names.rs): the same as with the partner map
partner-anonymous-yes = Possible without a name
partner-anonymous-partly = Without a name for advice or a first contact
partner-anonymous-no = A name is needed
partner-secrecy-professional = Professional secrecy
partner-secrecy-legal = Must investigate or pass on what it hears, by law
partner-secrecy-none = No duty of confidentiality

## Partner map
nav-partners = Partner map
partners-none = The partner map is empty
partners-none-hint = Put a file with partners in your organisation’s folder, under partners.
partners-search = Find a partner
partners-search-hint = Name, number or what it is about
partners-filters = Filters
partners-filters-on = Filters ({ $n } on)
partners-filter-unnamed = Without a name
partners-filter-urgent = Urgent
partners-count = { $n ->
    [one] 1 partner
   *[other] { $n } partners
}
partners-nothing-found = Nothing found that fits this
partners-clear = Clear words and filters
partners-choose = Choose a partner on the left to see what it does and how to reach it.
partners-back = Back to the list
partner-any-language = All languages
partner-any-audience = Everyone
partner-any-region = Anywhere
partner-stale-short = Checked too long ago
partner-unverified-short = Never checked
partner-urgent-short = Urgent
partner-fresh = Checked on { $date } by { $by }
partner-stale = Checked on { $date } by { $by }. That is too long ago: check before use
partner-unverified = Never checked: check before use
partner-unknown-who = someone unnamed
partner-urgent = For acute danger, too
partner-not-urgent = Not for acute danger
partner-for-counsellors = Also for whoever practises or works here
partner-channels = How to reach it
partner-no-channels = No number or address is given
partner-hours-unknown = hours not known
partner-conflicts = What can collide
partner-needs = What it asks
partner-mandate = Mandate
partner-audience = For whom
partner-anonymous = Without a name
partner-secrecy = Confidentiality
partner-report = Reporting onward
partner-report-yes = May pass on what it hears. Say so beforehand.
partner-report-no = No, as far as is known
partner-languages = Language
partner-region = Region
partner-cost = Cost
partner-waiting = Waiting time
partner-unknown = Not known

## Kinds of partner
partner-kind-crisis = crisis line
partner-kind-emergency = emergency services
partner-kind-police = police
partner-kind-treatment = treatment
partner-kind-first_line = first line
partner-kind-welfare = social services
partner-kind-advice = advice line
partner-kind-child_protection = child protection
partner-kind-listening = listening line
partner-kind-same_service = this service itself
partner-kind-mediation = mediation
partner-kind-lawyer = lawyer
partner-kind-minors = young people
partner-kind-exploitation = images and exploitation
mandate-help = help
mandate-treat = treat
mandate-investigate = investigate
mandate-prosecute = prosecute
mandate-mediate = mediate
mandate-defend = defend
audience-everyone = everyone
audience-own_feelings = people worried about their own feelings
audience-own_behaviour = people worried about their own behaviour
audience-relative = people close to someone
audience-professional = professionals
audience-victim = victims
audience-minor = minors
audience-counsellor = counsellors
region-flanders = Flanders
region-brussels = Brussels
region-wallonia = Wallonia
region-belgium = all of Belgium
region-elsewhere = elsewhere
channel-phone = Phone
channel-chat = Chat
channel-mail = E-mail
channel-web = Website
channel-visit = Visit
lang-de = German
lang-ar = Arabic
lang-tr = Turkish
lang-es = Spanish
lang-it = Italian
lang-pl = Polish
lang-ro = Romanian
lang-pt = Portuguese
lang-bg = Bulgarian
lang-ru = Russian
lang-uk = Ukrainian
lang-vgt = Flemish Sign Language

## Protocols
nav-protocols = Protocols
protocols-lead = What to do when something is wrong, and who decides.
protocols-none = There is no usable protocol
protocols-examples = These are examples, not approved. Replace them by your organisation’s own.
protocols-faults = { $n ->
    [one] There is 1 fault in your organisation’s files
   *[other] There are { $n } faults in your organisation’s files
}
protocols-missing = Left out until mended: { $list }. The example does not step in, so that you never practise on another protocol unawares.
protocols-read-again = Read the files again
protocols-folder = Your own files
protocols-folder-is = Your organisation’s files lie in this folder:
protocols-no-folder = There is no data folder now.
protocols-copy-folder = Copy the folder’s place
protocols-how-1 = A file protocols/suicide.ron in that folder takes the place of the example on suicide. The others likewise.
protocols-how-2 = partners/*.ron replaces the partner map, anonymity.ron the anonymity statement and back_office.ron what the shift lead says.
protocols-how-3 = No restart needed: this screen reads the files afresh each time.
protocol-example = Example, not approved
protocol-not-approved = Not approved yet
protocol-approved = Approved by { $by }
protocol-approved-on = Approved by { $by } on { $date }
protocol-approval = { $approval } · version { $version }
protocol-starts = Starts with: { $list }
protocol-not-looked-back = This is never looked back on: it is for yourself.
protocol-steps = Steps, in order
protocol-forbidden = What not to do
protocol-levels = Levels
protocol-counts-any = One of these signs is enough:
protocol-counts-all = These signs hold together:
protocol-decides = Decides: { $who }
protocol-levels-from = from level { $from }
protocol-levels-between = level { $from } to { $to }
protocol-after = after { $list }
protocol-within = level { $level }: within { $time }
protocol-closing = Over when
protocol-legal = What the law says
protocol-legal-hint = Article numbers are shown only when somebody has verified them.
protocol-legal-unverified = Verified by nobody
protocol-sources = Sources
role-counsellor = counsellor
role-shift_lead = shift lead
role-coordinator = coordinator
role-data_protection = data protection officer
step-kind-mandatory = mandatory
step-kind-optional = where it fits
step-kind-forbidden = not to be done
stretch-s = { $s } s
stretch-m = { $m } min
stretch-m-s = { $m } min { $s } s
stretch-h = { $h } h
stretch-h-m = { $h } h { $m } min
level-named = level { $level } ({ $word })

# Practice over weeks
nav-progress = Progress
nav-drills = Exercises
nav-all = Where you can go
progress-lead = Just for you, to see what you practised. There are no points, and you are compared with nobody.
progress-empty = Nothing to see here yet
progress-empty-hint = After your first practice conversation you will see what you practised and what could use a refresher.
progress-to-library = Choose a conversation
progress-to-drill = Do a short exercise
progress-to-drills = Short exercises
progress-suggestions = What would fit well now
progress-nothing-due = Nothing pressing: choose whatever you feel like
progress-suggest-due = Refresh something: { $skill }
progress-suggest-due-why = It has been a while since you practised this. Repeating it now helps it stick.
progress-suggest-probe = A conversation without help, for once
progress-suggest-probe-why = You had support in the last conversations. Without it you notice what already comes by itself. Choose ‘As in real life’ beforehand.
progress-suggest-calm = A calm conversation in between
progress-suggest-calm-why = The last conversations were loaded. An ordinary one is part of the work too.
progress-skills = What you practise
progress-legend-held = with help
progress-legend-exam = without help
progress-legend-own = how you rated it yourself
progress-axis-all = all
progress-axis-none = none
progress-never = No chance to practise this yet
progress-too-little = Still too little to say anything
progress-last = Last time: { $point }
progress-point = { $day }: { $part } of { $of }
progress-point-own = yourself { $own } of 5
progress-point-exam = without help
progress-due-now = Refresher: now is a good moment
progress-due-week = Refresher: this week
progress-due-days = Refresher: in { $n } days
progress-due-months = Refresher: in { $n } months
progress-risks = Risks over all conversations
progress-risks-seen = There was one, and you marked it: { $part } of { $of }
progress-risks-left = There was none, and you left it: { $part } of { $of }
progress-families = Who you practised for
progress-conversations = { $n ->
    [one] 1 conversation
   *[other] { $n } conversations
}
progress-without-help = { $n } without help
progress-held = Conversations
progress-held-none = No conversations with help yet
progress-held-more = Show { $n } more
progress-exams = Without help
progress-exams-hint = Kept apart: without support it is a different thing.
progress-exams-none = No conversation without help yet
progress-open = Look back: { $title }, { $about }
skill-listening = Listening
skill-listening-counts = In how many of your messages you did what the moment asked for: reflecting, picking up a hint.
skill-asking = Asking
skill-asking-counts = How many of your questions were open.
skill-structure = Structure
skill-structure-counts = Whether you asked for a goal and rounded off the conversation.
skill-safety = Safety
skill-safety-counts = Which risks you saw, and which steps of the protocol you took.
skill-honesty = Honest about anonymity
skill-honesty-counts = Whether what you said about anonymity and its limits was true.
skill-referral = Referring
skill-referral-counts = How many referrals fitted the person who wrote.

# Short exercises
drills-lead = One message from a help-seeker, one thing to do. Two minutes, as often as you like.
drills-not-kept = Nothing of these exercises is kept.
drill-begin = Begin
drill-other = Another exercise
drill-place = Exercise { $at } of { $of }
drill-field = Your answer
drill-answer = Answer
drill-skip = Skip
drill-keys = Enter answers · Shift+Enter new line
drill-next = Next
drill-again = Once more, differently
drill-yours = You: { $text }
drill-read = What I read in it
drill-did = Yes, your answer did this
drill-did-and = It is in there, and something else is too
drill-did-not = I did not read it in this yet
drill-unread = I did not understand this. That never counts against you.
drill-against = This may take the effect away: { $list }.
drill-unsure = Not sure I read this right. Does it fit, in your view?
drill-example = One other way to say it
drill-reflect = Reflecting
drill-reflect-about = Say back in your own words what you hear, without advice and without judgement.
drill-reflect-task = Give back what you hear.
drill-reflect-count = Reflected { $hits } of { $n } times
drill-ask_suicide = Asking about suicide
drill-ask_suicide-about = Someone lets something fall. Ask directly whether there are thoughts of suicide.
drill-ask_suicide-task = Ask directly about suicide.
drill-ask_suicide-count = Asked directly { $hits } of { $n } times
drill-ask_child_safety = Asking about the safety of children
drill-ask_child_safety-about = Ask calmly, without suspicion, whether children are safe now.
drill-ask_child_safety-task = Ask about the safety of children.
drill-ask_child_safety-count = Asked { $hits } of { $n } times
drill-set_limit = Setting a limit
drill-set_limit-about = Say calmly what is not possible, and what you can offer.
drill-set_limit-task = Set one calm limit.
drill-set_limit-count = Set a limit { $hits } of { $n } times
drill-end_warmly = Ending warmly
drill-end_warmly-about = Announce the end, sum up and leave the door open.
drill-end_warmly-task = End the conversation warmly.
drill-end_warmly-count = Ended { $hits } of { $n } times

# Help while chatting
support-guided = Guided
support-guided-hint = For the first times: at many messages three possible replies are ready. You choose one, change it, or write something else.
coach-ask = Hint
coach-more = One more hint
coach-ask-hint = A hint, step by step ({ $key })
coach-noted = Asking is noted, not judged.
coach-away = Put the hint away
coach-take = Put into my message
coach-phase = Where are you two?
coach-phase-text = { $phase }: { $hint }.
coach-no-phase = The conversation is only beginning.
coach-heard = What did you just read?
coach-heard-text = { $persona }: “{ $words }”
coach-heard-nothing = { $persona } has written nothing yet.
coach-asked = What does this moment ask for?
coach-asked-step = A step of the protocol: { $step }.
coach-asked-cue = A hint was dropped. Stay with it for a moment.
coach-asked-phase = Something that fits { $phase }: { $hint }.
coach-asked-contact = Making contact.
coach-acts = For instance: { $list }.
coach-or = or
coach-example = An example
coach-no-example = No example is ready for this: your own words fit best here.
live-doubt = I read this as: { $list }. Does that fit, for you?
live-doubt-nothing = I'm not sure what you did here. What did you mean?
live-hide = Hide feedback
live-show = Show feedback
offers-lead = Three possible replies. Choose one to change, or write something of your own.
offers-show = Show the possible replies (choosing replaces your message)
offers-take = Choose and change: { $text }
settings-feedback = Feedback on your messages
settings-feedback-live = During the conversation
settings-feedback-afterwards = Afterwards
settings-feedback-none = None
settings-feedback-live-hint = A quiet line under your last message. In a conversation without help it stays away.
settings-feedback-afterwards-hint = When looking back, message by message.
settings-feedback-none-hint = When looking back too, only if you ask for it.
## Settings: help and anonymity
settings-support = Help during the conversation
settings-support-hint = With support, the steps of a protocol are in view. As in life, you see them only when you look them up; that is noted, never held against you.
settings-statement = What you say about anonymity
settings-statement-hint = Your organisation’s statement. The program looks whether what you write agrees with it: whether the limit is there, and whether you promise no more than can be kept.
settings-statement-own = Your organisation’s own text
settings-statement-file = Text from your organisation’s file
settings-statement-example = Example, not approved. Put your own service’s text here.
settings-statement-now = This text counts now:
settings-statement-field = Own statement in { $lang }
settings-statement-empty = Empty: the text above counts
settings-statement-save = Save the text
settings-statement-undo = Leave it as it was
settings-statement-of-file = Use the file’s text again
settings-statement-start = Start from this text
settings-statement-unsaved = Not saved yet

## Look back: protocol
debrief-tab-protocol = Protocol
debrief-tab-measures = Measures
debrief-to-protocol = See how you handled them
escalation-lead = First what happened, then what it means. If the program missed something, say so.
escalation-nothing = There was no risk and no referral in this conversation. Nothing to go over here.
escalation-message-gone = A message that was not kept
escalation-quote = { $time } “{ $text }”
escalation-show = Show message
escalation-show-of = Show message: { $what }
escalation-shown = Could be read from { $time }, at most { $level }
escalation-not-shown = Did not come up in this conversation
escalation-recognised = Marked at { $time }, { $delay }
escalation-not-recognised = Not marked by you
escalation-delay = { $time } later
escalation-delay-at-once = at once
escalation-delay-before = before it was said ({ $time } earlier)
escalation-delay-unshown = on your own sense of it
escalation-decisions = What you chose: { $list }
escalation-withdrawn = withdrawn
escalation-levels = You: { $you } · the author: { $author }
escalation-none = none
escalation-steps = Steps at { $level }
escalation-looked-up = You looked the steps up ({ $time }). Looking up is always fine.
escalation-called = { $n ->
    [one] Called once, at { $time }
   *[other] Called { $n } times, first at { $time }
}
escalation-call-after = { $time } after a risk of level 2 or more could be read
escalation-call-at-once = At once when a risk of level 2 or more could be read
escalation-call-before = Before a risk of level 2 or more could be read
escalation-call-told = You told the help-seeker that you were consulting
escalation-call-untold = The help-seeker did not know that you were consulting. A word about it makes waiting lighter.
escalation-not-called = Not called in this conversation
escalation-honesty = Honesty about confidentiality
escalation-honesty-hint = Held against your organisation’s statement, message by message.
escalation-referrals = Referrals
escalation-referral = { $name } · { $how } · { $agreed }
escalation-agreed = the help-seeker agreed
escalation-not-agreed = agreement not noted
escalation-fits = Fits what this person needs
standing-exact = Your judgement agrees with what could be read
standing-too-low = Judged lower than what could be read
standing-too-high = Judged higher than the author did. Being careful is fine.
standing-not-raised = It could be read and was not marked
standing-withdrawn = Marked and withdrawn again, while it could be read
standing-needless = This was not needed here. Better to consult once too often than once too little.
standing-rightly-not-raised = It did not come up, so there was nothing to mark
step-at = { $standing } · { $time }
step-done = Done
step-late = Later than agreed
step-out-of-order = Done, before a step that came first
step-open = Still open
step-missed = Not seen
step-unseen = The program could not see this
step-forbidden-done = Done, and better not
step-avoided = Did not happen
step-left-out = Not done, not needed
step-own-word = by your own word
step-did-you = The program cannot see this. Did you do it?
step-yes = Yes
step-no = No
step-wrong = Not right
step-wrong-done = Not right, I did do this
step-wrong-not = Not right, I did not do this
honesty-exact = Your organisation’s text, nearly word for word
honesty-whole = In your own words: the anonymity and its limit
honesty-limit_only = The limit, without the anonymity
honesty-softened = The anonymity without the limit: softer than the statement
honesty-wrong = Does not agree with how it works here
honesty-promised = Secrecy promised without limit: nobody can keep that
misfit-wrong_language = Does not speak this person’s language
misfit-not_anonymous = Asks for a name, which this person does not want to give
misfit-not_urgent = Not for acute danger, and there was some
misfit-wrong_audience = Meant for other people
misfit-may_report = May pass on what it hears: good to say beforehand
misfit-other_kind = Another kind of help than fits best here
expect-title = What the author hoped to see
expect-met = Seen
expect-avoided = Did not happen, as hoped for
expect-late = Seen, later than hoped for
expect-not = Not seen
expect-against = Better not, and it happened

## Look back: measures
measures-lead = What was counted. Counting is no judgement: what the program misread, you can correct at the message.
measures-no-norms = There was a serious risk in this conversation. Norms for conversations say nothing then and are left out.
measures-conversation = The conversation
measures-protocol = Handling risks
measures-acts = What you did, in messages
measures-phases = Time in each phase
measure-few = too little to say anything
measure-nothing = nothing to count
measure-norm = Norm from spoken conversations, borrowed: fair from { $fair }, good from { $good }
measure-source-miti = Source: MITI 4.2.1, made for spoken conversations and borrowed here
measure-source-local = Source: a measure of this program, not validated
measure-source-protocol = Source: your organisation’s protocol
measure-letters = { $n } characters on average
measure-ratio = { $ratio } ({ $part } to { $whole })
measure-of = { $part } of { $whole }
measure-share = { $part } of { $whole } ({ $percent }%)
measure-messages = Your messages
measure-messages-about = How many messages you sent.
measure-questions = Questions
measure-questions-about = Open and closed questions together.
measure-open_questions = Open questions
measure-open_questions-about = The part of your questions that was open. A closed question is sometimes just right, about safety for example.
measure-reflections = Reflections
measure-reflections-about = Reflections and summaries: giving back what you read.
measure-reflections_per_question = Reflections per question
measure-reflections_per_question-about = How often you gave something back for each question you asked.
measure-affirmations = Affirmations
measure-affirmations-about = Naming what someone does or can do already.
measure-mi_adherent = Giving room
measure-mi_adherent-about = Affirming, asking leave and leaving the choice, counted together.
measure-mi_non_adherent = Taking room
measure-mi_non_adherent-about = Judging, and advice without asking leave first.
measure-advice_without_leave = Unasked advice
measure-advice_without_leave-about = Advice for which you asked no leave in that message or the one before.
measure-questions_per_message = Questions per message
measure-questions_per_message-about = More than one question at a time is hard to answer.
measure-message_length = Length of your messages
measure-message_length-about = Number of characters in a message, on average.
measure-long_messages = Long messages
measure-long_messages-about = Messages of more than 300 characters; hard to read on a phone.
measure-longest_wait = Longest wait
measure-longest_wait-about = The longest the help-seeker waited for your answer. Pauses do not count.
measure-usual_wait = Usual wait
measure-usual_wait-about = The middle one of all waits. Pauses do not count.
measure-goal_checked = Asked for the goal
measure-goal_checked-about = Whether you asked what the help-seeker wanted from this conversation.
measure-cues_met = Hints picked up
measure-cues_met-about = Of the hints that fell: how many were told about afterwards.
measure-closing = Closing announced
measure-closing-about = Whether you announced the end, and did not close within one message.
measure-risks_recognised = Risks marked
measure-risks_recognised-about = Of the risks that could be read: how many you marked.
measure-recognition_delay = Slowest marking
measure-recognition_delay-about = The longest time between when a risk could be read and when you marked it.
measure-levels_right = Level judged right
measure-levels_right-about = Of the risks that were there or that you marked: for how many the level agrees with what could be read and what the author knows.
measure-needless_escalations = Marked without a risk
measure-needless_escalations-about = Risks you marked that were not there according to the author. Being careful is no fault.
measure-steps_done = Steps done
measure-steps_done-about = Of the mandatory steps at this level: how many were done. What only you can say counts once you have said it.
measure-steps_late = Steps later than agreed
measure-steps_late-about = Done after the time the protocol gives.
measure-steps_out_of_order = Steps out of order
measure-steps_out_of_order-about = Done before a step that the protocol puts first.
measure-steps_missed = Steps not seen
measure-steps_missed-about = Mandatory steps that the program did not see. You can correct that at the protocol.
measure-forbidden_done = Done and better not
measure-forbidden_done-about = What the protocol advises against and happened all the same.
measure-time_to_back_office = Time to the back office
measure-time_to_back_office-about = From the first sign of level 2 or more until you called. Calling never counts against you, not even for nothing.
measure-honest_about_limits = Honest about the limit
measure-honest_about_limits-about = Of the messages about confidentiality: how many agree with your organisation’s statement.
measure-referrals_fitting = Fitting referrals
measure-referrals_fitting-about = Of the referrals: how many fit the language, the wish for no name, the urgency and who it is.

## Looking back: guessing first, feedback, story, tries
debrief-tab-guess = Your guess
debrief-tab-tries = Tries
debrief-try-again = Try something else here
guess-title = Look for yourself first
guess-lead = Before you see what the program saw: how do you think it went for { $persona }? Nothing here is right or wrong, and nothing is marked.
guess-turn = The turning point
guess-turn-hint = Most changed around this message. What you do not move stays open.
guess-end = The end of the conversation
guess-now = { $meter } at the end
guess-then = { $meter } after this message
guess-open = still open
guess-low-end = low
guess-high-end = high
guess-very-low = very low
guess-low = rather low
guess-middle = somewhere in between
guess-high = rather high
guess-very-high = very high
guess-rubric = Your own work
guess-rubric-hint = Mark what fits best, from 1 to 5. Anything may stay open.
guess-rating = { $criterion }: { $n } of 5
guess-show = Show what it was
guess-skip = Skip
guess-between = between “{ $a }” and “{ $b }”
guessed-title = Your guess and the conversation
guessed-lead = Two ways of looking, side by side. A difference is something to think about, not a mistake. Ring: your guess. Dot: in the conversation.
guessed-both = You: { $own }. In the conversation: { $was }.
guessed-rubric = Your own work, beside what was counted
guessed-rubric-hint = Counting never says everything. What you saw matters too.
guessed-own = You: { $own }
guessed-nothing = There is nothing to count about this in this conversation.
three-strength = You did this well
three-care = Worth a look
three-try = One thing to try
three-see = See it at { $time }
feedback-open = Show feedback
feedback-hide = Hide feedback
feedback-unfold = Show the feedback
feedback-off = You chose to look back without feedback. It is ready whenever you want it.
feedback-strength = Strong
feedback-care = Worth a thought
feedback-unsure = Not sure I read this right
feedback-doubt = I read this as: { $list }. Is that how you meant it?
feedback-doubt-nothing = I cannot tell what you did here. What did you mean?
feedback-if-right = If I read it right:
feedback-did = { $act }: { $words }
feedback-part-did = What you did
feedback-part-effects = What that did
feedback-part-why = Why
feedback-part-asked = What this moment asked for
feedback-no-effect = Nothing shifted in what the other person felt.
feedback-up = { $meter } rose a little ({ $n })
feedback-up-much = { $meter } rose clearly ({ $n })
feedback-down = { $meter } fell a little ({ $n })
feedback-down-much = { $meter } fell clearly ({ $n })
feedback-asked-step = A step of the protocol: { $step }
feedback-asked-overdue = A step of the protocol that has been waiting: { $step }
feedback-asked-cue = Picking up what stood between the lines: “{ $words }”
feedback-asked-phase = { $phase }: { $hint }
feedback-asked-contact = Making contact
feedback-met = This message did that
feedback-unmet = This message did not do that yet
feedback-met-unsure = I did not see it, but I may have misread
feedback-by-author = by the author
feedback-by-example = example
feedback-copy-line = Copy this correction as a phrase
feedback-copied = Copied. Give the line to whoever looks after the phrase list.
feedback-never-silent = The program never learns silently from your corrections. Only whoever looks after the phrase list can add this line.
feedback-step-done = You did a step of the protocol: { $about }
feedback-honest = You were honest about anonymity and its limit
feedback-consulted = You said that you are asking a colleague
feedback-cue-met = You picked up what stood between the lines: “{ $about }”
feedback-trust-rose = Trust grew
feedback-came-out = Something came up that had been hidden
feedback-asked-leave = You asked first whether you could
feedback-reflected = You gave back what you heard
feedback-asked-open = You asked openly
feedback-fitted = You did what this moment asked for
feedback-forbidden = The protocol asks not to do just this: { $about }
feedback-promised = You promised secrecy without limit; the service cannot keep that
feedback-not-true = What you said about confidentiality does not hold here
feedback-limit-left-out = The limit of confidentiality was left out
feedback-trust-fell = Trust went down
feedback-step-waits = This step of the protocol has been waiting: { $about }
feedback-step-asked = The protocol asked for this here: { $about }
feedback-cue-missed = This passed by: “{ $about }”
feedback-early-advice = You gave advice before asking whether you could
feedback-many-questions = Many questions in one message
feedback-long = A long message, hard to read on a small screen
feedback-not-understood = The program did not understand this message. That never counts against you.
story-acts = You
story-facts = Told
story-risks = Risk
story-fact = Told: { $fact }
story-hint = Hint about { $fact }
story-risk-shown = { $flag }: readable for the first time
story-risk-decided = { $flag }: you judged level { $level }
story-risk-withdrawn = { $flag }: you took your judgement back
tree-title = All tries of this conversation
tree-hint = Click to open a try. The first conversation always stays as it was.
tree-node = { $date } · { $outcome } · { $turns }
tree-open = { $label } · open now
tree-from = differs from your message at { $time }
compare-title = What went differently
compare-none = This try does not stand beside an earlier one. Open one from the list.
compare-same = So far it came to the same.
compare-common = { $n ->
    [one] 1 message was the same
   *[other] { $n } messages were the same
}
compare-unfold = Show them all
compare-fold = Show only the last ones
compare-first = Earlier
compare-second = This try
compare-nothing-more = It ended here.
compare-ending = Ending: earlier { $first }, now { $second }
compare-ending-same = Another ending, of the same kind: { $first }
compare-meter = { $meter } at the end: earlier { $first }, now { $second }
compare-fact-first = Told earlier only: “{ $fact }”
compare-fact-second = Told now only: “{ $fact }”
compare-acts-first = Done earlier only: { $list }
compare-acts-second = Done now only: { $list }
compare-act = { $act }: earlier { $first } times, now { $second } times
