// The sections of a template as they will stand in a document, with what each asks for.
import type { Template } from '@gongyan/shared/studio/template/template.contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/useLanguage';
import './template.words';

export const TemplateSections = ({ sections }: Pick<Template, 'sections'>) => {
  const { t } = useTranslation('template');
  const zh = useLanguage() === 'zh';
  return (
    <ol className="template-sections">
      {sections.map((section) => (
        <li key={section.key}>
          <span className="row"><span className="strong">{zh ? section.zh : section.en}</span>
            {section.ethics ? <span className="badge primary">{t('ethics')}</span> : <span className="small soft">{t(section.required ? 'required' : 'optional')}</span>}
            {section.private && <span className="badge">{t('private')}</span>}
            {section.hasMinutes && <span className="badge">{t('minutes')}</span>}
          </span>
          <span className="small soft">{zh ? section.hintZh : section.hintEn}</span>
        </li>
      ))}
    </ol>
  );
};
