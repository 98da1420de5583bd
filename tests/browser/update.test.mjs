// A new version: offered, never taken while another tab runs the old one, then taken as a whole.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { copyOfBuild, serve, stage } from "./lib/surroundings.mjs";
import { buildOf, isReady, lookForNews } from "./lib/version.mjs";

const NEW = "Er is een nieuwe versie klaar";
const CLOSE_OTHERS = "Sluit eerst de andere vensters van Buurtlijm.";
const IDEA = "een buurtbarbecue in juni";

const styleOf = (folder) => readdirSync(folder).find((name) => name.endsWith(".css"));

/** Changes the page and a file that it loads, as a next build does. */
function putNextBuild(folder) {
  const page = join(folder, "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("</head>", '<meta name="next"></head>'));
  const style = join(folder, styleOf(folder));
  writeFileSync(style, `${readFileSync(style, "utf8")}\n:root { --next: yes; }\n`);
  stage(folder);
}

/** What of the next version a page has: both of its changed files, or none. */
const parts = (page) =>
  page.evaluate(() => [
    document.querySelector("meta[name=next]") ? "page" : "",
    getComputedStyle(document.documentElement).getPropertyValue("--next") ? "style" : "",
  ].join(" ").trim());

const said = (page, words) => steps.seen(page, words).filter({ visible: true }).first();

test("a new version comes on the resident's word and as a whole", async (t) => {
  const dist = copyOfBuild(t);
  const server = await serve(t, dist);
  const ria = await phone(t, { address: server.address });
  const first = ria.page;
  await isReady(first);
  await steps.beginPlan(ria, "Oranjestraat", IDEA);
  const plan = new URL(first.url()).pathname;
  const before = await buildOf(first);

  putNextBuild(dist);
  const second = await ria.tab("/");
  await lookForNews(second);
  await said(first, NEW).waitFor();
  await said(second, NEW).waitFor();

  // Two tabs are open: the word is heard, and the old version stays, also after a reload.
  await steps.button(second, "Werk nu bij").first().click();
  await said(second, CLOSE_OTHERS).waitFor();
  await second.reload();
  await steps.link(second, "Ik heb een idee").first().waitFor();
  for (const page of [first, second]) {
    assert.equal(await buildOf(page), before);
    assert.equal(await parts(page), "");
  }
  await steps.typeInSection(first, steps.WHY, "Geschreven in de oude versie.");
  await steps.kept(first, steps.WHY);

  await second.close();
  await steps.tab(first, "Delen").click();
  await steps.button(first, "Werk nu bij").first().click();
  await first.waitForFunction(() => document.querySelector("meta[name=next]"));
  await steps.link(first, "Laat je code zien").waitFor();
  assert.notEqual(await buildOf(first), before);
  assert.equal(await parts(first), "page style");

  await first.goto(server.address + plan);
  await steps.shows(first, steps.WHY, "Geschreven in de oude versie.");
  await server.stop();
  await first.reload();
  await steps.shows(first, steps.WHAT, IDEA);
  assert.equal(await parts(first), "page style");
});

test("a new version of which a file is broken is not taken", async (t) => {
  const dist = copyOfBuild(t);
  const server = await serve(t, dist);
  const henk = await phone(t, { address: server.address });
  await isReady(henk.page);
  const before = await buildOf(henk.page);
  putNextBuild(dist);
  // Only the changed file is fetched, so that is the one that arrives broken.
  writeFileSync(join(dist, styleOf(dist)), "half of it");
  henk.allow(/is not the file of build|ServiceWorker/);
  await henk.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((resolve) => {
      registration.addEventListener("updatefound", () => {
        const { installing } = registration;
        installing.addEventListener("statechange", () => resolve(installing.state));
      });
    });
    await registration.update().catch(() => null);
    return found;
  });
  await server.stop();
  await henk.page.reload();
  await steps.link(henk.page, "Begin een buurt").waitFor();
  assert.equal(await buildOf(henk.page), before);
  assert.equal(await parts(henk.page), "");
});
