//! Whether a partner fits this person now.

use super::{Anonymous, Partner};
use serde::{Deserialize, Serialize};

/// What fits this help-seeker, by the scenario's author.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// Languages the person can be helped in; empty: any.
    pub languages: Vec<String>,
    /// Whether it has to be possible unnamed.
    pub anonymous: bool,
    /// Whose need it is: the scenario's concern.
    pub audience: String,
    /// Kinds of partner that fit; empty: the author named none.
    pub kinds: Vec<String>,
}

/// Why a referral does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Misfit {
    /// Does not speak the person's language.
    WrongLanguage,
    /// Asks who one is, and the person does not want to say.
    NotAnonymous,
    /// Not for acute danger, while there is some.
    NotUrgent,
    /// Meant for other people.
    WrongAudience,
    /// May report onward: a reason to say so before.
    MayReport,
    /// Another kind of help than the author finds fitting.
    OtherKind,
}

impl Misfit {
    /// Every reason.
    pub const ALL: [Self; 6] = [
        Self::WrongLanguage,
        Self::NotAnonymous,
        Self::NotUrgent,
        Self::WrongAudience,
        Self::MayReport,
        Self::OtherKind,
    ];

    /// The name in scenarios and results.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::WrongLanguage => "wrong_language",
            Self::NotAnonymous => "not_anonymous",
            Self::NotUrgent => "not_urgent",
            Self::WrongAudience => "wrong_audience",
            Self::MayReport => "may_report",
            Self::OtherKind => "other_kind",
        }
    }

    /// Whether it makes a referral unfit; that a partner may report is only to be said.
    #[must_use]
    pub const fn makes_unfit(self) -> bool {
        !matches!(self, Self::MayReport)
    }
}

impl Partner {
    /// Why this partner does not fit, at this level of danger (0 to 4).
    #[must_use]
    pub fn misfits(&self, need: &Need, level: u8) -> Vec<Misfit> {
        let speaks = |code: &String| self.languages.contains(code);
        let mut found = Vec::new();
        if !need.languages.is_empty() && !need.languages.iter().any(speaks) {
            found.push(Misfit::WrongLanguage);
        }
        // In acute danger help that asks a name is still help.
        if need.anonymous && self.anonymous == Anonymous::No && !self.urgent {
            found.push(Misfit::NotAnonymous);
        }
        if level >= 3 && !self.urgent {
            found.push(Misfit::NotUrgent);
        }
        let is_for = |who: &String| who == "everyone" || *who == need.audience;
        if !need.audience.is_empty() && !self.audience.iter().any(is_for) {
            found.push(Misfit::WrongAudience);
        }
        if self.may_report {
            found.push(Misfit::MayReport);
        }
        if !need.kinds.is_empty() && !need.kinds.contains(&self.kind) {
            found.push(Misfit::OtherKind);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::PartnerMap;

    #[test]
    fn what_does_not_fit_is_named() {
        let map = PartnerMap::shipped();
        let misfits = |id: &str, need: &Need, level| map.partner(id).expect("a partner").misfits(need, level);
        let french = Need {
            languages: vec!["fr".to_owned()],
            anonymous: true,
            audience: "own_feelings".to_owned(),
            kinds: Vec::new(),
        };
        assert_eq!(misfits("zelfmoordlijn", &french, 3), [Misfit::WrongLanguage]);
        assert_eq!(misfits("stop_it_now_brussels", &french, 0), []);
        assert_eq!(misfits("stop_it_now_brussels", &french, 3), [Misfit::NotUrgent]);
        assert!(misfits("gp", &french, 0).contains(&Misfit::NotAnonymous));
        assert!(misfits("awel", &french, 0).contains(&Misfit::WrongAudience));
        assert!(misfits("police", &french, 0).contains(&Misfit::MayReport));
        assert!(!misfits("emergency", &french, 4).contains(&Misfit::NotAnonymous), "112 is help in danger");
    }
}
