// Inspraak on two phones, a question to the raad, and what goes on paper.
import assert from "node:assert/strict";
import { test } from "node:test";

import { meetByText } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";

const QUESTION = "Hoe wordt de oversteek?";

/** Answers the question on screen. */
async function answer(page, words) {
  await steps.box(page, "Wat vind jij?").fill(words);
  await steps.button(page, "Bewaar mijn antwoord").click();
  await page.locator(".voice__words", { hasText: words }).first().waitFor();
}

async function openRound(page) {
  await steps.tab(page, "Buurt").click();
  await steps.link(page, "Inspraak").click();
  await page.getByRole("link", { name: new RegExp(QUESTION.slice(0, -1)) }).click();
  await page.getByRole("heading", { level: 1, name: QUESTION }).waitFor();
}

const A4 = [595, 842];

async function printed(page) {
  await page.emulateMedia({ media: "print" });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  await page.emulateMedia({ media: "screen" });
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)];
  return boxes.map((box) => [box[1], box[2]].map(Number).map(Math.round));
}

test("a question is asked, two phones answer, and it is answered before it is put away", async (t) => {
  const samira = await phone(t);
  const henk = await phone(t);
  const { page } = samira;
  await steps.beginPlan(samira, "Oranjestraat", "Een veilige oversteek");
  await steps.tab(page, "Buurt").click();
  await steps.link(page, "Inspraak").click();
  await steps.button(page, "Zet een vraag klaar").click();
  await page.getByRole("radio", { name: "De gemeente" }).check();
  await steps.box(page, "Wat is de vraag?").fill(QUESTION);
  await steps.box(page, "Dit kan nog veranderen").fill("De plek en het licht");
  await steps.button(page, "Bewaar").click();
  await page.getByRole("heading", { level: 1, name: QUESTION }).waitFor();

  // It does not open before everybody can know what cannot change, and until when.
  await steps.seen(page, "Vul eerst in wat kan veranderen, wat vastligt en tot wanneer.").waitFor();
  assert.equal(await steps.button(page, "Open de vraag").count(), 0);
  await steps.button(page, "Verander").click();
  await steps.box(page, "Dit ligt vast").fill("Het geld");
  await page.getByLabel("Tot welke dag kan iemand antwoorden?").fill("2099-05-12");
  await steps.button(page, "Bewaar").click();
  await steps.button(page, "Open de vraag").click();
  await answer(page, "Meer licht in de avond");

  await meetByText(samira, henk, { isNew: true });
  await Promise.all([openRound(page), openRound(henk.page)]);
  await henk.page.getByText("Meer licht in de avond").first().waitFor();
  await henk.page.getByRole("checkbox", { name: "Ik schrijf voor iemand anders" }).check();
  await steps.box(henk.page, "Voor wie?").fill("mevrouw De Wit");
  await answer(henk.page, "Een zebrapad graag");
  await henk.page.getByText("namens mevrouw De Wit").waitFor();
  await page.getByText("Een zebrapad graag").first().waitFor();

  // What people answered cannot be taken away, and is not put away without a reply.
  assert.equal(await steps.button(page, "Haal weg").count(), 0);
  await steps.button(page, "Sluit de vraag").click();
  await steps.button(page, "Zet een onderwerp erbij").click();
  await steps.box(page, "Dit hoorden we").fill("Het is donker");
  await steps.button(page, "Bewaar").click();
  await steps.button(page, "Werk het uit").click();
  await steps.seen(page, "Zet eerst bij elk onderwerp wat ermee is gedaan.").waitFor();
  assert.equal(await steps.button(page, "Laat het antwoord zien").count(), 0);
  await steps.button(page, "Dit is ermee gedaan").click();
  await steps.box(page, "Dit is ermee gedaan").fill("Er komt een lamp in mei.");
  await steps.button(page, "Bewaar").click();
  await steps.button(page, "Laat het antwoord zien").click();
  await henk.page.locator(".chip", { hasText: "Beantwoord" }).waitFor();
  await steps.button(page, "Leg het weg").click();
  await page.locator(".chip", { hasText: "Opgeborgen" }).waitFor();

  await steps.link(page, "Print dit blad").click();
  const sheet = page.getByRole("article", { name: "U vroeg, wij deden" });
  for (const words of [QUESTION, "2 antwoorden", "Het is donker", "Er komt een lamp in mei."]) {
    await sheet.getByText(words).first().waitFor();
  }
  assert.equal(await sheet.getByText("De Wit").count(), 0, "nobody is named on paper");
  assert.deepEqual(await printed(page), [A4]);
});

test("a question to the raad rests on a plan, goes on paper, and waits for its answer", async (t) => {
  const noor = await phone(t);
  const { page } = noor;
  await steps.beginPlan(noor, "Oranjestraat", "Een veilige oversteek");
  await steps.tab(page, "Buurt").click();
  await steps.link(page, "Laat je stem horen").click();
  await steps.button(page, "Zet een vraag klaar").click();
  await steps.box(page, "Wat is de vraag?").fill("Mag er een zebrapad komen?");
  await page.getByRole("radio", { name: "De gemeenteraad" }).check();
  await page.getByLabel("Met hoeveel mensen sprak je?").fill("14");
  await page.getByLabel("Met hoeveel mensen sprak je?").blur();
  await steps.button(page, "Bewaar").click();
  const sheet = page.getByRole("article", { name: "Laat je stem horen" });
  await sheet.getByText("We spraken met 14 mensen.").waitFor();
  await steps.button(page, "Kies wat erbij hoort").click();
  await page.getByRole("checkbox", { name: "Een veilige oversteek" }).check();
  await sheet.getByText("Een veilige oversteek").waitFor();
  await steps.button(page, "Sluit").click();
  assert.deepEqual(await printed(page), [A4]);
  await page.getByLabel("Op welke dag is het gestuurd?").fill("2020-01-06");
  await page.locator(".chip", { hasText: "Wacht op antwoord" }).waitFor();
  await steps.button(page, "Wat is het antwoord?").click();
  await steps.box(page, "Wat is het antwoord?").fill("Ja, in mei.");
  await steps.button(page, "Bewaar").click();
  await page.locator(".chip", { hasText: "Beantwoord" }).waitFor();
});

test("two buurten of one phone stand beside each other in a wijk", async (t) => {
  const wim = await phone(t);
  const { page } = wim;
  await steps.beginPlan(wim, "De Linde", "Een bankje");
  await steps.tab(page, "Buurt").click();
  await steps.link(page, "Verander de buurt").click();
  await steps.link(page, "Bekijk de wijk").click();
  await steps.box(page, "Hoe heet de wijk?").fill("Het Bomenkwartier");
  await page.getByRole("checkbox", { name: "De Linde" }).check();
  await page.getByRole("heading", { level: 1, name: "Het Bomenkwartier" }).waitFor();
  await page.locator(".wijk__phase", { hasText: "Idee" }).getByText("× 1").waitFor();
});
