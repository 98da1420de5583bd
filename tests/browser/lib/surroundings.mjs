// What the stories run against: said by the test command in the environment (xtask/src/test/browser.rs).
//
// A story that stops or changes the server starts one of its own with `serve`; all others share the
// one whose address is `ADDRESS`. Folders are made under the system's own and removed afterwards.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

function told(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these stories with cargo xtask test browser`);
  return value;
}

export const ADDRESS = told("BUURTLIJM_URL").replace(/\/$/, "");
export const DIST = resolve(REPOSITORY, told("BUURTLIJM_DIST"));
export const CHROMIUM = told("CHROMIUM");
const XTASK = told("BUURTLIJM_XTASK");
/** The program of the mailbox; only its own stories need it. */
export const MAILBOX = process.env.BUURTLIJM_MAILBOX ?? "mailbox";

const endings = new WeakMap();

/** Does something when the story is over: what began last ends first, whatever else goes wrong. */
export function atTheEnd(t, act) {
  const begun = endings.get(t);
  if (begun) return begun.push(act);
  const all = [act];
  endings.set(t, all);
  t.after(async () => {
    const troubles = [];
    for (const one of all.reverse()) {
      try {
        await one();
      } catch (error) {
        troubles.push(error);
      }
    }
    if (troubles.length) throw troubles[0];
  });
}

/** An empty folder that is gone after the story. */
export function folder(t, name = "buurtlijm-") {
  const path = mkdtempSync(join(tmpdir(), name));
  const gently = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  atTheEnd(t, () => rmSync(path, gently));
  return path;
}

/** A copy of the build that a story may change. */
export function copyOfBuild(t) {
  const path = join(folder(t), "dist");
  cpSync(DIST, path, { recursive: true });
  return path;
}

/** Makes a changed copy of the build a whole version again. */
export function stage(path) {
  const { status, stderr } = spawnSync(XTASK, ["stage", path], { cwd: REPOSITORY });
  if (status !== 0) throw new Error(`the copy could not be staged: ${stderr}`);
}

/** A server of the story's own, which can be stopped and started again at the same address. */
export class Server {
  #dist;
  #port;
  #process = null;

  constructor(dist, port = 8700 + Math.floor(Math.random() * 900)) {
    this.#dist = dist;
    this.#port = port;
  }

  get address() {
    return `http://localhost:${this.#port}`;
  }

  async start() {
    const words = ["serve", "--dist", this.#dist, "--no-build", "--port", String(this.#port)];
    this.#process = spawn(XTASK, words, { cwd: REPOSITORY, stdio: ["ignore", "pipe", "ignore"] });
    for await (const line of createInterface({ input: this.#process.stdout })) {
      const found = line.match(/http:\/\/localhost:(\d+)/);
      if (found) {
        this.#port = Number(found[1]);
        return;
      }
    }
    throw new Error("the server did not say where it is");
  }

  async stop() {
    const running = this.#process;
    if (!running) return;
    this.#process = null;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill("SIGKILL");
    await ended;
  }
}

/** Serves a folder until the story ends. */
export async function serve(t, dist = DIST) {
  const server = new Server(dist);
  atTheEnd(t, () => server.stop());
  await server.start();
  return server;
}
