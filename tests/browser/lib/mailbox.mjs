// A real mailbox (crates/mailbox), on a port of its own, which a story can kill and start again.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

import { MAILBOX, atTheEnd, folder } from "./surroundings.mjs";

export class Mailbox {
  #words;
  #port;
  #process = null;

  constructor(kept, { app = null } = {}) {
    this.#words = ["--keep", kept, ...(app ? ["--app", app] : [])];
    this.#port = 0;
  }

  get address() {
    return `http://localhost:${this.#port}`;
  }

  /** As the app shows it. */
  get short() {
    return `localhost:${this.#port}`;
  }

  async start() {
    const words = [...this.#words, "--listen", `127.0.0.1:${this.#port}`];
    this.#process = spawn(MAILBOX, words, { stdio: ["ignore", "ignore", "pipe"] });
    const lines = createInterface({ input: this.#process.stderr });
    for await (const line of lines) {
      const found = line.match(/listening on http:\/\/127\.0\.0\.1:(\d+)/);
      if (!found) continue;
      this.#port = Number(found[1]);
      // What it says later is for nobody, and must not fill the pipe.
      this.#process.stderr.resume();
      return this;
    }
    throw new Error("the mailbox did not say where it is");
  }

  /** Ends it at once, as a power cut does. */
  async kill() {
    const running = this.#process;
    if (!running) return;
    this.#process = null;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill("SIGKILL");
    await ended;
  }
}

/** A mailbox that runs until the story ends. */
export async function mailbox(t, options) {
  const made = new Mailbox(folder(t), options);
  atTheEnd(t, () => made.kill());
  return made.start();
}
