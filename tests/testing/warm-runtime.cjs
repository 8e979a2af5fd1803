// What a worker of jest has read, transformed and compiled for one test file it keeps for the next: two thousand modules, three seconds of
// each file otherwise. Every file still gets modules of its own, in a world of its own. Refuses a jest whose insides it does not know.
const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** @type {Map<string, { code: string, script: vm.Script }>} */
const scripts = new Map();
/** By project: its transform. @type {Map<string, Map<string, string>>} */
const transformed = new Map();
const original = vm.compileFunction;

/** One script for all worlds: V8 keeps what it has compiled of it. Line numbers stay; no module of ours or of a package asks for `import()` here. */
vm.compileFunction = (code, parameters = [], options = {}) => {
  const { filename, parsingContext } = options;
  if (filename === undefined || parsingContext === undefined) return original(code, parameters, options);
  const known = scripts.get(filename);
  if (known?.code === code) return known.script.runInContext(parsingContext);
  const script = new vm.Script(`(function (${parameters.join(', ')}) {${code}\n})`, { filename });
  scripts.set(filename, { code, script });
  return script.runInContext(parsingContext);
};

module.exports = class WarmRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    const [config, , , , , , testPath] = args;
    const cache = this.transformCache;
    if (typeof cache?.transform !== 'function') throw new Error('jest-runtime has changed: tests/testing/warm-runtime.cjs must be looked at');
    const kept = transformed.get(config.id) ?? new Map();
    transformed.set(config.id, kept);
    const transform = cache.transform.bind(cache);
    cache.transform = (filename, options) => {
      const known = filename === testPath || options?.isInternalModule ? undefined : kept.get(filename);
      if (known !== undefined) return known;
      const code = transform(filename, options);
      if (filename !== testPath && !options?.isInternalModule) kept.set(filename, code);
      return code;
    };
  }
};
