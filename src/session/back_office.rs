//! The shift lead in the side chat: answers in time or late, asks three things, then says what comes next.

use super::did::{Did, Sink};
use super::event::Happening;
use super::ground::On;
use super::talk::Talk;
use crate::ids::Millis;
use crate::protocol::{Evidence, LeadLine, LeadQuestion, Role, Standing, StepKind};

/// Steps named in one advice.
const STEPS: usize = 2;

/// Milliseconds to think before typing in the side chat, and for each letter.
const THINKS_MS: Millis = 3_000;
const LETTER_MS: Millis = 60;

impl<S: Sink> Talk<S> {
    /// Calls the back office; calling again while nobody answered changes nothing but the log.
    pub(super) fn call_back_office(&mut self, on: On<'_>) {
        let is_ringing = self.live.call.as_ref().is_some_and(|call| !call.answered && !call.pending.is_empty());
        self.emit(on, &Did::Else(Happening::Desk { action: "back_office".to_owned() }));
        if is_ringing {
            return;
        }
        if self.live.call.as_ref().is_some_and(|call| call.answered) {
            return self.lead_goes_on(on);
        }
        let lead = &on.ground.scenario.file().shift_lead;
        let is_busy = self.chance.yes(lead.busy);
        let seconds = lead.answers_after + if is_busy { lead.busy_for } else { 0 };
        let line = if is_busy { LeadLine::Busy } else { LeadLine::Ready };
        let wait = at_tempo(on, Millis::from(seconds) * 1_000);
        self.lead_will(on, line, "", wait, None, true);
    }

    /// The counsellor writes to the shift lead.
    pub(super) fn tell_lead(&mut self, on: On<'_>, text: &str) {
        let text = text.trim();
        let Some(call) = self.live.call.as_ref().filter(|_| !text.is_empty()) else { return };
        let mut answers = on.ground.organisation.back_office.answered_by(on.ground.lang(), text);
        answers.extend(call.asks.filter(|asked| !answers.contains(asked)));
        let (answered, is_typing) = (call.answered, !call.pending.is_empty());
        self.emit(on, &Did::Else(Happening::Lead { by_counsellor: true, text: text.to_owned(), asks: None, answers }));
        if answered && !is_typing {
            self.lead_goes_on(on);
        }
    }

    /// The shift lead says what was planned.
    pub(super) fn lead_speaks(&mut self, on: On<'_>) {
        let Some(line) = self.live.call.as_ref().and_then(|call| call.pending.front()).cloned() else { return };
        self.redraw_chance();
        self.emit(
            on,
            &Did::Else(Happening::Lead { by_counsellor: false, text: line.text, asks: line.asks, answers: Vec::new() }),
        );
        let has_more = self.live.call.as_ref().is_some_and(|call| !call.pending.is_empty());
        if line.answers_call && !has_more {
            self.lead_goes_on(on);
        }
    }

    /// The next question that is open, or else advice.
    fn lead_goes_on(&mut self, on: On<'_>) {
        let known = self.live.call.as_ref().map(|call| call.known.clone()).unwrap_or_default();
        match LeadQuestion::ALL.into_iter().find(|question| !known.contains(question)) {
            Some(question) => {
                self.lead_will(on, LeadLine::Ask(question), "", THINKS_MS, Some(question), false);
            }
            None => self.advise(on),
        }
    }

    fn advise(&mut self, on: On<'_>) {
        let was_advised = self.live.call.as_ref().is_some_and(|call| call.advised);
        let is_told = self.live.call.as_ref().is_some_and(|call| call.told);
        let (steps, decides) = self.open_steps();
        let mut wait = THINKS_MS;
        if !is_told {
            wait = self.lead_will(on, LeadLine::TellThem, "", wait, None, false);
        }
        let Some(decides) = decides else {
            self.lead_will(on, LeadLine::NoFlag, "", wait, None, false);
            return;
        };
        wait = match (steps.is_empty(), was_advised) {
            (false, _) => self.lead_will(on, LeadLine::NextSteps, &steps.join(", "), wait, None, false),
            (true, false) => self.lead_will(on, LeadLine::NothingOpen, "", wait, None, false),
            (true, true) => self.lead_will(on, LeadLine::KeepPosted, "", wait, None, false),
        };
        if was_advised {
            return;
        }
        match decides {
            Role::Coordinator | Role::DataProtection => {
                self.lead_will(on, LeadLine::CoordinatorDecides, "", wait, None, false);
            }
            Role::ShiftLead => {
                self.lead_will(on, LeadLine::LeadDecides, "", wait, None, false);
            }
            Role::Counsellor => {}
        }
    }

    /// What the counsellor can do next, and who decides at the gravest level; `None`: nothing was decided on.
    fn open_steps(&self) -> (Vec<String>, Option<Role>) {
        let board = &self.live.board;
        let now = self.live.conversation_ms(self.now);
        let mut steps = Vec::new();
        let mut decides: Option<Role> = None;
        for protocol in board.protocols() {
            let Some(level) = board.decided(protocol) else { continue };
            let who = protocol.levels.range(..=level).next_back().map_or(Role::ShiftLead, |(_, (_, who))| *who);
            decides = Some(decides.map_or(who, |other| other.max(who)));
            for step in protocol.steps.iter().filter(|it| it.kind == StepKind::Mandatory && it.is_for(level)) {
                // That one is calling, and that it should be said, is known at this moment.
                let is_here = step.evidence.contains(&Evidence::Desk("back_office".to_owned()))
                    || step.evidence.contains(&Evidence::Act("consult".to_owned()));
                let standing = board.standing(protocol, &step.id, level, now, false);
                let is_open = matches!(standing, Standing::Next | Standing::Overdue);
                if step.role == Role::Counsellor && !is_here && !step.is_unseen_by_program() && is_open {
                    steps.push(step.name.clone());
                }
            }
        }
        steps.truncate(STEPS);
        (steps, decides)
    }

    /// Plans a line of the shift lead; gives when the next one may follow, from now.
    fn lead_will(
        &mut self,
        on: On<'_>,
        line: LeadLine,
        steps: &str,
        wait_ms: Millis,
        asks: Option<LeadQuestion>,
        answers_call: bool,
    ) -> Millis {
        let wordings = on.ground.organisation.back_office.wordings(on.ground.lang(), line);
        let Some(wording) = wordings.get(self.chance.below(wordings.len())) else { return wait_ms };
        let text = wording.replace("{lead}", &on.ground.scenario.file().shift_lead.name).replace("{steps}", steps);
        let letters = Millis::try_from(text.chars().count()).unwrap_or_default();
        let typing = if answers_call { 0 } else { at_tempo(on, letters * LETTER_MS) };
        let due_ms = self.live.conversation_ms(self.now) + wait_ms + typing;
        self.emit(on, &Did::Else(Happening::LeadWill { text, due_ms, asks, answers_call }));
        wait_ms + typing + THINKS_MS
    }
}

/// Milliseconds at the tempo of this practice.
fn at_tempo(on: On<'_>, millis: Millis) -> Millis {
    millis * 100 / Millis::from(on.ground.tempo.max(10))
}
