/** The home page: takes what was typed along to the search page. */

import { give } from "./overdracht.js";
import { suggest } from "./suggestievak.js";

const words = document.querySelector("#zoekwoord");
const place = document.querySelector("#plaats");
const link = document.querySelector("a[data-search-link]");
const offline = document.querySelector("[data-offline]");

link?.addEventListener("click", (event) => {
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  if (elsewhere) return;
  if (!navigator.onLine) return stay(event);
  give(words?.value.trim() ?? "", place?.value.trim() ?? "");
});

/** A page that cannot come would take the place of what was typed. */
function stay(event) {
  event.preventDefault();
  offline.hidden = false;
}

addEventListener("online", () => {
  offline.hidden = true;
});

for (const input of [words, place]) {
  input?.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) link?.click();
  });
}

if (words) suggest(words, { search: searchFor, settle: moveTo });

function searchFor(asked) {
  words.value = asked;
  link?.click();
}

function moveTo(match, rest) {
  words.value = rest;
  if (place) place.value = match.place.name;
}
