/** The word that a slip of typing stands for. */

import { distance, slips } from "./afstand.js";

/**
 * Of the first group that has one: the nearest word, then the commonest; null for none.
 * @param {((consider: (word: string, level: number) => void) => void)[]} groups each tells its words and how common they are
 * @param {(word: string) => boolean} isSmall whether a word means nothing, and is never meant
 */
export function meantBy(word, groups, isSmall) {
  if (!slips(word)) return null;
  for (const eachOf of groups) {
    const found = closest(word, eachOf, isSmall);
    if (found !== null) return found;
  }
  return null;
}

function closest(word, eachOf, isSmall) {
  let limit = slips(word);
  let best = null;
  let commonest = -1;
  eachOf((candidate, level) => {
    if (slips(candidate) === 0 || isSmall(candidate)) return;
    const away = distance(word, candidate, limit);
    if (away > limit || (best && away === limit && level <= commonest)) return;
    [best, commonest, limit] = [candidate, level, away];
  });
  return best;
}
