//! Brotli at its best quality, kept by content.
//!
//! Quality 11 takes seconds a megabyte, which a host does once a release; so it is done once a
//! content here, and the size gate weighs the very bytes the server sends.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

use crate::digest;

/// The best quality and the largest window every browser can read.
const QUALITY: i32 = 11;
const WINDOW_BITS: i32 = 24;

/// Compressed files of earlier runs and this one.
#[derive(Debug)]
pub(crate) struct BrotliStore {
    folder: PathBuf,
}

impl BrotliStore {
    /// Uses a folder, making it if needed.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub(crate) fn open(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
        Ok(Self { folder })
    }

    /// The compressed bytes of a content.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub(crate) fn compressed(&self, content: &[u8]) -> Result<Vec<u8>> {
        let kept = self.folder.join(format!("{}.br", digest::hex(content)));
        if let Ok(bytes) = fs::read(&kept) {
            return Ok(bytes);
        }
        let bytes = compress(content)?;
        // Two threads may do the same file at once: each writes its own, the last name wins.
        let thread = format!("{:?}", std::thread::current().id());
        let part = self
            .folder
            .join(format!("{}-{thread}.part", digest::short(content)));
        fs::write(&part, &bytes).with_context(|| format!("writing {}", part.display()))?;
        fs::rename(&part, &kept).with_context(|| format!("naming {}", kept.display()))?;
        Ok(bytes)
    }
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
    brotli::BrotliCompress(&mut input, &mut bytes, &params).context("compressing with brotli")?;
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
