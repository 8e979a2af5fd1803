// 学段、年级、课时、单元: the fields that a new design and an old one have in common.
import { Stage, type Stage as StageName } from '@gongyan/shared/lesson/lesson.contract';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import { gradesOf, minutesOf } from './presets.rules';

export interface About {
  readonly stage: StageName;
  readonly grade: string;
  /** As typed; the contract decides whether it is a length. */
  readonly minutes: number;
  readonly unit: string;
}

export const AboutFields = ({ id, about, change }: { id: string; about: About; change: (more: Partial<About>) => void }) => {
  const { t } = useTranslation('lesson');
  return (
    <>
      <Field id={`${id}-stage`} label={t('field.stage')}>
        <Choice id={`${id}-stage`} value={about.stage} onChange={(stage) => change({ stage, minutes: minutesOf[stage], grade: '' })} options={Stage.options.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))} />
      </Field>
      <Field id={`${id}-grade`} label={t('field.grade')}>
        <Input id={`${id}-grade`} list={`${id}-grades`} maxLength={20} value={about.grade} onChange={({ target }) => change({ grade: target.value })} placeholder={gradesOf[about.stage][0]} autoComplete="off" />
        <datalist id={`${id}-grades`}>{gradesOf[about.stage].map((grade) => <option key={grade} value={grade} />)}</datalist>
      </Field>
      <Field id={`${id}-minutes`} label={t('field.minutes')}>
        <Input id={`${id}-minutes`} type="number" inputMode="numeric" min={5} max={240} value={Number.isNaN(about.minutes) ? '' : about.minutes} onChange={({ target }) => change({ minutes: target.valueAsNumber })} />
      </Field>
      <Field id={`${id}-unit`} label={t('field.unit')}>
        <Input id={`${id}-unit`} maxLength={40} value={about.unit} onChange={({ target }) => change({ unit: target.value })} placeholder={t('field.unitHint')} />
      </Field>
    </>
  );
};
