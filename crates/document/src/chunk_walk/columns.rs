//! The columns of a change or a document: their layout, and how many rows they claim.
//!
//! A run of a billion equal values takes six bytes, so the rows that a column claims are counted
//! before anything is made of them.

use super::{inflate, reader::Reader};
use crate::BadBytes;

/// Columns in one layout; Automerge itself has about twenty.
const COLUMNS_MAX: u64 = 128;
/// Rows in one column: operations of a document, or characters of a change.
const ROWS_MAX: u64 = 8_000_000;

const DEFLATED_BIT: u32 = 0b1000;
const KIND_BITS: u32 = 0b0111;
const DELTA: u32 = 3;
const BOOLEAN: u32 = 4;
const STRING: u32 = 5;
const VALUE: u32 = 7;

/// Whether columns may be deflated, and how much may still come out.
pub(super) enum Inflate {
    Never,
    UpTo(usize),
}

pub(super) struct Columns(Vec<(u32, u64)>);

impl Columns {
    pub(super) fn read_layout(reader: &mut Reader<'_>) -> Result<Self, BadBytes> {
        let mut columns = Vec::new();
        for _ in 0..reader.count(COLUMNS_MAX)? {
            let spec = u32::try_from(reader.uleb()?)
                .map_err(|_error: std::num::TryFromIntError| BadBytes::Broken)?;
            columns.push((spec, reader.uleb()?));
        }
        Ok(Self(columns))
    }

    pub(super) fn walk(
        &self,
        reader: &mut Reader<'_>,
        bound: &mut Inflate,
    ) -> Result<(), BadBytes> {
        for (spec, len) in &self.0 {
            let bytes = reader.take(*len)?;
            if spec & DEFLATED_BIT == 0 {
                walk_rows(spec & KIND_BITS, bytes)?;
                continue;
            }
            let Inflate::UpTo(left) = bound else {
                return Err(BadBytes::Broken);
            };
            let inflated = inflate::column(bytes, *left)?;
            *left -= inflated.len();
            walk_rows(spec & KIND_BITS, &inflated)?;
        }
        Ok(())
    }
}

fn walk_rows(kind: u32, bytes: &[u8]) -> Result<(), BadBytes> {
    if kind == VALUE {
        return Ok(());
    }
    let mut reader = Reader::new(bytes);
    let mut rows = 0_u64;
    while !reader.is_empty() {
        let more = if kind == BOOLEAN {
            reader.uleb()?
        } else {
            walk_run(kind, &mut reader)?
        };
        rows = rows.saturating_add(more);
        if rows > ROWS_MAX {
            return Err(BadBytes::TooLarge);
        }
    }
    Ok(())
}

/// One run: a count and a value, or a negative count and that many values, or zero and a count of
/// gaps.
fn walk_run(kind: u32, reader: &mut Reader<'_>) -> Result<u64, BadBytes> {
    let count = reader.sleb()?;
    if count == 0 {
        return reader.uleb();
    }
    let values = if count > 0 { 1 } else { count.unsigned_abs() };
    for _ in 0..values {
        match kind {
            STRING => {
                let len = reader.uleb()?;
                reader.take(len)?;
            }
            DELTA => {
                reader.sleb()?;
            }
            _ => {
                reader.uleb()?;
            }
        }
    }
    Ok(count.unsigned_abs())
}
