// Asks what danger is in texts, by rules that a test makes: {cases: [{rules, texts}]} on standard input, {ids, time} for each on standard output.
// Usage: node danger.mjs FOLDER_OF_THE_SCRIPTS < cases.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { dangersIn, prepare } = await import(new URL("begrip/gevaar.js", pathToFileURL(`${process.argv[2]}/`)));

/** The ids of the dangers in each text, and the milliseconds that half of the texts need less than. */
function judge({ rules, texts }) {
  const prepared = prepare(rules);
  const times = [];
  const ids = texts.map((text) => {
    const start = performance.now();
    const found = dangersIn(prepared, text);
    times.push(performance.now() - start);
    return found.map(({ id }) => id);
  });
  return { ids, time: times.sort((one, other) => one - other)[times.length >> 1] ?? 0 };
}

const { cases } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map(judge)));
