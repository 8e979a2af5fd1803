// Cohorts and certificates: person-times in their columns, persons in theirs, and the sentence that keeps them apart.
import type { Coverage, EvidenceOf, LevelFigures, SchemeFigures } from '@gongyan/shared/training/coverage/coverage.contract';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Page';
import { useAsking } from './behind';

const Cell = ({ value, of, level }: { value: number; of: Extract<EvidenceOf, 'enrolled' | 'certified' | 'holders'>; level: LevelFigures }) => {
  const { t } = useTranslation('coverage');
  const ask = useAsking();
  const name = t(`figure.${of}`, { name: level.name });
  return <td className="number"><button type="button" className="cell-button" aria-label={t('figures.open', { name, value })} onClick={() => ask({ name, about: t(`about.${of}`), behind: { of, level: level.levelId } })}>{value.toLocaleString('en')}</button></td>;
};

const Rows = ({ scheme }: { scheme: SchemeFigures }) => {
  const { t } = useTranslation('coverage');
  return (
    <tbody>
      <tr className="scheme-row"><th scope="rowgroup" colSpan={5}>{scheme.name}{scheme.recordOnly && <> <span className="badge">{t('level.record')}</span></>}</th></tr>
      {scheme.levels.map((level) => (
        <tr key={level.levelId}>
          <th scope="row">{level.name}</th>
          <td className="number">{scheme.recordOnly ? '–' : level.cohorts}</td>
          {scheme.recordOnly ? <><td className="number">–</td><td className="number">–</td></> : <><Cell value={level.enrolled} of="enrolled" level={level} /><Cell value={level.certified} of="certified" level={level} /></>}
          <Cell value={level.holders} of="holders" level={level} />
        </tr>
      ))}
    </tbody>
  );
};

/** Levels that stand on each other, with people in them: only there person-times mislead. */
const Warning = ({ scheme, teachers }: { scheme: SchemeFigures; teachers: number }) => {
  const { t } = useTranslation('coverage');
  if (scheme.levels.length < 2 || scheme.personTimes === 0) return null;
  return <p className="note warning"><Icon name="warn" /><span>{t('warning', { visits: scheme.personTimes.toLocaleString('en'), name: scheme.name, heads: teachers.toLocaleString('en') })}</span></p>;
};

export const LevelsPanel = ({ coverage: { schemes, figures } }: { coverage: Coverage }) => {
  const { t } = useTranslation('coverage');
  return (
    <Panel title={t('level.title')}>
      <div className="panel-body stack">
        <p className="small soft">{t('rule')}</p>
        {schemes.map((scheme) => <Warning key={scheme.schemeId} scheme={scheme} teachers={figures.teachers} />)}
        <div className="levels-scroll" tabIndex={0} role="region" aria-label={t('level.title')}>
          <table className="levels">
            <thead><tr><th scope="col">{t('level.name')}</th><th scope="col" className="number">{t('level.cohorts')}</th><th scope="col" className="number">{t('level.enrolled')}</th><th scope="col" className="number">{t('level.certified')}</th><th scope="col" className="number">{t('level.holders')}</th></tr></thead>
            {schemes.map((scheme) => <Rows key={scheme.schemeId} scheme={scheme} />)}
          </table>
        </div>
      </div>
    </Panel>
  );
};
