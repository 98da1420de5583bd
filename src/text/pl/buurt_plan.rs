//! In Polish.

use crate::text::{BuurtPlanText, plural::polish};

pub(in crate::text) static TEXT: BuurtPlanText = BuurtPlanText {
    title: "Nasz plan sąsiedztwa",
    sub: "Czego tu chcemy i co w tym celu robimy.",
    vision: "Tak chcemy tu mieszkać",
    vision_hint: "Na przykład: ulica, na której ludzie mówią sobie dzień dobry.",
    ambitions: "Czego chcemy",
    ambitions_none: "Jeszcze nic. Co chcecie zachować albo poprawić?",
    ambition: "Czego chcecie?",
    ambition_hint: "Na przykład: sąsiedzi się znają.",
    direction: "Zachować czy poprawić?",
    keep_it: "Zachować",
    improve: "Poprawić",
    aspect: "Czego to dotyczy?",
    social: "Życie razem",
    physical: "Ulica",
    safety: "Bezpieczeństwo",
    opgaven: "Nasze wspólne sprawy",
    opgaven_sub: "Większe niż 1 plan. Z mieszkańcami, gminą i innymi.",
    opgaven_none: "Jeszcze nic. Co jest za duże na 1 plan?",
    opgave: "Czym zajmiecie się razem?",
    opgave_hint: "Na przykład: bezpieczna droga do szkoły.",
    why: "Dlaczego to jest ważne?",
    why_hint: "Na przykład: dzieci boją się przejść przez ulicę.",
    perspectives: "Jak ludzie na to patrzą",
    perspectives_sub: "Wszystkie opinie są obok siebie.",
    perspectives_none: "Jeszcze nic. Jak ty na to patrzysz?",
    group: "Z jakiej grupy jest ta opinia?",
    resident: "Mieszkańcy",
    entrepreneur: "Przedsiębiorcy",
    partner: "Partnerzy",
    gemeente: "Gmina",
    matters: "Co jest dla ciebie ważne?",
    matters_hint: "Na przykład: żeby auta jeździły wolno.",
    because: "Dlaczego?",
    shared: "Co nas łączy",
    shared_hint: "Napiszcie, w czym wszyscy się zgadzacie.",
    serves: "Do czego to pasuje",
    plans_for: "Plany, które tu pasują",
    plans_none: "Nie ma jeszcze planu.",
    agreements: "Nasze ustalenia",
    agreements_none: "Nie ma jeszcze ustaleń.",
    agreement: "Co ustalacie?",
    agreement_hint: "Na przykład: po 22.00 na placu jest cicho.",
    which_meeting: "Na jakiej rozmowie to ustaliliście?",
    no_meeting: "Nie na rozmowie",
    review: "Kiedy sprawdzicie, czy to nadal aktualne?",
    is_due: "Pora sprawdzić, czy to nadal aktualne",
    gifts: "Kto co daje?",
    gifts_none: "Jeszcze nic. Co ty możesz dać?",
    gift: "Co możesz dać?",
    gift_hint: "Na przykład: umiem spawać.",
    gift_kind: "Co to jest?",
    gift_for: "Na co to jest?",
    for_all: "Dla całego sąsiedztwa",
    themes: "Tematy",
    themes_none: "Temat zbiera razem to, co do siebie pasuje.",
    theme: "Jaki temat?",
    theme_hint: "Na przykład: zieleń.",
    story: "Jak powstał ten plan",
    story_none: "Tu pojawi się, co zrobiliście.",
    is_back: "To było usunięte. Ktoś z sąsiadów działał dalej, więc wróciło.",
    gone: "Tego już tu nie ma",
    on_paper: "Nasz plan sąsiedztwa na papierze",
    was_added: "Dodano coś do planu sąsiedztwa.",
    was_removed: "Usunięto coś z planu sąsiedztwa.",
    to_plan: "Zobacz nasz plan sąsiedztwa",
    add_ambition: "Dodaj życzenie",
    add_opgave: "Dodaj dużą sprawę",
    add_perspective: "Dodaj swoją opinię",
    add_agreement: "Dodaj ustalenie",
    add_gift: "Dodaj swój wkład",
    add_theme: "Dodaj temat",
    to_paper: "Wydrukuj nasz plan sąsiedztwa",
    voices: |group, count| format!("{group}: {count}"),
    review_on: |day| format!("Sprawdzimy to znowu: {day}"),
    met: |title, people| {
        let word = polish(people, "osoba", "osoby", "osób");
        format!("{people} {word} na rozmowie: {title}")
    },
    met_some: |title| format!("Sąsiedzi na rozmowie: {title}"),
    ambitions_written: |count| {
        let word = polish(count, "życzenie", "życzenia", "życzeń");
        format!("Zapisaliśmy {count} {word}.")
    },
    opgaven_written: |count| {
        let words = polish(count, "wspólną sprawę", "wspólne sprawy", "wspólnych spraw");
        format!("Wybraliśmy {count} {words}.")
    },
    people_said: |groups| format!("Ludzie powiedzieli, jak na to patrzą. {groups}."),
    agreements_made: |count| {
        let word = polish(count, "ustalenie", "ustalenia", "ustaleń");
        format!("Mamy {count} {word}.")
    },
    gifts_offered: |count| {
        let word = polish(count, "raz", "razy", "razy");
        format!("Zaoferowano coś {count} {word}.")
    },
    people_wrote: |count| {
        let words = polish(
            count,
            "osoba coś dopisała",
            "osoby coś dopisały",
            "osób coś dopisało",
        );
        format!("{count} {words}.")
    },
    agreed_at: |title| format!("Ustalono na: {title}"),
};
