// Ons buurtplan: what a buurt wants, what it takes up together with views side by side, on paper with its story.
import assert from "node:assert/strict";
import { test } from "node:test";

import { meetByText } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";

const door = (page) => page.getByRole("link", { name: /^Ons buurtplan/ });
const part = (page, name) => page.getByRole("region", { name, exact: true });

/** Opens a form, fills its first field and keeps it. */
async function add(page, button, field, words, more = async () => {}) {
  await steps.button(page, button).click();
  await steps.box(page, field).fill(words);
  await more();
  await steps.button(page, "Bewaar").click();
}

test("a buurt writes its plan: wishes, something large, an agreement, a gift, a theme", async (t) => {
  const samira = await phone(t);
  const { page } = samira;
  await steps.beginBuurt(samira, "Oranjestraat");
  await steps.addIdea(samira, "Drempels in de straat");
  await steps.tab(page, "Buurt").click();
  await door(page).click();
  await steps.box(page, "Zo willen we hier wonen").fill("Een straat waar je elkaar gedag zegt.");
  await add(page, "Zet een wens erbij", "Wat willen jullie?", "", async () => {
    await steps.button(page, "Bewaar").click();
    await page.getByRole("alert").filter({ hasText: /\S/ }).first().waitFor();
    await steps.box(page, "Wat willen jullie?").fill("Kinderen lopen veilig naar school");
    await page.getByRole("radio", { name: "Verbeteren" }).check();
    await page.getByRole("radio", { name: "Veilig", exact: true }).check();
  });
  const wishes = part(page, "Dit willen we");
  await wishes.getByText("Kinderen lopen veilig naar school").first().waitFor();
  await wishes.getByText("Verbeteren").first().waitFor();
  await add(page, "Zet een wens erbij", "Wat willen jullie?", "Buren kennen elkaar");
  await steps.button(page, "Zet hoger: Buren kennen elkaar").click();
  await steps.button(page, "Zet hoger: Kinderen lopen veilig naar school").waitFor();
  await add(page, "Zet een afspraak erbij", "Wat spreken jullie af?", "Na 10 uur is het stil");
  await part(page, "Onze afspraken").getByText("Na 10 uur is het stil").first().waitFor();
  await add(page, "Zet een thema erbij", "Welk thema?", "Verkeer");
  await part(page, "Thema's").getByText("Verkeer").first().waitFor();
  await add(page, "Zet jouw bijdrage erbij", "Wat kun je geven?", "Ik kan lassen", async () => {
    await page.getByRole("radio", { name: "Kinderen lopen veilig naar school" }).check();
  });
  await part(page, "Wie geeft wat?").getByText(/jou.*Kinderen lopen veilig/).first().waitFor();

  // What is larger than one plan has a page of its own.
  await add(page, "Zet iets groots erbij", "Wat pakken jullie samen op?", "Een rustige straat");
  await page.getByRole("heading", { level: 1, name: "Een rustige straat" }).waitFor();
  await steps.box(page, "Waarom is dit belangrijk?").fill("Auto's rijden te hard.");
  for (const [group, matters] of [["Bewoner", "Dat ik durf over te steken"], ["Gemeente", "Dat de bus erdoor kan"]]) {
    await steps.button(page, "Vul jouw kijk in").click();
    await page.getByRole("radio", { name: group, exact: true }).check();
    await steps.box(page, "Wat is voor jou belangrijk?").fill(matters);
    await steps.button(page, "Bewaar").click();
    await part(page, "Zo kijken mensen ernaar").getByText(matters).first().waitFor();
  }
  await steps.box(page, "Dit delen we").fill("Langzaam rijden helpt iedereen.");
  await page.getByLabel("Kinderen lopen veilig naar school").check();
  await page.getByLabel("Drempels in de straat").check();
  await page.reload();
  await steps.shows(page, "Dit delen we", "Langzaam rijden");
  assert.equal(await page.getByLabel("Drempels in de straat").isChecked(), true);

  // The plan knows what it serves, and the whole goes on paper with its story.
  await steps.openPlan(samira, "Drempels in de straat");
  await page.getByRole("link", { name: "Een rustige straat" }).click();
  await steps.link(page, "Terug").click();
  await part(page, "Zo kwam dit plan tot stand").getByText("We maakten 1 afspraak.").first().waitFor();
  await steps.link(page, "Print ons buurtplan").click();
  const sheet = page.locator(".sheet");
  for (const words of ["elkaar gedag zegt", "Dat de bus erdoor kan", "Langzaam rijden", "Drempels in de straat", "Bewoner: 1"]) {
    await sheet.getByText(words).first().waitFor();
  }
});

test("two phones name something differently, and a view that was taken away comes back", async (t) => {
  const [noor, erik] = await Promise.all([phone(t), phone(t)]);
  await steps.beginBuurt(noor, "Oranjestraat");
  await door(noor.page).click();
  await add(noor.page, "Zet iets groots erbij", "Wat pakken jullie samen op?", "Veilig lopen");
  await add(noor.page, "Vul jouw kijk in", "Wat is voor jou belangrijk?", "Dat het licht is");
  const views = (one) => part(one.page, "Zo kijken mensen ernaar");
  await views(noor).getByText("Dat het licht is").first().waitFor();
  const opgave = new URL(noor.page.url()).pathname;
  await meetByText(noor, erik, { isNew: true });
  await Promise.all([noor.open(opgave), erik.open(opgave)]);
  for (const [one, title] of [[noor, "Veilig naar school"], [erik, "Veilig naar de bus"]]) {
    await steps.button(one.page, "Verander").click();
    await steps.box(one.page, "Wat pakken jullie samen op?").fill(title);
    await steps.button(one.page, "Bewaar").click();
    await one.page.getByRole("heading", { level: 1, name: title }).waitFor();
    await steps.button(one.page, "Verander: Dat het licht is").click();
  }
  await views(noor).getByRole("button", { name: "Haal weg" }).click();
  await views(noor).getByText("Dat het licht is").first().waitFor({ state: "detached" });
  await steps.box(erik.page, "Wat is voor jou belangrijk?").fill("Dat het licht is in de winter");
  await steps.button(erik.page, "Bewaar").click();
  await views(erik).getByText("in de winter").first().waitFor();
  await meetByText(noor, erik);
  for (const one of [noor, erik]) {
    await steps.tab(one.page, "Buurt").click();
    await door(one.page).click();
    await one.page.getByRole("link", { name: /^Veilig naar/ }).click();
    const card = one.page.getByRole("region", { name: /^Er staan twee antwoorden/ });
    await steps.button(card, "Veilig naar school").waitFor();
    await views(one).getByText("Dat het licht is in de winter").first().waitFor();
  }
  const card = erik.page.getByRole("region", { name: /^Er staan twee antwoorden/ });
  await steps.button(card, "Veilig naar school").click();
  for (const one of [noor, erik]) {
    await one.page.getByRole("heading", { level: 1, name: "Veilig naar school" }).waitFor();
  }
});
