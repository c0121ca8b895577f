// A part of a picture in another layout: boxes as they were drawn, in new places; lines and frames drawn anew.

// Of what Graphviz writes nothing else is taken over: no link, no name of a file, no script.
const DRAWN = {
  path: ["d", "fill", "stroke", "stroke-width", "stroke-dasharray"],
  polygon: ["points", "fill", "stroke", "stroke-width", "stroke-dasharray"],
  polyline: ["points", "fill", "stroke", "stroke-width", "stroke-dasharray"],
  ellipse: ["cx", "cy", "rx", "ry", "fill", "stroke", "stroke-width"],
  text: ["x", "y", "text-anchor", "font-size", "font-weight", "font-style", "fill"],
};
const JOINER = "\u2060";
const [GAP, MARGIN, PIXELS] = [28, 8, 4 / 3];

/** Pieces of a page from parts of the wiring of a view, laid out by Graphviz; x and y are still to be found. */
function redrawn(view, parts, graphviz) {
  const [drawn, ordered] = [drawnIn(view), new Set(view.wiring.ordered)];
  const font = parser.parseFromString(view.pieces[0].svg, "image/svg+xml").documentElement.getAttribute("font-family");
  return parts.map((part) => {
    const laidOut = parser.parseFromString(graphviz.layout(dotOf(part, ordered, drawn), "svg", "dot"), "image/svg+xml");
    const page = laidOut.querySelector("svg > g");
    const [, , width, height] = (laidOut.documentElement.getAttribute("viewBox") ?? "").split(/\s+/).map(Number);
    if (!page || !(width > 0 && height > 0)) throw new Error("no picture came of it");
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("font-family", font);
    const sheet = svg.appendChild(document.createElementNS(SVG, "g"));
    sheet.setAttribute("transform", /translate\([-\d. ]+\)/.exec(page.getAttribute("transform"))[0]);
    const places = [...page.children].flatMap((place) => (drawn.has(place.id) ? [[drawn.get(place.id), place]] : []));
    for (const [old, place] of places.sort(([one], [other]) => one.at - other.at)) {
      if (old.line) sheet.append(anew(old.line, place));
      else sheet.append(...old.parts.map((element) => moved(element, old, outline(place))));
    }
    const id = `anew-${part.boxes[0].id ?? part.boxes[0]}`;
    return { id, width: width * PIXELS, height: height * PIXELS, svg: new XMLSerializer().serializeToString(svg) };
  });
}

function moved(element, from, to) {
  const copy = document.importNode(element, true);
  copy.setAttribute("transform", `translate(${(to.x - from.x).toFixed(2)} ${(to.y - from.y).toFixed(2)})`);
  return copy;
}

/** A line or a frame with its title, and what is now drawn of it. */
function anew(old, place) {
  const element = document.importNode(old, false);
  const title = old.querySelector(":scope > title");
  if (title) element.append(document.importNode(title, true));
  for (const drawn of place.querySelectorAll(Object.keys(DRAWN).join())) {
    const copy = document.createElementNS(SVG, drawn.localName);
    for (const name of DRAWN[drawn.localName]) {
      if (drawn.hasAttribute(name)) copy.setAttribute(name, drawn.getAttribute(name));
    }
    if (copy.getAttribute("stroke") === "transparent") copy.setAttribute("stroke", "none");
    // As Python has it for all other pictures: signs that stood in for such as mean something to Graphviz.
    if (drawn.localName === "text") copy.textContent = drawn.textContent.replaceAll(`∖${JOINER}`, "\\").replaceAll(`&${JOINER}`, "&");
    element.append(copy);
  }
  return element;
}

/** Where pieces stand, in pixels: in rows, as `picture/packing.py` has it; the key of the picture below them. */
function arranged(pieces, foot) {
  const gap = GAP * PIXELS;
  const wanted = Math.sqrt(1.5 * pieces.reduce((sum, one) => sum + (one.width + gap) * (one.height + gap), 0));
  const page = Math.max(wanted, ...pieces.map((one) => one.width));
  // The top and the height of the row; the left edge, the width and the filled height of its last column.
  let [top, tall, left, wide, filled] = [0, 0, 0, 0, 0];
  for (const [at, one] of pieces.entries()) {
    if (at && filled + gap + one.height <= tall && left + one.width <= page) {
      Object.assign(one, { x: left, y: top + filled + gap });
      [wide, filled] = [Math.max(wide, one.width), filled + gap + one.height];
      continue;
    }
    if (at && left + wide + gap + one.width <= page) left += wide + gap;
    else if (at) [left, top, tall] = [0, top + tall + gap, 0];
    Object.assign(one, { x: left, y: top });
    [wide, filled, tall] = [one.width, one.height, Math.max(tall, one.height)];
  }
  const right = Math.max(...pieces.map((one) => one.x + one.width));
  const whole = Math.max(right, foot?.width ?? 0);
  for (const one of pieces) one.x += (whole - right) / 2;
  const all = foot ? [...pieces, { ...foot, x: (whole - foot.width) / 2, y: top + tall + gap }] : pieces;
  const edge = MARGIN * PIXELS;
  for (const one of all) Object.assign(one, { x: one.x + edge, y: one.y + edge });
  return { pieces: all, width: whole + 2 * edge, height: Math.max(...all.map((one) => one.y + one.height)) + edge };
}
