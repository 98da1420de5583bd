// A camera that sees what it is shown: Chromium reads its picture from a file of raw video.
//
// The file holds one picture, and the browser reads it again for every picture it takes; writing
// another one over it, in the same length, is holding something else before the lens.
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

const WIDTH = 640;
const HEIGHT = 480;
const HEAD = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\nFRAME\n`, "latin1");
const COLOURLESS = 128;
const DARK = Buffer.alloc(WIDTH * HEIGHT, 90);
const CODE = ".qr_code__frame:has(svg, canvas)";

/**
 * Puts a picture on a grey table, a little crooked as a hand does, and gives its grey values. Of a whole screen
 * only the code is put there; nothing when there is none by now.
 */
const LAY_DOWN = async ({ base64, width, height, code }) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const png = new Blob([bytes], { type: "image/png" });
  const box = code && document.querySelector(code)?.getBoundingClientRect();
  if (code && !box) return null;
  const picture = await (box
    ? createImageBitmap(png, box.x, box.y, box.width, box.height)
    : createImageBitmap(png));
  const pen = new OffscreenCanvas(width, height).getContext("2d");
  const scale = (0.86 * height) / Math.max(picture.width, picture.height);
  pen.fillStyle = "#777";
  pen.fillRect(0, 0, width, height);
  pen.translate(width / 2, height / 2);
  pen.rotate(0.05);
  pen.scale(scale, scale);
  pen.drawImage(picture, -picture.width / 2, -picture.height / 2);
  const { data } = pen.getImageData(0, 0, width, height);
  let grey = "";
  for (let at = 0; at < data.length; at += 4) {
    grey += String.fromCharCode((data[at] + 2 * data[at + 1] + data[at + 2]) >> 2);
  }
  return btoa(grey);
};

export class Camera {
  #file;
  #screen = null;

  constructor(folder) {
    this.#file = join(folder, "camera.y4m");
    writeFileSync(this.#file, Buffer.concat([HEAD, frame(DARK)]));
  }

  /** For the start of the browser that looks through this camera. */
  get args() {
    return [`--use-file-for-fake-video-capture=${this.#file}`];
  }

  /** Holds nothing before this camera. */
  seeNothing() {
    this.#look(null);
    this.#hold(DARK);
  }

  /** Holds the code that `page` shows before this camera. */
  async see(page) {
    this.#look(null);
    const png = await page.locator(CODE).screenshot();
    const picture = { base64: png.toString("base64"), width: WIDTH, height: HEIGHT };
    this.#hold(Buffer.from(await page.evaluate(LAY_DOWN, picture), "base64"));
  }

  /** Holds the screen of `page` before this camera: every picture of its code, until something else is held there. */
  async watch(page) {
    await page.locator(CODE).scrollIntoViewIfNeeded();
    const screen = await page.context().newCDPSession(page);
    this.#look(screen);
    let [newest, isHolding] = [null, false];
    const hold = async () => {
      if (isHolding) return;
      isHolding = true;
      while (newest && this.#screen === screen) {
        const picture = { base64: newest, width: WIDTH, height: HEIGHT, code: CODE };
        newest = null;
        const grey = await page.evaluate(LAY_DOWN, picture).catch(() => null);
        if (this.#screen === screen) this.#hold(grey ? Buffer.from(grey, "base64") : DARK);
      }
      isHolding = false;
    };
    // Chromium tells of every picture that it put on the screen.
    screen.on("Page.screencastFrame", ({ data, sessionId }) => {
      newest = data;
      screen.send("Page.screencastFrameAck", { sessionId }).catch(() => null);
      void hold();
    });
    await screen.send("Page.startScreencast", { format: "png" });
  }

  /** Looks at another screen, or at none. */
  #look(screen) {
    this.#screen?.detach().catch(() => null);
    this.#screen = screen;
  }

  #hold(grey) {
    const file = openSync(this.#file, "r+");
    writeSync(file, frame(grey), 0, undefined, HEAD.length);
    closeSync(file);
  }
}

/** Grey values as a picture of raw video: brightness, then two quarter pictures of no colour. */
const frame = (grey) => Buffer.concat([grey, Buffer.alloc((WIDTH * HEIGHT) / 2, COLOURLESS)]);
