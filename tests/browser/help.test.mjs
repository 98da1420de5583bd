// Help with the first steps: Fatma asks and sees what Samira will see; Samira takes it up on her own phone and types for
// a neighbour, which says so; two taps end it on both.
import assert from "node:assert/strict";
import { test } from "node:test";

import { meetByText } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";

const region = (page, name) => page.getByRole("region", { name, exact: true });

test("Fatma asks for help, Samira takes it up and types for a neighbour, and two taps end it", async (t) => {
  const [fatma, samira] = await Promise.all([phone(t), phone(t)]);
  await steps.beginPlan(fatma, "Oranjestraat", "Een moestuin achter de school");
  const { page } = fatma;

  // Who can help is a desk with a public number; that of one person gets a warning.
  await steps.tab(page, "Buurt").click();
  await steps.link(page, "Bekijk wie kan helpen").click();
  await steps.button(page, "Zet iemand erbij").click();
  await steps.box(page, "Hoe heet de organisatie?").fill("Welzijn Oost");
  await steps.box(page, "Welke functie of balie?").fill("opbouwwerker");
  await steps.box(page, "Openbaar nummer").fill("06-12345678");
  await page.getByRole("alert").filter({ hasText: "Dit lijkt van één mens." }).waitFor();
  await steps.box(page, "Openbaar nummer").fill("0475 000 111");
  await steps.button(page, "Bewaar").click();
  await page.getByText("Welzijn Oost, opbouwwerker").first().waitFor();

  await steps.openPlan(fatma, "moestuin");
  await steps.link(page, "Ik wil hulp").click();
  await steps.box(page, "Waar wil je hulp bij?").fill("Een brief aan de gemeente");
  await steps.button(page, "Welzijn Oost, opbouwwerker").click();
  await region(page, "Wat ziet wie je helpt?").getByText("Hetzelfde als alle buren").waitFor();
  await steps.button(page, "Vraag hulp").click();
  await page.getByText("Gevraagd aan: Welzijn Oost, opbouwwerker").waitFor();

  await meetByText(fatma, samira, { isNew: true });
  await Promise.all([fatma, samira].map((one) => one.open("/")));
  await region(samira.page, "Hulp").getByRole("link", { name: /Een brief/ }).click();
  await steps.button(samira.page, "Ik pak dit op").click();
  await region(samira.page, "Wat er gebeurde").getByText("Opgepakt").first().waitFor();
  await steps.openPlan(samira, "moestuin");
  await steps.link(samira.page, "Eén voor één beantwoorden").or(samira.page.locator("a[href$=stappen]")).first().click();
  await samira.page.getByRole("textbox", { name: steps.WHY }).fill("Kinderen zien waar eten groeit.");
  await samira.page.getByText(steps.KEPT).first().waitFor();
  await samira.page.getByLabel("Ik schrijf dit voor iemand anders").check();
  await steps.box(samira.page, "Voor wie schrijf je dit?").fill("een buurvrouw");
  await steps.button(samira.page, "Bewaar").click();
  await samira.page.getByText("Namens een buurvrouw").first().waitFor();

  await meetByText(samira, fatma);
  await steps.tab(page, "Buurt").click();
  await region(page, "Hulp").getByText("Opgepakt").first().waitFor();
  fatma.taps = 0;
  await fatma.tap(region(page, "Hulp").getByRole("link", { name: /Een brief/ }));
  await fatma.tap(steps.button(page, "Ik ga zelf verder"));
  await region(page, "Wat er gebeurde").getByText("Zelf verder").first().waitFor();
  assert.equal(fatma.taps, 2);
  await steps.tab(samira.page, "Buurt").click();
  await region(samira.page, "Hulp").getByText("Zelf verder").first().waitFor();
  await steps.openPlan(fatma, "moestuin");
  await page.getByText(/Namens een buurvrouw/).first().waitFor();
});
