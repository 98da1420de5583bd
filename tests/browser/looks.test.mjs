// Every screen, for everybody: axe is silent in light, dark and Arabic; what is touched is
// large enough; nothing is cut off on the narrowest phone or in letters of twice the size.
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
const HIGH = { width: 390, height: 6_000 };
const NARROW = { width: 320, height: 640 };
const LOOKS = [
  { query: "", words: DUTCH, schemes: ["light", "dark"] },
  { query: "?taal=ar", words: ARABIC, schemes: ["light"] },
];

/** What axe finds, as lines to read. */
async function findings(page) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }));
  });
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

/** Every screen with its phone: without a buurt, with an empty one, and in the oefenbuurt. */
async function everyScreen(t, look) {
  const troubles = [];
  const walk = async (one, screens) => {
    for (const screen of screens) {
      const found = await look(one.page, screen);
      troubles.push(...found.map((trouble) => `${screen.name}: ${trouble}`));
      await one.isSound();
    }
  };
  const fresh = await phone(t);
  await walk(fresh, FIRST);
  await fresh.open("/");
  await steps.beginBuurt(fresh, "Lege straat");
  await walk(fresh, EMPTY);
  await fresh.close();
  const busy = await phone(t);
  await practise(busy.page);
  await walk(busy, full(await richPlan(busy.page, ADDRESS)));
  assert.deepEqual(troubles, []);
}

test("axe is silent on every screen in light, dark and Arabic", async (t) => {
  await everyScreen(t, async (page, screen) => {
    const found = [];
    await page.setViewportSize(HIGH);
    for (const look of LOOKS) {
      await visit(page, ADDRESS, screen, look);
      for (const colorScheme of look.schemes) {
        await page.emulateMedia({ colorScheme });
        const name = `${colorScheme}${look.query}`;
        found.push(...(await findings(page)).map((finding) => `${name}: ${finding}`));
      }
      await page.emulateMedia({ colorScheme: "light" });
    }
    return found;
  });
});

test("nothing is too small, too wide for the narrowest phone, or said from two places", async (t) => {
  await everyScreen(t, async (page, screen) => {
    await page.setViewportSize(NARROW);
    await visit(page, ADDRESS, screen);
    const found = [...(await tooSmall(page)), ...(await sticksOut(page)), ...(await voices(page))];
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    found.push(...(await sticksOut(page)).map((finding) => `at 200 %: ${finding}`));
    return found;
  });
});
