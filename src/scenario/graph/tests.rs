use super::super::script::{Helpers, run};
use super::*;

const STORY: &str = r#"
scenario("proef", #{ title: "Proef", language: "nl" });
meter("trust", 30);
fact("alone").says("ik ben alleen").needs("trust", 40).within("middle").raises("child_safety", 2);
fact("loose").says("los").needs("trust", 60);
beat("opening").phase("welcome");
say("hallo");
hears("reflection").needs("trust", 45).once().then("middle");
hears("affirmation").then("middle");
hears("judgement").reply("au");
quiet(90).end("gone");
beat("middle").phase("clarify");
hears("close").end("good");
otherwise().then("opening");
beat("cellar");
otherwise().reply("hm");
anywhere();
whenever().below("trust", 10).end("gone");
ending("good", "helped").says("dank je").explains("x").way_to_help("y");
ending("gone", "left").says("dag").explains("x").way_to_help("y");
ending("unused", "left").says("dag").explains("x").way_to_help("y");
"#;

fn graph(text: &str) -> Graph {
    Graph::of(&run("proef.rhai", text, &Helpers::default()).file)
}

fn node<'a>(graph: &'a Graph, name: &str) -> &'a Node {
    graph.nodes.iter().find(|node| node.name == name).unwrap()
}

fn arrow(graph: &Graph, from: &str, to: &str) -> Vec<String> {
    let found = graph.arrows.iter().find(|it| graph.nodes[it.from].name == from && graph.nodes[it.to].name == to);
    found.unwrap().causes.iter().map(|cause| short(cause, &English)).collect()
}

#[test]
fn arrows_are_named_by_what_triggers_them() {
    let graph = graph(STORY);
    assert_eq!(arrow(&graph, "opening", "middle"), ["reflection (trust ≥ 45, once)", "affirmation"]);
    assert_eq!(arrow(&graph, "opening", "gone"), ["90 s silence"]);
    assert_eq!(arrow(&graph, "middle", "opening"), ["otherwise"]);
    assert_eq!(arrow(&graph, "anywhere", "gone"), ["whenever (trust < 10)"]);
    assert_eq!(graph.arrows.len(), 5, "an answer that stays is no arrow");
}

#[test]
fn facts_and_flags_stand_where_they_may_come_out() {
    let graph = graph(STORY);
    let middle = node(&graph, "middle");
    assert_eq!(middle.facts, ["alone"]);
    assert_eq!(middle.flags, [("child_safety".to_owned(), 2)]);
    assert_eq!(node(&graph, "anywhere").facts, ["loose"]);
    assert!(node(&graph, "opening").facts.is_empty());
    assert_eq!(node(&graph, "opening").stays, 1);
}

#[test]
fn dead_ends_and_what_cannot_be_reached_are_marked() {
    // Without the way out that holds anywhere, the cellar is a trap.
    let graph = graph(&STORY.replace("whenever().below(\"trust\", 10).end(\"gone\");", ""));
    let cellar = node(&graph, "cellar");
    assert_eq!((cellar.is_reached, cellar.is_dead_end), (false, true));
    assert!(node(&graph, "middle").is_reached && !node(&graph, "middle").is_dead_end);
    assert!(!node(&graph, "unused").is_reached);
    assert!(node(&graph, "gone").is_reached);
}

/// Every old node stands where it stood.
fn same_places(before: &(Graph, Layout), after: &(Graph, Layout)) {
    for node in &before.0.nodes {
        let Some(other) = after.0.nodes.iter().find(|it| it.kind == node.kind && it.name == node.name) else {
            continue;
        };
        assert_eq!(before.1.area(node), after.1.area(other), "{}", node.name);
    }
}

fn laid(text: &str, before: Option<&Layout>) -> (Graph, Layout) {
    let graph = graph(text);
    let layout = Layout::of(&graph, before);
    (graph, layout)
}

#[test]
fn adding_a_beat_moves_no_other() {
    let before = laid(STORY, None);
    // In the middle of the file and of the story, so that everything below gets other lines.
    let added = STORY.replace(
        "beat(\"middle\").phase(\"clarify\");",
        "hears(\"greeting\").then(\"hall\");\nbeat(\"hall\").phase(\"welcome\");\nhears(\"reflection\").then(\"middle\");\nbeat(\"middle\").phase(\"clarify\");",
    );
    let after = laid(&added, Some(&before.1));
    same_places(&before, &after);
    assert_eq!(node(&after.0, "hall").at.0, 13);
    assert_eq!(after.1.cell(node(&after.0, "hall")).column, 1, "right of what leads to it");
    // And taking it out again gives the picture from before.
    same_places(&after, &laid(STORY, Some(&after.1)));
}

#[test]
fn a_renamed_beat_keeps_its_place() {
    let before = laid(STORY, None);
    let after = laid(&STORY.replace("middle", "centre"), Some(&before.1));
    assert_eq!(after.1.area(node(&after.0, "centre")), before.1.area(node(&before.0, "middle")));
}

#[test]
fn a_beat_at_the_end_of_a_file_moves_no_other_beat_even_without_a_layout_before() {
    let before = laid(STORY, None);
    let added = STORY
        .replace(
            "otherwise().then(\"opening\");",
            "otherwise().then(\"opening\");\nhears(\"greeting\").then(\"last\");",
        )
        .replace("anywhere();", "beat(\"last\");\notherwise().then(\"opening\");\nanywhere();");
    let mut after = laid(&added, None);
    after.0.nodes.retain(|node| node.kind != NodeKind::Ending);
    same_places(&before, &after);
}

#[test]
fn no_two_boxes_stand_in_one_place() {
    let (graph, layout) = laid(STORY, None);
    let mut cells: Vec<(u32, u32)> =
        graph.nodes.iter().map(|node| layout.cell(node)).map(|it| (it.column, it.row)).collect();
    let count = cells.len();
    cells.sort_unstable();
    cells.dedup();
    assert_eq!(cells.len(), count);
}

#[test]
fn the_picture_is_sound_xml_and_says_what_is_wrong() {
    let text = STORY.replace("say(\"hallo\");", "say(\"<b> & \\\"zo\\\" \\x07\");");
    let (graph, layout) = laid(&text, None);
    let heat = Heat { runs: 3, beats: [("opening".to_owned(), 3)].into(), ..Heat::default() };
    let picture = svg(&Picture { graph: &graph, layout: &layout, heat: Some(&heat), title: "A & B", words: &English });
    assert!(picture.contains("<title>A &amp; B</title>"));
    assert!(picture.contains("&lt;b&gt; &amp; &quot;zo&quot;"));
    assert!(picture.contains("✖ cannot be reached"), "{picture}");
    assert!(picture.contains(">3×<") && picture.contains(">not seen<"));
    assert_eq!(picture.matches("<g").count(), picture.matches("</g>").count());
    assert!(!picture.chars().any(|letter| letter.is_control() && letter != '\n'));
}

#[test]
fn an_arrow_past_other_boxes_runs_around_them_and_not_behind() {
    let mut text = String::from("scenario(\"proef\", #{ title: \"P\", language: \"nl\" });\n");
    for (beat, next) in [("a", "b"), ("b", "c"), ("c", "d"), ("d", "d")] {
        text.push_str(&format!("beat(\"{beat}\");\nquiet(60).then(\"{next}\");\nquiet(70).then(\"{beat}2\");\n"));
        text.push_str("quiet(80).end(\"last\");\nquiet(90).end(\"other\");\n");
        text.push_str(&format!("beat(\"{beat}2\");\nquiet(60).end(\"other\");\nquiet(70).end(\"last\");\n"));
    }
    text.push_str("ending(\"last\", \"left\").says(\"dag\");\nending(\"other\", \"left\").says(\"dag\");\n");
    let (graph, layout) = laid(&text, None);
    let far = graph.arrows.iter().filter(|arrow| {
        let (from, to) = (layout.cell(&graph.nodes[arrow.from]), layout.cell(&graph.nodes[arrow.to]));
        to.column > from.column + 1
    });
    assert!(far.count() >= 3, "some arrows pass other boxes");
    assert_eq!(behind(&graph, &layout), Vec::<String>::new());
}

/// Arrows that run behind a box which is none of their ends.
fn behind(graph: &Graph, layout: &Layout) -> Vec<String> {
    let areas: Vec<_> = graph.nodes.iter().map(|node| layout.area(node)).collect();
    let mut found = Vec::new();
    for (arrow, route) in graph.arrows.iter().zip(layout.routes(graph)) {
        let mut points = route.lead.to_vec();
        for piece in route.pieces() {
            points.extend((0..=100u16).map(|step| {
                let t = f32::from(step) / 100.0;
                let s = 1.0 - t;
                [0, 1].map(|axis| {
                    let [a, b, c, d] = piece.map(|point: [f32; 2]| point[axis]);
                    s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
                })
            }));
        }
        let others = areas.iter().enumerate().filter(|(index, _)| ![arrow.from, arrow.to].contains(index));
        for (index, [left, top, width, height]) in others {
            let is_in = |at: &[f32; 2]| {
                (*left..left + width).contains(&at[0]) && (top + 3.0..top + height - 3.0).contains(&at[1])
            };
            if points.iter().any(is_in) {
                let name = |index: usize| graph.nodes[index].name.as_str();
                found.push(format!("{} to {} behind {}", name(arrow.from), name(arrow.to), name(index)));
            }
        }
    }
    found
}

#[test]
fn no_arrow_of_a_scenario_that_ships_runs_behind_a_box() {
    for loaded in &crate::scenario::Library::shipped().scenarios {
        let graph = Graph::of(&loaded.file);
        let layout = Layout::of(&graph, None);
        assert_eq!(behind(&graph, &layout), Vec::<String>::new(), "{}", loaded.id);
    }
    for text in [busy(24), busy(3)] {
        let (graph, layout) = laid(&text, None);
        assert_eq!(behind(&graph, &layout), Vec::<String>::new());
    }
}

#[test]
fn a_long_name_stands_whole_in_the_exported_picture() {
    let name = "een_halte_met_een_lange_naam_x";
    let text = STORY.replace("middle", name).replace("alone", "ze_is_deze_week_alleen_met_de_kinderen");
    let (graph, layout) = laid(&text, None);
    let picture = svg(&Picture { graph: &graph, layout: &layout, heat: None, title: "x", words: &English });
    assert!(picture.contains(&format!(">{name}</text>")));
    assert!(picture.contains("ze_is_deze_week_alleen_met_de_kinderen</text>"));
    assert!(picture.contains("reflection (trust ≥ 45, once)</text>"));
    let endless = "x".repeat(90);
    let (graph, layout) = laid(&STORY.replace("middle", &endless), None);
    let picture = svg(&Picture { graph: &graph, layout: &layout, heat: None, title: "x", words: &English });
    assert!(
        picture.contains("xx…xx") && picture.contains(&format!("<title>{endless}")),
        "what has no room is in its title"
    );
}

#[test]
fn a_short_name_keeps_what_tells_it_from_others() {
    assert_eq!(short_name("beat_217", 7), "bea…217");
    assert_eq!(short_name("beat_217", 8), "beat_217");
    assert_eq!(short_name("één halte", 5), "éé…te");
    assert_ne!(short_name("beat_217", 6), short_name("beat_218", 6));
}

#[test]
fn a_line_of_the_file_leads_to_its_beat() {
    let graph = graph(STORY);
    assert_eq!(graph.at_line(8).map(|index| graph.nodes[index].name.as_str()), Some("opening"));
    assert_eq!(graph.at_line(14).map(|index| graph.nodes[index].name.as_str()), Some("middle"));
    assert_eq!(graph.at_line(1), None);
}

#[test]
fn a_broad_story_stands_in_several_columns_and_no_box_on_another() {
    let mut text = String::from("scenario(\"proef\", #{ title: \"P\", language: \"nl\" });\nbeat(\"hub\");\n");
    for index in 0..70 {
        text.push_str(&format!("quiet({}).then(\"b{index}\");\n", index + 10));
    }
    for index in 0..70 {
        text.push_str(&format!("beat(\"b{index}\");\nquiet(60).then(\"far\");\n"));
    }
    text.push_str("beat(\"far\");\nquiet(60).then(\"hub\");\n");
    let (graph, layout) = laid(&text, None);
    let cells: Vec<(u32, u32)> =
        graph.nodes.iter().map(|node| layout.cell(node)).map(|it| (it.column, it.row)).collect();
    let apart: std::collections::BTreeSet<_> = cells.iter().collect();
    assert_eq!(apart.len(), cells.len());
    assert!(cells.iter().all(|(_, row)| *row < 20), "{cells:?}");
    assert_eq!(layout.cell(node(&graph, "far")).column, 5, "right of all four columns");
}

#[test]
fn the_words_of_many_arrows_out_of_a_box_that_stands_alone_do_not_stand_on_each_other() {
    let mut text = String::from(
        "scenario(\"proef\", #{ title: \"P\", language: \"nl\" });\nbeat(\"start\");\nquiet(60).then(\"next\");\nbeat(\"next\");\nquiet(60).end(\"e0\");\nanywhere();\n",
    );
    for index in 0..14 {
        text.push_str(&format!("whenever().below(\"trust\", {}).end(\"e{index}\");\n", index + 2));
    }
    for index in 0..14 {
        text.push_str(&format!("ending(\"e{index}\", \"left\").says(\"dag\");\n"));
    }
    let (graph, layout) = laid(&text, None);
    let from = graph.nodes.iter().position(|node| node.kind == NodeKind::Anywhere).unwrap();
    let routes = layout.routes(&graph);
    let arrows = graph.arrows.iter().zip(&routes).filter(|(arrow, _)| arrow.from == from);
    let mut heights: Vec<f32> = arrows.map(|(_, route)| route.words[1]).collect();
    heights.sort_by(f32::total_cmp);
    assert_eq!(heights.len(), 14);
    // Eleven points high, and a little air.
    assert!(heights.windows(2).all(|pair| pair[1] - pair[0] >= 14.0), "{heights:?}");
}

/// A story whose second beat has so many ways out.
fn busy(ways: usize) -> String {
    let mut text = String::from("scenario(\"proef\", #{ title: \"P\", language: \"nl\" });\n");
    text.push_str("beat(\"start\");\nquiet(60).then(\"hub\");\nquiet(70).then(\"side\");\nquiet(80).then(\"low\");\n");
    text.push_str("beat(\"hub\");\n");
    (0..ways).for_each(|index| text.push_str(&format!("quiet({}).then(\"b{index}\");\n", index + 10)));
    for beat in ["side", "low"] {
        text.push_str(&format!("beat(\"{beat}\");\nquiet(60).then(\"b0\");\nquiet(70).end(\"end\");\n"));
    }
    (0..ways).for_each(|index| text.push_str(&format!("beat(\"b{index}\");\nquiet(60).end(\"end\");\n")));
    text.push_str("ending(\"end\", \"left\").says(\"dag\");\n");
    text
}

#[test]
fn the_words_of_many_arrows_stand_beside_their_box_apart_from_each_other_and_from_those_of_the_neighbours() {
    let (graph, layout) = laid(&busy(24), None);
    let routes = layout.routes(&graph);
    let column = layout.cell(node(&graph, "hub")).column;
    let mut heights = Vec::new();
    for (arrow, route) in graph.arrows.iter().zip(&routes) {
        let from = &graph.nodes[arrow.from];
        let [_, top, _, height] = layout.area(from);
        if layout.cell(from).column == column {
            heights.push(route.words[1]);
        }
        assert!((top - 22.0..top + height + 22.0).contains(&route.words[1]), "{} {route:?}", from.name);
        assert!((route.words[1] - route.lead[0][1]).abs() < 24.0, "words stand where their arrow begins: {route:?}");
    }
    heights.sort_by(f32::total_cmp);
    assert_eq!(heights.len(), 28);
    assert!(heights.windows(2).all(|pair| pair[1] - pair[0] >= 14.0), "{heights:?}");
    let areas: Vec<_> = graph.nodes.iter().map(|node| layout.area(node)).collect();
    for (index, [x, y, width, height]) in areas.iter().enumerate() {
        let mut others = areas[index + 1..].iter();
        assert!(!others.any(|[a, b, w, h]| a < &(x + width) && x < &(a + w) && b < &(y + height) && y < &(b + h)));
    }
    let [width, height] = layout.size();
    assert!(areas.iter().all(|[x, y, wide, high]| x + wide <= width && y + high <= height));
}

#[test]
fn a_box_that_grows_moves_nothing_above_it_and_nothing_at_all_until_its_row_is_full() {
    let before = laid(&busy(11), None);
    let after = laid(&busy(12), Some(&before.1));
    same_places_but_height(&before, &after, |_| true);
    let after = laid(&busy(24), Some(&before.1));
    let row = before.1.cell(node(&before.0, "hub")).row;
    same_places_but_height(&before, &after, |cell| cell.row <= row);
    // Ways that are gone while a line is half written do not shake the picture.
    let half = laid(&busy(3), Some(&after.1));
    same_places_but_height(&after, &half, |_| true);
}

fn same_places_but_height(before: &(Graph, Layout), after: &(Graph, Layout), counts: impl Fn(Cell) -> bool) {
    for node in before.0.nodes.iter().filter(|node| counts(before.1.cell(node))) {
        let same = |it: &&Node| it.kind == node.kind && it.name == node.name;
        let Some(other) = after.0.nodes.iter().find(same) else { continue };
        assert_eq!(before.1.area(node)[..2], after.1.area(other)[..2], "{}", node.name);
    }
}

#[test]
fn a_long_story_lies_in_bands_so_that_the_whole_can_be_seen_and_stays_so_while_one_writes() {
    let chain = |beats: usize| {
        let mut text = String::from("scenario(\"proef\", #{ title: \"P\", language: \"nl\" });\n");
        for index in 0..beats {
            let next = (index + 1) % beats;
            text.push_str(&format!(
                "beat(\"b{index}\");\nquiet(60).then(\"b{next}\");\nquiet(70).then(\"c{index}\");\n"
            ));
            text.push_str(&format!("beat(\"c{index}\");\nquiet(60).end(\"end\");\n"));
        }
        text + "ending(\"end\", \"left\").says(\"dag\");\n"
    };
    let (graph, layout) = laid(&chain(60), None);
    let [width, height] = layout.size();
    assert!(width.max(height) < 1.7 * width.min(height), "{width} × {height}");
    let cells: std::collections::BTreeSet<(u32, u32)> =
        graph.nodes.iter().map(|node| layout.cell(node)).map(|it| (it.column, it.row)).collect();
    assert_eq!(cells.len(), graph.nodes.len(), "no two in one place");
    let on = |index: usize| layout.cell(node(&graph, &format!("b{index}")));
    assert!((1..5).all(|index| on(index).row == on(0).row), "the long way stays in its row");
    same_places(&(graph, layout.clone()), &laid(&chain(61), Some(&layout)));
    // A story that can be seen at once lies as it did.
    let (_, short) = laid(&chain(12), None);
    assert!(short.size()[0] > 3.0 * short.size()[1]);
}
