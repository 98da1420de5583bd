// Lees voor: every screen can be heard, with voices of the phone itself and no others.
import assert from "node:assert/strict";
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import { practise } from "./lib/screens.mjs";
import * as steps from "./lib/steps.mjs";
import { until } from "./lib/wait.mjs";

/** A browser on a test machine has no voices: these write down what they are asked to say. */
function voices(all) {
  const said = [];
  let present = null;
  const end = (one) => {
    if (present !== one) return;
    present = null;
    one.onend?.({ type: "end" });
  };
  const synthesis = {
    getVoices: () => all,
    speak: (one) => {
      present = one;
      said.push({ words: one.words, lang: one.lang, voice: one.voice.name });
      setTimeout(end, window.isSlow ? 60_000 : 0, one);
    },
    cancel: () => {
      const one = present;
      present = null;
      one?.onerror?.({ type: "error" });
    },
  };
  window.said = said;
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  window.SpeechSynthesisUtterance = class {
    constructor(words) {
      this.words = words;
    }
  };
}

const LOCAL = [
  { name: "Verweg", lang: "nl-NL", localService: false },
  { name: "Ellen", lang: "nl_BE", localService: true },
  { name: "Laila", lang: "ar-001", localService: true },
];
const withVoices = (t, all) =>
  phone(t, { prepare: `(${voices.toString()})(${JSON.stringify(all)})` });
const said = (page) => page.evaluate(() => window.said);
const read = (page) => steps.button(page, "Lees voor").first().click();
const isDone = (page) => steps.button(page, "Lees voor").first().waitFor();

test("a screen is read from top to bottom by a voice of the phone", async (t) => {
  const { page } = await withVoices(t, LOCAL);
  await read(page);
  await isDone(page);
  const [title, promise, ...rest] = await said(page);
  assert.deepEqual(title, { words: "Buurtlijm", lang: "nl_BE", voice: "Ellen" });
  assert.match(promise.words, /^Samen plannen maken/);
  const words = rest.map((one) => one.words);
  assert.ok(words.includes("Begin een buurt"), words.join(" | "));
  assert.ok(!words.includes("Lees voor"), "its own button is not read");
  assert.equal(await page.locator(".is-aloud").count(), 0);
});

test("what a neighbour wrote keeps its own voice, and stopping stops", async (t) => {
  const { page } = await withVoices(t, LOCAL);
  await practise(page);
  await page.goto(new URL("/?taal=ar", page.url()).href);
  await page.locator("a.card--link").first().waitFor();
  const aloud = page.locator(".read_aloud").first();
  await aloud.click();
  await until("a Dutch and an Arabic voice", async () => {
    const heard = new Set((await said(page)).map((one) => one.voice));
    return heard.has("Ellen") && heard.has("Laila") && heard.size === 2;
  });
  await steps.button(page, "قراءة بصوت عالٍ").waitFor();
  await page.evaluate(() => (window.isSlow = true));
  await aloud.click();
  await page.locator(".is-aloud").waitFor();
  const before = (await said(page)).length;
  await aloud.click();
  await page.locator(".is-aloud").waitFor({ state: "detached" });
  assert.equal((await said(page)).length, before);
});

test("another page ends the reading, and a phone without a voice says so", async (t) => {
  const { page } = await withVoices(t, LOCAL);
  await practise(page);
  await page.evaluate(() => (window.isSlow = true));
  await read(page);
  await page.locator(".is-aloud").waitFor();
  await steps.tab(page, "Plannen").click();
  await isDone(page);
  assert.equal(await page.locator(".is-aloud").count(), 0);

  const deaf = await withVoices(t, LOCAL.slice(0, 1));
  await read(deaf.page);
  await deaf.page.getByRole("alert").getByText("geen stem voor deze taal").waitFor();
  assert.deepEqual(await said(deaf.page), []);
});
