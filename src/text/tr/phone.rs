//! *Deze telefoon* in Turkish.
//!
//! Says the same as the Dutch source in [`super::nl`], as short and as plain. The struct is in
//! [`crate::text`].

use crate::text::phone::{
    BackupText, ForgetText, InstallText, LastStepText, NameText, NoticesText, PageText, PhoneText,
    PlainText, PrivacyText, StorageText, ThemeText, VersionText,
};

/// *Deze telefoon* in Turkish.
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
    title: "Bu telefon",
    sub: "Buurtlijm sende böyle çalışır.",
    link_sub: "Dil, renkler, adın ve yedeğin",
    language: "Dil",
};

const THEME: ThemeText = ThemeText {
    heading: "Renkler",
    system: "Telefon gibi",
    light: "Açık",
    dark: "Koyu",
    contrast: "Yüksek kontrast",
    sun: "Parlak güneş",
};

const NAME: NameText = NameText {
    heading: "Adın",
    label: "Adın ne?",
    hint: "Komşuların bu adı görür. Boş da bırakabilirsin.",
    kept: "Kayıtlı: bu telefonda",
    too_long: "Bu ad çok uzun. Biraz kısalt.",
    failed: "Adın kaydedilmedi. Yeniden dene.",
};

const BACKUP: BackupText = BackupText {
    heading: "Yedek",
    how: "Mahalleni dosya olarak da sakla. O zaman hiçbir şey kaybetmezsin.",
    never: "Burada henüz yedek alınmadı.",
    made: |day| format!("Son yedek: {day}"),
    make: "Yedek al",
    done: "Yedek alındı.",
    nameless: "Hâlâ gelmekte olan bir mahalle",
    code: "Bu kodu kâğıda yaz",
    code_how: "Bu kod olmadan yedek yeni bir telefonda açılmaz.",
    code_lost: "Kodu mu kaybettin? Bir komşun seni yine içeri alabilir. Onun kodunu tara.",
};

const PLAIN: PlainText = PlainText {
    heading: "Başka programlar için",
    how: "Automerge dosyasını başka yerde de değiştirebilirsin. Sonra dosyayı burada aç.",
    open: "Bu dosya kilitli değil. Dosya kimdeyse okuyabilir.",
    make: "Automerge dosyası hazırla",
    done: "Automerge dosyası hazırlandı.",
};

const INSTALL: InstallText = InstallText {
    title: "Buurtlijm’i ana ekranına koy",
    sub: "O zaman sokakta da çalışır.",
    button: "Ana ekrana ekle",
    by_share: "Aşağıda “Paylaş” düğmesine dokun. Sonra seç: Ana Ekrana Ekle.",
    by_menu: "Tarayıcının menüsünü aç. Sonra seç: Ana ekrana ekle.",
    done: "Buurtlijm ana ekranında.",
    not_now: "Şimdi değil",
};

const STORAGE: StorageText = StorageText {
    heading: "Her şey kalır mı?",
    sure: "Evet. Telefonun hiçbir şeyi silmez. Bunu sadece sen yapabilirsin.",
    unsure: "Telefonun dolarsa bunları silebilir.",
    unsure_how: "Buurtlijm’i ana ekranına koy ya da yedek al.",
    ask: "Telefonuna sor",
    unknown: "Telefonuna soruyoruz.",
};

const VERSION: VersionText = VersionText {
    heading: "Uygulamanın sürümü",
    this: |version| format!("Sende olan sürüm: {version}."),
    newest: "Şu an daha yeni sürüm yok.",
    ready: "Yeni bir sürüm hazır",
    ready_how: "Yazdıkların kalır.",
    update: "Şimdi güncelle",
    close_others: "Önce Buurtlijm’in öteki pencerelerini kapat.",
};

const FORGET: ForgetText = ForgetText {
    heading: "Bir mahalleyi kaldır",
    how: "O zaman mahalle bu telefonda artık durmaz.",
    button: |name| format!("Kaldır: {name}"),
    question: |name| format!("“{name}” bu telefondan kaldırılsın mı?"),
    consequence: "Komşularında her şey kalır. Burada gerçekten silinir.",
    file_first: "Hiçbir komşuyla bağlı değil misin? Önce dosya hazırla.",
    make_file: "Önce dosya hazırla",
    yes: "Kaldır",
    no: "Kalsın",
    done: "Mahalle artık bu telefonda değil.",
    failed: "Mahalle kaldırılmadı. Yeniden dene.",
};

const PRIVACY: PrivacyText = PrivacyText {
    heading: "Bunlar senin ve komşularının",
    here: "Her şey senin telefonunda ve komşularının telefonunda durur.",
    no_company: "Bir şirkete ya da belediyeye hiçbir şey gitmez.",
    name_seen: "Adını sadece paylaştığın komşular görür.",
    shared: "Paylaştıkların sonra onların telefonunda da durur.",
};

const NOTICES: NoticesText = NoticesText {
    full: "Telefonun dolu",
    full_how: "Son yazdığın sadece bu ekranda. Şimdi yer aç.",
    missing: "Bu tarayıcı hiçbir şey kaydetmiyor",
    missing_how: "Bu pencereyi kapatırsan her şey gider. Normal bir pencere kullan.",
    broken: "Şu an kaydedilemiyor",
    broken_how: "Yedek al. Sonra uygulamayı kapat ve yeniden aç.",
    held: "Buurtlijm başka bir yerde de açık",
    held_how: "Öteki pencereleri kapat. Sonra burada devam eder.",
    set_aside: "Doğru olmayan bir şey geldi",
    set_aside_how: "O ayrı tutuldu. Planlarınız güvende.",
    close: "Bu mesajı kapat",
    undo: "Geri al",
    undone: "Geri alındı.",
};

const LAST: LastStepText = LastStepText {
    plan_removed: "Bir planı kaldırdın.",
    task_removed: "Bir görevi kaldırdın.",
    need_removed: "Bir ihtiyacı kaldırdın.",
    arranged: "Sırayı değiştirdin.",
    attachment_removed: "Bir fotoğrafı veya ses kaydını kaldırdın.",
    signaal_removed: "Fark ettiğin şeyi kaldırdın.",
    plan_added: "Bir fikir kaydettin.",
    task_added: "Bir görev ekledin.",
    need_added: "Bir ihtiyaç ekledin.",
    attachment_added: "Bir fotoğraf veya ses kaydı ekledin.",
    signaal_added: "Fark ettiğin şeyi kaydettin.",
    wrote: "Bir şey yazdın.",
    answered: "Bir cevabı değiştirdin.",
    moved: "Bir planın durumunu değiştirdin.",
};
