// Which chosen facts of a draft are there no longer: by title and line, so that whoever chose them knows what became of what.
import type { BriefGone } from '@gongyan/shared/studio/brief/brief.contract';
import { useTranslation } from 'react-i18next';

export const GoneFacts = ({ gone }: { gone: readonly BriefGone[] }) => {
  const { t } = useTranslation('brief');
  if (gone.length === 0) return null;
  return (
    <div className="note warning brief-gone">
      <p>{t('gone', { n: gone.length })}</p>
      <ul>
        {gone.map(({ kind, ref, title, line, at }) => <li key={ref}>{title === '' ? t('goneAt', { kind: t(`kind.${kind}`), n: at }) : t('goneTitle', { kind: t(`kind.${kind}`), title })}{line !== '' && <span className="small soft">{line}</span>}</li>)}
      </ul>
    </div>
  );
};
