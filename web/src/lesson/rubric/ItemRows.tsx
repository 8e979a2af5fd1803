// The items of a sheet as they are written, with their sums while one types.
import type { RubricItem, RubricSub } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { EvidenceRule } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { sumOf } from '@gongyan/shared/lesson/rubric/rubric.rules';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice';
import { Icon } from '../../ui/Icon';

const MOST = 12;
const whole = (text: string): number => Math.max(1, Math.min(100, Math.round(Number(text)) || 1));
const put = <Row,>(rows: readonly Row[], at: number, row: Row): Row[] => rows.map((one, place) => (place === at ? row : one));

export const PointsInput = ({ label, points, onChange, least = 1 }: { label: string; points: number; onChange: (points: number) => void; least?: number }) => (
  <Input className="rubric-points" aria-label={label} type="number" inputMode="numeric" min={least} max={100} value={points} onChange={({ target }) => onChange(target.value === '0' && least === 0 ? 0 : whole(target.value))} />
);

const Remove = ({ name, onClick, disabled }: { name: string; onClick: () => void; disabled: boolean }) => {
  const { t } = useTranslation('rubric');
  return <Button type="text" disabled={disabled} aria-label={t('remove', { name })} title={t('remove', { name })} icon={<Icon name="close" />} onClick={onClick} />;
};

const Subs = ({ item, onChange }: { item: RubricItem; onChange: (subs: RubricSub[]) => void }) => {
  const { t } = useTranslation('rubric');
  return (
    <>
      {item.subs.map((sub, at) => (
        <div key={at} className="rubric-sub">
          <Input aria-label={t('subOf', { item: item.name, n: at + 1 })} maxLength={60} value={sub.name} onChange={({ target }) => onChange(put(item.subs, at, { ...sub, name: target.value }))} />
          <PointsInput label={t('weightOf', { name: sub.name })} points={sub.weight} onChange={(weight) => onChange(put(item.subs, at, { ...sub, weight }))} />
          <Remove name={sub.name} disabled={item.subs.length === 1} onClick={() => onChange(item.subs.filter((_, place) => place !== at))} />
        </div>
      ))}
      <Button size="small" disabled={item.subs.length >= MOST} onClick={() => onChange([...item.subs, { name: t('newSub'), weight: 5 }])}>{t('addSub')}</Button>
    </>
  );
};

const ItemRow = ({ item, last, onChange, onRemove }: { item: RubricItem; last: boolean; onChange: (item: RubricItem) => void; onRemove: () => void }) => {
  const { t } = useTranslation('rubric');
  const sum = sumOf(item.subs);
  return (
    <li className="rubric-item">
      <div className="rubric-sub">
        <Input className="strong" aria-label={t('item')} maxLength={30} value={item.name} onChange={({ target }) => onChange({ ...item, name: target.value })} />
        <PointsInput label={t('weightOf', { name: item.name })} points={item.weight} onChange={(weight) => onChange({ ...item, weight })} />
        <Remove name={item.name} disabled={last} onClick={onRemove} />
      </div>
      <div className="rubric-subs">
        <Subs item={item} onChange={(subs) => onChange({ ...item, subs })} />
        <div className="row wrap">
          <span className={sum === item.weight ? 'badge success' : 'badge danger'} role="status">{t('sum', { sum, of: item.weight })}</span>
          <label className="row small soft">{t('evidence')}<Choice id={`evidence-${item.key}`} value={item.evidence} options={EvidenceRule.options.map((value) => ({ value, label: t(`evidenceRule.${value}`) }))} onChange={(evidence) => onChange({ ...item, evidence })} /></label>
        </div>
      </div>
    </li>
  );
};

/** A key that no other item of the sheet has. */
const freeKey = (items: readonly RubricItem[]): string => {
  let number = items.length + 1;
  while (items.some(({ key }) => key === `item${number}`)) number += 1;
  return `item${number}`;
};

export const ItemRows = ({ items, onChange }: { items: RubricItem[]; onChange: (items: RubricItem[]) => void }) => {
  const { t } = useTranslation('rubric');
  const sum = sumOf(items);
  const add = () => onChange([...items, { key: freeKey(items), name: t('newItem'), weight: 10, evidence: 'low', subs: [{ name: t('newSub'), weight: 10 }] }]);
  return (
    <div className="stack tight">
      <ul className="stack tight">{items.map((item, at) => <ItemRow key={item.key} item={item} last={items.length === 1} onChange={(changed) => onChange(put(items, at, changed))} onRemove={() => onChange(items.filter((_, place) => place !== at))} />)}</ul>
      <div className="row wrap"><Button disabled={items.length >= MOST} onClick={add}>{t('addItem')}</Button><span className={sum === 100 ? 'badge success' : 'badge danger'} role="status">{t('total', { sum })}</span></div>
    </div>
  );
};
