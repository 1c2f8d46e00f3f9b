//! How a number is spread over conversations.

/// Least, middle, nearly all, most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// The least.
    pub least: u32,
    /// Half of them have no more.
    pub median: u32,
    /// 95 of 100 have no more.
    pub p95: u32,
    /// The most.
    pub most: u32,
}

/// How many conversations had each number: as large as the greatest number is.
#[derive(Clone, Debug, Default)]
pub(super) struct Histogram {
    times: Vec<u32>,
    all: u32,
}

/// What is more than this counts as this.
const GREATEST: u32 = 10_000;

impl Histogram {
    /// Counts a number.
    pub fn add(&mut self, number: u32) {
        let at = number.min(GREATEST) as usize;
        if self.times.len() <= at {
            self.times.resize(at + 1, 0);
        }
        self.times[at] += 1;
        self.all += 1;
    }

    /// How the numbers are spread.
    pub fn spread(&self) -> Spread {
        let at = |percent: u64| {
            let rank = (u64::from(self.all) * percent).div_ceil(100).max(1);
            let mut below = 0;
            let found = self.times.iter().position(|times| {
                below += u64::from(*times);
                below >= rank
            });
            u32::try_from(found.unwrap_or_default()).unwrap_or(u32::MAX)
        };
        Spread { least: at(0), median: at(50), p95: at(95), most: at(100) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: impl IntoIterator<Item = u32>) -> Spread {
        let mut histogram = Histogram::default();
        numbers.into_iter().for_each(|number| histogram.add(number));
        histogram.spread()
    }

    #[test]
    fn ranks_are_of_the_numbers_themselves() {
        assert_eq!(of((1..=100).rev()), Spread { least: 1, median: 50, p95: 95, most: 100 });
        assert_eq!(of([7]), Spread { least: 7, median: 7, p95: 7, most: 7 });
        assert_eq!(of([]), Spread::default());
    }
}
