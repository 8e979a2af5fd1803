// One template in a list: its name, what it is for, and its sections on demand.
import type { Template } from '@gongyan/shared/studio/template/template.contract';
import { isConfidential } from '@gongyan/shared/studio/template/template.rules';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/useLanguage';
import { TemplateSections } from './TemplateSections';
import './template.css';
import './template.words';

export const TemplateCard = ({ template, children }: { template: Template; children: ReactNode }) => {
  const { t } = useTranslation('template');
  const zh = useLanguage() === 'zh';
  return (
    <li className="template-card">
      <div className="template-head">
        <div className="grow person-text">
          <span className="row wrap"><span className="strong">{zh ? template.zh : template.en}</span>{isConfidential(template.kind) && <span className="badge warning">{t('confidential')}</span>}{template.studioId !== null && <span className="badge primary">{t('own')}</span>}</span>
          <span className="small soft">{t(`purpose.${template.kind}`)}</span>
          <span className="small soft">{t('sections', { n: template.sections.length })} · {t('version', { n: template.version })}</span>
        </div>
        <div className="template-deeds">{children}</div>
      </div>
      <details><summary>{t('preview')}</summary><TemplateSections sections={template.sections} /></details>
    </li>
  );
};
