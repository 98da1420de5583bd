//! The words of *Ons buurtplan*: what a buurt wants, what it takes up together, and what neighbours agree on.

use super::area::texts;

texts! {
    /// The buurt plan.
    BuurtPlanText from super::nl::buurt_plan::TEXT;
    words {
        title,
        sub,
        /// One text of all: how people want to live here.
        vision,
        vision_hint,
        ambitions,
        ambitions_none,
        ambition,
        ambition_hint,
        direction,
        keep_it,
        improve,
        aspect,
        social,
        physical,
        safety,
        /// What is larger than one plan.
        opgaven,
        opgaven_sub,
        opgaven_none,
        opgave,
        opgave_hint,
        why,
        why_hint,
        perspectives,
        perspectives_sub,
        perspectives_none,
        group,
        resident,
        entrepreneur,
        partner,
        gemeente,
        matters,
        matters_hint,
        because,
        /// On what all groups agree.
        shared,
        shared_hint,
        /// Over the ambitions and opgaven that something serves.
        serves,
        plans_for,
        plans_none,
        agreements,
        agreements_none,
        agreement,
        agreement_hint,
        which_meeting,
        no_meeting,
        review,
        is_due,
        gifts,
        gifts_none,
        gift,
        gift_hint,
        gift_kind,
        gift_for,
        for_all,
        themes,
        themes_none,
        theme,
        theme_hint,
        story,
        story_none,
        is_back,
        gone,
        on_paper,
        /// One's own last step.
        was_added,
        was_removed,
    }
    buttons {
        to_plan,
        add_ambition,
        add_opgave,
        add_perspective,
        add_agreement,
        add_gift,
        add_theme,
        to_paper,
    }
    sentences {
        /// How many of a group said how they look at it.
        voices(group: &str, count: u32),
        review_on(day: &str),
        /// In the story: neighbours met, and how many.
        met(title: &str, people: u32),
        met_some(title: &str),
        ambitions_written(count: u32),
        opgaven_written(count: u32),
        people_said(groups: &str),
        agreements_made(count: u32),
        gifts_offered(count: u32),
        people_wrote(count: u32),
        agreed_at(title: &str),
    }
}
