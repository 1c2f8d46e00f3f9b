//! What a counsellor has at hand beside the chat.

mod call;
mod call_data;
pub mod data;
mod partner;
mod refer;
pub mod refer_data;
mod signals;
mod signals_data;
mod statement;
mod steps;
mod steps_data;

pub use statement::insert_ui;

use crate::app::{Action, App};
use crate::ui::theme::{GAP, STEP, is_low};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, mark_ui, small_soft};
use data::DeskData;
use egui::{Frame, Margin, ScrollArea, Ui};
use std::collections::BTreeSet;

/// A part of the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Risks and their levels.
    #[default]
    Signals,
    /// Steps of the protocols that run.
    Steps,
    /// The side chat with the shift lead.
    Call,
    /// Partners and referrals.
    Refer,
}

impl Part {
    /// Every part, in order.
    pub const ALL: [Self; 4] = [Self::Signals, Self::Steps, Self::Call, Self::Refer];
}

/// What is open and what is being filled in.
#[derive(Debug, Default)]
pub struct View {
    part: Part,
    /// The part that was opened now wants the keyboard.
    focus: bool,
    calls: u32,
    read: usize,
    signals: signals::View,
    open_steps: BTreeSet<(String, String)>,
    statement_open: bool,
    /// Back to the message, with the keyboard.
    pub to_message: bool,
    to_lead: String,
    refer: refer::View,
}

impl View {
    /// Opens a part, ready for the keyboard.
    pub const fn open(&mut self, part: Part) {
        self.part = part;
        self.focus = true;
    }
}

/// Draws the desk: a head that stays, and the part that is open. `back` is the way to a chat that lies behind it.
pub fn desk_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, data: &DeskData, view: &mut View, back: Option<&str>) {
    if data.call.calls > view.calls {
        // Whoever calls wants to see the answer.
        view.open(Part::Call);
    }
    view.calls = data.call.calls;
    if view.part == Part::Call {
        view.read = data.call.from_lead;
    }
    let low = is_low(ui.ctx());
    if !low {
        head_ui(ui, tools, data, view, back);
    }
    let area = ScrollArea::vertical().auto_shrink(false).id_salt(("desk", view.part as u8));
    area.stick_to_bottom(view.part == Part::Call && !data.call.messages.is_empty()).show(ui, |ui| {
        Frame::new().inner_margin(Margin { right: 8, bottom: 16, ..Margin::ZERO }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            if low {
                head_ui(ui, tools, data, view, back);
            }
            match view.part {
                Part::Signals => signals::signals_ui(ui, tools, data, view),
                Part::Steps => steps::steps_ui(ui, tools, data, view),
                Part::Call => call::call_ui(ui, tools, data, view),
                Part::Refer => refer::refer_ui(ui, tools, app, data, view),
            }
        });
    });
    view.focus = false;
}

/// The call button, always in reach, and the parts.
fn head_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &DeskData, view: &mut View, back: Option<&str>) {
    ui.horizontal_wrapped(|ui| {
        if let Some(back) = back {
            view.to_message |= Button::new(Kind::Plain, back).icon(Icon::Back).small().show(ui).clicked();
        }
        let hint = tools.t("desk-back-office-hint");
        let call = Button::new(Kind::Plain, &tools.t("desk-call")).icon(Icon::Person).small().show(ui);
        if call.on_hover_text(hint).clicked() {
            tools.ask(Action::CallBackOffice);
            view.open(Part::Call);
        }
        if view.part != Part::Call && !data.call.status.is_empty() {
            ui.label(small_soft(tools.colors, &data.call.status));
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for part in Part::ALL {
            let (label, name) = part_words(tools, data, view, part);
            let button = Button::new(Kind::Quiet, &label).name(&name).chosen(view.part == part).small();
            if button.show(ui).on_hover_text(crate::ui::shortcuts::key_of(part)).clicked() {
                view.open(part);
            }
        }
    });
    ui.add_space(STEP);
}

/// A part's name, with how much waits there.
fn part_words(tools: &Tools<'_>, data: &DeskData, view: &View, part: Part) -> (String, String) {
    let (name, count, counted) = match part {
        Part::Signals => (tools.t("desk-signals"), 0, ""),
        Part::Steps => {
            let open = data.protocols.iter().filter(|it| !it.hidden).map(|it| it.count.1.saturating_sub(it.count.0));
            (tools.t("desk-steps"), open.sum(), "desk-steps-count")
        }
        Part::Call => (tools.t("desk-consult"), data.call.from_lead.saturating_sub(view.read), "desk-call-count"),
        Part::Refer => (tools.t("desk-refer"), 0, ""),
    };
    if count == 0 {
        return (name.clone(), name);
    }
    (format!("{name} {count}"), format!("{name}, {}", tools.t_with(counted, &[("n", count.into())])))
}

/// That nobody approved what is shown.
fn unapproved_ui(ui: &mut Ui, tools: &Tools<'_>) {
    ui.add_space(GAP);
    mark_ui(ui, Icon::Care, tools.colors.soft, &tools.t("desk-unapproved"));
}
