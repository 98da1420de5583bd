//! Phones around a table: pages make the links that engines want, cables carry, and time goes by for all.

use super::*;

/// The table.
pub(crate) struct Gathering {
    pub(crate) buurt: BuurtId,
    pub(crate) phones: Vec<Phone>,
    /// Which phones a link is between.
    pub(crate) cables: BTreeMap<LinkId, [usize; 2]>,
    /// Who makes the second code of a link.
    called: BTreeMap<LinkId, usize>,
    /// Phones whose frames get lost without anybody knowing.
    pub(crate) mute: Vec<usize>,
    scans: u64,
    /// What went over cables, in bytes.
    pub(crate) carried: usize,
    /// Links that somebody wanted without scanning.
    pub(crate) calls: usize,
}

impl Gathering {
    /// So many phones; the first begins a buurt.
    pub(crate) fn new(count: u64) -> Self {
        let mut phones: Vec<Phone> = (1..=count).map(Phone::new).collect();
        let buurt = phones[0].begin_buurt(1, "Oranjestraat");
        Self {
            buurt,
            phones,
            cables: BTreeMap::new(),
            called: BTreeMap::new(),
            mute: Vec::new(),
            scans: 0,
            carried: 0,
            calls: 0,
        }
    }

    /// One phone scans the code of another, as people do; a newcomer takes part from then on.
    pub(crate) fn scan(&mut self, host: usize, guest: usize) {
        self.scan_at_once(&[host], guest);
    }

    /// The same with the codes of several, before any of them has let the phone in.
    pub(crate) fn scan_at_once(&mut self, hosts: &[usize], guest: usize) {
        let is_new = self.phones[guest].page.buurten.is_empty();
        let brought = [Some(self.buurt), (!is_new).then_some(self.buurt)];
        let sides = [LinkCodeKind::Offer, LinkCodeKind::Answer];
        for host in hosts.iter().copied() {
            self.scans += 1;
            let link = LinkId(self.scans);
            self.cables.insert(link, [host, guest]);
            for ((at, brought), side) in [host, guest].into_iter().zip(brought).zip(sides) {
                let seen = binding(side, link.0);
                self.phones[at].send(ToWorker::LinkUp(link, brought, seen));
            }
        }
        self.run(100);
        if is_new {
            let buurt = self.buurt;
            self.phones[guest].show_buurt(buurt);
        }
    }

    /// Lets so much time go by.
    pub(crate) fn run(&mut self, ms: u64) {
        let mut left_ms = ms;
        while left_ms > 0 {
            self.carry();
            let step_ms = left_ms.min(20);
            left_ms -= step_ms;
            for phone in &mut self.phones {
                phone.wait(step_ms);
            }
        }
        self.carry();
    }

    /// Carries frames and makes links until nothing is left to do at this moment.
    fn carry(&mut self) {
        for _ in 0..10_000 {
            let mut is_quiet = true;
            for at in 0..self.phones.len() {
                for message in std::mem::take(&mut self.phones[at].page.messages) {
                    if let ToPage::LinkRefused(link, _) = message {
                        self.pull(link);
                    }
                }
                for (link, _, step) in std::mem::take(&mut self.phones[at].page.dials) {
                    is_quiet = false;
                    self.dial(at, link, step);
                }
            }
            for (link, [one, other]) in self.cables.clone() {
                for (from, to) in [(one, other), (other, one)] {
                    let frame = self.phones[from]
                        .cables
                        .entry(link)
                        .or_default()
                        .pop_front();
                    let Some(frame) = frame else { continue };
                    is_quiet = false;
                    if !self.mute.contains(&from) && !self.mute.contains(&to) {
                        self.carried += frame.len();
                        self.phones[to].send(ToWorker::LinkFrame(link, frame));
                    }
                }
            }
            if is_quiet {
                return;
            }
        }
        panic!("a table never stops talking");
    }

    fn dial(&mut self, at: usize, link: LinkId, step: DialStep) {
        match step {
            DialStep::Offer => {
                self.calls += 1;
                let code = Some(format!("first of {}", link.0));
                self.phones[at].send(ToWorker::Dialled(link, code));
            }
            DialStep::Answer(offer) => {
                assert_eq!(offer, format!("first of {}", link.0));
                self.called.insert(link, at);
                let code = Some(format!("second of {}", link.0));
                self.phones[at].send(ToWorker::Dialled(link, code));
            }
            DialStep::Accept(answer) => {
                assert_eq!(answer, format!("second of {}", link.0));
                let Some(other) = self.called.remove(&link) else {
                    return;
                };
                self.cables.insert(link, [at, other]);
                let sides = [LinkCodeKind::Offer, LinkCodeKind::Answer];
                for (at, side) in [at, other].into_iter().zip(sides) {
                    let seen = LinkBinding {
                        way: LinkWay::Links,
                        ..binding(side, link.0)
                    };
                    let up = ToWorker::LinkUp(link, Some(self.buurt), seen);
                    self.phones[at].send(up);
                }
            }
            DialStep::Drop => drop(self.called.remove(&link)),
        }
    }

    /// A phone is closed: its neighbours notice.
    pub(crate) fn leave(&mut self, gone: usize) {
        let cables = self.cables.iter().filter(|(_, ends)| ends.contains(&gone));
        for link in cables.map(|(link, _)| *link).collect::<Vec<_>>() {
            self.pull(link);
        }
        self.mute.retain(|one| *one != gone);
    }

    fn pull(&mut self, link: LinkId) {
        for at in self.cables.remove(&link).into_iter().flatten() {
            self.phones[at].cables.remove(&link);
            self.phones[at].send(ToWorker::LinkDown(link));
        }
    }

    /// How many links a phone has.
    pub(crate) fn links_of(&self, at: usize) -> usize {
        self.cables
            .values()
            .filter(|ends| ends.contains(&at))
            .count()
    }

    /// Whether all these phones show the same rows of the first screens.
    pub(crate) fn are_equal(&self, among: impl IntoIterator<Item = usize>) -> bool {
        let mut seen = among.into_iter().map(|at| self.phones[at].sees());
        let first = seen.next();
        seen.all(|rows| Some(rows) == first)
    }
}
