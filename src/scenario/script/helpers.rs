//! Shared helper files: `import "helpers/words" as words;`, from the scenarios folder only.
//!
//! Their texts are read beforehand by the library; the engine never touches a disk.

use super::faults::told;
use crate::diagnostic::Words;
use rhai::{Engine, EvalAltResult, Module, ModuleResolver, Position, Scope, Shared};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

type Resolved = Result<Shared<Module>, Box<EvalAltResult>>;

/// Helper files by their path in the scenarios folder, `helpers/words.rhai`.
#[derive(Clone, Debug, Default)]
pub struct Helpers {
    files: Arc<BTreeMap<String, String>>,
}

impl Helpers {
    /// These files, path to text.
    #[must_use]
    pub fn new(files: BTreeMap<String, String>) -> Self {
        Self { files: Arc::new(files) }
    }

    /// Paths and texts, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// A resolver for one run.
    pub(super) fn resolver(&self) -> Resolver {
        Resolver { files: self.clone(), state: Mutex::default() }
    }

    fn find(&self, path: &str) -> Result<(String, &str), Words> {
        let steps: Vec<&str> = path.split('/').collect();
        let outside = path.starts_with('/')
            || path.contains(['\\', ':', '\0'])
            || steps.iter().any(|step| matches!(*step, "" | "." | ".."));
        if outside {
            return Err(words!("`{path}` lies outside the scenarios folder", path));
        }
        let name = if path.ends_with(".rhai") { path.to_owned() } else { format!("{path}.rhai") };
        match self.files.get(&name) {
            Some(text) => Ok((name, text)),
            None => Err(words!("there is no helper file `{name}` in the scenarios folder", name)),
        }
    }
}

/// Resolves imports during one run; each helper runs once.
pub(super) struct Resolver {
    files: Helpers,
    state: Mutex<BTreeMap<String, Option<Shared<Module>>>>,
}

impl ModuleResolver for Resolver {
    fn resolve(&self, engine: &Engine, _source: Option<&str>, path: &str, pos: Position) -> Resolved {
        let fail = |message: Words| -> Resolved {
            Err(EvalAltResult::ErrorInModule(path.to_owned(), told(message), pos).into())
        };
        let (name, text) = match self.files.find(path) {
            Ok(found) => found,
            Err(message) => return fail(message),
        };
        match self.state.lock().map(|state| state.get(&name).cloned()) {
            Ok(Some(Some(module))) => return Ok(module),
            Ok(Some(None)) => return fail(words!("`{name}` imports itself", name)),
            Ok(None) => {}
            Err(_) => return fail(words!("the helper files could not be read")),
        }
        self.note(&name, None);
        let mut ast = match engine.compile(text) {
            Ok(ast) => ast,
            Err(error) => return Err(EvalAltResult::ErrorInModule(name, error.into(), pos).into()),
        };
        ast.set_source(name.as_str());
        match Module::eval_ast_as_new(Scope::new(), &ast, engine) {
            Ok(module) => {
                let module: Shared<Module> = module.into();
                self.note(&name, Some(module.clone()));
                Ok(module)
            }
            Err(error) => Err(EvalAltResult::ErrorInModule(name, error, pos).into()),
        }
    }
}

impl Resolver {
    fn note(&self, name: &str, module: Option<Shared<Module>>) {
        if let Ok(mut state) = self.state.lock() {
            state.insert(name.to_owned(), module);
        }
    }
}
