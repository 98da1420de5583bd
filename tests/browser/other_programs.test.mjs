// A buurt as a plain Automerge file: the standard library opens it, edits it, and the edit comes back.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import * as Automerge from "@automerge/automerge";

import { openFile } from "./lib/files.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { folder } from "./lib/surroundings.mjs";

const IDEA = "een pluktuin langs het spoor";
const OURS = "Kersen voor iedereen.";
const THEIRS = "Uit een ander programma. ";

test("what another program writes in the file comes back", async (t) => {
  const noor = await phone(t);
  const place = folder(t);
  await steps.beginPlan(noor, "Spoorbuurt", IDEA);
  await steps.typeInSection(noor.page, steps.WHY, OURS);
  await steps.kept(noor.page, steps.WHY);
  await noor.open("/telefoon");
  const [download] = await Promise.all([
    noor.page.waitForEvent("download"),
    steps.button(noor.page, "Maak een Automerge-bestand").click(),
  ]);
  assert.equal(download.suggestedFilename(), "Spoorbuurt.automerge");
  const file = join(place, "Spoorbuurt.automerge");
  await download.saveAs(file);

  const doc = Automerge.load(readFileSync(file));
  const [id] = Object.keys(doc.initiatives);
  assert.equal(doc.initiatives[id].sections.why, OURS);
  const edited = Automerge.change(doc, (doc) => {
    Automerge.splice(doc, ["initiatives", id, "sections", "why"], 0, 0, THEIRS);
  });
  writeFileSync(file, Automerge.save(edited));

  // Meanwhile the writing went on here.
  await steps.openPlan(noor, IDEA);
  await steps.typeInSection(noor.page, steps.WHY, " En bramen.");
  await steps.kept(noor.page, steps.WHY);
  await steps.tab(noor.page, "Delen").click();
  await steps.link(noor.page, "Open een bestand").click();
  await openFile(noor, file);
  await steps.seen(noor.page, "Wat nieuw was, staat er nu bij.").waitFor();
  await steps.openPlan(noor, IDEA);
  await steps.shows(noor.page, steps.WHY, `${THEIRS}${OURS} En bramen.`);
});

test("a plain file of another buurt is refused in words", async (t) => {
  const noor = await phone(t);
  const file = join(folder(t), "vreemd.automerge");
  writeFileSync(file, Automerge.save(Automerge.from({ todos: ["melk"] })));
  await steps.beginPlan(noor, "Spoorbuurt", IDEA);
  await steps.tab(noor.page, "Delen").click();
  await steps.link(noor.page, "Open een bestand").click();
  await openFile(noor, file);
  await steps.seen(noor.page, "Dit bestand hoort bij een andere buurt.").waitFor();
});
