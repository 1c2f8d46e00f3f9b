//! The word classes and sets of them.

macro_rules! classes {
    ($($name:ident)+) => {
        /// A class of words that mean or do the same.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(in super::super) enum Class { $($name,)+ }
    };
}

// The order counts: where a word stands for its class, it is for the first of its classes.
classes! {
    You Your I We They Many Somebody Nobody
    What How Who Where When Why HowMuch
    Be Have Do Can Should Want Will May Must
    Not If And But So Or
    Suicide Attempt Plan Child Kin Service Colleague Danger Anonymous Name Secret Number
    Feel Praise Understand Normal Choice Blame Insult Promise Fine Hope Help
    Thank Greet Bye Talk Think Seem Listen Here Wait Now Time End Chat Safe Home Job Past
    Try Idea Tag
    Substance Health Law Sleep Bond Offer Event Body Read Money Thing Cleared
    It All Degree Still Prep
}

/// A set of word classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Classes(u128);

impl Classes {
    /// No class.
    pub(in super::super) const NONE: Self = Self(0);

    /// The set with one more.
    pub(in super::super) const fn with(self, class: Class) -> Self {
        Self(self.0 | 1 << class as u32)
    }

    /// Both sets together.
    pub(in super::super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the class is in the set.
    pub(in super::super) const fn has(self, class: Class) -> bool {
        self.0 >> class as u32 & 1 == 1
    }

    /// The set without one class.
    pub(in super::super) const fn without(self, class: Class) -> Self {
        Self(self.0 & !(1 << class as u32))
    }

    /// Everything but the commonest words of any sentence.
    pub(in super::super) const TELLING: Self = Self((1 << Class::It as u32) - 1);

    /// What helplines speak of: everything but function words.
    pub(in super::super) const MATTER: Self = Self(Self::TELLING.0 & !0 << Class::Suicide as u32);

    /// What both sets have.
    pub(in super::super) const fn only(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether any of these is in the set.
    pub(in super::super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The numbers of the classes, first class first.
    pub(in super::super) fn numbers(self) -> impl Iterator<Item = u32> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            (rest != 0).then(|| {
                let number = rest.trailing_zeros();
                rest &= rest - 1;
                number
            })
        })
    }
}
