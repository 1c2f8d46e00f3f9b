//! A scenario as one file to hand on: made, refused with the reason, taken in, played beside another version.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use oefenlijn::app::packs;
use oefenlijn::ids::Lang;
use oefenlijn::scenario::Library;
use oefenlijn::scenario::pack::{About, Origin, Pack, Refused};
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn packed(id: &str) -> Pack {
    let library = Library::shipped();
    Pack::of(&library, library.find(id).unwrap(), "CC BY 4.0", "2026-11-26").unwrap()
}

/// A zip file of these, whatever they are.
fn zip_of(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn files_of(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut entry = zip.by_index(at).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            (entry.name().unwrap().into_owned(), content)
        })
        .collect()
}

/// A pack with one file more, or with another content under a name.
fn with(pack: &Pack, name: &str, content: &[u8]) -> Vec<u8> {
    let mut files = files_of(&pack.bytes().unwrap());
    files.retain(|(other, _)| other != name);
    files.push((name.to_owned(), content.to_vec()));
    zip_of(&files)
}

/// A pack whose own words were changed.
fn saying(pack: &Pack, change: impl FnOnce(&mut About)) -> Vec<u8> {
    let mut about = pack.about.clone();
    change(&mut about);
    Pack { about, files: pack.files.clone() }.bytes().unwrap()
}

fn laid(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn listed(folder: &Path) -> Vec<String> {
    Library::in_folder(folder).sources.into_keys().collect()
}

#[test]
fn a_scenario_comes_back_whole_and_says_what_it_is() {
    let pack = packed("boze_ex");
    assert_eq!(Pack::read(&pack.bytes().unwrap()).unwrap(), pack);
    assert!(pack.files.contains_key("boze_ex.en.ron") && pack.files.contains_key("plays/boze_ex.cold.play"));
    assert_eq!(pack.about.licence, "CC BY 4.0");
    assert!(pack.about.reviewers.is_empty(), "nobody reviewed it, and the pack does not say otherwise");
}

#[test]
fn a_version_taken_in_lives_beside_the_shipped_one_and_names_itself() {
    let data = tempfile::tempdir().unwrap();
    let pack = packed("boze_ex");
    let path = laid(data.path(), "van_els.oefenpack", &pack.bytes().unwrap());
    let taken = packs::take_in(&path, data.path(), "2026-11-26").unwrap();
    assert_eq!(taken.id, pack.stem());
    let own = Library::in_folder(&data.path().join("scenarios"));
    assert!(own.faults().all(|fault| !fault.is_error()), "{:?}", own.faults().collect::<Vec<_>>());
    let library = Library::shipped().with(own);
    assert!(library.find("boze_ex").unwrap().is_playable());
    let loaded = library.find(&taken.id).unwrap();
    assert!(loaded.playable.contains_key(&Lang::En), "its translation came along");
    assert_eq!(loaded.playable[&Lang::Nl].file().id, taken.id, "a recording names the version it was made with");
    let origin = library.origin(&taken.id).unwrap();
    assert_eq!((origin.pack.as_str(), origin.licence.as_str()), ("van_els.oefenpack", "CC BY 4.0"));
    let again = Pack::of(&library, loaded, "CC BY 4.0", "2026-11-26").unwrap();
    assert_eq!(again, pack, "handed on, it is what it was");
    let here = packs::take_in(&path, data.path(), "2026-11-27").unwrap();
    assert!(here.was_here && here.id == taken.id);
}

#[test]
fn the_same_version_with_another_text_lives_beside_it_too() {
    let data = tempfile::tempdir().unwrap();
    let mut library = Library::shipped();
    let first = packed("boze_ex");
    library.sources.entry("boze_ex.rhai".into()).and_modify(|text| text.push_str("\n// een zin\n"));
    let second = Pack::of(&library, library.find("boze_ex").unwrap(), "", "2026-11-26").unwrap();
    let mut ids = Vec::new();
    for (name, pack) in [("a.oefenpack", &first), ("b.oefenpack", &second)] {
        let path = laid(data.path(), name, &pack.bytes().unwrap());
        ids.push(packs::take_in(&path, data.path(), "2026-11-26").unwrap().id);
    }
    let own = Library::in_folder(&data.path().join("scenarios"));
    assert!(ids[0] != ids[1] && ids.iter().all(|id| own.find(id).unwrap().is_playable()), "{ids:?}");
}

#[test]
fn every_bad_pack_is_refused_with_its_reason_and_leaves_nothing_behind() {
    let pack = packed("boze_ex");
    let bytes = pack.bytes().unwrap();
    let script = pack.files["boze_ex.rhai"].clone();
    let faulty = |text: String| {
        let mut library = Library::shipped();
        let loaded = library.find("boze_ex").unwrap().clone();
        library.sources.insert("boze_ex.rhai".into(), text.clone());
        let made = Pack::of(&library, &loaded, "", "2026-11-26");
        assert!(matches!(made, Err(Refused::Faults(_))), "what does not pass its check is not packed either");
        let mut forged = pack.clone();
        forged.files.insert("boze_ex.rhai".into(), text);
        reforged(forged)
    };
    // A sample is tried where the pack is made for handing on and where it is taken in.
    let mut untried = pack.clone();
    untried.files.insert(
        "boze_ex.rhai".into(),
        script.replacen("hears(\"anger_named\").change", "hears(\"anger_named\").sample(\"xqzt wvlk\").change", 1),
    );
    let untried = reforged(untried);
    let mut link = ZipWriter::new(Cursor::new(Vec::new()));
    link.add_symlink("boze_ex.rhai", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let zeros = vec![b' '; 1_900_000];
    let many: Vec<(String, Vec<u8>)> = (0..201).map(|n| (format!("a{n}.rhai"), Vec::new())).collect();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("no zip", b"hallo".to_vec(), "no scenario pack"),
        ("cut off", bytes[..bytes.len() / 2].to_vec(), "no scenario pack"),
        ("a link", link.finish().unwrap().into_inner(), "it is a link"),
        ("absolute", with(&pack, "/etc/boze.rhai", b"x"), "absolute"),
        ("a drive", with(&pack, "C:/boze.rhai", b"x"), "absolute"),
        ("out of the folder", with(&pack, "../boze.rhai", b"x"), "leads out of the folder"),
        ("out again", with(&pack, "plays/../../b.play", b"x"), "leads out of the folder"),
        ("backwards", with(&pack, "a\\..\\b.rhai", b"x"), "leads out of the folder"),
        ("hidden", with(&pack, ".profile", b"x"), "hidden"),
        ("another kind", with(&pack, "run.sh", b"x"), "only scripts, translations and plays"),
        ("an image", with(&pack, "kaart.PNG", b"\x89PNG\r\n"), "cannot show images"),
        ("a bomb", with(&pack, "boze_ex.fr.ron", &zeros), "unpacks to more"),
        ("too many", zip_of(&many), "at most 200"),
        ("no text", with(&pack, "boze_ex.fr.ron", b"\xff\xfe"), "UTF-8"),
        ("changed", with(&pack, "boze_ex.rhai", script.replace("Geert", "Gerrit").as_bytes()), "fingerprint"),
        ("smuggled", with(&pack, "boze_ex.fr.ron", b"x"), "not named in pack.ron"),
        ("without words", zip_of(&[("boze_ex.rhai".into(), script.clone().into_bytes())]), "`pack.ron` is missing"),
        ("garbled words", with(&pack, "pack.ron", b"Pack("), "pack.ron:"),
        ("another whole", saying(&pack, |about| about.whole = "0".repeat(64)), "fingerprint"),
        ("a newer form", saying(&pack, |about| about.form = 2), "form 2"),
        ("an id that is a path", saying(&pack, |about| about.id = "../x".into()), "no id"),
        ("another's id", saying(&pack, |about| about.id = "student_bang".into()), "another scenario"),
        ("an invented reviewer", saying(&pack, |about| about.reviewers = vec!["Dr. X".into()]), "`reviewers`"),
        ("an invented version", saying(&pack, |about| about.version = "2030-01-01".into()), "`version`"),
        ("a faulty script", faulty(script.replace(".address(\"je\")", ".adres(\"je\")")), "does not pass its check"),
        ("a sample that is not answered", untried, "is not understood"),
        (
            "a script without end",
            faulty(format!("{script}\nlet n = 0; loop {{ n += 1; }}\n")),
            "does not pass its check",
        ),
    ];
    for (what, bytes, reason) in cases {
        let data = tempfile::tempdir().unwrap();
        let path = laid(data.path(), "x.oefenpack", &bytes);
        let refused = packs::take_in(&path, data.path(), "2026-11-26").expect_err(what).to_string();
        assert!(refused.contains(reason), "{what}: {refused}");
        assert_eq!(listed(&data.path().join("scenarios")), Vec::<String>::new(), "{what} left something behind");
    }
}

/// Every fingerprint made anew, as a forger would.
fn reforged(pack: Pack) -> Vec<u8> {
    let mut about = pack.about.clone();
    let mut whole = blake3::Hasher::new();
    for file in &mut about.files {
        let text = &pack.files[&file.name];
        file.bytes = text.len() as u64;
        file.blake3 = blake3::hash(text.as_bytes()).to_hex().to_string();
        for part in [&file.name, &file.blake3] {
            whole.update(&(part.len() as u64).to_le_bytes());
            whole.update(part.as_bytes());
        }
    }
    about.whole = whole.finalize().to_hex().to_string();
    Pack { about, files: pack.files }.bytes().unwrap()
}

#[test]
fn damaged_anywhere_a_pack_is_refused_or_what_it_was() {
    let pack = packed("student_bang");
    let bytes = pack.bytes().unwrap();
    let mut state: u32 = 7;
    for _ in 0..300 {
        let mut damaged = bytes.clone();
        for _ in 0..3 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let at = (state >> 8) as usize % damaged.len();
            damaged[at] = damaged[at].wrapping_add((state >> 3) as u8 | 1);
        }
        if let Ok(read) = Pack::read(&damaged) {
            assert_eq!(read.files, pack.files);
        }
    }
    for at in (0..bytes.len()).step_by(997) {
        assert!(Pack::read(&bytes[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn where_it_came_from_can_be_read_back() {
    let origin = Origin::of(&packed("boze_ex").about, "a \"b\".oefenpack", "2026-11-26");
    assert_eq!(Origin::parse(&origin.text()), Some(origin));
}
