# The workshop's rehearsal. English.

rehearsal-lead = Simulated trainees hold the conversation many times. So you know what it can and cannot do before anyone practises.
rehearsal-runs = How many conversations
rehearsal-who = By whom
rehearsal-held = { $n } of { $all } conversations held
rehearsal-stop = Stop and show
rehearsal-start = Begin
rehearsal-faulty = There are still errors in the text; mend those first.
rehearsal-old = The text has changed since. Rehearse again to see how it stands now.
rehearsal-done = { $n } conversations, { $m } messages
rehearsal-cut-short = Cut short after { $n } of { $all } conversations. What was not reached was not reached within that number; more conversations may show otherwise.
rehearsal-within = Not reached within { $n ->
    [one] { $n } conversation
   *[other] { $n } conversations
}
rehearsal-of = { $n } of { $all }
rehearsal-lengths = Messages: { $least } to { $most }, half at most { $median }, 95 of 100 at most { $p95 }
rehearsal-minutes = Minutes: { $least } to { $most }, half at most { $median }, 95 of 100 at most { $p95 }
rehearsal-not-understood = Not understood: { $n } of { $all } messages
rehearsal-open = not ended
rehearsal-nothing = Nothing stood out.
rehearsal-more = Show { $n } more
rehearsal-near = Nearest: { $what }
rehearsal-line = Line { $n }
rehearsal-step-through = Step through
rehearsal-keep = Lay it on the desk as a play
rehearsal-who-mix = every kind
rehearsal-who-expert = experienced
rehearsal-who-beginner = beginner
rehearsal-who-cold = cold
rehearsal-who-random = random
rehearsal-who-silent = silent
rehearsal-who-hostile = hostile
rehearsal-covers-beats = Beats
rehearsal-covers-rules = Rules
rehearsal-covers-lines = Sentences
rehearsal-covers-facts = Facts
rehearsal-covers-gates = Conditions, open and shut
rehearsal-covers-endings = Endings
rehearsal-covers-steps = Steps of protocols
rehearsal-kind-limit_missed = A limit of yours is missed
rehearsal-kind-script_fault = A closure fails
rehearsal-kind-stall = Nothing changes any more
rehearsal-kind-loop = The story goes round
rehearsal-kind-impossible = Impossible
rehearsal-kind-skill_does_not_pay = Skill does not pay
rehearsal-kind-poor_is_rewarded = Poor conversations are rewarded
rehearsal-kind-beat_not_reached = Beats that nobody reached
rehearsal-kind-fact_not_reached = Facts that were not told
rehearsal-kind-ending_not_reached = Endings that were not reached
rehearsal-kind-step_not_reached = Steps that were not taken
rehearsal-kind-rule_not_reached = Rules that did not answer
rehearsal-kind-gate_one_way = Conditions that stood only one way
rehearsal-kind-line_not_reached = Sentences that were not said
rehearsal-kind-not_understood = Not understood
rehearsal-kind-repeats = Said too often
rehearsal-kind-pinned = A meter stands at its end
