//! Another try from any turn, progress and drills.

use super::{App, DrillTable, Practice, Route, Tone};
use crate::ids::{Lang, Seq};
use crate::recording::rerun;
use crate::rehearse::{DrillKind, drilled, drills};
use crate::review::{Comparison, LookBack, Practised, progress};
use crate::session::{Doing, Happening};
use crate::understand::Reader;

/// Drills in a round.
const ROUND: usize = 6;

impl App {
    /// Starts another try before a message of the conversation that is looked back on. The original stays as it is.
    pub(super) fn try_again(&mut self, of: Seq) {
        let Some(original) = &self.workings.opened else { return };
        let now = jiff::Zoned::now();
        let id = super::new_id(&now);
        let Some(branch) = original.branch(of, id, now.strftime("%Y-%m-%d %H:%M").to_string()) else { return };
        let header = &branch.header;
        let loaded = self.workings.scenarios.find(&header.scenario);
        let scenario = loaded.and_then(|loaded| loaded.playable.get(&header.lang)).cloned();
        let Some(scenario) = scenario else { return self.tell(Tone::Care, "notice-cannot-try-again", "") };
        let run = rerun(&branch, scenario, Reader::shipped(header.lang), self.organisation.clone());
        if run.difference.is_some() || !run.changed.is_nothing() {
            return self.tell(Tone::Care, "notice-cannot-try-again", "");
        }
        let typed = original.events().find(|event| event.seq == of).and_then(|event| match &event.what {
            Happening::Said { text, .. } => Some(text.clone()),
            _ => None,
        });
        let mut practice = Practice::new(run.session, branch, self.workings.program_ms, self.settings.feedback);
        // What was typed then lies ready to be changed.
        practice.draft = typed.unwrap_or_default();
        practice.recording.draft.clone_from(&practice.draft);
        if self
            .workings
            .unkept
            .contains(&practice.recording.parent.as_ref().map(|it| it.id.clone()).unwrap_or_default())
        {
            self.workings.unkept.insert(practice.recording.id.clone());
        }
        self.save(&practice.recording);
        self.practice = Some(practice);
        self.route = Route::Practice;
    }

    /// Puts the conversation beside the one that it is another try of.
    pub(super) fn compare(&mut self) {
        self.compared = None;
        let Some(parent) = self.workings.opened.as_ref().and_then(|recording| recording.parent.clone()) else { return };
        let Some(disk) = &self.workings.disk else { return };
        // The original may have been deleted since: then there is nothing to compare with.
        let Ok(opened) = disk.store.open(&parent.id) else { return };
        let first = LookBack::of(&opened.recording);
        if let Some((_, second)) = &self.debrief {
            let comparison = Comparison::of(&first, second);
            self.compared = Some((first, comparison));
        }
    }

    /// Looks at practice over weeks.
    pub(super) fn look_at_progress(&mut self) {
        let Some(disk) = &self.workings.disk else { return };
        let opened = disk.store.ids().into_iter().filter_map(|id| disk.store.open(&id).ok());
        let practised = opened.filter_map(|opened| Practised::of(&opened.recording)).collect();
        self.progress = Some(progress(practised, &self.today));
    }

    /// Lays a round of drills on the table.
    pub(super) fn start_drills(&mut self, kind: DrillKind) {
        let seed = jiff::Zoned::now().timestamp().as_millisecond().unsigned_abs();
        // Where no help-seeker speaks the language of the interface, one in the home language is better than none.
        let mut lang = self.lang();
        let mut found = drills(&self.workings.scenarios, lang, kind, seed);
        if found.is_empty() {
            lang = Lang::Nl;
            found = drills(&self.workings.scenarios, lang, kind, seed);
        }
        found.truncate(ROUND);
        if found.is_empty() {
            return self.tell(Tone::Calm, "notice-no-drills", "");
        }
        self.drills = Some(DrillTable { lang, kind, drills: found, at: 0, answer: None, answered: 0, hits: 0 });
        self.route = Route::Drills;
    }

    /// Reads the answer to the drill on the table.
    pub(super) fn answer_drill(&mut self, text: String) {
        let Some(table) = self.drills.as_mut().filter(|_| !text.trim().is_empty()) else { return };
        let reader = Reader::shipped(table.lang);
        let Some(result) = table.drill().map(|drill| drilled(drill, &text, reader)) else { return };
        if table.answer.is_none() {
            table.answered += 1;
            table.hits += u32::from(result.hit && result.against.is_empty());
        }
        table.answer = Some((text, result));
    }
}

impl Practice {
    /// The next rung of the coach's ladder. Gives whether there is something to save.
    pub(super) fn hint(&mut self) -> bool {
        let rung = self.state.coached + 1;
        let may = self.recording.header.support != crate::session::Support::Exam && rung <= crate::review::RUNGS;
        may && self.apply(Doing::Desk(crate::session::Desk::Hint { rung }))
    }

    /// Takes an offered reply into the message being typed. Gives whether there is something to save.
    pub(super) fn choose(&mut self, candidate: u8, program_ms: u64) -> bool {
        let Some((_, text)) = self.offers.iter().find(|(number, _)| *number == candidate).cloned() else {
            return false;
        };
        let chosen = self.apply(Doing::Desk(crate::session::Desk::Choose { candidate }));
        self.type_draft(text, program_ms) || chosen
    }
}
