use super::*;
use crate::authoring::Buffer;
use crate::diagnostic::Words;
use crate::scenario::{Helpers, Source, load};

const SOUND: &str = r##"scenario("p", #{ title: "P", language: "nl", minutes: 10, intensity: 1, summary: "Een proef.", content_note: "Rustig.", concern: "general", goals: ["proeven"], date: "2026-11-25", authors: ["Oefenlijn"], reviewers: ["A", "B"], sources: ["proef"] });
persona("Lies", 38).strength("Ze vraagt hulp.");
meter("trust", 30);
meter("courage", 30).label("Moed");
confused(["hoe bedoel je?", "ik volg niet", "wat bedoel je juist?"]);
beat("opening").phase("welcome");
say("hallo");
hears("reflection").change("trust", 6).change("courage", 1).reply("ja, precies").why("Je gaf terug.");
hears("close").end("good");
otherwise().reply_one_of(["mja", "ik weet niet", "kan zijn"]);
quiet(90).reply("ben je er nog?");
ending("good", "helped").says("dank je wel").explains("Er was rust.").afterwards("Ze belde later.").way_to_help("De chat blijft open.");
"##;

fn faults(text: &str) -> Vec<Diagnostic> {
    load(&Source { name: "p.rhai".to_owned(), text: text.to_owned() }, &Helpers::default(), &[]).diagnostics
}

/// What one click makes of a slip: the file as it was.
fn one_click(right: &str, wrong: &str) {
    assert!(SOUND.contains(right), "{right}");
    let broken = SOUND.replacen(right, wrong, 1);
    let found = faults(&broken);
    assert!(found.iter().any(Diagnostic::is_error), "{wrong} is no fault");
    let mut buffer = Buffer::new(&broken);
    let mend = found.iter().find_map(|fault| mend(buffer.text(), Language::Rhai, fault));
    let mend = mend.unwrap_or_else(|| panic!("no way to mend {wrong}: {found:#?}"));
    buffer.change(&mend.changes);
    assert_eq!(buffer.text().as_str(), SOUND, "{wrong}: {found:#?}");
}

#[test]
fn common_slips_are_mended_with_one_click() {
    assert_eq!(faults(SOUND).iter().filter(|fault| fault.is_error()).count(), 0);
    let rows = [
        ("reply(\"ja, precies\")", "replay(\"ja, precies\")"),
        ("hears(\"reflection\")", "hears(\"refection\")"),
        ("end(\"good\")", "end(\"god\")"),
        ("change(\"trust\", 6)", "change(\"trist\", 6)"),
        ("phase(\"welcome\")", "phase(\"welcom\")"),
        ("content_note:", "content_not:"),
        ("say(\"hallo\");", "say(\"hallo\")"),
        ("say(\"hallo\");", "say(\"hallo\""),
        ("reply(\"ben je er nog?\");", "reply(\"ben je er nog?\";"),
        ("\"kan zijn\"]);", "\"kan zijn\");"),
        ("say(\"hallo\");", "say(“hallo”);"),
        ("say(\"hallo\");", "say('hallo');"),
        ("say(\"hallo\");", "say(\"hallo);"),
    ];
    for (right, wrong) in rows {
        one_click(right, wrong);
    }
}

#[test]
fn what_takes_thinking_has_no_button() {
    let text = Text::new(SOUND);
    for fault in faults(&SOUND.replace("say(\"hallo\");\n", "")) {
        assert_eq!(mend(&text, Language::Rhai, &fault), None, "{fault}");
    }
}

#[test]
fn a_fault_is_shown_at_the_name_that_it_tells_of() {
    let text = Text::new(&SOUND.replace("end(\"good\")", "end(\"god\")"));
    let found = faults(text.as_str());
    let fault = found.iter().find(|fault| fault.message.contains("`god`")).unwrap();
    assert_eq!(&text.as_str()[shown_at(&text, fault)], "god");
    let fault = Diagnostic::error("syntax", "p.rhai", (3, 20), Words::as_is("x"));
    assert_eq!(&text.as_str()[shown_at(&text, &fault)], ";", "past the end shows the last letter");
}
