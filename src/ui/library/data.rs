//! What the library shows.

use super::series::{SeriesData, series_data};
use crate::app::{App, Entry, Kept, Texts};
use crate::ui::words;

/// The library, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryData {
    /// The scenarios that fit the search.
    pub cards: Vec<CardData>,
    /// The series.
    pub series: Vec<SeriesData>,
    /// Who writes, to choose by: what it is called in a file, and in words. Empty when all are of one kind.
    pub concerns: Vec<(String, String)>,
    /// Nobody from practice has reviewed any of them: said once, not on every card.
    pub none_reviewed: bool,
    /// There are no scenarios at all.
    pub is_empty: bool,
    /// The conversation that was broken off last.
    pub resume: Option<KeptData>,
    /// What was kept, newest first.
    pub kept: Vec<KeptData>,
}

/// A scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardData {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The persona's first name.
    pub persona: String,
    /// Who, how old, who writes.
    pub who: String,
    /// One or two sentences.
    pub summary: String,
    /// How long.
    pub minutes: String,
    /// 1 to 3.
    pub intensity: u8,
    /// The intensity in a word.
    pub intensity_word: String,
    /// The languages, short.
    pub langs: String,
    /// Nobody from practice has reviewed it, while others were.
    pub unreviewed: bool,
    /// Version and where it came from, when it was imported.
    pub origin: Option<String>,
    /// The last time, in words.
    pub last: String,
    /// It can be played.
    pub is_playable: bool,
    /// What is wrong or could be better.
    pub faults: Vec<FaultData>,
}

/// A fault in a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultData {
    /// Error or note, file and place.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// How to mend it; may be empty.
    pub hint: String,
    /// It stops the scenario.
    pub is_error: bool,
}

/// A kept conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptData {
    /// Its id.
    pub id: String,
    /// The persona; the file's id when it cannot be read.
    pub persona: String,
    /// The scenario.
    pub title: String,
    /// Date and time.
    pub date: String,
    /// How it ended and how long it was.
    pub outcome: String,
    /// It can be looked back on.
    pub can_open: bool,
    /// It can be gone on with.
    pub can_continue: bool,
    /// Why it cannot be opened.
    pub trouble: Option<String>,
    /// How long it is still kept; empty when that is not known.
    pub days_left: String,
    /// In how many of its messages the words that are looked for were said.
    pub times: Option<String>,
}

impl LibraryData {
    /// What was found of the words that were looked for in the recordings; `None`: nothing is looked for.
    pub fn found(app: &App, texts: &Texts) -> Option<String> {
        let found = &app.found;
        (!found.words.trim().is_empty()).then(|| texts.t_with("kept-search-found", &[("n", found.hits.len().into())]))
    }

    /// From the program, with what is being searched for and who should write (`concern`; empty: whoever).
    pub fn of(app: &App, texts: &Texts, search: &str, concern: &str) -> Self {
        let wanted = search.trim().to_lowercase();
        let all: Vec<KeptData> = app.kept.iter().map(|kept| kept_data(kept, texts)).collect();
        let resume = all.first().filter(|kept| kept.can_continue).cloned();
        let kept = if app.found.words.trim().is_empty() { all } else { with_hits(app, all, texts) };
        let none_reviewed = app.library.iter().filter(|entry| entry.is_playable()).all(|entry| entry.unreviewed);
        Self {
            cards: app
                .library
                .iter()
                .filter(|entry| fits(entry, &wanted) && (concern.is_empty() || entry.concern == concern))
                .map(|entry| CardData { unreviewed: entry.unreviewed && !none_reviewed, ..card_data(entry, texts) })
                .collect(),
            concerns: concerns(app, texts),
            none_reviewed,
            series: series_data(app, texts),
            is_empty: app.library.is_empty(),
            resume,
            kept,
        }
    }
}

/// The recordings in which the words were said.
fn with_hits(app: &App, all: Vec<KeptData>, texts: &Texts) -> Vec<KeptData> {
    let times = |kept: &KeptData| app.found.hits.iter().find(|(id, _)| *id == kept.id).map(|(_, times)| *times);
    all.into_iter()
        .filter_map(|kept| {
            let times = times(&kept)?;
            Some(KeptData { times: Some(texts.t_with("kept-search-times", &[("n", times.into())])), ..kept })
        })
        .collect()
}

/// The kinds of people who write in this library, in the order of the contacts of a helpline. Minors are none: they are
/// for another chat, and the one who comes by mistake is no kind to choose.
fn concerns(app: &App, texts: &Texts) -> Vec<(String, String)> {
    let kinds = ["own_feelings", "own_behaviour", "relative", "professional", "general"];
    let there = kinds.into_iter().filter(|kind| app.library.iter().any(|entry| entry.concern == *kind));
    let found: Vec<_> = there.map(|kind| (kind.to_owned(), texts.t(&format!("concern-{kind}")))).collect();
    if found.len() > 1 { found } else { Vec::new() }
}

fn fits(entry: &Entry, wanted: &str) -> bool {
    wanted.split_whitespace().all(|word| {
        [&entry.title, &entry.summary, &entry.persona, &entry.concern, &entry.id]
            .into_iter()
            .chain(&entry.goals)
            .any(|text| text.to_lowercase().contains(word))
    })
}

/// Version and where a scenario came from, when it was imported.
pub fn origin(entry: &Entry, texts: &Texts) -> Option<String> {
    let origin = entry.origin.as_ref()?;
    let licence = if origin.licence.is_empty() { texts.t("pack-no-licence") } else { origin.licence.clone() };
    let mut version = words::date(texts, &origin.version);
    // Two versions of one day are told apart by what their names end with.
    let begins = format!("@{}-", origin.version);
    if let Some((_, sign)) = entry.id.split_once(&begins) {
        version = format!("{version} ({sign})");
    }
    let values = [
        ("version", version.into()),
        ("on", words::date(texts, &origin.imported_on).into()),
        ("pack", origin.pack.as_str().into()),
        ("with", origin.made_with.as_str().into()),
        ("licence", licence.into()),
    ];
    Some(texts.t_with("pack-origin", &values))
}

fn card_data(entry: &Entry, texts: &Texts) -> CardData {
    let title = if entry.title.is_empty() { &entry.id } else { &entry.title };
    let mut who = vec![entry.persona.clone()];
    if entry.age > 0 {
        who.push(texts.t_with("years", &[("n", entry.age.into())]));
    }
    if let Some(concern) = texts.find(&format!("concern-{}", entry.concern), &[]) {
        who.push(concern);
    }
    who.retain(|part| !part.is_empty());
    let langs: Vec<String> = entry.langs.iter().map(|lang| lang.code().to_uppercase()).collect();
    let mut faults: Vec<_> = entry.faults.iter().collect();
    faults.sort_by_key(|fault| fault.severity);
    CardData {
        id: entry.id.clone(),
        title: title.clone(),
        persona: entry.persona.clone(),
        who: who.join(" · "),
        summary: entry.summary.clone(),
        minutes: texts.t_with("minutes", &[("n", entry.minutes.into())]),
        intensity: entry.intensity.clamp(1, 3),
        intensity_word: texts.t(&format!("intensity-{}", entry.intensity.clamp(1, 3))),
        langs: langs.join(" · "),
        unreviewed: entry.unreviewed,
        origin: origin(entry, texts),
        last: match &entry.last {
            Some((date, outcome)) => texts.t_with(
                "card-last",
                &[("date", words::date(texts, date).into()), ("outcome", words::outcome(texts, *outcome).into())],
            ),
            None => texts.t("card-new"),
        },
        is_playable: entry.is_playable(),
        faults: faults.into_iter().map(|fault| fault_data(fault, texts)).collect(),
    }
}

/// A fault in a file, in words.
pub fn fault_data(fault: &crate::diagnostic::Diagnostic, texts: &Texts) -> FaultData {
    let word = if fault.is_error() { texts.t("fault-error") } else { texts.t("fault-warning") };
    let mut place = format!("{word} · {}", fault.file);
    if fault.line > 0 {
        place.push_str(", ");
        place.push_str(&texts.t_with("fault-place", &[("line", fault.line.into())]));
    }
    FaultData { place, message: texts.told(&fault.message), hint: texts.told(&fault.hint), is_error: fault.is_error() }
}

fn kept_data(kept: &Kept, texts: &Texts) -> KeptData {
    let trouble = kept.trouble.map(|key| texts.t(key));
    let outcome = if trouble.is_some() {
        texts.t("kept-unreadable")
    } else {
        let outcome = match kept.outcome {
            Some(_) => capital(&words::outcome(texts, kept.outcome)),
            None => texts.t("kept-broken-off"),
        };
        format!("{outcome} · {}", texts.t_with("kept-turns", &[("n", kept.turns.into())]))
    };
    KeptData {
        id: kept.id.clone(),
        persona: if kept.persona.is_empty() { kept.id.clone() } else { kept.persona.clone() },
        title: kept.title.clone(),
        date: words::date(texts, &kept.started_on),
        outcome,
        can_open: trouble.is_none(),
        can_continue: kept.can_continue && trouble.is_none(),
        trouble,
        days_left: kept.days_left.map(|n| texts.t_with("kept-days-left", &[("n", n.into())])).unwrap_or_default(),
        times: None,
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Diagnostic, Words};
    use crate::ids::Lang;
    use crate::session::Outcome;

    fn app() -> App {
        let mut app = App::default();
        app.library = vec![
            Entry {
                id: "student".to_owned(),
                title: "Een student".to_owned(),
                persona: "Jonas".to_owned(),
                age: 21,
                concern: "own_feelings".to_owned(),
                goals: vec!["tempo".to_owned()],
                minutes: 25,
                intensity: 2,
                langs: vec![Lang::Nl, Lang::En],
                last: Some(("24 november".to_owned(), Some(Outcome::Partly))),
                ..Entry::default()
            },
            Entry {
                id: "stuk".to_owned(),
                faults: vec![
                    Diagnostic::warning("w", "stuk.rhai", (0, 0), Words::as_is("te kort")),
                    Diagnostic::error(
                        "e",
                        "stuk.rhai",
                        (12, 3),
                        words!("{kind} `{name}` does not exist", kind = words!("beat"), name = "shok"),
                    )
                    .hint(words!("Did you mean `{near}`?", near = "shock")),
                ],
                ..Entry::default()
            },
        ];
        app.kept = vec![
            Kept {
                id: "b".to_owned(),
                scenario: "student".to_owned(),
                title: "Een student".to_owned(),
                persona: "Jonas".to_owned(),
                started_on: "2026-11-25 19:30".to_owned(),
                outcome: None,
                turns: 3,
                parent: None,
                can_continue: true,
                trouble: None,
                ..Kept::default()
            },
            Kept {
                id: "a".to_owned(),
                scenario: String::new(),
                title: String::new(),
                persona: String::new(),
                started_on: String::new(),
                outcome: None,
                turns: 0,
                parent: None,
                can_continue: false,
                trouble: Some("trouble-damaged"),
                ..Kept::default()
            },
        ];
        app
    }

    #[test]
    fn a_card_says_who_how_long_and_what_came_of_it() {
        let data = LibraryData::of(&app(), &Texts::new(Lang::Nl), "", "");
        assert_eq!(data.cards[0].who, "Jonas · 21 jaar · eigen gevoelens");
        assert_eq!(data.cards[0].minutes, "25 minuten");
        assert_eq!(data.cards[0].langs, "NL · EN");
        assert_eq!(data.cards[0].last, "Laatst op 24 november: deels geholpen");
    }

    #[test]
    fn a_faulty_scenario_shows_its_errors_first() {
        let data = LibraryData::of(&app(), &Texts::new(Lang::Nl), "", "");
        let card = &data.cards[1];
        assert!(!card.is_playable);
        assert_eq!(card.title, "stuk");
        assert_eq!(card.faults[0].place, "Fout · stuk.rhai, regel 12");
        assert_eq!(card.faults[1].place, "Let op · stuk.rhai");
    }

    #[test]
    fn every_word_of_a_search_must_fit() {
        let texts = Texts::new(Lang::Nl);
        assert_eq!(LibraryData::of(&app(), &texts, "jonas TEMPO", "").cards.len(), 1);
        assert!(LibraryData::of(&app(), &texts, "jonas haast", "").cards.is_empty());
    }

    #[test]
    fn who_writes_narrows_the_choice_and_is_offered_only_where_there_is_one() {
        let texts = Texts::new(Lang::Nl);
        let mut app = app();
        assert!(LibraryData::of(&app, &texts, "", "").concerns.is_empty(), "one kind is no choice");
        app.library[1].concern = "relative".to_owned();
        let data = LibraryData::of(&app, &texts, "", "relative");
        let words: Vec<_> = data.concerns.iter().map(|(_, word)| word.as_str()).collect();
        assert_eq!(words, ["eigen gevoelens", "naaste"]);
        assert_eq!(data.cards.len(), 1);
        assert_eq!(data.cards[0].id, "stuk");
    }

    #[test]
    fn that_nobody_reviewed_is_said_once_when_it_holds_for_all() {
        let texts = Texts::new(Lang::Nl);
        let mut app = app();
        app.library[1].faults.clear();
        app.library[1].langs = vec![Lang::Nl];
        app.library.iter_mut().for_each(|entry| entry.unreviewed = true);
        let all = LibraryData::of(&app, &texts, "", "");
        assert!(all.none_reviewed && all.cards.iter().all(|card| !card.unreviewed));
        app.library[1].unreviewed = false;
        let some = LibraryData::of(&app, &texts, "", "");
        assert!(!some.none_reviewed && some.cards[0].unreviewed && !some.cards[1].unreviewed);
    }

    #[test]
    fn the_newest_broken_off_conversation_is_offered() {
        let texts = Texts::new(Lang::Nl);
        let mut app = app();
        let data = LibraryData::of(&app, &texts, "", "");
        assert_eq!(data.resume.map(|kept| kept.id), Some("b".to_owned()));
        assert_eq!(data.kept[0].outcome, "Afgebroken · 3 berichten van jou");
        assert_eq!(data.kept[1].persona, "a");
        assert!(!data.kept[1].can_open);
        app.kept.swap(0, 1);
        assert_eq!(LibraryData::of(&app, &texts, "", "").resume, None);
    }

    #[test]
    fn two_versions_of_one_day_are_told_apart() {
        let texts = Texts::new(Lang::Nl);
        let told = |id: &str| {
            let came = crate::scenario::pack::Origin { version: "2026-11-28".to_owned(), ..Default::default() };
            origin(&Entry { id: id.to_owned(), origin: Some(came), ..Entry::default() }, &texts).unwrap()
        };
        let (first, second) = (told("stoel@2026-11-28"), told("stoel@2026-11-28-ec9dca"));
        assert!(!first.contains('('), "{first}");
        assert!(second.contains("28 november 2026 (ec9dca)"), "{second}");
    }
}
