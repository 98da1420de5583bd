// The first lines of the worker's script: they hold what arrives before the wasm runs, and tell
// every page when it has died. The build puts the wasm's bindings behind them and `begin(…)` last.
//
// A tab's `connect` event comes at once, the wasm only after it is compiled: without this the
// first tab would wait for ever. A panic in wasm leaves it half-changed; nothing may run after it,
// so the worker says so and closes, and the page starts a new one from what is on disk. A page
// that asks at once may still be given the closing one, and wait: a quarter second is enough.
"use strict";

const WASM_URL = "";

const isShared = "onconnect" in self;
const ports = [];
let running = null;
let isDead = false;

if (isShared) {
  self.onconnect = (event) => {
    const [port] = event.ports;
    ports.push(port);
    running?.connect(port);
  };
}

function die() {
  if (isDead) return;
  isDead = true;
  for (const port of ports) port.postMessage({ died: true });
  const channel = "buurtlijm-port" + self.location.pathname;
  if (!isShared) new BroadcastChannel(channel).postMessage({ died: true });
  self.close();
}

// A rejection is only a trap's when the engine of the wasm says so; others belong to a promise
// nobody waited for, and leave the wasm whole.
self.addEventListener("error", die);
self.addEventListener("unhandledrejection", (event) => {
  const { reason } = event;
  if (reason instanceof WebAssembly.RuntimeError || reason instanceof RangeError) die();
});

async function begin(bindings) {
  try {
    await bindings({ module_or_path: WASM_URL });
    if (isShared) {
      await bindings.start();
      running = bindings;
      for (const port of ports) bindings.connect(port);
    } else {
      await bindings.start_dedicated();
    }
  } catch (error) {
    console.error(error);
    die();
  }
}
