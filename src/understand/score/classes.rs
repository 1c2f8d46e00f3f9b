//! Measuring what messages mostly do, in the four classes of transcribed interviews.

use super::Count;
use crate::understand::MainClass;

/// The result over a set of messages labelled with one class each.
#[derive(Clone, Debug, Default)]
pub struct ClassScore {
    /// How often each class was meant (row) and read (column).
    times: [[u32; 4]; 4],
}

impl ClassScore {
    /// Counts one message.
    pub const fn add(&mut self, meant: MainClass, read: MainClass) {
        self.times[meant as usize][read as usize] += 1;
    }

    /// How many messages were counted.
    #[must_use]
    pub fn messages(&self) -> u32 {
        self.times.iter().flatten().sum()
    }

    /// What happened for one class.
    #[must_use]
    pub fn count(&self, class: MainClass) -> Count {
        let at = class as usize;
        let right = self.times[at][at];
        Count {
            right,
            extra: self.times.iter().map(|row| row[at]).sum::<u32>() - right,
            missed: self.times[at].iter().sum::<u32>() - right,
        }
    }

    /// The mean F1 of the four classes.
    #[must_use]
    pub fn macro_f1(&self) -> f64 {
        MainClass::ALL.into_iter().map(|class| self.count(class).f1()).sum::<f64>() / 4.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_of_four_classes_is_taken() {
        let mut score = ClassScore::default();
        for class in MainClass::ALL {
            score.add(class, class);
        }
        score.add(MainClass::Reflection, MainClass::Other);
        assert_eq!(score.messages(), 5);
        assert_eq!(score.count(MainClass::Reflection), Count { right: 1, extra: 0, missed: 1 });
        assert_eq!(score.count(MainClass::Other), Count { right: 1, extra: 1, missed: 0 });
        assert!((score.macro_f1() - (1.0 + 1.0 + 2.0 / 3.0 + 2.0 / 3.0) / 4.0).abs() < 1e-9);
    }
}
