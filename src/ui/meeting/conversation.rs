//! Bringing a conversation: which one, from where to where, the question, and the case owner's consent.

use super::{View, ask, doing, fields};
use crate::app::{Action, App, MeetingAction, OpenMeeting, PrivacyAction};
use crate::ids::Seq;
use crate::intervision::meeting::{Doing, Excerpt, Role};
use crate::recording::Permission;
use crate::recording::bundle::Bundle;
use crate::ui::chooser::Wants;
use crate::ui::theme::{GAP, STEP};
use crate::ui::tools::Tools;
use crate::ui::widgets::{
    Button, Ground, Icon, Kind, Masked, body, check_ui, mark_ui, row_ui, say, small, small_soft, soft, strong,
};
use crate::ui::words;
use egui::{ScrollArea, Ui};

/// How many recordings are listed at first.
const FIRST: usize = 5;

/// Draws it.
pub(super) fn bring_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, open: &OpenMeeting, view: &mut View) {
    let Some(excerpt) = &open.meeting.state().excerpt else { return choose_ui(ui, tools, app, view) };
    say(ui, strong(&excerpt.persona));
    say(ui, soft(tools.colors, &excerpt.title));
    if open.is_elsewhere {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("meeting-bundle-elsewhere"));
        bundle_ui(ui, tools, app, view);
    } else if open.is_gone {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("meeting-recording-gone"));
    } else if open.is_withheld {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("meeting-withheld"));
        allow_ui(ui, tools, &excerpt.recording, "meeting-allow");
    }
    let count = tools.t_with("meeting-messages", &[("n", excerpt.messages.len().into())]);
    say(ui, small_soft(tools.colors, count));
    ui.add_space(GAP);
    if let Some(question) = fields::lines_ui(ui, tools, view, "meeting-learning-question", &excerpt.question) {
        ask(tools, MeetingAction::Ask(question.trim().to_owned()));
    }
    ui.add_space(GAP);
    consent_ui(ui, tools, open);
    ui.add_space(GAP);
    let mut asks = excerpt.asks_acts;
    ui.add_enabled_ui(open.meeting.state().handed_in.is_empty(), |ui| {
        if check_ui(ui, tools.colors, &mut asks, body(tools.t("meeting-asks-acts"))).clicked() {
            ask(tools, MeetingAction::AskActs(asks));
        }
    });
    say(ui, small_soft(tools.colors, tools.t("meeting-asks-acts-hint")));
    ui.add_space(GAP);
    ui.horizontal_wrapped(|ui| {
        let label = tools.t(if view.cuts { "meeting-cut-close" } else { "meeting-cut" });
        if Button::new(Kind::Quiet, &label).small().flush().show(ui).clicked() {
            view.cuts = !view.cuts;
        }
        ui.add_space(GAP);
        let label = tools.t(if view.chooses { "meeting-cut-close" } else { "meeting-other-chat" });
        if Button::new(Kind::Quiet, &label).small().flush().show(ui).clicked() {
            view.chooses = !view.chooses;
        }
    });
    if view.cuts {
        cut_ui(ui, tools, open, excerpt);
    }
    if view.chooses {
        choose_ui(ui, tools, app, view);
    }
}

fn consent_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting) {
    let state = open.meeting.state();
    let owner = state.with_role(Role::CaseOwner).map(|person| person.pseudonym.clone());
    let Some(owner) = owner else {
        mark_ui(ui, Icon::Care, tools.colors.care, &tools.t("meeting-refused-no-case-owner"));
        return;
    };
    let mut given = state.may_show();
    let words = tools.t_with("meeting-consent", &[("name", owner.into())]);
    ui.add_enabled_ui(!open.is_withheld, |ui| {
        if check_ui(ui, tools.colors, &mut given, body(words)).clicked() {
            doing(tools, Doing::Consent { given });
        }
    });
    say(ui, small_soft(tools.colors, tools.t("meeting-consent-hint")));
}

/// The one who chatted allows that a group sees it: until they take that back.
fn allow_ui(ui: &mut Ui, tools: &mut Tools<'_>, id: &str, key: &str) -> bool {
    ui.add_space(STEP);
    let allows = Button::new(Kind::Plain, &tools.t(key)).icon(Icon::Check).small().show(ui).clicked();
    if allows {
        let allow = PrivacyAction::Allow(id.to_owned(), Permission::ShowGroup, true);
        tools.ask(Action::Privacy(allow));
    }
    ui.add_space(STEP);
    allows
}

fn choose_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    own_ui(ui, tools, app, view);
    ui.add_space(GAP);
    say(ui, strong(tools.t("meeting-bundle")));
    say(ui, small_soft(tools.colors, tools.t("meeting-bundle-hint")));
    let source = app.meetings.source.iter().map(|source| &source.bundle);
    let mut listed: Vec<&Bundle> = source.chain(app.sharing.opened.iter().map(|reading| &reading.bundle)).collect();
    listed.dedup_by(|a, b| a.id == b.id);
    for bundle in listed {
        let until = words::date(tools.texts, &bundle.until.to_string());
        let values = [("name", bundle.by.as_str().into()), ("date", until.into())];
        say(ui, small_soft(tools.colors, tools.t_with("meeting-bundle-of", &values)));
        for item in &bundle.items {
            let header = &item.recording.header;
            let spoken = tools.t_with("meeting-bring-named", &[("persona", header.persona.as_str().into())]);
            let colors = tools.colors;
            let row = row_ui(ui, colors, Ground::Mist, &spoken, |ui| {
                say(ui, strong(&header.persona));
                say(ui, small_soft(colors, &header.title));
            });
            if row.clicked() {
                ask(tools, MeetingAction::BringShared(item.recording.id.clone()));
                view.chooses = false;
                view.texts.remove("meeting-learning-question");
            }
            ui.add_space(STEP);
        }
    }
    bundle_ui(ui, tools, app, view);
}

/// Opens a bundle of the group.
fn bundle_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    if let Some(why) = app.meetings.source_refused {
        let words = crate::ui::bundle::refused(tools.texts, why);
        mark_ui(ui, Icon::Care, tools.colors.care, &words);
    }
    let sent = fields::path_ui(ui, tools, view, "meeting-bundle-path", &Wants::File);
    say(ui, small_soft(tools.colors, tools.t("meeting-bundle-passphrase")));
    let mut masked = Masked::of(&mut view.passphrase);
    let field = egui::TextEdit::singleline(&mut masked).password(true).desired_width(f32::INFINITY);
    let response = ui.add(field.margin(crate::ui::theme::FIELD));
    crate::ui::library::name(ui, &response, &tools.t("meeting-bundle-passphrase"));
    ui.add_space(STEP);
    let ready = view.texts.get("meeting-bundle-path").is_some_and(|path| !path.trim().is_empty());
    let label = tools.t("meeting-bundle-open");
    let opens = ui.add_enabled_ui(ready, |ui| Button::new(Kind::Plain, &label).icon(Icon::Lock).small().show(ui));
    if (sent || opens.inner.clicked())
        && let Some(path) = view.texts.get("meeting-bundle-path")
    {
        ask(tools, MeetingAction::OpenBundle(path.clone(), std::mem::take(&mut view.passphrase)));
    }
}

fn own_ui(ui: &mut Ui, tools: &mut Tools<'_>, app: &App, view: &mut View) {
    if app.kept.is_empty() {
        say(ui, soft(tools.colors, tools.t("meeting-no-recordings")));
        return;
    }
    say(ui, small_soft(tools.colors, tools.t("meeting-choose-chat")));
    ui.add_space(STEP);
    let count = if view.lists_all { app.kept.len() } else { FIRST.min(app.kept.len()) };
    for kept in app.kept.iter().take(count) {
        let turns = tools.t_with("meeting-messages", &[("n", kept.turns.into())]);
        let about = format!("{} · {} · {turns}", kept.title, words::date(tools.texts, &kept.started_on));
        let spoken = tools.t_with("meeting-bring-named", &[("persona", kept.persona.as_str().into())]);
        let colors = tools.colors;
        let row = row_ui(ui, colors, Ground::Mist, &spoken, |ui| {
            say(ui, strong(&kept.persona));
            say(ui, small_soft(colors, about));
        });
        let is_asked = view.withheld.as_ref() == Some(&kept.id);
        if row.clicked() && !kept.permissions.show_group {
            view.withheld = (!is_asked).then(|| kept.id.clone());
        }
        let allows = is_asked && !kept.permissions.show_group && {
            say(ui, small(tools.t("meeting-withheld-yet")));
            allow_ui(ui, tools, &kept.id, "meeting-allow-bring")
        };
        if allows || row.clicked() && kept.permissions.show_group {
            ask(tools, MeetingAction::Bring(kept.id.clone()));
            (view.chooses, view.withheld) = (false, None);
            view.texts.remove("meeting-learning-question");
        }
        ui.add_space(STEP);
    }
    if count < app.kept.len() {
        let words = tools.t_with("meeting-more-chats", &[("n", (app.kept.len() - count).into())]);
        if Button::new(Kind::Quiet, &words).icon(Icon::Down).small().show(ui).clicked() {
            view.lists_all = true;
        }
    }
}

fn cut_ui(ui: &mut Ui, tools: &mut Tools<'_>, open: &OpenMeeting, excerpt: &Excerpt) {
    say(ui, small_soft(tools.colors, tools.t("meeting-cut-hint")));
    ui.add_space(STEP);
    let height = 320.0 * crate::ui::theme::scale(ui.style());
    ScrollArea::vertical()
        .id_salt("cut")
        .auto_shrink([false, true])
        .min_scrolled_height(height)
        .max_height(height)
        .show(ui, |ui| {
            for (of, mine, text) in &open.whole {
                ui.push_id(of, |ui| message_ui(ui, tools, excerpt, *of, *mine, text));
            }
        });
}

fn message_ui(ui: &mut Ui, tools: &mut Tools<'_>, excerpt: &Excerpt, of: Seq, mine: bool, text: &str) {
    let inside = (excerpt.from..=excerpt.to).contains(&of);
    let who = if mine { tools.t("meeting-counsellor") } else { excerpt.persona.clone() };
    let line = format!("{who}: {text}");
    say(ui, if inside { small(&line) } else { small_soft(tools.colors, &line) });
    ui.horizontal_wrapped(|ui| {
        if Button::new(Kind::Quiet, &tools.t("meeting-from-here")).small().flush().show(ui).clicked() {
            ask(tools, MeetingAction::Cut(of, excerpt.to.max(of)));
        }
        ui.add_space(GAP);
        if Button::new(Kind::Quiet, &tools.t("meeting-to-here")).small().flush().show(ui).clicked() {
            ask(tools, MeetingAction::Cut(excerpt.from.min(of), of));
        }
        ui.add_space(GAP);
        if inside {
            let stops = excerpt.stops.contains(&of);
            let mut now = stops;
            if check_ui(ui, tools.colors, &mut now, small(tools.t("meeting-stop-before"))).clicked() {
                ask(tools, MeetingAction::Stop(of));
            }
        }
    });
    ui.add_space(STEP);
}
