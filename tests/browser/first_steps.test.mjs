// Eerste stappen (J3): one question on a screen, in any order, skipped and taken up again.
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";

const IDEA = "Een bankje bij de bushalte";

test("the questions of a plan one by one: answered, skipped, taken up again", async (t) => {
  const fatma = await phone(t);
  const { page } = fatma;
  await steps.beginPlan(fatma, "Oranjestraat", IDEA);
  await steps.link(page, "Begin met kleine stappen").click();
  // The first one was answered with the idea, so the second is asked.
  await steps.heading(page, steps.WHY).waitFor();
  const field = steps.box(page, steps.WHY);
  await field.fill("Wie slecht loopt, kan even zitten.");
  await steps.kept(page, steps.WHY);
  await steps.button(page, "Ga verder").click();
  await steps.heading(page, steps.TALK_FIRST).waitFor();
  await steps.button(page, "Sla over").click();
  await steps.heading(page, "Wat kunnen jullie zelf al?").waitFor();
  await page.reload();
  await steps.heading(page, "Wat kunnen jullie zelf al?").waitFor();

  // Any order, also by key.
  await steps.button(page, "8. Mag het?").focus();
  await page.keyboard.press("Enter");
  await steps.heading(page, "Mag het?").waitFor();
  await steps.box(page, "Mag het?").fill("Dat vragen we nog.");
  await steps.button(page, "Ga verder").click();
  await steps.heading(page, "Wie doet wat, wanneer?").waitFor();
  await steps.button(page, "Sla over").click();
  await steps.seen(page, "3 van de 9 vragen zijn beantwoord.").waitFor();
  await steps.button(page, steps.TALK_FIRST).click();
  await steps.heading(page, steps.TALK_FIRST).waitFor();
  await steps.link(page, "Terug").click();
  await steps.shows(page, steps.WHY, "Wie slecht loopt");
});
