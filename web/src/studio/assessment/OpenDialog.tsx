// A year's round is begun: which sheet, which year, and who sits in the panel.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { Sheet, SheetKey } from '@gongyan/shared/studio/assessment/sheet.contract';
import { PANEL_MOST } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYears } from '../../hours/YearChoice';
import { Chosen } from '../../people/Chosen';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useJudges, useOpenRound, useSheets } from './assessment.queries';

const Panel = ({ studio, people, onChange }: { studio: Studio; people: readonly PersonCard[]; onChange: (people: PersonCard[]) => void }) => {
  const { t } = useTranslation('assessment');
  return (
    <Asked query={useJudges(studio.id)} what={t('open.panel')}>
      {(judges) => {
        const left = judges.filter(({ id }) => people.every((one) => one.id !== id));
        return (
          <section className="stack tight">
            <h3>{t('open.panel')}</h3>
            <Chosen people={people} onDrop={(id) => onChange(people.filter((one) => one.id !== id))} />
            {people.length < PANEL_MOST && left.length > 0 && (
              <Field id="assess-judge" label={t('open.addJudge')}>
                <Choice id="assess-judge" value="" options={[{ value: '', label: '—' }, ...left.map(({ id, name, workplace }) => ({ value: String(id), label: `${name}（${workplace}）` }))]}
                  onChange={(chosen) => { const person = left.find(({ id }) => String(id) === chosen); if (person !== undefined) onChange([...people, person]); }} />
              </Field>
            )}
            <p className="small soft">{t('open.panelHint')}</p>
          </section>
        );
      }}
    </Asked>
  );
};

const Form = ({ studio, sheets, onClose }: { studio: Studio; sheets: readonly Sheet[]; onClose: () => void }) => {
  const { t } = useTranslation('assessment');
  const english = useLanguage() === 'en';
  const years = schoolYears().slice(0, 2);
  const mine = sheets.filter(({ subject }) => subject === 'members' || studio.rights.oversees);
  const [key, setKey] = useState<SheetKey>(mine[0]?.key ?? 'member100');
  const [day, setDay] = useState(years[0]?.value ?? '');
  const [panel, setPanel] = useState<readonly PersonCard[]>([]);
  const open = useOpenRound(studio.id);
  const sheet = mine.find((one) => one.key === key);
  const ready = sheet !== undefined && (sheet.stages.includes('host') || panel.length > 0);
  const go = () => open.mutate({ sheet: key, day, panelIds: panel.map(({ id }) => id) }, { onSuccess: ({ added }) => { toast(t('open.done', { n: added })); onClose(); } });
  return (
    <Dialog title={t('open.title')} deed={{ word: t('open.go'), ready, busy: open.isPending, go }} onClose={onClose}>
      <div className="fields">
        <Field id="assess-sheet" label={t('open.sheet')}><Choice id="assess-sheet" value={key} options={mine.map((one) => ({ value: one.key, label: english ? one.titleEn : one.title }))} onChange={setKey} /></Field>
        <Field id="assess-year" label={t('open.year')}><Choice id="assess-year" value={day} options={years} onChange={setDay} /></Field>
      </div>
      {sheet !== undefined && <p className="small soft">{t('open.source', { source: sheet.source })}</p>}
      <Panel studio={studio} people={panel} onChange={setPanel} />
      {open.error !== null && <p className="note danger" role="alert">{sentenceOf(open.error)}</p>}
    </Dialog>
  );
};

/** The sheets first: without them there is nothing to begin. */
export const OpenDialog = ({ studio, onClose }: { studio: Studio; onClose: () => void }) => {
  const { t } = useTranslation('assessment');
  const sheets = useSheets();
  if (sheets.data === undefined) return <Dialog title={t('open.title')} onClose={onClose}><Asked query={sheets} what={t('open.sheet')}>{() => null}</Asked></Dialog>;
  return <Form studio={studio} sheets={sheets.data} onClose={onClose} />;
};
