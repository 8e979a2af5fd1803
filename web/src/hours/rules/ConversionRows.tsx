// What deeds are worth, as rows; a new kind is one more row with a code of its own.
import type { Conversion } from '@gongyan/shared/hours/hours.contract';
import { Unit } from '@gongyan/shared/hours/hours.contract';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice';
import { HoursInput } from './HoursInput';

interface RowProps {
  readonly conversion: Conversion;
  readonly onChange: (conversion: Conversion) => void;
  readonly onRemove: () => void;
}

const Cap = ({ conversion, onChange }: Pick<RowProps, 'conversion' | 'onChange'>) => {
  const { t } = useTranslation('hoursrules');
  return (
    <>
      {conversion.yearCap !== null && <HoursInput label={`${conversion.name} ${t('cap')}`} half={conversion.yearCap} onChange={(yearCap) => onChange({ ...conversion, yearCap })} />}
      <label className="row small"><input type="checkbox" checked={conversion.yearCap === null} onChange={(event) => onChange({ ...conversion, yearCap: event.target.checked ? null : 64 })} />{t('noCap')}</label>
    </>
  );
};

const Row = ({ conversion, onChange, onRemove }: RowProps) => {
  const { t } = useTranslation('hoursrules');
  const word = (key: 'name' | 'code' | 'category' | 'form' | 'evidence') => (
    <Input aria-label={`${conversion.name} ${t(`${key}`)}`} value={conversion[key]} onChange={(event) => onChange({ ...conversion, [key]: event.target.value })} />
  );
  const unit = (next: Unit) => onChange({ ...conversion, unit: next, amounts: next === 'minutes' ? [] : conversion.amounts.length > 0 ? conversion.amounts : [{ level: null, half: 8 }] });
  return (
    <tr>
      <td>{word('name')}{word('code')}</td>
      <td><Choice id={`unit-${conversion.code}`} value={conversion.unit} options={Unit.options.map((value) => ({ value, label: t(`unitName.${value}`) }))} onChange={unit} /></td>
      <td>{conversion.amounts.map(({ level, half }, at) => (
        <span key={level ?? ''} className="row">{level}<HoursInput label={`${conversion.name} ${level ?? ''} ${t('amount')}`} half={half} onChange={(next) => onChange({ ...conversion, amounts: conversion.amounts.map((one, index) => (index === at ? { ...one, half: next } : one)) })} /></span>
      ))}</td>
      <td><Cap conversion={conversion} onChange={onChange} /></td>
      <td>{word('category')}{word('form')}</td>
      <td>{word('evidence')}<Button size="small" type="text" danger onClick={onRemove}>{t('removeRow', { name: conversion.name })}</Button></td>
    </tr>
  );
};

const fresh = (count: number, name: string): Conversion => ({ code: `kind_${count + 1}`, name, unit: 'time', amounts: [{ level: null, half: 8 }], yearCap: null, category: '专业科目', form: '校本研修', evidence: '活动记录', source: '' });

export const ConversionRows = ({ conversions, onChange }: { conversions: Conversion[]; onChange: (conversions: Conversion[]) => void }) => {
  const { t } = useTranslation('hoursrules');
  return (
    <div className="rules-scroll">
      <table className="rules-table">
        <thead><tr><th>{t('conversions')}</th><th>{t('unit')}</th><th>{t('amount')}</th><th>{t('cap')}</th><th>{t('category')} / {t('form')}</th><th>{t('evidence')}</th></tr></thead>
        <tbody>{conversions.map((conversion, at) => (
          // The code may be edited: the place in the list is what stays.
          <Row key={at} conversion={conversion} onRemove={() => onChange(conversions.filter((_, index) => index !== at))} onChange={(changed) => onChange(conversions.map((one, index) => (index === at ? changed : one)))} />
        ))}</tbody>
      </table>
      <p><Button onClick={() => onChange([...conversions, fresh(conversions.length, t('newRow'))])}>{t('addRow')}</Button></p>
    </div>
  );
};
