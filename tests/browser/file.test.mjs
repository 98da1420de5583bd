// Two phones that never meet: a file goes from one to the other, and back.
import { join } from "node:path";
import { test } from "node:test";

import { openFile, sendFile } from "./lib/files.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { folder } from "./lib/surroundings.mjs";

const IDEA = "een moestuin achter de school";

test("a file brings what a neighbour wrote, and another brings the answer", async (t) => {
  const [noor, wim] = await Promise.all([phone(t), phone(t)]);
  const place = folder(t);
  await steps.beginPlan(noor, "Schoolbuurt", IDEA);
  await steps.typeInSection(noor.page, steps.WHY, "Noor: kinderen zien waar eten groeit.");
  await steps.kept(noor.page, steps.WHY);
  const first = await sendFile(noor, join(place, "first.buurt"));

  await steps.link(wim.page, "Open een bestand").click();
  await openFile(wim, first);
  await steps.seen(wim.page, "Deze buurt staat nu op je telefoon.").waitFor();
  await steps.openPlan(wim, IDEA);
  await steps.shows(wim.page, steps.WHY, "Noor: kinderen zien waar eten groeit.");

  // Both go on apart.
  await steps.typeInSection(wim.page, steps.WHY, " Wim: en verse sla.");
  await steps.addTask(wim.page, "Grond halen");
  await steps.openPlan(noor, IDEA);
  await steps.typeInSection(noor.page, steps.WHY, " Noor: en rust.");
  await steps.kept(noor.page, steps.WHY);
  const second = await sendFile(wim, join(place, "second.buurt"));
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
