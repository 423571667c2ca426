/** Places: what somebody typed and the municipalities it may mean. The same rules as generator/places.py. */

const POSTCODE = /(?<![0-9A-Za-z])(?:[bB][ -]?)?([1-9][0-9]{3})(?![0-9A-Za-z])/g;
const SHORTEST = 3;
const MOST = 8;
const SAINTS = new Map([["st", "sint"], ["saint", "sint"], ["ste", "sinte"], ["sainte", "sinte"]]);

/** What is left of a name when its spelling no longer matters; names that fold alike are the same name. */
export function fold(name) {
  const plain = name.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  return (plain.match(/[a-z0-9]+/g) ?? []).map((word) => SAINTS.get(word) ?? word).join("");
}

/**
 * The places, ready to be asked.
 * @param {{id: string, name: string, tokens: object, postcodes: string[], names: string[]}[]} municipalities
 */
export function prepare(municipalities) {
  const byName = new Map();
  for (const place of municipalities) {
    for (const name of place.names) {
      const alike = byName.get(fold(name)) ?? [];
      if (!alike.some((match) => match.place === place)) byName.set(fold(name), [...alike, { place, name }]);
    }
  }
  return { municipalities, byName, byId: new Map(municipalities.map((place) => [place.id, place])) };
}

/**
 * What somebody may mean by "2300", "turnhout", "Turnhout (2300)", "St-Niklaas", "Ixelles".
 *
 * One match is the answer, several are a choice (each municipality once), none is an unknown place. A postcode beside
 * a name narrows the name down; where the two contradict each other, both are offered.
 * @returns {{place: object, name: string}[]} `name` is the name or the postcode that matched
 */
export function find(places, words) {
  const codes = [...words.matchAll(POSTCODE)].map(([, code]) => code);
  const named = places.byName.get(fold(words.replace(POSTCODE, " "))) ?? [];
  const agreeing = named.filter(({ place }) => codes.some((code) => place.postcodes.includes(code)));
  const found = agreeing.length ? agreeing : [...named, ...withPostcode(places, codes)];
  return each(found);
}

/** The same while somebody types, from three letters on: what means nothing yet may be how a name begins. */
export function begun(places, words) {
  const [found, typed] = [find(places, words), fold(words)];
  if (found.length || typed.length < SHORTEST) return found;
  return each([...places.byName].filter(([name]) => name.startsWith(typed)).flatMap(([, matches]) => matches)).slice(0, MOST);
}

/** Each municipality once, those that bear the name itself first. */
function each(found) {
  found.sort((one, other) => isPart(one) - isPart(other));
  return found.filter((match, index) => found.findIndex(({ place }) => place === match.place) === index);
}

/** What stands for the only match in the address of the page: the postcode as it was typed, else the identifier. */
export function keyOf(match) {
  return match.place.postcodes.includes(match.name) ? match.name : match.place.id;
}

/** What a key or a text in the address leads to: an identifier first, else whatever somebody may mean by it. */
export function lookUp(places, key) {
  const place = places.byId.get(key);
  return place ? [{ place, name: place.name }] : find(places, key);
}

/** A postcode or a part of a municipality, and not its own name. */
export function isPart({ place, name }) {
  return fold(name) !== fold(place.name);
}

function withPostcode(places, codes) {
  return codes.flatMap((code) =>
    places.municipalities.filter((place) => place.postcodes.includes(code)).map((place) => ({ place, name: code })),
  );
}
