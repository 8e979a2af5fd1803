// The templates that a studio can use: those of the program and its own. The host makes new ones from them.
import type { Template } from '@gongyan/shared/studio/template/template.contract';
import { mayMakeTemplate } from '@gongyan/shared/studio/template/template.rules';
import { topic } from '@gongyan/shared/kit/topic';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { useStudio } from '../studio.queries';
import { TemplateCard } from './TemplateCard';
import { TemplateDialog } from './TemplateDialog';
import { useTemplates } from './template.queries';
import './template.words';

/** Comes with this page: both are made of the same cards. */
export { DistrictTemplatesPage } from './DistrictTemplatesPage';

export const TemplatesPage = ({ studioId }: { studioId: StudioId }) => {
  const { t } = useTranslation('template');
  const [studio, templates] = [useStudio(studioId), useTemplates(studioId)];
  const [edited, setEdited] = useState<Template | null>(null);
  useWatch(topic('studio', studioId));
  const makes = studio.data !== undefined && mayMakeTemplate(studio.data, studio.data.rights, new Date()).ok;
  return (
    <Page title={t('title')} narrow lead={t('lead')} back={<Link to="/studios/$studioId" params={{ studioId }} className="page-back"><Icon name="back" />{studio.data?.name ?? ''}</Link>}>
      {studio.data !== undefined && !makes && <p className="note">{t('onlyHost')}</p>}
      <Asked query={templates} what={t('what')}>
        {(list) => (
          <ul className="template-list">
            {list.map((template) => (
              <TemplateCard key={template.id} template={template}>
                {makes && <Button onClick={() => setEdited(template)}>{t(template.studioId === null ? 'derive' : 'revise')}</Button>}
              </TemplateCard>
            ))}
          </ul>
        )}
      </Asked>
      {edited !== null && <TemplateDialog key={`${edited.id} ${edited.version}`} studioId={studioId} template={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
};
