// Answers aloud and translations: who speaks has answered, a neighbour types it out, and a plan can be read in
// another language than the one in which it was written.
import assert from "node:assert/strict";
import { test } from "node:test";

import { meetByText } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";

const IDEA = "een bankje op de lege hoek";
const SOON = { timeout: 20_000 };

const withMicrophone = {
  args: ["--use-fake-ui-for-media-stream"],
  permissions: ["clipboard-read", "clipboard-write", "camera", "microphone"],
};

/** Speaks at a question of the plan on screen. */
async function speak(page, question) {
  await steps.section(page, question).getByRole("button", { name: /^Spreek/ }).click();
  const sheet = page.getByRole("dialog", { name: question });
  await steps.button(sheet, "Neem op").click();
  await sheet.getByText("Je wordt opgenomen: 1 seconde").waitFor(SOON);
  await steps.button(sheet, "Stop met opnemen").click();
  await steps.button(sheet, "Bewaar de opname").click();
  await sheet.waitFor({ state: "hidden" });
}

test("who speaks has answered; a neighbour types it out and who spoke says that it is right", async (t) => {
  const [noor, wim] = await Promise.all([phone(t, withMicrophone), phone(t, withMicrophone)]);
  await steps.beginPlan(noor, "Oranjestraat", IDEA);
  await meetByText(noor, wim, { isNew: true });
  for (const one of [noor, wim]) await steps.openPlan(one, IDEA);
  const at = (one) => steps.section(one.page, steps.WHY);
  await speak(noor.page, steps.WHY);
  await at(noor).getByRole("button", { name: /^Luister/ }).waitFor();
  // It is answered, so the next question is asked, and it does not hang on the plan a second time.
  await steps.heading(noor.page, "Bedenk met wie je eerst praat").waitFor();
  assert.equal(await noor.page.getByRole("button", { name: /^Luister/ }).count(), 1);

  await at(wim).getByRole("button", { name: "Typ het uit" }).click(SOON);
  const field = at(wim).getByRole("textbox", { name: steps.WHY });
  await field.pressSequentially("Dan praten we weer.");
  await steps.kept(wim.page, steps.WHY);
  await at(wim).getByText("Uitgetypt door jou.").waitFor(SOON);
  await steps.shows(noor.page, steps.WHY, "Dan praten we weer.", SOON);
  await at(noor).getByText("Klopt dit?").waitFor(SOON);
  await steps.button(at(noor), "Klopt").click();
  await at(noor).getByText("Uitgetypt. Jij zegt: het klopt.").waitFor();
  await at(wim).getByText("zegt: het klopt.").waitFor(SOON);
});

test("a plan is translated, read by who reads Arabic, and known to be older than its text", async (t) => {
  const fatma = await phone(t);
  const { page } = fatma;
  await steps.beginPlan(fatma, "Oranjestraat", IDEA);
  const what = steps.section(page, steps.WHAT);
  await what.getByRole("button", { name: /^Vertaal dit/ }).click();
  const sheet = page.getByRole("dialog", { name: steps.WHAT });
  await sheet.getByText(IDEA).waitFor();
  await sheet.getByRole("radio", { name: "العربية" }).check();
  await steps.box(sheet, "Jouw vertaling").fill("مقعد في الزاوية");
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await steps.allKept(page);
  await page.reload();
  // The words and the language survived.
  await what.getByRole("button", { name: /^Vertaal dit/ }).click();
  assert.equal(await steps.box(sheet, "Jouw vertaling").inputValue(), "مقعد في الزاوية");
  assert.equal(await sheet.getByRole("radio", { name: "العربية" }).isChecked(), true);
  await steps.button(sheet, "Bewaar de vertaling").click();
  await sheet.waitFor({ state: "hidden" });
  await steps.typeInSection(page, steps.WHAT, " Met een dak.");
  await steps.kept(page, steps.WHAT);
  await steps.button(what, "Klaar met schrijven").click();

  await page.goto(new URL("?taal=ar", page.url()).href);
  await page.getByRole("button", { name: /^اقرأ بالعربية/ }).click();
  const words = page.getByText("مقعد في الزاوية");
  await words.waitFor();
  assert.deepEqual([await words.getAttribute("lang"), await words.getAttribute("dir")], ["ar", "rtl"]);
  await page.getByText("تغيّر النص بعد ذلك.").waitFor();
});
