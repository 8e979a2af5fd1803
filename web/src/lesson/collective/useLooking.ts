// Who looks at which preparation, as the rules want to know it. Null until the studio and the preparation are known.
import type { Preparation } from '@gongyan/shared/lesson/collective/collective.contract';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { useMe } from '../../people/Viewer';
import { useStudio } from '../../studio/studio.queries';
import type { Looking } from './next.rules';

export const useLooking = (design: DesignCard, prep: Preparation | undefined): Looking | null => {
  const studio = useStudio(design.studioId).data;
  const { person } = useMe();
  if (studio === undefined || prep === undefined) return null;
  const authorIds = design.authors.map(({ id }) => id).filter((id) => id !== design.leadAuthorId);
  return {
    prep, design: { leadAuthorId: design.leadAuthorId, authorIds, state: prep.state }, reader: { personId: person.id, rights: studio.rights },
    owner: design.authors.find(({ id }) => id === design.leadAuthorId)?.name ?? '',
  };
};
