//! Meetings, as they look while they are planned, held and closed.

use super::{conversation, kept};
use oefenlijn::app::{App, ListedMeeting, Meetings, OpenMeeting, Route};
use oefenlijn::ids::Lang;
use oefenlijn::intervision::meeting::{Doing, Excerpt, Line, LineKind, Meeting, Role, Stage};
use oefenlijn::intervision::methods::{Methods, Tonight};
use oefenlijn::intervision::notes::{Anchor, Chat, NoteKind, Notes};
use oefenlijn::intervision::rating::{Blind, Sheet, Task, beside_key};
use oefenlijn::intervision::replay::Replay;
use oefenlijn::intervision::{Gathering, Letter, Part, PartFault, Row, SideBySide};
use oefenlijn::recording::Day;
use oefenlijn::review::{LookBack, Rubric};
use oefenlijn::session::{Phase, Who};
use oefenlijn::understand::Act;

/// When it begins, in milliseconds since 1970.
const AT: u64 = 1_764_790_200_000;

/// Puts the program into one of them.
pub fn put(app: &mut App, state: &str) {
    app.route = Route::Meetings;
    app.kept = kept();
    app.meetings = Meetings { methods: Methods::shipped().clone(), ..Meetings::default() };
    match state {
        "meetings-empty" => {}
        "meetings" => app.meetings.all = listed(),
        "meetings-beside" => app.meetings.beside = Some(beside()),
        _ => app.meetings.open = Some(open(state)),
    }
}

/// The letter that is written like this.
fn letter(text: char) -> Letter {
    Letter::read(&text.to_string()).unwrap()
}

/// Four conversations beside each other; not each of them came everywhere.
fn beside() -> SideBySide {
    let chat = Chat::of(&conversation(Lang::Nl).recording());
    let beats = [
        ("who_is_home", Phase::Welcome),
        ("circling_back", Phase::Clarify),
        ("said_it_aloud", Phase::Clarify),
        ("what_tonight", Phase::Work),
    ];
    let row = |(at, (beat, phase)): (usize, (&str, Phase))| {
        let said = |column: usize| match (at + column) % 4 {
            3 => Vec::new(),
            _ => chat.0.iter().skip(at * 5 + column).take(3).cloned().collect(),
        };
        Row { beat: beat.to_owned(), phase: Some(phase), cells: (0..4).map(said).collect() }
    };
    SideBySide { letters: ('A'..='D').collect(), rows: beats.into_iter().enumerate().map(row).collect() }
}

fn listed() -> Vec<ListedMeeting> {
    let one = |id: &str, title: &str, on: &str, stage| ListedMeeting {
        id: id.to_owned(),
        title: title.to_owned(),
        on: on.to_owned(),
        at: "19:30".to_owned(),
        stage: Some(stage),
        until: "2027-12-03".to_owned(),
        trouble: None,
    };
    vec![
        one("a", "Lies: te snel raad gegeven?", "2026-12-03", Stage::Planning),
        one("b", "", "2026-11-19", Stage::Closed),
        ListedMeeting { stage: None, trouble: Some("trouble-meeting-sealed"), ..one("c", "", "", Stage::Closed) },
    ]
}

fn open(state: &str) -> OpenMeeting {
    let mut meeting = Meeting::new("2026-12-03-1930".to_owned());
    let mut at = AT;
    let mut go = |meeting: &mut Meeting, minutes: u64, what: Doing| {
        at += minutes * 60_000;
        meeting.apply(at, what).unwrap();
    };
    let on = Day::read("2026-12-03").unwrap();
    let title = if state == "meeting-new" { "" } else { "Lies: te snel raad gegeven?" };
    let plan = Doing::Plan { on, at: "19:30".to_owned(), place: "Vergaderzaal 2".to_owned(), title: title.to_owned() };
    go(&mut meeting, 0, plan);
    if state == "meeting-new" {
        return OpenMeeting::of(meeting, AT);
    }
    for (letter, pseudonym, role) in [
        ('A', "Merel", Some(Role::Facilitator)),
        ('B', "Valk", Some(Role::CaseOwner)),
        ('C', "Uil", Some(Role::NoteTaker)),
        ('D', "Spreeuw", None),
        ('E', "Kraai", None),
    ] {
        let roles = role.into_iter().collect();
        go(&mut meeting, 0, Doing::Invite { letter: self::letter(letter), pseudonym: pseudonym.to_owned(), roles });
    }
    let recording = conversation(Lang::Nl).recording();
    let back = LookBack::of(&recording);
    let mut excerpt = Excerpt::whole(&recording).unwrap();
    excerpt.asks_acts = state != "meeting-revealed-plain";
    excerpt.question = "Waar had ik kunnen wachten met raad, en wat had ik dan getypt?".to_owned();
    excerpt.stops =
        back.turns.iter().filter(|turn| turn.by == Who::Counsellor).skip(2).take(1).map(|it| it.seq).collect();
    let messages = excerpt.messages.clone();
    let task = Task::of(&excerpt, Some(Rubric::shipped()), excerpt.asks_acts);
    go(&mut meeting, 0, Doing::Bring(excerpt));
    go(&mut meeting, 0, Doing::Consent { given: true });
    go(&mut meeting, 0, Doing::Choose(Tonight::of(Methods::shipped().find("incident").unwrap())));
    let mut notes = Notes::new(recording.id.clone());
    let on = |of| Anchor::Message { of };
    let first = notes.add(AT, "Spreeuw", NoteKind::Strength, on(messages[0]), "Warm en duidelijk begin.");
    notes.add(AT + 1, "Kraai", NoteKind::Question, on(messages[2]), "Wat maakte dat je hier raad gaf?");
    notes.reply(AT + 2, "Valk", &first, "Dank je. Dat deed ik bewust.");
    let phase = state.strip_prefix("meeting-phase-").and_then(|rest| rest.rsplit_once('-'));
    if let Some((method, at)) = phase {
        let tonight = Tonight::of(Methods::shipped().find(method).unwrap());
        go(&mut meeting, 0, Doing::Choose(tonight));
        go(&mut meeting, 1, Doing::Open);
        (0..at.parse::<u32>().unwrap()).for_each(|_| go(&mut meeting, 1, Doing::Next));
    } else if !matches!(state, "meeting-plan" | "meeting-gather" | "meeting-prepare") {
        go(&mut meeting, 1, Doing::Open);
        go(&mut meeting, 5, Doing::Next);
        go(&mut meeting, 9, Doing::Next);
        go(&mut meeting, 4, Doing::Next);
    }
    let mut blind = Blind::new(task.clone(), "ABCDE".chars().map(String::from).collect());
    if matches!(
        state,
        "meeting-revealed"
            | "meeting-revealed-plain"
            | "meeting-key"
            | "meeting-own-key"
            | "meeting-closing"
            | "meeting-closed"
            | "meeting-rating"
    ) {
        let raters = if state == "meeting-rating" { "AB" } else { "ABCDE" };
        for (at, letter) in raters.chars().enumerate() {
            let mut sheet = Sheet::empty(&task, &letter.to_string());
            for (index, criterion) in task.criteria.iter().enumerate() {
                let value = u8::try_from(2 + (at * (index + 1)) % 3).unwrap();
                sheet.criteria.insert(criterion.clone(), (index != 5 || at > 1).then_some(value));
            }
            for (index, of) in task.messages.iter().enumerate().filter(|_| task.asks_acts) {
                let act = if index == 2 && at % 2 == 0 { Act::Advice } else { Act::Reflection };
                sheet.acts.insert(*of, [act].into());
            }
            blind.hand_in(sheet).unwrap();
            go(&mut meeting, 0, Doing::HandIn { letter: self::letter(letter) });
        }
    }
    let mut revealed = None;
    let mut key = Sheet::empty(&task, "key");
    key.is_key = true;
    key.criteria = task.criteria.iter().map(|id| (id.clone(), Some(3))).collect();
    key.acts = task.messages.iter().map(|of| (*of, [Act::Reflection].into())).collect();
    let with_key = matches!(state, "meeting-key" | "meeting-own-key");
    if with_key || matches!(state, "meeting-revealed" | "meeting-revealed-plain" | "meeting-closing" | "meeting-closed")
    {
        go(&mut meeting, 0, Doing::Reveal);
        revealed = blind.reveal(with_key.then_some(&key)).ok();
    }
    if matches!(state, "meeting-lines" | "meeting-closing" | "meeting-closed") {
        let by = Day::read("2026-12-17");
        for (number, kind, text, by) in [
            (1, LineKind::Theme, "tempo", None),
            (2, LineKind::Insight, "Ze vroeg nog niets: een reflectie had volstaan.", None),
            (3, LineKind::TryOut, "Eerst vragen wat iemand vanavond nodig heeft, dan pas meedenken.", by),
            (4, LineKind::Insight, "Iets wat toch niet mag blijven.", None),
            (5, LineKind::ForOrganisation, "Kan de vraag naar kinderen in huis vooraan in het protocol?", None),
        ] {
            let line = Line { kind, text: text.to_owned(), by };
            go(&mut meeting, 0, Doing::Write { number, line });
        }
    }
    if matches!(state, "meeting-closing" | "meeting-closed") {
        go(&mut meeting, 9, Doing::ToClosing);
        go(&mut meeting, 0, Doing::Strike { line: 4 });
    }
    if state == "meeting-closed" {
        go(&mut meeting, 5, Doing::Close);
    }
    let minutes = if state == "meeting-over" { 17 } else { 6 };
    let mut open = OpenMeeting::of(meeting, at + minutes * 60_000 + 25_000);
    open.look_back = Some(back);
    open.chat = Chat::of(&recording.without_pauses());
    open.notes_version = 1;
    open.notes = notes;
    let mut replay = Replay::of(&recording, open.meeting.state().excerpt.as_ref().unwrap());
    if state == "meeting-stop" {
        while replay.waits_for().is_none() {
            replay.step();
        }
        replay.predict(letter('D'), "Hoe is het nu met jou?");
        replay.shows_hidden = true;
    } else if state.starts_with("meeting-notes") {
        // All notes are told once everything was shown.
        while !replay.is_over() {
            replay.show();
            replay.step();
        }
    } else {
        (0..6).for_each(|_| replay.step());
    }
    open.replay = Some(replay);
    if state == "meeting-sheet" {
        let mut sheet = Sheet::empty(&task, "D");
        sheet.criteria.insert(task.criteria[0].clone(), Some(4));
        sheet.criteria.insert(task.criteria[1].clone(), None);
        sheet.acts.insert(task.messages[0], [Act::Greeting].into());
        open.sheet = Some(sheet);
    }
    open.revealed = revealed;
    open.has_key = with_key;
    if state == "meeting-own-key" {
        let mut own = key.clone();
        own.acts.insert(task.messages[1], [Act::Advice].into());
        own.criteria.insert(task.criteria[0].clone(), Some(5));
        open.own_beside_key = Some((letter('D'), beside_key(&task, &own, &key)));
    }
    if state == "meeting-gather" {
        let mut half = Sheet::empty(&task, "D");
        half.criteria.insert(task.criteria[0].clone(), Some(4));
        let mut whole = key.clone();
        (whole.is_key, whole.rater) = (false, "E".to_owned());
        let files = vec![
            ("/thuis/2026-12-03-1930-E.ratings".to_owned(), Ok(Part::Ratings(whole))),
            ("/thuis/2026-12-03-1930-D.ratings".to_owned(), Ok(Part::Ratings(half))),
            ("/thuis/2026-12-03-1930-D.notes".to_owned(), Ok(Part::Notes(open.notes.clone()))),
            ("/thuis/vakantiefoto.jpg".to_owned(), Err(PartFault::Foreign)),
            ("/thuis/van-een-andere-groep.notes".to_owned(), Err(PartFault::OtherKey)),
        ];
        let state = open.meeting.state();
        open.gathering =
            Gathering::of(state, Some(&task), &open.chat, &Notes::new(recording.id.clone()), &[].into(), files);
    }
    if state == "meeting-notes-many" {
        let length = u32::try_from(open.chat.0[1].text.chars().count()).unwrap();
        let words = Anchor::Words { of: open.chat.0[1].of, start: 0, end: length.min(9), length };
        let time = Anchor::Time { from_ms: open.chat.0[1].at_ms, to_ms: open.chat.0[3].at_ms };
        open.notes.add(AT, "Uil", NoteKind::Alternative, words, "Hier had ik gezwegen.");
        open.notes.add(AT, "Merel", NoteKind::Observation, time, "Ze komt traag op gang.");
        for at in 0..4_994 {
            let of = open.chat.0[at % open.chat.0.len()].of;
            let author = ["Merel", "Uil", "Spreeuw", "Kraai"][at % 4];
            let kind = NoteKind::ALL[at % NoteKind::ALL.len()];
            open.notes.add(AT + at as u64, author, kind, Anchor::Message { of }, &format!("Iets gezien, {at}."));
        }
    }
    open
}
