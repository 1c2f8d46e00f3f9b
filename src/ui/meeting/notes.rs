//! Notes on the conversation: who by letter and colour, what kind, tied to what, with answers; some of them or all.

use super::{View, ask, note_form, people};
use crate::app::{MeetingAction, OpenMeeting};
use crate::ids::Seq;
use crate::intervision::Letter;
use crate::intervision::notes::{Anchor, Filter, Note, NoteId, NoteKind, Reach, Standing};
use crate::ui::library::name;
use crate::ui::theme::{FIELD, GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, TallList, body, card, mark_ui, say, small, small_soft, soft};
use crate::ui::words;
use egui::{TextEdit, Ui};
use std::collections::{BTreeMap, BTreeSet};

/// How many notes are shown right under a message.
const UNDER: usize = 3;

/// A note with how it stands and its replies, each with how deep it lies.
type Row = (NoteId, Standing, Vec<(u32, NoteId)>);

/// The notes in the order in which they are listed, worked out again only when something changed.
#[derive(Debug)]
pub(super) struct NoteList {
    of: Option<(u64, Reach, Filter)>,
    rows: Vec<Row>,
    under: BTreeMap<Seq, Vec<NoteId>>,
    authors: Vec<String>,
    counts: BTreeMap<NoteKind, usize>,
    /// How many wait for their message to be shown.
    waiting: usize,
    list: TallList,
}

impl Default for NoteList {
    fn default() -> Self {
        Self {
            of: None,
            rows: Vec::new(),
            under: BTreeMap::new(),
            authors: Vec::new(),
            counts: BTreeMap::new(),
            waiting: 0,
            list: TallList::guessing(110.0),
        }
    }
}

impl NoteList {
    fn keep_up(&mut self, open: &OpenMeeting, filter: &Filter) {
        let now = (open.notes_version, open.reach(), filter.clone());
        if self.of.as_ref() == Some(&now) {
            return;
        }
        let reach = now.1;
        let threads = open.notes.threads(&open.chat, reach, filter);
        let row = |thread: &crate::intervision::notes::Thread<'_>| {
            let replies = thread.replies.iter().map(|(depth, id, _)| (*depth, (*id).clone())).collect();
            (thread.id.clone(), thread.standing, replies)
        };
        self.rows = threads.iter().map(row).collect();
        let shown = || open.notes.all().filter(|(_, note)| reach.shows(&note.anchor, &open.chat));
        self.waiting = open.notes.len() - shown().count();
        let authors: BTreeSet<&str> = shown().map(|(_, note)| note.author.as_str()).collect();
        self.authors = authors.into_iter().map(str::to_owned).collect();
        // As everywhere: A before B; who does not take part stands behind.
        let place = |author: &String| letter_of(open, author).map_or(u16::MAX, Letter::place);
        self.authors.sort_by_key(place);
        (self.under, self.counts) = (BTreeMap::new(), BTreeMap::new());
        for (id, note) in shown().filter(|(_, note)| note.reply_to.is_none()) {
            let of = match note.anchor {
                Anchor::Message { of } | Anchor::Words { of, .. } => of,
                Anchor::Time { from_ms, .. } => open.chat.at(from_ms),
            };
            self.under.entry(of).or_default().push(id.clone());
            *self.counts.entry(note.kind).or_default() += 1;
        }
        self.list = TallList::guessing(110.0);
        self.of = Some(now);
    }
}

/// Draws them.
pub(super) fn notes_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    people::author_ui(ui, tools, open, &mut view.author);
    ui.add_space(STEP);
    note_form::write_ui(ui, tools, open, view);
    ui.add_space(GAP);
    let filter = view.filter.clone();
    view.notes.keep_up(open, &filter);
    filter_ui(ui, tools, open, view);
    ui.add_space(STEP);
    if view.notes.waiting > 0 {
        say(ui, soft(tools.colors, tools.t_with("meeting-notes-wait", &[("n", view.notes.waiting.into())])));
        ui.add_space(STEP);
    } else if view.notes.rows.is_empty() {
        say(ui, soft(tools.colors, tools.t("meeting-no-notes")));
    }
    let mut notes = std::mem::take(&mut view.notes);
    notes.list.show(ui, notes.rows.len(), None, |ui, at| {
        let Some((id, standing, replies)) = notes.rows.get(at) else { return };
        let Some(note) = open.notes.get(id) else { return };
        ui.push_id(&id.0, |ui| note_ui(ui, tools, open, view, (id, note), *standing, replies));
        ui.add_space(STEP);
    });
    view.notes = notes;
}

fn filter_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        let all = tools.t("meeting-notes-all");
        if Button::new(Kind::Quiet, &all).chosen(view.filter == Filter::default()).small().show(ui).clicked() {
            view.filter = Filter::default();
        }
        for kind in NoteKind::ALL {
            let count = view.notes.counts.get(&kind).copied().unwrap_or_default();
            let label = format!("{} ({count})", kind_words(tools, kind));
            let is = view.filter.kind == Some(kind);
            if Button::new(Kind::Quiet, &label).chosen(is).small().show(ui).clicked() {
                view.filter.kind = (!is).then_some(kind);
            }
        }
    });
    if view.notes.authors.len() < 2 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        say(ui, small_soft(tools.colors, tools.t("meeting-notes-by")));
        for author in view.notes.authors.iter().take(30) {
            let letter = letter_of(open, author).map(|letter| format!("{letter} ")).unwrap_or_default();
            let is = view.filter.author.as_ref() == Some(author);
            if Button::new(Kind::Quiet, &format!("{letter}{author}")).chosen(is).small().show(ui).clicked() {
                view.filter.author = (!is).then(|| author.clone());
            }
        }
    });
}

pub(super) fn kind_words(tools: &Tools<'_>, kind: NoteKind) -> String {
    tools.t(&format!("meeting-note-{}", kind.name()))
}

pub(super) fn short(text: &str) -> String {
    const LONGEST: usize = 70;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    format!("{}…", text.chars().take(LONGEST).collect::<String>().trim_end())
}

fn letter_of(open: &OpenMeeting, author: &str) -> Option<Letter> {
    open.meeting.state().people.iter().find(|person| person.pseudonym == author).map(|person| person.letter)
}

/// What a note is tied to, in words; what lies outside the excerpt is not quoted.
fn tied_words(tools: &Tools<'_>, open: &OpenMeeting, note: &Note) -> Option<String> {
    let excerpt = open.meeting.state().excerpt.as_ref()?;
    if note.anchor.message().is_some_and(|of| !(excerpt.from..=excerpt.to).contains(&of)) {
        return None;
    }
    match note.anchor {
        Anchor::Message { of } => open.chat.get(of).map(|message| format!("“{}”", short(&message.text))),
        Anchor::Words { of, start, end, .. } => {
            let text = &open.chat.get(of)?.text;
            let (start, end) = (usize::try_from(start).ok()?, usize::try_from(end).ok()?);
            let covered: String = text.chars().skip(start).take(end.saturating_sub(start)).collect();
            let values = [("words", covered.trim().into()), ("text", short(text).into())];
            Some(tools.t_with("meeting-note-in", &values))
        }
        Anchor::Time { from_ms, to_ms } => {
            let values = [("from", words::clock(from_ms).into()), ("to", words::clock(to_ms).into())];
            Some(tools.t_with("meeting-note-stretch", &values))
        }
    }
}

fn note_ui(
    ui: &mut Ui,
    tools: &mut Tools<'_>,
    open: &OpenMeeting,
    view: &mut View,
    (id, note): (&NoteId, &Note),
    standing: Standing,
    replies: &[(u32, NoteId)],
) {
    card(tools.colors).inner_margin(12).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        if let Some(tied) = tied_words(tools, open, note).filter(|_| open.look_back.is_some()) {
            say(ui, small_soft(tools.colors, tied));
        }
        let gone = match standing {
            Standing::Whole => None,
            Standing::WordsGone => Some("meeting-note-words-gone"),
            Standing::Changed => Some("meeting-note-changed"),
            Standing::MessageGone => Some("meeting-note-message-gone"),
        };
        if let Some(key) = gone {
            mark_ui(ui, Icon::Care, tools.colors.care, &tools.t(key));
        }
        head_ui(ui, tools, open, note);
        say(ui, body(&note.text));
        for (depth, reply_id) in replies {
            let Some(reply) = open.notes.get(reply_id) else { continue };
            let indent = 18.0 * (*depth).min(4) as f32;
            ui.horizontal(|ui| {
                ui.add_space(indent);
                ui.vertical(|ui| {
                    head_ui(ui, tools, open, reply);
                    say(ui, body(&reply.text));
                    let label = tools.t("meeting-note-take-out");
                    let named = format!("{label}: {}", short(&reply.text));
                    if Button::new(Kind::Quiet, &label).name(&named).small().flush().show(ui).clicked() {
                        ask(tools, MeetingAction::TakeOutNote(reply_id.clone()));
                    }
                });
            });
        }
        if let Some((to, text)) = view.answering.as_mut().filter(|(to, _)| to == id) {
            let before = view.author;
            people::author_ui(ui, tools, open, &mut view.author);
            view.answer_is_new |= before != view.author;
            let hint = tools.t("meeting-note-reply");
            let edit = TextEdit::singleline(text).hint_text(hint.as_str());
            let response = ui.add(edit.desired_width(f32::INFINITY).margin(FIELD));
            name(ui, &response, &hint);
            // Not before it is drawn: what has the keyboard must be there for a screen reader.
            if std::mem::take(&mut view.answer_is_new) {
                response.request_focus();
            }
            if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
                view.answering = None;
                return;
            }
            let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            if enter && !text.trim().is_empty() {
                let (author, to, text) = (people::pseudonym(open, view.author), to.clone(), std::mem::take(text));
                ask(tools, MeetingAction::Reply { author, to, text });
                view.answering = None;
            }
            return;
        }
        ui.horizontal_wrapped(|ui| {
            if Button::new(Kind::Quiet, &tools.t("meeting-note-reply")).small().flush().show(ui).clicked() {
                // The answer is by somebody else, as a rule.
                view.answering = Some((id.clone(), String::new()));
                view.answer_is_new = true;
            }
            ui.add_space(GAP);
            if Button::new(Kind::Quiet, &tools.t("meeting-note-take-out")).small().flush().show(ui).clicked() {
                ask(tools, MeetingAction::TakeOutNote(id.clone()));
            }
        });
    });
}

fn head_ui(ui: &mut Ui, tools: &Tools<'_>, open: &OpenMeeting, note: &Note) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        if let Some(letter) = letter_of(open, &note.author) {
            people::letter_ui(ui, letter);
        }
        let kind = kind_words(tools, note.kind);
        let head = if note.reply_to.is_some() { note.author.clone() } else { format!("{} · {kind}", note.author) };
        say(ui, small_soft(tools.colors, head));
    });
}

/// The notes on a message, in short, under it, and a button to write one.
pub(super) fn beside_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View, of: Seq) {
    let filter = view.filter.clone();
    view.notes.keep_up(open, &filter);
    let under = view.notes.under.get(&of).map(Vec::as_slice).unwrap_or_default();
    for note in under.iter().take(UNDER).filter_map(|id| open.notes.get(id)) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            if let Some(letter) = letter_of(open, &note.author) {
                people::letter_ui(ui, letter);
            }
            let kind = kind_words(tools, note.kind);
            let words = match (note.anchor, tied_words(tools, open, note)) {
                (Anchor::Message { .. }, _) | (_, None) => format!("{kind}: {}", note.text),
                (_, Some(tied)) => format!("{kind} · {tied}: {}", note.text),
            };
            say(ui, small(words));
        });
    }
    if under.len() > UNDER {
        let more = tools.t_with("meeting-notes-more", &[("n", (under.len() - UNDER).into())]);
        say(ui, small_soft(tools.colors, more));
    }
}
