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

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data?.type === "switch") event.waitUntil(self.skipWaiting());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
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
  const kept = (await cache.match(path)) ?? (path === PAGE ? null : await caches.match(path));
  return kept ?? fetch(request);
}

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
