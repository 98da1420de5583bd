// The service worker: the whole app of one build in one cache, whole or not at all.
//
// Install fetches every file of the list, checks its hash and keeps it; if one is missing or
// wrong, the version before goes on serving. A new version waits until the page says
// `{type: "switch"}`, which it does on the resident's word and when no other tab runs the old
// one. The build fills in the two lines below; see xtask/src/build/stage.rs.
"use strict";

const BUILD_ID = "";
const PRECACHE = [];

const PREFIX = "buurtlijm-";
const CACHE = PREFIX + BUILD_ID;
const PAGE = "/index.html";

// What other apps share, until the page has taken it (src/platform/received.rs). Its name does not
// begin as those of the builds do: it outlives them. Addresses and numbers as in the manifest.
const RECEIVED = "received";
const RECEIVED_AT = "/open/gedeeld";
const RECEIVED_MAX = 32;
const RECEIVED_BYTES_MAX = 20 * 1024 * 1024;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data?.type === "switch") event.waitUntil(self.skipWaiting());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === "POST" && url.origin === self.location.origin && url.pathname === RECEIVED_AT) {
    event.respondWith(receive(request));
    return;
  }
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(answer(PAGE, request));
    event.waitUntil(tidy());
  } else {
    event.respondWith(answer(url.pathname, request));
  }
});

async function install() {
  const cache = await caches.open(CACHE);
  try {
    // One after another would take a round trip a file; the browser limits how many at once.
    await Promise.all(PRECACHE.map(async (entry) => cache.put(entry.url, await obtain(entry))));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// A file that an earlier version has, with the same content, is not fetched again.
async function obtain(entry) {
  const kept = await caches.match(entry.url);
  const same = kept && (await checked(kept, entry));
  if (same) return same;
  const response = await fetch(entry.url, { cache: "reload", credentials: "same-origin" });
  const whole = response.ok && (await checked(response, entry));
  if (!whole) throw new Error(`${entry.url} is not the file of build ${BUILD_ID}`);
  return whole;
}

// The response with its headers, or null when its bytes are not those of the list. A new one is
// made because a redirected or compressed one may not answer for another request later.
async function checked(response, entry) {
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== entry.sha256) return null;
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) {
    headers.delete(name);
  }
  return new Response(bytes, { headers });
}

async function activate() {
  const isFirst = !(await olderCaches()).length;
  await tidy();
  // On a first visit the page came from the network just now and is this build; after that, a
  // page comes under this worker by the switch it asked for.
  if (isFirst) await self.clients.claim();
}

// Own cache first; a tab that still runs an older build finds its files, under names that hold
// their hash, in the older cache.
async function answer(path, request) {
  const cache = await caches.open(CACHE);
  const isReceived = path.startsWith(RECEIVED_AT);
  const older = path === PAGE || isReceived ? null : await caches.match(path);
  const kept = (await cache.match(path)) ?? older;
  return kept ?? fetch(request);
}

// Puts aside what was shared and only then opens the page that takes it: a worker that is killed
// before that has told nobody that it has it. Nothing of it is looked at here.
async function receive(request) {
  try {
    const form = await request.formData();
    const said = ["title", "text", "url"].map((name) => form.get(name)).filter(isSaid).join("\n");
    const shared = form.getAll("files").filter((one) => one instanceof Blob && one.size);
    if (said) shared.push(new Blob([said]));
    const received = await caches.open(RECEIVED);
    const kept = (await received.keys()).length;
    if (!shared.length || kept + shared.length > RECEIVED_MAX) throw new Error("too many");
    if (shared.some((one) => one.size > RECEIVED_BYTES_MAX)) throw new Error("too large");
    for (const one of shared) {
      // Bytes and no kind, so that no browser ever takes them for a page.
      const bytes = await one.arrayBuffer();
      await received.put(`${RECEIVED_AT}/${crypto.randomUUID()}`, new Response(bytes));
    }
    return Response.redirect("/open", 303);
  } catch {
    return Response.redirect("/open?mislukt", 303);
  }
}

const isSaid = (one) => typeof one === "string" && one !== "";

async function olderCaches() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}

// Older caches go when at most one tab is open, and never while a next version is being kept.
async function tidy() {
  if (self.registration.installing || self.registration.waiting) return;
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (tabs.length > 1) return;
  await Promise.all((await olderCaches()).map((name) => caches.delete(name)));
}
