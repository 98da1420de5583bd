// A new resident (J6): a poster in the doorway, a page that says what goes on without asking for anything, a link
// that can be taken back, and a phone that says honestly how safe things are on it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Camera } from "./lib/camera.mjs";
import { copyOffered, pasteText } from "./lib/files.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { folder } from "./lib/surroundings.mjs";
import { timed } from "./lib/wait.mjs";

/** From the scan to words that one understands, on the mobile network of a town. */
const READ_MS = 5_000;
const MOBILE = {
  offline: false,
  latency: 85,
  downloadThroughput: (9 * 1024 * 1024) / 8,
  uploadThroughput: (1.5 * 1024 * 1024) / 8,
};
/** As large as it hangs in the doorway. */
const AS_ON_PAPER = () => {
  document.querySelector(".poster__code").style.inlineSize = "20rem";
};

/** Everything that a browser kept about people: the names of buurten, and what was typed. */
const kept = (page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return { stored: Object.keys(localStorage), databases: databases.map(({ name }) => name) };
  });

test("who passes a poster reads what goes on, without a name and within seconds", async (t) => {
  const noor = await phone(t);
  await steps.beginPlan(noor, "Oranjestraat", "een speelplek voor kleine kinderen");
  await steps.box(noor.page, "Wat is nodig?").fill("3 mensen om te graven");
  await steps.button(noor.page, "Nodig erbij").click();
  await steps.button(noor.page, "Verander: 3 mensen om te graven").waitFor();
  await steps.link(noor.page, "Print dit plan").click();
  await noor.page.getByLabel("Poster (A3)").check();
  await noor.page.locator(".poster__code svg").waitFor();
  await noor.page.setViewportSize({ width: 900, height: 1_600 });
  await noor.page.evaluate(AS_ON_PAPER);

  // A neighbour who has the app holds it before the poster.
  const camera = new Camera(folder(t));
  const wim = await phone(t, { args: camera.args });
  await wim.open("/");
  await steps.link(wim.page, "Doe mee: scan een buur").click();
  await camera.see(noor.page);
  await steps.heading(wim.page, "Dit doen wij hier samen").waitFor();
  await steps.heading(wim.page, "een speelplek voor kleine kinderen").waitFor();
  const address = wim.page.url();

  // Somebody without the app, in another language, on the mobile network.
  const fatma = await phone(t, { locale: "tr-TR" });
  const network = await fatma.context.newCDPSession(fatma.page);
  await network.send("Network.enable");
  await network.send("Network.emulateNetworkConditions", MOBILE);
  const took = await timed(async () => {
    await fatma.page.goto(address);
    await steps.heading(fatma.page, "Burada birlikte bunu yapıyoruz").waitFor();
    await steps.seen(fatma.page, "3 mensen om te graven").waitFor();
  });
  t.diagnostic(`${took} ms from the scan to a page in Turkish, on a mobile network`);
  assert.ok(took <= READ_MS, `${took} ms`);
  assert.equal(await fatma.page.getByRole("textbox").count(), 0);
  const { stored } = await kept(fatma.page);
  assert.ok(!stored.join().includes("Oranjestraat"), stored.join());

  // The way in is a neighbour, and the first screen is one step away.
  await fatma.page.getByRole("link", { name: "Katıl: komşunun kodunu tara" }).waitFor();
  for (const one of [noor, wim, fatma]) await one.isSound();
});

test("a link that was taken back lets nobody in, and a phone says how safe things are", async (t) => {
  const [noor, wim] = await Promise.all([phone(t), phone(t)]);
  await steps.beginBuurt(noor, "Oranjestraat");
  await steps.tab(noor.page, "Delen").click();
  await steps.button(noor.page, "Maak een link").click();
  const link = await steps.box(noor.page, "Link voor je buur").inputValue();
  await noor.page.getByRole("button", { name: /^Haal weg/ }).click();
  await steps.seen(noor.page, "Nog 14 dagen te gebruiken", { exact: true }).waitFor({ state: "detached" });
  await wim.open(link.slice(link.indexOf("/welkom")));
  const request = await copyOffered(wim.page);
  await noor.open("/open");
  await pasteText(noor, request);
  await steps.seen(noor.page, "Deze link is gebruikt of te oud. Maak een nieuwe link.").waitFor();

  // A browser may wipe what is in a tab: that is said, with a copy to make at once.
  await noor.open("/telefoon");
  await steps.seen(noor.page, "Je telefoon mag het weghalen als hij vol raakt.").waitFor();
  await steps.seen(noor.page, /of maak een reservekopie/).first().waitFor();
  await noor.page.getByRole("button", { name: /reservekopie/i }).first().waitFor();
  for (const one of [noor, wim]) await one.isSound();
});
