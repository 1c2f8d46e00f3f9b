//! Two logs of one conversation side by side, message by message: what an edit changed.

use crate::ids::Millis;
use crate::protocol::Organisation;
use crate::recording::{Changed, Exchange, Recording};
use crate::scenario::Scenario;
use crate::session::{Desk, Doing, Event, Happening, Input, Session, Setup, State};
use crate::understand::Reader;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a message led to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// What the help-seeker said, as meant: slips of the keys make no difference.
    pub said: Vec<String>,
    /// Where the story stands.
    pub beat: String,
    /// How high the meters stand.
    pub meters: BTreeMap<String, i32>,
    /// Facts told with this message.
    pub facts: Vec<String>,
    /// Marks set with this message.
    pub marks: Vec<String>,
    /// The ending, when it ended.
    pub ended: Option<String>,
}

/// What came into the conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    /// Before the first message.
    Opening,
    /// A message of the counsellor.
    Message(String),
    /// A silence that was noticed.
    Silence,
    /// Something at the desk, by its name.
    Desk(String),
}

/// One message, then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What came.
    pub came: Came,
    /// What it led to in the log before.
    pub then: Side,
    /// What it leads to now.
    pub now: Side,
}

impl Row {
    /// Whether the two differ.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.then != self.now
    }

    /// The meters that stand otherwise: which, then, now.
    #[must_use]
    pub fn meters(&self) -> Vec<(String, Option<i32>, Option<i32>)> {
        let names: std::collections::BTreeSet<&String> =
            self.then.meters.keys().chain(self.now.meters.keys()).collect();
        let both = names
            .into_iter()
            .map(|name| (name.clone(), self.then.meters.get(name).copied(), self.now.meters.get(name).copied()));
        both.filter(|(_, then, now)| then != now).collect()
    }
}

/// Two logs side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// Message by message.
    pub rows: Vec<Row>,
    /// What is not what it was when the first log was made.
    pub changed: Changed,
    /// Everything that happens now.
    pub now: Vec<Event>,
}

impl Beside {
    /// The first row in which they differ.
    #[must_use]
    pub fn first(&self) -> Option<usize> {
        self.rows.iter().position(Row::differs)
    }

    /// How many rows differ.
    #[must_use]
    pub fn differing(&self) -> usize {
        self.rows.iter().filter(|row| row.differs()).count()
    }
}

/// Gathers what happens until the next message.
struct Gathered {
    state: State,
    side: Side,
}

impl Gathered {
    fn take_in(&mut self, events: &[Event]) {
        for event in events {
            self.state.follow(event);
            match &event.what {
                Happening::WillSay { meant, .. } if !meant.is_empty() => self.side.said.push(meant.clone()),
                Happening::Fact { name, .. } => self.side.facts.push(name.clone()),
                Happening::Mark { name } => self.side.marks.push(name.clone()),
                Happening::Ended { ending, .. } => self.side.ended = Some(ending.clone()),
                _ => {}
            }
        }
    }

    fn close(&mut self) -> Side {
        let side = std::mem::take(&mut self.side);
        Side { beat: self.state.beat.clone(), meters: self.state.meters.clone(), ..side }
    }
}

/// Lays two logs of the same inputs side by side: the states before, then what each input caused in both.
#[must_use]
pub fn beside(
    before: (State, State),
    opening: (&[Event], &[Event]),
    exchanges: &[(&Input, &[Event], &[Event])],
) -> Vec<Row> {
    let mut then = Gathered { state: before.0, side: Side::default() };
    let mut now = Gathered { state: before.1, side: Side::default() };
    then.take_in(opening.0);
    now.take_in(opening.1);
    let mut rows = Vec::new();
    let mut came = Came::Opening;
    for (input, old, new) in exchanges {
        let is_silence = |events: &[Event]| events.iter().any(|event| matches!(event.what, Happening::Silence { .. }));
        let next = match &input.what {
            Doing::Say(text) => Some(Came::Message(text.clone())),
            // What only helps the person at the desk moves nobody.
            Doing::Desk(Desk::Hint { .. } | Desk::Choose { .. } | Desk::LookUp { .. }) => None,
            Doing::Desk(desk) => Some(Came::Desk(desk.name().to_owned())),
            Doing::Tick if is_silence(old) || is_silence(new) => Some(Came::Silence),
            Doing::Tick | Doing::Typing(_) | Doing::Pause | Doing::Resume => None,
        };
        if let Some(next) = next {
            rows.push(Row { came: std::mem::replace(&mut came, next), then: then.close(), now: now.close() });
        }
        then.take_in(old);
        now.take_in(new);
    }
    rows.push(Row { came, then: then.close(), now: now.close() });
    rows
}

/// Runs a recording again on a scenario and lays both side by side.
#[must_use]
pub fn run_beside(recording: &Recording, scenario: Arc<Scenario>, organisation: Arc<Organisation>) -> Beside {
    let header = &recording.header;
    let reader = Reader::shipped(header.lang);
    let setup = Setup::new(header.seed, header.tempo).at(organisation).with(header.support);
    let (mut session, opening) = Session::start(scenario, reader, setup);
    let changed = Changed::between(header, session.header());
    let before = (State::before(header), State::before(session.header()));
    let mut now: Vec<Vec<Event>> = recording.exchanges.iter().map(|it| session.apply(&it.input)).collect();
    // What is under way goes on to its end, as it did then: typing may take longer now. What was broken off then stays so.
    let mut then = before.0.clone();
    recording.events().for_each(|event| then.follow(event));
    let mut rest = Vec::new();
    if then.pending.is_empty() {
        let from = recording.exchanges.last().map_or(0, |it| it.input.at_ms);
        while let Some(tick) = next_tick(session.state(), from) {
            let events = session.apply(&tick);
            if events.is_empty() {
                break;
            }
            rest.push((tick, events));
        }
    }
    let exchanges: Vec<(&Input, &[Event], &[Event])> = recording
        .exchanges
        .iter()
        .zip(&now)
        .map(|(Exchange { input, events }, now)| (input, events.as_slice(), now.as_slice()))
        .chain(rest.iter().map(|(input, now)| (input, [].as_slice(), now.as_slice())))
        .collect();
    let rows = beside(before, (&recording.opening, &opening), &exchanges);
    now.extend(rest.into_iter().map(|(_, events)| events));
    Beside { rows, changed, now: opening.into_iter().chain(now.into_iter().flatten()).collect() }
}

/// The tick at which the next message that is under way is there; nothing when none is.
fn next_tick(state: &State, from: Millis) -> Option<Input> {
    let next = state.pending.front()?;
    Some(Input { at_ms: from.max(next.due_ms + state.paused_ms), what: Doing::Tick })
}
