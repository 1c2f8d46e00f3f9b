//! What stands in the minutes and the invitation, and what does not.

use super::partner::{day, held, planned};
use oefenlijn::app::{Texts, invitation_text, minutes_page};
use oefenlijn::ids::Lang;
use oefenlijn::intervision::meeting::{Doing, Line, LineKind, Meeting, Tried};
use oefenlijn::intervision::{Doubt, GroupOverTime, Minutes, doubts};
use oefenlijn::paper::{html, markdown, pdf};
use oefenlijn::protocol::Retention;

fn closed() -> Meeting {
    let mut meeting = planned(&held());
    let mut put = |minute: u64, what| meeting.apply(minute * 60_000, what).unwrap();
    put(0, Doing::Open);
    put(64, Doing::ToClosing);
    let lines = [
        (LineKind::Theme, "Tempo"),
        (LineKind::Insight, "Wachten geeft haar ruimte."),
        (LineKind::Insight, "Dit blijft niet staan."),
        (LineKind::TryOut, "Eerst spiegelen, dan pas vragen."),
        (LineKind::Signal, "Kindveiligheid werd laat gevraagd."),
    ];
    for (number, (kind, text)) in (1..).zip(lines) {
        let by = (kind == LineKind::TryOut).then(|| day().plus_days(21));
        put(65, Doing::Write { number, line: Line { kind, text: text.to_owned(), by } });
    }
    put(66, Doing::Strike { line: 3 });
    for letter in ['A', 'B', 'C', 'E'] {
        put(66, Doing::HandIn { letter: super::partner::letter(letter) });
    }
    put(66, Doing::Reveal);
    put(66, Doing::AgreeOn { criterion: "contact".to_owned(), value: 4 });
    put(67, Doing::Close);
    meeting
}

#[test]
fn minutes_hold_what_was_learnt_and_nothing_of_who_said_what() {
    let minutes = Minutes::of(&closed(), &Retention::default());
    let text = markdown(&minutes_page(&minutes, &Texts::new(Lang::Nl)));
    for there in [
        "3 december 2026",
        "Incidentmethode",
        "64 minuten",
        "inbrenger: Linde",
        "deelnemers: Wilg",
        "casus 3",
        "Hoe blijf ik bij haar",
        "Tempo",
        "Wachten geeft haar ruimte",
        "Eerst spiegelen, dan pas vragen. · tegen 24 december 2026",
        "Kindveiligheid werd laat gevraagd",
        "ging akkoord",
    ] {
        assert!(text.contains(there), "{there} is missing in\n{text}");
    }
    let said = held().state().messages.iter().map(|it| it.text.clone()).find(|text| text.len() > 20).unwrap();
    for absent in ["Dit blijft niet", "2026-11-25-193000", "contact", &said] {
        assert!(!text.contains(absent), "{absent} stands in\n{text}");
    }
    let page = minutes_page(&minutes, &Texts::new(Lang::Fr));
    assert!(page.foot.contains("3 décembre 2027"), "{}", page.foot);
    let french = markdown(&page);
    assert!(french.contains("animateur : Merel"), "a space before a colon, as French has it: {french:?}");
    assert!(html(&page).contains("Méthode de l'incident") || html(&page).contains("Méthode de l&#39;incident"));
    assert!(pdf(&page).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn after_consent_is_withdrawn_the_case_is_gone_from_the_minutes() {
    let mut meeting = closed();
    meeting.apply(0, Doing::Consent { given: false }).unwrap();
    let text = markdown(&minutes_page(&Minutes::of(&meeting, &Retention::default()), &Texts::new(Lang::Nl)));
    assert!(text.contains("toestemming ingetrokken") && !text.contains("casus 3") && !text.contains("Hoe blijf ik"));
}

#[test]
fn a_line_that_names_or_quotes_somebody_is_pointed_out() {
    let meeting = closed();
    assert_eq!(doubts(&meeting, "Wachten geeft ruimte."), []);
    assert_eq!(doubts(&meeting, "Wilg vond dat het te vlug ging."), [Doubt::Named("Wilg".to_owned())]);
    assert_eq!(doubts(&meeting, "Ze schreef “laat maar” en toen niets."), [Doubt::Quote]);
    assert!(matches!(doubts(&meeting, "Bel 0477 12 34 56.")[..], [Doubt::Identifying(_)]));
}

#[test]
fn the_invitation_opens_in_any_calendar_and_says_nothing_of_the_case() {
    let meeting = planned(&held());
    let text = invitation_text(&meeting, &Texts::new(Lang::Nl)).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.trim_end().ends_with("END:VCALENDAR"));
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "lines are folded as the standard asks");
    let plain = text.replace("\r\n ", "");
    for there in [
        "UID:2026-12-03-1930@oefenlijn",
        "DTSTART:20261203T193000",
        "DTEND:20261203T203500",
        "SUMMARY:Intervisie",
        "LOCATION:zaal 2",
        "Feitelijke vragen (15 minuten)",
    ] {
        assert!(plain.contains(there), "{there} is missing in\n{plain}");
    }
    for absent in ["casus", "Hoe blijf ik", "Linde", "tablet"] {
        assert!(!plain.contains(absent), "{absent} stands in\n{plain}");
    }
    assert_eq!(text, invitation_text(&meeting, &Texts::new(Lang::Nl)).unwrap());
    let refused = invitation_text(&Meeting::new("x".to_owned()), &Texts::new(Lang::Nl)).unwrap_err();
    assert_eq!(refused.to_string(), "say first on which day and from when");
}

#[test]
fn a_group_over_time_knows_themes_and_try_outs_and_no_scores() {
    let first = closed();
    let mut second = planned(&held());
    second.id = "2027-01-14-1930".to_owned();
    let on = day().plus_days(42);
    second.apply(0, Doing::Plan { on, at: "19:30".to_owned(), place: String::new(), title: String::new() }).unwrap();
    second.apply(0, Doing::Open).unwrap();
    second.apply(0, Doing::ToClosing).unwrap();
    let line = Line { kind: LineKind::Theme, text: "tempo ".to_owned(), by: None };
    second.apply(0, Doing::Write { number: 1, line }).unwrap();
    let not_held = planned(&held());
    let group = GroupOverTime::of([&first, &second, &not_held]);
    let days: Vec<String> = group.meetings.iter().map(|it| it.on.to_string()).collect();
    assert_eq!(days, ["2027-01-14", "2026-12-03"]);
    assert_eq!((group.themes["tempo"].times, group.themes["tempo"].last), (2, on));
    assert_eq!(group.scenarios["Dingen op de tablet"].times, 2);
    assert!(group.risks.contains_key("child_safety"), "{:?}", group.risks);
    assert_eq!(group.due(on).map(|it| it.text.as_str()).collect::<Vec<_>>(), ["Eerst spiegelen, dan pas vragen."]);
    let mut told = first;
    told.apply(0, Doing::Tell { line: 4, tried: Tried::Yes }).unwrap();
    assert_eq!(GroupOverTime::of([&told]).due(on).count(), 0);
}
