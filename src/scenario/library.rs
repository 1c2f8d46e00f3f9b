//! Finds the scenario files: those that travel with the program and those in a folder.
//!
//! The only room of the scenarios that touches a disk.

use super::load::{Loaded, load};
use super::pack::Origin;
use super::script::Helpers;
use super::series::Series;
use crate::diagnostic::{Diagnostic, Words};
use crate::ids::Lang;
use include_dir::{Dir, include_dir};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// Files larger than this are not read.
const MAX_BYTES: u64 = 2_000_000;

/// Where the patterns of the guide lie.
const PATTERNS: &str = "patterns/";

/// A file's text, with its name relative to the scenarios folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// `bezorgde_partner.rhai`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Every scenario that was found, playable or not.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The scenarios, by id.
    pub scenarios: Vec<Loaded>,
    /// The plays beside them, by name: `plays/bezorgde_partner.expert.play`.
    pub plays: Vec<Source>,
    /// The series beside them, in their order, faulty ones too.
    pub series: Vec<Series>,
    /// The text of every file, by name.
    pub sources: BTreeMap<String, String>,
    /// What is wrong with files that belong to no scenario.
    pub diagnostics: Vec<Diagnostic>,
}

impl Library {
    /// The scenarios that travel with the program.
    #[must_use]
    pub fn shipped() -> Self {
        let mut files = BTreeMap::new();
        collect_shipped(&SHIPPED, &mut files);
        Self::of(&files, Vec::new())
    }

    /// The ids of the scenarios that travel with the program; none of them is read.
    #[must_use]
    pub fn shipped_ids() -> BTreeSet<String> {
        let names = SHIPPED.files().filter_map(|file| file.path().file_name()?.to_str()?.strip_suffix(".rhai"));
        names.map(str::to_owned).collect()
    }

    /// The text of a scenario that travels with the program.
    #[must_use]
    pub fn shipped_text(file_name: &str) -> Option<&'static str> {
        SHIPPED.get_file(file_name)?.contents_utf8()
    }

    /// The patterns of the guide: small scenarios of one idea each, which nobody chooses to practise with.
    #[must_use]
    pub fn patterns() -> Self {
        let mut files = BTreeMap::new();
        collect_shipped(&SHIPPED, &mut files);
        let own = files.into_iter().filter_map(|(name, text)| Some((name.strip_prefix(PATTERNS)?.to_owned(), text)));
        Self::of(&own.collect(), Vec::new())
    }

    /// The scenarios of a folder. A missing folder holds none.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        let mut faults = Vec::new();
        collect(folder, "", &mut files, &mut faults);
        Self::of(&files, faults)
    }

    /// One scenario file, with the helpers and translations beside it.
    #[must_use]
    pub fn of_file(path: &Path) -> Self {
        let Some((folder, name)) = path.parent().zip(path.file_name().and_then(|name| name.to_str())) else {
            return Self::default();
        };
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let mut files = BTreeMap::new();
        let mut faults = Vec::new();
        collect(folder, "", &mut files, &mut faults);
        let sources = files.iter().filter(|(name, _)| !name.starts_with(PATTERNS)).map(own).collect();
        only(name, &mut files);
        let mut library = Self { sources, ..Self::of(&files, faults) };
        library.diagnostics.retain(|fault| fault.file == name);
        library
    }

    /// One scenario by its id, one's own before the one that ships, or else the ids that there are; no other is read.
    pub fn by_id(folder: &Path, id: &str) -> Result<Loaded, Vec<String>> {
        let mut own = BTreeMap::new();
        collect(folder, "", &mut own, &mut Vec::new());
        let mut shipped = BTreeMap::new();
        collect_shipped(&SHIPPED, &mut shipped);
        let name = format!("{id}.rhai");
        let mut ids: BTreeSet<String> = BTreeSet::new();
        for mut files in [own, shipped] {
            let names = files.keys().filter(|name| is_scenario(name)).map(|name| name.trim_end_matches(".rhai"));
            ids.extend(names.map(str::to_owned));
            if is_scenario(&name) && files.contains_key(&name) {
                only(&name, &mut files);
                if let Some(loaded) = Self::of(&files, Vec::new()).scenarios.into_iter().find(|it| it.id == id) {
                    return Ok(loaded);
                }
            }
        }
        Err(ids.into_iter().collect())
    }

    /// Texts by name.
    #[must_use]
    pub fn of(files: &BTreeMap<String, String>, diagnostics: Vec<Diagnostic>) -> Self {
        // What explains the guide is neither a helper nor something to practise with.
        let files = &files
            .iter()
            .filter(|(name, _)| !name.starts_with(PATTERNS))
            .map(own)
            .collect::<BTreeMap<String, String>>();
        let helpers = Helpers::new(
            files.iter().filter(|(name, _)| name.ends_with(".rhai") && name.contains('/')).map(own).collect(),
        );
        let scenarios = load_all(files, &helpers);
        let plays = files.iter().filter(|(name, _)| name.ends_with(".play"));
        let plays = plays.map(|(name, text)| Source { name: name.clone(), text: text.clone() }).collect();
        let sources = files.clone();
        let mut library = Self { scenarios, plays, series: Vec::new(), sources, diagnostics };
        for (name, text) in files.iter().filter(|(name, _)| name.starts_with("series/") && name.ends_with(".ron")) {
            library.series.push(Series::parse(name, text));
        }
        library.series.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        library
    }

    /// Parts of series that name a scenario which is neither here nor among these.
    #[must_use]
    pub fn gaps(&self, others: &BTreeSet<String>) -> Vec<Diagnostic> {
        let mine = self.scenarios.iter().map(|loaded| loaded.id.as_str());
        let known: BTreeSet<&str> = mine.chain(others.iter().map(String::as_str)).collect();
        self.series.iter().flat_map(|series| series.missing(&known)).collect()
    }

    /// These scenarios over mine: one with the same id takes the other's place.
    #[must_use]
    pub fn with(mut self, over: Self) -> Self {
        self.scenarios.retain(|mine| !over.scenarios.iter().any(|other| other.id == mine.id));
        self.plays.retain(|mine| !over.plays.iter().any(|other| other.name == mine.name));
        self.plays.extend(over.plays);
        self.series.retain(|mine| !over.series.iter().any(|other| other.id == mine.id));
        self.series.extend(over.series);
        self.series.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        self.sources.extend(over.sources);
        self.scenarios.extend(over.scenarios);
        self.scenarios.sort_by(|a, b| a.id.cmp(&b.id));
        self.diagnostics.extend(over.diagnostics);
        self
    }

    /// The scenario with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Loaded> {
        self.scenarios.iter().find(|loaded| loaded.id == id)
    }

    /// The text of a scenario as it was read, by its file's name without ending.
    #[must_use]
    pub fn text_of(&self, stem: &str) -> Option<&str> {
        self.sources.get(&format!("{stem}.rhai")).map(String::as_str)
    }

    /// Where an imported scenario came from; `None` when it was not imported.
    #[must_use]
    pub fn origin(&self, id: &str) -> Option<Origin> {
        Origin::parse(self.sources.get(&Origin::name(id))?)
    }

    /// Everything that is wrong, file by file.
    pub fn faults(&self) -> impl Iterator<Item = &Diagnostic> {
        let scenarios = self.scenarios.iter().flat_map(|loaded| &loaded.diagnostics);
        self.diagnostics.iter().chain(scenarios).chain(self.series.iter().flat_map(|series| &series.faults))
    }
}

fn own((name, text): (&String, &String)) -> (String, String) {
    (name.clone(), text.clone())
}

fn is_scenario(name: &str) -> bool {
    name.ends_with(".rhai") && !name.contains('/')
}

/// Leaves one scenario with its translations and the helpers.
fn only(name: &str, files: &mut BTreeMap<String, String>) {
    let stem = name.trim_end_matches(".rhai");
    let is_its = |file: &str| {
        let rest = file.strip_prefix(stem);
        file == name || rest.is_some_and(|rest| Lang::ALL.iter().any(|lang| rest == format!(".{lang}.ron")))
    };
    files.retain(|file, _| is_its(file) || file.ends_with(".rhai") && file.contains('/'));
}

/// Every scenario of these files, in the order of their names: on all cores, as each takes a while to check.
fn load_all(files: &BTreeMap<String, String>, helpers: &Helpers) -> Vec<Loaded> {
    let names: Vec<&String> = files.keys().filter(|name| is_scenario(name)).collect();
    let one = |name: &String| {
        let source = |name: String| Some(Source { text: files.get(&name)?.clone(), name });
        let stem = name.trim_end_matches(".rhai");
        let translations: Vec<Source> =
            Lang::ALL.iter().filter_map(|lang| source(format!("{stem}.{lang}.ron"))).collect();
        source(name.clone()).map(|it| load(&it, helpers, &translations))
    };
    let threads = thread::available_parallelism().map_or(1, usize::from).min(names.len());
    if threads < 2 {
        return names.into_iter().filter_map(one).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some(name) = names.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.extend(one(name));
        }
        done
    };
    let mut all: Vec<Loaded> = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut all = work();
        for other in others {
            match other.join() {
                Ok(done) => all.extend(done),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    all.sort_by(|a, b| a.file_name.cmp(&b.file_name));
    all
}

fn is_ours(name: &str) -> bool {
    [".rhai", ".ron", ".play"].iter().any(|ending| name.ends_with(ending))
}

fn collect_shipped(dir: &Dir<'_>, files: &mut BTreeMap<String, String>) {
    for file in dir.files() {
        if let (Some(name), Some(text)) = (file.path().to_str(), file.contents_utf8())
            && is_ours(name)
        {
            files.insert(name.replace('\\', "/"), text.to_owned());
        }
    }
    dir.dirs().for_each(|dir| collect_shipped(dir, files));
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>, faults: &mut Vec<Diagnostic>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else { continue };
        let path = format!("{prefix}{name}");
        // Links are not followed: a scenario reads nothing outside its folder.
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() && prefix.matches('/').count() < 3 && !name.starts_with('.') {
            collect(&entry.path(), &format!("{path}/"), files, faults);
        } else if kind.is_file() && is_ours(&name) {
            match read(&entry.path()) {
                Ok(text) => {
                    files.insert(path, text);
                }
                Err(fault) => faults.push(Diagnostic { file: path, ..fault }),
            }
        }
    }
}

/// The text of a file, without a byte order mark.
fn read(path: &Path) -> Result<String, Diagnostic> {
    let fault = |message: Words, hint: Words| Diagnostic::error("file", "", (0, 0), message).hint(hint);
    let size = fs::metadata(path)
        .map_err(|error| fault(words!("the file cannot be read: {error}", error), Words::default()))?
        .len();
    if size > MAX_BYTES {
        return Err(fault(words!("the file is too large to be a scenario"), words!("Split it in two.")));
    }
    let bytes =
        fs::read(path).map_err(|error| fault(words!("the file cannot be read: {error}", error), Words::default()))?;
    String::from_utf8(bytes).map(|text| text.trim_start_matches('\u{feff}').to_owned()).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let mut fault = fault(
            words!("the file is not saved as UTF-8"),
            words!("Save it again as UTF-8; most editors ask when saving."),
        );
        fault.code = "encoding";
        fault.line = u32::try_from(line).unwrap_or_default();
        fault
    })
}
