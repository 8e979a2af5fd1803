// An address that leads nowhere, and the way back.
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';

export const NotFoundPage = () => {
  const { t } = useTranslation('ui');
  return (
    <Page title={t('notFound.title')} narrow>
      <div className="panel"><Empty icon="search" action={<LinkButton to="/" main>{t('notFound.home')}</LinkButton>}>{t('notFound.lead')}</Empty></div>
    </Page>
  );
};
