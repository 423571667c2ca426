/** The places that somebody may be about to name with the last words: "turnh", "psycholoog in oud turn", "230". */

import { fold, isPart } from "../plaatsen.js";
import { lead } from "./plaatswoorden.js";
import { fold as plain } from "./woordvormen.js";

const WORD = /[\p{L}\p{N}]+/gu;
const LONGEST = 4;
const CODE = /^[1-9][0-9]{2,3}$/;
const ALONE = 3;
const JOINED = 5; // letters: "dep" is not De Panne, "depanne" is
const AMONG_WORDS = 5; // letters: "scho" after other words is more likely school than Schoten
const FITS = { exact: 1, start: 0.8, part: 0.1, amongWords: -0.35, afterIn: 0.15 };

/**
 * {match, fit, rest}: `match` as plaatsen.find gives it, `rest` what was typed before the place.
 * @param {(word: string) => boolean} isWord whether a word means something else too
 */
export function begunPlaces(text, places, isWord) {
  const tokens = [...text.matchAll(WORD)];
  const read = tokens.map(([word]) => plain(word));
  for (let from = Math.max(0, tokens.length - LONGEST); from < tokens.length; from += 1) {
    const before = lead(read, from);
    const typed = fold(read.slice(from).join(" "));
    const isJoined = tokens.length - from > 1 || typed.length >= JOINED;
    const found = isEnough(typed, read.slice(from), from, before, isWord) ? matching(typed, isJoined, places) : [];
    if (!found.length) continue;
    const rest = text.slice(0, tokens[from - before].index).trim();
    const where = before ? FITS.afterIn : from && FITS.amongWords;
    return found.map(({ match, fit }) => ({ match, rest, fit: fit + where }));
  }
  return [];
}

function isEnough(typed, read, from, before, isWord) {
  if (CODE.test(typed)) return true;
  if (/^[0-9]/.test(typed)) return false;
  const least = from && !before ? AMONG_WORDS : ALONE;
  return typed.length >= least && !(from && !before && read.length === 1 && isWord(read[0]));
}

function matching(typed, isJoined, places) {
  if (CODE.test(typed)) return withCode(typed, places);
  const names = [...places.byName].filter(([name]) => name.startsWith(typed));
  const isMeant = ({ name }) => isJoined || fold(name.match(WORD)[0]).startsWith(typed);
  return names.flatMap(([name, matches]) =>
    matches.filter(isMeant).map((match) => ({ match, fit: (name === typed ? FITS.exact : FITS.start) - (isPart(match) ? FITS.part : 0) })),
  );
}

function withCode(typed, { municipalities }) {
  return municipalities.flatMap((place) =>
    place.postcodes.filter((code) => code.startsWith(typed)).map((name) => ({ match: { place, name }, fit: FITS.exact })),
  );
}
