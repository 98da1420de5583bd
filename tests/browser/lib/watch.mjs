// Story (i): whatever a story is about, the page never complains, never asks another origin for
// anything, and never shows a hole where a word should be.
import assert from "node:assert/strict";

/** Told before any script of the page runs: a worker that died would be started again in silence. */
const TELL_OF_DEATHS = () => {
  const tell = (event) => {
    if (event.data?.died) console.error("the worker died");
  };
  document.addEventListener("DOMContentLoaded", () => {
    const worker = document.querySelector("meta[name=buurtlijm-worker]")?.content;
    if (!worker) return;
    new BroadcastChannel("buurtlijm-port" + worker).addEventListener("message", tell);
    const lens = document.querySelector("meta[name=buurtlijm-lens]")?.content;
    const Own = window.Worker;
    window.Worker = class extends Own {
      constructor(...all) {
        super(...all);
        if (String(all[0]) === lens) this.addEventListener("message", tell);
      }
    };
  });
  const Shared = window.SharedWorker;
  if (!Shared) return;
  window.SharedWorker = class extends Shared {
    constructor(...all) {
      super(...all);
      this.port.addEventListener("message", tell);
    }
  };
};

/** What a missing or unfilled text looks like. */
const HOLE = /undefined|\bnull\b|\bNaN\b|\[object|[{}]|\bTODO\b/;

/** Every word of a page: what is read and what is read aloud. */
const WORDS = () => {
  const named = ["aria-label", "placeholder", "title", "alt"];
  const spoken = named.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)),
  );
  return [document.title, document.body?.innerText ?? "", ...spoken];
};

export class Watch {
  #troubles = [];
  #allowed = [];

  /** Watches every page of a browser that only this address is for. */
  static async on(context, address) {
    const watch = new Watch();
    const own = new URL(address).origin;
    await context.addInitScript(TELL_OF_DEATHS);
    context.on("request", (request) => {
      const url = new URL(request.url());
      const isForeign = ["http:", "https:", "ws:", "wss:"].includes(url.protocol);
      if (isForeign && url.origin !== own) watch.note(`a request to ${url.origin}`);
    });
    context.on("console", (message) => {
      if (message.type() === "error") watch.note(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => watch.note(`error: ${error.error().message}`));
    return watch;
  }

  note(trouble) {
    this.#troubles.push(trouble);
  }

  /** What this story brings about on purpose. */
  allow(pattern) {
    this.#allowed.push(pattern);
  }

  /** Looks for holes in the words of a page. */
  async read(page) {
    if (page.isClosed() || !page.url().startsWith("http")) return;
    for (const words of await page.evaluate(WORDS)) {
      const hole = words.match(HOLE);
      if (!hole) continue;
      const around = words.slice(Math.max(0, hole.index - 40), hole.index + 40);
      this.note(`“${hole[0]}” on ${page.url()}: …${around}…`);
    }
  }

  /** Fails when there was anything. */
  silent() {
    const isAllowed = (trouble) => this.#allowed.some((pattern) => pattern.test(trouble));
    const troubles = this.#troubles.filter((trouble) => !isAllowed(trouble));
    assert.deepEqual(troubles, [], "the browser complained");
  }
}
