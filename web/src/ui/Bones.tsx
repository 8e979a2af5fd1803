// The shape of what is coming, shown after 150 ms: an answer that is already there never flickers.
import { useTranslation } from 'react-i18next';

const Row = () => (
  <span className="row">
    <span className="bone" style={{ width: 32, height: 32, borderRadius: '50%' }} />
    <span className="grow stack tight">
      <span className="bone" style={{ width: '46%', height: 14 }} />
      <span className="bone" style={{ width: '28%', height: 10 }} />
    </span>
  </span>
);

export const Bones = ({ rows = 3 }: { rows?: number }) => {
  const { t } = useTranslation('ui');
  return (
    <div className="bones" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => <Row key={row} />)}
    </div>
  );
};

/** While a page's own code is still on its way. */
export const PageBones = () => (
  <div className="page">
    <div className="bones" style={{ padding: 0 }}><span className="bone" style={{ width: 220, height: 24 }} /></div>
    <div className="panel"><Bones rows={5} /></div>
  </div>
);
