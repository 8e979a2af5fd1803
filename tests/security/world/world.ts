// Whom the security suites ask about, and by whom they are asked: two studios of the invented district with the same things in
// each. Refuses to be one studio's copy of the other: nothing of one is known to the other's people.
import { LogId } from '@gongyan/shared/studio/mentoring/log.contract';
import { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import { MembershipId } from '@gongyan/shared/studio/studio.contract';
import { Config } from '../../../server/src/platform/config.js';
import { demoId } from '../../../server/src/seed/demo-id.js';
import { asOwner } from '../../../server/testing/as-owner.js';
import { personId, studioId, type DemoHub } from '../../../server/testing/demo-hub.js';
import type { Subjects } from '../../../server/testing/verdicts.js';

/** The letter of each column, and whose it is; `_` is without a session. The subject is a member, at the school of `s`; `a` is the host's apprentice; `C` administers the hub as well. */
export const READERS = {
  H: 'host-02', S: 'mem-0204', M: 'mem-0203', A: 'mem-0206', L: 'mem-0207', X: 'mem-0209', J: 'mem-0210', a: 'pt-01', h: 'host-03', m: 'mem-0301',
  D: 'cen-02', C: 'cen-04', s: 'sch-01', o: 'sch-27', E: 'exp-01', T: 'trn-01', P: 'pt-02', K: 'ht-01', B: 'bur-01',
} as const;

export interface World {
  readonly studio: string;
  readonly host: string;
  /** Whose the personal things are, and who wrote the design. */
  readonly subject: string;
  readonly member: string;
  readonly expert: string;
  /** Stands in every text that is not for everybody. */
  readonly mark: string;
  readonly membership: string;
  readonly pair: string;
  readonly log: string;
  /** Two of the district, who prepare what two hands must do. */
  readonly staff: readonly [string, string];
}
export const OURS: World = { studio: '02', host: 'host-02', subject: 'mem-0204', member: 'mem-0203', expert: 'exp-01', mark: '藏甲7q4k', membership: 'sm-02-10', pair: 'mp-01', log: 'ml-001', staff: ['cen-02', 'cen-03'] };
export const THEIRS: World = { studio: '03', host: 'host-03', subject: 'mem-0303', member: 'mem-0302', expert: 'exp-02', mark: '藏乙9w2m', membership: 'sm-03-01', pair: 'mp-02', log: 'ml-003', staff: ['cen-05', 'cen-06'] };

export const said = ({ mark }: World, words: string): string => `${words}${mark}`;

/** What is in the demo district already. */
export const standing = ({ studio, subject, membership, pair, log }: World): Subjects => ({
  Studio: studioId(studio), Person: personId(subject), Membership: demoId(MembershipId, membership), MentorPair: demoId(PairId, pair), MentoringLog: demoId(LogId, log), School: demoId(SchoolId, studio === '02' ? 's-01' : 's-27'),
});

/** One of the members helps the host, one only learns online; one of the staff administers the hub. */
export const becomeOthers = (hub: DemoHub): Promise<void> =>
  asOwner(hub, `update studio_membership set kind = 'assistant' where person_id = '${personId(READERS.A)}'; update studio_membership set kind = 'online' where person_id = '${personId(READERS.L)}';
    insert into appointment (id, person_id, role, scope, scope_id, "from") select gen_random_uuid(), person_id, 'administrator', scope, scope_id, "from" from appointment where person_id = '${personId(READERS.C)}' and scope = 'district' limit 1`);

/** Twelve by nine, orange. */
export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAwAAAAJCAIAAACJ2loDAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAFUlEQVQYlWP4v5SBIGIYVcRATBAAALFWsTHosgO4AAAAAElFTkSuQmCC', 'base64');

/** A second session beside the one that is kept for all tests. */
export const signInAgain = (hub: DemoHub, account: string) => hub.signInAs(`demo-${account}`, hub.app.get(Config).demoPassword);
