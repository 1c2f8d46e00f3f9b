//! Names and numbers in words: acts, feelings, risks, doors, clocks. Knows no egui.

use super::Texts;
use crate::ids::Millis;
use crate::protocol::Standing;
use crate::recording::Viewing;
use crate::scenario::{KNOWN_FLAGS, KNOWN_METERS, Outcome, Phase};
use crate::session::FactNote;
use crate::understand::{Act, Identifying, Span};

/// An act of the codebook.
#[must_use]
pub fn act(texts: &Texts, act: Act) -> String {
    texts.t(&format!("act-{act}"))
}

/// What was heard: an act, or a topic of the scenario's own.
#[must_use]
pub fn heard(texts: &Texts, name: &str) -> String {
    match Act::from_code(name) {
        Some(found) => act(texts, found),
        None => texts.t_with("debrief-topic", &[("name", plain(name).into())]),
    }
}

/// Several things that were heard.
#[must_use]
pub fn heard_list(texts: &Texts, names: &[String]) -> String {
    let words: Vec<String> = names.iter().map(|name| heard(texts, name)).collect();
    words.join(", ")
}

/// What moved a feeling: a sentence of the author's, or the names of what was heard.
#[must_use]
pub fn cause(texts: &Texts, cause: &str) -> String {
    let names: Vec<String> = cause.split([',', ' ']).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    // A topic of the scenario's own has a name, not a sentence.
    let is_letter = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    let is_topic = |name: &str| name.contains('_') && name.chars().all(is_letter);
    let is_act = |name: &String| Act::from_code(name).is_some();
    let all_names = names.iter().all(|name| is_act(name) || is_topic(name));
    if !all_names || names.is_empty() {
        return cause.to_owned();
    }
    // Beside what was done, the author's own name for the subject says little.
    let acts: Vec<String> = names.iter().filter(|name| is_act(name)).cloned().collect();
    heard_list(texts, if acts.is_empty() { &names } else { &acts })
}

/// A feeling; the author's own label where the interface has none.
#[must_use]
pub fn meter(texts: &Texts, name: &str, label: &str) -> String {
    if KNOWN_METERS.contains(&name) {
        texts.t(&format!("meter-{name}"))
    } else if label.is_empty() {
        plain(name)
    } else {
        label.to_owned()
    }
}

/// A feeling for an author: as it is called, and the name that its text uses where that is another.
#[must_use]
pub fn meter_with_name(texts: &Texts, name: &str, label: &str) -> String {
    let called = meter(texts, name, label);
    if called == name { called } else { format!("{called} ({name})") }
}

/// A risk.
#[must_use]
pub fn flag(texts: &Texts, name: &str) -> String {
    if KNOWN_FLAGS.contains(&name) { texts.t(&format!("flag-{name}")) } else { plain(name) }
}

/// Key of the words for how a step of a protocol stands, looking back.
#[must_use]
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Done => "step-done",
        Standing::Late => "step-late",
        Standing::OutOfOrder => "step-out-of-order",
        Standing::Next | Standing::Open => "step-open",
        Standing::Overdue | Standing::Missed => "step-missed",
        Standing::Unseen => "step-unseen",
        Standing::ForbiddenDone => "step-forbidden-done",
        Standing::Avoided => "step-avoided",
        Standing::LeftOut => "step-left-out",
    }
}

/// The severity of a risk, 0 to 4.
#[must_use]
pub fn level(texts: &Texts, level: u8) -> String {
    texts.t(&format!("level-{}", level.min(4)))
}

/// How a conversation that somebody held ended. Who went is not said: the counsellor may have closed the chat.
#[must_use]
pub fn outcome(texts: &Texts, outcome: Option<Outcome>) -> String {
    match outcome {
        Some(Outcome::Left) => texts.t("outcome-unfinished"),
        Some(outcome) => texts.t(&format!("outcome-{}", outcome.name())),
        None => texts.t("outcome-broken-off"),
    }
}

/// A phase, with its aim in a few words.
#[must_use]
pub fn phase(texts: &Texts, phase: Phase) -> (String, String) {
    let key = format!("phase-{}", phase.name());
    (texts.t(&key), texts.t(&format!("{key}-hint")))
}

/// The doors of a fact, one line each.
#[must_use]
pub fn doors(texts: &Texts, note: &FactNote) -> Vec<String> {
    let mut lines = Vec::new();
    let needs = note
        .needs
        .iter()
        .map(|(name, least)| {
            texts.t_with(
                "door-needs",
                &[("meter", meter(texts, name, "").to_lowercase().into()), ("n", (*least).into())],
            )
        })
        .reduce(|a, b| texts.t_with("door-and", &[("a", a.into()), ("b", b.into())]));
    let list = |names: &[String]| heard_list(texts, names).to_lowercase();
    if let Some(needs) = needs {
        lines.push(needs);
    }
    if !note.asked_by.is_empty() {
        lines.push(texts.t_with("door-asked", &[("list", list(&note.asked_by).into())]));
    }
    if !note.opened_by.is_empty() {
        lines.push(texts.t_with("door-opened", &[("list", list(&note.opened_by).into())]));
    }
    if lines.is_empty() {
        lines.push(texts.t("door-always"));
    }
    lines
}

/// `4:05`; from an hour on `1:04:05`.
#[must_use]
pub fn clock(ms: Millis) -> String {
    let seconds = ms / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// The time of day so long after `2026-11-25 19:30`; the clock of the conversation when that cannot be read.
#[must_use]
pub fn time_of_day(started_on: &str, ms: Millis) -> String {
    let minutes = || -> Option<u64> {
        let (hour, minute) = started_on.split_once([' ', 'T'])?.1.split_once(':')?;
        let minute: String = minute.chars().take(2).collect();
        Some(hour.trim().parse::<u64>().ok()? * 60 + minute.parse::<u64>().ok()?)
    };
    match minutes() {
        Some(start) => {
            let now = start + ms / 60_000;
            format!("{}:{:02}", now / 60 % 24, now % 60)
        }
        None => clock(ms),
    }
}

/// `2026-11-25 19:30` as people write it; anything else as it is.
#[must_use]
pub fn date(texts: &Texts, written: &str) -> String {
    let parts = || -> Option<String> {
        let (day, time) = match written.split_once([' ', 'T']) {
            Some((day, time)) => (day, Some(time)),
            None => (written, None),
        };
        let mut numbers = day.split('-');
        let (year, month, day) = (numbers.next()?, numbers.next()?, numbers.next()?);
        let (year, month, day): (u32, u32, u32) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let values = [
            ("day", day.to_string().into()),
            ("month", texts.find(&format!("month-{month}"), &[])?.into()),
            ("year", year.to_string().into()),
            ("time", time.unwrap_or_default().into()),
        ];
        Some(match time {
            Some(_) => texts.t_with("date-time", &values),
            None => texts.t_with("date", &values[..3]),
        })
    };
    parts().unwrap_or_else(|| written.to_owned())
}

/// Who else looked at a recording, a line each.
#[must_use]
pub fn viewings(texts: &Texts, viewings: &[Viewing]) -> Vec<String> {
    let others = viewings.iter().filter(|it| !it.who.is_empty());
    let line = |it: &Viewing| {
        let values = [("who", it.who.as_str().into()), ("date", date(texts, &it.on.to_string()).into())];
        texts.t_with("privacy-viewed", &values)
    };
    others.map(line).collect()
}

/// A name of the files, such as `who_is_home`, as words.
#[must_use]
pub fn plain(name: &str) -> String {
    name.replace('_', " ")
}

/// A mark of the author; a name of an author's own as it was written.
#[must_use]
pub fn mark(texts: &Texts, name: &str) -> String {
    texts.find(&format!("mark-{name}"), &[]).unwrap_or_else(|| plain(name))
}

/// Key of the sentence that says how a conversation ended; nobody left whose chat was closed.
pub fn closing_title(outcome: Outcome, closed: bool) -> String {
    if outcome == Outcome::Left && closed {
        return "closing-title-closed".to_owned();
    }
    format!("closing-title-{}", outcome.name())
}

/// What points at a real person in a text: the kind in words, and the words themselves.
#[must_use]
pub fn identifying(text: &str, found: &[(Identifying, Span)], texts: &Texts) -> Vec<(String, String)> {
    let letters = |span: &Span| {
        let length = usize::try_from(span.end - span.start).unwrap_or_default();
        text.chars().skip(usize::try_from(span.start).unwrap_or_default()).take(length).collect()
    };
    found.iter().map(|(kind, span)| (texts.t(&format!("identify-{}", kind.name())), letters(span))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;

    #[test]
    fn clocks() {
        assert_eq!(clock(65_400), "1:05");
        assert_eq!(clock(3_845_000), "1:04:05");
        assert_eq!(time_of_day("2026-11-25 19:58", 3 * 60_000), "20:01");
        assert_eq!(time_of_day("2026-11-25 23:59", 60_000), "0:00");
        assert_eq!(time_of_day("", 61_000), "1:01");
    }

    #[test]
    fn a_cause_is_a_sentence_or_the_names_of_what_was_heard() {
        let texts = Texts::new(Lang::Nl);
        let sentence = "Een eerlijk antwoord geeft rust.";
        assert_eq!(cause(&texts, sentence), sentence);
        let subject = cause(&texts, "come_back");
        assert!(subject.contains("come back") && !subject.contains('_'), "{subject}");
        assert_eq!(cause(&texts, "advice, come_back"), act(&texts, Act::Advice), "what was done says more");
    }

    #[test]
    fn dates_are_written_as_people_do() {
        let texts = Texts::new(Lang::Nl);
        assert_eq!(date(&texts, "2026-11-25 19:30"), "25 november 2026, 19:30");
        assert_eq!(date(&texts, "2026-03-01"), "1 maart 2026");
        assert_eq!(date(&texts, "gisteren"), "gisteren");
        assert_eq!(date(&texts, "2026-13-01"), "2026-13-01");
    }

    #[test]
    fn a_door_is_told_in_words() {
        let note = FactNote {
            name: "children_at_home".to_owned(),
            text: String::new(),
            needs: vec![("trust".to_owned(), 45), ("shame".to_owned(), 20)],
            opened_by: vec!["ask_child_safety".to_owned()],
            asked_by: vec!["who_is_home".to_owned()],
        };
        assert_eq!(
            doors(&Texts::new(Lang::Nl), &note),
            [
                "vertrouwen minstens 45 en schaamte minstens 20",
                "als je ernaar vroeg: onderwerp: who is home",
                "meteen, als je dit deed: vraag naar veiligheid van kinderen",
            ]
        );
    }

    #[test]
    fn unknown_names_are_still_readable() {
        let texts = Texts::new(Lang::En);
        assert_eq!(meter(&texts, "guilt_deep", ""), "guilt deep");
        assert_eq!(meter(&texts, "guilt", "Guilt"), "Guilt");
        assert_eq!(flag(&texts, "house_search"), "house search");
    }
}
