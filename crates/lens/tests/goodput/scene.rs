//! What a camera makes of a code on a screen.
//!
//! A phone is held by a hand before another phone: tilted, a little turned, not quite sharp, in light that falls
//! from one side, with noise, and sometimes while the screen changes from one code to the next. All of it follows
//! from the numbers in [`Scene`] and a seed; nothing is taken from a real camera.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::indexing_slicing,
    clippy::similar_names,
    reason = "a drawing of light: places and greys are small, and their names are those of the formulas"
)]

use lens::{draw::Code, read::Luma};
use rand_chacha::{ChaCha8Rng, rand_core::Rng};

/// Modules of white around a code.
const QUIET: f64 = 4.0;
/// What the black and the white of a screen become.
const BLACK: f64 = 38.0;
const WHITE: f64 = 218.0;
/// The table behind the phone.
const TABLE: f64 = 120.0;
/// The distance of the eye of the camera, in heights of the picture: that of a phone's camera.
const FOCAL: f64 = 1.1;

/// How the camera is held.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scene {
    /// Pixels of the picture.
    pub(crate) width: usize,
    pub(crate) height: usize,
    /// How much of the height the code with its white edge fills.
    pub(crate) fill: f64,
    /// Turned around the vertical, the horizontal and the line of sight, in degrees.
    pub(crate) tilt: [f64; 3],
    /// How far a pixel sees beside itself, in pixels.
    pub(crate) blur: f64,
    /// The largest noise, in grey values.
    pub(crate) noise: f64,
    /// How much darker the dark side is, 0 to 1.
    pub(crate) shade: f64,
}

/// What is on the screen while the picture is taken: a code, and how much of the next one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OnScreen<'a> {
    pub(crate) code: &'a Code,
    pub(crate) next: &'a Code,
    /// 0 to 1.
    pub(crate) of_next: f64,
}

impl Scene {
    /// The picture. The hand shakes a little with each.
    pub(crate) fn take(&self, rng: &mut ChaCha8Rng, shown: OnScreen<'_>) -> Luma {
        let shake = [0; 5].map(|_: u8| unit(rng) - 0.5);
        let [yaw, pitch, roll] = [0, 1, 2].map(|axis| (self.tilt[axis] + shake[axis]).to_radians());
        let (height, width) = (self.height as f64, self.width as f64);
        let plane = Plane::turned(yaw, pitch, roll, height * self.fill);
        let middle = [width / 2.0 + 3.0 * shake[3], height / 2.0 + 3.0 * shake[4]];
        let focal = FOCAL * height;
        let around = [-0.5, 0.5].map(|part| part * self.blur);
        let mut pixels = Vec::with_capacity(self.width * self.height);
        for y in 0..self.height {
            for x in 0..self.width {
                let mut sum = 0.0;
                for dy in around {
                    for dx in around {
                        let at = [
                            x as f64 + 0.5 + dx - middle[0],
                            y as f64 + 0.5 + dy - middle[1],
                        ];
                        sum += shown.grey(plane.hit(at, focal));
                    }
                }
                let shade = 1.0 - self.shade * (x as f64 / width + y as f64 / height) / 2.0;
                let noise = (unit(rng) + unit(rng) - 1.0) * self.noise;
                pixels.push((sum / 4.0 * shade + noise).clamp(0.0, 255.0) as u8);
            }
        }
        Luma {
            width: self.width,
            pixels,
        }
    }
}

impl OnScreen<'_> {
    /// The grey at a place on the plane, where the code with its edge reaches from -0.5 to 0.5.
    fn grey(&self, at: [f64; 2]) -> f64 {
        let side = f64::from(self.code.side) + 2.0 * QUIET;
        let [x, y] = at.map(|part| ((part + 0.5) * side - QUIET).floor());
        if at.iter().any(|part| part.abs() > 0.5) {
            return TABLE;
        }
        let dark = |code: &Code| {
            let side = f64::from(code.side);
            let is_inside = (0.0..side).contains(&x) && (0.0..side).contains(&y);
            let place = y as usize * usize::from(code.side) + x as usize;
            is_inside && code.modules[place] == 1
        };
        let [now, next] = [self.code, self.next].map(|code| if dark(code) { BLACK } else { WHITE });
        now * (1.0 - self.of_next) + next * self.of_next
    }
}

/// The screen in space: its two edges and its middle, which lies on the line of sight.
struct Plane {
    right: [f64; 3],
    down: [f64; 3],
    size: f64,
}

impl Plane {
    fn turned(yaw: f64, pitch: f64, roll: f64, size: f64) -> Self {
        let turn = |[x, y]: [f64; 2]| {
            let (x, y) = (
                x * roll.cos() - y * roll.sin(),
                x * roll.sin() + y * roll.cos(),
            );
            let (y, z) = (y * pitch.cos(), y * pitch.sin());
            [
                x * yaw.cos() + z * yaw.sin(),
                y,
                z * yaw.cos() - x * yaw.sin(),
            ]
        };
        Self {
            right: turn([1.0, 0.0]),
            down: turn([0.0, 1.0]),
            size,
        }
    }

    /// Where the sight through a pixel meets the plane, in sizes of the code.
    fn hit(&self, [x, y]: [f64; 2], focal: f64) -> [f64; 2] {
        // focal * (a right + b down) + depth = t (x, y, focal), solved for a and b.
        let ([rx, ry, rz], [dx, dy, dz]) = (self.right, self.down);
        let (u, v) = (x / focal, y / focal);
        let (a1, b1, a2, b2) = (rx - u * rz, dx - u * dz, ry - v * rz, dy - v * dz);
        let det = a1 * b2 - a2 * b1;
        let (right, down) = ((x * b2 - y * b1) / det, (a1 * y - a2 * x) / det);
        [right / self.size, down / self.size]
    }
}

/// A number from 0 to 1.
pub(crate) fn unit(rng: &mut ChaCha8Rng) -> f64 {
    f64::from(rng.next_u32()) / f64::from(u32::MAX)
}
