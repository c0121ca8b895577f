// The slider: the dispute as it stood on a day. It steps through the days on which something changes; at its right end
// stands the whole time.

const slider = { range: null, output: null, changes: null, earlier: null, later: null, whole: null };

function listDays() {
  const { days } = known.data;
  const form = byId("time");
  form.hidden = !days.length;
  if (!days.length) return;
  slider.range = make("input", { type: "range", min: 0, max: days.length, step: 1, "aria-label": "Day", input: readSlider });
  slider.earlier = make("button", { type: "button", "aria-label": "Earlier", click: () => step(-1) }, "‹");
  slider.later = make("button", { type: "button", "aria-label": "Later", click: () => step(1) }, "›");
  slider.whole = make("button", { type: "button", click: wholeTime }, "Whole time");
  slider.output = make("output");
  slider.changes = make("span", { class: "changes" });
  const now = make("div", { class: "now" }, slider.output, slider.changes);
  form.replaceChildren(slider.earlier, slider.range, slider.later, slider.whole, now);
  showDay();
}

/** The day of a picture that is always of one day, in words; "" for any other. */
const fixedDay = () => viewOf(state.view)?.day ?? "";

/** Where the handle stands: behind the last day for the whole time. */
const position = () => (state.day < 0 ? known.data.days.length : state.day);

function readSlider() {
  const at = Number(slider.range.value);
  look({ day: at < known.data.days.length ? at : -1 });
}

/** Some days on, or back; no farther than the first, and after the last the whole time. */
function step(by) {
  const { days } = known.data;
  if (!days.length) return;
  if (fixedDay()) return say(whyFixed());
  const at = Math.min(days.length, Math.max(0, position() + by));
  look({ day: at < days.length ? at : -1 });
}

/** The whole time again. */
function wholeTime() {
  if (fixedDay()) say(whyFixed());
  else look({ day: -1 });
}

const whyFixed = () => `This figure is always of ${fixedDay()}: other days are in the other views`;
const dayInWords = () => (state.day < 0 ? "the whole time" : known.data.days[state.day].label);

function showDay() {
  showAsOf();
  const { days } = known.data;
  if (!days.length || !slider.range) return;
  for (const one of [slider.range, slider.earlier, slider.later, slider.whole]) one.disabled = Boolean(fixedDay());
  if (fixedDay()) {
    slider.output.textContent = `As of ${fixedDay()}`;
    slider.changes.textContent = whyFixed();
    return;
  }
  const words = state.day < 0 ? "The whole time" : `As it stood on ${dayInWords()}`;
  slider.range.value = position();
  slider.range.setAttribute("aria-valuetext", words);
  slider.earlier.disabled = position() === 0;
  slider.later.disabled = state.day < 0;
  slider.whole.setAttribute("aria-pressed", String(state.day < 0));
  slider.output.textContent = words;
  slider.changes.replaceChildren(...(state.day < 0 ? [`${days[0].label} to ${lastDay()}`] : changed(days[state.day])));
}

/** The last day of all, in words. On the one on which the slider ends, all that changes may be that something is over. */
function lastDay() {
  const { days } = known.data;
  const last = days.at(-1);
  const rank = (name, at) => ["", "possible", "certain"].indexOf(stood(name, at));
  const before = new Date(`${last.day}T00:00Z`);
  if (Number.isNaN(before.getTime()) || last.changes.some((name) => rank(name, days.length - 1) > rank(name, days.length - 2))) return last.label;
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** What begins or ends that day: what takes part in the dispute, not the notes on it. */
function changed(day) {
  const rows = day.changes.filter((name) => recordOf(name) && !["note", "quote", "map"].includes(recordOf(name).kind));
  return rows.map((name) => {
    const how = { certain: "now:", possible: "now possibly:", "": "over:" }[stood(name, state.day)];
    return make("span", {}, `${how} `, link(shortly(recordOf(name).title), () => choose(name), { title: recordOf(name).title }));
  });
}

const shortly = (text) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

function startTime() {
  byId("time").addEventListener("submit", (event) => event.preventDefault());
  watch(["day"], () => {
    showDay();
    const before = stage.shown;
    if (mount() && stage.shown !== before) keepInSight();
    mark();
    const { days } = known.data;
    say(`${state.day < 0 ? "The whole time" : `As it stood on ${dayInWords()}: ${counted(days[state.day].changes.length, "change")}`}`);
  });
}

/** Another picture of the same view: it stays as large as it was, and no more is cut off than must be. */
function keepInSight() {
  const { clientWidth: wide, clientHeight: tall } = byId("viewport");
  pan.x = stage.width * pan.scale < wide ? (wide - stage.width * pan.scale) / 2 : Math.min(pan.x, 12);
  pan.y = stage.height * pan.scale < tall ? Math.max((tall - stage.height * pan.scale) / 2, 12) : Math.min(pan.y, 12);
  place();
}
