// All that the map says about the chosen statement.

function showDetails() {
  const record = recordOf(state.name);
  const box = byId("details");
  if (!record) {
    box.replaceChildren(
      make("h2", { id: "details-title" }, "Details"),
      make("p", {}, "Choose something in the picture, in the text or by searching, and read here who said it, when, how sure that is, and on whose word."));
    return;
  }
  box.replaceChildren(
    make("h2", { id: "details-title" }, record.title),
    facts(record),
    make("p", {}, record.sentence),
    ...record.quotes.map(quote),
    ...section("Sources", record.sources.map(source)),
    ...section("Notes", record.notes.map((note) => make("li", {}, note))),
    ...section("Links", record.links.filter((one) => recordOf(one.name)).map(linked)),
    ...section("Also in", [elsewhere(state.name)].filter(Boolean)),
    ...section("Written in", record.line ? [make("li", {}, link(`${record.path}:${record.line}`, () => showLine(record.path, record.line)))] : []));
}

function facts(record) {
  const hedge = record.hedge ? make("span", { class: "hedge" }, record.hedge) : null;
  const there = state.day < 0 || fixedDay() ? "" : { certain: "", possible: "possibly on this day", "": "not on this day" }[stood(state.name, state.day)];
  const words = [record.kind, record.by, record.when, ...record.tags.map((tag) => `#${tag}`), there].filter(Boolean);
  return make("div", { class: "facts" }, ...words.map((word) => make("span", {}, word)), hedge);
}

function section(title, rows) {
  return rows.length ? [make("h3", {}, title), make("ul", {}, ...rows)] : [];
}

function quote(one) {
  const where = one.sources.map((place) => `${place.title} ${place.locator}`.trim()).join("; ");
  return make("blockquote", {}, make("p", {}, `“${one.text}”`), where ? make("footer", {}, where) : null);
}

function source(place) {
  const named = recordOf(place.name) ? link(place.title, () => choose(place.name)) : place.title;
  const web = isWeb(place.url) ? make("a", { href: place.url, rel: "noopener noreferrer", target: "_blank" }, "on the web") : null;
  return make("li", {}, named, " ", place.locator, web ? " · " : null, web);
}

/** Only an address of the web becomes a link, whatever a map says. */
const isWeb = (url) => /^https?:\/\//i.test(url);

function linked(one) {
  return make("li", {}, make("span", { class: "label" }, one.label), link(recordOf(one.name).title, () => choose(one.name)));
}

function elsewhere(name) {
  const others = viewsWith(name).filter((view) => view.id !== state.view);
  if (!others.length) return null;
  const go = (view) => () => { look({ view: view.id }); choose(name); };
  return make("li", {}, ...others.flatMap((view, at) => [at ? ", " : "", link(view.title, go(view))]));
}

function startDetails() {
  watch(["name", "view", "day"], showDetails);
}
