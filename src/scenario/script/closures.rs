//! The only scripts that run at play time: closures over a read-only snapshot.

use super::super::model::{ClosureId, Place, ScenarioFile};
use super::super::plot::Keys;
use super::chunks::shifted;
use super::faults::{missing, run_words, type_words};
use super::sandbox::{self, Budget, CLOSURE_BUDGET, guarded};
use super::sums::Sum;
use crate::diagnostic::Words;
use rhai::{AST, Dynamic, Engine, EvalAltResult, FnPtr, ImmutableString, Position};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

/// Names as closures know them, each with its number.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Beats, in the order of the file.
    pub beats: Vec<String>,
    /// Meters.
    pub meters: BTreeMap<String, usize>,
    /// Facts.
    pub facts: BTreeMap<String, usize>,
    /// Acts and topics.
    pub keys: BTreeMap<String, usize>,
}

impl Known {
    /// The names of this file.
    #[must_use]
    pub fn of(file: &ScenarioFile) -> Self {
        let keys = Keys::of(file);
        let first = |names: &mut dyn Iterator<Item = &String>| {
            let mut numbers = BTreeMap::new();
            for (number, name) in names.enumerate() {
                numbers.entry(name.clone()).or_insert(number);
            }
            numbers
        };
        Self {
            beats: file.beats.iter().map(|it| it.name.clone()).collect(),
            meters: first(&mut file.meters.iter().map(|it| &it.name)),
            facts: first(&mut file.facts.iter().map(|it| &it.name)),
            keys: (0..keys.count()).rev().map(|number| (keys.name(number).to_owned(), number)).collect(),
        }
    }
}

/// What a closure sees of a conversation, by number.
#[derive(Clone, Debug)]
pub struct Seen<'a> {
    /// The names.
    pub known: &'a Arc<Known>,
    /// Messages of the counsellor so far, this one included.
    pub turn: u32,
    /// Words in the counsellor's last message.
    pub words: u32,
    /// Seconds since the last message.
    pub silence: u32,
    /// Whole minutes since the start.
    pub minutes: u32,
    /// The beat.
    pub beat: usize,
    /// Every beat, and how often the story came to it.
    pub visits: &'a [u32],
    /// Meters.
    pub meters: &'a [i32],
    /// Every fact, and whether it is known.
    pub facts: &'a [bool],
    /// Every act and topic, and how often it was heard.
    pub heard: &'a [u32],
    /// What chance chose, by pick.
    pub picks: &'a Arc<BTreeMap<String, String>>,
}

/// The same to keep, which the script engine asks for.
#[derive(Debug)]
struct Kept {
    known: Arc<Known>,
    turn: u32,
    words: u32,
    silence: u32,
    minutes: u32,
    beat: usize,
    visits: Vec<u32>,
    meters: Vec<i32>,
    facts: Vec<bool>,
    heard: Vec<u32>,
    picks: Arc<BTreeMap<String, String>>,
}

/// What a closure is handed.
#[derive(Clone, Debug)]
struct Snapshot(Arc<Kept>);

type Got<T> = Result<T, Box<EvalAltResult>>;

impl Snapshot {
    fn of(seen: &Seen<'_>) -> Self {
        Self(Arc::new(Kept {
            known: seen.known.clone(),
            turn: seen.turn,
            words: seen.words,
            silence: seen.silence,
            minutes: seen.minutes,
            beat: seen.beat,
            visits: seen.visits.to_vec(),
            meters: seen.meters.to_vec(),
            facts: seen.facts.to_vec(),
            heard: seen.heard.to_vec(),
            picks: seen.picks.clone(),
        }))
    }

    fn property(&self, name: &str) -> Got<Dynamic> {
        let seen = &self.0;
        let value = match name {
            "turn" => Dynamic::from(i64::from(seen.turn)),
            "words" => Dynamic::from(i64::from(seen.words)),
            "silence" => Dynamic::from(i64::from(seen.silence)),
            "minutes" => Dynamic::from(i64::from(seen.minutes)),
            "beat" => Dynamic::from(seen.known.beats.get(seen.beat).cloned().unwrap_or_default()),
            meter => return self.meter(meter),
        };
        Ok(value)
    }

    fn meter(&self, name: &str) -> Got<Dynamic> {
        let missing = || EvalAltResult::ErrorPropertyNotFound(name.to_owned(), Position::NONE).into();
        let value = self.0.known.meters.get(name).and_then(|number| self.0.meters.get(*number));
        value.map(|value| Dynamic::from(i64::from(*value))).ok_or_else(missing)
    }

    fn knows(&self, name: &str) -> Got<bool> {
        let number = self.0.known.facts.get(name).and_then(|number| self.0.facts.get(*number));
        let known = self.0.known.facts.keys().map(String::as_str);
        number.copied().ok_or_else(|| missing(words!("fact `{name}` does not exist", name), name, known))
    }

    fn times(&self, name: &str) -> Got<i64> {
        let number = self.0.known.keys.get(name).and_then(|number| self.0.heard.get(*number));
        let known = self.0.known.keys.keys().map(String::as_str);
        let missing = || missing(words!("act or topic `{name}` does not exist", name), name, known);
        number.map(|times| i64::from(*times)).ok_or_else(missing)
    }

    fn visited(&self, name: &str) -> Got<i64> {
        let number = self.0.known.beats.iter().position(|it| it == name);
        let times = number.map(|number| self.0.visits.get(number).copied().unwrap_or_default());
        let known = self.0.known.beats.iter().map(String::as_str);
        times.map(i64::from).ok_or_else(|| missing(words!("beat `{name}` does not exist", name), name, known))
    }

    fn picked(&self, name: &str) -> Got<String> {
        let known = self.0.picks.keys().map(String::as_str);
        let picked = self.0.picks.get(name).cloned();
        picked.ok_or_else(|| missing(words!("pick `{name}` does not exist", name), name, known))
    }
}

fn closure_engine(budget: &Budget) -> Engine {
    let mut engine = sandbox::engine(budget);
    engine.set_max_modules(0);
    engine
        .register_type_with_name::<Snapshot>("moment")
        .register_indexer_get(|s: &mut Snapshot, name: ImmutableString| s.property(&name))
        .register_fn("meter", |s: &mut Snapshot, name: ImmutableString| s.meter(&name))
        .register_fn("knows", |s: &mut Snapshot, name: ImmutableString| s.knows(&name))
        .register_fn("heard", |s: &mut Snapshot, name: ImmutableString| s.times(&name).map(|times| times > 0))
        .register_fn("times", |s: &mut Snapshot, name: ImmutableString| s.times(&name))
        .register_fn("visited", |s: &mut Snapshot, name: ImmutableString| s.visited(&name))
        .register_fn("picked", |s: &mut Snapshot, name: ImmutableString| s.picked(&name));
    engine
}

/// Why a closure gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosureFault {
    /// Where.
    pub place: Place,
    /// What, in an author's words.
    pub message: Words,
    /// How to mend it.
    pub hint: Words,
}

/// The closures of one scenario.
pub struct Closures {
    engine: Engine,
    ast: AST,
    /// Each with the place of its call, and how far its own places are shifted.
    list: Vec<(FnPtr, Place, (u32, u32))>,
    /// By closure: the sum it is, where it is one.
    sums: Vec<Option<Sum>>,
    known: Arc<Known>,
    budget: Budget,
    // One budget for one call at a time.
    turn: Mutex<()>,
}

impl fmt::Debug for Closures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Closures").field("len", &self.list.len()).finish_non_exhaustive()
    }
}

impl Closures {
    /// The closures of a file whose text is this.
    pub(super) fn new(ast: AST, list: Vec<(FnPtr, Place, (u32, u32))>, file: &ScenarioFile, text: &str) -> Self {
        let budget = Budget::default();
        let known = Arc::new(Known::of(file));
        let own = |place: &Place| (place.file == file.place.file).then(|| Sum::at(text, place.at, &known)).flatten();
        let sums = list.iter().map(|(_, place, _)| own(place)).collect();
        Self { engine: closure_engine(&budget), ast, list, sums, known, budget, turn: Mutex::new(()) }
    }

    /// The names that closures were read with.
    #[must_use]
    pub const fn known(&self) -> &Arc<Known> {
        &self.known
    }

    /// How many need no script engine, and how many there are.
    #[must_use]
    pub fn without_engine(&self) -> (usize, usize) {
        (self.sums.iter().flatten().count(), self.list.len())
    }

    /// The sum that a closure is; numbers fit only the names it was read with.
    fn sum(&self, id: ClosureId, seen: &Seen<'_>) -> Option<i64> {
        let sum = self.sums.get(id.0)?.as_ref()?;
        Arc::ptr_eq(&self.known, seen.known).then(|| sum.of(seen)).flatten()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Asks a closure for yes or no.
    ///
    /// # Errors
    /// When the closure fails, runs on and on, or gives something else.
    pub fn ask(&self, id: ClosureId, seen: &Seen<'_>) -> Result<bool, ClosureFault> {
        if let Some(sum) = self.sum(id, seen) {
            return Ok(sum != 0);
        }
        let value = self.call(id, seen)?;
        value.as_bool().map_err(|found| {
            self.fault(id, words!("the closure gives {found}, not true or false", found = type_words(found)))
        })
    }

    /// Asks a closure for a number, rounded.
    ///
    /// # Errors
    /// When the closure fails, runs on and on, or gives something else.
    pub fn number(&self, id: ClosureId, seen: &Seen<'_>) -> Result<i32, ClosureFault> {
        if let Some(sum) = self.sum(id, seen) {
            return Ok(i32::try_from(sum.clamp(-1_000, 1_000)).unwrap_or_default());
        }
        let value = self.call(id, seen)?;
        #[expect(clippy::cast_possible_truncation, reason = "float to int saturates")]
        let number = value.as_int().ok().or_else(|| value.as_float().ok().map(|float| float.round() as i64));
        match number {
            Some(number) => Ok(i32::try_from(number.clamp(-1_000, 1_000)).unwrap_or_default()),
            None => Err(self
                .fault(id, words!("the closure gives {found}, not a number", found = type_words(value.type_name())))),
        }
    }

    fn call(&self, id: ClosureId, seen: &Seen<'_>) -> Result<Dynamic, ClosureFault> {
        let Some((closure, _, shift)) = self.list.get(id.0) else {
            return Err(self.fault(id, words!("there is no such closure")));
        };
        let _turn = self.turn.lock();
        self.budget.grant(CLOSURE_BUDGET);
        guarded(|| closure.call::<Dynamic>(&self.engine, &self.ast, (Snapshot::of(seen),))).map_err(|error| {
            let inner = error.unwrap_inner();
            let (_, message, hint) = run_words(inner);
            let mut fault = self.fault(id, message);
            fault.hint = hint;
            let position = inner.position();
            if let (Some(line), Some(column)) = (position.line(), position.position()) {
                let at = (u32::try_from(line).unwrap_or_default(), u32::try_from(column).unwrap_or_default());
                fault.place.at = shifted(at, *shift);
            }
            fault
        })
    }

    fn fault(&self, id: ClosureId, message: Words) -> ClosureFault {
        let place = self.list.get(id.0).map(|(_, place, _)| place.clone()).unwrap_or_default();
        ClosureFault { place, message, hint: Words::default() }
    }
}
