//! What the progress screen shows, without a window.

use super::*;
use crate::ids::Lang;
use crate::review::progress;
use std::collections::BTreeMap;

fn held(day: &str, part: u32, support: Support) -> Practised {
    Practised {
        risks: RiskTally { conversations: 1, recognised: 2, overlooked: 1, left_alone: 3, ..RiskTally::default() },
        id: format!("{day}-x"),
        day: day.to_owned(),
        scenario: "x".to_owned(),
        title: "Een bezorgde partner".to_owned(),
        family: "relative".to_owned(),
        intensity: 2,
        support,
        outcome: None,
        skills: BTreeMap::from([(Skill::Safety, (part, 4))]),
        own: BTreeMap::new(),
    }
}

fn data(list: Vec<Practised>, today: &str) -> ProgressData {
    ProgressData::of(&progress(list, today), &Texts::new(Lang::Nl))
}

fn month() -> Vec<Practised> {
    let help = Support::Supported;
    ["2026-10-01", "2026-10-08", "2026-10-15", "2026-10-22"].map(|day| held(day, 3, help)).to_vec()
}

#[test]
fn a_newcomer_is_told_so_and_nothing_is_suggested() {
    let data = data(Vec::new(), "2026-11-25");
    assert!(data.is_empty && data.suggestions.is_empty());
    assert_eq!(data.skills.len(), Skill::ALL.len());
    assert!(data.skills.iter().all(|skill| skill.points.is_empty() && skill.due.is_empty()));
}

#[test]
fn one_conversation_is_too_little_to_draw_a_line() {
    let data = data(vec![held("2026-11-20", 3, Support::Supported)], "2026-11-20");
    let safety = &data.skills[3];
    assert_eq!(safety.last, "Nog te weinig om iets te zeggen");
    assert!(!safety.is_enough);
    assert_eq!(safety.points.len(), 1, "the dot is there all the same");
}

#[test]
fn at_most_three_things_are_suggested_and_the_refresher_leads_to_its_exercise() {
    let data = data(month(), "2027-06-01");
    assert_eq!(data.suggestions.len(), 3);
    assert_eq!(data.suggestions[0].action, Action::StartDrills(DrillKind::AskSuicide));
    assert_eq!(data.suggestions[1].action, Action::Go(Route::Library));
    assert!(data.skills[3].is_due && data.skills[3].is_enough);
    assert_eq!(data.skills[3].due, "Opfrissen: nu een goed moment");
}

#[test]
fn the_next_refresher_is_told_in_words() {
    let texts = Texts::new(Lang::Nl);
    let said: Vec<String> = [-30, 0, 3, 12, 95].into_iter().map(|days| due(days, &texts)).collect();
    assert_eq!(
        said,
        [
            "Opfrissen: nu een goed moment",
            "Opfrissen: nu een goed moment",
            "Opfrissen: deze week",
            "Opfrissen: over 12 dagen",
            "Opfrissen: over 3 maanden",
        ]
    );
}

#[test]
fn conversations_without_help_stand_apart_and_the_newest_comes_first() {
    let mut list = month();
    list.push(held("2026-11-01", 2, Support::Exam));
    let data = data(list, "2026-11-02");
    assert_eq!((data.held.len(), data.exams.len()), (4, 1));
    assert_eq!(data.held[0].about, "22 oktober 2026 · afgebroken");
    assert_eq!(data.risks[0], "Er was er een, en je duidde het aan: 10 van 15");
    assert_eq!(data.risks[1], "Er was er geen, en je liet het zo: 15 van 15");
    assert_eq!(data.families, [("naaste".to_owned(), "5 gesprekken, 1 zonder hulp".to_owned())]);
    assert!(data.suggestions.iter().all(|it| it.what != Texts::new(Lang::Nl).t("progress-suggest-probe")));
}
