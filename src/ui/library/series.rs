//! The series: help-seekers in an order, each with what it is for.

use super::cards::fault_ui;
use super::data::{FaultData, fault_data};
use crate::app::{Action, App, PartEntry, PartStands, Route, SeriesEntry, Texts};
use crate::session::Support;
use crate::ui::theme::{GAP, SPACE, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Icon, Kind, body, card, dots_ui, heading, mark_ui, point_ui, say, signed_ui, small, small_soft,
    small_strong, soft, strong,
};
use crate::ui::{names, words};
use egui::Ui;

/// A series, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesData {
    /// Its id.
    pub id: String,
    /// As shown.
    pub title: String,
    /// For whom and how long.
    pub about: String,
    /// What one can do at the end.
    pub aims: Vec<String>,
    /// The parts, in order.
    pub parts: Vec<PartData>,
    /// The part to begin now, with the words of its button; `None`: all is done.
    pub next: Option<(String, Next)>,
    /// How many parts cannot be held here, in words; empty: none.
    pub missing: String,
    /// What is wrong with its file.
    pub faults: Vec<FaultData>,
}

/// What beginning a part does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The scenario.
    pub scenario: String,
    /// How it is best practised.
    pub support: Option<Support>,
}

/// One part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartData {
    /// The scenario's title.
    pub title: String,
    /// What it is for.
    pub aim: String,
    /// 1 to 3, and in a word.
    pub intensity: (u8, String),
    /// How it stands and how it is best practised, in words.
    pub stands: String,
    /// It is done.
    pub is_done: bool,
    /// It is the next one.
    pub is_next: bool,
}

/// The series as the library shows them.
pub fn series_data(app: &App, texts: &Texts) -> Vec<SeriesData> {
    app.series.iter().map(|series| one(series, texts)).collect()
}

fn one(series: &SeriesEntry, texts: &Texts) -> SeriesData {
    let next = series.parts.iter().find(|part| matches!(part.stands, PartStands::Next | PartStands::From(_)));
    SeriesData {
        id: series.id.clone(),
        title: series.title.clone(),
        about: series.about.clone(),
        aims: series.aims.clone(),
        parts: series.parts.iter().map(|part| part_data(part, texts)).collect(),
        next: next.map(|part| {
            let label = texts.t_with("series-begin", &[("title", part.title.as_str().into())]);
            (label, Next { scenario: part.scenario.clone(), support: part.support })
        }),
        missing: if series.missing == 0 || series.parts.is_empty() {
            String::new()
        } else {
            texts.t_with("series-missing", &[("n", series.missing.into())])
        },
        faults: series.faults.iter().map(|fault| fault_data(fault, texts)).collect(),
    }
}

fn part_data(part: &PartEntry, texts: &Texts) -> PartData {
    let dated = |key: &str, day: &str| texts.t_with(key, &[("date", words::date(texts, day).into())]);
    let stands = match &part.stands {
        PartStands::Done(day) => dated("series-done", day),
        PartStands::Next => texts.t("series-now"),
        PartStands::From(day) => dated("series-from", day),
        PartStands::Later => texts.t("series-later"),
    };
    let support = part.support.map(|support| names::support(texts, support));
    PartData {
        title: part.title.clone(),
        aim: part.aim.clone(),
        intensity: (part.intensity.clamp(1, 3), texts.t(&format!("intensity-{}", part.intensity.clamp(1, 3)))),
        stands: [Some(stands), support].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        is_done: matches!(part.stands, PartStands::Done(_)),
        is_next: matches!(part.stands, PartStands::Next | PartStands::From(_)),
    }
}

/// Draws the series.
pub fn series_ui(ui: &mut Ui, tools: &mut Tools<'_>, all: &[SeriesData]) {
    say(ui, soft(tools.colors, tools.t("series-lead")));
    ui.add_space(GAP);
    for data in all {
        ui.push_id(&data.id, |ui| one_ui(ui, tools, data));
        ui.add_space(SPACE - GAP);
    }
}

fn one_ui(ui: &mut Ui, tools: &mut Tools<'_>, data: &SeriesData) {
    card(tools.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = STEP;
            say(ui, heading(if data.title.is_empty() { &data.id } else { &data.title }));
            if !data.about.is_empty() {
                say(ui, body(&data.about));
            }
        });
        if data.parts.is_empty() {
            mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("series-faulty"));
            for fault in &data.faults {
                fault_ui(ui, tools, fault);
            }
            return;
        }
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for aim in &data.aims {
                point_ui(ui, tools.colors, small(aim));
            }
        });
        ui.add_space(STEP);
        for part in &data.parts {
            part_ui(ui, tools, part);
        }
        if !data.missing.is_empty() {
            say(ui, small_soft(tools.colors, &data.missing));
        }
        ui.add_space(STEP);
        match &data.next {
            Some((label, next)) => {
                if Button::new(Kind::Main, label).show(ui).clicked() {
                    if let Some(support) = next.support {
                        tools.ask(Action::SetSupport(support));
                    }
                    tools.ask(Action::Go(Route::Before { scenario: next.scenario.clone() }));
                }
            }
            None => {
                say(ui, small_strong(tools.t("series-whole")));
            }
        }
    });
}

fn part_ui(ui: &mut Ui, tools: &Tools<'_>, part: &PartData) {
    let (icon, color) = match (part.is_done, part.is_next) {
        (true, _) => (Icon::Check, tools.colors.accent),
        (false, true) => (Icon::Right, tools.colors.accent),
        (false, false) => (Icon::Ring, tools.colors.soft),
    };
    signed_ui(ui, icon, color, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = SPACE;
            ui.label(if part.is_next { strong(&part.title) } else { body(&part.title) });
            let (level, word) = &part.intensity;
            let values = [("level", (*level).into()), ("word", word.as_str().into())];
            dots_ui(ui, tools.colors, *level, word, &tools.t_with("intensity-label", &values));
        });
        say(ui, small(&part.aim));
        say(ui, small_soft(tools.colors, &part.stands));
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;

    fn entry() -> SeriesEntry {
        let part = |title: &str, stands| PartEntry {
            scenario: title.to_lowercase(),
            title: title.to_owned(),
            aim: "oefenen".to_owned(),
            support: Some(Support::Exam),
            intensity: 2,
            stands,
        };
        SeriesEntry {
            id: "s".to_owned(),
            title: "Reeks".to_owned(),
            about: "Voor wie begint".to_owned(),
            aims: vec!["luisteren".to_owned()],
            parts: vec![
                part("Een", PartStands::Done("2026-11-20".to_owned())),
                part("Twee", PartStands::From("2026-11-30".to_owned())),
                part("Drie", PartStands::Later),
            ],
            missing: 2,
            faults: Vec::new(),
        }
    }

    #[test]
    fn the_next_part_can_be_begun_and_says_from_when_it_is_best() {
        let data = one(&entry(), &Texts::new(Lang::Nl));
        assert_eq!(data.parts[0].stands, "Gedaan op 20 november 2026 · Zoals in het echt");
        assert_eq!(data.parts[1].stands, "Liefst vanaf 30 november 2026 · Zoals in het echt");
        let (label, next) = data.next.unwrap();
        assert_eq!(label, "Begin aan “Twee”");
        assert_eq!(data.missing, "2 delen van deze reeks zijn hier nog niet.");
        assert_eq!(next, Next { scenario: "twee".to_owned(), support: Some(Support::Exam) });
    }

    #[test]
    fn a_whole_series_has_nothing_to_begin() {
        let mut whole = entry();
        whole.parts.truncate(1);
        assert_eq!(one(&whole, &Texts::new(Lang::En)).next, None);
    }
}
