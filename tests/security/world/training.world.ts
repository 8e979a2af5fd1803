// Of training: a publicised course of which the subject is a learner, certificates that were proposed and one that was issued, one from outside, a calendar.
import { calendarRoutes } from '@gongyan/shared/training/calendar/calendar.contract';
import { certificateRoutes } from '@gongyan/shared/training/certificate/certificate.contract';
import { outsideRoutes } from '@gongyan/shared/training/certificate/outside.contract';
import { EnrolmentId } from '@gongyan/shared/training/cohort/cohort.contract';
import { LevelId, schemeRoutes } from '@gongyan/shared/training/scheme/scheme.contract';
import { z } from 'zod';
import { UnitOfWork } from '../../../server/src/platform/database/unit-of-work.js';
import { awarded, course, propose } from '../../../server/testing/certificate-desk.js';
import { personId, type DemoHub } from '../../../server/testing/demo-hub.js';
import type { Subjects } from '../../../server/testing/verdicts.js';
import { PNG, said, type World } from './world.js';

const LEVEL = LevelId.parse('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0301');

export const trainingOf = async (hub: DemoHub, world: World): Promise<Subjects> => {
  const [subject, staff] = [await hub.as(world.subject), await hub.as(world.staff[0])];
  const learner = personId(world.subject);
  const [award] = await awarded(hub, [learner], { year: world.studio === '02' ? 2024 : 2023 });
  const made = await course(hub.app, [personId(world.member)], { year: world.studio === '02' ? 2025 : 2022 });
  const batch = await propose(hub, made);
  const [enrolled] = z.array(z.object({ id: EnrolmentId })).parse(await hub.app.get(UnitOfWork).manager.query('select id from enrolment where cohort_id = $1', [made.cohortId]));
  const { code } = await hub.call(certificateRoutes.open, { params: { awardId: award } }, subject);
  const outside = await hub.call(outsideRoutes.add, { body: { levelId: LEVEL, number: `V${world.mark.slice(-4)}0301234`, issuer: said(world, '人社部'), issuedOn: '2012-06-30' } }, subject);
  await hub.call(outsideRoutes.addScan, { params: { outsideId: outside.id }, file: new File([new Uint8Array(PNG)], '证书.png') }, subject);
  const plan = await hub.call(schemeRoutes.plan, {}, staff);
  const level = plan.levels.find(({ code: of }) => of === (world.studio === '02' ? 'A' : 'B'));
  const [current] = plan.ruleSets.filter(({ levelId }) => levelId === level?.id);
  const rules = await hub.call(schemeRoutes.draftRules, { params: { levelId: level?.id }, body: { validFrom: '2027-09-01', rules: current?.rules } }, staff);
  const { path } = await hub.call(calendarRoutes.make, { body: {} }, subject);
  return {
    Cohort: made.cohortId, CohortSession: made.sessions[0]?.id, CohortWork: made.works.lesson, CertificateAward: award, CertificateBatch: batch.id, Enrolment: enrolled?.id, OutsideCertificate: outside.id,
    CertLevel: level?.id, CertRuleSet: rules.id, Programme: plan.programmes[0]?.id, code, token: /[^/]+$/.exec(path)?.[0],
  };
};
