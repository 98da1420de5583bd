//! Folders of files: listing, copying, replacing as a whole.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::digest;

/// Every file under a folder as `/`-led URL paths, sorted.
///
/// # Errors
/// A folder cannot be read or a name is not Unicode.
pub(crate) fn all(root: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))?;
        for entry in entries {
            let path = entry
                .with_context(|| format!("reading {}", folder.display()))?
                .path();
            if path.is_dir() {
                open.push(path);
            } else {
                let inside = path
                    .strip_prefix(root)
                    .context("a file outside its folder")?;
                let text = inside.to_str().context("a file name that is not Unicode")?;
                found.push(format!("/{text}"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a name ends in `-<16 hex digits>.<kind>`: its content never changes.
pub(crate) fn is_hashed(url: &str) -> bool {
    let Some((stem, _)) = url.rsplit_once('.') else {
        return false;
    };
    let Some((_, hash)) = stem.rsplit_once('-') else {
        return false;
    };
    hash.len() == 16
        && hash
            .bytes()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

/// The file of a URL path under a folder.
pub(crate) fn file_of(root: &Path, url: &str) -> PathBuf {
    root.join(url.trim_start_matches('/'))
}

/// Makes a folder that has nothing in it.
///
/// # Errors
/// What was there cannot be removed, or nothing may be made there.
pub(crate) fn make_empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("removing {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))
}

/// The folder `name-suffix` next to a folder `name`.
pub(crate) fn beside(folder: &Path, suffix: &str) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    folder.with_file_name(format!("{name}-{suffix}"))
}

/// Puts a finished folder in the place of another; a reader sees the old or the new.
///
/// # Errors
/// The file system refuses.
pub(crate) fn replace(next: &Path, current: &Path) -> Result<()> {
    let old = beside(current, "old");
    if old.exists() {
        fs::remove_dir_all(&old).with_context(|| format!("removing {}", old.display()))?;
    }
    if current.exists() {
        fs::rename(current, &old).with_context(|| format!("moving {}", current.display()))?;
    }
    fs::rename(next, current).with_context(|| format!("moving {}", next.display()))?;
    if old.exists() {
        fs::remove_dir_all(&old).with_context(|| format!("removing {}", old.display()))?;
    }
    Ok(())
}

/// Writes a file, making its folder.
///
/// # Errors
/// The file system refuses.
pub(crate) fn write(root: &Path, url: &str, bytes: &[u8]) -> Result<()> {
    let file = file_of(root, url);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    fs::write(&file, bytes).with_context(|| format!("writing {}", file.display()))
}

/// Writes a file under a name with its content's hash and returns its URL.
///
/// # Errors
/// The file system refuses.
pub(crate) fn put(root: &Path, stem: &str, kind: &str, bytes: &[u8]) -> Result<String> {
    let url = format!("/{stem}-{}.{kind}", digest::short(bytes));
    write(root, &url, bytes)?;
    Ok(url)
}

/// Reads a file.
///
/// # Errors
/// It is not there or not readable.
pub(crate) fn read(root: &Path, url: &str) -> Result<Vec<u8>> {
    let file = file_of(root, url);
    fs::read(&file).with_context(|| format!("reading {}", file.display()))
}

/// Reads a text file.
///
/// # Errors
/// It is not there, not readable or not UTF-8.
pub(crate) fn read_text(root: &Path, url: &str) -> Result<String> {
    let file = file_of(root, url);
    fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_content_hash_never_change() {
        assert!(is_hashed("/page-0123456789abcdef.wasm"));
        assert!(!is_hashed("/index.html"));
        assert!(!is_hashed("/fonts/atkinson-hyperlegible-next.woff2"));
        assert!(!is_hashed("/icon-192.png"));
    }
}
