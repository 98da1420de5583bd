// One phone: a browser process with a profile of its own, on one address, watched all the time.
//
// `close` and `start` again is a cold start with everything that was kept; `kill` ends the whole
// process group at once, as a battery does. Taps are counted, because a story promises how few.
import { readFileSync, readdirSync } from "node:fs";
import { networkInterfaces } from "node:os";

import { chromium } from "playwright-core";

import { ADDRESS, CHROMIUM, atTheEnd, folder } from "./surroundings.mjs";
import { Watch } from "./watch.mjs";

/** How every browser is started. */
export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--use-fake-device-for-media-stream",
  ...(isOnNetwork() ? [] : ["--allow-loopback-in-peer-connection"]),
];

/** A machine without any network still has itself, which a browser counts only when told to. */
function isOnNetwork() {
  return Object.values(networkInterfaces()).flat().some((address) => !address.internal);
}

export class Phone {
  taps = 0;
  #address;
  #profile;
  #options;
  #args;
  #prepare;
  #context = null;
  #watch = null;
  #allowed = [];

  constructor(profile, { address = ADDRESS, args = [], prepare = null, ...options }) {
    this.#address = address;
    this.#profile = profile;
    this.#args = args;
    this.#prepare = prepare;
    this.#options = options;
  }

  /** Starts the browser; nothing is opened yet. */
  async start() {
    const launch = () => chromium.launchPersistentContext(this.#profile, {
      executablePath: CHROMIUM,
      args: [...ARGUMENTS, ...this.#args],
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
      viewport: { width: 390, height: 844 },
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write", "camera"],
      ...this.#options,
    });
    // On a busy machine a browser now and then dies before it is up; that is no part of any story.
    this.#context = await launch().catch(launch);
    this.#context.setDefaultTimeout(30_000);
    this.#watch = await Watch.on(this.#context, this.#address);
    this.#allowed.forEach((pattern) => this.#watch.allow(pattern));
    if (this.#prepare) await this.#context.addInitScript(this.#prepare);
    return this;
  }

  get context() {
    return this.#context;
  }

  /** Opens a path in the first tab. */
  async open(path = "/") {
    this.page = this.#context.pages()[0] ?? (await this.#context.newPage());
    await this.page.goto(this.#address + path);
    return this.page;
  }

  /** Opens a path in another tab. */
  async tab(path = "/") {
    const page = await this.#context.newPage();
    await page.goto(this.#address + path);
    return page;
  }

  /** Touches something, and counts it. */
  async tap(locator) {
    this.taps += 1;
    await locator.click();
  }

  /** What this story brings about on purpose is no complaint. */
  allow(pattern) {
    this.#allowed.push(pattern);
    this.#watch?.allow(pattern);
  }

  /** Nothing was missing, foreign or broken so far. */
  async isSound() {
    for (const page of this.#context?.pages() ?? []) await this.#watch.read(page);
    this.#watch?.silent();
  }

  async close() {
    const context = this.#context;
    if (!context) return;
    await this.#remember();
    try {
      await this.isSound();
    } finally {
      this.#context = null;
      await context.close();
    }
  }

  /** Pictures of how a story ended, when somebody who looks for a fault names a folder. */
  async #remember() {
    const folder = process.env.BUURTLIJM_LAST_SIGHT;
    if (!folder) return;
    for (const [at, page] of this.#context.pages().entries()) {
      const name = `${Date.now()}-${at}.png`;
      await page.screenshot({ path: `${folder}/${name}`, fullPage: true }).catch(() => null);
    }
  }

  /** Ends every process of this browser at once. */
  async kill() {
    const context = this.#context;
    this.#context = null;
    const gone = new Promise((resolve) => context.once("close", resolve));
    process.kill(-groupOf(this.#profile), "SIGKILL");
    await gone;
    this.#watch.silent();
  }
}

/** The process group of the browser that has this profile open. */
function groupOf(profile) {
  const isOwn = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(`--user-data-dir=${profile}`);
    } catch {
      return false;
    }
  };
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isOwn(name))) {
    // After the name, which may hold anything but ends at the last bracket: state, parent, group.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2]);
  }
  throw new Error("this browser is not running");
}

/** A phone that is switched on, opened at `path`, and checked and put away after the story. */
export async function phone(t, { path = "/", profile = folder(t), ...options } = {}) {
  const made = new Phone(profile, options);
  atTheEnd(t, () => made.close());
  await made.start();
  if (path !== null) await made.open(path);
  return made;
}
