//! Methods as data.

use oefenlijn::diagnostic::Diagnostic;
use oefenlijn::ids::Lang;
use oefenlijn::intervision::methods::{Experience, Methods, Question, Reason, Tonight, Voice, Wish, choose};

#[test]
fn the_twelve_that_travel_along_are_whole_in_three_languages() {
    let methods = Methods::shipped();
    assert_eq!(methods.faults, Vec::new());
    let ids: Vec<&str> = methods.all.iter().map(|method| method.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "appreciative",
            "balint",
            "consultation",
            "five_steps",
            "gossip",
            "incident",
            "korthagen",
            "moral_deliberation",
            "pearls",
            "socratic",
            "ten_steps",
            "u_procedure"
        ]
    );
    for method in &methods.all {
        let words = method.phases.iter().flat_map(|phase| [&phase.name, &phase.rule, &phase.yields]);
        for text in words.chain([&method.name, &method.about, &method.choose_when]) {
            assert_eq!(text.0.len(), Lang::ALL.len(), "{} {text:?}", method.id);
        }
    }
}

#[test]
fn the_incident_method_is_as_its_source_has_it() {
    let method = Methods::shipped().find("incident").unwrap();
    let minutes: Vec<u32> = method.phases.iter().map(|phase| phase.minutes).collect();
    assert_eq!(minutes, [5, 10, 5, 15, 10, 10, 10]);
    let analysis = &method.phases[4];
    assert_eq!((&analysis.speaks[..], &analysis.away[..]), (&[Voice::Group][..], &[Voice::CaseOwner][..]));
    assert_eq!(method.phases[5].silent, [Voice::CaseOwner]);
}

#[test]
fn tonight_a_phase_is_dropped_another_stretched_and_the_sum_is_known() {
    let mut tonight = Tonight::of(Methods::shipped().find("incident").unwrap());
    assert_eq!(tonight.minutes(), 65);
    tonight.drop_phase("look_back", true);
    tonight.set_minutes("advice", 20);
    assert_eq!(tonight.minutes(), 70);
    tonight.fit(45);
    assert_eq!(tonight.minutes(), 45);
    assert!(tonight.held().all(|phase| phase.minutes > 0));
    tonight.fit(2);
    assert_eq!(tonight.minutes(), 6, "each phase keeps a minute");
    for phase in ["offer", "choose", "questions", "analysis", "advice", "evaluation"] {
        tonight.drop_phase(phase, true);
    }
    assert_eq!(tonight.held().count(), 1, "the last one stays");
}

#[test]
fn the_question_and_the_time_point_to_a_method_with_the_reason() {
    let methods = Methods::shipped();
    let wish = |question, minutes| Wish {
        question: Some(question),
        minutes: Some(minutes),
        people: Some(5),
        level: Some(Experience::Some),
    };
    let first = |question, minutes| choose(methods, wish(question, minutes)).remove(0);
    assert_eq!(first(Question::Advice, 55).method.id, "five_steps");
    assert_eq!(first(Question::Advice, 70).method.id, "incident");
    assert_eq!(first(Question::Dilemma, 120).method.id, "moral_deliberation");
    assert_eq!(first(Question::Strength, 45).method.id, "appreciative");
    assert!(first(Question::Strength, 45).is_whole());
    let short = first(Question::Dilemma, 70);
    assert_eq!(
        (short.method.id.as_str(), &short.reasons[..]),
        ("moral_deliberation", &[Reason::ServesQuestion, Reason::WhenShortened(100)][..])
    );
    let fits = choose(methods, wish(Question::OwnShare, 90));
    let balint = fits.iter().find(|fit| fit.method.id == "balint").unwrap();
    assert!(balint.reasons.contains(&Reason::NeedsExperience(Experience::Experienced)));
}

#[test]
fn every_fault_of_a_method_is_told_with_its_place() {
    let text = r#"Method(
  id: "eigen", version: "1", name: {"nl": "Eigen", "en": "Own"}, about: "x", choose_when: "x",
  for_questions: [advise], people: (8, 4), level: beginner, source: "wij",
  phases: [
    (id: "a", name: "A", speaks: [all], silent: [], minutes: -5, rule: "r", yields: "y"),
    (id: "a", name: "A", speaks: [case_owner], silent: [case_owner], minutes: 5, rule: "r", yields: "y"),
    (id: "b", name: "B", speaks: [boss], silent: [], minutes: 5, rule: "", yields: "y"),
  ],
)"#;
    let found = Methods::of_files(&[("eigen.ron".to_owned(), text.to_owned())]);
    assert_eq!(found.all, Vec::new());
    let told: Vec<String> =
        found.faults.iter().map(|it| format!("{}:{} {} {}", it.line, it.column, it.code, it.message)).collect();
    assert_eq!(
        told,
        [
            "2:36 missing `name` is missing in Français: it is shown in Dutch",
            "3:19 unknown_name `advise` is no question",
            "3:36 range at least 8 people, but at most 4",
            "5:62 range -5 is out of range",
            "6:5 contradiction `case_owner` speaks in this phase and does not",
            "6:5 twice two phases are called `a`",
            "7:35 unknown_name `boss` is no role",
            "7:72 empty `rule` is empty in one of its languages",
        ]
    );
    let none = text.split("phases:").next().unwrap().replace("advise", "advice").replace("(8, 4)", "(4, 8)");
    let found = Methods::of_files(&[("eigen.ron".to_owned(), format!("{none} phases: [] )"))]);
    let errors: Vec<&str> = found.faults.iter().filter(|it| it.is_error()).map(|it| it.message.as_str()).collect();
    assert_eq!(errors, ["this method has no phases"]);
}

#[test]
fn two_files_with_one_id_are_told_and_ones_own_takes_the_place_of_a_shipped_one() {
    let (name, text) = Methods::shipped_files().into_iter().find(|(name, _)| name == "pearls.ron").unwrap();
    let twice = Methods::of_files(&[(name, text.clone()), ("copy.ron".to_owned(), text.clone())]);
    let codes: Vec<(&str, &str)> = twice.faults.iter().map(|it| (it.file.as_str(), it.code)).collect();
    assert_eq!(codes, [("copy.ron", "twice")]);
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("methods")).unwrap();
    std::fs::write(folder.path().join("methods/x.ron"), text.replace("minutes: 20", "minutes: 25")).unwrap();
    let methods = Methods::in_folder(folder.path());
    assert_eq!(methods.faults.iter().map(Diagnostic::to_string).collect::<Vec<_>>(), Vec::<String>::new());
    assert_eq!((methods.all.len(), methods.find("pearls").unwrap().minutes()), (12, 45));
}
