//! *Deze telefoon* in Ukrainian.
//!
//! Says the same as the Dutch source, as short and as plain. The struct is in [`crate::text`].

use crate::text::phone::{
    BackupText, ForgetText, InstallText, LastStepText, NameText, NoticesText, PageText, PhoneText,
    PlainText, PrivacyText, StorageText, ThemeText, VersionText,
};

/// *Deze telefoon* in Ukrainian.
pub(in crate::text) const TEXT: PhoneText = PhoneText {
    page: PAGE,
    theme: THEME,
    name: NAME,
    backup: BACKUP,
    plain: PLAIN,
    install: INSTALL,
    storage: STORAGE,
    version: VERSION,
    forget: FORGET,
    privacy: PRIVACY,
    notices: NOTICES,
    last: LAST,
};

const PAGE: PageText = PageText {
    title: "Цей телефон",
    sub: "Як Buurtlijm працює тут у вас.",
    link_sub: "Мова, кольори, ваше ім’я і резервна копія",
    language: "Мова",
};

const THEME: ThemeText = ThemeText {
    heading: "Кольори",
    system: "Як у телефоні",
    light: "Світлі",
    dark: "Темні",
    contrast: "Сильний контраст",
    sun: "Яскраве сонце",
};

const NAME: NameText = NameText {
    heading: "Ваше ім’я",
    label: "Як вас звати?",
    hint: "Сусіди бачать це ім’я. Можна залишити порожнім.",
    kept: "Збережено на цьому телефоні",
    too_long: "Ім’я задовге. Зробіть коротше.",
    failed: "Ім’я не збережено. Спробуйте ще раз.",
};

const BACKUP: BackupText = BackupText {
    heading: "Резервна копія",
    how: "Зберігайте район ще й у файлі. Тоді нічого не втратите.",
    never: "Резервної копії тут ще не робили.",
    made: |day| format!("Остання резервна копія: {day}"),
    make: "Зробити резервну копію",
    done: "Резервну копію зроблено.",
    code: "Запишіть цей код на папері",
    code_how: "Без цього коду копія на новому телефоні не відкриється.",
    code_lost: "Загубили код? Сусід може впустити вас знову. Скануйте код сусіда.",
    nameless: "Район, який ще надходить",
};

const PLAIN: PlainText = PlainText {
    heading: "Для інших програм",
    how: "Файл Automerge можна змінити в іншій програмі. Потім відкрийте його тут.",
    open: "Цей файл не замкнено. Хто його має, може його прочитати.",
    make: "Створити файл Automerge",
    done: "Файл Automerge створено.",
};

const INSTALL: InstallText = InstallText {
    title: "Додайте Buurtlijm на головний екран",
    sub: "Тоді він працюватиме і на вулиці.",
    button: "Додати на головний екран",
    by_share: "Торкніться внизу квадрата зі стрілкою. Потім виберіть: «На початковий екран».",
    by_menu: "Відкрийте меню браузера. Потім виберіть: «Додати на головний екран».",
    done: "Buurtlijm тепер на головному екрані.",
    not_now: "Не зараз",
};

const STORAGE: StorageText = StorageText {
    heading: "Чи все збережеться?",
    sure: "Так. Телефон нічого не видалить. Лише ви можете.",
    unsure: "Телефон може це видалити, коли бракуватиме місця.",
    unsure_how: "Додайте Buurtlijm на головний екран або зробіть резервну копію.",
    ask: "Запитати телефон",
    unknown: "Питаємо ваш телефон.",
};

const VERSION: VersionText = VersionText {
    heading: "Версія застосунку",
    this: |version| format!("У вас версія {version}."),
    newest: "Новішої версії зараз немає.",
    ready: "Нова версія готова",
    ready_how: "Усе, що ви написали, залишиться.",
    update: "Оновити зараз",
    close_others: "Спершу закрийте інші вікна Buurtlijm.",
};

const FORGET: ForgetText = ForgetText {
    heading: "Видалити район",
    how: "Тоді району більше не буде на цьому телефоні.",
    button: |name| format!("Видалити «{name}»"),
    question: |name| format!("Видалити «{name}» з цього телефона?"),
    consequence: "У сусідів усе залишиться. Тут воно зникне назавжди.",
    file_first: "Сусіди не на зв’язку? Тоді спершу створіть файл.",
    make_file: "Спершу створити файл",
    yes: "Видалити",
    no: "Залишити",
    done: "Району більше немає на цьому телефоні.",
    failed: "Район не видалено. Спробуйте ще раз.",
};

const PRIVACY: PrivacyText = PrivacyText {
    heading: "Ваше і ваших сусідів",
    here: "Усе є на вашому телефоні і на телефонах сусідів.",
    no_company: "Нічого не йде до фірм чи до муніципалітету.",
    name_seen: "Ваше ім’я бачать лише сусіди, з якими ви ділитеся.",
    shared: "Чим ви ділитеся, потім буде і на їхніх телефонах.",
};

const NOTICES: NoticesText = NoticesText {
    full: "Телефон заповнено",
    full_how: "Останнє є лише на цьому екрані. Звільніть місце зараз.",
    missing: "Цей браузер нічого не зберігає",
    missing_how: "Закриєте це вікно – усе зникне. Відкрийте звичайне вікно.",
    broken: "Зараз не вдається зберегти",
    broken_how: "Зробіть резервну копію. Потім закрийте застосунок і відкрийте знову.",
    held: "Buurtlijm відкрито ще десь",
    held_how: "Закрийте інші вікна. Тоді тут піде далі.",
    set_aside: "Надійшло щось неправильне",
    set_aside_how: "Ми це відклали. Ваші плани в безпеці.",
    close: "Закрити повідомлення",
    undo: "Повернути, як було",
    undone: "Усе знову, як було.",
};

const LAST: LastStepText = LastStepText {
    plan_removed: "Ви видалили план.",
    task_removed: "Ви видалили завдання.",
    need_removed: "Ви видалили те, що було потрібно.",
    arranged: "Ви змінили порядок.",
    attachment_removed: "Ви видалили фото чи запис.",
    signaal_removed: "Ви видалили те, що помітили.",
    plan_added: "Ви зберегли ідею.",
    task_added: "Ви додали завдання.",
    need_added: "Ви додали те, що потрібно.",
    attachment_added: "Ви додали фото чи запис.",
    signaal_added: "Ви зберегли те, що помітили.",
    wrote: "Ви щось написали.",
    answered: "Ви змінили відповідь.",
    moved: "Ви змінили крок плану.",
};
