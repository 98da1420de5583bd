// Every screen of the app, as a resident gets there; for the stories and pictures that look at all.
//
// Each screen says how it is reached and what has to be there before it is looked at. `seed` is
// what the phone holds: nothing yet, a buurt without plans, or the oefenbuurt.
import * as steps from "./steps.mjs";

const RICH_PLAN = "/plannen";

/** Opens the oefenbuurt. */
export async function practise(page) {
  await steps.button(page, "Kijk rond in de oefenbuurt").click();
  await steps.tab(page, "Plannen").waitFor();
  await page.locator(".card--link").first().waitFor();
}

/** The plan of the oefenbuurt with the most on it. */
export async function richPlan(page, address) {
  await page.goto(`${address}${RICH_PLAN}`);
  await page.locator(".card--link .chip").first().waitFor();
  const card = page.getByRole("link", { name: /Koffie|koffie/ });
  const found = (await card.count()) ? card.first() : page.locator("a.card--link").first();
  return found.getAttribute("href");
}

const visible = (selector) => (page) => page.locator(selector).first().waitFor();
const press = (name) => async (page) => {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.getByRole("dialog").waitFor();
};

/** Screens of a phone without a buurt. */
export const FIRST = [
  { name: "start", path: "/", there: visible(".start__choices") },
  { name: "begin", path: "/begin", there: visible("#name") },
  { name: "meedoen", path: "/delen/scan", there: visible(".camera_view") },
  { name: "bestand-eerst", path: "/open", there: visible("input[type=file]") },
  { name: "welkom", path: "/welkom#niet-heel", there: visible(".notice") },
  { name: "telefoon-eerst", path: "/telefoon", there: visible("#version") },
];

/** Screens of a buurt in which nobody wrote yet. */
export const EMPTY = [
  { name: "buurt-leeg", path: "/", there: visible(".empty_state") },
  { name: "plannen-leeg", path: "/plannen", there: visible(".empty_state") },
  { name: "delen-leeg", path: "/delen", there: visible("#send") },
  { name: "brievenbus", path: "/delen/brievenbus", there: visible("#mailbox") },
  { name: "bewegende-code", path: "/delen/bewegend", there: visible(".qr_code__image") },
];

/** Screens of the oefenbuurt; `plan` is the path of one of its plans. */
export const full = (plan) => [
  { name: "buurt", path: "/", there: visible("a.card--link") },
  { name: "plannen", path: "/plannen", there: visible("a.card--link .chip") },
  { name: "plan", path: plan, there: visible(".section_card") },
  {
    name: "plan-schrijven",
    path: plan,
    there: async (page) => {
      await visible(".section_card")(page);
      await page.locator(".section_card__actions .button").first().click();
      await visible(".text_area__input")(page);
    },
  },
  {
    name: "plan-taak",
    path: plan,
    there: async (page) => {
      await visible(".task_row")(page);
      await page.locator(".task_row .button--icon").first().click();
      await visible("#change-task")(page);
    },
  },
  {
    name: "plan-naam",
    path: plan,
    there: async (page, text) => {
      await visible(".section_card")(page);
      await press(text.editHead)(page);
    },
  },
  {
    name: "plan-fase",
    path: plan,
    there: async (page, text) => {
      await visible(".section_card")(page);
      await press(text.phase)(page);
    },
  },
  { name: "verhaal", path: `${plan}/verhaal`, there: visible(".history_list__item") },
  { name: "idee", path: "/idee", there: visible("#what") },
  { name: "opvallen", path: "/opvallen", there: visible("#notice") },
  { name: "delen", path: "/delen", there: visible("#send") },
  { name: "code", path: "/delen/code", there: visible(".qr_code__image") },
  { name: "scan", path: "/delen/scan", there: visible(".camera_view") },
  { name: "open", path: "/open", there: visible("input[type=file]") },
  { name: "telefoon", path: "/telefoon", there: visible("#version") },
  { name: "buurten", path: "/buurten", there: visible("#buurt-name") },
  { name: "nergens", path: "/nergens", there: visible(".empty_state") },
  {
    name: "haal-weg",
    path: "/telefoon",
    there: async (page) => {
      await visible("#version")(page);
      await page.locator(".button--danger").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
];

/** The words that a screen is reached by, in Dutch and in the changed Dutch of right to left. */
const changed = (text) =>
  `⟦${text.replace(/[aeioun]/g, (letter) => "áëïöüñ"["aeioun".indexOf(letter)])}⟧`;
export const DUTCH = { editHead: "Verander de naam", phase: "Kies hoe ver" };
export const PSEUDO = { editHead: changed(DUTCH.editHead), phase: changed(DUTCH.phase) };

/** Goes to a screen and waits until it is there. */
export async function visit(page, address, screen, { query = "", words = DUTCH } = {}) {
  await page.goto(`${address}${screen.path}${query}`);
  await screen.there(page, words);
}
