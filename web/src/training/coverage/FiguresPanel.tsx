// The district's basic figures. Each opens to its definition and the rows behind it.
import type { Coverage, EvidenceOf } from '@gongyan/shared/training/coverage/coverage.contract';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Page';
import { useAsking } from './behind';

type Key = 'schools' | 'students' | 'teachers' | 'trained' | 'psychFull' | 'psychPart' | 'perFullTime' | 'rooms' | 'timetables' | 'studios' | 'studioSeats' | 'activeMembers' | 'onlineLearners';
interface Figure { readonly key: Key; readonly value: number | null; readonly of: EvidenceOf | null; readonly whole?: number }

const figuresOf = ({ figures }: Coverage): Figure[] => [
  { key: 'schools', value: figures.schools, of: 'schools' },
  { key: 'students', value: figures.students, of: 'students' },
  { key: 'teachers', value: figures.teachers, of: 'teachers' },
  { key: 'trained', value: figures.trained, of: 'trained', whole: figures.teachers },
  { key: 'psychFull', value: figures.psychFull, of: 'psychFull' },
  { key: 'psychPart', value: figures.psychPart, of: 'psychPart' },
  { key: 'perFullTime', value: figures.studentsPerFullTime, of: 'psychFull' },
  { key: 'rooms', value: figures.rooms, of: 'rooms', whole: figures.schools },
  { key: 'timetables', value: figures.timetables, of: 'timetables', whole: figures.schools },
  { key: 'studios', value: figures.studios, of: 'studios' },
  { key: 'studioSeats', value: figures.studioSeats, of: 'studios' },
  { key: 'activeMembers', value: figures.activeMembers, of: 'studios' },
  { key: 'onlineLearners', value: figures.onlineLearners, of: null },
];

const Tile = ({ figure: { key, value, of, whole } }: { figure: Figure }) => {
  const { t } = useTranslation('coverage');
  const ask = useAsking();
  const name = t(`figure.${key}`);
  const shown = value === null ? '–' : value.toLocaleString('en');
  return (
    <button type="button" className="figure" aria-label={t('figures.open', { name, value: shown })} onClick={() => ask({ name, about: t(`about.${key}`), ...(whole === undefined || value === null ? {} : { part: value, whole }), behind: of === null ? null : { of } })}>
      <span className="figure-value number">{shown}</span>
      <span className="small soft">{name}</span>
    </button>
  );
};

export const FiguresPanel = ({ coverage }: { coverage: Coverage }) => {
  const { t } = useTranslation('coverage');
  return <Panel title={t('figures.title')}><div className="figures">{figuresOf(coverage).map((figure) => <Tile key={figure.key} figure={figure} />)}</div></Panel>;
};
