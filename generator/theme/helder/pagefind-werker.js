/** Pagefind in a thread of its own: a page stays quick while it searches. {number, task, bundles, term} in, {number, found} out. */

import * as engine from "./pagefind-motor.js";

addEventListener("message", async ({ data: { number, task, bundles, term } }) => {
  try {
    postMessage({ number, found: await engine[task](bundles, term) });
  } catch {
    postMessage({ number, isLost: true });
  }
});
postMessage({ isReady: true });
