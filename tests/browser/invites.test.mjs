// A neighbour who is not near: a link, a request and an answer, by messages alone.
import { test } from "node:test";

import { copyOffered, pasteText } from "./lib/files.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";

const IDEA = "een moestuin achter de school";

test("a link lets in somebody who is far away, also after both apps were closed", async (t) => {
  const [noor, wim] = await Promise.all([phone(t), phone(t)]);
  await steps.beginPlan(noor, "Schoolbuurt", IDEA);
  await steps.tab(noor.page, "Delen").click();
  await steps.button(noor.page, "Maak een link").click();
  const link = await steps.box(noor.page, "Link voor je buur").inputValue();
  await steps.seen(noor.page, "Nog 14 dagen te gebruiken", { exact: true }).waitFor();

  const path = link.slice(link.indexOf("/welkom"));
  await wim.open(path);
  await steps.heading(wim.page, "Je bent uitgenodigd").waitFor();
  await steps.button(wim.page, "Stuur je vraag").waitFor();
  const request = await copyOffered(wim.page);
  await wim.close();

  await noor.open("/open");
  await pasteText(noor, `Hoi Noor!\n${request}`);
  await steps.seen(noor.page, "Een nieuwe buur doet mee. Stuur nu het antwoord terug.").waitFor();
  const answer = await copyOffered(noor.page);

  await wim.start();
  await wim.open("/open");
  await pasteText(wim, answer);
  await steps.seen(wim.page, "Deze buurt staat nu op je telefoon.").waitFor();
  await steps.link(wim.page, "Ga naar de buurt").click();
  await steps.openPlan(wim, IDEA);

  // The link is spent.
  const ria = await phone(t);
  await ria.open(path);
  const late = await copyOffered(ria.page);
  await noor.open("/open");
  await pasteText(noor, late);
  await steps.seen(noor.page, "Deze link is gebruikt of te oud. Maak een nieuwe link.").waitFor();
  await ria.open(path.slice(0, -4));
  await ria.page.reload();
  await steps.seen(ria.page, "Deze link is niet heel. Vraag je buur om een nieuwe link.").waitFor();
});
