// Confidential documents are kept sealed: each one's key stands in its head, itself under a key that no database holds.
export const sealedDocuments = {
  name: '0066-sealed-documents',
  sql: `
-- Null: this document is kept in plain.
alter table doc_head add column sealed_key bytea;

-- A version that was kept in plain may be sealed later, once, and changes in nothing else.
create or replace function document_version_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if substr(new.state, 1, 4) = '\\xff475901' and substr(old.state, 1, 4) <> '\\xff475901' and to_jsonb(new) - 'state' = to_jsonb(old) - 'state'
       and exists (select from doc_head where doc_id = old.document_id and sealed_key is not null) then
      return new;
    end if;
  end if;
  raise exception '版本一经保存不可修改或删除 A version is never changed or removed' using errcode = 'restrict_violation';
end $$;

-- The hub's own role may only add versions: it seals one as the owner does, under the condition above.
create function seal_version(which uuid, sealed bytea) returns void language sql security definer set search_path = public, pg_temp as $$
  update document_version set state = sealed where id = which;
$$;
`,
};
