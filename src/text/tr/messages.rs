//! In Turkish.

use crate::text::MessageText;

pub(in crate::text) static TEXT: MessageText = MessageText {
    preface: "Bu mesaj Buurtlijm’den. Mesajın hepsini kopyala. Sonra uygulamada sırayla seç: \
        Paylaş, Dosya aç, Metin yapıştır.",
    sent: "Metin olarak gönderildi. Komşun şunu seçer: Dosya aç.",
    copied: "Kopyalandı. Komşuna yazdığın mesaja yapıştır.",
    copy_failed: "Burada kopyalanamıyor. Dosya gönder.",
    too_long: "Bu, mesaj için çok uzun. Dosya gönder.",
    paste_here: "Mesaj mı geldi? Buraya yapıştır.",
    nothing_yet: "Burası henüz boş. Parmağını kutuda basılı tut ve yapıştır.",
    not_received: "Telefonun bunu alamadı. Dosyayı burada kendin seç.",
    waits: "Bundan önce bir dosya daha var. Bu, o gelene kadar telefonunda bekler.",
    caught_up: "Bekleyen bir dosya da şimdi eklendi.",
    copy: "Metin olarak kopyala",
    paste: "Metin yapıştır",
    left_out: |count| format!("{count} fotoğraf veya ses kaydı sığmadı. Telefonunda kalıyor."),
    given_text: "Açmak ister misin? Kimden geldiğini biliyorsan aç.",
    open_given: "Aç",
    leave_given: "Çöpe at",
    given: |count| format!("Başka bir uygulama Buurtlijm’e {count} şey verdi."),
};
