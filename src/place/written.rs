//! `place.ron`: which place a group shares. In the data folder, else in the organisation's folder.
//!
//! ```text
//! Place(kind: "folder", path: "/home/lotte/Groep")
//! Place(kind: "webdav", url: "https://cloud.example/dav/groep", user: "lotte")
//! Place(kind: "s3", bucket: "groep", endpoint: "https://s3.example", region: "eu-west-1", key_id: "AK…", folder: "intervisie")
//! ```

use crate::diagnostic::Diagnostic;
use crate::seal::{remove_if_there, replace};
use crate::written::{Page, parse};
use std::fs;
use std::io;
use std::path::Path;

/// A shared place, as it is set. The password is not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What it is.
    pub kind: Kind,
    /// How the group knows this person, for who opened what; empty: somebody of the group.
    pub me: String,
}

/// What a shared place is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A folder that something synchronises.
    Folder {
        /// Where.
        path: String,
    },
    /// A WebDAV store.
    Webdav {
        /// Its address, with the folder.
        url: String,
        /// The name to go in with; empty: none is wanted.
        user: String,
    },
    /// An S3 store.
    S3 {
        /// Its address; empty: that of Amazon.
        endpoint: String,
        /// The bucket.
        bucket: String,
        /// The region.
        region: String,
        /// The name of the access key.
        key_id: String,
        /// A folder in the bucket; may be empty.
        folder: String,
    },
}

const FILE: &str = "place.ron";
const KINDS: [&str; 3] = ["folder", "webdav", "s3"];

impl Place {
    /// Reads a file: the place when nothing is wrong, and everything that is.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Diagnostic>) {
        let (node, faults) = parse(file, text);
        let mut page = Page::new(file, faults);
        let mut found = None;
        if let Some(mut form) = page.form(&node, "Place") {
            let kind = form.one_of(&mut page, "kind", &KINDS);
            let me = form.text_or_none(&mut page, "me").unwrap_or_default();
            let kind = match kind {
                Some(0) => {
                    let path = form.text(&mut page, "path");
                    if path.trim().is_empty() {
                        page.error(
                            "range",
                            form.place_of("path"),
                            words!("`path` is empty"),
                            words!("write where the folder lies"),
                        );
                    }
                    Some(Kind::Folder { path })
                }
                Some(1) => {
                    let url = form.text(&mut page, "url");
                    check_url(&mut page, form.place_of("url"), "url", &url);
                    Some(Kind::Webdav { url, user: form.text_or_none(&mut page, "user").unwrap_or_default() })
                }
                Some(_) => {
                    let endpoint = form.text_or_none(&mut page, "endpoint").unwrap_or_default();
                    if !endpoint.is_empty() {
                        check_url(&mut page, form.place_of("endpoint"), "endpoint", &endpoint);
                    }
                    Some(Kind::S3 {
                        endpoint,
                        bucket: form.text(&mut page, "bucket"),
                        region: form.text_or_none(&mut page, "region").unwrap_or_else(|| "us-east-1".to_owned()),
                        key_id: form.text(&mut page, "key_id"),
                        folder: form.text_or_none(&mut page, "folder").unwrap_or_default(),
                    })
                }
                None => None,
            };
            if kind.is_some() {
                form.finish(&mut page);
            }
            found = kind.map(|kind| Self { kind, me });
        }
        page.faults.sort();
        let is_sound = !page.faults.iter().any(Diagnostic::is_error);
        (found.filter(|_| is_sound), page.faults)
    }

    /// The place of a data folder: the person's own, else the organisation's; and what is wrong with its file.
    #[must_use]
    pub fn of(data: &Path) -> (Option<Self>, Vec<Diagnostic>) {
        for (name, path) in [(FILE, data.join(FILE)), ("organisation/place.ron", data.join("organisation").join(FILE))]
        {
            match fs::read_to_string(path) {
                Ok(text) => return Self::parse(name, &text),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => {
                    let words = words!("this file cannot be read: {kind}", kind = error.kind());
                    return (None, vec![Diagnostic::error("unreadable", name, (0, 0), words)]);
                }
            }
        }
        (None, Vec::new())
    }

    /// The file as text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut fields: Vec<(&str, &str)> = match &self.kind {
            Kind::Folder { path } => vec![("kind", "folder"), ("path", path)],
            Kind::Webdav { url, user } => vec![("kind", "webdav"), ("url", url), ("user", user)],
            Kind::S3 { endpoint, bucket, region, key_id, folder } => vec![
                ("kind", "s3"),
                ("endpoint", endpoint),
                ("bucket", bucket),
                ("region", region),
                ("key_id", key_id),
                ("folder", folder),
            ],
        };
        fields.push(("me", &self.me));
        let mut text = "// The shared place of a group. The password is not here: it lies sealed.\nPlace(\n".to_owned();
        for (name, value) in fields {
            // A text is always written.
            text.push_str(&format!("    {name}: {},\n", ron::to_string(value).unwrap_or_default()));
        }
        text.push_str(")\n");
        text
    }

    /// Sets it for this data folder.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn keep(&self, data: &Path) -> io::Result<()> {
        replace(&data.join(FILE), self.text().as_bytes())
    }

    /// Forgets the person's own place; gives whether there was one.
    ///
    /// # Errors
    /// When the disk says no.
    pub fn forget(data: &Path) -> io::Result<bool> {
        remove_if_there(&data.join(FILE))
    }

    /// What to call it: the folder, or the server without names.
    #[must_use]
    pub fn shown(&self) -> &str {
        match &self.kind {
            Kind::Folder { path } => path,
            Kind::Webdav { url, .. } => url,
            Kind::S3 { bucket, .. } => bucket,
        }
    }
}

/// An address begins with `https://`; `http://` only to this machine itself, and never with a password in it.
fn check_url(page: &mut Page<'_>, place: (u32, u32), name: &str, url: &str) {
    match super::safe_host(url) {
        None => {
            page.error(
                "range",
                place,
                words!("`{name}` is no address that can be used", name),
                words!("it begins with https://"),
            );
        }
        Some(host) if host.contains('@') => page.error(
            "range",
            place,
            words!("`{name}` holds a name or a password", name),
            words!("leave it out; give the password with: oefenlijn place secret"),
        ),
        Some(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_comes_back_as_it_was_written() {
        let kinds = [
            Kind::Folder { path: "/home/lotte/Groep \"A\"".to_owned() },
            Kind::Webdav { url: "https://cloud.example/dav".to_owned(), user: "lotte".to_owned() },
            Kind::S3 {
                endpoint: "http://127.0.0.1:9000".to_owned(),
                bucket: "groep".to_owned(),
                region: "eu-west-1".to_owned(),
                key_id: "AK".to_owned(),
                folder: String::new(),
            },
        ];
        for kind in kinds {
            let place = Place { kind, me: "vos".to_owned() };
            let (read, faults) = Place::parse("place.ron", &place.text());
            assert_eq!(faults, Vec::new());
            assert_eq!(read, Some(place));
        }
    }

    #[test]
    fn every_fault_is_told_with_its_place() {
        let lines = |text: &str| {
            let (place, faults) = Place::parse("place.ron", text);
            assert_eq!(place, None, "{text}");
            faults.iter().map(|it| (it.line, it.code)).collect::<Vec<_>>()
        };
        assert_eq!(
            lines("Place(\n  kind: \"webdav\",\n  url: \"http://cloud.example\",\n  usr: \"x\",\n)"),
            [(3, "range"), (4, "unknown_field")]
        );
        assert_eq!(lines("Place(\n  kind: \"webdav\",\n  url: \"https://a:b@cloud.example\",\n)"), [(3, "range")]);
        assert_eq!(
            lines("Place(\n  kind: \"webdav\",\n  url: \"http://127.0.0.1.cloud.example/dav\",\n)"),
            [(3, "range")],
            "in the clear only to this machine itself"
        );
        assert_eq!(lines("Place(\n  kind: \"ftp\",\n)").first().map(|it| it.0), Some(2));
        assert_eq!(lines("Place(kind: \"s3\")"), [(1, "missing"), (1, "missing")]);
    }
}
