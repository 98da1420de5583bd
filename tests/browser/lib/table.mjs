// What people do at the table: cards on the question that lies there.
import * as steps from "./steps.mjs";

/** The words of a card, which open it. */
export const face = (page, words) =>
  page.getByRole("article").filter({ hasText: words }).locator(".cards__face");

/** Writes a card, perhaps for somebody else. */
export async function write(page, words, { whom, isPaper } = {}) {
  await steps.button(page, "Schrijf").click();
  await steps.box(page, "Wat wil je zeggen?").fill(words);
  if (whom !== undefined) {
    await page.getByLabel("Ik schrijf dit voor iemand anders").check();
    await steps.box(page, "Voor wie schrijf je?").fill(whom);
    if (isPaper) await page.getByLabel("Het staat op papier").check();
  }
  await steps.button(page, "Leg het kaartje neer").click();
  await face(page, words).waitFor();
}
