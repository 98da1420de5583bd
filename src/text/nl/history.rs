//! In Dutch.

use crate::text::HistoryText;

pub(in crate::text) static TEXT: HistoryText = HistoryText {
    title: "Zo kwam dit plan tot stand",
    empty: "Hier komt te staan wat er gebeurde.",
    of_resident: "een bewoner",
    of_entrepreneur: "een ondernemer",
    of_partner: "een partner",
    of_gemeente: "de gemeente",
    began: |who| format!("{who} begon dit plan"),
    wrote: |who, question| format!("{who} schreef bij “{question}”"),
    named: |who, name| format!("{who} noemde het plan “{name}”"),
    described: |who, line| format!("{who} vatte het plan samen: “{line}”"),
    described_away: |who| format!("{who} haalde de zin over het plan weg"),
    priced: |who, amount| format!("{who} schreef op wat het kost: {amount}"),
    priced_away: |who| format!("{who} haalde het bedrag weg"),
    moved: |who, phase| format!("{who} koos: {phase}"),
    task_named: |who, task| format!("{who} bedacht een taak: {task}"),
    task_done: |who, task| format!("{who} maakte klaar: {task}"),
    need_named: |who, need| format!("{who} schreef op wat nodig is: {need}"),
    offered: |who, need| format!("{who} helpt met: {need}"),
    removed: |who| format!("{who} haalde het plan weg"),
    photo_added: |who| format!("{who} voegde een foto toe"),
    photo_added_of: |who, what| format!("{who} voegde een foto toe: {what}"),
    voice_added: |who| format!("{who} sprak iets in"),
    voice_added_of: |who, what| format!("{who} sprak iets in: {what}"),
    meeting_planned: |who, title| format!("{who} zette een gesprek klaar: {title}"),
    meeting_began: |who, title| format!("{who} begon een gesprek: {title}"),
    minutes_agreed: |who, title| format!("{who} is het ook eens met het verslag: {title}"),
    decided: |who, what| format!("{who} schreef een besluit op: {what}"),
    ambition_added: |who, text| format!("{who} schreef op wat de buurt wil: {text}"),
    opgave_added: |who, title| format!("{who} noemde iets om samen op te pakken: {title}"),
    perspective_given: |who, group, title| {
        format!("{who} schreef op wat {group} belangrijk vindt: {title}")
    },
    agreed: |who, text| format!("{who} schreef een afspraak op: {text}"),
    contributed: |who, what| format!("{who} bood iets aan: {what}"),
    inspraak_asked: |who, question| format!("{who} zette een vraag aan de buurt klaar: {question}"),
    reacted: |who, question| format!("{who} gaf antwoord: {question}"),
    request_made: |who, question| format!("{who} zette een vraag klaar: {question}"),
};
