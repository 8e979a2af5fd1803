// What happened to a certificate, in order: issued by two, copied, revoked with its reason.
import type { AwardCard } from '@gongyan/shared/training/certificate/certificate.contract';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../ui/DayText';
import { Panel } from '../../ui/Page';

export const CertificateRecord = ({ award }: { award: AwardCard }) => {
  const { t } = useTranslation('certificate');
  const nameOf = (person: { readonly name: string } | null): string => person?.name ?? t('events.somebody');
  return (
    <Panel title={t('events.title')}>
      <ol className="rows">
        <li className="line"><span className="grow">{t('events.issued', { by: nameOf(award.proposer), issuer: nameOf(award.issuer) })}</span><span className="small soft"><DayText at={award.issuedAt} /></span></li>
        {award.events.map((event) => (
          <li key={event.id} className="line">
            <span className="grow">{t(event.kind === 'revoked' ? 'events.revoked' : 'events.reissued', { by: nameOf(event.by), copy: event.copy ?? 0, reason: event.reason })}</span>
            <span className="small soft"><DayText at={event.at} /></span>
          </li>
        ))}
      </ol>
    </Panel>
  );
};
