//! A whole meeting from the command line: five people, the incident method, from invitation to minutes.

use super::partner::held;
use oefenlijn::recording::save_file;
use std::fs;
use std::path::Path;
use std::process::Command;

struct Terminal<'a> {
    data: &'a Path,
    minute: u32,
}

impl Terminal<'_> {
    fn try_do(&self, line: &[&str]) -> (bool, String, String) {
        let now = format!("2026-12-03T{:02}:{:02}:00", 19 + self.minute / 60, self.minute % 60);
        let mut command = Command::new(env!("CARGO_BIN_EXE_oefenlijn"));
        command
            .args(line)
            .env("OEFENLIJN_DATA", self.data)
            .env_remove("DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS");
        if line[0] == "meeting" {
            command.args(["--now", &now]);
        }
        let out = command.output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (out.status.success(), text(&out.stdout), text(&out.stderr))
    }

    fn run(&self, line: &[&str]) -> String {
        let (is_done, said, told) = self.try_do(line);
        assert!(is_done, "{line:?}: {said}{told}");
        said
    }

    fn refused(&self, line: &[&str]) -> String {
        let (is_done, said, told) = self.try_do(line);
        assert!(!is_done, "{line:?}: {said}");
        told
    }

    fn json(&self, line: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.run(line)).unwrap()
    }
}

/// Fills a sheet in, as a person with an editor would: values, and one act for each message.
fn fill(sheet: &str, values: [u8; 7], act: &str) -> String {
    let mut values = values.iter();
    let line = |line: &str| {
        let open = line.trim_start().strip_prefix("// ");
        match open {
            Some(open) if open.starts_with('"') => open.replace(": ,", &format!(": {},", values.next().unwrap())),
            Some(open) if open.ends_with(": [],") => open.replace("[]", &format!("[\"{act}\"]")),
            _ => line.to_owned(),
        }
    };
    sheet.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn five_people_hold_a_whole_meeting() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let file = |name: &str| data.join(name).to_str().unwrap().to_owned();
    let mut room = Terminal { data, minute: 0 };

    // Planning.
    let id = room.run(&["meeting", "new", "--on", "2026-12-03", "--method", "incident", "--title", "Intervisie"]);
    let id = id.trim();
    assert_eq!(id, "2026-12-03-1930");
    for who in [["Merel", "facilitator"], ["Linde", "case_owner"], ["Specht", "note_taker"], ["Uil", "observer"]] {
        room.run(&["meeting", "invite", id, who[0], who[1]]);
    }
    room.run(&["meeting", "invite", id, "Wilg"]);
    assert!(
        room.run(&["meeting", "method", id, "incident", "--drop", "look_back", "--stretch", "advice=15"])
            .contains("65 minutes")
    );
    let mut recording = held();
    let path = file("partner.oefenlijn");
    save_file(Path::new(&path), &recording).unwrap();
    let told = room.refused(&["meeting", "bring", id, &path]);
    assert!(told.contains("its owner has not allowed it"), "{told}");
    recording.keeping.permissions.show_group = true;
    save_file(Path::new(&path), &recording).unwrap();
    assert!(room.refused(&["meeting", "bring", id, &path, "--stop", "99999"]).contains("there is no message 99999"));
    room.run(&["meeting", "bring", id, &path, "--code", "casus 3", "--question", "Hoe blijf ik bij haar?", "--acts"]);
    assert!(room.refused(&["meeting", "open", id]).contains("the case owner has not agreed"));
    room.run(&["meeting", "consent", id, "yes"]);
    let calendar = room.run(&["minutes", id, "--to", "ics"]);
    assert!(calendar.contains("DTSTART:20261203T193000") && !calendar.contains("casus"), "{calendar}");

    // Rating at home, unseen.
    let values = [[4, 3, 3, 4, 1, 3, 2], [3, 3, 3, 4, 5, 3, 2], [4, 3, 3, 4, 2, 3, 2], [4, 3, 3, 4, 4, 3, 2]];
    for (letter, values) in ["A", "B", "C", "E"].into_iter().zip(values) {
        let sheet = room.run(&["meeting", "sheet", id, letter]);
        let path = file(&format!("{letter}.ratings"));
        fs::write(&path, &sheet).unwrap();
        assert!(room.refused(&["meeting", "rate", id, letter, &path]).contains("half filled: contact, structure"));
        assert!(room.refused(&["meeting", "reveal", id]).contains("not everybody has rated yet"));
        fs::write(&path, fill(&sheet, values, if letter == "E" { "advice" } else { "reflection" })).unwrap();
        room.run(&["meeting", "rate", id, letter, &path]);
        assert!(room.refused(&["meeting", "rate", id, letter, &path]).contains(&format!("{letter} rated already")));
    }
    let wrong = room.refused(&["meeting", "rate", id, "D", &file("A.ratings")]);
    assert!(wrong.contains("`A` is not among the raters"), "{wrong}");
    let shown = room.json(&["meeting", "reveal", id, "--json"]);
    assert_eq!(shown["criteria"][0]["criterion"], "safety", "furthest apart first");
    assert_eq!(shown["criteria"][0]["values"], serde_json::json!([1, 2, 4, 5]));
    assert_eq!(
        shown["messages"][0]["splits"][0]["yes"].as_u64().unwrap()
            + shown["messages"][0]["splits"][0]["no"].as_u64().unwrap(),
        4
    );
    room.run(&["meeting", "agree", id, "safety", "3"]);
    let files: Vec<String> = ["A", "B", "C", "E"].map(|letter| file(&format!("{letter}.ratings"))).to_vec();
    let args: Vec<&str> = ["agreement"].into_iter().chain(files.iter().map(String::as_str)).chain(["--json"]).collect();
    let agreement = room.json(&args);
    let reflection =
        agreement["variables"].as_array().unwrap().iter().find(|it| it["variable"] == "reflection").unwrap();
    assert_eq!((reflection["raters"].as_u64(), reflection["notices"][0].as_str()), (Some(4), Some("too_few")));

    // Holding it.
    room.minute = 30;
    assert!(room.run(&["meeting", "open", id]).starts_with("Offer cases 0:00 of 10:00"));
    room.minute = 39;
    room.run(&["meeting", "extend", id, "5"]);
    room.run(&["meeting", "pause", id]);
    room.minute = 50;
    room.run(&["meeting", "resume", id]);
    assert!(room.run(&["meeting", "show", id]).contains("Offer cases 9:00 of 15:00"));
    for phase in ["Choose", "Factual questions", "Analysis"] {
        assert!(room.run(&["meeting", "next", id]).starts_with(phase));
    }
    room.minute = 55;
    assert!(room.run(&["meeting", "stop", id]).contains("Analysis 5:00 of 10:00, ended"));
    assert!(room.run(&["meeting", "next", id]).starts_with("Advice"));
    room.run(&["meeting", "next", id]);
    assert!(room.run(&["meeting", "next", id]).starts_with("closing"));

    // Closing.
    room.run(&["meeting", "write", id, "theme", "tempo"]);
    room.run(&["meeting", "write", id, "insight", "Wachten", "geeft", "ruimte."]);
    let (_, _, told) = room.try_do(&["meeting", "write", id, "insight", "Wilg vond het te vlug."]);
    assert!(told.contains("it names Wilg"), "{told}");
    assert!(room.refused(&["meeting", "write", id, "try_out", "Eerst spiegelen."]).contains("say by when"));
    room.run(&["meeting", "write", id, "try_out", "Eerst spiegelen.", "--by", "2026-12-24"]);
    room.run(&["meeting", "strike", id, "3"]);
    room.run(&["meeting", "close", id]);
    let page = file("verslag.html");
    room.run(&["minutes", id, "--to", "html", "-o", &page]);
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("Wachten geeft ruimte.") && page.contains("Eerst spiegelen.") && !page.contains("te vlug"));
    assert!(room.run(&["minutes", id, "--to", "md", "--lang", "en"]).contains("case owner: Linde"));
    room.run(&["minutes", id, "--to", "pdf", "-o", &file("verslag.pdf")]);
    assert!(fs::read(file("verslag.pdf")).unwrap().starts_with(b"%PDF-"));
    let left: Vec<String> = fs::read_dir(data.join("meetings"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(left, ["2026-12-03-1930.meeting"], "nobody's own ratings stay");
    room.run(&["meeting", "tried", id, "4", "yes"]);
    let group = room.json(&["meeting", "group", "--json"]);
    assert_eq!(
        (group["themes"][0]["what"].as_str(), group["try_outs"][0]["tried"].as_str()),
        (Some("tempo"), Some("yes"))
    );
    assert!(room.refused(&["meeting", "show", "2026-12-03-1931"]).contains("did you mean 2026-12-03-1930?"));
}

#[test]
fn files_of_notes_merge_all_or_none_and_methods_are_listed_and_checked() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let file = |name: &str, text: &str| {
        let path = data.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let room = Terminal { data, minute: 0 };
    let note = |id: &str, author: &str| {
        format!(
            "Notes(version: 1, recording: \"r\", notes: [(id: \"{id}\", author: \"{author}\", lamport: 1, kind: strength, at: message(7), text: \"mooi\")])"
        )
    };
    let (a, b) = (file("a.notes", &note("1", "Merel")), file("b.notes", &note("2", "Wilg")));
    let out = data.join("all.notes").to_str().unwrap().to_owned();
    assert!(room.run(&["merge", &a, &b, &a, "-o", &out]).contains("2 notes by Merel, Wilg"));
    assert_eq!(room.run(&["merge", &b, &a]), fs::read_to_string(&out).unwrap());
    let other = file("c.notes", &note("3", "Uil").replace("\"r\"", "\"s\""));
    let bad = file("d.notes", &note("4", "Uil").replace("strength", "strenght"));
    fs::remove_file(&out).unwrap();
    let told = room.refused(&["merge", &a, &other, &bad, "-o", &out]);
    assert!(told.contains("notes on another recording (s)") && told.contains("did you mean `strength`?"), "{told}");
    assert!(told.contains("nothing was merged") && !Path::new(&out).exists());

    let listed = room.json(&["method", "list", "--question", "advice", "--minutes", "55", "--json", "--lang", "nl"]);
    assert_eq!(
        (listed["methods"][0]["id"].as_str(), listed["methods"][0]["name"].as_str()),
        (Some("five_steps"), Some("Vijfstappenmethode"))
    );
    assert!(room.run(&["method", "check"]).contains("0 errors"));
    let (is_done, said, _) = room.try_do(&["method", "check", &file("leeg.ron", "Method(id: \"leeg\", phases: [])")]);
    assert!(!is_done && said.contains("this method has no phases") && said.contains("`people` is missing"), "{said}");
}
