//! The desktop window.
/// Opens it.
///
/// # Errors
/// When there is no display.
pub fn run(_app: crate::app::App) -> Result<(), String> {
    Err("there is no window yet; try `oefenlijn play`".to_owned())
}
