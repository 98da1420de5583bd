// The same without any network: the server is really gone, not only hidden from the page.
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";
import { serve } from "./lib/surroundings.mjs";
import { isReady } from "./lib/version.mjs";

test("everything works without a network, and starts without one", async (t) => {
  const server = await serve(t);
  const fatma = await phone(t, { address: server.address });
  await isReady(fatma.page);
  await server.stop();

  await steps.beginPlan(fatma, "Oranjestraat", "een geveltuin voor elke deur");
  await steps.typeInSection(fatma.page, steps.TALK_FIRST, "De mensen van nummer 12.");
  await steps.kept(fatma.page, steps.TALK_FIRST);
  await fatma.page.reload();
  await steps.shows(fatma.page, steps.TALK_FIRST, "De mensen van nummer 12.");
  await fatma.close();

  await fatma.start();
  await fatma.open("/");
  await fatma.page.getByRole("heading", { level: 1, name: "Oranjestraat" }).waitFor();
  await steps.openPlan(fatma, "een geveltuin voor elke deur");
  await steps.shows(fatma.page, steps.TALK_FIRST, "De mensen van nummer 12.");
  await steps.addTask(fatma.page, "Planten uitzoeken");
  await steps.tab(fatma.page, "Delen").click();
  await steps.link(fatma.page, "Laat je code zien").click();
  await fatma.page.getByRole("img", { name: "Code die je buur kan scannen" }).waitFor();
});
