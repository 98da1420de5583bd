//! `measure returning [--tenths N] [--folder DIR]`: plays it here and leaves the documents for others.
//!
//! `cargo xtask measure` runs this with optimisation, and then the JavaScript library on the same documents.

#![expect(
    clippy::print_stdout,
    reason = "a command line talks through standard output"
)]

use std::{fs, path::PathBuf, process::ExitCode};

use measure::{buurt_2j::Scale, returning, table::Table};

const HELP: &str = "\
measure returning [--tenths N] [--folder DIR]

measure table

  --tenths N    the size of the buurt in tenths of buurt-2j (10; 1 to 40)
  --folder DIR  where the documents and our figures are left for a comparison";
const SEED: u64 = 7;

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut words: impl Iterator<Item = String>) -> Result<(), String> {
    match words.next().as_deref() {
        Some("returning") => (),
        Some("table") => return meet_at_table(),
        _ => return Err(HELP.to_owned()),
    }
    let (mut tenths, mut folder) = (10, None);
    while let Some(word) = words.next() {
        let value = words.next().ok_or(HELP)?;
        match word.as_str() {
            "--tenths" => tenths = value.parse().map_err(|_not_a_number| HELP)?,
            "--folder" => folder = Some(PathBuf::from(value)),
            _ => return Err(HELP.to_owned()),
        }
    }
    if !(1..=40).contains(&tenths) {
        return Err(HELP.to_owned());
    }
    let returned = returning::run(SEED, Scale(tenths)).ok_or("the workload was refused")?;
    if !returned.is_equal {
        return Err("the phones did not become equal".to_owned());
    }
    let (bytes, frames) = (returned.carried.bytes, returned.carried.frames);
    let ms = returned.busy.as_millis();
    println!(
        "buurt-2j × {}.{}: {} changes, the phone lacks {}",
        tenths / 10,
        tenths % 10,
        returned.changes,
        returned.lacked
    );
    println!(
        "ours (native, both engines whole, every byte of the link): {ms} ms, {bytes} bytes, \
         {frames} frames"
    );
    let (first_bytes, first_ms) = (returned.first.bytes, returned.first_busy.as_millis());
    println!("  first meeting, everything: {first_ms} ms, {first_bytes} bytes");
    let [whole, later] = returned.imports.map(|took| took.as_millis());
    let start = returned.start.as_millis();
    println!("  a file with everything: {whole} ms; a later version: {later} ms");
    println!("  a start while a neighbour is known to lack them: {start} ms");
    if let Some(folder) = folder {
        let files: [(&str, &[u8]); 3] = [
            ("before.automerge", &returned.before),
            ("after.automerge", &returned.after),
            (
                "ours.txt",
                &format!("{ms} {bytes} {first_ms} {first_bytes}").into_bytes(),
            ),
        ];
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        for (name, content) in files {
            fs::write(folder.join(name), content).map_err(|error| error.to_string())?;
        }
    }
    Ok(())
}

/// Twelve phones that did 50 things each become equal.
fn meet_at_table() -> Result<(), String> {
    let mut table = Table::new(SEED, 12);
    table.write_at_home(50);
    table.gather();
    let met = table
        .last_scan(600)
        .ok_or("the phones did not become equal")?;
    println!("{met:#?}");
    Ok(())
}
