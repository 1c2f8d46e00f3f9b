//! Writing a note: what it is, and what it is tied to — a message, words in it, or a stretch of time.

use super::{View, ask, people};
use crate::app::{MeetingAction, OpenMeeting};
use crate::ids::Seq;
use crate::intervision::notes::{Anchor, ChatMessage, NoteKind};
use crate::session::Who;
use crate::ui::library::name;
use crate::ui::theme::STEP;
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Icon, Kind, say, small, small_soft, soft};
use crate::ui::words;
use egui::{ComboBox, TextEdit, Ui};

/// A note being written.
#[derive(Debug, Default)]
pub(super) struct NoteForm {
    kind: Option<NoteKind>,
    tied: Tied,
    /// The message; of a stretch, the first.
    of: Option<Seq>,
    /// Of a stretch, the last message.
    to: Option<Seq>,
    /// The words that were chosen in the message, in characters.
    words: Option<(Seq, usize, usize)>,
    text: String,
}

/// What a note is tied to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tied {
    #[default]
    Message,
    Time,
}

impl NoteForm {
    /// A note on this message, from somewhere else on the screen.
    pub(super) fn on(&mut self, of: Seq) {
        (self.tied, self.of, self.words) = (Tied::Message, Some(of), None);
    }
}

/// Draws it.
pub(super) fn write_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    if open.look_back.is_none() {
        say(ui, soft(tools.colors, tools.t("meeting-refused-no-consent")));
        return;
    }
    let form = &mut view.note;
    ui.horizontal_wrapped(|ui| {
        for kind in NoteKind::ALL {
            let is = form.kind.unwrap_or(NoteKind::Observation) == kind;
            let label = super::notes::kind_words(tools, kind);
            if Button::new(Kind::Plain, &label).radio(is).small().show(ui).clicked() {
                form.kind = Some(kind);
            }
        }
    });
    ui.add_space(STEP);
    ui.horizontal_wrapped(|ui| {
        for (tied, key) in [(Tied::Message, "meeting-note-tied-message"), (Tied::Time, "meeting-note-tied-time")] {
            if Button::new(Kind::Plain, &tools.t(key)).radio(form.tied == tied).small().show(ui).clicked() {
                form.tied = tied;
            }
        }
    });
    ui.add_space(STEP);
    // Only what was shown can be noted on: what comes next is not told before the group has guessed.
    let Some(shown) = open.frame().messages.last().map(|message| message.of) else {
        say(ui, soft(tools.colors, tools.t("meeting-note-show-first")));
        return;
    };
    let of = form.of.filter(|of| *of <= shown).or(Some(shown));
    let anchor = match form.tied {
        Tied::Message => {
            pick_ui(ui, tools, open, "meeting-note-on", of, &mut form.of);
            of.and_then(|of| words_ui(ui, tools, open, of, &mut form.words))
        }
        Tied::Time => {
            pick_ui(ui, tools, open, "meeting-note-from", of, &mut form.of);
            let to =
                form.to.filter(|to| *to <= shown).or(Some(shown)).filter(|to| of.is_none_or(|of| *to >= of)).or(of);
            pick_ui(ui, tools, open, "meeting-note-to", to, &mut form.to);
            let at = |of: Option<Seq>| of.and_then(|of| open.chat.get(of)).map(|message| message.at_ms);
            at(of).zip(at(to)).map(|(from_ms, to_ms)| Anchor::Time { from_ms, to_ms: to_ms.max(from_ms) })
        }
    };
    if let Some(Anchor::Time { from_ms, to_ms }) = anchor {
        let values = [("from", words::clock(from_ms).into()), ("to", words::clock(to_ms).into())];
        say(ui, small_soft(tools.colors, tools.t_with("meeting-note-stretch", &values)));
    }
    ui.add_space(STEP);
    let hint = tools.t("meeting-note-text");
    let edit = TextEdit::multiline(&mut form.text).desired_rows(2).desired_width(f32::INFINITY);
    let response = ui.add(edit.hint_text(hint.as_str()).margin(crate::ui::theme::FIELD));
    name(ui, &response, &hint);
    ui.add_space(STEP);
    let ready = !form.text.trim().is_empty() && anchor.is_some();
    let add = ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &tools.t("meeting-note-add")).small().show(ui));
    if let (true, Some(anchor)) = (add.inner.clicked(), anchor) {
        let kind = form.kind.unwrap_or(NoteKind::Observation);
        let (author, text) = (people::pseudonym(open, view.author), std::mem::take(&mut form.text));
        form.words = None;
        ask(tools, MeetingAction::Note { author, kind, anchor, text });
    }
}

/// The messages of the excerpt that were shown so far.
fn messages(open: &OpenMeeting) -> impl Iterator<Item = &ChatMessage> {
    let span = open.meeting.state().excerpt.as_ref().map(|excerpt| excerpt.from..=excerpt.to);
    let shown = open.frame().messages.last().map_or(0, |message| message.of);
    let is_in = move |message: &&ChatMessage| span.as_ref().is_none_or(|span| span.contains(&message.of));
    open.chat.0.iter().take_while(move |message| message.of <= shown).filter(is_in)
}

fn line(tools: &Tools<'_>, open: &OpenMeeting, message: &ChatMessage) -> String {
    let persona = open.look_back.as_ref().map_or("", |look_back| look_back.header.persona.as_str());
    let counsellor = tools.t("meeting-counsellor");
    let who = if message.by == Who::Counsellor { counsellor.as_str() } else { persona };
    format!("{} {who}: {}", words::clock(message.at_ms), super::notes::short(&message.text))
}

fn pick_ui(ui: &mut Ui, tools: &Tools<'_>, open: &OpenMeeting, key: &str, now: Option<Seq>, to: &mut Option<Seq>) {
    let label = now.and_then(|of| open.chat.get(of)).map(|it| line(tools, open, it)).unwrap_or_default();
    say(ui, small_soft(tools.colors, tools.t(key)));
    let combo = ComboBox::from_id_salt(key).width(ui.available_width()).truncate().selected_text(&label);
    let combo = combo.show_ui(ui, |ui| {
        for message in messages(open) {
            if ui.selectable_label(now == Some(message.of), line(tools, open, message)).clicked() {
                *to = Some(message.of);
            }
        }
    });
    name(ui, &combo.response, &tools.t(key));
    ui.add_space(STEP);
}

/// The message, to choose words in: with the mouse, or with Shift and the arrows.
fn words_ui(
    ui: &mut Ui,
    tools: &Tools<'_>,
    open: &OpenMeeting,
    of: Seq,
    chosen: &mut Option<(Seq, usize, usize)>,
) -> Option<Anchor> {
    let message = open.chat.get(of)?;
    let mut shown = message.text.as_str();
    let output = TextEdit::multiline(&mut shown).desired_rows(1).desired_width(f32::INFINITY);
    let output = output.margin(crate::ui::theme::FIELD).show(ui);
    name(ui, &output.response.response, &tools.t("meeting-note-words"));
    if let Some(range) = output.cursor_range.filter(|_| output.response.response.has_focus()) {
        let range = range.as_sorted_char_range();
        *chosen = (range.start < range.end).then_some((of, range.start.0, range.end.0));
    }
    let Some((_, start, end)) = chosen.filter(|(message, ..)| *message == of) else {
        say(ui, small_soft(tools.colors, tools.t("meeting-note-words-hint")));
        return Some(Anchor::Message { of });
    };
    let words: String = message.text.chars().skip(start).take(end - start).collect();
    ui.horizontal_wrapped(|ui| {
        say(ui, small(tools.t_with("meeting-note-on-words", &[("words", words.trim().into())])));
        if Button::new(Kind::Quiet, "")
            .icon(Icon::Close)
            .name(&tools.t("meeting-note-no-words"))
            .small()
            .show(ui)
            .clicked()
        {
            *chosen = None;
        }
    });
    let number = |at: usize| u32::try_from(at).ok();
    let length = number(message.text.chars().count())?;
    Some(Anchor::Words { of, start: number(start)?, end: number(end)?.min(length), length })
}
