// What leaves the app on paper: real pages of A4 and A3, with nothing of the app on them.
import assert from "node:assert/strict";
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import { full, practise, richPlan, visit } from "./lib/screens.mjs";
import * as steps from "./lib/steps.mjs";
import { ADDRESS } from "./lib/surroundings.mjs";

/** In points, as a PDF counts. */
const A4 = [595, 842];
const A3 = [842, 1191];

/** The pages of what is on screen, as a printer gets them: each its width and height. */
async function printed(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const count = (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)];
  const sizes = boxes.map((box) => [box[1], box[2]].map(Number).map(Math.round));
  assert.equal(sizes.length, count, "every page says its size");
  return sizes;
}

/** Nothing that can be pressed is on paper. */
async function holdsNothingOfTheApp(page) {
  await page.emulateMedia({ media: "print" });
  for (const role of ["button", "navigation", "radio"]) {
    for (const one of await page.getByRole(role).all()) {
      assert.equal(await one.isVisible(), false, await one.innerText());
    }
  }
}

test("the sheet for the wijkmanager is one page of A4 without the rest of the app", async (t) => {
  const samira = await phone(t);
  const { page } = samira;
  await practise(page);
  await page.goto(`${ADDRESS}/blad`);
  await page.locator(".sheet__item").first().waitFor();
  const sheet = page.getByRole("article", { name: "Blad voor de wijkmanager" });
  for (const words of ["vraagt u om", "dagen te laat", "Geprobeerd:", "Wat al is beantwoord"]) {
    await sheet.getByText(words).first().waitFor();
  }
  // Neighbours are not named to the gemeente.
  for (const name of ["Samira", "Agnieszka", "Wim"]) {
    assert.equal(await sheet.getByText(name).count(), 0, name);
  }
  await holdsNothingOfTheApp(page);
  assert.deepEqual(await printed(page), [A4]);
});

test("a plan goes on a sheet, with names only when asked, and on a poster", async (t) => {
  const wim = await phone(t);
  const { page } = wim;
  await practise(page);
  await page.goto(`${ADDRESS}${await richPlan(page, ADDRESS)}`);
  await steps.link(page, "Print dit plan").click();
  const sheet = page.locator(".sheet");
  for (const words of ["Wat wil je?", "Wat er moet gebeuren", "Wat nodig is", "doen mee"]) {
    await sheet.getByText(words).first().waitFor();
  }
  const names = ["Henk", "Samira", "Agnieszka", "Youssef"];
  const named = async () => {
    const words = await sheet.innerText();
    return names.filter((name) => words.includes(name));
  };
  const without = await named();
  await page.getByRole("radio", { name: "Met namen" }).check();
  await sheet.getByText(new RegExp(names.join("|"))).first().waitFor();
  assert.ok((await named()).length > without.length, "names come when they are asked for");
  await holdsNothingOfTheApp(page);
  const pages = await printed(page);
  assert.ok(pages.length <= 2, `${pages.length} pages`);
  assert.deepEqual(new Set(pages.map(String)), new Set([String(A4)]));

  await page.emulateMedia({ media: "screen" });
  await page.getByRole("radio", { name: "Poster (A3)" }).check();
  await page.locator(".poster").waitFor();
  await holdsNothingOfTheApp(page);
  assert.deepEqual(await printed(page), [A3]);
});

test("what was said at a meeting is a page of A4", async (t) => {
  const noor = await phone(t);
  const { page } = noor;
  await practise(page);
  await visit(page, ADDRESS, full("/").find((screen) => screen.name === "verslag"));
  await page.locator(".sheet__item").first().waitFor();
  await holdsNothingOfTheApp(page);
  const pages = await printed(page);
  assert.ok(pages.length <= 2, `${pages.length} pages`);
  assert.deepEqual(pages[0], A4);
});
