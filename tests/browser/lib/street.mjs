// Twelve phones in one browser: each a profile of its own, with one camera that looks wherever it is held.
import { chromium } from "playwright-core";

import { Camera } from "./camera.mjs";
import { ARGUMENTS } from "./phone.mjs";
import { CHROMIUM, atTheEnd, folder } from "./surroundings.mjs";
import { Watch } from "./watch.mjs";

/** Remembers every connection, so that what went over it can be counted, and from where it came. */
const REMEMBER_CONNECTIONS = () => {
  const Own = window.RTCPeerConnection;
  window.connections = [];
  window.RTCPeerConnection = class extends Own {
    constructor(...all) {
      super(...all);
      window.connections.push(this);
    }
  };
};

const COUNT_BYTES = async () => {
  let bytes = 0;
  for (const one of window.connections) {
    for (const report of (await one.getStats()).values()) {
      if (report.type === "data-channel") bytes += report.bytesReceived;
    }
  }
  return bytes;
};

/** A phone among others in one browser. */
class Guest {
  #watch;
  #context;
  #address;

  constructor(context, watch, address, camera) {
    this.#context = context;
    this.#watch = watch;
    this.#address = address;
    this.camera = camera;
  }

  async open(path = "/") {
    this.page ??= await this.#context.newPage();
    await this.page.goto(this.#address + path);
    return this.page;
  }

  async tap(locator) {
    await locator.click();
  }

  /** Bytes that came over its links since the page was opened. */
  bytes() {
    return this.page.evaluate(COUNT_BYTES);
  }

  /** Links that it has now. */
  links() {
    const isUp = "connections.filter((one) => one.connectionState === 'connected').length";
    return this.page.evaluate(isUp);
  }

  async close() {
    const context = this.#context;
    if (!context) return;
    this.#context = null;
    for (const page of context.pages()) await this.#watch.read(page);
    this.#watch.silent();
    await context.close();
  }
}

/** So many phones that have nothing yet. */
export async function street(t, count, address) {
  const camera = new Camera(folder(t));
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...ARGUMENTS, ...camera.args],
  });
  atTheEnd(t, () => browser.close());
  const guests = [];
  for (let number = 0; number < count; number += 1) {
    const context = await browser.newContext({
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
      viewport: { width: 390, height: 844 },
      reducedMotion: "reduce",
      permissions: ["camera"],
    });
    context.setDefaultTimeout(60_000);
    const watch = await Watch.on(context, address);
    await context.addInitScript(REMEMBER_CONNECTIONS);
    const guest = new Guest(context, watch, address, camera);
    await guest.open();
    guests.push(guest);
  }
  atTheEnd(t, async () => {
    for (const guest of guests) await guest.close();
  });
  return guests;
}
