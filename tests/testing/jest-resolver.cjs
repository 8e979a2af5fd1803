// How jest finds modules here: our own './x.js' means the source ./x.ts or ./x.tsx, and a package that offers itself only to
// `import` is taken through that door. Refuses to guess inside node_modules and dist, where names are already exact.
const path = require('node:path');
const fs = require('node:fs');

const ours = (folder) => !/[\\/](node_modules|dist)([\\/]|$)/.test(folder);

function sourceOf(request, folder) {
  if (!/^\.{1,2}\//.test(request) || !/\.jsx?$/.test(request) || !ours(folder)) return null;
  const stem = path.resolve(folder, request).replace(/\.jsx?$/, '');
  if (!ours(stem)) return null;
  return [`${stem}.ts`, `${stem}.tsx`].find((file) => fs.existsSync(file)) ?? null;
}

module.exports = (request, options) => {
  const source = sourceOf(request, options.basedir);
  if (source) return source;
  try {
    return options.defaultResolver(request, options);
  } catch (error) {
    const conditions = options.conditions ?? [];
    if (/^[./]/.test(request) || conditions.includes('import')) throw error;
    const asImport = conditions.filter((condition) => condition !== 'require').concat('import');
    return options.defaultResolver(request, { ...options, conditions: asImport });
  }
};
