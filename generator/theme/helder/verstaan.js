/** From words to what fits them: fetches the files that it takes, in as few steps as it can. */

import { fitting, meant } from "./antwoord.js";
import { isAsked, understand } from "./begrip/vraag.js";
import * as files from "./bestanden.js";
import * as text from "./pagefind-verbinding.js";

const SURELY_MEANT = 0.8;

/** Fetch what every search needs, while somebody is still typing. */
export function warmUp() {
  for (const load of [files.language, files.municipalities, files.offer]) load().catch(() => {}); // the search says it
  text.warmUp();
}

/** How some words are understood; `options` as for understand. */
export async function read(words, reading, options) {
  const [language, places] = await Promise.all([files.language(), files.municipalities()]);
  const { vocabulary } = language;
  const all = reading.read(words);
  const content = vocabulary.telling(all);
  const asked = content.filter(isAsked);
  // At the same time what an answer will ask for, as far as that is clear already.
  text.prepare(asked.map((word) => vocabulary.formOf(word)), asked.map((word) => vocabulary.weight(word)));
  files.namesWith(language, asked).catch(() => {});
  const isOpen = options.isDone === false && content.at(-1) === all.at(-1);
  await files.learn(language, content.length ? content : all, isOpen);
  const understood = () => understand(words, { reading, vocabulary, places }, options);
  const query = understood();
  // What a word was taken for may have parts that are not known yet.
  return (await files.learn(language, query.words.map(({ word }) => word), isOpen)) ? understood() : query;
}

/**
 * How well everything fits a query; `dangers` are the numbers of notions that a danger leads to, `surely` those of the
 * notions that the query surely means.
 */
export async function fitted(query, offer, dangers) {
  const language = await files.language();
  const matched = language.notions.match(query.words, query.weights, query.small);
  const notions = meant(query, { all: language.notions.all, matched }, dangers);
  const telling = query.words.length ? query.words.map(({ word }) => word).filter(isAsked) : query.read;
  const [rows, texts] = await Promise.all([
    files.namesWith(language, telling), text.search(query), files.tie(language, notions.map(({ number }) => number)),
  ]);
  const surely = matched.filter(({ fit }) => fit >= SURELY_MEANT).map(({ number }) => number);
  return { ...fitting(query, notions, { offer, ...language, rows, texts }), kinds: language.kinds, surely };
}
