use super::*;

#[test]
fn an_id_reads_back_from_its_text() {
    let id = TaskId::from_bytes([0xa7; 16]);
    assert_eq!(id.to_string().parse(), Ok(id));
}

#[test]
fn text_that_is_no_id_is_refused() {
    for text in [
        "",
        "a7",
        &"g".repeat(32),
        &"A7".repeat(16),
        "é".repeat(16).as_str(),
    ] {
        assert_eq!(text.parse::<TaskId>(), Err(NotAnId), "{text}");
    }
}
