//! Believable states of the partner map, the protocols, and a conversation with a serious risk. Everybody is invented.

use super::{Tape, header};
use oefenlijn::app::{App, Route};
use oefenlijn::ids::Lang;
use oefenlijn::protocol::{
    Freshness, Honesty, LeadQuestion, Misfit, Organisation, OwnFile, Partner, PartnerIndex, PartnerMap,
};
use oefenlijn::recording::{Recording, StepWord};
use oefenlijn::review::LookBack;
use oefenlijn::session::{ExpectNote, Happening, Header, Outcome, Phase, Who};
use oefenlijn::understand::Act;
use std::sync::Arc;

/// The states told here.
pub const STATES: [&str; 8] = [
    "partners",
    "partners-search",
    "partners-empty",
    "protocols",
    "protocols-faults",
    "debrief-protocol",
    "debrief-measures",
    "settings-statement",
];

/// Puts the program in this state.
pub fn put(app: &mut App, state: &str) {
    "2026-11-25".clone_into(&mut app.today);
    app.organisation_folder = Some("/home/an/.local/share/oefenlijn/organisation".into());
    match state {
        "partners" => {
            app.route = Route::Partners;
            set(app, with_map(checked()));
        }
        "partners-search" => {
            app.route = Route::Partners;
            set(app, with_map(thousands()));
        }
        "partners-empty" => {
            app.route = Route::Partners;
            set(app, with_map(PartnerMap::default()));
        }
        "protocols" => app.route = Route::Protocols,
        "protocols-faults" => {
            app.route = Route::Protocols;
            set(app, Organisation::with(&faulty_files()));
        }
        "settings-statement" => {
            app.route = Route::Settings;
            app.settings.statement.insert(
                Lang::Nl,
                "Je mag hier anoniem schrijven. Wij vragen je naam niet. Enkel als er nu ernstig gevaar is voor jou of iemand anders, overleg ik met een collega. Dat zeg ik je dan eerst.".to_owned(),
            );
            set(app, Organisation::with(&[]).saying(&app.settings.statement));
        }
        _ => {
            app.route = Route::Debrief;
            app.debrief = Some(("rec-9".to_owned(), LookBack::of(&serious())));
        }
    }
}

/// The shipped organisation with another partner map.
fn with_map(partners: PartnerMap) -> Organisation {
    let mut organisation = Organisation::with(&[]);
    organisation.partners = partners;
    organisation
}

fn set(app: &mut App, organisation: Organisation) {
    app.partner_index = PartnerIndex::new(&organisation.partners);
    app.organisation = Arc::new(organisation);
}

/// The shipped map as it looks once a coordinator has begun to check it.
fn checked() -> PartnerMap {
    let mut map = PartnerMap::shipped().clone();
    for (partner, (on, by)) in map.partners.iter_mut().zip([("2026-11-02", "An"), ("2026-03-14", "Bart")]) {
        partner.verified_on = Some(on.to_owned());
        partner.verified_by = Some(by.to_owned());
    }
    assert_eq!(map.partners[1].freshness("2026-11-25"), Freshness::Stale);
    map
}

/// Five thousand entries.
fn thousands() -> PartnerMap {
    let shipped = &PartnerMap::shipped().partners;
    let partners = (0..5_000).map(|number| {
        let of = &shipped[number % shipped.len()];
        Partner { id: format!("{}-{number}", of.id), ..of.clone() }
    });
    PartnerMap { partners: partners.collect() }
}

/// Files with the slips that people make.
fn faulty_files() -> Vec<OwnFile> {
    let file = |name: &str, text: String| OwnFile { name: name.to_owned(), text };
    let suicide = include_str!("../../assets/protocols/suicide.ron")
        .replace("act(\"ask_suicide\")", "act(\"ask_suicde\")")
        .replace("after: [\"ask_directly\"]", "after: [\"ask_directely\"]");
    let mut child = include_str!("../../assets/protocols/child_safety.ron").to_owned();
    child = child.replacen("example: true", "example: false", 1);
    child = child.replacen("approved_by: None", "approved_by: Some(\"Werkgroep veiligheid\")", 1);
    child = child.replacen("approved_on: None", "approved_on: Some(\"2026-09-14\")", 1);
    vec![
        file("protocols/suicide.ron", suicide),
        file("protocols/child_safety.ron", child),
        file("partners/brussels.ron", "Partners(partners: [(id: \"x\", kind: \"crisi\")])".to_owned()),
    ]
}

/// A conversation with a serious risk: most went well, some did not, some only the person can say.
fn serious() -> Recording {
    let mut tape = Tape { header: serious_header(), ..Tape::new(Lang::Nl) };
    let shown = |level| Happening::Flag { name: "suicide".to_owned(), level, by: Who::HelpSeeker, raised: true };
    let decided = |level| Happening::Flag { name: "suicide".to_owned(), level, by: Who::Counsellor, raised: true };
    tape.phase(Phase::Welcome);
    tape.they(4, "is dit echt anoniem?");
    let text = "Ja, helemaal. Niemand komt ooit te weten wat je hier zegt, dat beloof ik.";
    tape.you(40, text, &[(Act::PromiseSecrecy, 96, "dat beloof ik"), (Act::ConfirmAnonymity, 80, "Ja, helemaal")]);
    noticed(&mut tape, &[], Some(Honesty::Promised));
    tape.phase(Phase::Clarify);
    tape.push(shown(2));
    tape.they(22, "ik weet niet of ik morgen nog wakker wil worden");
    tape.push(decided(2));
    tape.you(35, "Dat klinkt zwaar. Je draagt al veel vandaag.", &[(Act::Reflection, 92, "Je draagt al veel")]);
    tape.they(18, "ja");
    let text = "Denk je aan zelfmoord?";
    tape.you(70, text, &[(Act::AskSuicide, 98, text), (Act::QuestionClosed, 88, text)]);
    tape.push(shown(4));
    tape.they(25, "ja. al weken. en vanavond is het zover");
    tape.push(Happening::LookedUp { protocol: "suicide".to_owned() });
    tape.now += 50_000;
    tape.push(decided(3));
    tape.now += 40_000;
    tape.push(Happening::Desk { action: "back_office".to_owned() });
    tape.push(Happening::Lead {
        by_counsellor: false,
        text: "Ik ben er. Wat weet je al?".to_owned(),
        asks: Some(LeadQuestion::ALL[0]),
        answers: Vec::new(),
    });
    let text = "Ik blijf bij je. Enkel omdat je nu in gevaar bent, overleg ik even met een collega.";
    let acts = [(Act::Consult, 94, "overleg ik even"), (Act::ExplainLimits, 85, "omdat je nu in gevaar bent")];
    tape.you(30, text, &acts);
    noticed(&mut tape, &[], Some(Honesty::LimitOnly));
    tape.they(20, "ok. blijf je hier?");
    let text = "Ja. Is er iemand bij je in huis?";
    tape.you(28, text, &[(Act::QuestionClosed, 90, "Is er iemand")]);
    noticed(&mut tape, &["alone_now"], None);
    tape.they(14, "nee, ik ben alleen");
    tape.phase(Phase::Work);
    tape.push(Happening::Referral {
        partner: "zelfmoordlijn".to_owned(),
        warm: true,
        agreed: true,
        note: "Hij belt nu, ik blijf in de chat.".to_owned(),
        name: "Zelfmoordlijn 1813".to_owned(),
        kind: "crisis".to_owned(),
        misfits: Vec::new(),
    });
    tape.push(Happening::Referral {
        partner: "police".to_owned(),
        warm: false,
        agreed: false,
        note: String::new(),
        name: "Politie 101".to_owned(),
        kind: "police".to_owned(),
        misfits: vec![Misfit::MayReport, Misfit::NotAnonymous],
    });
    tape.push(Happening::Flag { name: "threat".to_owned(), level: 1, by: Who::Counsellor, raised: true });
    tape.you(45, "Wie zou er vannacht kunnen komen?", &[(Act::QuestionOpen, 84, "Wie zou er")]);
    tape.they(16, "mijn broer misschien");
    tape.end(Outcome::Partly);
    let mut recording = tape.recording();
    recording.step_words.push(StepWord { protocol: "suicide".to_owned(), step: "protective".to_owned(), done: true });
    recording
}

/// What the protocols hear in the message just sent.
fn noticed(tape: &mut Tape, topics: &[&str], honesty: Option<Honesty>) {
    let said = |event: &&oefenlijn::session::Event| matches!(event.what, Happening::Said { by: Who::Counsellor, .. });
    let of = tape.events.iter().rev().find(said).map_or(0, |event| event.seq);
    let read = tape.events.iter().rev().find_map(|event| match &event.what {
        Happening::Read { reading, .. } => Some(reading.acts.iter().map(|it| it.act.code().to_owned()).collect()),
        _ => None,
    });
    let mut heard: Vec<String> = read.unwrap_or_default();
    heard.extend(topics.iter().map(|topic| (*topic).to_owned()));
    tape.push(Happening::Noticed { of, topics: heard, honesty });
}

fn serious_header() -> Header {
    let hope = |text: &str, hears: &[&str], never: bool, by_turn: u32, why: &str| ExpectNote {
        text: text.to_owned(),
        hears: hears.iter().map(|name| (*name).to_owned()).collect(),
        knows: Vec::new(),
        by_turn,
        before: None,
        never,
        why: why.to_owned(),
    };
    Header {
        title: "De dag na de huiszoeking".to_owned(),
        scenario: "na_de_huiszoeking".to_owned(),
        persona: "Koen".to_owned(),
        age: 46,
        flags: vec![("suicide".to_owned(), 4)],
        intensity: 3,
        expects: vec![
            hope("vraagt rechtstreeks naar zelfmoord", &["ask_suicide"], false, 2, "Het woord maakt ruimte."),
            hope("zegt dat er overlegd wordt", &["consult"], false, 0, ""),
            hope("vraagt toestemming voor een moeilijke vraag", &["ask_consent"], false, 0, ""),
            hope("oordeelt niet", &["judgement"], true, 0, ""),
            hope("belooft geen geheimhouding", &["promise_secrecy"], true, 0, "Die belofte houdt geen stand."),
        ],
        ..header(Lang::Nl)
    }
}
