// Texts that people wrote, in every room, exchanged at the database for others: what a page shows must be harmless whatever it is. Refuses
// to touch words that are a choice of the program's, and columns that a check keeps short.
import { connected } from '@gongyan/server/platform/database/connected';

/** By table; a chain or a trigger that would notice stands aside. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  action_item: ['what'], agenda_item: ['title'], cert_level: ['audience'], cert_scheme: ['note'], cohort: ['name', 'organiser', 'place'], cohort_session: ['title', 'place'], document: ['title'], document_version: ['name', 'note'],
  growth_rating: ['words'], hours_claim: ['title', 'organiser', 'note'], hours_entry: ['title', 'reason'], hours_expected: ['title'], lesson_design: ['title', 'unit'], meeting: ['theme', 'place', 'note'], meeting_leave: ['reason'], meeting_series: ['name'],
  mentor_pair: ['agreement'], mentoring_log: ['topic', 'advice', 'action'], open_lesson: ['class_name', 'place'], organisation: ['name'], outside_certificate: ['issuer'], person: ['name', 'title', 'workplace'], programme: ['note'], rubric: ['name', 'origin'],
  school: ['name'], studio: ['name', 'focus'], studio_assignment: ['note'], studio_brief: ['foreword'], studio_membership: ['statement', 'goals', 'agreement', 'end_reason'], studio_plan: ['exchange', 'lead', 'research'], studio_result: ['title', 'place'],
  studio_task: ['title', 'ask'], template_version: ['zh'],
};

const WORDS = '[一-龥]';

/** How many texts are others now. */
export const poison = (databaseUrl: string, vectors: readonly string[]): Promise<number> =>
  connected(databaseUrl, 'poison', async (sql) => {
    await sql.query('set session_replication_role = replica');
    let many = 0;
    for (const [table, columns] of Object.entries(COLUMNS)) {
      for (const [at, column] of columns.entries()) {
        const changed = await sql.query(`update "${table}" set "${column}" = ($1::text[])[1 + (('x' || substr(md5(ctid::text || $2), 1, 7))::bit(28)::int % cardinality($1::text[]))] || left(md5(ctid::text), 4) where "${column}" ~ '${WORDS}'`, [vectors, `${table}${String(at)}`]);
        many += changed.rowCount ?? 0;
      }
    }
    return many;
  });
