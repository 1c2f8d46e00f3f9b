//! How fast a conversation of four hundred messages is made ready for the big screen, and how long a picture takes.
//!
//! With `--features stage` it also tells what a whole frame takes on the processor, letters and triangles included.

use criterion::{Criterion, criterion_group, criterion_main};
use oefenlijn::ids::Lang;
use oefenlijn::intervision::stage::{Eyes, Showing};
use oefenlijn::protocol::Organisation;
use oefenlijn::recording::{Exchange, Recording, read, write};
use oefenlijn::rehearse::{Play, Stage};
use oefenlijn::scenario::{Library, ScenarioFile};
use oefenlijn::session::{Event, Happening};
use std::hint::black_box;

const MESSAGES: usize = 400;

/// A play of the library, had again and again until so many messages were said.
fn long() -> Option<(Recording, ScenarioFile)> {
    let library = Library::shipped();
    let source = library.plays.iter().find(|play| play.name.contains("bezorgde_partner.protocol"))?;
    let (play, _) = Play::parse(&source.name, &source.text);
    let loaded = library.find("bezorgde_partner")?;
    let mut stage = Stage::of_play(loaded.playable.get(&Lang::Nl)?.clone(), Organisation::shipped(), &play);
    play.steps.iter().for_each(|step| stage.step(&step.what));
    let header = stage.session().header().clone();
    let mut recording = Recording::new("long".to_owned(), String::new(), header, stage.opening.clone());
    recording.exchanges = stage.exchanges.clone();
    let ends = |event: &&Event| !matches!(event.what, Happening::Ending { .. } | Happening::Ended { .. });
    let once: Vec<Event> = stage.events().filter(ends).cloned().collect();
    let (long, count) = (once.last()?.at_ms + 20_000, recording.events().count());
    let said =
        |recording: &Recording| recording.events().filter(|it| matches!(it.what, Happening::Said { .. })).count();
    let mut seq = u32::try_from(count).ok()?;
    for round in 1.. {
        if said(&recording) >= MESSAGES {
            break;
        }
        let again = |event: &Event| {
            seq += 1;
            Event { seq, at_ms: event.at_ms + long * round, ..event.clone() }
        };
        let events: Vec<Event> = once.iter().map(again).collect();
        let input = recording.exchanges.last()?.input.clone();
        recording.exchanges.push(Exchange { input, events });
    }
    Some((recording, loaded.file.clone()))
}

fn showing(c: &mut Criterion) {
    let Some((recording, file)) = long() else { return };
    let text = write(&recording).unwrap_or_default();
    c.bench_function("read a recording of 400 messages and make it ready for the stage", |b| {
        b.iter(|| black_box(read(text.as_bytes()).map(|opened| Showing::of(&opened.recording, Some(&file)).until_ms)));
    });
    let showing = Showing::of(&recording, Some(&file));
    let mut at = 0;
    c.bench_function("a picture of it", |b| {
        b.iter(|| {
            at = (at + 7_919) % showing.until_ms;
            black_box(showing.at(at, Eyes { inner: true, still: false, held: None }).bubbles.len())
        });
    });
    #[cfg(feature = "stage")]
    frames(recording, file);
}

#[cfg(feature = "stage")]
fn frames(recording: Recording, file: ScenarioFile) {
    use oefenlijn::app::{Piece, StageLook, StageWish};
    let (recording, file) = (Box::new(recording), Some(Box::new(file)));
    let piece = Piece::Recording { recording, file, damaged_at: None, parent: None };
    let (size, stops) = ((1920, 1080), Vec::new());
    let look = StageLook::Light;
    let wish = StageWish { look, lang: Lang::Nl, still: false, inner: true, size, stops, second: false };
    match oefenlijn::host::stage::measure(&piece, &wish) {
        Ok(words) => println!("{words}"),
        Err(error) => println!("{error}"),
    }
}

criterion_group!(benches, showing);
criterion_main!(benches);
