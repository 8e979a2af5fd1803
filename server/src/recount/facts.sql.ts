// Hours told a second time, from the facts alone: meetings and their attendance, claims, files of past hours, courses, open lessons,
// rounds of preparation, mentoring. Written from the sentences of the regulation, and not from the code that posts.

const DAY = (at: string): string => `(${at} at time zone 'Asia/Shanghai')::date`;

/** Of each person and meeting: a word of the host counts before all; else he came in time, and did not leave early or without a word. */
const MEETINGS = `
  select p.person_id, 'meeting' as source_type, m.id::text as source_id, 'meeting' as code, null as level, m.units::numeric as units, null::int as half, ${DAY('m.starts_at')} as day, m.starts_at as "from", m.ends_at as "to", true as due
  from meeting m join meeting_person p on p.meeting_id = m.id
  cross join lateral (select (rules ->> 'lateMost')::int as late, (rules ->> 'earlyMost')::int as early from attendance_rules a where a.valid_from <= ${DAY('m.starts_at')} order by a.valid_from desc limit 1) r
  left join check_event came on (came.meeting_id, came.person_id, came.kind) = (m.id, p.person_id, 'in')
  left join check_event went on (went.meeting_id, went.person_id, went.kind) = (m.id, p.person_id, 'out')
  left join lateral (select state from attendance_ruling g where g.meeting_id = m.id and g.person_id = p.person_id order by turn desc limit 1) g on true
  where m.state = 'closed' and m.units > 0 and case when g.state is not null then g.state in ('present', 'late')
    else came.at <= m.starts_at + r.late * interval '1 minute' and (went.at >= m.ends_at - r.early * interval '1 minute' or (went.at is null and not m.check_out)) end`;

const CLAIMS = `select person_id, 'claim', id::text, rule_code, level, units, null, last_day, "from", "to", true from hours_claim where state = 'posted'`;

/** A line counts what it says, once, in however many files it stands. One that looks like another may have been left out. */
const PAST = `
  select distinct on (p.id, l.line ->> 'source') p.id, 'past', l.line ->> 'source', c.c ->> 'code', nullif(l.line ->> 'level', ''), null::numeric, ((l.line ->> 'amount')::numeric * 2)::int, d.day, null::timestamptz, null::timestamptz, true
  from hours_past h cross join jsonb_array_elements(h.lines) as l (line)
  join person p on p.staff_no = l.line ->> 'staffNo'
  cross join lateral (select regexp_replace(rtrim(l.line ->> 'day', '日'), '[/.年月]', '-', 'g')::date as day) d
  cross join lateral (select rules from hours_rule_set r where r.state = 'published' and r.valid_from <= d.day order by r.valid_from desc, r.version desc limit 1) r
  cross join lateral (select c from jsonb_array_elements(r.rules -> 'conversions') as c (c) where l.line ->> 'kind' in (c ->> 'name', c ->> 'code') limit 1) c
  where h.state = 'posted'`;

/** With the certificate, every session at which somebody was, give or take the grace. */
const SESSIONS = `
  select distinct a.person_id, 'session', s.id::text, 'course', null, round(extract(epoch from s.ends_at - s.starts_at) / 60), null::int, ${DAY('s.starts_at')}, s.starts_at, s.ends_at, true
  from certificate_award a join cert_rule_set r on r.id = a.rule_set_id join cohort_session s on s.cohort_id = a.cohort_id and s.state <> 'cancelled'
  cross join lateral (select state, minutes from session_attendance t where t.session_id = s.id and t.person_id = a.person_id order by turn desc limit 1) t
  where t.state = 'present' or (t.state in ('late', 'left_early') and round(extract(epoch from s.ends_at - s.starts_at) / 60) - t.minutes <= (r.rules ->> 'graceMinutes')::int)`;

/** Courses of years past, of which only the certificate is kept. */
const COHORTS = `
  select a.person_id, 'cohort', a.cohort_id::text, 'course', null, null::numeric, (a.snapshot ->> 'half')::int, c.ends_on, null::timestamptz, null::timestamptz, true
  from certificate_award a join cohort c on c.id = a.cohort_id where not exists (select from cohort_session s where s.cohort_id = c.id)`;

const LESSONS = `
  select teacher_id, 'open_lesson', id::text, 'open_lesson', null, 1, null::int, ${DAY('starts_at')}, starts_at, starts_at + minutes * interval '1 minute', true
  from open_lesson where state in ('evaluated', 'archived')`;

/** Lead author and at least two others; a teacher's own version earns nothing. */
const ROUNDS = `
  select distinct who.person_id, 'lesson_design', d.id::text, 'collective_prep', null, 1, null::int, ${DAY('s.at')}, null::timestamptz, null::timestamptz, true
  from lesson_step s join lesson_design d on d.id = s.design_id and d.fork_of is null
  cross join lateral (select contributors from lesson_step f where f.design_id = d.id and f.action = 'fix' and f.id < s.id order by f.id desc limit 1) f
  cross join lateral unnest(array_append(f.contributors, d.lead_author_id)) as who (person_id)
  where s.action = 'archive' and (select count(distinct c) from unnest(f.contributors) as c where c <> d.lead_author_id) >= 2`;

/** May be posted from so many confirmed entries on; when it is, is the host's or the day's. */
const MENTORING = `
  select who.person_id, 'mentoring', p.id || ':' || y.year || '-09-01', 'mentoring', null, 1, null::int, max(l.day), null::timestamptz, null::timestamptz, false
  from mentor_pair p join mentoring_log l on l.pair_id = p.id and l.state in ('both_confirmed', 'locked') and not l.voids and not exists (select from mentoring_log c where c.corrects = l.id and c.state in ('both_confirmed', 'locked'))
  cross join lateral (select extract(year from l.day - interval '8 months')::int as year) y
  cross join lateral unnest(array[p.mentor_id, p.apprentice_id]) as who (person_id)
  group by 1, p.id, y.year having count(*) >= 8 and sum(l.minutes) >= 360`;

/** One line per deed, with what it is worth by the rules that were in force on its day. */
export const DEEDS = `
  with deed as (${[MEETINGS, CLAIMS, PAST, SESSIONS, COHORTS, LESSONS, ROUNDS, MENTORING].map((part) => `(${part})`).join(' union all ')})
  select d.person_id, d.source_type, d.source_id, d.code, d.day::text, d."from", d."to", d.due, c.c ->> 'category' as category,
    coalesce(d.half, case when c.c ->> 'unit' = 'minutes' then floor(d.units * 2 / (r.rules ->> 'classMinutes')::int)::int
      else (select floor(d.units * (a ->> 'half')::numeric)::int from jsonb_array_elements(c.c -> 'amounts') as a where (a ->> 'level') is not distinct from d.level) end) as half
  from deed d
  cross join lateral (select rules from hours_rule_set v where v.state = 'published' and v.valid_from <= d.day order by v.valid_from desc, v.version desc limit 1) r
  cross join lateral (select c from jsonb_array_elements(r.rules -> 'conversions') as c (c) where c ->> 'code' = d.code) c`;
