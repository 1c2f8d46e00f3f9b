//! Believable states of the program, to look at and to test with. Everybody in here is invented.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

pub mod held;
mod kept;
pub mod live;
mod looking_back;
mod meetings;
mod organisation;
mod shared;

use oefenlijn::app::{App, Entry, Kept, Notice, PartEntry, PartStands, Practice, Route, SeriesEntry, Tone};
use oefenlijn::diagnostic::{Diagnostic, Words};
use oefenlijn::ids::{Lang, Millis, Seq};
use oefenlijn::protocol::{LeadQuestion, Organisation};
use oefenlijn::recording::{Exchange, Recording};
use oefenlijn::review::LookBack;
use oefenlijn::session::{Doing, Event, FactNote, Happening, Header, Input, MeterNote, Outcome, Phase, Support, Who};
use oefenlijn::understand::{Act, Confidence, FoundAct, FoundTopic, Reading, Span};
use oefenlijn::words;
use std::collections::BTreeMap;

mod training;
mod workshop;

/// The states there are, by name.
pub const STATES: &[&str] = &[
    "guess",
    "guess-dark",
    "debrief-feedback",
    "debrief-unsure",
    "debrief-guessed",
    "debrief-compare",
    "debrief-beginner",
    "debrief-expert",
    "debrief-sixty",
    "debrief-tree",
    "library",
    "library-empty",
    "library-long",
    "library-faulty",
    "library-series",
    "notices",
    "before",
    "before-heavy",
    "before-gone",
    "before-missing-protocol",
    "practice",
    "practice-start",
    "practice-draft",
    "practice-long",
    "practice-desk",
    "practice-level",
    "practice-steps",
    "practice-exam",
    "practice-call",
    "practice-refer",
    "practice-refer-card",
    "practice-statement",
    "paused",
    "ended",
    "left",
    "closing-heavy",
    "debrief",
    "debrief-empty",
    "debrief-broken",
    "settings",
    "privacy",
    "privacy-empty",
    "privacy-clock",
    "sharing",
    "sharing-empty",
    "sharing-make",
    "sharing-not-allowed",
    "sharing-passphrase",
    "sharing-open",
    "shut",
    "shut-wrong",
    "shut-lost",
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
    "partners",
    "partners-search",
    "partners-empty",
    "protocols",
    "protocols-faults",
    "debrief-protocol",
    "debrief-measures",
    "settings-statement",
    "meetings",
    "meetings-empty",
    "meetings-beside",
    "meeting-new",
    "meeting-plan",
    "meeting-run",
    "meeting-chat",
    "meeting-stop",
    "meeting-over",
    "meeting-notes",
    "meeting-rating",
    "meeting-sheet",
    "meeting-revealed",
    "meeting-revealed-plain",
    "meeting-key",
    "meeting-own-key",
    "meeting-gather",
    "meeting-prepare",
    "meeting-notes-many",
    "meeting-lines",
    "meeting-closing",
    "meeting-closed",
    "workshop-translation",
    "workshop-translation-none",
    "workshop-share",
    "workshop-pack",
    "workshop-pack-refused",
];

/// The program in this state.
pub fn app(state: &str) -> App {
    let mut app = App::default();
    app.library = vec![lies(), jonas()];
    app.kept = kept();
    // Not the desktop's: tests read the same texts on every machine.
    app.settings.lang = Some(Lang::Nl);
    match state {
        "library" => {}
        "library-series" => app.series = series(),
        "library-empty" => {
            app.library.clear();
            app.kept.clear();
        }
        "library-long" => {
            app.library = vec![long(), lies(), jonas(), marc(), heavy()];
            app.kept.extend((0..12).map(|index| Kept {
                id: format!("k{index}"),
                ..kept_one("Een bezorgde partner", "Lies", Some(Outcome::Partly))
            }));
        }
        "library-faulty" => app.library.insert(0, faulty()),
        "notices" => {
            app.notices = vec![
                notice(Tone::Care, "notice-scenario-faults", "huiszoeking.rhai, oude_vriend.rhai"),
                notice(Tone::Calm, "notice-deleted", ""),
                notice(Tone::Care, "notice-save-failed", "No space left on device (os error 28)"),
            ];
        }
        "before" => {
            app.route = Route::Before { scenario: "bezorgde_partner".to_owned() };
        }
        "before-heavy" => {
            app.library.push(heavy());
            app.route = Route::Before { scenario: "na_de_huiszoeking".to_owned() };
        }
        "before-gone" => {
            app.route = Route::Before { scenario: "weg".to_owned() };
        }
        "before-missing-protocol" => {
            app.library.push(Entry { without_protocol: vec!["threat".to_owned(), "misuse".to_owned()], ..heavy() });
            app.route = Route::Before { scenario: "na_de_huiszoeking".to_owned() };
        }
        "settings" => app.route = Route::Settings,
        other if other.starts_with("workshop-") => workshop::lay_out(&mut app, other),
        "debrief" | "debrief-broken" => {
            app.route = Route::Debrief;
            let mut tape = conversation(Lang::Nl);
            if state == "debrief" {
                tape.end(Outcome::Partly);
            }
            let recording = tape.recording();
            app.debrief = Some(("rec-1".to_owned(), LookBack::of(&recording)));
        }
        _ if training::STATES.contains(&state) => training::show(&mut app, state),
        "guess" | "guess-dark" | "debrief-feedback" | "debrief-unsure" | "debrief-guessed" | "debrief-compare"
        | "debrief-tree" => looking_back::looking_back(&mut app, state),
        "debrief-empty" => app.route = Route::Debrief,
        state if kept::STATES.contains(&state) => kept::put(&mut app, state),
        state if state.starts_with("meeting") => meetings::put(&mut app, state),
        state if shared::STATES.contains(&state) => shared::put(&mut app, state),
        state if held::STATES.contains(&state) => held::put(&mut app, state),
        state if organisation::STATES.contains(&state) => organisation::put(&mut app, state),
        _ => practice(&mut app, state),
    }
    if app.route == Route::Debrief && !state.starts_with("guess") {
        // Who looks back here has guessed already.
        app.guessed.get_or_insert_with(looking_back::guess);
    }
    app
}

/// A series that is half done and one that was not begun.
fn series() -> Vec<SeriesEntry> {
    let part = |title: &str, aim: &str, intensity, support, stands| PartEntry {
        scenario: "bezorgde_partner".to_owned(),
        title: title.to_owned(),
        aim: aim.to_owned(),
        support: Some(support),
        intensity,
        stands,
    };
    let of = |id: &str, title: &str, about: &str, parts| SeriesEntry {
        id: id.to_owned(),
        title: title.to_owned(),
        about: about.to_owned(),
        aims: vec![
            "iemand welkom heten en eerlijk zijn over anonimiteit".to_owned(),
            "teruggeven wat je las voor je iets vraagt".to_owned(),
        ],
        missing: usize::from(id == "suicide"),
        faults: Vec::new(),
        parts,
    };
    let broken = Diagnostic::error(
        "unknown_name",
        "series/eigen.ron",
        (15, 22),
        words!("`{written}` is no {what}", written = "gided", what = words!("support")),
    );
    let broken = SeriesEntry {
        id: "eigen".to_owned(),
        faults: vec![broken.hint(words!("did you mean `{near}`?", near = "guided"))],
        ..SeriesEntry::default()
    };
    let first = vec![
        part(
            "Een student die schrikt van zichzelf",
            "Luisteren naar iemand die van zichzelf schrikt.",
            2,
            Support::Guided,
            PartStands::Done("2026-11-20".to_owned()),
        ),
        part(
            "Dingen op de tablet",
            "Eerst voor de mens zorgen die schrijft.",
            2,
            Support::Supported,
            PartStands::From("2026-11-28".to_owned()),
        ),
        part("In hoofdletters", "De zorg onder de woede vinden.", 3, Support::Exam, PartStands::Later),
    ];
    let second = vec![part(
        "De avond van een lange dag",
        "Blijven, het protocol volgen, iemand erbij halen.",
        3,
        Support::Exam,
        PartStands::Next,
    )];
    vec![
        of("first_week", "De eerste week", "Voor wie pas begint: vijf korte gesprekken.", first),
        of("suicide", "Zelfmoord", "Neem tijd tussen de gesprekken en doe het niet alleen.", second),
        broken,
    ]
}

fn practice(app: &mut App, state: &str) {
    app.route = Route::Practice;
    let mut tape = match state {
        "practice-start" => Tape::new(Lang::Nl),
        "practice-long" => hundreds(),
        _ => first_minutes(Lang::Nl),
    };
    let mut draft = String::new();
    match state {
        "practice" | "practice-long" => tape.push(Happening::Typing { by: Who::HelpSeeker, on: true }),
        "practice-draft" => {
            "Het klinkt alsof je dit al drie nachten alleen draagt. Dat moet zwaar zijn.\n\nMag ik je iets vragen dat misschien moeilijk is? Je kiest zelf of je erop antwoordt. Ik zou graag weten of de kinderen nu bij jou zijn, en of er iemand is die vanavond even bij jullie kan zijn, een zus of een vriendin bijvoorbeeld."
                .clone_into(&mut draft);
        }
        "practice-desk" => {
            tape.push(Happening::Desk { action: "back_office".to_owned() });
            tape.push(Happening::Flag { name: "child_safety".to_owned(), level: 2, by: Who::Counsellor, raised: true });
            tape.push(Happening::Referral {
                partner: "confidential_centre".to_owned(),
                warm: true,
                agreed: true,
                note: "Ze belt morgen tijdens haar pauze.".to_owned(),
                name: "Vertrouwenscentrum kindermishandeling".to_owned(),
                kind: "child_protection".to_owned(),
                misfits: Vec::new(),
            });
        }
        "practice-steps" => at_risk(&mut tape),
        "practice-exam" => {
            at_risk(&mut tape);
            tape.header.support = Support::Exam;
        }
        "practice-call" => {
            at_risk(&mut tape);
            in_call(&mut tape);
        }
        "practice-refer" | "practice-refer-card" => at_risk(&mut tape),
        "practice-statement" => "Goed dat je dat vraagt.".clone_into(&mut draft),
        "closing-heavy" => {
            at_risk(&mut tape);
            tape.header.intensity = 3;
            tape.end(Outcome::Left);
        }
        "paused" => tape.push(Happening::Paused {}),
        "ended" => tape.end(Outcome::Helped),
        "left" => tape.end(Outcome::Left),
        _ => {}
    }
    let recording = tape.recording();
    app.practice = Some(Practice::still(recording, &draft, tape.now + 2_000));
}

/// Keys that open what cannot be seen in a state by itself, one after another.
pub fn keys(state: &str) -> &'static [&'static str] {
    match state {
        "practice-level" => &["F2", "Enter"],
        "practice-steps" | "practice-exam" => &["F3"],
        "practice-call" | "meeting-rating" | "meeting-revealed" | "meeting-key" => &["F4"],
        "meeting-revealed-plain" => &["F4"],
        "meeting-notes" | "meeting-notes-many" => &["F3"],
        "meeting-lines" => &["F6"],
        "practice-refer" => &["F6"],
        "practice-refer-card" => &["F6", "politie", "Enter"],
        _ => &[],
    }
}

/// The keys as the window would get them.
pub fn pressed(key: &str) -> Vec<egui::Event> {
    let Some(key) = egui::Key::from_name(key) else { return vec![egui::Event::Text(key.to_owned())] };
    let event = |pressed| egui::Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    };
    vec![event(true), event(false)]
}

/// Two risks at once, both decided on; some steps done.
fn at_risk(tape: &mut Tape) {
    let shown = |name: &str, level, by| Happening::Flag { name: name.to_owned(), level, by, raised: true };
    tape.push(shown("suicide", 3, Who::HelpSeeker));
    tape.push(shown("child_safety", 1, Who::HelpSeeker));
    tape.they(20, "soms denk ik dat het voor iedereen beter zou zijn als ik er niet meer was");
    tape.now += 30_000;
    tape.push(shown("child_safety", 1, Who::Counsellor));
    tape.push(shown("suicide", 3, Who::Counsellor));
    tape.you(
        35,
        "Ik schrik ervan hoe zwaar het is. Mag ik het rechtuit vragen: denk je aan zelfmoord?",
        &[(Act::AskConsent, 92, "Mag ik"), (Act::AskSuicide, 99, "denk je aan zelfmoord")],
    );
    tape.they(30, "ja");
    tape.they(6, "ik weet ook al wanneer");
    tape.push(Happening::Ticked { protocol: "suicide".to_owned(), step: "alone".to_owned(), done: true });
    tape.now += 100_000;
}

/// A call with the shift lead, under way.
fn in_call(tape: &mut Tape) {
    let lead = |by_counsellor, text: &str, asks| Happening::Lead {
        by_counsellor,
        text: text.to_owned(),
        asks,
        answers: Vec::new(),
    };
    tape.push(Happening::Desk { action: "back_office".to_owned() });
    tape.now += 25_000;
    tape.push(lead(false, "Hallo, An hier. Goed dat je belt.", None));
    tape.now += 6_000;
    tape.push(lead(false, "Wat weet je al van deze persoon?", Some(LeadQuestion::Know)));
    tape.now += 40_000;
    tape.push(lead(true, "Vrouw van 38, drie nachten niet geslapen, denkt aan zelfmoord en weet al wanneer.", None));
    tape.now += 9_000;
    tape.push(lead(false, "Oké. Wat heb je haar al gevraagd?", Some(LeadQuestion::Asked)));
}

fn notice(tone: Tone, key: &'static str, detail: &str) -> Notice {
    Notice { tone, key, detail: Words::as_is(detail) }
}

fn lies() -> Entry {
    Entry {
        id: "bezorgde_partner".to_owned(),
        title: "Een bezorgde partner".to_owned(),
        summary: "Lies heeft op de computer van haar man iets gevonden waar ze van schrok. Ze weet niet wat ze ermee moet, en er zijn kinderen in huis.".to_owned(),
        content_note: "Bezorgdheid over kinderen in huis. Geen details.".to_owned(),
        goals: vec!["een naaste opvangen".to_owned(), "tempo volgen".to_owned(), "kindveiligheid bevragen".to_owned()],
        concern: "relative".to_owned(),
        persona: "Lies".to_owned(),
        age: 38,
        minutes: 25,
        intensity: 2,
        langs: vec![Lang::Nl, Lang::En],
        unreviewed: true,
        guided: true,
        without_protocol: Vec::new(),
        faults: Vec::new(),
        last: Some(("24 november".to_owned(), Some(Outcome::Partly))),
        ..Entry::default()
    }
}

fn jonas() -> Entry {
    Entry {
        id: "student_bang".to_owned(),
        title: "Bang voor wat er in mij zit".to_owned(),
        summary: "Een student schrijft voor het eerst op dat hij bang is van zijn eigen gevoelens. Hij tast af of je hem wegstuurt.".to_owned(),
        content_note: "Schaamte en gedachten aan zelfmoord. Geen details.".to_owned(),
        goals: vec!["niet oordelen".to_owned(), "vragen naar zelfmoord".to_owned(), "hoop".to_owned()],
        concern: "own_feelings".to_owned(),
        persona: "Jonas".to_owned(),
        age: 21,
        minutes: 30,
        intensity: 2,
        langs: vec![Lang::Nl, Lang::En],
        unreviewed: true,
        guided: true,
        without_protocol: Vec::new(),
        faults: vec![Diagnostic::warning(
            "few-reviewers",
            "student_bang.rhai",
            (1, 1),
            words!("not yet reviewed by two practitioners"),
        )],
        last: None,
        ..Entry::default()
    }
}

fn marc() -> Entry {
    Entry {
        id: "beller_zonder_vraag".to_owned(),
        title: "Hallo, is hier iemand?".to_owned(),
        summary: "Marc schrijft korte zinnen en laat lange stiltes vallen.".to_owned(),
        goals: vec!["stilte verdragen".to_owned()],
        concern: "general".to_owned(),
        persona: "Marc".to_owned(),
        age: 54,
        minutes: 15,
        intensity: 1,
        langs: vec![Lang::Nl],
        unreviewed: false,
        last: Some(("2 oktober".to_owned(), None)),
        ..Entry::default()
    }
}

fn heavy() -> Entry {
    Entry {
        id: "na_de_huiszoeking".to_owned(),
        title: "De dag na de huiszoeking".to_owned(),
        summary: "Koen heeft sinds gisteren niet geslapen. Hij ziet geen uitweg.".to_owned(),
        content_note: "Acute wanhoop en gedachten aan zelfmoord. Geen details, geen methodes.".to_owned(),
        goals: vec!["veiligheid eerst".to_owned(), "overleg vragen".to_owned()],
        concern: "own_behaviour".to_owned(),
        persona: "Koen".to_owned(),
        age: 46,
        minutes: 40,
        intensity: 3,
        langs: vec![Lang::Nl, Lang::En, Lang::Fr],
        unreviewed: true,
        ..Entry::default()
    }
}

fn long() -> Entry {
    Entry {
        id: "lang".to_owned(),
        title: "Een grootmoeder die al maanden twijfelt of ze iets moet zeggen over wat ze denkt gezien te hebben".to_owned(),
        summary: "Marie-Antoinette schrijft uitvoerig, springt van het ene onderwerp naar het andere, verontschuldigt zich telkens weer en komt pas na lange tijd bij wat haar wakker houdt. Wie haar onderbreekt, raakt haar kwijt; wie haar alleen laat schrijven, ook.".to_owned(),
        goals: vec![
            "structuur geven zonder te onderbreken".to_owned(),
            "samenvatten".to_owned(),
            "verontrusting bespreken".to_owned(),
            "meerstemmigheid".to_owned(),
            "aansprakelijkheidsverzekeringsvoorwaarden".to_owned(),
        ],
        persona: "Marie-Antoinette".to_owned(),
        ..lies()
    }
}

fn faulty() -> Entry {
    Entry {
        id: "huiszoeking".to_owned(),
        without_protocol: Vec::new(),
        faults: vec![
            Diagnostic::error(
                "unknown-beat",
                "huiszoeking.rhai",
                (41, 22),
                words!("{kind} `{name}` does not exist", kind = words!("beat"), name = "shok"),
            )
            .hint(words!("Did you mean `{near}`?", near = "shock")),
            Diagnostic::error("no-ending", "huiszoeking.rhai", (0, 0), words!("the scenario has no ending")),
            Diagnostic::warning(
                "few-phrases",
                "huiszoeking.rhai",
                (12, 1),
                words!("topic `{name}` has fewer than 5 phrases", name = "work"),
            ),
        ],
        ..Entry::default()
    }
}

fn kept_one(title: &str, persona: &str, outcome: Option<Outcome>) -> Kept {
    Kept {
        id: format!("{persona}-{title}"),
        scenario: String::new(),
        title: title.to_owned(),
        persona: persona.to_owned(),
        started_on: "2026-11-24 20:10".to_owned(),
        outcome,
        turns: 14,
        parent: None,
        can_continue: false,
        trouble: None,
        days_left: Some(28),
        ..Kept::default()
    }
}

fn kept() -> Vec<Kept> {
    vec![
        Kept {
            id: "rec-3".to_owned(),
            started_on: "2026-11-25 19:30".to_owned(),
            turns: 6,
            can_continue: true,
            ..kept_one("Een bezorgde partner", "Lies", None)
        },
        kept_one("Een bezorgde partner", "Lies", Some(Outcome::Partly)),
        Kept {
            id: "rec-1".to_owned(),
            started_on: "2026-11-20 18:02".to_owned(),
            ..kept_one("Bang voor wat er in mij zit", "Jonas", Some(Outcome::Helped))
        },
        Kept {
            id: "2026-11-02-1a2b".to_owned(),
            title: String::new(),
            persona: String::new(),
            started_on: String::new(),
            trouble: Some("trouble-newer"),
            ..kept_one("", "", None)
        },
    ]
}

/// A conversation being written down.
pub struct Tape {
    header: Header,
    events: Vec<Event>,
    /// Simulated time.
    pub now: Millis,
}

impl Tape {
    /// A conversation that has not begun.
    pub fn new(lang: Lang) -> Self {
        Self { header: header(lang), events: Vec::new(), now: 0 }
    }

    /// Something happens.
    pub fn push(&mut self, what: Happening) {
        self.place(what);
    }

    fn place(&mut self, what: Happening) -> Seq {
        let seq = self.events.len() as Seq + 1;
        self.events.push(Event { seq, at_ms: self.now, what });
        seq
    }

    /// The help-seeker says something after so many seconds.
    pub fn they(&mut self, after: u64, text: &str) {
        self.now += after * 1000;
        self.push(Happening::Said { by: Who::HelpSeeker, text: text.to_owned() });
    }

    /// The trainee says something after so many seconds; acts as `(act, confidence, words)`.
    pub fn you(&mut self, after: u64, text: &str, acts: &[(Act, u8, &str)]) {
        self.now += after * 1000;
        let of = self.place(Happening::Said { by: Who::Counsellor, text: text.to_owned() });
        let reading = Reading {
            acts: acts
                .iter()
                .map(|(act, sure, words)| FoundAct {
                    act: *act,
                    span: span(text, text),
                    confidence: Confidence(*sure),
                    words: vec![span(text, words)],
                })
                .collect(),
            topics: Vec::new(),
            understood: !acts.is_empty(),
            language: None,
        };
        self.push(Happening::Read { of, reading });
    }

    /// A feeling moves.
    pub fn moves(&mut self, name: &str, by: i32, cause: &str) {
        let start = self.header.meters.iter().find(|meter| meter.name == name).map_or(0, |meter| meter.start);
        let from = self
            .events
            .iter()
            .rev()
            .find_map(|event| match &event.what {
                Happening::Meter { name: other, to, .. } if other == name => Some(*to),
                _ => None,
            })
            .unwrap_or(start);
        self.push(Happening::Meter {
            name: name.to_owned(),
            from,
            to: (from + by).clamp(0, 100),
            cause: cause.to_owned(),
        });
    }

    /// A rule says why.
    pub fn why(&mut self, why: &str, better: &str) {
        self.push(Happening::Rule {
            beat: "opening".to_owned(),
            line: 12,
            column: 1,
            heard: vec!["confirm_anonymity".to_owned()],
            why: why.to_owned(),
            better: better.to_owned(),
        });
    }

    /// A phase begins.
    pub fn phase(&mut self, name: Phase) {
        self.push(Happening::Phase { name });
    }

    /// A fact comes out.
    pub fn fact(&mut self, name: &str, why: &str) {
        self.push(Happening::Fact { name: name.to_owned(), why: why.to_owned(), words: String::new() });
    }

    /// The conversation ends.
    pub fn end(&mut self, outcome: Outcome) {
        self.now += 4_000;
        let (explains, afterwards) = match outcome {
            Outcome::Left => (
                "Er kwam advies voor er vertrouwen was. Lies voelde zich niet gehoord en sloot het venster.",
                "Ze wist haar zoekgeschiedenis en zegt er thuis niets over. De link naar de lijn staat nog in haar telefoon.",
            ),
            _ => (
                "Je gaf Lies rust en een eerste stap. De vraag wie er nu thuis is, kwam laat; daardoor bleef een deel van haar zorg onbesproken.",
                "Lies slaapt die nacht bij haar zus, met de kinderen. Twee dagen later belt ze het nummer dat je haar gaf.",
            ),
        };
        self.push(Happening::Ended {
            ending: "first_step".to_owned(),
            outcome,
            explains: explains.to_owned(),
            afterwards: afterwards.to_owned(),
            way_to_help: "Ze weet dat ze opnieuw anoniem kan chatten, en dat 1712 ook meedenkt met naasten.".to_owned(),
        });
    }

    /// As it is kept.
    pub fn recording(&self) -> Recording {
        Recording {
            id: "rec-1".to_owned(),
            started_on: "2026-11-25 19:30".to_owned(),
            header: self.header.clone(),
            opening: Vec::new(),
            exchanges: vec![Exchange { input: Input { at_ms: 0, what: Doing::Tick }, events: self.events.clone() }],
            ..Recording::default()
        }
    }
}

/// The place of these words in the text, in characters.
fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).map_or(0, |byte| text[..byte].chars().count()) as u32;
    Span { start, end: start + words.chars().count() as u32 }
}

fn header(lang: Lang) -> Header {
    let meter = |name: &str, start| MeterNote { name: name.to_owned(), label: String::new(), start };
    let fact = |name: &str, text: &str, needs: &[(&str, i32)], opened: &[&str], asked: &[&str]| FactNote {
        name: name.to_owned(),
        text: text.to_owned(),
        needs: needs.iter().map(|(name, least)| ((*name).to_owned(), *least)).collect(),
        opened_by: opened.iter().map(|name| (*name).to_owned()).collect(),
        asked_by: asked.iter().map(|name| (*name).to_owned()).collect(),
    };
    Header {
        scenario: "bezorgde_partner".to_owned(),
        title: "Een bezorgde partner".to_owned(),
        scenario_hash: "0".to_owned(),
        phrases_hash: "0".to_owned(),
        program: "0.1.0".to_owned(),
        generator: "chacha8".to_owned(),
        seed: 7,
        lang,
        tempo: 100,
        persona: "Lies".to_owned(),
        age: 38,
        topics: std::collections::BTreeMap::default(),
        picks: BTreeMap::new(),
        meters: vec![meter("trust", 25), meter("shame", 55), meter("tension", 70), meter("hope", 20)],
        facts: vec![
            fact("what_found", "ik heb iets gezien op zijn computer", &[("trust", 35)], &[], &[]),
            fact("children_at_home", "er zijn hier 2 kinderen in huis", &[("trust", 45)], &["ask_child_safety"], &[]),
            fact("sleepless", "ik slaap al drie nachten niet", &[], &["reflection"], &[]),
            fact(
                "told_nobody",
                "ik heb het nog aan niemand verteld",
                &[("trust", 50), ("hope", 30)],
                &[],
                &["who_knows"],
            ),
            fact("own_thoughts", "soms wil ik gewoon dat alles stopt", &[("trust", 60)], &["ask_suicide"], &[]),
            fact("sister", "mijn zus woont hier vlakbij", &[], &["safety_plan"], &["safety_plan"]),
        ],
        flags: vec![("child_safety".to_owned(), 2), ("suicide".to_owned(), 1)],
        unreviewed: true,
        intensity: 2,
        shift_lead: "An".to_owned(),
        protocols: Organisation::shipped().protocols.iter().map(|it| it.note(lang)).collect(),
        ..Header::default()
    }
}

/// The opening of a conversation: twelve messages.
pub fn first_minutes(lang: Lang) -> Tape {
    let mut tape = Tape::new(lang);
    tape.phase(Phase::Welcome);
    tape.they(4, "hallo");
    tape.they(9, "is dit echt anoniem?");
    tape.you(
        38,
        "Dag, welkom op de chat. Ja, je hoeft je naam niet te geven. Enkel als er nu iemand in gevaar is, overleg ik met een collega.",
        &[
            (Act::Greeting, 98, "welkom"),
            (Act::ConfirmAnonymity, 94, "je hoeft je naam niet te geven"),
            (Act::ExplainLimits, 88, "als er nu iemand in gevaar is"),
        ],
    );
    tape.why("Een eerlijk antwoord over anonimiteit geeft rust.", "");
    tape.moves("trust", 15, "Een eerlijk antwoord over anonimiteit geeft rust.");
    tape.moves("tension", -8, "confirm_anonymity");
    tape.they(12, "ok..");
    tape.they(14, "ik weet niet goed hoe ik moet beginnen");
    tape.you(
        41,
        "Begin gerust waar het voor jou klopt. Wat maakt dat je net vanavond schrijft?",
        &[(Act::Autonomy, 71, "waar het voor jou klopt"), (Act::QuestionOpen, 97, "Wat maakt dat")],
    );
    tape.phase(Phase::Clarify);
    tape.moves("trust", 6, "question_open");
    tape.they(21, "ik heb iets gezien op zijn computer");
    tape.fact("what_found", "Een open vraag zonder haast maakte plaats.");
    tape.they(11, "van mijn man");
    tape.they(6, "chats die ik niet uit mijn hoofd krijg");
    tape.you(
        52,
        "Pff, dat is schrikken. Dank je om dit hier te vertellen.",
        &[(Act::Encourager, 83, "Pff"), (Act::ThanksDisclosure, 96, "Dank je om dit hier te vertellen")],
    );
    tape.moves("shame", -10, "thanks_disclosure");
    tape.moves("trust", 8, "thanks_disclosure");
    tape.they(17, "ik slaap al drie nachten niet");
    tape.fact("sleepless", "");
    tape.push(Happening::Cue {
        fact: "children_at_home".to_owned(),
        words: "ik slaap al drie nachten niet".to_owned(),
    });
    tape.they(13, "hij weet niet dat ik het weet en ik moet wel gewoon eten maken en doen alsof er niets is");
    tape
}

/// Thirty messages.
pub fn conversation(lang: Lang) -> Tape {
    let mut tape = first_minutes(lang);
    tape.you(
        46,
        "Dus je draagt dit al drie nachten alleen en overdag doe je alsof er niets is.",
        &[(Act::Reflection, 91, "Dus je draagt dit"), (Act::Summary, 48, "drie nachten alleen en overdag")],
    );
    tape.why("Een reflectie die gevoel en feit samenneemt: ze voelt zich gezien.", "");
    tape.moves("trust", 9, "Een reflectie die gevoel en feit samenneemt: ze voelt zich gezien.");
    tape.moves("tension", -12, "reflection");
    tape.they(9, "ja");
    tape.they(4, "precies");
    tape.you(
        33,
        "Je moet hem daar echt mee confronteren, dat is het enige wat helpt.",
        &[(Act::Advice, 95, "Je moet hem daar echt mee confronteren")],
    );
    tape.why(
        "Advies voor er gevraagd is wat ze zelf wil, duwt haar terug.",
        "Wat zou jou vanavond het meeste helpen, denk je?",
    );
    tape.moves("trust", -14, "Advies voor er gevraagd is wat ze zelf wil, duwt haar terug.");
    tape.moves("tension", 10, "advice");
    tape.push(Happening::Mark { name: "early_advice".to_owned() });
    tape.push(Happening::Silence { seconds: 70, rule: (40, 1) });
    tape.they(74, "dat durf ik niet");
    tape.you(30, "Sorry, dat ging te snel. Jij kiest wat je doet en wanneer.", &[(Act::Autonomy, 96, "Jij kiest")]);
    tape.moves("trust", 12, "autonomy");
    tape.they(15, "ok dank u");
    tape.phase(Phase::Goal);
    tape.you(
        36,
        "Waar zou je vanavond mee geholpen zijn?",
        &[(Act::GoalQuestion, 97, "Waar zou je vanavond mee geholpen zijn"), (Act::QuestionOpen, 95, "Waar")],
    );
    tape.moves("hope", 12, "goal_question");
    tape.they(22, "dat ik weet wat ik morgen moet doen");
    tape.you(30, "flurp de wok", &[]);
    tape.they(8, "hoe bedoel je?");
    tape.you(
        40,
        "Mag ik iets vragen dat moeilijk kan zijn? Zijn er nu kinderen bij jullie in huis?",
        &[
            (Act::AskConsent, 95, "Mag ik iets vragen"),
            (Act::AskChildSafety, 98, "kinderen bij jullie in huis"),
            (Act::QuestionClosed, 90, "Zijn er"),
        ],
    );
    tape.fact("children_at_home", "Je vroeg het rechtuit en met toestemming.");
    tape.moves("trust", 6, "ask_consent, ask_child_safety");
    tape.moves("shame", 5, "ask_child_safety");
    tape.they(16, "er zijn hier 2 kinderen in huis");
    tape.they(9, "ze slapen nu");
    tape.phase(Phase::Work);
    tape.you(
        48,
        "Wie zou er vanavond bij je kunnen zijn?",
        &[(Act::SafetyPlan, 82, "vanavond bij je"), (Act::QuestionClosed, 77, "Wie")],
    );
    tape.fact("sister", "");
    tape.moves("hope", 18, "safety_plan");
    tape.moves("tension", -15, "safety_plan");
    tape.they(19, "mijn zus woont hier vlakbij");
    tape.phase(Phase::Close);
    tape.you(
        55,
        "Dat is een mooie eerste stap. We moeten stilaan afronden. Je kan hier altijd opnieuw schrijven.",
        &[
            (Act::Affirmation, 58, "een mooie eerste stap"),
            (Act::Close, 93, "stilaan afronden"),
            (Act::Information, 66, "altijd opnieuw schrijven"),
        ],
    );
    tape.they(12, "dank u om te luisteren");
    if let Some(Happening::Read { reading, .. }) =
        tape.events.iter_mut().rev().find_map(|event| match &mut event.what {
            what @ Happening::Read { .. } => Some(what),
            _ => None,
        })
    {
        reading.topics.push(FoundTopic {
            topic: "come_back".to_owned(),
            span: Span { start: 0, end: 1 },
            confidence: Confidence(80),
            words: Vec::new(),
        });
    }
    tape
}

/// Three hundred messages.
fn hundreds() -> Tape {
    let mut tape = first_minutes(Lang::Nl);
    for round in 0..72 {
        tape.you(8, "Vertel gerust verder, ik lees mee.", &[(Act::Encourager, 90, "ik lees mee")]);
        tape.they(5, "ja");
        tape.they(6, &format!("en dan is er nog iets, ik weet niet of ik het moet zeggen ({round})"));
        tape.they(4, "laat maar");
    }
    tape
}
