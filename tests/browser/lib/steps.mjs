// What residents do, by the words they see (design of the words: the text catalogue).
import { until } from "./wait.mjs";

export const WHAT = "Wat wil je?";
export const WHY = "Waarom is dat fijn voor de buurt?";
export const TALK_FIRST = "Met wie praat je eerst?";
export const KEPT = "Bewaard op deze telefoon";

export const link = (page, name) => page.getByRole("link", { name, exact: true });
export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const box = (page, name) => page.getByRole("textbox", { name, exact: true });
export const heading = (page, name) => page.getByRole("heading", { name, exact: true });
/** Words on the page itself; what is said to screen readers stands apart. */
export const seen = (page, words, options) => page.locator("main").getByText(words, options);
/** The one place that screen readers read. */
export const voice = (page) => page.getByRole("status");
export const tab = (page, name) =>
  page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name });

/** Makes a buurt from the first screen. */
export async function beginBuurt(phone, name, page = phone.page) {
  await phone.tap(link(page, "Begin een buurt"));
  await box(page, "Hoe heet jullie buurt?").fill(name);
  await phone.tap(button(page, "Begin"));
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** Writes down an idea, from the screen of the buurt; ends on the plan. */
export async function addIdea(phone, words, page = phone.page) {
  await phone.tap(link(page, "Ik heb een idee").first());
  await box(page, WHAT).fill(words);
  await phone.tap(button(page, "Bewaar mijn idee"));
  await page.waitForURL(/\/plannen\/.+/);
  await section(page, WHAT).getByText(words).first().waitFor();
}

/** A phone with a buurt and one plan, on the plan. */
export async function beginPlan(phone, buurt, words) {
  await beginBuurt(phone, buurt);
  await addIdea(phone, words);
}

/** Opens a plan by its name. */
export async function openPlan(phone, title, page = phone.page) {
  await tab(page, "Plannen").click();
  await page.getByRole("link", { name: new RegExp(title) }).first().click();
  await heading(page, "Vragen bij dit plan").waitFor();
}

/** One question of a plan. */
export const section = (page, question) =>
  page.getByRole("region", { name: question, exact: true });

/** Begins to write at a question; gives the field. */
export async function writeAt(page, question) {
  const card = section(page, question);
  const field = card.getByRole("textbox", { name: question });
  const pen = card.getByRole("button", { name: /^Schrijf (mee|de eerste zin)/ });
  await pen.or(field).first().waitFor();
  if (await pen.isVisible()) await pen.click();
  await field.waitFor();
  return field;
}

/** Types at the end of a question, letter by letter. */
export async function typeInSection(page, question, words) {
  const field = await writeAt(page, question);
  await field.press("Control+End");
  await field.pressSequentially(words);
  return field;
}

/** What was typed at a question is on this phone. */
export const kept = (page, question) => section(page, question).getByText(KEPT).waitFor();

/** A question holds these words, being written in or not; gives all that stands there. */
export async function shows(page, question, words, options) {
  const card = section(page, question);
  let text = "";
  const look = async () => {
    const field = card.getByRole("textbox");
    text = (await field.count()) ? await field.inputValue() : await card.innerText();
    return text.includes(words);
  };
  await until(() => `“${words}” in “${text}”`, look, options);
  return text;
}

/** Adds a task to the plan on screen. */
export async function addTask(page, words) {
  await box(page, "Wat moet er gebeuren?").fill(words);
  await button(page, "Taak erbij").click();
  await page.getByRole("checkbox", { name: new RegExp(words) }).waitFor();
}

/** Gives a task or a need other words. */
export async function reword(page, words, others) {
  await button(page, `Verander: ${words}`).click();
  await box(page, "Hoe moet het er staan?").fill(others);
  await button(page, "Bewaar").click();
  await button(page, `Verander: ${others}`).waitFor();
}

/** Gives the plan on screen a name. */
export async function namePlan(page, name) {
  await button(page, "Verander de naam").click();
  const sheet = page.getByRole("dialog");
  await box(sheet, "Naam van het plan").fill(name);
  await button(sheet, "Bewaar").click();
  await sheet.waitFor({ state: "hidden" });
}

/** Everything on this screen is on disk. */
export const allKept = (page) => page.locator(".page_head__kept[data-state=kept]").waitFor();
