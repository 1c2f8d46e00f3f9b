//! What each function writes into the scenario.

use super::super::model::{
    Amount, Beat, Ending, Expect, Fact, Guard, Line, Meter, Outcome, Phase, Pick, RiskFlag, Target, Topic, Trigger,
};
use super::super::script::{Names, Part, Writer};
use super::{Handle, Value};
use crate::ids::nearest;

pub(super) fn meter(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let name = w.new_name(Names::Meter, &args[0].text());
    w.file.meters.push(Meter { name, start: args[1].whole(), label: String::new(), place: w.place.clone() });
    Handle::new(Part::Meter, w.file.meters.len() - 1)
}

pub(super) fn label(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    if let Some(meter) = w.file.meters.get_mut(on.index) {
        meter.label = args[0].text();
    }
    on
}

pub(super) fn pick(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let name = w.new_name(Names::Pick, &args[0].text());
    let values = args[1].texts();
    if values.is_empty() {
        w.error("empty", words!("pick `{name}` has nothing to choose from", name), words!("Give at least two values."));
    }
    w.file.picks.push(Pick { name, shown: values.clone(), values, place: w.place.clone() });
    Handle::new(Part::Pick, w.file.picks.len() - 1)
}

pub(super) fn topic(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let name = w.new_name(Names::Topic, &args[0].text());
    w.file.topics.push(Topic { name, phrases: args[1].texts(), place: w.place.clone() });
    Handle::new(Part::Topic, w.file.topics.len() - 1)
}

pub(super) fn flag(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let name = w.new_name(Names::Flag, &args[0].text());
    w.file.flags.push(RiskFlag { name, level: 1, place: w.place.clone() });
    Handle::new(Part::Flag, w.file.flags.len() - 1)
}

pub(super) fn level(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let level = risk_level(w, &args[0]);
    if let Some(flag) = w.file.flags.get_mut(on.index) {
        flag.level = level;
    }
    on
}

pub(super) fn confused(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    if w.file.confused.is_empty() {
        w.file.confused_place = w.place.clone();
    }
    w.file.confused.extend(args[0].texts());
    Handle::new(Part::Confused, 0)
}

pub(super) fn fact(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let name = w.new_name(Names::Fact, &args[0].text());
    w.file.facts.push(Fact {
        name,
        says: Vec::new(),
        needs: Vec::new(),
        or_heard: Vec::new(),
        asked_by: Vec::new(),
        evades: Vec::new(),
        cue: Vec::new(),
        within: Vec::new(),
        after: Vec::new(),
        picked: Vec::new(),
        raises: Vec::new(),
        changes: Vec::new(),
        why: String::new(),
        place: w.place.clone(),
    });
    Handle::new(Part::Fact, w.file.facts.len() - 1)
}

pub(super) fn says(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let texts = args[0].texts();
    if on.part == Part::Ending {
        if let Some(ending) = w.file.endings.get_mut(on.index) {
            ending.says.extend(texts);
        }
    } else if let Some(fact) = w.file.facts.get_mut(on.index) {
        fact.says.extend(texts);
    }
    on
}

pub(super) fn or_heard(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let keys = w.keys(args);
    w.fact(on, |fact| fact.or_heard.extend(keys))
}

pub(super) fn asked_by(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let keys = w.keys(args);
    w.fact(on, |fact| fact.asked_by.extend(keys))
}

pub(super) fn evades(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.fact(on, |fact| fact.evades.extend(args[0].texts()))
}

pub(super) fn cue(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.fact(on, |fact| fact.cue.extend(args[0].texts()))
}

pub(super) fn within(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let names = w.mention_all(Names::Beat, args);
    w.fact(on, |fact| fact.within.extend(names))
}

pub(super) fn after(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let names = w.mention_all(Names::Fact, args);
    w.fact(on, |fact| fact.after.extend(names))
}

pub(super) fn beat(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let name = w.new_name(Names::Beat, &args[0].text());
    w.file.beats.push(Beat {
        name,
        phase: None,
        lines: Vec::new(),
        offers: Vec::new(),
        rules: Vec::new(),
        place: w.place.clone(),
    });
    w.open_beat(w.file.beats.len() - 1);
    Handle::new(Part::Beat, w.file.beats.len() - 1)
}

pub(super) fn phase(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let name = args[0].text();
    let found = Phase::ALL.into_iter().find(|phase| phase.name() == name);
    if found.is_none() {
        let hint = match nearest(&name, Phase::ALL.map(Phase::name)) {
            Some(near) => words!("Did you mean `{near}`?", near),
            None => words!("The phases are welcome, clarify, goal, work and close."),
        };
        w.error("phase", words!("phase `{name}` does not exist", name), hint);
    }
    if let Some(beat) = w.file.beats.get_mut(on.index) {
        beat.phase = found;
    }
    on
}

pub(super) fn offers(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let texts = args[0].texts();
    if texts.len() != 3 {
        let message = words!("`.offers` wants three replies, here are {count}", count = texts.len());
        w.error("range", message, words!("Write the best first, then a fair one, then a poor one."));
    }
    if let Some(beat) = w.file.beats.get_mut(on.index) {
        beat.offers = texts;
    }
    on
}

pub(super) fn anywhere(w: &mut Writer, _: Handle, _: &[Value]) -> Handle {
    w.open_anywhere();
    Handle::new(Part::Anywhere, 0)
}

pub(super) fn say(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let line = Line { wordings: args[0].texts(), guards: Vec::new(), place: w.place.clone() };
    w.add_line(line)
}

pub(super) fn hears(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let keys = w.keys(args);
    w.add_rule(Trigger::Hears(keys))
}

pub(super) fn hears_all(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let keys = w.keys(args);
    w.add_rule(Trigger::HearsAll(keys))
}

pub(super) fn quiet(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    if args[0].whole() < 5 {
        w.error(
            "range",
            words!("a silence is at least 5 seconds"),
            words!("Use quiet(90), quiet(150), quiet(240) for example."),
        );
    }
    w.add_rule(Trigger::Quiet(args[0].count()))
}

pub(super) fn otherwise(w: &mut Writer, _: Handle, _: &[Value]) -> Handle {
    w.add_rule(Trigger::Otherwise)
}

pub(super) fn whenever(w: &mut Writer, _: Handle, _: &[Value]) -> Handle {
    w.add_rule(Trigger::Whenever)
}

pub(super) fn desk(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let action = args[0].text();
    w.mention(Names::DeskAction, &action);
    w.add_rule(Trigger::Desk(action))
}

pub(super) fn referred(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let names = w.mention_all(Names::Partner, args);
    w.add_rule(Trigger::Referred(names))
}

pub(super) fn closed(w: &mut Writer, _: Handle, _: &[Value]) -> Handle {
    w.add_rule(Trigger::Closed)
}

pub(super) fn needs(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let meter = w.mention(Names::Meter, &args[0].text());
    let at_least = args[1].whole();
    w.in_scale(at_least);
    if on.part == Part::Fact {
        return w.fact(on, |fact| fact.needs.push((meter, at_least)));
    }
    w.guard(on, Guard::AtLeast(meter, at_least))
}

pub(super) fn below(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let meter = w.mention(Names::Meter, &args[0].text());
    let less_than = args[1].whole();
    w.in_scale(less_than);
    w.guard(on, Guard::Below(meter, less_than))
}

pub(super) fn heard(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let key = w.key(&args[0].text());
    let times = args.get(1).map_or(1, Value::count).max(1);
    w.guard(on, Guard::Heard(key, times))
}

pub(super) fn not_heard(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let key = w.key(&args[0].text());
    w.guard(on, Guard::NotHeard(key))
}

pub(super) fn knows(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let fact = w.mention(Names::Fact, &args[0].text());
    if on.part == Part::Expect {
        return w.expect(on, |expect| expect.knows.push(fact));
    }
    w.guard(on, Guard::Knows(fact))
}

pub(super) fn not_knows(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let fact = w.mention(Names::Fact, &args[0].text());
    w.guard(on, Guard::NotKnows(fact))
}

pub(super) fn picked(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let (pick, value) = w.mention_pick(&args[0].text(), &args[1].text());
    if on.part == Part::Fact {
        return w.fact(on, |fact| fact.picked.push((pick, value)));
    }
    w.guard(on, Guard::Picked(pick, value))
}

pub(super) fn turn_from(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.guard(on, Guard::TurnFrom(args[0].count()))
}

pub(super) fn turn_before(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.guard(on, Guard::TurnBefore(args[0].count()))
}

pub(super) fn turns_here(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.guard(on, Guard::TurnsHere(args[0].count()))
}

pub(super) fn visited(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let beat = w.mention(Names::Beat, &args[0].text());
    let times = args.get(1).map_or(1, Value::count).max(1);
    w.guard(on, Guard::Visited(beat, times))
}

pub(super) fn warm(w: &mut Writer, on: Handle, _: &[Value]) -> Handle {
    w.guard(on, Guard::Warm(true))
}

pub(super) fn cold(w: &mut Writer, on: Handle, _: &[Value]) -> Handle {
    w.guard(on, Guard::Warm(false))
}

pub(super) fn agreed(w: &mut Writer, on: Handle, _: &[Value]) -> Handle {
    w.guard(on, Guard::Agreed(true))
}

pub(super) fn not_agreed(w: &mut Writer, on: Handle, _: &[Value]) -> Handle {
    w.guard(on, Guard::Agreed(false))
}

pub(super) fn once(w: &mut Writer, on: Handle, _: &[Value]) -> Handle {
    w.guard(on, Guard::Once)
}

pub(super) fn when(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    match w.closure(&args[0]) {
        Some(id) => w.guard(on, Guard::When(id)),
        None => on,
    }
}

pub(super) fn change(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let meter = w.mention(Names::Meter, &args[0].text());
    let amount = match &args[1] {
        closure @ Value::Closure(_) => match w.closure(closure) {
            Some(id) => Amount::Asked(id),
            None => return on,
        },
        number => Amount::Fixed(number.whole()),
    };
    if let Amount::Fixed(by) = amount
        && !(-100..=100).contains(&by)
    {
        w.error(
            "range",
            words!("a meter cannot move by {by}", by),
            words!("Meters run from 0 to 100; steps of 3 to 15 feel real."),
        );
    }
    match (on.part, amount) {
        (Part::Fact, Amount::Fixed(by)) => w.fact(on, |fact| fact.changes.push((meter, by))),
        (Part::Fact, Amount::Asked(_)) => {
            w.error(
                "type",
                words!("`.change` on a fact wants a whole number"),
                words!("A closure is possible on a rule."),
            );
            on
        }
        _ => w.rule(on, |rule| rule.changes.push((meter, amount))),
    }
}

pub(super) fn reply(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.rule(on, |rule| rule.replies.push(args[0].texts()))
}

pub(super) fn then(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let beat = w.mention(Names::Beat, &args[0].text());
    w.leads_to(on, Target::Beat(beat))
}

pub(super) fn then_one_of(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let beats: Vec<String> = args[0].texts().iter().map(|name| w.mention(Names::Beat, name)).collect();
    match w.closure(&args[1]) {
        Some(id) => w.leads_to(on, Target::OneOf(beats, id)),
        None => on,
    }
}

pub(super) fn end(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let ending = w.mention(Names::Ending, &args[0].text());
    w.leads_to(on, Target::Ending(ending))
}

pub(super) fn tells(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let fact = w.mention(Names::Fact, &args[0].text());
    w.rule(on, |rule| rule.tells.push(fact))
}

pub(super) fn drops_cue(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let fact = w.mention(Names::Fact, &args[0].text());
    w.rule(on, |rule| rule.cues.push(fact))
}

pub(super) fn raise(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let flag = w.mention(Names::Flag, &args[0].text());
    let level = risk_level(w, &args[1]);
    if on.part == Part::Fact {
        return w.fact(on, |fact| fact.raises.push((flag, level)));
    }
    w.rule(on, |rule| rule.raises.push((flag, level)))
}

pub(super) fn mark(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.rule(on, |rule| rule.marks.push(args[0].text()))
}

pub(super) fn why(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let text = args[0].text();
    match on.part {
        Part::Fact => w.fact(on, |fact| fact.why = text),
        Part::Expect => w.expect(on, |expect| expect.why = text),
        _ => w.rule(on, |rule| rule.why = text),
    }
}

pub(super) fn better(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.rule(on, |rule| rule.better = args[0].text())
}

pub(super) fn sample(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let texts = args.iter().map(Value::text);
    w.rule(on, |rule| rule.samples.extend(texts))
}

pub(super) fn ending(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    let name = w.new_name(Names::Ending, &args[0].text());
    let word = args[1].text();
    let outcome = Outcome::AUTHORED.into_iter().find(|outcome| outcome.name() == word);
    if outcome.is_none() {
        let hint = match nearest(&word, Outcome::AUTHORED.map(Outcome::name)) {
            Some(near) => words!("Did you mean `{near}`?", near),
            None => words!("An ending is helped, partly or left."),
        };
        w.error("outcome", words!("outcome `{word}` does not exist", word), hint);
    }
    w.file.endings.push(Ending {
        name,
        outcome: outcome.unwrap_or(Outcome::Left),
        says: Vec::new(),
        explains: String::new(),
        afterwards: String::new(),
        way_to_help: String::new(),
        place: w.place.clone(),
    });
    Handle::new(Part::Ending, w.file.endings.len() - 1)
}

pub(super) fn explains(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.ending(on, |ending| ending.explains = args[0].text())
}

pub(super) fn afterwards(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.ending(on, |ending| ending.afterwards = args[0].text())
}

pub(super) fn way_to_help(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.ending(on, |ending| ending.way_to_help = args[0].text())
}

pub(super) fn expects(w: &mut Writer, _: Handle, args: &[Value]) -> Handle {
    w.file.expects.push(Expect {
        text: args[0].text(),
        hears: Vec::new(),
        knows: Vec::new(),
        by_turn: 0,
        before: None,
        never: false,
        why: String::new(),
        place: w.place.clone(),
    });
    Handle::new(Part::Expect, w.file.expects.len() - 1)
}

pub(super) fn expect_hears(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let keys = w.keys(args);
    w.expect(on, |expect| expect.hears.extend(keys))
}

pub(super) fn by_turn(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    w.expect(on, |expect| expect.by_turn = args[0].count())
}

pub(super) fn before(w: &mut Writer, on: Handle, args: &[Value]) -> Handle {
    let key = w.key(&args[0].text());
    w.expect(on, |expect| expect.before = Some(key))
}

pub(super) fn never(w: &mut Writer, on: Handle, _: &[Value]) -> Handle {
    w.expect(on, |expect| expect.never = true)
}

fn risk_level(w: &mut Writer, value: &Value) -> u8 {
    let level = value.whole();
    if !(0..=4).contains(&level) {
        w.error("range", words!("level {level} does not exist", level), words!("Levels run from 0 to 4."));
    }
    u8::try_from(level.clamp(0, 4)).unwrap_or_default()
}
