# Sharing with the own group
sharing-title = Sharing with your group
sharing-lead = What you share leaves sealed, without your name and with an end date. You see beforehand exactly what leaves, and you can withdraw it.
sharing-open-screen = Sharing with my group
sharing-this = Share with my group
sharing-make = Make a bundle
sharing-make-hint = Choose a chat that your group may see. You can add others afterwards.
sharing-none-allowed = You have not yet allowed your group to see any chat. You can do so in Privacy, or with “Share with my group” when looking back.
sharing-chats = Which chats?
sharing-choose = Choose at least one chat.
sharing-no-fields = Choose at least one part.
sharing-not-allowed =
    { $n ->
        [one] You have not yet allowed your group to see this chat. Without that nothing leaves.
       *[other] You have not yet allowed your group to see { $n } of these chats. Without that nothing leaves.
    }
sharing-allow = May be shown to my group
sharing-unopened = One of these chats does not open. Take it out of the bundle.
sharing-too-late = A bundle ends no later than the chats in it: on { $date } at the latest.
sharing-past = The last day is today or later.
sharing-fields = What goes along?
sharing-field-transcript = What was typed
sharing-field-transcript-hint = Your messages and those of the help-seeker.
sharing-field-readings = What the program read in it
sharing-field-readings-hint = Your own corrections too.
sharing-field-inner = What went on in the help-seeker
sharing-field-inner-hint = Feelings, hints, what stayed hidden.
sharing-field-feedback = Why the help-seeker reacted so
sharing-field-feedback-hint = The author’s reasons, and what they hoped to see.
sharing-field-protocol = Protocol and referral
sharing-field-protocol-hint = Risks, steps, the shift lead.
sharing-field-measures = What was counted
sharing-field-measures-hint = The numbers as you saw them. No score.
sharing-field-guess = Your own guess
sharing-field-guess-hint = What you thought before looking back. It stays with you unless you tick it.
sharing-field-date = The day of the chat
sharing-field-date-hint = The time of day never goes along.
sharing-until-title = Until when?
sharing-until-now = Opens up to and including { $date }.
sharing-until = End it earlier (year-month-day)
sharing-take-out = By this somebody could be found
sharing-take-out-hint = What is ticked does not go along: […] stands there instead. Your own chat stays as it is. The program misses things: read it yourself.
sharing-left =
    { $n ->
        [one] You leave this in. Your group will read it.
       *[other] You leave { $n } of these in. Your group will read them.
    }
sharing-preview = This leaves
sharing-preview-hint = In this bundle you are called “{ $name }”. In another bundle you have another name.
sharing-hoped-seen = seen
sharing-hoped-late = seen late
sharing-hoped-unseen = not seen
sharing-risk-withdrawn = withdrawn
sharing-referral = Referred to { $name }
sharing-preview-read = Read it
sharing-counted-messages =
    { $n ->
        [one] one message
       *[other] { $n } messages
    }
sharing-counted-readings =
    { $n ->
        [0] nothing read
        [one] read once
       *[other] read { $n } times
    }
sharing-counted-measures =
    { $n ->
        [0] no counts
        [one] one count
       *[other] { $n } counts
    }
sharing-counted-redacted =
    { $n ->
        [one] taken out in one place
       *[other] taken out in { $n } places
    }
sharing-to = For whom?
sharing-to-group = For my group
sharing-to-passphrase = With a passphrase
sharing-passphrase = Passphrase
sharing-passphrase-hint = At least twelve characters. Pass the passphrase on by another way than the file.
sharing-recipients = Other keys (age1…), separated by a comma
sharing-as-place = In the shared place
sharing-as-file = As a file
sharing-file = File
sharing-go = Seal and share
sharing-go-hint = First say for whom it is, and where it goes.
sharing-others = What others share
sharing-there-none = Nothing of others lies in the shared place.
sharing-there-line =
    { $n ->
        [one] One chat by “{ $name }”, until { $date }
       *[other] { $n } chats by “{ $name }”, until { $date }
    }
sharing-withdrawn =
    { $n ->
        [one] one withdrawn
       *[other] { $n } withdrawn
    }
sharing-open = Open
sharing-open-file = File of a bundle
sharing-open-passphrase = Passphrase of this bundle
sharing-open-title = Shared by “{ $name }”
sharing-open-about = Made on { $made }. Opens up to and including { $until }.
sharing-open-withdrawn =
    { $n ->
        [one] One chat was withdrawn by whoever shared it. It is no longer shown.
       *[other] { $n } chats were withdrawn by whoever shared them. They are no longer shown.
    }
sharing-open-foreign = A withdrawal lies beside it that is not by whoever shared it. It does not count.
sharing-own = What you shared
sharing-own-hint = When you withdraw the permission “may be shown to my group”, it is withdrawn here too. Copies that somebody put elsewhere are out of the program’s reach.
sharing-own-none = You have shared nothing yet.
sharing-own-line =
    { $n ->
        [one] One chat as “{ $name }”, until { $date }
       *[other] { $n } chats as “{ $name }”, until { $date }
    }
sharing-stands-file = as a file: { $file }
sharing-stands-waits = waits until the shared place answers
sharing-stands-there = in the shared place
sharing-stands-gone = taken away
sharing-groups = Your groups
sharing-groups-hint = A group has one key. Somebody makes it and passes it on. Whoever has it opens everything sealed for the group.
sharing-me = Your key for others
sharing-copy = Copy
sharing-group-name = Name of a new group
sharing-group-make = Make a group
sharing-group-file = File with the key of a group
sharing-group-passphrase = Passphrase of that file
sharing-group-take = Take the key in
sharing-group-hand = Pass on
sharing-group-write = Make the file
sharing-group-leave = Forget the key
sharing-place = The shared place
sharing-place-hint = A folder that your group synchronises, or a WebDAV or S3 store. Only then does the program use a network. Everything lies there sealed, under names that say nothing.
sharing-place-now = Set: { $place }
sharing-place-waits =
    { $n ->
        [one] One thing waits until the place answers.
       *[other] { $n } things wait until the place answers.
    }
sharing-place-look = Bring up to date
sharing-place-busy = Working…
sharing-place-none = No longer use it
sharing-place-folder = A folder
sharing-place-webdav = WebDAV
sharing-place-s3 = S3
sharing-place-path = Folder
sharing-place-url = Address (https://…)
sharing-place-user = User name
sharing-place-secret = Password (kept sealed)
sharing-place-endpoint = Address (empty: Amazon)
sharing-place-bucket = Bucket
sharing-place-region = Region
sharing-place-key = Key id
sharing-place-me = How your group knows you (may stay empty)
sharing-place-me-hint = Whoever shared something sees who opened it: under this name, or as “somebody of the group”.
sharing-place-set = Set
bundle-not = This is not a bundle of Oefenlijn.
bundle-other-key = This bundle is sealed for others, or its beginning was changed on the way. Ask for one for your group.
bundle-wants-passphrase = This bundle opens with a passphrase. Ask whoever shared it.
bundle-wrong-passphrase = That is not the passphrase of this bundle.
bundle-cut = The end of this bundle is missing. Fetch or copy it again.
bundle-tampered = This bundle was changed after it was sealed. Nothing of it is shown. Ask for it again.
bundle-newer = This bundle is of a newer version. Update the program.
bundle-ended = This bundle ended on { $date } and no longer opens.
bundle-too-large = This file is too large for a bundle.
place-offline = The shared place does not answer. What waits goes later.
place-refused = The shared place does not let you in. Check name and password.
place-missing = The shared place is not there. Check the address.
place-no-secret = The shared place wants a password.
place-address = The address of the shared place cannot be used.
place-other = The shared place could not do this.
notice-shared-place = Sealed. It goes to the shared place as soon as that answers.
notice-shared-file = Sealed and written.
notice-share-failed = Nothing was shared: the file could not be written.
notice-no-recipient = One of the keys is none: a key begins with age1.
notice-shared-unreadable = What you shared could not be read or kept. Nothing leaves until that works again.
notice-withdrawn-shared =
    { $n ->
        [one] Withdrawn from what you shared too: one chat.
       *[other] Withdrawn from what you shared too: { $n } chats.
    }
notice-withdraw-failed = Not everything that you shared could be withdrawn. It closes on its end date.
notice-bundle-unread = This file could not be read.
notice-group-name = Choose another name: this one is empty or in use.
notice-group-handed = The key of the group is in this file. Pass the passphrase on by another way.
notice-group-taken = The key of this group is taken in.
notice-group-passphrase = That is not the passphrase of this file.
notice-group-not = This file does not hold the key of a group.
notice-group-newer = This file is of a newer version. Update the program.
notice-group-damaged = This file is damaged. Ask for it again.
notice-place-address = This address cannot be used. It begins with https:// and holds no name or password.
notice-place-beside = Something else had this name in the shared place. Both are kept, yours as:
notice-place-changed =
    { $n ->
        [one] Somebody changed a bundle of yours in the shared place. Your group is not shown it.
       *[other] Somebody changed { $n } bundles of yours in the shared place. Your group is not shown them.
    }
notice-place-missing =
    { $n ->
        [one] A bundle of yours is no longer in the shared place.
       *[other] { $n } bundles of yours are no longer in the shared place.
    }
sharing-file-name = bundle
sharing-group-into = File for the key
