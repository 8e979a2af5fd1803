// The fields of a body, a reply or an address: name, kind, whether it must be there, and its bounds.
import { useTranslation } from 'react-i18next';
import type { Row } from './schema.rows';
import { useBoundWord } from './useApiWords';

const Bounds = ({ row: { bounds } }: { row: Row }) => {
  const wordOf = useBoundWord();
  return bounds.map((bound) => (bound.kind === 'oneOf' || bound.kind === 'pattern' ? <code key={bound.kind}>{wordOf(bound)}</code> : <span key={bound.kind}>{wordOf(bound)}</span>));
};

export const SchemaTable = ({ title, rows }: { title: string; rows: readonly Row[] }) => {
  const { t } = useTranslation('api');
  return (
    <div>
      <h4>{title}</h4>
      {rows.length === 0 ? <p className="soft">{t('empty')}</p> : (
        <table className="api-table">
          <thead><tr><th scope="col">{t('field')}</th><th scope="col">{t('kind')}</th><th scope="col">{t('bounds')}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.path}>
                <th scope="row"><code>{row.path === '' ? t('whole') : row.path}</code></th>
                <td><code>{row.type}</code>{row.nullable && <span className="soft"> {t('nullable')}</span>}{row.path !== '' && !row.required && <span className="soft"> {t('optional')}</span>}</td>
                <td><Bounds row={row} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};
