/**
 * What the search of this page finds by each of some texts, by the scripts of the page itself:
 * `entries` as addresses, all of them and best first, and `words`, what the texts were taken for. An expression.
 */
async ({ root, queries }) => {
  const load = (name) => import(new URL(`helder/${name}`, root));
  const [files, { prepare }, { read, fitted }, facets, { answered }, { State }, { textsOf }] = await Promise.all(
    ["bestanden.js", "begrip/gevaar.js", "verstaan.js", "facetten.js", "uitkomst.js", "stand.js", "teksten.js"].map(load),
  );
  const { reading } = prepare(JSON.parse(document.querySelector("[data-danger-rules]").textContent));
  const offer = await files.wholeOffer();

  const ask = async (text) => {
    const state = new State();
    state.takeWords(text);
    state.read = await read(text, reading, state);
    if (!state.read.words.length) return { entries: [], words: [], place: state.placeAsked?.name ?? "" };
    const fit = await fitted(state.read, offer, []);
    const hits = [...fit.found.keys()].filter((item) => item < offer.services.length);
    const left = facets.select(offer, state.wish, { hits, place: state.placeAsked });
    const { entries } = answered(left, state.placeAsked, fit, offer, textsOf(document));
    const numbers = entries.filter(({ kind }) => !kind).map(({ index }) => index);
    const cards = await files.cards(numbers, offer.cards);
    const services = new Map(numbers.map((number, at) => [number, cards[at].id]));
    const address = ({ kind, index }) => (kind ? `hulpvorm/${kind.id}` : `aanbod/${services.get(index)}`);
    return { entries: entries.map(address), words: state.read.words.map(({ word }) => word), place: state.placeAsked?.name ?? "" };
  };

  const answers = [];
  for (const query of queries) answers.push(await ask(query));
  return answers;
}
