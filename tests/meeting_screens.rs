//! Meetings in the window: every phase of every method in its place, notes, files from home, a trainer's key.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "samples/dropped.rs"]
mod dropped;
#[allow(dead_code, reason = "other tests use the rest")]
mod samples;

use dropped::Dropped;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use oefenlijn::app::{Action, App, Kept, MeetingAction, Shown, Texts};
use oefenlijn::ids::Lang;
use oefenlijn::intervision::Variation;
use oefenlijn::intervision::meeting::{Doing, Excerpt};
use oefenlijn::intervision::methods::Methods;
use oefenlijn::intervision::notes::{Anchor, NoteKind};
use oefenlijn::intervision::rating::{Sheet, Task};
use oefenlijn::recording::Permissions;
use oefenlijn::review::Rubric;
use oefenlijn::session::Who;
use oefenlijn::ui::{Part, Ui};

struct Seat {
    app: App,
    ui: Ui,
    asked: Vec<MeetingAction>,
}

fn seat(mut app: App, state: &str, size: [f32; 2], text_size: u32) -> Harness<'static, Seat> {
    app.settings.text_size = text_size;
    let seat = Seat { app, ui: Ui::default(), asked: Vec::new() };
    let mut harness = Harness::builder().with_size(size).with_max_steps(12).build_ui_state(
        |ui: &mut egui::Ui, seat: &mut Seat| {
            for action in seat.ui.show(ui, &seat.app) {
                if let Action::Meetings(action) = action {
                    seat.asked.push(action);
                }
            }
        },
        seat,
    );
    for key in samples::keys(state) {
        for event in samples::pressed(key) {
            harness.event(event);
            harness.run_steps(2);
        }
    }
    harness.run_steps(3);
    harness
}

fn story(state: &str) -> Harness<'static, Seat> {
    seat(samples::app(state), state, [1280.0, 1600.0], 100)
}

/// Texts that stick out of the window to the left or the right.
fn cut_off(harness: &Harness<'static, Seat>, width: f64) -> Vec<String> {
    let mut found = Vec::new();
    let mut nodes = vec![harness.root()];
    while let Some(node) = nodes.pop() {
        nodes.extend(node.children());
        let inner = node.accesskit_node();
        let Some(text) = inner.label().or_else(|| inner.value()) else { continue };
        let Some(at) = inner.bounding_box().filter(|at| at.x1 > at.x0) else { continue };
        // What leads to other screens scrolls in a row of its own when there is no room.
        if at.y1 < 90.0 {
            continue;
        }
        if at.x0 < -1.0 || at.x1 > width + 1.0 {
            found.push(format!("{text}: {at:?}"));
        }
    }
    found
}

/// At a projector, at a small window with large letters, and in French.
#[test]
fn every_phase_of_every_method_stands_inside_its_panel() {
    for method in &Methods::shipped().all {
        for at in 0..method.phases.len() {
            let state = format!("meeting-phase-{}-{at}", method.id);
            for (size, text_size, lang) in [
                ([1280.0_f32, 720.0], 100, Lang::Nl),
                ([640.0, 480.0], 200, Lang::Nl),
                ([1366.0, 768.0], 140, Lang::Fr),
            ] {
                let mut app = samples::app(&state);
                app.settings.lang = Some(lang);
                let harness = seat(app, &state, size, text_size);
                let phase = &method.phases[at];
                assert!(harness.query_all_by_label(phase.name.get(lang)).count() > 0, "{state}: no name");
                assert!(harness.query_all_by_label(phase.rule.get(lang)).count() > 0, "{state}: no rule");
                assert!(harness.query_all_by_label_contains("(F9)").count() > 0, "{state}: no next phase");
                let out = cut_off(&harness, f64::from(size[0]));
                assert!(out.is_empty(), "{state} {size:?} {text_size}: {out:#?}");
            }
        }
    }
}

#[test]
fn the_rule_and_who_may_speak_are_in_view_at_a_projector() {
    for method in &Methods::shipped().all {
        for at in 0..method.phases.len() {
            let state = format!("meeting-phase-{}-{at}", method.id);
            let harness = seat(samples::app(&state), &state, [1280.0, 720.0], 100);
            let rule = harness.get_all_by_label(method.phases[at].rule.get(Lang::Nl)).next().unwrap();
            assert!(rule.rect().bottom() < 320.0, "{state}: {:?}", rule.rect());
            let letters = harness.query_all_by_label_contains("mag spreken").count()
                + harness.query_all_by_label_contains("luistert").count()
                + harness.query_all_by_label_contains("in stilte").count()
                + harness.query_all_by_label_contains("even weg").count();
            assert!(letters >= 5, "{state}");
        }
    }
}

#[test]
fn five_thousand_notes_are_listed_without_drawing_them_all() {
    let harness = story("meeting-notes-many");
    let drawn = harness.query_all_by_label_contains("Iets gezien").count();
    assert!((1..200).contains(&drawn), "{drawn}");
    assert!(harness.query_by_label_contains("Ze komt traag op gang").is_some() || drawn > 0);
}

#[test]
fn a_note_is_tied_to_a_stretch_of_the_chat() {
    let mut harness = story("meeting-notes");
    harness.get_by_label("bij een stuk van het gesprek").click();
    harness.run_steps(3);
    harness.get_by_label("Je aantekening").focus();
    harness.run_steps(2);
    harness.get_by_label("Je aantekening").type_text("lange stilte");
    harness.run_steps(3);
    harness.get_by_label("Aantekening toevoegen").click();
    harness.run_steps(3);
    let Some(MeetingAction::Note { anchor, kind, text, .. }) = harness.state().asked.last() else {
        panic!("{:?}", harness.state().asked)
    };
    assert!(matches!(anchor, Anchor::Time { .. }), "{anchor:?}");
    assert_eq!((*kind, text.as_str()), (NoteKind::Observation, "lange stilte"));
}

#[test]
fn notes_are_shown_by_who_wrote_them() {
    let mut harness = story("meeting-notes");
    assert!(harness.query_by_label("Warm en duidelijk begin.").is_some());
    // The first is who writes now, the second whose notes are shown.
    harness.get_all_by_label("E Kraai").last().unwrap().click();
    harness.run_steps(4);
    assert!(harness.query_by_label("Wat maakte dat je hier raad gaf?").is_some());
    assert!(harness.query_by_label("Warm en duidelijk begin.").is_none(), "of somebody else");
}

#[test]
fn files_from_home_tell_what_is_wrong_and_nothing_is_taken_in_by_halves() {
    let mut harness = seat(samples::app("meeting-gather"), "meeting-gather", [1280.0, 6000.0], 100);
    for words in ["Scores van Kraai", "Half ingevuld", "verzegeld", "Geen scores en geen aantekeningen"] {
        assert!(harness.query_all_by_label_contains(words).count() > 0, "{words}");
    }
    harness.get_by_label("Alles binnenhalen").click();
    harness.run_steps(3);
    assert!(!harness.state().asked.contains(&MeetingAction::TakeIn));
    harness.get_by_label("vakantiefoto.jpg weglaten").click();
    harness.run_steps(3);
    assert!(harness.state().asked.contains(&MeetingAction::LeaveFile("/thuis/vakantiefoto.jpg".to_owned())));
}

#[test]
fn the_key_is_told_of_the_group_and_to_each_alone() {
    let mut harness = seat(samples::app("meeting-key"), "meeting-key", [1280.0, 6000.0], 100);
    assert!(harness.query_by_label("Naast de sleutel").is_some());
    harness.get_by_label("Spreeuw kijkt alleen").click();
    harness.run_steps(3);
    let looks = |action: &MeetingAction| matches!(action, MeetingAction::OwnBesideKey(Some(_)));
    assert!(harness.state().asked.iter().any(looks));
    let harness = story("meeting-own-key");
    assert!(harness.query_by_label_contains("Contact: jij 5, de sleutel 3").is_some());
    assert!(harness.query_by_label_contains("Merel").is_none(), "nobody else's");
}

fn drop_on(harness: &mut Harness<'static, Seat>, path: &str) -> Vec<MeetingAction> {
    harness.state_mut().asked.clear();
    harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path.into())));
    harness.run_steps(3);
    harness.state().asked.clone()
}

/// Wherever one is in a meeting, a file that is dropped is looked at and told of.
#[test]
fn a_dropped_file_goes_where_it_can_be_of_use() {
    let gathered = [MeetingAction::Gather(vec!["/thuis/x.notes".to_owned()])];
    for state in ["meeting-plan", "meeting-run", "meeting-notes", "meeting-rating", "meeting-revealed"] {
        assert_eq!(drop_on(&mut story(state), "/thuis/x.notes"), gathered, "{state}");
    }
    let plan = [MeetingAction::TakePlan("/thuis/plan".to_owned())];
    assert_eq!(drop_on(&mut story("meetings"), "/thuis/plan"), plan);
    let found = drop_on(&mut story("meeting-new"), "/thuis/lies.bundle");
    assert!(matches!(&found[..], [MeetingAction::OpenBundle(path, _)] if path == "/thuis/lies.bundle"), "{found:?}");
    let mut app = samples::app("meeting-gather");
    let gathering = app.meetings.open.take().unwrap().gathering;
    app = samples::app("meeting-revealed");
    app.meetings.open.as_mut().unwrap().gathering = gathering;
    let mut harness = seat(app, "meeting-revealed", [1280.0, 6000.0], 100);
    drop_on(&mut harness, "/thuis/x.notes");
    assert!(harness.query_by_label("Alles binnenhalen").is_some(), "what was dropped is in view after the reveal too");
}

/// What an author called a beat says nothing to a trainer: the phase does, once where it begins.
#[test]
fn conversations_beside_each_other_tell_the_phase_and_no_inner_name() {
    let harness = story("meetings-beside");
    let beside = harness.state().app.meetings.beside.clone().unwrap();
    for row in &beside.rows {
        for name in [row.beat.clone(), row.beat.replace('_', " ")] {
            assert!(harness.query_by_label_contains(&name).is_none(), "{name}");
        }
    }
    for phase in ["Onthaal", "Vraag verhelderen", "Doel uitwerken"] {
        assert_eq!(harness.query_all_by_label(phase).count(), 1, "{phase}");
    }
}

/// What was not shown yet is not to be read in the list of messages either: the group guesses first.
#[test]
fn a_note_is_tied_only_to_what_was_shown() {
    let app = samples::app("meeting-stop");
    let open = app.meetings.open.as_ref().unwrap();
    let shown = open.frame().messages.last().unwrap().of;
    // A note that was made at home tells what it is on.
    let noted: Vec<u32> = open.notes.all().filter_map(|(_, note)| note.anchor.message()).collect();
    let later = open.chat.0.iter().filter(|it| it.of > shown && !noted.contains(&it.of));
    let later: Vec<String> = later.map(|it| it.text.clone()).collect();
    let mut harness = seat(app, "meeting-notes", [1280.0, 1600.0], 100);
    harness.get_all_by_label("Bij welk bericht?").last().unwrap().click_accesskit();
    harness.run_steps(4);
    let earlier = harness.state().app.meetings.open.as_ref().unwrap().chat.0[0].text.clone();
    assert!(harness.query_all_by_label_contains(&earlier).count() > 0, "the list is open");
    let told: Vec<&String> = later.iter().filter(|text| harness.query_by_label_contains(text).is_some()).collect();
    assert!(told.is_empty(), "{told:?}");

    let mut app = samples::app("meeting-stop");
    app.meetings.open.as_mut().unwrap().replay.as_mut().unwrap().rewind();
    let harness = seat(app, "meeting-notes", [1280.0, 1600.0], 100);
    assert!(harness.query_by_label_contains("Laat eerst een stuk van het gesprek zien").is_some());
    assert!(harness.query_by_label("Aantekening toevoegen").is_none());
}

#[test]
fn an_answer_can_be_taken_out_and_letters_stand_in_their_order() {
    let mut harness = story("meeting-notes");
    let place = |name: &str| harness.get_all_by_label(name).last().unwrap().rect().left();
    assert!(place("B Valk") < place("D Spreeuw") && place("D Spreeuw") < place("E Kraai"));
    harness.get_by_label("Weghalen: Dank je. Dat deed ik bewust.").click_accesskit();
    harness.run_steps(3);
    let open = harness.state().app.meetings.open.as_ref().unwrap();
    let answer = open.notes.all().find(|(_, note)| note.reply_to.is_some()).unwrap().0.clone();
    assert_eq!(harness.state().asked, [MeetingAction::TakeOutNote(answer)]);
}

#[test]
fn where_everybody_writes_nobody_is_said_to_listen() {
    let harness = story("meeting-phase-balint-5");
    assert!(harness.query_by_label("Niemand spreekt, ieder werkt voor zich").is_some());
    assert_eq!(harness.query_all_by_label_contains("uistert").count(), 0);
    assert_eq!(story("meeting-phase-balint-4").query_all_by_label_contains("luistert").count(), 3);
}

/// A hand that waits over a button finds the same one in the next phase.
#[test]
fn buttons_stay_where_they_are_from_phase_to_phase() {
    let places = |state: &str| {
        let harness = story(state);
        ["Klok stil (F10)", "5 minuten erbij", "Stopwoord"].map(|name| harness.get_by_label(name).rect().left())
    };
    assert_eq!(places("meeting-phase-gossip-0"), places("meeting-phase-gossip-2"));
}

/// Where only the list is filled in, nobody scrolls past the whole conversation to hand it in.
#[test]
fn without_coding_the_sheet_ends_before_the_conversation() {
    let mut app = samples::app("meeting-plan");
    let open = app.meetings.open.as_mut().unwrap();
    let excerpt = Excerpt { asks_acts: false, ..open.meeting.state().excerpt.clone().unwrap() };
    let at = open.meeting.entries().last().unwrap().at_ms;
    open.sheet = Some(Sheet::empty(&Task::of(&excerpt, Some(Rubric::shipped()), false), "A"));
    open.meeting.apply(at, Doing::Bring(excerpt)).unwrap();
    let harness = seat(app, "meeting-sheet", [1280.0, 6000.0], 100);
    assert!(harness.get_by_label("Afgeven").rect().top() < harness.get_by_label("Gesprek").rect().top());
    assert!(harness.query_by_label("Nog open: 7 punten van de lijst.").is_some());
}

/// Two hundred people: a bar a value with its number, not a tower of dots.
#[test]
fn many_ratings_stay_as_high_as_a_few() {
    let mut app = samples::app("meeting-revealed");
    let revealed = app.meetings.open.as_mut().unwrap().revealed.as_mut().unwrap();
    for spread in &mut revealed.spreads {
        spread.values = (0..200_usize).map(|at| if at < 120 { 3 } else { 4 }).collect();
    }
    let harness = seat(app, "meeting-revealed", [1280.0, 6000.0], 100);
    let drawn = harness.get_by_label_contains("Contact: 3, 3");
    assert!(drawn.rect().height() < 260.0, "{:?}", drawn.rect());
}

/// A window whose wishes are carried out.
fn live(state: &str) -> Harness<'static, Seat> {
    let seat = Seat { app: samples::app(state), ui: Ui::default(), asked: Vec::new() };
    Harness::builder().with_size([1280.0, 1600.0]).with_max_steps(12).build_ui_state(
        |ui: &mut egui::Ui, seat: &mut Seat| {
            for action in seat.ui.show(ui, &seat.app) {
                seat.app.dispatch(action);
            }
        },
        seat,
    )
}

#[test]
fn names_are_typed_one_after_the_other_without_the_mouse() {
    let mut harness = live("meeting-new");
    harness.get_all_by_label("Schuilnaam").last().unwrap().focus();
    harness.run_steps(2);
    for name in ["Merel", "Valk", "Uil"] {
        harness.event(egui::Event::Text(name.to_owned()));
        harness.run_steps(2);
        harness.key_press(egui::Key::Enter);
        harness.run_steps(4);
    }
    let open = harness.state().app.meetings.open.as_ref().unwrap();
    let names: Vec<&str> = open.meeting.state().people.iter().map(|person| person.pseudonym.as_str()).collect();
    assert_eq!(names, ["Merel", "Valk", "Uil"]);
}

#[test]
fn several_messages_are_in_view_to_choose_from_where_to_where() {
    let mut app = samples::app("meeting-plan");
    let open = app.meetings.open.as_mut().unwrap();
    open.whole = open.chat.0.iter().map(|it| (it.of, it.by == Who::Counsellor, it.text.clone())).collect();
    let mut harness = seat(app, "meeting-plan", [1280.0, 720.0], 100);
    harness.get_by_label("Kiezen van waar tot waar").click_accesskit();
    harness.run_steps(4);
    let hint = harness.get_by_label_contains("Kies het eerste en het laatste bericht").rect();
    let below = harness.get_by_label("De methode").rect();
    assert!(below.top() - hint.bottom() > 250.0, "{hint:?} {below:?}");
}

/// On the big screen the picture is 960 by 540 points, and the head of a meeting lies over all of it.
#[test]
fn on_the_big_screen_the_clock_stands_beside_the_rule_of_every_phase() {
    for method in &Methods::shipped().all {
        for (at, phase) in method.phases.iter().enumerate() {
            for lang in [Lang::Nl, Lang::En, Lang::Fr] {
                let mut app = samples::app(&format!("meeting-phase-{}-{at}", method.id));
                app.settings.lang = Some(lang);
                app.settings.text_size = 100;
                let seat = Seat { app, ui: Ui::default(), asked: Vec::new() };
                let mut harness = Harness::builder().with_size([916.0, 540.0]).with_max_steps(12).build_ui_state(
                    |ui: &mut egui::Ui, seat: &mut Seat| {
                        if !oefenlijn::ui::theme::has_fonts(ui.ctx()) {
                            return oefenlijn::ui::theme::install_fonts(ui.ctx());
                        }
                        seat.ui.show_part(ui, &seat.app, Part::MeetingHead);
                    },
                    seat,
                );
                harness.run_steps(3);
                let told = format!("{} {at} {lang}", method.id);
                let name = Texts::new(lang).t_with("meeting-clock-named", &[("time", "".into())]);
                let clock = harness.get_by_label_contains(name.trim()).rect();
                let rule = harness.get_by_label(phase.rule.get(lang)).rect();
                assert!(clock.left() > rule.right() && clock.top() < 60.0, "{told}: {clock:?} {rule:?}");
                assert!(clock.right() < 917.0 && rule.bottom() < 150.0, "{told}: {clock:?} {rule:?}");
            }
        }
    }
}

/// The facilitator's window can be closed and opened again: what draws it then meets a context that it never saw.
#[test]
fn a_window_that_is_opened_again_has_its_looks() {
    let app = samples::app("meeting-revealed");
    let mut panels = Ui::default();
    for _ in 0..2 {
        let ctx = egui::Context::default();
        for _ in 0..3 {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                panels.show(ui, &app);
            });
            output.textures_delta.clear();
        }
        assert!(ctx.global_style().text_styles.len() > 5);
    }
}

#[test]
fn who_comes_in_later_is_put_with_the_others_while_the_meeting_runs() {
    let mut harness = live("meeting-run");
    harness.get_by_label("Wie erbij is, veranderen").click();
    harness.run_steps(4);
    harness.get_all_by_label("Schuilnaam").last().unwrap().focus();
    harness.run_steps(2);
    harness.event(egui::Event::Text("Mees".to_owned()));
    harness.run_steps(2);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(4);
    let people = &harness.state().app.meetings.open.as_ref().unwrap().meeting.state().people;
    assert_eq!(people.last().unwrap().pseudonym, "Mees");
    assert!(cut_off(&harness, 1280.0).is_empty(), "{:#?}", cut_off(&harness, 1280.0));
}

#[test]
fn what_was_agreed_before_is_asked_in_the_meeting() {
    let mut app = samples::app("meeting-lines");
    let by = oefenlijn::recording::Day::read("2026-12-01");
    let agreed = |line, text: &str, tried| oefenlijn::intervision::Agreed {
        meeting: "2026-11-05-1930".to_owned(),
        line,
        text: text.to_owned(),
        by,
        tried,
    };
    let tried = oefenlijn::intervision::meeting::Tried::Yes;
    app.meetings.group.try_outs = vec![agreed(3, "Eerst zwijgen.", None), agreed(4, "Al verteld.", Some(tried))];
    let mut harness = seat(app, "meeting-lines", [1280.0, 1600.0], 100);
    assert!(harness.query_by_label("Eerst zwijgen.").is_some());
    assert!(harness.query_by_label("Al verteld.").is_none());
    harness.get_all_by_label("geprobeerd").next().unwrap().click();
    harness.run_steps(3);
    let told = MeetingAction::TellEarlier { meeting: "2026-11-05-1930".to_owned(), line: 3, tried };
    assert_eq!(harness.state().asked.last(), Some(&told));
}

#[test]
fn an_answer_to_a_note_is_written_at_once_and_one_sees_by_whom() {
    let mut harness = story("meeting-notes");
    let pickers = |harness: &Harness<'static, Seat>| harness.query_all_by_label("B Valk").count();
    let before = pickers(&harness);
    harness.get_all_by_label("Antwoorden").last().unwrap().click();
    harness.run_steps(3);
    assert_eq!(pickers(&harness), before + 1, "who answers is chosen beside the answer");
    harness.get_all_by_label("B Valk").last().unwrap().click();
    harness.run_steps(3);
    let field = |harness: &Harness<'static, Seat>| {
        let fields = harness.query_all_by_label("Antwoorden").filter(|it| it.accesskit_node().is_text_input());
        fields.map(|it| it.rect()).next()
    };
    assert!(field(&harness).is_some());
    harness.event(egui::Event::Text("Dat durfde ik niet.".to_owned()));
    harness.run_steps(2);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(3);
    match harness.state().asked.last() {
        Some(MeetingAction::Reply { author, text, .. }) => {
            assert_eq!((author.as_str(), text.as_str()), ("Valk", "Dat durfde ik niet."));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_line_that_points_at_somebody_is_told_while_it_is_written_and_where_it_stands() {
    let mut harness = live("meeting-lines");
    harness.key_press(egui::Key::F6);
    harness.run_steps(3);
    assert!(harness.query_by_label_contains("Kijk nog eens").is_none());
    harness.get_all_by_label("In één zin").last().unwrap().focus();
    harness.run_steps(2);
    harness.event(egui::Event::Text("Spreeuw belt 0471 23 45 67.".to_owned()));
    harness.run_steps(3);
    assert!(harness.query_by_label_contains("Dat kan naar iemand wijzen").is_some());
    assert!(harness.query_by_label_contains("Spreeuw staat erbij").is_some());
    harness.key_press(egui::Key::Enter);
    harness.run_steps(4);
    assert!(harness.query_by_label("Spreeuw belt 0471 23 45 67.").is_some(), "told, never refused");
    assert!(harness.query_by_label_contains("Spreeuw staat erbij").is_some());
}

/// At a low projector with a long chat: the card to guess at comes into view by itself.
#[test]
fn a_stop_shows_its_card_without_scrolling() {
    let mut app = samples::app("meeting-chat");
    let replay = app.meetings.open.as_mut().unwrap().replay.as_mut().unwrap();
    while !replay.is_over() {
        if replay.waits_for().is_some() { replay.show() } else { replay.step() }
    }
    replay.back();
    let seat = Seat { app, ui: Ui::default(), asked: Vec::new() };
    let mut harness = Harness::builder().with_size([1280.0, 720.0]).with_max_steps(12).build_ui_state(
        |ui: &mut egui::Ui, seat: &mut Seat| {
            for action in seat.ui.show(ui, &seat.app) {
                seat.app.dispatch(action);
            }
        },
        seat,
    );
    harness.run_steps(6);
    harness.get_by_label("Eerst raden").click();
    harness.run_steps(40);
    let card = harness.get_by_label_contains("Stop. Wat").rect();
    assert!(card.top() > 300.0 && card.bottom() < 720.0, "{card:?}");
}

/// The big screen is 960 by 540 points: below a phase that stays, a conversation would have three lines.
#[test]
fn on_the_big_screen_the_conversation_has_the_room_of_the_phase_too() {
    let goes_up = |size: [f32; 2]| {
        let mut harness = seat(samples::app("meeting-chat"), "meeting-chat", size, 100);
        let tab = |harness: &Harness<'static, Seat>| harness.get_by_label("Gesprek (F2)").rect().top();
        let before = tab(&harness);
        harness.hover_at(egui::pos2(600.0, size[1] - 40.0));
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -260.0),
            phase: egui::TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
        });
        harness.run_steps(40);
        before - tab(&harness)
    };
    assert!(goes_up([960.0, 540.0]) > 150.0);
    // Where there is room, phase and clock stay in view.
    assert!(goes_up([1180.0, 780.0]) < 1.0);
}

/// In a room all values are seen at once, without scrolling.
#[test]
fn on_the_big_screen_every_value_that_was_given_is_in_view() {
    let mut app = samples::app("meeting-revealed");
    app.settings.text_size = 100;
    let seat = Seat { app, ui: Ui::default(), asked: Vec::new() };
    let size = [916.0, 400.0];
    let mut harness = Harness::builder().with_size(size).with_max_steps(12).build_ui_state(
        |ui: &mut egui::Ui, seat: &mut Seat| {
            if !oefenlijn::ui::theme::has_fonts(ui.ctx()) {
                return oefenlijn::ui::theme::install_fonts(ui.ctx());
            }
            for action in seat.ui.show_part(ui, &seat.app, Part::MeetingReveal) {
                if let Action::Meetings(action) = action {
                    seat.asked.push(action);
                }
            }
        },
        seat,
    );
    harness.run_steps(3);
    let spreads = harness.state().app.meetings.open.as_ref().unwrap().revealed.as_ref().unwrap().spreads.clone();
    assert!(spreads.len() >= 6);
    for spread in &spreads {
        let criterion = Rubric::shipped().criteria.iter().find(|it| it.id == spread.criterion).unwrap();
        let values: Vec<String> = spread.values.iter().map(u8::to_string).collect();
        let named = format!("{}: {}", criterion.name.get(Lang::Nl), values.join(", "));
        let rect = harness.get_by_label(&named).rect();
        assert!(rect.bottom() <= size[1] && rect.right() <= size[0], "{named}: {rect:?}");
    }
}

#[test]
fn where_messages_were_not_rated_nothing_is_said_of_them() {
    let harness = story("meeting-revealed-plain");
    assert!(harness.query_by_label("Het gesprek als geheel").is_some());
    assert!(harness.query_by_label_contains("Elk bericht is door iedereen hetzelfde gelezen").is_none());
    assert!(harness.query_by_label("Hier zagen jullie het meest anders").is_none());
    assert!(story("meeting-revealed").query_by_label("Hier zagen jullie het meest anders").is_some());
}

#[test]
fn at_twice_the_letters_a_chat_stays_inside_a_projector() {
    for state in ["meeting-stop", "meeting-notes", "meeting-revealed", "meeting-lines"] {
        let harness = seat(samples::app(state), state, [1280.0, 720.0], 200);
        let out = cut_off(&harness, 1280.0);
        assert!(out.is_empty(), "{state}: {out:#?}");
    }
    // The row of buttons above the chat breaks elsewhere at each of these.
    for width in (900_u16..=1400).step_by(50) {
        let harness = seat(samples::app("meeting-chat"), "meeting-chat", [f32::from(width), 720.0], 200);
        let out = cut_off(&harness, f64::from(width));
        assert!(out.is_empty(), "{width}: {out:#?}");
    }
}

#[test]
fn what_went_on_inside_is_told_once_a_meter() {
    let mut app = samples::app("meeting-stop");
    let open = app.meetings.open.as_mut().unwrap();
    let turns = &mut open.look_back.as_mut().unwrap().turns;
    let turn = turns.iter_mut().find(|turn| turn.changes.iter().any(|it| it.to > it.from)).unwrap();
    let again = turn.changes.iter().find(|it| it.to > it.from).unwrap().clone();
    let meter = again.meter.clone();
    turn.changes = vec![again.clone(), again.clone()];
    let twice = format!("{:+}", 2 * (again.to - again.from));
    let harness = seat(app, "meeting-stop", [1280.0, 6000.0], 100);
    assert_eq!(meter, "trust", "the first thing that moves in the sample");
    assert!(harness.query_by_label(&format!("Vertrouwen {twice}")).is_some());
}

/// Who may speak is seen without scrolling on a small projector, also where a method has many phases, and so is the phase.
#[test]
fn who_may_speak_stays_in_view_on_a_small_projector() {
    for phase in 0..11 {
        let harness = {
            let state = format!("meeting-phase-balint-{phase}");
            seat(samples::app(&state), &state, [1280.0, 720.0], 100)
        };
        let aside = |label: &str| {
            let found = harness.query_all_by_label(label).map(|it| it.rect());
            found.filter(|rect| rect.right() < 260.0).map(|rect| rect.bottom()).fold(0.0, f32::max)
        };
        for name in ["Merel", "Valk", "Uil", "Spreeuw", "Kraai"] {
            let bottom = aside(name);
            assert!((100.0..712.0).contains(&bottom), "{name} in phase {phase}: {bottom}");
        }
        let open = harness.state().app.meetings.open.as_ref().unwrap();
        let current = open.meeting.state().current().unwrap();
        let name = format!("{} · {} min", current.phase.name.get(Lang::Nl), current.minutes);
        let bottom = aside(&name);
        assert!((60.0..aside("Merel")).contains(&bottom), "{name}: {bottom}");
    }
}

/// What was noted at home on a message waits until it is shown: not a word of it, no count and no name before.
#[test]
fn notes_on_what_is_still_to_be_guessed_wait_for_it() {
    let mut harness = live("meeting-notes");
    let open = harness.state_mut().app.meetings.open.as_mut().unwrap();
    let of = open.meeting.state().excerpt.as_ref().unwrap().to;
    let quoted = open.chat.get(of).unwrap().text.clone();
    let kind = NoteKind::Alternative;
    let note = open.notes.add(1, "Specht", kind, Anchor::Message { of }, "Hier zou ik blijven wachten.");
    open.notes.reply(2, "Specht", &note, "En dan pas vragen.");
    open.notes_version += 1;
    let ask = |harness: &mut Harness<'static, Seat>, shown| {
        harness.state_mut().app.dispatch(Action::Meetings(MeetingAction::Show(shown)));
        harness.run_steps(4);
    };
    harness.key_press(egui::Key::F3);
    ask(&mut harness, Shown::Beginning);
    let told = |harness: &Harness<'static, Seat>, words: &str| harness.query_all_by_label_contains(words).count();
    assert_eq!(told(&harness, "Hier zou ik") + told(&harness, "En dan pas") + told(&harness, "Specht"), 0);
    assert_eq!(told(&harness, &quoted), 0);
    assert!(harness.query_by_label("wat ook kon (0)").is_some());
    let waiting = harness.state().app.meetings.open.as_ref().unwrap().notes.len();
    assert!(harness.query_by_label_contains(&format!("{waiting} aantekeningen wachten")).is_some());
    ask(&mut harness, Shown::All);
    assert_eq!((told(&harness, "Hier zou ik"), told(&harness, "wachten tot")), (1, 0));
    assert!(harness.query_by_label("En dan pas vragen.").is_some());
    assert!(harness.query_by_label("wat ook kon (1)").is_some());
    ask(&mut harness, Shown::Previous);
    assert_eq!(told(&harness, "Hier zou ik"), 0, "a step back hides it again");
}

/// What cannot stand beside what is chosen cannot be chosen either, and says why; so does what its owner did not allow.
#[test]
fn what_cannot_stand_beside_the_others_is_not_chosen() {
    let mut app = samples::app("meetings");
    let kept = |id: &str, scenario: &str, seed, hash: &str, show_group| Kept {
        id: id.to_owned(),
        scenario: scenario.to_owned(),
        persona: id.to_owned(),
        variation: Variation { scenario: scenario.to_owned(), lang: Lang::Nl, seed, scenario_hash: hash.to_owned() },
        started_on: "2026-11-24 20:10".to_owned(),
        permissions: Permissions { show_group, teaching: false },
        ..Kept::default()
    };
    app.kept = vec![
        kept("Lies", "partner", 1, "a", true),
        kept("Lien", "partner", 1, "a", true),
        kept("Liv", "partner", 1, "a", false),
        kept("Lot", "partner", 2, "a", true),
        kept("Lou", "partner", 2, "a", true),
        kept("Lea", "partner", 1, "b", true),
        kept("Leo", "partner", 1, "b", true),
        kept("Tom", "student", 1, "c", true),
        kept("Tim", "student", 1, "c", true),
        kept("Alleen", "partner", 3, "a", true),
    ];
    let mut harness = seat(app, "meetings", [1280.0, 3000.0], 100);
    let tick = |harness: &Harness<'static, Seat>, name: &str| {
        let name = format!("{name}, ");
        !harness.get_by_label_contains(&name).accesskit_node().is_disabled()
    };
    let why = |harness: &Harness<'static, Seat>, words: &str| harness.query_all_by_label(words).count();
    assert_eq!(harness.query_all_by_label_contains("Alleen, ").count(), 0);
    assert!(harness.query_by_label_contains("Eén gesprek staat er niet bij").is_some());
    assert!(tick(&harness, "Lou") && !tick(&harness, "Liv"));
    assert_eq!(why(&harness, "Mag nog niet aan een groep getoond worden"), 1);
    harness.get_by_label_contains("Lies, ").click();
    harness.run_steps(3);
    assert_eq!(
        ["Lies", "Lien", "Liv", "Lot", "Lou", "Lea", "Leo", "Tom", "Tim"].map(|name| tick(&harness, name)),
        [true, true, false, false, false, false, false, false, false]
    );
    let reasons = ["Andere variant", "Het scenario is intussen veranderd", "Ander scenario of andere taal"];
    assert_eq!(reasons.map(|words| why(&harness, words)), [2, 2, 2]);
    harness.get_by_label_contains("Lien, ").click();
    harness.run_steps(3);
    harness.get_by_label("Naast elkaar zetten").click();
    harness.run_steps(3);
    assert_eq!(harness.state().asked, [MeetingAction::Beside(vec!["Lies".to_owned(), "Lien".to_owned()])]);
}
