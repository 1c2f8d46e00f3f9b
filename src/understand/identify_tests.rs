//! Sentences as counsellors and help-seekers write them, with and without what points at somebody.

use super::identify;

/// What of a sentence is found, with the name of its kind.
fn found(text: &str) -> Vec<(&'static str, String)> {
    let letters: Vec<char> = text.chars().collect();
    let words = |start: u32, end: u32| letters[start as usize..end as usize].iter().collect();
    identify(text).into_iter().map(|(kind, span)| (kind.name(), words(span.start, span.end))).collect()
}

/// All faults at once: a table that stops at its first one is mended ten times.
fn holds(table: &[(&str, &[(&str, &str)])]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, wanted)| {
            let found = found(text);
            let wanted: Vec<_> = wanted.iter().map(|(kind, words)| (*kind, (*words).to_owned())).collect();
            (found != wanted).then(|| format!("{text}\n  found {found:?}\n  wanted {wanted:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn dutch_sentences() {
    holds(&[
        ("Ik ben Karel Janssens van de dienst jongerenhulp.", &[("name", "Karel Janssens")]),
        ("ik ben moe en ik wil naar huis", &[]),
        ("Ik ben Vlaming en vader van twee.", &[]),
        ("hij heet Younes, denk ik", &[("name", "Younes")]),
        ("mijn naam is fatima el amrani", &[("name", "fatima")]),
        ("Mijn naam is Fatima El Amrani.", &[("name", "Fatima El Amrani")]),
        ("ik heet eigenlijk niet zo", &[]),
        ("Ik heet je welkom in deze chat.", &[]),
        ("mijn naam is niet belangrijk", &[]),
        ("mijn naam is hier niet nodig", &[]),
        ("Mijn broer heet Tom en mijn zus heet Els.", &[("name", "Tom"), ("name", "Els")]),
        ("noem me maar Sam", &[("name", "Sam")]),
        ("Mijn man, Peter Wouters, weet van niets.", &[]),
        ("mijn gsm is 0478/12.34.56", &[("phone", "0478/12.34.56")]),
        ("bel 0478123456 na zes uur", &[("phone", "0478123456")]),
        ("thuis: 02 123 45 67", &[("phone", "02 123 45 67")]),
        ("thuis is het 03/234.56.78", &[("phone", "03/234.56.78")]),
        ("ons nummer is 011 23 45 67", &[("phone", "011 23 45 67")]),
        ("vanuit Nederland +31 6 12345678", &[("phone", "+31 6 12345678")]),
        ("0032 (0)478 12 34 56 is mijn nummer", &[("phone", "0032 (0)478 12 34 56")]),
        ("de zelfmoordlijn is 1813 en tele-onthaal is 106", &[]),
        ("Bel gerust 0800 13 500, dat is gratis en anoniem.", &[]),
        ("De spoed is 112, het antigifcentrum 070 245 245.", &[]),
        ("schrijf naar els.janssens+werk@mail.example.be.", &[("email", "els.janssens+werk@mail.example.be")]),
        ("mijn mail: jan(at)school.be", &[("email", "jan(at)school.be")]),
        ("ik woon in de Lange Nieuwstraat 14 bus 3", &[("address", "Lange Nieuwstraat 14 bus 3")]),
        ("het is op de Gentsesteenweg 230", &[("address", "Gentsesteenweg 230")]),
        ("wij wonen Kerkplein nr. 5", &[("address", "Kerkplein nr. 5")]),
        ("ze zit op de Grote Markt 1", &[("address", "Grote Markt 1")]),
        ("ik wandel onderweg 3 keer per dag", &[]),
        ("er stonden 4 mensen op straat om 5 uur", &[]),
        ("Ik woon in 2800 Mechelen.", &[("address", "2800 Mechelen")]),
        ("dat was in 1998 in Gent", &[]),
        ("zijn rijksregisternummer is 85.07.30-033.28", &[("national-number", "85.07.30-033.28")]),
        ("nummer 85073003328 staat op de kaart", &[("national-number", "85073003328")]),
        ("de auto met plaat 1-abc-123", &[("plate", "1-abc-123")]),
        ("een grijze golf, 2 XYZ 987", &[("plate", "2 XYZ 987")]),
        ("we gaan naar de OCMW 500 meter verder", &[]),
        ("stort het op BE68 5390 0754 7034", &[("account", "BE68 5390 0754 7034")]),
        ("rekening BE68539007547034 aub", &[("account", "BE68539007547034")]),
        ("code BE00 1111 2222 3333 klopt niet", &[]),
        ("zie https://www.instagram.com/els_j92 voor de foto", &[("url", "https://www.instagram.com/els_j92")]),
        ("op 1712.be staat meer uitleg", &[]),
        ("kijk eens op awel.be of tele-onthaal.be", &[]),
        ("het duurde van 20.30 tot 22.15 uur, 3 dagen op rij", &[]),
        ("Hoe heet jij? Je hoeft het niet te zeggen.", &[]),
    ]);
}

#[test]
fn english_sentences() {
    holds(&[
        ("Hi, my name is Sarah Collins.", &[("name", "Sarah Collins")]),
        ("my name is not important here", &[]),
        ("my name's Priya", &[("name", "Priya")]),
        ("I'm called Joe at work", &[("name", "Joe")]),
        ("I am Daniel Okafor from the night shift", &[("name", "Daniel Okafor")]),
        ("I am tired and scared", &[]),
        ("I am British and a father", &[]),
        ("call me Sam if you like", &[("name", "Sam")]),
        ("call me when you can", &[]),
        ("My son is called Ben.", &[("name", "Ben")]),
        ("what is this feeling called? Shame?", &[]),
        ("ring me on +44 7700 900123", &[("phone", "+44 7700 900123")]),
        ("my Belgian number is +32 (0)2 123 45 67", &[("phone", "+32 (0)2 123 45 67")]),
        ("it happened in 2019, 2020 and 2021", &[]),
        ("I rated it 7 out of 10, then 3 out of 10", &[]),
        ("email me: s.collins@uni.example.org", &[("email", "s.collins@uni.example.org")]),
        ("we live at 12 Orchard Road", &[("address", "12 Orchard Road")]),
        ("at 221b Baker Street", &[("address", "221b Baker Street")]),
        ("five minutes down the road", &[]),
        ("3 people in the street saw it", &[]),
        ("I live in 1000 Brussels", &[("address", "1000 Brussels")]),
        ("pay it to BE68 5390 0754 7034", &[("account", "BE68 5390 0754 7034")]),
        ("his plate is 1-ABC-123", &[("plate", "1-ABC-123")]),
        ("see example.org/profile/88", &[("url", "example.org/profile/88")]),
        ("I stopped.be honest with me", &[]),
        ("You can call 1712 or 106, day and night.", &[]),
    ]);
}

#[test]
fn french_sentences() {
    holds(&[
        ("Je m'appelle Amélie Dubois.", &[("name", "Amélie Dubois")]),
        ("je m’appelle pas comme ça", &[]),
        ("mon nom est sans importance", &[]),
        ("mon nom n’est pas important", &[]),
        ("Moi c’est Karim, et toi ?", &[("name", "Karim")]),
        ("Je suis Nadia Lefèvre, éducatrice.", &[("name", "Nadia Lefèvre")]),
        ("je suis perdue et j’ai peur", &[]),
        ("Je suis Belge et je travaille à Namur.", &[]),
        ("mon fils s’appelle Noé", &[("name", "Noé")]),
        ("comment s’appelle ce sentiment ?", &[]),
        ("mon numéro : 0475 98 76 54", &[("phone", "0475 98 76 54")]),
        ("appelez le 04 222 33 44", &[("phone", "04 222 33 44")]),
        ("le +33 6 12 34 56 78 si vous voulez", &[("phone", "+33 6 12 34 56 78")]),
        ("le 103 écoute les jeunes, le 107 tout le monde", &[]),
        ("le 0800 30 030 est gratuit", &[]),
        ("mon adresse est amelie@exemple.be", &[("email", "amelie@exemple.be")]),
        ("j’habite 12, rue des Tanneurs", &[("address", "12, rue des Tanneurs")]),
        ("c’est au 3 avenue Louise", &[("address", "3 avenue Louise")]),
        ("rue de l’Église 45 à Mons", &[("address", "rue de l’Église 45")]),
        ("chaussée de Wavre, 1200", &[("address", "chaussée de Wavre, 1200")]),
        ("j’ai pris place 2 fois à côté de lui", &[]),
        ("dans la rue il y avait 3 personnes", &[]),
        ("j’habite à 5000 Namur", &[("address", "5000 Namur")]),
        ("sa voiture, 1-XYZ-456", &[("plate", "1-XYZ-456")]),
        ("numéro national 85.07.30-033.28", &[("national-number", "85.07.30-033.28")]),
        ("compte BE68 5390 0754 7034", &[("account", "BE68 5390 0754 7034")]),
        ("il a écrit sur www.exemple.com/amelie", &[("url", "www.exemple.com/amelie")]),
        ("de 20 h 30 à 22 h 15, le 24 novembre 2026", &[]),
    ]);
}
