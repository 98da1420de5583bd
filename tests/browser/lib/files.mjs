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

/** Chooses a file on the page for opening one. */
export async function openFile(phone, file) {
  const [chooser] = await Promise.all([
    phone.page.waitForEvent("filechooser"),
    phone.page.getByText("Kies een bestand", { exact: true }).click(),
  ]);
  await chooser.setFiles(file);
}
