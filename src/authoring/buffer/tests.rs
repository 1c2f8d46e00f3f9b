use super::*;

fn typed(buffer: &mut Buffer, words: &str) {
    for letter in words.chars() {
        buffer.stroke(Stroke::Type(letter.to_string()));
    }
}

fn at(words: &str, caret: usize) -> Buffer {
    let mut buffer = Buffer::new(words);
    buffer.stroke(Stroke::Place { at: caret, extend: false });
    buffer
}

#[test]
fn undo_goes_word_by_word_and_redo_brings_it_back() {
    let mut buffer = Buffer::default();
    typed(&mut buffer, "een twee");
    buffer.stroke(Stroke::Undo);
    assert_eq!(buffer.text().as_str(), "een ");
    buffer.stroke(Stroke::Undo);
    assert_eq!(buffer.text().as_str(), "");
    buffer.stroke(Stroke::Redo);
    buffer.stroke(Stroke::Redo);
    assert_eq!((buffer.text().as_str(), buffer.caret()), ("een twee", 8));
}

#[test]
fn a_motion_ends_a_step() {
    let mut buffer = Buffer::default();
    typed(&mut buffer, "ab");
    buffer.stroke(Stroke::Go { motion: Motion::Left, extend: false });
    typed(&mut buffer, "x");
    buffer.stroke(Stroke::Undo);
    assert_eq!((buffer.text().as_str(), buffer.caret()), ("ab", 1));
}

#[test]
fn an_empty_pair_goes_as_it_came() {
    let mut buffer = Buffer::default();
    typed(&mut buffer, "say(");
    assert_eq!((buffer.text().as_str(), buffer.caret()), ("say()", 4));
    buffer.stroke(Stroke::Delete(Motion::Left));
    assert_eq!(buffer.text().as_str(), "say");
    typed(&mut buffer, "(\"hallo\")");
    assert_eq!(buffer.text().as_str(), "say(\"hallo\")", "what closes is stepped over");
}

#[test]
fn several_changes_are_one_step_and_the_caret_keeps_its_letter() {
    let mut buffer = at("beat(\"a\");\nthen(\"a\") x", 21);
    buffer.change(&[
        Change { range: 6..7, words: "opening".to_owned() },
        Change { range: 17..18, words: "opening".to_owned() },
    ]);
    assert_eq!(buffer.text().as_str(), "beat(\"opening\");\nthen(\"opening\") x");
    assert_eq!(&buffer.text().as_str()[buffer.caret()..], "x");
    buffer.stroke(Stroke::Undo);
    assert_eq!((buffer.text().as_str(), buffer.caret()), ("beat(\"a\");\nthen(\"a\") x", 21));
    buffer.stroke(Stroke::Redo);
    assert_eq!(buffer.text().as_str(), "beat(\"opening\");\nthen(\"opening\") x");
}

#[test]
fn lines_go_in_out_up_and_into_comments_together() {
    let mut buffer = Buffer::new("a\nb\nc");
    buffer.stroke(Stroke::Select(0..3));
    buffer.stroke(Stroke::Indent);
    assert_eq!(buffer.text().as_str(), "    a\n    b\nc");
    buffer.stroke(Stroke::Outdent);
    assert_eq!(buffer.text().as_str(), "a\nb\nc");
    buffer.stroke(Stroke::Comment);
    assert_eq!(buffer.text().as_str(), "// a\n// b\nc");
    buffer.stroke(Stroke::Comment);
    assert_eq!(buffer.text().as_str(), "a\nb\nc");
    buffer.stroke(Stroke::MoveLines { up: false });
    assert_eq!(buffer.text().as_str(), "c\na\nb");
    assert_eq!(buffer.selected(), "a\nb");
    buffer.stroke(Stroke::MoveLines { up: true });
    assert_eq!(buffer.text().as_str(), "a\nb\nc");
}

#[test]
fn a_text_from_outside_is_one_step_and_touches_only_what_differs() {
    let mut buffer = at("een\ntwee\ndrie", 9);
    buffer.become_text("een\ntwaalf\ndrie");
    assert_eq!((buffer.text().as_str(), buffer.text().place(buffer.caret())), ("een\ntwaalf\ndrie", (3, 1)));
    buffer.stroke(Stroke::Undo);
    assert_eq!(buffer.text().as_str(), "een\ntwee\ndrie");
    buffer.stroke(Stroke::Place { at: 10, extend: false });
    buffer.become_text("nul\neen\ntwee\ndrie");
    assert_eq!(&buffer.text().as_str()[buffer.caret()..], "rie", "what came above moves it along");
    assert_eq!(least_change("é", "è"), Change { range: 0..2, words: "è".to_owned() });
}

#[test]
fn going_left_from_a_selection_lands_at_its_edge() {
    let mut buffer = Buffer::new("een twee");
    buffer.stroke(Stroke::Select(4..8));
    buffer.stroke(Stroke::Go { motion: Motion::Left, extend: false });
    assert_eq!((buffer.caret(), buffer.selection()), (4, 4..4));
}
