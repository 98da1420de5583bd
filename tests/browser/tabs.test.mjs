// Two tabs of one browser are one phone: what is written in one stands in the other.
import { test } from "node:test";

import { phone } from "./lib/phone.mjs";
import * as steps from "./lib/steps.mjs";

/** As on browsers that have no worker shared by tabs: one tab is elected to hold it. */
const WITHOUT_SHARED_WORKER = () => delete window.SharedWorker;

for (const [how, prepare] of [["share one worker", null], ["elect one", WITHOUT_SHARED_WORKER]]) {
  test(`tabs that ${how} write in one question at once`, async (t) => {
    const noor = await phone(t, { prepare });
    const first = noor.page;
    await steps.beginPlan(noor, "Oranjestraat", "een boekenkastje op de hoek");
    const second = await noor.tab(new URL(first.url()).pathname);

    await steps.typeInSection(first, steps.WHY, "Lezen is leuk.");
    await steps.shows(second, steps.WHY, "Lezen is leuk.");
    await steps.typeInSection(second, steps.WHY, " En je spreekt elkaar.");
    await steps.shows(first, steps.WHY, "Lezen is leuk. En je spreekt elkaar.");
    await Promise.all([
      steps.typeInSection(first, steps.WHY, " Eerst dit."),
      steps.typeInSection(second, steps.WHY, " Dan dat."),
    ]);
    for (const page of [first, second]) {
      await steps.shows(page, steps.WHY, "Eerst dit.");
      await steps.shows(page, steps.WHY, "Dan dat.");
      await steps.kept(page, steps.WHY);
    }
    await steps.addTask(second, "Kastje schilderen");
    await first.getByRole("checkbox", { name: /Kastje schilderen/ }).waitFor();

    // The first tab is the one that holds the worker where tabs elect one.
    await first.close();
    await steps.typeInSection(second, steps.WHY, " Nu alleen.");
    await steps.shows(second, steps.WHY, "Nu alleen.");
    await steps.kept(second, steps.WHY);
    await second.reload();
    const text = await steps.shows(second, steps.WHY, "Nu alleen.");
    for (const words of ["Lezen is leuk.", "spreekt elkaar.", "Eerst dit.", "Dan dat."]) {
      if (!text.includes(words)) throw new Error(`“${words}” is gone from “${text}”`);
    }
  });
}
