// A certificate from elsewhere in two lines, and where it stands.
import type { OutsideLine } from '@gongyan/shared/training/certificate/outside.contract';
import { useTranslation } from 'react-i18next';

const looks = { uploaded: 'badge warning', checked: 'badge primary', recorded: 'badge success', refused: 'badge danger' } as const;

export const OutsideText = ({ row, named = false }: { row: OutsideLine; named?: boolean }) => {
  const { t } = useTranslation('certificate');
  const who = [row.checker === null ? '' : t('outside.byWhom', { checker: row.checker.name }), row.state === 'recorded' && row.decider !== null ? t('outside.decided', { decider: row.decider.name }) : ''].filter((text) => text !== '');
  return (
    <>
      <span className="grow person-text">
        <span className="strong">{named ? `${row.person.name} · ${row.level}` : row.level}</span>
        <span className="small soft">{[row.number, row.issuer, row.issuedOn, ...who].join(' · ')}</span>
        {row.reason !== null && <span className="small award-problem">{t('outside.why', { reason: row.reason })}</span>}
      </span>
      <span className={looks[row.state]}>{t(`outside.state.${row.state}`)}</span>
    </>
  );
};
