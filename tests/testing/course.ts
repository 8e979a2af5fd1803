// A C cohort in the database whose learners meet everything, recognised and publicised: what weeks of training would leave behind.
import pg from 'pg';
import { randomUUID } from 'node:crypto';

const SESSIONS = 10;

/** By their logins or ids. Answers the cohort's id. */
export const publicisedCourse = async (databaseUrl: string, learners: readonly string[]): Promise<string> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const [cohort, exam, lesson] = [randomUUID(), randomUUID(), randomUUID()];
    await client.query(
      `insert into cohort (id, programme_id, ordinal, name, rule_set_id, quota, starts_on, ends_on, enrol_until, organiser, place, state, created_by)
       select $1, p.id, (select greatest(98, max(ordinal)) + 1 from cohort), '第99期C证培训班', r.id, 60, '2026-03-01', '2026-03-10', '2026-02-20', '云岚区心理健康教育指导中心', '区教师发展中心', 'publicised', (select id from person where login = 'demo-cen-02')
       from cert_level l join programme p on p.level_id = l.id join cert_rule_set r on r.level_id = l.id and r.version = 1 where l.code = 'C'`, [cohort],
    );
    await client.query(
      `insert into enrolment (id, cohort_id, person_id, state, recommended, place_no, created_at) select gen_random_uuid(), $1, id, 'met_requirements', true, row_number() over (order by login), '2026-02-01' from person where login = any($2) or id::text = any($2)`, [cohort, learners],
    );
    await client.query("insert into cohort_work (id, cohort_id, kind, template_key, title, due_on) values ($1, $3, 'exam', null, '结业考试', '2026-03-10'), ($2, $3, 'assignment', 'lesson_design', '教学设计', '2026-03-10')", [exam, lesson, cohort]);
    await client.query(
      `insert into cohort_session (id, cohort_id, module_code, title, form, starts_at, ends_at, place, state)
       select gen_random_uuid(), $1, 'C' || (n % 6 + 1), '第' || (n + 1) || '次课', '面授', timestamptz '2026-03-01T01:00:00Z' + n * interval '1 day', timestamptz '2026-03-01T05:00:00Z' + n * interval '1 day', '', 'confirmed' from generate_series(0, $2::int - 1) n`, [cohort, SESSIONS],
    );
    await client.query(
      `insert into session_attendance (id, session_id, person_id, turn, state, minutes, recorded_by, recorded_at)
       select gen_random_uuid(), s.id, e.person_id, 0, 'present', 240, (select id from person where login = 'demo-trn-01'), s.ends_at from cohort_session s join enrolment e on e.cohort_id = s.cohort_id where s.cohort_id = $1`, [cohort],
    );
    await client.query(
      `insert into work_result (id, work_id, person_id, turn, state, score, note, marked_by, marked_at)
       select gen_random_uuid(), w.id, e.person_id, 0, 'passed', case w.kind when 'exam' then 86 end, '', (select id from person where login = 'demo-trn-01'), '2026-03-11' from cohort_work w join enrolment e on e.cohort_id = w.cohort_id where w.cohort_id = $1`, [cohort],
    );
    return cohort;
  } finally {
    await client.end();
  }
};
