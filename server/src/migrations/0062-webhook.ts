// Webhooks and what is sent to them: a row of delivery in the transaction of the deed, kept for a month. The secret of each is sealed with the
// key outside the database.
export const webhook = {
  name: '0062-webhook',
  sql: `
create table webhook (
  id uuid primary key,
  name text not null,
  address text not null,
  secret bytea not null,
  kinds text[] not null,
  state text not null check (state in ('on', 'paused', 'off')),
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  sent_at timestamptz
);

create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook (id),
  kind text not null,
  body text not null,
  at timestamptz not null,
  state text not null check (state in ('waiting', 'arrived', 'dead')),
  tries int not null default 0,
  -- While one is being sent this is when another node may try: whoever dies in between loses nothing.
  next_at timestamptz,
  answer text,
  answered_at timestamptz
);
create index webhook_delivery_due on webhook_delivery (next_at) where state = 'waiting';
create index webhook_delivery_of on webhook_delivery (webhook_id, at desc, id);
`,
};
