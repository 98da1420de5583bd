// The browser is killed at any moment, fifty times: what it said was kept is there afterwards.
//
// The text only ever grows, so what stands there after a kill must begin with everything that was
// said to be kept, and must itself be the beginning of everything that was typed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { dice } from "./lib/dice.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { until } from "./lib/wait.mjs";

const KILLS = Number(process.env.BUURTLIJM_KILLS ?? 50);
/** From the first letter on: some rounds of typing, pausing and keeping. */
const LIFE_MS_MAX = 1_300;
/** Typing is kept in one go every 300 ms; a pause may be shorter or longer than that. */
const PAUSE_MS_MAX = 450;
const BURST_MAX = 12;
/** Each so many kills come while the app is still starting. */
const EARLY_EVERY = 7;
const SIGN = "kept: ";

/** Tells what the field holds each time the page says that all of it is kept. */
const TELL_WHAT_IS_KEPT = (sign) => {
  const card = document.querySelector(".section_card:has(textarea)");
  let told = null;
  const look = () => {
    const state = card.querySelector(".text_area__state");
    const text = card.querySelector("textarea")?.value;
    if (state?.dataset.state !== "kept" || state.hidden || text === told) return;
    told = text;
    console.log(sign + text);
  };
  new MutationObserver(look).observe(card, { attributes: true, childList: true, subtree: true });
};

/** Types as people do: some letters, a thought, some more. */
async function type(field, words, roll) {
  for (let at = 0; at < words.length; ) {
    const burst = words.slice(at, at + 1 + roll(BURST_MAX));
    await field.pressSequentially(burst);
    await pause(roll(PAUSE_MS_MAX));
    at += burst.length;
  }
}

/** The field, and what it holds: at least what was kept. */
async function isThere(page, kept) {
  const field = await steps.writeAt(page, steps.WHY);
  let text = "";
  await until(() => `“${kept}”, not “${text}”`, async () => {
    text = await field.inputValue();
    return text.startsWith(kept);
  });
  return { field, text };
}

/** One phone, killed so many times; gives how often it said that all was kept. */
async function live(t, roll, kills) {
  const wim = await phone(t);
  await steps.beginPlan(wim, "Oranjestraat", "een plan dat alles overleeft");
  const plan = new URL(wim.page.url()).pathname;
  let kept = "Begin.";
  let typed = kept;
  let tellings = 0;
  await steps.typeInSection(wim.page, steps.WHY, kept);
  await steps.kept(wim.page, steps.WHY);
  await wim.kill();

  for (let kill = 2; kill <= kills; kill += 1) {
    await wim.start();
    const opening = wim.open(plan).catch(() => null);
    if (kill % EARLY_EVERY === 0) {
      await pause(roll(LIFE_MS_MAX));
      await wim.kill();
      await opening;
      continue;
    }
    const page = await opening;
    const { field, text } = await isThere(page, kept);
    assert.ok(typed.startsWith(text), `“${text}” was never typed`);
    page.on("console", (message) => {
      if (!message.text().startsWith(SIGN)) return;
      kept = message.text().slice(SIGN.length);
      tellings += 1;
    });
    await page.evaluate(TELL_WHAT_IS_KEPT, SIGN);
    const words = ` Zin ${kill} over het bankje bij de halte.`;
    typed = text + words;
    await field.press("Control+End");
    const typing = type(field, words, roll).catch(() => null);
    await pause(roll(LIFE_MS_MAX));
    await wim.kill();
    await typing;
  }
  await wim.start();
  await wim.open(plan);
  await isThere(wim.page, kept);
  return tellings;
}

test(`nothing that was kept is gone after ${KILLS} kills`, { timeout: 600_000 }, async (t) => {
  const seed = Number(process.env.BUURTLIJM_SEED ?? Date.now() % 1_000_000);
  t.diagnostic(`BUURTLIJM_SEED=${seed}`);
  const lives = [seed, seed + 1].map((own) => live(t, dice(own), KILLS / 2));
  const [one, other] = await Promise.all(lives);
  t.diagnostic(`${one + other} times the page said that all was kept`);
  assert.ok(one + other >= KILLS / 2, `only ${one + other} times`);
});
