// Whatever is handed to the app: a clear sentence, nothing lost, and the app goes on.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { openFile, sendFile } from "./lib/files.mjs";
import { paste } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { copyOfBuild, folder, serve, stage } from "./lib/surroundings.mjs";

const IDEA = "een speeltuin met een glijbaan";

test("a file that is foreign, cut off or newer is refused in words", async (t) => {
  const noor = await phone(t);
  const place = folder(t);
  await steps.beginPlan(noor, "Oranjestraat", IDEA);
  const whole = readFileSync(await sendFile(noor, join(place, "whole.buurt")));
  const cases = [
    ["foreign", Buffer.from("Beste buren, dit is een brief."), "niet van Buurtlijm"],
    ["empty", Buffer.alloc(0), "niet van Buurtlijm"],
    ["cut", whole.subarray(0, whole.length - 40), "niet heel"],
    ["scratched", scratched(whole), "niet heel"],
    ["newer", newer(whole), "nieuwere app"],
  ];
  await steps.link(noor.page, "Open een bestand").click();
  for (const [name, bytes, said] of cases) {
    const file = join(place, `${name}.buurt`);
    writeFileSync(file, bytes);
    await openFile(noor, file);
    await noor.page.getByRole("status").filter({ hasText: said }).waitFor();
  }
  await steps.openPlan(noor, IDEA);
  await steps.typeInSection(noor.page, steps.WHY, "Het gaat gewoon door.");
  await steps.kept(noor.page, steps.WHY);
});

/** One bit in the middle is another. */
function scratched(whole) {
  const bytes = Buffer.from(whole);
  bytes[bytes.length >> 1] ^= 0x10;
  return bytes;
}

/** The version stands after the four letters of every file. */
function newer(whole) {
  const bytes = Buffer.from(whole);
  bytes[4] = 0x7f;
  return bytes;
}

test("a wrong code is refused in words, and the right one still works", async (t) => {
  const wim = await phone(t);
  await steps.beginPlan(wim, "Oranjestraat", IDEA);
  await wim.open("/delen/code");
  await wim.page.getByRole("img", { name: "Code die je buur kan scannen" }).waitFor();
  await wim.page.getByText("Geen camera? Stuur de code als tekst").click();
  const own = await steps
    .box(wim.page, "Kopieer de code en stuur die naar je buur.")
    .inputValue();
  const says = (words) => steps.seen(wim.page, words).waitFor();
  await paste(wim, "https://example.org/iets");
  await says("Dit is geen code van Buurtlijm.");
  await paste(wim, own.slice(0, -6));
  await says("Deze code is niet heel.");
  await paste(wim, own);
  await says("Dit is je eigen code.");
  await wim.page.getByRole("img", { name: "Code die je buur kan scannen" }).waitFor();
});

/** A server of the app whose worker runs these lines first. */
function serveWithWorker(t, lines) {
  const dist = copyOfBuild(t);
  const name = readdirSync(dist).find((name) => /^worker-.*\.js$/.test(name));
  writeFileSync(join(dist, name), `${lines}\n${readFileSync(join(dist, name), "utf8")}`);
  stage(dist);
  return serve(t, dist);
}

test("a browser that keeps nothing says so", async (t) => {
  // As in a private window of some browsers: everything runs, only the storage is not there.
  const missing = 'Object.defineProperty(self, "indexedDB", { value: undefined });';
  const server = await serveWithWorker(t, missing);
  const ria = await phone(t, { address: server.address });
  await steps.seen(ria.page, "Deze browser bewaart niets").waitFor();
  await steps.link(ria.page, "Begin een buurt").waitFor();
});

/**
 * A disk that can be full: what is written is taken back when it is to be kept, as browsers do.
 * (The override of the quota that Chromium offers to tools does not reach IndexedDB.)
 */
const DISK = `{
  const story = new BroadcastChannel("story");
  let isFull = false;
  story.onmessage = ({ data }) => { isFull = data.isFull; story.postMessage("told"); };
  for (const name of ["put", "add"]) {
    const real = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...all) {
      const request = real.apply(this, all);
      const { transaction } = this;
      if (isFull && !Object.hasOwn(transaction, "error")) {
        const error = new DOMException("no room", "QuotaExceededError");
        Object.defineProperty(transaction, "error", { value: error });
        request.addEventListener("success", () => transaction.abort());
      }
      return request;
    };
  }
}`;

const fillDisk = (page, isFull) =>
  page.evaluate((isFull) => new Promise((resolve) => {
    const story = new BroadcastChannel("story");
    story.onmessage = resolve;
    story.postMessage({ isFull });
  }), isFull);

test("a full phone says so, loses nothing and goes on when there is room", async (t) => {
  const server = await serveWithWorker(t, DISK);
  const henk = await phone(t, { address: server.address });
  const { page } = henk;
  await steps.beginPlan(henk, "Oranjestraat", IDEA);
  await steps.typeInSection(page, steps.WHY, "Voor het vol was.");
  await steps.kept(page, steps.WHY);
  await fillDisk(page, true);
  await steps.typeInSection(page, steps.WHY, " Na het vol was.");
  await steps.seen(page, "Je telefoon is vol").filter({ visible: true }).waitFor();
  await steps.shows(page, steps.WHY, "Voor het vol was. Na het vol was.");
  await fillDisk(page, false);
  await steps.typeInSection(page, steps.WHY, " Er is weer plaats.");
  await steps.kept(page, steps.WHY);
  await steps.seen(page, "Je telefoon is vol").filter({ visible: true }).waitFor({ state: "detached" });
  await page.reload();
  await steps.shows(page, steps.WHY, "Na het vol was. Er is weer plaats.");
});

/** A module whose only function traps, as the page does when it panics. */
const TRAP = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0,
  0, 11,
];

test("a page that stops says so, and everything is there after opening it again", async (t) => {
  const noor = await phone(t);
  noor.allow(/unreachable/);
  await steps.beginPlan(noor, "Oranjestraat", IDEA);
  await noor.page.evaluate(async (bytes) => {
    const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes));
    setTimeout(instance.exports.f);
  }, TRAP);
  await noor.page.getByRole("alert").filter({ hasText: "Er ging iets mis in Buurtlijm" }).waitFor();
  await noor.page.reload();
  await noor.page.getByRole("heading", { name: IDEA }).first().waitFor();
});
