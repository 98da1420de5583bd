//! *Er staan twee antwoorden*: what two phones filled in while apart, and one tap to choose.

use leptos::prelude::*;

use super::icon::Icon;
use crate::text::use_text;

/// One of several answers.
#[derive(Debug, Clone)]
pub struct OneAnswer {
    /// The answer, as it stands on its button.
    pub word: String,
    /// Who gave it, in a sentence.
    pub told: String,
    /// Chooses it.
    pub choose: Callback<()>,
}

/// The question which of several answers is right.
#[component]
pub fn ConflictCard(
    /// What the answers are about.
    about: &'static str,
    /// The answers; nothing is shown for none.
    #[prop(into)]
    answers: Signal<Vec<OneAnswer>>,
) -> AnyView {
    let text = use_text();
    let label = [text.plan.two_answers, ": ", about].concat();
    let card = move || {
        let answers = answers.get();
        (!answers.is_empty()).then(|| {
            let told = answers
                .iter()
                .map(|answer| answer.told.as_str())
                .collect::<Vec<_>>();
            let told = [&told.join(" "), " ", text.plan.which_is_right].concat();
            view! {
                <section class="conflict_card" aria-label=label.clone()>
                    <Icon name="stuck" class="conflict_card__icon"/>
                    <div class="conflict_card__main">
                        <h2 class="conflict_card__title">{text.plan.two_answers}</h2>
                        <p class="conflict_card__about">{about}</p>
                        <p class="conflict_card__text">{told}</p>
                    </div>
                    <div class="conflict_card__choices">
                        {answers.into_iter().map(choice).collect_view()}
                    </div>
                </section>
            }
        })
    };
    card.into_any()
}

fn choice(answer: OneAnswer) -> impl IntoView {
    let OneAnswer { word, choose, .. } = answer;
    view! {
        <button type="button" class="button" on:click=move |_| choose.run(())>
            <span class="button__word"><bdi>{word}</bdi></span>
        </button>
    }
}
