// Puts the page together.

/** Shows everything; view, day, place and selection stay. */
function showAll() {
  showChanged({});
}

/** Shows what is another than before: the picture first, and what stands beside it when the reader has seen that. */
function showChanged(before) {
  const is = (...parts) => parts.some((part) => known.data[part] !== before[part]);
  for (const part of ["title", "findings", "days", "views", "records", "spans", "texts"]) if (is(part)) waiting.add(part);
  if (is("title")) document.title = byId("title").textContent = known.data.title;
  if (is("findings")) listFindings();
  if (is("days")) listDays();
  if (is("views", "title")) listViews(!is("days", "spans", "records"));
  else if (is("days", "spans", "records")) mark();
  if (before.views && is("views")) afterwards();
  else showRest();
}

const waiting = new Set();
let isDue = false;

function afterwards() {
  if (isDue) return;
  isDue = true;
  // Two frames later: the first one is that with the picture.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    isDue = false;
    showRest();
  }));
}

function showRest() {
  const is = (...parts) => parts.some((part) => waiting.has(part));
  if (is("records")) listFilters();
  if (is("records", "spans", "views")) showDetails();
  if (is("texts", "records", "findings")) listTexts();
  if (is("records") && byId("find").value) find();
  waiting.clear();
}

function start() {
  learn(JSON.parse(byId("data").textContent));
  byId("page").hidden = false;
  const { missed, ...asked } = readAddress();
  Object.assign(state, asked);
  startPanning();
  startChoosing();
  startViews();
  startTime();
  startSearch();
  startDetails();
  startSource();
  startKeys();
  showAll();
  addEventListener("hashchange", follow);
  if (state.name) choose(state.name);
  amiss(missed);
  startLive(document.body.dataset.live);
}

start();
