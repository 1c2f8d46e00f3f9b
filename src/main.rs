//! Chooses window or command line, runs it, prints one error, gives the exit code.

use oefenlijn::{app::App, cli, host, seal::PlatformRing};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    // What a panic says may hold words of a chat: the place is enough to mend it.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        eprintln!("oefenlijn: a fault in the program at {place}; nothing that was sent is lost, start it again");
    }));
    let asked = match cli::parse(std::env::args_os().skip(1)) {
        Ok(asked) => asked,
        Err(message) => {
            eprintln!("oefenlijn: {message}");
            return cli::WRONG.into();
        }
    };
    let data = asked.data.unwrap_or_else(data_folder);
    if asked.command != cli::Command::Window {
        return cli::run(asked.command, &data).into();
    }
    let opened = App::start_with(&data, Arc::new(PlatformRing)).map_err(|error| error.to_string());
    match opened.and_then(|app| host::native::run(app).map_err(|error| error.to_string())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("oefenlijn: {message}; `oefenlijn play student_bang` holds a practice chat in the terminal");
            cli::WRONG.into()
        }
    }
}

/// Where this desktop keeps a program's data, unless `OEFENLIJN_DATA` says otherwise.
fn data_folder() -> PathBuf {
    let chosen = std::env::var_os("OEFENLIJN_DATA").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let usual = || directories::ProjectDirs::from("be", "", "oefenlijn").map(|folders| folders.data_dir().to_owned());
    chosen.or_else(usual).unwrap_or_else(|| PathBuf::from("oefenlijn-data"))
}
