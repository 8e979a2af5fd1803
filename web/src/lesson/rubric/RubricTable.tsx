// A sheet as it is read: items with their points, sub-items below, grades at the foot.
import type { RubricCard } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { useTranslation } from 'react-i18next';

export const RubricTable = ({ rubric: { items, bands, origin } }: { rubric: Pick<RubricCard, 'items' | 'bands' | 'origin'> }) => {
  const { t } = useTranslation('rubric');
  return (
    <div className="stack tight">
      <table className="rubric-table">
        <thead><tr><th scope="col">{t('item')}</th><th scope="col">{t('sub')}</th><th scope="col" className="number">{t('weight')}</th></tr></thead>
        {items.map((item) => (
          <tbody key={item.key}>
            {item.subs.map((sub, at) => (
              <tr key={sub.name}>
                {at === 0 && <th scope="rowgroup" rowSpan={item.subs.length}>{item.name} <span className="number">{item.weight}</span><span className="small soft rubric-rule">{t('evidence')}：{t(`evidenceRule.${item.evidence}`)}</span></th>}
                <td>{sub.name}</td><td className="number">{sub.weight}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="small soft">{t('bands')}：{bands.map(({ from, name }) => `${from} ${t('up')} ${name}`).join('；')}</p>
      {origin !== '' && <p className="small soft">{origin}</p>}
    </div>
  );
};
