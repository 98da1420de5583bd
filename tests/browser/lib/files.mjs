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

/** Chooses a file on the page for opening one. */
export async function openFile(phone, file) {
  const [chooser] = await Promise.all([
    phone.page.waitForEvent("filechooser"),
    phone.page.getByText("Kies een bestand", { exact: true }).click(),
  ]);
  await chooser.setFiles(file);
}
