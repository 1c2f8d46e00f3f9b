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

impl Spread {
    /// The spread of these numbers.
    #[must_use]
    pub fn of(numbers: impl IntoIterator<Item = u32>) -> Self {
        let mut sorted: Vec<u32> = numbers.into_iter().collect();
        sorted.sort_unstable();
        let at = |percent: usize| {
            let rank = (sorted.len() * percent).div_ceil(100).max(1);
            sorted.get(rank - 1).copied().unwrap_or_default()
        };
        Self { least: at(0), median: at(50), p95: at(95), most: at(100) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_of_the_numbers_themselves() {
        assert_eq!(Spread::of((1..=100).rev()), Spread { least: 1, median: 50, p95: 95, most: 100 });
        assert_eq!(Spread::of([7]), Spread { least: 7, median: 7, p95: 7, most: 7 });
        assert_eq!(Spread::of([]), Spread::default());
    }
}
