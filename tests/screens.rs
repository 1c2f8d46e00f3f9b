//! One story per screen, told through labels and roles, as a screen reader would find them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod samples;

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use oefenlijn::app::{Action, App, Look, Route};
use oefenlijn::ids::Lang;
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
    assert!(harness.query_by_label("did you mean `shock`?").is_none());
    press(&mut harness, "Toon de 3 fouten");
    harness.get_by_label("did you mean `shock`?");
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
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Met wie kan je er straks over praten?").focus();
    harness.run_steps(2);
    harness
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "Met wie kan je er straks over praten?")
        .type_text("Sofie");
    harness.run_steps(2);
    press(&mut harness, "Begin het gesprek");
    assert!(matches!(harness.state().asked.last(), Some(Action::Start { .. })));
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

#[test]
fn practice_the_desk_calls_judges_and_refers() {
    let mut harness = story("practice");
    press(&mut harness, "Bel de backoffice");
    press(&mut harness, "Zelfmoord: inschatten");
    press(&mut harness, "Niveau 2: matig");
    harness.get_by_label("Naar wie?").focus();
    harness.run_steps(2);
    harness.get_by_label("Naar wie?").type_text("CAW");
    harness.run_steps(2);
    press(&mut harness, "Geef door");
    let asked: Vec<&Action> =
        harness.state().asked.iter().filter(|action| !matches!(action, Action::Draft(_))).collect();
    assert_eq!(
        asked,
        [
            &Action::CallBackOffice,
            &Action::RaiseFlag { flag: "suicide".to_owned(), level: 2 },
            &Action::Refer { partner: "CAW".to_owned(), warm: true, agreed: false, note: String::new() },
        ]
    );
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
fn notices_are_read_and_taken_away() {
    let mut harness = story("notices");
    harness.get_by_label("Het gesprek is verwijderd");
    harness.get_all_by_label("Melding sluiten").nth(1).unwrap().click();
    harness.run_steps(2);
    assert_eq!(harness.state().asked, [Action::DismissNotice(1)]);
}

#[test]
fn text_grows_with_keys() {
    let mut harness = story("library");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Plus);
    harness.run_steps(2);
    assert_eq!(harness.state().asked, [Action::SetTextSize(120)]);
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
            let mut harness = seat(app, size);
            harness.run_steps(5);
            assert!(harness.state().asked.is_empty(), "{state} asks for something by itself");
        }
    }
}

/// Whatever can be pressed has a name.
#[test]
fn every_control_has_a_name() {
    for state in samples::STATES {
        let harness = story(state);
        let mut nodes = vec![harness.root()];
        while let Some(node) = nodes.pop() {
            nodes.extend(node.children());
            let inner = node.accesskit_node();
            use egui::accesskit::Role;
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
    press(&mut harness, "Luisteren: 4 van 5");
    harness.get_by_role_and_label(egui::accesskit::Role::Slider, "Vertrouwen op het einde").focus();
    harness.run_steps(2);
    harness.key_press(egui::Key::ArrowRight);
    harness.run_steps(2);
    press(&mut harness, "Toon wat het was");
    let Some(Action::Guess(guess)) = harness.state().asked.last().cloned() else {
        panic!("{:?}", harness.state().asked);
    };
    assert_eq!((guess.trust_now, guess.trust_then), (55, None), "what nobody moved stays open");
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
    harness.get_by_label("25 november 2026, 20:30 · weggegaan · 14 berichten van jou").click();
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
