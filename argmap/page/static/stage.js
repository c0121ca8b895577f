// The picture of the chosen view on the sheet: its pieces in one SVG, and which elements show which records.

// pieces: those on the sheet, each with its element and what in it shows and joins what; fresh: those that came last;
// kept: some that were there before, by what they are drawn from.
const stage = { svg: null, width: 0, height: 0, shown: "", pieces: [], fresh: [], kept: new Map(), of: new Map() };
const MOST_KEPT = 400;
// Of more elements than these none fades: all of them together would take seconds.
const CROWD = 300;
const parser = new DOMParser();

/** The picture to show: of the whole time, or, where there are other pictures on other days, the day's. */
function pictureNow() {
  const view = viewOf(state.view);
  if (!view) return null;
  const stages = state.day < 0 ? [] : view.stages.filter((one) => known.days.get(one.day) <= state.day);
  const picture = stages.at(-1) ?? view;
  return { view, picture, key: picture === view ? view.id : `${view.id} ${picture.day}` };
}

/** Puts the picture on the sheet, if it is another one than before. `anew`: what it shows may have changed. */
function mount(anew = false) {
  const now = pictureNow();
  if (!now || (now.key === stage.shown && !anew)) return false;
  const { view, picture } = now;
  const svg = stage.svg ?? byId("sheet").appendChild(document.createElementNS(SVG, "svg"));
  const attributes = {
    width: picture.width, height: picture.height, viewBox: `0 0 ${Math.max(picture.width, 1)} ${Math.max(picture.height, 1)}`,
    role: "group", "aria-label": `${view.title}: ${known.data.title}`,
  };
  for (const [key, value] of Object.entries(attributes)) setIfOther(svg, key, value);
  mountPieces(svg, picture.pieces);
  byId("sheet").classList.toggle("crowded", stage.of.size > CROWD);
  byId("empty").hidden = picture.pieces.length > 0 || (picture === view && view.notes.length > 0);
  Object.assign(stage, { svg, width: picture.width, height: picture.height, shown: now.key });
  return true;
}

/** Puts pieces into the drawing. What is drawn as before is used again, and what stays where it is is not touched. */
function mountPieces(svg, pieces) {
  const before = new Set(stage.pieces);
  for (const piece of before) stage.kept.set(piece.svg, piece);
  stage.pieces = pieces.map((piece) => taken(piece.svg) ?? drawn(piece.svg));
  stage.fresh = stage.pieces.filter((piece) => !before.has(piece));
  for (const svg of [...stage.kept.keys()].slice(0, -MOST_KEPT)) stage.kept.delete(svg);
  const elements = stage.pieces.map((piece) => piece.element);
  elements.forEach((element, at) => {
    for (const side of ["x", "y", "width", "height"]) setIfOther(element, side, pieces[at][side]);
  });
  const staying = new Set(elements);
  for (const child of [...svg.children]) if (!staying.has(child)) child.remove();
  let next = svg.firstChild;
  for (const element of elements) {
    if (element === next) next = next.nextSibling;
    else svg.insertBefore(element, next);
  }
  stage.of = new Map();
  for (const [element, names] of stage.pieces.flatMap((piece) => piece.shows)) {
    for (const name of names) {
      if (!stage.of.has(name)) stage.of.set(name, []);
      stage.of.get(name).push(element);
    }
  }
}

function taken(svg) {
  const found = stage.kept.get(svg);
  stage.kept.delete(svg);
  return found;
}

function setIfOther(element, name, value) {
  if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

/** A piece: its element, and what in it shows which records, each a place to go to with the keyboard. */
function drawn(svg) {
  const element = document.importNode(parser.parseFromString(svg, "image/svg+xml").documentElement, true);
  const named = (attribute) => [...element.querySelectorAll(`[${attribute}]`)].map((one) => [one, one.getAttribute(attribute).split(" ")]);
  const shows = named("data-of");
  for (const [one, names] of shows) {
    one.setAttribute("tabindex", "0");
    one.setAttribute("role", "button");
    const label = one.querySelector(":scope > title")?.textContent || recordOf(names[0])?.title;
    if (label) one.setAttribute("aria-label", label);
  }
  return { svg, element, shows, joins: named("data-ends") };
}

/** The elements of a record in the picture. */
const elementsOf = (name) => stage.of.get(name) ?? [];
