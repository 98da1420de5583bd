// Who takes part, and somebody who does not any more.
import { join } from "node:path";
import { test } from "node:test";

import { openFile, sendFile } from "./lib/files.mjs";
import { meetByText } from "./lib/meet.mjs";
import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { folder } from "./lib/surroundings.mjs";

const IDEA = "een moestuin achter de school";

const people = (page) => page.getByRole("region", { name: "Wie doen mee" });

async function open(one, path) {
  await one.open("/open");
  await openFile(one, path);
}

test("a keeper removes a neighbour: nothing new goes there, and inviting is the way back", async (t) => {
  const place = folder(t);
  const [noor, wim, ria] = await Promise.all([phone(t), phone(t), phone(t)]);
  await steps.beginBuurt(noor, "Schoolbuurt");
  await meetByText(noor, wim, { isNew: true });
  await Promise.all([noor, wim].map((one) => one.open("/")));
  await meetByText(noor, ria, { isNew: true });
  await Promise.all([noor, ria].map((one) => one.open("/delen")));
  const rows = people(noor.page).getByRole("listitem");
  await rows.nth(2).waitFor();
  await steps.seen(noor.page, "Eén buur past op de gegevens. Vraag er nog een bij.").waitFor();
  // Ria may do nothing about anybody.
  await people(ria.page).getByText("Past op de gegevens", { exact: true }).waitFor();
  await people(ria.page).getByRole("button", { name: /^Bekijk/ }).waitFor({ state: "detached" });

  await wim.open("/delen");
  await steps.box(wim.page, "Hoe heet je?").fill("Wim");
  await steps.box(wim.page, "Hoe heet je?").press("Tab");
  await wim.page.locator("#my-name-state .kept").waitFor();
  await wim.open("/");
  await meetByText(noor, wim);
  // The name comes over the link, so the link has to stay.
  await steps.tab(noor.page, "Delen").click();
  await people(noor.page).getByRole("button", { name: /^Bekijk ?: Wim$/ }).click();
  const sheet = noor.page.getByRole("dialog", { name: "Wim" });
  await sheet.getByText("Wat al op die telefoon staat, blijft daar staan.").waitFor();
  await steps.button(sheet, "Haal weg").click();
  await sheet.waitFor({ state: "hidden" });
  await people(noor.page).getByText("Wim").waitFor({ state: "detached" });

  await noor.open("/");
  await steps.addIdea(noor, IDEA);
  const file = await sendFile(noor, join(place, "one.buurt"));
  await open(wim, file);
  await steps.seen(wim.page, /een nieuwe sleutel/).waitFor();
  await open(ria, file);
  await steps.seen(ria.page, "Wat nieuw was, staat er nu bij.").waitFor();
  const wims = await sendFile(wim, join(place, "wim.buurt"));
  await open(noor, wims);
  await steps.seen(noor.page, /doet niet mee/).waitFor();
});
