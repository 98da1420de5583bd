// What came of a plan: before and after from the same spot, numbers, a story once it may be shared, on a poster and
// on the large screen; and an example for another buurt, in which nobody is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { openFile } from "./lib/files.mjs";
import { phone } from "./lib/phone.mjs";
import { choosePhoto, keepPhoto, photo } from "./lib/photos.mjs";
import * as steps from "./lib/steps.mjs";
import { folder } from "./lib/surroundings.mjs";
import { until } from "./lib/wait.mjs";

const part = (page, name) => page.getByRole("region", { name, exact: true });

/** Opens a form, fills its fields in order and keeps it. */
async function add(page, button, fields) {
  await steps.button(page, button).click();
  for (const [field, words] of fields) await steps.box(page, field).fill(words);
  await steps.button(page, "Bewaar").click();
}

/** Begins a plan that is done, and opens its results. */
async function doneBench(wim) {
  const { page } = wim;
  await steps.beginPlan(wim, "Lindebuurt", "Een bankje bij de halte");
  await steps.typeInSection(page, steps.WHY, "Wie slecht loopt, rust daar uit.");
  await steps.kept(page, steps.WHY);
  await steps.addTask(page, "Vraag de gemeente");
  await steps.button(page, "Kies hoe ver").click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("radio", { name: "Uitvoeren" }).check();
  await sheet.getByRole("button", { name: "Bewaar", exact: true }).click();
  await sheet.waitFor({ state: "hidden" });
  await steps.link(page, "Laat het resultaat zien").click();
  await part(page, "Voor en na").waitFor();
}

test("Wim shows a new bench: photos from the same spot, numbers, a story that may be shared", async (t) => {
  const wim = await phone(t);
  const { page } = wim;
  await doneBench(wim);
  const photos = part(page, "Voor en na");
  await choosePhoto(page, await photo(page, { width: 640, height: 480 }));
  await keepPhoto(page, "De hoek zonder bank");
  await photos.locator("figure", { hasText: "Voor" }).waitFor();

  // The camera shows the old photo over the picture.
  await steps.button(page, "Maak de foto na").click();
  const sheet = page.getByRole("dialog", { name: "Maak de foto na" });
  await sheet.locator(".ghost__before").waitFor();
  await page.waitForFunction(() => document.querySelector(".ghost__video")?.videoWidth > 0);
  await steps.button(sheet, "Maak de foto").click();
  await steps.box(sheet, "Wat zie je op de foto?").fill("De hoek met bank");
  await steps.button(sheet, "Bewaar de foto").click();
  await photos.locator("figure", { hasText: "Na" }).waitFor();

  await add(page, "Zet een cijfer erbij", [["Wat heb je geteld?", "Uren geholpen"], ["Hoeveel is het?", "64 uur"]]);
  await part(page, "In cijfers").getByText("64 uur").first().waitFor();
  await add(page, "Zet een cijfer erbij", [["Wat heb je geteld?", "Geld"], ["Hoeveel is het?", "€ 1.930 van € 2.000"]]);
  await part(page, "In cijfers").getByText("€ 1.930 van € 2.000").first().waitFor();
  await add(page, "Schrijf een verhaal", [
    ["Hoe was het?", "Nu zit er elke ochtend iemand."],
    ["Schrijf je dit voor iemand anders?", "een buurvrouw"],
  ]);
  const stories = part(page, "Verhalen");
  await stories.getByText(/^Namens een buurvrouw/).waitFor();

  // Not before somebody says that it may.
  await steps.link(page, "Bekijk de etalage").click();
  await page.getByText("64 uur").waitFor();
  assert.equal(await page.getByText("Nu zit er elke ochtend iemand.").count(), 0);
  await steps.link(page, "Sluit").click();
  await steps.openPlan(wim, "Een bankje");
  await steps.link(page, "Laat het resultaat zien").click();
  await steps.button(stories, "Ja, dit mag gedeeld worden").click();
  await stories.getByText("Dit verhaal mag gedeeld worden.").waitFor();
  await steps.link(page, "Bekijk de etalage").click();
  await page.getByText("Nu zit er elke ochtend iemand.").waitFor();
  await until("both photos", async () => (await page.locator(".etalage img").count()) === 2);
  await steps.link(page, "Sluit").click();

  await steps.openPlan(wim, "Een bankje");
  await steps.link(page, "Print dit plan").click();
  await page.getByRole("radio", { name: /[Pp]oster/ }).check();
  const poster = page.locator(".poster");
  for (const words of ["64 uur", "Nu zit er elke ochtend iemand.", "Namens een buurvrouw"]) {
    await poster.getByText(words).first().waitFor();
  }
  await until("both photos", async () => (await poster.locator("img").count()) === 2);
});

test("another buurt begins from an example in which nobody is", async (t) => {
  const [wim, noor] = await Promise.all([phone(t), phone(t)]);
  await doneBench(wim);
  const { page } = wim;
  await add(page, "Zet een cijfer erbij", [["Wat heb je geteld?", "Uren geholpen"], ["Hoeveel is het?", "64 uur"]]);
  await part(page, "In cijfers").getByText("64 uur").first().waitFor();
  await steps.link(page, "Maak een voorbeeld").click();
  await steps.box(page, steps.WHY).fill("Oma van nummer 12 belt 06-12345678.");
  await page.getByRole("alert").filter({ hasText: /\S/ }).first().waitFor();
  await steps.box(page, steps.WHY).fill("Wie slecht loopt, rust daar uit.");
  const path = join(folder(t), "bankje.buurt");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    steps.button(page, "Stuur het voorbeeld").click(),
  ]);
  await download.saveAs(path);
  const bytes = readFileSync(path);
  assert.ok(bytes.includes("Vraag de gemeente") && !bytes.includes("Lindebuurt"));

  await steps.beginBuurt(noor, "Oranjestraat");
  await steps.tab(noor.page, "Delen").click();
  await steps.link(noor.page, "Open een bestand").click();
  await openFile(noor, path);
  const card = part(noor.page, "Een bankje bij de halte");
  await card.getByText("Vraag de gemeente").waitFor();
  await steps.box(card, "Wat is bij ons anders?").fill("Bij ons staat er een boom.");
  await steps.button(card, "Begin met dit voorbeeld").click();
  const different = part(noor.page, "Wat is bij ons anders?");
  await different.waitFor();
  assert.equal(await different.getByRole("textbox").inputValue(), "Bij ons staat er een boom.");
  await noor.page.locator(".page_head__sub", { hasText: "Een bankje bij de halte" }).first().waitFor();
  await noor.page.getByText("Zo deed een andere buurt het").first().waitFor();
});
