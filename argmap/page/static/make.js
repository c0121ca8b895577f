// Making elements. Whatever a map says goes in as text, never as markup.

const byId = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";
// Signs that turn the direction of text around would make it read other than it is.
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** An element: attributes (functions are listeners), then children, text or elements. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** A link within the page. It does what it does and leaves the address to the state. */
function link(text, act, attributes = {}) {
  const click = (event) => {
    event.preventDefault();
    act();
  };
  return make("a", { href: "#", click, ...attributes }, text);
}

/** The same text with turning signs shown for what they are. */
function visible(text) {
  return text.replace(TURNING, (sign) => `‹U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}›`);
}

/** Says something to those who do not see the page change. */
function say(text) {
  byId("said").textContent = text;
}

/** "3 lines", "1 line". */
function counted(number, word) {
  return `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;
}
