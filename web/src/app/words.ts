// All rooms' words: what the compiler checks keys by, and what screen tests start with. The product starts with words.first.ts.
import { zh as first } from './words.first';
import { zh as draft } from '../document/draft.zh';
import { zh as claim } from '../hours/claim/claim.zh';
import { zh as guest } from '../lesson/guest/guest.zh';
import { zh as robot } from '../studio/robot/robot.zh';
import { zh as way } from '../notice/way/way.zh';
import { zh as contribution } from '../document/contribution/contribution.zh';
import { zh as people } from '../people/people.zh';
import { zh as admin } from '../people/admin/admin.zh';
import { zh as api } from './api/api.zh';
import { zh as licences } from './licences/licences.zh';
import { zh as webhook } from '../people/webhook/webhook.zh';
import { zh as token } from '../people/token/token.zh';
import { zh as proof } from '../people/proof/proof.zh';
import { zh as identity } from '../people/identity/identity.zh';
import { zh as hoursrules } from '../hours/rules/hoursrules.zh';
import { zh as past } from '../hours/past/past.zh';
import { zh as evaluation } from '../lesson/evaluation/evaluation.zh';
import { zh as meeting } from '../meeting/meeting.zh';
import { zh as figures } from '../meeting/minutes/figures.zh';
import { zh as room } from '../meeting/room/room.zh';
import { zh as action } from '../meeting/action/action.zh';
import { zh as minutes } from '../meeting/minutes/minutes.zh';
import { zh as assessment } from '../studio/assessment/assessment.zh';
import { zh as brief } from '../studio/brief/brief.zh';
import { zh as showcase } from '../studio/showcase/showcase.zh';
import { zh as compare } from '../studio/compare/compare.zh';
import { zh as home } from './studio/home.zh';
import { zh as planning } from '../studio/planning/planning.zh';
import { zh as duty } from '../studio/duty/duty.zh';
import { zh as growth } from '../studio/growth/growth.zh';
import { zh as studiotask } from '../studio/task/task.zh';
import { zh as result } from '../studio/result/result.zh';
import { zh as record } from '../meeting/minutes/record.zh';
import { zh as template } from '../studio/template/template.zh';
import { zh as alltemplates } from '../studio/template/alltemplates.zh';
import { zh as mentoring } from '../studio/mentoring/mentoring.zh';
import { zh as rubric } from '../lesson/rubric/rubric.zh';
import { zh as publish } from '../lesson/publish/publish.zh';
import { zh as intake } from '../lesson/intake/intake.zh';
import { zh as openlesson } from '../lesson/openlesson/openlesson.zh';
import { zh as charter } from '../studio/charter/charter.zh';
import { zh as founding } from '../studio/founding/founding.zh';
import { zh as joining } from '../studio/joining/joining.zh';
import { zh as members } from '../studio/membership/members.zh';
import { zh as training } from '../training/training.zh';
import { zh as certificate } from '../training/certificate/certificate.zh';
import { zh as courseplan } from '../training/plan/plan.zh';
import { zh as certrules } from '../training/rules/rules.zh';
import { zh as coverage } from '../training/coverage/coverage.zh';

export const zh = { ...first, draft, people, proof, identity, admin, token, webhook, api, licences, way, robot, guest, contribution, hoursrules, template, alltemplates, publish, mentoring, duty, assessment, compare, planning, growth, result, studiotask, brief, showcase, claim, past, intake, rubric, evaluation, meeting, minutes, record, action, room, figures, openlesson, members, charter, founding, joining, training, certificate, courseplan, certrules, coverage, home };

export { loadEn } from './words.first';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: typeof zh;
    returnNull: false;
    // States are named with underscores; no word here depends on number or context.
    contextSeparator: '|';
    pluralSeparator: '|';
  }
}
