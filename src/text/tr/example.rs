//! In Turkish.

use crate::text::ExampleText;

pub(in crate::text) static TEXT: ExampleText = ExampleText {
    title: "Başka bir mahalle için örnek",
    sub: "İsim ve gün yok. İçinde ne olacağını sen seçersin.",
    check: "Hepsini bir kez oku. İçinde isim ya da adres var mı? Varsa çıkar.",
    name: "Planın adı ne?",
    steps: "Bunların yapılması gerekiyordu",
    needs: "Bunlar gerekliydi",
    numbers: "Sayılarla",
    with_cost: "Kaça mal olduğunu da söyle",
    cost: "Bu kadar tuttu",
    theirs: "Başka bir mahalle böyle yaptı",
    different: "Bizde ne farklı?",
    different_hint: "Örneğin: bizde kaldırım dar.",
    no_buurt: "Önce bir mahalle oluştur. Sonra örneği bir kez daha aç.",
    make: "Bir örnek yap",
    send: "Örneği gönder",
    begin: "Bu örnekle başla",
    comes_in: |buurt| format!("Plan şuraya girer: {buurt}"),
};
