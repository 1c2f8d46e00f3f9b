//! The table itself.

use super::super::script::Part;
use super::{Arg, Count, Function, Kind};
use super::{about, apply};

const NAME: Arg = Arg { name: "name", kind: Kind::Text };
const TEXT: Arg = Arg { name: "text", kind: Kind::Text };
const TEXTS: Arg = Arg { name: "wordings", kind: Kind::Texts };
const METER: Arg = Arg { name: "meter", kind: Kind::Text };
const KEY: Arg = Arg { name: "act_or_topic", kind: Kind::Text };
const FACT: Arg = Arg { name: "fact", kind: Kind::Text };
const NUMBER: Arg = Arg { name: "number", kind: Kind::Whole };
const PHRASES: Arg = Arg { name: "phrases", kind: Kind::List };

const RULE: &[Part] = &[Part::Rule];
const RULE_LINE: &[Part] = &[Part::Rule, Part::Line];

macro_rules! functions {
    ($($name:literal $on:tt ($($arg:expr),*) $count:ident $apply:path, $doc:literal, $example:literal;)+) => {
        /// Every function of the scenario language, in the order of the reference.
        pub const FUNCTIONS: &[Function] = &[$(Function {
            name: $name,
            on: functions!(@on $on),
            args: &[$($arg),*],
            count: Count::$count,
            doc: $doc,
            example: $example,
            apply: $apply,
        },)+];
    };
    (@on [$($part:ident)*]) => { &[$(Part::$part),*] };
    (@on $group:ident) => { $group };
}

functions! {
    // What the scenario is.
    "scenario" [] (Arg { name: "id", kind: Kind::Text }, Arg { name: "about", kind: Kind::Map }) Each about::scenario,
        "Says what the scenario is: title, language, minutes, intensity, summary, content note, goals, authors, reviewers.",
        r##"scenario("voorbeeld", #{ title: "Een voorbeeld", language: "nl", minutes: 20, intensity: 1, summary: "Iemand zoekt woorden.", content_note: "Rustig gesprek.", concern: "general", goals: ["kennismaken"], date: "2026-11-25", authors: ["Oefenlijn"], reviewers: [], sources: [] });"##;
    "persona" [] (NAME, Arg { name: "age", kind: Kind::Whole }) Each about::persona,
        "The help-seeker: a first name that is a pseudonym, and an age of 18 or more.",
        r#"persona("Lies", 38);"#;
    "address" [Persona] (Arg { name: "je_or_u", kind: Kind::Text }) Each about::address,
        "How the help-seeker addresses people: je or u.",
        r#"persona("Lies", 38).address("u");"#;
    "about" [Persona] (TEXT) Each about::about,
        "Who this is, for the trainer and the debrief.",
        r#"persona("Lies", 38).about("Partner van een man over wie ze zich zorgen maakt.");"#;
    "strength" [Persona] (TEXT) Each about::strength,
        "A human strength of the help-seeker; every persona has one.",
        r#"persona("Lies", 38).strength("Ze zoekt hulp hoewel ze bang is.");"#;
    "types" [Persona] (Arg { name: "manner", kind: Kind::Map }) Each about::types,
        "How they type: cps (letters a second), typos (0 to 0.3), burst, think (seconds), corrects, drafts (chances).",
        r##"persona("Lies", 38).types(#{ cps: 4.5, typos: 0.03, burst: 0.4 });"##;
    "meter" [] (NAME, Arg { name: "start", kind: Kind::Whole }) Each apply::meter,
        "A feeling on a scale of 0 to 100 and where it starts: trust, shame, tension, hope, openness, or one of your own.",
        r#"meter("trust", 25);"#;
    "label" [Meter] (TEXT) Each apply::label,
        "The name of a meter of your own, as the debrief shows it.",
        r#"meter("courage", 30).label("Moed");"#;
    "pick" [] (NAME, Arg { name: "values", kind: Kind::List }) Each apply::pick,
        "A choice by chance, fixed for one conversation; {name} in a text is replaced by it.",
        r#"pick("who", ["mijn zus", "een collega"]);"#;
    "topic" [] (NAME, PHRASES) Each apply::topic,
        "A subject the codebook does not know, with 5 to 15 phrases; one named asks_who, asks_when or alike is heard by the form of a question.",
        r#"topic("work", ["hoe gaat het op je werk", "werk je op dit moment", "wat doe je voor werk", "ben je vandaag gaan werken", "weten ze het op je werk"]);"#;
    "flag" [] (NAME) Each apply::flag,
        "A risk this scenario holds: suicide, child_safety, threat, misuse or anonymity.",
        r#"flag("child_safety");"#;
    "level" [Flag] (NUMBER) Each apply::level,
        "The level of the risk in the author's own key, 0 to 4.",
        r#"flag("child_safety").level(2);"#;
    "seeks" [] (Arg { name: "need", kind: Kind::Map }) Each about::seeks,
        "What help fits this person: languages they can be helped in, anonymous or not, kinds of partner.",
        r##"seeks(#{ languages: ["nl"], anonymous: true, kinds: ["crisis", "treatment"] });"##;
    "shift_lead" [] (Arg { name: "lead", kind: Kind::Map }) Each about::shift_lead,
        "The counsellor's shift lead: name, answers_after (seconds), busy (chance), busy_for (seconds more).",
        r##"shift_lead(#{ name: "An", answers_after: 20, busy: 0.3, busy_for: 90 });"##;
    "confused" [] (PHRASES) Each apply::confused,
        "What the help-seeker says to a message that was not understood; at least three wordings.",
        r#"confused(["hoe bedoel je?", "sorry, ik volg niet", "wat bedoel je juist?"]);"#;

    // Hidden things.
    "fact" [] (NAME) Each apply::fact,
        "Something hidden, which the help-seeker tells when its door opens.",
        r#"fact("alone").says("ik ben hier alleen");"#;
    "says" [Fact Ending] (TEXTS) Each apply::says,
        "The words: one text or a list of wordings; \" | \" inside a text separates messages.",
        r#"fact("alone").says(["ik ben alleen", "ja. | ik zit hier alleen"]);"#;
    "or_heard" [Fact] (KEY) LastRepeats apply::or_heard,
        "Opens the door at once when one of these is or was heard, whatever the meters.",
        r#"fact("alone").says("ik ben alleen").needs("trust", 60).or_heard("ask_suicide");"#;
    "asked_by" [Fact] (KEY) LastRepeats apply::asked_by,
        "Told only when one of these is heard; without it the fact is volunteered once its door is open.",
        r#"fact("alone").says("ik ben alleen").needs("trust", 40).asked_by("question_closed");"#;
    "evades" [Fact] (TEXTS) Each apply::evades,
        "Said when asked while the door is shut.",
        r#"fact("alone").says("ik ben alleen").needs("trust", 40).asked_by("question_closed").evades(["maakt dat uit?", "liever niet"]);"#;
    "cue" [Fact] (TEXTS) Each apply::cue,
        "A hint let fall once while the fact is hidden.",
        r#"fact("alone").says("ik ben alleen").needs("trust", 40).cue("het is zo stil hier");"#;
    "within" [Fact] (Arg { name: "beat", kind: Kind::Text }) LastRepeats apply::within,
        "Volunteered or hinted at only in these beats.",
        r#"fact("alone").says("ik ben alleen").needs("trust", 40).within("opening");"#;
    "after" [Fact] (FACT) LastRepeats apply::after,
        "Only after these facts are known.",
        r#"fact("since").says("sinds vorige week").needs("trust", 40).after("alone");"#;
    "raises" [Fact] (Arg { name: "flag", kind: Kind::Text }, NUMBER) Each apply::raise,
        "Raises a risk when the fact is told.",
        r#"fact("alone").says("ik ben alleen").needs("trust", 40).raises("child_safety", 2);"#;

    // Beats and rules.
    "beat" [] (NAME) Each apply::beat,
        "A station of the story; the first is where it starts. Statements below belong to it.",
        r#"beat("opening");"#;
    "phase" [Beat] (NAME) Each apply::phase,
        "The phase of the conversation: welcome, clarify, goal, work or close.",
        r#"beat("opening").phase("welcome");"#;
    "offers" [Beat] (Arg { name: "replies", kind: Kind::List }) Each apply::offers,
        "Three replies a beginner may choose from or edit here: the best first, then a fair one, then a poor one.",
        r#"beat("opening").offers(["Welkom. Wat maakt dat je net nu schrijft?", "Hallo, waarmee kan ik helpen?", "Zeg het maar, ik heb tien minuten."]);"#;
    "anywhere" [] () Each apply::anywhere,
        "Rules below hold in every beat, after the beat's own.",
        "anywhere();";
    "say" [] (TEXTS) Each apply::say,
        "Typed on entering the beat; a list is a choice of wordings.",
        r#"say(["hallo", "dag"]);"#;
    "hears" [] (KEY) LastRepeats apply::hears,
        "A rule for any of these acts or topics in the counsellor's message.",
        r#"hears("greeting", "encourager").reply("dag");"#;
    "hears_all" [] (KEY) LastRepeats apply::hears_all,
        "A rule for all of these in one message; more exact than hears.",
        r#"hears_all("reflection", "affirmation").change("trust", 5);"#;
    "quiet" [] (Arg { name: "seconds", kind: Kind::Whole }) Each apply::quiet,
        "A rule for silence: the counsellor has not answered for so many seconds.",
        r#"quiet(90).reply("ben je er nog?");"#;
    "otherwise" [] () Each apply::otherwise,
        "A rule for a message that is understood but that no other rule answers.",
        r#"otherwise().reply_one_of(["ja..", "ik weet het niet goed", "hm"]);"#;
    "whenever" [] () Each apply::whenever,
        "A rule checked after each exchange; needs a guard and fires once.",
        r#"whenever().below("trust", 10).end("left");"#;
    "desk" [] (Arg { name: "action", kind: Kind::Text }) Each apply::desk,
        "A rule for something the counsellor does at the desk: back_office, flag or refer.",
        r#"desk("back_office").change("tension", 2);"#;
    "referred" [] (Arg { name: "partner_kind_or_misfit", kind: Kind::Text }) AnyNumber apply::referred,
        "A rule for a referral handed over at the desk: to a partner, a kind of partner, one that does not fit (wrong_language, not_urgent, …), or any.",
        r#"referred("crisis").reply("ok. ik bel").change("hope", 8);"#;
    "closed" [] () Each apply::closed,
        "A rule for the counsellor ending the chat.",
        r#"closed().end("left");"#;

    // Guards.
    "needs" [Rule Line Fact] (METER, Arg { name: "at_least", kind: Kind::Whole }) Each apply::needs,
        "Only when the meter is at least so high; on a fact: the door.",
        r#"hears("reflection").needs("trust", 40).reply("ja, precies");"#;
    "below" RULE_LINE (METER, Arg { name: "less_than", kind: Kind::Whole }) Each apply::below,
        "Only when the meter is below this.",
        r#"hears("reflection").below("trust", 40).reply("mja");"#;
    "heard" RULE_LINE (KEY, Arg { name: "times", kind: Kind::Whole }) LastOptional apply::heard,
        "Only when this was heard earlier, at least so many times (once when left out).",
        r#"hears("judgement").heard("judgement").reply("alweer");"#;
    "not_heard" RULE_LINE (KEY) Each apply::not_heard,
        "Only when this was not heard earlier.",
        r#"hears("advice").not_heard("reflection").change("trust", -5);"#;
    "knows" [Rule Line Expect] (FACT) Each apply::knows,
        "Only when the fact is known; on an expectation: the fact should be known by then.",
        r#"hears("refer").knows("alone").reply("ja, dat wil ik wel");"#;
    "not_knows" RULE_LINE (FACT) Each apply::not_knows,
        "Only when the fact is not known.",
        r#"hears("refer").not_knows("alone").reply("nu al?");"#;
    "picked" [Rule Line Fact] (Arg { name: "pick", kind: Kind::Text }, Arg { name: "value", kind: Kind::Text }) Each apply::picked,
        "Only in the variation where chance chose this value.",
        r#"hears("greeting").picked("who", "mijn zus").reply("dag, mijn zus zei dat ik moest schrijven");"#;
    "turn_from" RULE_LINE (NUMBER) Each apply::turn_from,
        "Only from this message of the counsellor on; the first is 1.",
        r#"otherwise().turn_from(6).reply("ik draai eromheen hé");"#;
    "turn_before" RULE_LINE (NUMBER) Each apply::turn_before,
        "Only before this message of the counsellor.",
        r#"hears("advice").turn_before(5).change("trust", -6);"#;
    "turns_here" RULE_LINE (NUMBER) Each apply::turns_here,
        "Only after so many messages of the counsellor in this beat, this one included.",
        r#"whenever().turns_here(4).then("second");"#;
    "visited" RULE_LINE (Arg { name: "beat", kind: Kind::Text }, Arg { name: "times", kind: Kind::Whole }) LastOptional apply::visited,
        "Only when the story came to this beat, at least so many times (once when left out).",
        r#"whenever().visited("second", 3).end("left");"#;
    "warm" RULE () Each apply::warm,
        "Only when the referral is a joined hand-over.",
        r#"referred("crisis").warm().reply("blijf je er dan nog bij?");"#;
    "cold" RULE () Each apply::cold,
        "Only when the referral is information alone.",
        r#"referred("crisis").cold().reply("een nummer dus");"#;
    "agreed" RULE () Each apply::agreed,
        "Only when the counsellor noted that the person agrees with the referral.",
        r#"referred().agreed().reply("ja, dat is ok");"#;
    "not_agreed" RULE () Each apply::not_agreed,
        "Only when the counsellor did not note that the person agrees.",
        r#"referred().not_agreed().reply("dat heb ik niet gevraagd");"#;
    "once" RULE_LINE () Each apply::once,
        "Only the first time.",
        r#"hears("greeting").once().reply("dag");"#;
    "when" RULE_LINE (Arg { name: "closure", kind: Kind::Closure }) Each apply::when,
        "Only when the closure says yes; it sees turn, beat, words, silence, every meter by name, knows(), heard(), times(), visited(), picked().",
        r#"hears("reflection").when(|s| s.trust > 30 && s.turn > 3).reply("ja");"#;

    // Effects.
    "change" [Rule Fact] (METER, Arg { name: "by", kind: Kind::WholeOrClosure }) Each apply::change,
        "Moves a meter, by a number or by what a closure gives.",
        r#"hears("reflection").change("trust", 5);"#;
    "reply" RULE (TEXT) Each apply::reply,
        "A message in answer; several replies are several messages.",
        r#"hears("greeting").reply("dag").reply("fijn dat je er bent");"#;
    "reply_one_of" RULE (PHRASES) Each apply::reply,
        "A message in answer, one of these wordings; what was not said yet comes first.",
        r#"hears("greeting").reply_one_of(["dag", "hallo", "hey"]);"#;
    "then" RULE (Arg { name: "beat", kind: Kind::Text }) Each apply::then,
        "Goes to a beat.",
        r#"hears("greeting").then("opening");"#;
    "then_one_of" RULE (Arg { name: "beats", kind: Kind::List }, Arg { name: "closure", kind: Kind::Closure }) Each apply::then_one_of,
        "Goes to one of these beats: the closure gives its number, from 0.",
        r#"hears("greeting").then_one_of(["opening", "second"], |s| if s.trust > 30 { 1 } else { 0 });"#;
    "end" RULE (Arg { name: "ending", kind: Kind::Text }) Each apply::end,
        "Goes to an ending.",
        r#"hears("close").end("left");"#;
    "tells" RULE (FACT) Each apply::tells,
        "Tells a fact when its door is open, else evades.",
        r#"hears("reflection").tells("alone");"#;
    "drops_cue" RULE (FACT) Each apply::drops_cue,
        "Lets the fact's cue fall now.",
        r#"hears("reflection").drops_cue("hinted");"#;
    "raise" RULE (Arg { name: "flag", kind: Kind::Text }, NUMBER) Each apply::raise,
        "Raises a risk at a level from 0 to 4.",
        r#"hears("reflection").raise("child_safety", 1);"#;
    "mark" RULE (NAME) Each apply::mark,
        "A name to find this moment back in the debrief, such as false_promise or goal_set.",
        r#"hears("promise_secrecy").mark("false_promise");"#;
    "why" [Rule Fact Expect] (TEXT) Each apply::why,
        "Why the help-seeker reacts so: the sentence that the debrief shows.",
        r#"hears("reflection").change("trust", 5).why("Je gaf terug wat je hoorde, dat geeft rust.");"#;
    "better" RULE (TEXT) Each apply::better,
        "One thing the counsellor could have typed instead.",
        r#"hears("advice").change("trust", -5).better("Wat heb je zelf al geprobeerd?");"#;

    "sample" RULE (Arg { name: "message", kind: Kind::Text }) LastRepeats apply::sample,
        "A message of the counsellor that this rule must answer, and no other rule of its beat; `oefenlijn check` tries it.",
        r#"hears("ask_consent").sample("Mag ik je iets persoonlijks vragen?").reply("ja");"#;

    // Endings and expectations.
    "ending" [] (NAME, Arg { name: "outcome", kind: Kind::Text }) Each apply::ending,
        "A way the conversation can end: helped, partly or left.",
        r#"ending("good_enough", "partly").says("dank je").explains("Er is een begin.").afterwards("Ze belde een week later.").way_to_help("De chat blijft open.");"#;
    "explains" [Ending] (TEXT) Each apply::explains,
        "Why it ended so.",
        r#"ending("good_enough", "partly").says("dank je").explains("Er is een begin.").way_to_help("De chat blijft open.");"#;
    "afterwards" [Ending] (TEXT) Each apply::afterwards,
        "What became of the person.",
        r#"ending("good_enough", "partly").says("dank je").explains("Er is een begin.").afterwards("Ze belde een week later.").way_to_help("De chat blijft open.");"#;
    "way_to_help" [Ending] (TEXT) Each apply::way_to_help,
        "The way to help that stays open; every ending has one.",
        r#"ending("good_enough", "partly").says("dank je").explains("Er is een begin.").way_to_help("De chat blijft open.");"#;
    "expects" [] (Arg { name: "text_or_limits", kind: Kind::TextOrMap }) Each about::expects,
        "What a good conversation shows, in words, seen by hears or knows; or limits of a rehearsal: `expects(#{ expert_helped: 80 })`.",
        r#"expects("vroeg of de persoon alleen is").hears("ask_suicide").by_turn(14);"#;
    "hears" [Expect] (KEY) LastRepeats apply::expect_hears,
        "One of these is heard.",
        r#"expects("vroeg het").hears("ask_suicide");"#;
    "by_turn" [Expect] (NUMBER) Each apply::by_turn,
        "At this message of the counsellor at the latest.",
        r#"expects("vroeg het op tijd").hears("ask_suicide").by_turn(10);"#;
    "before" [Expect] (KEY) Each apply::before,
        "Earlier than this is heard.",
        r#"expects("eerst luisteren").hears("reflection").before("advice");"#;
    "never" [Expect] () Each apply::never,
        "It must not be heard.",
        r#"expects("beloofde niets").hears("promise_secrecy").never();"#;
}
