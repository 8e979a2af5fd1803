// 公开页 for the host: what anybody may see, the link to it, and the way to close it. The district reads along and may close it.
import { type Showcase, type ShowcaseForm } from '@gongyan/shared/studio/showcase/showcase.contract';
import { stillHeld } from '@gongyan/shared/studio/showcase/showcase.rules';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { copyText } from '../../ui/copyText';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { useBriefNames } from '../brief/brief.names';
import { useChangeShowcase, useShowcase } from './showcase.queries';
import './showcase.css';
import './showcase.words';

interface TickProps {
  readonly checked: boolean;
  readonly label: string;
  readonly small?: string;
  /** Words that keep it off the page. */
  readonly held?: readonly string[];
  readonly disabled: boolean;
  readonly onChange: () => void;
}

const Tick = ({ checked, label, small = '', held = [], disabled, onChange }: TickProps) => {
  const { t } = useTranslation('showcase');
  return (
    <label className="showcase-tick">
      <input type="checkbox" checked={checked} disabled={disabled || (held.length > 0 && !checked)} onChange={onChange} />
      <span className="person-text"><span>{label}</span>{small !== '' && <span className="small soft">{small}</span>}{held.length > 0 && <span className="small wrong">{t('held', { words: held.join('、') })}</span>}</span>
    </label>
  );
};

const toggled = <Id,>(ids: readonly Id[], id: Id): Id[] => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);

interface ChoicesProps {
  readonly showcase: Showcase;
  readonly form: ShowcaseForm;
  readonly disabled: boolean;
  readonly onChange: (form: ShowcaseForm) => void;
}

const Choices = ({ showcase, form, disabled, onChange }: ChoicesProps) => {
  const { t } = useTranslation('showcase');
  const names = useBriefNames();
  const heldOf = (held: readonly string[]) => stillHeld(held, { showsHost: form.showsHost, hostName: showcase.hostName });
  return (
    <>
      <Tick checked={form.showsHost} disabled={disabled} label={t('host', { name: showcase.hostName })} onChange={() => onChange({ ...form, showsHost: !form.showsHost })} />
      <section className="stack tight">
        <h3>{t('briefs')}</h3>
        {showcase.briefs.length === 0 && <p className="small soft">{t('noBriefs')}</p>}
        {showcase.briefs.map((brief) => <Tick key={brief.id} checked={form.briefIds.includes(brief.id)} disabled={disabled} label={names.issue(brief)} small={names.period(brief)} held={heldOf(brief.held)} onChange={() => onChange({ ...form, briefIds: toggled(form.briefIds, brief.id) })} />)}
      </section>
      <section className="stack tight">
        <h3>{t('results')}</h3>
        {showcase.results.length === 0 && <p className="small soft">{t('noResults')}</p>}
        {showcase.results.map((result) => <Tick key={result.id} checked={form.resultIds.includes(result.id)} disabled={disabled} label={result.title} small={names.result(result)} held={heldOf(result.held)} onChange={() => onChange({ ...form, resultIds: toggled(form.resultIds, result.id) })} />)}
      </section>
    </>
  );
};

const Link = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('showcase');
  const address = `${location.origin}/s/${studio.id}`;
  return (
    <section className="stack tight">
      <h3>{t('link')}</h3>
      <p className="showcase-url"><a href={address} target="_blank" rel="noreferrer">{address}</a></p>
      <div className="row wrap"><Button size="small" onClick={() => void copyText(address).then(() => toast(t('copied')))}>{t('copy')}</Button><Button size="small" href={address} target="_blank" rel="noreferrer">{t('preview')}</Button><span className="small soft">{t('previewHint')}</span></div>
    </section>
  );
};

const formOf = ({ on, showsHost, briefIds, resultIds }: Showcase): ShowcaseForm => ({ on, showsHost, briefIds, resultIds });

/** As it stood when the dialog opened: what somebody else changes meanwhile is refused by its revision, never written over. */
const Settings = ({ studio, showcase: now, onOpened, onClose }: { studio: Studio; showcase: Showcase; onOpened: () => void; onClose: () => void }) => {
  const { t } = useTranslation('showcase');
  const [showcase] = useState(now);
  const [form, setForm] = useState(() => formOf(now));
  const change = useChangeShowcase(studio.id);
  const { host, works } = studio.rights;
  const put = (wanted: ShowcaseForm) => change.mutate({ ...wanted, revision: showcase.revision }, {
    onSuccess: ({ on }) => {
      toast(t(on ? 'savedOn' : 'savedOff'));
      if (on && !showcase.on) onOpened();
      else onClose();
    },
  });
  const deed = host ? { word: t('save'), ready: true, busy: change.isPending, go: () => put(form) } : showcase.on ? { word: t('close'), danger: true, ready: true, busy: change.isPending, go: () => put({ ...form, on: false }) } : undefined;
  return (
    <Dialog title={t('title')} {...(deed === undefined ? {} : { deed })} onClose={onClose}>
      <p className="soft">{t('lead')}</p>
      {!host && <p className="note">{t('staff')}</p>}
      {host && !works && <p className="note warning">{t('rests')}</p>}
      <Tick checked={form.on} disabled={!host || (!works && !form.on)} label={t('on')} small={form.on ? '' : t('off')} onChange={() => setForm({ ...form, on: !form.on })} />
      {form.on && <Choices showcase={showcase} form={form} disabled={!host} onChange={setForm} />}
      {showcase.on && <Link studio={studio} />}
      {change.error !== null && <p className="note danger" role="alert">{sentenceOf(change.error)}</p>}
    </Dialog>
  );
};

export const ShowcaseDialog = ({ studio, onClose }: { studio: Studio; onClose: () => void }) => {
  const { t } = useTranslation('showcase');
  const showcase = useShowcase(studio.id);
  const [opened, setOpened] = useState(0);
  if (showcase.data === undefined) return <Dialog title={t('title')} onClose={onClose}><Asked query={showcase} what={t('what')}>{() => null}</Asked></Dialog>;
  // Newly opened it stays, with the link that is wanted next.
  return <Settings key={opened} studio={studio} showcase={showcase.data} onOpened={() => setOpened(opened + 1)} onClose={onClose} />;
};
