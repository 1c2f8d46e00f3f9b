//! Sharing in the window.

use super::super::{App, Route, Secret, Tone};
use super::{
    Draft, Making, OpenedBundle, OpeningError, OwnBundle, Reading, ShareError, Sharing, SharingAction, Wanted,
    catch_up, handed_over, notices_beside, open_bundle, read_file, reconcile, share_as_file, share_to_place,
    shared_place, take_viewings, taken_over, viewing, withdraw_all,
};
use crate::place::{Errand, Outbox, Place, PlaceSecret, forget_secret, keep_secret};
use crate::recording::bundle::{Sealing, Shared, SharedBundle, Withdrawal};
use crate::recording::{Calendar, Day, Permission};
use crate::review::LookBack;
use crate::seal::{Key, Recipient, replace};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

impl App {
    pub(in crate::app) fn in_sharing(&mut self, action: SharingAction) {
        match action {
            SharingAction::Make(id) => {
                self.sharing.making = Some(Making::of(id));
                self.sharing.opened = None;
                self.go(Route::Sharing);
            }
            SharingAction::Toggle(id) => self.in_making(|making| {
                let ids = &mut making.wish.ids;
                match ids.iter().position(|it| *it == id) {
                    Some(at) => _ = ids.remove(at),
                    None => ids.push(id),
                }
            }),
            SharingAction::SetField(field, goes) => self.in_making(|making| {
                if goes {
                    making.wish.fields.insert(field)
                } else {
                    making.wish.fields.remove(&field)
                };
            }),
            SharingAction::SetUntil(day) => self.in_making(|making| {
                making.wish.until = Day::read(day.trim()).filter(|_| day.trim().len() == 10);
                making.until = day;
            }),
            SharingAction::TakeOut(words, out) => self.in_making(|making| {
                if out {
                    making.wish.take_out.insert(words)
                } else {
                    making.wish.take_out.remove(&words)
                };
            }),
            SharingAction::AllowChosen => self.allow_chosen(),
            SharingAction::Drop => self.sharing.making = None,
            SharingAction::Share { to, passphrase, file } => self.share(&to, passphrase, file.trim()),
            SharingAction::Open(wanted, passphrase) => self.open_shared(wanted, passphrase),
            SharingAction::Close => self.sharing.opened = None,
            SharingAction::MakeGroup(name) => self.make_group(name.trim()),
            SharingAction::HandGroup { name, file, passphrase } => self.hand_group(&name, file.trim(), passphrase),
            SharingAction::TakeGroup { file, passphrase } => self.take_group(file.trim(), passphrase),
            SharingAction::LeaveGroup(name) => _ = self.in_shared(|shared| shared.leave(&name)),
            SharingAction::SetPlace(place, secret) => self.set_place(&place, &secret),
            SharingAction::NoPlace => {
                let data = self.workings.data.clone();
                let gone = Place::forget(&data).and_then(|_| forget_secret(&data)).map(|_| ());
                self.tell_disk(gone);
            }
            SharingAction::KeepUp => self.keep_up(),
        }
        self.look_at_sharing();
    }

    fn tell_disk(&mut self, result: std::io::Result<()>) {
        if let Err(error) = result {
            self.tell(Tone::Care, "notice-not-kept", &self.why(&error));
        }
    }

    /// Does something with what was shared, and tells when that cannot be done.
    fn in_shared<T>(&mut self, act: impl FnOnce(&mut Shared) -> T) -> Option<T> {
        let disk = self.workings.disk.as_ref()?;
        match Shared::with(&disk.data, disk.store.vault(), act) {
            Ok(done) => Some(done),
            Err(_) => {
                self.tell(Tone::Care, "notice-shared-unreadable", "");
                None
            }
        }
    }

    fn in_making(&mut self, change: impl FnOnce(&mut Making)) {
        if let Some(making) = &mut self.sharing.making {
            change(making);
        }
        self.draft_again();
    }

    /// What would leave now; nothing is written.
    fn draft_again(&mut self) {
        let (Some(disk), Some(today)) = (&self.workings.disk, Day::read(&super::super::today())) else { return };
        let Some(making) = &mut self.sharing.making else { return };
        let known = making.draft.as_ref().map(|draft| draft.proposals.clone()).unwrap_or_default();
        let retention = &self.organisation.retention;
        making.draft = Draft::of(&disk.store, retention, today, &making.wish);
        // What is newly proposed is taken out unless somebody says otherwise.
        if let Ok(draft) = &making.draft {
            let old: BTreeSet<&str> = known.iter().map(|it| it.words.as_str()).collect();
            let new: Vec<String> = draft
                .proposals
                .iter()
                .map(|it| it.words.clone())
                .filter(|words| !old.contains(words.as_str()) && !making.wish.take_out.contains(words))
                .collect();
            if !new.is_empty() {
                making.wish.take_out.extend(new);
                making.draft = Draft::of(&disk.store, retention, today, &making.wish);
            }
        }
        let items = making.draft.as_ref().map(|draft| draft.bundle.items.as_slice()).unwrap_or_default();
        making.look_backs = items.iter().map(|item| LookBack::of(&item.recording)).collect();
    }

    fn allow_chosen(&mut self) {
        let Some(Err(ShareError::NotAllowed(ids))) = self.sharing.making.as_ref().map(|making| making.draft.clone())
        else {
            return;
        };
        for id in ids {
            self.in_privacy(super::super::PrivacyAction::Allow(id, Permission::ShowGroup, true));
        }
        self.draft_again();
    }

    #[expect(clippy::needless_pass_by_value, reason = "it ends here, and is wiped")]
    fn share(&mut self, to: &[String], passphrase: Secret, file: &str) {
        let Some(disk) = &self.workings.disk else { return };
        let Some(draft) = self.sharing.making.as_ref().and_then(|making| making.draft.as_ref().ok()) else { return };
        let sealing = if to.is_empty() {
            let passphrase = passphrase.passphrase();
            if !passphrase.is_long_enough() {
                return self.tell(Tone::Care, "notice-passphrase-short", "");
            }
            Sealing::Passphrase(passphrase)
        } else {
            let groups = &self.sharing.groups;
            let one = |who: &String| {
                let named = groups.iter().find(|(name, _)| name == who).map(|(_, recipient)| recipient.as_str());
                Recipient::read(named.unwrap_or(who))
            };
            match to.iter().map(one).collect::<Option<Vec<_>>>() {
                Some(recipients) => Sealing::For(recipients),
                None => return self.tell(Tone::Care, "notice-no-recipient", ""),
            }
        };
        let shared = if file.is_empty() {
            share_to_place(&disk.data, &disk.store, draft, &sealing)
        } else {
            share_as_file(&disk.data, &disk.store, draft, &sealing, Path::new(file))
        };
        match shared {
            Ok(_) => {
                self.sharing.making = None;
                let key = if file.is_empty() { "notice-shared-place" } else { "notice-shared-file" };
                self.tell(Tone::Calm, key, file);
                if file.is_empty() {
                    self.keep_up();
                }
            }
            Err(_) => self.tell(Tone::Care, "notice-share-failed", file),
        }
    }

    /// Marks what is withdrawn or over, and lets the place be brought in step on a thread of its own.
    pub(in crate::app) fn keep_up(&mut self) {
        let (Some(disk), Some(today)) = (&self.workings.disk, Day::read(&super::super::today())) else { return };
        match reconcile(&disk.data, &disk.store, today) {
            Ok(kept_up) if kept_up.withdrawn > 0 => {
                self.tell(Tone::Calm, "notice-withdrawn-shared", &kept_up.withdrawn.to_string());
            }
            Ok(_) => {}
            Err(_) => self.tell(Tone::Care, "notice-shared-unreadable", ""),
        }
        self.start_at_place(None);
    }

    /// Opens a bundle of somebody: a file at once, one in the place when it was fetched.
    fn open_shared(&mut self, wanted: Wanted, passphrase: Secret) {
        match wanted {
            Wanted::File(path) => {
                let path = PathBuf::from(path.to_string_lossy().trim());
                match read_file(&path) {
                    Ok(bytes) => {
                        let notices = notices_beside(&path);
                        self.show_shared(Wanted::File(path), &bytes, &notices, passphrase);
                    }
                    Err(error) => self.tell(Tone::Care, "notice-bundle-unread", &self.why(&error)),
                }
            }
            Wanted::There(name) => self.start_at_place(Some((name, passphrase))),
        }
    }

    /// Shows a bundle, or says why not; whoever shared it in the place is told.
    #[expect(clippy::needless_pass_by_value, reason = "it ends here, and is wiped")]
    pub(super) fn show_shared(&mut self, from: Wanted, bytes: &[u8], notices: &[Withdrawal], passphrase: Secret) {
        let (Some(disk), Some(today)) = (&self.workings.disk, Day::read(&super::super::today())) else { return };
        let day = Calendar::read(disk.store.folder()).day(today);
        let typed = (!passphrase.0.is_empty()).then(|| passphrase.passphrase());
        match open_bundle(&disk.data, disk.store.vault(), bytes, typed.as_ref(), notices, day) {
            Ok(OpenedBundle { bundle, withdrawn, foreign, is_own }) => {
                if let (Wanted::There(name), false) = (&from, is_own) {
                    let stem = name.strip_suffix(SharedBundle::ENDING).unwrap_or(name);
                    let me = self.sharing.place.as_ref().map_or("", |place| place.me.as_str());
                    if let Some((name, bytes)) = viewing(&bundle, stem, today, me) {
                        let outbox = Outbox::new(&disk.data, disk.store.vault().clone());
                        let waits = outbox.add(&Errand::Lay { name, bytes });
                        self.tell_disk(waits);
                    }
                }
                let look_backs = bundle.items.iter().map(|item| LookBack::of(&item.recording)).collect();
                self.sharing.refused = None;
                self.sharing.making = None;
                self.sharing.opened = Some(Reading { bundle, look_backs, withdrawn, foreign });
                self.start_at_place(None);
            }
            Err(OpeningError::Bundle(error)) => self.sharing.refused = Some((error, from)),
            Err(OpeningError::Shared(_)) => self.tell(Tone::Care, "notice-shared-unreadable", ""),
        }
    }

    fn make_group(&mut self, name: &str) {
        if name.is_empty() || name == "me" || self.sharing.groups.iter().any(|(known, _)| known == name) {
            return self.tell(Tone::Care, "notice-group-name", "");
        }
        let key = Key::new();
        self.in_shared(|shared| shared.join(name, &key));
    }

    #[expect(clippy::needless_pass_by_value, reason = "it ends here, and is wiped")]
    fn hand_group(&mut self, name: &str, file: &str, passphrase: Secret) {
        let passphrase = passphrase.passphrase();
        if !passphrase.is_long_enough() {
            return self.tell(Tone::Care, "notice-passphrase-short", "");
        }
        let Some(Some(key)) = self.in_shared(|shared| shared.group(name)) else { return };
        let written = handed_over(name, &key, &passphrase).and_then(|bytes| replace(Path::new(file), &bytes));
        match written {
            Ok(()) => self.tell(Tone::Calm, "notice-group-handed", file),
            Err(error) => self.tell(Tone::Care, "notice-not-kept", &self.why(&error)),
        }
    }

    #[expect(clippy::needless_pass_by_value, reason = "it ends here, and is wiped")]
    fn take_group(&mut self, file: &str, passphrase: Secret) {
        let taken = match read_file(Path::new(file)) {
            Ok(bytes) => taken_over(&bytes, &passphrase.passphrase()),
            Err(error) => return self.tell(Tone::Care, "notice-bundle-unread", &self.why(&error)),
        };
        match taken {
            Ok((name, key)) => {
                let other =
                    |(known, recipient): &(String, String)| *known == name && *recipient != key.recipient().to_string();
                if self.sharing.groups.iter().any(other) {
                    return self.tell(Tone::Care, "notice-group-name", "");
                }
                self.in_shared(|shared| shared.join(&name, &key));
                self.tell(Tone::Calm, "notice-group-taken", &name);
            }
            Err(super::GroupError::WrongPassphrase) => self.tell(Tone::Care, "notice-group-passphrase", ""),
            Err(super::GroupError::NotAGroup) => self.tell(Tone::Care, "notice-group-not", ""),
            Err(super::GroupError::Newer(_)) => self.tell(Tone::Care, "notice-group-newer", ""),
            Err(super::GroupError::Damaged) => self.tell(Tone::Care, "notice-group-damaged", ""),
        }
    }

    fn set_place(&mut self, place: &Place, secret: &Secret) {
        let (_, faults) = Place::parse("place.ron", &place.text());
        if faults.iter().any(crate::diagnostic::Diagnostic::is_error) {
            return self.tell(Tone::Care, "notice-place-address", "");
        }
        let Some(disk) = &self.workings.disk else { return };
        let mut kept = place.keep(&disk.data);
        if kept.is_ok() && !secret.0.is_empty() {
            kept = keep_secret(&disk.data, disk.store.vault(), &PlaceSecret::new(&secret.0));
        }
        self.tell_disk(kept);
        self.keep_up();
    }

    /// Looks at what is shared, and with whom.
    pub(in crate::app) fn look_at_sharing(&mut self) {
        let Some(disk) = &self.workings.disk else { return };
        if disk.store.vault().is_locked() {
            self.sharing = Sharing::default();
            return;
        }
        let (place, faults) = Place::of(&disk.data);
        let fault = faults.iter().find(|fault| fault.is_error()).map(ToString::to_string).unwrap_or_default();
        let waits = Outbox::new(&disk.data, disk.store.vault().clone()).len();
        let me = disk.store.vault().recipient().to_string();
        let Ok(shared) = Shared::read(&disk.data, disk.store.vault()) else { return };
        let own = shared.bundles.iter().rev().map(|it| OwnBundle {
            name: it.name(),
            by: it.by.clone(),
            made_on: it.made_on,
            until: it.until,
            standing: it.standing,
            file: it.file.clone(),
            items: (it.items.len(), it.items.iter().filter(|item| item.withdrawn).count()),
        });
        let sharing = &mut self.sharing;
        (sharing.own, sharing.me) = (own.collect(), me);
        (sharing.place, sharing.place_fault, sharing.waits) = (place, fault, waits);
        sharing.groups = shared.groups().map(|(name, to)| (name.to_owned(), to.to_string())).collect();
        sharing.is_busy = self.workings.at_place.is_busy();
        if sharing.place.is_none() {
            sharing.there.clear();
        }
        self.draft_again();
    }

    /// Everything is going to be erased: what was shared is withdrawn first, while that can still be done.
    pub(in crate::app) fn withdraw_everything(&mut self) {
        let Some(disk) = &self.workings.disk else { return };
        if !disk.data.join("shared.age").exists() {
            return;
        }
        self.workings.at_place.stop();
        let withdrawn = withdraw_all(&disk.data, &disk.store).is_ok();
        let told = withdrawn
            && match shared_place(&disk.data, &disk.store) {
                Ok(Some((_, shelf))) => {
                    let done = catch_up(&disk.data, &disk.store, shelf.as_ref());
                    done.is_ok_and(|kept_up| kept_up.trouble.is_none())
                }
                Ok(None) => true,
                Err(_) => false,
            };
        if !told {
            self.tell(Tone::Care, "notice-withdraw-failed", "");
        }
        self.sharing = Sharing::default();
    }

    /// Notes with the own recordings who opened them.
    pub(super) fn note_viewings(&mut self) {
        let Some(disk) = &self.workings.disk else { return };
        let Ok(viewings) = take_viewings(&disk.data, &disk.store) else { return };
        for (id, on, who) in viewings {
            let who = if who.is_empty() { "group".to_owned() } else { who };
            self.in_kept(&id, |recording| _ = recording.keeping.viewed(on, &who));
        }
    }
}
