// Writing while a neighbour writes: nothing jumps, nothing that is being composed is broken.
import assert from "node:assert/strict";
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";

const LINES = Array.from({ length: 30 }, (_, at) => `Regel ${at + 1} van een lang verhaal.`);

/** Where the eye is: the caret, and how far page and field are scrolled. */
const place = (field) =>
  field.evaluate((area) => ({
    after: area.value.slice(area.selectionEnd),
    selected: area.value.slice(area.selectionStart, area.selectionEnd),
    fieldScroll: area.scrollTop,
    lineTop: Math.round(
      area.getBoundingClientRect().bottom - (area.scrollHeight - area.clientHeight),
    ),
    isActive: document.activeElement === area,
  }));

async function twoTabs(t) {
  const noor = await phone(t);
  await steps.beginPlan(noor, "Oranjestraat", "een lang verhaal");
  const mine = await steps.writeAt(noor.page, steps.WHY);
  const neighbour = await noor.tab(new URL(noor.page.url()).pathname);
  const theirs = await steps.writeAt(neighbour, steps.WHY);
  await noor.page.bringToFront();
  return { noor, mine, theirs };
}

test("a neighbour's lines above leave caret, selection and sight where they were", async (t) => {
  const { noor, mine, theirs } = await twoTabs(t);
  await mine.fill(LINES.join("\n"));
  await steps.kept(noor.page, steps.WHY);
  await mine.evaluate((area) => {
    area.focus();
    const at = area.value.indexOf("Regel 28");
    area.setSelectionRange(at, at + 8);
  });
  await noor.page.mouse.wheel(0, 1);
  const before = await place(mine);

  await theirs.evaluate((area) => area.setSelectionRange(0, 0));
  await theirs.pressSequentially("Bovenaan van de buur.\nEn nog een regel.\n");
  await steps.shows(noor.page, steps.WHY, "En nog een regel.");
  const after = await place(mine);
  assert.deepEqual({ ...after, lineTop: 0 }, { ...before, lineTop: 0 });
  assert.equal(after.selected, "Regel 28");
  assert.ok(Math.abs(after.lineTop - before.lineTop) <= 2, "the page jumped");

  await mine.press("ArrowRight");
  await mine.pressSequentially("!");
  await steps.shows(noor.page, steps.WHY, "Regel 28! van een lang verhaal.");
  await steps.kept(noor.page, steps.WHY);
});

test("a word that is being composed is not broken by a neighbour", async (t) => {
  const { noor, mine, theirs } = await twoTabs(t);
  await mine.fill("Wij willen ");
  await mine.press("Control+End");
  const keys = await noor.context.newCDPSession(noor.page);
  const compose = (text) =>
    keys.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose("ブ");
  await theirs.evaluate((area) => area.setSelectionRange(0, 0));
  await theirs.pressSequentially("Beste buren. ");
  await compose("ブラ");
  await compose("ブランコ");
  assert.ok((await mine.inputValue()).endsWith("ブランコ"));
  await keys.send("Input.insertText", { text: "ブランコ" });
  const text = "Beste buren. Wij willen ブランコ";
  await steps.shows(noor.page, steps.WHY, text);
  assert.equal(await mine.inputValue(), text);
  assert.equal((await place(mine)).after, "");
  await steps.kept(noor.page, steps.WHY);
  assert.equal(await steps.shows(theirs.page(), steps.WHY, text), text);
});

test("paste, undo by the browser and emoji are kept as they are", async (t) => {
  const { noor, mine, theirs } = await twoTabs(t);
  const pasted = "Geplakt 👩‍🌾 met\ntwee regels & <b>tekens</b> 🌱.";
  await noor.page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await mine.focus();
  await mine.press("Control+V");
  await steps.shows(theirs.page(), steps.WHY, pasted);
  await mine.press("Backspace");
  await mine.press("Backspace");
  await mine.press("Backspace");
  await mine.pressSequentially(" 🌻!");
  await steps.kept(noor.page, steps.WHY);
  await noor.page.reload();
  await steps.shows(noor.page, steps.WHY, "<b>tekens</b> 🌻!");
});
