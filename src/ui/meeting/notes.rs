//! Notes on the conversation: who by letter and colour, what kind, tied to a message.

use super::{View, ask, people};
use crate::app::{MeetingAction, OpenMeeting};
use crate::ids::Seq;
use crate::intervision::notes::{Anchor, Note, NoteId, NoteKind};
use crate::session::Who;
use crate::ui::library::name;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{Button, Kind, body, card, say, small, small_soft, soft};
use egui::{ComboBox, TextEdit, Ui};

/// A note being written.
#[derive(Debug, Default)]
pub(super) struct NoteForm {
    kind: Option<NoteKind>,
    of: Option<Seq>,
    text: String,
}

/// Draws them.
pub(super) fn notes_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    people::author_ui(ui, tools, open, &mut view.author);
    ui.add_space(STEP);
    write_ui(ui, tools, open, view);
    ui.add_space(GAP);
    ui.horizontal_wrapped(|ui| {
        let all = tools.t("meeting-notes-all");
        if Button::new(Kind::Quiet, &all).chosen(view.only.is_none()).small().show(ui).clicked() {
            view.only = None;
        }
        for kind in NoteKind::ALL {
            let count = open.notes.all().filter(|(_, note)| note.kind == kind && note.reply_to.is_none()).count();
            let label = format!("{} ({count})", kind_words(tools, kind));
            if Button::new(Kind::Quiet, &label).chosen(view.only == Some(kind)).small().show(ui).clicked() {
                view.only = Some(kind);
            }
        }
    });
    ui.add_space(STEP);
    let mut listed: Vec<(&NoteId, &Note)> = open
        .notes
        .all()
        .filter(|(_, note)| note.reply_to.is_none() && view.only.is_none_or(|kind| note.kind == kind))
        .collect();
    if listed.is_empty() {
        say(ui, soft(tools.colors, tools.t("meeting-no-notes")));
    }
    listed.sort_by_key(|(id, note)| (note.anchor.message(), note.lamport, (*id).clone()));
    for (id, note) in listed {
        ui.push_id(&id.0, |ui| note_ui(ui, tools, open, view, id, note));
        ui.add_space(STEP);
    }
}

fn kind_words(tools: &Tools<'_>, kind: NoteKind) -> String {
    tools.t(&format!("meeting-note-{}", kind.name()))
}

fn write_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View) {
    let Some(look_back) = &open.look_back else {
        say(ui, soft(tools.colors, tools.t("meeting-refused-no-consent")));
        return;
    };
    let form = &mut view.note;
    ui.horizontal_wrapped(|ui| {
        for kind in NoteKind::ALL {
            let is = form.kind.unwrap_or(NoteKind::Observation) == kind;
            if Button::new(Kind::Plain, &kind_words(tools, kind)).radio(is).small().show(ui).clicked() {
                form.kind = Some(kind);
            }
        }
    });
    ui.add_space(STEP);
    let of = form.of.or_else(|| open.frame().messages.last().map(|message| message.of));
    let line = |seq: Seq| {
        let turn = look_back.turns.iter().find(|turn| turn.seq == seq);
        turn.map(|turn| {
            let who = if turn.by == Who::Counsellor {
                tools.t("meeting-counsellor")
            } else {
                look_back.header.persona.clone()
            };
            format!("{who}: {}", short(&turn.text))
        })
    };
    let label = of.and_then(line).unwrap_or_default();
    let width = ui.available_width();
    say(ui, small_soft(tools.colors, tools.t("meeting-note-on")));
    let combo = ComboBox::from_id_salt("note-on").width(width).selected_text(&label).show_ui(ui, |ui| {
        for turn in &look_back.turns {
            if ui.selectable_label(of == Some(turn.seq), line(turn.seq).unwrap_or_default()).clicked() {
                form.of = Some(turn.seq);
            }
        }
    });
    name(ui, &combo.response, &tools.t("meeting-note-on"));
    ui.add_space(STEP);
    let hint = tools.t("meeting-note-text");
    let edit = TextEdit::multiline(&mut form.text).desired_rows(2).desired_width(f32::INFINITY);
    let response = ui.add(edit.hint_text(hint.as_str()).margin(egui::vec2(12.0, 8.0)));
    name(ui, &response, &hint);
    ui.add_space(STEP);
    let ready = !form.text.trim().is_empty() && of.is_some();
    let add = ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &tools.t("meeting-note-add")).small().show(ui));
    if let (true, Some(of)) = (add.inner.clicked(), of) {
        let kind = form.kind.unwrap_or(NoteKind::Observation);
        let (author, text) = (people::pseudonym(open, view.author), std::mem::take(&mut form.text));
        ask(tools, MeetingAction::Note { author, kind, anchor: Anchor::Message { of }, text });
    }
}

fn short(text: &str) -> String {
    const LONGEST: usize = 70;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    format!("{}…", text.chars().take(LONGEST).collect::<String>().trim_end())
}

fn letter_of(open: &OpenMeeting, author: &str) -> Option<char> {
    open.meeting.state().people.iter().find(|person| person.pseudonym == author).map(|person| person.letter)
}

fn note_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, view: &mut View, id: &NoteId, note: &Note) {
    let turns = open.look_back.iter().flat_map(|look_back| &look_back.turns);
    let on = note.anchor.message().and_then(|of| turns.clone().find(|turn| turn.seq == of));
    card(tools.colors).inner_margin(12).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if let Some(turn) = on {
            say(ui, small_soft(tools.colors, format!("“{}”", short(&turn.text))));
        }
        head_ui(ui, tools, open, note);
        say(ui, body(&note.text));
        for (_, reply) in open.notes.all().filter(|(_, reply)| reply.reply_to.as_ref() == Some(id)) {
            ui.indent("replies", |ui| {
                head_ui(ui, tools, open, reply);
                say(ui, body(&reply.text));
            });
        }
        if let Some((to, text)) = view.answering.as_mut().filter(|(to, _)| to == id) {
            let hint = tools.t("meeting-note-reply");
            let response = ui.add(TextEdit::singleline(text).desired_width(f32::INFINITY).hint_text(hint.as_str()));
            name(ui, &response, &hint);
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
                view.answering = Some((id.clone(), String::new()));
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
        say(ui, small_soft(tools.colors, format!("{} · {}", note.author, kind_words(tools, note.kind))));
    });
}

/// The notes on a message, in short, under it.
pub(super) fn beside_ui(ui: &mut Ui, tools: &Tools<'_>, open: &OpenMeeting, of: Seq) {
    for (_, note) in open.notes.all().filter(|(_, note)| note.anchor.message() == Some(of) && note.reply_to.is_none()) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            if let Some(letter) = letter_of(open, &note.author) {
                people::letter_ui(ui, letter);
            }
            say(ui, small(format!("{}: {}", kind_words(tools, note.kind), note.text)));
        });
    }
}
