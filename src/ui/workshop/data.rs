//! What the bar of the workshop and its list of scenarios say.

use crate::app::{App, Listed, OpenFile, Pane, Texts, WorkshopDesk};
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;

/// The bar over a scenario on the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadData {
    /// The scenario's title.
    pub title: String,
    /// Whether it is saved, and where.
    pub state: String,
    /// There is something to save.
    pub can_save: bool,
    /// The scenario and its translations: which file, what it is called, whether it is shown.
    pub files: Vec<(usize, String, bool)>,
    /// Its plays, the same.
    pub plays: Vec<(usize, String, bool)>,
    /// The panes: which, what it is called, whether it is shown.
    pub panes: Vec<(Pane, String, bool)>,
    /// Files that another program changed too.
    pub clashes: Vec<String>,
    /// Unsaved work came back.
    pub is_recovered: bool,
}

impl HeadData {
    /// Of this desk.
    #[must_use]
    pub fn of(desk: &WorkshopDesk, texts: &Texts) -> Self {
        let title = desk.checked.as_ref().map(|checked| checked.loaded.file.meta.title.clone()).unwrap_or_default();
        let state = match (desk.is_copy, desk.is_dirty()) {
            (true, _) => "workshop-is-copy",
            (false, true) => "workshop-unsaved",
            (false, false) => "workshop-saved",
        };
        let (mut files, mut plays) = (Vec::new(), Vec::new());
        for (index, file) in desk.files.iter().enumerate() {
            let mark = if file.is_dirty() && !desk.is_copy { " •" } else { "" };
            let list = if file.name.ends_with(".play") { &mut plays } else { &mut files };
            list.push((index, format!("{}{mark}", file_name(file, &desk.stem, texts)), index == desk.shown));
        }
        Self {
            title: if title.is_empty() { desk.stem.clone() } else { title },
            state: texts.t(state),
            can_save: desk.is_dirty() || desk.is_copy,
            files,
            plays,
            panes: Pane::ALL
                .iter()
                .map(|pane| (*pane, texts.t(&format!("workshop-pane-{}", pane.name())), *pane == desk.pane))
                .collect(),
            clashes: desk.files.iter().filter(|file| file.theirs.is_some()).map(|file| file.name.clone()).collect(),
            is_recovered: desk.files.iter().any(|file| file.is_recovered),
        }
    }
}

/// What a file is called on its tab.
fn file_name(file: &OpenFile, stem: &str, texts: &Texts) -> String {
    if let Some(play) = file.name.strip_prefix("plays/") {
        let name = play.trim_end_matches(".play");
        let name = name.strip_prefix(stem).map_or(name, |rest| rest.trim_start_matches('.'));
        return texts.t_with("workshop-file-play", &[("name", name.into())]);
    }
    let lang = Lang::ALL.into_iter().find(|lang| file.name == format!("{stem}.{lang}.ron"));
    match lang {
        Some(lang) => texts.t(&format!("lang-{lang}")),
        None => texts.t("workshop-file-scenario"),
    }
}

/// A scenario to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceData {
    /// Its file's name without ending.
    pub stem: String,
    /// As shown.
    pub title: String,
    /// Its file, and what is wrong with it.
    pub about: String,
    /// Something wants care.
    pub wants_care: bool,
}

/// A file that cannot be read, and why.
#[must_use]
pub fn unreadable(texts: &Texts, fault: &Diagnostic) -> String {
    let file = ("file", fault.file.as_str().into());
    match fault.code {
        "encoding" => texts.t_with("workshop-not-utf8", &[file]),
        _ => texts.t_with("workshop-not-read", &[file, ("why", texts.told(&fault.message).into())]),
    }
}

/// Own scenarios, and those to copy.
#[must_use]
pub fn choices(app: &App, texts: &Texts, search: &str) -> (Vec<ChoiceData>, Vec<ChoiceData>) {
    let wanted = search.trim().to_lowercase();
    let fits = |listed: &&Listed| {
        wanted.is_empty() || listed.title.to_lowercase().contains(&wanted) || listed.stem.contains(&wanted)
    };
    let (own, shipped): (Vec<&Listed>, Vec<&Listed>) =
        app.workshop.listed.iter().filter(fits).partition(|listed| listed.is_own);
    let all = |list: Vec<&Listed>| list.into_iter().map(|listed| choice(listed, texts)).collect();
    (all(own), all(shipped))
}

fn choice(listed: &Listed, texts: &Texts) -> ChoiceData {
    let mut about = vec![format!("{}.rhai", listed.stem)];
    if listed.is_unsaved {
        about.push(texts.t("workshop-has-unsaved"));
    }
    if listed.errors > 0 {
        about.push(texts.t_with("workshop-errors", &[("n", listed.errors.into())]));
    }
    ChoiceData {
        stem: listed.stem.clone(),
        title: listed.title.clone(),
        about: about.join(" · "),
        wants_care: listed.errors > 0 || listed.is_unsaved,
    }
}
