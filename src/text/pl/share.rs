//! *Delen* in Polish.
//!
//! Says the same as the Dutch source, as short and as plain. The struct is in [`crate::text`].

use crate::text::{
    plural::polish,
    share::{
        CodesText, LinkTroubleText, MeetText, OpenText, PeersText, PeopleText, SendText, ShareText,
    },
};

/// *Delen* in Polish.
pub(in crate::text) const TEXT: ShareText = ShareText {
    meet: MEET,
    codes: CODES,
    trouble: TROUBLE,
    peers: PEERS,
    send: SEND,
    open: OPEN,
    people: PEOPLE,
};

const MEET: MeetText = MeetText {
    title: "Udostępnij sąsiadom",
    sub: "Bez internetu. Z telefonu na telefon.",
    heading: "Połącz się z sąsiadem",
    how: "Jedna osoba pokazuje kod. Druga osoba skanuje ten kod.",
    show_code: "Pokaż swój kod",
    scan: "Zeskanuj sąsiada",
    join: "Dołącz: zeskanuj sąsiada",
    same_wifi: "Włączcie na obu telefonach to samo Wi-Fi lub hotspot. Internet nie jest potrzebny.",
};

const CODES: CodesText = CodesText {
    making: "Tworzymy twój kod",
    answering: "Tworzymy twoją odpowiedź",
    step: |number| format!("Krok {number} z 2"),
    let_scan: "Niech sąsiad zeskanuje ten kod",
    other_chooses: "Sąsiad otwiera Buurtlijm i wybiera:",
    to_step_two: "Przejdź do kroku 2",
    scan_answer: "Teraz zeskanuj kod sąsiada",
    scan_answer_how: "Na telefonie sąsiada też jest teraz kod.",
    scan_first: "Zeskanuj kod sąsiada",
    other_shows: "Sąsiad otwiera „Udostępnij” i wybiera:",
    show_answer: "Pokaż ten kod sąsiadowi",
    show_answer_how: "Sąsiad skanuje ten kod. Wtedy macie połączenie.",
    picture: "Kod do zeskanowania przez sąsiada",
    as_text: "Nie masz aparatu? Wyślij kod jako tekst",
    as_text_how: "Skopiuj kod i wyślij go sąsiadowi.",
    copy: "Skopiuj kod",
    copied: "Skopiowano kod. Wklej go do wiadomości dla sąsiada.",
    copy_by_hand: "Tu nie da się kopiować. Zaznacz tekst i skopiuj go ręcznie.",
    no_camera: "Nie masz aparatu? Wklej kod",
    paste: "Kod sąsiada",
    use_code: "Użyj tego kodu",
    aim: "Trzymaj kod sąsiada w ramce",
    seen: "Kod odczytany",
    camera_starting: "Aparat się włącza",
    camera_refused: "Brak zgody na aparat. Daj zgodę albo wklej kod.",
    camera_missing: "Tu nie ma aparatu. Wklej kod sąsiada.",
    camera_busy: "Aparat jest zajęty. Zamknij inną aplikację i spróbuj jeszcze raz.",
    camera_again: "Włącz aparat jeszcze raz",
    connecting: "Telefony się szukają",
    connecting_long: "To długo trwa. Czy macie to samo Wi-Fi lub hotspot?",
    connected: "Macie połączenie",
    connected_now: "Nowe rzeczy idą teraz tam i z powrotem.",
    connected_equal: "Macie to samo. Zostańcie blisko, wtedy tak zostanie.",
    to_buurt: "Przejdź do sąsiedztwa",
    next_neighbour: "Połącz kolejnego sąsiada",
    again: "Zacznij od nowa",
    join_theirs: "Dołącz do nich",
    needs_buurt: "Nie masz jeszcze sąsiedztwa. Załóż je albo zeskanuj sąsiada.",
    no_link: "Ta przeglądarka nie umie łączyć telefonów.",
    no_link_how: "Wyślij sąsiadowi plik. Wtedy też macie to samo.",
};

const TROUBLE: LinkTroubleText = LinkTroubleText {
    foreign: "To nie jest kod Buurtlijm. Zeskanuj kod sąsiada.",
    broken: "Ten kod nie jest cały. Zeskanuj lub wklej go jeszcze raz.",
    newer: "Sąsiad ma nowszą aplikację. Najpierw zaktualizuj swoją.",
    older: "Sąsiad ma za starą aplikację. Poproś, żeby ją zaktualizował.",
    own: "To jest twój kod. Zeskanuj kod sąsiada.",
    both_show: "Oba telefony pokazują kod. Na jednym wybierzcie „Zeskanuj sąsiada”.",
    both_scan: "Oba telefony skanują. Na jednym wybierzcie „Pokaż swój kod”.",
    other_code: "Ten kod jest z innej rozmowy. Zacznijcie razem od nowa.",
    no_network: "Ten telefon nie ma Wi-Fi. Włącz Wi-Fi lub hotspot.",
    not_found: "Telefony się nie znalazły. Użyjcie tego samego Wi-Fi. Zacznijcie od nowa.",
    lost: "Sąsiad nie ma już połączenia",
    lost_person: |name| format!("Koniec połączenia: {name}"),
    lost_how: "Co jest, zostaje. Zeskanuj jeszcze raz, żeby udostępniać dalej.",
    other_buurt: "Sąsiad ma otwarte inne sąsiedztwo. Wybierzcie to samo.",
    no_buurt: "Nie macie jeszcze sąsiedztwa. Najpierw je załóżcie.",
    other_version: "Wasze aplikacje do siebie nie pasują. Zaktualizujcie obie.",
    fault: "Dotarło coś, co się nie zgadza. Plany są bezpieczne. Zacznij od nowa.",
    not_stored: "Telefon nie mógł tego zapisać. Zwolnij miejsce i zacznij od nowa.",
    not_genuine: "Te kody do siebie nie pasują. Zeskanujcie je jeszcze raz, prosto z ekranu.",
    not_invited: "Ten kod jest już zużyty. Poproś sąsiada o nowy kod.",
    no_longer: "Jedno z was nie bierze udziału. Wybierzcie razem „Dołącz: zeskanuj sąsiada”.",
    spare: "Macie połączenie przez inne telefony.",
};

const PEERS: PeersText = PeersText {
    now: "Teraz połączone",
    before: "Wcześniej połączone",
    phone_of: |name| format!("Telefon: {name}"),
    now_connected: |name| format!("Nowe połączenie: {name}"),
    phone_of_resident: "Telefon kogoś z sąsiadów",
    equal: "Macie to samo",
    busy: "Wymienia nowe rzeczy",
    equal_unkept: "Ma wszystko, ale niczego nie zapisuje",
    away_equal: "Brak połączenia. Miał wszystko z tego telefonu.",
    busy_lacks: |count| {
        let word = polish(count, "rzecz", "rzeczy", "rzeczy");
        format!("Dostanie jeszcze {count} {word}")
    },
    away_lacks: |count| format!("Brak połączenia. Brakuje jeszcze {count} rzeczy."),
    nobody_now: "Teraz nikt nie ma połączenia.",
};

const SEND: SendText = SendText {
    heading: "Przez plik",
    how: "Przydatne, gdy sąsiada nie ma przy tobie.",
    readable: "Plik otworzą tylko sąsiedzi, którzy już biorą udział.",
    which: "Co ma być w pliku?",
    whole: "Całe sąsiedztwo",
    whole_sub: "Dla każdego, kto już bierze udział",
    for_person: |name| format!("Czego jeszcze nie ma: {name}"),
    for_resident: "Czego jeszcze nie ma ktoś z sąsiadów",
    lacks: |count| {
        let word = polish(count, "rzecz", "rzeczy", "rzeczy");
        format!("{count} {word}")
    },
    send: "Wyślij plik",
    making: "Tworzymy plik",
    sent: "Wysłano plik.",
    saved: "Plik jest w pobranych. Wyślij go sąsiadowi.",
    cancelled: "Nie wysłano pliku.",
    failed: "Nie udało się utworzyć pliku. Spróbuj jeszcze raz.",
};

const OPEN: OpenText = OpenText {
    title: "Otwórz plik",
    sub: "Od sąsiada albo twoja kopia zapasowa.",
    choose: "Wybierz plik",
    hint: "Nazwa kończy się na .buurt. Możesz też przeciągnąć tu plik.",
    opening: "Otwieramy plik",
    brought: "Wszystko, co nowe, już tu jest.",
    nothing_new: "Masz już wszystko. Nic się nie zmieniło.",
    new_buurt: "To sąsiedztwo jest teraz na twoim telefonie.",
    to_buurt: "Przejdź do sąsiedztwa",
    foreign: "Ten plik nie jest z Buurtlijm. Wybierz inny plik.",
    broken: "Ten plik nie jest cały. Poproś sąsiada, żeby wysłał go znowu.",
    newer: "Ten plik jest z nowszej aplikacji. Najpierw zaktualizuj swoją.",
    misses_earlier: "Brakuje wcześniejszej części. Poproś sąsiada o całe sąsiedztwo.",
    too_large: "Ten plik jest za duży. Poproś sąsiada o mniejszy plik.",
    not_stored: "Telefon nie mógł tego zapisać. Zwolnij miejsce i spróbuj jeszcze raz.",
    too_many: "Na telefonie jest już za dużo sąsiedztw. Usuń jedno.",
    other_buurt: "Ten plik jest z innego sąsiedztwa. Najpierw otwórz tamto sąsiedztwo.",
    unreadable: "Telefon nie może odczytać tego pliku. Wybierz go jeszcze raz.",
    not_yours: "Ten plik jest z obcego sąsiedztwa. Najpierw zeskanuj sąsiada.",
    other_key: "Sąsiedztwo ma nowy klucz. Najpierw zeskanuj sąsiada.",
    not_genuine: "Ktoś zmienił ten plik. Poproś sąsiada o nowy plik.",
    not_sealed: "Ten plik jest ze starej aplikacji. Niech sąsiad ją zaktualizuje.",
    no_longer: "Autor tego pliku nie bierze udziału. Poproś innego sąsiada.",
    needs_code: "To jest kopia zapasowa. Wpisz kod, który do niej należy.",
    code: "Jaki jest kod odzyskiwania?",
    code_hint: "Był na ekranie podczas robienia kopii. Może masz go na papierze.",
    wrong_code: "Ten kod nie pasuje. Sprawdź wszystkie litery i cyfry.",
    open_backup: "Otwórz kopię zapasową",
};

const PEOPLE: PeopleText = PeopleText {
    heading: "Kto bierze udział",
    choice: "Kto nie pokazuje imienia, nazywa się tu „Ktoś z sąsiadów”.",
};
