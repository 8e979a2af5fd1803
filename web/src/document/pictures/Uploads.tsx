// Pictures on their way to the server, and why one did not arrive.
import { useTranslation } from 'react-i18next';
import type { Upload } from './usePictures';

const One = ({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) => {
  const { t } = useTranslation('document');
  if (upload.error !== null) {
    return (
      <li className="doc-upload is-red" role="alert">
        <span>{t('picture.failed', { name: upload.name, why: upload.error })}</span>
        <button type="button" className="doc-inline-button" onClick={onDismiss}>{t('picture.dismiss')}</button>
      </li>
    );
  }
  return (
    <li className="doc-upload">
      <span>{t('picture.uploading', { name: upload.name })}</span>
      <progress className="doc-progress" max={1} value={upload.fraction ?? undefined} />
    </li>
  );
};

export const Uploads = ({ uploads, onDismiss }: { uploads: readonly Upload[]; onDismiss: (id: number) => void }) =>
  uploads.length === 0 ? null : <ul className="doc-uploads">{uploads.map((upload) => <One key={upload.id} upload={upload} onDismiss={() => onDismiss(upload.id)} />)}</ul>;
