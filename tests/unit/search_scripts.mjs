// Asks the pure scripts of the search what a test wants to know: questions on standard input, answers on standard output.
// Usage: node search_scripts.mjs FOLDER_OF_THE_SCRIPTS < questions.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [adres, facetten, plaatsen] = await Promise.all(
  ["adres.js", "facetten.js", "plaatsen.js"].map((name) => import(new URL(name, pathToFileURL(`${process.argv[2]}/`)))),
);
const { facets, places, questions } = JSON.parse(readFileSync(0, "utf8"));
const offer = facets && facetten.complete(facetten.prepare(facets[0]), facets[1]);
const table = places && plaatsen.prepare(places);
const given = ({ place, hits }) => ({ place: place ? table.byId.get(place) : null, hits });

const ask = {
  facets: () => facetten.FACETS,
  reaches: () => facetten.REACHES,
  select: (choice, others) => facetten.select(offer, choice, given(others)),
  counts: (choice, others) => facetten.counts(offer, choice, given(others)),
  known: (choice) => facetten.known(offer, choice),
  fold: plaatsen.fold,
  find: (words) => plaatsen.find(table, words).map(({ place, name }) => [place.id, name]),
  begun: (words) => plaatsen.begun(table, words).map(({ place }) => place.id),
  lookUp: (key) => plaatsen.lookUp(table, key).map(({ place }) => place.id),
  keys: (words) => plaatsen.find(table, words).map(plaatsen.keyOf),
  read: adres.read,
  write: adres.write,
};

process.stdout.write(JSON.stringify(questions.map(([name, ...values]) => ask[name](...values))));
