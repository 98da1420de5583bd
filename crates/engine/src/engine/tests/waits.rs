//! What waits in a buurt, as the list of buurten tells it.

use domain::{
    About, Command, EventId, Followed, HelpId, Sign, buurt::Waits, followed::NewFollowed,
    port::ToWorker,
};

use super::desk::*;

fn ask(help: Followed) -> Command {
    Command::Follow(NewFollowed {
        thing: help,
        what: "Een brief schrijven".into(),
        more: "opbouwwerker".into(),
        day: None,
        party: None,
        blocker: None,
    })
}

#[test]
fn the_list_of_buurten_tells_what_waits_without_opening_them() {
    let mut samira = Phone::new(1);
    let buurt = samira.begin_buurt(1, "Oranjestraat");
    let plan = samira.add_plan(buurt, 2, "Bankje");
    let help = Followed::Help(About::Plan(plan), HelpId::from_bytes([3; 16]));
    samira.act(buurt, ask(help));
    let one = Waits {
        help: 1,
        ..Waits::default()
    };
    assert_eq!(samira.page.buurten[0].waits, one);
    let mut later = samira.killed_and_started(2);
    later.run();
    assert_eq!(later.page.buurten[0].waits, one);
    // Taken up, it waits no more; and what belongs to a plan that went does not wait either.
    samira.act(
        buurt,
        Command::Record {
            thing: help,
            event: EventId::from_bytes([4; 16]),
            sign: Sign::TakenUp,
            words: String::new(),
        },
    );
    assert!(samira.page.buurten[0].waits.is_empty());
    later.send(ToWorker::WatchBuurt(Some(buurt)));
    later.act(buurt, Command::Remove(domain::Removable::Initiative(plan)));
    assert!(later.page.buurten[0].waits.is_empty());
}
