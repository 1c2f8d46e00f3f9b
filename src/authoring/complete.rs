//! What could stand at the caret: functions, names, keys, steps of a play, each with a line about it.

use super::chains::{Statement, What, inside, unquoted};
use super::glossary::{Given, common};
use super::motion::is_word;
use super::names::{Name, Outline, call_at, role};
use super::pairs::is_inside_text;
use super::snippets::SNIPPETS;
use super::tokens::Language;
use crate::diagnostic::Words;
use crate::scenario::functions::{Count, FUNCTIONS, Function, Kind, keys_of};
use crate::scenario::script::Part;
use std::ops::Range;

/// Something that could stand here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// As shown.
    pub label: String,
    /// A line about it.
    pub about: Words,
    /// What takes the place of the range.
    pub words: String,
    /// Where the caret goes, from the beginning of the words.
    pub caret: usize,
    /// Key of the interface's own words for it, as a snippet has; empty: the label holds in every language.
    pub key: &'static str,
}

/// What could stand at a place, the best first, and the bytes that it would replace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completions {
    /// What is begun already.
    pub range: Range<usize>,
    /// What could stand there.
    pub list: Vec<Completion>,
}

/// What could stand at this place of a text with this outline. `given`: the names that the scenario gives.
#[must_use]
pub fn complete(text: &str, outline: &Outline, scenario: &[Given], at: usize) -> Completions {
    let Some(before) = text.get(..at) else { return Completions::default() };
    let start = before.trim_end_matches(is_word).len();
    let mut found = Completions { range: start..at, list: Vec::new() };
    let line = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
    match outline.language {
        Language::Play => found.list = in_play(line, scenario),
        Language::Ron => {
            if is_inside_text(line) && text[..start].ends_with('{') {
                found.list = of_kind(scenario, Name::Pick);
            }
        }
        Language::Rhai => {
            if is_inside_text(line) {
                in_text(text, outline, scenario, at, &mut found);
            } else if !line.trim_start().starts_with("//") {
                found.list = in_code(text, outline, scenario, start, line);
            }
        }
    }
    let begun = text[found.range.clone()].to_lowercase();
    let rank = |it: &Completion| {
        let label = it.label.to_lowercase();
        let label = label.trim_start_matches(['.', '…', ' ']);
        if label.starts_with(&begun) { 0 } else { 1 + u8::from(!label.contains(&begun)) }
    };
    found.list.retain(|it| rank(it) < 2);
    found.list.sort_by_key(rank);
    // What stands there whole already needs no help.
    if found.list.len() == 1 && found.list[0].words == text[found.range.clone()] {
        found.list.clear();
    }
    found
}

fn plain(label: &str, about: Words) -> Completion {
    Completion { label: label.to_owned(), about, words: label.to_owned(), caret: label.len(), key: "" }
}

/// Names of a kind: the scenario's own first, then those that every scenario may use.
fn of_kind(scenario: &[Given], kind: Name) -> Vec<Completion> {
    let mut list: Vec<Completion> =
        scenario.iter().filter(|it| it.kind == kind).map(|it| plain(&it.name, Words::as_is(&*it.about))).collect();
    if kind == Name::Meter && !list.is_empty() {
        return list;
    }
    let own: Vec<String> = list.iter().map(|it| it.label.clone()).collect();
    list.extend(
        common(kind).into_iter().filter(|(name, _)| !own.contains(name)).map(|(name, about)| plain(&name, about)),
    );
    list
}

/// Inside a text: a name where the call wants one, a pick after a brace.
fn in_text(text: &str, outline: &Outline, scenario: &[Given], at: usize, found: &mut Completions) {
    let start = found.range.start;
    if text[..start].ends_with('{') {
        found.list = of_kind(scenario, Name::Pick);
        return;
    }
    let Some((statement, call, index)) = call_at(&outline.statements, at) else { return };
    let opener = statement.calls.first().map_or("", |call| call.name.as_str());
    let role = in_closure(text, start).map(|kind| (kind, false)).or_else(|| role(opener, &call.name, index));
    let Some((kind, is_given)) = role else { return };
    // The whole text from its quote on: names hold no spaces, but what is begun may.
    let quote = text[..at].rfind('"').map_or(start, |quote| quote + 1);
    found.range = quote..at;
    found.list = match kind {
        // A new name is given here: those that are spoken of and that nothing gives yet.
        kind if is_given && kind != Name::Mark => still_to_give(text, outline, scenario, kind),
        Name::PickValue => values_of_pick(text, &outline.statements, call.args.first().map(|arg| arg.bytes.clone())),
        kind => of_kind(scenario, kind),
    };
}

/// Names of a kind that are used somewhere and given nowhere; feelings that the interface knows too.
fn still_to_give(text: &str, outline: &Outline, scenario: &[Given], kind: Name) -> Vec<Completion> {
    let is_new = |name: &str| !scenario.iter().any(|it| it.kind == kind && it.name == name);
    let mut names: Vec<&str> = Vec::new();
    for used in outline.names.iter().filter(|it| it.kind == kind && !it.is_given) {
        let name = &text[used.bytes.clone()];
        if is_new(name) && !names.contains(&name) {
            names.push(name);
        }
    }
    let mut list: Vec<Completion> = names.iter().map(|name| plain(name, words!("used, and not yet written"))).collect();
    if kind == Name::Meter {
        let known = common(kind).into_iter().filter(|(name, _)| is_new(name) && !names.contains(&name.as_str()));
        list.extend(known.map(|(name, about)| plain(&name, about)));
    }
    list
}

/// The kind of name that a call on the moment wants: `s.knows("`.
fn in_closure(text: &str, start: usize) -> Option<Name> {
    let before = text[..start].strip_suffix('"')?.strip_suffix('(')?;
    let moment =
        |name: &str| before.strip_suffix(name).is_some_and(|rest| rest.ends_with("s.") || rest.ends_with("m."));
    [
        ("knows", Name::Fact),
        ("heard", Name::Topic),
        ("times", Name::Topic),
        ("visited", Name::Beat),
        ("picked", Name::Pick),
        ("meter", Name::Meter),
    ]
    .into_iter()
    .find(|(name, _)| moment(name) && text[..start].rfind('|').is_some())
    .map(|(_, kind)| kind)
}

fn values_of_pick(text: &str, all: &[Statement], pick: Option<Range<usize>>) -> Vec<Completion> {
    let Some(pick) = pick else { return Vec::new() };
    let name = &text[inside(text, &pick)];
    let mut calls = all.iter().filter_map(|statement| statement.calls.first()).filter(|call| call.name == "pick");
    let call = calls.find(|call| call.args.first().is_some_and(|arg| text[inside(text, &arg.bytes)] == *name));
    match call.and_then(|call| call.args.get(1)).map(|arg| &arg.what) {
        Some(What::List(items)) => {
            items.iter().map(|item| plain(&unquoted(&text[item.clone()]), Words::as_is(name))).collect()
        }
        _ => Vec::new(),
    }
}

/// Outside texts: what can be chained, what begins a statement, what a closure sees, keys.
fn in_code(text: &str, outline: &Outline, scenario: &[Given], start: usize, line: &str) -> Vec<Completion> {
    let before = text[..start].trim_end();
    let all = &outline.statements;
    let statement = all.iter().rev().find(|it| it.bytes.start < start && (!it.is_ended || start < it.bytes.end));
    let call = statement.and_then(|_| call_at(all, start));
    if let Some((_, call, index)) = call {
        if before.ends_with('.') {
            return moment(scenario);
        }
        let in_map = call
            .args
            .get(index)
            .or(call.args.last())
            .is_some_and(|arg| matches!(arg.what, What::Map(_)) || text[arg.bytes.clone()].starts_with("#{"));
        if in_map && before.ends_with(['{', ',']) {
            return keys_of(&call.name)
                .iter()
                .map(|key| {
                    let words = format!("{key}: ");
                    Completion { label: (*key).to_owned(), about: Words::default(), caret: words.len(), words, key: "" }
                })
                .collect();
        }
        return Vec::new();
    }
    if before.ends_with('.') {
        let opener = statement.and_then(|it| it.calls.first()).map_or("", |call| call.name.as_str());
        let part = part_of(opener);
        return FUNCTIONS.iter().filter(|it| part.is_some_and(|part| it.on.contains(&part))).map(call_words).collect();
    }
    let is_begin = line.trim_start().chars().all(is_word);
    if !is_begin || statement.is_some_and(|it| it.bytes.start < text[..start].rfind('\n').unwrap_or(0) && !it.is_ended)
    {
        return Vec::new();
    }
    let openers = FUNCTIONS.iter().filter(|it| it.on.is_empty()).map(call_words);
    openers
        .chain(SNIPPETS.iter().map(|it| {
            let label = format!("… {}", it.name);
            Completion {
                label,
                about: Words::of(it.about, Vec::new()),
                words: it.words.to_owned(),
                caret: it.caret(),
                key: it.key,
            }
        }))
        .collect()
}

/// The part of a scenario that a statement with this opener writes.
fn part_of(opener: &str) -> Option<Part> {
    Some(match opener {
        "persona" => Part::Persona,
        "meter" => Part::Meter,
        "flag" => Part::Flag,
        "fact" => Part::Fact,
        "beat" => Part::Beat,
        "say" => Part::Line,
        "hears" | "hears_all" | "quiet" | "otherwise" | "whenever" | "desk" | "referred" | "closed" => Part::Rule,
        "ending" => Part::Ending,
        "expects" => Part::Expect,
        _ => return None,
    })
}

/// A function as it is written, with the caret where its first value goes.
fn call_words(function: &Function) -> Completion {
    let first = function.args.first().map(|arg| arg.kind);
    let (words, back) = match (first, function.count) {
        (None, _) => (format!("{}()", function.name), 0),
        (Some(_), Count::AnyNumber) => (format!("{}()", function.name), 1),
        (Some(Kind::Text | Kind::Texts), _) => (format!("{}(\"\")", function.name), 2),
        (Some(Kind::List), _) => (format!("{}([\"\"])", function.name), 3),
        (Some(Kind::Map), _) => (format!("{}(#{{  }})", function.name), 3),
        (Some(Kind::Closure), _) => (format!("{}(|s| )", function.name), 1),
        (Some(_), _) => (format!("{}()", function.name), 1),
    };
    Completion {
        label: function.signature(),
        about: Words::of(function.doc, Vec::new()),
        caret: words.len() - back,
        words,
        key: "",
    }
}

/// What a closure sees.
fn moment(scenario: &[Given]) -> Vec<Completion> {
    let mut list: Vec<Completion> = [
        ("turn", words!("messages of the counsellor so far")),
        ("words", words!("words in the last message")),
        ("silence", words!("seconds since the last message")),
        ("minutes", words!("whole minutes since the start")),
        ("beat", words!("where the story is")),
    ]
    .map(|(name, about)| plain(name, about))
    .to_vec();
    list.extend(
        scenario.iter().filter(|it| it.kind == Name::Meter).map(|it| plain(&it.name, words!("a feeling, 0 to 100"))),
    );
    for (name, about) in [
        ("knows", words!("whether a fact is known")),
        ("heard", words!("whether an act or topic was heard")),
        ("times", words!("how often it was heard")),
        ("visited", words!("how often the story came to a beat")),
        ("picked", words!("what chance chose")),
    ] {
        let words = format!("{name}(\"\")");
        list.push(Completion { label: format!("{name}(…)"), about, caret: words.len() - 2, words, key: "" });
    }
    list
}

/// Steps of a play, and names behind `expect`.
fn in_play(line: &str, scenario: &[Given]) -> Vec<Completion> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_next = line.ends_with(char::is_whitespace);
    let begun = words.len() - usize::from(!is_next && !words.is_empty());
    let known = &words[..begun];
    let known: Vec<&str> = known.iter().copied().filter(|word| !matches!(*word, "no" | "not")).collect();
    match known[..] {
        [] => [
            (">", words!("a message of the counsellor")),
            ("expect", words!("what should be true now")),
            ("begin", words!("where it begins: begin beat telling, begin trust 38")),
            ("as", words!("a message, and how it is read: as reflection > ...")),
            ("wait", words!("silence: wait 90 s")),
            ("desk", words!("desk back_office")),
            ("flag", words!("a decision on a risk: flag suicide 3")),
            ("lead", words!("a message to the shift lead")),
            ("refer", words!("a referral: refer zelfmoordlijn warm agreed")),
            ("tick", words!("a step of a protocol: tick suicide.ask_directly")),
            ("end", words!("the counsellor ends the chat")),
            ("stop", words!("the trainee stops")),
            ("scenario", words!("which scenario")),
            ("language", words!("in which language")),
            ("seed", words!("which variation")),
        ]
        .map(|(name, about)| plain(name, about))
        .to_vec(),
        ["expect"] => {
            let mut list = [
                ("heard", words!("how the last message was read")),
                ("says", words!("what was answered; * is anything")),
                ("beat", words!("where the story is")),
                ("phase", words!("the phase of the chat")),
                ("fact", words!("a fact is known")),
                ("flag", words!("a risk was shown")),
                ("mark", words!("a mark was set")),
                ("ended", words!("it ended so")),
                ("outcome", words!("how the ending counts")),
                ("understood", words!("the last message was understood")),
                ("step", words!("how a step of a protocol stands")),
                ("level", words!("how a level stands")),
                ("no", words!("the opposite")),
            ]
            .map(|(name, about)| plain(name, about))
            .to_vec();
            list.extend(
                scenario
                    .iter()
                    .filter(|it| it.kind == Name::Meter)
                    .map(|it| plain(&it.name, words!("a feeling: >= 40, rises, falls"))),
            );
            list
        }
        ["begin"] => {
            let places = [
                ("beat", words!("a beat")),
                ("fact", words!("a fact that is known")),
                ("pick", words!("what chance chose")),
            ];
            let meters =
                scenario.iter().filter(|it| it.kind == Name::Meter).map(|it| plain(&it.name, words!("a feeling")));
            places.map(|(name, about)| plain(name, about)).into_iter().chain(meters).collect()
        }
        ["begin", "beat"] => of_kind(scenario, Name::Beat),
        ["begin", "fact"] => of_kind(scenario, Name::Fact),
        ["begin", "pick"] => of_kind(scenario, Name::Pick),
        ["as"] => of_kind(scenario, Name::Topic),
        ["expect", "heard"] => of_kind(scenario, Name::Topic),
        ["expect", "beat"] => of_kind(scenario, Name::Beat),
        ["expect", "phase"] => of_kind(scenario, Name::Phase),
        ["expect", "fact"] => of_kind(scenario, Name::Fact),
        ["expect", "flag" | "level"] | ["flag"] => of_kind(scenario, Name::Flag),
        ["expect", "mark"] => of_kind(scenario, Name::Mark),
        ["expect", "ended"] => of_kind(scenario, Name::Ending),
        ["expect", "outcome"] => of_kind(scenario, Name::Outcome),
        ["refer"] => of_kind(scenario, Name::Partner),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::given;

    const FILE: &str = "meter(\"trust\", 25);\npick(\"who\", [\"zus\", \"niemand\"]);\ntopic(\"work\", [\"werk je\"]);\nfact(\"alone\").says(\"ik ben alleen\");\nbeat(\"opening\");\nending(\"good\", \"helped\");\n";

    fn offered_in(text: &str, at: usize) -> Vec<Completion> {
        let outline = Outline::of(text, Language::Rhai);
        complete(text, &outline, &given(text, &outline.statements), at).list
    }

    /// The labels that come first where `^` stands.
    fn offered(words: &str) -> Vec<String> {
        let text = format!("{FILE}{words}");
        let at = text.find('^').unwrap();
        let text = text.replacen('^', "", 1);
        offered_in(&text, at).into_iter().map(|it| it.label).collect()
    }

    #[test]
    fn what_fits_here_comes_first() {
        let rows = [
            ("hears(\"wo^\")", "work"),
            ("hears(\"ask_su^\")", "ask_suicide"),
            ("hears(\"greeting\").ne^", ".needs(meter, at_least)"),
            ("hears(\"greeting\")\n    .ch^", ".change(meter, by)"),
            ("hears(\"greeting\").needs(\"^\", 3)", "trust"),
            ("hears(\"greeting\").then(\"^", "opening"),
            ("hears(\"greeting\").end(\"^", "good"),
            ("hears(\"greeting\").tells(\"al^\");", "alone"),
            ("hears(\"greeting\").picked(\"who\", \"^\");", "zus"),
            ("hears(\"greeting\").when(|s| s.tr^)", "trust"),
            ("hears(\"greeting\").when(|s| s.knows(\"^\"))", "alone"),
            ("hears(\"greeting\").reply(\"ik en {w^\")", "who"),
            ("beat(\"b\").phase(\"cl^\")", "clarify"),
            ("ending(\"e\", \"^\")", "helped"),
            ("persona(\"L\", 3).types(#{ cps: 4, ty^ })", "typos"),
            ("hea^", "hears(act_or_topic, …)"),
            ("fact(\"x\").^", ".says(wordings)"),
        ];
        for (words, first) in rows {
            assert_eq!(offered(words).first().map(String::as_str), Some(first), "at {words}");
        }
    }

    #[test]
    fn where_a_name_is_given_only_what_nothing_gives_yet_is_offered() {
        assert_eq!(offered("beat(\"^\")"), Vec::<String>::new(), "opening stands already");
        assert_eq!(offered("hears(\"close\").then(\"farewell\");\nbeat(\"^\")"), ["farewell"]);
        assert_eq!(offered("fact(\"^\")"), Vec::<String>::new());
        assert_eq!(offered("topic(\"^\")"), Vec::<String>::new(), "an act cannot be given again");
        let meters = offered("meter(\"^\")");
        assert!(!meters.contains(&"trust".to_owned()) && meters.contains(&"tension".to_owned()), "{meters:?}");
    }

    #[test]
    fn where_an_author_writes_freely_nothing_pops_up() {
        for words in
            ["// hea^", "say(\"hallo da^\")", "hears(\"greeting\").reply(\"ja hea^\")", "hears(\"x\").turn_from(^)"]
        {
            assert_eq!(offered(words), Vec::<String>::new(), "at {words}");
        }
    }

    #[test]
    fn every_completion_has_a_line_about_it() {
        for words in ["^", "hears(\"^", "beat(\"x\").^"] {
            let text = format!("{FILE}{words}");
            let at = text.find('^').unwrap();
            let list = offered_in(&text.replacen('^', "", 1), at);
            assert!(!list.is_empty());
            let silent: Vec<_> = list.iter().filter(|it| it.about.as_str().is_empty()).map(|it| &it.label).collect();
            assert!(silent.len() <= 1, "{silent:?}");
        }
    }

    #[test]
    fn a_play_is_helped_along() {
        let labels = |line: &str| -> Vec<String> {
            let names = given(FILE, &Outline::of(FILE, Language::Rhai).statements);
            complete(line, &Outline::of(line, Language::Play), &names, line.len())
                .list
                .into_iter()
                .map(|it| it.label)
                .collect()
        };
        assert_eq!(labels("exp"), ["expect"]);
        assert_eq!(labels("expect fact "), ["alone"]);
        assert_eq!(labels("expect no fact al"), ["alone"]);
        assert_eq!(labels("expect tr").first().map(String::as_str), Some("trust"));
        assert!(labels("> hallo ex").is_empty());
    }
}
