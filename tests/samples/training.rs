//! Progress, drills and help while chatting.

use oefenlijn::app::{App, DrillTable, Practice, Route};
use oefenlijn::ids::Lang;
use oefenlijn::rehearse::{Drill, DrillKind, Drilled};
use oefenlijn::review::{Examples, Practised, RiskTally, Skill, feedback, progress};
use oefenlijn::session::{Outcome, Support};
use oefenlijn::understand::Act;
use std::collections::BTreeMap;

/// The states of this file.
pub const STATES: [&str; 10] = [
    "progress",
    "progress-empty",
    "drills",
    "drill",
    "drill-answered",
    "practice-coach",
    "practice-coach-first",
    "practice-live",
    "practice-live-unsure",
    "practice-guided",
];

/// Puts the program in one of these states.
pub fn show(app: &mut App, state: &str) {
    match state {
        "progress" | "progress-empty" => {
            app.route = Route::Progress;
            let held = if state == "progress" { month() } else { Vec::new() };
            app.progress = Some(progress(held, "2026-12-01"));
        }
        "practice-coach" | "practice-coach-first" | "practice-live" | "practice-live-unsure" | "practice-guided" => {
            app.route = Route::Practice;
            app.practice = Some(helped(state));
        }
        "drills" => app.route = Route::Drills,
        _ => {
            app.route = Route::Drills;
            app.drills = Some(table(state == "drill-answered"));
        }
    }
}

/// A conversation with help beside it.
fn helped(state: &str) -> Practice {
    let mut tape = super::first_minutes(Lang::Nl);
    if state.starts_with("practice-live") {
        let sure = [(Act::Reflection, 91, "Dus je draagt dit"), (Act::Advice, 92, "Je moet hem")];
        let unsure = [(Act::Advice, 45, "Je moet hem")];
        tape.you(
            46,
            "Dus je draagt dit al drie nachten alleen. Je moet hem daar echt mee confronteren.",
            if state == "practice-live" { &sure } else { &unsure },
        );
        tape.moves("trust", -4, "Advies voor ze erom vroeg, duwt haar terug.");
        tape.they(8, "ja");
    }
    let mut recording = tape.recording();
    if state == "practice-guided" {
        recording.header.support = Support::Guided;
    }
    let events: Vec<_> = recording.events().cloned().collect();
    let header = recording.header.clone();
    let mut practice = Practice::still(recording, "", tape.now + 2_000);
    match state {
        "practice-coach" => practice.state.coached = 4,
        "practice-coach-first" => practice.state.coached = 1,
        "practice-guided" => {
            practice.offers = vec![
                (2, "Dat is niet niks. Waarom heb je het hem nog niet gezegd?".to_owned()),
                (3, "Maak je geen zorgen, het valt waarschijnlijk wel mee.".to_owned()),
                (
                    1,
                    "Drie nachten wakker, en overdag doen alsof er niets is. Dat klinkt eenzaam. Hoe hou je dat vol?"
                        .to_owned(),
                ),
            ];
        }
        _ => practice.feedback = feedback(&header, &events, Examples::shipped()),
    }
    practice
}

/// A month of practice, made up.
fn month() -> Vec<Practised> {
    let days = ["10-27", "10-29", "11-02", "11-05", "11-09", "11-12", "11-16", "11-16", "11-19", "11-23"];
    let titles = ["Een bezorgde partner", "Bang voor wat er in mij zit", "De dag na de huiszoeking"];
    let one = |(index, day): (usize, &&str)| {
        let at = index as u32;
        let done = |least: u32, of: u32| ((least + at / 3).min(of), of);
        let mut skills = BTreeMap::from([
            (Skill::Listening, done(4, 11)),
            (Skill::Asking, done(5 - at % 3, 9)),
            (Skill::Structure, (1 + at % 2, 2)),
            (Skill::Safety, done(2, 6)),
        ]);
        if index % 2 == 0 {
            skills.insert(Skill::Honesty, (u32::from(index > 3), 1));
        }
        if index == 5 {
            skills.insert(Skill::Referral, (1, 1));
        }
        let own = [("listening", 2 + (at / 4) as u8), ("contact", 4), ("structure", 3), ("safety", 4 - (at % 2) as u8)];
        let rated = index != 3;
        Practised {
            risks: RiskTally { conversations: 1, recognised: 1, left_alone: 4, ..RiskTally::default() },
            id: format!("rec-{index}"),
            day: format!("2026-{day}"),
            scenario: format!("s{}", index % 3),
            title: titles[index % 3].to_owned(),
            family: ["relative", "own_feelings", "own_behaviour"][index % 3].to_owned(),
            intensity: 2,
            support: if index == 4 { Support::Exam } else { Support::Supported },
            outcome: [Some(Outcome::Partly), Some(Outcome::Helped), None, Some(Outcome::Left)][index % 4],
            skills,
            own: own.into_iter().filter(|_| rated).map(|(name, rating)| (name.to_owned(), rating)).collect(),
        }
    };
    days.iter().enumerate().map(one).collect()
}

fn table(answered: bool) -> DrillTable {
    let drill = |message: &str| Drill {
        kind: DrillKind::AskSuicide,
        scenario: "student_bang".to_owned(),
        persona: "Joran".to_owned(),
        message: message.to_owned(),
    };
    let read = Drilled {
        heard: vec![Act::Reflection, Act::AskSuicide, Act::FalseReassurance],
        hit: true,
        against: vec![Act::FalseReassurance],
        unsure: true,
    };
    DrillTable {
        lang: Lang::Nl,
        kind: DrillKind::AskSuicide,
        drills: vec![
            drill("kweet nie hoe lang ik da nog volhoud eigenlijk"),
            drill("soms zou ik liever niet wakker worden.\nnie da ik iets ga doen. gwn. da het stopt"),
        ],
        at: 1,
        answer: answered
            .then(|| ("Dat klinkt uitputtend. Het komt wel goed, hoor. Denk je soms aan zelfmoord?".to_owned(), read)),
        answered: if answered { 3 } else { 0 },
        hits: if answered { 2 } else { 0 },
    }
}
