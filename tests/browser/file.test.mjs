// Two phones that met once: from then on a file goes from one to the other, and back. And a phone that is lost.
import { join } from "node:path";
import { test } from "node:test";

import { makeBackup, openFile, sendFile } from "./lib/files.mjs";
import { meetByText } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { folder } from "./lib/surroundings.mjs";

const IDEA = "een moestuin achter de school";

test("a file brings what a neighbour wrote, and another brings the answer", async (t) => {
  const [noor, wim] = await Promise.all([phone(t), phone(t)]);
  const place = folder(t);
  await steps.beginPlan(noor, "Schoolbuurt", IDEA);
  await meetByText(noor, wim, { isNew: true });
  // From here on one of them is switched on at a time.
  await wim.close();
  await noor.open("/");
  await steps.openPlan(noor, IDEA);
  await steps.typeInSection(noor.page, steps.WHY, "Noor: kinderen zien waar eten groeit.");
  await steps.kept(noor.page, steps.WHY);
  const first = await sendFile(noor, join(place, "first.buurt"));
  await noor.close();

  await wim.start();
  await wim.open("/");
  await steps.tab(wim.page, "Delen").click();
  await steps.link(wim.page, "Open een bestand").click();
  await openFile(wim, first);
  await steps.seen(wim.page, "Wat nieuw was, staat er nu bij.").waitFor();
  await steps.openPlan(wim, IDEA);
  await steps.shows(wim.page, steps.WHY, "Noor: kinderen zien waar eten groeit.");

  // Both go on apart.
  await steps.typeInSection(wim.page, steps.WHY, " Wim: en verse sla.");
  await steps.addTask(wim.page, "Grond halen");
  const second = await sendFile(wim, join(place, "second.buurt"));
  await wim.close();
  await noor.start();
  await noor.open("/");
  await steps.openPlan(noor, IDEA);
  await steps.typeInSection(noor.page, steps.WHY, " Noor: en rust.");
  await steps.kept(noor.page, steps.WHY);
  await steps.tab(noor.page, "Delen").click();
  await steps.link(noor.page, "Open een bestand").click();
  await openFile(noor, second);
  await steps.seen(noor.page, "Wat nieuw was, staat er nu bij.").waitFor();
  await steps.openPlan(noor, IDEA);
  for (const words of ["waar eten groeit.", "Wim: en verse sla.", "Noor: en rust."]) {
    await steps.shows(noor.page, steps.WHY, words);
  }
  await noor.page.getByRole("checkbox", { name: /Grond halen/ }).waitFor();

  // The same file once more brings nothing and changes nothing.
  await steps.tab(noor.page, "Delen").click();
  await steps.link(noor.page, "Open een bestand").click();
  await openFile(noor, second);
  await steps.seen(noor.page, "Je had alles al. Er is niets veranderd.").waitFor();
});

test("a stranger's phone reads nothing in a file", async (t) => {
  const [noor, ria] = await Promise.all([phone(t), phone(t)]);
  await steps.beginPlan(noor, "Schoolbuurt", IDEA);
  const file = await sendFile(noor, join(folder(t), "whole.buurt"));
  await steps.link(ria.page, "Open een bestand").click();
  await openFile(ria, file);
  await steps.seen(ria.page, /een buurt waar je niet meedoet/).waitFor();
  await ria.page.getByText("Schoolbuurt").waitFor({ state: "detached" });
});

test("a lost phone is not a lost buurt: the backup opens with the code on paper", async (t) => {
  const [noor, next] = await Promise.all([phone(t), phone(t)]);
  await steps.beginPlan(noor, "Schoolbuurt", IDEA);
  const { file, code } = await makeBackup(noor, join(folder(t), "backup.buurt"));
  await noor.close();
  await steps.link(next.page, "Open een bestand").click();
  await openFile(next, file);
  const field = steps.box(next.page, "Wat is de herstelcode?");
  await field.fill("0000-0000-0000-0000");
  await steps.button(next.page, "Open de reservekopie").click();
  await steps.seen(next.page, "Deze code past niet.").waitFor();
  await field.fill(code.toLowerCase().replaceAll("-", " "));
  await steps.button(next.page, "Open de reservekopie").click();
  await steps.seen(next.page, "Deze buurt staat nu op je telefoon.").waitFor();
  await steps.openPlan(next, IDEA);
  await steps.shows(next.page, steps.WHAT, IDEA);
});
