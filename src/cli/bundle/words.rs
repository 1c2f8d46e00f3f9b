//! The words after `bundle`, `group` and `place`.

use crate::recording::Day;
use crate::recording::bundle::Field;
use lexopt::prelude::*;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What is asked about sharing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What to do.
    pub what: What,
    /// `--passphrase-file`: opens the own key where it lies behind a passphrase.
    pub key_passphrase: Option<PathBuf>,
    /// `--bundle-passphrase FILE`: the passphrase of a bundle or of a group's file.
    pub passphrase: Option<PathBuf>,
    /// `--json`.
    pub json: bool,
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Make a bundle.
    Make {
        /// Recordings in the store.
        ids: Vec<String>,
        /// `--to`: recipients, names of groups, `me`.
        to: Vec<String>,
        /// `--passphrase`: sealed with one instead.
        with_passphrase: bool,
        /// `--fields`.
        fields: Option<BTreeSet<Field>>,
        /// `--until`.
        until: Option<Day>,
        /// `--take-out`: what is proposed is taken out; `--as-it-is`: nothing is.
        take_out: Option<bool>,
        /// `-o FILE`; without: to the shared place.
        out: Option<PathBuf>,
        /// `--preview`: show what would leave, and let nothing go.
        preview: bool,
    },
    /// Say what a bundle is.
    Show(String),
    /// Open a bundle: to read here, or as pages in a folder.
    Open(String, Option<PathBuf>),
    /// What lies in the shared place, and what was shared.
    List,
    /// Bring what waits, learn who opened what.
    KeepUp,
    /// `group …`.
    Group(Vec<String>, Option<PathBuf>),
    /// `place …`.
    Place {
        /// The words.
        words: Vec<String>,
        /// `--user`, also the id of an S3 key.
        user: String,
        /// `--endpoint`.
        endpoint: String,
        /// `--region`.
        region: String,
        /// `--folder`, in the bucket.
        folder: String,
        /// `--me`.
        me: String,
        /// `--secret-file`.
        secret_file: Option<PathBuf>,
    },
}

#[derive(Default)]
struct Found {
    preview: bool,
    rest: Vec<String>,
    to: Vec<String>,
    with_passphrase: bool,
    fields: Option<BTreeSet<Field>>,
    until: Option<Day>,
    take_out: Option<bool>,
    out: Option<PathBuf>,
    show: Option<String>,
    open: Option<String>,
    list: bool,
    keep_up: bool,
    user: String,
    endpoint: String,
    region: Option<String>,
    folder: String,
    me: String,
    secret_file: Option<PathBuf>,
    key_passphrase: Option<PathBuf>,
    passphrase: Option<PathBuf>,
    json: bool,
}

/// The words after `bundle`, `group` or `place`; `data` is taken too.
pub fn read(command: &str, parser: &mut lexopt::Parser, data: &mut Option<PathBuf>) -> Result<Asked, lexopt::Error> {
    let mut found = Found::default();
    while let Some(word) = parser.next()? {
        match word {
            Long("data") => *data = Some(parser.value()?.into()),
            Long("to") => found.to.push(parser.value()?.string()?),
            Long("passphrase") => found.with_passphrase = true,
            Long("bundle-passphrase") => found.passphrase = Some(parser.value()?.into()),
            Long("passphrase-file") => found.key_passphrase = Some(parser.value()?.into()),
            Long("fields") => found.fields = Some(fields(&parser.value()?.string()?)?),
            Long("until") => found.until = Some(day(&parser.value()?.string()?)?),
            Long("preview") => found.preview = true,
            Long("take-out") => found.take_out = Some(true),
            Long("as-it-is") => found.take_out = Some(false),
            Short('o') | Long("out") => found.out = Some(parser.value()?.into()),
            Long("show") => found.show = Some(parser.value()?.string()?),
            Long("open") => found.open = Some(parser.value()?.string()?),
            Long("list") => found.list = true,
            Long("keep-up") => found.keep_up = true,
            Long("user") => found.user = parser.value()?.string()?,
            Long("endpoint") => found.endpoint = parser.value()?.string()?,
            Long("region") => found.region = Some(parser.value()?.string()?),
            Long("folder") => found.folder = parser.value()?.string()?,
            Long("me") => found.me = parser.value()?.string()?,
            Long("secret-file") => found.secret_file = Some(parser.value()?.into()),
            Long("json") => found.json = true,
            Value(value) => found.rest.push(value.string()?),
            other => return Err(other.unexpected()),
        }
    }
    let (key_passphrase, passphrase, json) = (found.key_passphrase.take(), found.passphrase.take(), found.json);
    Ok(Asked { what: found.what(command)?, key_passphrase, passphrase, json })
}

impl Found {
    fn what(self, command: &str) -> Result<What, lexopt::Error> {
        Ok(match command {
            "group" => What::Group(self.rest, self.out),
            "place" => What::Place {
                words: self.rest,
                user: self.user,
                endpoint: self.endpoint,
                region: self.region.unwrap_or_else(|| "us-east-1".to_owned()),
                folder: self.folder,
                me: self.me,
                secret_file: self.secret_file,
            },
            _ => return self.bundle(),
        })
    }

    fn bundle(mut self) -> Result<What, lexopt::Error> {
        let asked = [self.show.is_some(), self.open.is_some(), self.list, self.keep_up, !self.rest.is_empty()];
        if asked.iter().filter(|it| **it).count() != 1 {
            return Err("`bundle` wants recordings, or one of --open FILE, --show FILE, --list, --keep-up".into());
        }
        if let Some(file) = self.show {
            return Ok(What::Show(file));
        }
        if let Some(file) = self.open {
            if self.to.len() > 1 {
                return Err("`bundle --open` wants one folder behind --to".into());
            }
            return Ok(What::Open(file, self.to.pop().map(PathBuf::from)));
        }
        if self.list {
            return Ok(What::List);
        }
        if self.keep_up {
            return Ok(What::KeepUp);
        }
        let by_passphrase = self.with_passphrase || self.passphrase.is_some();
        if !self.preview && self.to.is_empty() != by_passphrase {
            return Err("`bundle` wants for whom: --to RECIPIENT|GROUP, or --passphrase".into());
        }
        Ok(What::Make {
            ids: self.rest,
            to: self.to,
            with_passphrase: by_passphrase,
            fields: self.fields,
            until: self.until,
            take_out: self.take_out,
            out: self.out,
            preview: self.preview,
        })
    }
}

fn fields(text: &str) -> Result<BTreeSet<Field>, lexopt::Error> {
    let names = || Field::ALL.map(Field::name);
    let read = |name: &str| {
        let name = name.trim();
        Field::read(name).ok_or_else(|| {
            let near = crate::ids::nearest(name, names());
            let hint = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            format!("`{name}` is no part of a recording{hint} ({})", names().join(", "))
        })
    };
    Ok(text.split(',').filter(|name| !name.trim().is_empty()).map(read).collect::<Result<_, String>>()?)
}

fn day(text: &str) -> Result<Day, lexopt::Error> {
    let day = Day::read(text).filter(|_| text.len() == 10);
    Ok(day.ok_or_else(|| format!("`{text}` is no day: write it as 2026-12-24"))?)
}
