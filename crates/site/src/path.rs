//! The path of a request, decoded and judged once, so nothing later sees a `..`.
//!
//! Refused is all that could leave the folder on any system; what is ordinary stays as it is.

/// The decoded path of a request target, `/`-led; `None` when it could leave the folder.
pub fn safe_path(target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next()?;
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    let path = String::from_utf8(bytes).ok()?;
    let inside = path.strip_prefix('/')?;
    let is_bad = |part: &str| part.starts_with('.') || part.contains(['\\', '\0', ':']);
    let is_folder_like = inside.is_empty() || inside.ends_with('/');
    let parts = inside.trim_end_matches('/');
    if parts
        .split('/')
        .any(|part| is_bad(part) || (part.is_empty() && !is_folder_like))
    {
        return None;
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::safe_path;

    #[test]
    fn no_path_leaves_the_folder() {
        for target in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/a/..%2f..%2fetc/passwd",
            "/a/%2E%2E/%2E%2E/b",
            "/..\\x",
            "/.stage/x",
            "//etc/passwd",
            "/%00",
            "/%zz",
            "/%2",
            "/c:/x",
            "etc",
            "",
        ] {
            assert_eq!(safe_path(target), None, "{target} got through");
        }
    }

    #[test]
    fn ordinary_paths_stay_as_they_are() {
        for path in ["/", "/index.html", "/plan/abc", "/delen/", "/a/b-c_d.js"] {
            assert_eq!(safe_path(path).as_deref(), Some(path));
        }
        assert_eq!(
            safe_path("/koffie%20op%20de%20stoep").as_deref(),
            Some("/koffie op de stoep")
        );
    }
}
