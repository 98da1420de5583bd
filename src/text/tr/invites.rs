//! In Turkish.

use crate::text::InviteText;

pub(in crate::text) static TEXT: InviteText = InviteText {
    heading: "Linkle davet et",
    how: "Komşun linki açar ve sana bir mesaj gönderir. \
        O mesajı burada aç ve cevabı geri gönder.",
    limits: "Bir linkle 1 komşu girer. Link 14 gün geçerli.",
    message: "Buurtlijm’de mahallemize katıl. Bu linki aç:",
    link: "Komşun için link",
    copied: "Link kopyalandı. Komşuna yazdığın mesaja yapıştır.",
    copy_by_hand: "Burada kopyalanamıyor. Linki seç ve kendin kopyala.",
    asks: "Yeni bir komşu katılıyor. Şimdi cevabı geri gönder.",
    title: "Davet edildin",
    sub: "Bir komşu seninle birlikte plan yapmak istiyor.",
    ask_how: "İsteğini seni davet eden komşuna gönder.",
    open_how: "Sana bir cevap gelir. Onu burada, bu telefonda aç.",
    wait: "Uygulamayı kapatabilirsin. Sonra aynı linkle devam edersin.",
    no_link: "Bu link eksik. Komşundan yeni bir link iste.",
    not_invited: "Bu link kullanılmış ya da çok eski. Yeni bir link hazırla.",
    used: "Kullanıldı",
    make: "Link hazırla",
    send: "Linki gönder",
    copy: "Linki kopyala",
    take_back: "Kaldır",
    send_request: "İsteğini gönder",
    send_answer: "Cevabı gönder",
    step: |number| format!("Adım {number} / 2"),
    days_left: |count| match count {
        0 => "Son gün: bugün".to_owned(),
        _ => format!("{count} gün daha geçerli"),
    },
};
