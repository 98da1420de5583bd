//! Cards that belong together, and the dots on them.

use super::*;

fn under(name: u8, head: u8) -> (CardId, CardRow) {
    let under = Answer::One(Some(card(head)));
    (card(name), CardRow { under, ..row(name) })
}

fn alone(name: u8) -> (CardId, CardRow) {
    (card(name), row(name))
}

fn dotted(name: u8, dots: &[(u8, u8)]) -> (CardId, CardRow) {
    let dots = dots
        .iter()
        .map(|(who, dots)| (person(*who), *dots))
        .collect();
    (card(name), CardRow { dots, ..row(name) })
}

fn grouped(cards: &[(CardId, CardRow)]) -> Vec<(u8, Vec<u8>, u32)> {
    let cards: Vec<_> = cards.iter().map(|(id, row)| (*id, row)).collect();
    let name = |card: &CardId| card.as_bytes()[0];
    let all = groups(&cards).into_iter();
    all.map(|group| {
        let others = group.others.iter().map(name).collect();
        (name(&group.head), others, group.dots)
    })
    .collect()
}

#[test]
fn a_card_that_nobody_laid_anywhere_is_a_group_of_its_own() {
    assert_eq!(grouped(&[alone(1)]), [(1, vec![], 0)]);
    // The other card is not here, or was taken away.
    assert_eq!(grouped(&[under(1, 9)]), [(1, vec![], 0)]);
    assert_eq!(grouped(&[under(1, 1)]), [(1, vec![], 0)]);
}

#[test]
fn a_card_under_a_card_under_a_card_is_in_the_group_of_the_last() {
    let cards = [under(1, 2), under(2, 3), alone(3), under(4, 3)];
    assert_eq!(grouped(&cards), [(3, vec![1, 2, 4], 0)]);
}

#[test]
fn of_cards_that_two_phones_laid_under_each_other_the_lowest_is_the_head() {
    assert_eq!(grouped(&[under(1, 2), under(2, 1)]), [(1, vec![2], 0)]);
    let ring = [under(2, 3), under(3, 4), under(4, 2), under(1, 4)];
    assert_eq!(grouped(&ring), [(2, vec![1, 3, 4], 0)]);
}

#[test]
fn groups_stand_by_dots_then_by_cards_then_by_head() {
    let cards = [
        alone(1),
        under(2, 3),
        alone(3),
        dotted(4, &[(1, 2)]),
        dotted(5, &[(2, 1)]),
        alone(6),
    ];
    let expected = [
        (4, vec![], 2),
        (5, vec![], 1),
        (3, vec![2], 0),
        (1, vec![], 0),
        (6, vec![], 0),
    ];
    assert_eq!(grouped(&cards), expected);
}

#[test]
fn dots_on_paper_count_with_those_of_phones() {
    let mut cards = [dotted(1, &[(1, 1)]), under(2, 1)];
    cards[1].1.paper_dots = Answer::One(Some(4));
    assert_eq!(grouped(&cards), [(1, vec![2], 5)]);
}

#[test]
fn more_than_three_dots_of_one_person_count_on_the_first_cards() {
    let cards = [
        dotted(3, &[(1, 2), (2, 1)]),
        dotted(1, &[(1, 2)]),
        dotted(2, &[(1, 3)]),
    ];
    let tally = Tally::of(cards.iter().map(|(id, row)| (*id, row)));
    let of_one = [1, 2, 3].map(|name| tally.by(person(1), card(name)));
    assert_eq!(of_one, [2, 1, 0]);
    assert_eq!([1, 2, 3].map(|name| tally.on(card(name))), [2, 1, 1]);
    assert_eq!([1, 2, 3].map(|who| tally.left(person(who))), [0, 2, 3]);
}

fn cards() -> impl Strategy<Value = Vec<(CardId, CardRow)>> {
    let dots = prop::collection::btree_map(0..4_u8, 1..=3_u8, 0..4);
    let one = (prop::option::of(0..9_u8), dots, 0..3_u64);
    prop::collection::btree_map(0..8_u8, one, 0..8).prop_map(|all| {
        let cards = all.into_iter().map(|(name, (under, dots, order))| {
            let row = CardRow {
                under: Answer::One(under.map(card)),
                dots: dots
                    .into_iter()
                    .map(|(who, dots)| (person(who), dots))
                    .collect(),
                order,
                ..row(name)
            };
            (card(name), row)
        });
        cards.collect()
    })
}

proptest! {
    #[test]
    fn no_card_is_lost_or_doubled_and_the_order_of_rows_does_not_matter(
        (cards, shuffled) in cards().prop_flat_map(|cards| {
            (Just(cards.clone()), Just(cards).prop_shuffle())
        }),
    ) {
        prop_assert_eq!(grouped(&cards), grouped(&shuffled));
        let mut all: Vec<u8> = Vec::new();
        for (head, others, _) in grouped(&cards) {
            all.push(head);
            all.extend(others);
        }
        all.sort_unstable();
        let names: Vec<u8> = cards.iter().map(|(id, _)| id.as_bytes()[0]).collect();
        prop_assert_eq!(all, names);
        let rows: BTreeMap<CardId, &CardRow> = cards.iter().map(|(id, row)| (*id, row)).collect();
        let heads = heads(&rows);
        for head in heads.values() {
            prop_assert_eq!(heads.get(head), Some(head));
        }
    }

    #[test]
    fn nobody_has_more_than_three_dots_and_none_that_fit_is_left_out(
        (cards, shuffled) in cards().prop_flat_map(|cards| {
            (Just(cards.clone()), Just(cards).prop_shuffle())
        }),
    ) {
        let tally = Tally::of(cards.iter().map(|(id, row)| (*id, row)));
        prop_assert_eq!(&tally, &Tally::of(shuffled.iter().map(|(id, row)| (*id, row))));
        for who in (0..4).map(person) {
            let put: u8 = cards
                .iter()
                .flat_map(|(_, row)| &row.dots)
                .filter(|(one, _)| *one == who)
                .map(|(_, dots)| dots)
                .sum();
            let counted: u8 = cards.iter().map(|(id, _)| tally.by(who, *id)).sum();
            prop_assert_eq!(counted, put.min(3));
            prop_assert_eq!(tally.left(who), 3 - counted);
        }
    }
}
