//! *Deze telefoon* in Polish.
//!
//! Says the same as the Dutch source, as short and as plain. The struct is in [`crate::text`].

use crate::text::phone::{
    BackupText, ForgetText, InstallText, LastStepText, NameText, NoticesText, PageText, PhoneText,
    PlainText, PrivacyText, StorageText, ThemeText, VersionText,
};

/// *Deze telefoon* in Polish.
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

const PAGE: PageText = PageText {
    title: "Ten telefon",
    sub: "Tak Buurtlijm działa tu u ciebie.",
    link_sub: "Język, kolory, twoje imię i kopia zapasowa",
    language: "Język",
};

const THEME: ThemeText = ThemeText {
    heading: "Kolory",
    system: "Jak w telefonie",
    light: "Jasne",
    dark: "Ciemne",
    contrast: "Mocny kontrast",
    sun: "Ostre słońce",
};

const NAME: NameText = NameText {
    heading: "Twoje imię",
    label: "Jak masz na imię?",
    hint: "Sąsiedzi widzą to imię. Możesz też zostawić puste pole.",
    kept: "Zapisane na tym telefonie",
    too_long: "To imię jest za długie. Skróć je.",
    failed: "Nie udało się zapisać imienia. Spróbuj jeszcze raz.",
};

const BACKUP: BackupText = BackupText {
    heading: "Kopia zapasowa",
    how: "Zapisz sąsiedztwo także jako plik. Wtedy niczego nie stracisz.",
    never: "Nie ma tu jeszcze kopii zapasowej.",
    made: |day| format!("Ostatnia kopia zapasowa: {day}"),
    make: "Zrób kopię zapasową",
    done: "Kopia zapasowa jest gotowa.",
    nameless: "Sąsiedztwo w drodze",
    code: "Zapisz ten kod na papierze",
    code_how: "Bez tego kodu kopia nie otworzy się na nowym telefonie.",
    code_lost: "Nie masz kodu? Sąsiad może cię znów wpuścić. Wtedy zeskanuj tego sąsiada.",
};

const PLAIN: PlainText = PlainText {
    heading: "Dla innych programów",
    how: "Plik Automerge możesz zmieniać też gdzie indziej. Potem otwórz go tutaj.",
    open: "Ten plik nie jest zamknięty na klucz. Kto go ma, może go czytać.",
    make: "Utwórz plik Automerge",
    done: "Plik Automerge jest gotowy.",
};

const INSTALL: InstallText = InstallText {
    title: "Dodaj Buurtlijm do ekranu głównego",
    sub: "Wtedy działa też na ulicy.",
    button: "Dodaj do ekranu głównego",
    by_share: "Stuknij na dole „Udostępnij”. Potem wybierz „Do ekranu początkowego”.",
    by_menu: "Otwórz menu przeglądarki. Potem wybierz „Dodaj do ekranu głównego”.",
    done: "Buurtlijm jest na ekranie głównym.",
    not_now: "Nie teraz",
};

const STORAGE: StorageText = StorageText {
    heading: "Czy wszystko zostanie?",
    sure: "Tak. Telefon niczego nie usunie. Tylko ty możesz to zrobić.",
    unsure: "Telefon może to usunąć, gdy zabraknie miejsca.",
    unsure_how: "Dodaj Buurtlijm do ekranu głównego albo zrób kopię zapasową.",
    ask: "Zapytaj telefon",
    unknown: "Pytamy twój telefon.",
};

const VERSION: VersionText = VersionText {
    heading: "Wersja aplikacji",
    this: |version| format!("Masz wersję {version}."),
    newest: "Nie ma teraz nowszej wersji.",
    ready: "Nowa wersja jest gotowa",
    ready_how: "To, co napisano, zostaje.",
    update: "Zaktualizuj teraz",
    close_others: "Najpierw zamknij inne okna Buurtlijm.",
};

const FORGET: ForgetText = ForgetText {
    heading: "Usuń sąsiedztwo",
    how: "Wtedy sąsiedztwa nie ma już na tym telefonie.",
    button: |name| format!("Usuń „{name}”"),
    question: |name| format!("Usunąć „{name}” z tego telefonu?"),
    consequence: "U sąsiadów wszystko zostaje. Tutaj zniknie na zawsze.",
    file_first: "Brak połączenia z sąsiadami? Najpierw utwórz plik.",
    make_file: "Utwórz najpierw plik",
    yes: "Usuń",
    no: "Zostaw",
    done: "Sąsiedztwa nie ma już na tym telefonie.",
    failed: "Nie udało się usunąć sąsiedztwa. Spróbuj jeszcze raz.",
};

const PRIVACY: PrivacyText = PrivacyText {
    heading: "Twoje i twoich sąsiadów",
    here: "Wszystko jest na twoim telefonie i na telefonach sąsiadów.",
    no_company: "Nic nie idzie do firm ani do gminy.",
    name_seen: "Twoje imię widzą tylko sąsiedzi, którym coś udostępniasz.",
    shared: "Co udostępnisz, jest potem także na ich telefonach.",
};

const NOTICES: NoticesText = NoticesText {
    full: "Brak miejsca w telefonie",
    full_how: "Ostatnie zmiany są tylko na tym ekranie. Zwolnij teraz miejsce.",
    missing: "Ta przeglądarka niczego nie zapisuje",
    missing_how: "Gdy zamkniesz to okno, wszystko zniknie. Użyj zwykłego okna.",
    broken: "Zapisywanie teraz nie działa",
    broken_how: "Zrób kopię zapasową. Potem zamknij aplikację i otwórz ją znowu.",
    held: "Buurtlijm jest też otwarte gdzie indziej",
    held_how: "Zamknij inne okna. Wtedy tu będzie można pisać dalej.",
    set_aside: "Dotarło coś, co się nie zgadza",
    set_aside_how: "To jest odłożone na bok. Wasze plany są bezpieczne.",
    close: "Zamknij tę wiadomość",
    undo: "Cofnij",
    undone: "Cofnięto.",
};

const LAST: LastStepText = LastStepText {
    plan_removed: "Usunięto plan.",
    task_removed: "Usunięto zadanie.",
    need_removed: "Usunięto potrzebną rzecz.",
    arranged: "Zmieniono kolejność.",
    attachment_removed: "Usunięto zdjęcie lub nagranie.",
    signaal_removed: "Usunięto wpis „Zauważone”.",
    plan_added: "Zapisano pomysł.",
    task_added: "Dodano zadanie.",
    need_added: "Dodano potrzebną rzecz.",
    attachment_added: "Dodano zdjęcie lub nagranie.",
    signaal_added: "Zapisano wpis „Zauważone”.",
    wrote: "Zapisano tekst.",
    answered: "Zmieniono odpowiedź.",
    moved: "Zmieniono etap planu.",
};
