//! Questions by their kind: who, when, where, how long, how often, how many, which, why.
//!
//! A topic of a scenario that bears one of these names is heard by the form of the question, and only where nothing
//! more exact was heard: so an answer to what nobody foresaw fits the question all the same.

use super::act::Act;
use super::calibration;
use super::phrases::ActSet;
use super::reading::{FoundTopic, Span};
use super::segment::Segment;
use super::text::{Kind, Text};

/// The names of topics that are heard by the form of a question.
pub const QUESTION_KINDS: [&str; 8] = [
    "asks_who",
    "asks_when",
    "asks_where",
    "asks_how_long",
    "asks_how_often",
    "asks_how_many",
    "asks_which",
    "asks_why",
];

/// Words that may stand before the word that asks.
const BEFORE: [&str; 63] = [
    "en", "maar", "ma", "oei", "ok", "oke", "oké", "ah", "aha", "oh", "allez", "dus", "dan", "ja", "nee", "hm", "mm",
    "goed", "zeg", "hey", "hallo", "dag", "met", "van", "bij", "aan", "tegen", "voor", "over", "naar", "tot", "vanaf",
    "in", "op", "uit", "and", "but", "so", "well", "yes", "no", "with", "to", "for", "from", "about", "until", "by",
    "at", "et", "mais", "alors", "donc", "oui", "non", "avec", "à", "a", "de", "d", "chez", "pour", "jusqu",
];

/// Dutch *waar … voor* asks what, not where.
const WHAT_FOR: [&str; 6] = ["voor", "over", "mee", "tegen", "aan", "van"];

/// The same, where they end the question.
const WHAT_AT_END: [&str; 6] = ["op", "in", "uit", "door", "om", "naar"];

/// Acts that say how something is asked rather than what.
const fn says_little(act: Act) -> bool {
    matches!(
        act,
        Act::QuestionOpen
            | Act::QuestionClosed
            | Act::Encourager
            | Act::Greeting
            | Act::Reflection
            | Act::Affirmation
            | Act::Normalise
            | Act::ThanksDisclosure
    )
}

/// Words that ask for more than a yes, besides those of a kind.
const MORE: [&str; 6] = ["wat", "hoe", "waar", "what", "how", "comment"];

/// The words of a question, from the one that asks.
fn asking(asked: &str) -> Vec<&str> {
    let words = asked.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.skip_while(|word| BEFORE.contains(word)).collect()
}

/// Whether the question in this part of a text wants a moment, a name or a number, so that a yes or a perhaps is beside it.
#[must_use]
pub fn wants_more_than_yes(text: &str, span: Span) -> bool {
    let (from, to) = (span.start as usize, span.end as usize);
    let asked: String = text.chars().take(to).skip(from).collect();
    let begins = asking(&asked.to_lowercase()).first().is_some_and(|word| MORE.contains(word));
    begins || question_kind(&asked).is_some()
}

/// Whether this part of a text asks something: by the sign behind it, or by the word that begins it.
#[must_use]
pub fn is_question(text: &str, span: Span) -> bool {
    let (from, to) = (span.start as usize, span.end as usize);
    let mut rest = text.chars().skip(from);
    let has_sign = rest.by_ref().take(to.saturating_sub(from)).any(|letter| letter == '?');
    has_sign || rest.find(|letter| !letter.is_whitespace()) == Some('?') || wants_more_than_yes(text, span)
}

/// What kind of question these words ask.
#[must_use]
pub fn question_kind(asked: &str) -> Option<&'static str> {
    let asked = asked.to_lowercase();
    let words = asking(&asked);
    let (first, rest) = words.split_first()?;
    let first = *first;
    let next = rest.first().copied().unwrap_or_default();
    let third = rest.get(1).copied().unwrap_or_default();
    let is_what_for = || {
        rest.iter().any(|word| WHAT_FOR.contains(word)) || rest.last().is_some_and(|word| WHAT_AT_END.contains(word))
    };
    Some(match (first, next) {
        ("wie" | "who" | "whom" | "whose" | "qui", _) => "asks_who",
        ("sinds" | "since" | "depuis", "wanneer" | "when" | "quand" | "hoelang" | "hoe" | "how" | "combien")
        | ("hoelang", _)
        | ("hoe", "lang")
        | ("how", "long") => "asks_how_long",
        ("combien", "de") if third == "temps" => "asks_how_long",
        ("hoe", "vaak" | "dikwijls") | ("how", "often") => "asks_how_often",
        ("hoeveel", "keer" | "keren") | ("combien", "de") if next != "de" || third == "fois" => "asks_how_often",
        ("how", "many") if third == "times" => "asks_how_often",
        ("hoeveel" | "combien", _) | ("how", "many" | "much") | ("hoe", "veel") => "asks_how_many",
        ("wanneer" | "when" | "quand", _) | ("hoe", "laat") | ("what", "time") => "asks_when",
        ("quelle", "heure") => "asks_when",
        ("waar", _) if is_what_for() => return None,
        ("waar" | "where" | "où", _) => "asks_where",
        ("welke" | "welk" | "which" | "quel" | "quelle" | "quels" | "quelles" | "lequel" | "laquelle", _) => {
            "asks_which"
        }
        ("waarom" | "hoezo" | "vanwaar" | "why" | "pourquoi", _) | ("hoe", "komt") | ("how", "come") => "asks_why",
        ("comment", "ça") if third == "se" => "asks_why",
        _ => return None,
    })
}

/// What was heard in one segment.
#[derive(Debug)]
pub(super) struct Heard {
    /// Where.
    pub segment: Segment,
    /// The acts that count.
    pub acts: ActSet,
    /// A topic of the scenario counts.
    pub is_told: bool,
}

/// The kinds, of those that are listened for, that a message asks and nothing more exact answers.
pub(super) fn listen(
    wanted: &[&'static str],
    text: &Text,
    message: &str,
    heard: &[Heard],
    topics: &mut Vec<FoundTopic>,
) {
    if wanted.is_empty() {
        return;
    }
    let letters: Vec<char> = message.chars().collect();
    // A sentence comes with its clauses behind it.
    for sentence in heard.chunk_by(|_, next| next.segment.clause) {
        if sentence.iter().any(|it| it.is_told) {
            continue;
        }
        for it in sentence {
            let tokens = &text.tokens[it.segment.tokens.clone()];
            let is_marked = tokens.iter().any(|token| token.kind == Kind::Question && !token.quoted);
            let is_read = it.acts.has(Act::QuestionOpen) || it.acts.has(Act::QuestionClosed);
            let is_exact = Act::ALL.iter().any(|act| it.acts.has(*act) && !says_little(*act));
            if !(is_marked || is_read) || is_exact {
                continue;
            }
            let span = super::reader::span(tokens);
            let asked: String = letters.iter().take(span.end as usize).skip(span.start as usize).collect();
            let Some(name) = question_kind(&asked).filter(|name| wanted.contains(name)) else { continue };
            if topics.iter().all(|topic| topic.topic != name) {
                let confidence = calibration::confidence(1.0);
                topics.push(FoundTopic { topic: name.to_owned(), span, confidence, words: Vec::new() });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;
    use crate::understand::{Reader, Topics};

    #[test]
    fn a_question_is_told_by_the_word_that_asks() {
        for (text, kind) in [
            ("Wie weet dit nog?", "asks_who"),
            ("en met wie zou je kunnen praten", "asks_who"),
            ("wanneer is dat begonnen?", "asks_when"),
            ("hoe laat komt ze", "asks_when"),
            ("sinds wanneer is dat zo?", "asks_how_long"),
            ("En hoelang al?", "asks_how_long"),
            ("hoe lang zit je daar al mee", "asks_how_long"),
            ("hoe vaak gebeurt dat", "asks_how_often"),
            ("hoeveel keer per week?", "asks_how_often"),
            ("hoeveel mensen wonen er", "asks_how_many"),
            ("waar woon je ongeveer?", "asks_where"),
            ("waarom net vanavond?", "asks_why"),
            ("hoe komt het dat je nu schrijft", "asks_why"),
            ("op welke momenten?", "asks_which"),
            ("who knows about it", "asks_who"),
            ("how long has it been", "asks_how_long"),
            ("How many times a week?", "asks_how_often"),
            ("how much do you sleep", "asks_how_many"),
            ("so why now?", "asks_why"),
            ("depuis quand ?", "asks_how_long"),
            ("depuis combien de temps", "asks_how_long"),
            ("combien de fois", "asks_how_often"),
            ("combien d'enfants", "asks_how_many"),
            ("à qui pourriez-vous parler ?", "asks_who"),
            ("où est-il ?", "asks_where"),
            ("pourquoi maintenant ?", "asks_why"),
        ] {
            assert_eq!(question_kind(text), Some(kind), "{text}");
        }
        for text in [
            "waar ben je bang voor?",
            "waar denk je dan aan",
            "waar gaat het over",
            "wat doet dat met je?",
            "hoe voel je je",
            "slaap je nog?",
            "how are you",
            "qu'est-ce qui se passe",
            "",
        ] {
            assert_eq!(question_kind(text), None, "{text}");
        }
    }

    #[test]
    fn a_question_that_wants_a_moment_or_a_name_is_told_from_one_that_wants_a_yes() {
        for (text, wants) in [
            ("Wanneer was dat?", true),
            ("en sinds wanneer?", true),
            ("wie weet het nog", true),
            ("ok, hoelang al?", true),
            ("waar ben je bang voor?", true),
            ("And how long has it been?", true),
            ("Depuis quand ?", true),
            ("où est-il", true),
            ("Slaap je nog?", false),
            ("en weet je man het?", false),
            ("Does he know?", false),
            ("vous dormez ?", false),
            ("", false),
        ] {
            let span = Span { start: 0, end: u32::try_from(text.chars().count()).unwrap() };
            assert_eq!(wants_more_than_yes(text, span), wants, "{text}");
        }
        let (first, second) = (Span { start: 0, end: 4 }, Span { start: 5, end: 22 });
        let both = "Dag. Wie is er bij je?";
        assert!(wants_more_than_yes(both, second) && !wants_more_than_yes(both, first));
    }

    fn topics() -> Topics {
        let topic = |name: &str, phrases: &[&str]| {
            (name.to_owned(), phrases.iter().map(|phrase| (*phrase).to_owned()).collect())
        };
        let sleep =
            ["slaap je nog", "sinds wanneer slaap je slecht", "hoe slaap je", "hoe zijn je nachten", "lig je wakker"];
        Topics::train(
            Lang::Nl,
            &[topic("sleep", &sleep), topic("asks_who", &["wie is dat"]), topic("asks_how_long", &["hoelang al"])],
        )
    }

    #[test]
    fn a_kind_is_heard_only_where_nothing_more_exact_is() {
        let topics = topics();
        for (text, expected) in [
            ("wie heeft dat behang gekozen?", vec!["asks_who"]),
            ("dat klinkt zwaar. hoelang speelt dat al?", vec!["asks_how_long"]),
            // A subject of its own, and an act that tells what is asked, go before.
            ("sinds wanneer slaap je slecht?", vec!["sleep"]),
            ("wie is er nu bij de kinderen?", vec![]),
            // Nobody listens for this kind.
            ("wanneer was dat?", vec![]),
            // No question.
            ("wie zoekt die vindt", vec![]),
        ] {
            let reading = Reader::shipped(Lang::Nl).read_with(text, &topics);
            let heard: Vec<&str> = reading.topics.iter().map(|found| found.topic.as_str()).collect();
            assert_eq!(heard, expected, "{text}: {reading:?}");
        }
    }

    #[test]
    fn phrases_of_a_kind_are_not_learnt_and_confuse_no_other_topic() {
        let reading = Reader::shipped(Lang::Nl).read_with("dat is dat", &topics());
        assert!(reading.topics.is_empty(), "{reading:?}");
    }
}
