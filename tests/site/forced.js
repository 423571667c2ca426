/**
 * What disappears where the visitor's own few colours replace all others: a list of complaints. An expression.
 * Backgrounds go then; what is pressed keeps an edge or an underline, an icon and a word of a drawing stand out.
 */
() => {
  // In a list of links the colour of links is enough.
  const CONTROLS = "button, select, textarea, summary, input:not([type=hidden]), a[href]:not(header a, nav a)";
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [most, least] = [light(one), light(other)].sort((a, b) => b - a);
    return (most + 0.05) / (least + 0.05);
  };
  const isClear = (colour) => /^rgba\(.*, 0\)$|^transparent$|^none$/.test(colour);
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (!isClear(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const named = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} ${element.textContent.trim().slice(0, 30)}`;
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 1;

  const hasEdge = (element) => {
    const style = getComputedStyle(element);
    const edges = ["Top", "Right", "Bottom", "Left"].filter((side) => parseFloat(style[`border${side}Width`]) > 0 && !isClear(style[`border${side}Color`]));
    return edges.length > 0 || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
  };
  const isNative = (element) => element.matches("input[type=checkbox], input[type=radio]") && getComputedStyle(element).appearance !== "none";
  const isUnderlined = (element) => [element, ...element.querySelectorAll("*")].some((one) => getComputedStyle(one).textDecorationLine.includes("underline"));
  const isMarked = (element) => element.matches("summary") && (getComputedStyle(element).display === "list-item" || ["::before", "::after"].some((part) => getComputedStyle(element, part).content !== "none"));
  const isDrawn = (element) => element.closest("svg") !== null;
  const isPlain = (element) => !(isDrawn(element) || isNative(element) || hasEdge(element) || isUnderlined(element) || isMarked(element) || [...element.querySelectorAll("*")].some(hasEdge));

  // What a <use> shows has the colour of the words around it.
  const paints = (shape) => (shape.matches("use") ? ["color"] : ["fill", "stroke"]).map((name) => getComputedStyle(shape)[name]).filter((paint) => /^rgb/.test(paint) && !isClear(paint));
  const faint = (svg) => {
    const colours = [...svg.querySelectorAll("path, circle, rect, line, polyline, polygon, ellipse, use")].flatMap(paints);
    return colours.length > 0 && Math.max(...colours.map((colour) => contrast(colour, ground(svg)))) < 3;
  };
  return [
    ...[...document.querySelectorAll(CONTROLS)].filter(isSeen).filter(isPlain).map((one) => `no edge: ${named(one)}`),
    ...[...document.querySelectorAll("svg")].filter(isSeen).filter(faint).map((one) => `faint: ${named(one.parentElement)}`),
  ];
}
