// Of hours: an entry of the subject's, hours that are expected, a claim with its evidence that waits for his school, a file of past hours, drafted rules.
import { ClaimId, claimRoutes } from '@gongyan/shared/hours/claim/claim.contract';
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { pastRoutes } from '@gongyan/shared/hours/past/past.contract';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { UnitOfWork } from '../../../server/src/platform/database/unit-of-work.js';
import { personId, type DemoHub } from '../../../server/testing/demo-hub.js';
import type { Subjects } from '../../../server/testing/verdicts.js';
import { said, type World } from './world.js';

const Ids = z.array(z.object({ id: z.string() }));

export const hoursOf = async (hub: DemoHub, world: World): Promise<Subjects> => {
  const [subject, staff] = [await hub.as(world.subject), await hub.as(world.staff[0])];
  const firstOf = async (text: string): Promise<string | undefined> => Ids.parse(await hub.app.get(UnitOfWork).manager.query(text, [personId(world.subject)]))[0]?.id;
  const claimId = ClaimId.parse(randomUUID());
  const form = { ruleCode: 'school_based', level: null, units: 240, title: said(world, '研修'), organiser: said(world, '德育处'), day: '2026-11-02', lastDay: '2026-11-02', from: null, to: null, note: said(world, '备注') };
  await hub.call(claimRoutes.save, { params: { claimId }, body: form }, subject);
  const file = await hub.call(claimRoutes.addFile, { params: { claimId }, file: new File(['%PDF-1.7 x'], `${said(world, '签到')}.pdf`) }, subject);
  await hub.call(claimRoutes.submit, { params: { claimId }, body: {} }, subject);
  const past = await hub.call(pastRoutes.upload, { file: new File([`工号,姓名,日期,事项,类别,学时\nV${world.studio},谁,2023-03-14,${said(world, '往年')},校本研修,2`], `${said(world, '往年')}.csv`) }, staff);
  const [published] = await hub.call(hoursRoutes.ruleSets, {}, staff);
  if (published === undefined) throw new Error('no rules of hours');
  const { name, rules } = published;
  const draft = await hub.call(hoursRoutes.draftRules, { body: { name, validFrom: '2027-09-01', rules } }, staff);
  return {
    HoursEntry: (await firstOf('select id from hours_entry where person_id = $1')) ?? (await firstOf('select id from hours_entry where $1::uuid is not null order by seq')), HoursExpected: (await firstOf('select id from hours_expected where person_id = $1')) ?? (await firstOf("select id from hours_expected where $1::uuid is not null order by source_type = 'claim', occurred_on")),
    HoursClaim: claimId, HoursClaimFile: file.id, HoursPast: past.import.id, HoursRuleSet: draft.id,
  };
};
