// Asks the scripts that understand words what a test wants to know: questions on standard input, answers on standard output.
// Usage: node word_scripts.mjs FOLDER_OF_THE_SCRIPTS < questions.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const load = (name) => import(new URL(name, pathToFileURL(`${process.argv[2]}/`)));
const [afstand, begrippen, gevaar, leeftijd, namen, plaatsen, plaatswoorden, samenstellingen, vraag, woordenlijst, woordenschat, woordvormen] =
  await Promise.all([
    "begrip/afstand.js", "begrip/begrippen.js", "begrip/gevaar.js", "begrip/leeftijd.js", "begrip/namen.js", "plaatsen.js",
    "begrip/plaatswoorden.js", "begrip/samenstellingen.js", "begrip/vraag.js", "begrip/woordenlijst.js", "begrip/woordenschat.js", "begrip/woordvormen.js",
  ].map(load));

const { rules, words, phrases, places, questions } = JSON.parse(readFileSync(0, "utf8"));
const danger = rules && gevaar.prepare(rules);
const vocabulary = words && new woordenschat.Vocabulary(words);
const notions = words && new begrippen.Notions(words, (key) => vocabulary.keyWeight(key));
for (const file of phrases ?? []) {
  vocabulary.learn(file);
  notions.addPhrases(file);
}
const table = places && plaatsen.prepare(places);

function understand(text, { plain = [], ...options } = {}) {
  const known = { reading: danger.reading, vocabulary, places: table };
  return vraag.understand(text, known, { plain: new Set(plain), ...options });
}

const ask = {
  fold: woordvormen.fold,
  words: woordvormen.words,
  stem: woordvormen.stem,
  read: (text) => danger.reading.read(text),
  distance: afstand.distance,
  slips: afstand.slips,
  dangers: (text) => gevaar.dangersIn(danger, text).map(({ id }) => id),
  compounds: (known) => {
    const splitter = new samenstellingen.Splitter(new Set(known));
    return known.map((word) => splitter.parts(word));
  },
  parts: (known) => known.map((word) => vocabulary.parts(word)),
  beginning: begrippen.beginningOf,
  letter: namen.letterOf,
  age: (text) => leeftijd.ageIn(woordvormen.words(text))?.age ?? null,
  place: (text) => plaatswoorden.placeIn(woordvormen.words(text), table, { isWord: () => false, isKnown: () => false })?.matches.map(({ place }) => place.id) ?? [],
  list: woordenlijst.unpacked,
  knows: (word) => vocabulary.knows(word),
  nearest: (word) => vocabulary.nearest(word),
  understand: (text, options) => {
    const { words: found, place, age, said, weights, doubts } = understand(text, options);
    const unknown = doubts.reduce((sum, doubt, index) => sum + doubt * weights[index], 0);
    const told = found.map(({ typed, word, state }) => [typed, word, state]);
    return { words: told, place: place?.matches.map((match) => match.place.id) ?? null, age: age?.age ?? null, share: unknown / said };
  },
  notions: (text, most) => {
    const query = understand(text);
    return notions.match(query.words, query.weights, query.small).slice(0, most).map(({ number, fit }) => [number, fit]);
  },
};

process.stdout.write(JSON.stringify(questions.map(([name, ...values]) => ask[name](...values) ?? null)));
