//! Addresses of scripts that the page may start.
//!
//! The content security policy demands a trusted value wherever a script is started by its address. The one
//! policy of the page, `buurtlijm`, lets only absolute paths of its own origin through.

use wasm_bindgen::{JsValue, closure::Closure};

use super::js;

thread_local! {
    static POLICY: Option<JsValue> = policy();
}

fn policy() -> Option<JsValue> {
    let factory = js::get(&js::window()?.into(), "trustedTypes")?;
    let check = Closure::<dyn Fn(String) -> JsValue>::new(|url: String| {
        let is_own = url.starts_with('/') && !url.starts_with("//");
        if is_own { url.into() } else { JsValue::NULL }
    });
    let rules = js::object(&[("createScriptURL", check.into_js_value())]);
    js::call(&factory, "createPolicy", &["buurtlijm".into(), rules])
}

/// The address of a script, trusted where the browser knows of trust.
pub fn script_url(url: &str) -> JsValue {
    POLICY
        .with(|policy| {
            let trusted = policy.as_ref();
            trusted.and_then(|policy| js::call(policy, "createScriptURL", &[url.into()]))
        })
        .unwrap_or_else(|| url.into())
}
