// From nothing to a first idea that is kept, in at most six taps and without any help.
import assert from "node:assert/strict";
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { until } from "./lib/wait.mjs";

const TAPS_MAX = 6;
const IDEA = "een bankje bij de bushalte";

/** Remembers all that is said to screen readers from now on. */
const HEAR = () => {
  window.heard = [];
  const place = document.querySelector("[role=status]");
  const hear = () => place.textContent && window.heard.push(place.textContent);
  new MutationObserver(hear).observe(place, { characterData: true, childList: true, subtree: true });
};

test("a new resident has a first idea on the phone in at most six taps", async (t) => {
  const noor = await phone(t);
  const { page } = noor;
  await steps.beginPlan(noor, "Oranjestraat", IDEA);
  t.diagnostic(`${noor.taps} taps to the first idea`);
  assert.ok(noor.taps <= TAPS_MAX, `${noor.taps} taps`);

  await steps.typeInSection(page, steps.WHY, "Wie slecht loopt, kan even zitten.");
  await steps.kept(page, steps.WHY);
  await noor.isSound();

  await page.reload();
  await steps.shows(page, steps.WHAT, IDEA);
  await steps.shows(page, steps.WHY, "Wie slecht loopt, kan even zitten.");
  await steps.tab(page, "Buurt").click();
  await page.getByRole("heading", { level: 1, name: "Oranjestraat" }).waitFor();
  await steps.allKept(page);
});

test("everything of a plan is kept: name, task, need, help, price and phase", async (t) => {
  const wim = await phone(t);
  const { page } = wim;
  await steps.beginPlan(wim, "Pleinbuurt", IDEA);
  await steps.namePlan(page, "Het bankje");
  await steps.addTask(page, "Hout halen");
  await page.getByRole("checkbox", { name: /Hout halen/ }).check();
  await steps.box(page, "Wat is nodig?").fill("3 mensen");
  await steps.button(page, "Nodig erbij").click();
  await steps.reword(page, "3 mensen", "3 mensen om te graven");
  await page.getByRole("button", { name: /^Ik help/ }).click();
  await steps.button(page, "Vul het bedrag in").click();
  await steps.box(page, "Wat kost het?").fill("450,50");
  await steps.button(page, "Bewaar").click();
  await steps.button(page, "Kies hoe ver").click();
  await page.getByRole("radio", { name: "Plan maken" }).check();
  await steps.button(page.getByRole("dialog"), "Bewaar").click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await wim.close();

  await wim.start();
  await wim.open("/plannen");
  await steps.openPlan(wim, "Het bankje");
  const again = wim.page;
  await again.getByRole("checkbox", { name: /Hout halen/, checked: true }).waitFor();
  await again.getByText("3 mensen om te graven", { exact: true }).waitFor();
  await again.getByRole("button", { name: /^Ik help toch niet/ }).waitFor();
  await again.getByRole("region", { name: "Wat kost het?" }).getByText(/€\s450,50/).waitFor();
  await again.getByText("stap 3 van 5").first().waitFor();
  await steps.link(again, "Zo kwam dit plan tot stand").click();
  await again.getByText(/Jij koos: Plan maken/).waitFor();
});

test("a mistake can be undone", async (t) => {
  const ria = await phone(t);
  const { page } = ria;
  await steps.beginPlan(ria, "Oranjestraat", IDEA);
  await steps.addTask(page, "Verkeerde taak");
  await page.getByRole("button", { name: "Haal weg: Verkeerde taak" }).click();
  await page.getByRole("checkbox", { name: /Verkeerde taak/ }).waitFor({ state: "detached" });
  await steps.seen(page, "Je hebt een taak weggehaald.").waitFor();
  await steps.button(page, "Maak ongedaan").click();
  await page.getByRole("checkbox", { name: /Verkeerde taak/ }).waitFor();
});

test("the last step stays on its page, and the history of the plan still undoes it", async (t) => {
  const ria = await phone(t);
  const { page } = ria;
  await steps.beginPlan(ria, "Oranjestraat", IDEA);
  await steps.addTask(page, "Verkeerde taak");
  const undo = steps.button(page, "Maak ongedaan");
  await undo.waitFor();
  await steps.tab(page, "Delen").click();
  await steps.heading(page, "Delen met buren").waitFor();
  await undo.waitFor({ state: "detached" });
  await steps.openPlan(ria, IDEA);
  assert.equal(await undo.count(), 0);
  await steps.link(page, "Zo kwam dit plan tot stand").click();
  await undo.click();
  await steps.link(page, "Terug").click();
  await steps.heading(page, "Taken").waitFor();
  await page.getByRole("checkbox", { name: /Verkeerde taak/ }).waitFor({ state: "detached" });
});

test("the words of a task can be changed, by hand and by key", async (t) => {
  const wim = await phone(t);
  const { page } = wim;
  await steps.beginPlan(wim, "Oranjestraat", IDEA);
  await steps.addTask(page, "Hout hale");
  await steps.reword(page, "Hout hale", "Hout halen bij de zagerij");
  await page.getByRole("checkbox", { name: /bij de zagerij/ }).waitFor();

  // Escape leaves the words as they were and gives the focus back.
  const change = steps.button(page, "Verander: Hout halen bij de zagerij");
  await change.press("Enter");
  const field = steps.box(page, "Hoe moet het er staan?");
  await field.fill("Iets anders");
  await field.press("Escape");
  await field.waitFor({ state: "detached" });
  await until("the focus is back", () => change.evaluate((it) => it === document.activeElement));

  await page.reload();
  await page.getByRole("checkbox", { name: /Hout halen bij de zagerij/ }).waitFor();
  assert.equal(await page.getByText("Hout hale", { exact: true }).count(), 0);
});

test("what changed is said once, and nothing is said while somebody writes", async (t) => {
  const ria = await phone(t);
  const { page } = ria;
  await steps.beginPlan(ria, "Oranjestraat", IDEA);
  await steps.voice(page).getByText("Je hebt een idee bewaard.").waitFor();
  await steps.voice(page).getByText(steps.KEPT).waitFor();
  await page.evaluate(HEAR);
  const heard = () => page.evaluate(() => window.heard);
  const field = await steps.typeInSection(page, steps.WHY, "Wie slecht loopt, kan even zitten.");
  await steps.kept(page, steps.WHY);
  assert.deepEqual(await heard(), []);
  await field.blur();
  await page.keyboard.press("Tab");
  await until("keeping is said", async () => (await heard()).includes(steps.KEPT));

  await steps.addTask(page, "Hout halen");
  await page.getByRole("button", { name: "Haal weg: Hout halen" }).click();
  await until("taking away is said", async () =>
    (await heard()).includes("Je hebt een taak weggehaald."));
  await steps.button(page, "Maak ongedaan").click();
  await until("undoing is said", async () =>
    (await heard()).includes("Het is ongedaan gemaakt."));
});

test("whoever uses the keyboard keeps the place", async (t) => {
  const noor = await phone(t);
  const { page } = noor;
  await steps.beginPlan(noor, "Oranjestraat", "een bankje bij de bushalte");
  await steps.addTask(page, "Hout halen");
  const focused = page.locator(":focus");
  const named = (word) => page.getByRole("button", { name: new RegExp(`^${word} ?: Hout halen$`) });
  await named("Dat doe ik").focus();
  await page.keyboard.press("Enter");
  await focused.and(named("Ik doe het niet")).waitFor();
  await page.keyboard.press("Enter");
  await focused.and(named("Dat doe ik")).waitFor();
  await named("Haal weg").focus();
  await page.keyboard.press("Enter");
  await focused.and(page.getByRole("heading", { name: "Taken", exact: true })).waitFor();

  // The card with the next step is one button, whatever the step becomes.
  await steps.addTask(page, "Verf kopen");
  await steps.typeInSection(page, steps.WHY, "Wie slecht loopt, kan zitten.");
  await steps.typeInSection(page, steps.TALK_FIRST, "De buren van de hoek.");
  const card = page.locator("section", { has: page.locator("#next-step") }).last();
  await steps.button(card, "Dat doe ik").focus();
  await page.keyboard.press("Enter");
  await focused.and(steps.button(card, "Het is klaar")).waitFor();
  await page.keyboard.press("Enter");
  await focused.and(steps.button(card, "Schrijf mee")).waitFor();
});

test("words about one person's trouble get a number to call, and nothing is forbidden", async (t) => {
  const ria = await phone(t);
  const { page } = ria;
  await steps.beginBuurt(ria, "Oranjestraat");
  await steps.link(page, "Dit valt me op").click();
  const field = steps.box(page, "Wat valt je op?");
  await field.fill("De buurman slaat zijn kinderen");
  const call = steps.link(page, "Bel 0800 2000");
  await call.waitFor();
  assert.equal(await call.getAttribute("href"), "tel:08002000");
  await field.fill("Bel Henk: 06-12345678");
  await page.getByRole("alert").getByText("Staat hier een nummer of adres van iemand?").waitFor();
  await call.waitFor({ state: "detached" });
  await steps.button(page, "Bewaar").click();
  await steps.seen(page, "Bel Henk: 06-12345678").waitFor();
});
