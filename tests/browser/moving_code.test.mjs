// Two phones without any network and without links: what the oefenbuurt holds goes from one screen to the
// other's camera, and what the other wrote comes back.
//
// The oefenbuurt is shared with nobody, so its very changes are put into a buurt of Noor's: as a plain file,
// which the app makes of the one and opens in the other. Figures are of this bench: both browsers share the
// machine, and the camera sees a flat, sharp picture. What a hand does to it is tried natively, in
// crates/lens/tests/goodput.rs.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import * as Automerge from "@automerge/automerge";

import { Camera } from "./lib/camera.mjs";
import { makePlain, openFile } from "./lib/files.mjs";
import { COUNT, counted } from "./lib/lens.mjs";
import { joinByMessage } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import { practise } from "./lib/screens.mjs";
import * as steps from "./lib/steps.mjs";
import { folder, serve } from "./lib/surroundings.mjs";
import { isReady } from "./lib/version.mjs";
import { until } from "./lib/wait.mjs";

const SLOW_MS = 120_000;
const MIDWAY = 40;
const BOTH_LACK = "Jullie missen allebei nog iets.";
const EQUAL = "Jullie hebben allebei hetzelfde.";

/** A phone with a camera and without the means to make a link. */
async function phoneWithoutLinks(t, address) {
  const camera = new Camera(folder(t));
  const made = await phone(t, { address, args: camera.args, path: null });
  await made.context.addInitScript(COUNT);
  await made.context.addInitScript(() => {
    delete window.RTCPeerConnection;
    delete window.webkitRTCPeerConnection;
  });
  await made.open();
  await isReady(made.page);
  return Object.assign(made, { camera });
}

/** What the buurt on this phone holds, as another program reads it. */
async function held(one, place) {
  const bytes = readFileSync(await makePlain(one, join(place, "plain.automerge")));
  return { bytes: bytes.length, doc: Automerge.load(bytes) };
}

/** The oefenbuurt's changes come into the buurt that is on screen. */
async function takeIn(one, practice, place) {
  const { doc } = await held(one, place);
  const file = join(place, "both.automerge");
  writeFileSync(file, Automerge.save(Automerge.merge(doc, practice)));
  await steps.tab(one.page, "Delen").click();
  await steps.link(one.page, "Open een bestand").click();
  await openFile(one, file);
  await steps.seen(one.page, "Wat nieuw was, staat er nu bij.").waitFor();
}

async function toMovingCode({ page }) {
  await steps.tab(page, "Delen").click();
  await steps.link(page, "Bewegende code").click();
}

/** Each scans the other's still code, one after the other, as people do with one camera each. */
async function tellHowFar([first, ofFirst], [second, ofSecond]) {
  for (const [reader, shower, says] of [
    [first, second, ofFirst],
    [second, first, ofSecond],
  ]) {
    await shower.page.getByRole("img", { name: "Code die je buur kan scannen" }).waitFor();
    await reader.camera.see(shower.page);
    await steps.heading(reader.page, says).waitFor();
    reader.camera.seeNothing();
  }
}

const percent = ({ page }) => page.getByRole("progressbar").evaluate((bar) => bar.value);

/** What it takes to carry something: counted only while the code is before the camera. */
class Tally {
  seconds = 0;
  shown = 0;
  looked = 0;
  read = 0;

  async during({ page: shower }, reader, act) {
    const count = async () => [await counted(shower), await counted(reader.page)];
    const [shows, reads] = await count();
    const began = performance.now();
    await reader.camera.watch(shower);
    await act();
    this.seconds += (performance.now() - began) / 1_000;
    reader.camera.seeNothing();
    const [shown, looked] = await count();
    this.bytes = shown.payload;
    this.shown += shown.shown - shows.shown;
    this.looked += looked.looked - reads.looked;
    this.read += looked.read - reads.read;
  }

  toString() {
    const speed = this.bytes / this.seconds / 1_000;
    return (
      `${this.bytes} bytes in ${this.seconds.toFixed(1)} s, ${speed.toFixed(2)} KB/s: ` +
      `${this.shown} pictures shown, ${this.looked} taken, ${this.read} of them read`
    );
  }
}

const isIn = ({ page }) =>
  steps.seen(page, "Wat nieuw was, staat er nu bij.").waitFor({ timeout: SLOW_MS });

/** One looks already, and is told to wait; then the other lets the code move. */
async function begin(shower, reader) {
  await steps.button(reader.page, "Lees de bewegende code").click();
  const code = shower.page.getByRole("img", { name: "Code die je buur kan scannen" });
  if (await code.isVisible()) {
    await reader.camera.see(shower.page);
    await steps.seen(reader.page, "Je buur laat de code nog niet bewegen.").waitFor();
  }
  await steps.button(shower.page, "Laat de code bewegen").click();
  await shower.page.getByRole("img", { name: "Bewegende code die je buur leest" }).waitFor();
}

/** The camera sees nothing any more; who reads looks at something else, comes back, and reads on. */
async function lookAway(reader) {
  await steps.seen(reader.page, "Houd de code van je buur in het vak").waitFor();
  await steps.tab(reader.page, "Plannen").click();
  await steps.heading(reader.page, "Plannen").waitFor();
  await toMovingCode(reader);
  await steps.heading(reader.page, BOTH_LACK).waitFor();
  await steps.button(reader.page, "Lees de bewegende code").click();
}

/** What one shows comes over, with a pause when a part of it is there. */
async function carryWithPause(shower, reader) {
  const tally = new Tally();
  await begin(shower, reader);
  await tally.during(shower, reader, () =>
    until(`${MIDWAY} percent`, async () => (await percent(reader)) >= MIDWAY, { within: SLOW_MS }),
  );
  const before = await percent(reader);
  await lookAway(reader);
  await tally.during(shower, reader, async () => {
    const first = await until("a picture after the pause", () => percent(reader));
    assert.ok(first >= before, `went on at ${first} percent, was at ${before}`);
    await isIn(reader);
  });
  return tally;
}

async function carry(shower, reader) {
  const tally = new Tally();
  await begin(shower, reader);
  await tally.during(shower, reader, () => isIn(reader));
  return tally;
}

/** Two phones of one buurt, met by messages; one then got all of the oefenbuurt, the other wrote something. */
async function apart(t, noor, wim) {
  const place = folder(t);
  await practise(noor.page);
  const practice = await held(noor, place);
  const changes = Automerge.getAllChanges(practice.doc);
  t.diagnostic(`the oefenbuurt: ${changes.length} changes, a plain file of ${practice.bytes} bytes`);
  await noor.open("/buurten");
  await steps.beginBuurt(noor, "Oranjestraat");
  await joinByMessage(noor, wim);
  await takeIn(noor, practice.doc, place);
  await steps.addIdea(wim, "soep op vrijdag");
  await steps.typeInSection(wim.page, steps.WHY, "Wim: samen eten is gezellig.");
  await steps.addTask(wim.page, "Pannen lenen");
  return { place, practice: practice.doc };
}

test("a moving code carries the oefenbuurt's changes by camera alone", async (t) => {
  const server = await serve(t);
  const [noor, wim] = await Promise.all([0, 1].map(() => phoneWithoutLinks(t, server.address)));
  await server.stop();
  const { place, practice } = await apart(t, noor, wim);

  for (const one of [noor, wim]) await toMovingCode(one);
  await tellHowFar([noor, BOTH_LACK], [wim, BOTH_LACK]);
  t.diagnostic(`from Noor to Wim, with a pause: ${await carryWithPause(noor, wim)}`);
  await steps.button(noor.page, "Ga verder").click();
  t.diagnostic(`from Wim to Noor: ${await carry(wim, noor)}`);
  await steps.button(wim.page, "Ga verder").click();
  await steps.heading(wim.page, EQUAL).waitFor();

  // Their codes say the same, and so does what they hold.
  await steps.button(wim.page, "Scan de codes opnieuw").click();
  await toMovingCode(noor);
  await tellHowFar([noor, EQUAL], [wim, EQUAL]);
  const all = [await held(noor, place), await held(wim, place)];
  assert.deepEqual(Automerge.getHeads(all[0].doc), Automerge.getHeads(all[1].doc));
  const lacked = Automerge.getMissingDeps(all[1].doc, Automerge.getHeads(practice));
  assert.deepEqual(lacked, [], "all of the oefenbuurt is here");
  await steps.openPlan(wim, "Koffie");
  await steps.openPlan(noor, "soep op vrijdag");
  await steps.shows(noor.page, steps.WHY, "Wim: samen eten is gezellig.");
});
