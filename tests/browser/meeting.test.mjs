// The street meeting (J1) and its minutes (J6): cards, dots, paper, decisions, and two who agree.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Camera } from "./lib/camera.mjs";
import { join } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { folder } from "./lib/surroundings.mjs";
import { face, write } from "./lib/table.mjs";
import { timed } from "./lib/wait.mjs";

const main = (page) => page.locator("main");
const says = (page, words) => main(page).getByText(words).first().waitFor();

/** A phone that can see another's screen. */
async function withCamera(t) {
  const camera = new Camera(folder(t));
  return Object.assign(await phone(t, { args: camera.args }), { camera });
}

test("a street meeting, from the folding table to minutes that two agree on", async (t) => {
  const noor = await phone(t);
  const { page } = noor;
  await steps.beginBuurt(noor, "Oranjestraat");
  await steps.tab(page, "Samen").click();
  await says(page, "Straatgesprek bij de bushalte");
  await steps.button(page, "Begin een straatgesprek").click();
  await steps.heading(page, "Wat is hier fijn?").waitFor();
  await write(page, "De bomen");
  await steps.button(page, "Ga verder").click();
  await steps.heading(page, "Wat kan hier mooier?").waitFor();
  await write(page, "Een bankje bij de bushalte", { whom: "Henk", isPaper: true });
  await says(page, "van Henk, op papier");
  await write(page, "Minder hard rijden bij de school");
  await write(page, "Een plek om te zitten");

  // Three dots each, and those on paper.
  await face(page, "Een bankje bij de bushalte").click();
  await steps.button(page, "Geef een stip").click();
  await says(page, "Jij hebt nog 2 van 3 stippen");
  await steps.button(page, "Geef een stip").click();
  await steps.button(page, "Geef een stip").click();
  await says(page, "Jij hebt nog 0 van 3 stippen");
  await steps.button(page, "Geef een stip").waitFor({ state: "detached" });
  await steps.button(page, "Haal een stip terug").click();
  await says(page, "Jij hebt nog 1 van 3 stippen");
  await page.getByLabel("Stippen op papier").fill("4");
  await page.keyboard.press("Tab");
  await face(page, "Een bankje").getByText("6 stippen").waitFor();
  await face(page, "Een bankje").click();

  // What belongs together is laid together by a tap; both keep their words.
  await face(page, "Een plek om te zitten").click();
  await page.getByRole("radio", { name: "Een bankje bij de bushalte" }).check();
  await page.locator(".cards__under").getByText("Een plek om te zitten").first().waitFor();
  await page.locator(".cards__group").nth(2).waitFor({ state: "detached" });
  assert.equal(await page.locator(".cards__group").count(), 2);

  await steps.button(page, "Verder: wie doet wat?").click();
  await steps.heading(page, "Dit hebben we besloten").waitFor();
  await steps.button(page, "Schrijf het besluit op").click();
  await steps.button(page, "Bewaar").click();
  await page.getByRole("alert").filter({ hasText: /\S/ }).first().waitFor();
  await steps.box(page, "Wat hebben jullie besloten?").fill("Er komt een bankje.");
  await page.getByRole("radio", { name: /De meesten waren voor/ }).check();
  await page.getByLabel("Voor", { exact: true }).fill("12");
  await page.getByLabel("Tegen", { exact: true }).fill("1");
  await steps.button(page, "Bewaar").click();
  await says(page, /12 voor, 1 tegen, 0 zonder mening/);
  await steps.button(page, "Zet de taak erbij").click();
  await steps.box(page, "Wat moet er gebeuren?").fill("Hout vragen bij de school");
  await steps.box(page, "Wie doet het, zonder telefoon?").fill("Henk");
  await steps.button(page, "Bewaar").click();
  await page.getByRole("button", { name: /^Dat doe ik/ }).click();
  await says(page, /Jij en Henk/);
  await steps.button(page, "Zet het erbij").click();
  await steps.box(page, "Wat kan iemand bijdragen?").fill("Een boormachine");
  await page.getByRole("radio", { name: "Spullen" }).check();
  await steps.button(page, "Bewaar").click();
  await says(page, /Spullen van jou/);
  await page.getByLabel(/Hoeveel mensen waren er/).fill("14");
  await page.keyboard.press("Tab");
  await steps.button(page, "Maak Wat we zeiden").click();

  // The minutes wrote themselves. One alone does not make them right.
  await steps.heading(page, "Wat we zeiden").waitFor();
  const sheet = page.getByRole("article");
  for (const words of ["De bomen", "6 stippen", "Henk, op papier", "Er komt een bankje.", "14 mensen"]) {
    await sheet.getByText(words).first().waitFor();
  }
  await steps.button(page, "Ja, dit klopt").click();
  await says(page, "Dit klopt, zeggen Jij.");
  await says(page, "Nog 1 ander die erbij was, zegt of het klopt.");
  await steps.box(page, "Wat moet erbij of anders?").fill("De school helpt ook mee.");
  await sheet.getByText("De school helpt ook mee.").waitFor();
  await page.reload();
  await page.getByRole("article").getByText("De school helpt ook mee.").waitFor();
  await noor.isSound();
});

test("a card and a question reach the other phone at the table; a meeting is set ready and called off", async (t) => {
  const noor = await withCamera(t);
  const wim = await withCamera(t);
  await steps.beginBuurt(noor, "Oranjestraat");
  await join(noor, wim);
  for (const one of [noor, wim]) await steps.tab(one.page, "Samen").click();
  await steps.link(noor.page, "Zet een gesprek klaar").click();
  await steps.button(noor.page, "Bewaar dit gesprek").click();
  await noor.page.getByRole("alert").filter({ hasText: /\S/ }).first().waitFor();
  await steps.box(noor.page, "Hoe heet het gesprek?").fill("Praten over het plein");
  await steps.box(noor.page, "Waar?").fill("bij Fatma thuis");
  await steps.button(noor.page, "Bewaar dit gesprek").click();
  await steps.box(noor.page, "Welke vraag stellen jullie?").fill("Wat kan hier mooier?");
  await steps.button(noor.page, "Zet de vraag erbij").click();
  await noor.page.getByLabel("Een tolk").check();
  await wim.page.getByRole("link", { name: /Praten over het plein/ }).click();
  await says(wim.page, "bij Fatma thuis");
  assert.equal(await wim.page.getByLabel("Een tolk").isChecked(), true);
  await steps.button(noor.page, "Begin het gesprek").click();
  await steps.link(wim.page, "Doe mee").click();
  await write(noor.page, "Een bankje");
  const took = await timed(() => face(wim.page, "Een bankje").waitFor());
  t.diagnostic(`${took} ms until a card was on the other phone`);
  await face(wim.page, "Een bankje").click();
  await steps.button(wim.page, "Geef een stip").click();
  await face(noor.page, "Een bankje").getByText("1 stip").waitFor();
  await steps.button(wim.page, "Verder: wie doet wat?").click();
  await steps.heading(noor.page, "Dit hebben we besloten").waitFor();
  await steps.button(noor.page, "Maak Wat we zeiden").click();
  await steps.button(noor.page, "Ja, dit klopt").click();
  await steps.link(wim.page, "Lees Wat we zeiden").click();
  await steps.button(wim.page, "Ja, dit klopt").click();
  await says(noor.page, /^Dit klopt, zeggen Jij en een bewoner\.$/);
});
