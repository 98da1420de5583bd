//! Which words are understood, and that others are refused by name.

use super::*;

fn read(line: &str) -> Result<Task> {
    parse(line.split_whitespace().map(str::to_owned))
}

#[test]
fn serve_without_flags_is_the_release_build_on_port_8080() {
    let Task::Serve(request) = read("serve").unwrap() else {
        panic!("not serve")
    };
    assert_eq!(request.port, 8080);
    assert_eq!(request.profile, Profile::Release);
    assert_eq!(request.build, Building::First);
}

#[test]
fn serve_takes_a_folder_and_a_port() {
    let Task::Serve(request) = read("serve --dist d --port 9000 --no-build").unwrap() else {
        panic!("not serve")
    };
    assert_eq!(request.port, 9000);
    assert_eq!(request.dist, Some(PathBuf::from("d")));
    assert_eq!(request.build, Building::No);
}

#[test]
fn words_for_the_mailbox_go_on_to_it() {
    let line = "mailbox --dev --listen 0.0.0.0:443 --no-build --days 7";
    let Task::Mailbox(request) = read(line).unwrap() else {
        panic!("not mailbox")
    };
    assert_eq!(
        (request.profile, request.build),
        (Profile::Dev, Building::No)
    );
    assert_eq!(request.words, ["--listen", "0.0.0.0:443", "--days", "7"]);
}

#[test]
fn groups_of_the_test_command_are_kept_in_order() {
    let Task::Test(request) = read("test --dev browser sizes").unwrap() else {
        panic!("not test")
    };
    assert_eq!(request.reach, Reach::Dev);
    assert_eq!(request.groups, ["browser", "sizes"]);
}

#[test]
fn unknown_words_are_refused_by_name() {
    for line in [
        "sevre",
        "serve --prot 1",
        "build now",
        "serve --port many",
        "stage",
        "test -x",
    ] {
        assert!(read(line).is_err(), "{line} was accepted");
    }
}

#[test]
fn serving_a_folder_that_would_be_built_over_is_refused() {
    assert!(read("serve --dist d").is_err());
}

#[test]
fn words_for_the_simulator_go_through_as_they_are() {
    let Task::Simulate(words) = read("simulate --seed 7 --phones 12").unwrap() else {
        panic!("not simulate")
    };
    assert_eq!(words, ["--seed", "7", "--phones", "12"]);
}
