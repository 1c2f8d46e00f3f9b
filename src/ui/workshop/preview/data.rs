//! What the preview says: the chat with what each step did, and why each rule did what it did.

use super::desk_data;
use crate::app::{GraphWords, Texts, words};
use crate::protocol::Organisation;
use crate::rehearse::{Came, Door, FactLook, Look, Row, Side, Step, Tried, Verdict};
use crate::scenario::Guard;
use crate::scenario::graph::{guard, trigger};
use crate::session::{Event, Happening, State, Unmet, Who};

/// How a rule stands, for its sign; the words beside it say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It answered.
    Yes,
    /// It was near: something did not hold.
    No,
    /// It waits for something else.
    Waits,
    /// It was not about this message.
    Apart,
}

/// A rule or a fact, with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonData {
    /// Its sign.
    pub standing: Standing,
    /// What it listens for, or the fact.
    pub title: String,
    /// Why it did what it did.
    pub reason: String,
    /// Line and column in the file.
    pub at: (u32, u32),
}

/// A step in the chat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepData {
    /// What the counsellor typed; empty: none.
    pub typed: String,
    /// What was done otherwise: waiting, the desk; empty: nothing.
    pub done: String,
    /// How it was read, in codes as the file has them.
    pub read: String,
    /// That reading was forced.
    pub is_forced: bool,
    /// What the help-seeker wrote.
    pub said: Vec<String>,
    /// What the shift lead wrote in the side chat.
    pub lead: Vec<String>,
    /// What it did: beat, meters, facts, risks, marks, ending.
    pub did: Vec<String>,
}

fn with(texts: &Texts, key: &str, values: &[(&str, &str)]) -> String {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    texts.t_with(key, &values)
}

/// What a step is called when it is no message.
fn step_words(texts: &Texts, organisation: &Organisation, step: &Step) -> String {
    let lang = texts.lang();
    match step {
        Step::Wait(seconds) => texts.t_with("preview-waited", &[("n", (*seconds).into())]),
        Step::Desk(_) => texts.t("preview-called"),
        Step::End => texts.t("preview-closed"),
        Step::Stop => texts.t("preview-stopped"),
        Step::Say(text) | Step::SayAs(_, text) => text.clone(),
        Step::Lead(text) => with(texts, "preview-told-lead", &[("text", text)]),
        Step::Flag(risk, level) => {
            let (name, level) = (words::flag(texts, risk), words::level(texts, *level));
            with(texts, "preview-raised", &[("name", &name), ("level", &level)])
        }
        Step::Withdraw(risk) => with(texts, "preview-withdrawn", &[("name", &words::flag(texts, risk))]),
        Step::Refer(id, warm, agreed) => {
            let name = desk_data::partner(organisation, id, lang);
            let how = [(*warm, "preview-warm"), (*agreed, "preview-agreed")];
            let how: Vec<String> = how.iter().filter(|(is, _)| *is).map(|(_, key)| texts.t(key)).collect();
            let said = with(texts, "preview-referred", &[("name", &name)]);
            std::iter::once(said).chain(how).collect::<Vec<_>>().join(" · ")
        }
        Step::Tick(protocol, step) => {
            with(texts, "preview-ticked", &[("name", &desk_data::step(organisation, protocol, step, lang))])
        }
        Step::Expect(_) => String::new(),
    }
}

/// A step as the chat shows it; `before`: where the conversation stood.
#[must_use]
pub fn step_data(texts: &Texts, organisation: &Organisation, tried: &Tried, before: Option<&State>) -> StepData {
    let mut data = StepData::default();
    match &tried.step {
        Some(Step::Say(text)) => data.typed.clone_from(text),
        Some(Step::SayAs(_, text)) => {
            data.typed.clone_from(text);
            data.is_forced = true;
        }
        Some(step) => data.done = step_words(texts, organisation, step),
        None => {}
    }
    if let Some(reading) = &tried.reading {
        let acts = reading.heard().map(|found| found.act.code().to_owned());
        let keys: Vec<String> = acts.chain(reading.heard_topics().map(|found| found.topic.clone())).collect();
        data.read =
            if reading.understood && !keys.is_empty() { keys.join(", ") } else { texts.t("preview-not-understood") };
    }
    for event in &tried.events {
        if let Happening::Said { by: Who::HelpSeeker, text } = &event.what {
            data.said.push(text.clone());
        }
        if let Happening::Lead { by_counsellor: false, text, .. } = &event.what {
            data.lead.push(with(texts, "preview-lead-said", &[("text", text)]));
        }
        data.did.extend(did(texts, event));
    }
    let was = |name: &str| before.and_then(|state| state.meters.get(name)).copied();
    for (name, value) in &tried.state.meters {
        if let Some(was) = was(name).filter(|was| was != value) {
            data.did.push(meter(texts, name, &was.to_string(), &value.to_string()));
        }
    }
    data
}

fn did(texts: &Texts, event: &Event) -> Option<String> {
    Some(match &event.what {
        Happening::Beat { name } => with(texts, "preview-did-beat", &[("name", name)]),
        Happening::Fact { name, .. } => with(texts, "preview-did-fact", &[("name", name)]),
        Happening::Cue { fact, .. } => with(texts, "preview-did-cue", &[("name", fact)]),
        Happening::Mark { name } => with(texts, "preview-did-mark", &[("name", name)]),
        Happening::Flag { name, level, by: Who::HelpSeeker, raised: true } => {
            with(texts, "preview-did-flag", &[("name", name), ("level", &level.to_string())])
        }
        Happening::Ended { ending, .. } => with(texts, "preview-did-end", &[("name", ending)]),
        Happening::ScriptFault { line, message } => {
            with(texts, "preview-did-fault", &[("line", &line.to_string()), ("message", &texts.told(message))])
        }
        _ => return None,
    })
}

/// Every rule of a moment: those that answered first, then what was near, then the rest.
#[must_use]
pub fn rules(texts: &Texts, tried: &Tried) -> Vec<ReasonData> {
    let mut rules: Vec<ReasonData> = tried.looks.iter().map(|look| rule(texts, look)).collect();
    rules.sort_by_key(|rule| rule.standing);
    rules
}

fn rule(texts: &Texts, look: &Look) -> ReasonData {
    let words = GraphWords(texts);
    let guards: Vec<String> = look.guards.iter().map(|it| guard(it, &words)).collect();
    let mut title = trigger(&look.trigger, &words);
    if !guards.is_empty() {
        title = format!("{title} ({})", guards.join(", "));
    }
    let t = |key: &str| texts.t(key);
    let (standing, reason) = match &look.verdict {
        Verdict::Answered(heard) if heard.is_empty() => (Standing::Yes, t("preview-answered")),
        Verdict::Answered(heard) => (Standing::Yes, with(texts, "preview-answered-to", &[("keys", &heard.join(", "))])),
        Verdict::Unmet(unmet) => {
            let reasons: Vec<String> = unmet.iter().map(|it| unmet_words(texts, it)).collect();
            (Standing::No, reasons.join("; "))
        }
        Verdict::Outranked((line, _)) => (Standing::No, texts.t_with("preview-outranked", &[("line", (*line).into())])),
        Verdict::OthersAnswered => (Standing::Waits, t("preview-others")),
        Verdict::WaitsForSilence(n) => (Standing::Waits, texts.t_with("preview-waits", &[("n", (*n).into())])),
        Verdict::AnsweredBefore => (Standing::No, t("preview-unmet-once")),
        Verdict::WaitsForDesk => (Standing::Apart, t("preview-waits-desk")),
        Verdict::NotHeard(keys) if keys.is_empty() => (Standing::Apart, t("preview-no-message")),
        Verdict::NotHeard(keys) => (Standing::Apart, with(texts, "preview-not-heard", &[("keys", &keys.join(", "))])),
        Verdict::NotAsked => (Standing::Apart, t("preview-not-asked")),
    };
    ReasonData { standing, title, reason, at: look.at }
}

/// What did not hold, with what stands there: "trust 38, needs 45".
fn unmet_words(texts: &Texts, unmet: &Unmet) -> String {
    let is = texts.told(&unmet.is);
    let is = is.as_str();
    let number = |key: &str, name: &str, n: &str| with(texts, key, &[("name", name), ("is", is), ("n", n)]);
    match &unmet.guard {
        Guard::AtLeast(meter, bound) => number("preview-unmet-at-least", meter, &bound.to_string()),
        Guard::Below(meter, bound) => number("preview-unmet-below", meter, &bound.to_string()),
        Guard::Heard(key, 0 | 1) => with(texts, "preview-unmet-heard", &[("key", &key.to_string())]),
        Guard::Heard(key, times) => number("preview-unmet-heard-times", &key.to_string(), &times.to_string()),
        Guard::NotHeard(key) => with(texts, "preview-unmet-not-heard", &[("key", &key.to_string())]),
        Guard::Knows(fact) => with(texts, "preview-unmet-knows", &[("fact", fact)]),
        Guard::NotKnows(fact) => with(texts, "preview-unmet-not-knows", &[("fact", fact)]),
        Guard::Picked(pick, value) => number("preview-unmet-picked", pick, value),
        Guard::TurnFrom(turn) => number("preview-unmet-turn-from", "", &turn.to_string()),
        Guard::TurnBefore(turn) => number("preview-unmet-turn-before", "", &turn.to_string()),
        Guard::TurnsHere(turns) => number("preview-unmet-turns-here", "", &turns.to_string()),
        Guard::Visited(beat, times) => number("preview-unmet-visited", beat, &times.to_string()),
        Guard::Warm(true) => texts.t("preview-unmet-warm"),
        Guard::Warm(false) => texts.t("preview-unmet-not-warm"),
        Guard::Agreed(true) => texts.t("preview-unmet-agreed"),
        Guard::Agreed(false) => texts.t("preview-unmet-not-agreed"),
        Guard::Once => texts.t("preview-unmet-once"),
        Guard::When(_) if is.is_empty() => texts.t("preview-unmet-when"),
        Guard::When(_) => with(texts, "preview-unmet-fault", &[("fault", is)]),
    }
}

/// Every hidden fact, with what keeps it.
#[must_use]
pub fn facts(texts: &Texts, tried: &Tried) -> Vec<ReasonData> {
    let mut facts: Vec<ReasonData> = tried.facts.iter().map(|look| fact(texts, look)).collect();
    facts.sort_by_key(|fact| fact.standing);
    facts
}

fn fact(texts: &Texts, look: &FactLook) -> ReasonData {
    let list = |key: &str, names: &[String]| with(texts, key, &[("names", &names.join(", "))]);
    let (standing, reason) = match &look.door {
        Door::Told => (Standing::Yes, texts.t("preview-fact-told")),
        Door::Known => (Standing::Yes, texts.t("preview-fact-known")),
        Door::Shut(low) => {
            let low = low.iter().map(|(name, is, n)| {
                with(texts, "preview-unmet-at-least", &[("name", name), ("is", &is.to_string()), ("n", &n.to_string())])
            });
            (Standing::No, low.collect::<Vec<_>>().join("; "))
        }
        Door::NotAsked(keys) => (Standing::Waits, list("preview-fact-not-asked", keys)),
        Door::Open => (Standing::Waits, texts.t("preview-fact-open")),
        Door::After(facts) => (Standing::No, list("preview-fact-after", facts)),
        Door::Elsewhere(beats) => (Standing::No, list("preview-fact-elsewhere", beats)),
        Door::ByRule => (Standing::Apart, texts.t("preview-fact-by-rule")),
        Door::OtherVariation => (Standing::Apart, texts.t("preview-fact-other")),
    };
    ReasonData { standing, title: look.name.clone(), reason, at: (look.line, 1) }
}

/// What came, in words.
pub fn came(texts: &Texts, came: &Came) -> String {
    match came {
        Came::Opening => texts.t("beside-opening"),
        Came::Message(text) => with(texts, "beside-message", &[("text", text)]),
        Came::Silence => texts.t("beside-silence"),
        Came::Desk(action) => match action.as_str() {
            "back_office" => texts.t("preview-called"),
            "end" => texts.t("preview-closed"),
            "stop" => texts.t("preview-stopped"),
            _ => with(texts, "beside-desk", &[("action", action)]),
        },
    }
}

/// What one side of a row says, line by line.
pub fn side(texts: &Texts, side: &Side) -> Vec<String> {
    let mut lines = side.said.clone();
    if lines.is_empty() {
        lines.push(texts.t("beside-nothing-said"));
    }
    lines.push(with(texts, "preview-did-beat", &[("name", &side.beat)]));
    lines.extend(side.facts.iter().map(|name| with(texts, "preview-did-fact", &[("name", name)])));
    lines.extend(side.marks.iter().map(|name| with(texts, "preview-did-mark", &[("name", name)])));
    // An ending of no author: the trainee stopped.
    let ended = |name: &String| match name.as_str() {
        "stopped" => texts.t("preview-stopped"),
        name => with(texts, "preview-did-end", &[("name", name)]),
    };
    lines.extend(side.ended.iter().map(ended));
    lines
}

fn meter(texts: &Texts, name: &str, from: &str, to: &str) -> String {
    with(texts, "preview-did-meter", &[("name", name), ("from", from), ("to", to)])
}

/// The meters that stand otherwise, then and now.
pub fn meters(texts: &Texts, row: &Row) -> String {
    let value = |value: Option<i32>| value.map_or_else(|| "–".to_owned(), |it| it.to_string());
    let all = row.meters().into_iter().map(|(name, then, now)| {
        with(texts, "beside-meter", &[("name", &name), ("then", &value(then)), ("now", &value(now))])
    });
    all.collect::<Vec<_>>().join(" · ")
}
