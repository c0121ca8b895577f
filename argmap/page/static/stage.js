// The picture of the chosen view on the sheet: its pieces in one SVG, and which elements show which records.

const stage = { svg: null, width: 0, height: 0, shown: "", pieces: new Map(), of: new Map(), ends: [] };
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
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("width", picture.width);
  svg.setAttribute("height", picture.height);
  svg.setAttribute("viewBox", `0 0 ${Math.max(picture.width, 1)} ${Math.max(picture.height, 1)}`);
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", `${view.title}: ${known.data.title}`);
  for (const piece of picture.pieces) svg.append(drawn(piece));
  byId("sheet").replaceChildren(svg);
  byId("empty").hidden = picture.pieces.length > 0;
  Object.assign(stage, { svg, width: picture.width, height: picture.height, shown: now.key });
  index(svg);
  return true;
}

/** The element of a piece; what is drawn the same as before is used again. */
function drawn(piece) {
  const key = piece.svg;
  const kept = stage.pieces.get(key) ?? document.importNode(parser.parseFromString(key, "image/svg+xml").documentElement, true);
  stage.pieces.delete(key);
  stage.pieces.set(key, kept);
  if (stage.pieces.size > 400) stage.pieces.delete(stage.pieces.keys().next().value);
  for (const side of ["x", "y", "width", "height"]) kept.setAttribute(side, piece[side]);
  return kept;
}

/** Finds what shows what, and makes it a place to go to with the keyboard. */
function index(svg) {
  stage.of = new Map();
  for (const element of svg.querySelectorAll("[data-of]")) {
    const names = element.getAttribute("data-of").split(" ");
    for (const name of names) {
      if (!stage.of.has(name)) stage.of.set(name, []);
      stage.of.get(name).push(element);
    }
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "button");
    const label = element.querySelector(":scope > title")?.textContent || recordOf(names[0])?.title;
    if (label) element.setAttribute("aria-label", label);
  }
  stage.ends = [...svg.querySelectorAll("[data-ends]")];
}

/** The elements of a record in the picture. */
const elementsOf = (name) => stage.of.get(name) ?? [];
