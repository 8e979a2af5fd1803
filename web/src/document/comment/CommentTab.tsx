// The threads of this document, beside the lines they speak of.
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty';

export const CommentTab = () => {
  const { t } = useTranslation('document');
  return <Empty icon="comment">{t('panel.noComments')}</Empty>;
};
