/** Pagefind in a thread of its own: a page stays quick while it searches. {number, task, term} in, {number, found} out. */

import * as engine from "./pagefind-motor.js";

addEventListener("message", async ({ data: { number, task, term } }) => {
  try {
    postMessage({ number, found: await engine[task](term) });
  } catch {
    postMessage({ number, isLost: true });
  }
});
postMessage({ isReady: true });
