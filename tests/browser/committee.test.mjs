// The committee at home (J2): two who are never there at once choose differently, and nothing is lost.
import { test } from "node:test";

import { meetByText } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";

const IDEA = "Een bankje bij de bushalte";
const TWO = "Er staan twee antwoorden";

/** Two phones with one plan, each on it and without a link. */
async function apart(t) {
  const [noor, wim] = await Promise.all([phone(t), phone(t)]);
  await steps.beginPlan(noor, "Oranjestraat", IDEA);
  await meetByText(noor, wim, { isNew: true });
  await steps.openPlan(wim, IDEA);
  const plan = new URL(wim.page.url()).pathname;
  await Promise.all([noor.open(plan), wim.page.reload()]);
  return [noor, wim];
}

async function fillPrice(page, amount) {
  await steps.button(page, "Vul het bedrag in").click();
  await steps.box(page, "Wat kost het?").fill(amount);
  await steps.button(page, "Bewaar").click();
  await page.getByRole("region", { name: "Wat kost het?" }).getByText(`€ ${amount}`).waitFor();
}

async function choosePhase(page, phase) {
  await steps.button(page, "Kies hoe ver").click();
  await page.getByRole("radio", { name: phase }).check();
  await steps.button(page.getByRole("dialog"), "Bewaar").click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

const question = (page, about) =>
  page.getByRole("region", { name: TWO }).filter({ hasText: about });

test("two amounts become a question, and one tap answers it for both", async (t) => {
  const [noor, wim] = await apart(t);
  await fillPrice(noor.page, "450");
  await fillPrice(wim.page, "500");
  await meetByText(noor, wim);
  for (const one of [noor, wim]) {
    await steps.openPlan(one, IDEA);
    const card = question(one.page, "Wat kost het?");
    await card.getByRole("button", { name: /€\s450/ }).waitFor();
    await card.getByRole("button", { name: /€\s500/ }).waitFor();
  }
  await question(wim.page, "Wat kost het?").getByRole("button", { name: /€\s450/ }).click();
  for (const one of [noor, wim]) {
    await question(one.page, "Wat kost het?").waitFor({ state: "detached" });
    await one.page.getByRole("region", { name: "Wat kost het?" }).getByText(/€\s450/).waitFor();
  }
});

test("two phases become a question, and a third choice answers it", async (t) => {
  const [noor, wim] = await apart(t);
  await choosePhase(noor.page, "Verkennen");
  await choosePhase(wim.page, "Plan maken");
  await meetByText(noor, wim);
  for (const one of [noor, wim]) {
    await steps.openPlan(one, IDEA);
    const card = question(one.page, "Hoe ver");
    await steps.button(card, "Verkennen").waitFor();
    await steps.button(card, "Plan maken").waitFor();
  }
  await choosePhase(noor.page, "Buren vragen");
  for (const one of [noor, wim]) {
    await question(one.page, "Hoe ver").waitFor({ state: "detached" });
    await steps.seen(one.page, "stap 3 van 5").first().waitFor();
  }
});

test("a card that was taken away while a neighbour wrote on it is back, with both told", async (t) => {
  const [noor, wim] = await Promise.all([phone(t), phone(t)]);
  await steps.beginBuurt(noor, "Oranjestraat");
  await steps.tab(noor.page, "Samen").click();
  await steps.button(noor.page, "Begin een straatgesprek").click();
  await steps.button(noor.page, "Schrijf").click();
  await steps.box(noor.page, "Wat wil je zeggen?").fill("Een bankje");
  await steps.button(noor.page, "Leg het kaartje neer").click();
  const face = (one) => one.page.locator(".cards__face").first();
  await face(noor).getByText("Een bankje").waitFor();
  const talk = new URL(noor.page.url()).pathname;
  await noor.open("/delen");
  await meetByText(noor, wim, { isNew: true });
  for (const one of [noor, wim]) {
    await one.open(talk);
    await face(one).click();
  }
  await noor.page.getByRole("article").getByRole("button", { name: "Haal weg" }).click();
  await face(noor).waitFor({ state: "detached" });
  await steps.box(wim.page, "Hoe moet het er staan?").fill("Een bankje met rugleuning");
  await steps.button(wim.page, "Bewaar").click();
  await face(wim).getByText("Een bankje met rugleuning").waitFor();
  for (const one of [noor, wim]) await one.open("/delen");
  await meetByText(noor, wim);
  for (const one of [noor, wim]) {
    await steps.tab(one.page, "Samen").click();
    await one.page.getByRole("link", { name: /Straatgesprek/ }).first().click();
    await face(one).getByText("Een bankje met rugleuning").waitFor();
    await face(one).click();
    await steps.seen(one.page, /weggehaald/).waitFor();
  }
});
