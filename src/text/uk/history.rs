//! In Ukrainian.
//!
//! Who did it stands before a colon, and no verb follows that would have to agree.

use crate::text::HistoryText;

pub(in crate::text) static TEXT: HistoryText = HistoryText {
    title: "Як з’явився цей план",
    empty: "Тут буде написано, що відбулося.",
    of_resident: "мешканця",
    of_entrepreneur: "підприємця",
    of_partner: "партнера",
    of_gemeente: "муніципалітету",
    began: |who| format!("{who}: розпочато цей план"),
    wrote: |who, question| format!("{who}: новий текст до питання «{question}»"),
    named: |who, name| format!("{who}: назва плану – «{name}»"),
    described: |who, line| format!("{who}: план 1 реченням – «{line}»"),
    described_away: |who| format!("{who}: видалено речення про план"),
    priced: |who, amount| format!("{who}: записано, скільки це коштує – {amount}"),
    priced_away: |who| format!("{who}: видалено суму"),
    moved: |who, phase| format!("{who}: новий крок – {phase}"),
    task_named: |who, task| format!("{who}: нове завдання – {task}"),
    task_done: |who, task| format!("{who}: готово – {task}"),
    need_named: |who, need| format!("{who}: записано, що потрібно – {need}"),
    offered: |who, need| format!("{who}: допомога – {need}"),
    removed: |who| format!("{who}: видалено план"),
    photo_added: |who| format!("{who}: додано фото"),
    photo_added_of: |who, what| format!("{who}: додано фото – {what}"),
    voice_added: |who| format!("{who}: додано запис голосу"),
    voice_added_of: |who, what| format!("{who}: додано запис голосу – {what}"),
    meeting_planned: |who, title| format!("{who}: заплановано розмову – {title}"),
    meeting_began: |who, title| format!("{who}: розпочато розмову – {title}"),
    minutes_agreed: |who, title| format!("{who}: усе записано правильно – {title}"),
    decided: |who, what| format!("{who}: записано рішення – {what}"),
    ambition_added: |who, text| format!("{who}: записано, чого хоче район – {text}"),
    opgave_added: |who, title| format!("{who}: додано спільну справу – {title}"),
    perspective_given: |who, group, title| {
        format!("{who}: записано, що важливо для {group} – {title}")
    },
    agreed: |who, text| format!("{who}: записано домовленість – {text}"),
    contributed: |who, what| format!("{who}: додано внесок – {what}"),
    helped: |who, need| format!("{who}: допомогу надано – {need}"),
    thanked: |who, need| format!("{who}: подяка за – {need}"),
    permission_named: |who, what| format!("{who}: потрібен дозвіл – {what}"),
    permission_moved: |who, state, what| format!("{who}: «{state}» – {what}"),
    upkeep_named: |who, what| format!("{who}: догляд надалі – {what}"),
    kept_going: |who| format!("{who}: план триває"),
    suggested: |who, question| format!("{who}: пропозиція до питання «{question}»"),
    took_over: |who, question| format!("{who}: прийнято пропозицію до «{question}»"),
    joined: |who| format!("{who}: план об’єднано з іншим"),
    parted: |who| format!("{who}: план знову окремо"),
};
