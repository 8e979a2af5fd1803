// I6: every certificate that was issued in the scenario rests on facts that its version of the rules asks for, told a second time
// from the sentences of the regulation; numbers are unique, and a revocation is kept.
import type pg from 'pg';
import type { Finding, Since } from './finding.js';

/** Attendance, hours, exam, works, earlier levels, recommendation, of each award since then. */
const UNEARNED = `
  with award as (
    select a.id, a.serial, a.person_id, a.cohort_id, r.rules, h.rules ->> 'classMinutes' as class_minutes from certificate_award a join cert_rule_set r on r.id = a.rule_set_id
    cross join lateral (select rules from hours_rule_set where state = 'published' order by valid_from desc, version desc limit 1) h
    where a.issued_at >= $1 and a.cohort_id is not null and not exists (select from certificate_event e where e.award_id = a.id and e.kind = 'revoked')
  ), room as (
    select w.id, count(*) as held, count(*) filter (where t.there) as came, coalesce(sum(floor(t.minutes * 2 / w.class_minutes::int)) filter (where t.there), 0) as half
    from award w join cohort_session s on s.cohort_id = w.cohort_id and s.state <> 'cancelled'
    cross join lateral (
      select round(extract(epoch from s.ends_at - s.starts_at) / 60) as minutes, coalesce((
        select l.state = 'present' or (l.state in ('late', 'left_early') and round(extract(epoch from s.ends_at - s.starts_at) / 60) - l.minutes <= (w.rules ->> 'graceMinutes')::int)
        from session_attendance l where l.session_id = s.id and l.person_id = w.person_id order by turn desc limit 1), false) as there) t
    group by w.id
  ), mark as (
    select w.id, k.kind, k.template_key, l.state, l.score from award w join cohort_work k on k.cohort_id = w.cohort_id
    cross join lateral (select state, score from work_result x where x.work_id = k.id and x.person_id = w.person_id order by turn desc limit 1) l
  )
  select w.serial, 'attendance' as lacks from award w left join room r using (id) where coalesce(r.came, 0) < greatest(1, ceil(coalesce(r.held, 0) * (w.rules #>> '{minAttendance,present}')::numeric / (w.rules #>> '{minAttendance,of}')::numeric))
  union all select w.serial, 'hours' from award w left join room r using (id) where coalesce(r.half, 0) < floor((w.rules ->> 'minHalf')::numeric * (w.rules #>> '{minAttendance,present}')::numeric / (w.rules #>> '{minAttendance,of}')::numeric)
  union all select w.serial, 'exam' from award w where w.rules -> 'exam' <> 'null' and coalesce((select max(m.score) from mark m where m.id = w.id and m.kind = 'exam'), -1) < (w.rules #>> '{exam,pass}')::int
  union all select w.serial, 'work ' || (k ->> 'kind') from award w cross join jsonb_array_elements(w.rules -> 'works') as k
    where (select count(*) from mark m where m.id = w.id and m.state = 'passed' and m.template_key = k ->> 'kind') < (k ->> 'count')::int
  union all select w.serial, 'earlier level' from award w cross join jsonb_array_elements_text(w.rules -> 'requires') as n (level)
    where not exists (select from certificate_award b where b.person_id = w.person_id and b.level_id = n.level::uuid and not exists (select from certificate_event e where e.award_id = b.id and e.kind = 'revoked'))
      and not exists (select from outside_certificate o where o.person_id = w.person_id and o.level_id = n.level::uuid and o.state = 'recorded')
  union all select w.serial, 'recommendation' from award w where (w.rules ->> 'schoolRecommendation')::boolean and not exists (select from enrolment e where e.cohort_id = w.cohort_id and e.person_id = w.person_id and e.recommended)`;

const NUMBERS = `
  select 'number ' || serial || ' stands twice' as says from certificate_award group by serial having count(*) > 1
  union all select 'code of ' || min(serial) || ' stands twice' from certificate_award group by code having count(*) > 1
  union all select 'two stand of one level: ' || string_agg(a.serial, ', ') from certificate_award a where not exists (select from certificate_event e where e.award_id = a.id and e.kind = 'revoked') group by a.person_id, a.level_id having count(*) > 1
  union all select 'number ' || a.serial || ' lies beyond the last one given out' from certificate_award a join cert_level l on l.id = a.level_id join cert_scheme s on s.id = l.scheme_id
    join certificate_number n on (n.scheme, n.level, n.year) = (s.code, l.code, split_part(a.serial, '-', 3)::int) where split_part(a.serial, '-', 4)::int > n.last
  union all select 'by one pair of hands: ' || serial from certificate_award where proposed_by in (issued_by, person_id) or issued_by = person_id
  union all select 'certified without a certificate: ' || e.id from enrolment e where e.state = 'certified' and not exists (select from certificate_award a where a.person_id = e.person_id and a.cohort_id = e.cohort_id and not exists (select from certificate_event v where v.award_id = a.id and v.kind = 'revoked'))`;

/** What the audit says was taken back must stand as taken back. */
const REVOKED = `
  select 'revoked, and not kept: ' || a.subject as says from audit_entry a where a.act = 'certificate.revoked' and a.id > $1
    and not exists (select from certificate_event e where e.award_id::text = a.subject and e.kind = 'revoked')`;

export const checkCertificates = async (sql: pg.Client, since: Since): Promise<Finding[]> => {
  const { rows: unearned } = await sql.query<{ serial: string; lacks: string }>(UNEARNED, [since.at]);
  const { rows: numbers } = await sql.query<{ says: string }>(NUMBERS);
  const { rows: revoked } = await sql.query<{ says: string }>(REVOKED, [since.audit]);
  return [...unearned.map(({ serial, lacks }) => `${serial} lacks: ${lacks}`), ...numbers.map(({ says }) => says), ...revoked.map(({ says }) => says)].map((says) => ({ invariant: 'I6', says }));
};
