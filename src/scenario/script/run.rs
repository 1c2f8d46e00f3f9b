//! Runs a scenario file once: text becomes data, closures and diagnostics.

use super::super::functions::{Count, FUNCTIONS, Function, Handle, Kind, MapValue, Value};
use super::super::model::{Place, ScenarioFile};
use super::chunks::{Chunk, blanked, chunks, shifted};
use super::closures::Closures;
use super::faults::{parse_fault, run_fault};
use super::helpers::Helpers;
use super::keys::keys_behind;
use super::repeated::{Called, Recorded, Repeated};
use super::sandbox::{self, Budget, LOAD_BUDGET, guarded};
use super::writer::{Mention, Part, Writer};
use crate::diagnostic::{Diagnostic, Words};
use rhai::{AST, Dynamic, Engine, FnPtr, ImmutableString, NativeCallContext, Scope};
use std::any::TypeId;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

/// The largest scenario file, in bytes; the shipped ones have up to 280,000.
const MAX_BYTES: usize = 1_000_000;

/// Operations that all statements of a file together may take when each is tried alone.
const ALONE_BUDGET: u64 = 4 * LOAD_BUDGET;

/// Operations that each statement alone has in any case.
const LEAST_BUDGET: u64 = 1_000;

/// The most values that a call can be given and still get an answer in words.
const MOST_VALUES: usize = 12;

/// What came of running a file.
#[derive(Debug)]
pub struct Ran {
    /// The data, as far as it could be built.
    pub file: ScenarioFile,
    /// The closures.
    pub closures: Closures,
    /// Names to be looked up.
    pub mentions: Vec<Mention>,
    /// Faults of syntax, calls and values.
    pub diagnostics: Vec<Diagnostic>,
    /// Texts inside statements that could not be read: names that the author did give.
    pub lost: BTreeSet<String>,
    /// Beats (by index) in which a statement could not be read.
    pub torn: BTreeSet<Option<usize>>,
    /// Where the keys of `scenario` stand.
    pub keys: BTreeMap<String, (u32, u32)>,
}

impl Ran {
    /// Where a key of `scenario` stands; `scenario` itself when it is not there.
    #[must_use]
    pub fn place_of_key(&self, key: &str) -> Place {
        let place = &self.file.place;
        Place { at: self.keys.get(key).copied().unwrap_or(place.at), ..place.clone() }
    }
}

/// Runs a scenario file.
#[must_use]
pub fn run(file_name: &str, text: &str, helpers: &Helpers) -> Ran {
    run_again(file_name, text, helpers, None)
}

/// Runs a scenario file. With what was `kept` of the text before, only statements that are new are compiled and run.
#[must_use]
pub fn run_again(file_name: &str, text: &str, helpers: &Helpers, kept: Option<&mut Repeated>) -> Ran {
    if text.len() > MAX_BYTES {
        let fault = Diagnostic::error("too_large", file_name, (0, 0), words!("the file is too large to be a scenario"))
            .hint(words!("A scenario has at most {most} bytes; split it in two.", most = MAX_BYTES));
        return Run::new(file_name, helpers, text).finish(AST::empty(), vec![fault], "");
    }
    if let Some(kept) = kept {
        let found = chunks(text);
        if Repeated::is_for(text, &found) {
            let ran = by_statement(file_name, text, helpers, &found, None, kept);
            // What is too much for the file as a whole is told by the whole.
            if kept.end_round() <= LOAD_BUDGET {
                return ran;
            }
        }
    }
    let whole = Run::new(file_name, helpers, text);
    match whole.once(text) {
        Ok(ast) => whole.finish(ast, Vec::new(), text),
        Err(fault) => by_statement(file_name, text, helpers, &chunks(text), Some(fault), &mut Repeated::default()),
    }
}

/// Tries each statement alone, so that every fault is found.
///
/// `whole` is the fault of the file as a whole: it is told when no statement fails alone.
fn by_statement(
    file_name: &str,
    text: &str,
    helpers: &Helpers,
    chunks: &[Chunk],
    whole: Option<Diagnostic>,
    kept: &mut Repeated,
) -> Ran {
    let run = Run::new(file_name, helpers, text);
    let mut faults = Vec::new();
    let mut shared = Vec::new();
    let mut lost = BTreeSet::new();
    let mut torn = BTreeSet::new();
    // Closures live in the tree of their statement.
    let mut closures = AST::empty();
    // Counted on from one statement to the next.
    let (mut line, mut counted) = (1, 0);
    let mut open_end = None;
    for (index, chunk) in chunks.iter().enumerate() {
        line += u32::try_from(text[counted..chunk.bytes.start].matches('\n').count()).unwrap_or_default();
        counted = chunk.bytes.start;
        let column = text[..counted].rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let at = (line, u32::try_from(column).unwrap_or_default());
        let words = text[chunk.bytes.clone()].trim_end();
        let is_shared = ["fn ", "private fn ", "import ", "const ", "let "].iter().any(|word| words.starts_with(word));
        let outcome = if shared.is_empty() {
            run.alone(words, at, kept)
        } else {
            let mut keep = shared.clone();
            keep.push(chunk.bytes.clone());
            run.once(&blanked(&text[..chunk.bytes.end], &keep)).map(|ast| Some(ast.clone_functions_only()))
        };
        let is_told = matches!(&outcome, Err(fault) if fault.code == "syntax" && fault.message.starts_with("a text"));
        if !chunk.is_ended && !is_told {
            let at = place_of(text, chunk.bytes.start + words.len());
            let fault = Diagnostic::error("syntax", file_name, at, words!("this statement is not ended"))
                .hint(words!("Close its brackets and put a `;` at its end."));
            // The very last statement may stand without its end, as long as nothing else is wrong.
            match index + 1 == chunks.len() && outcome.is_ok() {
                true => open_end = Some(fault),
                false => faults.push(fault),
            }
        }
        match outcome {
            Ok(_) if is_shared => shared.push(chunk.bytes.clone()),
            Ok(functions) => {
                if let Some(functions) = functions {
                    closures.combine(functions);
                }
            }
            Err(fault) => {
                lost.extend(quoted(words));
                if let Some(name) = words.strip_prefix("beat(").and_then(|rest| quoted(rest).into_iter().next()) {
                    // The statements below still belong to this beat.
                    if !run.has_beat(&name) && run.alone(&format!("beat(\"{name}\");"), at, kept).is_err() {
                        lost.insert(name);
                    }
                }
                torn.insert(run.open_beat());
                if chunk.is_ended || is_told || fault.code != "syntax" {
                    faults.push(fault);
                }
            }
        }
    }
    if whole.is_some() || !faults.is_empty() {
        faults.extend(open_end);
    }
    if faults.is_empty() {
        faults.extend(whole);
    }
    let mut ran = run.finish(closures, faults, text);
    ran.lost = lost;
    ran.torn = torn;
    ran
}

/// The texts between straight quotes.
fn quoted(words: &str) -> Vec<String> {
    words.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn place_of(text: &str, byte: usize) -> (u32, u32) {
    let before = &text[..byte];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (u32::try_from(line).unwrap_or_default(), u32::try_from(column).unwrap_or_default())
}

/// One engine that writes into one scenario.
struct Run {
    file_name: String,
    /// The same, as places have it.
    file: Arc<str>,
    engine: Engine,
    budget: Budget,
    /// Operations that are left for what is tried.
    left: Cell<u64>,
    writer: Arc<Mutex<Writer>>,
}

impl Run {
    fn new(file_name: &str, helpers: &Helpers, text: &str) -> Self {
        let budget = Budget::default();
        let mut engine = sandbox::engine(&budget);
        engine.set_module_resolver(helpers.resolver());
        let writer = Arc::new(Mutex::new(Writer::of(file_name, text)));
        let file: Arc<str> = file_name.into();
        register(&mut engine, &writer, &file);
        Self { file_name: file_name.to_owned(), file, engine, budget, left: Cell::new(ALONE_BUDGET), writer }
    }

    fn once(&self, text: &str) -> Result<AST, Diagnostic> {
        let ast = self.compiled(text)?;
        self.carried_out(&ast).map(|()| ast)
    }

    fn compiled(&self, text: &str) -> Result<AST, Diagnostic> {
        match guarded(|| Ok(self.engine.compile(text))) {
            Ok(Ok(ast)) => Ok(ast),
            Ok(Err(error)) => Err(parse_fault(&self.file_name, &error)),
            Err(error) => Err(run_fault(&self.file_name, &error)),
        }
    }

    fn carried_out(&self, ast: &AST) -> Result<(), Diagnostic> {
        // A file of endless loops ends soon, however many they are.
        let granted = self.left.get().clamp(LEAST_BUDGET, LOAD_BUDGET);
        self.budget.grant(granted);
        let outcome = guarded(|| self.engine.eval_ast_with_scope::<Dynamic>(&mut Scope::new(), ast));
        self.left.set(self.left.get().saturating_sub(granted - self.budget.left()));
        outcome.map(drop).map_err(|error| run_fault(&self.file_name, &error))
    }

    /// Runs one statement alone, as if it stood at this line and column, and gives its functions.
    ///
    /// Blank lines above it would do the same, but in a long file they cost more than the statement.
    fn alone(&self, words: &str, (line, column): (u32, u32), kept: &mut Repeated) -> Result<Option<AST>, Diagnostic> {
        let shift = (line - 1, column - 1);
        self.shift_by(shift);
        let outcome = self.again_or_anew(words, kept);
        self.shift_by((0, 0));
        outcome.map_err(|mut fault| {
            if fault.file == self.file_name && fault.line > 0 {
                (fault.line, fault.column) = shifted((fault.line, fault.column), shift);
            }
            fault
        })
    }

    fn again_or_anew(&self, words: &str, kept: &mut Repeated) -> Result<Option<AST>, Diagnostic> {
        if let Ok(mut writer) = self.writer.lock() {
            writer.place.file = Arc::clone(&self.file);
            if let Some(functions) = kept.repeat(words, &mut writer) {
                return Ok(functions.cloned());
            }
            writer.recorded = Some(Recorded::default());
        }
        let left = self.left.get();
        let ast = self.compiled(words).and_then(|ast| self.carried_out(&ast).map(|()| ast));
        let recorded = self.writer.lock().ok().and_then(|mut writer| writer.recorded.take());
        let functions = ast.map(|ast| ast.has_functions().then(|| ast.clone_functions_only()))?;
        if let Some(recorded) = recorded {
            kept.keep(words, recorded, functions.as_ref(), left - self.left.get());
        }
        Ok(functions)
    }

    fn shift_by(&self, shift: (u32, u32)) {
        if let Ok(mut writer) = self.writer.lock() {
            writer.shift = shift;
        }
    }

    fn open_beat(&self) -> Option<usize> {
        self.writer.lock().ok().and_then(|writer| writer.open_beat_index())
    }

    fn has_beat(&self, name: &str) -> bool {
        self.writer.lock().is_ok_and(|writer| writer.file.beats.iter().any(|beat| beat.name == name))
    }

    fn finish(self, ast: AST, faults: Vec<Diagnostic>, text: &str) -> Ran {
        let mut writer = self.writer.lock().map(|mut writer| std::mem::take(&mut *writer)).unwrap_or_default();
        writer.diagnostics.extend(faults);
        let closures = Closures::new(ast, writer.closures, &writer.file, text);
        let is_here = !writer.file.id.is_empty() && *writer.file.place.file == *writer.file_name;
        let keys = if is_here { keys_behind(text, writer.file.place.at) } else { BTreeMap::new() };
        Ran {
            file: writer.file,
            closures,
            mentions: writer.mentions,
            diagnostics: writer.diagnostics,
            lost: BTreeSet::new(),
            torn: BTreeSet::new(),
            keys,
        }
    }
}

/// Makes every function of the table known to the engine, with any number of values: a wrong
/// number is answered by us, with the function's own signature.
fn register(engine: &mut Engine, writer: &Arc<Mutex<Writer>>, file_name: &Arc<str>) {
    let names: BTreeSet<&'static str> = FUNCTIONS.iter().map(|function| function.name).collect();
    engine.register_type_with_name::<Handle>("part of a scenario");
    for name in names {
        for count in 0..=MOST_VALUES + 1 {
            let writer = Arc::clone(writer);
            let file_name = Arc::clone(file_name);
            let types = vec![TypeId::of::<Dynamic>(); count];
            engine.register_raw_fn(name, types, move |context: NativeCallContext, args: &mut [&mut Dynamic]| {
                let args: Vec<Dynamic> = args.iter().map(|arg| (**arg).clone()).collect();
                let position = context.call_position();
                let part = |value: Option<usize>| value.and_then(|value| u32::try_from(value).ok()).unwrap_or_default();
                let at = (part(position.line()), part(position.position()));
                let source: Option<Arc<str>> = context.call_source().map(Arc::from);
                Ok(match writer.lock() {
                    Ok(mut writer) => {
                        let here = if source.is_none() { shifted(at, writer.shift) } else { at };
                        writer.place = Place { file: source.unwrap_or_else(|| Arc::clone(&file_name)), at: here };
                        call(&mut writer, name, &args, at)
                    }
                    Err(_) => Handle::new(Part::Nothing, 0),
                })
            });
        }
    }
}

/// Carries out one call: finds the function, checks its values, writes. `at`: where it stands in what runs.
fn call(writer: &mut Writer, name: &str, args: &[Dynamic], at: (u32, u32)) -> Handle {
    let nothing = Handle::new(Part::Nothing, 0);
    let on = args.first().and_then(|first| first.clone().try_cast::<Handle>());
    if on.is_some_and(|on| on.part == Part::Nothing) {
        refused(writer);
        return nothing;
    }
    let rest = if on.is_some() { &args[1..] } else { args };
    let named = || FUNCTIONS.iter().filter(|function| function.name == name);
    let found = match on {
        Some(on) => named().find(|function| function.on.contains(&on.part)),
        None => named().find(|function| function.on.is_empty()),
    };
    let Some(function) = found else {
        refused(writer);
        complain_place(writer, name, on);
        return on.unwrap_or(nothing);
    };
    match values(function, rest) {
        Ok(values) => {
            let handle = (function.apply)(writer, on.unwrap_or(nothing), &values);
            if let Some(recorded) = &mut writer.recorded {
                recorded.note(Called { function, on: None, values, at }, on, handle);
            }
            handle
        }
        Err(found) => {
            refused(writer);
            let named =
                function.args.iter().map(|arg| words!("{name}: {kind}", name = arg.name, kind = arg.kind.words()));
            let wanted = match function.args {
                [] => words!("nothing between its brackets"),
                _ => Words::joined(named.collect(), ", "),
            };
            writer.error(
                "type",
                words!("`{name}` wants {wanted}; {found}", name, wanted, found),
                words!("For example: {example}", example = function.example),
            );
            on.unwrap_or(nothing)
        }
    }
}

/// What is refused is told anew each time.
fn refused(writer: &mut Writer) {
    if let Some(recorded) = &mut writer.recorded {
        recorded.refused();
    }
}

fn complain_place(writer: &mut Writer, name: &str, on: Option<Handle>) {
    let homes: Vec<Words> = FUNCTIONS
        .iter()
        .filter(|function| function.name == name)
        .flat_map(|function| function.on)
        .map(|part| part.words())
        .collect();
    match on {
        Some(on) => {
            let hint = if homes.is_empty() {
                words!("`{name}` begins a statement of its own.", name)
            } else {
                words!("It belongs to {parts}.", parts = Words::any_of(homes))
            };
            writer.error(
                "misplaced",
                words!("`.{name}` does not belong to {part}", name, part = on.part.words()),
                hint,
            );
        }
        None => writer.error(
            "misplaced",
            words!("`{name}` cannot begin a statement", name),
            words!("It is chained with a dot to {parts}.", parts = Words::any_of(homes)),
        ),
    }
}

fn values(function: &Function, args: &[Dynamic]) -> Result<Vec<Value>, Words> {
    let (least, most) = function.arity();
    if !(least..=most).contains(&args.len()) {
        return Err(match args.len() {
            0 => words!("nothing was given"),
            1 => words!("one value was given"),
            count => words!("{count} values were given", count),
        });
    }
    args.iter()
        .enumerate()
        .map(|(index, arg)| {
            let wanted = match function.count {
                Count::LastRepeats | Count::AnyNumber => function.args.get(index).or(function.args.last()),
                Count::Each | Count::LastOptional => function.args.get(index),
            };
            let kind = wanted.map_or(Kind::Text, |arg| arg.kind);
            value(kind, arg).ok_or_else(|| words!("{what} was given", what = found_words(arg)))
        })
        .collect()
}

fn found_words(arg: &Dynamic) -> Words {
    if arg.is_string() {
        words!("a text")
    } else if arg.is_int() || arg.is_float() {
        words!("a number")
    } else if arg.is_array() {
        words!("a list")
    } else if arg.is_map() {
        words!("a map")
    } else if arg.is_bool() {
        words!("true or false")
    } else if arg.is_fnptr() {
        words!("a closure")
    } else {
        words!("something else")
    }
}

fn value(kind: Kind, arg: &Dynamic) -> Option<Value> {
    match kind {
        Kind::Text => text(arg).map(Value::Text),
        Kind::Texts => text(arg).map(Value::Text).or_else(|| texts(arg).map(Value::Texts)),
        Kind::List => texts(arg).map(Value::Texts),
        Kind::Number => number(arg).map(Value::Number),
        Kind::Whole => number(arg).filter(|number| number.fract() == 0.0).map(Value::Number),
        Kind::TextOrMap => value(Kind::Text, arg).or_else(|| value(Kind::Map, arg)),
        Kind::WholeOrClosure => closure(arg).or_else(|| value(Kind::Whole, arg)),
        Kind::Closure => closure(arg),
        Kind::Map => {
            let map = arg.read_lock::<rhai::Map>()?;
            Some(Value::Map(
                map.iter().map(|(key, value)| (key.to_string(), map_value(value))).collect::<BTreeMap<_, _>>(),
            ))
        }
    }
}

fn map_value(arg: &Dynamic) -> MapValue {
    text(arg)
        .map(MapValue::Text)
        .or_else(|| number(arg).map(MapValue::Number))
        .or_else(|| texts(arg).map(MapValue::Texts))
        .or_else(|| arg.as_bool().ok().map(MapValue::Yes))
        .unwrap_or(MapValue::Other)
}

fn text(arg: &Dynamic) -> Option<String> {
    arg.read_lock::<ImmutableString>().map(|text| text.trim().to_owned())
}

fn texts(arg: &Dynamic) -> Option<Vec<String>> {
    arg.read_lock::<rhai::Array>()?.iter().map(text).collect()
}

fn number(arg: &Dynamic) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "scenario numbers are small")]
    arg.as_int().ok().map(|int| int as f64).or_else(|| arg.as_float().ok())
}

fn closure(arg: &Dynamic) -> Option<Value> {
    arg.read_lock::<FnPtr>().map(|closure| Value::Closure(closure.clone()))
}
