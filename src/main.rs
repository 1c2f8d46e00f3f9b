//! Chooses window or command line, runs it, prints one error, gives the exit code.

use oefenlijn::{app::App, cli, host, seal::PlatformRing};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    host::fall_quietly();
    let asked = match cli::parse(std::env::args_os().skip(1)) {
        Ok(asked) => asked,
        Err(message) => {
            eprintln!("oefenlijn: {message}");
            return cli::WRONG.into();
        }
    };
    let data = asked.data.unwrap_or_else(data_folder);
    #[cfg(feature = "stage")]
    if let cli::Command::Stage(asked) = &asked.command {
        let found = can_show(asked).and_then(|()| cli::stage::find(asked, &data));
        return match found.and_then(|(piece, wish)| on_stage(asked, piece, &wish, &data)) {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => {
                eprintln!("oefenlijn: {message}");
                cli::WRONG.into()
            }
        };
    }
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

/// A play is held first, which takes a while: what is missing on this machine is told before.
#[cfg(feature = "stage")]
fn can_show(asked: &cli::stage::Asked) -> Result<(), String> {
    use cli::stage::Task;
    if asked.task == Task::Measure || !is_held_first(asked) {
        return Ok(());
    }
    host::stage::can_show(asked.task == Task::Window).map_err(|error| error.to_string())
}

/// A play is no recording yet.
#[cfg(feature = "stage")]
fn is_held_first(asked: &cli::stage::Asked) -> bool {
    std::path::Path::new(&asked.what).is_file() && asked.what.ends_with(".play")
}

/// Shows it on the big screen, or makes pictures of it.
#[cfg(feature = "stage")]
fn on_stage(
    asked: &cli::stage::Asked,
    piece: oefenlijn::app::Piece,
    wish: &oefenlijn::app::StageWish,
    data: &std::path::Path,
) -> Result<(), String> {
    use cli::stage::Task;
    let result = match &asked.task {
        Task::Window => {
            // What is missing on this machine is told before the program starts; why there is nothing to show, first.
            if !is_held_first(asked) && !matches!(piece, oefenlijn::app::Piece::Nothing { .. }) {
                host::stage::can_show(true).map_err(|error| error.to_string())?;
            }
            let app = App::start_with(data, Arc::new(PlatformRing)).map_err(|error| error.to_string())?;
            host::stage::run(app, piece, wish)
        }
        Task::Frame(at_ms, out) => host::stage::frame(&piece, wish, *at_ms, out),
        Task::Film(fps, folder) => host::stage::film(&piece, wish, *fps, folder),
        Task::Measure => host::stage::measure(&piece, wish).map(|words| println!("{words}")),
    };
    result.map_err(|error| error.to_string())
}

/// Where this desktop keeps a program's data, unless `OEFENLIJN_DATA` says otherwise.
fn data_folder() -> PathBuf {
    let chosen = std::env::var_os("OEFENLIJN_DATA").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let usual = || directories::ProjectDirs::from("be", "", "oefenlijn").map(|folders| folders.data_dir().to_owned());
    chosen.or_else(usual).unwrap_or_else(|| PathBuf::from("oefenlijn-data"))
}
