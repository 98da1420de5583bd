// Zoek: everything that people wrote in a buurt, by the keyboard alone, and never of another buurt.
import assert from "node:assert/strict";
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";

const FIELD = "Wat zoek je?";
const hits = (page) => page.locator(".search__hit");

test("somebody finds words with the keyboard, in this buurt and in no other", async (t) => {
  const samira = await phone(t);
  const { page } = samira;
  await steps.beginPlan(samira, "De Linde", "Een café-tafel bij de Łódź-halte");
  await steps.addTask(page, "Meet de stoep op");
  await steps.tab(page, "Buurt").click();
  await steps.link(page, "Zoek").click();

  // The caret is in the field, and the list follows what is typed; case and accents do not matter.
  await steps.box(page, FIELD).waitFor();
  await page.keyboard.type("TAFEL lodz");
  await hits(page).filter({ hasText: "café-tafel" }).first().waitFor();
  await steps.voice(page).filter({ hasText: /2 gevonden/ }).waitFor();
  assert.equal(await page.locator("mark").first().innerText(), "tafel");

  // A task is found by words of its plan and its own, and Enter leads to it.
  await page.keyboard.press("Control+A");
  await page.keyboard.type("tafel meet");
  await hits(page).filter({ hasText: "Meet de stoep op" }).waitFor();
  assert.equal(await hits(page).count(), 1);
  assert.match(await hits(page).innerText(), /Taak/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: /Meet de stoep op/ }).waitFor();

  // Back is where it was.
  await page.goBack();
  await hits(page).filter({ hasText: "Meet de stoep op" }).waitFor();
  assert.equal(await steps.box(page, FIELD).inputValue(), "tafel meet");

  await steps.box(page, FIELD).fill("xylofoon");
  await steps.seen(page, "Niets gevonden").waitFor();
  await steps.voice(page).filter({ hasText: "Niets gevonden" }).waitFor();

  // Another buurt on the same phone has none of it.
  await steps.tab(page, "Buurt").click();
  await steps.link(page, "Verander de buurt").click();
  await steps.link(page, "Begin een buurt").click();
  await steps.box(page, "Hoe heet jullie buurt?").fill("De Esdoorn");
  await steps.button(page, "Begin").click();
  await page.getByRole("heading", { level: 1, name: "De Esdoorn" }).waitFor();
  await steps.link(page, "Zoek").click();
  assert.equal(await steps.box(page, FIELD).inputValue(), "");
  await steps.box(page, FIELD).fill("tafel");
  await steps.seen(page, "Niets gevonden").waitFor();
  assert.equal(await hits(page).count(), 0);
});
