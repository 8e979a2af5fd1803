// The design as a file: upright or lying Word, or Markdown. Plain links, so that the browser saves them as it saves everything.
import { lessonRoutes, type DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../platform/call';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';

const FILES = [
  { key: 'word', format: 'docx', page: 'portrait' },
  { key: 'lying', format: 'docx', page: 'landscape' },
  { key: 'markdown', format: 'md', page: undefined },
] as const;

export const PaperDialog = ({ design, onClose }: { design: DesignCard; onClose: () => void }) => {
  const { t } = useTranslation('lesson');
  return (
    <Dialog title={t('paper.title')} onClose={onClose}>
      <ul className="rows paper-files">
        {FILES.map(({ key, format, page }) => (
          <li key={key}>
            <a className="line" download href={addressOf(lessonRoutes.paper, { params: { designId: design.id, format }, query: { page } })}>
              <Icon name="file" />
              <span className="grow person-text"><span className="strong">{t(`paper.${key}.name`)}</span><span className="small soft">{t(`paper.${key}.lead`)}</span></span>
              <Icon name="download" />
            </a>
          </li>
        ))}
      </ul>
      <p className="small soft">{t('paper.note')}</p>
    </Dialog>
  );
};
