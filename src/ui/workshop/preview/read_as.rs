//! Forcing a reading: which acts and topics a message counts as, whatever it says.

use super::ask;
use crate::app::TrialAction;
use crate::ui::theme::FIELD;
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Kind, card, check_ui, say, small, small_soft};
use crate::ui::words;
use crate::understand::{Act, Reading};
use egui::{ScrollArea, TextEdit, Ui};
use std::collections::BTreeSet;

/// What the list remembers.
#[derive(Debug, Default)]
pub struct View {
    /// For the message of this step.
    step: Option<usize>,
    keys: BTreeSet<String>,
    search: String,
}

impl View {
    /// Whether it is open for this step.
    pub fn is_open(&self, step: usize) -> bool {
        self.step == Some(step)
    }

    /// Closes it.
    pub fn close(&mut self) {
        self.step = None;
    }

    /// Opens it with what was read, or closes it.
    pub fn toggle(&mut self, step: usize, reading: Option<&Reading>) {
        if self.is_open(step) {
            return self.close();
        }
        let acts = reading.into_iter().flat_map(|reading| reading.heard().map(|found| found.act.code().to_owned()));
        let topics = reading.into_iter().flat_map(|reading| reading.heard_topics().map(|found| found.topic.clone()));
        *self = Self { step: Some(step), keys: acts.chain(topics).collect(), search: String::new() };
    }
}

/// Draws the list for the message of this step (counted with the opening as 0).
pub fn read_as_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    all: &BTreeSet<String>,
    step: usize,
    is_forced: bool,
    view: &mut View,
) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let label = ui.label(small(tools.t("preview-force-search")));
        ui.add(TextEdit::singleline(&mut view.search).desired_width(f32::INFINITY).margin(FIELD)).labelled_by(label.id);
        let wanted = view.search.trim().to_lowercase();
        ScrollArea::vertical()
            .max_height(190.0)
            .min_scrolled_height(190.0)
            .auto_shrink([false, true])
            .id_salt("read-as")
            .show(ui, |ui| {
                let mut shown = 0;
                for key in all {
                    let word = Act::from_code(key).map(|act| words::act(tools.texts, act));
                    let name = word.map_or_else(|| key.clone(), |word| format!("{key} · {word}"));
                    let fits = wanted.is_empty() || name.to_lowercase().contains(&wanted);
                    let mut is_in = view.keys.contains(key);
                    shown += usize::from(fits);
                    // What is chosen already stays in sight: it counts too.
                    if !fits && !is_in {
                        continue;
                    }
                    if check_ui(ui, tools.colors, &mut is_in, small(&name)).changed() {
                        if is_in {
                            view.keys.insert(key.clone());
                        } else {
                            view.keys.remove(key);
                        }
                    }
                }
                if shown == 0 {
                    say(ui, small_soft(tools.colors, tools.t("preview-force-none")));
                }
            });
        ui.horizontal_wrapped(|ui| {
            let mut is_done = false;
            let mut force = |ui: &mut Ui, tools: &mut Tools<'_>, kind: Kind, key: &str, keys: Option<Vec<String>>| {
                if Button::new(kind, &tools.t(key)).small().show(ui).clicked() {
                    ask(tools, TrialAction::Force { step: step - 1, keys });
                    is_done = true;
                }
            };
            force(ui, tools, Kind::Main, "preview-force-apply", Some(view.keys.iter().cloned().collect()));
            force(ui, tools, Kind::Plain, "preview-force-nothing", Some(Vec::new()));
            if is_forced {
                force(ui, tools, Kind::Plain, "preview-force-undo", None);
            }
            if is_done {
                view.close();
            }
        });
    });
}
