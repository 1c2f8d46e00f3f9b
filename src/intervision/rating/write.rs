//! A sheet as a file: RON with what is still open as comments, so that it can be filled in with any editor.

use super::sheet::Sheet;
use super::task::Task;
use crate::ids::Lang;
use crate::intervision::notes::quoted;
use crate::review::Rubric;

impl Sheet {
    /// The sheet as a ratings file; with a task, what is still open stands in it as comments to fill in.
    #[must_use]
    pub fn written(&self, task: Option<(&Task, &Rubric, Lang)>) -> String {
        let mut text = String::from("// Ratings of one person. Seal it, or delete it after handing in.\nRatings(\n");
        let mut line = |words: String| {
            text.push_str(&words);
            text.push('\n');
        };
        line(format!("    version: {},", super::read::VERSION));
        line(format!("    recording: {},", quoted(&self.recording)));
        line(format!("    messages: {},", quoted(&self.fingerprint)));
        line(format!("    rubric: {},", quoted(&self.rubric)));
        line(format!("    codebook: {},", quoted(&self.codebook)));
        line(format!("    rater: {},", quoted(&self.rater)));
        if self.is_key {
            line("    is_key: true,".to_owned());
        }
        line("    // 1 to 5; None: not to be seen here.\n    criteria: {".to_owned());
        for (id, value) in &self.criteria {
            line(format!("        {}: {},", quoted(id), value.map_or("None".to_owned(), |value| value.to_string())));
        }
        if let Some((task, rubric, lang)) = task {
            for id in task.criteria.iter().filter(|id| !self.criteria.contains_key(*id)) {
                if let Some(it) = rubric.criteria.iter().find(|it| it.id == *id) {
                    let [low, middle, high] = [&it.low, &it.middle, &it.high].map(|text| text.get(lang));
                    line(format!("        // {} — 1: {low} · 3: {middle} · 5: {high}", it.name.get(lang)));
                }
                line(format!("        // {}: ,", quoted(id)));
            }
        }
        line("    },\n    // By message, what it does (codes as in `oefenlijn functions`); [] when it does none of that.\n    acts: {".to_owned());
        for (of, acts) in &self.acts {
            let codes: Vec<String> = acts.iter().map(|act| quoted(act.code())).collect();
            line(format!("        {of}: [{}],", codes.join(", ")));
        }
        for of in task.iter().flat_map(|(task, ..)| self.open(task).1) {
            line(format!("        // {of}: [],"));
        }
        text.push_str("    },\n)\n");
        text
    }
}
