// Evidence to look at: photos at once, a PDF by a link that the browser saves. Both come inert from the hub.
import { claimRoutes, type ClaimFile, type ClaimFileId, type ClaimId } from '@gongyan/shared/hours/claim/claim.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../platform/call';
import { Icon } from '../../ui/Icon';

interface PicturesProps {
  readonly claimId: ClaimId;
  readonly files: readonly ClaimFile[];
  readonly onRemove?: (id: ClaimFileId) => void;
}

export const ClaimPictures = ({ claimId, files, onRemove }: PicturesProps) => {
  const { t } = useTranslation('claim');
  if (files.length === 0) return onRemove === undefined ? <p className="soft">{t('evidence.none')}</p> : null;
  return (
    <ul className="claim-files">
      {files.map(({ id, fileName, mime }) => {
        const address = addressOf(claimRoutes.file, { params: { claimId, fileId: id } });
        const picture = mime.startsWith('image/');
        return (
          <li key={id} className="claim-file">
            <a href={address} {...(picture ? { target: '_blank', rel: 'noreferrer' } : { download: fileName })} aria-label={t('evidence.open', { name: fileName })}>
              {picture ? <img src={address} alt={fileName} loading="lazy" /> : <span className="claim-pdf"><Icon name="file" />PDF</span>}
            </a>
            <span className="row spread small"><span className="cut">{fileName}</span>{onRemove !== undefined && <Button type="text" size="small" icon={<Icon name="close" />} aria-label={t('form.remove', { name: fileName })} onClick={() => onRemove(id)} />}</span>
          </li>
        );
      })}
    </ul>
  );
};
