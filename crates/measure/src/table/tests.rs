//! What a meeting at one table may cost, in counts.

use super::*;

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what it is about")]
fn twelve_phones_at_one_table_become_equal() {
    let mut table = Table::new(7, 12);
    table.write_at_home(10);
    table.gather();
    let met = table.last_scan(120).unwrap();
    println!("{met:#?}");
}
