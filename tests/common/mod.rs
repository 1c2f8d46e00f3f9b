//! A small sound scenario, and ways to break it.

#![allow(dead_code, reason = "each test file uses its own part")]

use oefenlijn::diagnostic::Diagnostic;
use oefenlijn::ids::Lang;
use oefenlijn::scenario::{Library, Loaded, Scenario};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Line 1 of every test scenario.
pub const HEAD: &str = r##"scenario("proef", #{ title: "Proef", language: "nl", minutes: 10, intensity: 1, summary: "Een proef.", content_note: "Rustig.", concern: "general", goals: ["proeven"], date: "2026-11-25", authors: ["Oefenlijn"], reviewers: ["A", "B"], sources: ["proef"] });"##;

/// A scenario without any fault; 21 lines.
pub fn sound() -> String {
    format!(
        r#"{HEAD}
persona("Lies", 38).strength("Ze vraagt hulp.");
meter("trust", 30);
meter("tension", 50);
topic("work", ["hoe gaat het op je werk", "werk je vandaag", "wat doe je voor werk", "ben je gaan werken", "weten ze het op je werk"]);
flag("child_safety").level(2);
confused(["hoe bedoel je?", "ik volg niet", "wat bedoel je juist?"]);
fact("alone").says("ik zit hier alleen").needs("trust", 40).cue("het is stil hier").why("Je luisterde.");
beat("opening").phase("welcome");
say("hallo");
hears("reflection").change("trust", 6).reply("ja, precies").why("Je gaf terug wat je hoorde.");
hears("judgement").change("trust", -15).reply("laat maar").then("closing_up").why("Een oordeel sluit af.").better("Dat klinkt zwaar.");
hears("work").reply("ik werk in een winkel");
hears("close").end("good");
otherwise().reply_one_of(["mja", "ik weet niet", "kan zijn"]);
quiet(90).reply("ben je er nog?");
beat("closing_up").phase("clarify");
hears("affirmation").change("trust", 10).then("opening").reply("dank je").why("Erkenning opent weer.");
otherwise().change("tension", 3).reply_one_of(["hm", "tja", "als jij het zegt"]);
quiet(60).end("gone");
ending("good", "helped").says("dank je wel").explains("Er was rust.").afterwards("Ze belde later.").way_to_help("De chat blijft open.");
ending("gone", "left").says("dag").explains("Ze voelde zich beoordeeld.").afterwards("Ze zocht later hulp.").way_to_help("De chat blijft open.");
"#
    )
}

/// Loads a scenario from its text, with helpers and translations beside it.
pub fn load_with(text: &str, others: &[(&str, &str)]) -> Loaded {
    let mut files = BTreeMap::from([("proef.rhai".to_owned(), text.to_owned())]);
    files.extend(others.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    Library::of(&files, Vec::new()).scenarios.remove(0)
}

/// Loads a scenario from its text.
pub fn load(text: &str) -> Loaded {
    load_with(text, &[])
}

/// The playable scenario of a sound text.
pub fn scenario(text: &str) -> Arc<Scenario> {
    let loaded = load(text);
    loaded.playable.get(&Lang::Nl).cloned().unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
}

/// The errors of a text, as `line: message | hint`.
pub fn errors(text: &str) -> Vec<String> {
    told(load(text).diagnostics.iter().filter(|fault| fault.is_error()))
}

/// Diagnostics as `line: message | hint`.
pub fn told<'a>(faults: impl Iterator<Item = &'a Diagnostic>) -> Vec<String> {
    faults.map(|fault| format!("{}: {} | {}", fault.line, fault.message, fault.hint)).collect()
}
