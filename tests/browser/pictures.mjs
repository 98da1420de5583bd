// Pictures of the app: for the README and the install dialog, and on request a gallery of every
// screen in every shape, for looking at.
//
//   cargo xtask pictures                 docs/pictures and public/screenshots
//   … with a folder as argument          that gallery, in that folder
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { Phone } from "./lib/phone.mjs";
import { ARABIC, DUTCH, EMPTY, FIRST, PSEUDO, full, practise, richPlan, visit } from "./lib/screens.mjs";
import * as steps from "./lib/steps.mjs";
import { ADDRESS } from "./lib/surroundings.mjs";

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 800 };
const SHAPES = [
  { name: "390", size: PHONE },
  { name: "320", size: { width: 320, height: 640 } },
  { name: "1280", size: WIDE },
  { name: "donker", size: PHONE, scheme: "dark" },
  { name: "rtl", size: PHONE, query: "?taal=pseudo", words: PSEUDO },
  { name: "ar", size: PHONE, query: "?taal=ar", words: ARABIC },
  { name: "200", size: PHONE, letters: "200%" },
];

/** The camera of these phones shows a test picture, which belongs in no picture of the app. */
const WITHOUT_CAMERA = { permissions: [] };

/** A phone whose folder goes with it. */
async function withPhone(act) {
  const profile = mkdtempSync(join(tmpdir(), "buurtlijm-pictures-"));
  const phone = new Phone(profile, WITHOUT_CAMERA);
  try {
    await phone.start();
    await phone.open("/");
    await act(phone);
  } finally {
    await phone.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Letters and drawings are there and nothing moves any more. */
async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)));
    window.scrollTo(0, 0);
    document.activeElement?.blur();
  });
}

async function take(page, path, { isWhole = false } = {}) {
  await settle(page);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: isWhole });
  console.log(path.replace(`${REPOSITORY}/`, ""));
}

/** The pictures that the repository shows. */
async function papers() {
  const at = (name) => join(REPOSITORY, "docs/pictures", `${name}.png`);
  const shot = (name) => join(REPOSITORY, "public/screenshots", `${name}.png`);
  await withPhone(async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.locator(".start__choices").waitFor();
    await take(page, at("start"));
    await practise(page);
    const screens = full(await richPlan(page, ADDRESS));
    const open = (name) => visit(page, ADDRESS, screens.find((screen) => screen.name === name));
    for (const name of ["buurt", "plan", "delen"]) {
      await open(name);
      await take(page, at(name));
    }
    await open("buurt");
    await take(page, shot("buurt-narrow"));
    await open("plan");
    await take(page, shot("plan-narrow"));
    await page.emulateMedia({ colorScheme: "dark" });
    await take(page, at("plan-donker"));
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(WIDE);
    await take(page, at("plan-breed"));
    await open("buurt");
    await take(page, shot("buurt-wide"));
  });
}

/** Every screen in every shape. */
async function gallery(folder) {
  const walk = async (page, screens) => {
    for (const shape of SHAPES) {
      await page.setViewportSize(shape.size);
      await page.emulateMedia({ colorScheme: shape.scheme ?? "light" });
      for (const screen of screens) {
        const { query = "", words = DUTCH } = shape;
        await visit(page, ADDRESS, screen, { query, words });
        const letters = shape.letters ?? "";
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), letters);
        const isSheet = (await page.getByRole("dialog").count()) > 0;
        await take(page, join(folder, `${screen.name}-${shape.name}.png`), { isWhole: !isSheet });
      }
    }
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ colorScheme: "light" });
  };
  await withPhone(async (one) => {
    await walk(one.page, FIRST);
    await one.open("/");
    await steps.beginBuurt(one, "Lege straat");
    await walk(one.page, EMPTY);
  });
  await withPhone(async ({ page }) => {
    await practise(page);
    await walk(page, full(await richPlan(page, ADDRESS)));
  });
}

const [wanted] = process.argv.slice(2);
await (wanted ? gallery(resolve(wanted)) : papers());
