// A new lesson design in two steps: come here, type the title. Everything else is proposed from the studio. Who has it in Word already
// goes on to import it.
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStudios } from '../studio/studio.queries';
import { Asked } from '../ui/Asked';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { DesignStart, useToDesign } from './DesignStart';
import './lesson.css';
import { useCreateDesign } from './lesson.queries';
import { NewDesignForm } from './NewDesignForm';

const Start = () => {
  const { t } = useTranslation('lesson');
  const { studio, template } = useSearch({ from: '/shell/docs/new' });
  const create = useCreateDesign();
  const toDesign = useToDesign();
  return (
    <DesignStart studio={studio}>
      {(facts) => (
        <NewDesignForm {...facts} template={template}
          deed={{ word: t('create.go'), after: t('create.after'), error: create.error, isPending: create.isPending, go: (wanted) => create.mutate(wanted, { onSuccess: toDesign }) }} />
      )}
    </DesignStart>
  );
};

export const NewDesignPage = () => {
  const { t } = useTranslation('lesson');
  const studios = useStudios();
  return (
    <Page title={t('create.title')} narrow lead={t('create.lead')} back={<Link to="/docs" className="page-back"><Icon name="back" />{t('list.title')}</Link>}>
      <Asked query={studios} what={t('create.title')}>{() => <Start />}</Asked>
    </Page>
  );
};
