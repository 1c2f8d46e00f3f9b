//! `oefenlijn meeting` and `oefenlijn minutes`: a whole meeting from a terminal, from invitation to minutes.

mod asked;
mod exchange;
mod rate;
mod show;

pub use asked::Asked;
pub(super) use asked::parse;

use super::{DONE, privacy, today};
use crate::app::{Texts, erase_meeting, invitation_text, minutes_page};
use crate::ids::{Lang, Millis};
use crate::intervision::Letter;
use crate::intervision::meeting::{Doing, Excerpt, Line, LineKind, Meeting, MeetingStore, Role, Tried};
use crate::intervision::methods::{Methods, Tonight};
use crate::intervision::notes::Chat;
use crate::intervision::{GroupOverTime, Minutes, doubts};
use crate::paper::{html, markdown, pdf};
use crate::recording::{Day, Did};
use crate::review::Rubric;
use crate::seal::replace;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

/// Carries it out.
pub fn run(asked: &Asked, data: &Path) -> Result<u8, String> {
    let recordings = privacy::store(data, asked.passphrase_file.as_deref())?;
    let store = MeetingStore::beside(&recordings);
    let room = Room { asked, data, store, recordings };
    match asked.word.as_str() {
        "new" => room.new_meeting(),
        "list" => room.list(),
        "group" => room.group(),
        "delete" => {
            let id = room.id()?;
            let files = erase_meeting(&room.recordings, &room.store, &id, Did::Erased, today()?)
                .map_err(|error| error.kind().to_string())?;
            out!("{id}: deleted, {files} files");
            Ok(DONE)
        }
        "minutes" => room.minutes(),
        "show" => room.show(),
        "sheet" => room.sheet(),
        "reveal" => room.reveal(),
        "hand-out" => room.hand_out(),
        "take-plan" => room.take_plan(),
        "hand-over" => room.hand_over(),
        "gather" => room.gather(),
        "note" => room.note(),
        _ => room.act(),
    }
}

struct Room<'a> {
    asked: &'a Asked,
    data: &'a Path,
    store: MeetingStore,
    recordings: crate::recording::Store,
}

impl Room<'_> {
    fn id(&self) -> Result<String, String> {
        let wanted = self.word(0, "a meeting")?;
        let ids = self.store.ids();
        if ids.contains(&wanted) {
            return Ok(wanted);
        }
        Err(match crate::ids::nearest(&wanted, ids.iter().map(String::as_str)) {
            Some(near) => format!("there is no meeting {wanted}; did you mean {near}?"),
            None => format!("there is no meeting {wanted}; `oefenlijn meeting list` shows them"),
        })
    }

    /// The word at this place behind the command's own.
    fn word(&self, at: usize, what: &str) -> Result<String, String> {
        self.asked.rest.get(at).cloned().ok_or_else(|| format!("`meeting {}` wants {what}", self.asked.word))
    }

    fn letter(&self, at: usize) -> Result<Letter, String> {
        let word = self.word(at, "a letter")?;
        Letter::read(&word).ok_or_else(|| format!("`{word}` is no letter: A to Z, AA to ZZ"))
    }

    fn number(&self, at: usize, what: &str) -> Result<u32, String> {
        let word = self.word(at, what)?;
        word.parse().map_err(|_| format!("`{word}` is no number"))
    }

    fn open(&self) -> Result<Meeting, String> {
        let id = self.id()?;
        let read = self.store.open(&id).map_err(|error| format!("{id}: {error}"))?;
        if let Some(line) = read.damaged_at {
            return Err(format!("{id} is damaged at line {line}: nothing is written to it"));
        }
        Ok(read.meeting)
    }

    fn now(&self) -> Result<Millis, String> {
        let stamp = match &self.asked.now {
            Some(now) => {
                let now: jiff::civil::DateTime = now.parse().map_err(|_| "--now 2026-12-03T19:30:00".to_owned())?;
                now.to_zoned(jiff::tz::TimeZone::UTC).map_err(|error| error.to_string())?.timestamp()
            }
            None => jiff::Timestamp::now(),
        };
        Ok(Millis::try_from(stamp.as_millisecond()).unwrap_or_default())
    }

    fn save(&self, meeting: &Meeting) -> Result<(), String> {
        self.store.save(meeting).map_err(|error| format!("the meeting cannot be saved: {}", error.kind()))
    }

    fn put(&self, meeting: &mut Meeting, what: Doing) -> Result<(), String> {
        meeting.apply(self.now()?, what).map_err(|refused| refused.to_string())
    }

    fn new_meeting(&self) -> Result<u8, String> {
        let on = self.asked.on.as_deref().and_then(Day::read).ok_or("say on which day: --on 2026-12-03")?;
        let at = self.asked.at.clone().unwrap_or_else(|| "19:30".to_owned());
        let mut meeting = Meeting::new(self.store.new_id(on, &at));
        let [place, title] = [&self.asked.place, &self.asked.title].map(|it| it.clone().unwrap_or_default());
        self.put(&mut meeting, Doing::Plan { on, at, place, title })?;
        if let Some(method) = &self.asked.method {
            self.choose(&mut meeting, method)?;
        }
        self.save(&meeting)?;
        out!("{}", meeting.id);
        Ok(DONE)
    }

    fn choose(&self, meeting: &mut Meeting, id: &str) -> Result<(), String> {
        let methods = Methods::in_folder(&self.data.join("organisation"));
        let method = methods.find(id).ok_or_else(|| {
            let ids: Vec<&str> = methods.all.iter().map(|method| method.id.as_str()).collect();
            format!("there is no method `{id}`: {}", ids.join(", "))
        })?;
        let mut tonight = Tonight::of(method);
        let known = |phase: &str| {
            let ids: Vec<&str> = method.phases.iter().map(|it| it.id.as_str()).collect();
            let is = ids.contains(&phase);
            is.then_some(()).ok_or_else(|| format!("there is no phase `{phase}`: {}", ids.join(", ")))
        };
        for phase in &self.asked.drop {
            known(phase)?;
            tonight.drop_phase(phase, true);
        }
        if let Some(minutes) = self.asked.minutes {
            tonight.fit(minutes);
        }
        for stretch in &self.asked.stretch {
            let (phase, minutes) = stretch.split_once('=').ok_or("--stretch PHASE=MINUTES")?;
            known(phase)?;
            tonight.set_minutes(phase, minutes.parse().map_err(|_| format!("`{minutes}` is no number"))?);
        }
        self.put(meeting, Doing::Choose(tonight))
    }

    /// Does one thing and saves.
    fn act(&self) -> Result<u8, String> {
        let mut meeting = self.open()?;
        let what = match self.asked.word.as_str() {
            "method" => {
                self.choose(&mut meeting, &self.word(1, "a method")?)?;
                self.save(&meeting)?;
                out!("{} minutes", meeting.state().tonight.minutes());
                return Ok(DONE);
            }
            "bring" => return self.bring(meeting),
            "rate" => return self.rate(meeting),
            "invite" => {
                let letter = meeting.state().next_letter().ok_or("there are no letters left")?;
                let roles: Result<BTreeSet<Role>, String> =
                    self.asked.rest.iter().skip(2).map(|word| named(word, &Role::ALL, Role::name, "role")).collect();
                Doing::Invite { letter, pseudonym: self.word(1, "a pseudonym")?, roles: roles? }
            }
            "leave" => Doing::Leave { letter: self.letter(1)? },
            "plan" => {
                let old = &meeting.state().plan;
                let on = self.asked.on.as_deref().map(|on| Day::read(on).ok_or("--on 2026-12-03")).transpose()?;
                Doing::Plan {
                    on: on.or(old.on).ok_or("say on which day: --on 2026-12-03")?,
                    at: self.asked.at.clone().unwrap_or_else(|| old.at.clone()),
                    place: self.asked.place.clone().unwrap_or_else(|| old.place.clone()),
                    title: self.asked.title.clone().unwrap_or_else(|| old.title.clone()),
                }
            }
            "consent" => {
                let given = yes(&self.word(1, "yes or no")?)?;
                let recording = meeting.state().excerpt.as_ref().map(|excerpt| excerpt.recording.as_str());
                if let Some(recording) =
                    recording.filter(|it| given && self.recordings.ids().contains(&(*it).to_owned()))
                {
                    self.own(recording)?;
                }
                Doing::Consent { given }
            }
            "open" => Doing::Open,
            "next" => Doing::Next,
            "back" => Doing::Back,
            "extend" => Doing::Extend { minutes: self.number(1, "minutes")? },
            "pause" => Doing::Pause,
            "resume" => Doing::Resume,
            "stop" => Doing::StopWord,
            "agree" => Doing::AgreeOn { criterion: self.criterion()?, value: self.value()? },
            "write" => {
                let kind = named(&self.word(1, "what kind of line")?, &LineKind::ALL, LineKind::name, "kind of line")?;
                let text = self.asked.rest.get(2..).unwrap_or_default().join(" ");
                let by = self.asked.by.as_deref().map(|by| Day::read(by).ok_or("--by 2026-12-24")).transpose()?;
                for doubt in doubts(&meeting, &text) {
                    eprintln!("oefenlijn: look again before it stays: {}", show::doubt(&doubt));
                }
                Doing::Write { number: meeting.state().next_number(), line: Line { kind, text, by } }
            }
            "strike" => Doing::Strike { line: self.number(1, "the number of a line")? },
            "tried" => Doing::Tell {
                line: self.number(1, "the number of a line")?,
                tried: named(&self.word(2, "yes, not_yet or let_go")?, &Tried::ALL, Tried::name, "answer")?,
            },
            "closing" => Doing::ToClosing,
            _ => Doing::Close,
        };
        self.put(&mut meeting, what)?;
        self.save(&meeting)?;
        show::after(&meeting, self.now()?);
        Ok(DONE)
    }

    fn criterion(&self) -> Result<String, String> {
        let wanted = self.word(1, "a criterion and a value")?;
        let ids: Vec<&str> = Rubric::shipped().criteria.iter().map(|it| it.id.as_str()).collect();
        let is = ids.contains(&wanted.as_str());
        if is { Ok(wanted) } else { Err(format!("there is no criterion `{wanted}`: {}", ids.join(", "))) }
    }

    fn value(&self) -> Result<u8, String> {
        u8::try_from(self.number(2, "a value from 1 to 5")?).map_err(|_| "a value is from 1 to 5".to_owned())
    }

    fn bring(&self, mut meeting: Meeting) -> Result<u8, String> {
        let name = self.word(1, "a recording, or a bundle with --item")?;
        let recording = match &self.asked.item {
            Some(item) => self.in_bundle(Path::new(&name), item)?,
            None => self.own(&name)?,
        };
        let (from, to) = (self.asked.from.unwrap_or(0), self.asked.to_seq.unwrap_or(u32::MAX));
        let mut excerpt = Excerpt::of(&recording, from, to)
            .ok_or("there is no message of the counsellor in this excerpt; `oefenlijn debrief` shows their numbers")?;
        excerpt.code = self.asked.code.clone().unwrap_or_default();
        excerpt.question = self.asked.question.clone().unwrap_or_default();
        let chat = Chat::of(&recording);
        let inside = |of: &u32| chat.get(*of).is_some() && (excerpt.from..=excerpt.to).contains(of);
        if let Some(none) = self.asked.stops.iter().find(|of| !inside(of)) {
            return Err(format!(
                "--stop {none}: there is no message {none} in this excerpt; `oefenlijn debrief` shows them"
            ));
        }
        excerpt.stops.clone_from(&self.asked.stops);
        excerpt.asks_acts = self.asked.acts;
        let messages = excerpt.messages.len();
        let is_shared = excerpt.recording.contains('/');
        self.put(&mut meeting, Doing::Bring(excerpt))?;
        self.save(&meeting)?;
        if is_shared {
            let path = std::path::absolute(&name).unwrap_or_else(|_| (&name).into());
            let kept = self.store.save_source(&meeting.id, &path.display().to_string());
            kept.map_err(|error| error.kind().to_string())?;
        }
        // Kept until the meeting is behind us, as the organisation decided.
        if let (Some(on), true) = (meeting.state().plan.on, self.recordings.ids().contains(&recording.id)) {
            let retention = super::organisation(self.data).retention;
            let planned = self.recordings.keep_for(&recording.id, on, &retention, super::today()?);
            planned.map_err(|error| error.to_string())?;
        }
        out!("{messages} messages of the counsellor; the case owner says yes with: meeting consent {} yes", meeting.id);
        Ok(DONE)
    }

    fn list(&self) -> Result<u8, String> {
        let retention = super::organisation(self.data).retention;
        for found in self.store.list(&retention) {
            let until = found.until.map(|until| format!(", kept until {until}")).unwrap_or_default();
            match found.meeting {
                Ok(meeting) => {
                    let state = meeting.state();
                    let method = state.tonight.method.name.get(Lang::En);
                    out!("{}  {}  {method}  {}{until}", found.id, show::stage(state.stage), state.plan.title);
                }
                Err(error) => out!("{}  {error}{until}", found.id),
            }
        }
        Ok(DONE)
    }

    fn group(&self) -> Result<u8, String> {
        let retention = super::organisation(self.data).retention;
        let meetings: Vec<Meeting> =
            self.store.list(&retention).into_iter().filter_map(|found| found.meeting.ok()).collect();
        show::group(&GroupOverTime::of(&meetings), self.asked.json);
        Ok(DONE)
    }

    fn show(&self) -> Result<u8, String> {
        let meeting = self.open()?;
        if self.asked.json {
            out!("{}", show::as_json(&meeting, self.now()?));
        } else {
            show::whole(&meeting, self.now()?);
        }
        Ok(DONE)
    }

    fn minutes(&self) -> Result<u8, String> {
        let meeting = self.open()?;
        let texts = Texts::new(self.asked.lang.unwrap_or(Lang::Nl));
        let page = || minutes_page(&Minutes::of(&meeting, &super::organisation(self.data).retention), &texts);
        let bytes = match self.asked.to.as_deref() {
            Some("md") => markdown(&page()).into_bytes(),
            Some("html") => html(&page()).into_bytes(),
            Some("pdf") => pdf(&page()).map_err(|error| error.to_string())?,
            Some("ics") => invitation_text(&meeting, &texts).map_err(|error| error.to_string())?.into_bytes(),
            _ => return Err("`minutes` wants --to md, html, pdf or ics".to_owned()),
        };
        match &self.asked.out {
            Some(path) => replace(path, &bytes).map_err(|error| format!("{}: {}", path.display(), error.kind()))?,
            None => std::io::stdout().write_all(&bytes).map_err(|error| error.kind().to_string())?,
        }
        Ok(DONE)
    }
}

fn yes(word: &str) -> Result<bool, String> {
    match word {
        "yes" => Ok(true),
        "no" => Ok(false),
        other => Err(format!("`{other}` is neither yes nor no")),
    }
}

fn named<T: Copy>(word: &str, all: &[T], name: fn(T) -> &'static str, what: &str) -> Result<T, String> {
    let names: Vec<&str> = all.iter().map(|it| name(*it)).collect();
    let found = all.iter().copied().find(|it| name(*it) == word);
    found.ok_or_else(|| format!("`{word}` is no {what}: {}", names.join(", ")))
}
