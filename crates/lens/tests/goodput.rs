//! What a moving code carries: payload a second, on pictures as a hand-held camera takes them.
//!
//! Everything is as on two phones except the light: the frames are those that are shown, the pictures are painted
//! by [`goodput::scene`], and the reader is the one of the app. A picture may fall between two frames, and some are
//! lost to a hand or a reflection. Seeds are fixed; `-- --nocapture` prints the figures. The gates are on counts,
//! because time belongs to the machine.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test with a scene of its own, whose figures are printed"
)]

mod goodput {
    pub(crate) mod scene;
}

use goodput::scene::{OnScreen, Scene, unit};
use lens::{
    draw,
    frame::Frame,
    gather::{Gather, Gathered},
    read,
    show::Show,
};
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

/// Symbols in a picture, as `src/platform/moving.rs` shows them.
const FINE: usize = 2;
const COARSE: usize = 1;
/// Pictures a second.
const PACE: f64 = 6.0;
/// How much of the time a picture sees two frames, because the screen changes while it is taken.
const BETWEEN: f64 = 0.3;

/// Somebody who holds a phone.
struct Trial {
    name: &'static str,
    count: usize,
    scene: Scene,
    /// Pictures that a hand or a reflection spoils, of one.
    spoilt: f64,
    payload: usize,
    /// Of a hundred pictures, how many must be read at least.
    read_least: usize,
}

struct Outcome {
    side: u16,
    shown: usize,
    read: usize,
    have: u16,
    needed: u16,
}

fn scene(fill: f64, tilt: [f64; 3], [blur, noise, shade]: [f64; 3]) -> Scene {
    Scene {
        width: 640,
        height: 480,
        fill,
        tilt,
        blur,
        noise,
        shade,
    }
}

/// Shows and reads until the payload is whole.
fn carry(trial: &Trial, seed: u64) -> Outcome {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut payload = vec![0; trial.payload];
    rng.fill_bytes(&mut payload);
    let show = Show::new(payload.clone()).unwrap();
    let (count, mut gather, mut read) = (trial.count, Gather::default(), 0);
    let code_of = |turn: usize| {
        let first = u32::try_from(turn * count).unwrap();
        draw::bytes(&show.frame(first, count).encode()).unwrap()
    };
    for turn in 0..400 {
        let (code, next) = (code_of(turn), code_of(turn + 1));
        let is_between = unit(&mut rng) < BETWEEN;
        let of_next = if is_between { unit(&mut rng) } else { 0.0 };
        let shown = OnScreen {
            code: &code,
            next: &next,
            of_next,
        };
        let picture = trial.scene.take(&mut rng, shown);
        if unit(&mut rng) < trial.spoilt {
            continue;
        }
        let Some(frame) = read::content(&picture).and_then(|bytes| Frame::decode(&bytes)) else {
            continue;
        };
        read += 1;
        if let Gathered::Whole(progress, whole) = gather.take_in(&frame) {
            assert_eq!(whole, payload, "{}: another payload", trial.name);
            return Outcome {
                side: code.side,
                shown: turn + 1,
                read,
                have: progress.have,
                needed: progress.needed,
            };
        }
    }
    panic!("{}: not whole after 400 pictures, seed {seed}", trial.name);
}

#[test]
fn a_moving_code_comes_over_by_hand_and_in_bad_light() {
    let trials = [
        Trial {
            name: "on a table, fine",
            count: FINE,
            scene: scene(0.9, [2.0, 3.0, 2.0], [0.7, 8.0, 0.2]),
            spoilt: 0.0,
            payload: 8_000,
            read_least: 55,
        },
        Trial {
            name: "on a table, coarse",
            count: COARSE,
            scene: scene(0.9, [2.0, 3.0, 2.0], [0.7, 8.0, 0.2]),
            spoilt: 0.0,
            payload: 8_000,
            read_least: 75,
        },
        Trial {
            name: "by hand, a fifth lost, coarse",
            count: COARSE,
            scene: scene(0.8, [8.0, 10.0, 5.0], [1.0, 16.0, 0.4]),
            spoilt: 0.2,
            payload: 5_000,
            read_least: 45,
        },
    ];
    for (seed, trial) in (40..).zip(&trials) {
        let outcome = carry(trial, seed);
        let Outcome {
            side,
            shown,
            read,
            have,
            needed,
        } = outcome;
        #[expect(clippy::cast_precision_loss, reason = "small counts")]
        let kb_a_second = trial.payload as f64 * PACE / shown as f64 / 1_000.0;
        println!(
            "{:<30} {side} modules, seed {seed}: {read} of {shown} pictures read, {have} symbols for \
             {needed}, {:.1} KB/s of payload at {} pictures a second",
            trial.name, kb_a_second, PACE
        );
        let most = usize::from(needed) * 105 / 100 + 1 + trial.count;
        assert!(
            usize::from(have) <= most,
            "{}: {have} for {needed}",
            trial.name
        );
        assert!(
            read * 100 >= shown * trial.read_least,
            "{}: {read} of {shown}",
            trial.name
        );
    }
}
