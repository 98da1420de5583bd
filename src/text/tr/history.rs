//! In Turkish.
//!
//! Who did it stands before a colon and nouns follow, so a name, *Sen* and *Bir mahalleli* all fit.

use crate::text::HistoryText;

pub(in crate::text) static TEXT: HistoryText = HistoryText {
    title: "Bu plan nasıl oluştu",
    empty: "Neler olduğu buraya yazılacak.",
    of_resident: "bir mahalleli",
    of_entrepreneur: "bir esnaf",
    of_partner: "bir ortak",
    of_gemeente: "belediye",
    began: |who| format!("{who}: yeni plan"),
    wrote: |who, question| format!("{who}: “{question}” sorusuna cevap"),
    named: |who, name| format!("{who}: planın adı – “{name}”"),
    described: |who, line| format!("{who}: 1 cümleyle plan – “{line}”"),
    described_away: |who| format!("{who}: planın cümlesi kaldırıldı"),
    priced: |who, amount| format!("{who}: planın tutarı – {amount}"),
    priced_away: |who| format!("{who}: planın tutarı kaldırıldı"),
    moved: |who, phase| format!("{who}: yeni durum – {phase}"),
    task_named: |who, task| format!("{who}: yeni görev – {task}"),
    task_done: |who, task| format!("{who}: biten görev – {task}"),
    need_named: |who, need| format!("{who}: yeni ihtiyaç – {need}"),
    offered: |who, need| format!("{who}: yardım – {need}"),
    removed: |who| format!("{who}: plan kaldırıldı"),
    photo_added: |who| format!("{who}: yeni fotoğraf"),
    photo_added_of: |who, what| format!("{who}: yeni fotoğraf – {what}"),
    voice_added: |who| format!("{who}: yeni ses kaydı"),
    voice_added_of: |who, what| format!("{who}: yeni ses kaydı – {what}"),
    meeting_planned: |who, title| format!("{who}: planlanan toplantı – {title}"),
    meeting_began: |who, title| format!("{who}: başlayan toplantı – {title}"),
    minutes_agreed: |who, title| format!("{who}: konuşulanlara onay – {title}"),
    decided: |who, what| format!("{who}: yeni karar – {what}"),
    ambition_added: |who, text| format!("{who}: mahallenin yeni isteği – {text}"),
    opgave_added: |who, title| format!("{who}: birlikte yapılacak yeni iş – {title}"),
    perspective_given: |who, group, title| format!("{who}: {group} için önemli olan – {title}"),
    agreed: |who, text| format!("{who}: yeni anlaşma – {text}"),
    contributed: |who, what| format!("{who}: yeni katkı – {what}"),
    answered_aloud: |who, question| format!("{who}: “{question}” sorusuna sesli cevap"),
    translated: |who, question, language| {
        format!("{who}: “{question}” cevabının çevirisi – {language}")
    },
    inspraak_asked: |who, question| format!("{who}: mahalleye yeni soru – {question}"),
    reacted: |who, question| format!("{who}: yeni cevap – {question}"),
    request_made: |who, question| format!("{who}: yeni soru – {question}"),
};
