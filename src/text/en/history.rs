//! In English.

use crate::text::HistoryText;

pub(in crate::text) static TEXT: HistoryText = HistoryText {
    title: "How this plan came about",
    empty: "What happened will be written here.",
    of_resident: "a resident",
    of_entrepreneur: "a business owner",
    of_partner: "a partner",
    of_gemeente: "the municipality",
    began: |who| format!("{who} began this plan"),
    wrote: |who, question| format!("{who} wrote at “{question}”"),
    named: |who, name| format!("{who} named the plan “{name}”"),
    described: |who, line| format!("{who} summed up the plan: “{line}”"),
    described_away: |who| format!("{who} took the sentence about the plan away"),
    priced: |who, amount| format!("{who} wrote down what it costs: {amount}"),
    priced_away: |who| format!("{who} took the amount away"),
    moved: |who, phase| format!("{who} chose: {phase}"),
    task_named: |who, task| format!("{who} thought of a task: {task}"),
    task_done: |who, task| format!("{who} finished: {task}"),
    need_named: |who, need| format!("{who} wrote what is needed: {need}"),
    offered: |who, need| format!("{who} offered help with: {need}"),
    removed: |who| format!("{who} took the plan away"),
    photo_added: |who| format!("{who} added a photo"),
    photo_added_of: |who, what| format!("{who} added a photo: {what}"),
    voice_added: |who| format!("{who} said something"),
    voice_added_of: |who, what| format!("{who} said something: {what}"),
    meeting_planned: |who, title| format!("{who} planned a meeting: {title}"),
    meeting_began: |who, title| format!("{who} began the meeting: {title}"),
    minutes_agreed: |who, title| format!("{who} agrees with the minutes too: {title}"),
    decided: |who, what| format!("{who} wrote down a decision: {what}"),
    ambition_added: |who, text| format!("{who} wrote down what the neighbourhood wants: {text}"),
    opgave_added: |who, title| format!("{who} named something to take up together: {title}"),
    perspective_given: |who, group, title| {
        format!("{who} wrote down what matters to {group}: {title}")
    },
    agreed: |who, text| format!("{who} wrote down an agreement: {text}"),
    contributed: |who, what| format!("{who} offered something: {what}"),
    answered_aloud: |who, question| format!("{who} answered aloud: {question}"),
    translated: |who, question, language| format!("{who} translated “{question}” into {language}"),
    inspraak_asked: |who, question| {
        format!("{who} prepared a question to the neighbourhood: {question}")
    },
    reacted: |who, question| format!("{who} answered: {question}"),
    request_made: |who, question| format!("{who} prepared a question: {question}"),
};
