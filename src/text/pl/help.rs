//! In Polish.

use crate::text::{HelpText, plural::polish};

pub(in crate::text) static TEXT: HelpText = HelpText {
    title: "Pomoc",
    sub: "Poproś o pomoc przy planie. Kończysz, kiedy chcesz.",
    example_title: "Chcę pomocy przy liście",
    example: "Fatma poprosiła pracownika dzielnicy. Razem poszło szybko.",
    what: "Przy czym chcesz pomocy?",
    what_hint: "Na przykład: list do urzędu gminy.",
    whom: "Kogo prosisz?",
    whom_hint: "Podaj funkcję lub okienko. Na przykład: pracownik dzielnicy.",
    choose: "Kto może ci pomóc?",
    other_whom: "Ktoś inny",
    sees: "Co widzi ten, kto ci pomaga?",
    sees_same: "To samo co wszyscy sąsiedzi: to pytanie i plan. Nic więcej.",
    sees_no_notes: "Nie ma tu żadnych notatek o tobie.",
    is_private: "Chodzi o ciebie lub twoją rodzinę? Nie pytaj tutaj. Lepiej zadzwoń.",
    is_asked: "Prośba",
    where_to: "Do kogo to przekazujesz?",
    how_ends: "Chcesz zakończyć pomoc? Zawsze można.",
    happened: "Co się działo",
    organisations: "Kto może pomóc?",
    organisations_sub: "Okienka i osoby pełniące funkcję, z publicznym numerem.",
    organisations_none: "Jeszcze nikogo. Kto pomaga waszemu sąsiedztwu?",
    name: "Jak nazywa się organizacja?",
    name_hint: "Na przykład: Pomoc Społeczna Wschód.",
    kind: "Co to jest?",
    function: "Jaka funkcja lub okienko?",
    function_hint: "Na przykład: pracownik dzielnicy.",
    phone: "Publiczny numer",
    phone_hint: "Numer okienka. Nie jednej osoby.",
    mail: "Publiczny adres e-mail",
    for_what: "W czym mogą pomóc?",
    for_what_hint: "Na przykład: przy wniosku.",
    one_person: "To wygląda na jedną osobę. Podaj numer lub adres okienka.",
    gemeente: "Gmina",
    housing: "Spółdzielnia mieszkaniowa",
    welfare: "Pomoc społeczna",
    police: "Policja",
    care: "Opieka zdrowotna",
    school: "Szkoła",
    business: "Firma",
    fund: "Fundusz",
    association: "Stowarzyszenie lub coś innego",
    waits: "Czeka:",
    for_other: "Piszę to za kogoś innego",
    for_other_whom: "Za kogo to piszesz?",
    for_other_hint: "Na przykład: sąsiadka. Lepiej bez nazwiska.",
    want: "Chcę pomocy",
    ask: "Poproś o pomoc",
    self_again: "Dalej robię to bez pomocy",
    refer: "Przekaż dalej",
    to_organisations: "Zobacz, kto może pomóc",
    add_organisation: "Dodaj kogoś",
    whom_asked: |whom| format!("Prośba do: {whom}"),
    help_asked: |who, whom, what| format!("{who}: prośba o pomoc ({whom}) – {what}"),
    organisation_added: |who, name| format!("{who}: kto może pomóc – {name}"),
    waiting_help: |count| {
        let word = polish(count, "prośba", "prośby", "próśb");
        format!("{count} {word} o pomoc")
    },
    waiting_promises: |count| {
        let word = polish(count, "obietnica", "obietnice", "obietnic");
        format!("{count} {word}")
    },
    waiting_stuck: |count| {
        let word = polish(
            count,
            "zablokowana sprawa",
            "zablokowane sprawy",
            "zablokowanych spraw",
        );
        format!("{count} {word}")
    },
};
