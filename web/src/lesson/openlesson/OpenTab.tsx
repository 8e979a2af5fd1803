// Beside the text of a design: the open lessons that were taught from it, and the way to announce one. Comes when somebody
// opens the tab.
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { mayChangeDesign } from '@gongyan/shared/lesson/lesson.rules';
import { topic } from '@gongyan/shared/kit/topic';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { useWatch } from '../../platform/live';
import { refusalSentence } from '../../platform/words';
import { useStudio } from '../../studio/studio.queries';
import { Asked } from '../../ui/Asked';
import { AnnounceDialog } from './AnnounceDialog';
import { useLessonsOf } from './openlesson.queries';
import { OpenLine } from './OpenLine';
import './openlesson.words';

export const OpenTab = ({ design }: { design: DesignCard }) => {
  const { t } = useTranslation('openlesson');
  const navigate = useNavigate();
  const me = useMe();
  const lessons = useLessonsOf(design.id);
  const rights = useStudio(design.studioId).data?.rights;
  const [announcing, setAnnouncing] = useState(false);
  useWatch(topic('studio', design.studioId));
  const verdict = rights === undefined ? null : mayChangeDesign({ leadAuthorId: design.leadAuthorId, authorIds: [] }, { personId: me.person.id, rights });
  const may = verdict?.ok === true || isDistrictStaff(me);
  return (
    <div className="open-tab">
      <Asked query={lessons} what={t('what')}>
        {(list) => (list.length === 0 ? <p className="small soft">{t('empty.design')}</p> : <ul className="rows open-short">{list.map((lesson) => <OpenLine key={lesson.id} lesson={lesson} />)}</ul>)}
      </Asked>
      {may ? <Button type="primary" onClick={() => setAnnouncing(true)}>{t('announce.title')}</Button> : verdict !== null && !verdict.ok && <p className="small soft">{refusalSentence({ ...verdict, code: 'access.notYours', facts: { who: 'lessonLead' } })}</p>}
      {announcing && <AnnounceDialog design={design} onClose={() => setAnnouncing(false)} onAnnounced={({ id }) => void navigate({ to: '/open-lessons/$openLessonId', params: { openLessonId: id } })} />}
    </div>
  );
};
