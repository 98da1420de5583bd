//! What a meeting at one table may cost, in counts.

use super::*;

const PHONES: usize = 12;
const EACH: u32 = 10;
/// Every change goes to each phone about once; a change of one task is about 200 bytes, and the last gets all.
const BYTES_MAX: usize = 100_000;
/// Handshake, mesh and changes, all links together.
const FRAMES_MAX: u32 = 220;
/// Messages with rows to all pages: a few for each.
const ROW_MESSAGES_MAX: u32 = 48;

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what it is about")]
fn twelve_phones_at_one_table_become_equal() {
    let mut table = Table::new(7, PHONES);
    table.write_at_home(EACH);
    table.gather();
    let met = table.last_scan(PHONES * 10).unwrap();
    println!("{met:#?}");
    let Carried { bytes, frames } = met.carried;
    assert!(bytes <= BYTES_MAX, "{bytes} bytes");
    assert!(frames <= FRAMES_MAX, "{frames} frames");
    assert!(met.row_messages <= ROW_MESSAGES_MAX, "{}", met.row_messages);
    // Each page gets what it lacks, its head, its history and the news, and nothing over again.
    let lacked = (PHONES - 1) * 10 * 2;
    assert!(usize::try_from(met.rows).unwrap() <= lacked + 5 * PHONES);
}
