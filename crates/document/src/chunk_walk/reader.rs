//! Numbers and slices from bytes that may say anything.

use crate::BadBytes;

#[derive(Debug, Clone)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn take(&mut self, len: u64) -> Result<&'a [u8], BadBytes> {
        let len =
            usize::try_from(len).map_err(|_error: std::num::TryFromIntError| BadBytes::Broken)?;
        let (taken, rest) = self.rest.split_at_checked(len).ok_or(BadBytes::Broken)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], BadBytes> {
        let (taken, rest) = self.rest.split_first_chunk::<N>().ok_or(BadBytes::Broken)?;
        self.rest = rest;
        Ok(*taken)
    }

    /// An unsigned LEB128 number of at most 64 bits.
    pub(crate) fn uleb(&mut self) -> Result<u64, BadBytes> {
        let mut value = 0_u64;
        for place in 0..10_u32 {
            let [byte] = self.array()?;
            let bits = u64::from(byte & 0x7f);
            if place == 9 && bits > 1 {
                return Err(BadBytes::Broken);
            }
            value |= bits << (7 * place);
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(BadBytes::Broken)
    }

    /// A signed LEB128 number of at most 64 bits.
    pub(crate) fn sleb(&mut self) -> Result<i64, BadBytes> {
        let mut value = 0_i64;
        for place in 0..10_u32 {
            let [byte] = self.array()?;
            let bits = i64::from(byte & 0x7f);
            if place == 9 && bits != 0 && bits != 0x7f {
                return Err(BadBytes::Broken);
            }
            value |= bits << (7 * place);
            if byte & 0x80 == 0 {
                let used = 7 * (place + 1);
                let is_negative = byte & 0x40 != 0;
                return Ok(if is_negative && used < 64 {
                    value | (-1_i64 << used)
                } else {
                    value
                });
            }
        }
        Err(BadBytes::Broken)
    }

    /// A number that may not exceed a bound.
    pub(crate) fn count(&mut self, max: u64) -> Result<u64, BadBytes> {
        let count = self.uleb()?;
        if count > max {
            return Err(BadBytes::TooLarge);
        }
        Ok(count)
    }
}
