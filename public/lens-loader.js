// The first lines of the lens' script: they pass on what the page asks and what the wasm answers.
// The build puts the wasm's bindings behind them and `begin(…)` last.
//
// Every question gets one answer, in order. A picture nobody foresaw may make the wasm trap; the
// page is told, and starts a new lens when it needs one.
"use strict";

const WASM_URL = "";

let start = null;
const started = new Promise((resolve) => {
  start = resolve;
});

function die(error) {
  console.error(error);
  self.postMessage({ died: true });
  self.close();
}

self.onmessage = async ({ data: { message, beside } }) => {
  try {
    const bindings = await started;
    const answer = bindings.answer(message, beside);
    self.postMessage(answer, [answer.buffer]);
  } catch (error) {
    die(error);
  }
};

async function begin(bindings) {
  try {
    await bindings({ module_or_path: WASM_URL });
    start(bindings);
  } catch (error) {
    die(error);
  }
}
