// Screens and languages lie in files of their own: they come when they are opened, also without a network.
import assert from "node:assert/strict";
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { until } from "./lib/wait.mjs";

const OFFLINE = /ERR_(FAILED|INTERNET_DISCONNECTED)|Failed to fetch/;
const PARTS = /\/part-.*\.wasm$/;
/** Every language with its direction and the words of its tabs and first button. */
const LANGUAGES = [
  ["English", "en-GB", "ltr", "Begin a neighbourhood"],
  ["Türkçe", "tr-TR", "ltr", "Mahalle kur"],
  ["العربية", "ar", "rtl", "بدء حي جديد"],
  ["Polski", "pl-PL", "ltr", "Załóż sąsiedztwo"],
  ["Українська", "uk-UA", "ltr", "Створити район"],
  ["Nederlands", "nl-NL", "ltr", "Begin een buurt"],
];

/** The service worker has everything on this phone. */
const isInstalled = (page) =>
  until("the app to be on this phone", () => page.evaluate(() => navigator.serviceWorker.controller));

const dress = (page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

test("every language is whole, stays chosen, and needs no network", async (t) => {
  const one = await phone(t);
  const { page, context } = one;
  await isInstalled(page);
  one.allow(OFFLINE);
  await context.setOffline(true);
  for (const [name, lang, dir, begin] of LANGUAGES) {
    await steps.button(page, name).click();
    await steps.link(page, begin).waitFor();
    assert.deepEqual(await dress(page), [lang, dir]);
    await page.reload();
    await steps.link(page, begin).waitFor();
    assert.deepEqual(await dress(page), [lang, dir]);
  }
});

test("a language that cannot be fetched says so, and Dutch goes on", async (t) => {
  const one = await phone(t, { path: null, serviceWorkers: "block" });
  one.allow(OFFLINE);
  const page = await one.open("/");
  await page.route(PARTS, (route) => route.abort());
  await steps.button(page, "Polski").click();
  await steps.seen(page, "Deze taal is nog niet op je telefoon.").waitFor();
  await steps.link(page, "Begin een buurt").waitFor();
  assert.deepEqual(await dress(page), ["nl-NL", "ltr"]);
  await page.unroute(PARTS);
  await steps.button(page, "Polski").click();
  await steps.link(page, "Załóż sąsiedztwo").waitFor();
});

test("a screen that cannot be fetched says so, and comes when it is asked for again", async (t) => {
  const one = await phone(t, { path: null, serviceWorkers: "block" });
  one.allow(OFFLINE);
  const page = await one.open("/");
  await steps.beginBuurt(one, "Oranjestraat");
  await page.route(PARTS, (route) => route.abort());
  await steps.tab(page, "Samen").click();
  await steps.seen(page, "Dit scherm is nog niet op je telefoon.").waitFor();
  await steps.tab(page, "Buurt").click();
  await steps.heading(page, "Oranjestraat").waitFor();
  await steps.tab(page, "Samen").click();
  await page.unroute(PARTS);
  await steps.button(page, "Probeer opnieuw").click();
  await steps.button(page, "Begin een straatgesprek").waitFor();
});
