/** A list of words as small as can be sent: each by what it does not share with the last. See generator/search/word_list.py. */

const A = "A".charCodeAt(0);

/** "AhulpElijn": "hulp", "hulplijn". */
export function unpacked(text) {
  let word = "";
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((step) => (word = word.slice(0, step.charCodeAt(0) - A) + step.slice(1)));
}
