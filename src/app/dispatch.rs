//! The one door: each request of the user, the passing of time, and going from screen to screen.

use super::{Action, App, Practice, RETRY_MS, Route, Tone, today};
use crate::recording::{Correction, StepWord};
use crate::session::{Desk, Doing};

impl App {
    /// Carries out one request. The only door through which anything changes.
    pub fn dispatch(&mut self, action: Action) {
        match action {
            Action::Clock(program_ms) => self.clock(program_ms),
            Action::Go(route) => self.go(route),
            Action::Start { scenario, lang, seed } => self.begin(&scenario, lang, seed),
            Action::Draft(text) => {
                let program_ms = self.workings.program_ms;
                self.in_practice(|practice| practice.type_draft(text, program_ms));
            }
            Action::Send => self.in_practice(Practice::send),
            Action::Pause => self.in_practice(|practice| practice.apply(Doing::Pause)),
            Action::Resume => self.in_practice(|practice| practice.apply(Doing::Resume)),
            Action::Stop => self.in_practice(|practice| practice.at_desk(Desk::Stop)),
            Action::EndChat => self.in_practice(|practice| practice.at_desk(Desk::End)),
            Action::CallBackOffice => self.in_practice(|practice| practice.at_desk(Desk::BackOffice)),
            Action::RaiseFlag { flag, level } => {
                self.in_practice(|practice| practice.at_desk(Desk::RaiseFlag { flag, level }));
            }
            Action::WithdrawFlag { flag } => {
                self.in_practice(|practice| practice.at_desk(Desk::WithdrawFlag { flag }));
            }
            Action::Refer { partner, warm, agreed, note } => {
                self.in_practice(|practice| practice.at_desk(Desk::Refer { partner, warm, agreed, note }));
            }
            Action::TellLead(text) => self.in_practice(|practice| practice.at_desk(Desk::TellLead(text))),
            Action::TickStep { protocol, step, done } => {
                self.in_practice(|practice| practice.at_desk(Desk::Tick { protocol, step, done }));
            }
            Action::LookUpSteps { protocol } => {
                self.in_practice(|practice| practice.at_desk(Desk::LookUp { protocol }));
            }
            Action::OpenDebrief => self.look_back(),
            Action::OpenRecording { id } => self.open(&id),
            Action::DeleteRecording { id } => self.delete(&id),
            Action::Continue { id } => self.go_on(&id),
            Action::Correct { of, acts } => self.in_opened(|recording| {
                recording.corrections.retain(|correction| correction.of != of);
                recording.corrections.push(Correction { of, acts });
            }),
            Action::TakeBack { of } => {
                self.in_opened(|recording| recording.corrections.retain(|correction| correction.of != of));
            }
            Action::TakeBackStep { protocol, step } => self.in_opened(|recording| {
                recording.step_words.retain(|it| it.protocol != protocol || it.step != step);
            }),
            Action::CorrectStep { protocol, step, done } => self.in_opened(|recording| {
                recording.step_words.retain(|it| it.protocol != protocol || it.step != step);
                recording.step_words.push(StepWord { protocol, step, done });
            }),
            Action::Hint => self.in_practice(Practice::hint),
            Action::Choose(candidate) => {
                let program_ms = self.workings.program_ms;
                self.in_practice(|practice| practice.choose(candidate, program_ms));
            }
            Action::TryAgain { of } => self.try_again(of),
            Action::Guess(guess) => self.in_opened(|recording| recording.guess = Some(guess)),
            Action::StartDrills(kind) => self.start_drills(kind),
            Action::AnswerDrill(text) => self.answer_drill(text),
            Action::NextDrill => {
                if let Some(table) = &mut self.drills {
                    table.next();
                }
            }
            Action::EndDrills => self.drills = None,
            Action::DismissNotice(index) => {
                if index < self.notices.len() {
                    self.notices.remove(index);
                }
            }
            Action::SetLang(lang) => self.set(|settings| settings.lang = Some(lang)),
            Action::SetLook(look) => self.set(|settings| settings.look = look),
            Action::SetTextSize(size) => self.set(|settings| settings.text_size = size.clamp(80, 200)),
            Action::SetTempo(tempo) => self.set(|settings| settings.tempo = tempo.clamp(50, 1_000)),
            Action::SetStill(still) => self.set(|settings| settings.still = still),
            Action::SetSupport(support) => self.set(|settings| settings.support = support),
            Action::SetFeedback(feedback) => self.set(|settings| settings.feedback = feedback),
            Action::SetStatement { lang, text } => {
                self.set(|settings| {
                    settings.statement.insert(lang, text);
                    settings.statement.retain(|_, text| !text.trim().is_empty());
                });
                self.read_organisation();
            }
            Action::Workshop(action) => self.in_workshop(action),
            Action::Privacy(action) => self.in_privacy(action),
            Action::Sharing(action) => self.in_sharing(action),
            Action::Meetings(action) => self.in_meetings(action),
            Action::Quit => {
                self.lay_aside();
                self.quit = true;
            }
        }
    }

    fn clock(&mut self, program_ms: u64) {
        self.workings.program_ms = self.workings.program_ms.max(program_ms);
        let program_ms = self.workings.program_ms;
        self.workshop_tick();
        self.in_practice(|practice| practice.tick(program_ms));
        self.purge_daily(program_ms);
        self.hear_from_place();
        self.meeting_tick();
        self.watch_disk(program_ms);
    }

    /// Tells when the disk does not take what should be kept, tries again, and tells when it does.
    fn watch_disk(&mut self, program_ms: u64) {
        let Some(disk) = &mut self.workings.disk else { return };
        let fault = disk.saver.fault();
        let is_behind = disk.saver.is_behind();
        if let Some(error) = fault {
            self.notices.retain(|notice| notice.key != "notice-saved-after-all");
            self.tell(Tone::Care, "notice-save-failed", &self.why(&error));
            self.workings.retry_at = Some(program_ms + RETRY_MS);
            self.workings.is_behind = true;
        } else if self.workings.is_behind && !is_behind && self.workings.retry_at.is_none() {
            self.workings.is_behind = false;
            self.notices.retain(|notice| notice.key != "notice-save-failed");
            self.tell(Tone::Calm, "notice-saved-after-all", "");
        }
        if self.workings.retry_at.take_if(|at| *at <= program_ms).is_none() {
            return;
        }
        if let Some(practice) = self.practice.take() {
            self.save(&practice.recording);
            self.practice = Some(practice);
        }
        if let Some(disk) = &mut self.workings.disk {
            disk.saver.again();
        }
    }

    pub(super) fn go(&mut self, route: Route) {
        if self.workings.disk.is_some() {
            self.today = today();
        }
        let is_left = self.route == Route::Practice && route != Route::Practice;
        if is_left && self.practice.as_ref().is_some_and(|practice| practice.state.is_over()) {
            if route != Route::Debrief {
                self.practice = None;
            }
        } else if is_left {
            // Looking elsewhere for a moment covers the chat and stops its clock.
            self.in_practice(|practice| practice.apply(Doing::Pause));
        }
        if matches!(route, Route::Library | Route::Before { .. } | Route::Partners | Route::Protocols) {
            self.read_organisation();
        }
        if matches!(route, Route::Library | Route::Before { .. }) {
            self.refresh();
        }
        if route == Route::Workshop {
            self.list_scenarios();
        }
        if is_left && let Some(disk) = &mut self.workings.disk {
            // Another program may practise in it, and lists read what lies on the disk.
            disk.saver.settle();
        }
        if route == Route::Workshop {
            self.refresh_versions();
        }
        if route == Route::Progress {
            self.look_at_progress();
        }
        if route == Route::Privacy {
            self.refresh();
            self.look_at_privacy();
        }
        if route == Route::Sharing {
            self.refresh();
            self.look_at_sharing();
            self.keep_up();
        }
        if route == Route::Meetings {
            self.refresh();
            self.look_at_meetings();
        }
        self.route = route;
    }
}
