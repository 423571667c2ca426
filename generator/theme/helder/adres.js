/** The fragment of /zoeken/: the chosen filters and the place. What somebody types in words is never put in it. */

import { FACETS } from "./facetten.js";
import { kept, write as withList } from "./lijstadres.js";

const IDENTIFIER = /^[a-z0-9]+([ -][a-z0-9]+)*$/;
const LONGEST = 200;
const OLDEST = 25;

/**
 * What a fragment says: the choice, and the words of a link that somebody made on purpose.
 * What is not a choice is left out; `isChoice` is false for the fragment of a link within the page.
 */
export function read(fragment) {
  const text = fragment.replace(/^#/, "");
  const pairs = new URLSearchParams(text);
  const values = FACETS.map((name) => [name, identifiers(pairs.getAll(name))]).filter(([, chosen]) => chosen.length);
  const choice = { values: Object.fromEntries(values), place: short(pairs.get("plaats")), age: age(pairs.get("leeftijd")) };
  return { choice, words: short(pairs.get("q")), isChoice: text === "" || text.includes("=") };
}

/** The fragment of a choice, "" for none; always the same for the same choice. */
export function write(choice, words = "") {
  const parts = [
    words && `q=${encodeURIComponent(words)}`,
    choice.place && `plaats=${encodeURIComponent(choice.place)}`,
    ...FACETS.map((name) => choice.values[name]?.length && `${name}=${choice.values[name].map(encodeURIComponent).join(",")}`),
    choice.age !== null && `leeftijd=${choice.age}`,
  ].filter(Boolean);
  return parts.length ? `#${parts.join("&")}` : "";
}

/** An age in whole years that a child or youngster can have, else null. */
export function age(text) {
  const years = /^[0-9]{1,2}$/.test((text ?? "").trim()) ? Number(text) : null;
  return years !== null && years <= OLDEST ? years : null;
}

function identifiers(texts) {
  const all = texts.flatMap((text) => text.split(","));
  return [...new Set(all.filter((value) => IDENTIFIER.test(value)))];
}

/** No more than the box can hold, and no half characters: no address can have those. */
export function short(text) {
  return (text ?? "").trim().slice(0, LONGEST).replace(/\p{Surrogate}/gu, "");
}

/** Let the address say what is chosen, beside the list of services: a new step of history where something discrete changed, none while typing. */
export function remember(choice, isStep = true) {
  const fragment = withList(write(choice), kept());
  if (fragment === location.hash) return;
  const target = location.pathname + location.search + fragment;
  if (isStep) history.pushState(null, "", target);
  else history.replaceState(null, "", target);
}
