// 公开页 for the host: what anybody may see, the link to it, and the way to close it. The district reads along, closes it with a reason and lifts that.
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { ClosedShowcase, Showcase, ShowcaseForm } from '@gongyan/shared/studio/showcase/showcase.contract';
import { stillHeld } from '@gongyan/shared/studio/showcase/showcase.rules';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { copyText } from '../../ui/copyText';
import { plainDay } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useBriefNames } from '../brief/brief.names';
import { useChangeShowcase, useCloseShowcase, useLiftShowcase, useShowcase } from './showcase.queries';
import './showcase.css';
import './showcase.words';

/** Letters of a reason. */
const LEAST = 2;

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

const Refusal = ({ error }: { error: unknown }) => (error === null ? null : <p className="note danger" role="alert">{sentenceOf(error)}</p>);

const formOf = ({ on, showsHost, briefIds, resultIds }: Showcase): ShowcaseForm => ({ on, showsHost, briefIds, resultIds });

const Closed = ({ closed: { by, at, reason }, host }: { closed: ClosedShowcase; host: boolean }) => {
  const { t } = useTranslation('showcase');
  return <p className="note warning">{t('closed', { by, day: plainDay(shanghaiDay(at), useLanguage()), reason })}{t(host ? 'closedHost' : 'closedStaff', { by })}</p>;
};

interface SettingsProps {
  readonly studio: Studio;
  /** As it stood when the dialog opened: what somebody else changes meanwhile is refused by its revision, never written over. */
  readonly showcase: Showcase;
  readonly onClose: () => void;
}

const HostSettings = ({ studio, showcase, onOpened, onClose }: SettingsProps & { onOpened: () => void }) => {
  const { t } = useTranslation('showcase');
  const [form, setForm] = useState(() => formOf(showcase));
  const change = useChangeShowcase(studio.id);
  const { works } = studio.rights;
  const { closed } = showcase;
  const go = () => change.mutate({ ...form, revision: showcase.revision }, {
    onSuccess: ({ on }) => {
      toast(t(on ? 'savedOn' : closed === null ? 'savedOff' : 'saved'));
      if (on && !showcase.on) onOpened();
      else onClose();
    },
  });
  return (
    <Dialog title={t('title')} deed={{ word: t('save'), ready: true, busy: change.isPending, go }} onClose={onClose}>
      <p className="soft">{t('lead')}</p>
      {!works && <p className="note warning">{t('rests')}</p>}
      {closed !== null && <Closed closed={closed} host />}
      <Tick checked={form.on} disabled={(!works || closed !== null) && !form.on} label={t('on')} small={form.on ? '' : t('off')} onChange={() => setForm({ ...form, on: !form.on })} />
      {(form.on || closed !== null) && <Choices showcase={showcase} form={form} disabled={false} onChange={setForm} />}
      {showcase.on && <Link studio={studio} />}
      <Refusal error={change.error} />
    </Dialog>
  );
};

const StaffSettings = ({ studio, showcase, onClose }: SettingsProps) => {
  const { t } = useTranslation('showcase');
  const [reason, setReason] = useState('');
  const [close, lift] = [useCloseShowcase(studio.id), useLiftShowcase(studio.id)];
  const { closed, revision, on } = showcase;
  const said = (word: 'lifted' | 'savedOff') => ({ onSuccess: () => { toast(t(word)); onClose(); } });
  const deed = closed === null
    ? { word: t('close'), danger: true, ready: reason.trim().length >= LEAST, busy: close.isPending, go: () => close.mutate({ reason: reason.trim(), revision }, said('savedOff')) }
    : { word: t('lift'), ready: true, busy: lift.isPending, go: () => lift.mutate({ revision }, said('lifted')) };
  return (
    <Dialog title={t('title')} deed={deed} onClose={onClose}>
      <p className="soft">{t('lead')}</p>
      {closed === null ? <p className="note">{t('staff')}</p> : <Closed closed={closed} host={false} />}
      <Tick checked={on} disabled label={t('on')} small={on ? '' : t('off')} onChange={onClose} />
      {on && <Choices showcase={showcase} form={formOf(showcase)} disabled onChange={onClose} />}
      {on && <Link studio={studio} />}
      {closed === null && <Field id="showcase-reason" label={t('reason')}><Input id="showcase-reason" maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} /></Field>}
      <Refusal error={close.error ?? lift.error} />
    </Dialog>
  );
};

const Settings = ({ studio, showcase: now, onOpened, onClose }: SettingsProps & { onOpened: () => void }) => {
  const [showcase] = useState(now);
  return studio.rights.host ? <HostSettings studio={studio} showcase={showcase} onOpened={onOpened} onClose={onClose} /> : <StaffSettings studio={studio} showcase={showcase} onClose={onClose} />;
};

export const ShowcaseDialog = ({ studio, onClose }: { studio: Studio; onClose: () => void }) => {
  const { t } = useTranslation('showcase');
  const showcase = useShowcase(studio.id);
  const [opened, setOpened] = useState(0);
  if (showcase.data === undefined) return <Dialog title={t('title')} onClose={onClose}><Asked query={showcase} what={t('what')}>{() => null}</Asked></Dialog>;
  // Newly opened it stays, with the link that is wanted next.
  return <Settings key={opened} studio={studio} showcase={showcase.data} onOpened={() => setOpened(opened + 1)} onClose={onClose} />;
};
