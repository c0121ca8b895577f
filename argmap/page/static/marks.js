// What elements of the picture look like: there on the day or not, asked for by a filter or not, found, chosen.

// What each element was marked with last.
const marked = new WeakMap();

/** Marks every element, or the fresh ones only. A line is as little there as the less certain of its ends. */
function mark(onlyFresh = false) {
  // A picture of one day has only what stood on it.
  const ofOneDay = viewOf(state.view)?.day || pictureNow()?.picture !== viewOf(state.view);
  const at = ofOneDay ? -1 : state.day;
  const hits = new Set(search.hits);
  for (const [element, names] of elements(onlyFresh ? stage.fresh : stage.pieces)) {
    const states = names.map((name) => stood(name, at));
    const any = !element.hasAttribute("data-ends");
    const there = any ? best(states) : worst(states);
    const wanted = any ? names.some(isWanted) : names.every(isWanted);
    const hit = any && names.some((name) => hits.has(name));
    const chosen = any && names.includes(state.name);
    const marks = [there, wanted, hit, chosen].join();
    if (marked.get(element) === marks) continue;
    marked.set(element, marks);
    element.classList.toggle("absent", there === "");
    element.classList.toggle("perhaps", there === "possible");
    element.classList.toggle("out", !wanted);
    element.classList.toggle("hit", hit);
    element.classList.toggle("chosen", chosen);
    if (any) element.setAttribute("aria-pressed", String(chosen));
    if (any) describe(element, there, wanted);
  }
  byId("sheet").classList.toggle("hides", filters.hides);
  drawToday();
}

function* elements(pieces) {
  for (const piece of pieces) yield* piece.shows;
  for (const piece of pieces) yield* piece.joins;
}

const best = (states) => ["certain", "possible"].find((one) => states.includes(one)) ?? "";
const worst = (states) => ["", "possible"].find((one) => states.includes(one)) ?? "certain";

/** What is only faint for the eye is said in words. */
function describe(element, there, wanted) {
  const said = [there === "" ? "not on this day" : there === "possible" ? "possibly on this day" : "", wanted ? "" : "filtered out"];
  const words = said.filter(Boolean).join(", ");
  if (words) element.setAttribute("aria-description", words);
  else element.removeAttribute("aria-description");
}

/** A line at the day on an axis of time, where the picture has one. */
function drawToday() {
  for (const old of document.querySelectorAll(".today")) old.remove();
  const ticks = [...(stage.svg?.querySelectorAll("[data-day]") ?? [])];
  if (state.day < 0 || ticks.length < 2 || fixedDay()) return;
  const group = ticks[0].parentNode;
  const at = (tick) => [Number(tick.getAttribute("data-day")), tick.getBBox().x];
  const rows = ticks.map(at).sort((one, other) => one[0] - other[0]);
  const [first, last] = [rows[0], rows.at(-1)];
  const day = known.data.days[state.day].number;
  if (last[0] === first[0]) return;
  const x = first[1] + ((day - first[0]) / (last[0] - first[0])) * (last[1] - first[1]);
  if (x < first[1] || x > last[1]) return;
  const box = group.getBBox();
  const line = document.createElementNS(SVG, "line");
  for (const [key, value] of Object.entries({ class: "today", x1: x, x2: x, y1: box.y, y2: box.y + box.height })) {
    line.setAttribute(key, value);
  }
  group.append(line);
}
