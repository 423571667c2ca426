// Asks the scripts that understand words what a test wants to know: questions on standard input, answers on standard output.
// Usage: node word_scripts.mjs FOLDER_OF_THE_SCRIPTS < questions.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const load = (name) => import(new URL(name, pathToFileURL(`${process.argv[2]}/`)));
const [gevaar, leeftijd, plaatsen, samenstellingen, vraag, woordbegin, woordenlijst, woordenschat, woordvormen] = await Promise.all([
  "begrip/gevaar.js", "begrip/leeftijd.js", "plaatsen.js", "begrip/samenstellingen.js", "begrip/vraag.js",
  "begrip/woordbegin.js", "begrip/woordenlijst.js", "begrip/woordenschat.js", "begrip/woordvormen.js",
].map(load));

const { rules, words, phrases, places, questions } = JSON.parse(readFileSync(0, "utf8"));
const danger = rules && gevaar.prepare(rules);
const vocabulary = words && new woordenschat.Vocabulary(words);
for (const [name, file] of Object.entries(phrases ?? {})) vocabulary.learn(name, file);
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
  compounds: (known) => {
    const splitter = new samenstellingen.Splitter(new Set(known));
    return known.map((word) => splitter.parts(word));
  },
  file: (word, files) => woordbegin.fileOf(word, new Set(files)),
  parts: (known) => known.map((word) => vocabulary.parts(word)),
  age: (text) => leeftijd.ageIn(woordvormen.words(text))?.age ?? null,
  list: woordenlijst.unpacked,
  understand: (text, options) => {
    const { words: found, place, age, said, weights, doubts } = understand(text, options);
    const unknown = doubts.reduce((sum, doubt, index) => sum + doubt * weights[index], 0);
    const told = found.map(({ typed, word, state }) => [typed, word, state]);
    return { words: told, place: place?.matches.map((match) => match.place.id) ?? null, age: age?.age ?? null, share: unknown / said };
  },
};

process.stdout.write(JSON.stringify(questions.map(([name, ...values]) => ask[name](...values) ?? null)));
