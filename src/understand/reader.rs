//! The reader: a trained model of one language that reads messages.

use super::act::Act;
use super::decide::Decisions;
use super::features::{self, Feature};
use super::kinds::Heard;
use super::language::foreign;
use super::lexicon::Lexicon;
use super::model::{Model, NONE_LANE, Seen};
use super::phrases::{ActSet, PhraseBook};
use super::reading::{FoundAct, Reading, Span};
use super::segment::segments;
use super::text::{Text, Token};
use super::topics::Topics;
use super::training::{Counted, Plan, Trainer};
use super::{calibration, explain, hash, kept};
use crate::ids::Lang;
use std::sync::OnceLock;

/// A trained model of one language; reads messages, never changes.
#[derive(Debug)]
pub struct Reader {
    lang: Lang,
    model: Model,
    book: PhraseBook,
}

impl Reader {
    /// Trains a reader on a phrase book.
    #[must_use]
    pub fn train(book: &PhraseBook) -> Self {
        Self::train_with(book, &Plan::default())
    }

    pub(crate) fn train_with(book: &PhraseBook, plan: &Plan) -> Self {
        let lexicon = Lexicon::of(book.lang());
        let mut trainer = Trainer::new();
        let mut found = Vec::new();
        for phrase in book.phrases() {
            let text = Text::read(&phrase.text, lexicon);
            features::collect(&text, &text.tokens, &mut found);
            let none = if phrase.acts == ActSet::default() { 1 << NONE_LANE } else { 0 };
            trainer.add(&found, phrase.acts.0 | none, Counted::Yes);
        }
        // Chat hardly marks where one sentence ends: two phrases in a row carry the acts of both.
        let phrases = book.phrases();
        for at in (0..phrases.len()).step_by(plan.joined.max(1)) {
            let (a, b) = (&phrases[at], &phrases[(at * 7919 + 13) % phrases.len()]);
            let marks = ['.', '!', '?', ' '];
            let joined = format!("{} {}", a.text.trim_end_matches(marks), b.text);
            let text = Text::read(&joined, lexicon);
            features::collect(&text, &text.tokens, &mut found);
            let acts = a.acts.0 | b.acts.0;
            trainer.add(&found, acts | if acts == 0 { 1 << NONE_LANE } else { 0 }, Counted::No);
        }
        Self { lang: book.lang(), model: trainer.train(plan), book: book.clone() }
    }

    /// The reader of the phrases that come with the program; trained when first asked for.
    #[must_use]
    pub fn shipped(lang: Lang) -> &'static Self {
        cell(lang).get_or_init(|| Self::train(&PhraseBook::shipped(lang)))
    }

    /// Makes the readers of all languages ready, beside each other: from bytes kept earlier where `load` finds some
    /// that fit, otherwise trained anew and given to `save` to keep.
    pub fn warm_up(load: impl Fn(Lang) -> Option<Vec<u8>> + Sync, save: impl Fn(Lang, &[u8]) + Sync) {
        let ready = |lang| {
            cell(lang).get_or_init(|| {
                let book = PhraseBook::shipped(lang);
                let kept = load(lang).and_then(|bytes| Self::from_bytes(&book, &bytes));
                kept.unwrap_or_else(|| {
                    let reader = Self::train(&book);
                    save(lang, &reader.to_bytes());
                    reader
                })
            });
        };
        std::thread::scope(|scope| {
            for lang in Lang::ALL {
                let thread = std::thread::Builder::new().name(format!("reader {lang}"));
                if thread.spawn_scoped(scope, move || ready(lang)).is_err() {
                    ready(lang);
                }
            }
        });
    }

    /// The trained reader as bytes, to be kept.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        kept::write(&self.model, key(&self.book, &Plan::default()))
    }

    /// The reader of these phrases, from bytes that were kept; nothing when they do not fit the phrases or this program.
    #[must_use]
    pub fn from_bytes(book: &PhraseBook, bytes: &[u8]) -> Option<Self> {
        let model = kept::read(bytes, key(book, &Plan::default()))?;
        Some(Self { lang: book.lang(), model, book: book.clone() })
    }

    /// The language that is read.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// A number that changes when the phrases change; recordings keep it.
    #[must_use]
    pub const fn fingerprint(&self) -> u64 {
        self.book.fingerprint()
    }

    /// The phrases that an act was learnt from, in the order of the file.
    pub fn examples(&self, act: Act) -> impl Iterator<Item = &str> {
        let phrases = self.book.phrases().iter();
        phrases.filter(move |phrase| phrase.acts.has(act)).map(|phrase| phrase.text.as_str())
    }

    /// Reads a message.
    #[must_use]
    pub fn read(&self, message: &str) -> Reading {
        self.read_with(message, Topics::empty())
    }

    /// Reads a message, a scenario's own topics too.
    #[must_use]
    pub fn read_with(&self, message: &str, topics: &Topics) -> Reading {
        let text = Text::read(message, Lexicon::of(self.lang));
        if let Some(other) = foreign(message, &text, self.lang) {
            return Reading { language: Some(other), ..Reading::default() };
        }
        let mut seen = Seen::default();
        let mut found: Vec<Feature> = Vec::with_capacity(256);
        let mut reading = Reading::default();
        let mut acts = Decisions::new();
        let mut heard: Vec<Heard> = Vec::new();
        for segment in segments(&text) {
            features::collect(&text, &text.tokens[segment.tokens.clone()], &mut found);
            let scores = self.model.score(&found, &mut seen);
            let is_told = topics.listen(&segment, &text, &mut found, &mut seen, &mut reading.topics);
            let here = acts.take(&segment, scores, self.lang);
            heard.push(Heard { segment, acts: here, is_told });
        }
        for (act, place) in acts.found() {
            let tokens = &text.tokens[place.tokens.clone()];
            features::collect(&text, tokens, &mut found);
            reading.acts.push(FoundAct {
                act,
                span: span(tokens),
                confidence: calibration::confidence(place.score),
                words: explain::words(tokens, &found, |feature| self.model.says(feature, act as usize)),
            });
        }
        reading.acts.sort_by_key(|found| (found.span.start, found.act));
        topics.listen_for_kinds(&text, message, &heard, &mut reading.topics);
        reading.topics.sort_by(|a, b| (a.span.start, &a.topic).cmp(&(b.span.start, &b.topic)));
        reading.understood = !reading.acts.is_empty() || !reading.topics.is_empty();
        reading
    }
}

fn cell(lang: Lang) -> &'static OnceLock<Reader> {
    static NL: OnceLock<Reader> = OnceLock::new();
    static EN: OnceLock<Reader> = OnceLock::new();
    static FR: OnceLock<Reader> = OnceLock::new();
    match lang {
        Lang::Nl => &NL,
        Lang::En => &EN,
        Lang::Fr => &FR,
    }
}

/// Every so many phrases, one is looked at by `key`.
const KEY_STEP: usize = 40;

/// What a kept model depends on: the phrases, the plan, and what this program makes of some of the phrases.
fn key(book: &PhraseBook, plan: &Plan) -> u64 {
    let lexicon = Lexicon::of(book.lang());
    let mut found = Vec::new();
    let mut key = hash::join(book.fingerprint(), hash::of(&format!("{plan:?}")));
    for phrase in book.phrases().iter().step_by(KEY_STEP) {
        let text = Text::read(&phrase.text, lexicon);
        features::collect(&text, &text.tokens, &mut found);
        for feature in &found {
            key = hash::join(key, feature.hash ^ u64::from(feature.sort.weight().to_bits()));
        }
    }
    key
}

/// The stretch of the message that tokens cover.
pub(super) fn span(tokens: &[Token]) -> Span {
    Span { start: tokens.first().map_or(0, |token| token.start), end: tokens.last().map_or(0, |token| token.end) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: Lang, text: &str, expected: &[Act]) {
        let reading = Reader::shipped(lang).read(text);
        assert_eq!(reading.codes(), expected, "{text}");
        assert_eq!(reading.understood, !expected.is_empty(), "{text}");
    }

    #[test]
    fn several_acts_of_one_message_all_count() {
        use Act::*;
        check(Lang::Nl, "hallo, welkom op de chat. wat maakt dat je net nu contact zoekt?", &[Greeting, QuestionOpen]);
        check(Lang::Nl, "denk je aan zelfmoord", &[QuestionClosed, AskSuicide]);
        check(Lang::Nl, "ge hoeft uw naam nie te zeggen", &[ConfirmAnonymity]);
        check(Lang::En, "are you thinking about suicide", &[QuestionClosed, AskSuicide]);
        check(Lang::En, "thank you for telling me. that took courage", &[ThanksDisclosure, Affirmation]);
        check(Lang::Fr, "bonjour, qu'est-ce qui vous amène ce soir ?", &[Greeting, QuestionOpen]);
    }

    #[test]
    fn what_does_nothing_is_not_read_as_something() {
        for (lang, text) in [(Lang::Nl, "het regent hier"), (Lang::En, "my screen froze"), (Lang::Fr, "il pleut ici")] {
            check(lang, text, &[]);
        }
        check(Lang::Nl, "", &[]);
        check(Lang::Nl, " \n\t ", &[]);
    }

    #[test]
    fn the_words_that_decided_stand_inside_the_segment() {
        let text = "ok dank je. 🙂 denk je eraan om uit het leven te stappen?";
        let reading = Reader::shipped(Lang::Nl).read(text);
        let found = reading.acts.iter().find(|found| found.act == Act::AskSuicide);
        let Some(found) = found else { panic!("not found: {reading:?}") };
        let chars: Vec<char> = text.chars().collect();
        let cut = |span: Span| chars[span.start as usize..span.end as usize].iter().collect::<String>();
        assert_eq!(cut(found.span), "denk je eraan om uit het leven te stappen?");
        assert!(found.words.iter().any(|word| cut(*word) == "leven"), "{found:?}");
        assert!(found.words.len() <= 4);
    }

    #[test]
    fn a_kept_reader_is_the_reader_that_was_trained() {
        let book = PhraseBook::shipped(Lang::Fr).only(|at, _| at % 8 == 0);
        let trained = Reader::train(&book);
        let bytes = trained.to_bytes();
        let Some(kept) = Reader::from_bytes(&book, &bytes) else { panic!("does not open") };
        assert_eq!(kept.to_bytes(), bytes);
        assert_eq!(Reader::train(&book).to_bytes(), bytes, "two trainings of one book differ");
        assert_eq!(kept.read("vous allez bien ?"), trained.read("vous allez bien ?"));
        // Other phrases, damage, or an early end: trained anew instead.
        let other = PhraseBook::shipped(Lang::Fr).only(|at, _| at % 8 == 1);
        assert!(Reader::from_bytes(&other, &bytes).is_none());
        let mut damaged = bytes.clone();
        damaged[5000] ^= 1;
        assert!(Reader::from_bytes(&book, &damaged).is_none());
        assert!(Reader::from_bytes(&book, &bytes[..bytes.len() / 2]).is_none());
        assert!(Reader::from_bytes(&book, &[]).is_none());
    }
}
