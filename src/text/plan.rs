//! The words of one plan: its head, its next small step, its parts and its questions.

use domain::initiative::NextStep;

use super::{Text, area::texts};

texts! {
    /// One plan.
    PlanText from super::nl::plan::TEXT;
    words {
        name,
        in_one_line,
        in_one_line_hint,
        next_small_step,
        /// When nothing is waiting.
        nothing_waits,
        /// The next small step when there is no task yet.
        first_task,
        questions,
        tasks,
        /// Label of the field for a task.
        task,
        task_example,
        needs,
        /// Label of the field for a need.
        need,
        need_example,
        /// Label of the field that changes a task or a need.
        new_words,
        arranged,
        still_needed,
        price,
        price_hint,
        no_price,
        two_answers,
        which_is_right,
        /// A sentence or amount that somebody took back.
        left_empty,
        details,
        is_back,
        gone,
        gone_text,
        removed,
        read_only,
        /// Title of the questions one by one; a name that the word list fixes.
        first_steps,
        on_paper,
        which_paper,
        a_sheet,
        a_poster,
        with_names,
        without_names,
        names_too,
        is_answered,
        enough_for_now,
        still_open,
    }
    buttons {
        i_do_it,
        no_longer_i,
        done,
        not_done,
        i_help,
        no_longer_help,
        is_arranged,
        not_arranged,
        add_task,
        add_need,
        write_along,
        write_first,
        stop_writing,
        set_price,
        history,
        edit_head,
        remove_plan,
        bring_back,
        to_plans,
        to_plan,
        one_by_one,
        to_paper,
        next_question,
        previous_question,
        skip_question,
    }
    sentences {
        /// Somebody is needed for this.
        find(need: &str),
        /// Under a section that a neighbour wrote in since the last visit.
        new_from(who: &str, day: &str),
        /// Under a section.
        last_from(who: &str, day: &str),
        /// One of several answers.
        wrote(who: &str, answer: &str),
        choose_answer(answer: &str),
        /// Label of the box that ticks a task.
        tick(task: &str),
        task_done_by(who: &str, day: &str),
        removed_by(who: &str, day: &str),
        begun_by(who: &str, day: &str),
        /// Which of the nine questions.
        question_of(number: u32),
        /// How many of the nine are answered.
        answered_count(count: u32),
    }
}

impl Text {
    /// A next small step in words; `None` when nothing is waiting.
    pub fn step(&self, step: &NextStep) -> Option<String> {
        match step {
            NextStep::Write(key) => Some(self.sections.step(*key).into()),
            NextStep::FirstTask => Some(self.plan.first_task.into()),
            NextStep::Do(_, task) => Some(task.clone()),
            NextStep::Find(_, need) => Some((self.plan.find)(need)),
            NextStep::Ask(_, what) => Some((self.planning.ask_whether)(what)),
            NextStep::FirstUpkeep => Some(self.planning.first_upkeep.into()),
            NextStep::Nothing => None,
        }
    }
}
