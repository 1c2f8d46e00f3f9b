//! Tables as lists: a table of long cells fits no narrow window, a list fits every one.

/// The text with each table unfolded: a point for each row, its other cells below it with the names of their columns.
pub(super) fn unfolded(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut written = String::new();
    let mut is_code = false;
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        is_code ^= line.trim_start().starts_with("```");
        let is_table = !is_code && is_row(line) && lines.get(at + 1).is_some_and(|next| is_rule(next));
        if !is_table {
            written.push_str(line);
            written.push('\n');
            at += 1;
            continue;
        }
        let heads = cells(line);
        at += 2;
        while at < lines.len() && is_row(lines[at]) {
            row(&heads, &cells(lines[at]), &mut written);
            at += 1;
        }
    }
    written
}

fn row(heads: &[String], cells: &[String], written: &mut String) {
    let Some((first, rest)) = cells.split_first() else { return };
    // What is bold or code already stays as it is.
    let is_marked = first.contains("**") || first.contains('`') || first.is_empty();
    let first = if is_marked { first.clone() } else { format!("**{first}**") };
    written.push_str(&format!("- {first}"));
    let filled = rest.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    for (index, cell) in filled {
        match heads.get(index + 1).filter(|head| !head.is_empty()) {
            Some(head) => written.push_str(&format!("\n  - *{head}*: {cell}")),
            None => written.push_str(&format!("\n  - {cell}")),
        }
    }
    written.push('\n');
}

fn is_row(line: &str) -> bool {
    line.trim_start().starts_with('|')
}

/// `|---|:--|`
fn is_rule(line: &str) -> bool {
    is_row(line) && line.contains('-') && line.chars().all(|letter| "|-: ".contains(letter))
}

/// The cells of a row; a bar inside code or after a backslash parts nothing.
fn cells(line: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let (mut is_code, mut is_escaped) = (false, false);
    for letter in line.trim().trim_start_matches('|').chars() {
        match letter {
            '|' if !is_code && !is_escaped => all.push(String::new()),
            '\\' if !is_escaped => {
                is_escaped = true;
                continue;
            }
            _ => {
                is_code ^= letter == '`';
                if let Some(cell) = all.last_mut() {
                    if is_escaped && letter != '|' {
                        cell.push('\\');
                    }
                    cell.push(letter);
                }
            }
        }
        is_escaped = false;
    }
    if line.trim_end().ends_with('|') {
        all.pop();
    }
    all.into_iter().map(|cell| cell.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_becomes_a_list_with_the_names_of_its_columns() {
        let table = "voor\n\n| Wat | Hoe | |\n|---|---|---|\n| a | `x|y` en b\\|c | z |\n| `k` | | |\n\nna\n```\n| geen | tabel |\n|---|---|\n```\n";
        assert_eq!(
            unfolded(table),
            "voor\n\n- **a**\n  - *Hoe*: `x|y` en b|c\n  - z\n- `k`\n\nna\n```\n| geen | tabel |\n|---|---|\n```\n"
        );
    }
}
