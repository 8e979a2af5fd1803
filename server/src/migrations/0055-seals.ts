// What must be noticed when it is changed past the database: a chain of hashes over the audit, and a sum of the bytes of every
// row of a document and of its snapshot.
export const seals = {
  name: '0055-seals',
  sql: `
-- Computed by the hub from what it admitted, checked whenever the bytes are read. Rows from before have none.
alter table doc_update add column crc bigint;
alter table doc_snapshot add column crc bigint;

-- The end of the chain; its row lock gives every link its number.
create table audit_chain (
  one boolean primary key default true check (one),
  seq bigint not null,
  hash bytea not null
);
insert into audit_chain (seq, hash) values (0, sha256('gongyan audit'));
create table audit_link (
  seq bigint primary key,
  entry_id bigint not null unique,
  hash bytea not null
);
create trigger audit_link_stays before update or delete or truncate on audit_link for each statement execute function audit_stays();

create function audit_said(seq bigint, entry audit_entry) returns bytea language sql stable set timezone = 'UTC' as $$
  select convert_to(jsonb_build_array(seq, entry.id, entry.act, entry.actor_id, entry.subject, entry.reason, entry.facts, entry.at)::text, 'UTF8')
$$;

-- At the very end of a transaction, so that the end of the chain is held for the commit alone and nobody waits behind it for
-- another lock.
create function audit_linked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last audit_chain;
begin
  select * into last from audit_chain for update;
  last.seq := last.seq + 1;
  last.hash := sha256(last.hash || audit_said(last.seq, new));
  insert into audit_link (seq, entry_id, hash) values (last.seq, new.id, last.hash);
  update audit_chain set seq = last.seq, hash = last.hash;
  return null;
end $$;

do $$
declare
  last audit_chain;
  entry audit_entry;
begin
  select * into last from audit_chain;
  for entry in select * from audit_entry order by id loop
    last.seq := last.seq + 1;
    last.hash := sha256(last.hash || audit_said(last.seq, entry));
    insert into audit_link (seq, entry_id, hash) values (last.seq, entry.id, last.hash);
  end loop;
  update audit_chain set seq = last.seq, hash = last.hash;
end $$;

create constraint trigger audit_linked after insert on audit_entry deferrable initially deferred for each row execute function audit_linked();
`,
};
