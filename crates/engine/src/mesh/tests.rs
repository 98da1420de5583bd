//! A street of marks: what phones reckon from what each says of its links.

use proptest::prelude::*;

use super::*;

const fn mark(number: u8) -> DeviceMark {
    DeviceMark([number; 8])
}

/// What all phones say when these are linked.
fn mesh_of(links: &[(u8, u8)]) -> Mesh {
    let mut near: BTreeMap<u8, BTreeSet<u8>> = BTreeMap::new();
    for (one, other) in links {
        near.entry(*one).or_default().insert(*other);
        near.entry(*other).or_default().insert(*one);
    }
    let mut mesh = Mesh::default();
    for (one, others) in near {
        let linked = others.into_iter().map(mark).collect();
        mesh.hear(
            mark(255),
            Here {
                device: mark(one),
                count: 1,
                linked,
            },
        );
    }
    mesh
}

fn graph(own: u8, links: &[(u8, u8)]) -> Graph {
    Graph::of(mark(own), &mesh_of(links), |_| true)
}

/// Lets everybody make the links that they want until nobody wants any; gives the links and how many rounds.
fn grown(links: &[(u8, u8)]) -> (BTreeSet<(u8, u8)>, usize) {
    let mut links: BTreeSet<(u8, u8)> = links.iter().copied().collect();
    for round in 0..100 {
        let now: Vec<(u8, u8)> = links.iter().copied().collect();
        let all: BTreeSet<u8> = now.iter().flat_map(|(one, other)| [*one, *other]).collect();
        let mut has_more = false;
        for own in all {
            let count = |one: u8| links.iter().filter(|(a, b)| *a == one || *b == one).count();
            if let Some(other) = graph(own, &now).wanted(|_| true).map(|one| one.0[0])
                && count(own) < LINKS_MAX
                && count(other) < LINKS_MAX
            {
                has_more |= links.insert((own.min(other), own.max(other)));
            }
        }
        if !has_more {
            return (links, round);
        }
    }
    panic!("a street never stops making links")
}

#[test]
fn a_line_is_known_from_end_to_end_and_the_way_along_it() {
    let line = [(1, 2), (2, 3), (3, 4)];
    assert_eq!(graph(1, &line).reached().len(), 4);
    assert_eq!(graph(1, &line).next_hop(mark(4)), Some(mark(2)));
    assert_eq!(graph(3, &line).next_hop(mark(1)), Some(mark(2)));
    assert_eq!(graph(3, &line).next_hop(mark(9)), None);
}

#[test]
fn a_link_that_one_side_no_longer_names_is_no_link() {
    let mut mesh = mesh_of(&[(1, 2), (2, 3)]);
    mesh.hear(
        mark(1),
        Here {
            device: mark(2),
            count: 2,
            linked: vec![mark(1)],
        },
    );
    let seen = Graph::of(mark(1), &mesh, |_| true);
    assert!(!seen.reached().contains(&mark(3)), "{seen:?}");
}

#[test]
fn old_words_count_for_nothing_and_a_phone_that_began_anew_is_heard_again() {
    let mut mesh = mesh_of(&[(1, 2)]);
    let old = Here {
        device: mark(2),
        count: 1,
        linked: Vec::new(),
    };
    assert!(!mesh.hear(mark(1), old));
    let mut anew = Mesh::default();
    assert!(anew.say(mark(2), vec![mark(1)]));
    let echo = Here {
        device: mark(2),
        count: 41,
        linked: vec![mark(9)],
    };
    assert!(anew.hear(mark(2), echo));
    assert_eq!(anew.news(&BTreeMap::new())[0].count, 42);
    assert_eq!(anew.news(&BTreeMap::new())[0].linked, [mark(1)]);
    let own = anew.news(&BTreeMap::new())[0].clone();
    assert!(!anew.hear(mark(2), own), "an echo is no news");
}

/// Its worker began anew twice, each time with one link, to another neighbour.
#[test]
fn two_words_under_one_number_are_told_apart_by_everybody_alike() {
    let said = |other: u8| Here {
        device: mark(2),
        count: 1,
        linked: vec![mark(other)],
    };
    let (mut one, mut other) = (Mesh::default(), Mesh::default());
    one.hear(mark(1), said(1));
    other.hear(mark(3), said(3));
    // Each told the other what it heard; whoever has the one that counts says it again.
    let told = |said: Here| BTreeMap::from([(said.device, said)]);
    assert_eq!(one.news(&told(said(3))), []);
    assert_eq!(other.news(&told(said(1))), [said(3)]);
    assert!(one.hear(mark(1), said(3)));
    assert!(!other.hear(mark(3), said(1)));
}

#[test]
fn who_does_not_take_part_is_nowhere() {
    let seen = Graph::of(mark(1), &mesh_of(&[(1, 2), (2, 3)]), |one| *one != mark(2));
    assert_eq!(seen.reached().len(), 1);
    assert_eq!(seen.wanted(|_| true), None);
}

#[test]
fn words_of_ever_more_devices_do_not_fill_the_phone() {
    let mut mesh = mesh_of(&[(1, 2)]);
    for number in 0..2_000_u64 {
        let device = DeviceMark((u64::MAX - number).to_be_bytes());
        mesh.hear(
            mark(1),
            Here {
                device,
                count: 9,
                linked: vec![mark(1); 100],
            },
        );
    }
    assert!(mesh.here.len() <= HERE_MAX);
    assert!(
        mesh.here
            .values()
            .all(|said| said.linked.len() <= LINKED_MAX)
    );
    assert!(
        Graph::of(mark(1), &mesh, |_| true)
            .reached()
            .contains(&mark(2))
    );
}

/// Twelve who all scanned the same phone: in a few rounds any one of them may leave.
#[test]
fn a_star_becomes_a_street_that_does_without_its_middle() {
    let star: Vec<(u8, u8)> = (2..=12).map(|other| (1, other)).collect();
    let (links, rounds) = grown(&star);
    assert!(rounds <= 6, "{rounds} rounds");
    assert!(links.len() <= 30, "{} links", links.len());
    let left: Vec<_> = links.into_iter().filter(|(one, _)| *one != 1).collect();
    assert_eq!(graph(2, &left).reached().len(), 11);
}

fn streets() -> impl Strategy<Value = Vec<(u8, u8)>> {
    // Each joins through somebody who is there already.
    let scans = prop::collection::vec(any::<u8>(), 1..39);
    scans.prop_map(|scans| {
        let scans = (1_u8..).zip(scans);
        scans
            .map(|(newcomer, other)| (other % newcomer + 1, newcomer + 1))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn however_neighbours_scanned_any_one_may_leave(scanned in streets()) {
        // A phone that everybody scanned may keep more links than it wants.
        let (links, _) = grown(&scanned);
        let now: Vec<(u8, u8)> = links.iter().copied().collect();
        let all: BTreeSet<u8> = now.iter().flat_map(|(one, other)| [*one, *other]).collect();
        for gone in &all {
            let left: Vec<_> = now
                .iter()
                .copied()
                .filter(|(one, other)| one != gone && other != gone)
                .collect();
            let first = *all.iter().find(|one| *one != gone).unwrap();
            let stay = if all.len() > 2 { graph(first, &left).reached().len() } else { 1 };
            prop_assert_eq!(stay, all.len() - 1, "without {}", gone);
        }
    }

    #[test]
    fn all_agree_on_one_tree_that_reaches_everybody(scanned in streets()) {
        let (links, _) = grown(&scanned);
        let now: Vec<(u8, u8)> = links.iter().copied().collect();
        let all: BTreeSet<u8> = now.iter().flat_map(|(one, other)| [*one, *other]).collect();
        let mut eager = BTreeSet::new();
        for own in &all {
            let seen = graph(*own, &now);
            let of_tree = all.iter().filter(|one| seen.is_eager(mark(**one)));
            eager.extend(of_tree.map(|one| (*own, *one)));
        }
        prop_assert!(eager.iter().all(|(one, other)| eager.contains(&(*other, *one))));
        prop_assert_eq!(eager.len(), 2 * (all.len() - 1));
        let tree: Vec<_> = eager.into_iter().collect();
        prop_assert_eq!(graph(1, &tree).reached().len(), all.len());
    }
}
