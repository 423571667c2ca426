// Asks what danger is in texts, by rules that a test makes: {cases: [{rules, texts}]} on standard input, {ids, shown} for each on standard output.
// Usage: node danger.mjs FOLDER_OF_THE_SCRIPTS < cases.json

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const scripts = pathToFileURL(`${process.argv[2]}/`);
const { dangersIn, prepare } = await import(new URL("begrip/gevaar.js", scripts));
const { chosen } = await import(new URL("begrip/gevaarkeuze.js", scripts));

/** The ids of the dangers in each text, and those of them that are shown. */
function judge({ rules, texts }) {
  const prepared = prepare(rules);
  const ids = texts.map((text) => dangersIn(prepared, text).map(({ id }) => id));
  return { ids, shown: ids.map(chosen) };
}

const { cases } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map(judge)));
