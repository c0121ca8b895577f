// Moving and enlarging the picture. One transform on one element: nothing inside is touched.

const pan = { x: 0, y: 0, scale: 1, places: new Map() };
const [SMALLEST, LEGIBLE, LARGEST, STEP] = [0.02, 0.72, 8, 60];
// Where letters are smaller than three pixels they are left out: they take most of the time of a step, and none is read.
const FAR = 0.18;
// A picture opens in all its width while its boxes can be told apart at that size.
const WHOLE = 0.36;

function place(glides = false) {
  const sheet = byId("sheet");
  sheet.classList.toggle("glides", glides);
  sheet.classList.toggle("far", pan.scale < FAR);
  sheet.style.transform = `translate(${pan.x}px, ${pan.y}px) scale(${pan.scale})`;
  pan.places.set(state.view, { x: pan.x, y: pan.y, scale: pan.scale });
}

function moveBy(x, y) {
  pan.x += x;
  pan.y += y;
  place();
}

/** Enlarges by a factor, so that what is at this point of the window stays there. */
function zoomBy(factor, x, y) {
  const box = byId("viewport").getBoundingClientRect();
  const [left, top] = [(x ?? box.left + box.width / 2) - box.left, (y ?? box.top + box.height / 2) - box.top];
  const scale = Math.min(LARGEST, Math.max(SMALLEST, pan.scale * factor));
  pan.x = left - ((left - pan.x) * scale) / pan.scale;
  pan.y = top - ((top - pan.y) * scale) / pan.scale;
  pan.scale = scale;
  place();
}

/** The whole picture in the window; `readable`: or its top, in all its width or as much of it as can be read. */
function fit(readable = false) {
  const { clientWidth: wide, clientHeight: tall } = byId("viewport");
  if (!wide || !stage.width) return;
  const free = wide - 24;
  const all = Math.min(free / stage.width, (tall - 24) / stage.height, 1.5);
  const across = Math.min(free / stage.width, 1);
  pan.scale = readable && all < LEGIBLE ? (across < WHOLE ? LEGIBLE : across) : all;
  pan.x = Math.max((wide - stage.width * pan.scale) / 2, 12);
  pan.y = Math.max((tall - stage.height * pan.scale) / 2, 12);
  if (readable) towardsTheQuestion(wide);
  place(!readable);
}

/** Of a picture that is too wide for the window, the part below its first question; of one without, its left part. */
function towardsTheQuestion(wide) {
  const question = stage.svg.querySelector(".node.dispute");
  const beyond = stage.width * pan.scale - wide + 12;
  if (!question || beyond <= 0) return;
  place();
  const [box, window] = [question.getBoundingClientRect(), byId("viewport").getBoundingClientRect()];
  const off = window.left + wide / 2 - (box.left + box.right) / 2;
  pan.x = Math.max(Math.min(pan.x + off, 12), -beyond);
}

/** Where the reader left this view, or all of it. */
function settle() {
  const left = pan.places.get(state.view);
  if (!left) return fit(true);
  Object.assign(pan, left);
  place();
}

/** Moves the picture just as far as it takes to see an element. */
function reveal(element) {
  const [box, window] = [element.getBoundingClientRect(), byId("viewport").getBoundingClientRect()];
  const off = (low, high, from, to) => {
    if (low >= from + 8 && high <= to - 8) return 0;
    return high - low > to - from - 16 ? from + 8 - low : (from + to) / 2 - (low + high) / 2;
  };
  const [x, y] = [off(box.left, box.right, window.left, window.right), off(box.top, box.bottom, window.top, window.bottom)];
  if (!x && !y) return;
  pan.x += x;
  pan.y += y;
  place(true);
}

/** Listens to pointer, wheel and buttons. A drag is no click. */
function startPanning() {
  const viewport = byId("viewport");
  const held = new Map();
  let dragged = 0;
  viewport.addEventListener("pointerdown", (event) => {
    if (event.button || event.target.closest(".zoom")) return;
    held.set(event.pointerId, event);
    dragged = 0;
  });
  viewport.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    held.set(event.pointerId, event);
    const other = [...held.values()].find((one) => one.pointerId !== event.pointerId);
    dragged += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
    if (dragged < 4) return;
    viewport.classList.add("held");
    viewport.setPointerCapture(event.pointerId);
    if (!other) return moveBy(event.clientX - before.clientX, event.clientY - before.clientY);
    const apart = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
    zoomBy(apart(event) / apart(before), other.clientX, other.clientY);
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
    viewport.addEventListener(end, (event) => {
      held.delete(event.pointerId);
      if (!held.size) viewport.classList.remove("held");
    });
  }
  viewport.addEventListener("click", (event) => dragged >= 4 && event.stopImmediatePropagation(), true);
  viewport.addEventListener("wheel", (event) => {
    event.preventDefault();
      zoomBy(Math.exp(-Math.max(-80, Math.min(80, event.deltaY)) / 300), event.clientX, event.clientY);
  }, { passive: false });
  byId("zoom-in").addEventListener("click", () => zoomBy(1.25));
  byId("zoom-out").addEventListener("click", () => zoomBy(0.8));
  byId("zoom-fit").addEventListener("click", () => fit());
  new ResizeObserver(() => pan.places.has(state.view) || settle()).observe(viewport);
}
