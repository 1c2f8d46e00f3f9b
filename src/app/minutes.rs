//! The minutes of a meeting and its invitation, in the words of the interface.

use super::{Texts, words};
use crate::intervision::meeting::Meeting;
use crate::intervision::{InvitationWords, Minutes, NoInvitation, TryOut, invitation};
use crate::paper::{Block, Paper};

/// The minutes as a page.
#[must_use]
pub fn minutes_page(minutes: &Minutes, texts: &Texts) -> Paper {
    let title = if minutes.title.is_empty() { texts.t("minutes-title") } else { minutes.title.clone() };
    let mut blocks = vec![Block::Title(title.clone())];
    let date = |day: String| words::date(texts, &day);
    let when =
        minutes.on.map(|on| date(if minutes.at.is_empty() { on.to_string() } else { format!("{on} {}", minutes.at) }));
    let mut head = vec![when.unwrap_or_default(), minutes.method.get(texts.lang()).to_owned()];
    head.extend(minutes.took_minutes.map(|took| texts.t_with("minutes", &[("n", took.into())])));
    head.retain(|part| !part.is_empty());
    blocks.push(Block::Quiet(head.join(" · ")));
    let mut people: Vec<String> = Vec::new();
    for (role, pseudonym) in &minutes.roles {
        people.push(pair(texts, &format!("meeting-role-{}", role.name()), pseudonym));
    }
    if !minutes.others.is_empty() {
        people.push(pair(texts, "minutes-others", &minutes.others.join(", ")));
    }
    list(&mut blocks, &texts.t("minutes-people"), people);
    let mut case: Vec<String> = Vec::new();
    for (key, text) in [
        ("minutes-code", &minutes.code),
        ("minutes-scenario", &minutes.scenario),
        ("minutes-question", &minutes.question),
    ] {
        if !text.is_empty() {
            case.push(pair(texts, key, text));
        }
    }
    case.push(texts.t(match minutes.consent {
        Some(true) => "minutes-consent-given",
        Some(false) => "minutes-consent-withdrawn",
        None => "minutes-consent-none",
    }));
    list(&mut blocks, &texts.t("minutes-case"), case);
    list(&mut blocks, &texts.t("minutes-line-theme"), minutes.themes.clone());
    list(&mut blocks, &texts.t("minutes-line-insight"), minutes.insights.clone());
    let try_out = |it: &TryOut| {
        let by = it.by.map(|by| texts.t_with("minutes-by", &[("date", date(by.to_string()).into())]));
        let tried = it.tried.map(|tried| texts.t(&format!("minutes-tried-{}", tried.name())));
        std::iter::once(it.text.clone()).chain(by).chain(tried).collect::<Vec<_>>().join(" · ")
    };
    list(&mut blocks, &texts.t("minutes-line-try_out"), minutes.try_outs.iter().map(try_out).collect());
    list(&mut blocks, &texts.t("minutes-line-signal"), minutes.signals.clone());
    list(&mut blocks, &texts.t("minutes-line-for_organisation"), minutes.for_organisation.clone());
    list(&mut blocks, &texts.t("minutes-line-evaluation"), minutes.evaluation.clone());
    let until = minutes.until.map(|until| texts.t_with("minutes-foot", &[("date", date(until.to_string()).into())]));
    Paper { title, lang: texts.lang(), blocks, foot: until.unwrap_or_default() }
}

/// What something is, and what it is called: languages set their colons differently.
fn pair(texts: &Texts, key: &str, value: &str) -> String {
    texts.t_with("minutes-pair", &[("name", texts.t(key).into()), ("value", value.into())])
}

fn list(blocks: &mut Vec<Block>, heading: &str, points: Vec<String>) {
    if !points.is_empty() {
        blocks.push(Block::Heading(heading.to_owned()));
        blocks.extend(points.into_iter().map(Block::Point));
    }
}

/// The invitation for a calendar.
///
/// # Errors
/// When it is not known when.
pub fn invitation_text(meeting: &Meeting, texts: &Texts) -> Result<String, NoInvitation> {
    let method = meeting.state().tonight.method.name.get(texts.lang());
    let phase = |(name, n): (String, u32)| format!("{name} ({})", texts.t_with("minutes", &[("n", n.into())]));
    let words = InvitationWords {
        title: texts.t("minutes-title"),
        method: method.to_owned(),
        phases: InvitationWords::phases_of(meeting, texts.lang()).into_iter().map(phase).collect(),
    };
    invitation(meeting, &words)
}
