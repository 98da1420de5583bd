//! In Ukrainian.

use crate::text::StartText;

pub(in crate::text) static TEXT: StartText = StartText {
    promise: "Разом складайте плани для своєї вулиці. Навіть без інтернету.",
    reassurance: "Усе є на вашому телефоні і на телефонах сусідів. Ніхто інший не може \
                  це прочитати.",
    language: "Мова",
    name: "Як зветься ваш район?",
    name_hint: "Наприклад, назва вашої вулиці.",
    name_later: "Назву можна змінити пізніше.",
    buurten: "Ваші райони",
    buurten_sub: "Ці райони є на вашому телефоні.",
    shown_now: "Цей район ви бачите зараз",
    practice: "Пробний район",
    nameless: "Район без назви",
    rename: "Назва району",
    extent: "Які вулиці сюди належать?",
    extent_hint: "Наприклад: вулиця Oranjestraat і площа.",
    more: "Ще один район",
    begin: "Створити район",
    join: "Долучитися: сканувати код сусіда",
    open_file: "Відкрити файл",
    look_around: "Оглянути пробний район",
    make: "Почати",
};
