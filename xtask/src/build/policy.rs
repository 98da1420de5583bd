//! What a browser may do with these pages, and what a host must say with each file.
//!
//! The policy stands in the HTML too, because a host may not know headers. Nothing comes from
//! another origin. Something may go to one, because a resident may add a mailbox anywhere; what is
//! asked of whom is decided in the worker (`docs/decisions/mailbox-app.md`). The header file has the
//! form that Netlify and Cloudflare Pages read, and our own server reads the same file.

use super::files::is_hashed;

/// The policy as directives; `frame-ancestors` counts only as a header.
const DIRECTIVES: [&str; 13] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self' https: wss: http://localhost:* ws://localhost:* \
     http://127.0.0.1:* ws://127.0.0.1:*",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types buurtlijm",
];

/// What the page may ask the device for: the camera to scan a neighbour, the
/// microphone for a voice note, and nothing else.
const PERMISSIONS: &str = "accelerometer=(), camera=(self), display-capture=(), \
    geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(self), midi=(), payment=(), \
    serial=(), usb=()";

/// The policy as it stands in the HTML.
pub(super) fn content_security() -> String {
    DIRECTIVES.join("; ")
}

/// The `_headers` file for these URL paths.
pub(super) fn headers_file(urls: &[String]) -> String {
    let common = format!(
        "/*\n  Content-Security-Policy: {}; frame-ancestors 'none'\n  \
         Cross-Origin-Opener-Policy: same-origin\n  \
         Cross-Origin-Resource-Policy: same-origin\n  \
         Permissions-Policy: {PERMISSIONS}\n  \
         Referrer-Policy: no-referrer\n  \
         X-Content-Type-Options: nosniff",
        content_security(),
    );
    let mut blocks = vec![common, "/\n  Cache-Control: no-cache".to_owned()];
    blocks.extend(urls.iter().map(|url| {
        let keeps = if is_hashed(url) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        format!("{url}\n  Cache-Control: {keeps}")
    }));
    blocks.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_inline_script_is_allowed_and_nothing_comes_from_another_origin() {
        let policy = content_security();
        assert!(policy.starts_with("default-src 'none'; "));
        assert!(!policy.contains("unsafe-inline"));
        let elsewhere = |directive: &&str| directive.contains("http") || directive.contains('*');
        let open: Vec<&str> = DIRECTIVES.into_iter().filter(elsewhere).collect();
        assert!(matches!(open[..], [only] if only.starts_with("connect-src 'self' https: wss: ")));
        assert!(!policy.contains("'unsafe-eval'"));
    }

    #[test]
    fn hashed_files_are_kept_for_ever_and_the_rest_is_asked_again() {
        let urls = [
            "/index.html".to_owned(),
            "/page-0123456789abcdef.js".to_owned(),
        ];
        let text = headers_file(&urls);
        assert!(text.contains("/index.html\n  Cache-Control: no-cache\n"));
        let kept = "/page-0123456789abcdef.js\n  Cache-Control: public, max-age=31536000";
        assert!(text.contains(kept));
        assert!(text.contains("frame-ancestors 'none'"));
    }
}
