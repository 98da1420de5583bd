//! The rules of the repository, as tests.
//!
//! What the compiler, rustfmt and clippy cannot see is checked here: how long things are, who may use
//! whom, where words, colours and addresses may stand, and that the papers fit the code. Each finding
//! is one line, `path:line: rule: what to do`. A limit is a ratchet: it may only go down, and the
//! lists of exceptions may only get shorter. Why each rule exists is in `CONTRIBUTING.md`.

mod tidy {
    pub(crate) mod closures;
    pub(crate) mod inert;
    pub(crate) mod layers;
    pub(crate) mod papers;
    pub(crate) mod report;
    pub(crate) mod rust;
    pub(crate) mod shape;
    pub(crate) mod stops;
    pub(crate) mod style;
    pub(crate) mod tree;
    pub(crate) mod words;
}

use tidy::{closures, inert, layers, papers, report::check, shape, stops, style, words};

#[test]
fn files_are_short() {
    check(&shape::long_files());
}

#[test]
fn functions_and_components_are_short() {
    check(&shape::long_functions());
}

#[test]
fn views_are_short() {
    check(&shape::long_views());
}

#[test]
fn lines_are_short() {
    check(&shape::long_lines());
}

#[test]
fn files_are_light() {
    check(&shape::heavy_files());
}

#[test]
fn names_say_what_is_inside() {
    check(&shape::vague_names());
}

#[test]
fn every_module_says_what_it_is() {
    check(&shape::silent_modules());
}

#[test]
fn the_top_of_the_repository_is_as_agreed() {
    check(&shape::strangers_at_the_top());
}

#[test]
fn crates_use_only_what_lies_below_them() {
    check(&layers::crates());
}

#[test]
fn modules_of_the_page_use_only_what_they_may() {
    check(&layers::modules());
}

#[test]
fn only_the_platform_touches_the_browser() {
    check(&layers::browser_in_the_page());
}

#[test]
fn words_stand_in_the_catalogue() {
    check(&words::literal_words());
}

#[test]
fn addresses_stand_in_the_routes() {
    check(&words::literal_addresses());
}

#[test]
fn nothing_breaks_the_content_security_policy() {
    check(&words::unsafe_markup());
}

#[test]
fn no_markup_is_set_as_text() {
    check(&inert::inert_elements());
}

#[test]
fn what_changes_is_a_closure_in_sight() {
    check(&closures::named());
}

#[test]
fn every_component_has_its_style() {
    check(&style::pairs());
}

#[test]
fn every_style_is_linked() {
    check(&style::links());
}

#[test]
fn colours_and_sizes_are_tokens() {
    check(&style::raw_values());
}

#[test]
fn layout_works_in_both_directions() {
    check(&style::physical_sides());
}

#[test]
fn styles_stay_in_their_layer() {
    check(&style::layers());
}

#[test]
fn nothing_is_left_to_do_and_nothing_stops_the_app() {
    check(&stops::stops());
}

#[test]
fn no_path_of_a_machine_is_in_the_repository() {
    check(&stops::machine_paths());
}

#[test]
fn the_glossary_fits_the_code() {
    check(&papers::glossary());
}

#[test]
fn every_dependency_has_its_reason() {
    check(&papers::dependencies());
}

#[test]
fn links_in_the_papers_lead_somewhere() {
    check(&papers::links());
}
