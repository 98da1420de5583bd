//! In Polish.

use crate::text::StartText;

pub(in crate::text) static TEXT: StartText = StartText {
    promise: "Róbcie razem plany dla swojej ulicy. Także bez internetu.",
    reassurance: "Wszystko jest na twoim telefonie i na telefonach sąsiadów. Nikt inny tego \
                  nie przeczyta.",
    language: "Język",
    name: "Jak nazywa się wasze sąsiedztwo?",
    name_hint: "Na przykład nazwa waszej ulicy.",
    name_later: "Nazwę możesz później zmienić.",
    buurten: "Twoje sąsiedztwa",
    buurten_sub: "Te sąsiedztwa są na twoim telefonie.",
    shown_now: "To widzisz teraz",
    practice: "Próbne sąsiedztwo",
    nameless: "Sąsiedztwo bez nazwy",
    rename: "Nazwa sąsiedztwa",
    extent: "Które ulice do niego należą?",
    extent_hint: "Na przykład: Oranjestraat i plac.",
    more: "Jeszcze jedno sąsiedztwo",
    begin: "Załóż sąsiedztwo",
    join: "Dołącz: zeskanuj sąsiada",
    open_file: "Otwórz plik",
    look_around: "Zobacz próbne sąsiedztwo",
    make: "Załóż",
};
