#![expect(clippy::string_slice, reason = "codes are ASCII, and a test may stop")]

use proptest::prelude::*;

use super::*;

/// As Chromium 156 says it without a camera opened.
const CHROMIUM: &str = "v=0\r\no=- 4962303333179871722 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0\r\na=extmap-allow-mixed\r\na=msid-semantic: WMS\r\nm=application 51472 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\na=candidate:1467250027 1 udp 2113937151 0d8fb1f2-6e6b-4ad0-8f0a-3fd3b2b1a6c5.local 51472 typ host generation 0 network-cost 999\r\na=ice-ufrag:+7wB\r\na=ice-pwd:Xg0pE4i9tQ6oJ3yHkM5rT2aZ\r\na=ice-options:trickle\r\na=fingerprint:sha-256 0F:1E:2D:3C:4B:5A:69:78:87:96:A5:B4:C3:D2:E1:F0:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF\r\na=setup:actpass\r\na=mid:0\r\na=sctp-port:5000\r\na=max-message-size:262144\r\n";

/// As Firefox 140 says it: fingerprint on the session, TCP candidates, eight letters of ufrag.
const FIREFOX: &str = "v=0\r\no=mozilla...THIS_IS_SDPARTA-99.0 6113543312931 0 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=fingerprint:sha-256 FF:EE:DD:CC:BB:AA:99:88:77:66:55:44:33:22:11:00:F0:E1:D2:C3:B4:A5:96:87:78:69:5A:4B:3C:2D:1E:0F\r\na=group:BUNDLE 0\r\na=ice-options:trickle\r\na=msid-semantic:WMS *\r\nm=application 48044 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 192.168.1.23\r\na=candidate:0 1 UDP 2122252543 192.168.1.23 48044 typ host\r\na=candidate:2 1 UDP 2122187007 2001:db8::5 37010 typ host\r\na=candidate:4 1 TCP 2105524479 192.168.1.23 9 typ host tcptype active\r\na=sendrecv\r\na=end-of-candidates\r\na=ice-pwd:7b3c9d1e5f7a9b0c2d4e6f8091a2b3c4\r\na=ice-ufrag:5f3a9b7c\r\na=mid:0\r\na=setup:active\r\na=sctp-port:5000\r\na=max-message-size:1073741823\r\n";

fn chromium() -> LinkCode {
    LinkCode::from_sdp([7; 8], Some(InviteSecret([9; 16])), CHROMIUM).unwrap()
}

fn firefox() -> LinkCode {
    LinkCode::from_sdp([7; 8], None, FIREFOX).unwrap()
}

#[test]
fn what_browsers_say_is_understood() {
    let code = chromium();
    assert_eq!(code.ufrag, "+7wB");
    assert_eq!(code.pwd, "Xg0pE4i9tQ6oJ3yHkM5rT2aZ");
    assert_eq!(code.fingerprint[..3], [0x0F, 0x1E, 0x2D]);
    let [
        Candidate {
            host: Host::Mdns(uuid),
            port: 51472,
        },
    ] = code.candidates[..]
    else {
        panic!("{code:?}");
    };
    assert_eq!(uuid[..2], [0x0d, 0x8f]);

    let hosts: Vec<Host> = firefox()
        .candidates
        .iter()
        .map(|candidate| candidate.host)
        .collect();
    let v4 = Host::V4(Ipv4Addr::new(192, 168, 1, 23));
    assert_eq!(hosts, [v4, Host::V6("2001:db8::5".parse().unwrap())]);
}

#[test]
fn a_code_fits_a_small_qr_and_comes_back() {
    for (code, len_max) in [(chromium(), 178), (firefox(), 170)] {
        let text = code.to_text();
        assert!(text.len() <= len_max, "{} characters", text.len());
        assert_eq!(LinkCode::from_text(&text), Ok(code.clone()));
        let copied = format!(
            "\n {} \n{}\u{200e}",
            &text[..40].to_lowercase(),
            &text[40..]
        );
        assert_eq!(
            LinkCode::from_text(&copied.replace('\u{200e}', "\t")),
            Ok(code)
        );
    }
}

#[test]
fn a_written_description_says_what_was_read() {
    for code in [chromium(), firefox()] {
        let read = LinkCode::from_sdp([7; 8], code.invite, &code.to_sdp());
        assert_eq!(read, Some(code));
    }
    assert!(chromium().to_sdp().contains("a=setup:actpass\r\n"));
    assert!(firefox().to_sdp().contains("a=setup:active\r\n"));
    let name = "0d8fb1f2-6e6b-4ad0-8f0a-3fd3b2b1a6c5.local 51472 typ host\r\n";
    assert!(chromium().to_sdp().contains(name));
}

#[test]
fn what_is_no_code_is_refused_with_the_reason() {
    let text = chromium().to_text();
    assert_eq!(
        LinkCode::from_text("https://example.org"),
        Err(BadCode::Foreign)
    );
    assert_eq!(LinkCode::from_text(""), Err(BadCode::Foreign));
    assert_eq!(LinkCode::from_text("BUURT:"), Err(BadCode::Broken));
    assert_eq!(
        LinkCode::from_text(&text[..text.len() - 3]),
        Err(BadCode::Broken)
    );
    assert_eq!(
        LinkCode::from_text(&text.replacen(':', "%", 2)),
        Err(BadCode::Foreign)
    );
    for (version, why) in [(0x30, BadCode::Newer), (0x10, BadCode::Older)] {
        let mut other = bytes::encode(&chromium());
        other[1] = version;
        other.truncate(other.len() - 2);
        // The check of such a code is made as ours is.
        let (low, high) = other.iter().fold((0_u32, 0_u32), |(low, high), byte| {
            let low = (low + u32::from(*byte)) % 255;
            (low, (high + low) % 255)
        });
        other.extend([u8::try_from(high).unwrap(), u8::try_from(low).unwrap()]);
        assert_eq!(LinkCode::from_text(&text::encode(&other)), Err(why));
    }
}

#[test]
fn a_phone_without_addresses_has_no_code() {
    let without: String = CHROMIUM
        .lines()
        .filter(|line| !line.contains("candidate"))
        .collect::<Vec<_>>()
        .join("\r\n");
    assert_eq!(LinkCode::from_sdp([0; 8], None, &without), None);
}

proptest! {
    #[test]
    fn bytes_come_back_from_text(bytes in prop::collection::vec(any::<u8>(), 1..200)) {
        prop_assert_eq!(text::decode(&text::encode(&bytes)), Ok(bytes));
    }

    /// Whatever somebody pastes: an answer, never a panic, and never a code with a wrong letter.
    #[test]
    fn a_changed_code_is_never_taken_for_another(at in 6..120_usize, letter in "[0-9A-Z]") {
        let mut text = chromium().to_text();
        text.replace_range(at..=at, &letter);
        match LinkCode::from_text(&text) {
            Ok(code) => prop_assert_eq!(code, chromium()),
            Err(reason) => prop_assert!(matches!(reason, BadCode::Broken | BadCode::Foreign)),
        }
    }

    #[test]
    fn any_text_gets_an_answer(text in ".{0,200}", tail in "[0-9A-Z+-./:]{0,200}") {
        LinkCode::from_text(&text).ok();
        LinkCode::from_text(&format!("BUURT:{tail}")).ok();
    }
}
