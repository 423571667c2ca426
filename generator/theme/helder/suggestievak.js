/** Suggestions below the question of a page, made from its template[data-suggestion=sort]. */

import { ChoiceList } from "./keuzelijst.js";
import { textsOf } from "./teksten.js";

/** Fetched with the first letter: whoever does not type has no use for it. */
const source = () => import("./suggestiebron.js");

/**
 * Suggest while somebody types in `input`. `search(words)` is called with the notion that somebody chooses, `settle(match,
 * rest)` with a place and the other words; services and kinds of help are pages. `reading` is how texts are read, if the
 * page knows that.
 */
export function suggest(input, { search, settle, reading }) {
  const texts = textsOf(document);
  const follow = async (choice) => {
    if (choice.sort === "plaats") settle(choice.match, choice.rest);
    else if (choice.sort === "onderwerp") search(choice.title);
    else await open(choice).catch(() => search(choice.title));
  };
  new ChoiceList(input, {
    label: texts.say("suggestions"),
    find: (text, list) => find(text, list, texts, reading).catch(() => list([])),
    make: item,
    choose: follow,
    say: (number) => (number ? texts.count("suggested", number) : ""),
  });
}

/** Nothing may cover the help lines: while they stand there, nothing is suggested. */
async function find(text, list, texts, reading) {
  const isDanger = () => document.querySelector("[data-dangers]:not([hidden])") !== null;
  const { find: search } = await source();
  await search(text, (found) => list(isDanger() ? [] : found), texts, reading);
}

async function open(choice) {
  const { addressOf } = await source();
  location.assign(await addressOf(choice));
}

function item({ sort, why, pieces }) {
  const made = document.querySelector(`template[data-suggestion="${sort}"]`).content.firstElementChild.cloneNode(true);
  const [name, reason] = ["title", "why"].map((field) => made.querySelector(`[data-field=${field}]`));
  name.replaceChildren(...pieces.map(({ text, isHit }) => (isHit ? strong(text) : text)));
  reason.textContent = why;
  return made;
}

function strong(text) {
  const part = document.createElement("strong");
  part.textContent = text;
  return part;
}
