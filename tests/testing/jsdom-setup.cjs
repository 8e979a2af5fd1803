// What a browser has and jsdom lacks, as far as React, antd and the editor ask for it. Refuses to fake layout: sizes stay zero.
const { TextDecoder, TextEncoder } = require('node:util');
const { setImmediate } = require('node:timers');
const { webcrypto } = require('node:crypto');

const quiet = () => undefined;
class Observer {
  observe = quiet;
  unobserve = quiet;
  disconnect = quiet;
  takeRecords = () => [];
}

// React's scheduler and antd's forms post themselves a message. Node's own channel would keep the process alive after the last test.
class Port {
  onmessage = null;
  other = null;
  postMessage(data) {
    setImmediate(() => this.other.onmessage?.({ data }));
  }
  addEventListener(_type, listener) {
    this.onmessage = listener;
  }
  removeEventListener() {
    this.onmessage = null;
  }
  start = quiet;
  close = quiet;
}
class Channel {
  port1 = new Port();
  port2 = new Port();
  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

const missing = {
  TextEncoder,
  TextDecoder,
  MessageChannel: Channel,
  ResizeObserver: Observer,
  IntersectionObserver: Observer,
  structuredClone: globalThis.structuredClone ?? ((value) => require('node:v8').deserialize(require('node:v8').serialize(value))),
  matchMedia: (query) => ({
    matches: false, media: query, onchange: null,
    addListener: quiet, removeListener: quiet, addEventListener: quiet, removeEventListener: quiet, dispatchEvent: () => false,
  }),
};
for (const [name, value] of Object.entries(missing)) {
  globalThis[name] ??= value;
  globalThis.window[name] ??= value;
}
if (!globalThis.crypto?.subtle) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

// jsdom prints "not implemented" for pseudo-elements, which antd's scroll bars ask about.
const computedStyle = globalThis.getComputedStyle;
globalThis.getComputedStyle = (element) => computedStyle(element);
globalThis.HTMLElement.prototype.scrollIntoView ??= quiet;
globalThis.scrollTo = quiet;
// ProseMirror measures the selection; without layout every answer is an empty box.
const box = { x: 0, y: 0, top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0, toJSON: quiet };
globalThis.Range.prototype.getBoundingClientRect ??= () => box;
globalThis.Range.prototype.getClientRects ??= () => [];
globalThis.document.elementFromPoint ??= () => null;
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
