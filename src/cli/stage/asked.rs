//! What can be said behind `stage`.

use crate::app::StageLook;
use crate::ids::{Lang, Seq, nearest};
use lexopt::prelude::*;
use std::path::PathBuf;

/// What to do with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Show it in a window.
    Window,
    /// One picture, at so many milliseconds, into this file.
    Frame(u64, PathBuf),
    /// Every picture, so many a second, into this folder.
    Film(u32, PathBuf),
    /// How long the pictures take without a graphics card, in words.
    Measure,
}

/// What is asked of the big screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// A recording, a play or a meeting: by path or by name.
    pub what: String,
    /// What to do with it.
    pub task: Task,
    /// `--size`: width and height, in dots.
    pub size: (u32, u32),
    /// `--look`.
    pub look: Option<StageLook>,
    /// `--lang`.
    pub lang: Option<Lang>,
    /// `--inner`: what goes on inside is shown.
    pub inner: bool,
    /// `--still`: nothing moves by itself.
    pub still: bool,
    /// `--second`: a window for the facilitator.
    pub second: bool,
    /// `--stop`: messages before which the group predicts.
    pub stops: Vec<Seq>,
}

/// Reads what stands behind `stage`.
pub(in crate::cli) fn parse(parser: &mut lexopt::Parser, data: &mut Option<PathBuf>) -> Result<Asked, lexopt::Error> {
    let (mut what, mut frame, mut film, mut fps, mut out, mut measure) = (None, None, None, None, None, false);
    let mut asked = Asked {
        what: String::new(),
        task: Task::Window,
        size: (1920, 1080),
        look: None,
        lang: None,
        inner: false,
        still: false,
        second: false,
        stops: Vec::new(),
    };
    while let Some(next) = parser.next()? {
        match next {
            Long("data") => *data = Some(parser.value()?.into()),
            Long("frame") => frame = Some(millis(&parser.value()?.string()?)?),
            Long("film") => film = Some(PathBuf::from(parser.value()?)),
            Long("fps") => fps = Some(parser.value()?.parse::<u32>()?),
            Short('o') | Long("out") => out = Some(PathBuf::from(parser.value()?)),
            Long("size") => asked.size = size(&parser.value()?.string()?)?,
            Long("look") => asked.look = Some(look(&parser.value()?.string()?)?),
            Long("lang") => asked.lang = Some(super::super::lang(&parser.value()?.string()?)?),
            Long("stop") => asked.stops.push(parser.value()?.parse()?),
            Long("inner") => asked.inner = true,
            Long("still") => asked.still = true,
            Long("second") => asked.second = true,
            Long("measure") => measure = true,
            Value(value) if what.is_none() => what = Some(value.string()?),
            other => return Err(other.unexpected()),
        }
    }
    let wants = "`stage` wants a recording, a play or a meeting";
    asked.what = what.ok_or(wants)?;
    asked.task = match (frame, film, out) {
        (Some(_), Some(_), _) => return Err("either --frame or --film".into()),
        (Some(at), None, Some(out)) => Task::Frame(at, out),
        (Some(_), None, None) => return Err("--frame wants a file: -o FILE.png".into()),
        (None, Some(_), Some(_)) => return Err("--film names its folder itself; leave -o out".into()),
        (None, Some(folder), None) => match fps.take().unwrap_or(30) {
            fps @ 1..=120 => Task::Film(fps, folder),
            fps => return Err(format!("--fps {fps}: from 1 to 120 pictures a second").into()),
        },
        (None, None, Some(_)) => return Err("-o goes with --frame SECONDS".into()),
        (None, None, None) if measure => Task::Measure,
        (None, None, None) => Task::Window,
    };
    if fps.is_some() {
        return Err("--fps goes with --film FOLDER".into());
    }
    Ok(asked)
}

fn millis(word: &str) -> Result<u64, String> {
    let seconds: f64 = word.parse().map_err(|_| format!("--frame {word}: write seconds, such as 83.5"))?;
    if !(0.0..1.0e7).contains(&seconds) {
        return Err(format!("--frame {word}: seconds from 0 on"));
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the bounds above")]
    let millis = (seconds * 1_000.0).round() as u64;
    Ok(millis)
}

fn size(word: &str) -> Result<(u32, u32), String> {
    let parts = word.split_once('x').and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    match parts {
        Some((width @ 640..=7680, height @ 360..=4320)) => Ok((width, height)),
        Some(_) => Err(format!("--size {word}: from 640x360 to 7680x4320")),
        None => Err(format!("--size {word}: write it as 1920x1080")),
    }
}

fn look(word: &str) -> Result<StageLook, String> {
    const LOOKS: [(&str, StageLook); 3] =
        [("light", StageLook::Light), ("dark", StageLook::Dark), ("contrast", StageLook::Contrast)];
    let found = LOOKS.iter().find(|(name, _)| *name == word).map(|(_, look)| *look);
    found.ok_or_else(|| {
        let near = nearest(word, LOOKS.map(|look| look.0)).map(|near| format!("; did you mean `{near}`?"));
        format!("--look {word}: light, dark or contrast{}", near.unwrap_or_default())
    })
}
