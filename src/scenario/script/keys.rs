//! Where the keys of a map stand, so that a fault in one points at it and not at the statement.

use std::collections::BTreeMap;

/// The keys of the first map behind a place, each with its line and column; none when there is no map in the statement.
#[must_use]
pub fn keys_behind(text: &str, from: (u32, u32)) -> BTreeMap<String, (u32, u32)> {
    let mut keys = BTreeMap::new();
    let mut reader = Reader { chars: text.chars().peekable(), place: (1, 1) };
    while reader.place < from && reader.next().is_some() {}
    // The key that a colon may follow, at the depth of the map.
    let mut last: Option<(String, (u32, u32))> = None;
    let mut depth: Option<u32> = None;
    loop {
        let place = reader.place;
        let Some(c) = reader.next() else { return keys };
        match c {
            '/' if reader.chars.peek() == Some(&'/') => while reader.next().is_some_and(|c| c != '\n') {},
            '/' if reader.chars.peek() == Some(&'*') => reader.comment(),
            '"' | '`' => last = Some((reader.quoted(c), place)),
            '#' if depth.is_none() && reader.chars.peek() == Some(&'{') => {
                reader.next();
                depth = Some(0);
            }
            ';' if depth.is_none() => return keys,
            '{' | '[' | '(' => depth = depth.map(|depth| depth + 1),
            '}' | ']' | ')' => match depth {
                Some(0) => return keys,
                Some(within) => depth = Some(within - 1),
                None => {}
            },
            ':' if depth == Some(0) => {
                if let Some((key, place)) = last.take() {
                    keys.entry(key).or_insert(place);
                }
            }
            c if c.is_alphabetic() || c == '_' => {
                let mut word = String::from(c);
                while let Some(c) = reader.chars.peek().copied().filter(|c| c.is_alphanumeric() || *c == '_') {
                    word.push(c);
                    reader.next();
                }
                last = Some((word, place));
            }
            c if c.is_whitespace() => {}
            _ => last = None,
        }
    }
}

struct Reader<'a> {
    chars: std::iter::Peekable<std::str::Chars<'a>>,
    place: (u32, u32),
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let c = self.chars.next()?;
        self.place = if c == '\n' { (self.place.0 + 1, 1) } else { (self.place.0, self.place.1 + 1) };
        Some(c)
    }

    fn comment(&mut self) {
        let mut last = ' ';
        self.next();
        while let Some(c) = self.next() {
            if last == '*' && c == '/' {
                return;
            }
            last = c;
        }
    }

    fn quoted(&mut self, mark: char) -> String {
        let mut content = String::new();
        while let Some(c) = self.next() {
            match c {
                '\\' => content.extend(self.next()),
                c if c == mark => break,
                c => content.push(c),
            }
        }
        content
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_with_their_places_whatever_stands_between() {
        let text = "// a: #{\nscenario(\"x: y\", #{\n    title: \"a; b: c\", // z: 1\n    goals: [\"d: e\"], \"date\": `f`,\n    minutes: 1 });\nq(#{ later: 1 });";
        let keys = keys_behind(text, (2, 1));
        let expected = [("date", (4, 22)), ("goals", (4, 5)), ("minutes", (5, 5)), ("title", (3, 5))];
        let expected: BTreeMap<String, (u32, u32)> = expected.map(|(key, at)| (key.to_owned(), at)).into();
        assert_eq!(keys, expected);
        assert_eq!(keys_behind("x(1); q(#{ later: 1 });", (1, 1)), BTreeMap::new());
        assert_eq!(keys_behind("x(#{ half: \"", (1, 1)).len(), 1);
    }
}
