//! In Ukrainian.

use crate::text::AnswerText;

pub(in crate::text) static TEXT: AnswerText = AnswerText {
    is_it_right: "Чи все правильно?",
    was_typed: "Хтось із сусідів записав текстом те, що ти розповідаєш.",
    changed_since: "Після цього текст змінили.",
    which_language: "Якою мовою ти перекладаєш?",
    source: "Зараз тут написано",
    your_words: "Твій переклад",
    is_back: "Цей переклад забрали. Потім його змінили, тож він знову тут.",
    was_removed: "Переклад забрано",
    was_added: "Переклад додано",
    for_question: "До якого питання цей запис?",
    no_question: "До жодного питання",
    dutch: "нідерландська",
    english: "англійська",
    turkish: "турецька",
    arabic: "арабська",
    polish: "польська",
    ukrainian: "українська",
    speak: "Говори",
    type_out: "Запиши текстом",
    right: "Правильно",
    translate: "Переклади це",
    change: "Зміни переклад",
    remove: "Забери переклад",
    keep: "Збережи переклад",
    read_mine: "Читай українською",
    typed_by: |who| format!("Записано текстом: {who}."),
    said_right: |who| format!("Записано текстом. Підтверджено: {who}."),
    translated_by: |who, day| format!("Переклад: {who}, {day}"),
};
