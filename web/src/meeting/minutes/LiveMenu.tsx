// What the room fills into the text by itself: whoever writes puts it where the caret stands, or takes it out.
import type { Editor } from '@tiptap/core';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEditorFacts } from '../../document/paper/useEditorFacts';
import './figures.words';
import { KINDS, kindsIn, putLive, takeLive } from './live.places';

const NAMES = {
  facts: 'block.facts.label', attendance: 'block.attendance.label', actions: 'block.actions.label', speeches: 'figures:speeches.label', polls: 'figures:polls.label', ratings: 'figures:ratings.label',
} as const;

export const LiveMenu = ({ editor }: { editor: Editor }) => {
  const { t } = useTranslation(['record', 'figures']);
  const writes = useEditorFacts(editor, ({ isEditable }) => isEditable, false);
  const there = useEditorFacts(editor, (asked) => kindsIn(asked).join(), '').split(',');
  if (!writes) return null;
  return (
    <>
      <h3 className="small soft">{t('live.title')}</h3>
      <p className="small soft">{t('live.lead')}</p>
      <ul className="live-menu" aria-label={t('live.title')}>
        {KINDS.map((kind) => {
          const [name, stands] = [t(NAMES[kind]), there.includes(kind)];
          return (
            <li key={kind}>
              <span className="grow">{name}</span>
              <Button size="small" type={stands ? 'text' : 'default'} aria-label={t(stands ? 'live.takeOne' : 'live.putOne', { name })} onMouseDown={(event) => event.preventDefault()} onClick={() => (stands ? takeLive : putLive)(editor, kind)}>{t(stands ? 'live.take' : 'live.put')}</Button>
            </li>
          );
        })}
      </ul>
    </>
  );
};
