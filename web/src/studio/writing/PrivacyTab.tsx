// Beside a case: what in it may name the child, who may read it, and for its owner who has.
import type { WritingCard } from '@gongyan/shared/studio/writing/writing.contract';
import type { Editor } from '@tiptap/core';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PrivateList } from '../../document/privacy/PrivateList';
import type { FoundPrivate } from '../../document/privacy/privacy.places';
import { Asked } from '../../ui/Asked';
import { DayText } from '../../ui/DayText';
import { PersonTag } from '../../ui/Person';
import { useMe } from '../../people/Viewer';
import { ShareDialog } from './ShareDialog';
import { useReads } from './writing.queries';

interface PrivacyTabProps {
  readonly writing: WritingCard;
  readonly editor: Editor | null;
  readonly found: readonly FoundPrivate[];
}

const Reads = ({ writing }: { writing: WritingCard }) => {
  const { t } = useTranslation('writing');
  const reads = useReads(writing.id);
  return (
    <section aria-label={t('privacy.reads')}>
      <h3>{t('privacy.reads')}</h3>
      <p className="small soft">{t('privacy.readsNote')}</p>
      <Asked query={reads} what={t('privacy.reads')}>
        {(list) => list.length === 0
          ? <p className="small soft">{t('privacy.readsNone')}</p>
          : <ul className="privacy-people">{list.map(({ person, at }) => <li key={`${person?.id ?? ''} ${at.getTime()}`} className="row spread"><span className="cut">{person?.name}</span><span className="small soft"><DayText at={at} /></span></li>)}</ul>}
      </Asked>
    </section>
  );
};

export const PrivacyTab = ({ writing, editor, found }: PrivacyTabProps) => {
  const { t } = useTranslation(['writing', 'privacy']);
  const [asking, setAsking] = useState(false);
  const owner = useMe().person.id === writing.ownerId;
  return (
    <div className="privacy-tab">
      <section><h3>{t('privacy:title')}</h3><PrivateList editor={editor} found={found} mayWrite={writing.role === 'write'} /></section>
      <section>
        <h3>{t('privacy.readers')}</h3>
        {writing.readers.length === 0 && <p className="small soft">{t('privacy.readersNone')}</p>}
        <ul className="privacy-people">{writing.readers.map((person) => <li key={person.id}><PersonTag person={person} /></li>)}</ul>
        {owner ? <div><Button onClick={() => setAsking(true)}>{t('privacy.ask')}</Button></div> : <p className="small soft">{t('privacy.owner')}</p>}
      </section>
      {owner && <Reads writing={writing} />}
      {asking && <ShareDialog writing={writing} onClose={() => setAsking(false)} />}
    </div>
  );
};
