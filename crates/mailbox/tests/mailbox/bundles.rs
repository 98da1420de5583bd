//! Bringing, listing and fetching bundles.

use domain::mailbox::{BUNDLE_BYTES_MAX, BundleName};

use super::phone::{Bundle, topic};
use super::running::{Folder, Running};

#[test]
fn what_a_phone_brings_another_finds_and_fetches() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let phone = running.phone;
    let (small, large) = (Bundle::new(1, 10), Bundle::new(2, BUNDLE_BYTES_MAX));
    assert_eq!(phone.put(topic(1), &small).unwrap(), 201);
    assert_eq!(phone.put(topic(1), &large).unwrap(), 201);
    let list = phone.list(topic(1), None);
    let told: Vec<_> = list.iter().map(|line| (line.name, line.bytes)).collect();
    assert_eq!(told, [(small.name, 1024), (large.name, BUNDLE_BYTES_MAX)]);
    assert_eq!(phone.get(topic(1), small.name), Some(small.bytes));
    assert_eq!(phone.get(topic(1), large.name), Some(large.bytes));
}

#[test]
fn bringing_it_twice_changes_nothing() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let bundle = Bundle::new(1, 10);
    assert_eq!(running.phone.put(topic(1), &bundle).unwrap(), 201);
    let list = running.phone.list(topic(1), None);
    assert_eq!(running.phone.put(topic(1), &bundle).unwrap(), 200);
    assert_eq!(running.phone.list(topic(1), None), list);
    assert_eq!(folder.keys().len(), 1);
}

#[test]
fn many_phones_bring_the_same_at_once_and_it_lies_there_once() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let bundle = Bundle::new(1, 10);
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let bringing: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| running.phone.put(topic(1), &bundle).unwrap()))
            .collect();
        bringing
            .into_iter()
            .map(|one| one.join().unwrap())
            .collect()
    });
    assert_eq!(answers.iter().filter(|status| **status == 201).count(), 1);
    assert_eq!(answers.iter().filter(|status| **status == 200).count(), 7);
    assert_eq!(folder.keys().len(), 1);
}

#[test]
fn topics_see_nothing_of_each_other() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let bundle = Bundle::new(1, 10);
    assert_eq!(running.phone.put(topic(1), &bundle).unwrap(), 201);
    assert!(running.phone.list(topic(2), None).is_empty());
    assert_eq!(running.phone.get(topic(2), bundle.name), None);
}

#[test]
fn a_list_goes_on_where_a_phone_left_off() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let phone = running.phone;
    let bundles: Vec<_> = (0..5).map(|seed| Bundle::new(seed, 10)).collect();
    for bundle in &bundles {
        assert_eq!(phone.put(topic(1), bundle).unwrap(), 201);
    }
    let all = phone.list(topic(1), None);
    let places: Vec<_> = all.iter().map(|line| line.place).collect();
    assert!(places.is_sorted_by(|one, next| one < next), "{places:?}");
    let names: Vec<_> = bundles.iter().map(|bundle| bundle.name).collect();
    assert_eq!(phone.names(topic(1)), names);
    assert_eq!(phone.list(topic(1), Some(places[2])), all[3..]);
    assert!(phone.list(topic(1), Some(places[4])).is_empty());
    for wrong in [
        "after=",
        "after=x",
        "after=-1",
        "after=99999999999999999999",
    ] {
        let path = format!("/post/v1/{}?{wrong}", topic(1));
        assert_eq!(phone.ask("GET", &path, b"").unwrap().status, 400, "{wrong}");
    }
}

#[test]
fn a_phone_that_lists_while_others_bring_misses_nothing() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let phone = running.phone;
    let seen = std::thread::scope(|scope| {
        for writer in 0..4_u64 {
            scope.spawn(move || {
                for number in 0..25 {
                    let bundle = Bundle::new(writer * 1000 + number, 10);
                    assert_eq!(phone.put(topic(1), &bundle).unwrap(), 201);
                }
            });
        }
        let mut seen = Vec::new();
        while seen.len() < 100 {
            let last = seen.last().map(|(place, _)| *place);
            seen.extend(
                phone
                    .list(topic(1), last)
                    .iter()
                    .map(|line| (line.place, line.name)),
            );
        }
        seen
    });
    let all = phone.list(topic(1), None);
    let all: Vec<_> = all.iter().map(|line| (line.place, line.name)).collect();
    assert_eq!(seen, all);
}

#[test]
fn what_is_no_bundle_is_refused_and_leaves_nothing() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let phone = running.phone;
    let bundle = Bundle::new(1, 10);
    let renamed = Bundle {
        name: BundleName([7; 32]),
        ..bundle.clone()
    };
    assert_eq!(phone.put(topic(1), &renamed).unwrap(), 400);
    for size in [0, 1, 1023, 1025, 3 << 10] {
        let odd = Bundle::of(vec![1; size]);
        assert_eq!(phone.put(topic(1), &odd).unwrap(), 400, "{size}");
    }
    let huge = Bundle::of(vec![1; 2 * BUNDLE_BYTES_MAX]);
    assert_eq!(phone.put(topic(1), &huge).unwrap(), 413);
    let upper = format!("/post/v1/{}/{}", topic(1), bundle.name).to_uppercase();
    assert_ne!(phone.ask("PUT", &upper, &bundle.bytes).unwrap().status, 201);
    assert!(phone.list(topic(1), None).is_empty());
    assert!(folder.keys().is_empty());
}

#[test]
fn other_requests_have_an_answer_too() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let status = |method, path: &str| running.phone.ask(method, path, b"").unwrap().status;
    assert_eq!(status("GET", "/post/v1"), 200);
    assert_eq!(status("GET", "/post/v1/"), 200);
    assert_eq!(status("GET", "/post/v1/nonsense"), 404);
    assert_eq!(status("DELETE", &format!("/post/v1/{}", topic(1))), 405);
    assert_eq!(status("GET", &format!("/post/v1/{}/live", topic(1))), 426);
    assert_eq!(status("GET", "/"), 404);
}

#[test]
fn a_page_of_any_origin_may_ask() {
    let folder = Folder::new();
    let running = Running::open(&folder);
    let path = format!("/post/v1/{}/{}", topic(1), Bundle::new(1, 10).name);
    let preflight = running.phone.ask("OPTIONS", &path, b"").unwrap();
    assert_eq!(preflight.status, 204);
    assert_eq!(
        preflight.header("access-control-allow-methods"),
        Some("get, put")
    );
    for path in [path.as_str(), "/post/v1", "/post/v1/nonsense"] {
        let answer = running.phone.ask("GET", path, b"").unwrap();
        assert_eq!(
            answer.header("access-control-allow-origin"),
            Some("*"),
            "{path}"
        );
        assert_eq!(answer.header("access-control-allow-credentials"), None);
        assert_eq!(answer.header("cache-control"), Some("no-store"));
    }
}
