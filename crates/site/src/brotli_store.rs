//! Brotli at its best quality, kept by content.
//!
//! Quality 11 takes seconds a megabyte, which a host does once a release; so it is done once a
//! content here, and the size gate weighs the very bytes the server sends.

use std::fs;
use std::io::{self, Result};
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;

use crate::digest;

/// The best quality and the largest window every browser can read.
const QUALITY: i32 = 11;
const WINDOW_BITS: i32 = 24;

/// Compressed files of earlier runs and this one.
#[derive(Debug)]
pub struct BrotliStore {
    folder: PathBuf,
}

impl BrotliStore {
    /// Uses a folder, making it if needed.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn open(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder).map_err(|error| about(&folder, &error))?;
        Ok(Self { folder })
    }

    /// The compressed bytes of a content, if it was compressed before.
    pub fn ready(&self, content: &[u8]) -> Option<Vec<u8>> {
        fs::read(self.place(content)).ok()
    }

    /// The compressed bytes of a content, which takes seconds when it is new.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn compressed(&self, content: &[u8]) -> Result<Vec<u8>> {
        let kept = self.place(content);
        if let Ok(bytes) = fs::read(&kept) {
            return Ok(bytes);
        }
        let bytes = compress(content)?;
        // Two threads may do the same file at once: each writes its own, the last name wins.
        let thread = format!("{:?}", std::thread::current().id());
        let part = self
            .folder
            .join(format!("{}-{thread}.part", digest::short(content)));
        fs::write(&part, &bytes).map_err(|error| about(&part, &error))?;
        fs::rename(&part, &kept).map_err(|error| about(&kept, &error))?;
        Ok(bytes)
    }

    fn place(&self, content: &[u8]) -> PathBuf {
        self.folder.join(format!("{}.br", digest::hex(content)))
    }
}

/// The same error, with the place where it happened.
fn about(place: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", place.display()))
}

fn compress(content: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: QUALITY,
        lgwin: WINDOW_BITS,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut bytes = Vec::new();
    let mut input = content;
    brotli::BrotliCompress(&mut input, &mut bytes, &params)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_compressed_reads_back() {
        let text = "Er is een plan voor de straat. ".repeat(50);
        let bytes = compress(text.as_bytes()).unwrap();
        assert!(bytes.len() < text.len() / 5);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut bytes.as_slice(), &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
    }
}
