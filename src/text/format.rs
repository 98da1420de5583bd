//! Days and amounts as people write them.
//!
//! The browser knows how every language writes *dinsdag 12 mei* and *€ 450*, so no tables travel with the
//! app. Making a browser formatter costs more than using it, so each is made once and kept.

use std::cell::RefCell;

use domain::{Cents, Day};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::Text;

const DAY_MS: f64 = 86_400_000.0;

/// What a kept formatter writes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Weekday,
    DayMonth,
    DayMonthYear,
    WholeEuros,
    EurosCents,
}

impl Shape {
    const fn options(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Weekday => &[("timeZone", "UTC"), ("weekday", "long")],
            Self::DayMonth => &[
                ("timeZone", "UTC"),
                ("weekday", "long"),
                ("day", "numeric"),
                ("month", "long"),
            ],
            Self::DayMonthYear => &[
                ("timeZone", "UTC"),
                ("day", "numeric"),
                ("month", "long"),
                ("year", "numeric"),
            ],
            Self::WholeEuros => &[
                ("style", "currency"),
                ("currency", "EUR"),
                ("minimumFractionDigits", "0"),
                ("maximumFractionDigits", "0"),
            ],
            Self::EurosCents => &[("style", "currency"), ("currency", "EUR")],
        }
    }

    fn make(self, tag: &str) -> Function {
        let locales = Array::of1(&JsValue::from_str(tag));
        let options = Object::new();
        for (name, value) in self.options() {
            // A fresh object takes every property; if it did not, the browser's own habit would show.
            let _is_set = Reflect::set(&options, &(*name).into(), &(*value).into());
        }
        match self {
            Self::Weekday | Self::DayMonth | Self::DayMonthYear => {
                Intl::DateTimeFormat::new(&locales, &options).format()
            }
            Self::WholeEuros | Self::EurosCents => {
                Intl::NumberFormat::new(&locales, &options).format()
            }
        }
    }
}

thread_local! {
    static MADE: RefCell<Vec<(&'static str, Shape, Function)>> = const { RefCell::new(Vec::new()) };
}

fn format(tag: &'static str, shape: Shape, value: &JsValue) -> String {
    let function = MADE.with_borrow_mut(|made| {
        let known = made
            .iter()
            .find(|(known_tag, known_shape, _)| *known_tag == tag && *known_shape == shape)
            .map(|(_, _, function)| function.clone());
        known.unwrap_or_else(|| {
            let function = shape.make(tag);
            made.push((tag, shape, function.clone()));
            function
        })
    });
    function
        .call1(&JsValue::UNDEFINED, value)
        .ok()
        .and_then(|written| written.as_string())
        .unwrap_or_default()
}

fn date(day: Day) -> Date {
    Date::new(&JsValue::from_f64(f64::from(day.0) * DAY_MS))
}

impl Text {
    /// A day as seen from `today`: *vandaag*, *gisteren*, *dinsdag 12 mei*, *12 mei 2024*.
    pub fn day(&self, day: Day, today: Day) -> String {
        match today.days_since(day) {
            0 => return self.everywhere.today.into(),
            1 => return self.everywhere.yesterday.into(),
            _ => (),
        }
        let date = date(day);
        let is_this_year = date.get_utc_full_year() == self::date(today).get_utc_full_year();
        let shape = if is_this_year {
            Shape::DayMonth
        } else {
            Shape::DayMonthYear
        };
        format(self.language.format_tag(), shape, &date)
    }

    /// A day with its year, the same whenever it is read: *12 mei 2026*.
    pub fn date(&self, day: Day) -> String {
        format(self.language.format_tag(), Shape::DayMonthYear, &date(day))
    }

    /// A day of the last week by its name alone: *dinsdag*; older days as [`Text::day`].
    pub fn weekday(&self, day: Day, today: Day) -> String {
        if matches!(today.days_since(day), 2..=6) {
            format(self.language.format_tag(), Shape::Weekday, &date(day))
        } else {
            self.day(day, today)
        }
    }

    /// An amount: *€ 450*, and with cents only when there are any.
    pub fn amount(&self, amount: Cents) -> String {
        let shape = if amount.0 % 100 == 0 {
            Shape::WholeEuros
        } else {
            Shape::EurosCents
        };
        #[allow(
            clippy::cast_precision_loss,
            reason = "amounts are bounded far below 2^53 cents"
        )]
        let euros = amount.0 as f64 / 100.0;
        format(self.language.format_tag(), shape, &JsValue::from_f64(euros))
    }

    /// Names in a row: *Noor, Fatma en Wim*.
    pub fn names(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => (self.everywhere.and)(&first.join(self.language.comma()), last),
        }
    }
}
