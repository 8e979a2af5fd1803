// Who sees one part of one's own file.
import { Audience, type GrowthPart } from '@gongyan/shared/studio/growth/growth.contract';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { toast } from '../../ui/toast';
import { useShow } from './growth.queries';

export const AudienceChoice = ({ part, audience }: { part: GrowthPart; audience: Audience }) => {
  const { t } = useTranslation('growth');
  const show = useShow(part);
  const word = t(`part.${part}`);
  return (
    <span className="growth-audience no-print">
      <label htmlFor={`audience-${part}`} className="only-read">{t('audience.label', { part: word })}</label>
      <Choice id={`audience-${part}`} value={show.isPending ? show.variables : audience} options={Audience.options.map((value) => ({ value, label: t(`audience.${value}`) }))}
        onChange={(chosen) => show.mutate(chosen, { onSuccess: () => toast(t('audience.shown', { part: word, who: t(`audience.${chosen}`) })), onError: (error) => toast(sentenceOf(error), 'warn') })} />
    </span>
  );
};
