// What a page asks of its lens, counted on the way: figures for a story about codes that move.
//
// The first byte of a message says what it is, in the order of `ToLens` and `FromLens` in
// crates/domain/src/lens.rs; of what was seen, the second byte says what, in the order of `Seen`.

/** For the start of a phone: told before any script of the page runs. */
export const COUNT = () => {
  const [READ, SHOW, FRAME] = [1, 2, 3];
  const [SEEN, MOVING, WHOLE] = [1, 2, 3];
  const counts = { payload: 0, shown: 0, looked: 0, read: 0 };
  window.lensCounts = counts;
  window.Worker = class extends window.Worker {
    constructor(...all) {
      super(...all);
      this.addEventListener("message", ({ data }) => {
        const isFrame = data?.[0] === SEEN && [MOVING, WHOLE].includes(data[1]);
        if (isFrame) counts.read += 1;
      });
    }

    postMessage(posted, given) {
      const kind = posted?.message?.[0];
      if (kind === READ) counts.looked += 1;
      if (kind === FRAME) counts.shown += 1;
      if (kind === SHOW) counts.payload = posted.beside.byteLength;
      super.postMessage(posted, given);
    }
  };
};

/** What was counted since the page was opened. */
export const counted = (page) => page.evaluate(() => ({ ...window.lensCounts }));
