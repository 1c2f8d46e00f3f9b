//! Paths: typed, looked for in a dialog, or brought by dropping a file on the window.

use super::theme::{FIELD, Palette, scale};
use super::tools::Tools;
use super::widgets::{Button, Icon, Kind, say, small_soft};
use crate::app::Texts;
use egui::{Context, Response, Stroke, StrokeKind, TextEdit, Ui, vec2};
use egui_file_dialog::{DialogState, FileDialog, FileDialogConfig, FileDialogLabels};
use std::path::{Path, PathBuf};

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wants {
    /// A file that is there.
    File,
    /// A folder.
    Folder,
    /// A file to write, with the name that it may get.
    Save(String),
}

/// Somebody wants to look for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The field that it is for, by the key of its name.
    pub field: &'static str,
    /// What is looked for.
    pub wants: Wants,
    /// What stands in the field.
    pub now: String,
}

/// The dialog in which somebody looks for a file or a folder. It remembers nothing after the program ends.
#[derive(Default)]
pub struct Chooser {
    open: Option<(&'static str, FileDialog)>,
    last: Option<PathBuf>,
}

impl Chooser {
    /// Whether it waits for an answer.
    pub const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Closes it.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Opens it.
    pub fn open(&mut self, ctx: &Context, texts: &Texts, search: &Search) {
        let room = ctx.content_rect().size();
        let unit = scale(&ctx.global_style());
        let title = match search.wants {
            Wants::File => "choose-file",
            Wants::Folder => "choose-folder",
            Wants::Save(_) => "choose-save",
        };
        let mut dialog = FileDialog::with_config(self.config(ctx, texts, search))
            .title(&texts.t(title))
            .movable(false)
            .anchor(egui::Align2::CENTER_CENTER, vec2(0.0, 0.0))
            .min_size(vec2(320.0, 240.0).min(room))
            .max_size(room - vec2(40.0, 60.0))
            .default_size((vec2(860.0, 560.0) * unit).min(room - vec2(40.0, 60.0)));
        match search.wants {
            Wants::File => dialog.pick_file(),
            Wants::Folder => dialog.pick_directory(),
            Wants::Save(_) => dialog.save_file(),
        }
        self.open = Some((search.field, dialog));
    }

    /// Draws it; gives what was chosen, and for which field.
    pub fn show(&mut self, ctx: &Context) -> Option<(&'static str, String)> {
        let (field, dialog) = self.open.as_mut()?;
        let field = *field;
        dialog.update(ctx);
        let picked = dialog.take_picked();
        match (picked, dialog.state()) {
            (Some(path), _) => {
                self.open = None;
                self.last = if path.is_dir() { Some(path.clone()) } else { path.parent().map(Path::to_path_buf) };
                Some((field, path.display().to_string()))
            }
            (None, DialogState::Open) => None,
            (None, _) => {
                self.open = None;
                None
            }
        }
    }

    fn config(&self, ctx: &Context, texts: &Texts, search: &Search) -> FileDialogConfig {
        let typed = PathBuf::from(search.now.trim());
        let typed_in = if typed.is_dir() { Some(typed.clone()) } else { typed.parent().map(Path::to_path_buf) };
        let home = || directories::UserDirs::new().map(|dirs| dirs.home_dir().to_path_buf());
        let from = typed_in.filter(|it| it.is_dir()).or_else(|| self.last.clone()).or_else(home);
        let writes = matches!(search.wants, Wants::Save(_));
        let mut config = FileDialogConfig {
            labels: labels(texts),
            as_modal: true,
            modal_overlay_color: Palette::of(ctx).veil,
            err_icon: String::new(),
            warn_icon: String::new(),
            default_file_icon: String::new(),
            default_folder_icon: "🗀".to_owned(),
            show_new_folder_button: !matches!(search.wants, Wants::File),
            // Its field is black on every background; the path of the dialog can be typed in our own.
            show_search: false,
            show_path_edit_button: false,
            show_working_directory_button: false,
            show_system_files_option: false,
            show_select_all_button: false,
            show_pinned_folders: false,
            ..FileDialogConfig::default()
        };
        if let Some(from) = from {
            config.initial_directory = from;
        }
        if let Wants::Save(name) = &search.wants {
            let named = typed.file_name().filter(|_| !typed.is_dir()).map(|it| it.to_string_lossy().into_owned());
            config.default_file_name = named.unwrap_or_else(|| name.clone());
        }
        config.allow_file_overwrite = writes;
        config
    }
}

fn labels(texts: &Texts) -> FileDialogLabels {
    let t = |key: &str| texts.t(key);
    FileDialogLabels {
        cancel: t("cancel"),
        overwrite: t("choose-overwrite"),
        reload: t("choose-reload"),
        show_hidden: t("choose-hidden"),
        heading_places: t("choose-places"),
        heading_devices: t("choose-devices"),
        heading_removable_devices: t("choose-removable"),
        home_dir: t("choose-home"),
        desktop_dir: t("choose-desktop"),
        documents_dir: t("choose-documents"),
        downloads_dir: t("choose-downloads"),
        audio_dir: t("choose-audio"),
        pictures_dir: t("choose-pictures"),
        videos_dir: t("choose-videos"),
        selected_directory: t("choose-chosen-folder"),
        selected_file: t("choose-chosen-file"),
        selected_items: t("choose-chosen-file"),
        file_name: t("choose-name"),
        open_button: t("choose-open"),
        save_button: t("choose-save-button"),
        cancel_button: t("cancel"),
        overwrite_file_modal_text: t("choose-overwrite-ask"),
        err_empty_folder_name: t("choose-no-folder-name"),
        err_empty_file_name: t("choose-no-name"),
        err_directory_exists: t("choose-folder-exists"),
        err_file_exists: t("choose-file-exists"),
        ..FileDialogLabels::default()
    }
}

/// Files that were dropped on the window in this frame.
pub fn dropped(ctx: &Context) -> Vec<String> {
    ctx.input(|input| {
        let paths = input.raw.dropped_files.iter().map(|file| file.path().display().to_string());
        paths.filter(|path| !path.is_empty()).collect()
    })
}

/// A field for a path with its name above and a button to look for it.
pub fn path_ui(ui: &mut Ui, tools: &mut Tools<'_>, key: &'static str, wants: &Wants, text: &mut String) -> Response {
    let words = tools.t(key);
    say(ui, small_soft(tools.colors, &words));
    let look = tools.t("choose");
    let named = format!("{look} {words}");
    ui.horizontal(|ui| {
        let button = Button::new(Kind::Plain, &look).name(&named).icon(Icon::Search).small();
        let width = ui.available_width() - button.width(ui) - ui.spacing().item_spacing.x;
        let hint = match wants {
            Wants::Save(name) => name.as_str(),
            _ => "",
        };
        let edit = TextEdit::singleline(text).hint_text(hint).desired_width(width.max(80.0)).margin(FIELD);
        let mut response = ui.add(edit);
        super::library::name(ui, &response, &words);
        if button.show(ui).clicked() {
            tools.search = Some(Search { field: key, wants: wants.clone(), now: text.clone() });
        }
        if let Some((_, path)) = tools.chosen.take_if(|(field, _)| *field == key) {
            *text = path;
            response.mark_changed();
        }
        if !matches!(wants, Wants::Save(_)) && ui.is_rect_visible(response.rect) {
            if ui.input(|input| !input.raw.hovered_files.is_empty()) && tools.keys_are_free {
                let edge = Stroke::new(2.0, tools.colors.accent);
                ui.painter().rect_stroke(response.rect.expand(2.0), 6.0, edge, StrokeKind::Outside);
            }
            if let Some(path) = std::mem::take(&mut tools.dropped).into_iter().next() {
                *text = path;
                response.mark_changed();
            }
        }
        response
    })
    .inner
}
