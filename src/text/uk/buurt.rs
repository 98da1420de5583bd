//! In Ukrainian.

use crate::text::BuurtText;

pub(in crate::text) static TEXT: BuurtText = BuurtText {
    news: "Нове в районі",
    working_on: "Над чим ми працюємо",
    noticed: "Що помічено в районі",
    example_title: "Лавка на автобусній зупинці",
    example_text: "Henk написав 1 речення. Сусіди допомогли. Тепер лавка там стоїть.",
    none_running: "Зараз немає жодного плану.",
    what: "Чого ви хочете?",
    what_hint: "Досить 1 речення. Решта буде потім, разом.",
    what_example: "Наприклад: лавка на автобусній зупинці.",
    notice: "Що ви помітили?",
    notice_hint: "Щось гарне або щось, що можна покращити.",
    notice_example: "Пишіть про місце, а не про людей.",
    signaal: "Помічено",
    signaal_back: "Це було видалено. Хтось із сусідів писав далі, тому воно знову тут.",
    have_idea: "Маю ідею",
    noticed_something: "Ось що я помічаю",
    keep_idea: "Зберегти мою ідею",
    keep_signaal: "Зберегти",
    all_plans: "Переглянути всі плани",
    idea_of_it: "Зробити з цього ідею",
    edit_buurt: "Змінити район",
    news_since: |day| format!("Нове. Ви були тут: {day}"),
    next_step: |step| format!("Наступний крок: {step}"),
    still_needed: |needs| format!("Ще потрібно: {needs}"),
    signaal_removed: |who, day| format!("Хто видалив: {who}, {day}"),
};
