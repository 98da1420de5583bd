//! Everything a stranger can make grow has an end, and touches nobody else.

use std::io::{Read, Write};
use std::time::Duration;

use super::phone::{Bundle, read_answer, topic, until};
use super::running::{Folder, Running, config};

#[test]
fn a_full_topic_takes_no_more_and_others_do() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.limits.topic_bundles = 2;
    let running = Running::start(config);
    let put = |number, seed| {
        running
            .phone
            .put(topic(number), &Bundle::new(seed, 10))
            .unwrap()
    };
    assert_eq!([put(1, 1), put(1, 2), put(1, 3)], [201, 201, 507]);
    assert_eq!(put(1, 1), 200);
    assert_eq!(put(2, 3), 201);
    assert_eq!(running.phone.names(topic(1)).len(), 2);
}

#[test]
fn room_is_counted_in_bytes_by_topic_and_in_all() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.limits.topic_bytes = 4096;
    config.limits.total_bytes = 6 * 1024;
    let running = Running::start(config.clone());
    let put = |number, seed, bytes| {
        let bundle = Bundle::new(seed, bytes);
        running.phone.put(topic(number), &bundle).unwrap()
    };
    assert_eq!(
        [put(1, 1, 2048), put(1, 2, 2048), put(1, 3, 10)],
        [201, 201, 507]
    );
    assert_eq!([put(2, 4, 2048), put(3, 5, 10)], [201, 507]);
    assert_eq!(
        running
            .phone
            .get(topic(1), Bundle::new(1, 2048).name)
            .map(|b| b.len()),
        Some(2048)
    );
    running.stop();
    // The count is as full after a restart.
    let running = Running::start(config);
    assert_eq!(
        running.phone.put(topic(3), &Bundle::new(5, 10)).unwrap(),
        507
    );
}

#[test]
fn many_at_once_do_not_slip_past_a_limit_together() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.limits.total_bytes = 10 * 1024;
    let running = Running::start(config);
    let phone = running.phone;
    let kept = std::thread::scope(|scope| {
        let bringing: Vec<_> = (0..16_u8)
            .map(|number| {
                let bundle = Bundle::new(u64::from(number), 10);
                scope.spawn(move || phone.put(topic(number), &bundle).unwrap())
            })
            .collect();
        let answers = bringing.into_iter().map(|one| one.join().unwrap());
        answers.filter(|status| *status == 201).count()
    });
    assert_eq!(kept, 10);
    assert_eq!(folder.keys().len(), 10);
}

#[test]
fn there_are_only_so_many_topics_and_asking_makes_none() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.limits.topics = 2;
    let running = Running::start(config);
    for number in 10..20 {
        assert!(running.phone.list(topic(number), None).is_empty());
    }
    let put = |number| {
        running
            .phone
            .put(topic(number), &Bundle::new(1, 10))
            .unwrap()
    };
    assert_eq!([put(1), put(2), put(3), put(1)], [201, 201, 507, 200]);
}

#[test]
fn one_address_brings_and_begins_only_so_much_in_a_minute() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.limits.new_topics = 2;
    config.limits.brought_bytes = 6 * 1024;
    let running = Running::start(config);
    let put = |number, seed| {
        let bundle = Bundle::new(seed, 10);
        running.phone.put(topic(number), &bundle).unwrap()
    };
    assert_eq!([put(1, 1), put(2, 1), put(3, 1)], [201, 201, 429]);
    assert_eq!([put(1, 2), put(1, 3), put(2, 2)], [201, 201, 201]);
    assert_eq!(put(1, 4), 429);
    assert_eq!(running.phone.names(topic(1)).len(), 3);
}

#[test]
fn who_asks_too_often_waits_and_a_proxy_says_who_that_is() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.limits.requests = 3;
    config.is_behind_proxy = true;
    let running = Running::start(config);
    let ask = |forwarded: &str| {
        let mut stream = running.phone.connect().unwrap();
        let head =
            format!("GET /post/v1 HTTP/1.1\r\nHost: box\r\nX-Forwarded-For: {forwarded}\r\n\r\n");
        stream.write_all(head.as_bytes()).unwrap();
        read_answer(&mut stream).unwrap()
    };
    for _ in 0..3 {
        assert_eq!(ask("10.0.0.1").status, 200);
    }
    let refused = ask("10.0.0.1");
    assert_eq!(
        (refused.status, refused.header("retry-after")),
        (429, Some("60"))
    );
    assert_eq!(refused.header("access-control-allow-origin"), Some("*"));
    // What the asker itself wrote stands before what the proxy added.
    assert_eq!(ask("10.0.0.2, 10.0.0.1").status, 429);
    assert_eq!(ask("10.0.0.1, 10.0.0.2").status, 200);
}

#[test]
fn one_address_has_only_so_many_connections() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.limits.address_connections = 2;
    let running = Running::start(config);
    let lives: Vec<_> = (0..2)
        .map(|_| running.phone.listen(topic(1)).unwrap())
        .collect();
    assert!(running.phone.ask("GET", "/post/v1", b"").is_err());
    drop(lives);
    until("there is room again", || {
        running.phone.ask("GET", "/post/v1", b"").is_ok()
    });
}

#[test]
fn who_dribbles_or_says_nothing_is_let_go() {
    let folder = Folder::new();
    let mut config = config(&folder);
    config.patience.head = Duration::from_millis(300);
    config.patience.body = Duration::from_millis(300);
    config.patience.silence = Duration::from_millis(600);
    let running = Running::start(config);
    let starts = [
        String::new(),
        "GET /post/v1 HTTP/1.1\r\nX-Slow: ".to_owned(),
        format!(
            "PUT /post/v1/{}/{} HTTP/1.1\r\nHost: box\r\nContent-Length: 1024\r\n\r\nabc",
            topic(1),
            Bundle::new(1, 10).name
        ),
    ];
    for start in starts {
        let mut stream = running.phone.connect().unwrap();
        stream.write_all(start.as_bytes()).unwrap();
        let begun = std::time::Instant::now();
        // Ends by itself, with or without an answer.
        drop(stream.read_to_end(&mut Vec::new()));
        assert!(begun.elapsed() < Duration::from_secs(10), "{start}");
    }
    assert!(running.phone.list(topic(1), None).is_empty());
}

#[test]
fn a_head_has_an_end() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let long = format!(
        "GET /{} HTTP/1.1\r\nHost: box\r\n\r\n",
        "x".repeat(20 << 10)
    );
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "X-Y: z\r\n".repeat(200));
    for head in [long, many] {
        let mut stream = running.phone.connect().unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        let status = read_answer(&mut stream).unwrap().status;
        assert!(matches!(status, 414 | 431), "{status}");
    }
}
