//! The protocols: what to do when something is wrong, and what is wrong with their files.

mod data;
mod files;
mod protocol;

use super::theme::{EDGE, GAP, SPACE, TWO_COLUMNS, WIDE, scale};
use super::tools::Tools;
use super::widgets::{Button, Kind, column_ui, say, small_soft, soft, title};
use crate::app::App;
use data::{ProtocolData, ProtocolsData};
use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct View {
    chosen: Option<String>,
    /// Every fault, not only the first ones.
    shows_all_faults: bool,
}

/// Draws the screen.
pub fn protocols_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    let data = ProtocolsData::of(app, tools.texts);
    let protocols = &app.organisation.protocols;
    let held = view.chosen.as_deref().and_then(|id| app.organisation.protocol(id));
    let shown = held.or_else(|| protocols.first()).map(|protocol| (protocol.id.as_str(), protocol));
    let chosen = shown.map(|(id, _)| id);
    let protocol = shown.map(|(_, protocol)| ProtocolData::of(protocol, tools.texts));
    if ui.available_width() >= TWO_COLUMNS * scale(ui.style()) {
        let width = (ui.available_width() * 0.34).min(420.0 * scale(ui.style()));
        Panel::left("protocols")
            .exact_size(width)
            .resizable(false)
            .show_separator_line(false)
            .frame(Frame::new())
            .show(ui, |ui| {
                ScrollArea::vertical().auto_shrink(false).id_salt("list").show(ui, |ui| {
                    let margin = Margin { left: EDGE as i8, right: SPACE as i8, top: 24, bottom: 24 };
                    Frame::new().inner_margin(margin).show(ui, |ui| {
                        head_ui(ui, tools);
                        list_ui(ui, tools, &data, chosen, view);
                        ui.add_space(SPACE);
                        files::folder_ui(ui, tools, &data);
                    });
                });
            });
        CentralPanel::no_frame().show(ui, |ui| {
            // A protocol begins at its top.
            ScrollArea::vertical().auto_shrink(false).id_salt(("protocol", chosen)).show(ui, |ui| {
                let margin = Margin { left: SPACE as i8, right: EDGE as i8, top: 24, bottom: 24 };
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    files::faults_ui(ui, tools, &data, view);
                    if let Some(protocol) = &protocol {
                        protocol::protocol_ui(ui, tools, protocol);
                    }
                });
            });
        });
        return;
    }
    ScrollArea::vertical().auto_shrink(false).id_salt("protocols").show(ui, |ui| {
        column_ui(ui, 680.0 * scale(ui.style()), |ui| {
            ui.add_space(SPACE);
            head_ui(ui, tools);
            files::faults_ui(ui, tools, &data, view);
            list_ui(ui, tools, &data, chosen, view);
            ui.add_space(GAP);
            if let Some(protocol) = &protocol {
                protocol::protocol_ui(ui, tools, protocol);
            }
            ui.add_space(WIDE);
            files::folder_ui(ui, tools, &data);
            ui.add_space(EDGE);
        });
    });
}

fn head_ui(ui: &mut Ui, tools: &Tools<'_>) {
    say(ui, title(tools.t("protocols-title")));
    say(ui, soft(tools.colors, tools.t("protocols-lead")));
    ui.add_space(GAP);
}

fn list_ui(ui: &mut Ui, tools: &Tools<'_>, data: &ProtocolsData, chosen: Option<&str>, view: &mut View) {
    if data.list.is_empty() {
        say(ui, soft(tools.colors, tools.t("protocols-none")));
    }
    for (id, name, _) in &data.list {
        if Button::new(Kind::Plain, name).radio(chosen == Some(id.as_str())).wide().show(ui).clicked() {
            view.chosen = Some(id.clone());
        }
    }
    if data.list.iter().any(|(.., approval)| *approval == tools.t("protocol-example")) {
        say(ui, small_soft(tools.colors, tools.t("protocols-examples")));
    }
}
