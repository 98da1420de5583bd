// Ways in and out beside the file list: a message, the share sheet, another app that shares with this one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { copyText, pasteText, sendFile, shareWith } from "./lib/files.mjs";
import { meetByText } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { folder } from "./lib/surroundings.mjs";

const IDEA = "een moestuin achter de school";
const BROUGHT = "Wat nieuw was, staat er nu bij.";

/** Two neighbours of one buurt; the first has written something since they met. */
async function neighbours(t, options = {}) {
  const [noor, wim] = await Promise.all([phone(t, options.noor), phone(t)]);
  await steps.beginBuurt(noor, "Schoolbuurt");
  await meetByText(noor, wim, { isNew: true });
  await Promise.all([noor, wim].map((one) => one.open("/")));
  await steps.addIdea(noor, IDEA);
  return [noor, wim];
}

const openPage = async (one) => {
  await steps.tab(one.page, "Delen").click();
  await steps.link(one.page, "Open een bestand").click();
};

test("a message brings the same as a file, also with words around it", async (t) => {
  const [noor, wim] = await neighbours(t);
  const text = await copyText(noor);
  assert.match(text, /^Dit is van Buurtlijm\./);
  assert.ok(!text.includes("moestuin"));
  await openPage(wim);
  await steps.button(wim.page, "Plak tekst").click();
  const quoted = text.replaceAll("\n", "\r\n> ");
  await pasteText(wim, `Hoi Wim,\n${quoted}\nGroet, Noor`);
  await steps.seen(wim.page, BROUGHT).waitFor();
  await steps.openPlan(wim, IDEA);

  await openPage(wim);
  await pasteText(wim, text.slice(0, text.length / 2));
  await steps.seen(wim.page, /niet heel/).waitFor();
  await pasteText(wim, "Zullen we zaterdag beginnen?");
  await steps.seen(wim.page, /niet van Buurtlijm/).waitFor();
  // With nothing in the field it takes what was copied.
  await wim.page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await steps.button(wim.page, "Plak tekst").click();
  await steps.seen(wim.page, "Je had alles al. Er is niets veranderd.").waitFor();
});

/** A share sheet that takes these kinds of things, and remembers what it got. */
const SHEET = (takes) => `{
  const is = { text: (data) => "text" in data, file: (data) => data.files?.length === 1 };
  const kinds = ${JSON.stringify(takes)};
  const can = (data) => {
    const [file] = data.files ?? [];
    if (!file) return kinds.includes("text");
    return kinds.includes(file.name.endsWith(".txt") ? "txt" : "buurt");
  };
  const set = (name, value) => Object.defineProperty(navigator, name, { value });
  if (kinds.includes("buurt")) set("userAgentData", undefined);
  window.shared = [];
  set("canShare", can);
  set("share", async (data) => {
    if (!can(data)) throw new DOMException("no", "NotAllowedError");
    const [file] = data.files ?? [];
    window.shared.push({ name: file?.name ?? null, text: file ? await file.text() : data.text });
  });
}`;

const sent = (one) => one.page.evaluate(() => window.shared.pop());

test("the share sheet gets what it takes, and the person is told what went", async (t) => {
  const cases = [
    [["buurt", "txt", "text"], "Schoolbuurt.buurt", /^BLJM/, "Het bestand is verstuurd."],
    [["txt", "text"], "Schoolbuurt.buurt.txt", /BEGIN BUURTLIJM/, /verstuurd als tekst/],
    [["text"], null, /BEGIN BUURTLIJM/, /verstuurd als tekst/],
  ];
  for (const [takes, name, holds, said] of cases) {
    const noor = await phone(t, { prepare: SHEET(takes) });
    await steps.beginBuurt(noor, "Schoolbuurt");
    await steps.tab(noor.page, "Delen").click();
    await steps.button(noor.page, "Stuur bestand").click();
    await steps.seen(noor.page, said).waitFor();
    const shared = await sent(noor);
    assert.equal(shared.name, name);
    assert.match(shared.text, holds);
    await noor.close();
  }
});

const base64 = (path) => readFileSync(path).toString("base64");

/** The service worker runs this page. */
const served = (page) =>
  page.waitForFunction(() => navigator.serviceWorker?.controller?.state === "activated");

test("what another app shares is put aside, opened when somebody says so, and thrown away", async (t) => {
  const place = folder(t);
  const [noor, wim] = await neighbours(t);
  const file = await sendFile(noor, join(place, "one.buurt"));
  await served(wim.page);
  const left = () => wim.page.evaluate(async () => (await (await caches.open("received")).keys()).length);
  const went = await shareWith(wim, { files: [{ name: "one.buurt", base64: base64(file) }] });
  assert.equal(went.pathname, "/open");
  assert.equal(await left(), 1);
  // The phone was put away before it looked; all of it is there when it comes back.
  await wim.close();
  await wim.start();
  await wim.open("/open");
  // Whoever sent it, nothing is opened before somebody here says so.
  await steps.seen(wim.page, "Een andere app gaf 1 ding aan Buurtlijm.").waitFor();
  assert.equal(await left(), 1);
  await steps.button(wim.page, "Open het").click();
  await steps.seen(wim.page, BROUGHT).waitFor();
  await wim.page.waitForFunction(async () => !(await (await caches.open("received")).keys()).length);
  await wim.page.reload();
  await steps.heading(wim.page, "Open een bestand").waitFor();
  await steps.seen(wim.page, BROUGHT).waitFor({ state: "detached" });
  await steps.openPlan(wim, IDEA);

  // Twice at once, with a photo of somebody and a message.
  const again = { name: "one.buurt", base64: base64(file) };
  const foreign = { name: "foto.buurt", base64: btoa("een foto") };
  await shareWith(wim, { files: [again, foreign, again], text: await copyText(noor) });
  await wim.open("/open");
  await steps.button(wim.page, "Open het").click();
  await steps.seen(wim.page, "Je had alles al. Er is niets veranderd.").waitFor();
  assert.equal(await left(), 0);
  // What nobody wants is thrown away unopened.
  await shareWith(wim, { files: [foreign] });
  await wim.open("/open");
  await steps.button(wim.page, "Gooi het weg").click();
  await wim.page.waitForFunction(async () => !(await (await caches.open("received")).keys()).length);
  await steps.button(wim.page, "Open het").waitFor({ state: "detached" });
  const nothing = await shareWith(wim, {});
  assert.equal(nothing.search, "?mislukt");
  await wim.open("/open?mislukt");
  await steps.seen(wim.page, /kon dit niet aannemen/).waitFor();
});

/** A computer that opened the app with a file. */
const LAUNCH = (base64) => `{
  const bytes = Uint8Array.from(atob("${base64}"), (letter) => letter.charCodeAt(0));
  const getFile = async () => new File([bytes], "one.buurt");
  const setConsumer = (take) => { take({ files: [{ getFile }] }); };
  Object.defineProperty(window, "launchQueue", { value: { setConsumer } });
}`;

test("a computer opens a file with the app", async (t) => {
  const [noor, wim] = await neighbours(t);
  const file = await sendFile(noor, join(folder(t), "one.buurt"));
  await wim.context.addInitScript(LAUNCH(base64(file)));
  await wim.open("/open");
  await steps.seen(wim.page, BROUGHT).waitFor();
  await steps.openPlan(wim, IDEA);
});
