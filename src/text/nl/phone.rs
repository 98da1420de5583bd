//! *Deze telefoon* in Dutch, the source language.
//!
//! Short sentences (B1): at most 12 words on buttons and errors, at most 15 elsewhere. The struct is in
//! [`super`].

use crate::text::phone::{
    BackupText, ForgetText, InstallText, LastStepText, NameText, NoticesText, PageText, PhoneText,
    PlainText, PrivacyText, StorageText, ThemeText, VersionText,
};

/// *Deze telefoon* in Dutch.
pub(in crate::text) const TEXT: PhoneText = PhoneText {
    page: PAGE,
    theme: THEME,
    name: NAME,
    backup: BACKUP,
    plain: PLAIN,
    install: INSTALL,
    storage: STORAGE,
    version: VERSION,
    forget: FORGET,
    privacy: PRIVACY,
    notices: NOTICES,
    last: LAST,
};

pub(in crate::text) const PAGE: PageText = PageText {
    title: "Deze telefoon",
    sub: "Zo werkt Buurtlijm hier bij jou.",
    link_sub: "Taal, kleuren, je naam en je reservekopie",
    language: "Taal",
};

pub(in crate::text) const THEME: ThemeText = ThemeText {
    heading: "Kleuren",
    system: "Zoals je telefoon",
    light: "Licht",
    dark: "Donker",
    contrast: "Sterk contrast",
    sun: "Felle zon",
};

pub(in crate::text) const NAME: NameText = NameText {
    heading: "Je naam",
    label: "Hoe heet je?",
    hint: "Je buren zien deze naam. Je mag het ook leeg laten.",
    kept: "Bewaard op deze telefoon",
    too_long: "Deze naam is te lang. Maak de naam korter.",
    failed: "Je naam is niet bewaard. Probeer het opnieuw.",
};

pub(in crate::text) const BACKUP: BackupText = BackupText {
    heading: "Reservekopie",
    how: "Bewaar je buurt ook als bestand. Dan raak je niets kwijt.",
    never: "Hier is nog geen reservekopie gemaakt.",
    made: |day| format!("Laatste reservekopie: {day}"),
    make: "Maak een reservekopie",
    done: "De reservekopie is gemaakt.",
    nameless: "Een buurt die nog binnenkomt",
    code: "Schrijf deze code op papier",
    code_how: "Zonder deze code gaat de kopie op een nieuwe telefoon niet open.",
    code_lost: "Code kwijt? Een buur kan je ook weer binnenlaten. Scan dan die buur.",
};

pub(in crate::text) const PLAIN: PlainText = PlainText {
    heading: "Voor andere programma's",
    how: "Een Automerge-bestand kun je ook ergens anders bewerken. Open het daarna hier.",
    open: "Dit bestand is niet op slot. Wie het heeft, kan het lezen.",
    make: "Maak een Automerge-bestand",
    done: "Het Automerge-bestand is gemaakt.",
};

pub(in crate::text) const INSTALL: InstallText = InstallText {
    title: "Zet Buurtlijm op je beginscherm",
    sub: "Dan doet hij het straks ook op straat.",
    button: "Zet op beginscherm",
    by_share: "Tik onderin op Deel. Kies daarna: Zet op beginscherm.",
    by_menu: "Open het menu van je browser. Kies daarna: Toevoegen aan beginscherm.",
    done: "Buurtlijm staat op je beginscherm.",
    not_now: "Niet nu",
};

pub(in crate::text) const STORAGE: StorageText = StorageText {
    heading: "Blijft alles staan?",
    sure: "Ja. Je telefoon haalt niets weg. Alleen jij kunt dat.",
    unsure: "Je telefoon mag het weghalen als hij vol raakt.",
    unsure_how: "Zet Buurtlijm op je beginscherm, of maak een reservekopie.",
    ask: "Vraag het je telefoon",
    unknown: "We vragen het aan je telefoon.",
};

pub(in crate::text) const VERSION: VersionText = VersionText {
    heading: "Versie van de app",
    this: |version| format!("Je hebt versie {version}."),
    newest: "Er is nu geen nieuwere versie.",
    ready: "Er is een nieuwe versie klaar",
    ready_how: "Wat je schreef, blijft staan.",
    update: "Werk nu bij",
    close_others: "Sluit eerst de andere vensters van Buurtlijm.",
};

pub(in crate::text) const FORGET: ForgetText = ForgetText {
    heading: "Haal een buurt weg",
    how: "Dan staat de buurt niet meer op deze telefoon.",
    button: |name| format!("Haal {name} weg"),
    question: |name| format!("Haal je {name} van deze telefoon?"),
    consequence: "Bij je buren blijft alles staan. Hier is het echt weg.",
    file_first: "Heb je geen buren verbonden? Maak dan eerst een bestand.",
    make_file: "Maak eerst een bestand",
    yes: "Haal weg",
    no: "Laat staan",
    done: "De buurt staat niet meer op deze telefoon.",
    failed: "De buurt is niet weggehaald. Probeer het opnieuw.",
};

pub(in crate::text) const PRIVACY: PrivacyText = PrivacyText {
    heading: "Van jou en je buren",
    here: "Alles staat op jouw telefoon en op die van je buren.",
    no_company: "Er gaat niets naar een bedrijf of naar de gemeente.",
    name_seen: "Je naam zien alleen buren met wie je deelt.",
    shared: "Wat je deelt, staat daarna ook op hun telefoon.",
};

pub(in crate::text) const NOTICES: NoticesText = NoticesText {
    full: "Je telefoon is vol",
    full_how: "Het laatste staat alleen op dit scherm. Maak nu ruimte.",
    missing: "Deze browser bewaart niets",
    missing_how: "Sluit je dit venster, dan is alles weg. Gebruik een gewoon venster.",
    broken: "Bewaren lukt nu niet",
    broken_how: "Maak een reservekopie. Sluit daarna de app en open hem weer.",
    held: "Buurtlijm staat nog ergens anders open",
    held_how: "Sluit de andere vensters. Dan gaat het hier verder.",
    set_aside: "Er kwam iets binnen dat niet klopt",
    set_aside_how: "Dat is apart gezet. Jullie plannen zijn veilig.",
    close: "Sluit dit bericht",
    undo: "Maak ongedaan",
    undone: "Het is ongedaan gemaakt.",
};

pub(in crate::text) const LAST: LastStepText = LastStepText {
    plan_removed: "Je hebt een plan weggehaald.",
    task_removed: "Je hebt een taak weggehaald.",
    need_removed: "Je hebt iets weggehaald dat nodig was.",
    arranged: "Je hebt de volgorde veranderd.",
    attachment_removed: "Je hebt een foto of opname weggehaald.",
    signaal_removed: "Je hebt weggehaald wat je opviel.",
    plan_added: "Je hebt een idee bewaard.",
    task_added: "Je hebt een taak erbij gezet.",
    need_added: "Je hebt erbij gezet wat nodig is.",
    attachment_added: "Je hebt een foto of opname toegevoegd.",
    signaal_added: "Je hebt bewaard wat je opviel.",
    wrote: "Je hebt iets geschreven.",
    answered: "Je hebt een antwoord veranderd.",
    moved: "Je hebt de stap van een plan veranderd.",
};
