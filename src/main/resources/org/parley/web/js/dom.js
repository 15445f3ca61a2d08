/** Builds elements; text goes in as text, so nothing an article says can become markup. */

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  fill(element, attributes);
  append(element, children);
  return element;
}

export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  fill(element, attributes);
  append(element, children);
  return element;
}

export function replace(parent, ...children) {
  parent.replaceChildren();
  append(parent, children);
}

/** A part of the page that a screen reader must know of but an eye need not. */
export function unseen(text) {
  return h('span', { class: 'unseen' }, text);
}

/** Loads a script of a WebJar once; the libraries that are no modules leave a global behind. */
const scripts = new Map();
export function script(source) {
  if (!scripts.has(source)) {
    scripts.set(source, new Promise((resolve, reject) => {
      const element = h('script', { src: source });
      element.addEventListener('load', resolve);
      element.addEventListener('error', () => reject(new Error(`The part ${source} of this page could not be loaded.`)));
      document.head.append(element);
    }));
  }
  return scripts.get(source);
}

export function stylesheet(source) {
  if (![...document.styleSheets].some((sheet) => sheet.href && sheet.href.endsWith(source))) {
    document.head.prepend(h('link', { rel: 'stylesheet', href: source }));
  }
}

function fill(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked' || name === 'selected') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false || child === '') continue;
    element.append(child);
  }
}
