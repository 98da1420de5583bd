//! Which rows of a list move.

use super::*;

fn moved(stood: &[Option<usize>]) -> usize {
    let rows = stood.iter().zip(staying(stood));
    rows.filter(|(place, stays)| place.is_some() && !stays)
        .count()
}

#[test]
fn what_neighbours_add_between_other_rows_moves_none_of_them() {
    // After each eleven rows that were there comes a new one.
    let stood = (0..600).map(|at| (at % 12 != 11).then_some(at - at / 12));
    let stood: Vec<Option<usize>> = stood.collect();
    assert_eq!(stood.iter().flatten().count(), 550);
    assert_eq!(moved(&stood), 0);
}

#[test]
fn a_row_that_goes_to_another_place_moves_alone() {
    let ticked = [0, 1, 3, 4, 5, 2].map(Some);
    assert_eq!(staying(&ticked), [true, true, true, true, true, false]);
    let unticked = [5, 0, 1, 2, 3, 4].map(Some);
    assert_eq!(staying(&unticked), [false, true, true, true, true, true]);
}

#[test]
fn rows_that_went_leave_the_others_where_they_are() {
    assert_eq!(moved(&[Some(1), Some(4), None, Some(9)]), 0);
    assert_eq!(moved(&[]), 0);
    assert_eq!(moved(&[Some(2), Some(1), Some(0)]), 2);
}
