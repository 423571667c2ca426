/** The files of the search, relative to the root of the site; each is fetched once, when it is first needed. */

import * as facets from "./facetten.js";
import * as places from "./plaatsen.js";

/** The scripts lie in <root>/helder/. */
export const ROOT = new URL("../", import.meta.url);

const OWN_ADDRESS = /^[a-z0-9-]+(\/[a-z0-9-]+)*\/$/;

/** The link to a page of this site; what is no address within the site leads to the root. */
export function linkTo(address) {
  return new URL(OWN_ADDRESS.test(address) ? address : "", ROOT).href;
}

/** The facet file, ready to be asked. */
export const offer = once(async () => facets.prepare(await json("zoeken/facetten.json")));

/** The places, ready to be asked. */
export const municipalities = once(async () => places.prepare(await json("zoeken/plaatsen.json")));

/** The cards of some services, by their numbers, in the same order; `size` cards are in a file. */
export async function cards(numbers, size) {
  const files = new Map(numbers.map((number) => [Math.floor(number / size), null]));
  await Promise.all([...files.keys()].map(async (file) => files.set(file, await cardFile(file))));
  return numbers.map((number) => files.get(Math.floor(number / size))[number % size]);
}

const loaded = new Map();

function cardFile(number) {
  if (!loaded.has(number)) loaded.set(number, once(() => json(`zoeken/kaarten/${number}.json`)));
  return loaded.get(number)();
}

async function json(path) {
  const answer = await fetch(new URL(path, ROOT));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** What `load` promises, asked once; after a failure it is asked again. */
export function once(load) {
  let promise = null;
  return () => {
    promise ??= load().catch((error) => {
      promise = null;
      throw error;
    });
    return promise;
  };
}
