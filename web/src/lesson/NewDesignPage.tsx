// A new lesson design in two steps: come here, type the title. Everything else is proposed from the studio.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../people/Viewer';
import { useStudios, useWritingStudios } from '../studio/studio.queries';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { Icon } from '../ui/Icon';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import './lesson.css';
import { useMyDesigns } from './lesson.queries';
import { NewDesignForm } from './NewDesignForm';

const Start = () => {
  const { t } = useTranslation('lesson');
  const { studio: wanted, template } = useSearch({ from: '/shell/docs/new' });
  const studios = useWritingStudios();
  const designs = useMyDesigns();
  const me = useMe();
  const navigate = useNavigate();
  const [first] = studios;
  if (first === undefined) return <section className="panel"><Empty icon="studio" action={<LinkButton to="/studios">{t('toStudios')}</LinkButton>}>{t('create.noStudio')}</Empty></section>;
  if (designs.isPending && designs.fetchStatus === 'fetching') return null;
  return (
    <NewDesignForm studios={studios} first={studios.find(({ id }) => id === wanted) ?? first} designs={designs.data ?? []} lead={me.person.id} template={template}
      onCreated={(design) => void navigate({ to: '/docs/$designId', params: { designId: design.id } })} />
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
