// Files that go from phone to phone.
import * as steps from "./steps.mjs";

/** Sends the whole buurt as a file, kept at `path`; ends on Delen. */
export async function sendFile(phone, path) {
  const { page } = phone;
  await steps.tab(page, "Delen").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    steps.button(page, "Stuur bestand").click(),
  ]);
  await download.saveAs(path);
  await steps.seen(page, "Het bestand staat bij je downloads. Stuur het aan je buur.").waitFor();
  return path;
}

/** Makes a backup, kept at `path`; gives it and the code that the screen shows. */
export async function makeBackup(phone, path) {
  await phone.open("/telefoon");
  const [download] = await Promise.all([
    phone.page.waitForEvent("download"),
    steps.button(phone.page, "Maak een reservekopie").first().click(),
  ]);
  await download.saveAs(path);
  const paper = phone.page.getByRole("region", { name: "Schrijf deze code op papier" });
  const [code] = (await paper.innerText()).match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/);
  return { file: path, code };
}

/** Makes a plain Automerge file of the buurt, kept at `path`. */
export async function makePlain(phone, path) {
  await phone.open("/telefoon");
  const [download] = await Promise.all([
    phone.page.waitForEvent("download"),
    steps.button(phone.page, "Maak een Automerge-bestand").click(),
  ]);
  await download.saveAs(path);
  return path;
}

/** Chooses a file on the page for opening one. */
export async function openFile(phone, file) {
  const [chooser] = await Promise.all([
    phone.page.waitForEvent("filechooser"),
    phone.page.getByText("Kies een bestand", { exact: true }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Copies the whole buurt as text, and gives what was copied; ends on Delen. */
export async function copyText(phone) {
  const { page } = phone;
  await steps.tab(page, "Delen").click();
  await steps.button(page, "Kopieer als tekst").click();
  await steps.seen(page, "Het is gekopieerd. Plak het in een bericht aan je buur.").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Copies what a screen offers as text, and gives what was copied. */
export async function copyOffered(page) {
  await steps.button(page, "Kopieer als tekst").last().click();
  await steps.seen(page, "Het is gekopieerd. Plak het in een bericht aan je buur.").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Pastes a message on the page for opening one. */
export async function pasteText(phone, text) {
  await steps.box(phone.page, "Kreeg je een bericht? Plak het hier.").fill(text);
  await steps.button(phone.page, "Plak tekst").click();
}

/** What the phone does when another app shares something with this one. */
export async function shareWith(phone, { files = [], text = "" }) {
  const answer = await phone.page.evaluate(async ({ files, text }) => {
    const form = new FormData();
    if (text) form.append("text", text);
    for (const { name, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      form.append("files", new File([bytes], name, { type: "application/octet-stream" }));
    }
    const sent = { method: "POST", body: form };
    return (await fetch("/open/gedeeld", sent)).url;
  }, { files, text });
  return new URL(answer);
}
