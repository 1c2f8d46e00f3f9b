//! Hashing and the lookup table: the same numbers on every machine.
//!
//! The standard library's hasher may change between releases and seeds itself; models and fingerprints may not.

/// Start value of a text hash (FNV-1a, 64 bits).
pub(super) const START: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash after one more byte.
pub(super) const fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3)
}

/// The hash of a whole text.
pub(super) fn of(text: &str) -> u64 {
    text.bytes().fold(START, step)
}

/// One hash of two, in order.
pub(super) const fn join(a: u64, b: u64) -> u64 {
    mix(a.rotate_left(23) ^ b.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// Spreads every bit of a hash over all its bits.
pub(super) const fn mix(mut x: u64) -> u64 {
    x ^= x >> 32;
    x = x.wrapping_mul(0xd6e8_feb8_6659_fd93);
    x ^= x >> 32;
    x
}

/// A lookup table from a hash to a number, read in one or two steps.
///
/// Keys are kept as 32 bits of the hash: a stranger is taken for a known key about once in a billion lookups.
#[derive(Clone, Debug)]
pub(super) struct Table {
    slots: Vec<(u32, u32)>,
    used: usize,
}

impl Table {
    /// An empty table with room for this many keys; it grows when it must.
    pub(super) fn with_room(keys: usize) -> Self {
        Self { slots: vec![(0, 0); (keys.max(8) * 2).next_power_of_two()], used: 0 }
    }

    /// Sets the number of a key.
    pub(super) fn set(&mut self, hash: u64, value: u32) {
        self.grow();
        self.put(Self::key(hash), value);
    }

    /// Sets the number of a key as `keys` gave it.
    pub(super) fn set_key(&mut self, key: u32, value: u32) {
        self.grow();
        self.put(key.max(1), value);
    }

    /// Makes room for one more.
    fn grow(&mut self) {
        if (self.used + 1) * 2 > self.slots.len() {
            let double = vec![(0, 0); self.slots.len() * 2];
            let old = std::mem::replace(&mut self.slots, double);
            for (key, value) in old.into_iter().filter(|(key, _)| *key != 0) {
                let at = self.find(key);
                self.slots[at] = (key, value);
            }
        }
    }

    fn put(&mut self, key: u32, value: u32) {
        let at = self.find(key);
        if self.slots[at].0 == 0 {
            self.used += 1;
        }
        self.slots[at] = (key, value);
    }

    /// The number of a key.
    pub(super) fn get(&self, hash: u64) -> Option<u32> {
        let (key, value) = self.slots[self.find(Self::key(hash))];
        (key != 0).then_some(value)
    }

    /// The keys by their numbers, for as many numbers as are asked for.
    pub(super) fn keys(&self, count: usize) -> Vec<u32> {
        let mut keys = vec![0; count];
        for (key, value) in self.slots.iter().filter(|(key, _)| *key != 0) {
            if let Some(place) = keys.get_mut(*value as usize) {
                *place = *key;
            }
        }
        keys
    }

    /// The place of a key, or the free place where it belongs. At most half is in use, so the search ends.
    fn find(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = key as usize & mask;
        while self.slots[at].0 != 0 && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }

    fn key(hash: u64) -> u32 {
        // The low half after mixing; nought marks a free place.
        u32::try_from(mix(hash) & 0xffff_ffff).unwrap_or_default().max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_gives_back_what_was_set_and_nothing_else() {
        let mut table = Table::with_room(500);
        for i in 0..500_u32 {
            table.set(of(&format!("word {i}")), i);
        }
        for i in 0..500_u32 {
            assert_eq!(table.get(of(&format!("word {i}"))), Some(i));
            assert_eq!(table.get(of(&format!("other {i}"))), None);
        }
    }

    #[test]
    fn the_hash_of_a_text_never_changes() {
        assert_eq!(of(""), START);
        assert_eq!(of("a"), 0xaf63_dc4c_8601_ec8c);
        assert_ne!(join(of("a"), of("b")), join(of("b"), of("a")));
    }
}
