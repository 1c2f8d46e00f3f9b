//! Conversations looked back on: guessed first, with feedback, beside another try.

use super::{Tape, conversation, first_minutes, kept_one};
use oefenlijn::app::{App, Kept, Look, Route};
use oefenlijn::ids::{Lang, Seq};
use oefenlijn::recording::{Correction, Guess, Recording};
use oefenlijn::review::{Comparison, LookBack};
use oefenlijn::session::{Outcome, Phase, Who};
use oefenlijn::understand::Act;
use std::collections::BTreeMap;

/// What somebody thought before looking.
pub fn guess() -> Guess {
    Guess {
        trust_now: Some(70),
        tension_now: Some(55),
        trust_then: Some(35),
        tension_then: None,
        rubric: BTreeMap::from([("contact".to_owned(), 4), ("listening".to_owned(), 3), ("safety".to_owned(), 2)]),
        by: "chat 2026-11".to_owned(),
    }
}

/// The same conversation until the advice, then otherwise.
fn other_try() -> Tape {
    let mut tape = first_minutes(Lang::Nl);
    tape.you(
        46,
        "Dus je draagt dit al drie nachten alleen en overdag doe je alsof er niets is.",
        &[(Act::Reflection, 91, "Dus je draagt dit")],
    );
    tape.moves("trust", 9, "reflection");
    tape.moves("tension", -12, "reflection");
    tape.they(9, "ja");
    tape.they(4, "precies");
    tape.you(
        38,
        "Mag ik vragen wie er nu bij je in huis is?",
        &[(Act::AskConsent, 94, "Mag ik vragen"), (Act::AskChildSafety, 81, "bij je in huis")],
    );
    tape.fact("children_at_home", "Je vroeg het rechtuit en met toestemming.");
    tape.moves("trust", 12, "ask_consent");
    tape.phase(Phase::Goal);
    tape.they(18, "er zijn hier 2 kinderen in huis");
    tape.you(36, "Waar zou je vanavond mee geholpen zijn?", &[(Act::GoalQuestion, 97, "Waar zou je vanavond")]);
    tape.moves("hope", 25, "goal_question");
    tape.they(22, "dat ik even niet alleen ben");
    tape
}

/// A program that looks back.
pub fn looking_back(app: &mut App, state: &str) {
    app.route = Route::Debrief;
    let mut tape = conversation(Lang::Nl);
    if state == "debrief-unsure" {
        tape = first_minutes(Lang::Nl);
        tape.you(30, "tja, en dan nog, ergens wel he", &[(Act::Reflection, 41, "ergens wel")]);
        tape.moves("trust", -6, "reflection");
        tape.they(9, "hoe bedoel je?");
    }
    tape.end(Outcome::Partly);
    let mut first = tape.recording();
    match state {
        "guess" => show(app, &first),
        "guess-dark" => {
            app.settings.look = Look::Dark;
            show(app, &first);
        }
        "debrief-feedback" => {
            if let Some(of) = said(&first, 2) {
                first.corrections.push(Correction { of, acts: vec![Act::Reflection, Act::Normalise] });
            }
            show(app, &first);
        }
        "debrief-compare" | "debrief-tree" => {
            let mut tape = other_try();
            tape.end(Outcome::Helped);
            let second = Recording { id: "try-1".to_owned(), ..tape.recording() };
            let other = LookBack::of(&first);
            show(app, &second);
            if let Some((_, look_back)) = &app.debrief {
                let comparison = Comparison::of(&other, look_back);
                app.compared = Some((other, comparison));
            }
            app.kept = tries(state == "debrief-tree", said(&first, 4));
        }
        _ => show(app, &first),
    }
}

fn said(recording: &Recording, number: usize) -> Option<Seq> {
    let look_back = LookBack::of(recording);
    let own = look_back.turns.iter().filter(|turn| turn.by == Who::Counsellor);
    own.map(|turn| turn.seq).nth(number)
}

fn show(app: &mut App, recording: &Recording) {
    app.debrief = Some((recording.id.clone(), LookBack::of(recording)));
}

fn tries(many: bool, of: Option<Seq>) -> Vec<Kept> {
    let one = |id: &str, parent: &str, minute: u32, outcome| Kept {
        id: id.to_owned(),
        started_on: format!("2026-11-25 20:{minute:02}"),
        parent: (!parent.is_empty()).then(|| (parent.to_owned(), of.unwrap_or_default())),
        ..kept_one("Een bezorgde partner", "Lies", outcome)
    };
    let mut all = vec![one("rec-1", "", 2, Some(Outcome::Partly)), one("try-1", "rec-1", 21, Some(Outcome::Helped))];
    if many {
        all.extend([
            one("try-2", "rec-1", 30, Some(Outcome::Left)),
            one("try-3", "try-1", 34, Some(Outcome::Helped)),
            one("try-4", "try-3", 41, None),
            one("try-5", "try-1", 52, Some(Outcome::Partly)),
            one("other", "", 59, Some(Outcome::Partly)),
        ]);
    }
    all
}
