// Photos for the stories: a real JPEG of the browser's own, with the EXIF of a phone that knew where it was.
import * as steps from "./steps.mjs";

/** What no neighbour may ever get; it stands in the maker's note of the photo. */
export const SECRET = "Lindelaan 12 achterom";

/** Draws a photo: four coloured corners on a picture of this size, as JPEG bytes. */
const DRAW = async ({ width, height }) => {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d");
  const corners = [["#d00", 0, 0], ["#0a0", 1, 0], ["#00d", 0, 1], ["#dd0", 1, 1]];
  for (const [colour, x, y] of corners) {
    pen.fillStyle = colour;
    pen.fillRect((x * width) / 2, (y * height) / 2, width / 2, height / 2);
  }
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
  let text = "";
  for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
};

/** An EXIF segment: the photo lies on its side (orientation 6), was made at a place, and names it. */
function exif() {
  const note = Buffer.from(`${SECRET}\0`, "latin1");
  const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4 + note.length + 2 + 12 + 4);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  const noteAt = 8 + 2 + 3 * 12 + 4;
  const gpsAt = noteAt + note.length;
  const entry = (at, tag, type, count, value) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(3, 8);
  entry(10, 0x010e, 2, note.length, noteAt); // what it shows
  entry(22, 0x0112, 3, 1, 6); // turned a quarter
  entry(34, 0x8825, 4, 1, gpsAt); // where it was made
  note.copy(tiff, noteAt);
  tiff.writeUInt16LE(1, gpsAt);
  entry(gpsAt + 2, 0x0001, 2, 2, 0x4e); // north
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(2 + 6 + tiff.length, 2);
  return Buffer.concat([head, Buffer.from("Exif\0\0", "latin1"), tiff]);
}

/** A photo as a phone makes them, of these pixels before it is turned upright. */
export async function photo(page, size) {
  const jpeg = Buffer.from(await page.evaluate(DRAW, size), "base64");
  return Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]);
}

/** The part of the screen with photos and voice notes. */
export const attachments = (page) =>
  page.getByRole("region", { name: "Foto’s en spraak", exact: true });

/** Chooses a photo; ends on the sheet that shows it. */
export async function choosePhoto(page, buffer) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByText("Voeg een foto toe", { exact: true }).click(),
  ]);
  await chooser.setFiles({ name: "IMG_1.jpg", mimeType: "image/jpeg", buffer });
}

/** Says what it shows and keeps it. */
export async function keepPhoto(page, what) {
  const sheet = page.getByRole("dialog", { name: "Deze foto komt erbij" });
  await sheet.waitFor();
  await steps.box(sheet, "Wat zie je op de foto?").fill(what);
  await steps.button(sheet, "Bewaar de foto").click();
  await sheet.waitFor({ state: "hidden" });
}

/** The bytes of a picture or sound that the page shows, in base64. */
export const shownBytes = (page, address) =>
  page.evaluate(async (address) => {
    const bytes = await new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = () => {
        const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
        const pen = canvas.getContext("2d");
        pen.drawImage(image, 0, 0);
        resolve(pen.getImageData(0, 0, canvas.width, canvas.height));
      };
      image.onerror = () => reject(new Error("the browser does not show it"));
      image.src = address;
    });
    const pixel = (x, y) => [...bytes.data.slice(4 * (y * bytes.width + x)).slice(0, 3)];
    let sum = 0;
    for (const value of bytes.data) sum = (sum * 31 + value) % 1_000_000_007;
    const [right, bottom] = [bytes.width - 9, bytes.height - 9];
    const corners = [pixel(8, 8), pixel(right, 8), pixel(8, bottom), pixel(right, bottom)];
    return { width: bytes.width, height: bytes.height, sum, corners };
  }, address);
