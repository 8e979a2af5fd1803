// Every template of the district, for its staff: those of the program first, then what each studio made of them, in their newest versions.
// Refuses to change one: a studio's host does that, the program's come with the program.
import { shelfRoutes, type ShelfTemplate } from '@gongyan/shared/studio/template/shelf.contract';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asking } from '../../platform/queries';
import { Asked } from '../../ui/Asked';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { TemplateCard } from './TemplateCard';
import './alltemplates.words';

const Cards = ({ templates }: { templates: readonly ShelfTemplate[] }) => (
  <ul className="template-list">
    {templates.map((template) => (
      <TemplateCard key={template.id} template={template}>
        {template.studioId !== null && <Link to="/studios/$studioId/templates" params={{ studioId: template.studioId }} className="small">{template.studioName}</Link>}
      </TemplateCard>
    ))}
  </ul>
);

const All = () => {
  const { t } = useTranslation('alltemplates');
  const templates = useQuery(asking(shelfRoutes.all, {}));
  return (
    <Asked query={templates} what={t('program')}>
      {(list) => {
        const derived = list.filter(({ studioId }) => studioId !== null);
        return (
          <>
            <h2>{t('program')}</h2>
            <Cards templates={list.filter(({ studioId }) => studioId === null)} />
            <h2>{t('derived')}</h2>
            {derived.length === 0 ? <Empty icon="file">{t('none')}</Empty> : <Cards templates={derived} />}
          </>
        );
      }}
    </Asked>
  );
};

export const DistrictTemplatesPage = () => {
  const { t } = useTranslation('alltemplates');
  const staff = isDistrictStaff(useMe());
  return <Page title={t('title')} narrow lead={t('lead')}>{staff ? <All /> : <Empty icon="lock">{t('staffOnly')}</Empty>}</Page>;
};
