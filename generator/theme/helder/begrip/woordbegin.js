/** In which file something is looked up: by the letters that a word begins with. See generator/search/beginnings.py. */

/** Two letters of Latin, else the script; of digits all are together. */
export function beginningOf(word) {
  if (/^[a-z]{2}/.test(word)) return word.slice(0, 2);
  if (/^[a-z]/.test(word)) return word[0];
  if (/^\p{N}/u.test(word)) return "0";
  return /^[\u0600-\u06ff]/.test(word) ? "ar" : /^[\u0400-\u04ff]/.test(word) ? "cyr" : "overig";
}

/** The one of these files that a word is looked up in; undefined where there is none. */
export function fileOf(word, files) {
  const beginning = beginningOf(word);
  const further = word.startsWith(beginning) ? word.slice(0, 3) : `${beginning}${word.codePointAt(0).toString(16)}`;
  return [further, beginning].find((name) => files.has(name));
}

/** All files of words that begin with the same two letters, or in the same script. */
export function filesAround(word, files) {
  const beginning = beginningOf(word);
  return [...files].filter((name) => name === beginning || (beginning.length > 1 && name.startsWith(beginning)));
}
