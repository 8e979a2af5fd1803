// Writing a draft, from another version or going on with one. It says at once what is uneven; saving never waits for that.
import { WriteRubric, type RubricBand, type RubricCard } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { flawsOf } from '@gongyan/shared/lesson/rubric/rubric.rules';
import { StudioId, type StudioCard } from '@gongyan/shared/studio/studio.contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { useStudios } from '../../studio/studio.queries';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { ItemRows, PointsInput } from './ItemRows';
import { useChangeRubric, useDraftRubric } from './rubric.queries';

const Bands = ({ bands, onChange }: { bands: RubricBand[]; onChange: (bands: RubricBand[]) => void }) => {
  const { t } = useTranslation('rubric');
  const put = (at: number, band: RubricBand) => onChange(bands.map((one, place) => (place === at ? band : one)));
  return (
    <fieldset className="rubric-bands">
      <legend className="field-name">{t('bands')}</legend>
      {bands.map((band, at) => (
        <div key={at} className="rubric-band">
          <PointsInput label={`${t('from')} ${band.name}`} least={0} points={band.from} onChange={(from) => put(at, { ...band, from })} />
          <span className="small soft">{t('up')}</span>
          <Input aria-label={t('bandName')} maxLength={12} value={band.name} onChange={({ target }) => put(at, { ...band, name: target.value })} />
          <Button type="text" disabled={bands.length === 1} aria-label={t('remove', { name: band.name })} icon={<Icon name="close" />} onClick={() => onChange(bands.filter((_, place) => place !== at))} />
        </div>
      ))}
      <Button size="small" disabled={bands.length >= 8} onClick={() => onChange([...bands, { from: 0, name: t('newBand') }])}>{t('addBand')}</Button>
    </fieldset>
  );
};

const DISTRICT = 'district';

/** For whom I may write one: the district's for its staff, the studios that I host. */
const useOwners = (base: RubricCard) => {
  const { t } = useTranslation('rubric');
  const staff = isDistrictStaff(useMe());
  const hosted = (useStudios().data ?? []).filter((studio: StudioCard) => studio.rights.host || (staff && studio.id === base.studioId));
  return [...(staff ? [{ value: DISTRICT, label: t('owner.district') }] : []), ...hosted.map(({ id, name }) => ({ value: String(id), label: name }))];
};

export const RubricEditor = ({ base, onClose }: { base: RubricCard; onClose: () => void }) => {
  const { t } = useTranslation('rubric');
  const fresh = base.state === 'published';
  const [sheet, setSheet] = useState<WriteRubric>({ name: base.name, items: base.items, bands: base.bands, origin: base.origin });
  const owners = useOwners(base);
  const [chosen, setOwner] = useState(String(base.studioId ?? DISTRICT));
  const owner = owners.some(({ value }) => value === chosen) ? chosen : (owners[0]?.value ?? DISTRICT);
  const [draft, change] = [useDraftRubric(), useChangeRubric(base.id)];
  const save = fresh ? draft : change;
  const ready = WriteRubric.safeParse(sheet);
  const flaws = flawsOf(sheet);
  const studioId = owner === DISTRICT ? null : StudioId.parse(owner);
  const onSuccess = () => { toast(t('saved')); onClose(); };
  const go = () => {
    if (!ready.success) return;
    if (fresh) draft.mutate({ ...ready.data, kind: base.kind, baseId: base.id, studioId }, { onSuccess });
    else change.mutate(ready.data, { onSuccess });
  };
  return (
    <Panel title={t('editTitle')}>
      <div className="panel-body stack">
        <div className="fields">
          <Field id="rubric-name" label={t('name')}><Input id="rubric-name" maxLength={40} value={sheet.name} onChange={({ target }) => setSheet({ ...sheet, name: target.value })} /></Field>
          {fresh && <Field id="rubric-owner" label={t('for')}><Choice id="rubric-owner" value={owner} options={owners} onChange={setOwner} /><span className="hint">{t('forHint')}</span></Field>}
        </div>
        <ItemRows items={sheet.items} onChange={(items) => setSheet({ ...sheet, items })} />
        <Bands bands={sheet.bands} onChange={(bands) => setSheet({ ...sheet, bands })} />
        <Field id="rubric-origin" label={t('origin')}><Input id="rubric-origin" maxLength={300} value={sheet.origin} onChange={({ target }) => setSheet({ ...sheet, origin: target.value })} /></Field>
        {flaws.length === 0 ? <p className="note success"><Icon name="done" />{t('even')}</p> : <div className="note warning" role="status"><Icon name="warn" /><div><p className="strong">{t('uneven')}</p>{flaws.map((flaw, at) => <p key={at}>{refusalSentence(flaw)}</p>)}</div></div>}
        {save.error !== null && <p className="note danger" role="alert">{sentenceOf(save.error)}</p>}
        <div className="row"><Button type="primary" disabled={!ready.success} loading={save.isPending} onClick={go}>{t('save')}</Button><Button onClick={onClose}>{t('cancel')}</Button></div>
      </div>
    </Panel>
  );
};
