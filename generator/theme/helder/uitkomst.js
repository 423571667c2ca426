/** From what is found to what the page shows: entries with their group or their reason, and the sentence above them. Pure. */

import { inOrder } from "./antwoord.js";
import { REACHES } from "./facetten.js";

/** The groups of the results near a place, in order. */
const GROUPS = [...REACHES, "breed"];
const UNTOLD = "Nog niets gevonden";
const WHERE = { regionaal: "In je regio", vlaanderen: "In heel Vlaanderen of Brussel" };

/** Without words: everything that a choice leaves, nearest first. What may serve a chosen region stands last. */
export function browsed({ found, broad, maybe }, place) {
  const entries = [
    ...found.map(({ index, reach }) => ({ index, group: reach })),
    ...broad.map(({ index }) => ({ index, group: "breed" })),
    ...maybe.map(({ index, reach, isBroad }) => ({ index, group: place ? (isBroad ? "breed" : reach) : "mogelijk-regio" })),
  ];
  if (place) entries.sort((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group));
  const names = place ? { lokaal: `In ${place.name}` } : {};
  return { entries, names, isEmpty: !entries.length, total: sentence(found.length, broad.length, maybe.length, 0) };
}

/** With words: what fits best first, each with where it is and by what it was found. */
export function answered({ found, broad, maybe }, place, fit, offer) {
  const known = { offer, kinds: fit.kinds };
  const close = inOrder(found, fit.found, known, REACHES).map((entry) => shown(entry, place, known));
  const wide = inOrder(broad, fit.found, known, REACHES, 0).map((entry) => ({ ...shown(entry, place, known), group: "breed" }));
  const perhaps = inOrder(maybe, fit.found, known, REACHES, 0).map((entry) => ({ ...shown(entry, place, known), group: "mogelijk-regio" }));
  const entries = [...close, ...wide, ...perhaps];
  const kinds = entries.filter(({ kind }) => kind).length;
  const counts = [found.length, broad.length, maybe.length, kinds];
  const total = fit.isKnown || !entries.length ? sentence(...counts) : nearSentence(...counts);
  return { entries, names: {}, isEmpty: !entries.length || !fit.isKnown, total: fit.isVague && !fit.isKnown ? UNTOLD : total };
}

function shown({ item, reach, why }, place, { offer, kinds }) {
  const kind = kinds[item - offer.services.length];
  const where = place ? whereIs(reach, place.name) : "";
  return kind ? { kind, index: item, why: reason(why) } : { index: item, where, why: reason(why) };
}

function whereIs(reach, name) {
  return reach === "mogelijk" ? `Misschien ook in ${name}: vraag het na` : (WHERE[reach] ?? `In ${name}`);
}

function reason({ notion, text, near, name, mention }) {
  if (notion) return `Gevonden op: ${notion}`;
  if (name) return "Gevonden op: de naam";
  if (mention) return `Gevonden op: ${mention.join(", ")}, in de naam`;
  return text ? `Gevonden op: ${text.join(", ")}` : `Gevonden op: wat past bij ${near.join(", ")}`;
}

/** For what does not really fit: no number of it is "found". */
function nearSentence(found, broad, maybe, kinds) {
  const services = found + broad + maybe;
  if (!services) return `Uitleg over ${sorts(kinds)} komt in de buurt`;
  return `${services === 1 ? "1 dienst komt" : `${services} diensten komen`} in de buurt${explained(kinds)}`;
}

function sentence(found, broad, maybe, kinds) {
  const perhaps = maybe ? `, ${maybe} mogelijk` : "";
  const more = broad ? ` en ${broad} waar je met elke vraag terecht kan` : "";
  return `${found} ${found === 1 ? "dienst" : "diensten"} gevonden${perhaps}${more}${explained(kinds)}`;
}

function explained(kinds) {
  return kinds ? `, en uitleg over ${sorts(kinds)}` : "";
}

function sorts(kinds) {
  return kinds === 1 ? "1 soort hulp" : `${kinds} soorten hulp`;
}
