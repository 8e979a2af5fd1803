// The life of a studio and the chain of a membership: rules as data, every step kept as written, nobody checking twice or for
// himself, and not two applications of one person at a time.
export const studioChain = {
  name: '0039-studio-chain',
  sql: `
create table studio_rule (
  id uuid primary key,
  valid_from date not null,
  rules jsonb not null,
  -- Null: what the hub begins with.
  by_id uuid references person (id),
  at timestamptz not null
);
create trigger studio_rule_stays before update or delete on studio_rule for each row execute function kept_as_written();
create trigger studio_rule_stays_whole before truncate on studio_rule for each statement execute function kept_as_written();
insert into studio_rule (id, valid_from, rules, by_id, at) values ('00000000-0000-4000-8000-000000000039', '2020-01-01', '{
  "hostTitles": ["正高级", "高级教师", "副高级"], "hostYears": 5, "mostSeats": 12, "termYears": 3, "onlineLimit": 100, "assistantLimit": 2, "onlineStudios": 2,
  "chains": {"member": ["school", "host", "college", "bureau", "agreement"], "online": ["host"], "assistant": ["school", "host", "college", "agreement"]},
  "days": {"school": 7, "host": 7, "college": 7, "bureau": 7, "agreement": 14, "answer": 14, "review": 14, "approval": 14, "plaque": 30},
  "agreement": "名师工作室成员协议\\n\\n主持人{host}与成员{member}就{member}加入“{studio}”约定如下，期限自双方签署之日起至{to}止。\\n一、目标：成员按个人三年规划参加工作室的学习、备课、研讨和公开课，主持人给予指导。\\n二、职责：主持人制订计划、组织活动、听课评课；成员按时参加活动，完成分工，如实记录。\\n三、权利：成员使用工作室的资源，署名所写的教学设计和成果；主持人按规定计算工作量。\\n四、考核：每学期由主持人考核，每学年汇总；不能履行职责的，经沟通后可以劝退或退出。\\n五、双方在平台上签署后生效。"
}', null, '2020-01-01T00:00:00Z');

alter table studio
  add column plan text not null default '',
  add column steps int not null default 0,
  add column due_on date,
  add column reminded boolean not null default false,
  add column reviewed_by uuid references person (id),
  add column next_start date,
  add column next_end date,
  add column changed_at timestamptz not null default now(),
  add constraint studio_state check (state in ('draft', 'applied', 'reviewed', 'approved', 'active', 'in_term_review', 'completed', 'renewed', 'revoked', 'suspended', 'refused')),
  add constraint studio_hands check (reviewed_by <> host_id),
  add constraint studio_next check (next_start is null = (next_end is null) and (next_start is null or next_start <= next_end));
-- One studio per host that is applied for or runs.
create unique index studio_one_of_host on studio (host_id) where state not in ('completed', 'revoked', 'refused');

alter table studio_membership
  add column school_id uuid references school (id),
  -- The checks that were asked for when the application was written.
  add column chain jsonb not null default '[]',
  add column statement text not null default '',
  add column goals text not null default '',
  add column steps int not null default 0,
  add column due_on date,
  add column reminded boolean not null default false,
  add column agreement text,
  add column member_signed_at timestamptz,
  add column host_signed_at timestamptz,
  add column changed_at timestamptz not null default now(),
  add constraint studio_membership_state check (state in ('proposed', 'applied', 'school_recommended', 'host_reviewed', 'college_checked', 'approved', 'active', 'completed', 'dismissed', 'withdrawn', 'transferred', 'rejected'));
update studio_membership set chain = (select rules->'chains'->kind from studio_rule);
create unique index studio_membership_under_way on studio_membership (studio_id, person_id) where state in ('proposed', 'applied', 'school_recommended', 'host_reviewed', 'college_checked', 'approved');
create unique index studio_membership_one_under_way on studio_membership (person_id) where kind = 'member' and state in ('applied', 'school_recommended', 'host_reviewed', 'college_checked', 'approved');
create index studio_membership_due on studio_membership (due_on) where due_on is not null and not reminded;

create table studio_step (
  id bigint generated always as identity primary key,
  studio_id uuid not null references studio (id),
  -- Null: a step of the studio itself.
  membership_id uuid references studio_membership (id),
  nth int not null,
  act text not null,
  from_state text,
  to_state text not null,
  -- Null: the calendar.
  by_id uuid references person (id),
  reason text,
  at timestamptz not null
);
create unique index studio_step_nth on studio_step (studio_id, nth) where membership_id is null;
create unique index studio_step_nth_of_membership on studio_step (membership_id, nth) where membership_id is not null;
-- Nobody checks twice in one chain.
create unique index studio_step_one_hand on studio_step (membership_id, by_id) where act in ('recommend', 'hostReview', 'collegeCheck', 'approve');
create trigger studio_step_stays before update or delete on studio_step for each row execute function kept_as_written();
create trigger studio_step_stays_whole before truncate on studio_step for each statement execute function kept_as_written();

create function studio_step_hands() returns trigger language plpgsql as $$
begin
  if new.act in ('recommend', 'hostReview', 'collegeCheck', 'approve', 'appoint', 'transfer') and new.membership_id is not null
     and new.by_id = (select person_id from studio_membership where id = new.membership_id) then
    raise exception '不能审批自己的申请 Nobody decides on his own application' using errcode = 'check_violation';
  end if;
  if new.membership_id is null and new.act not in ('submit', 'withdraw') and new.by_id = (select host_id from studio where id = new.studio_id) then
    raise exception '不能处理自己主持的工作室 Nobody decides about his own studio' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger studio_step_hands before insert on studio_step for each row execute function studio_step_hands();
`,
};
