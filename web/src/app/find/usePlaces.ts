// What the finder knows for the words so far; without words the designs written last.
import { useTranslation } from 'react-i18next';
import { byLastEdit, useFindDesigns, useMyDesigns } from '../../lesson/lesson.queries';
import { useFindMinutes } from '../../meeting/minutes/minutes.queries';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { useStudios } from '../../studio/studio.queries';
import { nav } from '../nav';
import { placesFor, type Place } from './find.places';

const LATEST = 5;

export const usePlaces = (words: string) => {
  const { t } = useTranslation('app');
  const staff = isDistrictStaff(useMe());
  const designs = useFindDesigns(words);
  const minutes = useFindMinutes(words);
  const mine = useMyDesigns();
  const studios = useStudios();
  const latest = [...(mine.data ?? [])].sort(byLastEdit).slice(0, LATEST).map((design) => ({ design, snippet: [] }));
  const places: readonly Place[] = placesFor(words, {
    pages: nav.filter((item) => item.staff !== true || staff).map((item) => ({ item, label: t(`nav.${item.key}`) })),
    studios: studios.data ?? [],
    minutes: words === '' ? [] : (minutes.data ?? []),
    designs: words === '' ? latest : (designs.data ?? []),
  });
  return { places, designs };
};
