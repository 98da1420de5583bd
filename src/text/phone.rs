//! The words about this phone: its settings, its backups, and messages about the app itself.
//!
//! Messages say what happened and what to do now; they never blame and show no code.

use super::area::texts;
#[cfg(test)]
use super::lint::Listed;

/// The words of *Deze telefoon* and of messages about the app.
#[derive(Debug)]
pub struct PhoneText {
    /// The page as a whole.
    pub page: PageText,
    /// The colours of the app.
    pub theme: ThemeText,
    /// The name that neighbours see.
    pub name: NameText,
    /// Files to keep.
    pub backup: BackupText,
    /// Files for other programs.
    pub plain: PlainText,
    /// The app on the first screen of the phone.
    pub install: InstallText,
    /// Whether the phone may clear what the app keeps.
    pub storage: StorageText,
    /// The version of the app.
    pub version: VersionText,
    /// Throwing a buurt off this phone.
    pub forget: ForgetText,
    /// What happens to what people write.
    pub privacy: PrivacyText,
    /// Messages on every screen.
    pub notices: NoticesText,
    /// What one did oneself just now.
    pub last: LastStepText,
}

impl PhoneText {
    /// The Dutch texts, changed so that a text outside the catalogue stands out.
    pub(super) fn pseudo() -> Self {
        Self {
            page: PageText::pseudo(),
            theme: ThemeText::pseudo(),
            name: NameText::pseudo(),
            backup: BackupText::pseudo(),
            plain: PlainText::pseudo(),
            install: InstallText::pseudo(),
            storage: StorageText::pseudo(),
            version: VersionText::pseudo(),
            forget: ForgetText::pseudo(),
            privacy: PrivacyText::pseudo(),
            notices: NoticesText::pseudo(),
            last: LastStepText::pseudo(),
        }
    }

    /// Every text with its name and kind.
    #[cfg(test)]
    pub(super) fn listed(&self) -> Vec<Listed> {
        [
            self.page.listed(),
            self.theme.listed(),
            self.name.listed(),
            self.backup.listed(),
            self.plain.listed(),
            self.install.listed(),
            self.storage.listed(),
            self.version.listed(),
            self.forget.listed(),
            self.privacy.listed(),
            self.notices.listed(),
            self.last.listed(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

texts! {
    /// The page as a whole.
    PageText from super::nl::phone::PAGE;
    words {
        /// Page title, and the link that leads there.
        title,
        /// What the page is for.
        sub,
        /// Under the link that leads there.
        link_sub,
        /// Heading of the languages.
        language,
    }
    buttons {}
    sentences {}
}

texts! {
    /// The themes.
    ThemeText from super::nl::phone::THEME;
    words {
        /// Heading.
        heading,
        /// Follows the phone.
        system,
        /// Light.
        light,
        /// Dark.
        dark,
        /// Strong contrast.
        contrast,
        /// For bright sun.
        sun,
    }
    buttons {}
    sentences {}
}

texts! {
    /// One's own name.
    NameText from super::nl::phone::NAME;
    words {
        /// Heading.
        heading,
        /// Label of the field.
        label,
        /// Who sees it, and that it may stay empty.
        hint,
        /// Written down.
        kept,
        /// Longer than a name can be.
        too_long,
        /// Not written down.
        failed,
    }
    buttons {}
    sentences {}
}

texts! {
    /// Files to keep.
    BackupText from super::nl::phone::BACKUP;
    words {
        /// Heading.
        heading,
        /// What it is good for.
        how,
        /// None was made on this phone.
        never,
        /// It was handed over or downloaded.
        done,
        /// A buurt whose name has not come over yet.
        nameless,
        /// Above the recovery code.
        code,
        /// What the code is for.
        code_how,
        /// What to do without it.
        code_lost,
    }
    buttons {
        /// Button.
        make,
    }
    sentences {
        /// One was made on this day, given as words such as *gisteren*.
        made(name: &str),
    }
}

texts! {
    /// A file that other programs read and write.
    PlainText from super::nl::phone::PLAIN;
    words {
        /// Heading.
        heading,
        /// What it is good for, and how changes come back.
        how,
        /// Who can read it.
        open,
        /// It was handed over or downloaded.
        done,
    }
    buttons {
        /// Button.
        make,
    }
    sentences {}
}

texts! {
    /// The app on the first screen of the phone.
    InstallText from super::nl::phone::INSTALL;
    words {
        /// Heading.
        title,
        /// What it is good for.
        sub,
        /// How, on an iPhone.
        by_share,
        /// How, in other browsers.
        by_menu,
        /// It is there.
        done,
        /// Puts the hint away.
        not_now,
    }
    buttons {
        /// Button, where the browser can do it.
        button,
    }
    sentences {}
}

texts! {
    /// Whether the phone may clear what the app keeps.
    StorageText from super::nl::phone::STORAGE;
    words {
        /// Heading.
        heading,
        /// The browser promised to keep it.
        sure,
        /// The browser may clear it.
        unsure,
        /// What helps.
        unsure_how,
        /// Not known yet.
        unknown,
    }
    buttons {
        /// Button: asks the browser.
        ask,
    }
    sentences {}
}

texts! {
    /// The version of the app.
    VersionText from super::nl::phone::VERSION;
    words {
        /// Heading.
        heading,
        /// No newer one was seen.
        newest,
        /// A new one is ready.
        ready,
        /// What updating does.
        ready_how,
        /// Other windows still run the old one.
        close_others,
    }
    buttons {
        /// Button.
        update,
    }
    sentences {
        /// Which version this is.
        this(name: &str),
    }
}

texts! {
    /// Throwing a buurt off this phone.
    ForgetText from super::nl::phone::FORGET;
    words {
        /// Heading.
        heading,
        /// What it does.
        how,
        /// What stays and what goes.
        consequence,
        /// Offers the file first.
        file_first,
        /// It is gone.
        done,
        /// It could not be thrown off.
        failed,
    }
    buttons {
        /// Button.
        make_file,
        /// Button.
        yes,
        /// Button.
        no,
    }
    sentences {
        /// Button of this buurt.
        button(name: &str),
        /// Heading of the question.
        question(name: &str),
    }
}

texts! {
    /// What happens to what people write.
    PrivacyText from super::nl::phone::PRIVACY;
    words {
        /// Heading.
        heading,
        /// Where it is.
        here,
        /// Where it does not go.
        no_company,
        /// Who sees a name.
        name_seen,
        /// What sharing means.
        shared,
    }
    buttons {}
    sentences {}
}

texts! {
    /// Messages on every screen.
    NoticesText from super::nl::phone::NOTICES;
    words {
        /// The disk is full.
        full,
        /// What to do then.
        full_how,
        /// The browser keeps nothing.
        missing,
        /// What to do then.
        missing_how,
        /// Writing fails again and again.
        broken,
        /// What to do then.
        broken_how,
        /// Another version of the app holds the storage.
        held,
        /// What to do then.
        held_how,
        /// Something that came in was set aside.
        set_aside,
        /// What that means.
        set_aside_how,
        /// Said after a step was undone.
        undone,
    }
    buttons {
        /// Puts a message away.
        close,
        /// Undoes one's own last step.
        undo,
    }
    sentences {}
}

texts! {
    /// What one did oneself just now.
    LastStepText from super::nl::phone::LAST;
    words {
        /// A plan was taken away.
        plan_removed,
        /// A task was taken away.
        task_removed,
        /// A need was taken away.
        need_removed,
        /// Cards were put together, or something was moved on an agenda.
        arranged,
        /// A signaal was taken away.
        signaal_removed,
        attachment_removed,
        /// A plan was added.
        plan_added,
        /// A task was added.
        task_added,
        /// A need was added.
        need_added,
        /// A signaal was added.
        signaal_added,
        attachment_added,
        /// Words in a text.
        wrote,
        /// A name, sentence or amount.
        answered,
        /// A phase was recorded.
        moved,
    }
    buttons {}
    sentences {}
}
