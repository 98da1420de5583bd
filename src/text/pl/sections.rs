//! In Polish.

use crate::text::SectionText;

pub(in crate::text) static TEXT: SectionText = SectionText {
    what: "Jaki masz pomysł?",
    why: "Dlaczego to dobre dla sąsiedztwa?",
    talk_first: "Z kim najpierw porozmawiasz?",
    own_strengths: "Co możecie zrobić sami?",
    affected: "Kto to odczuje?",
    neighbours: "Co myślą sąsiedzi?",
    cost: "Ile to kosztuje i skąd to weźmiemy?",
    allowed: "Czy to dozwolone?",
    who_does_what: "Kto co robi i kiedy?",
    step_what: "Napisz, jaki masz pomysł",
    step_why: "Napisz, dlaczego to dobre",
    step_talk_first: "Pomyśl, z kim najpierw porozmawiać",
    step_own_strengths: "Napisz, co możecie zrobić sami",
    step_affected: "Pomyśl, kto to odczuje",
    step_neighbours: "Zapytaj sąsiadów, co myślą",
    step_cost: "Sprawdź, ile to kosztuje",
    step_allowed: "Sprawdź, czy to dozwolone",
    step_who_does_what: "Ustalcie, kto co robi",
    example_what: "Na przykład: ławka przy przystanku.",
    example_why: "Na przykład: kto słabo chodzi, może chwilę usiąść.",
    example_talk_first: "Na przykład: ludzie, którzy mieszkają przy przystanku.",
    example_own_strengths: "Na przykład: Wim zna się na drewnie, Fatma robi kawę.",
    example_affected: "Na przykład: osoby, które stawiają tam rower.",
    example_neighbours: "Na przykład: 9 osób tego chce, 1 się waha.",
    example_cost: "Na przykład: drewno za 120 € i składka sąsiadów.",
    example_allowed: "Na przykład: gmina mówi, że wolno.",
    example_who_does_what: "Na przykład: Noor dzwoni w poniedziałek, Wim przywozi drewno.",
};
