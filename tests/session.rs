//! One conversation: what comes in, what happens, and that the same always happens again.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod common;

use common::{scenario, sound};
use oefenlijn::ids::{Lang, Millis};
use oefenlijn::session::{Desk, Doing, Event, Happening, Input, Outcome, Session, Setup, State, Who};
use oefenlijn::understand::Reader;

/// A conversation under way.
struct Talk {
    session: Session,
    log: Vec<Event>,
    now: Millis,
}

impl Talk {
    fn new(text: &str, seed: u64) -> Self {
        let (session, log) = Session::start(scenario(text), Reader::shipped(Lang::Nl), Setup::new(seed, 100));
        Self { session, log, now: 0 }
    }

    fn apply(&mut self, at_ms: Millis, what: Doing) -> Vec<Event> {
        self.now = at_ms;
        let events = self.session.apply(&Input { at_ms, what });
        self.log.extend(events.clone());
        events
    }

    /// Says something after everything that was still being typed; gives what it caused.
    fn say(&mut self, text: &str) -> Vec<Event> {
        let mut events = self.wait(20);
        events.clear();
        events.extend(self.apply(self.now, Doing::Say(text.to_owned())));
        events
    }

    fn wait(&mut self, seconds: u64) -> Vec<Event> {
        self.apply(self.now + seconds * 1_000, Doing::Tick)
    }

    fn state(&self) -> &State {
        self.session.state()
    }

    fn said(&self) -> Vec<&str> {
        let messages = self.state().messages.iter().filter(|message| message.by == Who::HelpSeeker);
        messages.map(|message| message.text.as_str()).collect()
    }
}

/// The sound scenario with a persona who types without slips, bursts or drafts.
fn plain() -> String {
    sound()
        .replace(".strength(", ".types(#{ cps: 10, typos: 0, burst: 0, think: 1, corrects: 0, drafts: 0 }).strength(")
}

#[test]
fn the_help_seeker_begins_and_answers_with_a_rhythm() {
    let mut talk = Talk::new(&plain(), 1);
    assert!(talk.said().is_empty(), "nobody types in no time");
    talk.wait(10);
    assert_eq!(talk.said(), ["hallo"]);
    talk.say("dat klinkt zwaar voor je, je zit ermee");
    assert_eq!(talk.said(), ["hallo"]);
    let events = talk.wait(20);
    assert!(talk.said().contains(&"ja, precies"), "{:?}", talk.said());
    let typing =
        events.iter().position(|event| matches!(event.what, Happening::Typing { by: Who::HelpSeeker, on: true }));
    let said = events.iter().position(|event| matches!(event.what, Happening::Said { .. }));
    assert!(typing.unwrap() < said.unwrap(), "typing shows before the message");
}

#[test]
fn every_act_in_a_message_counts_and_one_reply_a_sentence() {
    let text = plain().replace("hears(\"work\").reply", "hears(\"work\").change(\"trust\", 2).reply");
    let mut talk = Talk::new(&text, 1);
    let events = talk.say("je bent er echt van geschrokken. werk je vandaag?");
    let rules: Vec<u32> = events
        .iter()
        .filter_map(|event| match &event.what {
            Happening::Rule { line, .. } => Some(*line),
            _ => None,
        })
        .collect();
    assert!(rules.contains(&11) && rules.contains(&13), "{rules:?}");
    assert_eq!(talk.state().meter("trust"), 38);
    talk.wait(30);
    let said = talk.said();
    assert!(said.contains(&"ja, precies") && said.contains(&"ik werk in een winkel"), "{said:?}");
}

#[test]
fn replies_come_in_the_order_of_the_sentences_and_not_with_a_yes_behind_an_answer() {
    let text = plain().replace(
        "hears(\"work\").reply",
        "hears(\"greeting\").reply(\"hey\");\nhears(\"question_closed\").reply(\"ja. zoiets\");\nhears(\"question_open\").reply(\"daar moet ik over denken\");\nhears(\"work\").reply",
    );
    let heard = |said: &str| {
        let mut talk = Talk::new(&text, 1);
        talk.say(said);
        talk.wait(30);
        talk.said().into_iter().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(heard("hallo. je bent er echt van geschrokken."), ["hey", "ja, precies"]);
    assert_eq!(heard("werk je vandaag? je bent er echt van geschrokken."), ["ik werk in een winkel", "ja, precies"]);
    assert_eq!(heard("je bent er echt van geschrokken. is dat zo?"), ["ja, precies"]);
    assert_eq!(heard("werk je vandaag? hoe is dat voor jou?"), ["ik werk in een winkel"]);
    assert_eq!(
        heard("je bent er echt van geschrokken. wat maakt het zo moeilijk voor jou?"),
        ["ja, precies", "daar moet ik over denken"]
    );
    assert_eq!(heard("is dat zo?"), ["ja. zoiets"]);
    let when = heard("en wanneer was dat?");
    assert!(["mja", "ik weet niet", "kan zijn"].contains(&when[0].as_str()), "a yes answers no when: {when:?}");
}

#[test]
fn a_question_is_answered_though_two_remarks_stand_before_it() {
    let answer = "hears(\"work\").reply(\"ik werk in een winkel\");";
    let text = plain()
        .replace(answer, "hears(\"affirmation\").reply(\"dank u\");")
        .replace("ending(\"good\"", &format!("anywhere();\n{answer}\nending(\"good\""));
    let mut talk = Talk::new(&text, 1);
    talk.say("je bent er echt van geschrokken. wat moedig dat je dat hier vertelt. werk je vandaag?");
    talk.wait(40);
    let said: Vec<&str> = talk.said().into_iter().skip(1).collect();
    assert!(said.contains(&"ik werk in een winkel") && said.len() == 2, "{said:?}");
}

#[test]
fn of_two_facts_that_a_sentence_asks_for_the_one_of_its_subject_is_told() {
    let text = plain().replace(".needs(\"trust\", 40)", ".needs(\"trust\", 10).asked_by(\"question_closed\")").replace(
        "beat(\"opening\")",
        "fact(\"nights\").says(\"ik werk 's nachts\").needs(\"trust\", 10).asked_by(\"work\").why(\"x\");\nbeat(\"opening\")",
    );
    let mut talk = Talk::new(&text, 1);
    talk.say("werk je vandaag?");
    talk.wait(30);
    assert!(talk.state().knows("nights") && !talk.state().knows("alone"), "{:?}", talk.said());
}

#[test]
fn a_question_about_suicide_is_answered_before_a_subject_in_the_same_sentence() {
    let text = plain()
        .replace("hears(\"work\").reply", "hears(\"ask_suicide\").reply(\"nee. dat niet\");\nhears(\"work\").reply");
    // The subject may also be what asks for something hidden.
    let hidden = text.replace(".needs(\"trust\", 40)", ".needs(\"trust\", 10).asked_by(\"work\")");
    for text in [text, hidden] {
        let mut talk = Talk::new(&text, 1);
        talk.say("denk je op je werk soms aan zelfmoord?");
        talk.wait(30);
        assert_eq!(talk.said()[1], "nee. dat niet", "{:?}", talk.said());
        assert!(!talk.state().knows("alone"));
    }
}

#[test]
fn a_message_that_is_not_understood_is_asked_about_and_costs_nothing() {
    let mut talk = Talk::new(&plain(), 1);
    let before = talk.state().meters.clone();
    talk.say("xkqz wvvr pplm");
    talk.wait(20);
    let asked = ["hoe bedoel je?", "ik volg niet", "wat bedoel je juist?"];
    assert!(talk.said().iter().any(|text| asked.contains(text)), "{:?}", talk.said());
    assert_eq!(talk.state().meters, before);
}

#[test]
fn a_fact_comes_out_when_its_door_opens_and_says_why() {
    let mut talk = Talk::new(&plain(), 1);
    talk.say("je bent bang");
    assert!(!talk.state().knows("alone"));
    let events = talk.say("je voelt je er alleen mee");
    assert!(talk.state().knows("alone"));
    assert!(events.iter().any(|event| matches!(&event.what, Happening::Fact { why, .. } if why == "Je luisterde.")));
    talk.wait(20);
    assert_eq!(talk.said().iter().filter(|text| **text == "ik zit hier alleen").count(), 1);
}

#[test]
fn every_change_of_a_meter_names_its_cause() {
    let mut talk = Talk::new(&plain(), 1);
    talk.say("dat is toch niet normaal, hoe kan je zo zijn");
    let cause = talk.log.iter().find_map(|event| match &event.what {
        Happening::Meter { name, from: 30, to: 15, cause } if name == "trust" => Some(cause.clone()),
        _ => None,
    });
    assert_eq!(cause.as_deref(), Some("Een oordeel sluit af."));
    assert_eq!(talk.state().beat, "closing_up");
}

#[test]
fn silence_is_noticed_once_and_leads_away_in_the_end() {
    let mut talk = Talk::new(&plain(), 1);
    talk.wait(5);
    let early = talk.wait(60);
    assert!(!early.iter().any(|event| matches!(event.what, Happening::Silence { .. })));
    let noticed = talk.wait(60);
    assert_eq!(noticed.iter().filter(|event| matches!(event.what, Happening::Silence { seconds: 90, .. })).count(), 1);
    talk.wait(300);
    assert_eq!(talk.said().iter().filter(|text| **text == "ben je er nog?").count(), 1);
}

#[test]
fn somebody_who_is_seen_typing_is_given_more_time() {
    let mut talk = Talk::new(&plain(), 1);
    talk.wait(5);
    talk.apply(6_000, Doing::Typing(true));
    let waited = talk.wait(110);
    assert!(!waited.iter().any(|event| matches!(event.what, Happening::Silence { .. })));
}

#[test]
fn a_pause_stops_the_clock() {
    let mut talk = Talk::new(&plain(), 1);
    talk.wait(5);
    talk.apply(6_000, Doing::Pause);
    let paused = talk.wait(3_600);
    assert!(paused.is_empty(), "{paused:?}");
    talk.apply(talk.now, Doing::Say("zie je dit".to_owned()));
    assert_eq!(talk.state().turns, 0, "the chat is covered");
    talk.apply(talk.now, Doing::Resume);
    let after = talk.wait(60);
    assert!(
        !after.iter().any(|event| matches!(event.what, Happening::Silence { .. })),
        "an hour of pause is no silence"
    );
    assert!(talk.wait(60).iter().any(|event| matches!(event.what, Happening::Silence { .. })));
}

#[test]
fn an_ending_waits_for_its_last_words() {
    let mut talk = Talk::new(&plain(), 1);
    talk.say("we moeten stilaan afronden");
    assert!(!talk.state().is_over());
    talk.wait(30);
    let end = talk.state().end.clone().expect("over");
    assert_eq!((end.ending.as_str(), end.outcome), ("good", Outcome::Helped));
    assert_eq!(talk.said().last(), Some(&"dank je wel"));
    assert!(talk.wait(500).is_empty(), "after the end nothing happens any more");
}

#[test]
fn stopping_needs_no_reason_and_closing_leaves_a_way_to_help() {
    let mut talk = Talk::new(&plain(), 1);
    talk.apply(1_000, Doing::Desk(Desk::Stop));
    assert_eq!(talk.state().end.as_ref().map(|end| end.outcome), Some(Outcome::Stopped));

    let mut talk = Talk::new(&plain(), 1);
    talk.apply(1_000, Doing::Desk(Desk::End));
    let end = talk.state().end.clone().expect("over");
    assert_eq!(end.outcome, Outcome::Left);
    assert!(!end.way_to_help.is_empty());
}

#[test]
fn the_desk_is_in_the_log() {
    let text = plain().replace("quiet(90)", "desk(\"back_office\").change(\"tension\", 4);\nquiet(90)");
    let mut talk = Talk::new(&text, 1);
    talk.apply(1_000, Doing::Desk(Desk::BackOffice));
    assert_eq!(talk.state().back_office_calls, 1);
    assert_eq!(talk.state().meter("tension"), 54);
    talk.apply(2_000, Doing::Desk(Desk::RaiseFlag { flag: "child_safety".to_owned(), level: 2 }));
    assert_eq!(talk.state().flags["child_safety"].decided, Some(2));
    talk.apply(3_000, Doing::Desk(Desk::WithdrawFlag { flag: "child_safety".to_owned() }));
    assert_eq!(talk.state().flags["child_safety"].decided, None);
    talk.apply(
        4_000,
        Doing::Desk(Desk::Refer { partner: "huisarts".to_owned(), warm: true, agreed: false, note: String::new() }),
    );
    let referred = &talk.state().referrals[0];
    assert_eq!((referred.partner.as_str(), referred.name.as_str(), referred.warm), ("huisarts", "huisarts", true));
}

#[test]
fn nobody_repeats_themselves_while_other_words_are_left() {
    let mut talk = Talk::new(&plain(), 3);
    for _ in 0..3 {
        talk.say("we zijn open tot negen uur");
    }
    talk.wait(30);
    let said: Vec<&str> =
        talk.said().into_iter().filter(|text| ["mja", "ik weet niet", "kan zijn"].contains(text)).collect();
    let different: std::collections::BTreeSet<&str> = said.iter().copied().collect();
    assert_eq!(said.len(), 3, "{:?}", talk.said());
    assert_eq!(different.len(), 3, "{said:?}");
}

#[test]
fn the_same_scenario_seed_and_inputs_give_the_same_log_whatever_the_rhythm_of_ticks() {
    let run = |step: u64| {
        let mut talk = Talk::new(&sound(), 42);
        for text in ["dag, welkom", "je bent bang om erover te praten", "dat is toch niet normaal"] {
            let until = talk.now + 30_000;
            while talk.now < until {
                talk.apply((talk.now + step).min(until), Doing::Tick);
            }
            talk.apply(talk.now, Doing::Say(text.to_owned()));
        }
        talk.apply(talk.now + 100_000, Doing::Tick);
        talk.log
    };
    assert_eq!(run(30_000), run(30_000));
    assert_eq!(run(30_000), run(70), "sixty ticks a second or one: the same conversation");
    assert_ne!(run(30_000), {
        let mut other = Talk::new(&sound(), 43);
        other.wait(30);
        other.log
    });
}

#[test]
fn the_state_is_the_fold_of_the_log() {
    let mut talk = Talk::new(&sound(), 5);
    talk.say("je bent bang");
    talk.apply(talk.now + 500, Doing::Pause);
    talk.apply(talk.now + 9_000, Doing::Resume);
    talk.say("dat is toch niet normaal");
    talk.wait(200);
    assert_eq!(State::after(talk.session.header(), &talk.log), *talk.state());
}

#[test]
fn time_never_goes_back_and_nonsense_does_no_harm() {
    let mut talk = Talk::new(&sound(), 5);
    talk.wait(30);
    let events = talk.session.apply(&Input { at_ms: 3, what: Doing::Say("hallo".to_owned()) });
    assert!(events.iter().all(|event| event.at_ms >= 30_000));
    for text in ["", "   \n ", "\u{202e}\0\u{7f}", &"a ".repeat(10_000), "🙂🙂🙂"] {
        talk.session.apply(&Input { at_ms: 40_000, what: Doing::Say(text.to_owned()) });
    }
    talk.session.apply(&Input { at_ms: u64::MAX / 4, what: Doing::Tick });
}
