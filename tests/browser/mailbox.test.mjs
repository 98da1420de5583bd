// A mailbox: two phones that are never there at the same time become equal through it, and two that are see
// each other's words soon. Nothing is asked of it before somebody tapped.
import assert from "node:assert/strict";
import { test } from "node:test";

import { mailbox } from "./lib/mailbox.mjs";
import { phone } from "./lib/phone.mjs";
import { meetByText } from "./lib/meet.mjs";
import { attachments, choosePhoto, keepPhoto, photo } from "./lib/photos.mjs";
import * as steps from "./lib/steps.mjs";
import { DIST, folder } from "./lib/surroundings.mjs";
import { timed } from "./lib/wait.mjs";

const SOON_MS = 10_000;
const WORKS = "Alles ligt in de brievenbus. Jij hebt ook alles.";
const AWAY = /^De brievenbus antwoordt niet/;
const SLOW = { timeout: 60_000 };

/** From a phone that is on: the page with the mailboxes. */
async function toMailboxes(one) {
  await steps.tab(one.page, "Delen").click();
  await steps.link(one.page, /^Brievenbus/).click();
  await steps.heading(one.page, "Jullie brievenbussen").waitFor();
}

/** Two phones of one buurt that met once; both agreed to the mailbox, and are off. */
async function twoWhoAgreed(t, box, options = {}) {
  const profiles = [folder(t), folder(t)];
  const all = await Promise.all(profiles.map((profile) => phone(t, { profile, ...options })));
  const [noor, wim] = all;
  for (const one of all) {
    // The story brings these about: the mailbox is another place, and is away for a while.
    one.allow(new RegExp(`a request to (http|ws)://${box.short}`));
    one.allow(new RegExp(box.short));
    one.allow(/Failed to load resource|WebSocket connection/);
  }
  await steps.beginPlan(noor, "Oranjestraat", "een bankje bij de bushalte");
  await meetByText(noor, wim, { isNew: true });
  await toMailboxes(noor);
  await steps.box(noor.page, "Wat is het adres?").fill(box.address);
  await steps.button(noor.page, "Zet erbij").click();
  await steps.seen(noor.page, WORKS).waitFor(SLOW);
  await toMailboxes(wim);
  await steps.seen(wim.page, /^Een buur koos deze brievenbus/).waitFor();
  await wim.page.getByRole("button", { name: /^Gebruik deze brievenbus/ }).click();
  await steps.seen(wim.page, WORKS).waitFor(SLOW);
  for (const one of all) await one.close();
  return all;
}

/** Switches a phone on, does something, waits until the mailbox has it, and switches it off. */
async function alone(one, act) {
  await one.start();
  await one.open();
  await act();
  await toMailboxes(one);
  await steps.seen(one.page, WORKS).waitFor(SLOW);
  // What was typed may still wait for more of it; then the line says so first.
  await one.page.waitForTimeout(3_000);
  await steps.seen(one.page, WORKS).waitFor(SLOW);
}

test("a photo goes through a mailbox: its stamp by itself, the whole when somebody looks", async (t) => {
  const box = await mailbox(t);
  const [noor, wim] = await twoWhoAgreed(t, box);
  const what = "De lege hoek bij de bushalte";
  await alone(noor, async () => {
    await steps.openPlan(noor, "bankje");
    await choosePhoto(noor.page, await photo(noor.page, { width: 1200, height: 900 }));
    await keepPhoto(noor.page, what);
  });
  await noor.close();
  await alone(wim, async () => {
    await steps.openPlan(wim, "bankje");
    const stamp = attachments(wim.page).getByRole("button", { name: `Foto: ${what}` });
    await stamp.locator("img").waitFor(SLOW);
    await stamp.click();
    const sheet = wim.page.getByRole("dialog", { name: what });
    await sheet.getByRole("img", { name: what }).waitFor(SLOW);
    await steps.button(sheet, "Sluit").click();
    await sheet.waitFor({ state: "hidden" });
  });
  await wim.close();
});

test("two phones that are never on together become equal through a mailbox", async (t) => {
  const box = await mailbox(t);
  const [noor, wim] = await twoWhoAgreed(t, box);
  await alone(noor, async () => {
    await steps.openPlan(noor, "bankje");
    await steps.typeInSection(noor.page, steps.WHY, "Noor: wie slecht loopt, kan zitten.");
    await steps.addTask(noor.page, "Hout halen");
  });
  await noor.close();
  await alone(wim, async () => {
    await steps.openPlan(wim, "bankje");
    await steps.shows(wim.page, steps.WHY, "kan zitten.", SLOW);
    await wim.page.getByRole("checkbox", { name: /Hout halen/ }).check();
    await steps.typeInSection(wim.page, steps.TALK_FIRST, "Wim praat met de buren.");
  });
  await wim.close();
  // The mailbox loses its power, and comes back where it was.
  await box.kill();
  await noor.start();
  await noor.open();
  await steps.openPlan(noor, "bankje");
  await steps.typeInSection(noor.page, steps.TALK_FIRST, "Noor ook. ");
  await toMailboxes(noor);
  await steps.seen(noor.page, AWAY).waitFor(SLOW);
  await box.start();
  await noor.page.evaluate(() => window.dispatchEvent(new Event("online")));
  await steps.seen(noor.page, WORKS).waitFor(SLOW);
  await steps.openPlan(noor, "bankje");
  await steps.shows(noor.page, steps.TALK_FIRST, "Wim praat met de buren.", SLOW);
  const done = noor.page.getByRole("checkbox", { name: /Hout halen/ });
  await done.and(noor.page.locator(":checked")).waitFor(SLOW);

  // Both there at once, with nothing between them but the mailbox.
  await wim.start();
  await wim.open();
  await steps.openPlan(wim, "bankje");
  await steps.shows(wim.page, steps.TALK_FIRST, "Noor ook.", SLOW);
  for (const [writer, reader, words] of [
    [noor, wim, " Van Noor erbij."],
    [wim, noor, " Van Wim erbij."],
  ]) {
    await steps.typeInSection(writer.page, steps.WHY, words);
    const took = await timed(() => steps.shows(reader.page, steps.WHY, words.trim(), SLOW));
    t.diagnostic(`${took} ms until the other phone showed it`);
    assert.ok(took <= SOON_MS, `${took} ms`);
  }
});

test("an app that comes from a mailbox offers that one, and asks only after a tap", async (t) => {
  const box = await mailbox(t, { app: DIST });
  const noor = await phone(t, { address: box.address, path: null });
  const asked = [];
  noor.context.on("request", (request) => asked.push(request.url()));
  await noor.open();
  await steps.beginBuurt(noor, "Oranjestraat");
  await toMailboxes(noor);
  assert.deepEqual(asked.filter((url) => url.includes("/post/v1/")), []);
  const wrong = steps.box(noor.page, "Wat is het adres?");
  await wrong.fill("geen adres");
  await steps.button(noor.page, "Zet erbij").click();
  await noor.page.getByText("Dit is geen adres. Kijk nog eens goed.").waitFor();
  await steps.button(noor.page, "Zet dit adres erbij").click();
  await steps.seen(noor.page, WORKS).waitFor(SLOW);
  await noor.page.getByText(/^Laatst iets gebracht of gehaald: vandaag/).waitFor(SLOW);
  await steps.heading(noor.page, box.short).waitFor();
  await noor.page.getByRole("button", { name: /^Haal weg bij iedereen/ }).click();
  await noor.page.getByText("Jullie hebben nog geen brievenbus.").waitFor();
});
