// A phone comes back after two weeks, and a newcomer gets everything: the same documents with the standard
// JavaScript library.
//
// `cargo xtask measure returning` makes the two documents and runs this. The library begins with an empty sync
// state, as it does with a neighbour whom it does not remember; only its protocol is counted, no link and no disk.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as Automerge from "@automerge/automerge";

const folder = process.argv[2];
const load = (name) => Automerge.load(readFileSync(join(folder, name)));

/** Lets the one that was away become equal to the one at home. */
const meet = (home, away) => {
  const wanted = Automerge.getHeads(home).sort().join();
  let [atHome, atAway] = [Automerge.initSyncState(), Automerge.initSyncState()];
  let [bytes, messages, isQuiet] = [0, 0, false];
  const count = (message) => {
    bytes += message.length;
    messages += 1;
    isQuiet = false;
    return message;
  };
  // The time that the program really ran, as for ours: a busy machine changes it little.
  const begun = process.cpuUsage();
  while (!isQuiet) {
    isQuiet = true;
    const [stateAway, toHome] = Automerge.generateSyncMessage(away, atAway);
    atAway = stateAway;
    if (toHome) [home, atHome] = Automerge.receiveSyncMessage(home, atHome, count(toHome));
    const [stateHome, toAway] = Automerge.generateSyncMessage(home, atHome);
    atHome = stateHome;
    if (toAway) [away, atAway] = Automerge.receiveSyncMessage(away, atAway, count(toAway));
  }
  const { user, system } = process.cpuUsage(begun);
  const ms = (user + system) / 1000;
  if (Automerge.getHeads(away).sort().join() !== wanted) throw new Error("not equal");
  return { ms, bytes, messages };
};

const words = readFileSync(join(folder, "ours.txt"), "utf8").split(" ");
const [ms, bytes, firstMs, firstBytes] = words.map(Number);
console.log(`theirs: @automerge/automerge in Node ${process.versions.node}, protocol alone, no memory of the peer`);
const compare = (what, theirs, ours, wanted) => {
  console.log(`  ${what}: ${Math.round(theirs.ms)} ms, ${theirs.bytes} bytes, ${theirs.messages} messages`);
  console.log(
    `  ratio: ${(ours.bytes / theirs.bytes).toFixed(2)}× the bytes, ` +
      `${(theirs.ms / Math.max(ours.ms, 1)).toFixed(1)}× faster (wanted: ${wanted})`,
  );
};
const returned = meet(load("after.automerge"), load("before.automerge"));
compare("returning", returned, { ms, bytes }, "at most 0.40×, at least 20×");
const first = meet(load("before.automerge"), Automerge.init());
compare("first meeting", first, { ms: firstMs, bytes: firstBytes }, "at least 10×");
