//! Data in a text by which somebody could be found: a real case, typed by mistake.
//!
//! Patterns of Belgium and its neighbours. A pattern errs: what is found is pointed out, never refused. Numbers of
//! helplines (106, 1712, 1813) are short and not meant.

use super::Span;
use regex::Regex;
use std::sync::OnceLock;

/// A kind of data by which somebody could be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Identifying {
    /// A national register number (Belgium: eleven digits with a check by 97).
    NationalNumber,
    /// The number of a bank account (IBAN, with its check by 97).
    Account,
    /// An e-mail address.
    Email,
    /// An address on the internet.
    Url,
    /// A telephone number.
    Phone,
    /// A street with a number, or a postcode with a place.
    Address,
    /// A number plate.
    Plate,
    /// A name that somebody is said to have.
    Name,
}

impl Identifying {
    /// Every kind; where two fit one place, the first counts.
    pub const ALL: [Self; 8] = [
        Self::NationalNumber,
        Self::Account,
        Self::Email,
        Self::Url,
        Self::Phone,
        Self::Address,
        Self::Plate,
        Self::Name,
    ];

    /// The name in texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NationalNumber => "national-number",
            Self::Account => "account",
            Self::Email => "email",
            Self::Url => "url",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::Plate => "plate",
            Self::Name => "name",
        }
    }

    const fn pattern(self) -> &'static str {
        match self {
            Self::NationalNumber => r"\b\d{2}[. -]?\d{2}[. -]?\d{2}[. -]?\d{3}[. -]?\d{2}\b",
            Self::Account => r"(?i)\b[a-z]{2}\d{2}(?: ?[a-z]{4})?(?: ?\d{4}){2,7}(?: ?\d{1,3})?\b",
            Self::Email => r"(?i)[\w.+-]+(?:@|\(at\)|\[at\])[\w-]+(?:\.[\w-]+)+",
            Self::Url => {
                // The front page of an organisation, named without more, points at nobody.
                r"(?i)\b(?:https?://|www\.)[^\s]+[^\s.,;:!?)]|\b[a-z0-9-]{2,}\.(?:be|com|net|org|nl|fr|eu|io|info)/[^\s]*[^\s.,;:!?)]"
            }
            Self::Phone => r"(?:(?:\+|\b00)\d{2,3}|\b0\d)(?:[ ./-]?\(?\d\)?){6,10}\b",
            Self::Address => {
                r"(?ix)
                \b(?:(?-i:\p{Lu}[\p{L}'’-]+)\s+)?[\p{L}'’-]{3,}(?:straat|laan|weg|plein|steenweg|dreef|lei|kaai|baan|dijk|markt|wegel)
                    ,?\s+(?:nr\.?\s*|(?:huis)?nummer\s+)?\d{1,4}[a-z]?\b(?:\s+bus\s+\w{1,4}\b)?
                |\bgrote\s+markt\s+\d{1,4}[a-z]?\b
                |\b(?:rue|avenue|boulevard|chaussée|place|quai|allée|impasse|clos|drève)\s+
                    (?:(?:de|du|des)\s+(?:(?:la|les)\s+|l[’'])?[\p{L}'’-]+|d[’'][\p{L}'’-]+|(?-i:\p{Lu}[\p{L}'’-]+))
                    (?:[\s-]+[\p{L}'’-]+){0,2}?,?\s+(?:n°\s*)?\d{1,4}[a-z]?\b
                |\b\d{1,4}[a-z]?,?\s+(?:rue|avenue|boulevard|chaussée|place|quai|allée|impasse|clos|drève)\s+
                    (?:(?:de|du|des|la|les)\s+|[dl][’'])*(?-i:\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*)
                |\b\d{1,4}[a-z]?\s+[\p{L}'’-]+\s+(?:street|road|avenue|lane)\b
                |\b[1-9]\d{3}\s+(?:(?-i:\p{Lu}\p{Ll}{2,})|antwerpen|gent|brugge|leuven|mechelen|aalst|kortrijk|hasselt|genk|oostende|brussel|brussels|bruxelles|liège|namur|charleroi|mons|sint-niklaas|roeselare|turnhout|dendermonde)\b"
            }
            Self::Plate => r"\b(?:[1-9][- ]?[A-Z]{3}[- ]?\d{3}|[1-9]-(?i:[a-z]{3})-\d{3}|[A-Z]{3}[- ]\d{3})\b",
            Self::Name => {
                r"(?x)
                (?i:\b(?:ik\s+heet|mijn\s+naam\s+is|my\s+name(?:\s+is|[’']s)|je\s+m[’']appelle|mon\s+nom\s+est))\s+
                    (\p{L}[\p{L}'’-]*(?:\s+(?:(?i:van|de|der|den|vander|du|le|la)\s+)*\p{Lu}[\p{L}'’-]*){0,3})
                |\b(?i:heet|heette|genaamd|is\s+called|(?:i\s+am|i[’']m)\s+called|is\s+named|s[’']appelle|noem\s+me(?:\s+maar)?|noem\s+mij(?:\s+maar)?|call\s+me|moi\s+c[’']est)\s+
                    (\p{Lu}[\p{L}'’-]+(?:\s+(?:(?i:van|de|der|den|du|le|la)\s+)*\p{Lu}[\p{L}'’-]*){0,3})
                |\b(?i:hij|zij|ze|he|she|il|elle|(?:mijn|zijn|haar|my|his|her|mon|ma|son|sa)\s+\p{L}+)\s+(?i:heet|heette|is\s+called|s[’']appelle)\s+
                    (\p{L}[\p{L}'’-]{2,}(?:\s+(?:(?i:van|de|der|den|du|le|la)\s+)*\p{Lu}[\p{L}'’-]*){0,3})
                |\b(?i:(?:mijn|zijn|haar|onze|my|his|her|our|mon|ma|son|sa|notre)\s+
                    (?:zoon|dochter|man|vrouw|broer|zus|neef|nicht|nichtje|neefje|vriend|vriendin|buurman|buurvrouw|son|daughter|husband|wife|brother|sister|nephew|niece|fils|fille|mari|femme|frère|s(?:œ|oe)ur|neveu|nièce))
                    \s+(\p{Lu}\p{Ll}+)
                |\b(?i:mevrouw|meneer|mijnheer|dokter|juf|meester|madame|monsieur|mme|mrs|mr|ms)\.?\s+(\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?)
                |\b(?i:ik\s+ben|i\s+am|i[’']m|je\s+suis)\s+
                    (\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s+(?:(?i:van|de|der|den|du|le|la)\s+)*\p{Lu}[\p{L}'’-]+){1,3})"
            }
        }
    }
}

fn patterns() -> &'static [(Identifying, Regex)] {
    static PATTERNS: OnceLock<Vec<(Identifying, Regex)>> = OnceLock::new();
    // A pattern that does not compile would be found by the tests below; it finds nothing here.
    PATTERNS.get_or_init(|| {
        Identifying::ALL.into_iter().filter_map(|kind| Some((kind, Regex::new(kind.pattern()).ok()?))).collect()
    })
}

/// Words after "ik heet" that are no name.
const NO_NAMES: [&str; 30] = [
    "niet",
    "anders",
    "hier",
    "dat",
    "het",
    "zo",
    "not",
    "pas",
    "jou",
    "je",
    "u",
    "jullie",
    "wel",
    "eigenlijk",
    "nu",
    "geheim",
    "sans",
    "no",
    "none",
    "unimportant",
    "important",
    "onbelangrijk",
    "privé",
    "secret",
    "ook",
    "echt",
    "toch",
    "dan",
    "something",
    "comment",
];

/// Words that end like a street and are none.
const NO_STREETS: [&str; 16] = [
    "onderweg",
    "halfweg",
    "omweg",
    "uitweg",
    "snelweg",
    "autosnelweg",
    "spoorweg",
    "supermarkt",
    "arbeidsmarkt",
    "woningmarkt",
    "rommelmarkt",
    "kerstmarkt",
    "schoolplein",
    "allerlei",
    "loopbaan",
    "bijbaan",
];

/// Numbers that belong to services and not to a person: free, or at a rate that everybody shares.
const SERVICES: [&str; 4] = ["0800", "070", "078", "0900"];

/// Four digits that are a helpline or a year, and no postcode.
fn is_no_postcode(text: &str) -> bool {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let number = digits.parse::<u32>().unwrap_or_default();
    digits.len() == 4 && ([1712, 1813, 1207].contains(&number) || (1900..2100).contains(&number))
}

/// A day with perhaps an hour behind it, as 01/02/2026 20.30.
fn is_a_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split(|letter: char| !letter.is_ascii_digit()).collect();
    matches!(parts[..], [day, month, year, ..] if day.len() == 2 && month.len() == 2 && year.len() == 4 && year.starts_with("20"))
}

/// The places in a text by which somebody could be found, in order, none within another.
#[must_use]
pub fn identify(text: &str) -> Vec<(Identifying, Span)> {
    let mut found: Vec<(Identifying, std::ops::Range<usize>)> = Vec::new();
    for (kind, pattern) in patterns() {
        for captures in pattern.captures_iter(text) {
            let Some(place) = captures.iter().skip(1).flatten().next().or_else(|| captures.get(0)) else { continue };
            let is_meant = match kind {
                Identifying::NationalNumber => is_national_number(place.as_str()),
                Identifying::Name => {
                    let first = place.as_str().split_whitespace().next().unwrap_or_default().to_lowercase();
                    !NO_NAMES.contains(&first.as_str())
                }
                Identifying::Account => is_account(place.as_str()),
                Identifying::Address => {
                    let words = place.as_str().split_whitespace();
                    !is_no_postcode(place.as_str())
                        && !words.map(str::to_lowercase).any(|word| NO_STREETS.contains(&word.as_str()))
                }
                Identifying::Phone => {
                    let digits: String = place.as_str().chars().filter(char::is_ascii_digit).collect();
                    digits.len() >= 9
                        && !is_a_day(place.as_str())
                        && !SERVICES.iter().any(|service| digits.starts_with(service))
                }
                _ => true,
            };
            let is_free = found.iter().all(|(_, other)| place.end() <= other.start || other.end <= place.start());
            if is_meant && is_free {
                found.push((*kind, place.range()));
            }
        }
    }
    found.sort_by_key(|(_, range)| range.start);
    let letters = |bytes: usize| u32::try_from(text[..bytes].chars().count()).unwrap_or(u32::MAX);
    found.into_iter().map(|(kind, it)| (kind, Span { start: letters(it.start), end: letters(it.end) })).collect()
}

/// The check of the Belgian register: 97 minus the first nine digits modulo 97; with a 2 in front from the year 2000 on.
fn is_national_number(text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let (Some(front), Some(check)) = (digits.get(..9), digits.get(9..)) else { return false };
    let (Ok(front), Ok(check)) = (front.parse::<u64>(), check.parse::<u64>()) else { return false };
    [front, 2_000_000_000 + front].iter().any(|number| 97 - number % 97 == check)
}

/// The check of an account number: its first four signs at the end, letters as 10 to 35, and 1 is left by 97.
fn is_account(text: &str) -> bool {
    let signs: Vec<char> = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let Some((front, rest)) = signs.split_at_checked(4) else { return false };
    let add =
        |left: u32, sign: &char| sign.to_digit(36).map(|value| (left * if value > 9 { 100 } else { 10 } + value) % 97);
    (15..=34).contains(&signs.len()) && rest.iter().chain(front).try_fold(0, add) == Some(1)
}

#[cfg(test)]
#[path = "identify_tests.rs"]
mod sentences;

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(Identifying, String)> {
        let letters: Vec<char> = text.chars().collect();
        let words = |span: Span| letters[span.start as usize..span.end as usize].iter().collect();
        identify(text).into_iter().map(|(kind, span)| (kind, words(span))).collect()
    }

    #[test]
    fn every_pattern_compiles() {
        assert_eq!(patterns().len(), Identifying::ALL.len());
    }

    #[test]
    fn what_points_at_somebody_is_found_with_its_words() {
        for (text, kind, words) in [
            ("dag, ik heet Jan Peeters en ik schrijf", Identifying::Name, "Jan Peeters"),
            ("é ik heet sofie", Identifying::Name, "sofie"),
            ("mijn dochter heet Marie-Claire", Identifying::Name, "Marie-Claire"),
            ("je m’appelle Luc de Vos", Identifying::Name, "Luc de Vos"),
            ("bel me op 0470 12 34 56", Identifying::Phone, "0470 12 34 56"),
            ("of +32 470/12.34.56 vanavond", Identifying::Phone, "+32 470/12.34.56"),
            ("mail naar jan.p@school.be aub", Identifying::Email, "jan.p@school.be"),
            ("hij woont in de Kerkstraat 12b", Identifying::Address, "Kerkstraat 12b"),
            ("j’habite rue de la Loi 16", Identifying::Address, "rue de la Loi 16"),
            ("ik woon in 9000 Gent", Identifying::Address, "9000 Gent"),
            ("zijn auto is 1-ABC-123", Identifying::Plate, "1-ABC-123"),
            ("kijk op www.school-x.be/klas", Identifying::Url, "www.school-x.be/klas"),
            ("hij heet thomas en zit in het vierde", Identifying::Name, "thomas"),
            ("mijn dochter heet lotte", Identifying::Name, "lotte"),
            ("mijn zoon Thomas weet het niet", Identifying::Name, "Thomas"),
            ("my nephew Tom stays over", Identifying::Name, "Tom"),
            ("mon frère Paul est là", Identifying::Name, "Paul"),
            ("ik sprak met mevrouw Desmet van school", Identifying::Name, "Desmet"),
            ("ik ben Jan Peeters", Identifying::Name, "Jan Peeters"),
            ("I’m Sarah Van Damme", Identifying::Name, "Sarah Van Damme"),
            ("bel 03/123.45.67 na zes uur", Identifying::Phone, "03/123.45.67"),
            ("gsm 0470123456", Identifying::Phone, "0470123456"),
            ("0032 470 12 34 56", Identifying::Phone, "0032 470 12 34 56"),
            ("lindenlaan nr 4 bus 3", Identifying::Address, "lindenlaan nr 4 bus 3"),
            ("12 rue Haute, c'est là", Identifying::Address, "12 rue Haute"),
            ("in 2550 Kontich", Identifying::Address, "2550 Kontich"),
            ("zijn plaat is 1-abc-123", Identifying::Plate, "1-abc-123"),
            ("rijksregister 93.05.18-223.61", Identifying::NationalNumber, "93.05.18-223.61"),
        ] {
            assert_eq!(kinds(text), [(kind, words.to_owned())], "{text}");
        }
    }

    #[test]
    fn an_ordinary_message_is_left_in_peace() {
        for text in [
            "Dag Lies, fijn dat je schrijft. Hoe heet dat gevoel?",
            "Je kan altijd bellen naar 1813 of 106, ook 's nachts.",
            "Ik heet niet zo, en jij?",
            "Vorige week om 20.30 uur, op 24 november 2026.",
            "Hij is 38 en zij 41, ze hebben 2 kinderen van 4 en 7.",
            "Dat weegt. Wat maakt dat je net nu schrijft?",
            "op een schaal van 0 tot 10",
            "Bel 1813 Dag en nacht, of 1712 Elke werkdag.",
            "Sinds 01/02/2026 20.30 slaap ik niet.",
            "In 2024 Begon het.",
            "MIJN ZOON ZIT DAAR. IK BEN KWAAD EN MOE",
            "Dag mevrouw, ik ben Belg en ik ben bang.",
            "Hoe heet hij eigenlijk? Hij heet niet zo.",
            "Mijn man weet van niets. Je suis Belge.",
            "I am not sure. My son knows. He is called in.",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn a_register_number_must_add_up() {
        assert!(is_national_number("93.05.18-223.61") && !is_national_number("93.05.18-223.62"));
    }
}
