//! One story per screen, told through labels and roles, as a screen reader would find them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "samples/dropped.rs"]
mod dropped;
mod samples;

use dropped::Dropped;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use oefenlijn::app::{Action, App, Look, MeetingAction, Route, Texts};
use oefenlijn::ids::Lang;
use oefenlijn::intervision::meeting::Doing as MeetingDoing;
use oefenlijn::rehearse::DrillKind;
use oefenlijn::session::Support;
use oefenlijn::ui::Ui;
use oefenlijn::understand::Act;

/// The program in a window without glass, and what was asked for so far.
struct Seat {
    app: App,
    ui: Ui,
    asked: Vec<Action>,
}

fn seat(app: App, size: [f32; 2]) -> Harness<'static, Seat> {
    let seat = Seat { app, ui: Ui::default(), asked: Vec::new() };
    let mut harness = Harness::builder().with_size(size).with_max_steps(12).build_ui_state(
        |ui: &mut egui::Ui, seat: &mut Seat| {
            for action in seat.ui.show(ui, &seat.app) {
                // What the program would do with it, as far as the stories need it.
                match &action {
                    Action::Draft(text) => {
                        if let Some(practice) = &mut seat.app.practice {
                            practice.draft.clone_from(text);
                        }
                    }
                    Action::Go(route) => seat.app.route = route.clone(),
                    _ => {}
                }
                seat.asked.push(action);
            }
        },
        seat,
    );
    harness.run_steps(4);
    harness
}

fn story(state: &str) -> Harness<'static, Seat> {
    seat(samples::app(state), [1180.0, 780.0])
}

fn press(harness: &mut Harness<'static, Seat>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(3);
}

#[test]
fn library_a_help_seeker_is_chosen_and_the_goals_are_read_first() {
    let mut harness = seat(samples::app("library"), [1180.0, 1100.0]);
    press(&mut harness, "Oefen met Jonas");
    let expected = Action::Go(Route::Before { scenario: "student_bang".to_owned() });
    assert_eq!(harness.state().asked, [expected]);
    harness.get_by_label("niet oordelen");
    press(&mut harness, "Engels");
    press(&mut harness, "Begin het gesprek");
    assert_eq!(
        harness.state().asked.last(),
        Some(&Action::Start { scenario: "student_bang".to_owned(), lang: Lang::En, seed: None })
    );
}

#[test]
fn library_the_broken_off_conversation_is_offered() {
    let mut harness = story("library");
    harness.get_by_label("Je gesprek met Lies is afgebroken (25 november 2026, 19:30)");
    harness.get_all_by_label("Verdergaan").next().unwrap().click();
    harness.run_steps(3);
    assert_eq!(harness.state().asked, [Action::Continue { id: "rec-3".to_owned() }]);
}

#[test]
fn library_deleting_asks_first() {
    let mut harness = story("library");
    let delete = |harness: &mut Harness<'static, Seat>| {
        harness.get_all_by_label("Verwijderen…").nth(2).unwrap().click();
        harness.run_steps(4);
    };
    delete(&mut harness);
    press(&mut harness, "Annuleren");
    assert!(harness.state().asked.is_empty());
    delete(&mut harness);
    press(&mut harness, "Voorgoed verwijderen");
    assert_eq!(harness.state().asked, [Action::DeleteRecording { id: "rec-1".to_owned() }]);
    assert!(harness.query_by_label("Voorgoed verwijderen").is_none(), "the dialog is over");
}

#[test]
fn library_a_faulty_scenario_shows_its_faults_and_cannot_be_played() {
    let mut harness = story("library-faulty");
    assert!(harness.query_by_label("Bedoel je `shock`?").is_none());
    press(&mut harness, "Toon de 3 fouten");
    harness.get_by_label("Bedoel je `shock`?");
    harness.get_by_label("Fout · huiszoeking.rhai, regel 41");
    assert_eq!(harness.get_all_by_label_contains("Oefen met").count(), 2);
}

#[test]
fn library_searching_narrows_the_choice() {
    let mut harness = story("library");
    harness.get_by_label("Zoeken").focus();
    harness.run_steps(2);
    harness.get_by_label("Zoeken").type_text("jonas");
    harness.run_steps(3);
    assert!(harness.query_by_label("Oefen met Lies").is_none());
    harness.get_by_label("Oefen met Jonas");
}

#[test]
fn before_a_heavy_conversation_wants_a_contact_and_a_second_yes() {
    let mut harness = story("before-heavy");
    press(&mut harness, "Begin het gesprek");
    assert!(harness.state().asked.is_empty());
    press(&mut harness, "Ik weet wat er komt en wil beginnen");
    press(&mut harness, "Begin het gesprek");
    assert!(harness.state().asked.is_empty(), "a contact is named first");
    harness.get_by_role_and_label(Role::TextInput, "Met wie kan je er straks over praten?").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Met wie kan je er straks over praten?").type_text("Sofie");
    harness.run_steps(2);
    let typed = |harness: &Harness<'static, Seat>| {
        harness.get_by_role_and_label(Role::TextInput, "Met wie kan je er straks over praten?").value()
    };
    assert_eq!(typed(&harness).as_deref(), Some("Sofie"));
    press(&mut harness, "Begin het gesprek");
    assert!(matches!(harness.state().asked.last(), Some(Action::Start { .. })));
    assert_ne!(typed(&harness).as_deref(), Some("Sofie"), "the name is not kept");
}

#[test]
fn before_a_seed_must_be_a_number_and_help_is_one_click_away() {
    let mut harness = story("before");
    harness.get_by_label("Afgesproken getal").focus();
    harness.run_steps(2);
    harness.get_by_label("Afgesproken getal").type_text("zeven");
    harness.run_steps(2);
    harness.get_by_label("Alleen cijfers, hoogstens 18");
    press(&mut harness, "Begin het gesprek");
    assert!(harness.state().asked.is_empty());
    press(&mut harness, "Zelf met iemand praten");
    harness.get_by_label("Zelfmoordlijn 1813");
    assert_eq!(harness.get_all_by_label("Controleer voor gebruik").count(), 4);
}

#[test]
fn practice_what_is_typed_after_a_click_beside_the_field_is_not_lost() {
    let mut harness = story("practice");
    harness.hover_at(egui::pos2(400.0, 420.0));
    for pressed in [true, false] {
        let (pos, button) = (egui::pos2(400.0, 420.0), egui::PointerButton::Primary);
        harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers: egui::Modifiers::NONE });
        harness.run_steps(2);
    }
    assert!(harness.ctx.memory(|memory| memory.focused().is_none()), "the click took the keys from the field");
    for letter in ["J", "a"] {
        harness.event(egui::Event::Text(letter.to_owned()));
        harness.run_steps(2);
    }
    let draft = harness.state().app.practice.as_ref().unwrap().draft.clone();
    assert!(draft.ends_with("Ja"), "{draft}");
}

#[test]
fn practice_enter_sends_and_shift_enter_breaks_the_line() {
    let mut harness = story("practice");
    assert!(harness.get_by_label("Je bericht").is_focused(), "one can type at once");
    harness.get_by_label("Je bericht").type_text("Dat is veel");
    harness.run_steps(2);
    harness.key_press_modifiers(egui::Modifiers::SHIFT, egui::Key::Enter);
    harness.run_steps(2);
    harness.get_by_label("Je bericht").type_text("Ik lees mee");
    harness.run_steps(2);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(2);
    let asked = &harness.state().asked;
    assert_eq!(asked.last(), Some(&Action::Send));
    assert!(asked.contains(&Action::Draft("Dat is veel\nIk lees mee".to_owned())), "{asked:?}");
    assert_eq!(asked.iter().filter(|action| **action == Action::Send).count(), 1);
}

#[test]
fn practice_an_empty_message_is_not_sent() {
    let mut harness = story("practice");
    harness.key_press(egui::Key::Enter);
    harness.run_steps(2);
    assert!(!harness.state().asked.contains(&Action::Send));
}

#[test]
fn practice_escape_pauses_and_nothing_of_the_conversation_can_be_read() {
    let mut harness = story("practice");
    assert!(harness.get_all_by_label_contains("ik slaap al drie nachten niet").count() > 0);
    harness.key_press(egui::Key::Escape);
    harness.run_steps(2);
    assert_eq!(harness.state().asked, [Action::Pause]);

    let mut paused = story("paused");
    for text in ["drie nachten", "computer", "anoniem", "Lies"] {
        assert!(paused.query_all_by_label_contains(text).next().is_none(), "{text} can be read");
    }
    paused.get_by_label("Tele-Onthaal 106");
    assert!(paused.get_by_label("Verdergaan").is_focused(), "a key is enough to go on");
    press(&mut paused, "Verdergaan");
    assert_eq!(paused.state().asked, [Action::Resume]);
    paused.key_press(egui::Key::Escape);
    paused.run_steps(2);
    assert_eq!(paused.state().asked, [Action::Resume, Action::Resume], "the key that paused goes on");
}

#[test]
fn practice_stop_asks_nothing_and_ending_the_chat_asks_once() {
    let mut harness = story("practice");
    press(&mut harness, "Stop");
    assert_eq!(harness.state().asked, [Action::Stop]);
    press(&mut harness, "Gesprek afronden…");
    press(&mut harness, "Nog even verder");
    press(&mut harness, "Gesprek afronden…");
    press(&mut harness, "Chat sluiten");
    assert_eq!(harness.state().asked, [Action::Stop, Action::EndChat]);
}

/// A state with everything open that its keys open.
fn opened(app: App, state: &str, size: [f32; 2]) -> Harness<'static, Seat> {
    let mut harness = seat(app, size);
    for key in samples::keys(state) {
        for event in samples::pressed(key) {
            harness.event(event);
            harness.run_steps(2);
        }
    }
    harness.run_steps(3);
    harness
}

fn opened_story(state: &str) -> Harness<'static, Seat> {
    opened(samples::app(state), state, [1180.0, 1600.0])
}

fn asked<'a>(harness: &'a Harness<'static, Seat>) -> Vec<&'a Action> {
    harness.state().asked.iter().filter(|action| !matches!(action, Action::Draft(_))).collect()
}

fn write(harness: &mut Harness<'static, Seat>, label: &str, text: &str) {
    harness.get_by_label(label).focus();
    harness.run_steps(2);
    harness.get_by_label(label).type_text(text);
    harness.run_steps(3);
}

#[test]
fn desk_a_level_is_chosen_with_its_criteria_in_view() {
    let mut harness = seat(samples::app("practice"), [1180.0, 1600.0]);
    assert!(harness.query_by_label("heeft een plan").is_none());
    press(&mut harness, "Zelfmoord: aanduiden");
    for criterion in ["geen plan en geen voorbereiding", "heeft een plan", "is ermee begonnen"] {
        harness.get_by_label(criterion);
    }
    assert_eq!(harness.get_all_by_label("Eén hiervan is genoeg:").count(), 4);
    assert_eq!(harness.get_all_by_label("Beslist: permanentieverantwoordelijke").count(), 2);
    harness.get_by_label("Voorbeeld, niet goedgekeurd");
    assert!(asked(&harness).is_empty());
    press(&mut harness, "Niveau 3: Plan of middelen, geen moment");
    assert_eq!(asked(&harness), [&Action::RaiseFlag { flag: "suicide".to_owned(), level: 3 }]);
    harness.get_by_label("Bedreiging: aanduiden");
}

#[test]
fn desk_several_risks_stand_the_gravest_first_and_can_be_taken_back() {
    let mut harness = seat(samples::app("practice-steps"), [1180.0, 1600.0]);
    let standing: Vec<f32> = harness.get_all_by_label_contains(". Wijzigen").map(|node| node.rect().top()).collect();
    assert!(standing.len() == 2 && standing[0] < standing[1]);
    harness.get_by_label_contains("Zelfmoord, niveau 3: Plan of middelen, geen moment, sinds 19:3").click();
    harness.run_steps(3);
    press(&mut harness, "Wat de wet zegt");
    harness.get_by_label("Ter info. Zo’n beslissing neem je nooit alleen.");
    press(&mut harness, "Toch niet: intrekken");
    assert_eq!(asked(&harness), [&Action::WithdrawFlag { flag: "suicide".to_owned() }]);
}

#[test]
fn desk_steps_tell_how_they_stand_and_can_be_ticked() {
    let mut harness = opened_story("practice-steps");
    harness.get_by_label("4 van 15 gedaan");
    harness.get_by_label("Eerst: De backoffice erbij halen");
    harness.get_by_label_contains("Rechtstreeks naar zelfmoord vragen, gedaan om");
    harness.get_by_label("De backoffice erbij halen, de richttijd is voorbij, het kan nog altijd");
    assert!(harness.get_all_by_label_contains("Niet doen: ").count() > 0);
    press(&mut harness, "Zoeken wat hier houdt, nu");
    harness.get_by_label_contains("Wie of wat houdt deze persoon");
    press(&mut harness, "Zelf afvinken: Zoeken wat hier houdt");
    let tick = |step: &str, done| Action::TickStep { protocol: "suicide".to_owned(), step: step.to_owned(), done };
    assert_eq!(asked(&harness), [&tick("protective", true)]);
    harness.get_by_label_contains("Vragen of iemand in de buurt is, gedaan om").click();
    harness.run_steps(3);
    press(&mut harness, "Zelf afvinken: Vragen of iemand in de buurt is");
    assert_eq!(asked(&harness).last(), Some(&&tick("alone", false)), "a tick can be taken off");
}

#[test]
fn desk_an_exam_hides_the_steps_until_they_are_looked_up() {
    let mut harness = opened_story("practice-exam");
    assert!(harness.query_by_label_contains("Rechtstreeks naar zelfmoord vragen").is_none());
    assert!(harness.query_by_label_contains("Niet doen").is_none());
    assert!(harness.get_all_by_label_contains("telt nooit tegen je").count() > 0);
    harness.get_all_by_label("Toon de stappen").next().unwrap().click();
    harness.run_steps(3);
    assert_eq!(asked(&harness), [&Action::LookUpSteps { protocol: "suicide".to_owned() }]);

    let mut app = samples::app("practice-exam");
    let practice = app.practice.as_mut().unwrap();
    let sign = oefenlijn::protocol::SignKind::LookedUp { protocol: "suicide" };
    practice.state.board.follow(&oefenlijn::protocol::Sign { at_ms: 1, of: 1, what: sign });
    let harness = opened(app, "practice-exam", [1180.0, 1600.0]);
    harness.get_by_label_contains("Rechtstreeks naar zelfmoord vragen, gedaan om");
    assert_eq!(harness.get_all_by_label("Toon de stappen").count(), 1, "the other protocol stays hidden");
}

#[test]
fn desk_the_back_office_is_called_from_anywhere_and_answers_in_a_side_chat() {
    let mut harness = story("practice");
    press(&mut harness, "Bel de backoffice");
    harness.get_by_label("Overleg vragen is altijd goed. Het telt nooit tegen je.");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::B);
    harness.run_steps(3);
    assert_eq!(asked(&harness), [&Action::CallBackOffice, &Action::CallBackOffice]);

    let mut harness = opened_story("practice-call");
    harness.get_by_label_contains("Goed dat je belt");
    harness.get_by_label("An wacht op je antwoord");
    harness.get_by_label("Lies wacht en weet niet waarom. Zeg in de chat dat je even overlegt.");
    assert!(harness.get_by_label("Schrijf naar An").is_focused());
    write(&mut harness, "Schrijf naar An", "Ik vroeg het rechtuit.");
    harness.key_press(egui::Key::Enter);
    harness.run_steps(3);
    assert_eq!(asked(&harness), [&Action::TellLead("Ik vroeg het rechtuit.".to_owned())]);
    harness.key_press(egui::Key::F8);
    harness.run_steps(3);
    assert!(harness.get_by_label("Je bericht").is_focused());
}

#[test]
fn desk_a_partner_is_sought_read_and_handed_over() {
    let mut harness = opened_story("practice-refer");
    assert!(harness.query_by_label_contains("Politie 101, ").is_some());
    write(&mut harness, "Naar wie?", "zelfmoordl");
    assert!(harness.query_by_label_contains("Politie 101, ").is_none());
    let row = "Zelfmoordlijn 1813, crisislijn · Nederlands · bij acuut gevaar, Controleer voor gebruik";
    press(&mut harness, row);
    harness.get_by_label("Enkel in het Nederlands.");
    harness.get_by_label("Controleer voor gebruik: nooit nagekeken");
    harness.get_by_label_contains("Telefoon: 1813 (");
    press(&mut harness, "Koud: je geeft de gegevens mee");
    press(&mut harness, "Lies gaat akkoord");
    write(&mut harness, "Wat spraken jullie af?", "Ze belt straks.");
    press(&mut harness, "Geef door");
    let expected = Action::Refer {
        partner: "zelfmoordlijn".to_owned(),
        warm: false,
        agreed: true,
        note: "Ze belt straks.".to_owned(),
    };
    assert_eq!(asked(&harness), [&expected]);
    assert!(harness.query_by_label("Naar wie?").is_some(), "one can go on searching");

    let mut harness = opened_story("practice-desk");
    harness.key_press(egui::Key::F6);
    harness.run_steps(4);
    harness.get_by_label("Vertrouwenscentrum kindermishandeling (warm, met akkoord)");
    harness.get_by_label_contains("Doorgegeven: Vertrouwenscentrum");
}

#[test]
fn desk_filters_narrow_the_partners() {
    let mut harness = opened_story("practice-refer");
    press(&mut harness, "Dringend");
    press(&mut harness, "Frans");
    assert!(harness.query_by_label_contains("Centre de Prévention du Suicide, ").is_some());
    assert!(harness.query_by_label_contains("Zelfmoordlijn 1813, ").is_none());
    press(&mut harness, "Voor wie?");
    press(&mut harness, "naaste");
    harness.get_by_label("Voor wie: naaste");
}

#[test]
fn practice_the_statement_is_put_behind_what_was_typed_and_not_sent() {
    let mut harness = story("practice-statement");
    press(&mut harness, "Anonimiteitstekst (voorbeeld)");
    let Some(Action::Draft(text)) = harness.state().asked.last() else { panic!("{:?}", harness.state().asked) };
    assert!(text.starts_with("Goed dat je dat vraagt.\nJe hoeft je naam niet te zeggen"), "{text}");
    assert!(!harness.state().asked.contains(&Action::Send));
    assert!(harness.get_by_label("Je bericht").is_focused());
}

#[test]
fn practice_in_a_small_window_the_desk_lies_over_the_chat() {
    let mut harness = opened(samples::app("practice-call"), "practice-call", [640.0, 480.0]);
    assert!(harness.query_by_label("Je bericht").is_none());
    press(&mut harness, "Terug naar de chat");
    assert!(harness.get_by_label("Je bericht").is_focused());
}

#[test]
fn before_the_support_is_chosen_and_a_missing_protocol_is_told() {
    let mut harness = story("before-missing-protocol");
    harness.get_by_label("Er ontbreekt een protocol");
    harness.get_by_label_contains("Bedreiging, Misbruik van de lijn");
    press(&mut harness, "Zoals in het echt");
    assert_eq!(asked(&harness), [&Action::SetSupport(oefenlijn::session::Support::Exam)]);
}

#[test]
fn aftercare_is_offered_and_what_is_written_there_is_forgotten() {
    let mut harness = seat(samples::app("closing-heavy"), [1180.0, 2400.0]);
    harness.get_by_label("Wat er van Lies werd");
    harness.get_by_label("5 à 10 minuten voor het volgende gesprek. Weg van het scherm.");
    harness.get_by_label("Tele-Onthaal 106");
    press(&mut harness, "Drie vragen voor jezelf");
    let field = "Voor jezelf: Wat heb je nodig voor je verdergaat met je dag?";
    write(&mut harness, field, "frisse lucht");
    assert!(harness.query_all_by_value("frisse lucht").count() > 0);
    assert!(asked(&harness).is_empty(), "nothing of it leaves the drawing");
    harness.state_mut().app.route = Route::Settings;
    harness.run_steps(3);
    harness.state_mut().app.route = Route::Practice;
    harness.run_steps(3);
    press(&mut harness, "Drie vragen voor jezelf");
    harness.get_by_label(field);
    assert_eq!(harness.query_all_by_value("frisse lucht").count(), 0);
    let id = egui::Id::new(("aftercare", 2usize));
    let kept = harness.ctx.data_mut(|data| data.get_temp::<egui::text_edit::TextEditState>(id));
    assert!(kept.is_none_or(|state| !format!("{:?}", state.undoer()).contains("frisse")));
}

#[test]
fn practice_the_end_is_calm_and_leads_to_looking_back() {
    let mut harness = story("left");
    harness.get_by_label("Lies is weggegaan");
    assert!(harness.query_by_label("Je bericht").is_none());
    press(&mut harness, "Drie vragen voor jezelf");
    harness.get_by_label("Wat neem je mee uit dit gesprek, en wat laat je hier?");
    press(&mut harness, "Kijk terug");
    assert_eq!(harness.state().asked, [Action::OpenDebrief]);
}

#[test]
fn debrief_a_reading_can_be_contradicted() {
    let mut harness = story("debrief");
    harness.get_by_label("Het gesprek is afgelopen");
    harness.get_by_label("Vertrouwen van 25 naar 67");
    harness.get_by_label("– vertrouwen minstens 60");
    harness.get_all_by_label("Je las me verkeerd…").next().unwrap().click();
    // A dialog finds its size and its middle first.
    harness.run_steps(8);
    let marked = |node: &egui_kittest::Node<'_>| node.accesskit_node().toggled().is_some();
    harness.get_all_by_label("Begroeting").find(marked).unwrap().click();
    harness.run_steps(3);
    press(&mut harness, "Luistersignaal");
    press(&mut harness, "Bewaar verbetering");
    let Some(Action::Correct { acts, .. }) = harness.state().asked.last() else {
        panic!("{:?}", harness.state().asked);
    };
    assert!(acts.contains(&Act::Encourager) && !acts.contains(&Act::Greeting), "{acts:?}");
}

#[test]
fn debrief_a_moment_can_be_chosen_from_the_transcript() {
    let mut harness = story("debrief");
    let label = "Jij, 0:51: Dag, welkom op de chat.";
    harness.get_by_label_contains(label).click();
    harness.run_steps(3);
    let node = harness.get_by_label_contains(label);
    assert_eq!(node.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
}

#[test]
fn settings_each_choice_asks_for_itself() {
    let mut harness = story("settings");
    for label in ["English", "Donker", "140 %", "Dubbel zo snel", "Rustig beeld, niets beweegt"] {
        press(&mut harness, label);
    }
    assert_eq!(
        harness.state().asked,
        [
            Action::SetLang(Lang::En),
            Action::SetLook(Look::Dark),
            Action::SetTextSize(140),
            Action::SetTempo(200),
            Action::SetStill(true),
        ]
    );
}

#[test]
fn progress_suggests_calmly_and_opens_what_was_held() {
    let mut harness = story("progress");
    harness.get_by_label("Wat nu goed zou passen");
    harness.get_by_label_contains("Luisteren: 27 oktober 2026: 4 van 11, zelf 2 van 5; ");
    assert!(harness.query_all_by_label_contains("Nog te weinig om iets te zeggen").next().is_some());
    harness.get_all_by_label_contains("Kijk terug: Een bezorgde partner, 23 november").next().unwrap().click();
    harness.run_steps(3);
    assert_eq!(harness.state().asked.last(), Some(&Action::OpenRecording { id: "rec-9".to_owned() }));
}

#[test]
fn progress_tells_a_newcomer_where_to_begin() {
    let mut harness = story("progress-empty");
    harness.get_by_label("Hier is nog niets te zien");
    press(&mut harness, "Kies een gesprek");
    assert_eq!(harness.state().asked, [Action::Go(Route::Library)]);
}

#[test]
fn drills_are_chosen_answered_and_read_back() {
    let mut harness = story("drills");
    press(&mut harness, "Begin: Vragen naar zelfmoord");
    assert_eq!(harness.state().asked, [Action::StartDrills(DrillKind::AskSuicide)]);

    let mut harness = story("drill");
    assert!(harness.get_by_label("Je antwoord").is_focused(), "one can type at once");
    harness.get_by_label("Je antwoord").type_text("Denk je aan zelfmoord?");
    harness.run_steps(2);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(2);
    assert_eq!(harness.state().asked, [Action::AnswerDrill("Denk je aan zelfmoord?".to_owned())]);
}

#[test]
fn drills_can_be_answered_again_in_other_words() {
    let mut harness = story("drill-answered");
    harness.get_by_label("2 van 3 keer rechtuit gevraagd");
    harness.get_by_label("Dit kan het effect wegnemen: valse geruststelling.");
    harness.get_by_label("Niet zeker dat ik dit goed las. Klopt het volgens jou?");
    press(&mut harness, "Nog eens, anders");
    harness.run_steps(3);
    assert!(harness.get_by_label("Je antwoord").is_focused());
    assert!(harness.query_by_label("Dit las ik erin").is_none());
    harness.get_by_label("Joran: soms zou ik liever niet wakker worden.");
}

#[test]
fn practice_the_coach_is_asked_step_by_step() {
    let mut harness = story("practice");
    press(&mut harness, "Hint");
    harness.key_press(egui::Key::F1);
    harness.run_steps(2);
    assert_eq!(harness.state().asked, [Action::Hint, Action::Hint]);

    let mut first = story("practice-coach-first");
    first.get_by_label("Waar zijn jullie?");
    first.get_by_label("Vragen wordt genoteerd, niet beoordeeld.");
    assert!(first.query_by_label("Een voorbeeld").is_none());
    press(&mut first, "Hint wegleggen");
    assert!(first.query_by_label("Waar zijn jullie?").is_none());
    press(&mut first, "Hint");
    first.get_by_label("Waar zijn jullie?");
    assert!(first.state().asked.is_empty(), "what was put away is no new hint");
}

#[test]
fn practice_an_example_goes_into_the_message_and_is_not_sent() {
    let mut harness = story("practice-coach");
    press(&mut harness, "Zet in mijn bericht");
    let asked = &harness.state().asked;
    assert!(matches!(asked.as_slice(), [Action::Draft(text)] if !text.is_empty()), "{asked:?}");
    harness.run_steps(2);
    assert!(harness.get_by_label("Je bericht").is_focused());
}

#[test]
fn practice_an_exam_has_no_hints() {
    let mut harness = story("practice-exam");
    assert!(harness.query_by_label("Hint").is_none());
    harness.key_press(egui::Key::F1);
    harness.run_steps(2);
    assert!(!harness.state().asked.contains(&Action::Hint));
}

#[test]
fn practice_feedback_is_a_quiet_line_that_folds() {
    let mut harness = story("practice-live");
    harness.get_by_label("Het vertrouwen nam af");
    press(&mut harness, "Verberg feedback");
    assert!(harness.query_by_label("Het vertrouwen nam af").is_none());
    press(&mut harness, "Toon feedback");
    harness.get_by_label("Het vertrouwen nam af");
    let unsure = story("practice-live-unsure");
    unsure.get_by_label("Ik las dit als: advies. Klopt dat voor jou?");
}

#[test]
fn practice_a_reply_is_chosen_by_its_number_and_folds_away() {
    let mut harness = story("practice-guided");
    let label = "Kies en pas aan: Maak je geen zorgen, het valt waarschijnlijk wel mee.";
    press(&mut harness, label);
    assert_eq!(harness.state().asked, [Action::Choose(3)]);
    harness.state_mut().app.practice.as_mut().unwrap().draft = "Maak je geen zorgen".to_owned();
    harness.run_steps(3);
    assert!(harness.query_by_label(label).is_none());
    press(&mut harness, "Toon de mogelijke antwoorden (kiezen vervangt je bericht)");
    harness.get_by_label(label);
}

#[test]
fn before_a_beginner_can_be_guided_where_the_author_offers_replies() {
    let mut harness = seat(samples::app("before"), [1180.0, 1100.0]);
    press(&mut harness, "Begeleid");
    assert_eq!(harness.state().asked, [Action::SetSupport(Support::Guided)]);
    let mut app = samples::app("before");
    app.library.iter_mut().for_each(|entry| entry.guided = false);
    assert!(seat(app, [1180.0, 1100.0]).query_by_label("Begeleid").is_none());
}

#[test]
fn partners_typing_finds_and_the_card_says_what_to_check() {
    let mut harness = story("partners");
    let search = "Zoek een partner";
    assert!(harness.get_by_label(search).is_focused(), "one can type at once");
    harness.get_by_label(search).type_text("tele");
    harness.run_steps(3);
    assert!(harness.query_by_label_contains("Noodnummer 112,").is_none());
    harness.key_press(egui::Key::ArrowDown);
    harness.run_steps(3);
    harness.get_by_label("Nooit nagekeken: kijk na voor gebruik");
    harness.get_by_label("Luistert, maar is geen crisisdienst en geen behandeling.");
    harness.get_by_label("Kan zonder naam");
    harness.get_by_label(search).type_text("xyzzy");
    harness.run_steps(3);
    harness.get_by_label("Niets gevonden dat hierbij past");
    press(&mut harness, "Wis zoekwoorden en filters");
    harness.get_by_label("24 partners");
    assert!(harness.state().asked.is_empty());
}

#[test]
fn partners_filters_narrow_the_list() {
    let mut harness = story("partners");
    harness.get_by_label("24 partners");
    press(&mut harness, "Dringend");
    harness.get_by_label_contains("Noodnummer 112");
    assert!(harness.query_by_label_contains("Tele-Onthaal").is_none());
    press(&mut harness, "Dringend");
    press(&mut harness, "Taal: alle talen");
    press(&mut harness, "Frans");
    harness.get_by_label("Taal: Frans");
    assert!(harness.query_by_label_contains("Zelfmoordlijn 1813,").is_none());
    harness.get_by_label_contains("Centre de Prévention du Suicide");
}

#[test]
fn partners_only_rows_in_view_are_drawn() {
    let harness = story("partners-search");
    harness.get_by_label("5000 partners");
    let rows = harness.query_all_by_label_contains("Nooit nagekeken").count();
    assert!((3..40).contains(&rows), "{rows} rows");
}

#[test]
fn partners_a_narrow_window_shows_list_or_card() {
    let mut harness = seat(samples::app("partners"), [640.0, 480.0]);
    harness.get_by_label_contains("Noodnummer 112").click();
    harness.run_steps(4);
    harness.get_by_label("Nagekeken op 2 november 2026 door An");
    press(&mut harness, "Terug naar de lijst");
    harness.get_by_label("24 partners");
    harness.get_by_label("Zoek een partner").focus();
    harness.run_steps(2);
    harness.get_by_label("Zoek een partner").type_text("awel");
    harness.run_steps(2);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(4);
    harness.get_by_label("Terug naar de lijst");
    harness.get_by_label("Awel 102");
}

#[test]
fn protocols_are_read_and_faults_are_listed_with_their_remedy() {
    let mut harness = story("protocols");
    harness.get_by_label("Voorbeeld, niet goedgekeurd · versie example 2026-11");
    harness.get_by_label("niveau 2: binnen 10 min · niveau 3: binnen 3 min · niveau 4: binnen 1 min");
    harness.get_by_label("/home/an/.local/share/oefenlijn/organisation");
    press(&mut harness, "Nazorg voor jezelf");
    harness.get_by_label("Hierop wordt nooit teruggekeken: het is voor jezelf.");

    let mut faulty = seat(samples::app("protocols-faults"), [1180.0, 1800.0]);
    faulty.get_by_label("Fout · protocols/suicide.ron, regel 54");
    faulty.get_by_label("bedoel je `ask_suicide`?");
    faulty.get_by_label("Goedgekeurd door Werkgroep veiligheid op 14 september 2026 · versie example 2026-11");
    assert!(faulty.query_by_label("`about` ontbreekt").is_none());
    press(&mut faulty, "Toon de 13 fouten");
    faulty.get_by_label("`about` ontbreekt");
    press(&mut faulty, "Lees de bestanden opnieuw");
    assert_eq!(faulty.state().asked, [Action::Go(Route::Protocols)]);
}

#[test]
fn debrief_a_step_is_corrected_answered_and_shown_in_the_conversation() {
    let mut harness = seat(samples::app("debrief-protocol"), [1180.0, 3000.0]);
    press(&mut harness, "Protocol");
    harness.get_by_label("Geheimhouding beloofd zonder grens: dat kan niemand waarmaken");
    harness.get_by_label("Dit was hier niet nodig. Beter een keer te veel overlegd dan te weinig.");
    harness.get_by_label("Volgens jou");
    harness.get_by_label_contains("Neem terug: ");
    press(&mut harness, "Ja: De coördinator beslist mee");
    press(&mut harness, "Klopt niet, ik deed dit wel: Samen een veiligheidsplan maken");
    let word = |step: &str| Action::CorrectStep { protocol: "suicide".to_owned(), step: step.to_owned(), done: true };
    assert_eq!(harness.state().asked, [word("coordinator"), word("safety_plan")]);
    press(&mut harness, "Toon bericht: Rechtstreeks naar zelfmoord vragen");
    harness.run_steps(4);
    let node = harness.get_by_label_contains("Jij, 3:09");
    assert_eq!(node.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
}

#[test]
fn debrief_what_was_hoped_for_stands_below_the_main_points() {
    let harness = seat(samples::app("debrief-protocol"), [1180.0, 1600.0]);
    let below = harness.get_by_label("Wat de schrijver hoopte te zien").rect().top();
    for main in ["Het gesprek is afgelopen", "Wat je te weten kwam", "Risico’s in dit scenario"] {
        assert!(harness.get_by_label(main).rect().top() < below, "{main} is buried");
    }
    harness.get_by_label("Beter niet, en toch gebeurd");
    harness.get_by_label("Niet gebeurd, zoals gehoopt");
}

#[test]
fn debrief_a_measure_tells_its_definition_and_source_when_asked() {
    let mut harness = seat(samples::app("debrief-measures"), [1180.0, 2400.0]);
    press(&mut harness, "Metingen");
    harness.get_by_label_contains("Normen voor gespreksvoering zeggen dan niets");
    assert!(harness.query_by_label_contains("geleend: redelijk").is_none());
    press(&mut harness, "Reflecties per vraag: 0,3 (1 op 3): te weinig om iets te zeggen");
    harness.get_by_label("Bron: MITI 4.2.1, gemaakt voor gesproken gesprekken en hier geleend");
    let mut calm = seat(samples::app("debrief"), [1180.0, 2400.0]);
    press(&mut calm, "Metingen");
    calm.get_by_label_contains("Reflecties per vraag: ").click();
    calm.run_steps(3);
    calm.get_by_label_contains("geleend: redelijk vanaf 1");
}

#[test]
fn settings_the_statement_is_saved_when_asked_and_can_go_back_to_the_file() {
    let mut harness = seat(samples::app("settings-statement"), [1180.0, 1600.0]);
    harness.get_by_label("Eigen tekst van je organisatie");
    harness.get_all_by_label("Engels").last().unwrap().click();
    harness.run_steps(3);
    harness.get_by_label("Voorbeeld, niet goedgekeurd. Zet hier de tekst van je eigen dienst.");
    let field = "Eigen verklaring in het Engels";
    let role = Role::MultilineTextInput;
    harness.get_by_role_and_label(role, field).focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(role, field).type_text("We do not ask your name.");
    harness.run_steps(2);
    harness.get_by_label("Nog niet bewaard");
    assert!(harness.state().asked.is_empty());
    press(&mut harness, "Bewaar de tekst");
    harness.get_all_by_label("Nederlands").last().unwrap().click();
    harness.run_steps(3);
    press(&mut harness, "Gebruik weer de tekst van het bestand");
    press(&mut harness, "Zoals in het echt");
    assert_eq!(
        harness.state().asked,
        [
            Action::SetStatement { lang: Lang::En, text: "We do not ask your name.".to_owned() },
            Action::SetStatement { lang: Lang::Nl, text: String::new() },
            Action::SetSupport(oefenlijn::session::Support::Exam),
        ]
    );
}

#[test]
fn keys_lead_to_the_partner_map_and_the_protocols() {
    let mut harness = story("library");
    for key in [egui::Key::Num3, egui::Key::Num4] {
        harness.key_press_modifiers(egui::Modifiers::COMMAND, key);
        harness.run_steps(2);
    }
    assert_eq!(harness.state().asked, [Action::Go(Route::Partners), Action::Go(Route::Protocols)]);
}

#[test]
fn notices_are_read_and_taken_away() {
    let mut harness = story("notices");
    harness.get_by_label("Het gesprek is verwijderd");
    harness.get_all_by_label("Melding sluiten").nth(1).unwrap().click();
    harness.run_steps(2);
    assert_eq!(harness.state().asked, [Action::DismissNotice(1)]);
}

#[test]
fn library_a_series_shows_its_parts_and_begins_the_next_with_its_own_help() {
    let mut harness = seat(samples::app("library-series"), [1180.0, 1600.0]);
    assert!(harness.query_by_label("De eerste week").is_none(), "all conversations come first");
    press(&mut harness, "Reeksen");
    harness.get_by_label("Gedaan op 20 november 2026 · Begeleid");
    harness.get_by_label("Liefst vanaf 28 november 2026 · Met steun");
    harness.get_by_label("Eén deel van deze reeks is hier nog niet.");
    harness.get_by_label("Deze reeks kan niet geoefend worden: er staan fouten in het bestand.");
    harness.get_by_label("Fout · series/eigen.ron, regel 15");
    press(&mut harness, "Begin aan “Dingen op de tablet”");
    let before = Route::Before { scenario: "bezorgde_partner".to_owned() };
    assert_eq!(harness.state().asked, [Action::SetSupport(Support::Supported), Action::Go(before)]);
}

#[test]
fn guess_who_leaves_everything_open_sees_the_main_points_at_once() {
    let mut harness = seat(samples::app("guess"), [1180.0, 2400.0]);
    press(&mut harness, "Toon wat het was");
    assert!(harness.state().asked.is_empty(), "nothing to keep: {:?}", harness.state().asked);
    harness.get_by_label("Dit deed je goed");
}

#[test]
fn text_grows_with_keys() {
    let mut harness = story("library");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Plus);
    harness.run_steps(2);
    assert_eq!(harness.state().asked, [Action::SetTextSize(120)]);
}

/// A second row that comes and goes would move whatever stands below it.
#[test]
fn the_bar_on_top_is_one_row_whatever_is_open() {
    for (lang, settings) in [(Lang::Nl, "Instellingen"), (Lang::Fr, "Réglages")] {
        for width in [1280.0, 1180.0, 800.0, 480.0] {
            let mut app = samples::app("debrief");
            app.practice = samples::app("practice").practice;
            app.settings.lang = Some(lang);
            let first = Texts::new(lang).t("nav-library");
            let harness = opened(app, "debrief", [width, 780.0]);
            let middle = |label: &str| harness.get_all_by_label(label).next().expect("a place").rect().center().y;
            assert!((middle(settings) - middle(&first)).abs() < 1.0, "{settings} at {width}");
        }
    }
}

#[test]
fn in_a_low_window_every_place_is_one_list_away() {
    let mut app = samples::app("library");
    app.settings.text_size = 200;
    app.settings.lang = Some(Lang::Fr);
    let mut harness = opened(app, "library", [1024.0, 640.0]);
    press(&mut harness, "Où aller");
    let last = harness.get_all_by_label("Réglages").last().expect("the list holds the settings");
    last.click();
    harness.run_steps(3);
    assert_eq!(asked(&harness), [&Action::Go(Route::Settings)]);
}

/// Every state in every language, also in the smallest window with the largest letters.
#[test]
fn every_screen_holds_in_every_window() {
    for state in samples::STATES {
        for (size, text_size, lang) in [
            ([1180.0, 780.0], 100, Lang::Nl),
            ([640.0, 480.0], 200, Lang::En),
            ([120.0, 90.0], 100, Lang::Nl),
            ([2400.0, 1400.0], 80, Lang::Fr),
        ] {
            let mut app = samples::app(state);
            app.settings.text_size = text_size;
            app.settings.lang = Some(lang);
            app.settings.look = Look::Dark;
            let mut harness = opened(app, state, size);
            harness.run_steps(5);
            assert!(harness.state().asked.is_empty(), "{state} asks for something by itself");
        }
    }
}

/// Whatever can be pressed has a name.
#[test]
fn every_control_has_a_name() {
    for state in samples::STATES {
        let harness = opened_story(state);
        let mut nodes = vec![harness.root()];
        while let Some(node) = nodes.pop() {
            nodes.extend(node.children());
            let inner = node.accesskit_node();
            if matches!(
                inner.role(),
                Role::Button | Role::CheckBox | Role::RadioButton | Role::TextInput | Role::MultilineTextInput
            ) {
                let named = inner.label().is_some_and(|label| !label.trim().is_empty());
                assert!(named, "{state}: a {:?} has no name", inner.role());
            }
        }
    }
}

#[test]
fn debrief_one_guesses_first_and_then_sees_both() {
    let mut harness = seat(samples::app("guess"), [1180.0, 2400.0]);
    assert!(harness.query_by_label("Het gesprek is afgelopen").is_none(), "nothing is told before");
    press(&mut harness, "Je eigen werk");
    harness.run_steps(2);
    press(&mut harness, "Luisteren: 4 van 5");
    harness.get_by_role_and_label(egui::accesskit::Role::Slider, "Vertrouwen op het einde").focus();
    harness.run_steps(2);
    harness.key_press(egui::Key::ArrowRight);
    harness.run_steps(2);
    press(&mut harness, "Toon wat het was");
    let Some(Action::Guess(guess)) = harness.state().asked.last().cloned() else {
        panic!("{:?}", harness.state().asked);
    };
    assert_eq!((guess.trust_now, guess.trust_then), (Some(55), None), "what nobody moved stays open");
    assert_eq!(guess.rubric.get("listening"), Some(&4));
    harness.state_mut().app.guessed = Some(guess);
    harness.run_steps(3);
    harness.get_by_label("Jouw inschatting en het gesprek");
    harness.get_by_label("Jij: tussen “eenvoudige reflecties” en “vangt wat niet gezegd wordt, de ander bevestigt”");
}

#[test]
fn debrief_guessing_can_be_skipped() {
    let mut harness = seat(samples::app("guess"), [1180.0, 2400.0]);
    press(&mut harness, "Overslaan");
    assert!(harness.state().asked.is_empty());
    harness.get_by_label("Het gesprek is afgelopen");
}

#[test]
fn debrief_the_main_points_lead_to_their_message_and_its_feedback() {
    let mut harness = story("debrief-feedback");
    harness.get_by_label("Hier kan je naar kijken");
    assert!(harness.query_all_by_label_contains("Bekijk op").count() <= 3);
    let care = harness.get_all_by_label_contains("Bekijk op").nth(1).unwrap();
    care.click();
    harness.run_steps(6);
    harness.get_by_label("Wat dit moment vroeg");
    assert!(harness.query_all_by_label("Om bij stil te staan").next().is_some());
    harness.get_by_label("(van de auteur)");
    assert!(harness.query_all_by_label("Verberg feedback").next().is_some());
}

/// Chooses a message by its words, when it is not chosen yet.
fn choose(harness: &mut Harness<'static, Seat>, words: &str) {
    use egui::accesskit::Toggled;
    let bubble = |node: &egui_kittest::Node<'_>| node.accesskit_node().toggled().is_some();
    let node = harness.get_all_by_label_contains(words).find(bubble).unwrap();
    if node.accesskit_node().toggled() == Some(Toggled::False) {
        node.click();
    }
    harness.run_steps(4);
}

#[test]
fn debrief_a_doubtful_reading_asks_and_a_correction_can_be_copied() {
    let mut harness = seat(samples::app("debrief-unsure"), [1180.0, 2400.0]);
    choose(&mut harness, "tja, en dan nog");
    harness.get_by_label("Ik las dit als: reflectie. Klopt dat voor jou?");

    let mut harness = seat(samples::app("debrief-feedback"), [1180.0, 2400.0]);
    choose(&mut harness, "Dank je om dit hier");
    press(&mut harness, "Neem je verbetering terug");
    assert!(matches!(harness.state().asked[..], [Action::TakeBack { .. }]), "{:?}", harness.state().asked);
    press(&mut harness, "Kopieer deze verbetering als zin");
    harness.get_by_label_contains("leert nooit stilletjes");
    harness.get_by_label_contains("Gekopieerd");
}

#[test]
fn debrief_without_feedback_it_waits_until_asked_for() {
    let mut app = samples::app("debrief-feedback");
    app.settings.feedback = oefenlijn::app::FeedbackForm::None;
    let mut harness = seat(app, [1180.0, 780.0]);
    assert!(harness.query_by_label("Toon feedback").is_none());
    assert!(harness.query_by_label("Hier kan je naar kijken").is_none());
    harness.get_all_by_label("Toon de feedback").next().unwrap().click();
    harness.run_steps(4);
    harness.get_by_label("Hier kan je naar kijken");
}

#[test]
fn debrief_another_try_begins_at_any_message() {
    let mut harness = story("debrief");
    harness.get_all_by_label("Probeer hier iets anders").next().unwrap().click();
    harness.run_steps(2);
    assert!(matches!(harness.state().asked.last(), Some(Action::TryAgain { .. })), "{:?}", harness.state().asked);
}

#[test]
fn debrief_both_paths_stand_side_by_side() {
    let harness = seat(samples::app("debrief-compare"), [1180.0, 2400.0]);
    harness.get_by_label("Afloop: eerder deels geholpen, nu geholpen");
    harness.get_by_label_contains("Je moet hem daar echt mee confronteren");
    harness.get_by_label_contains("Mag ik vragen wie er nu bij je in huis is?");
    assert_eq!(harness.query_all_by_label_contains("precies").count(), 1, "what is common stands once");
}

#[test]
fn debrief_every_try_can_be_opened_from_the_tree() {
    let mut harness = story("debrief-tree");
    harness.get_by_label_contains("nu open");
    harness.get_by_label("25 november 2026, 20:30 · zonder afronding · 14 berichten van jou").click();
    harness.run_steps(2);
    assert_eq!(harness.state().asked, [Action::OpenRecording { id: "try-2".to_owned() }]);
    assert!(harness.query_by_label_contains("20:59").is_none(), "another conversation is no try of this one");
}

#[test]
fn debrief_a_mark_under_the_curves_leads_to_its_message() {
    let mut harness = story("debrief");
    harness.get_by_label_contains("Verteld: “er zijn hier 2 kinderen in huis”").click();
    harness.run_steps(6);
    harness.get_by_label("Wat dit moment vroeg");
}

#[test]
fn meeting_the_next_phase_is_one_key_away_and_who_may_speak_is_told() {
    let mut harness = story("meeting-run");
    assert!(harness.query_by_label_contains("Alleen vragen naar wat er gebeurd is").is_some());
    assert!(harness.query_all_by_label_contains("mag spreken").count() >= 5);
    harness.key_press(egui::Key::F9);
    harness.run_steps(3);
    let next = Action::Meetings(MeetingAction::Do(MeetingDoing::Next));
    assert!(harness.state().asked.contains(&next), "{:?}", harness.state().asked);
}

#[test]
fn meeting_a_rating_shows_nobody_elses_and_is_handed_in_whole_only() {
    let mut harness = story("meeting-sheet");
    assert!(harness.query_by_label_contains("Spreeuw scoort").is_some());
    assert!(harness.query_by_label_contains("Kraai").is_none());
    harness.get_by_label("Contact: 2").click();
    harness.run_steps(3);
    let rated = Action::Meetings(MeetingAction::Rate("contact".to_owned(), Some(2)));
    assert!(harness.state().asked.contains(&rated));
    harness.get_by_label("Afgeven").click();
    harness.run_steps(3);
    assert!(!harness.state().asked.contains(&Action::Meetings(MeetingAction::HandIn)));
}

#[test]
fn meeting_the_reveal_tells_what_its_figures_cannot_bear() {
    let mut harness = story("meeting-revealed");
    harness.key_press(egui::Key::F4);
    harness.run_steps(4);
    assert!(harness.query_by_label("Hoe gelijk jullie lazen").is_some());
    assert!(
        harness.query_by_label_contains("Te weinig").is_some()
            || harness.query_by_label_contains("zo weinig").is_some()
    );
}

#[test]
fn sharing_a_bundle_is_looked_for_in_its_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("bundel.age"), "").expect("a file");
    let mut harness = story("sharing");
    let field = |harness: &Harness<'static, Seat>| {
        harness.get_by_role_and_label(Role::TextInput, "Bestand van een bundel").value().unwrap_or_default()
    };
    harness.get_by_role_and_label(Role::TextInput, "Bestand van een bundel").focus();
    harness.run_steps(1);
    harness
        .get_by_role_and_label(Role::TextInput, "Bestand van een bundel")
        .type_text(&folder.path().display().to_string());
    harness.run_steps(2);
    press(&mut harness, "Zoeken… Bestand van een bundel");
    // The folder is read beside the window: a while to come.
    for _ in 0..2_000 {
        harness.run_steps(1);
        if harness.query_by_label_contains("bundel.age").is_some() {
            break;
        }
        std::thread::yield_now();
    }
    harness.get_by_label_contains("bundel.age").click();
    harness.run_steps(3);
    press(&mut harness, "Kiezen");
    assert_eq!(field(&harness), folder.path().join("bundel.age").display().to_string());
    assert!(harness.query_by_label("Kiezen").is_none(), "the dialog is gone");
}

#[test]
fn sharing_looking_for_a_file_can_be_left_and_keys_stay_there() {
    let mut harness = story("sharing");
    press(&mut harness, "Zoeken… Bestand van een bundel");
    assert!(harness.query_by_label("Kies een bestand").is_some());
    harness.key_press(egui::Key::F1);
    harness.run_steps(2);
    assert!(harness.state().asked.is_empty(), "{:?}", harness.state().asked);
    press(&mut harness, "Annuleren");
    assert!(harness.query_by_label("Kies een bestand").is_none());
}

#[test]
fn sharing_a_file_that_is_dropped_stands_in_the_field() {
    let mut harness = story("sharing");
    harness.input_mut().dropped_files = vec![std::sync::Arc::new(Dropped("/tmp/bundel.age".into()))];
    harness.run_steps(2);
    let field = harness.get_by_role_and_label(Role::TextInput, "Bestand van een bundel");
    assert_eq!(field.value().as_deref(), Some("/tmp/bundel.age"));
}

#[test]
fn a_screen_begins_at_its_top_after_the_end_of_another() {
    let mut harness = story("settings");
    harness.hover_at(egui::pos2(500.0, 500.0));
    for _ in 0..40 {
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Line,
            delta: egui::vec2(0.0, -10.0),
            phase: egui::TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
        });
        harness.run_steps(1);
    }
    harness.run_steps(6);
    press(&mut harness, "Privacy: wat er bewaard wordt");
    harness.run_steps(6);
    let title = harness.get_by_label("Wat er van jou bewaard wordt").rect();
    assert!(title.top() > 0.0 && title.bottom() < 300.0, "{title:?}");
}
