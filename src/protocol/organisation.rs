//! Everything that an organisation lays down: protocols, partners, anonymity statement, the shift lead's lines.

use super::{BackOffice, Evidence, PartnerMap, Protocol, Retention, Statement, StepKind};
use crate::diagnostic::Diagnostic;
use crate::ids::Lang;
use crate::understand::Topics;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// A file of an organisation, as read from its folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFile {
    /// Name relative to the organisation's folder: `protocols/suicide.ron`.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// What an organisation lays down, checked; what is wrong with its files is told beside it.
#[derive(Debug, Default)]
pub struct Organisation {
    /// The protocols, most important first.
    pub protocols: Vec<Protocol>,
    /// The partner map.
    pub partners: PartnerMap,
    /// The anonymity statement.
    pub statement: Statement,
    /// What the shift lead says.
    pub back_office: BackOffice,
    /// How long things are kept.
    pub retention: Retention,
    /// Everything that is wrong with the files.
    pub faults: Vec<Diagnostic>,
    /// Protocols whose own file cannot be used, with the file's name. The shipped example does not step in:
    /// whoever wrote a protocol of their own must not practise on another without knowing.
    pub missing: Vec<String>,
    /// A fingerprint of all files that a conversation depends on.
    pub hash: String,
    /// What is listened for in messages, by language; learnt when first needed.
    topics: [OnceLock<Topics>; 3],
}

/// The protocols that travel with the program, by file name.
pub const SHIPPED_PROTOCOLS: [(&str, &str); 5] = [
    ("suicide.ron", include_str!("../../assets/protocols/suicide.ron")),
    ("child_safety.ron", include_str!("../../assets/protocols/child_safety.ron")),
    ("threat.ron", include_str!("../../assets/protocols/threat.ron")),
    ("anonymity.ron", include_str!("../../assets/protocols/anonymity.ron")),
    ("aftercare.ron", include_str!("../../assets/protocols/aftercare.ron")),
];

impl Organisation {
    /// What travels with the program: examples, to be replaced.
    #[must_use]
    pub fn shipped() -> Arc<Self> {
        static SHIPPED: OnceLock<Arc<Organisation>> = OnceLock::new();
        SHIPPED.get_or_init(|| Arc::new(Self::with(&[]))).clone()
    }

    /// What travels with the program, with an organisation's own files in the place of the examples.
    ///
    /// A protocol file replaces the example with its file name or its id; `partners/*.ron` replace the shipped map.
    #[must_use]
    pub fn with(own: &[OwnFile]) -> Self {
        let mut found = Self { hash: fingerprint(own), ..Self::default() };
        found.read_protocols(own);
        found.read_partners(own);
        let one = |name: &str, shipped: &'static str| {
            own.iter()
                .find(|file| file.name == name)
                .map_or((name.to_owned(), shipped.to_owned()), |file| (file.name.clone(), file.text.clone()))
        };
        let (name, text) = one("anonymity.ron", Statement::shipped_text());
        let (statement, faults) = Statement::parse(&name, &text);
        found.faults.extend(faults);
        found.statement =
            statement.or_else(|| Statement::parse(&name, Statement::shipped_text()).0).unwrap_or_default();
        let (name, text) = one("back_office.ron", BackOffice::shipped_text());
        let (lines, faults) = BackOffice::parse(&name, &text);
        found.faults.extend(faults);
        found.back_office =
            lines.or_else(|| BackOffice::parse(&name, BackOffice::shipped_text()).0).unwrap_or_default();
        let (name, text) = one("retention.ron", Retention::shipped_text());
        let (retention, faults) = Retention::parse(&name, &text);
        found.faults.extend(faults);
        found.retention = retention.unwrap_or_default();
        found
    }

    fn read_protocols(&mut self, own: &[OwnFile]) {
        let mut by_id: BTreeMap<String, Protocol> = BTreeMap::new();
        let mut replaced: Vec<&str> = Vec::new();
        let mut from: BTreeMap<String, String> = BTreeMap::new();
        for file in own.iter().filter(|file| file.name.starts_with("protocols/")) {
            let (protocol, faults) = Protocol::parse(&file.name, &file.text);
            let short = file.name.trim_start_matches("protocols/");
            replaced.push(short);
            match protocol {
                Some(protocol) => match from.insert(protocol.id.clone(), file.name.clone()) {
                    Some(other) => self.faults.push(
                        Diagnostic::error(
                            "twice",
                            &file.name,
                            (0, 0),
                            words!("`{id}` stands in {other} too", id = protocol.id, other),
                        )
                        .hint(words!("give each protocol an id of its own")),
                    ),
                    None => {
                        by_id.insert(protocol.id.clone(), protocol);
                    }
                },
                None => self.missing.push(short.trim_end_matches(".ron").to_owned()),
            }
            self.faults.extend(faults);
        }
        for (name, text) in SHIPPED_PROTOCOLS.iter().filter(|(name, _)| !replaced.contains(name)) {
            let (protocol, faults) = Protocol::parse(name, text);
            self.faults.extend(faults.into_iter().filter(Diagnostic::is_error));
            if let Some(protocol) = protocol {
                by_id.entry(protocol.id.clone()).or_insert(protocol);
            }
        }
        self.protocols = by_id.into_values().collect();
        self.protocols.sort_by_key(|protocol| protocol.priority);
    }

    fn read_partners(&mut self, own: &[OwnFile]) {
        let files: Vec<&OwnFile> = own.iter().filter(|file| file.name.starts_with("partners/")).collect();
        let mut partners = Vec::new();
        for file in &files {
            let (map, faults) = PartnerMap::parse(&file.name, &file.text);
            self.faults.extend(faults);
            partners.extend(map.unwrap_or_default().partners);
        }
        self.partners = if partners.is_empty() { PartnerMap::shipped().clone() } else { PartnerMap { partners } };
    }

    /// Subjects of protocols and claims about anonymity, ready to be listened for.
    #[must_use]
    pub fn topics(&self, lang: Lang) -> &Topics {
        let at = Lang::ALL.iter().position(|it| *it == lang).unwrap_or_default();
        self.topics[at].get_or_init(|| {
            let mut topics: BTreeMap<String, Vec<String>> = self.statement.claims_in(lang).into_iter().collect();
            for (name, by_lang) in self.protocols.iter().flat_map(|protocol| &protocol.topics) {
                topics.entry(name.clone()).or_default().extend(by_lang.get(&lang).cloned().unwrap_or_default());
            }
            let topics: Vec<(String, Vec<String>)> = topics.into_iter().filter(|(_, it)| !it.is_empty()).collect();
            Topics::train(lang, &topics)
        })
    }

    /// The protocol with this id.
    #[must_use]
    pub fn protocol(&self, id: &str) -> Option<&Protocol> {
        self.protocols.iter().find(|protocol| protocol.id == id)
    }

    /// Whether a subject shows only steps that are forbidden.
    #[must_use]
    pub fn is_only_forbidden(&self, topic: &str) -> bool {
        let steps = self.protocols.iter().flat_map(|protocol| &protocol.steps);
        let mut with = steps.filter(|step| step.evidence.contains(&Evidence::Topic(topic.to_owned()))).peekable();
        with.peek().is_some() && with.all(|step| step.kind == StepKind::Forbidden)
    }

    /// The same with this anonymity statement in the place of the file's, by language.
    #[must_use]
    pub fn saying(mut self, own: &BTreeMap<Lang, String>) -> Self {
        for (lang, text) in own.iter().filter(|(_, text)| !text.trim().is_empty()) {
            self.statement.text.0.insert(*lang, text.clone());
            self.statement.own.insert(*lang);
            let both = format!("{}{lang}{text}", self.hash);
            self.hash = blake3::hash(both.as_bytes()).to_hex().chars().take(16).collect();
        }
        self
    }

    /// The protocol that a risk starts.
    #[must_use]
    pub fn protocol_for(&self, flag: &str) -> Option<&Protocol> {
        self.protocols.iter().find(|protocol| protocol.triggers.iter().any(|it| it == flag))
    }

    /// Which of these risks have no protocol, because its file is faulty or not there.
    #[must_use]
    pub fn without_protocol<'a>(&self, flags: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        flags.into_iter().filter(|flag| self.protocol_for(flag).is_none()).collect()
    }
}

fn fingerprint(own: &[OwnFile]) -> String {
    let mut hasher = blake3::Hasher::new();
    let shipped = SHIPPED_PROTOCOLS.iter().map(|(_, text)| *text);
    let rest = [PartnerMap::shipped_text(), Statement::shipped_text(), BackOffice::shipped_text()];
    for text in shipped.chain(rest) {
        hasher.update(text.as_bytes());
    }
    for file in own.iter().filter(|file| file.name != "retention.ron") {
        hasher.update(file.name.as_bytes());
        hasher.update(&[0]);
        hasher.update(file.text.as_bytes());
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex().chars().take(16).collect()
}
