// Seals a text, opens it in many states, and tells what came of each: run by test_protected.py.
import { createHash } from "node:crypto";
import { protect, unlock } from "../../wizard/browser/js/protect.js";

const [text, password] = JSON.parse(process.argv[2]);
const sealed = await protect(text, password);
const file = JSON.parse(sealed);

/** Somebody who knows how mends the checksum of a file that they changed. */
const forged = (changes) => {
  const made = { ...file, ...changes };
  const head = JSON.stringify([made.format, made.version, made.rounds, made.salt, made.nonce, made.check]);
  return JSON.stringify({ ...made, checksum: createHash("sha256").update(head + made.content).digest("hex") });
};
const turned = (base64) => {
  const bytes = Buffer.from(base64, "base64");
  bytes[3] ^= 1;
  return bytes.toString("base64");
};
const tried = (what, by = password) => unlock(what, by).then((opened) => (opened === text ? "opened" : "otherwise"), ({ why }) => why);

const told = {
  "as it is": await tried(sealed),
  "an accent in two characters": await tried(sealed, password.normalize("NFD")),
  "another password": await tried(sealed, `${password} `),
  "cut short": await tried(sealed.slice(0, -60)),
  "a sign lost": await tried(sealed.replace(file.content.slice(4, 9), file.content.slice(5, 9))),
  "a letter changed": await tried(JSON.stringify({ ...file, content: turned(file.content) })),
  "content changed by hand": await tried(forged({ content: turned(file.content) })),
  "nonce changed by hand": await tried(forged({ nonce: turned(file.nonce) })),
  "salt changed by hand": await tried(forged({ salt: turned(file.salt) })),
  "fewer rounds": await tried(forged({ rounds: 1 })),
  "rounds without end": await tried(forged({ rounds: 2 ** 40 })),
  "a newer form": await tried(forged({ version: 2 })),
  "text as a version": await tried(forged({ version: "1" })),
  "no file at all": await tried("{}"),
};
const again = await protect(text, password);
Object.defineProperty(globalThis, "crypto", { value: { getRandomValues: () => {} } });
told["plain http"] = await tried(sealed);
console.log(JSON.stringify({ told, sealed, again }));
