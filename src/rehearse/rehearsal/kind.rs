//! The kinds of simulated trainees.

/// A kind of trainee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trainee {
    /// Does what the moment asks for.
    Expert,
    /// Means well, asks too much, advises too soon.
    Beginner,
    /// Businesslike, judging, quick to advise.
    Cold,
    /// Anything at all, what was never tried in front.
    Random,
    /// Lets long silences fall.
    Silent,
    /// Blames, argues, digs.
    Hostile,
}

impl Trainee {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Expert, Self::Beginner, Self::Cold, Self::Random, Self::Silent, Self::Hostile];

    /// The name on the command line and in results.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Expert => "expert",
            Self::Beginner => "beginner",
            Self::Cold => "cold",
            Self::Random => "random",
            Self::Silent => "silent",
            Self::Hostile => "hostile",
        }
    }

    /// The kind of this run when every kind takes its turn; random ones come twice, since they explore.
    #[must_use]
    pub fn in_turn(run: u32) -> Self {
        const TURNS: [Trainee; 8] = [
            Trainee::Expert,
            Trainee::Random,
            Trainee::Beginner,
            Trainee::Cold,
            Trainee::Expert,
            Trainee::Random,
            Trainee::Silent,
            Trainee::Hostile,
        ];
        TURNS[usize::try_from(run).unwrap_or_default() % TURNS.len()]
    }
}
