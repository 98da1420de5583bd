//! In Turkish.

use crate::text::MemberText;

pub(in crate::text) static TEXT: MemberText = MemberText {
    reader: "Okuyor",
    member: "Katılıyor",
    keeper: "Bilgileri koruyor",
    one_keeper: "Bilgileri 1 komşu koruyor. Birinden daha yardım iste.",
    keeper_how: "Bilgileri koruyan kişi, komşuları da çıkarabilir.",
    removal: "Birini çıkarıyor musun? O zaman ona yeni bir şey gitmez.",
    removal_not: "O telefonda şimdi olanlar orada kalır.",
    removal_undo: "Pişman mısın? Komşunu yeniden davet et.",
    devices: "Telefonlar",
    this_phone: "Bu telefon",
    paper: "Kâğıttaki kurtarma kodun",
    gone: "Komşun artık katılmıyor.",
    device_gone: "O telefon artık katılmıyor.",
    kept: "Komşun da artık bilgileri koruyor.",
    change: "Bak",
    make_keeper: "O da korusun",
    remove: "Çıkar",
    stay: "Kalsın",
    with_devices: |role, count| format!("{role} · {count} telefon"),
    phone: |number| format!("Telefon {number}"),
};
