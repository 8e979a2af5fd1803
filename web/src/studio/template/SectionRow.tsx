// One section in the form of a template: its name, whether it must be written, where it stands.
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import type { SectionEdit } from './section.edits';
import './template.words';

interface SectionRowProps {
  readonly edit: SectionEdit;
  readonly first: boolean;
  readonly last: boolean;
  readonly onChange: (change: Partial<SectionEdit>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrop: () => void;
}

const Move = ({ by, name, disabled, onMove }: { by: -1 | 1; name: string; disabled: boolean; onMove: (by: -1 | 1) => void }) => {
  const { t } = useTranslation('alltemplates');
  const label = t(by < 0 ? 'edit.up' : 'edit.down', { name });
  return <Button type="text" disabled={disabled} aria-label={label} title={label} onClick={() => onMove(by)} icon={<span className={by < 0 ? 'turned' : ''}><Icon name="down" /></span>} />;
};

export const SectionRow = ({ edit, first, last, onChange, onMove, onDrop }: SectionRowProps) => {
  const { t } = useTranslation('alltemplates');
  const { t: word } = useTranslation('template');
  const name = edit.zh === '' ? t('edit.fresh') : edit.zh;
  return (
    <li className="section-edit">
      <div className="section-edit-line">
        <Input aria-label={t('edit.name')} value={edit.zh} maxLength={40} placeholder={t('edit.name')} onChange={({ target }) => onChange({ zh: target.value })} />
        {edit.ethics
          ? <span className="badge primary" title={t('edit.kept')}>{word('ethics')}</span>
          : <label><input type="checkbox" checked={edit.required} onChange={({ target }) => onChange({ required: target.checked })} />{word('required')}</label>}
        <Move by={-1} {...{ name, onMove }} disabled={first} />
        <Move by={1} {...{ name, onMove }} disabled={last} />
        <Button type="text" disabled={edit.ethics} aria-label={t('edit.drop', { name })} title={t(edit.ethics ? 'edit.kept' : 'edit.drop', { name })} icon={<Icon name="close" />} onClick={onDrop} />
      </div>
      <details open={edit.key === null}>
        <summary>{t('edit.more')}</summary>
        <div className="stack tight">
          <Input aria-label={t('edit.nameEn')} placeholder={t('edit.nameEn')} value={edit.en} maxLength={80} onChange={({ target }) => onChange({ en: target.value })} />
          <Input aria-label={t('edit.hint')} placeholder={t('edit.hint')} value={edit.hintZh} maxLength={200} onChange={({ target }) => onChange({ hintZh: target.value })} />
          <Input aria-label={t('edit.hintEn')} placeholder={t('edit.hintEn')} value={edit.hintEn} maxLength={300} onChange={({ target }) => onChange({ hintEn: target.value })} />
        </div>
      </details>
    </li>
  );
};
