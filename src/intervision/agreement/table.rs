//! Ratings of one variable: items by raters, what was not rated left open.

use std::collections::BTreeMap;

/// What the values of a variable can be told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The same, or not.
    Nominal,
    /// Before, or behind.
    Ordinal,
    /// How far from each other.
    Interval,
}

impl Level {
    /// Every level.
    pub const ALL: [Self; 3] = [Self::Nominal, Self::Ordinal, Self::Interval];

    /// The name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nominal => "nominal",
            Self::Ordinal => "ordinal",
            Self::Interval => "interval",
        }
    }

    /// The level of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// One rating: a person gave an item a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rated {
    /// What was rated by: a code, a criterion.
    pub variable: String,
    /// What was rated: a message, a recording.
    pub item: String,
    /// By whom.
    pub rater: String,
    /// The value.
    pub value: String,
}

/// The ratings of one variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The items, in order.
    pub items: Vec<String>,
    /// The raters, in order.
    pub raters: Vec<String>,
    /// The level that its values are compared at.
    pub level: Level,
    /// The values that occur, in order, as numbers; at the nominal level their place.
    pub(super) values: Vec<f64>,
    /// By item, by rater: the place of the value among the values.
    pub(super) cells: Vec<Vec<Option<usize>>>,
}

impl Table {
    /// The table of these ratings of one variable; `level` left open: ordinal for numbers, else nominal.
    ///
    /// Above the nominal level a value that is no number counts as not given; [`super::read_csv`] tells of it.
    #[must_use]
    pub fn of<'a>(ratings: impl IntoIterator<Item = &'a Rated>, level: Option<Level>) -> Self {
        let ratings: Vec<&Rated> = ratings.into_iter().collect();
        let are_numbers = ratings.iter().all(|it| number(&it.value).is_some());
        let level = level.unwrap_or(if are_numbers { Level::Ordinal } else { Level::Nominal });
        let places = |name: fn(&Rated) -> &str| {
            let mut names: Vec<&str> = ratings.iter().map(|it| name(it)).collect();
            names.sort_unstable();
            names.dedup();
            names.into_iter().enumerate().map(|(at, name)| (name, at)).collect::<BTreeMap<&str, usize>>()
        };
        let (items, raters) = (places(|it| &it.item), places(|it| &it.rater));
        let mut cells = vec![vec![None; raters.len()]; items.len()];
        let mut put = |rated: &Rated, value: usize| {
            if let (Some(item), Some(rater)) = (items.get(&*rated.item), raters.get(&*rated.rater)) {
                cells[*item][*rater] = Some(value);
            }
        };
        let mut values: Vec<f64>;
        if level == Level::Nominal {
            let texts = places(|it| &it.value);
            for rated in &ratings {
                texts.get(&*rated.value).into_iter().for_each(|at| put(rated, *at));
            }
            values = (0_u32..).take(texts.len()).map(f64::from).collect();
        } else {
            values = ratings.iter().filter_map(|it| number(&it.value)).collect();
            values.sort_by(f64::total_cmp);
            values.dedup();
            for rated in &ratings {
                let at = number(&rated.value).and_then(|it| values.binary_search_by(|have| have.total_cmp(&it)).ok());
                at.into_iter().for_each(|at| put(rated, at));
            }
        }
        let names = |places: BTreeMap<&str, usize>| places.into_keys().map(str::to_owned).collect();
        Self { items: names(items), raters: names(raters), level, values, cells }
    }

    /// The values of every item that at least two raters gave one.
    pub(super) fn shared(&self) -> impl Iterator<Item = Vec<usize>> {
        let given = self.cells.iter().map(|row| row.iter().flatten().copied().collect::<Vec<usize>>());
        given.filter(|values| values.len() > 1)
    }
}

/// A number as written; minus nought is nought.
pub(super) fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite()).map(|number| number + 0.0)
}

/// The table of a code that was seen or not, by item and rater; `None`: not coded.
#[must_use]
pub fn yes_no(items: Vec<String>, raters: Vec<String>, seen: Vec<Vec<Option<bool>>>) -> Table {
    let row = |row: Vec<Option<bool>>| row.into_iter().map(|it| it.map(usize::from)).collect();
    let cells = seen.into_iter().map(row).collect();
    Table { items, raters, level: Level::Nominal, values: vec![0.0, 1.0], cells }
}
