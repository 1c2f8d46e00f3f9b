//! Common turns of a conversation, ready to be put in and changed.

use super::buffer::Change;
use super::chains::statements;
use super::text::Text;

/// A piece of a scenario.
#[derive(Clone, Copy, Debug)]
pub struct Snippet {
    /// Its name in completion.
    pub name: &'static str,
    /// Key of its name in the interface texts.
    pub key: &'static str,
    /// A line about it.
    pub about: &'static str,
    /// The words.
    pub words: &'static str,
}

impl Snippet {
    /// Where the caret goes: into the first name or text that is to be changed.
    #[must_use]
    pub fn caret(&self) -> usize {
        self.words.find('"').map_or(self.words.len(), |quote| quote + 1)
    }
}

/// A piece put below the statement at a place, with a blank line between.
#[must_use]
pub fn insertion(text: &Text, at: usize, words: &str) -> Change {
    let found = statements(text.as_str());
    let statement = found.iter().rev().find(|it| it.bytes.start <= at);
    // After the line on which the statement ends, where its remark may stand.
    let end = statement.map_or(at, |it| it.bytes.end.max(at.min(it.bytes.end)));
    let place = text.end(text.line_of(end));
    let before = if place == 0 { "" } else { "\n\n" };
    Change { range: place..place, words: format!("{before}{}", words.trim_end()) }
}

/// The pieces, in the order shown.
pub const SNIPPETS: &[Snippet] = &[
    Snippet {
        name: "beat",
        key: "beat",
        about: "A beat with its lines, rules and silences.",
        words: "beat(\"new_beat\").phase(\"clarify\");\nsay([\"…\", \"…\"]);\nhears(\"reflection\").change(\"trust\", 3).reply_one_of([\"…\", \"…\", \"…\"]).why(\"…\");\nhears(\"question_open\").change(\"trust\", 1).reply_one_of([\"…\", \"…\", \"…\"]);\nhears(\"judgement\").change(\"trust\", -8).reply_one_of([\"…\", \"…\", \"…\"]).why(\"…\").better(\"…\");\notherwise().reply_one_of([\"…\", \"…\", \"…\"]);\nquiet(90).reply_one_of([\"…\", \"…\", \"…\"]).change(\"trust\", -2).why(\"…\");\n",
    },
    Snippet {
        name: "hidden fact",
        key: "fact",
        about: "Something that is told only to somebody who earned it.",
        words: "fact(\"new_fact\").says([\"…\", \"…\"])\n    .needs(\"trust\", 45).asked_by(\"question_open\")\n    .evades([\"…\", \"…\", \"…\"])\n    .cue([\"…\"])\n    .why(\"…\");\n",
    },
    Snippet {
        name: "test of anonymity",
        key: "anonymity",
        about: "The help-seeker asks whether this is anonymous; honesty about its limits opens, a promise shuts.",
        words: "say([\"is dit echt anoniem?\", \"weten jullie wie ik ben?\"]);\nhears_all(\"confirm_anonymity\", \"explain_limits\").change(\"trust\", 6).reply_one_of([\"…\", \"…\", \"…\"]).why(\"…\");\nhears(\"confirm_anonymity\").change(\"trust\", 3).reply_one_of([\"…\", \"…\", \"…\"]).why(\"…\");\nhears(\"promise_secrecy\").change(\"trust\", 4).mark(\"false_promise\").reply_one_of([\"…\", \"…\", \"…\"]).why(\"…\");\nhears(\"ask_identity\").change(\"trust\", -12).reply_one_of([\"…\", \"…\", \"…\"]).why(\"…\").better(\"…\");\n",
    },
    Snippet {
        name: "wrong turn that can be mended",
        key: "mend",
        about: "A judgement closes the person up; acknowledging it opens again.",
        words: "hears(\"judgement\").change(\"trust\", -12).reply_one_of([\"…\", \"…\", \"…\"]).then(\"closing_up\").why(\"…\").better(\"…\");\n\nbeat(\"closing_up\").phase(\"clarify\");\nhears(\"affirmation\", \"reflection\").change(\"trust\", 8).reply_one_of([\"…\", \"…\", \"…\"]).then(\"opening\").why(\"…\");\notherwise().change(\"trust\", -2).reply_one_of([\"…\", \"…\", \"…\"]);\nquiet(120).end(\"left\");\n",
    },
    Snippet {
        name: "silence",
        key: "silence",
        about: "What the person does while the counsellor is silent, in three steps.",
        words: "quiet(75).reply_one_of([\"…\", \"…\", \"…\"]).change(\"trust\", -2).why(\"…\");\nquiet(150).reply_one_of([\"…\", \"…\", \"…\"]).change(\"trust\", -3);\nquiet(240).end(\"left\");\n",
    },
    Snippet {
        name: "subject",
        key: "topic",
        about: "A subject of this scenario's own, by the ways in which one asks about it.",
        words: "topic(\"new_topic\", [\"…\", \"…\", \"…\", \"…\", \"…\"]);\n",
    },
    Snippet {
        name: "expectation",
        key: "expects",
        about: "What a good conversation shows, for the feedback afterwards.",
        words: "expects(\"…\").hears(\"reflection\").by_turn(12).why(\"…\");\n",
    },
    Snippet {
        name: "ending",
        key: "ending",
        about: "A way the conversation can end, with a way to help that stays open.",
        words: "ending(\"new_ending\", \"partly\").says([\"…\", \"…\"])\n    .explains(\"…\")\n    .afterwards(\"…\")\n    .way_to_help(\"…\");\n",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_goes_below_the_statement_and_never_into_it() {
        let text = Text::new("say(\"a\")\n    .once(); // hier\nsay(\"b\");");
        let change = insertion(&text, 3, "x();\n");
        assert_eq!(&text.as_str()[..change.range.start], "say(\"a\")\n    .once(); // hier");
        assert_eq!(change.words, "\n\nx();");
        assert_eq!(insertion(&Text::new(""), 0, "x();").words, "x();");
    }

    #[test]
    fn every_piece_is_made_of_whole_statements() {
        for snippet in SNIPPETS {
            assert!(statements(snippet.words).iter().all(|it| it.is_ended), "{}", snippet.name);
            assert!(snippet.caret() < snippet.words.len(), "{}", snippet.name);
        }
    }
}
