// What the room fills into the text by itself: whoever writes puts it where the caret stands, or takes it out.
import type { Editor } from '@tiptap/core';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorFacts } from '../../document/paper/useEditorFacts';
import { offerSlash, outsideCells } from '../../document/slash/slash.offers';
import './figures.words';
import { KINDS, kindsIn, putLive, takeLive } from './live.places';

const NAMES = {
  facts: 'block.facts.label', attendance: 'block.attendance.label', actions: 'block.actions.label', speeches: 'figures:speeches.label', polls: 'figures:polls.label', ratings: 'figures:ratings.label',
} as const;

const ALIASES: Readonly<Record<(typeof KINDS)[number], readonly string[]>> = {
  facts: ['huodongxinxi', 'hdxx', 'facts'], attendance: ['chuxiqingkuang', 'cxqk', 'qiandao', 'qd', 'attendance'], actions: ['daibanshixiang', 'dbsx', 'renwu', 'rw', 'tasks'], speeches: ['fayan', 'fy', 'speakers'],
  polls: ['toupiaojieguo', 'toupiao', 'tpjg', 'tp', 'polls'], ratings: ['pingkejieguo', 'pingke', 'pkjg', 'pk', 'ratings'],
};

/** The same in the list that / opens: each kind as long as it does not stand in the text. */
export const useLiveSlash = (editor: Editor | null): void => {
  const { t } = useTranslation(['record', 'figures']);
  useEffect(() => {
    if (editor === null) return;
    offerSlash(editor, KINDS.map((kind) => ({ id: kind, name: t(NAMES[kind]), note: t('live.title'), aliases: ALIASES[kind], run: (asked) => putLive(asked, kind), applies: (asked) => outsideCells(asked) && !kindsIn(asked).includes(kind) })));
    return () => offerSlash(editor, []);
  }, [editor, t]);
};

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
