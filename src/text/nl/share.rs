//! *Delen* in Dutch, the source language.
//!
//! Short sentences (B1): at most 12 words on buttons and errors, at most 15 elsewhere. Counted things
//! are written out here, because every language counts differently. The struct is in [`crate::text`].

use crate::text::share::{
    CodesText, LinkTroubleText, MeetText, OpenText, PeersText, PeopleText, SendText, ShareText,
};

/// *Delen* in Dutch.
pub(in crate::text) const TEXT: ShareText = ShareText {
    meet: MEET,
    codes: CODES,
    trouble: TROUBLE,
    peers: PEERS,
    send: SEND,
    open: OPEN,
    people: PEOPLE,
};

pub(in crate::text) const MEET: MeetText = MeetText {
    title: "Delen met buren",
    sub: "Zonder internet. Van telefoon naar telefoon.",
    heading: "Verbind met een buur",
    how: "De een laat een code zien. De ander scant die code.",
    show_code: "Laat je code zien",
    scan: "Scan een buur",
    join: "Doe mee: scan een buur",
    same_wifi: "Gebruik allebei dezelfde wifi of hotspot. Internet is niet nodig.",
};

pub(in crate::text) const CODES: CodesText = CodesText {
    making: "Je code wordt gemaakt",
    answering: "Je antwoord wordt gemaakt",
    step: |number| format!("Stap {number} van 2"),
    let_scan: "Laat je buur deze code scannen",
    other_chooses: "De ander opent Buurtlijm en kiest:",
    to_step_two: "Ga naar stap 2",
    scan_answer: "Scan nu de code van je buur",
    scan_answer_how: "Op de telefoon van je buur staat nu ook een code.",
    scan_first: "Scan de code van je buur",
    other_shows: "Je buur opent Delen en kiest:",
    show_answer: "Laat deze code aan je buur zien",
    show_answer_how: "Je buur scant deze code. Dan zijn jullie verbonden.",
    picture: "Code die je buur kan scannen",
    as_text: "Geen camera? Stuur de code als tekst",
    as_text_how: "Kopieer de code en stuur die naar je buur.",
    copy: "Kopieer de code",
    copied: "De code is gekopieerd. Plak die in een bericht aan je buur.",
    copy_by_hand: "Kopiëren lukt hier niet. Kies de tekst en kopieer die zelf.",
    no_camera: "Geen camera? Plak de code",
    paste: "Code van je buur",
    use_code: "Gebruik deze code",
    aim: "Houd de code van je buur in het vak",
    seen: "Code gelezen",
    camera_starting: "De camera gaat aan",
    camera_refused: "De camera mag niet aan. Geef toestemming, of plak de code.",
    camera_missing: "Hier is geen camera. Plak de code van je buur.",
    camera_busy: "De camera is bezet. Sluit de andere app en probeer opnieuw.",
    camera_again: "Probeer de camera opnieuw",
    connecting: "De telefoons zoeken elkaar",
    connecting_long: "Het duurt lang. Gebruiken jullie dezelfde wifi of hotspot?",
    connected: "Jullie zijn verbonden",
    connected_now: "De nieuwe dingen gaan nu heen en weer.",
    connected_equal: "Alles is gelijk. Blijf dichtbij, dan blijft alles gelijk.",
    to_buurt: "Ga naar de buurt",
    next_neighbour: "Verbind nog een buur",
    again: "Begin opnieuw",
    join_theirs: "Doe mee met hen",
    needs_buurt: "Je hebt nog geen buurt. Begin er een, of scan een buur.",
    no_link: "Deze browser kan geen telefoons verbinden.",
    no_link_how: "Stuur een bestand aan je buur. Dan hebben jullie ook hetzelfde.",
};

pub(in crate::text) const TROUBLE: LinkTroubleText = LinkTroubleText {
    foreign: "Dit is geen code van Buurtlijm. Scan de code van je buur.",
    broken: "Deze code is niet heel. Scan of plak de code opnieuw.",
    newer: "De app van je buur is nieuwer. Werk eerst je eigen app bij.",
    older: "De app van je buur is te oud. Vraag je buur die bij te werken.",
    own: "Dit is je eigen code. Scan de code van je buur.",
    both_show: "Jullie laten allebei een code zien. Een van jullie kiest: Scan een buur.",
    both_scan: "Jullie scannen allebei. Een van jullie kiest: Laat je code zien.",
    other_code: "Deze code hoort bij een ander gesprek. Begin samen opnieuw.",
    no_network: "Deze telefoon zit niet op wifi. Zet wifi of een hotspot aan.",
    not_found: "De telefoons vonden elkaar niet. Gebruik dezelfde wifi en begin opnieuw.",
    lost: "Een buur is niet meer verbonden",
    lost_person: |name| format!("{name} is niet meer verbonden"),
    lost_how: "Wat er is, blijft. Scan opnieuw om verder te delen.",
    other_buurt: "Je buur heeft een andere buurt open. Kies allebei dezelfde buurt.",
    no_buurt: "Jullie hebben allebei nog geen buurt. Begin eerst een buurt.",
    other_version: "Jullie apps passen niet bij elkaar. Werk ze allebei bij.",
    fault: "Er kwam iets binnen dat niet klopt. Je plannen zijn veilig. Begin opnieuw.",
    not_stored: "Je telefoon kon het niet bewaren. Maak ruimte en begin opnieuw.",
    not_genuine: "De codes horen niet bij elkaar. Scan ze opnieuw, direct van elkaars scherm.",
    not_invited: "Deze code is al gebruikt. Vraag je buur om een nieuwe code.",
    no_longer: "Een van jullie doet niet mee. Kies samen: Doe mee, scan een buur.",
    spare: "Jullie zijn verbonden via andere telefoons.",
};

pub(in crate::text) const PEERS: PeersText = PeersText {
    now: "Nu verbonden",
    before: "Eerder verbonden",
    phone_of: |name| format!("Telefoon van {name}"),
    now_connected: |name| format!("{name} is nu verbonden"),
    phone_of_resident: "Telefoon van een bewoner",
    equal: "Alles is gelijk",
    busy: "Wisselt nieuwe dingen uit",
    equal_unkept: "Heeft alles, maar bewaart niets",
    away_equal: "Niet verbonden. Had alles van deze telefoon.",
    busy_lacks: |count| match count {
        1 => "Krijgt nog 1 ding".to_owned(),
        _ => format!("Krijgt nog {count} dingen"),
    },
    away_lacks: |count| match count {
        1 => "Niet verbonden. Mist nog 1 ding.".to_owned(),
        _ => format!("Niet verbonden. Mist nog {count} dingen."),
    },
    nobody_now: "Er is nu niemand verbonden.",
};

pub(in crate::text) const SEND: SendText = SendText {
    heading: "Met een bestand",
    how: "Handig als je buur niet bij je is.",
    readable: "Alleen buren die al meedoen, kunnen het bestand openen.",

    which: "Wat gaat er mee?",
    whole: "De hele buurt",
    whole_sub: "Voor elke buur die al meedoet",
    for_person: |name| format!("Wat {name} nog niet heeft"),
    for_resident: "Wat een bewoner nog niet heeft",
    lacks: |count| match count {
        1 => "1 ding".to_owned(),
        _ => format!("{count} dingen"),
    },
    send: "Stuur bestand",
    making: "Het bestand wordt gemaakt",
    sent: "Het bestand is verstuurd.",
    saved: "Het bestand staat bij je downloads. Stuur het aan je buur.",
    cancelled: "Het bestand is niet verstuurd.",
    failed: "Het bestand is niet gemaakt. Probeer het opnieuw.",
};

pub(in crate::text) const OPEN: OpenText = OpenText {
    title: "Open een bestand",
    sub: "Van een buur, of een reservekopie van jezelf.",
    choose: "Kies een bestand",
    hint: "De naam eindigt op .buurt. Je mag het ook hierheen slepen.",
    opening: "Het bestand gaat open",
    brought: "Wat nieuw was, staat er nu bij.",
    nothing_new: "Je had alles al. Er is niets veranderd.",
    new_buurt: "Deze buurt staat nu op je telefoon.",
    to_buurt: "Ga naar de buurt",
    foreign: "Dit bestand is niet van Buurtlijm. Kies een ander bestand.",
    broken: "Dit bestand is niet heel. Vraag je buur het opnieuw te sturen.",
    newer: "Dit bestand komt uit een nieuwere app. Werk eerst je app bij.",
    misses_earlier: "Hier ontbreekt een eerder stuk. Vraag je buur om de hele buurt.",
    too_large: "Dit bestand is te groot. Vraag je buur om een kleiner bestand.",
    not_stored: "Je telefoon kon het niet bewaren. Maak ruimte en probeer opnieuw.",
    too_many: "Er staan al te veel buurten op je telefoon. Haal er een weg.",
    other_buurt: "Dit bestand hoort bij een andere buurt. Open eerst die buurt.",
    unreadable: "Je telefoon kan dit bestand niet lezen. Kies het nog een keer.",
    not_yours: "Dit bestand is van een buurt waar je niet meedoet. Scan eerst een buur.",
    other_key: "De buurt heeft een nieuwe sleutel. Scan eerst een buur.",
    not_genuine: "Iemand heeft dit bestand veranderd. Vraag je buur om een nieuw bestand.",
    not_sealed: "Dit bestand komt uit een oude app. Laat je buur die bijwerken.",
    no_longer: "Wie dit bestand maakte, doet niet mee. Vraag het een andere buur.",
    needs_code: "Dit is een reservekopie. Typ de code die erbij hoort.",
    code: "Wat is de herstelcode?",
    code_hint: "Die stond op je scherm toen je de kopie maakte. Bijvoorbeeld op papier.",
    wrong_code: "Deze code past niet. Kijk of alle letters en cijfers kloppen.",
    open_backup: "Open de reservekopie",
};

pub(in crate::text) const PEOPLE: PeopleText = PeopleText {
    heading: "Wie doen mee",
    choice: "Wie geen naam laat zien, heet hier een bewoner.",
};
