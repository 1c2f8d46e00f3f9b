//! The steps of the protocols that a decision started, and how they stand now.

use super::data::time_of;
use crate::app::{Practice, Texts};
use crate::ids::Millis;
use crate::protocol::{Organisation, Protocol, ProtocolNote, Role, SeenStep, Standing, StepKind, StepNote};
use crate::session::Support;
use crate::ui::{names, words};

/// A protocol that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepsData {
    /// Its name in the log.
    pub protocol: String,
    /// In words.
    pub name: String,
    /// The level it runs at.
    pub level: u8,
    /// The level in words.
    pub level_name: String,
    /// The steps are hidden until asked for.
    pub hidden: bool,
    /// What to turn to first, in a line; `None` when nothing is open.
    pub first: Option<String>,
    /// Steps of the counsellor that are done, and how many there are.
    pub count: (usize, usize),
    /// What to do, in its usual order.
    pub steps: Vec<StepData>,
    /// What not to do.
    pub forbidden: Vec<StepData>,
    /// Nobody approved the protocol.
    pub unapproved: bool,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepData {
    /// Its name in the log.
    pub id: String,
    /// In words.
    pub name: String,
    /// How and why; may be empty.
    pub note: String,
    /// How it stands.
    pub mark: Mark,
    /// How it stands, in words.
    pub word: String,
    /// Who can say that it was done.
    pub tick: Tick,
}

/// How a step stands while chatting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Done.
    Done,
    /// To be done now.
    Next,
    /// Later, or where it fits.
    Open,
    /// Its time has passed; it is still worth doing.
    Overdue,
    /// Not to be done.
    Forbidden,
}

/// Who can say that a step was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// The program saw it.
    Seen,
    /// The program may see it; the person can tick it too.
    Both(bool),
    /// Only the person.
    Person(bool),
}

/// The protocols that a decision started, the most important first.
pub fn protocols(practice: &Practice, organisation: &Organisation, texts: &Texts) -> Vec<StepsData> {
    let board = &practice.state.board;
    let mut notes: Vec<&ProtocolNote> = board.protocols().iter().filter(|it| it.looked_back_on).collect();
    notes.sort_by_key(|note| note.priority);
    let running = notes.into_iter().filter_map(|note| Some((note, board.decided(note).filter(|level| *level > 0)?)));
    running.map(|(note, level)| steps(practice, organisation.protocol(&note.id), note, level, texts)).collect()
}

fn steps(practice: &Practice, known: Option<&Protocol>, note: &ProtocolNote, level: u8, texts: &Texts) -> StepsData {
    let board = &practice.state.board;
    let now = practice.state.conversation_ms(practice.now_ms);
    let is_exam = practice.recording.header.support == Support::Exam;
    let for_level = || board.steps(&note.id).filter(|(step, _)| step.is_for(level));
    let shown = |kind_is: fn(StepKind) -> bool| -> Vec<StepData> {
        let chosen = for_level().filter(|(step, _)| kind_is(step.kind));
        chosen.map(|(it, seen)| step(practice, known, note, it, seen, level, texts)).collect()
    };
    let own = || for_level().filter(|(it, _)| it.kind == StepKind::Mandatory && it.role == Role::Counsellor);
    let mut open: Vec<(Millis, &StepNote)> = own()
        .filter(|(it, _)| matches!(board.standing(note, &it.id, level, now, false), Standing::Next | Standing::Overdue))
        .map(|(it, _)| (board.due(note, it, level).unwrap_or(Millis::MAX), it))
        .collect();
    // What has a deadline comes first; the rest in its usual order.
    open.sort_by_key(|(due, _)| *due);
    let lang = texts.lang();
    StepsData {
        protocol: note.id.clone(),
        name: known.map_or_else(|| note.name.clone(), |it| it.name.get(lang).to_owned()),
        level,
        level_name: known.and_then(|it| it.level(level)).map_or_else(
            || note.levels.get(&level).map_or_else(|| words::level(texts, level), |(name, _)| name.clone()),
            |it| it.name.get(lang).to_owned(),
        ),
        hidden: is_exam && board.looked_up(&note.id).is_none(),
        first: open.first().map(|(_, it)| step_name(known, it, texts)),
        count: (own().filter(|(_, seen)| seen.done().is_some()).count(), own().count()),
        steps: shown(|kind| kind != StepKind::Forbidden),
        forbidden: shown(|kind| kind == StepKind::Forbidden),
        unapproved: known.map_or(note.approved_by.is_none(), |it| it.example || it.approved_by.is_none()),
    }
}

fn step_name(known: Option<&Protocol>, note: &StepNote, texts: &Texts) -> String {
    let known = known.and_then(|it| it.step(&note.id));
    known.map_or_else(|| note.name.clone(), |it| it.name.get(texts.lang()).to_owned())
}

fn step(
    practice: &Practice,
    known: Option<&Protocol>,
    protocol: &ProtocolNote,
    step: &StepNote,
    seen: &SeenStep,
    level: u8,
    texts: &Texts,
) -> StepData {
    let board = &practice.state.board;
    let now = practice.state.conversation_ms(practice.now_ms);
    let mark = match board.standing(protocol, &step.id, level, now, false) {
        Standing::ForbiddenDone | Standing::Avoided => Mark::Forbidden,
        Standing::Done | Standing::Late | Standing::OutOfOrder => Mark::Done,
        Standing::Next => Mark::Next,
        Standing::Overdue => Mark::Overdue,
        Standing::Open | Standing::Missed | Standing::Unseen | Standing::LeftOut => Mark::Open,
    };
    let left = board.due(protocol, step, level).filter(|_| mark == Mark::Next).map(|due| due.saturating_sub(now));
    let ticked = seen.ticked.is_some();
    StepData {
        id: step.id.clone(),
        name: step_name(known, step, texts),
        note: known
            .and_then(|it| it.step(&step.id))
            .map_or_else(String::new, |it| it.note.get(texts.lang()).to_owned()),
        mark,
        word: word(practice, step, seen, mark, left, texts),
        tick: match (seen.seen, step.is_unseen_by_program()) {
            (Some(_), _) => Tick::Seen,
            (None, true) => Tick::Person(ticked),
            (None, false) => Tick::Both(ticked),
        },
    }
}

/// How a step stands, in calm words.
fn word(
    practice: &Practice,
    step: &StepNote,
    seen: &SeenStep,
    mark: Mark,
    left: Option<Millis>,
    texts: &Texts,
) -> String {
    let mut parts = match mark {
        Mark::Forbidden => return String::new(),
        Mark::Done => {
            let time = seen.done().map_or_else(String::new, |moment| time_of(practice, moment.of));
            return texts.t_with("desk-step-done", &[("time", time.into())]);
        }
        Mark::Overdue => vec![texts.t("desk-step-overdue")],
        Mark::Next => vec![texts.t("desk-step-next")],
        Mark::Open if step.kind == StepKind::Optional => vec![texts.t("desk-step-optional")],
        Mark::Open => vec![texts.t("desk-step-open")],
    };
    parts.extend(left.map(|left| time_left(left, texts)));
    if step.role != Role::Counsellor {
        parts.push(texts.t_with("desk-step-by", &[("who", names::role(texts, step.role).into())]));
    }
    parts.join(" · ")
}

/// `nog 6 min`.
pub fn time_left(left: Millis, texts: &Texts) -> String {
    match left / 60_000 {
        0 => texts.t("desk-step-moment"),
        minutes => texts.t_with("desk-step-left", &[("n", minutes.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;
    use crate::protocol::{Sign, SignKind};
    use crate::recording::Recording;
    use crate::session::Header;

    /// Suicide decided at this level at 0:10.
    fn practice(level: u8, support: Support, now_ms: Millis) -> Practice {
        let protocols = Organisation::shipped().protocols.iter().map(|it| it.note(Lang::Nl)).collect();
        let header = Header { protocols, support, ..Header::default() };
        let mut practice = Practice::still(Recording { header, ..Recording::default() }, "", now_ms);
        let what = SignKind::Decided { flag: "suicide", level: Some(level) };
        practice.state.board.follow(&Sign { at_ms: 10_000, of: 1, what });
        practice
    }

    fn shown(practice: &Practice) -> Vec<StepsData> {
        protocols(practice, &Organisation::shipped(), &Texts::new(Lang::Nl))
    }

    #[test]
    fn only_what_was_decided_runs_and_deadlines_are_told_calmly() {
        let word = |now_ms| {
            let data = shown(&practice(3, Support::Supported, now_ms));
            assert_eq!(data.len(), 1);
            let step = data[0].steps.iter().find(|step| step.id == "back_office").unwrap();
            (step.mark, step.word.clone())
        };
        assert_eq!(word(11_000), (Mark::Next, "nu · nog 2 min".to_owned()));
        assert_eq!(word(150_000), (Mark::Next, "nu · nog minder dan een minuut".to_owned()));
        assert_eq!(word(200_000).0, Mark::Overdue);
        assert!(shown(&practice(0, Support::Supported, 0)).is_empty(), "level 0 is no risk");
    }

    #[test]
    fn what_is_most_urgent_comes_first_and_lower_levels_have_fewer_steps() {
        let high = &shown(&practice(4, Support::Supported, 11_000))[0];
        assert_eq!(high.first.as_deref(), Some("De backoffice erbij halen"));
        let low = &shown(&practice(1, Support::Supported, 11_000))[0];
        assert!(low.steps.len() < high.steps.len());
        assert!(high.steps.iter().any(|step| step.id == "coordinator" && step.word.contains("coördinator")));
        assert!(high.steps.iter().all(|step| step.mark != Mark::Forbidden) && !high.forbidden.is_empty());
    }

    #[test]
    fn an_exam_hides_until_looked_up() {
        let mut practice = practice(2, Support::Exam, 0);
        assert!(shown(&practice)[0].hidden);
        let what = SignKind::LookedUp { protocol: "suicide" };
        practice.state.board.follow(&Sign { at_ms: 1, of: 2, what });
        assert!(!shown(&practice)[0].hidden);
    }
}
