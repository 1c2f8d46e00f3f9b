//! Times and measures in words.

use super::Texts;
use crate::ids::{Lang, Millis};
use crate::review::{Counted, Measure, Unit};

/// A stretch of time: `45 s`, `3 min`, `3 min 20 s`, `1 u 5 min`.
#[must_use]
pub fn stretch(texts: &Texts, ms: Millis) -> String {
    let seconds = ms / 1_000;
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    let values = [("h", hours.into()), ("m", minutes.into()), ("s", rest.into())];
    match (hours, minutes, rest) {
        (0, 0, _) => texts.t_with("stretch-s", &values[2..]),
        (0, _, 0) => texts.t_with("stretch-m", &values[1..2]),
        (0, _, _) => texts.t_with("stretch-m-s", &values[1..]),
        (_, 0, _) => texts.t_with("stretch-h", &values[..1]),
        _ => texts.t_with("stretch-h-m", &values[..2]),
    }
}

/// What was counted, with its unit.
#[must_use]
pub fn counted(texts: &Texts, measure: &Measure) -> String {
    match measure.counted {
        Counted::Number(count) => count.to_string(),
        Counted::Time(ms) => stretch(texts, ms),
        Counted::Yes(yes) => texts.t(if yes { "step-yes" } else { "step-no" }),
        Counted::Nothing => texts.t("measure-nothing"),
        Counted::Of(part, whole) => {
            let ratio = f64::from(part) / f64::from(whole.max(1));
            let counts = [("part", part.into()), ("whole", whole.into())];
            match measure.definition.unit {
                Unit::Ratio if measure.definition.id == "message_length" => {
                    texts.t_with("measure-letters", &[("n", ratio.round().into())])
                }
                Unit::Ratio => {
                    let [part, whole] = counts;
                    texts.t_with("measure-ratio", &[("ratio", decimal(ratio, texts).into()), part, whole])
                }
                // A share of few things looks more exact than it is.
                _ if measure.is_few() => texts.t_with("measure-of", &counts),
                _ => {
                    let [part, whole] = counts;
                    let percent = (ratio * 100.0).round();
                    texts.t_with("measure-share", &[part, whole, ("percent", percent.into())])
                }
            }
        }
    }
}

/// One number behind the comma, as the language writes it.
#[must_use]
pub fn decimal(number: f64, texts: &Texts) -> String {
    let written = format!("{number:.1}");
    let written = written.strip_suffix(".0").unwrap_or(&written);
    match texts.lang() {
        Lang::En => written.to_owned(),
        Lang::Nl | Lang::Fr => written.replace('.', ","),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_told_as_people_do() {
        let texts = Texts::new(Lang::Nl);
        for (ms, words) in [
            (0, "0 s"),
            (45_900, "45 s"),
            (180_000, "3 min"),
            (200_000, "3 min 20 s"),
            (3_600_000, "1 u"),
            (3_900_000, "1 u 5 min"),
        ] {
            assert_eq!(stretch(&texts, ms), words);
        }
    }
}
