//! A help for choosing: from the question, the time and who is there to the methods that serve, with the reasons.

use super::{Experience, Method, Methods, Question};

/// What there is tonight. What is left open does not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// What the one who brings a conversation wants to know.
    pub question: Option<Question>,
    /// How many minutes there are.
    pub minutes: Option<u32>,
    /// How many people.
    pub people: Option<u32>,
    /// What the group is used to.
    pub level: Option<Experience>,
}

/// Why a method serves, or what stands against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It serves this question.
    ServesQuestion,
    /// It serves other questions.
    OtherQuestion,
    /// It fits in the time as it is.
    FitsTime,
    /// It fits when it is shortened; the minutes it asks as it is.
    WhenShortened(u32),
    /// It would have to be cut to less than two thirds; the minutes it asks.
    TooLong(u32),
    /// There are too few people; the least it asks.
    TooFewPeople(u32),
    /// There are too many people; the most it takes.
    TooManyPeople(u32),
    /// It asks a group that is more used to each other.
    NeedsExperience(Experience),
}

impl Reason {
    /// How much it weighs against; nothing: it speaks for.
    const fn against(self) -> u32 {
        match self {
            Self::ServesQuestion | Self::FitsTime => 0,
            Self::WhenShortened(_) => 1,
            Self::TooManyPeople(_) => 2,
            Self::NeedsExperience(_) => 3,
            Self::OtherQuestion => 4,
            Self::TooFewPeople(_) => 6,
            Self::TooLong(_) => 8,
        }
    }

    /// Whether it speaks for the method.
    #[must_use]
    pub const fn is_for(self) -> bool {
        self.against() == 0
    }
}

/// A method with what speaks for and against it tonight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit<'a> {
    /// Which.
    pub method: &'a Method,
    /// Why, and why not.
    pub reasons: Vec<Reason>,
}

impl Fit<'_> {
    /// Whether nothing stands against it.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.reasons.iter().all(|reason| reason.is_for())
    }
}

/// Every method, the one that fits tonight best first.
#[must_use]
pub fn choose(methods: &Methods, wish: Wish) -> Vec<Fit<'_>> {
    let mut fits: Vec<Fit<'_>> =
        methods.all.iter().map(|method| Fit { method, reasons: reasons(method, wish) }).collect();
    fits.sort_by_key(|fit| {
        let against: u32 = fit.reasons.iter().map(|reason| reason.against()).sum();
        // Of those that fit alike, the one that uses the time there is.
        (against, wish.minutes.unwrap_or_default().abs_diff(fit.method.minutes()))
    });
    fits
}

fn reasons(method: &Method, wish: Wish) -> Vec<Reason> {
    let mut found = Vec::new();
    if let Some(question) = wish.question {
        found.push(if method.questions.contains(&question) { Reason::ServesQuestion } else { Reason::OtherQuestion });
    }
    if let Some(minutes) = wish.minutes {
        let asks = method.minutes();
        found.push(match () {
            () if asks <= minutes => Reason::FitsTime,
            () if asks * 2 <= minutes * 3 => Reason::WhenShortened(asks),
            () => Reason::TooLong(asks),
        });
    }
    if let Some(people) = wish.people {
        let (least, most) = method.people;
        if people < least {
            found.push(Reason::TooFewPeople(least));
        } else if people > most {
            found.push(Reason::TooManyPeople(most));
        }
    }
    if wish.level.is_some_and(|level| level < method.level) {
        found.push(Reason::NeedsExperience(method.level));
    }
    found
}
