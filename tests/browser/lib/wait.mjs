// Waiting for a state instead of for a time.
import { setTimeout as pause } from "node:timers/promises";

/** Asks until the answer is truthy, and gives it; says what was waited for when it never comes. */
export async function until(what, ask, { within = 30_000, every = 40 } = {}) {
  const end = Date.now() + within;
  let trouble = "";
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      trouble = "";
    } catch (error) {
      trouble = `: ${error.message}`;
    }
    if (Date.now() > end) {
      const missed = typeof what === "function" ? what() : what;
      throw new Error(`waited ${within} ms for ${missed}${trouble}`);
    }
    await pause(every);
  }
}

/** Milliseconds that something takes. */
export async function timed(act) {
  const begin = performance.now();
  await act();
  return Math.round(performance.now() - begin);
}
