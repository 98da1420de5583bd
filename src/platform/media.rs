//! Photos made small and voices recorded, by the browser.
//!
//! A photo is drawn on a canvas and encoded anew, so nothing but what is seen goes along: not where it was
//! taken, not when, not with what. Bytes of neighbours are only ever handed to the browser under a type that
//! [`Media`] knows, by an address of this page alone, which goes when nobody looks any more.

use std::{cell::RefCell, fmt, rc::Rc};

use domain::{
    attachment::Media,
    limits::{PHOTO_BYTES_MAX, SMALL_BYTES_MAX, VOICE_MILLIS_MAX},
};
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Event, HtmlCanvasElement, HtmlInputElement, Url};

use super::js;

/// Long side and quality of a photo, the best that fits.
const SIZES: [(f64, f64); 4] = [(1600.0, 0.75), (1600.0, 0.55), (1200.0, 0.5), (800.0, 0.4)];
/// The same of its stamp.
const SMALL_SIZES: [(f64, f64); 3] = [(192.0, 0.5), (128.0, 0.4), (64.0, 0.3)];
/// A file beyond this is no photo of a phone.
const FILE_BYTES_MAX: f64 = 80_000_000.0;
const BITS_PER_SECOND: u32 = 32_000;

/// A photo, ready to be added.
#[derive(Clone, PartialEq, Eq)]
pub struct Photo {
    /// The photo.
    pub whole: Vec<u8>,
    /// Its stamp.
    pub small: Vec<u8>,
    /// In pixels.
    pub width: u16,
    /// In pixels.
    pub height: u16,
}

/// What people see may be recognisable, so only sizes are printed.
impl fmt::Debug for Photo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Photo({} + {} bytes)",
            self.small.len(),
            self.whole.len()
        )
    }
}

/// Why a file did not become a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadPhoto {
    /// The browser cannot show it.
    Unknown,
    /// It stays too large whatever is done.
    TooLarge,
}

/// An address at which this page alone finds some bytes; gone when this is dropped.
#[derive(Debug)]
pub struct Address(pub String);

impl Address {
    /// `None` for bytes of a type that is not shown or played.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let options = BlobPropertyBag::new();
        options.set_type(Media::of(bytes)?.mime());
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
        Url::create_object_url_with_blob(&blob).ok().map(Self)
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        Url::revoke_object_url(&self.0).ok();
    }
}

/// Makes the picked file of an `<input type=file>` small. `None`: nothing was picked.
pub fn chosen(event: &Event, taken: impl FnOnce(Option<Result<Photo, BadPhoto>>) + 'static) {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let files = input.as_ref().and_then(HtmlInputElement::files);
    let Some(file) = files.and_then(|files| files.get(0)) else {
        return taken(None);
    };
    spawn_local(async move {
        let photo = if file.size() > FILE_BYTES_MAX {
            Err(BadPhoto::TooLarge)
        } else {
            shrink(&file.into()).await
        };
        if let Some(input) = input {
            input.set_value("");
        }
        taken(Some(photo));
    });
}

/// Makes a photo of what a video shows now.
pub fn shot(
    video: &web_sys::HtmlVideoElement,
    taken: impl FnOnce(Result<Photo, BadPhoto>) + 'static,
) {
    let picture: JsValue = video.into();
    spawn_local(async move { taken(shrink(&picture).await) });
}

async fn shrink(file: &JsValue) -> Result<Photo, BadPhoto> {
    let options = js::object(&[("imageOrientation", "from-image".into())]);
    let window: JsValue = js::window().ok_or(BadPhoto::Unknown)?.into();
    let bitmap = js::call(&window, "createImageBitmap", &[file.clone(), options]);
    let bitmap = js::awaited(bitmap).await.ok_or(BadPhoto::Unknown)?;
    let photo = encode(&bitmap, &SIZES, PHOTO_BYTES_MAX).await;
    let small = encode(&bitmap, &SMALL_SIZES, SMALL_BYTES_MAX).await;
    js::call(&bitmap, "close", &[]);
    let ((whole, width, height), (small, ..)) = photo.zip(small).ok_or(BadPhoto::TooLarge)?;
    Ok(Photo {
        whole,
        small,
        width,
        height,
    })
}

/// The first of these sizes that fits, with its pixels.
async fn encode(
    bitmap: &JsValue,
    sizes: &[(f64, f64)],
    bytes_max: usize,
) -> Option<(Vec<u8>, u16, u16)> {
    let side = |key| js::get(bitmap, key)?.as_f64().filter(|side| *side >= 1.0);
    let (width, height) = (side("width")?, side("height")?);
    let canvas = js::document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    for (long, quality) in sizes {
        let scale = (long / width.max(height)).min(1.0);
        let (wide, high) = (pixels(width * scale), pixels(height * scale));
        canvas.set_width(wide.into());
        canvas.set_height(high.into());
        let context: JsValue = canvas.get_context("2d").ok()??.into();
        // What is see-through would be black in a JPEG.
        js::set(&context, "fillStyle", &"#fff".into());
        let all = [0.into(), 0.into(), wide.into(), high.into()];
        js::call(&context, "fillRect", &all);
        js::set(&context, "imageSmoothingQuality", &"high".into());
        let [x, y, w, h] = all;
        js::call(&context, "drawImage", &[bitmap.clone(), x, y, w, h])?;
        for kind in [Media::Webp, Media::Jpeg] {
            let bytes = encoded(&canvas, kind, *quality).await?;
            // A browser that cannot make a kind gives another.
            if Media::of(&bytes) == Some(kind) && bytes.len() <= bytes_max {
                return Some((bytes, wide, high));
            }
        }
    }
    None
}

/// Between one and the most that a canvas here gets, so nothing is cut off.
fn pixels(side: f64) -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is within the bounds of a u16"
    )]
    let side = side.round().clamp(1.0, 4096.0) as u16;
    side
}

async fn encoded(canvas: &HtmlCanvasElement, kind: Media, quality: f64) -> Option<Vec<u8>> {
    let promise = Promise::new(&mut |done, _| {
        let arguments = [done.into(), kind.mime().into(), quality.into()];
        js::call(canvas, "toBlob", &arguments);
    });
    let blob = JsFuture::from(promise).await.ok()?;
    bytes_of(&blob).await
}

async fn bytes_of(blob: &JsValue) -> Option<Vec<u8>> {
    let buffer = js::awaited(js::call(blob, "arrayBuffer", &[])).await?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Why there is no recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoVoice {
    /// The phone has no microphone.
    Missing,
    /// The person or the phone did not allow it.
    Refused,
    /// This browser cannot record.
    Unable,
}

/// A recording under way; the microphone goes off when it stops or is dropped.
#[derive(Debug)]
pub struct Recorder {
    browsers: JsValue,
    stream: JsValue,
    began_ms: f64,
    /// Hears the sound, once, when the recording stops.
    heard: Closure<dyn FnMut(JsValue)>,
}

impl Recorder {
    /// Asks for the microphone and begins; `recorded` gets the bytes and how long they last, once.
    ///
    /// # Errors
    /// Says why nothing is recorded.
    pub async fn begin(
        recorded: impl FnOnce(Option<(Vec<u8>, u32)>) + 'static,
    ) -> Result<Self, NoVoice> {
        let stream = microphone().await?;
        let began_ms = js::now_ms();
        let recorded = Rc::new(RefCell::new(Some(recorded)));
        let heard = Closure::new(move |event: JsValue| {
            let (data, recorded) = (js::get(&event, "data"), recorded.borrow_mut().take());
            let millis = lasted(began_ms);
            spawn_local(async move {
                let bytes = match data {
                    Some(data) => bytes_of(&data).await,
                    None => None,
                };
                if let Some(recorded) = recorded {
                    recorded(bytes.map(|bytes| (bytes, millis)));
                }
            });
        });
        let browsers = ["audio/webm;codecs=opus", "audio/mp4"]
            .into_iter()
            .find_map(|kind| {
                let options = js::object(&[
                    ("mimeType", kind.into()),
                    ("audioBitsPerSecond", BITS_PER_SECOND.into()),
                ]);
                js::construct("MediaRecorder", &[stream.clone(), options])
            });
        let this = Self {
            browsers: browsers.unwrap_or_default(),
            stream,
            began_ms,
            heard,
        };
        js::set(&this.browsers, "ondataavailable", this.heard.as_ref());
        match js::call(&this.browsers, "start", &[]) {
            Some(_) => Ok(this),
            None => Err(NoVoice::Unable),
        }
    }

    /// How many seconds it lasts so far.
    pub fn seconds(&self) -> u32 {
        lasted(self.began_ms) / 1_000
    }

    /// Whether it lasts as long as a note may.
    pub fn is_full(&self) -> bool {
        lasted(self.began_ms) >= VOICE_MILLIS_MAX
    }

    /// Ends the recording.
    pub fn stop(&self) {
        js::call(&self.browsers, "stop", &[]);
        let tracks = js::call(&self.stream, "getTracks", &[]).map(|all| Array::from(&all));
        for track in tracks.iter().flat_map(Array::iter) {
            js::call(&track, "stop", &[]);
        }
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.stop();
        js::set(&self.browsers, "ondataavailable", &JsValue::NULL);
    }
}

fn lasted(began_ms: f64) -> u32 {
    let millis = (js::now_ms() - began_ms).clamp(0.0, f64::from(VOICE_MILLIS_MAX));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is within the bounds of a u32"
    )]
    let millis = millis as u32;
    millis
}

async fn microphone() -> Result<JsValue, NoVoice> {
    let navigator = js::window().map(|window| window.navigator());
    let devices = navigator.and_then(|navigator| js::get(&navigator, "mediaDevices"));
    let wanted = js::object(&[("audio", true.into())]);
    let asked = devices.and_then(|devices| js::call(&devices, "getUserMedia", &[wanted]));
    let promise: Promise = asked
        .and_then(|asked| asked.dyn_into().ok())
        .ok_or(NoVoice::Unable)?;
    JsFuture::from(promise).await.map_err(|error| {
        let name = js::get(&error, "name").and_then(|name| name.as_string());
        match name.as_deref() {
            Some("NotAllowedError" | "SecurityError") => NoVoice::Refused,
            _ => NoVoice::Missing,
        }
    })
}

/// Sound that can be played; silent when this is dropped.
#[derive(Debug)]
pub struct Player(JsValue);

impl Player {
    /// Sound at this address; `ended` hears that it is over.
    pub fn new(address: &str, ended: impl FnMut() + 'static) -> Option<Self> {
        let sound = js::construct("Audio", &[address.into()])?;
        js::set(
            &sound,
            "onended",
            &Closure::<dyn FnMut()>::new(ended).into_js_value(),
        );
        Some(Self(sound))
    }

    /// Plays or goes on; the promise of the browser is refused when it would not.
    pub fn play(&self) -> Option<JsValue> {
        js::call(&self.0, "play", &[])
    }

    /// Stands still.
    pub fn pause(&self) {
        js::call(&self.0, "pause", &[]);
    }
}

impl Drop for Player {
    fn drop(&mut self) {
        self.pause();
    }
}
