// Showing only what has to do with an actor, a dispute, a tag: the rest is faint, or not there at all.

const filters = { actor: "", dispute: "", tag: "", hides: false };
const FIELDS = { actor: "actors", dispute: "disputes", tag: "tags" };

/** Whether a record answers all filters. Whoever and whatever others are about stays with them. */
function isWanted(name) {
  const record = recordOf(name);
  if (!record) return true;
  return Object.entries(FIELDS).every(([filter, field]) => {
    const asked = filters[filter];
    return !asked || name === asked || record[field].includes(asked);
  });
}

function listFilters() {
  const boxes = Object.entries(FIELDS).map(([filter, field]) => {
    const values = new Set(Object.values(known.data.records).flatMap((record) => record[field]));
    if (!values.has(filters[filter])) filters[filter] = "";
    if (!values.size || (filter === "dispute" && values.size < 2)) return null;
    return menu(filter, values);
  });
  const found = boxes.filter(Boolean);
  const hides = make("input", { type: "checkbox", change: (event) => refilter({ hides: event.target.checked }) });
  hides.checked = filters.hides;
  if (found.length) found.push(make("label", {}, hides, "hide the rest"));
  byId("filters").replaceChildren(...found);
}

function menu(filter, values) {
  const called = (value) => (filter === "tag" ? value : recordOf(value)?.title ?? value);
  const rows = [...values].map((value) => [called(value), value]).sort((one, other) => one[0].localeCompare(other[0], "en"));
  const options = rows.map(([words, value]) => make("option", { value, selected: value === filters[filter] }, words));
  const label = filter[0].toUpperCase() + filter.slice(1);
  const select = make("select", { "aria-label": label, change: (event) => refilter({ [filter]: event.target.value }) }, make("option", { value: "" }, "all"), ...options);
  return make("label", {}, label, select);
}

function refilter(change) {
  Object.assign(filters, change);
  mark();
  const names = [...stage.of.keys()];
  say(`${names.filter(isWanted).length} of ${counted(names.length, "statement")} in this picture`);
}
