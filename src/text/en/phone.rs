//! *Deze telefoon* in English.
//!
//! Says the same as the Dutch source in [`super::nl`], as short and as plain. The struct is in [`crate::text`].

use crate::text::phone::{
    BackupText, ForgetText, InstallText, LastStepText, NameText, NoticesText, PageText, PhoneText,
    PlainText, PrivacyText, StorageText, ThemeText, VersionText,
};

/// *Deze telefoon* in English.
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
    title: "This phone",
    sub: "How Buurtlijm works here for you.",
    link_sub: "Language, colours, your name and your backup",
    language: "Language",
};

const THEME: ThemeText = ThemeText {
    heading: "Colours",
    system: "Like your phone",
    light: "Light",
    dark: "Dark",
    contrast: "Strong contrast",
    sun: "Bright sun",
};

const NAME: NameText = NameText {
    heading: "Your name",
    label: "What is your name?",
    hint: "Your neighbours see this name. You may also leave it empty.",
    kept: "Kept on this phone",
    too_long: "This name is too long. Make it shorter.",
    failed: "Your name was not kept. Try again.",
};

const BACKUP: BackupText = BackupText {
    heading: "Backup",
    how: "Keep your neighbourhood as a file too. Then you lose nothing.",
    never: "No backup was made here yet.",
    made: |day| format!("Last backup: {day}"),
    make: "Make a backup",
    done: "The backup is made.",
    code: "Write this code on paper",
    code_how: "Without this code the copy does not open on a new phone.",
    code_lost: "Lost the code? A neighbour can let you back in. Scan that neighbour.",
    nameless: "A neighbourhood that is still coming in",
};

const PLAIN: PlainText = PlainText {
    heading: "For other programs",
    how: "You can change an Automerge file elsewhere too. Open it here afterwards.",
    open: "This file is not locked. Whoever has it can read it.",
    make: "Make an Automerge file",
    done: "The Automerge file is made.",
};

const INSTALL: InstallText = InstallText {
    title: "Put Buurtlijm on your home screen",
    sub: "Then it also works out on the street.",
    button: "Add to home screen",
    by_share: "Tap Share below. Then choose: Add to Home Screen.",
    by_menu: "Open the menu of your browser. Then choose: Add to home screen.",
    done: "Buurtlijm is on your home screen.",
    not_now: "Not now",
};

const STORAGE: StorageText = StorageText {
    heading: "Does everything stay?",
    sure: "Yes. Your phone clears nothing. Only you can.",
    unsure: "Your phone may clear it when it runs full.",
    unsure_how: "Put Buurtlijm on your home screen, or make a backup.",
    ask: "Ask your phone",
    unknown: "We are asking your phone.",
};

const VERSION: VersionText = VersionText {
    heading: "Version of the app",
    this: |version| format!("You have version {version}."),
    newest: "There is no newer version now.",
    ready: "A new version is ready",
    ready_how: "What you wrote stays.",
    update: "Update now",
    close_others: "First close the other windows of Buurtlijm.",
};

const FORGET: ForgetText = ForgetText {
    heading: "Take a neighbourhood away",
    how: "Then the neighbourhood is no longer on this phone.",
    button: |name| format!("Take {name} away"),
    question: |name| format!("Take {name} off this phone?"),
    consequence: "With your neighbours everything stays. Here it is really gone.",
    file_first: "No neighbours connected? Then make a file first.",
    make_file: "Make a file first",
    yes: "Take away",
    no: "Leave it",
    done: "The neighbourhood is no longer on this phone.",
    failed: "The neighbourhood was not taken away. Try again.",
};

const PRIVACY: PrivacyText = PrivacyText {
    heading: "Yours and your neighbours’",
    here: "Everything is on your phone and on your neighbours’ phones.",
    no_company: "Nothing goes to a company or to the municipality.",
    name_seen: "Only neighbours with whom you share see your name.",
    shared: "What you share is on their phones too from then on.",
};

const NOTICES: NoticesText = NoticesText {
    full: "Your phone is full",
    full_how: "The last bit is only on this screen. Make room now.",
    missing: "This browser keeps nothing",
    missing_how: "If you close this window, all is gone. Use a normal window.",
    broken: "Keeping does not work now",
    broken_how: "Make a backup. Then close the app and open it again.",
    held: "Buurtlijm is still open elsewhere",
    held_how: "Close the other windows. Then it goes on here.",
    set_aside: "Something came in that is not right",
    set_aside_how: "It was put aside. Your plans are safe.",
    close: "Close this message",
    undo: "Undo",
    undone: "It has been undone.",
};

const LAST: LastStepText = LastStepText {
    plan_removed: "You took a plan away.",
    task_removed: "You took a task away.",
    need_removed: "You took something away that was needed.",
    arranged: "You changed the order.",
    attachment_removed: "You took a photo or recording away.",
    signaal_removed: "You took away what struck you.",
    plan_added: "You kept an idea.",
    task_added: "You added a task.",
    need_added: "You added what is needed.",
    attachment_added: "You added a photo or recording.",
    signaal_added: "You kept what struck you.",
    wrote: "You wrote something.",
    answered: "You changed an answer.",
    moved: "You changed the step of a plan.",
};
