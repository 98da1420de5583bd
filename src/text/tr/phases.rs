//! In Turkish.

use crate::text::PhaseText;

pub(in crate::text) static TEXT: PhaseText = PhaseText {
    idea: "Fikir",
    exploring: "Araştırma",
    planning: "Planlama",
    asking_neighbours: "Komşulara sorma",
    ready_to_decide: "Karara hazır",
    requested: "Başvuruldu",
    doing: "Uygulama",
    done: "Bitti",
    upkeep: "Bakım",
    resting: "Beklemede",
    stopped: "Durduruldu",
    newer: "Başka bir durum",
    any_order: "sıra önemli değil",
    how_far: "Plan ne durumda?",
    why: "Neden?",
    why_hint: "Burayı boş bırakabilirsin.",
    choose: "Durumu seç",
    keep: "Kaydet",
    step: |number| format!("adım {number} / 5"),
};
