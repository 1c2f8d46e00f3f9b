//! What `oefenlijn --help` says.

/// What `oefenlijn --help` says.
pub const HELP: &str = "\
Oefenlijn: practice and intervision for chat-helpline counsellors

oefenlijn                                 opens the program
oefenlijn play SCENARIO                   a practice chat in the terminal
    --lang nl|en|fr                       language (default: the scenario's own)
    --seed N                              the same variation again
    --tempo PERCENT                       200: the help-seeker types twice as fast
    --exam                                no hints; steps of protocols hidden until asked for
    --record FILE                         keep the conversation
    --jsonl                               lines of JSON in and out, for programs
oefenlijn check [PATH…] [--json]          what is wrong with scenarios, plays, phrases,
                                          translations, protocols, partner maps
oefenlijn debrief RECORDING… [--json]      looking back: protocol result, measures, each turn with its reasons
oefenlijn rehearse SCENARIO [--json]       simulated trainees play it many times
    --runs N --seed S                     how often; the same seed, the same result (default 400, 1)
    --who expert|beginner|cold|random|silent|hostile|mix
oefenlijn graph SCENARIO [--json]          its beats and what leads from one to another, as a picture (SVG)
    -o FILE --lang LANG                   into a file; texts and words in this language
oefenlijn replay RECORDING [--scenario PATH]   run a recording again, name the first difference
oefenlijn replay [RECORDING…] --against SCENARIO [--json]
                                          run recordings on a scenario as it is now, both sides by message
                                          (none named: every kept one of that scenario)
oefenlijn as-play RECORDING [-o FILE]      a recording as a play, what came of it as expectations
oefenlijn listen [--lang nl|en|fr]        read messages: one JSON object a line in and out
    --score FILE                          how well a labelled file is read
oefenlijn topics SCENARIO [--lang LANG]   phrases of a scenario's topics that get confused
oefenlijn understanding SCENARIO [--json]  topics taken for each other, phrases too close or read as something else
    --recordings kept|RECORDING…          sentences of these that nobody understood, with the nearest topic
    --add TOPIC PHRASE                    adds a phrase to a topic in the scenario's file
oefenlijn corrections RECORDING…          corrections of a debrief as lines for a phrase file
oefenlijn translate SCENARIO --to LANG    makes the translation file or brings it in step with its scenario
    --prune                               and takes out what the scenario does not hold any more
    --po FILE                             also writes it as a PO file, for a translator's own program
    --import FILE                         takes such a PO file back in: all of it or nothing
oefenlijn translate SCENARIO LANG [--write]   the same, printed; with --write into the file
oefenlijn pack SCENARIO [-o FILE] [--licence TEXT]
                                          a scenario with translations and plays as one file to hand on
oefenlijn pack --show FILE                what a pack is, and whether all of it is sound
oefenlijn pack --diff OLD NEW             what differs between two versions: ids or files
oefenlijn pack --import FILE              checked, then taken into one's own scenarios as ID@VERSION
oefenlijn privacy [list] [--json]         what is kept, until when, where the key lies
    log · purge · search WORDS            what was deleted and when; delete what is over; look for words
    export FOLDER · erase ID… · erase-all --yes
    allow|withdraw ID show-group|teaching
    keep ID --until DAY --reason TEXT · plan ID --on DAY
    key [file|ring|passphrase] [--passphrase-file FILE]
oefenlijn export RECORDING… --to md|html|pdf|csv|measures|json|xapi [-o FILE]
    --for-me                              the own copy; else only what is allowed (see privacy allow)
    --name PSEUDONYM --home-page URL      the account in xAPI statements
    --xapi-push URL                       sends the statements to a learning record store, each once; name and
                                          password from OEFENLIJN_XAPI_LOGIN=NAME:PASSWORD, or asked for
oefenlijn meeting new --on DAY             a meeting of intervision; prints its name
    --at 19:30 --place TEXT --title TEXT --method ID --minutes N --drop PHASE --stretch PHASE=N
    invite ID PSEUDONYM [facilitator|case_owner|note_taker|observer]… · leave ID LETTER
    bring ID RECORDING [--from N --to N --code TEXT --question TEXT --stop N --acts] · consent ID yes|no
    open ID · next · back · pause · resume · extend ID MINUTES · stop (the stop word) · closing · close
    sheet ID LETTER [-o FILE] · rate ID LETTER FILE · reveal ID [--key FILE] · agree ID CRITERION VALUE
    write ID theme|insight|try_out|signal|for_organisation|evaluation TEXT [--by DAY] · strike ID LINE
    tried ID LINE yes|not_yet|let_go · list · show ID [--json] · group [--json] · delete ID
    several machines: bring ID BUNDLE --item NAME · hand-out ID --for GROUP -o FILE (the plan) · take-plan FILE
    note ID LETTER question|observation|alternative|strength MESSAGE TEXT
    hand-over ID LETTER --for GROUP -o FOLDER · gather ID FILE|FOLDER… (all of it, or nothing)
oefenlijn minutes MEETING --to md|html|pdf|ics [-o FILE] [--lang LANG]
oefenlijn merge NOTES… -o FILE             several files of notes become one, in whatever order
oefenlijn agreement FILE… [--json]         how far raters agree, by code and criterion: ratings files, or tables of
    --level nominal|ordinal|interval      item,rater,variable,value (numbers: ordinal; words: nominal)
oefenlijn method list [--json]             methods of intervision; the one that fits best first, given
    --question advice|understanding|own_share|dilemma|strength|insight|habits|debrief
    --minutes N --people N --level beginner|some|experienced
oefenlijn method check [FILE…] [--json]    what is wrong with method files
oefenlijn bundle RECORDING… --to WHO… [-o FILE]
                                          sealed for recipients (age1…) or groups, pseudonymised, with an end date;
                                          without -o into the shared place
    --passphrase                          sealed with a passphrase instead of --to (--bundle-passphrase FILE)
    --fields LIST --until DAY             transcript,readings,inner,feedback,protocol,measures,guess,date
    --preview                             exactly what would leave; nothing does
    --take-out | --as-it-is               words by which somebody could be found: out of it, or shared after all
oefenlijn bundle --open FILE [--to FOLDER]  read one; --show FILE: only what it is
oefenlijn bundle --list | --keep-up       what is shared; bring what waits, learn who opened what
oefenlijn group [list] [make|hand|take|leave …]
                                          your own recipient; keys of your groups, handed over behind a passphrase
oefenlijn place [folder PATH|webdav URL|s3 BUCKET|secret|try|none]
                                          where your group keeps its bundles
    --user NAME --endpoint URL --region R --folder F --me NAME --secret-file FILE
oefenlijn stage RECORDING|PLAY|MEETING     the conversation on the big screen (built with --features stage)
    --look light|dark|contrast --lang LANG --inner --still --second --stop N…
    --frame SECONDS -o FILE.png           one picture, without a window; --size 1920x1080
    --film FOLDER --fps 30                every picture
oefenlijn functions                       the functions of the scenario language
oefenlijn --version

SCENARIO is an id or the path of a .rhai file.
--data DIR (or OEFENLIJN_DATA): where everything that is kept lies.
";
