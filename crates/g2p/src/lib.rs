//! The finite fields of QR codes, without tables.
//!
//! Takes the place of the published crate of this name, which `rqrr` uses: its multiplication table is
//! 64 KB of bytes that hardly compress, three quarters of what reading codes would cost a visitor. A
//! product of at most eight shifts is fast enough, because a code is corrected a few times a second at
//! most. Only what `rqrr` uses is here; the workspace's manifest puts it in place.

use std::{
    fmt::Debug,
    ops::{Add, AddAssign, Div, Mul, MulAssign, Sub, SubAssign},
};

/// A field whose elements are polynomials over one bit.
pub trait GaloisField:
    Add<Output = Self>
    + AddAssign
    + Sub<Output = Self>
    + SubAssign
    + Mul<Output = Self>
    + MulAssign
    + Div<Output = Self>
    + Copy
    + Eq
    + Debug
{
    /// How many elements there are.
    const SIZE: usize;
    /// What adding does not change.
    const ZERO: Self;
    /// What multiplying does not change.
    const ONE: Self;
    /// The element whose powers are all others but zero.
    const GENERATOR: Self;

    /// The product of `power` times this element; one for no times.
    #[must_use]
    fn pow(self, power: usize) -> Self {
        let (mut square, mut rest, mut product) = (self, power, Self::ONE);
        while rest > 0 {
            if rest & 1 == 1 {
                product *= square;
            }
            square *= square;
            rest >>= 1;
        }
        product
    }
}

/// The sum, and the difference, of two elements of any of these fields. For [`g2p`].
pub const fn sum(left: u8, right: u8) -> u8 {
    left ^ right
}

/// The product of two elements of the field with 2^`bits` elements and this modulus. For [`g2p`].
pub const fn product(left: u8, right: u8, bits: u32, modulus: u16) -> u8 {
    let (mut shifted, mut rest, mut sum) = (left as u16, right, 0_u16);
    while rest > 0 {
        if rest & 1 == 1 {
            sum ^= shifted;
        }
        shifted <<= 1;
        if shifted >> bits != 0 {
            shifted ^= modulus;
        }
        rest >>= 1;
    }
    // Both operands lie in the field, so the sum fits: the high byte is zero.
    let [low, _] = sum.to_le_bytes();
    low
}

/// Makes the field with 2^`bits` elements (at most 8) and this modulus.
#[macro_export]
macro_rules! g2p {
    ($name:ident, $bits:literal, modulus: $modulus:literal) => {
        /// An element of a finite field.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) struct $name(pub(crate) u8);

        impl $crate::GaloisField for $name {
            const SIZE: usize = 1 << $bits;
            const ZERO: Self = Self(0);
            const ONE: Self = Self(1);
            const GENERATOR: Self = Self(2);
        }

        impl ::core::ops::Add for $name {
            type Output = Self;

            fn add(self, other: Self) -> Self {
                Self($crate::sum(self.0, other.0))
            }
        }

        impl ::core::ops::Sub for $name {
            type Output = Self;

            fn sub(self, other: Self) -> Self {
                Self($crate::sum(self.0, other.0))
            }
        }

        impl ::core::ops::Mul for $name {
            type Output = Self;

            fn mul(self, other: Self) -> Self {
                Self($crate::product(self.0, other.0, $bits, $modulus))
            }
        }

        impl ::core::ops::Div for $name {
            type Output = Self;

            fn div(self, other: Self) -> Self {
                self * $crate::GaloisField::pow(other, <Self as $crate::GaloisField>::SIZE - 2)
            }
        }

        impl ::core::ops::AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                *self = *self + other;
            }
        }

        impl ::core::ops::SubAssign for $name {
            fn sub_assign(&mut self, other: Self) {
                *self = *self - other;
            }
        }

        impl ::core::ops::MulAssign for $name {
            fn mul_assign(&mut self, other: Self) {
                *self = *self * other;
            }
        }
    };
}

#[cfg(test)]
mod tests;
