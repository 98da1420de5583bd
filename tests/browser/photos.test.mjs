// A photo and a voice note go from one phone to another: seen small at once, whole when somebody looks, and
// gone on both when somebody takes them away. Nothing of where the photo was made goes along.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { meetByText } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import { SECRET, attachments, choosePhoto, keepPhoto, photo, shownBytes } from "./lib/photos.mjs";
import * as steps from "./lib/steps.mjs";
import { folder } from "./lib/surroundings.mjs";

const IDEA = "een bankje op de lege hoek";
const WHAT = "De lege hoek bij de bushalte";
const SOON = { timeout: 20_000 };

const withMicrophone = {
  args: ["--use-fake-ui-for-media-stream"],
  permissions: ["clipboard-read", "clipboard-write", "camera", "microphone"],
};

/** Two phones that are linked, both on the same plan; what is open stays in its tab. */
async function pair(t) {
  const [noor, wim] = await Promise.all([phone(t, withMicrophone), phone(t, withMicrophone)]);
  await steps.beginPlan(noor, "Oranjestraat", IDEA);
  await meetByText(noor, wim, { isNew: true });
  for (const one of [noor, wim]) await steps.openPlan(one, IDEA);
  return [noor, wim];
}

/** What the sheet with the whole photo shows, and the file that it puts on the phone. */
async function lookAt(page, t) {
  await attachments(page).getByRole("button", { name: `Foto: ${WHAT}` }).click();
  const sheet = page.getByRole("dialog", { name: WHAT });
  const image = sheet.getByRole("img", { name: WHAT });
  await image.waitFor(SOON);
  const pixels = await shownBytes(page, await image.getAttribute("src"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    sheet.getByText("Zet op je telefoon", { exact: true }).click(),
  ]);
  const path = join(folder(t), "photo");
  await download.saveAs(path);
  return { sheet, pixels, file: readFileSync(path) };
}

test("a neighbour sees a photo small at once and whole when opened, without its place", async (t) => {
  const [noor, wim] = await pair(t);
  const original = await photo(noor.page, { width: 2400, height: 1800 });
  assert.ok(original.includes(SECRET), "the photo says where it was made");
  await choosePhoto(noor.page, original);
  const preview = noor.page.getByRole("dialog", { name: "Deze foto komt erbij" });
  await preview.getByText("Staan er mensen op?").waitFor();
  await keepPhoto(noor.page, WHAT);
  await attachments(noor.page).getByRole("button", { name: `Foto: ${WHAT}` }).waitFor();

  const stamp = attachments(wim.page).getByRole("button", { name: `Foto: ${WHAT}` });
  await stamp.locator("img").waitFor(SOON);
  const own = await lookAt(noor.page, t);
  const theirs = await lookAt(wim.page, t);
  assert.deepEqual(theirs.file, own.file, "the same bytes on both phones");
  assert.equal(theirs.pixels.sum, own.pixels.sum);
  // Turned upright and made small: what lay on its side was 2400 wide.
  assert.deepEqual([own.pixels.width, own.pixels.height], [1200, 1600]);
  // A quarter turn brings blue (below left) to the top left.
  const [topLeft, topRight] = own.pixels.corners;
  assert.ok(topLeft[2] > 150 && topLeft[0] < 100, `blue: ${topLeft}`);
  assert.ok(topRight[0] > 150 && topRight[2] < 100, `red: ${topRight}`);
  for (const leak of [SECRET, "Exif", "GPS"]) assert.ok(!own.file.includes(leak), leak);
  t.diagnostic(`${original.length} bytes became ${own.file.length}`);

  // Wim takes it away: it is gone on both phones, and Noor is not asked anything.
  await steps.button(theirs.sheet, "Haal weg").click();
  await theirs.sheet.waitFor({ state: "hidden" });
  await own.sheet.waitFor({ state: "hidden", ...SOON });
  await attachments(noor.page).getByRole("button", { name: `Foto: ${WHAT}` })
    .waitFor({ state: "detached", ...SOON });
  // And back again, because he can undo it.
  await steps.button(wim.page, "Maak ongedaan").click();
  await attachments(noor.page).getByRole("button", { name: `Foto: ${WHAT}` }).locator("img")
    .waitFor(SOON);
});

test("a photo is there after a cold start, and something that is no photo is refused", async (t) => {
  const noor = await phone(t);
  await steps.beginPlan(noor, "Oranjestraat", IDEA);
  const text = Buffer.from("<html><script>alert(1)</script>");
  await choosePhoto(noor.page, text);
  await steps.seen(noor.page, "Dit is geen foto die je telefoon kent. Kies een andere.").waitFor();
  await choosePhoto(noor.page, await photo(noor.page, { width: 300, height: 200 }));
  await keepPhoto(noor.page, WHAT);
  await noor.close();
  await noor.start();
  await noor.open("/plannen");
  await steps.openPlan(noor, IDEA);
  const { pixels } = await lookAt(noor.page, t);
  assert.deepEqual([pixels.width, pixels.height], [200, 300]);
});

test("a voice note is recorded, listened back, and heard on the other phone", async (t) => {
  const [noor, wim] = await pair(t);
  await steps.button(noor.page, "Spreek iets in").click();
  const sheet = noor.page.getByRole("dialog", { name: "Spreek iets in" });
  await steps.button(sheet, "Neem op").click();
  await sheet.getByText("Je wordt opgenomen: 2 seconden").waitFor(SOON);
  await steps.button(sheet, "Stop met opnemen").click();
  await sheet.getByText("Luister terug. Daarna kies je of het blijft.").waitFor(SOON);
  await sheet.getByRole("button", { name: /^Luister/ }).click();
  await sheet.getByRole("button", { name: /^Zet stil/ }).waitFor();
  await steps.box(sheet, "Waar gaat het over?").fill("Over de bushalte");
  await steps.button(sheet, "Bewaar de opname").click();
  await sheet.waitFor({ state: "hidden" });

  const theirs = attachments(wim.page);
  const play = theirs.getByRole("button", { name: /^Luister ?: Over de bushalte/ });
  await play.waitFor(SOON);
  await play.click();
  await theirs.getByRole("button", { name: /^Zet stil ?: Over de bushalte/ }).waitFor(SOON);
  // It plays to its end by itself.
  await play.waitFor(SOON);
  assert.equal(await wim.page.getByRole("alert").filter({ visible: true }).count(), 0);
});
