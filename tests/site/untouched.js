/**
 * What a page holds that its templates never write: elements, handlers, addresses; a list of complaints. An expression.
 * Elements of the selector `own` are the page's own.
 */
(own = "x-none") => {
  const NEVER =
    "style, link, meta, base, img, image, iframe, object, embed, form, math, video, audio, textarea, marquee, frameset, plaintext, animate, xmp, noscript";
  const isOwn = (value) => {
    const { protocol, host } = new URL(value, location.href);
    return ["tel:", "mailto:"].includes(protocol) || (["https:", "http:"].includes(protocol) && !host.includes("hostile"));
  };
  const isOdd = ({ name, value }) => /^(on|srcdoc|formaction|popover|autofocus)/.test(name) || (/^(href|src|action|xlink:href)$/.test(name) && !isOwn(value));
  const odd = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes].filter(isOdd));
  const scripts = [...document.querySelectorAll("script")].filter(({ src, type }) => type !== "application/json" && !src?.startsWith(`${location.origin}/helder/`));
  return [
    ...odd.map(({ name, value }) => `attribute ${name}=${value}`),
    ...[...document.body.querySelectorAll(NEVER)].filter((element) => element.rel !== "modulepreload" && !element.matches(own)).map(({ outerHTML }) => `element ${outerHTML.slice(0, 80)}`),
    ...scripts.map(({ outerHTML }) => `script ${outerHTML.slice(0, 80)}`),
    ...("struck" in window ? ["struck"] : []),
    ...(document.querySelectorAll("h1:not([data-page] h1)").length === 1 && document.querySelector("main h1") ? [] : ["no heading"]),
    ...(document.querySelector("body > footer a") ? [] : ["no footer"]),
    ...(document.querySelector("[data-noodlijnen] a[href='tel:112']") ? [] : ["no 112"]),
  ];
}
