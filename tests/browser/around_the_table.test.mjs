// At the table (J1): one phone that goes from neighbour to neighbour, and a meeting that is prepared from what
// waits, tied to a plan, and told to those who were not there.
import assert from "node:assert/strict";
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { face, write } from "./lib/table.mjs";

const says = (page, words) => steps.seen(page, words).first().waitFor();

test("one phone goes around the table, and everybody has a turn and three dots", async (t) => {
  const noor = await phone(t, { permissions: ["clipboard-read", "clipboard-write"] });
  const { page } = noor;
  await steps.beginBuurt(noor, "Oranjestraat");
  await steps.tab(page, "Samen").click();
  await steps.button(page, "Begin een straatgesprek").click();
  await write(page, "De bomen");
  // Whoever changes their mind about speaking leaves no empty card.
  await steps.button(page, "Spreek").click();
  await page.getByRole("dialog").getByRole("button", { name: "Sluit" }).click();
  assert.equal(await page.locator(".cards__card").count(), 1);

  await steps.button(page, "Geef de telefoon door").click();
  await says(page, "Geef de telefoon aan een buur.");
  assert.equal(await page.locator(".cards__card").count(), 0);
  await steps.button(page, "Begin mijn beurt").click();
  await steps.box(page, "Hoe mogen we je noemen?").fill("Fatma");
  await write(page, "Een bankje");
  await says(page, "van Fatma");
  await face(page, "Een bankje").click();
  for (const left of [2, 1, 0]) {
    await steps.button(page, "Geef een stip").click();
    await says(page, `Jij hebt nog ${left} van 3 stippen`);
  }
  await steps.button(page, "Geef door").click();
  await says(page, "1 buur kwam aan de beurt.");
  await steps.button(page, "Begin mijn beurt").click();
  await says(page, "Jij hebt nog 3 van 3 stippen");
  await face(page, "Een bankje").click();
  await steps.button(page, "Geef een stip").click();
  await face(page, "Een bankje").getByText("4 stippen").waitFor();
  await write(page, "Minder hard rijden");
  await says(page, "van een buur");
  await steps.button(page, "Geef door").click();
  await says(page, "2 buren kwamen aan de beurt.");
  await steps.button(page, "Stop met doorgeven").click();

  // The owner has three dots of her own, and all of it is on disk.
  await says(page, "Jij hebt nog 3 van 3 stippen");
  await page.reload();
  await face(page, "Een bankje").getByText("4 stippen").waitFor();
  await says(page, "van Fatma");
  await noor.isSound();
});

test("a meeting is prepared from what waits, works for a plan, and is told to others", async (t) => {
  const noor = await phone(t, { permissions: ["clipboard-read", "clipboard-write"] });
  const { page } = noor;
  await steps.beginPlan(noor, "Oranjestraat", "een bankje bij de bushalte");
  const plan = await page.getByRole("heading", { level: 1 }).innerText();
  await steps.tab(page, "Buurt").click();
  await steps.link(page, "Dit valt me op").first().click();
  await page.locator("textarea, input[type=text]").first().fill("De lamp op de hoek is stuk.");
  await page.getByRole("button", { name: /^Bewaar/ }).click();
  await steps.tab(page, "Samen").click();
  await steps.link(page, "Zet een gesprek klaar").click();
  await steps.box(page, "Hoe heet het gesprek?").fill("Praten over het licht");
  await steps.button(page, "Bewaar dit gesprek").click();

  // De Tafel comes first: one tap puts what waits on the agenda.
  await page.getByRole("button", { name: /^Zet op de agenda/ }).click();
  await says(page, "Staat op de agenda");
  await steps.box(page, "Welke vraag stellen jullie?").fill("Waar komt het bankje?");
  await page.getByLabel("Bij welk plan hoort het?").selectOption({ label: plan });
  await steps.button(page, "Zet de vraag erbij").click();
  await page.getByRole("button", { name: "Verander: Waar komt het bankje?" }).click();
  await page.locator("#question-words").fill("Waar zetten we het bankje?");
  await page.getByRole("radio", { name: "Besluiten" }).check();
  await steps.button(page, "Bewaar").click();
  await says(page, "Waar zetten we het bankje?");
  await says(page, "Besluiten");

  // Called off with a reason, and set ready again.
  await steps.button(page, "Het gaat niet door").click();
  await steps.box(page, "Waarom gaat het niet door?").fill("Het stormt.");
  await steps.button(page, "Bewaar").click();
  await says(page, "Het stormt.");
  await steps.button(page, "Zet het weer klaar").click();
  await steps.button(page, "Begin het gesprek").click();
  await steps.button(page, "Ga verder").click();
  await write(page, "Onder de boom");
  await steps.button(page, "Verder: wie doet wat?").click();
  await steps.button(page, "Zet de taak erbij").click();
  await steps.box(page, "Wat moet er gebeuren?").fill("Hout vragen");
  await steps.box(page, "Wie doet het, zonder telefoon?").fill("Henk");
  // The question on the table was about the plan, so the task is too.
  assert.notEqual(await page.getByLabel("Bij welk plan hoort het?").inputValue(), "0");
  await steps.button(page, "Bewaar").click();
  await says(page, "Hout vragen");
  // Whoever typed the number taps at once, and both are heard.
  await page.getByLabel(/Hoeveel mensen waren er/).click();
  await page.keyboard.type("14");
  await steps.button(page, "Maak Wat we zeiden").click();
  await says(page, "14 mensen");
  await steps.button(page, "Ik was er niet").click();
  await steps.button(page, "Ik was erbij").waitFor();
  await steps.button(page, "Deel Wat we zeiden").click();
  await says(page, /gekopieerd/);
  const told = await page.evaluate(() => navigator.clipboard.readText());
  for (const words of [
    "Wat we zeiden: Praten over het licht",
    "De lamp op de hoek is stuk.",
    "Waar zetten we het bankje?\n- “Onder de boom” (van jou)",
    "- Hout vragen (Henk)",
  ]) {
    assert.ok(told.includes(words), `“${words}” in “${told}”`);
  }
  await steps.openPlan(noor, plan);
  await page.getByRole("checkbox", { name: /Hout vragen \(Henk\)/ }).waitFor();
  await noor.isSound();
});
