/** From what is found to what the page shows: entries with their group or their reason, and the sentence above them. Pure. */

import { inOrder } from "./antwoord.js";
import { REACHES } from "./facetten.js";

/** The groups of the results near a place, in order. */
const GROUPS = [...REACHES, "breed"];
const SAID_APART = ["regionaal", "vlaanderen", "mogelijk"];

/** Without words: everything that a choice leaves, nearest first. What may serve a chosen region stands last. */
export function browsed({ found, broad, maybe }, place, texts) {
  const entries = [
    ...found.map(({ index, reach }) => ({ index, group: reach })),
    ...broad.map(({ index }) => ({ index, group: "breed" })),
    ...maybe.map(({ index, reach, isBroad }) => ({ index, group: place ? (isBroad ? "breed" : reach) : "mogelijk-regio" })),
  ];
  if (place) entries.sort((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group));
  const names = place ? { lokaal: texts.say("where-place", { place: place.name }) } : {};
  return { entries, names, isEmpty: !entries.length, total: sentence([found.length, broad.length, maybe.length, 0], texts) };
}

/**
 * With words: what fits best first, each with where it is and by what it was found. `why` is {text, words}: the name of
 * the text that says so, and the words in it, which are Dutch.
 */
export function answered({ found, broad, maybe }, place, fit, offer, texts) {
  const known = { offer, kinds: fit.kinds, texts };
  const close = inOrder(found, fit.found, known, REACHES).map((entry) => shown(entry, place, known));
  const below = (items, group) => inOrder(items, fit.found, known, REACHES, 0).map((entry) => ({ ...shown(entry, place, known), group }));
  const entries = [...close, ...below(broad, "breed"), ...below(maybe, "mogelijk-regio")];
  const kinds = entries.filter(({ kind }) => kind).length;
  const counts = [found.length, broad.length, maybe.length, kinds];
  const total = fit.isKnown || !entries.length ? sentence(counts, texts) : nearSentence(counts, texts);
  return { entries, names: {}, isEmpty: !entries.length || !fit.isKnown, total: fit.isVague && !fit.isKnown ? texts.say("nothing-yet") : total };
}

function shown({ item, reach, why }, place, { offer, kinds, texts }) {
  const kind = kinds[item - offer.services.length];
  const where = place ? texts.say(SAID_APART.includes(reach) ? `where-${reach}` : "where-place", { place: place.name }) : "";
  return kind ? { kind, index: item, why: reason(why) } : { index: item, where, why: reason(why) };
}

function reason({ notion, text, near, name, mention }) {
  if (notion) return { text: "by-words", words: notion };
  if (name) return { text: "by-name", words: "" };
  if (mention) return { text: "by-words-in-name", words: mention.join(", ") };
  return text ? { text: "by-words", words: text.join(", ") } : { text: "by-what-fits", words: near.join(", ") };
}

/** For what does not really fit: no number of it is "found". */
function nearSentence([found, broad, maybe, kinds], texts) {
  const services = found + broad + maybe;
  return services ? explained(texts.count("near", services), kinds, texts) : texts.count("explained-near", kinds);
}

function sentence([found, broad, maybe, kinds], texts) {
  const sure = texts.count("found", found);
  const perhaps = maybe ? texts.say("and-maybe", { found: sure, number: maybe }) : sure;
  return explained(broad ? texts.say("and-broad", { found: perhaps, number: broad }) : perhaps, kinds, texts);
}

function explained(found, kinds, texts) {
  return kinds ? texts.count("and-explained", kinds, { found }) : found;
}
