//! The conversations of a skill on a line through time.

use crate::app::Texts;
use crate::protocol::days_between;
use crate::review::SkillPoint;
use crate::ui::words;

/// One conversation on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointData {
    /// Where in time, in thousandths of all practice.
    pub when: u32,
    /// Done of what could be done, in thousandths.
    pub part: u32,
    /// The own rating on the same height, in thousandths.
    pub own: Option<u32>,
    /// Without help.
    pub exam: bool,
    /// In words.
    pub words: String,
}

/// Every conversation of a skill; time runs from the first day to the last of all practice.
pub fn points(points: &[SkillPoint], span: (&str, &str), texts: &Texts) -> Vec<PointData> {
    let all = days_between(span.0, span.1).unwrap_or_default().max(0);
    points
        .iter()
        .map(|point| {
            let day = days_between(span.0, &point.day).unwrap_or_default().clamp(0, all);
            PointData {
                // All on one day: in the middle.
                when: if all == 0 { 500 } else { u32::try_from(day * 1000 / all).unwrap_or_default() },
                part: thousandths(point.part, point.of),
                own: point.own.map(|own| thousandths(u32::from(own.clamp(1, 5)) - 1, 4)),
                exam: point.exam,
                words: in_words(point, texts),
            }
        })
        .collect()
}

fn thousandths(part: u32, of: u32) -> u32 {
    let share = u64::from(part.min(of)) * 1000 / u64::from(of.max(1));
    u32::try_from(share).unwrap_or(1000)
}

fn in_words(point: &SkillPoint, texts: &Texts) -> String {
    let values = [("day", words::date(texts, &point.day).into()), ("part", point.part.into()), ("of", point.of.into())];
    let mut said = texts.t_with("progress-point", &values);
    if let Some(own) = point.own {
        said.push_str(", ");
        said.push_str(&texts.t_with("progress-point-own", &[("own", own.into())]));
    }
    if point.exam {
        said.push_str(", ");
        said.push_str(&texts.t("progress-point-exam"));
    }
    said
}

/// Places between 0 and `width`, in their order, kept at least so far apart where there is room for it.
pub fn spread(wanted: &[f32], width: f32, least: f32) -> Vec<f32> {
    let steps = wanted.len().saturating_sub(1) as f32;
    let least = if steps > 0.0 { least.min(width / steps) } else { 0.0 };
    let mut places: Vec<f32> = Vec::with_capacity(wanted.len());
    for place in wanted {
        let from = places.last().map_or(0.0, |before| before + least);
        places.push(place.clamp(0.0, width.max(0.0)).max(from));
    }
    let mut until = width.max(0.0);
    for place in places.iter_mut().rev() {
        *place = place.min(until);
        until = (*place - least).max(0.0);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Lang;

    #[test]
    fn places_keep_their_order_and_their_distance() {
        assert_eq!(spread(&[0.0, 50.0, 100.0], 100.0, 10.0), [0.0, 50.0, 100.0]);
        assert_eq!(spread(&[100.0, 100.0, 100.0], 100.0, 10.0), [80.0, 90.0, 100.0]);
        assert_eq!(spread(&[5.0, 5.0], 100.0, 10.0), [5.0, 15.0]);
        assert_eq!(spread(&[0.0; 5], 20.0, 10.0), [0.0, 5.0, 10.0, 15.0, 20.0]);
        assert!(spread(&[], 20.0, 10.0).is_empty());
        assert_eq!(spread(&[3.0], 0.0, 10.0), [0.0]);
    }

    #[test]
    fn a_point_says_what_was_counted_what_was_felt_and_how_much_help_there_was() {
        let point = |day: &str, exam| SkillPoint { day: day.to_owned(), part: 3, of: 4, exam, own: Some(4) };
        let texts = Texts::new(Lang::Nl);
        let list = [point("2026-11-02", false), point("2026-11-12", true), point("kapot", true)];
        let shown = points(&list, ("2026-11-02", "2026-11-22"), &texts);
        assert_eq!((shown[0].when, shown[0].part, shown[0].own), (0, 750, Some(750)));
        assert_eq!(shown[1].when, 500);
        assert_eq!(shown[1].words, "12 november 2026: 3 van 4, zelf 4 van 5, zonder hulp");
        assert_eq!(shown[2].when, 0, "a day that cannot be read breaks nothing");
        assert_eq!(points(&list[..1], ("2026-11-02", "2026-11-02"), &texts)[0].when, 500);
    }
}
