//! A trained model as bytes, so that a program trains once and is ready at once afterwards.
//!
//! Knows no disk: the program keeps the bytes wherever it keeps such things. A kept model opens only for the phrases,
//! word lists, features and training plan it was made with.

use super::hash::{self, Table};
use super::model::{LANES, Model, Row};
use super::text::short;

/// First bytes of a kept model; the number grows with the format.
const MAGIC: &[u8; 8] = b"OEFLMOD1";

/// A model as bytes, under a key.
pub(super) fn write(model: &Model, key: u64) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(64 + model.weights.len() * (LANES * 2 + 4));
    bytes.extend(MAGIC);
    bytes.extend(key.to_le_bytes());
    bytes.extend(short(model.weights.len()).to_le_bytes());
    bytes.extend(model.unknown.to_le_bytes());
    for weight in model.bias {
        bytes.extend(weight.to_le_bytes());
    }
    for slot in model.rows.keys(model.weights.len()) {
        bytes.extend(slot.to_le_bytes());
    }
    for row in &model.weights {
        for weight in row.0 {
            bytes.extend(weight.to_le_bytes());
        }
    }
    let sum = checksum(&bytes);
    bytes.extend(sum.to_le_bytes());
    bytes
}

/// The model that was kept under this key; nothing when the bytes are another's, cut off or damaged.
pub(super) fn read(bytes: &[u8], key: u64) -> Option<Model> {
    let (content, sum) = bytes.split_last_chunk::<8>()?;
    if checksum(content) != u64::from_le_bytes(*sum) {
        return None;
    }
    let rest = content.strip_prefix(MAGIC)?.strip_prefix(&key.to_le_bytes())?;
    let (count, rest) = rest.split_first_chunk::<4>()?;
    let count = usize::try_from(u32::from_le_bytes(*count)).ok()?;
    let (unknown, mut rest) = rest.split_first_chunk::<4>()?;
    let mut bias = [0.0_f32; LANES];
    for weight in &mut bias {
        let (four, after) = rest.split_first_chunk::<4>()?;
        *weight = f32::from_le_bytes(*four);
        rest = after;
    }
    if rest.len() != count.checked_mul(4 + LANES * 2)? {
        return None;
    }
    let (keys, weights) = rest.split_at(count * 4);
    let mut rows = Table::with_room(count);
    for (number, four) in keys.as_chunks::<4>().0.iter().enumerate() {
        rows.set_key(u32::from_le_bytes(*four), short(number));
    }
    let pairs = weights.as_chunks::<2>().0;
    let weights = pairs.as_chunks::<LANES>().0.iter().map(|row| Row(row.map(i16::from_le_bytes)));
    Some(Model { rows, weights: weights.collect(), bias, unknown: f32::from_le_bytes(*unknown) })
}

/// A checksum that takes eight bytes at a time.
fn checksum(bytes: &[u8]) -> u64 {
    let (eights, rest) = bytes.as_chunks::<8>();
    let sum = eights.iter().fold(hash::START, |sum, eight| {
        hash::mix(sum ^ u64::from_le_bytes(*eight).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    });
    rest.iter().fold(sum, |sum, byte| hash::step(sum, *byte))
}
