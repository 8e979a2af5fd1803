// Certificates as lines: level, whose, number and whether it stands.
import type { AwardLine } from '@gongyan/shared/training/certificate/certificate.contract';
import { hoursText } from '@gongyan/shared/training/certificate/certificate.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export const AwardLines = ({ rows, named = false }: { rows: readonly AwardLine[]; named?: boolean }) => {
  const { t } = useTranslation('certificate');
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/certificates/$awardId" params={{ awardId: row.id }} className="line award-line">
            <span className={row.revoked ? 'award-mark is-revoked' : 'award-mark'} aria-hidden="true">{row.level.slice(0, 1)}</span>
            <span className="grow person-text">
              <span className="strong">{named ? `${row.name} · ${row.level}` : `${row.scheme} · ${row.level}`}</span>
              <span className="small soft">{named ? row.school : (row.cohort ?? row.school)} · {t('line.on', { day: row.issuedOn })} · {t('line.hours', { n: hoursText(row.half) })}</span>
            </span>
            <span className="small soft number award-serial">{row.serial}</span>
            <span className={row.revoked ? 'badge warning' : 'badge success'}>{t(row.revoked ? 'state.revoked' : 'state.valid')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
