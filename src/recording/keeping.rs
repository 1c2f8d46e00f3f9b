//! What a person allowed to be done with a recording, and what was done with it.

use super::Day;
use serde::{Deserialize, Serialize};

/// What the person allows; each can be withdrawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Permissions {
    /// May be shown to the own intervision group.
    pub show_group: bool,
    /// May be kept as an example for teaching.
    pub teaching: bool,
}

/// One of the permissions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Permission {
    /// Show it to the own intervision group.
    ShowGroup,
    /// Keep it as an example for teaching.
    Teaching,
}

impl Permission {
    /// Every permission.
    pub const ALL: [Self; 2] = [Self::ShowGroup, Self::Teaching];

    /// The name on the command line and in texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ShowGroup => "show-group",
            Self::Teaching => "teaching",
        }
    }
}

impl Permissions {
    /// Whether this is allowed.
    #[must_use]
    pub const fn has(self, permission: Permission) -> bool {
        match permission {
            Permission::ShowGroup => self.show_group,
            Permission::Teaching => self.teaching,
        }
    }

    /// Allows or withdraws.
    pub const fn set(&mut self, permission: Permission, allowed: bool) {
        match permission {
            Permission::ShowGroup => self.show_group = allowed,
            Permission::Teaching => self.teaching = allowed,
        }
    }
}

/// The end date was put later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// When that was done.
    pub on: Day,
    /// The new end date.
    pub until: Day,
    /// Why.
    pub reason: String,
}

/// Somebody looked at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewing {
    /// When.
    pub on: Day,
    /// Who, by pseudonym; empty: the owner.
    pub who: String,
}

/// What was allowed, and what was done, with a recording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Keeping {
    /// What the person allows.
    pub permissions: Permissions,
    /// Later end dates, oldest first.
    pub extensions: Vec<Extension>,
    /// Who looked at it, oldest first; a person is named once a day.
    pub viewings: Vec<Viewing>,
    /// In how many places words were taken out.
    pub redacted: u32,
}

impl Keeping {
    /// Somebody looks at it on this day; gives whether that was not known yet.
    pub fn viewed(&mut self, on: Day, who: &str) -> bool {
        let is_new = !self.viewings.iter().any(|it| it.on == on && it.who == who);
        if is_new {
            self.viewings.push(Viewing { on, who: who.to_owned() });
        }
        is_new
    }
}
