//! Checks the tables as data: nothing is refused, unknown, doubled or of the future.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the tests pick a few commands out of many"
)]

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    BuurtPlanCommand, Followed, InitiativeId, MeetingCommand, Party, Phase, PlanCommand, Refusal,
    ResultaatCommand, Serves, TextKey,
    limits::{TEXT_LEN_MAX, utf16_len},
    meeting::command::NewDecision,
};

use super::*;

const TODAY: Day = Day(20_000);

fn commands() -> Vec<Command> {
    script(TODAY)
        .into_iter()
        .filter_map(|step| match step.what {
            StepKind::Do(command) => Some(command),
            StepKind::Write(..) => None,
            StepKind::Promise(new) => Some(Command::Follow(NewFollowed {
                party: Some(Party::Gemeente),
                ..new
            })),
        })
        .collect()
}

/// What a command makes: kind and id.
fn made(command: &Command) -> Option<String> {
    Some(match command {
        Command::AddInitiative { id, .. } => format!("{id:?}"),
        Command::AddTask { id, .. } => format!("{id:?}"),
        Command::AddNeed { id, .. } => format!("{id:?}"),
        Command::Offer { id, .. } => format!("{id:?}"),
        Command::AddSignaal { id, .. } => format!("{id:?}"),
        Command::MoveInitiative { event, .. } | Command::Record { event, .. } => {
            format!("{event:?}")
        }
        Command::Follow(new) => format!("{:?}", new.thing),
        Command::AddTranslation(new) => format!("{:?}", new.id),
        Command::Meeting(command) => return made_at_meeting(command),
        Command::BuurtPlan(command) => return made_in_buurt_plan(command),
        Command::Resultaat(
            _,
            ResultaatCommand::AddNumber(id, ..)
            | ResultaatCommand::AddThanks(id, _)
            | ResultaatCommand::AddStory(id, ..),
        ) => format!("{id:?}"),
        Command::Plan(command) => return made_in_plan(command),
        _ => return None,
    })
}

fn made_in_plan(command: &PlanCommand) -> Option<String> {
    Some(match command {
        PlanCommand::AddPermission(new) => format!("{:?}", new.id),
        PlanCommand::RecordPermission { event, .. } => format!("{event:?}"),
        PlanCommand::AddUpkeep(new) => format!("{:?}", new.id),
        PlanCommand::Suggest(new) => format!("{:?}", new.id),
        _ => return None,
    })
}

/// What has to be there before this.
fn needed_in_plan(command: &PlanCommand) -> Option<String> {
    Some(match command {
        PlanCommand::SetDue(_, task, _) | PlanCommand::SetDoer(_, task, _) => format!("{task:?}"),
        PlanCommand::SetKind(_, need, _) => format!("{need:?}"),
        PlanCommand::MarkOffer(_, offer, ..) | PlanCommand::Thank(_, offer, _) => {
            format!("{offer:?}")
        }
        PlanCommand::AddPermission(new) => format!("{:?}", new.plan),
        PlanCommand::RecordPermission { permission, .. } => format!("{permission:?}"),
        PlanCommand::AddUpkeep(new) => format!("{:?}", new.plan),
        PlanCommand::Suggest(new) => format!("{:?}", new.plan),
        _ => return None,
    })
}

fn made_in_buurt_plan(command: &BuurtPlanCommand) -> Option<String> {
    Some(match command {
        BuurtPlanCommand::AddTheme(id, _) => format!("{id:?}"),
        BuurtPlanCommand::AddAmbition(new) => format!("{:?}", new.id),
        BuurtPlanCommand::AddOpgave(id, _) => format!("{id:?}"),
        BuurtPlanCommand::AddPerspective(new) => format!("{:?}", new.id),
        BuurtPlanCommand::AddAgreement(new) => format!("{:?}", new.id),
        BuurtPlanCommand::AddContribution(new) => format!("{:?}", new.id),
        BuurtPlanCommand::AddOrganisation(new) => format!("{:?}", new.id),
        _ => return None,
    })
}

fn named(serves: Serves) -> String {
    match serves {
        Serves::Ambition(id) => format!("{id:?}"),
        Serves::Opgave(id) => format!("{id:?}"),
    }
}

/// What has to be there before this.
fn needed_in_buurt_plan(command: &BuurtPlanCommand) -> Option<String> {
    match command {
        BuurtPlanCommand::AddPerspective(new) => Some(format!("{:?}", new.opgave)),
        BuurtPlanCommand::AddAgreement(new) => new.meeting.map(|id| format!("{id:?}")),
        BuurtPlanCommand::AddContribution(new) => new.serves.map(named),
        BuurtPlanCommand::PutTheme(_, theme, _) => Some(format!("{theme:?}")),
        BuurtPlanCommand::ServeAmbition(_, ambition, _) => Some(format!("{ambition:?}")),
        BuurtPlanCommand::Serve(_, serves, _) => Some(named(*serves)),
        _ => None,
    }
}

fn made_at_meeting(command: &MeetingCommand) -> Option<String> {
    Some(match command {
        MeetingCommand::Plan(new) => format!("{:?}", new.id),
        MeetingCommand::Move { event, .. } => format!("{event:?}"),
        MeetingCommand::AddItem { id, .. } => format!("{id:?}"),
        MeetingCommand::AddCard(new) => format!("{:?}", new.id),
        MeetingCommand::Decide(new) => format!("{:?}", new.id),
        MeetingCommand::AddAction(new) => format!("{:?}", new.id),
        MeetingCommand::AddBring(new) => format!("{:?}", new.id),
        _ => return None,
    })
}

/// What has to be there before this.
fn needed_at_meeting(command: &MeetingCommand) -> Option<String> {
    Some(match command {
        MeetingCommand::Plan(_) => return None,
        MeetingCommand::AddCard(new) => format!("{:?}", new.item),
        MeetingCommand::Decide(NewDecision {
            item: Some(item), ..
        })
        | MeetingCommand::PutOnTable(_, Some(item)) => format!("{item:?}"),
        MeetingCommand::AddItem {
            plan: Some(plan), ..
        } => format!("{plan:?}"),
        MeetingCommand::Group {
            under: Some(card), ..
        }
        | MeetingCommand::PutDots(_, card, _)
        | MeetingCommand::CountPaperDots(_, card, _) => format!("{card:?}"),
        MeetingCommand::CountHands(_, decision, ..)
        | MeetingCommand::SayObjections(_, decision, _) => format!("{decision:?}"),
        MeetingCommand::TakeAction(_, action, _) | MeetingCommand::TickAction(_, action, _) => {
            format!("{action:?}")
        }
        other => format!("{:?}", other.meeting()),
    })
}

#[test]
fn every_command_would_be_accepted() {
    let refused: Vec<(Command, Refusal)> = commands()
        .into_iter()
        .filter_map(|command| command.check().err().map(|refusal| (command, refusal)))
        .collect();
    assert_eq!(refused, []);
}

#[test]
fn no_id_is_made_twice() {
    let all: Vec<String> = commands().iter().filter_map(made).collect();
    let different: BTreeSet<&String> = all.iter().collect();
    assert_eq!(different.len(), all.len());
}

#[test]
fn things_are_named_before_they_are_used() {
    let mut known = BTreeSet::new();
    for step in script(TODAY) {
        let needed = match &step.what {
            StepKind::Write(TextKey::Section(plan, _), words) => {
                assert!(utf16_len(words) < TEXT_LEN_MAX);
                Some(format!("{plan:?}"))
            }
            StepKind::Write(TextKey::Signaal(signaal), _) => Some(format!("{signaal:?}")),
            StepKind::Write(TextKey::Sign(thing, _), _) => Some(format!("{thing:?}")),
            StepKind::Write(TextKey::Minutes(meeting), _) => Some(format!("{meeting:?}")),
            StepKind::Write(TextKey::Opgave(opgave, _), _) => Some(format!("{opgave:?}")),
            StepKind::Write(TextKey::Story(plan, _) | TextKey::Different(plan), _) => {
                Some(format!("{plan:?}"))
            }
            StepKind::Write(TextKey::Vision, _) => None,
            StepKind::Promise(new) => new.thing.plan().map(|plan| format!("{plan:?}")),
            StepKind::Do(command) => match command {
                Command::TickTask(_, task, _) | Command::TakeTask(_, task, _) => {
                    Some(format!("{task:?}"))
                }
                Command::Offer { need, .. } | Command::ArrangeNeed(_, need, _) => {
                    Some(format!("{need:?}"))
                }
                Command::Follow(new) => new.thing.plan().map(|plan| format!("{plan:?}")),
                Command::Record {
                    thing: Followed::Signaal(signaal),
                    ..
                } => Some(format!("{signaal:?}")),
                Command::Record { thing, .. } => Some(format!("{thing:?}")),
                Command::Meeting(command) => needed_at_meeting(command),
                Command::BuurtPlan(command) => needed_in_buurt_plan(command),
                Command::Resultaat(_, ResultaatCommand::Consent(id, _)) => Some(format!("{id:?}")),
                Command::Plan(command) => needed_in_plan(command),
                Command::NameInitiative(plan, _)
                | Command::Resultaat(plan, _)
                | Command::DescribeInitiative(plan, _)
                | Command::PriceInitiative(plan, _)
                | Command::MoveInitiative {
                    initiative: plan, ..
                }
                | Command::AddTask {
                    initiative: plan, ..
                }
                | Command::AddNeed {
                    initiative: plan, ..
                } => Some(format!("{plan:?}")),
                _ => None,
            },
        };
        if let Some(needed) = needed {
            assert!(
                known.contains(&needed),
                "{needed} is used too early: {step:?}"
            );
        }
        match &step.what {
            StepKind::Do(command) => known.extend(made(command)),
            StepKind::Promise(new) => known.extend([format!("{:?}", new.thing)]),
            StepKind::Write(..) => (),
        }
    }
}

#[test]
fn a_dozen_plans_stand_in_every_phase() {
    let mut phases: BTreeMap<InitiativeId, Phase> = BTreeMap::new();
    for command in commands() {
        match command {
            Command::AddInitiative { id, .. } => {
                phases.insert(id, Phase::Idea);
            }
            Command::MoveInitiative { initiative, to, .. } => {
                phases.insert(initiative, to);
            }
            _ => (),
        }
    }
    assert_eq!(phases.len(), 12);
    let shown: BTreeSet<Phase> = phases.values().copied().collect();
    assert_eq!(shown, BTreeSet::from(Phase::ALL));
}

#[test]
fn every_neighbour_does_something_and_nothing_is_of_the_future() {
    let steps = script(TODAY);
    let actors: BTreeSet<usize> = steps.iter().map(|step| step.actor).collect();
    assert_eq!(actors, (0..NEIGHBOURS.len()).collect());
    assert!(steps.iter().all(|step| step.on < TODAY));
}

#[test]
fn the_tables_are_in_the_order_in_which_things_happened() {
    for plan in [green::PLANS, street::PLANS, together::PLANS]
        .into_iter()
        .flatten()
    {
        let days: Vec<i32> = plan.lines.iter().map(|line| line.0).collect();
        assert!(
            days.is_sorted_by(|earlier, later| earlier >= later),
            "plan {}",
            plan.number
        );
    }
}

#[test]
fn what_was_done_apart_comes_last_and_from_different_neighbours_of_one_plan() {
    let steps = script(TODAY);
    assert!(steps.is_sorted_by_key(|step| step.is_apart));
    let apart: Vec<&Step> = steps.iter().filter(|step| step.is_apart).collect();
    let actors: BTreeSet<usize> = apart.iter().map(|step| step.actor).collect();
    assert_eq!(apart.len(), 4);
    assert_eq!(
        actors.len(),
        apart.len(),
        "one phone cannot be apart from itself"
    );
}

#[test]
fn what_is_translated_stands_in_its_plan() {
    let began = |command: &Command| match command {
        Command::AddInitiative { id, what } => Some((*id, what.clone())),
        _ => None,
    };
    let plans: BTreeMap<_, _> = commands().iter().filter_map(began).collect();
    let translated = commands().into_iter().filter_map(|command| match command {
        Command::AddTranslation(new) => Some(new.plan),
        _ => None,
    });
    let translated: Vec<_> = translated.collect();
    assert_eq!(translated.len(), 3);
    for plan in translated {
        let source = plans.get(&plan).map(String::as_str);
        assert_eq!(source, Some(translated::SOURCE));
    }
}
