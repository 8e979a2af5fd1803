// One issue of 工作简报: a draft to those who write it, an issue to everybody else.
import { briefRoutes, type BriefPage as Brief } from '@gongyan/shared/studio/brief/brief.contract';
import type { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../platform/call';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { PageBones } from '../../ui/Bones';
import { DayText } from '../../ui/DayText';
import { Disclosure } from '../../ui/Disclosure';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { NoteDialog, WithdrawDialog } from './BriefDialogs';
import { BriefEditor } from './BriefEditor';
import { BriefRead } from './BriefRead';
import { useBriefNames } from './brief.names';
import { useBrief } from './brief.queries';
import './brief.css';
import './brief.words';

type Asking = 'note' | 'withdraw' | null;

const Actions = ({ page, ask }: { page: Brief; ask: (deed: Asking) => void }) => {
  const { t } = useTranslation('brief');
  const paper = (format: 'docx' | 'pdf') => addressOf(briefRoutes.paper, { params: { briefId: page.id, format } });
  return (
    <>
      {page.may.note && <Button onClick={() => ask('note')}>{t('note')}</Button>}
      {page.may.withdraw && <Button onClick={() => ask('withdraw')}>{t('withdraw')}</Button>}
      <Disclosure label={t('paper')} className="disclosure-button" button={<><Icon name="download" /><span>{t('paper')}</span></>}>{(['docx', 'pdf'] as const).map((format) => <a key={format} className="disclosure-item" download href={paper(format)}>{t(format)}</a>)}</Disclosure>
    </>
  );
};

const Lead = ({ page }: { page: Brief }) => {
  const { t } = useTranslation('brief');
  const names = useBriefNames();
  return (
    <span className="pieces">
      <span>{page.studioName}</span><span>{page.no === null ? t('span', { from: names.day(page.from), to: names.day(page.to) }) : names.period(page)}</span>
      {page.state === 'draft' && <span>{t('by', { name: page.writtenBy.name })}</span>}
      {page.publishedAt !== null && <span>{t('publishedAt')} <DayText at={page.publishedAt} /></span>}
      {page.withdrawnAt !== null && <span>{t('withdrawnAt')} <DayText at={page.withdrawnAt} /></span>}
    </span>
  );
};

const Open = ({ page }: { page: Brief }) => {
  const { t } = useTranslation('brief');
  const names = useBriefNames();
  const [asked, ask] = useState<Asking>(null);
  return (
    <Page title={page.state === 'draft' ? `${names.issue(page)}（${t('state.draft')}）` : names.issue(page)} lead={<Lead page={page} />} narrow
      back={<Link to="/studios/$studioId/results" params={{ studioId: page.studioId }} className="page-back"><Icon name="back" />{t('title')}</Link>} actions={<Actions page={page} ask={ask} />}>
      {page.may.write ? <BriefEditor page={page} /> : <BriefRead page={page} />}
      {asked === 'note' && <NoteDialog page={page} onClose={() => ask(null)} />}
      {asked === 'withdraw' && <WithdrawDialog page={page} onClose={() => ask(null)} />}
    </Page>
  );
};

export const BriefPage = ({ briefId }: { briefId: BriefId }) => {
  const { t } = useTranslation('brief');
  const query = useBrief(briefId);
  const studioId = query.data?.studioId;
  useWatch(studioId === undefined ? null : topic('studio', studioId));
  if (query.error !== null && query.data === undefined) return <Page title={t('title')} narrow><div className="panel"><Asked query={query} what={t('what')}>{() => null}</Asked></div></Page>;
  return <Asked query={query} what={t('what')} bones={<PageBones />}>{(page) => <Open page={page} />}</Asked>;
};
