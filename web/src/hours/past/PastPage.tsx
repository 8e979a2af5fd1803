// 历史学时导入 for district staff: template, upload, and what was imported before.
import { pastRoutes, type PastCard } from '@gongyan/shared/hours/past/past.contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { addressOf } from '../../platform/call';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { dayText } from '../../ui/day';
import { Empty } from '../../ui/Empty';
import { FileDrop } from '../../ui/FileDrop';
import { Icon } from '../../ui/Icon';
import { Page, Panel } from '../../ui/Page';
import { useLanguage } from '../../ui/useLanguage';
import { usePastImports, useUploadPast } from './past.queries';
import './past.words';

const MOST_MB = (pastRoutes.upload.upload?.maxBytes ?? 0) / 1024 / 1024;
export const pastTones = { waiting: 'warning', posted: 'success', dropped: '' } as const;

const Line = ({ card }: { card: PastCard }) => {
  const { t } = useTranslation('past');
  const language = useLanguage();
  return (
    <li>
      <Link to="/hours/past/$pastImportId" params={{ pastImportId: card.id }} className="line">
        <span className="grow person-text"><span className="strong cut">{card.fileName}</span><span className="small soft pieces"><span>{t('line', { rows: card.rows, name: card.uploader?.name ?? '', when: dayText(card.uploadedAt, language) })}</span>{card.posted !== null && <span>{t('confirmedBy', { name: card.confirmer?.name ?? '', n: card.posted })}</span>}</span></span>
        <span className={`badge ${pastTones[card.state]}`}>{t(`state.${card.state}`)}</span>
      </Link>
    </li>
  );
};

const Desk = () => {
  const { t } = useTranslation('past');
  const navigate = useNavigate();
  const [imports, upload] = [usePastImports(), useUploadPast()];
  const send = (file: File) => upload.mutate(file, { onSuccess: (preview) => void navigate({ to: '/hours/past/$pastImportId', params: { pastImportId: preview.import.id } }) });
  return (
    <>
      {upload.error !== null && <p className="note danger" role="alert"><Icon name="warn" />{sentenceOf(upload.error)}</p>}
      <section className="panel panel-body stack">
        <FileDrop busy={upload.isPending} word={upload.isPending ? t('reading') : t('choose')} limits={t('limits', { mb: MOST_MB })} accept=".xlsx,.csv" onFile={send} />
        <p className="small soft">{t('columns')}</p>
      </section>
      <Panel title={t('what')}><Asked query={imports} what={t('what')}>{(list) => (list.length === 0 ? <Empty icon="hours">{t('none')}</Empty> : <ul className="rows">{list.map((card) => <Line key={card.id} card={card} />)}</ul>)}</Asked></Panel>
    </>
  );
};

export const PastPage = () => {
  const { t } = useTranslation('past');
  const staff = isDistrictStaff(useMe());
  return (
    <Page title={t('title')} lead={t('lead')} back={<Link to="/hours" className="page-back"><Icon name="back" />{t('toHours')}</Link>} actions={staff ? <Button href={addressOf(pastRoutes.template)} icon={<Icon name="download" />}>{t('template')}</Button> : undefined}>
      {staff ? <Desk /> : <div className="panel"><Empty icon="hours">{t('notYours')}</Empty></div>}
    </Page>
  );
};
