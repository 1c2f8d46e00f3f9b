//! Finding whom to refer to.

use super::data::{DeskData, FoundData};
use super::{partner, refer_data};
use crate::app::App;
use crate::protocol::PartnerFilter;
use crate::ui::library::name;
use crate::ui::names;
use crate::ui::theme::STEP;
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Ground, Icon, Kind, card, mark_ui, row_ui, say, small, small_soft, small_strong, strong,
};
use egui::{Id, Key, RichText, TextEdit, Ui, vec2};

/// Partners shown at first, and with each "more".
const FEW: usize = 8;

/// Whom help is sought for, of those that a counsellor can meet.
const SOUGHT_FOR: [&str; 4] = ["own_feelings", "own_behaviour", "relative", "professional"];

/// What is sought and what is being filled in.
#[derive(Debug)]
pub struct View {
    filter: PartnerFilter,
    more_filters: bool,
    limit: usize,
    /// The partner whose card is open.
    pub open: Option<String>,
    /// Joined hand-over.
    pub warm: bool,
    /// The person agrees.
    pub agreed: bool,
    /// What was agreed.
    pub note: String,
}

impl Default for View {
    fn default() -> Self {
        Self {
            filter: PartnerFilter::default(),
            more_filters: false,
            limit: FEW,
            open: None,
            warm: true,
            agreed: false,
            note: String::new(),
        }
    }
}

/// Draws the search, or the card of the partner that was chosen.
pub fn refer_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, data: &DeskData, view: &mut super::View) {
    let open = view.refer.open.clone();
    let chosen = open.and_then(|id| refer_data::partner(app, &id, &data.today, tools.texts));
    match chosen {
        Some(chosen) => partner::partner_ui(ui, tools, data, &chosen, &mut view.refer),
        None => {
            handed_over_ui(ui, tools, data);
            card(tools.colors).inner_margin(14).show(ui, |ui| {
                ui.set_width(ui.available_width());
                search_ui(ui, tools, app, data, view);
            });
        }
    }
}

fn handed_over_ui(ui: &mut Ui, tools: &Tools<'_>, data: &DeskData) {
    if data.referrals.is_empty() {
        return;
    }
    card(tools.colors).inner_margin(14).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = STEP;
        say(ui, small_strong(tools.t("desk-refer-given")));
        for referral in &data.referrals {
            mark_ui(ui, Icon::Check, tools.colors.accent, &referral.text);
            if !referral.note.is_empty() {
                say(ui, small_soft(tools.colors, format!("“{}”", referral.note)));
            }
        }
    });
    ui.add_space(STEP);
}

fn search_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, data: &DeskData, view: &mut super::View) {
    let id = Id::new("partner-search");
    let label = tools.t("desk-refer-partner");
    let hint = RichText::new(tools.t("desk-refer-partner-hint")).color(tools.colors.soft);
    let field = TextEdit::singleline(&mut view.refer.filter.words)
        .id(id)
        .hint_text(hint)
        .desired_width(f32::INFINITY)
        .margin(vec2(10.0, 7.0));
    let shown = ui.add(field);
    name(ui, &shown, &label);
    if view.focus {
        shown.request_focus();
    }
    if shown.changed() {
        view.refer.limit = FEW;
    }
    filters_ui(ui, tools, app, &mut view.refer);
    let found = refer_data::find(app, &view.refer.filter, view.refer.limit, &data.today, tools.texts);
    // Enter takes the first that was found.
    let entered = shown.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if let Some(first) = found.rows.first().filter(|_| entered && !view.refer.filter.words.trim().is_empty()) {
        view.refer.open = Some(first.id.clone());
    }
    rows_ui(ui, tools, &found, &mut view.refer);
}

fn filters_ui(ui: &mut Ui, tools: &Tools<'_>, app: &App, view: &mut View) {
    let filter = &mut view.filter;
    ui.spacing_mut().item_spacing = vec2(STEP, STEP);
    ui.horizontal_wrapped(|ui| {
        if toggle_ui(ui, &tools.t("desk-filter-urgent"), filter.urgent) {
            filter.urgent = !filter.urgent;
        }
        if toggle_ui(ui, &tools.t("desk-filter-unnamed"), filter.anonymous) {
            filter.anonymous = !filter.anonymous;
        }
        for code in refer_data::languages(app) {
            let on = filter.language.as_ref() == Some(&code);
            if toggle_ui(ui, &names::language(tools.texts, &code), on) {
                filter.language = (!on).then_some(code);
            }
        }
        let icon = if view.more_filters { Icon::Up } else { Icon::Down };
        let label = match &filter.audience {
            Some(who) => tools.t_with("desk-filter-for-whom", &[("who", tools.t(&format!("concern-{who}")).into())]),
            None => tools.t("desk-filter-audience"),
        };
        if Button::new(Kind::Quiet, &label).icon(icon).small().show(ui).clicked() {
            view.more_filters = !view.more_filters;
        }
    });
    if view.more_filters {
        ui.horizontal_wrapped(|ui| {
            for who in SOUGHT_FOR {
                let on = filter.audience.as_deref() == Some(who);
                if toggle_ui(ui, &tools.t(&format!("concern-{who}")), on) {
                    filter.audience = (!on).then(|| who.to_owned());
                }
            }
        });
    }
}

fn toggle_ui(ui: &mut Ui, label: &str, on: bool) -> bool {
    let button = Button::new(Kind::Plain, label).chosen(on).small();
    let button = if on { button.icon(Icon::Check) } else { button };
    button.show(ui).clicked()
}

fn rows_ui(ui: &mut Ui, tools: &Tools<'_>, found: &FoundData, view: &mut View) {
    say(ui, small_soft(tools.colors, tools.t_with("desk-refer-found", &[("n", found.all.into())])));
    for row in &found.rows {
        let check = if row.check { tools.t("help-check") } else { String::new() };
        let said = [&row.name, &row.facts, &check].into_iter().filter(|it| !it.is_empty()).map(String::as_str);
        let shown = row_ui(ui, tools.colors, Ground::Mist, &said.collect::<Vec<_>>().join(", "), |ui| {
            say(ui, strong(&row.name));
            say(ui, small(&row.facts));
            if row.check {
                mark_ui(ui, Icon::Care, tools.colors.soft, &check);
            }
        });
        if shown.clicked() {
            view.open = Some(row.id.clone());
        }
    }
    if found.all > found.rows.len() {
        let more = tools.t_with("desk-refer-more", &[("n", (found.all - found.rows.len()).into())]);
        if Button::new(Kind::Quiet, &more).icon(Icon::Down).small().show(ui).clicked() {
            view.limit += FEW;
        }
    }
}
