// 审计记录: newest first, found by an act, a name or a reason; and the chain, checked when somebody asks.
import type { AuditLine } from '@gongyan/shared/people/admin/admin.contract';
import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Bones } from '../../ui/Bones';
import { DayText } from '../../ui/DayText';
import { Empty } from '../../ui/Empty';
import { LoadError } from '../../ui/LoadError';
import { useAudit, useVerifyAudit } from './admin.queries';
import './admin.words';
import { AdminFrame } from './AdminFrame';
import { useActWord } from './useActWord';

const Line = ({ line }: { line: AuditLine }) => {
  const { t } = useTranslation('admin');
  const wordOf = useActWord();
  const who = line.actor?.name ?? t(line.facts['by'] === 'command line' ? 'audit.machine' : 'audit.hub');
  const facts = Object.keys(line.facts).length > 0;
  return (
    <li className="line">
      <span className="grow person-text">
        <span><span className="strong">{wordOf(line.act)}</span> · {who}{line.about !== '' && line.about !== who && ` · ${t('audit.about', { name: line.about })}`}{line.token !== null && <> <span className="badge primary">{t('audit.byToken', { name: line.token.name })}</span></>}</span>
        <span className="small soft"><DayText at={line.at} />{wordOf(line.act) !== line.act && ` · ${line.act}`}</span>
        {line.reason !== null && <span className="small">{t('audit.why', { reason: line.reason })}</span>}
        {facts && <details className="small"><summary>{t('audit.facts')}</summary><pre className="admin-facts">{JSON.stringify(line.facts, null, 1)}</pre></details>}
      </span>
    </li>
  );
};

const Verdict = ({ verify }: { verify: ReturnType<typeof useVerifyAudit> }) => {
  const { t } = useTranslation('admin');
  if (verify.error !== null) return <p className="note danger" role="alert">{sentenceOf(verify.error)}</p>;
  if (verify.data === undefined) return null;
  const { whole, entries, hash, firstHarmed } = verify.data;
  return whole ? <p className="note success admin-hash" role="status">{t('audit.whole', { n: entries, hash })}</p> : <p className="note danger" role="alert">{t('audit.harmed', { n: firstHarmed ?? 0 })}</p>;
};

export const AuditPage = () => {
  const { t } = useTranslation('admin');
  const [text, setText] = useState('');
  const found = useAudit(useDeferredValue(text.trim()));
  const verify = useVerifyAudit();
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <AdminFrame title={t('section.audit')} lead={t('audit.lead')}>
      <Verdict verify={verify} />
      <section className="panel">
        <div className="panel-head">
          <Input.Search className="admin-find" value={text} onChange={(event) => setText(event.target.value)} placeholder={t('audit.find')} aria-label={t('audit.find')} maxLength={80} allowClear />
          <Button loading={verify.isPending} onClick={() => verify.mutate()}>{t('audit.verify')}</Button>
        </div>
        {found.data === undefined && (found.error === null ? <Bones rows={6} /> : <LoadError what={t('section.audit')} error={found.error} retry={() => void found.refetch()} />)}
        {found.data !== undefined && rows.length === 0 && <Empty>{t('audit.none')}</Empty>}
        <ul className="rows">{rows.map((line) => <Line key={line.id} line={line} />)}</ul>
        {found.hasNextPage && <p className="panel-note"><Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('more')}</Button></p>}
      </section>
    </AdminFrame>
  );
};
