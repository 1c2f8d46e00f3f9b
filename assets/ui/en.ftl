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
pause-body = The text is hidden and the clock stands still. Take the time you need.
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
notice-save-failed = The conversation could not be saved. You can go on; what follows may be lost.
notice-settings-unreadable = Your settings could not be read. The program starts with the usual ones.
notice-recording-damaged = This conversation is damaged and cannot be opened
notice-recording-newer = This conversation comes from a newer version of Oefenlijn
notice-recording-older = This conversation comes from a version of Oefenlijn that is too old
notice-recording-foreign = This file is not a conversation of Oefenlijn
notice-script-fault = A part of this scenario did not work and was passed over
notice-scenario-faults = One or more scenarios have faults. You can play the others as usual.
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
notice-organisation-faults = There are {$detail} faults in your organisation's files. `oefenlijn check` says where.

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
