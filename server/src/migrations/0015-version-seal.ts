// A version is sealed by a hash of its bytes and keeps everybody who wrote in it; what stood before an import is kept.
// Versions from before have neither and stay as they are.
export const versionSeal = {
  name: '0015-version-seal',
  sql: `
alter table document_version
  add column digest text check (digest ~ '^[0-9a-f]{64}$'),
  add column contributors uuid[],
  drop constraint document_version_kind_check,
  add constraint document_version_kind_check check (kind in ('named', 'automatic', 'before', 'beforeImport', 'consensus', 'taught', 'published'));
`,
};
