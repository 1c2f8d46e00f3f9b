//! How fast conversations are rehearsed, beside an ink story of the same shape played by `bladeink`: in one run, on
//! one core and on two. Readings of what is typed are prepared beforehand; an exchange is one message of the
//! counsellor and everything that the help-seeker answers to it, until it stands in the chat.

mod ink;

use criterion::{Criterion, Throughput, criterion_group};
use oefenlijn::protocol::Organisation;
use oefenlijn::rehearse::{Wanted, rehearse};
use oefenlijn::scenario::{Library, Scenario};
use oefenlijn::session::{Ground, Opening, Prepared, Talk, choose};
use oefenlijn::understand::{PhraseBook, Reader};
use std::hint::black_box;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

/// Messages after which a conversation is left.
const LONGEST: u32 = 40;

/// Exchanges and choices measured at once.
const MANY: u32 = 20_000;

/// Short stretches that are measured.
const STRETCHES: usize = 800;

/// Chance of the benchmark's own.
pub struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % bound.max(1) as u64).unwrap_or_default()
    }
}

/// A scenario with the messages that are typed in it, read beforehand.
struct Table {
    ground: Ground,
    messages: Vec<Prepared>,
}

impl Table {
    fn of(scenario: &Arc<Scenario>) -> Self {
        let ground = Ground::of(scenario.clone(), Organisation::shipped(), Reader::shipped(scenario.lang()), 100);
        let topics = scenario.file().topics.iter().flat_map(|topic| topic.phrases.iter().cloned());
        let book = PhraseBook::shipped(scenario.lang());
        let shared = book.phrases().iter().step_by(4).map(|phrase| phrase.text.clone());
        let messages = topics.chain(shared).map(|text| Prepared::read(&ground, &text)).collect();
        Self { ground, messages }
    }

    /// Holds conversations until so many exchanges were had.
    fn exchanges(&self, many: u32, dice: &mut Dice) -> u32 {
        let mut talk: Option<Talk<()>> = None;
        let mut done = 0;
        while done < many {
            let seed = dice.0;
            let choice: Vec<usize> = choose(&self.ground.scenario, seed).collect();
            let plot = self.ground.scenario.plot(&choice);
            let on = self.ground.with(&plot);
            let opening = Opening::default();
            match &mut talk {
                Some(talk) => talk.restart(on, seed, &opening),
                None => talk = Some(Talk::start(on, seed, &opening, ())),
            }
            let Some(talk) = &mut talk else { return done };
            let mut now = 0;
            while !talk.live.is_over() && talk.live.turns < LONGEST && done < many {
                let message = &self.messages[dice.below(self.messages.len())];
                now += 2_000 + 200 * message.letters as u64;
                talk.say(on, now, || message);
                while let Some(last) = talk.live.pending.back() {
                    now = now.max(last.due_ms);
                    let before = talk.live.seq;
                    talk.pass(on, now);
                    if talk.live.seq == before {
                        break;
                    }
                }
                done += 1;
            }
        }
        done
    }
}

fn scenario() -> Arc<Scenario> {
    let library = Library::shipped();
    let loaded = library.find("bezorgde_partner").and_then(|it| it.playable.values().next().cloned());
    loaded.unwrap_or_else(|| panic!("the scenario is not playable"))
}

fn benches(c: &mut Criterion) {
    let scenario = scenario();
    let table = Table::of(&scenario);
    let mut story = ink::story(scenario.file());
    let mut group = c.benchmark_group("rehearsal");
    group.sample_size(10).throughput(Throughput::Elements(MANY.into()));
    let mut dice = Dice(88_172_645_463_325_252);
    group.bench_function("choices of an ink story, bladeink", |b| {
        b.iter(|| black_box(ink::play(&mut story, MANY, &mut dice)));
    });
    group.bench_function("exchanges, one core", |b| b.iter(|| black_box(table.exchanges(MANY, &mut dice))));
    group.finish();
}

/// So many a second: the middle of the fastest quarter of many short stretches, so that what else a machine does
/// counts little. `work` does about a millisecond's work and says how much it was.
fn rate(mut work: impl FnMut() -> u32) -> f64 {
    let mut rates: Vec<f64> = (0..STRETCHES)
        .map(|_| {
            let start = Instant::now();
            let done = f64::from(work());
            done / start.elapsed().as_secs_f64()
        })
        .collect();
    rates.sort_by(f64::total_cmp);
    rates[STRETCHES - STRETCHES / 8]
}

/// The figures side by side.
fn compared() {
    let scenario = scenario();
    let table = Table::of(&scenario);
    let mut story = ink::story(scenario.file());
    let mut dice = Dice(88_172_645_463_325_252);
    let ink = rate(|| {
        black_box(ink::play(&mut story, 40, &mut dice));
        40
    });
    let one = rate(|| table.exchanges(400, &mut dice));
    let two = thread::scope(|scope| {
        let other = scope.spawn(|| {
            let mut dice = Dice(7_777_777);
            rate(|| table.exchanges(400, &mut dice))
        });
        rate(|| table.exchanges(400, &mut dice)) + other.join().unwrap_or_default()
    });
    println!("bladeink, choices a second, one core   {ink:>10.0}");
    println!("oefenlijn, exchanges a second, one core{one:>10.0}   {:.1} times bladeink", one / ink);
    println!("oefenlijn, exchanges a second, two cores{two:>9.0}   {:.2} times one core", two / one);
    for (runs, threads) in [(2_000, 1), (2_000, 2), (10_000, 2)] {
        let wanted = Wanted { runs, who: None, seed: 1, threads, shorten: 1_000 };
        let start = Instant::now();
        let result = rehearse(&scenario, &Organisation::shipped(), &wanted, |_| true);
        let seconds = start.elapsed().as_secs_f64();
        let a_second = f64::from(result.exchanges) / seconds;
        println!(
            "rehearsal with trainees and findings, {runs} conversations, {threads} threads: {seconds:.2} s, {a_second:.0} exchanges a second"
        );
    }
}

criterion_group!(all, benches);

fn main() {
    all();
    Criterion::default().configure_from_args().final_summary();
    // With a filter or as a test only what was asked for runs.
    if std::env::args().skip(1).all(|it| it == "--bench") {
        compared();
    }
}
