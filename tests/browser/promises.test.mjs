// What is promised, what is stuck, where somebody knocked, and what became of what strikes people.
import assert from "node:assert/strict";
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";

/** The whole text of the page. */
const main = (page) => page.locator("main");

/** Waits until these words are on the page. */
const says = (page, words) => main(page).getByText(words).first().waitFor();

test("a promise is made for a plan, kept, and told; a mistake is undone", async (t) => {
  const samira = await phone(t);
  const { page } = samira;
  await steps.beginPlan(samira, "Oranjestraat", "Geveltuintjes");
  const plan = page.url();
  await steps.link(page, "Schrijf een belofte op").click();
  await steps.box(page, "Wat is er beloofd?").fill("grond brengen");
  await page.getByRole("radio", { name: "De gemeente" }).check();
  await page.getByLabel("Voor welke dag?").fill("2020-05-12");
  await steps.box(page, "Wat doen jullie als het niet lukt?").fill("dan lenen we een kar");
  await steps.button(page, "Bewaar").click();
  await says(page, "De gemeente belooft: grond brengen");
  await says(page, "Te laat");
  await says(page, "Als het niet lukt: dan lenen we een kar");

  await steps.button(page, "Het gaat niet door").click();
  await steps.button(page, "Bewaar").click();
  await page.getByRole("alert").filter({ hasText: /\S/ }).first().waitFor();
  await steps.box(page, "Waarom gaat het niet door?").fill("geen geld meer");
  await steps.button(page, "Bewaar").click();
  await says(page, "geen geld meer");
  await steps.button(page, "Maak ongedaan").click();
  await steps.button(page, "Het is gelukt").click();
  await steps.button(page, "Bewaar").click();
  await steps.button(page, "Toch nog niet klaar").waitFor();
  await samira.isSound();

  // Nobody is late who kept the promise; on the screen of the buurt it is over.
  await page.goto(plan);
  const promised = page.getByRole("region", { name: "Beloofd" });
  await promised.getByText("Gelukt").waitFor();
  assert.equal(await promised.getByText("Te laat").count(), 0);
  await steps.link(page, "Zo kwam dit plan tot stand").click();
  await says(page, "De gemeente belooft: grond brengen");
  await says(page, /Jij schreef op dat dit is gelukt/);
});

test("what is stuck keeps what was tried, who was asked, and how it was solved", async (t) => {
  const fatma = await phone(t);
  const { page } = fatma;
  await steps.beginPlan(fatma, "Oranjestraat", "Licht in de steeg");
  await steps.link(page, "Schrijf op wat vastzit").click();
  await steps.box(page, "Wat zit vast?").fill("Niemand weet wie de stroom betaalt.");
  const since = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Sinds welke dag?").fill(since);
  await steps.box(page, "Wie kan helpen?").fill("de wijkmanager");
  await steps.button(page, "Bewaar").click();
  await says(page, /^al [234] dagen$/);
  await says(page, "Kan helpen: de wijkmanager");

  for (const words of ["De gemeente gebeld.", "Op de buurtavond gevraagd."]) {
    await steps.button(page, "Zet het erbij").click();
    await steps.box(page, "Wat heb je geprobeerd?").fill(words);
    await steps.button(page, "Bewaar").click();
    await says(page, words);
  }
  await steps.button(page, "Ik klopte ergens aan").click();
  await steps.box(page, "Waar klopte je aan?").fill("gemeente, licht");
  await steps.box(page, "Waarover?").fill("de stroom");
  await steps.button(page, "Bewaar").click();
  await says(page, "Nog geen antwoord");
  await steps.button(page, "Schrijf het antwoord").click();
  await steps.box(page, "Wat kwam er terug?").fill("Het mag van de straatlamp.");
  await steps.button(page, "Bewaar").click();
  await says(page, "Het mag van de straatlamp.");

  await steps.tab(page, "Buurt").click();
  const stuck = page.getByRole("region", { name: "Dit zit vast" });
  await stuck.getByRole("link", { name: /wie de stroom betaalt/ }).click();
  await steps.button(page, "Dit is opgelost").click();
  await steps.box(page, "Hoe is het opgelost?").fill("De straatlamp geeft stroom.");
  await steps.button(page, "Bewaar").click();
  await says(page, "Opgelost");
  await page.reload();
  await says(page, "De straatlamp geeft stroom.");
  await says(page, "Op de buurtavond gevraagd.");
});

test("what strikes somebody is heard, taken up and answered, also by key", async (t) => {
  const henk = await phone(t);
  const { page } = henk;
  await steps.beginBuurt(henk, "Oranjestraat");
  await steps.link(page, "Dit valt me op").first().click();
  await steps.box(page, "Wat valt je op?").fill("De lamp is stuk.");
  await steps.button(page, "Bewaar").click();
  await page.getByRole("link", { name: /De lamp is stuk/ }).click();
  await says(page, "Nog niemand heeft dit gehoord.");
  await steps.button(page, "Ik heb dit gehoord").press("Enter");
  await steps.button(page, "Ik heb dit gehoord").waitFor({ state: "detached" });
  await steps.button(page, "Schrijf het antwoord").press("Enter");
  const field = steps.box(page, "Wat is het antwoord?");
  await field.fill("De monteur komt maandag.");
  await steps.button(page, "Bewaar").press("Enter");
  await says(page, "De monteur komt maandag.");
  await steps.button(page, "Schrijf wat is gedaan").press("Enter");
  await steps.box(page, "Wat is er gedaan?").fill("Er zit een nieuwe lamp in.");
  await steps.button(page, "Bewaar").press("Enter");
  await steps.heading(page, "U vroeg, wij deden").waitFor();
  await steps.tab(page, "Buurt").click();
  await page.getByRole("link", { name: /De lamp is stuk.*Gedaan/ }).waitFor();
});
