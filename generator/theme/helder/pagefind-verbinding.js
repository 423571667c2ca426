/** Full text, by Pagefind: words to the fragments that have them, best first. Filters and places are not its business. */

import { ROOT, once } from "./bestanden.js";

const start = once(async () => {
  if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
  const { createInstance } = await import(new URL("pagefind/pagefind.js", ROOT));
  const engine = createInstance({ baseUrl: "/" });
  await engine.init();
  return engine;
});

/** Fetch what every search needs, before there are words. */
export function warmUp() {
  start().catch(() => {}); // the search itself will say that it fails
}

/**
 * Everything that has the words, best first: {fragment, read}; `read` gives {address, name, summary}.
 * Words of nothing but space or signs are in nothing.
 */
export async function search(words) {
  const engine = await start();
  const { results } = await engine.search(words, {});
  return results.map((result) => ({ fragment: result.id, read: async () => page(await result.data()) }));
}

function page({ url, meta }) {
  return { address: url.replace(/^\/+/, ""), name: meta.title ?? "", summary: meta.samenvatting ?? "" };
}
