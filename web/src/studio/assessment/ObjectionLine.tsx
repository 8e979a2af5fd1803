// One objection with what came of it: said the same on the sheet and to whoever raised it.
import type { Objection } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export const ObjectionLine = ({ about, objection: { reason, answer, upheld, answeredBy } }: { about: ReactNode; objection: Pick<Objection, 'reason' | 'answer' | 'upheld' | 'answeredBy'> }) => {
  const { t } = useTranslation('assessment');
  return (
    <li className="assess-objection">
      <p><span className="strong">{about}</span>{reason}</p>
      <p className="small soft">{answer === null ? t('objection.waiting') : `${t(upheld === true ? 'objection.upheld' : 'objection.dismissed')} · ${answeredBy?.name ?? ''}：${answer}`}</p>
    </li>
  );
};
