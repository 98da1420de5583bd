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
  { name: "poster-niet-heel", path: "/poster#PLAN:", there: visible(".notice") },
  { name: "telefoon-eerst", path: "/telefoon", there: visible("#version") },
];

/** Screens of a buurt in which nobody wrote yet. */
export const EMPTY = [
  { name: "buurt-leeg", path: "/", there: visible(".empty_state") },
  { name: "plannen-leeg", path: "/plannen", there: visible(".empty_state") },
  { name: "delen-leeg", path: "/delen", there: visible("#send") },
  { name: "buurtplan-leeg", path: "/buurtplan", there: visible("#ambitions") },
  { name: "etalage-leeg", path: "/etalage", there: visible(".empty_state") },
  { name: "hulp-leeg", path: "/hulp", there: visible(".empty_state") },
  { name: "beloofd-leeg", path: "/beloofd", there: visible(".empty_state") },
  { name: "vast-leeg", path: "/vast", there: visible(".empty_state") },
  { name: "blad-leeg", path: "/blad", there: visible(".sheet") },
  { name: "samen-leeg", path: "/samen", there: visible(".empty_state") },
  { name: "inspraak-leeg", path: "/inspraak", there: visible(".empty_state") },
  { name: "stem-leeg", path: "/stem", there: visible(".empty_state") },
  { name: "zoek-leeg", path: "/zoek", there: visible("#search") },
  { name: "wijk-leeg", path: "/wijk", there: visible(".empty_state") },
  { name: "brievenbus", path: "/delen/brievenbus", there: visible("#mailbox") },
  { name: "bewegende-code", path: "/delen/bewegend", there: visible(".qr_code__image") },
];

/** What the oefenbuurt follows has ids that are the same on every phone: kind and number. */
const known = (kind, number) => `b1${"0".repeat(22)}000${kind}0${number}00`;

/** The plans of the oefenbuurt by their number. */
const of = (number) => `b1${"0".repeat(22)}${number.toString(16).padStart(2, "0")}000000`;

/** So have its meetings. */
const meeting = (number) => `b1${"0".repeat(24)}030${number}00`;

/** And what stands in its buurt plan. */
const item = (number) => `b1${"0".repeat(24)}050${number}00`;

/** And what it is asked, and asks. */
const voice = (number) => `b1${"0".repeat(24)}060${number}00`;

/** A page of something that is followed, with one of its questions open. */
const asks = (word, field) => async (page) => {
  await page.locator(".followed__card").waitFor();
  await page.getByRole("button", { name: word }).first().click();
  await page.locator(field).first().waitFor();
};

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
      await page.locator(".section_card__pencil").first().click();
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
    name: "plan-mag-dit",
    path: plan,
    there: async (page) => {
      await visible("[data-list=permissions] .task_row")(page);
      await page.locator("[data-list=permissions] .task_row .button").first().click();
      await visible("#permission-day")(page);
    },
  },
  {
    name: "plan-voorstel",
    path: plan,
    there: async (page, text) => {
      await visible(".section_card")(page);
      await page.getByRole("button", { name: text.suggest }).first().click();
      await visible("[id^=suggest-]")(page);
    },
  },
  {
    name: "plan-splitsen",
    path: plan,
    there: async (page, text) => {
      await visible(".section_card")(page);
      await press(text.split)(page);
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
  { name: "buurtplan", path: "/buurtplan", there: visible(".buurt_plan__line") },
  {
    name: "buurtplan-anders",
    path: "/buurtplan",
    there: async (page) => {
      await visible(".buurt_plan__line")(page);
      await page.locator(".buurt_plan__face .button--icon:last-child").first().click();
      await visible("#words")(page);
    },
  },
  { name: "opgave", path: `/buurtplan/${item(6)}`, there: visible(".buurt_plan__view") },
  { name: "buurtplan-papier", path: "/buurtplan/papier", there: visible(".sheet") },
  { name: "papier", path: `${plan}/papier`, there: visible(".sheet") },
  {
    name: "poster",
    path: `${plan}/papier`,
    there: async (page) => {
      await page.locator("input[name=shape]").nth(1).check();
      await visible(".poster")(page);
    },
  },
  { name: "resultaat", path: `/plannen/${of(11)}/resultaat`, there: visible(".resultaat__consent") },
  { name: "etalage", path: "/etalage", there: visible(".etalage__title") },
  { name: "voorbeeld", path: `/plannen/${of(11)}/voorbeeld`, there: visible("#title") },
  { name: "hulp", path: "/hulp", there: visible(".followed_row") },
  { name: "hulp-nieuw", path: "/hulp/nieuw", there: visible("#sees") },
  { name: "hulp-een", path: `/hulp/${known(7, 1)}`, there: visible(".followed__card") },
  { name: "wie-kan-helpen", path: "/hulp/wie", there: visible(".organisation__contact") },
  { name: "stappen", path: `${plan}/stappen`, there: visible("#step") },
  { name: "idee", path: "/idee", there: visible("#what") },
  { name: "opvallen", path: "/opvallen", there: visible("#notice") },
  { name: "opvallen-een", path: `/opvallen/${known(0, 3)}`, there: visible(".followed__sign") },
  { name: "beloofd", path: "/beloofd", there: visible(".followed_row") },
  { name: "beloofd-nieuw", path: "/beloofd/nieuw", there: visible("#what") },
  { name: "beloofd-een", path: `/beloofd/${known(1, 2)}`, there: visible(".followed__card") },
  { name: "vast", path: "/vast", there: visible(".followed_row") },
  { name: "vast-nieuw", path: `${plan}/vast`, there: visible("#what") },
  { name: "vast-een", path: `/vast/${known(1, 6)}`, there: visible(".followed__sign") },
  {
    name: "vast-opgelost",
    path: `/vast/${known(1, 6)}`,
    there: (page, text) => asks(text.resolve, "textarea")(page),
  },
  { name: "blad", path: "/blad", there: visible(".sheet__item") },
  { name: "samen", path: "/samen", there: visible(".followed_row") },
  { name: "samen-nieuw", path: "/samen/nieuw", there: visible("#what") },
  { name: "samen-een", path: `/samen/${meeting(2)}`, there: visible(".meeting__question") },
  {
    name: "samen-anders",
    path: `/samen/${meeting(2)}`,
    there: async (page) => {
      await visible(".meeting__fact")(page);
      await page.locator(".card > .button--block").first().click();
      await visible("#meeting-name")(page);
    },
  },
  { name: "gesprek", path: `/samen/${meeting(2)}/gesprek`, there: visible(".cards__ways") },
  { name: "wie-doet-wat", path: `/samen/${meeting(1)}/gesprek`, there: visible("#actions") },
  {
    name: "besluit",
    path: `/samen/${meeting(1)}/gesprek`,
    there: async (page) => {
      await visible("#decisions")(page);
      await page.locator("[aria-labelledby=decisions] .button--block").click();
      await visible("#decision")(page);
    },
  },
  { name: "verslag", path: `/samen/${meeting(1)}/verslag`, there: visible(".sheet__item") },
  { name: "delen", path: "/delen", there: visible("#send") },
  { name: "code", path: "/delen/code", there: visible(".qr_code__image") },
  { name: "scan", path: "/delen/scan", there: visible(".camera_view") },
  { name: "open", path: "/open", there: visible("input[type=file]") },
  { name: "telefoon", path: "/telefoon", there: visible("#version") },
  { name: "buurten", path: "/buurten", there: visible("#buurt-name") },
  {
    name: "zoek",
    path: "/zoek",
    there: async (page) => {
      await page.locator("#search").fill("de");
      await visible(".search__hit")(page);
    },
  },
  { name: "inspraak", path: "/inspraak", there: visible(".followed_row") },
  { name: "inspraak-een", path: `/inspraak/${voice(1)}`, there: visible("#feedback") },
  {
    name: "inspraak-antwoord",
    path: `/inspraak/${voice(2)}`,
    there: async (page) => {
      await visible("#reaction")(page);
      await page.locator(".choice_list__radio").first().check();
      await visible("#for-whom")(page);
    },
  },
  { name: "inspraak-papier", path: `/inspraak/${voice(1)}/papier`, there: visible(".sheet__item") },
  { name: "stem", path: "/stem", there: visible(".followed_row") },
  { name: "stem-een", path: `/stem/${voice(3)}`, there: visible(".sheet__item") },
  {
    name: "wijk",
    path: "/wijk",
    there: async (page) => {
      await page.locator(".choice_list__radio").first().check();
      await visible(".wijk__phase")(page);
    },
  },
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
export const DUTCH = {
  editHead: "Verander de naam",
  split: "Begin hieruit een plan",
  suggest: "Zeg het anders",
  phase: "Kies hoe ver",
  resolve: "Dit is opgelost",
};
/** The same in Arabic. */
export const ARABIC = {
  editHead: "تغيير الاسم",
  split: "بدء خطة من هنا",
  suggest: "اقتراح كلمات أخرى",
  phase: "تحديد أين وصلت",
  resolve: "تم حل هذا",
};
export const PSEUDO = Object.fromEntries(
  Object.entries(DUTCH).map(([name, words]) => [name, changed(words)]),
);

/** Goes to a screen and waits until it is there. */
export async function visit(page, address, screen, { query = "", words = DUTCH } = {}) {
  await page.goto(`${address}${screen.path}${query}`);
  await screen.there(page, words);
}
