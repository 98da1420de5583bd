// Which version of the app a page runs, and whether it is kept for a day without network.

/** Waits until a whole version is kept and serves this page. */
export const isReady = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
  });

/** The build that a page runs. */
export const buildOf = (page) =>
  page.locator("meta[name=buurtlijm-build]").getAttribute("content");

/** Has the browser look for another version now instead of within the hour. */
export const lookForNews = (page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
