// A plan in the hands of several people: by when, help and thanks, may it, who looks after it, other words, one plan.
import assert from "node:assert/strict";
import { test } from "node:test";

import { meetByText } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";

const part = (page, name) => page.getByRole("region", { name, exact: true });

test("help is asked, agreed, done and thanked; a plan says what may and who looks after it", async (t) => {
  const samira = await phone(t);
  const { page } = samira;
  await steps.beginPlan(samira, "Oranjestraat", "Een bank bij de halte");

  await steps.box(page, "Wat moet er gebeuren?").fill("Hout halen");
  await steps.button(page, "Taak erbij").click();
  const tasks = part(page, "Taken");
  await tasks.getByRole("button", { name: /^Verander.*Hout halen/ }).click();
  await page.getByLabel("Voor welke dag?").fill("2030-05-10");
  await page.getByRole("radio", { name: "De gemeente", exact: true }).check();
  await steps.button(page, "Bewaar").click();
  await tasks.getByText(/Voor .*10 mei.*De gemeente/).waitFor();

  await page.getByRole("textbox", { name: "Wat is nodig?" }).fill("Een aanhanger");
  await page.getByRole("radio", { name: "Spullen", exact: true }).check();
  await steps.button(page, "Nodig erbij").click();
  const needs = part(page, "Wat is nodig?");
  await needs.getByText("Spullen", { exact: true }).first().waitFor();

  await steps.button(page, "Vraag of het mag").click();
  await steps.box(page, "Wat moet mogen?").fill("Een bank op de stoep");
  await steps.box(page, "Wie beslist daarover?").fill("De gemeente");
  await steps.button(page, "Bewaar").click();
  const may = part(page, "Toestemming");
  await may.getByText("Nog vragen · De gemeente").waitFor();
  await may.getByRole("button", { name: /^Zeg hoe het staat/ }).click();
  await page.getByRole("radio", { name: "Het mag", exact: true }).check();
  await steps.button(page, "Bewaar").click();
  await may.getByText(/^Het mag · /).waitFor();

  await steps.button(page, "Zorg erbij").click();
  await steps.box(page, "Waar moet je voor zorgen?").fill("Het hout oliën");
  await steps.box(page, "Hoe vaak?").fill("Elk voorjaar");
  await steps.button(page, "Bewaar").click();
  await part(page, "Wie zorgt er straks voor?").getByText("Elk voorjaar").waitFor();
});

test("two phones: other words are taken over, a neighbour is thanked, two plans become one", async (t) => {
  const [samira, henk] = [await phone(t), await phone(t)];
  await steps.beginPlan(samira, "Oranjestraat", "Een bank bij de halte");
  await samira.page.getByRole("textbox", { name: "Wat is nodig?" }).fill("Een aanhanger");
  await steps.button(samira.page, "Nodig erbij").click();
  await part(samira.page, "Wat is nodig?").getByText("Een aanhanger").first().waitFor();
  await meetByText(samira, henk, { isNew: true });

  const { page } = henk;
  await steps.openPlan(henk, "Een bank bij de halte");
  await page.getByRole("button", { name: /^Zeg het anders/ }).click();
  await steps.box(page, "Wat zou jij hier schrijven?").fill("Een stevige bank bij de halte");
  await steps.button(page, "Bewaar").click();
  await steps.button(page, "Haal mijn voorstel weg").waitFor();
  await page.getByRole("button", { name: /^Ik help/ }).first().click();

  const hers = samira.page;
  await steps.openPlan(samira, "Een bank bij de halte");
  await hers.getByRole("button", { name: /^Neem over/ }).click();
  await steps.section(hers, steps.WHAT).getByText("Een stevige bank bij de halte").waitFor();
  const needs = part(hers, "Wat is nodig?");
  for (const word of ["Spreek dit af", "Het is gedaan", "Bedankt"]) {
    await needs.getByRole("button", { name: new RegExp(`^${word}`) }).click();
  }
  // Whoever helped sees it.
  await part(page, "Wat is nodig?").getByText(/zegt: bedankt voor je hulp!/).waitFor();

  await steps.tab(hers, "Buurt").click();
  await steps.addIdea(samira, "Bankje naast de halte");
  await steps.button(hers, "Dit hoort bij elkaar").click();
  await hers.getByRole("radio", { name: "Een bank bij de halte" }).check();
  await steps.button(hers, "Voeg samen").click();
  await hers.getByText(/^Dit plan hoort nu bij: Een bank bij de halte/).waitFor();
  await steps.tab(hers, "Plannen").click();
  await hers.getByText("1 plan", { exact: true }).waitFor();
  assert.equal(await hers.locator("main a.card--link").count(), 1);
  await hers.locator("main a.card--link").click();
  await hers.getByRole("link", { name: "Bankje naast de halte" }).click();
  await steps.button(hers, "Haal uit elkaar").click();
  await steps.tab(hers, "Plannen").click();
  await hers.getByText("2 plannen", { exact: true }).waitFor();
});
