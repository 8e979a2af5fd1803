// 运行状态: nodes, database, disk, certificates, whether ledger and chains hold, what runs once a day, the last backups. Says what it does not know.
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { HubStatus } from '@gongyan/shared/people/admin/admin.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { plainDay } from '../../ui/day';
import { DayText } from '../../ui/DayText';
import { Empty } from '../../ui/Empty';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useRunJobs, useStatus } from './admin.queries';
import './admin.words';
import { AdminFrame } from './AdminFrame';

const LOW_DISK = 0.05;
const DAY_MS = 24 * 60 * 60_000;
const SOON_DAYS = 30;

const sizeOf = (bytes: number): string => (bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`);

const House = ({ status: { version, database, disk, nodes } }: { status: HubStatus }) => {
  const { t } = useTranslation('admin');
  const low = disk.free < LOW_DISK;
  const rows = [[t('status.version'), version], [t('status.database'), t('status.databaseIs', { version: database.version, size: sizeOf(database.bytes) })]] as const;
  return (
    <Panel title={t('status.hub')}>
      <ul className="rows">
        {rows.map(([name, text]) => <li key={name} className="line"><span className="grow">{name}</span><span className="soft">{text}</span></li>)}
        <li className="line"><span className="grow">{t('status.disk')}</span><span className={low ? 'badge danger' : 'soft'}>{t('status.diskIs', { percent: Math.floor(disk.free * 100), size: sizeOf(disk.bytes) })}</span>{low && <span>{t('status.diskLow')}</span>}</li>
        {nodes.map(({ id, people }) => <li key={id} className="line"><span className="grow">{t('status.node', { id: id.slice(0, 8) })}</span><span className="soft">{t('status.people', { n: people })}</span><span className="badge success">{t('status.fine')}</span></li>)}
      </ul>
    </Panel>
  );
};

const Certificates = ({ certificates, now }: Pick<HubStatus, 'certificates' | 'now'>) => {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  if (certificates.length === 0) return null;
  return (
    <Panel title={t('status.certificates')}>
      <p className="panel-note">{t('status.certificatesLead')}</p>
      <ul className="rows">
        {certificates.map(({ of, endsAt }) => {
          const days = Math.floor((endsAt.getTime() - now.getTime()) / DAY_MS);
          const soon = days < SOON_DAYS;
          return <li key={of} className="line"><span className="grow person-text"><span>{t(`status.certificate.${of}`)}</span>{soon && <span className="small soft">{t('status.renew')}</span>}</span><span className={soon ? 'badge danger' : 'soft'}>{`${plainDay(shanghaiDay(endsAt), language)} · ${days < 0 ? t('status.ended') : t('status.days', { n: days })}`}</span></li>;
        })}
      </ul>
    </Panel>
  );
};

const Check = ({ check }: { check: HubStatus['check'] }) => {
  const { t } = useTranslation('admin');
  if (check === null) return <Panel title={t('status.check')}><Empty icon="search">{t('status.noCheck')}</Empty></Panel>;
  const { at, differences, ledgerWhole, auditWhole } = check;
  const rows = [['ledgerFacts', differences === 0], ['ledgerChain', ledgerWhole], ['auditChain', auditWhole]] as const;
  return (
    <Panel title={t('status.check')} more={<span className="small soft">{t('status.checked')} <DayText at={at} since /></span>}>
      <p className="panel-note">{t('status.checkLead')}</p>
      <ul className="rows">
        {rows.map(([name, fine]) => <li key={name} className="line"><span className="grow">{t(`status.${name}`)}</span>{!fine && <span className="small">{t('status.harmed')}</span>}<span className={fine ? 'badge success' : 'badge danger'}>{t(fine ? 'status.fine' : 'status.bad')}</span></li>)}
      </ul>
    </Panel>
  );
};

const Jobs = ({ jobs }: { jobs: HubStatus['jobs'] }) => {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const run = useRunJobs();
  const words: Readonly<Record<string, string>> = t('status.job', { returnObjects: true });
  return (
    <Panel title={t('status.jobs')} more={<Button loading={run.isPending} onClick={() => run.mutate(undefined, { onSuccess: () => toast(t('status.ran')) })}>{t('status.run')}</Button>}>
      <p className="panel-note">{t('status.jobsLead')}</p>
      {run.error !== null && <p className="note danger" role="alert">{sentenceOf(run.error)}</p>}
      <ul className="rows">
        {jobs.map(({ name, doneTo, late }) => (
          <li key={name} className="line"><span className="grow person-text"><span>{words[name] ?? name}</span>{words[name] !== undefined && <code className="small soft">{name}</code>}</span><span className="small soft">{doneTo === null ? t('status.never') : t('status.done', { day: plainDay(doneTo, language) })}</span><span className={late ? 'badge warning' : 'badge success'}>{t(late ? 'status.late' : 'status.fine')}</span></li>
        ))}
      </ul>
    </Panel>
  );
};

const Backups = ({ backups, now }: { backups: HubStatus['backups']; now: Date }) => {
  const { t } = useTranslation('admin');
  const [last] = backups;
  return (
    <Panel title={t('status.backups')}>
      <p className="panel-note">{t('status.backupsLead')}</p>
      {last !== undefined && now.getTime() - last.at.getTime() > DAY_MS && <p className="note warning">{t('status.old')}</p>}
      {last === undefined ? <Empty icon="file">{t('status.noBackup')}</Empty> : (
        <ul className="rows">
          {backups.map(({ at, bytes, rows, seconds, sha256 }) => (
            <li key={sha256} className="line"><span className="grow person-text"><span><DayText at={at} /> · {t('status.backup', { size: sizeOf(bytes), rows: rows.toLocaleString('en'), seconds })}</span><code className="small soft admin-hash">SHA-256 {sha256}</code></span></li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

export const StatusPage = () => {
  const { t } = useTranslation('admin');
  const status = useStatus();
  return (
    <AdminFrame title={t('section.status')} lead={t('status.lead')}>
      <Asked query={status} what={t('section.status')}>
        {(found) => <><House status={found} /><Certificates certificates={found.certificates} now={found.now} /><Check check={found.check} /><Jobs jobs={found.jobs} /><Backups backups={found.backups} now={found.now} /></>}
      </Asked>
    </AdminFrame>
  );
};
