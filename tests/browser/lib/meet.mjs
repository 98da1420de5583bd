// Two phones meet: codes before cameras, or copied as text; or they never meet, and write each other.
import { copyOffered, pasteText } from "./files.mjs";
import * as steps from "./steps.mjs";

const CODE = "Code die je buur kan scannen";
const LINKED = { timeout: 30_000 };

/** One shows a code and looks for the answer, the other looks first and answers. */
async function bySight(shower, scanner) {
  await shower.page.getByRole("img", { name: CODE }).waitFor();
  await scanner.camera.see(shower.page);
  await steps.heading(scanner.page, "Laat deze code aan je buur zien").waitFor(LINKED);
  await scanner.page.getByRole("img", { name: CODE }).waitFor();
  await shower.camera.see(scanner.page);
}

async function showCode(phone) {
  await steps.tab(phone.page, "Delen").click();
  await steps.link(phone.page, "Laat je code zien").click();
}

async function scan(phone, isNew) {
  if (isNew) {
    await steps.link(phone.page, "Doe mee: scan een buur").click();
  } else {
    await steps.tab(phone.page, "Delen").click();
    await steps.link(phone.page, "Scan een buur").click();
  }
}

/** The buurt came over, and the newcomer was brought there. */
async function hasJoined(newcomer) {
  await newcomer.page.waitForURL((url) => url.pathname === "/", LINKED);
  await steps.allKept(newcomer.page);
}

/** A newcomer takes part in the buurt of another, by camera. */
export async function join(host, newcomer) {
  await showCode(host);
  await scan(newcomer, true);
  await bySight(host, newcomer);
  await hasJoined(newcomer);
}

/** Two phones of one buurt link with each other by camera. */
export async function connect(shower, scanner) {
  [shower, scanner].forEach((phone) => phone.camera.seeNothing());
  await showCode(shower);
  await scan(scanner, false);
  await bySight(shower, scanner);
  for (const one of [shower, scanner]) {
    await steps.seen(one.page, /^Jullie zijn verbonden/).waitFor(LINKED);
  }
}

/** The same, until both have everything. */
export async function meetByCamera(shower, scanner) {
  await connect(shower, scanner);
  for (const one of [shower, scanner]) {
    const equal = "Alles is gelijk. Blijf dichtbij, dan blijft alles gelijk.";
    await steps.seen(one.page, equal).waitFor();
  }
}

/** The code on screen as text, as somebody without a camera copies it. */
async function copied(phone) {
  await phone.page.getByText("Geen camera? Stuur de code als tekst").click();
  const field = steps.box(phone.page, "Kopieer de code en stuur die naar je buur.");
  return field.inputValue();
}

/** Pastes a code that came by message. */
export async function paste(phone, code) {
  const field = steps.box(phone.page, "Code van je buur");
  if (!(await field.isVisible())) {
    await phone.page.getByText("Geen camera? Plak de code").click();
  }
  await field.fill(code);
  await steps.button(phone.page, "Gebruik deze code").click();
}

/** Two phones meet by codes that are sent as text. */
export async function meetByText(shower, scanner, { isNew = false } = {}) {
  await showCode(shower);
  await scan(scanner, isNew);
  await paste(scanner, await copied(shower));
  await steps.heading(scanner.page, "Laat deze code aan je buur zien").waitFor(LINKED);
  await paste(shower, await copied(scanner));
  await steps.seen(shower.page, "Jullie zijn verbonden").waitFor(LINKED);
  if (isNew) await hasJoined(scanner);
  else await steps.seen(scanner.page, "Jullie zijn verbonden").waitFor(LINKED);
}

/** A newcomer takes part in the buurt of another by messages alone, and is on its first screen. */
export async function joinByMessage(host, newcomer) {
  await steps.tab(host.page, "Delen").click();
  await steps.button(host.page, "Maak een link").click();
  const link = await steps.box(host.page, "Link voor je buur").inputValue();
  await newcomer.open(link.slice(link.indexOf("/welkom")));
  const request = await copyOffered(newcomer.page);
  await host.open("/open");
  await pasteText(host, request);
  const asks = "Een nieuwe buur doet mee. Stuur nu het antwoord terug.";
  await steps.seen(host.page, asks).waitFor();
  const answer = await copyOffered(host.page);
  await newcomer.open("/open");
  await pasteText(newcomer, answer);
  await steps.link(newcomer.page, "Ga naar de buurt").click();
}
