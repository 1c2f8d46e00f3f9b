privacy-title = What is kept of you
privacy-lead = Practice is personal. Here you see what there is, where, until when, and how to be rid of it.
privacy-open = Privacy: what is kept
privacy-kept = Practice chats
privacy-record-hint = You can also practise without anything being kept. Looking back is then possible only right afterwards.
privacy-record-yes = Keep
privacy-record-no = Do not keep
privacy-nothing = Nothing is kept.
privacy-until = Until { $date }, { $left }
privacy-days-left =
    { $n ->
        [0] this is the last day
        [one] one day left
       *[other] { $n } days left
    }
privacy-allow-show-group = May be shown to my intervision group
privacy-allow-teaching = May be kept as an example for teaching
privacy-viewed = Looked at by { $who } on { $date }
privacy-keep = Change the end date
privacy-keep-day = Last day (year-month-day)
privacy-keep-reason = Why longer? (stays with the chat)
privacy-plan = Plan an intervision
privacy-plan-day = Day of the intervision (year-month-day)
privacy-save = Save
privacy-where = Where it is, and the key
privacy-folder = Folder
privacy-sealed = Each chat is a sealed file. Without your key nobody can read it.
privacy-key = Where is the key?
privacy-key-ring = In this device’s keyring
privacy-key-file = In a file
privacy-key-passphrase = Behind a passphrase
privacy-key-ring-hint = Whoever is signed in as you on this device can open your chats.
privacy-key-file-hint = Only your user, and whoever manages this device, can read the file and so open your chats.
privacy-key-passphrase-hint = At every start the program asks for your passphrase. If you lose it, your chats never open again. Nobody can undo that.
privacy-passphrase-new = New passphrase
privacy-passphrase-again = Once more
privacy-passphrase-short = At least twelve characters. A short sentence is easy to remember.
privacy-passphrase-differs = The two are not the same
privacy-passphrase-save = Put it behind this passphrase
privacy-lock = Lock now
privacy-backups = Backups of this device, and files you put elsewhere yourself, are beyond the program. They stay sealed, except what you wrote out readable.
privacy-terms = How long
privacy-term-recording =
    { $n ->
        [one] A practice chat: one day.
       *[other] A practice chat: { $n } days.
    }
privacy-term-meeting =
    { $n ->
        [one] When an intervision is planned: until one day after it.
       *[other] When an intervision is planned: until { $n } days after it.
    }
privacy-term-most =
    { $n ->
        [one] Never longer than one day, not even with a reason.
       *[other] Never longer than { $n } days, not even with a reason.
    }
privacy-term-draft =
    { $n ->
        [0] A message you were typing when a chat broke off: that day only.
        [one] A message you were typing when a chat broke off: one day.
       *[other] A message you were typing when a chat broke off: { $n } days.
    }
privacy-term-log =
    { $n ->
        [one] The log below, without content: one month.
       *[other] The log below, without content: { $n } months.
    }
privacy-decided = Decided by { $who }.
privacy-decided-nobody = These are example terms. Nobody in your organisation has laid them down.
privacy-all-of-me = Everything about me
privacy-take-out-lead = The program writes all it has of you to a folder: a page to read and a file for other programs. They lie there readable. Throw them away after use.
privacy-take-out-folder = Folder
privacy-take-out = Write out everything
privacy-erase-all = Erase everything…
privacy-deeds = What was done
privacy-deeds-hint = Without content: only that something was done, with a mark of the chat.
privacy-deeds-none = Nothing yet.
privacy-deed-purged = deleted because its end date had passed
privacy-deed-erased = deleted on request
privacy-deed-extended = end date changed
privacy-deed-allowed = permission given
privacy-deed-withdrew = permission withdrawn
privacy-deed-exported = copy written out
privacy-deed-redacted = words taken out
privacy-deed-key-destroyed = key destroyed
privacy-deed-key-moved = key moved
privacy-deed-files =
    { $n ->
        [one] one file
       *[other] { $n } files
    }
privacy-clock-back = This device’s clock is earlier than before. Nothing is deleted until it is right again.
privacy-clock-ahead = This device’s clock is { $n } days ahead of last time. Nothing is deleted until you say that it is right.
privacy-clock-right = The date is right

erase-all-title = Erase everything?
erase-all-body = First the key is destroyed, then all chats are deleted. This cannot be undone, not even with a backup.
erase-all-confirm = Yes, erase everything

shut-title = Your chats are locked
shut-passphrase = Type your passphrase to open them.
shut-wrong = That is not the passphrase. Try again.
shut-lost = The key is not where it was. Put it back if you have a copy.
shut-damaged = The file of the key is damaged. Put a copy back if you have one.
shut-unreachable = This device’s keyring does not answer. Unlock it and try again.
shut-unreadable = The key cannot be read from the disk.
shut-field = Passphrase
shut-open = Open
shut-retry = Try again
shut-new-key = Start with a new key
shut-new-key-hint = What was sealed with the old key will then never open again. It is deleted on its end date.
shut-without = Practise without keeping
shut-without-hint = You can also practise now without anything being kept.

kept-days-left =
    { $n ->
        [0] Last day
        [one] Kept one more day
       *[other] Kept { $n } more days
    }
kept-search = Search what was said
kept-search-found =
    { $n ->
        [0] Found nowhere
        [one] In one chat
       *[other] In { $n } chats
    }
kept-search-times =
    { $n ->
        [one] In one message
       *[other] In { $n } messages
    }
before-record =
    { $n ->
        [one] Keep this chat: sealed on this device, one day
       *[other] Keep this chat: sealed on this device, { $n } days
    }
before-record-not = Looking back is possible only right after the chat.
trouble-other-key = Is sealed with another key
trouble-locked = Is locked

notice-clock-back = This device’s clock is earlier than before. Nothing is deleted until it is right again.
notice-clock-ahead =
    { $n ->
        [one] This device’s clock is a day ahead. Nothing is deleted until you say under Privacy that the date is right.
       *[other] This device’s clock is { $n } days ahead. Nothing is deleted until you say under Privacy that the date is right.
    }
notice-purged =
    { $n ->
        [one] One chat whose end date had passed has been deleted
       *[other] { $n } chats whose end date had passed have been deleted
    }
notice-purge-failed = Not everything that is over could be deleted. The program will try again.
notice-nothing-kept = Nothing is kept now. Start the program again to open your chats.
notice-passphrase-short = A passphrase has at least twelve characters
notice-key-moved = The key is in its new place
notice-key-unreachable = This device’s keyring does not answer. The key stays where it is.
notice-no-day = Write the day as year-month-day, for example 2026-12-24
notice-no-reason = Add why you want to keep it longer
notice-kept-too-long = Your organisation allows no longer than until { $detail }
notice-erased =
    { $n ->
        [one] Everything is deleted, one file, and the key is destroyed
       *[other] Everything is deleted, { $n } files, and the key is destroyed
    }
notice-erase-failed = Not everything could be deleted. The key is destroyed if it could be reached.
notice-no-folder = Write first in which folder
notice-taken-out = Everything is written out. It lies there readable: throw it away after use.
notice-busy-elsewhere = This chat is already open in another window of Oefenlijn

identify-national-number = a national register number
identify-account = an account number
identify-email = an e-mail address
identify-url = a web address
identify-phone = a telephone number
identify-address = an address
identify-plate = a number plate
identify-name = a name
identify-before = Something here looks like { $what }. Do not type data of real people.
identify-found = This looks like { $what }. If it belongs to somebody real, take it out.
identify-redact = Take out “{ $words }” for good
notice-redacted =
    { $n ->
        [one] The words are taken out, in one place
       *[other] The words are taken out, in { $n } places
    }
leaving-title = What may be done with this chat?
leaving-hint = You decide, and you can always take it back.
leaving-unkept = This chat is not kept. When you leave, it is gone.
leaving-keep = Keep it after all
leaving-export = Take along as a file
leaving-export-hint = Such a file can be read by whoever gets hold of it, and the program cannot delete it later.
leaving-form-md = Text (Markdown)
leaving-form-html = Web page
leaving-form-pdf = PDF
leaving-form-csv = Table of messages
leaving-form-measures = Table of counts
leaving-form-json = JSON
leaving-form-xapi = xAPI
leaving-for-me = For myself
leaving-for-others = For others
leaving-pseudonym = Pseudonym for xAPI
leaving-file = To which file?
leaving-write = Write
notice-exported = The file is written.
notice-export-no-file = Say to which file first.
notice-export-not-allowed = For others you have to allow it first: tick above what may be done.
notice-export-no-pseudonym = xAPI needs a pseudonym.
notice-export-failed = This could not be written in that form.
leaving-identifying =
    { $n ->
        [one] One thing in it may point at somebody. Take it out first, at the message itself.
       *[other] { $n } things in it may point at somebody. Take them out first, at the message itself.
    }
leaving-file-name = conversation
