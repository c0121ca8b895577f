// Searching names and words of all statements.

const search = { hits: [], at: -1 };
const MOST_HITS = 200;

function find() {
  const sought = byId("find").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  search.hits = sought.length ? Object.keys(known.data.records).filter((name) => sought.every((word) => wordsOf(name).includes(word))) : [];
  search.at = -1;
  const some = search.hits.length > 0;
  byId("find-next").disabled = byId("find-previous").disabled = !some;
  byId("find-count").textContent = sought.length ? counted(search.hits.length, "hit") : "";
  byId("hits").hidden = !some;
  byId("hits-list").replaceChildren(...search.hits.slice(0, MOST_HITS).map(hit));
  if (search.hits.length > MOST_HITS) byId("hits-list").append(make("li", {}, `… and ${counted(search.hits.length - MOST_HITS, "more hit")}`));
  mark();
}

function hit(name) {
  const record = recordOf(name);
  return make("li", { "data-name": name }, make("span", { class: "kind" }, record.kind), link(record.title, () => jump(search.hits.indexOf(name))));
}

/** Goes to a hit: in this view, else in the first view that has it. */
function jump(at) {
  if (!search.hits.length) return;
  search.at = (at + search.hits.length) % search.hits.length;
  const name = search.hits[search.at];
  if (!elementsOf(name).length) {
    const [view] = viewsWith(name);
    if (view) look({ view: view.id });
  }
  choose(name);
  byId("find-count").textContent = `${search.at + 1} of ${counted(search.hits.length, "hit")}`;
  for (const row of byId("hits-list").children) {
    row.toggleAttribute("data-now", row.dataset.name === name);
    if (row.dataset.name === name) row.scrollIntoView({ block: "nearest" });
  }
}

function startSearch() {
  byId("find").addEventListener("input", find);
  byId("find").addEventListener("keydown", (event) => {
    if (event.key === "Enter") jump(search.at + (event.shiftKey ? -1 : 1));
    else if (event.key === "Escape") clearSearch();
    else return;
    event.preventDefault();
  });
  byId("find-next").addEventListener("click", () => jump(search.at + 1));
  byId("find-previous").addEventListener("click", () => jump(search.at < 0 ? -1 : search.at - 1));
}

function clearSearch() {
  byId("find").value = "";
  find();
}
