//! What the privacy screen shows.

use crate::app::{App, KeptItem, Texts};
use crate::recording::{Clock, Deed, Permission};
use crate::seal::KeyPlace;
use crate::ui::words;

/// What is kept, until when, behind which key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivacyData {
    /// Practice chats are kept.
    pub record: bool,
    /// Kept or not, in words.
    pub records: Vec<(bool, String)>,
    /// Everything that is kept.
    pub items: Vec<ItemData>,
    /// The folder.
    pub folder: String,
    /// Where the key lies.
    pub key_place: Option<KeyPlace>,
    /// Places for the key.
    pub key_places: Vec<(KeyPlace, String)>,
    /// How long things are kept, a sentence each.
    pub terms: Vec<String>,
    /// Who decided that, or that nobody did.
    pub decided: String,
    /// What was done, newest first.
    pub deeds: Vec<String>,
    /// What the clock says, when it cannot be believed, and whether that can be put right here.
    pub clock: Option<(String, bool)>,
}

/// A recording that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemData {
    /// Its name in the store.
    pub id: String,
    /// With whom.
    pub persona: String,
    /// Scenario and date.
    pub about: String,
    /// Until when, with the days left.
    pub until: String,
    /// The last day there can be.
    pub latest: String,
    /// Permissions: which, its words, given or not.
    pub permissions: Vec<(Permission, String, bool)>,
    /// Who else looked at it, a line each.
    pub viewings: Vec<String>,
}

impl PrivacyData {
    /// From the program.
    pub fn of(app: &App, texts: &Texts) -> Self {
        let retention = &app.organisation.retention;
        let term = |key: &str, n: u32| texts.t_with(key, &[("n", n.into())]);
        Self {
            record: app.settings.record,
            records: vec![(true, texts.t("privacy-record-yes")), (false, texts.t("privacy-record-no"))],
            items: app.privacy.items.iter().map(|item| item_data(item, texts)).collect(),
            folder: app.privacy.folder.display().to_string(),
            key_place: app.privacy.key_place,
            key_places: vec![
                (KeyPlace::Ring, texts.t("privacy-key-ring")),
                (KeyPlace::File, texts.t("privacy-key-file")),
                (KeyPlace::Passphrase, texts.t("privacy-key-passphrase")),
            ],
            terms: vec![
                term("privacy-term-recording", retention.recording_days),
                term("privacy-term-meeting", retention.after_intervision_days),
                term("privacy-term-most", retention.most_days),
                term("privacy-term-draft", retention.draft_days),
                term("privacy-term-log", retention.log_months),
            ],
            decided: if retention.decided_by.is_empty() {
                texts.t("privacy-decided-nobody")
            } else {
                texts.t_with("privacy-decided", &[("who", retention.decided_by.as_str().into())])
            },
            deeds: app.privacy.deeds.iter().map(|deed| deed_words(deed, texts)).collect(),
            clock: app.privacy.clock.map(|clock| match clock {
                Clock::Ahead(days) => (texts.t_with("privacy-clock-ahead", &[("n", days.into())]), true),
                Clock::Fine | Clock::Back => (texts.t("privacy-clock-back"), false),
            }),
        }
    }
}

fn item_data(item: &KeptItem, texts: &Texts) -> ItemData {
    let mut about = vec![item.title.clone(), words::date(texts, &item.started_on)];
    about.retain(|part| !part.is_empty());
    let left = texts.t_with("privacy-days-left", &[("n", item.days_left.into())]);
    let until = words::date(texts, &item.until);
    ItemData {
        id: item.id.clone(),
        persona: if item.persona.is_empty() { item.id.clone() } else { item.persona.clone() },
        about: about.join(" · "),
        until: texts.t_with("privacy-until", &[("date", until.into()), ("left", left.into())]),
        latest: item.latest.clone(),
        viewings: words::viewings(texts, &item.viewings),
        permissions: Permission::ALL
            .into_iter()
            .map(|it| (it, texts.t(&format!("privacy-allow-{}", it.name())), item.permissions.has(it)))
            .collect(),
    }
}

fn deed_words(deed: &Deed, texts: &Texts) -> String {
    let what = texts.t(&format!("privacy-deed-{}", deed.did.name()));
    let date = words::date(texts, &deed.on.to_string());
    let mut parts = vec![date, what];
    if !deed.item.is_empty() {
        parts.push(deed.item.clone());
    }
    if deed.files > 0 {
        parts.push(texts.t_with("privacy-deed-files", &[("n", deed.files.into())]));
    }
    parts.join(" · ")
}
