// Whatever is handed to the app: a clear sentence, nothing lost, and the app goes on.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { openFile, sendFile } from "./lib/files.mjs";
import { paste } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { ADDRESS, copyOfBuild, folder, serve, stage } from "./lib/surroundings.mjs";

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
  const says = (words) => wim.page.getByText(words).waitFor();
  await paste(wim, "https://example.org/iets");
  await says("Dit is geen code van Buurtlijm.");
  await paste(wim, own.slice(0, -6));
  await says("Deze code is niet heel.");
  await paste(wim, own);
  await says("Dit is je eigen code.");
  await wim.page.getByRole("img", { name: "Code die je buur kan scannen" }).waitFor();
});

test("a browser that keeps nothing says so", async (t) => {
  // As in a private window of some browsers: everything runs, only the storage is not there.
  const dist = copyOfBuild(t);
  const name = readdirSync(dist).find((name) => /^worker-.*\.js$/.test(name));
  const worker = readFileSync(join(dist, name), "utf8");
  const missing = 'Object.defineProperty(self, "indexedDB", { value: undefined });\n';
  writeFileSync(join(dist, name), missing + worker);
  stage(dist);
  const server = await serve(t, dist);
  const ria = await phone(t, { address: server.address });
  await ria.page.getByText("Deze browser bewaart niets").waitFor();
  await steps.link(ria.page, "Begin een buurt").waitFor();
});

test("a full phone says so, loses nothing and goes on when there is room", async (t) => {
  const henk = await phone(t);
  const { page } = henk;
  await steps.beginPlan(henk, "Oranjestraat", IDEA);
  await steps.typeInSection(page, steps.WHY, "Voor het vol was.");
  await steps.kept(page, steps.WHY);
  const browser = await henk.context.newCDPSession(page);
  henk.allow(/quota|QuotaExceeded/i);
  await browser.send("Storage.overrideQuotaForOrigin", { origin: ADDRESS, quotaSize: 1 });
  await steps.typeInSection(page, steps.WHY, " Na het vol was.");
  await page.getByText(/Je telefoon is vol|Je telefoon kan dit niet bewaren/).first().waitFor();
  await steps.shows(page, steps.WHY, "Voor het vol was. Na het vol was.");
  await browser.send("Storage.overrideQuotaForOrigin", { origin: ADDRESS });
  await steps.typeInSection(page, steps.WHY, " Er is weer plaats.");
  await steps.kept(page, steps.WHY);
  await page.reload();
  await steps.shows(page, steps.WHY, "Na het vol was. Er is weer plaats.");
});
