// The list that the arrow keys walk, in groups; while the server is asked, what was found before stays.
import type { FoundDesign } from '@gongyan/shared/lesson/lesson.contract';
import type { FoundMinutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { Link } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FoundText } from '../../lesson/FoundText';
import { Asked } from '../../ui/Asked';
import { Bones } from '../../ui/Bones';
import { DayText } from '../../ui/DayText';
import { Icon } from '../../ui/Icon';
import type { Place } from './find.places';
import { goTo } from './place.link';

interface FoundPlacesProps {
  readonly words: string;
  readonly places: readonly Place[];
  readonly designs: UseQueryResult<FoundDesign[]>;
  readonly active: Place | null;
  readonly onPoint: (id: string) => void;
  readonly onGone: () => void;
}

const MinutesText = ({ found: { theme, groupName, startsAt, snippet } }: { found: FoundMinutes }) => (
  <span className="grow person-text">
    <span className="strong cut">{theme}</span>
    <span className="small soft cut">{snippet.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</span>
    <span className="small soft cut">{groupName} · <DayText at={startsAt} /></span>
  </span>
);

const Text = ({ place }: { place: Place }) => {
  if (place.kind === 'design') return <><Icon name="write" /><FoundText found={place.found} /></>;
  if (place.kind === 'minutes') return <><Icon name="people" /><MinutesText found={place.minutes} /></>;
  if (place.kind === 'studio') return <><Icon name="studio" /><span className="grow cut strong">{place.studio.name}</span></>;
  return <><Icon name={place.item.icon} /><span className="grow cut">{place.label}</span></>;
};

const Line = ({ place, active, onPoint, onGone }: { place: Place; active: boolean; onPoint: () => void; onGone: () => void }) => {
  const line = useRef<HTMLAnchorElement>(null);
  useEffect(() => { if (active) line.current?.scrollIntoView({ block: 'nearest' }); }, [active]);
  return (
    <Link ref={line} id={place.id} role="option" aria-selected={active} tabIndex={-1} {...goTo(place)} className={`finder-line${active ? ' chosen' : ''}`} onMouseMove={onPoint} onClick={onGone}>
      <Text place={place} />
    </Link>
  );
};

const Group = ({ kind, words, places, active, onPoint, onGone }: Omit<FoundPlacesProps, 'designs'> & { kind: Place['kind'] }) => {
  const { t } = useTranslation('app');
  const mine = places.filter((place) => place.kind === kind);
  const title = words === '' && kind === 'design' ? t('find.latest') : t(`find.${kind}`);
  if (mine.length === 0) return null;
  return (
    <div role="group" aria-label={title}>
      <p className="finder-group small soft" aria-hidden="true">{title}</p>
      {mine.map((place) => <Line key={place.id} place={place} active={place.id === active?.id} onPoint={() => onPoint(place.id)} onGone={onGone} />)}
    </div>
  );
};

export const FoundPlaces = ({ designs, ...all }: FoundPlacesProps) => {
  const { t } = useTranslation('app');
  const { words, places } = all;
  const some = (kind: Place['kind']) => places.some((place) => place.kind === kind);
  return (
    <>
      {words !== '' && <Asked query={designs} what={t('find.design')} bones={<Bones rows={2} />}>{() => !some('design') && <p className="panel-note" role="status">{t('find.noDesign', { words })}</p>}</Asked>}
      <div id="finder-places" role="listbox" aria-label={t('find.open')}>
        {(['design', 'minutes', 'studio', 'page'] as const).map((kind) => <Group key={kind} kind={kind} {...all} />)}
      </div>
    </>
  );
};
