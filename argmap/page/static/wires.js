// What of a picture is shown, and what another layout of it is asked for. Boxes keep their size, so Graphviz hears of
// no word in them; of what a map says it gets the labels of lines and frames.

/** What was drawn of a view, found once: its frames, lines and boxes by id, in the order in which they are painted and
 * read; of a box also the chips on it, its outline in points, and whose box it is. */
function drawnIn(view) {
  if (drawnIn.known.has(view)) return drawnIn.known.get(view);
  const found = new Map();
  for (const piece of view.pieces) {
    let last = null;
    for (const element of parser.parseFromString(piece.svg, "image/svg+xml").querySelectorAll(":scope > g > g")) {
      const id = element.dataset.id;
      if (element.classList.contains("cell")) last?.parts.push(element);
      else if (!id) continue;
      else if (element.classList.contains("node")) {
        last = { at: found.size, parts: [element], names: (element.dataset.of ?? "").split(" ").filter(Boolean), ...outline(element) };
        found.set(id, last);
      } else found.set(id, { at: found.size, line: element });
    }
  }
  drawnIn.known.set(view, found);
  return found;
}
drawnIn.known = new WeakMap();

/** The ids of the boxes of a view. */
const boxesOf = (view) => [...drawnIn(view)].flatMap(([id, drawn]) => (drawn.line ? [] : [id]));

/** The middle and the size of what is drawn round a box. Graphviz writes curves whose points lie within it. */
function outline(element) {
  const [shape] = element.querySelectorAll(":scope > :is(path, polygon, ellipse)");
  const number = (name) => Number(shape.getAttribute(name));
  if (shape?.tagName === "ellipse") {
    const rings = [...element.querySelectorAll(":scope > ellipse")];
    const most = (name) => Math.max(...rings.map((one) => Number(one.getAttribute(name))));
    return { x: number("cx"), y: number("cy"), width: 2 * most("rx"), height: 2 * most("ry"), round: true };
  }
  const drawn = [...element.querySelectorAll(":scope > :is(path, polygon, polyline)")];
  const points = drawn.flatMap((one) => pairs(one.getAttribute("d") ?? one.getAttribute("points")));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top, round: false };
}

function pairs(text) {
  const numbers = (text.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
  return numbers.flatMap((x, at) => (at % 2 ? [] : [[x, numbers[at + 1]]]));
}

/** The ids of the boxes that neither a filter nor the day leaves out. What is in the middle of a line goes with it. */
function shownIn(view) {
  const { joints, wires, boxes } = view.wiring;
  const at = view.day ? -1 : state.day;
  const middle = new Map(joints.map((id) => [id, { from: [], to: [] }]));
  for (const wire of wires) {
    if (wire.half) middle.get(wire.head).from.push(wire.tail);
    middle.get(wire.tail)?.to.push(wire.head);
  }
  const shown = new Set(boxesOf(view).filter((id) => {
    const { names } = drawnIn(view).get(id);
    return names.length ? names.some((name) => isWanted(name) && stood(name, at)) : middle.has(id);
  }));
  const members = new Map(frames(boxes).map((frame) => [frame.id, within(frame)]));
  const has = (end) => shown.has(end) || (members.get(end) ?? []).some((id) => shown.has(id));
  for (let before = -1; before !== shown.size;) {
    before = shown.size;
    for (const [joint, { from, to }] of middle) if (!from.some(has) || !to.every(has)) shown.delete(joint);
  }
  return shown;
}

/** All frames of a list of boxes and frames, each before those in it. */
function frames(list) {
  return list.flatMap((one) => (typeof one === "string" ? [] : [one, ...frames(one.inside)]));
}

/** The ids of all boxes in a frame. */
function within(frame) {
  return frame.inside.flatMap((one) => (typeof one === "string" ? [one] : within(one)));
}

/** Only these boxes: the frames around them, and the lines between them, now all of them from box to box. */
function reduced({ boxes, wires, ...rest }, shown) {
  const keep = (list) => list.flatMap((one) => {
    if (typeof one === "string") return shown.has(one) ? [one] : [];
    const inside = keep(one.inside);
    return inside.length ? [{ ...one, inside, abreast: one.abreast.filter((id) => shown.has(id)) }] : [];
  });
  const kept = keep(boxes);
  const members = new Map(frames(kept).map((frame) => [frame.id, within(frame)]));
  // Graphviz joins boxes only: one inside the frame stands for it.
  const end = (id) => (shown.has(id) ? id : members.get(id)?.[members.get(id).length >> 1]);
  const joined = wires.flatMap((wire) => {
    const [from, to] = [end(wire.tail), end(wire.head)];
    return from && to ? [{ ...wire, from, to }] : [];
  });
  return { ...rest, boxes: kept, wires: joined };
}

/** The same in parts that hang together by lines or frames, in their order. */
function parted({ boxes, wires, ...rest }) {
  const parent = new Map();
  const root = (id) => {
    while (parent.has(id)) id = parent.get(id);
    return id;
  };
  const join = (one, other) => root(one) !== root(other) && parent.set(root(one), root(other));
  for (const frame of boxes) if (typeof frame !== "string") for (const id of within(frame)) join(id, frame.id);
  for (const wire of wires) join(wire.from, wire.to);
  const parts = new Map();
  const part = (id) => {
    if (!parts.has(root(id))) parts.set(root(id), { ...rest, boxes: [], wires: [] });
    return parts.get(root(id));
  };
  for (const one of boxes) part(one.id ?? one).boxes.push(one);
  for (const wire of wires) part(wire.from).wires.push(wire);
  return [...parts.values()];
}

/** A part as DOT. Ids of the drawing hold letters, digits and `_.-` only, and what else is said was written for DOT. */
function dotOf({ said, boxes, wires }, ordered, sizes) {
  const inches = (points) => Math.max(points / 72, 0.02).toFixed(4);
  const box = (id) => {
    const { width, height, round } = sizes.get(id);
    const order = ordered.has(id) ? " ordering=in" : "";
    return `"${id}" [id="${id}" label="" fixedsize=true shape=${round ? "ellipse" : "box"} width=${inches(width)} height=${inches(height)}${order}]`;
  };
  const frame = (one) => {
    const row = one.abreast.length > 1 ? [`{rank=same; ${one.abreast.map((id) => `"${id}"`).join(" -> ")} [style=invis]}`] : [];
    return [`subgraph "cluster_${one.id}" {`, `graph [id="${one.id}" ${one.said}]`, ...one.inside.map(put), ...row, "}"].join("\n");
  };
  const put = (one) => (typeof one === "string" ? box(one) : frame(one));
  const cut = (id, end, at) => (id === end ? "" : ` ${at}="cluster_${id}"`);
  const wire = (one) =>
    `"${one.from}" -> "${one.to}" [id="${one.id}" ${one.said}${cut(one.tail, one.from, "ltail")}${cut(one.head, one.to, "lhead")}]`;
  return ["digraph picture {", ...said, ...boxes.map(put), ...wires.map(wire), "}"].join("\n");
}
