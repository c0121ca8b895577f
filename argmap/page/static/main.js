// Puts the page together.

/** Shows everything anew; view, day, place and selection stay. */
function showAll() {
  document.title = known.data.title;
  byId("title").textContent = known.data.title;
  listFilters();
  listFindings();
  listDays();
  listViews();
  showDetails();
  listTexts();
  if (byId("find").value) find();
}

function start() {
  learn(JSON.parse(byId("data").textContent));
  byId("page").hidden = false;
  Object.assign(state, readAddress());
  startPanning();
  startChoosing();
  startViews();
  startTime();
  startSearch();
  startDetails();
  startSource();
  startKeys();
  showAll();
  addEventListener("hashchange", () => look(readAddress()));
  if (state.name) choose(state.name);
  startLive(document.body.dataset.live);
}

start();
