//! The guide inside the program: the pages that travel with it, cut into sections that can be found and jumped to.

mod table;

use crate::ids::Lang;
use crate::scenario::{Library, functions};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;

static GUIDE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/guide");

/// The pages that come first, in this order; others follow by name.
const ORDER: [&str; 8] =
    ["authoring", "scenarios", "functions", "understanding", "organisation", "privacy", "formats", "catalogue"];

/// A page of the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuidePage {
    /// Its file's name without language and ending; `patterns/NAME` for a pattern.
    pub id: String,
    /// The language it is written in.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// Its sections, in order.
    pub sections: Vec<GuideSection>,
}

/// A section of a page: a heading and what follows until the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideSection {
    /// How deep: 1 is the page's title; 0: what stands before any heading.
    pub level: usize,
    /// Its heading, without marks.
    pub title: String,
    /// In Markdown, with its heading.
    pub text: String,
    /// Where links in it lead that are not on the web.
    pub links: Vec<String>,
}

/// Where something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideHit {
    /// On which page.
    pub page: String,
    /// The page's title.
    pub page_title: String,
    /// In which of its sections.
    pub section: usize,
    /// The section's heading.
    pub title: String,
    /// The line in which it stands.
    pub line: String,
}

/// Every page in this language, or in English or Dutch where it is not written in it.
#[must_use]
pub fn guide(lang: Lang) -> Vec<GuidePage> {
    let mut files: BTreeMap<&str, BTreeMap<Lang, &str>> = BTreeMap::new();
    for file in GUIDE.files() {
        let Some((name, text)) = file.path().to_str().zip(file.contents_utf8()) else { continue };
        let Some(stem) = name.strip_suffix(".md") else { continue };
        // A page that names no language is in English.
        let (id, written) = stem
            .rsplit_once('.')
            .map_or((stem, Lang::En), |(id, code)| Lang::from_code(code).map_or((stem, Lang::En), |lang| (id, lang)));
        files.entry(id).or_default().insert(written, text);
    }
    let mut pages: Vec<GuidePage> = files
        .iter()
        .filter_map(|(id, texts)| {
            let (lang, text) = [lang, Lang::En, Lang::Nl, Lang::Fr].iter().find_map(|it| texts.get_key_value(it))?;
            // The reference is made from the table of this very program.
            Some(if *id == "functions" { page(id, *lang, &functions::reference()) } else { page(id, *lang, text) })
        })
        .collect();
    pages.sort_by_key(|page| (ORDER.iter().position(|id| *id == page.id).unwrap_or(ORDER.len()), page.id.clone()));
    pages
}

/// A pattern of the cookbook as a page.
#[must_use]
pub fn pattern(name: &str) -> Option<GuidePage> {
    let library = Library::patterns();
    let (_, text) = library.sources.iter().find(|(file, _)| file.as_str() == format!("{name}.rhai"))?;
    let lang = library.find(name).and_then(|loaded| loaded.file.meta.language).unwrap_or(Lang::Nl);
    Some(page(&format!("{PATTERNS}{name}"), lang, &format!("# {name}.rhai\n\n```rhai\n{}\n```\n", text.trim_end())))
}

const PATTERNS: &str = "patterns/";

/// The page that a link leads to: `functions.md`, `../../scenarios/patterns/silence.rhai`.
#[must_use]
pub fn page_of_link(link: &str) -> Option<String> {
    let path = link.split('#').next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    if let Some(name) = file.strip_suffix(".rhai").filter(|_| path.contains(PATTERNS)) {
        return Some(format!("{PATTERNS}{name}"));
    }
    let stem = file.strip_suffix(".md")?;
    let id = stem.rsplit_once('.').filter(|(_, code)| Lang::from_code(code).is_some()).map_or(stem, |(id, _)| id);
    Some(id.to_owned())
}

/// The page with this id, patterns too.
#[must_use]
pub fn find_page(pages: &[GuidePage], id: &str) -> Option<GuidePage> {
    match id.strip_prefix(PATTERNS) {
        Some(name) => pattern(name),
        None => pages.iter().find(|page| page.id == id).cloned(),
    }
}

/// Where these words stand, page by page.
#[must_use]
pub fn find_in(pages: &[GuidePage], words: &str) -> Vec<GuideHit> {
    let wanted = crate::understand::plain(words.trim());
    if wanted.chars().count() < 2 {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for page in pages {
        for (index, section) in page.sections.iter().enumerate() {
            let line = section.text.lines().find(|line| crate::understand::plain(line).contains(&wanted));
            hits.extend(line.map(|line| GuideHit {
                page: page.id.clone(),
                page_title: page.title.clone(),
                section: index,
                title: section.title.clone(),
                line: line.trim_matches(|letter| " #|-*`>".contains(letter)).to_owned(),
            }));
        }
    }
    hits
}

fn page(id: &str, lang: Lang, text: &str) -> GuidePage {
    let sections = sections(&table::unfolded(text));
    let title = sections.iter().find(|section| section.level == 1).map_or(id, |section| section.title.as_str());
    GuidePage { id: id.to_owned(), lang, title: title.to_owned(), sections }
}

/// A page cut at its headings.
fn sections(text: &str) -> Vec<GuideSection> {
    let mut all: Vec<GuideSection> = Vec::new();
    let mut is_code = false;
    for line in text.lines() {
        is_code ^= line.trim_start().starts_with("```");
        let level = line.chars().take_while(|letter| *letter == '#').count();
        let is_heading = !is_code && (1..=4).contains(&level) && line[level..].starts_with(' ');
        if is_heading {
            let title = line[level..].replace(['`', '*'], "").trim().to_owned();
            all.push(GuideSection { level, title, ..GuideSection::default() });
        } else if all.is_empty() {
            all.push(GuideSection::default());
        }
        if let Some(section) = all.last_mut() {
            section.text.push_str(line);
            section.text.push('\n');
        }
    }
    all.retain(|section| !section.text.trim().is_empty());
    for section in &mut all {
        section.links = links(&section.text);
    }
    all
}

/// Where links in a text lead, those on the web left out.
fn links(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for piece in text.split("](").skip(1) {
        let link = piece.split(')').next().unwrap_or_default();
        if !link.contains("://") && !found.iter().any(|it| it == link) {
            found.push(link.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_there_in_every_language_and_every_link_leads_somewhere() {
        for lang in Lang::ALL {
            let pages = guide(lang);
            let ids: Vec<&str> = pages.iter().map(|page| page.id.as_str()).collect();
            assert_eq!(ids[..3], ["authoring", "scenarios", "functions"]);
            for section in pages.iter().flat_map(|page| &page.sections) {
                for link in section.links.iter().filter(|link| link.ends_with(".md") || link.ends_with(".rhai")) {
                    let id = page_of_link(link).unwrap();
                    assert!(find_page(&pages, &id).is_some(), "{link} leads nowhere");
                }
            }
        }
        let page = |lang| guide(lang).into_iter().find(|page| page.id == "authoring").unwrap();
        assert_eq!(page(Lang::Nl).lang, Lang::Nl);
        assert!(page(Lang::Nl).title.starts_with("Een scenario schrijven"));
        assert_eq!(page(Lang::Fr).lang, Lang::En);
    }

    #[test]
    fn a_page_is_cut_at_its_headings_and_not_inside_code() {
        let page = page("x", Lang::En, "# One `a`\n\ntext [b](b.md)\n\n```\n# no heading\n```\n\n## Two\n\nmore");
        let titles: Vec<(usize, &str)> = page.sections.iter().map(|it| (it.level, it.title.as_str())).collect();
        assert_eq!(titles, [(1, "One a"), (2, "Two")]);
        assert_eq!((page.title.as_str(), page.sections[0].links.as_slice()), ("One a", &["b.md".to_owned()][..]));
    }

    #[test]
    fn words_are_found_whatever_their_case_and_accents() {
        let pages = guide(Lang::Nl);
        let hits = find_in(&pages, "KOOKBOEK");
        assert!(hits.iter().any(|hit| hit.page == "authoring" && hit.title == "Kookboek"), "{hits:?}");
        assert!(find_in(&pages, "hears_all").iter().any(|hit| hit.page == "functions"));
        assert!(find_in(&pages, " ").is_empty());
    }
}
