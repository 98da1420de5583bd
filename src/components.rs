//! Pieces of a screen: props in, callbacks out.
//!
//! A component knows words, names and its own props, not the store or the address (pages do). Its look is in
//! the style sheet of the same name. Words come in as props or from the catalogue, never from a literal.

pub mod avatar;
pub mod button;
pub mod camera_view;
pub mod card;
pub mod chip;
pub mod choice_list;
pub mod conflict_card;
pub mod dialog;
pub mod empty_state;
pub mod field;
pub mod followed_row;
pub mod history_list;
pub mod icon;
pub mod install_hint;
pub mod kept;
pub mod list;
pub mod loading;
pub mod need_row;
pub mod notice;
pub mod page_head;
pub mod peer_row;
pub mod practice_ribbon;
pub mod qr_code;
pub mod read_aloud;
pub mod section_card;
pub mod select;
pub mod sheet;
pub mod skeleton;
pub mod steps;
pub mod tabs;
pub mod task_row;
pub mod text_area;

pub use avatar::{Avatar, AvatarStack};
pub use button::{Button, LinkButton, either};
pub use camera_view::CameraView;
pub use card::{PlanCard, is_running};
pub use chip::{Chip, ChipButton, PhaseChip};
pub use choice_list::{Choice, ChoiceList};
pub use conflict_card::{ConflictCard, OneAnswer};
pub use dialog::Dialog;
pub use empty_state::EmptyState;
pub use field::{DayField, Field, FieldSize, Trouble};
pub use followed_row::{Face, FollowedRow};
pub use history_list::HistoryList;
pub use icon::Icon;
pub use install_hint::InstallHint;
pub use kept::{Elsewhere, KeptLine};
pub use list::{Each, NewsList};
pub use loading::Loading;
pub use need_row::{NeedAct, NeedRow};
pub use notice::{Notice, NoticeKind};
pub use page_head::PageHead;
pub use peer_row::PeerRow;
pub use practice_ribbon::PracticeRibbon;
pub use qr_code::QrCode;
pub use read_aloud::ReadAloud;
pub use section_card::SectionCard;
pub use select::{Select, SelectField};
pub use skeleton::Skeleton;
pub use steps::Steps;
pub use tabs::Tabs;
pub use task_row::{TaskAct, TaskRow};
pub use text_area::TextArea;
