// Two phones that wrote apart meet: each sees the other's code with its camera, both have
// everything, and from then on they write together.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Camera } from "./lib/camera.mjs";
import { phone } from "./lib/phone.mjs";
import { join, meetByCamera, meetByText } from "./lib/meet.mjs";
import * as steps from "./lib/steps.mjs";
import { folder } from "./lib/surroundings.mjs";
import { timed } from "./lib/wait.mjs";

const SOON_MS = 2_000;
const IDEA = "een bankje bij de bushalte";

async function phoneWithCamera(t) {
  const camera = new Camera(folder(t));
  return Object.assign(await phone(t, { args: camera.args }), { camera });
}

test("two phones meet with their cameras and write together", async (t) => {
  const [noor, wim] = await Promise.all([phoneWithCamera(t), phoneWithCamera(t)]);
  await steps.beginPlan(noor, "Oranjestraat", IDEA);
  await join(noor, wim);
  await steps.openPlan(wim, IDEA);
  await noor.open(new URL(wim.page.url()).pathname);
  await wim.page.reload();

  // Apart: the same question, and different fields.
  await Promise.all([
    steps.typeInSection(noor.page, steps.WHY, "Noor: wie slecht loopt, kan zitten."),
    steps.typeInSection(wim.page, steps.WHY, "Wim: je spreekt elkaar."),
  ]);
  await steps.namePlan(noor.page, "Bankje van Noor");
  await steps.addTask(wim.page, "Hout halen");
  await meetByCamera(noor, wim);
  for (const one of [noor, wim]) {
    await steps.openPlan(one, "Bankje van Noor");
    await steps.shows(one.page, steps.WHY, "Noor: wie slecht loopt, kan zitten.");
    await steps.shows(one.page, steps.WHY, "Wim: je spreekt elkaar.");
    await one.page.getByRole("checkbox", { name: /Hout halen/ }).waitFor();
  }

  // Together: each further edit is soon on the other phone.
  for (const [writer, reader, words] of [
    [noor, wim, " Van Noor erbij."],
    [wim, noor, " Van Wim erbij."],
  ]) {
    await steps.typeInSection(writer.page, steps.TALK_FIRST, words);
    const took = await timed(() => steps.shows(reader.page, steps.TALK_FIRST, words.trim()));
    t.diagnostic(`${took} ms until the other phone showed it`);
    assert.ok(took <= SOON_MS, `${took} ms`);
    // Who writes is told where they write, and on how many phones it is.
    await steps.section(reader.page, steps.TALK_FIRST).getByText(/ schrijft nu…$/).waitFor();
    await steps.seen(writer.page, / · ook op 1 andere$/).waitFor();
  }
  const box = wim.page.getByRole("checkbox", { name: /Hout halen/ });
  await noor.page.getByRole("checkbox", { name: /Hout halen/ }).check();
  const took = await timed(() => box.and(wim.page.locator(":checked")).waitFor());
  t.diagnostic(`${took} ms until the other phone showed a tick`);
  assert.ok(took <= SOON_MS, `${took} ms`);

  // Whoever goes is no longer said to be there.
  await steps.tab(noor.page, "Delen").click();
  await steps.seen(noor.page, "Alles is gelijk", { exact: true }).waitFor();
  await wim.close();
  await steps.seen(noor.page, /is niet meer verbonden$/).waitFor({ timeout: 30_000 });
  await noor.page.getByText("Niet verbonden. Had alles van deze telefoon.").waitFor();

  // What is written now is on one phone alone, and that is said.
  await steps.openPlan(noor, "Bankje van Noor");
  await steps.addTask(noor.page, "Verf kopen");
  await steps.seen(noor.page, / · nog niet gedeeld \(1\)$/).waitFor();
});

test("two answers to one question are both shown, and one tap chooses", async (t) => {
  const [noor, wim] = await Promise.all([phone(t), phone(t)]);
  await steps.beginPlan(noor, "Oranjestraat", IDEA);
  await meetByText(noor, wim, { isNew: true });
  await steps.openPlan(wim, IDEA);
  const plan = new URL(wim.page.url()).pathname;
  await Promise.all([noor.open(plan), wim.page.reload()]);
  await steps.namePlan(noor.page, "Bankje van Noor");
  await steps.namePlan(wim.page, "Bankje van Wim");
  await meetByText(noor, wim);
  for (const one of [noor, wim]) {
    await steps.openPlan(one, "Bankje van");
    await steps.heading(one.page, "Er staan twee antwoorden").waitFor();
  }
  const card = wim.page.getByRole("region", { name: "Er staan twee antwoorden" });
  await steps.button(card, "Bankje van Noor").click();
  for (const one of [noor, wim]) {
    await one.page.getByRole("heading", { level: 1, name: "Bankje van Noor" }).waitFor();
    await one.page
      .getByRole("region", { name: "Er staan twee antwoorden" })
      .waitFor({ state: "detached" });
  }
});
