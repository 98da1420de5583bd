// Every screen, for everybody: axe is silent in light, dark, forced colours, Arabic and in letters of twice the
// size on the narrowest phone; what is touched is large enough; nothing is cut off.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import { ARABIC, DUTCH, EMPTY, FIRST, full, practise, richPlan, visit } from "./lib/screens.mjs";
import * as steps from "./lib/steps.mjs";
import { ADDRESS } from "./lib/surroundings.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TOUCH_MIN = 44;
/** High enough that nothing lies under the tabs, which stay at the bottom of the screen. */
const HIGH = { width: 390, height: 9_000 };
const NARROW = { width: 320, height: 640 };
/** What the rest of the page does not change: asked again where colours or sizes do. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const SIZES = ["target-size", "scrollable-region-focusable", "color-contrast"];
const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, as lines to read: by these rules, or by all. */
async function findings(page, rules) {
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: ALL };
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, { runOnly });
    return violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }));
  }, runOnly);
  return violations.map(({ id, html }) => `${id}: ${html.slice(0, 3).join(" | ").slice(0, 400)}`);
}

/** What can be touched and is too small, unless it is a link within a sentence. */
const tooSmall = (page) =>
  page.evaluate((min) => {
    const all = document.querySelectorAll(
      "a, button, input, textarea, select, summary, [role=button]",
    );
    const target = (element) => element.closest("label") ?? element;
    return [...all]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches(".shell__skip, .visually-hidden"))
      .filter((element) => getComputedStyle(element).display !== "inline")
      .map((element) => [target(element), target(element).getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < min - 0.5)
      .map(([element, box]) =>
        `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 120)}`);
  }, TOUCH_MIN);

/** What sticks out at the side of the screen. */
const sticksOut = (page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const width = root.clientWidth;
    const isOut = (element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && (box.right > width + 1 || box.left < -1);
    };
    const out = [...document.body.querySelectorAll("*")].filter(isOut);
    return [`${root.scrollWidth} > ${width}`, ...out.slice(0, 4).map((element) =>
      element.outerHTML.slice(0, 140))];
  });

/** Places that screen readers read by themselves: one, however many things change. */
const voices = async (page) => {
  const all = page.locator("[role=status], [role=log], [aria-live]");
  const count = await all.count();
  return count === 1 ? [] : [`${count} live regions`];
};

/** Names what the Tab key has to reach: of radio buttons the one that is chosen, or the first of its group. */
const toReach = (page) =>
  page.evaluate(() => {
    const all = "a[href], button, input, textarea, select, summary, [tabindex='0']";
    // A sheet that lies open keeps the keyboard.
    const root = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
    const found = [...root.querySelectorAll(all)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.disabled && !element.closest("[inert]"))
      .filter((element) => element.tabIndex >= 0);
    const group = (element) =>
      found.filter(({ type, name }) => type === "radio" && type === element.type && name === element.name);
    const isReached = (element) => {
      const radios = group(element);
      const chosen = radios.find(({ checked }) => checked) ?? radios[0];
      return radios.length === 0 || chosen === element;
    };
    const wanted = found.filter(isReached);
    wanted.forEach((element, number) => (element.dataset.stop = String(number)));
    return wanted.map((element) => element.outerHTML.slice(0, 120));
  });

/** Where the keyboard is, and whether one sees it. */
const stop = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const shown = at.matches(".visually-hidden") ? at.parentElement : at;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
    const isSeen = (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    return { number: at.dataset.stop, isSeen, html: at.outerHTML.slice(0, 120) };
  });

/** Goes around a screen with the Tab key alone: everything is reached, and one sees where one is. */
async function byKeyboard(page) {
  const wanted = await toReach(page);
  await page.evaluate(() => document.activeElement.blur());
  const reached = new Map();
  for (let press = 0; press < 2 * wanted.length + 3 && reached.size < wanted.length; press += 1) {
    await page.keyboard.press("Tab");
    const at = await stop(page);
    if (at.number !== undefined) reached.set(Number(at.number), at);
  }
  const missed = wanted.filter((_, number) => !reached.has(number)).slice(0, 3);
  const unseen = [...reached.values()].filter(({ isSeen }) => !isSeen).slice(0, 3);
  return [
    ...missed.map((html) => `the keyboard does not reach ${html}`),
    ...unseen.map(({ html }) => `the keyboard is not seen on ${html}`),
  ];
}

/** How a screen is looked at: what changes about it, and which rules of axe depend on that. */
const FORMS = [
  { name: "light", media: {} },
  { name: "dark", media: { colorScheme: "dark" }, rules: COLOURS },
  { name: "forced colours", media: { forcedColors: "active" }, rules: COLOURS },
  { name: "320 px, letters twice as large", media: {}, rules: SIZES, isNarrow: true },
];
const PLAIN = { colorScheme: "light", forcedColors: "none" };

/** Everything that is asked of one screen, in Dutch and then in Arabic. */
async function look(page, screen) {
  const found = [];
  const tell = (form, troubles) => found.push(...troubles.map((trouble) => `${form}: ${trouble}`));
  await page.setViewportSize(HIGH);
  await visit(page, ADDRESS, screen, { words: DUTCH });
  for (const { name, media, rules, isNarrow } of FORMS) {
    await page.emulateMedia({ ...PLAIN, ...media });
    if (isNarrow) {
      await page.setViewportSize(NARROW);
      tell(name, [...(await tooSmall(page)), ...(await sticksOut(page)), ...(await voices(page))]);
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      tell(name, await sticksOut(page));
    }
    tell(name, await findings(page, rules));
    if (!rules) tell(name, await byKeyboard(page));
  }
  await page.emulateMedia(PLAIN);
  await page.setViewportSize(HIGH);
  await visit(page, ADDRESS, screen, { query: "?taal=ar", words: ARABIC });
  tell("Arabic", await findings(page));
  return found;
}

/** Looks at screens in two tabs at once: a machine has two cores at least. */
async function walk(one, screens) {
  const troubles = [];
  const todo = [...screens];
  const tab = async (page) => {
    for (let screen = todo.shift(); screen; screen = todo.shift()) {
      // A screen that does not come is told with the others.
      const found = await look(page, screen).catch(({ message }) => [message.slice(0, 300)]);
      troubles.push(...found.map((trouble) => `${screen.name}: ${trouble}`));
    }
  };
  await Promise.all([tab(one.page), tab(await one.tab("/"))]);
  await one.isSound();
  return troubles;
}

test("every screen is for everybody: axe, sizes, the keyboard and one voice, in every form", async (t) => {
  const fresh = await phone(t);
  const troubles = await walk(fresh, FIRST);
  await fresh.open("/");
  await steps.beginBuurt(fresh, "Lege straat");
  troubles.push(...(await walk(fresh, EMPTY)));
  await fresh.close();
  const busy = await phone(t);
  await practise(busy.page);
  const screens = full(await richPlan(busy.page, ADDRESS));
  troubles.push(...(await walk(busy, screens)));
  assert.deepEqual(troubles, []);
});
