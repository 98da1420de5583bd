//! In Polish.
//!
//! A name, a colon and what happened: so no verb has to agree with *Noor* or *Ktoś z sąsiadów*.

use crate::text::HistoryText;

pub(in crate::text) static TEXT: HistoryText = HistoryText {
    title: "Jak powstał ten plan",
    empty: "Tu pojawi się, co się wydarzyło.",
    of_resident: "mieszkańca",
    of_entrepreneur: "przedsiębiorcy",
    of_partner: "partnera",
    of_gemeente: "gminy",
    began: |who| format!("{who}: początek planu"),
    wrote: |who, question| format!("{who}: wpis przy „{question}”"),
    named: |who, name| format!("{who}: nazwa planu „{name}”"),
    described: |who, line| format!("{who}: plan w 1 zdaniu „{line}”"),
    described_away: |who| format!("{who}: usunięte zdanie o planie"),
    priced: |who, amount| format!("{who}: koszt – {amount}"),
    priced_away: |who| format!("{who}: usunięta kwota"),
    moved: |who, phase| format!("{who}: zmiana na „{phase}”"),
    task_named: |who, task| format!("{who}: nowe zadanie – {task}"),
    task_done: |who, task| format!("{who}: gotowe – {task}"),
    need_named: |who, need| format!("{who}: potrzebne – {need}"),
    offered: |who, need| format!("{who}: chęć pomocy – {need}"),
    removed: |who| format!("{who}: usunięty plan"),
    photo_added: |who| format!("{who}: nowe zdjęcie"),
    photo_added_of: |who, what| format!("{who}: nowe zdjęcie – {what}"),
    voice_added: |who| format!("{who}: nowe nagranie"),
    voice_added_of: |who, what| format!("{who}: nowe nagranie – {what}"),
    meeting_planned: |who, title| format!("{who}: zaplanowana rozmowa – {title}"),
    meeting_began: |who, title| format!("{who}: początek rozmowy – {title}"),
    minutes_agreed: |who, title| format!("{who}: zapis rozmowy się zgadza – {title}"),
    decided: |who, what| format!("{who}: zapisana decyzja – {what}"),
    ambition_added: |who, text| format!("{who}: zapisane, czego chce sąsiedztwo – {text}"),
    opgave_added: |who, title| format!("{who}: nowa wspólna sprawa – {title}"),
    perspective_given: |who, group, title| {
        format!("{who}: zapisane, co jest ważne dla {group} – {title}")
    },
    agreed: |who, text| format!("{who}: zapisane ustalenie – {text}"),
    contributed: |who, what| format!("{who}: nowy wkład – {what}"),
    helped: |who, need| format!("{who}: pomoc zrobiona – {need}"),
    thanked: |who, need| format!("{who}: podziękowanie za – {need}"),
    permission_named: |who, what| format!("{who}: potrzebna zgoda – {what}"),
    permission_moved: |who, state, what| format!("{who}: „{state}” – {what}"),
    upkeep_named: |who, what| format!("{who}: opieka na później – {what}"),
    kept_going: |who| format!("{who}: plan nadal trwa"),
    suggested: |who, question| format!("{who}: propozycja przy „{question}”"),
    took_over: |who, question| format!("{who}: przyjęta propozycja przy „{question}”"),
    joined: |who| format!("{who}: plan połączony z innym"),
    parted: |who| format!("{who}: plan znów osobno"),
};
