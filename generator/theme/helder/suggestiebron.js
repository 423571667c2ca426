/** Where suggestions come from: the files of the search, as far as they are there. Typing never waits for them. */

import { Reading } from "./begrip/woordvormen.js";
import * as files from "./bestanden.js";
import { nameable, suggestions } from "./suggesties.js";

const SHORTEST = 2;
const BLINK = 50;
const LONGEST = 200;
const AS_WRITTEN = new Reading({ fillers: "", spellings: {} });

/** List what is suggested for a text: from what is there within a blink, and once more when the rest has come. */
export async function find(typed, list, texts, reading = AS_WRITTEN) {
  const text = typed.slice(0, LONGEST);
  const promised = ask(text, reading);
  if (text.trim().length < SHORTEST) return list([]);
  const known = await inTime(promised);
  list(suggestions(text, { reading, texts, ...known }));
  if (Object.values(known).every(Boolean)) return;
  list(suggestions(text, { reading, texts, ...(await whole(promised)) }));
}

/** The address of the page that a suggestion leads to. */
export async function addressOf({ item, id }) {
  if (id) return files.linkTo(`hulpvorm/${id}/`);
  const [card] = await files.cards([item], (await files.offer()).cards);
  return files.linkTo(card.address);
}

/** Each of these promises what it can; what cannot be had is not suggested, and the search says what is wrong. */
function ask(text, reading) {
  const typed = reading.read(text);
  const language = files.language();
  const parts = {
    language,
    places: files.municipalities(),
    rows: language.then((known) => files.namesWith(known, typed)),
    notions: language.then((known) => learn(known, typed, text, reading)),
  };
  return Object.fromEntries(Object.entries(parts).map(([name, promise]) => [name, promise.catch(() => null)]));
}

async function learn(language, typed, text, reading) {
  const { vocabulary } = language;
  const telling = typed.filter((word, at) => at === typed.length - 1 || !vocabulary.isFunctionWord(word));
  await files.learn(language, telling, true);
  await files.label(language, nameable(text, { reading, language, places: null }));
  return true;
}

async function inTime(promised) {
  const blink = new Promise((resolve) => setTimeout(resolve, BLINK, null));
  return whole(promised, (promise) => Promise.race([promise, blink]));
}

/** What is promised under some names, each by way of `by`. */
async function whole(promised, by = (promise) => promise) {
  const values = await Promise.all(Object.values(promised).map(by));
  return Object.fromEntries(Object.keys(promised).map((name, index) => [name, values[index]]));
}
