// What helder/suggesties.js suggests for some texts: questions on standard input, answers on standard output.
// Usage: node suggestion_scripts.mjs FOLDER_OF_THE_SCRIPTS < questions.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const load = (name) => import(new URL(name, pathToFileURL(`${process.argv[2]}/`)));
const [{ suggestions }, { Notions }, names, { Vocabulary }, { Reading }, plaatsen, { Texts }] = await Promise.all([
  "suggesties.js", "begrip/begrippen.js", "begrip/namen.js", "begrip/woordenschat.js", "begrip/woordvormen.js", "plaatsen.js", "teksten.js",
].map(load));
const { words, phrases, labels, rows, places, reading, without, said, texts } = JSON.parse(readFileSync(0, "utf8"));

const vocabulary = new Vocabulary(words);
const notions = new Notions(words, (key) => vocabulary.keyWeight(key));
vocabulary.learn("alle", phrases);
notions.addPhrases(phrases);
notions.addLabels(0, labels);
const known = {
  reading: new Reading(reading), texts: new Texts(said, "nl"), language: { vocabulary, notions, kinds: words.kinds }, places: plaatsen.prepare(places), rows: names.prepare(rows),
};
for (const name of without) known[name] = null;

process.stdout.write(JSON.stringify(texts.map((text) => suggestions(text, known))));
