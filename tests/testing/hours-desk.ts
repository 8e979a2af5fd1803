// Facts that are about to become hours, as the hands of two months would leave them: files of past hours, claims whose public notice
// is over, a publicised course. Each with who settles it.
import { Refusal } from '@gongyan/shared/coedit/coedit.wire';
import { ClaimId, claimRoutes } from '@gongyan/shared/hours/claim/claim.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { PastImportId, pastRoutes } from '@gongyan/shared/hours/past/past.contract';
import { certificateRoutes, type AwardId, type BatchId } from '@gongyan/shared/training/certificate/certificate.contract';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import type { Teacher } from './teacher.js';
import type { Deed } from './under-fire.js';

export const STAFF = ['demo-cen-02', 'demo-cen-03', 'demo-cen-06'] as const;
export interface Numbered {
  readonly id: string;
  readonly staff_no: string;
  readonly name: string;
}
/** Settling it is one call; `id` names its row. */
export interface SettledBy extends Deed {
  readonly id: string;
}

let made = 0;

/** Teachers of whom nothing is known but their names and numbers: no earlier fact is mixed with what happens now. */
export const newPeople = async (sql: pg.Client, many: number): Promise<Numbered[]> => {
  made += many;
  const { rows } = await sql.query<Numbered>(
    `insert into person (id, name, staff_no) select gen_random_uuid(), '试验' || n, 'F' || lpad(n::text, 7, '0') from generate_series($1::int, $2::int) n returning id, staff_no, name`, [made - many + 1, made],
  );
  return rows;
};

/** Settling it is one call; `id` names its row. */
export interface SettledBy extends Deed {
  readonly id: string;
}

/** Teachers without an account, a certificate or a course: nothing of the demo's own history is theirs. */
export const numbered = async (sql: pg.Client, many: number): Promise<Numbered[]> =>
  (await sql.query<Numbered>(
    `select id, staff_no, name from person p where staff_no is not null and login is null and not exists (select from enrolment e where e.person_id = p.id)
       and not exists (select from certificate_award a where a.person_id = p.id) order by staff_no limit $1`, [many],
  )).rows;

const Uploaded = z.object({ import: z.object({ id: PastImportId }) });

/** One file with a line for each, uploaded by one and to be confirmed by another. */
export const pastFile = async (at: number, people: readonly Numbered[], [uploads, confirms]: readonly [Teacher, Teacher]): Promise<SettledBy> => {
  const lines = people.map(({ staff_no, name }, n) => [staff_no, name, `2023-${String((at % 12) + 1).padStart(2, '0')}-15`, `往年研修${at}`, '校本研修', String(1 + (n % 5) / 2)].join(','));
  const form = new FormData();
  form.append('file', new File([['工号,姓名,日期,事项,类别,学时', ...lines].join('\n')], `往年${at}.csv`));
  const reply = await fetch(`${uploads.url}/api${pastRoutes.upload.path}`, { method: 'POST', body: form, headers: { origin: uploads.url, 'sec-fetch-site': 'same-origin', cookie: uploads.cookie } });
  const { import: { id } } = Uploaded.parse(await reply.json());
  return { id, done: false, settle: () => confirms.call(pastRoutes.confirm, { params: { pastImportId: id }, body: { alikeToo: true } }) };
};

/** Checked by two hands, its public notice long over; posted by a third. */
export const publicisedClaim = async (sql: pg.Client, { at, personId, posts }: { readonly at: number; readonly personId: string; readonly posts: Teacher }): Promise<SettledBy> => {
  const claimId = ClaimId.parse(randomUUID());
  await sql.query(
    `insert into hours_claim (id, person_id, rule_code, level, units, title, organiser, day, last_day, note, state, steps, notice_from, notice_until, school_checked_by, district_checked_by, submitted_at, changed_at)
     select $1, $2, 'school_based', null, $3, $4, '本校', '2024-03-01', '2024-03-01', '', 'publicised', 4, current_date - 30, current_date - 20, (select id from person where login = 'demo-sch-01'), (select id from person where login = 'demo-cen-06'), now(), now()`,
    [claimId, personId, 60 + 30 * (at % 4), `校本研修申报${at}`],
  );
  return { id: claimId, done: false, settle: () => posts.call(claimRoutes.act, { params: { claimId }, body: { deed: 'post', reason: null, seen: 4 } }) };
};

/** Issued by another than who proposed, however often he asks; answers the awards when all are through. */
export const carryThrough = async (issues: Teacher, batchId: BatchId, personIds: readonly PersonId[]): Promise<AwardId[]> => {
  await issues.call(certificateRoutes.issue, { params: { batchId }, body: { personIds } }).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'certificate.batchOver')) throw error;
  });
  for (;;) {
    const { state, lines } = await issues.call(certificateRoutes.batch, { params: { batchId } });
    if (state !== 'issuing') return lines.flatMap(({ awardId }) => awardId ?? []);
  }
};

/** Everybody of a publicised course, proposed by one and issued by another. */
export const issueTo = async ([proposes, issues]: readonly [Teacher, Teacher], cohortId: CohortId, personIds: readonly PersonId[]): Promise<AwardId[]> => {
  const { id } = await proposes.call(certificateRoutes.propose, { params: { cohortId }, body: { personIds } });
  return carryThrough(issues, id, personIds);
};
