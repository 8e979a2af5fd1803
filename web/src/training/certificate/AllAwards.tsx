// Every certificate of the district: found by name, school or number.
import type { LevelId } from '@gongyan/shared/training/scheme/scheme.contract';
import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bones } from '../../ui/Bones';
import { Choice } from '../../ui/Choice';
import { Empty } from '../../ui/Empty';
import { LoadError } from '../../ui/LoadError';
import { Panel } from '../../ui/Page';
import { AwardLines } from './AwardLines';
import { useAllCertificates, useCertPlan } from './certificate.queries';

export const AllAwards = () => {
  const { t } = useTranslation('certificate');
  const [text, setText] = useState('');
  const [level, setLevel] = useState<LevelId | ''>('');
  const find = useDeferredValue(text.trim());
  const found = useAllCertificates({ find, levelId: level === '' ? null : level });
  const plan = useCertPlan().data;
  const issued = new Set((plan?.schemes ?? []).filter(({ recordOnly }) => !recordOnly).map(({ id }) => id));
  const levels = (plan?.levels ?? []).filter(({ schemeId }) => issued.has(schemeId));
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel title={t('all.title')} more={
      <div className="award-find no-print">
        <label htmlFor="award-level" className="only-read">{t('all.level')}</label>
        <Choice id="award-level" value={level} onChange={setLevel} options={[{ value: '', label: t('all.anyLevel') }, ...levels.map(({ id, name }) => ({ value: id, label: name }))]} />
        <Input.Search value={text} onChange={(event) => setText(event.target.value)} placeholder={t('all.find')} aria-label={t('all.find')} maxLength={80} />
      </div>
    }>
      {found.data === undefined && (found.error === null ? <Bones rows={4} /> : <LoadError what={t('all.title')} error={found.error} retry={() => void found.refetch()} />)}
      {found.data !== undefined && rows.length === 0 && <Empty icon="certificate">{t('all.none')}</Empty>}
      <AwardLines rows={rows} named />
      {found.hasNextPage && <p className="panel-note"><Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('all.more')}</Button></p>}
    </Panel>
  );
};
