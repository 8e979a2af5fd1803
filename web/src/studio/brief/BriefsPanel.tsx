// The issues of a studio, the newest first; whoever writes them begins one here.
import { BriefPeriod, type BriefCard } from '@gongyan/shared/studio/brief/brief.contract';
import { briefSpan, mayEditBriefs } from '@gongyan/shared/studio/brief/brief.rules';
import { addDays, schoolYearOf } from '@gongyan/shared/hours/calendar.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Empty } from '../../ui/Empty';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Page';
import { useBriefNames } from './brief.names';
import { useBeginBrief, useBriefs } from './brief.queries';
import './brief.css';
import './brief.words';

const TONES = { draft: 'warning', published: 'success', withdrawn: '' } as const;
const MONTHS = 12;
const TERMS = 4;
/** As many are shown at once: the register stands below. */
const NEWEST = 3;

/** First days of this month or term and of those before. */
const begins = (period: BriefPeriod): string[] => {
  const days = [briefSpan(period, shanghaiDay(new Date())).from];
  while (days.length < (period === 'month' ? MONTHS : TERMS)) days.push(briefSpan(period, addDays(days.at(-1) ?? '', -1)).from);
  return days;
};

const BeginDialog = ({ studio, onClose }: { studio: Studio; onClose: () => void }) => {
  const { t } = useTranslation('brief');
  const names = useBriefNames();
  const navigate = useNavigate();
  const begin = useBeginBrief(studio.id);
  const [period, setPeriod] = useState<BriefPeriod>('month');
  const [chosen, setDay] = useState('');
  const days = begins(period);
  const day = days.includes(chosen) ? chosen : (days[0] ?? '');
  const go = () => begin.mutate({ period, day }, { onSuccess: ({ id }) => void navigate({ to: '/briefs/$briefId', params: { briefId: id } }) });
  return (
    <Dialog title={t('begin.title')} deed={{ word: t('begin.go'), ready: true, busy: begin.isPending, go }} onClose={onClose}>
      <div className="fields">
        <Field id="brief-period" label={t('begin.period')}><Choice id="brief-period" value={period} options={BriefPeriod.options.map((value) => ({ value, label: t(`begin.periods.${value}`) }))} onChange={setPeriod} /></Field>
        <Field id="brief-time" label={t('begin.time')}><Choice id="brief-time" value={day} options={days.map((value) => ({ value, label: names.period({ period, from: value, yearFrom: schoolYearOf(value).from }) }))} onChange={setDay} /></Field>
      </div>
      <p className="small soft">{t('begin.lead')}</p>
      {begin.error !== null && <p className="note danger" role="alert">{sentenceOf(begin.error)}</p>}
    </Dialog>
  );
};

const Line = ({ brief }: { brief: BriefCard }) => {
  const { t } = useTranslation('brief');
  const names = useBriefNames();
  return (
    <li>
      <Link to="/briefs/$briefId" params={{ briefId: brief.id }} className="line">
        <Icon name="write" />
        <span className="grow person-text"><span className="strong cut">{names.issue(brief)}</span><span className="small soft">{brief.no === null ? '' : `${names.period(brief)} · `}{t('items', { n: brief.items })}</span></span>
        <span className={`badge ${TONES[brief.state]}`}>{t(`state.${brief.state}`)}</span>
      </Link>
    </li>
  );
};

const Issues = ({ briefs }: { briefs: readonly BriefCard[] }) => {
  const { t } = useTranslation('brief');
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="rows">{briefs.slice(0, all ? briefs.length : NEWEST).map((brief) => <Line key={brief.id} brief={brief} />)}</ul>
      {briefs.length > NEWEST && !all && <p className="panel-note"><Button type="text" size="small" onClick={() => setAll(true)}>{t('all', { n: briefs.length })}</Button></p>}
    </>
  );
};

export const BriefsPanel = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('brief');
  const me = useMe();
  const [asked, setAsked] = useState(false);
  const assistant = studio.members.some((member) => member.personId === me.person.id && member.kind === 'assistant' && isCurrent(member, new Date()));
  const writes = mayEditBriefs({ rights: studio.rights, assistant }).ok;
  return (
    <Panel title={t('title')} more={writes ? <Button size="small" icon={<Icon name="plus" />} onClick={() => setAsked(true)}>{t('begin.button')}</Button> : undefined}>
      <Asked query={useBriefs(studio.id)} what={t('what')}>
        {(briefs) => (briefs.length === 0 ? <Empty icon="write">{t(writes ? 'noneHost' : 'none')}</Empty> : <Issues briefs={briefs} />)}
      </Asked>
      {asked && <BeginDialog studio={studio} onClose={() => setAsked(false)} />}
    </Panel>
  );
};
