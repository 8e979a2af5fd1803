// 改前改后: the two versions that an entry cites, compared as versions are everywhere. Whoever may not open the design is told.
import type { Cite } from '@gongyan/shared/studio/mentoring/log.contract';
import { useTranslation } from 'react-i18next';
import { Compared } from '../../document/version/CompareDialog';
import '../../document/version/version.css';
import { Dialog } from '../../ui/Dialog';

export const CiteDialog = ({ cite, onClose }: { cite: Cite; onClose: () => void }) => {
  const { t } = useTranslation('mentoring');
  return (
    <Dialog title={t('log.compareTitle', { title: cite.title })} onClose={onClose}>
      <div className="version-compare">
        <Compared documentId={cite.documentId} version={{ id: cite.before }} other={cite.after} />
        <p className="small soft">{t('log.cannot')}</p>
      </div>
    </Dialog>
  );
};
