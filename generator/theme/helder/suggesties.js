/**
 * What may be suggested to somebody who is still typing: notions, services, kinds of help, places. Pure.
 *
 * A suggestion is {sort, title, pieces, why, fit} and what it leads to: a notion the words of its `title`, a service its
 * `item`, a kind of help its `id`, a place its `match` and the `rest` of what was typed. `pieces` are the title in parts
 * {text, isHit}: a hit begins like a word that was typed.
 */

import { begun } from "./begrip/aanvullen.js";
import { beginning } from "./begrip/namen.js";
import { begunPlaces } from "./begrip/plaatsbegin.js";
import { isAsked } from "./begrip/vraag.js";
import { words } from "./begrip/woordvormen.js";

const MOST = 8;
const MOST_OF_A_SORT = { onderwerp: 4, dienst: 3, hulpvorm: 3, plaats: 3 };
const KINDS_FIRST = 0.01;
const RELATED = 0.4;

/**
 * The suggestions for a text, those of a sort together, the best sort first. What is not known yet is null.
 * @param {string} text
 * @param {{reading, texts, language, places, rows}} known `texts` says why
 */
export function suggestions(text, { reading, texts, language, places, rows }) {
  const found = [
    ...(language ? notions(text, { reading, texts, language, places }) : []),
    ...(language && rows ? named(text, { reading, texts, language, rows }) : []),
    ...(places ? placed(text, { texts, places, language }) : []),
  ];
  const news = found.filter(({ title, sort }) => sort !== "onderwerp" || !isTyped(title, text));
  const best = Math.max(...news.map(({ fit }) => fit));
  const related = news.filter(({ fit }) => fit >= RELATED * best).sort((one, other) => other.fit - one.fit);
  return grouped(related).map((one) => ({ ...one, pieces: pieces(one.title, text) }));
}

function pieces(title, text) {
  const typed = words(text);
  const isHit = (piece) => words(piece).some((word) => typed.some((begin) => word.startsWith(begin)));
  return (title.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []).map((piece) => ({ text: piece, isHit: isHit(piece) }));
}

/** The numbers of the notions that may be suggested for a text: their labels are needed. */
export function nameable(text, { reading, language, places }) {
  const found = begun(text, { reading, places, ...language }).sort((one, other) => other.fit - one.fit);
  return found.slice(0, MOST).map(({ notion }) => notion.number);
}

function notions(text, { reading, texts, language, places }) {
  return begun(text, { reading, places, ...language }).filter(({ notion }) => notion.label).map(({ notion, fit, said }) => ({
    sort: "onderwerp", title: notion.label, fit, why: because(texts.say("sort-onderwerp"), said && texts.say("also-by", { words: said })),
  }));
}

function named(text, { reading, texts, language: { vocabulary, kinds }, rows }) {
  const read = reading.read(text);
  const content = read.filter((word, at) => at === read.length - 1 || !vocabulary.isFunctionWord(word));
  return beginning(rows, content.some(isAsked) ? content : []).map(({ row, other, fit }) => {
    const also = other && texts.say("also-called", { name: other });
    const kind = row.provider.length ? null : kinds.find(({ name }) => name === row.name);
    if (kind) return { sort: "hulpvorm", title: row.name, fit: fit + KINDS_FIRST, id: kind.id, why: because(texts.say("sort-hulpvorm"), also) };
    const by = row.provider[0]?.name ?? "";
    const whose = by && by !== row.name ? texts.say("service-of", { provider: by }) : texts.say("sort-dienst");
    return { sort: "dienst", title: row.name, fit, item: row.item, why: because(whose, also) };
  });
}

function placed(text, { texts, places, language }) {
  const isWord = (word) => language?.vocabulary.knows(word) ?? false;
  return begunPlaces(text, places, isWord).map(({ match, fit, rest }) => {
    const { place, name } = match;
    const isCode = place.postcodes.includes(name);
    const part = name === place.name ? "" : texts.say("part-of", { place: place.name });
    const more = isCode ? texts.say("postcode", { code: name }) : part;
    return { sort: "plaats", title: isCode ? place.name : name, fit, match, rest, why: because(texts.say("sort-plaats"), more) };
  });
}

function because(...parts) {
  return parts.filter(Boolean).join(" · ");
}

function isTyped(title, text) {
  return words(title).join(" ") === words(text).join(" ");
}

/** No more than fit on a screen and no more than some of a sort. */
function grouped(sorted) {
  const left = { ...MOST_OF_A_SORT };
  const chosen = sorted.filter(({ sort }) => (left[sort] -= 1) >= 0).slice(0, MOST);
  const sorts = [...new Set(chosen.map(({ sort }) => sort))];
  return chosen.sort((one, other) => sorts.indexOf(one.sort) - sorts.indexOf(other.sort) || other.fit - one.fit);
}
