/**
 * Put hostile texts in the box and in the fragment of the search page, and tell what came of it: a list of complaints.
 * `texts` are the code units of each, so that a text may be half a character. An expression.
 */
async ({ texts }) => {
  const LONGEST = 5000;
  const FORBIDDEN = "script, style, link, meta, base, img, iframe, object, embed, form, math, video, audio, textarea";
  const box = document.querySelector("[data-search]");
  const [words, place] = ["#zoekwoord", "#plaats"].map((id) => document.querySelector(id));
  const complaints = [];
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const number = () => document.querySelectorAll(FORBIDDEN).length;
  const before = number();

  /** Do something and wait for the answer; none, a late one and a failure are complaints. */
  const answered = async (act) => {
    const start = performance.now();
    await act();
    do await pause(5);
    while (box.dataset.state === "busy" && performance.now() - start < LONGEST);
    const [{ state }, time] = [box.dataset, Math.round(performance.now() - start)];
    return [...(["answered", undefined].includes(state) ? [] : [`state ${state}`]), ...(time < LONGEST ? [] : [`${time} ms`])];
  };

  const isOdd = ({ name, value }) => name.startsWith("on") || (/^(href|src|action|xlink:href)$/.test(name) && isForeign(value));
  const isForeign = (value) => {
    const { protocol, host } = new URL(value, location.href);
    const [icons, isLink] = [value.includes("iconen.svg"), ["tel:", "mailto:", "https:", "http:"].includes(protocol)];
    return host.includes("hostile") || !(icons || isLink);
  };
  const oddities = () => {
    const odd = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes].filter(isOdd));
    return [
      ...odd.map(({ name, value }) => `attribute ${name}=${value}`),
      ...(number() === before ? [] : ["an element was added"]),
      ...("struck" in window || "struck" in {} ? ["struck"] : []),
      ...(location.hash.includes("q=") ? ["the words stay in the address"] : []),
    ];
  };

  const type = async (input, text) => {
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await pause(60); // then suggestions are there
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  };
  const go = async (fragment) => {
    location.hash = fragment;
    await pause(0);
  };
  const share = async () => {
    box.querySelector("[data-share]").click();
    await pause(0);
  };
  const encoded = (text) => encodeURIComponent(text.toWellFormed());
  const ways = {
    box: (text) => type(words, text),
    shared: share,
    place: (text) => type(place, text),
    link: (text) => go(`q=${encoded(text)}&plaats=${encoded(text)}&weg=${encoded(text)}&leeftijd=${encoded(text)}`),
    fragment: (text) => go(text),
  };

  for (const units of texts) {
    const text = units.map((unit) => String.fromCharCode(unit)).join("");
    for (const [name, way] of Object.entries(ways)) {
      const wrong = [...(await answered(() => way(text))), ...oddities()];
      complaints.push(...wrong.map((what) => `${name}: ${what}: ${JSON.stringify(text.slice(0, 80))}`));
    }
    await answered(() => type(place, ""));
  }
  return complaints;
}
