//! Every text of a scenario that is translated, each with where it stands: one walk for reading and for changing.

use super::super::model::{Rule, ScenarioFile};
use super::spot::{Of, Role, Spot};

/// A text that is translated.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Slot {
    /// Where it stands.
    pub spot: Spot,
    /// The same in words.
    pub at: String,
    /// The text in the home language.
    pub source: String,
    /// The line of what it belongs to.
    pub line: u32,
}

/// Every text that is translated, in the order of the scenario.
pub(super) fn slots(file: &ScenarioFile) -> Vec<Slot> {
    let mut list = Vec::new();
    each_text(&mut file.clone(), &mut |spot, line, text| {
        list.push(Slot { at: spot.to_string(), spot: spot.clone(), source: text.clone(), line });
    });
    list
}

/// A walk over the texts of one part.
struct Walk<'a, F> {
    spot: Spot,
    who: String,
    line: u32,
    change: &'a mut F,
}

impl<F: FnMut(&Spot, u32, &mut String)> Walk<'_, F> {
    fn of(&mut self, of: Of, line: u32) -> &mut Self {
        self.spot = Spot { of, ..Spot::default() };
        self.line = line;
        self
    }

    fn one(&mut self, role: Role, text: &mut String) -> &mut Self {
        if !text.is_empty() {
            self.spot.role = role;
            self.spot.who = if role.is_spoken() { self.who.clone() } else { String::new() };
            (self.change)(&self.spot, self.line, text);
        }
        self
    }

    fn all(&mut self, role: Role, texts: &mut [String]) -> &mut Self {
        for text in texts {
            self.one(role, text);
        }
        self
    }

    fn rule(&mut self, of: &Of, rule: &mut Rule) {
        self.of(of.clone(), rule.place.at.0);
        self.spot.answers = Some(rule.trigger.clone());
        for wordings in &mut rule.replies {
            self.all(Role::Says, wordings);
        }
        self.one(Role::Why, &mut rule.why).one(Role::Better, &mut rule.better).all(Role::Sample, &mut rule.samples);
    }
}

/// Changes every text that is translated; empty ones are passed over.
pub(super) fn each_text(file: &mut ScenarioFile, change: &mut impl FnMut(&Spot, u32, &mut String)) {
    let who = file.persona.name.clone();
    let mut walk = Walk { spot: Spot::default(), who, line: 0, change };
    let top = file.place.at.0;
    walk.of(Of::Scenario, top)
        .one(Role::Title, &mut file.meta.title)
        .one(Role::Summary, &mut file.meta.summary)
        .one(Role::ContentNote, &mut file.meta.content_note)
        .all(Role::Goal, &mut file.meta.goals);
    walk.of(Of::Persona, file.persona_place.at.0)
        .one(Role::About, &mut file.persona.about)
        .one(Role::Strength, &mut file.persona.strength);
    for meter in &mut file.meters {
        walk.of(Of::Meter(meter.name.clone()), meter.place.at.0).one(Role::Label, &mut meter.label);
    }
    for pick in &mut file.picks {
        walk.of(Of::Pick(pick.name.clone()), pick.place.at.0).all(Role::Value, &mut pick.shown);
    }
    walk.of(Of::Confused, file.confused_place.at.0).all(Role::Says, &mut file.confused);
    for fact in &mut file.facts {
        walk.of(Of::Fact(fact.name.clone()), fact.place.at.0)
            .all(Role::Told, &mut fact.says)
            .all(Role::Evaded, &mut fact.evades)
            .all(Role::Cue, &mut fact.cue)
            .one(Role::Why, &mut fact.why);
    }
    for beat in &mut file.beats {
        let of = Of::Beat(beat.name.clone());
        for said in &mut beat.lines {
            walk.of(of.clone(), said.place.at.0).all(Role::Entering, &mut said.wordings);
        }
        walk.of(of.clone(), beat.place.at.0).all(Role::Choice, &mut beat.offers);
        beat.rules.iter_mut().for_each(|rule| walk.rule(&of, rule));
    }
    file.anywhere.iter_mut().for_each(|rule| walk.rule(&Of::Anywhere, rule));
    for ending in &mut file.endings {
        walk.of(Of::Ending(ending.name.clone()), ending.place.at.0)
            .all(Role::Says, &mut ending.says)
            .one(Role::Explains, &mut ending.explains)
            .one(Role::Afterwards, &mut ending.afterwards)
            .one(Role::WayToHelp, &mut ending.way_to_help);
    }
    for expect in &mut file.expects {
        walk.of(Of::Expect, expect.place.at.0).one(Role::Hoped, &mut expect.text).one(Role::Why, &mut expect.why);
    }
}
