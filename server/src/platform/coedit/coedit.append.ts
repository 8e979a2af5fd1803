// The append statement. The heads are locked first, in one order, so two nodes never wait for each other in
// a circle; whoever holds a head's row lock assigns its next dense numbers. A refusal inserts nothing and
// says which check failed. Rows are looked up one by one ("lateral … limit", "lateral … for
// update"): left to itself, the planner reads the whole log for each append, because several hundred look-ups
// seem dearer to it, and keeps that plan while the log grows.

export const APPEND = `
with input as materialized (
  select * from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::text[], $6::uuid[], $7::text[], $8::bigint[], $9::bigint[], $10::bigint[], $11::int[], $12::int[], $14::bigint[])
    with ordinality as i (doc_id, epoch, access_epoch, schema_v, push_id, person_id, session_id, client_id, clock_from, clock_to, at_byte, size, crc, ord)
), head as materialized (
  select h.* from (select distinct doc_id from input order by doc_id) i
  cross join lateral (select doc_id, epoch, access_epoch, schema_v, state, seq from doc_head h where h.doc_id = i.doc_id for update) h
), client as materialized (
  select c.* from (select distinct doc_id, client_id from input where client_id > 0 order by doc_id, client_id) i
  cross join lateral (select doc_id, client_id, person_id, max_clock, kind from doc_client c where c.doc_id = i.doc_id and c.client_id = i.client_id for update) c
), past as materialized (
  select i.ord, coalesce(u.seq, p.seq) as seq, coalesce(u.at, p.at) as at
  from input i
  left join lateral (select seq, at from doc_update u where u.doc_id = i.doc_id and u.push_id = i.push_id limit 1) u on true
  left join lateral (select seq, at from doc_push_past p where p.doc_id = i.doc_id and p.push_id = i.push_id limit 1) p on true
  where u.seq is not null or p.seq is not null
), judged as materialized (
  select i.*, h.seq as base,
    case
      when p.ord is not null then 'past'
      when h.doc_id is null then 'missing'
      when h.epoch <> i.epoch then 'epoch'
      when h.access_epoch <> i.access_epoch then 'access'
      when h.schema_v > i.schema_v then 'schema'
      when h.state <> 'open' then 'state'
      when i.client_id > 0 and (c.person_id is distinct from i.person_id or c.kind <> 'own' or c.max_clock <> i.clock_from) then 'clock'
    end as why
  from input i
  left join head h on h.doc_id = i.doc_id
  left join client c on c.doc_id = i.doc_id and c.client_id = i.client_id
  left join past p on p.ord = i.ord
), fit as materialized (
  select *, base + row_number() over (partition by doc_id order by ord) as seq from judged where why is null
), moved as (
  update doc_head h set seq = f.seq, bytes = h.bytes + f.size, edited_at = clock_timestamp(), edited_by = f.person_id
  from (select doc_id, max(seq) as seq, sum(size) as size, (array_agg(person_id order by ord desc))[1] as person_id from fit group by doc_id) f
  where h.doc_id = f.doc_id
), written as (
  update doc_client c set max_clock = f.clock_to from fit f
  where f.client_id > 0 and c.doc_id = f.doc_id and c.client_id = f.client_id
), added as (
  insert into doc_update (doc_id, seq, push_id, person_id, session_id, client_id, clock_to, schema_v, bytes, crc)
  select doc_id, seq, push_id, person_id, session_id, client_id, clock_to, schema_v, substring($13::bytea from at_byte + 1 for size), crc from fit
  returning doc_id, seq, push_id, at
)
select a.seq, (extract(epoch from a.at) * 1000)::bigint as at, p.seq as past_seq, (extract(epoch from p.at) * 1000)::bigint as past_at, j.why
from judged j
left join added a on a.doc_id = j.doc_id and a.push_id = j.push_id
left join past p on p.ord = j.ord
order by j.ord`;
