//! The only scripts that run at play time: closures over a read-only snapshot.

use super::super::model::{ClosureId, Place};
use super::faults::run_words;
use super::sandbox::{self, Budget, CLOSURE_BUDGET, guarded};
use rhai::{AST, Dynamic, Engine, EvalAltResult, FnPtr, ImmutableString, Position};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

/// What a closure sees of a conversation.
#[derive(Clone, Debug, Default)]
pub struct Snapshot(Arc<Seen>);

/// The content of a snapshot.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// Messages of the counsellor so far, this one included.
    pub turn: u32,
    /// Words in the counsellor's last message.
    pub words: u32,
    /// Seconds since the last message.
    pub silence: u32,
    /// Whole minutes since the start.
    pub minutes: u32,
    /// The beat.
    pub beat: String,
    /// Meters by name.
    pub meters: BTreeMap<String, i32>,
    /// Every fact, and whether it is known.
    pub facts: BTreeMap<String, bool>,
    /// Every act and topic, and how often it was heard.
    pub heard: BTreeMap<String, u32>,
    /// What chance chose, by pick.
    pub picks: BTreeMap<String, String>,
}

impl Snapshot {
    /// A snapshot with this content.
    #[must_use]
    pub fn new(seen: Seen) -> Self {
        Self(Arc::new(seen))
    }
}

type Got<T> = Result<T, Box<EvalAltResult>>;

impl Snapshot {
    fn property(&self, name: &str) -> Got<Dynamic> {
        let seen = &self.0;
        let value = match name {
            "turn" => Dynamic::from(i64::from(seen.turn)),
            "words" => Dynamic::from(i64::from(seen.words)),
            "silence" => Dynamic::from(i64::from(seen.silence)),
            "minutes" => Dynamic::from(i64::from(seen.minutes)),
            "beat" => Dynamic::from(seen.beat.clone()),
            meter => return self.meter(meter),
        };
        Ok(value)
    }

    fn meter(&self, name: &str) -> Got<Dynamic> {
        let missing = || EvalAltResult::ErrorPropertyNotFound(name.to_owned(), Position::NONE).into();
        self.0.meters.get(name).map(|value| Dynamic::from(i64::from(*value))).ok_or_else(missing)
    }

    fn look_up<T: Clone>(map: &BTreeMap<String, T>, kind: &str, name: &str) -> Got<T> {
        map.get(name).cloned().ok_or_else(|| format!("{kind} `{name}` does not exist").into())
    }
}

fn closure_engine(budget: &Budget) -> Engine {
    let mut engine = sandbox::engine(budget);
    engine.set_max_modules(0);
    engine
        .register_type_with_name::<Snapshot>("moment")
        .register_indexer_get(|s: &mut Snapshot, name: ImmutableString| s.property(&name))
        .register_fn("meter", |s: &mut Snapshot, name: ImmutableString| s.meter(&name))
        .register_fn("knows", |s: &mut Snapshot, name: ImmutableString| Snapshot::look_up(&s.0.facts, "fact", &name))
        .register_fn("heard", |s: &mut Snapshot, name: ImmutableString| {
            Snapshot::look_up(&s.0.heard, "act or topic", &name).map(|times| times > 0)
        })
        .register_fn("times", |s: &mut Snapshot, name: ImmutableString| {
            Snapshot::look_up(&s.0.heard, "act or topic", &name).map(i64::from)
        })
        .register_fn("picked", |s: &mut Snapshot, name: ImmutableString| Snapshot::look_up(&s.0.picks, "pick", &name));
    engine
}

/// Why a closure gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosureFault {
    /// Where.
    pub place: Place,
    /// What, in an author's words.
    pub message: String,
    /// How to mend it.
    pub hint: String,
}

/// The closures of one scenario.
pub struct Closures {
    engine: Engine,
    ast: AST,
    list: Vec<(FnPtr, Place)>,
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
    pub(super) fn new(ast: AST, list: Vec<(FnPtr, Place)>) -> Self {
        let budget = Budget::default();
        Self { engine: closure_engine(&budget), ast, list, budget, turn: Mutex::new(()) }
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
    pub fn ask(&self, id: ClosureId, snapshot: &Snapshot) -> Result<bool, ClosureFault> {
        let value = self.call(id, snapshot)?;
        value.as_bool().map_err(|found| self.fault(id, format!("the closure gives {found}, not true or false")))
    }

    /// Asks a closure for a number, rounded.
    ///
    /// # Errors
    /// When the closure fails, runs on and on, or gives something else.
    pub fn number(&self, id: ClosureId, snapshot: &Snapshot) -> Result<i32, ClosureFault> {
        let value = self.call(id, snapshot)?;
        #[expect(clippy::cast_possible_truncation, reason = "float to int saturates")]
        let number = value.as_int().ok().or_else(|| value.as_float().ok().map(|float| float.round() as i64));
        match number {
            Some(number) => Ok(i32::try_from(number.clamp(-1_000, 1_000)).unwrap_or_default()),
            None => Err(self.fault(id, format!("the closure gives {}, not a number", value.type_name()))),
        }
    }

    fn call(&self, id: ClosureId, snapshot: &Snapshot) -> Result<Dynamic, ClosureFault> {
        let Some((closure, _)) = self.list.get(id.0) else {
            return Err(self.fault(id, "there is no such closure".to_owned()));
        };
        let _turn = self.turn.lock();
        self.budget.grant(CLOSURE_BUDGET);
        guarded(|| closure.call::<Dynamic>(&self.engine, &self.ast, (snapshot.clone(),))).map_err(|error| {
            let inner = error.unwrap_inner();
            let (_, message, hint) = run_words(inner);
            let mut fault = self.fault(id, message);
            fault.hint = hint;
            let position = inner.position();
            if let (Some(line), Some(column)) = (position.line(), position.position()) {
                fault.place.at = (u32::try_from(line).unwrap_or_default(), u32::try_from(column).unwrap_or_default());
            }
            fault
        })
    }

    fn fault(&self, id: ClosureId, message: String) -> ClosureFault {
        let place = self.list.get(id.0).map(|(_, place)| place.clone()).unwrap_or_default();
        ClosureFault { place, message, hint: String::new() }
    }
}
