// 消息设置: what a person wants to be reminded of, his address for the daily mail, and one row for each mail of a day.
export const noticeWay = {
  name: '0046-notice-way',
  sql: `
alter table notice add column quiet boolean not null default false;

create table notice_choice (
  person_id uuid not null references person (id),
  subject text not null check (subject in ('meeting', 'lesson', 'hours', 'training', 'studio')),
  bell boolean not null,
  mail boolean not null,
  primary key (person_id, subject)
);

create table notice_mail (
  person_id uuid primary key references person (id),
  -- Confirmed by its owner.
  address text check (length(address) <= 200),
  confirmed_at timestamptz,
  refused_at timestamptz,
  -- Everything before it has been mailed or was there before the address was.
  told_to timestamptz,
  -- Waits for the code: only its hash is kept.
  pending text check (length(pending) <= 200),
  code_hash bytea,
  code_ends_at timestamptz,
  code_tries int not null default 0,
  sent_on date,
  sent_count int not null default 0
);

create table notice_digest (
  person_id uuid not null references person (id),
  day date not null,
  -- 'claimed' and never more: the hub died between claiming and sending; that day's mail is not sent again.
  state text not null check (state in ('claimed', 'sent', 'waiting', 'refused')),
  tries int not null default 1,
  next_at timestamptz,
  -- Of the link in this mail that ends the mails.
  leave_hash bytea not null unique,
  primary key (person_id, day)
);
`,
};
