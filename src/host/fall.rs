//! What the program says when it falls.

/// From now on a panic tells its place and nothing else: what it says may hold words of a chat, and a terminal, a system log
/// or a crash report keeps them. The place is enough to mend it.
pub fn fall_quietly() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        eprintln!("oefenlijn: a fault in the program at {place}; nothing that was sent is lost, start it again");
    }));
}
