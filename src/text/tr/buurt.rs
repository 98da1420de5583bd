//! In Turkish.

use crate::text::BuurtText;

pub(in crate::text) static TEXT: BuurtText = BuurtText {
    news: "Mahallede yeni",
    working_on: "Şu an yaptıklarımız",
    noticed: "Mahallede fark ettiklerimiz",
    example_title: "Otobüs durağına bir bank",
    example_text: "Henk 1 cümle yazdı. Komşular yardım etti. Şimdi bank orada.",
    none_running: "Şu an süren plan yok.",
    what: "Ne istiyorsun?",
    what_hint: "1 cümle yeter. Gerisi sonra gelir, birlikte.",
    what_example: "Örneğin: otobüs durağına bir bank.",
    notice: "Ne fark ettin?",
    notice_hint: "Güzel bir şey ya da daha iyi olabilecek bir şey.",
    notice_example: "İnsanları değil, yeri yaz.",
    signaal: "Fark ettiğimiz şey",
    signaal_back: "Bu kaldırılmıştı. Bir komşu yazmaya devam etti ve geri geldi.",
    have_idea: "Bir fikrim var",
    noticed_something: "Bir şey fark ettim",
    keep_idea: "Fikrimi kaydet",
    keep_signaal: "Kaydet",
    all_plans: "Bütün planları gör",
    idea_of_it: "Bunu fikre çevir",
    edit_buurt: "Mahalle bilgilerini değiştir",
    news_since: |day| format!("Şu günden beri yeni: {day}"),
    next_step: |step| format!("Sıradaki adım: {step}"),
    still_needed: |needs| format!("Hâlâ gerekli: {needs}"),
    signaal_removed: |who, day| format!("Kaldıran: {who}, {day}."),
};
