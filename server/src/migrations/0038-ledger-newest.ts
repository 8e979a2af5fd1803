// The first page of a ledger: without an index of its own the planner walks the whole district's newest entries until it has met forty of
// this person; in a district of three million entries that took up to two seconds.
export const ledgerNewest = {
  name: '0038-ledger-newest',
  sql: 'create index hours_entry_newest on hours_entry (person_id, seq desc);',
};
